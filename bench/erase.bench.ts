import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { crowd, eraseAs, livedThrough, signsOf, team, tenant } from '../test/lifetime'
import { openTown } from '../test/town'

/** A hundred of a hundred and ten people have everything about them deleted after a whole life: nothing is left. */
const PEOPLE = Number(process.env.PEOPLE ?? 110)
const ERASED = Math.round((PEOPLE * 10) / 11)

test(`${ERASED} of ${PEOPLE} people erased`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-erase-'))
  const everybody = crowd(PEOPLE)
  const town = await openTown({
    documents: queued(openSqlite(join(folder, 'barometer.db'))),
    ...{ people: everybody, team, tenant, limits: false },
  })
  const hits = (signs: readonly string[]) => {
    const kept = readdirSync(folder).map(file => readFileSync(join(folder, file)))
    return signs.filter(sign => kept.some(bytes => bytes.includes(sign))).length
  }
  try {
    await livedThrough(town, everybody)
    const gone = everybody.slice(1, 1 + ERASED)
    const signs = (await Promise.all(gone.map(person => signsOf(town, person)))).flat()
    const stay = (await Promise.all(everybody.slice(1 + ERASED).map(person => signsOf(town, person)))).flat()
    const before = { 'names and ids of theirs': signs.length, 'found before': hits(signs) }
    const letters = town.logged.filter(({ event }) => event === 'letter').length
    const began = process.hrtime.bigint()
    for (const { id } of gone) expect(await eraseAs(town, id)).toMatch(/slettet|borttaget/)
    const ms = Number(process.hrtime.bigint() - began) / 1e6
    const log = JSON.stringify(town.logged)
    console.table({
      people: PEOPLE,
      erased: gone.length,
      'messages sent before': letters,
      ...before,
      'found after, in database, -wal and -shm': hits(signs),
      'found after, in the log': signs.filter(sign => log.includes(sign)).length,
      'of those who stay': stay.length,
      'of those who stay, found after': hits(stay),
      'milliseconds each, two presses and all': Math.round(ms / gone.length),
    })
    expect(hits(signs)).toBe(0)
    expect(hits(stay)).toBe(stay.length)
    for (const at of ['2026-05-04T08:00:00Z', '2026-05-11T08:00:00Z', '2026-06-15T08:00:00Z']) await town.goTo(at)
    expect(hits(signs)).toBe(0)
  } finally {
    await town.close()
    rmSync(folder, { recursive: true })
  }
  expect(town.faults()).toEqual([])
}, 300_000)
