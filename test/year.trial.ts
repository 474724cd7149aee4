import { openCosmos } from '../src/store/cosmos'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { impatience, standIn } from './store/stand-in'
import { askedForNext, measuredAgain } from './year/end'
import { livedYear, type Department } from './year/live'

/**
 * A year of plans in a department, on a moving clock: every message to everybody is held against a reckoning of its own.
 * With YEAR=9 it is nine units, 27 plans, 60 people and 200 delmål.
 */
const units = Number(process.env.YEAR ?? 1)
const size = { units, people: Math.max(7, Math.round((60 * units) / 9)), milestones: Math.round((200 * units) / 9) }

const cosmos = standIn()
const stores: Record<string, () => Promise<Documents>> = {
  SQLite: async () => queued(openSqlite(':memory:')),
  'Cosmos DB': async () => queued(await openCosmos(cosmos.client(), 'year', impatience())),
}

describe.each(Object.entries(stores))('on %s', (name, open) => {
  let living: Department
  beforeAll(async () => {
    const started = performance.now()
    living = await livedYear(size, await open())
    if (!process.env.YEAR) return
    const milestones = living.plans.flatMap(plan => plan.milestones).length
    const rows = Object.entries(living.counts).map(([what, n]) => `${String(n).padStart(6)}  ${what}`)
    const head = `${name}: ${units} units, ${living.plans.length} plans, ${living.people.length} people, ${milestones} delmål`
    console.info([head, ...rows, `${Math.round((performance.now() - started) / 1000)} s`].join('\n'))
  }, 600_000)
  afterAll(() => living.town.close())

  test('everybody heard what they were to hear, on its day, in their own language, and nothing else', () => {
    expect(living.odd.map(({ day, who, what }) => `${day}, person ${who}: ${what}`)).toEqual([])
  })

  test('nothing went wrong on the way', () => {
    expect(living.town.faults()).toEqual([])
    expect(living.town.teams.faults).toEqual([])
    expect(living.town.teams.breaches).toEqual([])
  })

  test('each team was asked once for each plan what to take up next', () => {
    expect(askedForNext(living)).toEqual(Array(units).fill(3))
  })

  test('measured again, the report leads from what was found to what came of it', async () => {
    const { there, invited, report } = await measuredAgain(living)
    expect(invited).toEqual(there)
    expect(report.since!.threads!.map(({ id, milestones }) => [id, milestones.done])).toEqual(
      living.units[0]!.plans.map(({ sigtepunkt, milestones }) => [sigtepunkt, milestones.length]).sort(([a], [b]) =>
        a! < b! ? -1 : 1,
      ),
    )
    for (const { goal } of report.since!.threads!) expect(goal!.assessed!.result).toBe('partly')
  })

  test('every delmål was reached, and every goal assessed', () => {
    expect(living.counts).toMatchObject({ reached: size.milestones, assessed: 3 * units, reviewed: 6 * units })
  })
})
