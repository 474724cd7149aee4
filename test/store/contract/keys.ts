import type { Documents } from '../../../src/store/documents'
import { times } from '../contract'

/** `open` gives a database that nobody has written to. */
export function keys(open: () => Promise<Documents>, many: number) {
  let db: Documents
  beforeAll(async () => void (db = await open()))
  afterAll(() => db.close())

  test('where nobody wrote nothing stands', async () => {
    expect(await db.keys()).toEqual([])
  })
  test('where everything stands is told in order, whatever became of it', async () => {
    await db.insert('tenants', 'b', {})
    await db.insert('m:b', 'report', {})
    for (const id of ['b:1', 'b', 'b-1', '0', 'b0']) await db.insert('m:a', id, { due: '2026-03-01T00:00:00.000Z' })
    for (const partition of ['m', 'm:a:1', 'm:a-1', 'm:a0']) await db.insert(partition, '1', {})
    await db.change('m:a', '0', () => ({ changed: true }))
    await db.change('m:b', 'changed', () => ({}))
    await db.remove('m:a', 'b')
    expect((await db.keys()).map(({ partition, id }) => `${partition} ${id}`)).toEqual([
      ...['m 1', 'm:a 0', 'm:a b-1', 'm:a b0', 'm:a b:1', 'm:a-1 1', 'm:a0 1', 'm:a:1 1'],
      ...['m:b changed', 'm:b report', 'tenants b'],
    ])
  })
  test('none is left out of many', async () => {
    await times(many, i => db.insert(`many:${i % 7}`, `${i}`, {}))
    const all = (await db.keys()).filter(({ partition }) => partition.startsWith('many:'))
    expect(new Set(all.map(({ id }) => id)).size).toBe(many)
    expect(all.length).toBe(many)
  })
}
