import type { TurnContext } from 'botbuilder'
import { errorTable, shapes, type ErrorCode, type FakeTeams, type Mishap } from '../fakeTeams'
import { anna, bo, smallTown, team, tenant, type Town } from './town'

let town: Town
const start = async (bot?: Parameters<typeof smallTown>[1]) => (town = await smallTown({ limits: false }, bot))
afterEach(() => town.close())

interface Seen {
  statusCode?: number
  code?: string
  name?: string
  response?: { parsedBody?: unknown; headers: { get(name: string): string | undefined } }
}

/** What the SDK says of a message to Anna: its answer, or its error. */
async function attempt({ teams, bot }: Town, text = 'Goddag', to = anna): Promise<Seen | { id?: string }> {
  let seen: Seen | { id?: string } = {}
  const send = (turn: TurnContext) => turn.sendActivity(text).then(answer => (seen = answer!))
  await bot.create(teams.url, { members: [{ id: to.id }], tenantId: tenant }, send).catch(error => (seen = error))
  return seen
}

const texts = (teams: FakeTeams, who = anna) => teams.inbox(who).map(({ text }) => text)
const codes = Object.keys(errorTable) as ErrorCode[]

test.each(codes)('the SDK sees %s, in every shape, once, and nothing is shown', async code => {
  const { teams } = await start()
  const { status, message } = errorTable[code]
  for (const shape of shapes) {
    teams.fail(code, { on: 'send', shape })
    const seen = (await attempt(town)) as Seen
    expect(seen.statusCode).toBe(status)
    expect(seen.code).toBe({ documented: code, nested: undefined, wrapped: 'Unknown' }[shape])
    const said = JSON.stringify(seen.response!.parsedBody)
    expect(said).toContain(code)
    expect(said).toContain(message)
    if (shape === 'nested' && code !== 'MessageWritesBlocked')
      expect(seen.response!.parsedBody).toMatchObject({ errorCode: status })
  }
  expect(texts(teams)).toEqual([])
  const sends = teams.calls.filter(({ op }) => op === 'send')
  expect(sends).toMatchObject(shapes.map(() => ({ outcome: 'failed', failure: code, accepted: false, status })))
  expect(await attempt(town)).toHaveProperty('id')
})

test('a blocked 1:1 chat says 209 in a text inside the text, as Microsoft’s pages show it', async () => {
  const { teams } = await start()
  teams.fail('MessageWritesBlocked', { shape: 'nested' })
  const { parsedBody } = ((await attempt(town)) as Seen).response! as {
    parsedBody: { errorCode: number; message: string }
  }
  expect(parsedBody.errorCode).toBe(209)
  expect(JSON.parse(parsedBody.message)).toMatchObject({ subCode: 'MessageWritesBlocked', errorCode: null })
})

test.each([
  [undefined, '2'],
  [null, undefined],
  [0, '0'],
  [-1, '-1'],
  [99999, '99999'],
  ['abc', 'abc'],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
])('429 with Retry-After %s', async (retryAfter, header) => {
  const { teams } = await start()
  teams.fail('Throttled', { retryAfter })
  const seen = (await attempt(town)) as Seen
  expect(seen.statusCode).toBe(429)
  expect(seen.response!.headers.get('retry-after')).toBe(header)
})

test.each([
  ['RequestTimeout', '408'],
  ['ServiceError', '500'],
  ['BadGateway', '502'],
  ['ServiceUnavailable', '503'],
  ['GatewayTimeout', '504'],
  ['reset', 'ECONNRESET'],
  ['hang', 'AbortError'],
  ['stall', 'PARSE_ERROR'],
] as const)('%s after accepting: the message is shown and the caller sees a failure', async (way, means) => {
  const { teams } = await start({ deadline: 60 })
  teams.fail(way, { on: 'send', accepted: true })
  const seen = (await attempt(town)) as Seen
  expect([String(seen.statusCode), seen.code, seen.name]).toContain(means)
  expect(texts(teams)).toEqual(['Goddag'])
  expect(teams.calls.at(-1)).toMatchObject({ outcome: 'failed', failure: way, accepted: true })
})

test.each(['reset', 'hang', 'stall', 'html'] as const)('%s before accepting: nothing is shown', async way => {
  const { teams } = await start({ deadline: 60 })
  teams.fail(way, { on: 'send' })
  expect(await attempt(town)).not.toHaveProperty('id')
  expect(texts(teams)).toEqual([])
})

test.each<[Mishap, string[]]>([
  ['empty', ['Goddag']],
  ['html', []],
])('an answer that is %s looks like success to the SDK, but has no id', async (way, shown) => {
  const { teams } = await start()
  teams.fail(way, { on: 'send' })
  const seen = await attempt(town)
  expect(seen).not.toBeInstanceOf(Error)
  expect(seen).not.toHaveProperty('id')
  expect(texts(teams)).toEqual(shown)
})

test('a late answer is a good one', async () => {
  const { teams } = await start()
  teams.fail('hang', { on: 'send', afterMs: 20 })
  expect(await attempt(town)).toEqual({ id: teams.inbox(anna)[0]!.id })
})

test('left to itself the SDK sends what Teams has accepted three times more', async () => {
  const { teams } = await start({ plain: true })
  teams.fail('ServiceUnavailable', { on: 'send', accepted: true, retryAfter: 0, times: Infinity })
  expect(await attempt(town)).toMatchObject({ statusCode: 503 })
  expect(texts(teams)).toEqual(['Goddag', 'Goddag', 'Goddag', 'Goddag'])
})

test('a failure strikes the calls it is meant for, so often and no more', async () => {
  const { teams, bot } = await start()
  const post = (channel: string) =>
    bot
      .create(teams.url, {
        isGroup: true,
        channelData: { channel: { id: channel } },
        activity: { type: 'message', text: 'Hej' },
      })
      .then(
        () => 'sent',
        ({ statusCode }) => statusCode,
      )
  const send = async (who = anna) => ('id' in (await attempt(town, 'Hej', who)) ? 'sent' : 'not')

  teams.fail('ServiceError', { on: 'send', person: bo, times: 2, skip: 1 })
  expect([await send(), await send(bo), await send(bo), await send(), await send(bo), await send(bo)]).toEqual(
    ['sent', 'sent', 'not', 'sent', 'not', 'sent'], // Bo: well, ill, ill, well
  )
  teams.fail('ServiceError', { conversation: '19:ics' })
  expect([await post(team.id), await post('19:ics'), await post('19:ics')]).toEqual(['sent', 500, 'sent'])

  const inThread = () =>
    bot
      .resume(teams.url, teams.channel('ICS')[0]!.id, turn => turn.sendActivity('Mere'))
      .then(
        () => 'sent',
        ({ statusCode }) => statusCode,
      )
  teams.fail('ServiceError', { conversation: '19:ics' })
  expect([await post(team.id), await inThread(), await inThread()]).toEqual(['sent', 500, 'sent'])

  const storm = teams.fail('Throttled', { times: Infinity, when: ({ body }) => body?.text === 'Hej' })
  expect([await send(), await send()]).toEqual(['not', 'not'])
  storm.stop()
  expect(await send()).toBe('sent')
})

test('nobody listens while Teams is down, and all is there when it is up again', async () => {
  const { teams } = await start()
  await attempt(town)
  await teams.down()
  expect(await attempt(town)).toMatchObject({ code: 'ECONNREFUSED' })
  await teams.up()
  await attempt(town, 'Igen')
  expect(texts(teams)).toEqual(['Goddag', 'Igen'])
})

test('a body of the test’s own, whatever it is', async () => {
  const { teams } = await start()
  teams.fail('Forbidden', { body: { error: { code: 'Strange' } } })
  expect(await attempt(town)).toMatchObject({ statusCode: 403, code: 'Strange' })
})
