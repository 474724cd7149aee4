import { AuthenticationError, CredentialUnavailableError } from '@azure/identity'
import { MsalAppCredentials } from 'botframework-connector'
import type { Delivery } from '../../src/domain/courier'
import { deliveryAfter, isGone } from '../../src/teams/deliveries'

const now = new Date('2026-03-02T08:00:00Z')
const uncertain = { outcome: 'uncertain' }
const tryAgain = { outcome: 'try-again' }

const lost = (code: string) => Object.assign(new Error(code), { code })

test.each([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ENOTOURS',
])(
  // prettier-ignore
  '%s: it never left, so it can be tried again',
  code => {
    expect(deliveryAfter(lost(code), now)).toEqual(tryAgain)
  },
)

test.each(['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'REQUEST_SEND_ERROR', 'ABORT_ERR', 'toString', ''])(
  '%s: it may have arrived',
  code => {
    expect(deliveryAfter(lost(code), now)).toEqual(uncertain)
  },
)

test('given up after the deadline, it may have arrived', () => {
  expect(deliveryAfter(new DOMException('The operation was aborted', 'AbortError'), now)).toEqual(uncertain)
})

const identity = async () => {
  // Refused by the library itself, as it refuses a token endpoint that fails; nothing is asked for.
  const credentials = new MsalAppCredentials('app', 'password', 'http://127.0.0.1:9/tenant', 'scope')
  return credentials.getToken().catch((error: unknown) => error)
}

test.each<[string, () => unknown]>([
  ['the token endpoint', identity],
  ['Entra, with a status of its own', () => new AuthenticationError(400, { error: 'invalid_client', error_description: 'x' })], // prettier-ignore
  ['Entra, in trouble', () => new AuthenticationError(500, 'x')],
  ['the managed identity', () => new CredentialUnavailableError('no identity here')],
])('without a token from %s nothing was sent, and it is nobody is to blame', async (_, make) => {
  expect(deliveryAfter(await make(), now)).toEqual({ ...tryAgain, because: 'identity' })
})

test.each([undefined, null, 0, '', 'x', 429, [], {}, Symbol('x'), () => 1, new Error('x'), Object.create(null)])(
  'of %p nothing is known',
  error => {
    expect(deliveryAfter(error, now)).toEqual(uncertain)
    expect(isGone(error)).toBe(false)
  },
)

const circle: Record<string, unknown> = {}
circle.self = circle

test.each<[object, Delivery]>([
  [{ statusCode: null }, { outcome: 'uncertain' }],
  [{ statusCode: '429' }, { outcome: 'uncertain' }],
  [{ statusCode: NaN }, { outcome: 'uncertain' }],
  [{ name: Symbol('x'), code: Symbol('x'), errorCode: 7 }, { outcome: 'uncertain' }],
  [
    { statusCode: 429, response: null },
    { outcome: 'try-again', because: 'too-many' },
  ],
  [
    { statusCode: 429, response: { headers: { 'retry-after': '7' } } },
    { outcome: 'try-again', because: 'too-many' },
  ],
  [
    { statusCode: 403, response: { parsedBody: circle } },
    { outcome: 'failed', why: '403' },
  ],
  [
    { statusCode: 403, code: 209, message: { a: 1 } },
    { outcome: 'failed', why: '403' },
  ],
])('an error that is not quite one does no harm: %p', (error, delivery) => {
  expect(deliveryAfter(error, now)).toEqual(delivery)
})
