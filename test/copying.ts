import { canonical, copyAll, isWhole } from '../src/store/copy'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { pointed } from './deathAt'
import { crowd, livedThrough, team, tenant } from './lifetime'
import { openTown } from './town'

export const everybody = crowd(12)

/** What a department has lived through so far, with a measurement that is open, on a database of its own. */
export async function livedIn(): Promise<{ documents: Documents; at: string }> {
  const documents = queued(openSqlite(':memory:'))
  const kept = { ...documents, close: async () => {} }
  const town = await openTown({ documents: kept, people: everybody, team, tenant })
  await livedThrough(town, everybody)
  await town.close()
  return { documents, at: town.clock.at.toISOString() }
}

/** Everything that stands there, as text. */
export async function dumpOf(documents: Documents): Promise<string[]> {
  const keys = await documents.keys()
  return Promise.all(
    keys.map(async ({ partition, id }) => `${partition} ${id} ${canonical(await documents.get(partition, id))}`),
  )
}

/** Whether a copy that was killed at one of `times` places, each elsewhere, and made again is the one never disturbed. */
export async function survives(from: Documents, open: () => Promise<Documents>, times: number): Promise<number[]> {
  let calls = 0
  const whole = await open()
  const counting = pointed(whole, () => void calls++)
  expect(isWhole(await copyAll(from, counting))).toBe(true)
  const wanted = await dumpOf(whole)
  expect(wanted).toEqual(await dumpOf(from))
  await whole.close()

  const left: number[] = []
  for (let i = 0; i < times; i++) {
    // Spread over all of it, each a little off: seven and eleven share nothing with what there is.
    const last = Math.floor(((i + ((i * 7) % 11) / 11) / times) * calls)
    const documents = await open()
    let call = 0
    const dying = pointed(documents, () => {
      if (++call > last) throw new Error('killed')
    })
    await expect(copyAll(from, dying)).rejects.toThrow('killed')
    left.push((await documents.keys()).length)
    expect([last, isWhole(await copyAll(from, documents))]).toEqual([last, true])
    expect(await dumpOf(documents)).toEqual(wanted)
    await documents.close()
  }
  return left
}
