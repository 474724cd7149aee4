import { TeamsInfo } from 'botbuilder'
import { anna, bo, carla, oneToOne, smallTown, tenant, type Town } from './town'
import { rateWindows, teamsLimits, type Counted, type Window } from './windows'

let town: Town | undefined
afterEach(async () => {
  await town?.close()
  town = undefined
})

test.each<[Counted, number[]]>([
  ['send', [7, 1, 7, 1]],
  ['create', [7, 1, 7, 1]],
  ['members', [14, 2, 14, 2]],
  ['roster', [5, 0, 0, 0]],
  ['tenant', [50, 50, 50, 50]],
])('of very many calls each second, so many of %s are let in: %j', (counted, admitted) => {
  let now = 0
  const { enter } = rateWindows(teamsLimits, () => now)
  for (const expected of admitted) {
    const breaches = Array.from({ length: 100 }, () => enter([[counted, 'x']])).filter(Boolean)
    expect([now, 100 - breaches.length]).toEqual([now, expected])
    now += 1000
  }
})

test.each<[number, Window]>([
  [490, [60, 30]],
  [1990, [1800, 3600]],
])('one call each %i ms breaks the long window at its limit, and waiting as told is enough', (pace, window) => {
  let now = 0
  const { enter } = rateWindows(teamsLimits, () => now)
  let calls = 0
  let breach
  while (!(breach = enter([['send', 'x']]))) {
    calls++
    now += pace
  }
  expect({ calls, window: breach.window }).toEqual({ calls: window[0], window })
  now += breach.retryAfter * 1000
  expect(enter([['send', 'x']])).toBeUndefined()
})

test('where several windows are broken at once, the longest wait is told', () => {
  let now = 0
  const send = [1, 9, 4].map((seconds): Window => [1, seconds])
  const { enter } = rateWindows({ ...teamsLimits, send }, () => now)
  enter([['send', 'x']])
  expect(enter([['send', 'x']])).toMatchObject({ window: [1, 9], retryAfter: 9 })
  now = 1500
  expect(enter([['send', 'x']])).toMatchObject({ window: [1, 9], retryAfter: 8 })
})

test('a call that is not let in is not counted anywhere', () => {
  let now = 0
  const { enter } = rateWindows({ ...teamsLimits, tenant: [[3, 1]] }, () => now)
  const both: [Counted, string][] = [
    ['tenant', 't'],
    ['send', 'x'],
  ]
  for (let n = 0; n < 9; n++) enter(both)
  now = 1000
  for (let n = 0; n < 3; n++) expect(enter(both)).toBeUndefined()
})

test('on a clock that stands still the eighth message in a chat gets 429, and each breach is counted', async () => {
  const { teams, bot } = (town = await smallTown())
  await teams.say(anna, 'hej')
  const { id } = bot.heard[0]!.conversation!
  const send = (to = id) =>
    bot
      .resume(teams.url, to, turn => turn.sendActivity('mere'))
      .then(
        () => 'sent',
        ({ statusCode, response }) => `${statusCode} after ${response.headers.get('retry-after')}`,
      )
  const answers: string[] = []
  for (let n = 0; n < 8; n++) answers.push(await send())
  expect(answers).toEqual([...Array(6).fill('sent'), '429 after 1', '429 after 1'])
  expect(teams.breaches).toMatchObject([{ counted: 'send', of: id, window: [7, 1] }, {}])
  expect(teams.calls.filter(({ outcome }) => outcome === 'throttled')).toHaveLength(2)
  expect(teams.inbox(anna)).toHaveLength(7)

  await teams.say(bo, 'hej') // another chat, and ten seconds on
  expect(await send()).toBe('sent')
  expect(teams.breaches).toHaveLength(2)
})

test('opening chats, reading rosters and the whole tenant have windows of their own', async () => {
  const { teams, bot } = (town = await smallTown({ limits: { tenant: [[22, 1]] } }))
  const counted = () => teams.breaches.map(each => each.counted)
  bot.logic = async turn => {
    for (let n = 0; n < 15; n++) await TeamsInfo.getPagedTeamMembers(turn, '19:family').catch(() => {})
  }
  await teams.say(anna, 'hvem', { where: 'ICS' })
  expect(counted()).toEqual(['members'])
  for (let n = 0; n < 8; n++) await bot.create(teams.url, oneToOne(anna)).catch(() => {})
  expect(counted()).toEqual(['members', 'create'])
  await bot.create(teams.url, oneToOne(bo))
  await bot.create(teams.url, oneToOne(carla)).catch(() => {})
  expect(counted()).toEqual(['members', 'create', 'tenant'])
  teams.clock.advance(1000)
  await bot.create(teams.url, oneToOne(carla))
})

test('one tenant does not use up what another may send', async () => {
  const there = { ...carla, tenant: 'elsewhere' }
  const { teams, bot } = (town = await smallTown({ people: [anna, bo, there], limits: { tenant: [[1, 1]] } }))
  await bot.create(teams.url, oneToOne(anna))
  await bot.create(teams.url, { ...oneToOne(carla), tenantId: 'elsewhere' })
  await bot.create(teams.url, oneToOne(bo)).catch(() => {})
  expect(teams.breaches).toMatchObject([{ counted: 'tenant', of: tenant }])
})

test('a test may leave the clock still, set it, or turn the windows off', async () => {
  const { teams, bot } = (town = await smallTown({ limits: false }))
  teams.clock.step = 0
  teams.clock.set('2026-10-25T02:30:00+01:00')
  for (let n = 0; n < 20; n++) await teams.say(anna, 'hej')
  expect(teams.breaches).toEqual([])
  expect(new Set(bot.heard.map(({ timestamp }) => timestamp))).toEqual(new Set(['2026-10-25T01:30:00.000Z']))
})

test('calls that take their time break a window only where they come closer together than it lets in', async () => {
  const { teams, bot } = (town = await smallTown({ limits: { create: [], tenant: [[50, 1]] } }))
  const hundred = async (latency: number) => {
    teams.clock.latency = latency
    const [before, at] = [teams.breaches.length, teams.clock.now()]
    for (let n = 0; n < 100; n++) await bot.create(teams.url, oneToOne([anna, bo, carla][n % 3]!)).catch(() => {})
    return [teams.breaches.slice(before).filter(({ counted }) => counted === 'tenant').length, teams.clock.now() - at]
  }
  expect(await hundred(150)).toEqual([0, 15_000])
  teams.clock.advance(60_000)
  expect((await hundred(10))[0]).toBeGreaterThan(0)
})

test('the clock runs on top of the one that a test hands in', async () => {
  let now = Date.UTC(2027, 0, 1)
  const { teams, bot } = (town = await smallTown({ now: () => now }))
  await teams.say(anna, 'hej')
  now += 60_000
  await teams.say(anna, 'hej')
  expect(bot.heard.map(({ timestamp }) => timestamp)).toEqual(['2027-01-01T00:00:10.000Z', '2027-01-01T00:01:20.000Z'])
})
