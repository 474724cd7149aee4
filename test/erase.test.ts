import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { crowd, eraseAs, livedThrough, signsOf, team, tenant } from './lifetime'
import { erase } from '../src/handlers/erase'
import { openTown } from './town'

test('who is erased after a whole life is found nowhere in the bytes of the database, nor in the log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-erase-'))
  const everybody = crowd(8)
  const town = await openTown({
    documents: queued(openSqlite(join(folder, 'barometer.db'))),
    ...{ people: everybody, team, tenant },
  })
  try {
    await livedThrough(town, everybody)
    const gone = everybody[1]!
    const signs = await signsOf(town, gone)
    const bytes = () => readdirSync(folder).map(file => readFileSync(join(folder, file)))
    const hits = (of: readonly string[]) => of.filter(sign => bytes().some(all => all.includes(sign)))
    expect(signs).toHaveLength(6)
    expect(hits(signs)).toEqual(signs)
    expect(await eraseAs(town, gone.id)).toContain('er slettet')
    expect(hits(signs)).toEqual([])
    // Nothing that time does afterwards brings them back.
    for (const at of ['2026-05-04T08:00:00Z', '2026-05-11T08:00:00Z', '2026-06-15T08:00:00Z']) await town.goTo(at)
    expect(hits(signs)).toEqual([])
    expect(signs.filter(sign => JSON.stringify(town.logged).includes(sign))).toEqual([])
    const other = await signsOf(town, everybody[2]!)
    expect(hits(other)).toEqual(other)
  } finally {
    await town.close()
    rmSync(folder, { recursive: true })
  }
  expect(town.faults()).toEqual([])
})

test('erased while a message to them is on its way, they stay erased', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-erase-'))
  const everybody = crowd(16)
  const town = await openTown({
    documents: queued(openSqlite(join(folder, 'barometer.db'))),
    ...{ people: everybody, team, tenant },
  })
  try {
    await livedThrough(town, everybody)
    const gone = everybody.slice(4)
    const signs = new Map(
      await Promise.all(gone.map(async person => [person.id, await signsOf(town, person)] as const)),
    )
    const erasing = new Map<string, Promise<unknown>>()
    // Just as the message arrives, and before the bot has heard that it did.
    town.teams.fail('ServiceError', {
      times: Infinity,
      when({ person }) {
        const them = gone.find(({ id }) => id === person && !erasing.has(id))
        if (them) erasing.set(them.id, erase(town.world, tenant, { id: them.aadObjectId, name: them.name }))
        return false
      },
    })
    await town.goTo('2026-05-04T08:00:00Z')
    await Promise.all(erasing.values())
    expect(erasing.size).toBeGreaterThan(3)
    await town.goTo('2026-05-04T09:00:00Z')
    await town.world.store.scrub()
    const bytes = readdirSync(folder).map(file => readFileSync(join(folder, file)))
    const theirs = [...erasing.keys()].flatMap(id => signs.get(id)!)
    expect(theirs.filter(sign => bytes.some(all => all.includes(sign)))).toEqual([])
  } finally {
    await town.close()
    rmSync(folder, { recursive: true })
  }
  expect(town.faults()).toEqual([])
})
