import { tenant, textOf } from './town'
import { fates } from './whole/crowd'
import { askedOf, homes, livedThrough, UNITS } from './whole/life'
import { printed, tableOf, type Seen } from './whole/table'

/** A whole measurement in three languages and twelve units, with people who come, go, block, pause and are erased. */
const N = Number(process.env.WHOLE ?? 60)
const turning = N > 1000 ? 10 : 3
let lived: Awaited<ReturnType<typeof livedThrough>>
let seconds = 0
beforeAll(async () => {
  const started = performance.now()
  lived = await livedThrough({ people: N, pageMax: Math.max(10, Math.ceil(N / 25)), turning })
  seconds = Math.round((performance.now() - started) / 1000)
}, 900_000)
afterAll(() => lived.close())

const store = () => lived.town.world.store
const everInvited = () => lived.everybody.filter(({ fate }) => !('outside' in fates[fate]))
const sum = (of: (seen: Seen) => number) => lived.seen.reduce((total, seen) => total + of(seen), 0)

test('nothing went wrong on the way', () => {
  expect(lived.town.faults()).toEqual([])
  expect(lived.town.teams.faults).toEqual([])
})

test('everybody is in one row, and was asked, reminded and thanked as their row says', () => {
  const table = tableOf(lived.seen)
  const { breaches, calls } = lived.town.teams
  if (process.env.WHOLE)
    console.info(`${N} people, ${calls.length} calls, ${breaches.length} turned away, ${seconds} s\n${printed(table)}`)
  const [all, ...rows] = table.toReversed()
  expect(all!.figures[3]).toBe(N)
  for (const [place, figure] of all!.figures.entries())
    expect(rows.reduce((sum, { figures }) => sum + figures[place]!, 0)).toBe(figure)
  const otherwise = lived.seen.filter(({ one, invitations, reminders, receipts }) => {
    const { asked, answers } = fates[one.fate]
    const expected = [Math.min(asked, 1), Math.max(0, asked - 1), answers ? 1 : 0]
    return String([invitations, reminders, receipts]) !== String(expected)
  })
  expect(otherwise.map(({ one, ...seen }) => ({ row: fates[one.fate].row, who: one.i, ...seen }))).toEqual([])
})

test('whoever had answered was asked nothing more', () => {
  const after = lived.everybody.filter(({ i }) => lived.askedWhenAnswered.has(i))
  expect(after.map(one => askedOf(lived.town, one).length)).toEqual(
    after.map(({ i }) => lived.askedWhenAnswered.get(i)),
  )
})

test('every message was in its reader’s own language', () => {
  expect(lived.foreign).toEqual([])
})

test('guests, bots and those in other teams heard nothing', () => {
  const outside = lived.everybody.filter(({ fate }) => 'outside' in fates[fate]).map(({ person }) => person.id)
  for (const id of [...outside, ...lived.robots.map(robot => robot.id)]) expect(lived.town.teams.inbox(id)).toEqual([])
})

test('it closed by itself on the day it was given, and the report counts everybody', async () => {
  const [answered, invited] = [sum(({ receipts }) => receipts), everInvited().length]
  const all = await store().measurements(tenant).list()
  expect(all).toMatchObject([{ state: 'sealed', tidied: true, closedOn: '2026-03-31', invited, units: UNITS }])
  const report = (await store().papers(lived.id).report.get())!
  expect(report).toMatchObject({ answered, invited, closedOn: '2026-03-31', languages: 'own' })
  const count = new Intl.NumberFormat('da-DK').format
  for (const [at, { id }] of homes.entries()) {
    const threads = lived.town.teams.channel(at ? id : 'ICS 1').map(({ messages }) => textOf(messages[0]!))
    expect(threads.filter(text => text.includes(`${count(answered)} af ${count(invited)} har svaret`))).toHaveLength(1)
  }
})

test('nothing is left that says who was invited, reminded or erased', async () => {
  const papers = store().papers(lived.id)
  expect(await papers.audience.get()).toBeUndefined()
  // What is said after a pause waits for whoever has asked for one, invited or not.
  const waiting = (await store().queue(tenant).list()).filter(({ kind, due }) => kind !== 'daily' || due < '2026-04-20')
  expect(waiting).toEqual([])
  const bytes = lived.bytes()
  expect(bytes).not.toMatch(/invite:|nudge:/)
  const words = new Set(bytes.match(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g))
  const { mark } = lived.town.world.secrets
  expect(everInvited().filter(({ person }) => words.has(mark(lived, person.aadObjectId)))).toEqual([])
  const erased = lived.everybody.filter(({ fate }) => ['erases', 'answersThenErases'].includes(fate))
  expect(erased.filter(({ person }) => bytes.includes(person.aadObjectId) || bytes.includes(person.id + '"'))).toEqual(
    [],
  )
})
