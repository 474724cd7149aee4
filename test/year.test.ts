import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { livedYear } from './year/live'

test('a year', async () => {
  const started = performance.now()
  const living = await livedYear(
    { units: Number(process.env.U ?? 1), people: Number(process.env.P ?? 7), milestones: Number(process.env.M ?? 8) },
    queued(openSqlite(':memory:')),
  )
  console.log(living.counts, living.odd.length, Math.round(performance.now() - started))
  console.log(
    living.odd
      .slice(0, 8)
      .map(({ day, who, what }) => `${day} ${who} ${what}`)
      .join('\n'),
  )
  expect(living.town.faults()).toEqual([])
  expect(living.town.teams.breaches.length).toBe(0)
  await living.town.close()
  expect(living.odd).toEqual([])
}, 100000)
