import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Settled } from '../src/domain/courier'
import { invitationTo } from '../src/handlers/letters'
import type { Sender } from '../src/ports'
import type { Call, Weather } from './fakeTeams'
import { openTown, people, startMeasurement, tenant, type Town } from './town'

/**
 * An invitation to many, while Teams turns away every third call, fails every twentieth, and now and then breaks the
 * line when it has shown the message. What becomes of somebody's n-th call is settled beforehand and evenly shared out.
 */
const N = Number(process.env.STORM ?? 500)
const TURNED_AWAY = 0.3
const LONGEST_RETRY_AFTER = 300
const FAILED = 0.05
const FAILURES = ['PreconditionFailed', 'BadGateway', 'ServiceUnavailable', 'GatewayTimeout'] as const
const CUT_OFF = 0.01 * (1 - TURNED_AWAY - FAILED)
/** So long Teams takes to answer. */
const LATENCY_MS = 150
const A_MINUTE_MS = 60_000
const everybody = people(N)
let town: Town
afterEach(() => town.close())

test(`${N} letters in a storm: each is delivered or listed, no limit is broken, and hardly anybody gets two`, async () => {
  const time = standing()
  town = await openTown({ people: everybody, sleep: time.sleep, weather: storm() })
  const { teams, world, clock } = town
  const began = clock.at.getTime()
  const most = world.pacing.rateOf(tenant)
  await knowEverybody(town)
  const rates: number[] = []
  Object.assign(world, { sender: slow(town, time, () => rates.push(world.pacing.rateOf(tenant))) })
  // A team of thousands is told in many pages.
  teams.clock.latency = LATENCY_MS
  await startMeasurement({ ...town, tick: async () => {} })
  await teams.until(() => teams.calls.some(isInvitation), 60_000)
  teams.clock.latency = 0

  for (;;) {
    await town.tick()
    const [next] = await world.store.queue(tenant).due(new Date('9999-01-01'), 1)
    if (!next) break
    clock.at = new Date(Math.max(clock.at.getTime(), Date.parse(next.due)))
  }
  const table = {
    letters: N,
    ...sharesOf(teams.calls.filter(isInvitation)),
    ...(await accountsIn(town)),
    'limits broken': teams.breaches.length,
    'took (minutes)': minutes(clock.at.getTime() - began),
    'slowest (calls a second)': Math.min(...rates),
    'as fast as before after a calm of (minutes)': await recovering(town, most),
  }
  console.table(table)
  expect(table).toMatchObject({ 'neither delivered nor listed': 0, 'more often': 0, 'limits broken': 0 })
  expect(table['calls per letter']).toBeLessThanOrEqual(1.6)
  expect(table.twice).toBeLessThanOrEqual(N / 100)
  expect([town.faults(), teams.faults]).toEqual([[], []])
}, 1_800_000)

const isInvitation = ({ op, body }: Call) => op === 'send' && String(body.summary).startsWith('Du er inviteret')
const minutes = (ms: number) => Math.round(ms / A_MINUTE_MS)

/** Everybody has a chat with the bot already. */
async function knowEverybody({ world, teams }: Town): Promise<void> {
  for (const { id: teamsId, aadObjectId: id, name } of everybody.slice(1)) {
    const person = { schema: 1, id, name, teamsId, serviceUrl: teams.url, conversation: teams.chatOf(teamsId) } as const
    await world.store.people(tenant).insert(id, person)
  }
}

function storm(): Weather {
  const places = new Map(everybody.map(({ id }, place) => [id, place]))
  const had = new Map<string, number>()
  const decks: number[][] = []
  return call => {
    if (!isInvitation(call)) return undefined
    const who = call.person!
    const nth = had.get(who) ?? 0
    had.set(who, nth + 1)
    const deck = (decks[nth] ??= mixed(nth))
    return blow((deck[places.get(who)!]! + 0.5) / N)
  }
}

function blow(at: number): ReturnType<Weather> {
  if (at < TURNED_AWAY) {
    const retryAfter = 1 + Math.floor((at / TURNED_AWAY) * LONGEST_RETRY_AFTER)
    return { way: 'Throttled', options: { retryAfter } }
  }
  const failed = (at - TURNED_AWAY) / FAILED
  if (failed < 1) return { way: FAILURES[Math.floor(failed * FAILURES.length)]!, options: {} }
  return at < TURNED_AWAY + FAILED + CUT_OFF ? { way: 'reset', options: { accepted: true } } : undefined
}

/** Everybody's places, mixed; for the same `nth` always in the same way. */
function mixed(nth: number): number[] {
  const key = (place: number) => createHash('sha1').update(`${nth} ${place}`).digest('hex')
  const keyed = everybody.map((_, place) => ({ place, key: key(place) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ place }) => place)
}

type Clock = Town['clock']

/** Time that stands still while anything goes on, and then goes on to the moment that somebody waits for. */
function standing() {
  const waiting: { readonly until: number; wake(): void }[] = []
  let busy = 0
  let isPassing = false

  async function pass(clock: Clock): Promise<void> {
    if (isPassing) return
    isPassing = true
    while (waiting.length) {
      await setImmediate()
      if (busy) continue
      const [first] = waiting.sort((a, b) => a.until - b.until).splice(0, 1)
      clock.at = new Date(Math.max(clock.at.getTime(), first!.until))
      first!.wake()
    }
    isPassing = false
  }

  return {
    sleep: (ms: number, clock: Clock) =>
      new Promise<void>(wake => {
        waiting.push({ until: clock.at.getTime() + ms, wake })
        void pass(clock)
      }),
    async during<T>(act: () => Promise<T>): Promise<T> {
      busy++
      return act().finally(() => busy--)
    },
  }
}

/** Teams takes its time to answer what is told to somebody. */
function slow({ world: { sender }, clock }: Town, time: ReturnType<typeof standing>, told: () => void): Sender {
  return {
    ...sender,
    async toPerson(...to) {
      told()
      const said = await time.during(() => sender.toPerson(...to))
      await time.sleep(LATENCY_MS, clock)
      return said
    },
  }
}

function sharesOf(calls: readonly Call[]) {
  const share = (some: readonly Call[], of: readonly Call[]) => Math.round((1_000 * some.length) / of.length) / 10
  const failed = (...ways: readonly (string | undefined)[]) => calls.filter(({ failure }) => ways.includes(failure))
  return {
    'calls per letter': calls.length / N,
    'turned away (%)': share(failed('Throttled'), calls),
    'failed (%)': share(failed(...FAILURES), calls),
    'of those shown cut off (%)': share(
      failed('reset'),
      calls.filter(({ accepted }) => accepted),
    ),
  }
}

/** What the ledger says, held against what was shown. */
async function accountsIn({ world, teams }: Town) {
  const [measurement] = await world.store.measurements(tenant).list()
  const accounts = everybody.map(async ({ id, aadObjectId: person }) => ({
    shown: teams.inbox(id).filter(({ activity }) => isInvitation({ op: 'send', body: activity } as Call)).length,
    letter: await world.store.sent(tenant, { person }).get(invitationTo(measurement!.id, person)),
  }))
  const all = await Promise.all(accounts)
  const isTrue = ({ letter, shown }: { letter: Settled | undefined; shown: number }) =>
    letter?.state === 'sent' ? shown > 0 : letter?.state === 'unsure'
  return {
    'neither delivered nor listed': all.filter(one => !isTrue(one)).length,
    listed: all.filter(({ letter }) => letter?.state === 'unsure').length,
    'of these never shown': all.filter(({ letter, shown }) => letter?.state === 'unsure' && !shown).length,
    twice: all.filter(({ shown }) => shown === 2).length,
    'more often': all.filter(({ shown }) => shown > 2).length,
  }
}

/** After so many minutes in which nobody is turned away everything goes as fast as before. */
async function recovering({ world, clock }: Town, most: number): Promise<number> {
  for (let calm = 0; ; calm++) {
    await world.pacing.turn(tenant, 'nobody', 1)
    if (world.pacing.rateOf(tenant) >= most) return calm
    clock.at = new Date(clock.at.getTime() + A_MINUTE_MS)
  }
}
