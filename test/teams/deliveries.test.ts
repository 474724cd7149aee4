import { ConnectorClient } from 'botframework-connector'
import { deliveryAfter, isGone, retryAfterMs } from '../../src/teams/deliveries'
import { errorBody, errorTable, shapes, type ErrorCode, type Shape } from '../fake/failures'

const now = new Date('2026-03-02T08:00:00Z')
const QUARTER = 15 * 60_000
const DAY = 24 * 60 * 60_000

interface Answer {
  readonly status: number
  readonly body?: string
  readonly retryAfter?: string
}

/** The error the real SDK makes of an answer from Teams; nothing leaves the machine. */
async function errorFrom({ status, body = '', retryAfter }: Answer): Promise<unknown> {
  const httpClient = {
    async sendRequest(request: any) {
      const headers = request.headers.clone()
      if (retryAfter !== undefined) headers.set('retry-after', retryAfter)
      return { status, headers, bodyAsText: body, request }
    },
  }
  const credentials = { signRequest: async (request: unknown) => request }
  const client = new ConnectorClient(credentials as never, { baseUri: 'https://smba.example', httpClient } as never)
  ;(client as any).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  return client.conversations.sendToConversation('x', { type: 'message' } as never).then(
    () => undefined,
    error => error,
  )
}

const sent = async (answer: Answer) => deliveryAfter(await errorFrom(answer), now)
const unreachable = (why: string) => ({ outcome: 'unreachable', why })
const failed = (why: string) => ({ outcome: 'failed', why })
const uncertain = { outcome: 'uncertain' }
const tryAgain = { outcome: 'try-again' }
const tooMany = { outcome: 'try-again', because: 'too-many' }
const unknown = { outcome: 'try-again', because: 'identity', afterMs: QUARTER }

const expected: Record<ErrorCode, object> = {
  BadArgument: failed('400 BadArgument'),
  BadSyntax: failed('400 BadSyntax'),
  BotNotRegistered: unknown,
  Unauthorized: unknown,
  BotDisabledByAdmin: unreachable('blocked-by-admin'),
  BotNotInConversationRoster: unreachable('not-installed'),
  ConversationBlockedByUser: unreachable('opted-out'),
  MessageWritesBlocked: unreachable('opted-out'),
  ForbiddenOperationException: unreachable('not-installed'),
  InvalidBotApiHost: failed('403 InvalidBotApiHost'),
  NotEnoughPermissions: failed('403 NotEnoughPermissions'),
  Forbidden: failed('403'),
  ConversationNotFound: failed('404 ConversationNotFound'),
  ActivityNotFoundInConversation: failed('404 ActivityNotFoundInConversation'),
  MemberNotFoundInConversation: failed('404 MemberNotFoundInConversation'),
  RequestTimeout: uncertain,
  PreconditionFailed: tryAgain,
  MessageSizeTooBig: failed('413 MessageSizeTooBig'),
  Throttled: tooMany,
  ServiceError: uncertain,
  BadGateway: uncertain,
  ServiceUnavailable: uncertain,
  GatewayTimeout: uncertain,
}

const rows = Object.entries(expected).flatMap(([code, delivery]) =>
  shapes.map((shape): [ErrorCode, Shape, object] => [code as ErrorCode, shape, delivery]),
)

test.each(rows)('%s, %s: %j', async (code, shape, delivery) => {
  const body = JSON.stringify(errorBody(code, shape))
  expect(await sent({ status: errorTable[code].status, body })).toEqual(delivery)
})

test.each(rows)('%s, %s: it is gone only when it is not found', async (code, shape) => {
  const error = await errorFrom({ status: errorTable[code].status, body: JSON.stringify(errorBody(code, shape)) })
  expect(isGone(error)).toBe(errorTable[code].status === 404)
})

test.each<[string, object, object]>([
  [
    'its own code over what it says',
    { error: { code: 'BotDisabledByAdmin', message: 'not ConversationBlockedByUser' } },
    unreachable('blocked-by-admin'),
  ],
  [
    'a code inside over what it says',
    { errorCode: 403, message: JSON.stringify({ details: 'not MessageWritesBlocked', subCode: 'BotDisabledByAdmin' }) },
    unreachable('blocked-by-admin'),
  ],
  ['what it says, where it has no code', { message: 'MessageWritesBlocked' }, unreachable('opted-out')],
  ['a code nobody knows, which is not repeated', { error: { code: 'AnnaHolm' } }, failed('403')],
])('403: %s', async (_, body, delivery) => {
  expect(await sent({ status: 403, body: JSON.stringify(body) })).toEqual(delivery)
})

test.each([
  ['nothing', ''],
  ['null', 'null'],
  ['a page', '<html>502</html>'],
  ['a list', '[]'],
  ['text', '"BotDisabledByAdmin"'],
  ['half of it', '{"error":{"code":"BotDis'],
])('a status alone is enough, whatever the body: %s', async (_, body) => {
  expect(await sent({ status: 502, body })).toEqual(uncertain)
  expect(await sent({ status: 429, body })).toEqual(tooMany)
  expect(await sent({ status: 404, body })).toEqual(failed('404'))
})

test.each([
  ['209 as a number', '{"errorCode":209,"message":"x"}', 'opted-out'],
  ['209 as text', '{"subCode":"209"}', 'opted-out'],
  ['209 two levels down', JSON.stringify({ error: { message: JSON.stringify({ message: JSON.stringify({ errorCode: 209 }) }) } }), 'opted-out'], // prettier-ignore
  ['a code in other letters', '{"error":{"code":"botNotInConversationRoster"}}', 'not-installed'],
])('403 with %s', async (_, body, why) => {
  expect(await sent({ status: 403, body })).toEqual(unreachable(why))
})

test.each(['{"errorCode":2090}', '{"errorCode":1209}', '{"count":209}', '{"message":"room 209"}'])(
  '403 with %s is nothing we know',
  async body => {
    expect(await sent({ status: 403, body })).toEqual(failed('403'))
  },
)

test.each([
  ['7', 7_000],
  [' 7 ', 7_000],
  ['300', 300_000],
  ['899', 899_000],
  ['900', QUARTER],
  ['99999', DAY],
  ['9'.repeat(400), DAY],
  ['Mon, 02 Mar 2026 08:02:00 GMT', 120_000],
  ['Mon, 02 Mar 2037 08:02:00 GMT', DAY],
  ['Mon, 02 Mar 2026 07:59:59 GMT', undefined],
  ['0', undefined],
  ['-1', undefined],
  ['-99999', undefined],
  ['1.5', undefined],
  ['abc', undefined],
  ['', undefined],
  ['٧', undefined],
  [undefined, undefined],
])('Retry-After %j is %j milliseconds', async (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms)
  const answer = { status: 429, ...(header !== undefined && { retryAfter: header }) }
  expect(await sent(answer)).toEqual(ms === undefined ? tooMany : { ...tooMany, afterMs: ms })
})
