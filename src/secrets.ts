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

/** With the first of the keys that opens it: each says for certain whether it was the one. */
function decryptWith([key, ...others]: readonly Buffer[], bytes: Buffer): string {
  try {
    return decrypt(key!, bytes)
  } catch (error) {
    if (!others.length) throw error
    return decryptWith(others, bytes)
  }
}

/** Teams' own ids hold characters that keys do not: as a key a team is a hash of its id. */
export const teamKey = (teamsId: string) => createHash('sha256').update(teamsId).digest('hex').slice(0, 32)

/** The secrets that were in use before these: nothing new is made with them, and what they made still stands. */
export interface OldSecrets {
  readonly ballot?: string
  readonly link?: string
}

/** A short sign of a secret, by which one can tell which of two made something; it leads to neither. */
const signOf = (secret: string) => derive(secret, 'key id', 4).toString('hex')

/** What the ballot secret does. A measurement's marks stay the same for as long as it is open, whatever comes after. */
function ballotsOf(secret: string, old: string | undefined): Pick<Secrets, 'ballotKey' | 'mark' | 'lock' | 'unlock'> {
  const known = [secret, ...(old ? [old] : [])]
  const markKeys = new Map(known.map(one => [signOf(one), derive(one, 'mark')]))
  // What was opened before a measurement noted its secret was opened with the oldest.
  const firstKey = markKeys.get(signOf(known.at(-1)!))
  const boxKey = (one: string, measurement: string) => derive(one, `box ${measurement}`)
  const markKeyOf = (key: string | undefined) => {
    const found = key === undefined ? firstKey : markKeys.get(key)
    if (found) return found
    throw Object.assign(new Error('A measurement was opened with another ballot secret'), { code: 'BALLOT_SECRET_OLD' })
  }
  return {
    ballotKey: signOf(secret),
    mark: ({ id, ballotKey }, person) => hmac(markKeyOf(ballotKey), `${id}\n${person}`).toString('hex').slice(0, 32),
    lock: (measurement, text) =>
      encrypt(boxKey(secret, measurement), derive(secret, `nonce ${measurement}`), text).toString('base64'),
    unlock: (measurement, locked) =>
      decryptWith(
        known.map(one => boxKey(one, measurement)),
        Buffer.from(locked, 'base64'),
      ),
  }
}

/** What the link secret does: references in cards, and addresses. */
function linksOf(secret: string, old: string | undefined): Pick<Secrets, 'sign' | 'read' | 'seal' | 'unseal'> {
  const known = [secret, ...(old ? [old] : [])]
  const signKeys = new Map(known.map(one => [signOf(one), derive(one, 'card')]))
  const addressKeys = known.map(one => derive(one, 'address'))
  const [keyId, addressNonce] = [signOf(secret), derive(secret, 'address nonce')]
  const signature = (key: Buffer, recipient: string, payload: string) =>
    hmac(key, `${recipient}\n${payload}`).subarray(0, 16).toString('base64url')

  return {
    sign(recipient, ids) {
      const payload = Buffer.from(JSON.stringify(ids)).toString('base64url')
      return `${keyId}.${payload}.${signature(signKeys.get(keyId)!, recipient, payload)}`
    },
    read(recipient, ref) {
      if (typeof ref !== 'string' || ref.length > 500) return undefined
      const [key = '', payload = '', signed = '', ...more] = ref.split('.')
      const signKey = signKeys.get(key)
      if (!signKey || more.length) return undefined
      const expected = Buffer.from(signature(signKey, recipient, payload))
      const given = Buffer.from(signed)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Ids
    },
    seal: text => encrypt(addressKeys[0]!, addressNonce, text).toString('base64url'),
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      // Bits that no decoder reads could otherwise be changed.
      if (sealed.length > LONGEST_SEALED || bytes.toString('base64url') !== sealed) return undefined
      try {
        return decryptWith(addressKeys, bytes)
      } catch {
        return undefined
      }
    },
  }
}

/** Everything that is keyed: marks and boxes by the ballot secret, references in cards and addresses by the link secret. */
export const secretsFrom = (ballot: string, link: string, old: OldSecrets = {}): Secrets => ({
  ...ballotsOf(ballot, old.ballot),
  ...linksOf(link, old.link),
  name: teamKey,
})
