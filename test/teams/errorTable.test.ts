import { ConnectorClient } from 'botframework-connector'
import { after, attempting, type Letter, type Settled, type Unreachable } from '../../src/domain/courier'
import type { Person, Team } from '../../src/ports'
import { senderThrough } from '../../src/teams/sender'
import { errorBody, errorTable, shapes, type ErrorCode, type Shape } from '../fake/failures'
import { notice } from '../../src/cards/notice'

/**
 * Everything Teams may answer, in every shape, wherever it answers: what becomes of the letter and of the person, how
 * often Teams is called, how long is waited between, and what whoever runs the bot hears of it.
 */
const positions = ['create', 'send', 'channel'] as const
type Position = (typeof positions)[number]
type Answer = Error | { readonly status: number; readonly body?: unknown; readonly retryAfter?: string }

const began = new Date('2026-03-02T08:00:00Z')
const mette: Person = { schema: 1, id: 'mette', name: 'Mette Holm', teamsId: '29:mette', serviceUrl: 'https://smba.example' } // prettier-ignore
const family = { id: 'f', kind: 'team', teamsId: '19:f', channel: '19:c', serviceUrl: mette.serviceUrl } as Team
const card = notice('Du er inviteret', ['Svar gerne i dag'])
/** As many times is it tried before we call it waiting. */
const ROUNDS = 40

interface Became {
  readonly state: Settled['state'] | 'waiting'
  readonly why?: string | undefined
  readonly calls: readonly string[]
  /** Seconds from one attempt to the next. */
  readonly waits: readonly number[]
  readonly chat?: string | undefined
  readonly alarms: readonly string[]
}

/** A letter on its way, as the courier sends it, while Teams answers so in that place as often as is told. */
async function becomes(position: Position, answer: Answer, times = Infinity): Promise<Became> {
  let clock = began
  let left = times
  const calls: string[] = []
  const alarms = new Set<string>()
  const httpClient = {
    async sendRequest(request: any) {
      const isSent = request.url.includes('/activities')
      const { activity } = JSON.parse(request.body)
      const place = isSent ? 'send' : activity ? 'channel' : 'create'
      const said = activity ?? JSON.parse(request.body)
      calls.push(said.text === card.speak ? `${place} short` : place)
      const fails = place === position && left-- > 0
      if (fails && answer instanceof Error) throw answer
      const { status, body, retryAfter } = fails && !(answer instanceof Error) ? answer : good(place)
      const headers = request.headers.clone()
      if (retryAfter !== undefined) headers.set('retry-after', retryAfter)
      return { status, headers, bodyAsText: typeof body === 'string' ? body : JSON.stringify(body ?? ''), request }
    },
  }
  const credentials = { signRequest: async (request: unknown) => request }
  const client = new ConnectorClient(credentials as never, { baseUri: 'https://smba.example', httpClient } as never)
  ;(client as any).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  const sender = senderThrough(
    async () => client,
    'app',
    () => true,
    () => clock,
    async () => {},
    why => void alarms.add(why),
  )
  let person: Person = position === 'send' ? { ...mette, conversation: 'a:old' } : mette
  let letter: Letter = { schema: 1, id: 'invite:m1:mette', kind: 'invitation', to: { person: 'mette' }, madeOn: '2026-03-02', due: '', attempts: 0, turnedAway: 0 } // prettier-ignore
  const attempt = async () => {
    if (position === 'channel') return sender.toTeam('t', family, card)
    const { delivery, kept } = await sender.toPerson('t', person, card)
    person = kept
    return delivery
  }
  const waits: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const next = after(attempting(letter, clock, 1), await attempt(), clock)
    const { conversation: chat } = person
    if ('settled' in next)
      return { state: next.settled.state, why: next.settled.why, calls, waits, chat, alarms: [...alarms] }
    letter = next.waiting
    waits.push((Date.parse(letter.due) - clock.getTime()) / 1_000)
    clock = new Date(letter.due)
  }
  return { state: 'waiting', calls, waits, chat: person.conversation, alarms: [...alarms] }
}

const good = (place: string) => ({ status: 201, body: { id: place === 'create' ? 'a:new' : '1', activityId: '1' }, retryAfter: undefined }) // prettier-ignore

const answerOf = (code: ErrorCode, shape: Shape): Answer => ({
  status: errorTable[code].status,
  body: errorBody(code, shape),
})

const cannot = (why: Unreachable) => ({ state: 'unreachable', why }) as const
const stops = (why: string, tries: Partial<Record<Position, string[]>> = {}) => ({ state: 'failed', why, tries }) as const // prettier-ignore
const unsure = { state: 'unsure' } as const
const waits = { state: 'waiting' } as const
const again = { create: ['create'], send: ['send', 'create', 'send'] }
const shorter = { send: ['send', 'send short'], channel: ['channel', 'channel short'] }

/** The table of platform.md; a code that is not here does not compile. */
const table: Record<ErrorCode, ReturnType<typeof stops> | ReturnType<typeof cannot> | typeof unsure | typeof waits> = {
  BadArgument: stops('400 BadArgument'),
  BadSyntax: stops('400 BadSyntax'),
  BotNotRegistered: waits,
  Unauthorized: waits,
  BotDisabledByAdmin: cannot('blocked-by-admin'),
  BotNotInConversationRoster: cannot('not-installed'),
  ConversationBlockedByUser: cannot('opted-out'),
  MessageWritesBlocked: cannot('opted-out'),
  ForbiddenOperationException: cannot('not-installed'),
  InvalidBotApiHost: stops('403 InvalidBotApiHost'),
  NotEnoughPermissions: stops('403 NotEnoughPermissions'),
  Forbidden: stops('403'),
  ConversationNotFound: stops('404 ConversationNotFound', again),
  ActivityNotFoundInConversation: stops('404 ActivityNotFoundInConversation', again),
  MemberNotFoundInConversation: stops('404 MemberNotFoundInConversation', again),
  RequestTimeout: unsure,
  PreconditionFailed: waits,
  MessageSizeTooBig: stops('413 MessageSizeTooBig', shorter),
  Throttled: waits,
  ServiceError: unsure,
  BadGateway: unsure,
  ServiceUnavailable: unsure,
  GatewayTimeout: unsure,
}

const rows = Object.keys(table).flatMap(code =>
  shapes.flatMap(shape =>
    positions.map((position): [ErrorCode, Shape, Position] => [code as ErrorCode, shape, position]),
  ),
)

test.each(rows)('%s, %s, at %s', async (code, shape, position) => {
  const expected = table[code]
  const became = await becomes(position, answerOf(code, shape))
  expect([became.state, became.why]).toEqual([expected.state, 'why' in expected ? expected.why : undefined])
  if (expected.state === 'waiting') expect(became.calls).toEqual(Array.from({ length: ROUNDS }, () => position))
  else if (expected.state === 'unsure') expect([became.calls, became.waits]).toEqual([[position, position], [30]])
  else expect(became.calls).toEqual(('tries' in expected && expected.tries[position]) || [position])
})

test.each<[string, number, Position, string[], string | undefined, Became['state']]>([
  ['a chat that is gone is opened again', 404, 'send', ['send', 'create', 'send'], 'a:new', 'sent'],
  ['a card that is too big is named in a line', 413, 'send', ['send', 'send short'], 'a:old', 'sent'],
  ['a card that is too big for a channel', 413, 'channel', ['channel', 'channel short'], undefined, 'sent'],
])('once only: %s', async (_, status, position, calls, chat, state) => {
  expect(await becomes(position, { status }, 1)).toMatchObject({ calls, chat, state })
})

test.each<[string, Answer, Position, string | undefined]>([
  ['whoever blocked us', answerOf('MessageWritesBlocked', 'nested'), 'send', undefined],
  ['whoever is not there', answerOf('BotNotInConversationRoster', 'nested'), 'send', 'a:old'],
])('%s: the chat that is kept', async (_, answer, position, chat) => {
  expect((await becomes(position, answer)).chat).toBe(chat)
})

const mishap = (code: string, message = code) => Object.assign(new Error(message), { code })
const tls = 'write EPROTO 40FD:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:'
const lines: [string, Answer, Became['state']][] = [
  ['200', { status: 200, body: { id: '1' } }, 'sent'],
  ['201', { status: 201, body: { id: '1' } }, 'sent'],
  ['202', { status: 202, body: { id: '1' } }, 'sent'],
  ['501', { status: 501 }, 'unsure'],
  ['a page', { status: 200, body: '<!doctype html>' }, 'unsure'],
  ['a reset', mishap('ECONNRESET'), 'unsure'],
  ['a time-out', Object.assign(new Error('aborted'), { name: 'AbortError' }), 'unsure'],
  ['trouble in a connection that stood', mishap('EPROTO', 'read EPROTO 40FD:error:0A000119:SSL routines::bad record mac'), 'unsure'], // prettier-ignore
  ['nobody listening', mishap('ECONNREFUSED'), 'waiting'],
  ['no such host', mishap('ENOTFOUND'), 'waiting'],
  ['a certificate of yesterday', mishap('CERT_HAS_EXPIRED'), 'waiting'],
  ['no handshake', mishap('EPROTO', tls), 'waiting'],
  ['no token', Object.assign(new Error('x'), { name: 'AuthenticationError', statusCode: 400 }), 'waiting'],
]
test.each(
  lines.flatMap(([what, answer, state]) => positions.map(position => [what, position, answer, state] as const)),
)('%s, at %s', async (_, position, answer, state) => {
  const became = await becomes(position, answer)
  expect(became.state).toBe(state)
  if (state === 'unsure') expect(became.waits).toEqual([30])
})

test('throttled, it waits for as long as it is told, each time; else twice as long each time, a quarter of an hour at most', async () => {
  const told = await becomes('send', { status: 429, retryAfter: '40' })
  expect([told.state, new Set(told.waits)]).toEqual(['waiting', new Set([40])])
  const untold = await becomes('create', { status: 429 })
  untold.waits.forEach((seconds, n) => {
    expect(seconds).toBeGreaterThanOrEqual(Math.min(720, 1.6 * 2 ** n))
    expect(seconds).toBeLessThanOrEqual(Math.min(900, 2.4 * 2 ** n))
  })
  expect(await becomes('create', { status: 429, retryAfter: '40' }, 30)).toMatchObject({ state: 'sent' })
})

test('our own identity refused: a quarter of an hour between attempts', async () => {
  expect(new Set((await becomes('create', answerOf('BotNotRegistered', 'nested'))).waits)).toEqual(new Set([900]))
})

/** The others mend by themselves, or are somebody's own choice. */
const alarming: Partial<Record<ErrorCode, string>> = {
  ...{ BadArgument: '400 BadArgument', BadSyntax: '400 BadSyntax', MessageSizeTooBig: '413 MessageSizeTooBig' },
  ...{ BotNotRegistered: '401 BotNotRegistered', Unauthorized: '401 Unauthorized', Forbidden: '403' },
  ...{ BotDisabledByAdmin: '403 BotDisabledByAdmin', InvalidBotApiHost: '403 InvalidBotApiHost' },
  NotEnoughPermissions: '403 NotEnoughPermissions',
}
test.each(Object.keys(table) as ErrorCode[])('what is heard of %s by whoever runs the bot', async code => {
  for (const shape of shapes)
    expect((await becomes('send', answerOf(code, shape))).alarms).toEqual(alarming[code] ? [alarming[code]] : [])
})
