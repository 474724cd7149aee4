import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Ids, Secrets } from './ports'

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()

const derive = (secret: string, purpose: string, length = 32) =>
  Buffer.from(hkdfSync('sha256', secret, 'barometer', purpose, length))

const NONCE = 12
const TAG = 16
const LONGEST_SEALED = 400

/**
 * Encryption without chance: the nonce is a keyed hash of the text, so that the same answers always give the same
 * document, and two different texts never share a nonce (the idea of AES-SIV, RFC 5297).
 */
function encrypt(key: Buffer, nonceKey: Buffer, text: string): Buffer {
  const nonce = hmac(nonceKey, text).subarray(0, NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(bytes.subarray(-TAG))
  return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8')
}

/** Teams' own ids hold characters that keys do not: as a key a team is a hash of its id. */
export const teamKey = (teamsId: string) => createHash('sha256').update(teamsId).digest('hex').slice(0, 32)

/** Everything that is keyed: marks and boxes by the ballot secret, references in cards and addresses by the link secret. */
export function secretsFrom(ballotSecret: string, linkSecret: string): Secrets {
  const markKey = derive(ballotSecret, 'mark')
  const signKey = derive(linkSecret, 'card')
  const keyId = derive(linkSecret, 'key id', 4).toString('hex')
  const [addressKey, addressNonce] = [derive(linkSecret, 'address'), derive(linkSecret, 'address nonce')]
  const signature = (recipient: string, payload: string) =>
    hmac(signKey, `${recipient}\n${payload}`).subarray(0, 16).toString('base64url')

  return {
    mark: (measurement, person) => hmac(markKey, `${measurement}\n${person}`).toString('hex').slice(0, 32),
    lock: (measurement, text) =>
      encrypt(derive(ballotSecret, `box ${measurement}`), derive(ballotSecret, `nonce ${measurement}`), text).toString(
        'base64',
      ),
    unlock: (measurement, locked) => decrypt(derive(ballotSecret, `box ${measurement}`), Buffer.from(locked, 'base64')),
    sign(recipient, ids) {
      const payload = Buffer.from(JSON.stringify(ids)).toString('base64url')
      return `${keyId}.${payload}.${signature(recipient, payload)}`
    },
    read(recipient, ref) {
      if (typeof ref !== 'string' || ref.length > 500) return undefined
      const [key, payload = '', signed = '', ...more] = ref.split('.')
      const expected = Buffer.from(signature(recipient, payload))
      const given = Buffer.from(signed)
      if (more.length || key !== keyId || given.length !== expected.length || !timingSafeEqual(given, expected))
        return undefined
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Ids
    },
    seal: text => encrypt(addressKey, addressNonce, text).toString('base64url'),
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      // Bits that no decoder reads could otherwise be changed.
      if (sealed.length > LONGEST_SEALED || bytes.toString('base64url') !== sealed) return undefined
      try {
        return decrypt(addressKey, bytes)
      } catch {
        return undefined
      }
    },
    name: teamKey,
  }
}
