import { times, type Room } from '../contract'

export function counts(room: Room) {
  test('where nobody wrote there is nothing to count', async () => {
    const { db, p } = room()
    expect(await db.count(p, '')).toBe(0)
  })
  test('what is there is counted, due or not, and nothing of its neighbours', async () => {
    const { db, p } = room()
    await times(5, i => db.insert(p, `${i}`, i % 2 ? { due: '2026-03-01T00:00:00.000Z' } : {}))
    for (const neighbour of [`${p}:x`, `${p}x`, p.slice(0, -1)]) await db.insert(neighbour, 'a', {})
    expect(await db.count(p, '')).toBe(5)
  })
  test('what begins alike is counted and listed without the rest', async () => {
    const { db, p } = room()
    for (const id of ['a', 'a:', 'a:1', 'a:2-b', 'a:zz', 'a-1', 'a1', 'b:1', 'az']) await db.insert(p, id, {})
    const beginnings = ['', 'a', 'a:', 'a:2-', 'az', 'c', '%', '_', '*']
    expect(await Promise.all(beginnings.map(one => db.count(p, one)))).toEqual([9, 8, 4, 1, 1, 0, 0, 0, 0])
    const lists = await Promise.all(beginnings.map(one => db.list(p, one)))
    expect(lists.map(({ length }) => length)).toEqual([9, 8, 4, 1, 1, 0, 0, 0, 0])
  })
  test('what comes and goes is counted as it is now', async () => {
    const { db, p } = room()
    await times(3, i => db.insert(p, `${i}`, {}))
    await db.insert(p, '1', { twice: true })
    await db.change(p, '2', () => ({ changed: true }))
    await db.change(p, '3', () => ({ made: true }))
    expect(await db.count(p, '')).toBe(4)
    await db.remove(p, '0')
    expect(await db.count(p, '')).toBe(3)
  })
}
