import { times, type Room } from '../contract'

export function readsAndWrites(room: Room) {
  test('what is inserted can be got', async () => {
    const { db, p } = room()
    expect(await db.insert(p, '1', { x: 1 })).toBe(true)
    expect(await db.get(p, '1')).toEqual({ x: 1 })
  })
  test('what is not there is undefined', async () => {
    const { db, p } = room()
    expect(await db.get(p, '1')).toBeUndefined()
  })
  test.each(['', '/', 'a/b', 'a\\b', 'a?b', 'a#b', '..', ' ', 'æ', '__proto__', '%2e'])(
    'nothing is kept under %j, and asking is no error',
    async id => {
      const { db, p } = room()
      await db.insert(p, '1', { x: 1 })
      expect(await db.get(p, id)).toBeUndefined()
    },
  )
  test('a partition nobody wrote to is an empty list', async () => {
    const { db, p } = room()
    expect(await db.list(p)).toEqual([])
  })
  test('a list comes in the order of the ids, character by character', async () => {
    const { db, p } = room()
    for (const id of ['b', 'a:2', 'a:10', 'a-1', 'a', '0', 'aa', '-', '10', '9']) await db.insert(p, id, { id })
    const ids = (await db.list<{ id: string }>(p)).map(body => body.id)
    expect(ids).toEqual(['-', '0', '10', '9', 'a', 'a-1', 'a:10', 'a:2', 'aa', 'b'])
  })
  test('a list shows each document as it is now', async () => {
    const { db, p } = room()
    await times(3, i => db.insert(p, `${i}`, { i }))
    await db.change(p, '1', () => ({ i: 'new' }))
    await db.remove(p, '2')
    expect(await db.list(p)).toEqual([{ i: 0 }, { i: 'new' }])
  })
  test('a second insert is refused and changes nothing', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { by: 'me' })
    expect(await db.insert(p, '1', { by: 'you' })).toBe(false)
    expect(await db.get(p, '1')).toEqual({ by: 'me' })
  })
  test('of fifty inserts at once exactly one is first, and its body is the one kept', async () => {
    const { db, p } = room()
    const won = await times(50, i => db.insert(p, '1', { i }))
    expect(won.filter(first => first)).toHaveLength(1)
    expect(await db.get(p, '1')).toEqual({ i: won.indexOf(true) })
  })
  test('fifty inserts of different ids at once are all first', async () => {
    const { db, p } = room()
    expect(await times(50, i => db.insert(p, `${i}`, { i }))).not.toContain(false)
    expect(await db.list(p)).toHaveLength(50)
  })
  test('what is changed into being counts as inserted', async () => {
    const { db, p } = room()
    await db.change(p, '1', () => ({ by: 'me' }))
    expect(await db.insert(p, '1', { by: 'you' })).toBe(false)
  })

  test('what is removed is gone, and only that', async () => {
    const { db, p } = room()
    for (const id of ['1', '10', '1:1']) await db.insert(p, id, { id })
    await db.remove(p, '1')
    expect(await db.get(p, '1')).toBeUndefined()
    expect(await db.list(p)).toEqual([{ id: '10' }, { id: '1:1' }])
  })
  test('removing twice is as removing once', async () => {
    const { db, p } = room()
    await db.insert(p, '1', {})
    await db.remove(p, '1')
    await expect(db.remove(p, '1')).resolves.toBeUndefined()
  })
  test('removing what never was is fine', async () => {
    const { db, p } = room()
    await expect(db.remove(p, '1')).resolves.toBeUndefined()
  })
  test('fifty may remove the same at once', async () => {
    const { db, p } = room()
    await db.insert(p, '1', {})
    await times(50, () => db.remove(p, '1'))
    expect(await db.list(p)).toEqual([])
  })
  test('what is removed can be inserted again', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { x: 1 })
    await db.remove(p, '1')
    expect(await db.insert(p, '1', { x: 2 })).toBe(true)
    expect(await db.get(p, '1')).toEqual({ x: 2 })
  })

  test('the same id in two partitions is two documents', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { in: 'one' })
    expect(await db.insert(`${p}:b`, '1', { in: 'the other' })).toBe(true)
    await db.remove(p, '1')
    expect(await db.get(`${p}:b`, '1')).toEqual({ in: 'the other' })
  })
  test.each(['', ':', '-', '0', ':a', ':a:b'])('a partition does not see its neighbour …%s', async tail => {
    const { db, p } = room()
    const [ours, theirs] = [`${p}:x`, tail ? `${p}:x${tail}` : p] as const
    await db.insert(theirs, 'a', { theirs: true, due: '2026-01-01T00:00:00.000Z' })
    expect(await db.get(ours, 'a')).toBeUndefined()
    expect(await db.list(ours)).toEqual([])
    expect(await db.due(ours, new Date('2030-01-01'), 10)).toEqual([])
    await db.remove(ours, 'a')
    expect(await db.list(theirs)).toHaveLength(1)
  })
  test('partition and id are never run together', async () => {
    const { db, p } = room()
    await db.insert(`${p}:a`, 'b', { x: 1 })
    expect(await db.get(p, 'a:b')).toBeUndefined()
    expect(await db.insert(p, 'a:b', { x: 2 })).toBe(true)
  })

  test.each([
    ['people:t1', 'people:t2'],
    ['people:t1', 'people:t11'],
    ['people:t1', 'plans:t1'],
    ['m:1', 'm:1:1'],
    ['sent:t1:anna', 'sent:t1:ann'],
    ['sent:t1:anna', 'sent:t1'],
  ])('tenants and kinds are apart: %s and %s', async (ours, theirs) => {
    const { db, p } = room()
    const [one, other] = [`${p}:${ours}`, `${p}:${theirs}`]
    await db.insert(one, 'a', { ours: true, due: '2026-01-01T00:00:00.000Z' })
    await db.change(other, 'a', body => ({ seen: body ?? null }))
    await db.change(other, 'b', () => ({ theirs: true }))
    expect(await db.list(one)).toHaveLength(1)
    expect(await db.list(other)).toEqual([{ seen: null }, { theirs: true }])
    expect(await db.due(other, new Date('2030-01-01'), 10)).toEqual([])
    await db.remove(other, 'a')
    expect(await db.get(one, 'a')).toMatchObject({ ours: true })
  })
  test('the same id in ten partitions at once is first in each', async () => {
    const { db, p } = room()
    expect(await times(10, i => db.insert(`${p}:${i}`, '1', { i }))).not.toContain(false)
    expect(await times(10, i => db.get(`${p}:${i}`, '1'))).toEqual(Array.from({ length: 10 }, (_, i) => ({ i })))
  })
  test('each character an id may have is one alone, and they are in order', async () => {
    const { db, p } = room()
    const all = [...'-0123456789:abcdefghijklmnopqrstuvwxyz']
    await Promise.all([...all].reverse().map(id => db.insert(p, id, { id })))
    expect((await db.list<{ id: string }>(p)).map(({ id }) => id)).toEqual(all)
  })
  test('when all is removed the list is empty, and fills again', async () => {
    const { db, p } = room()
    await times(8, i => db.insert(p, `${i}`, { i }))
    await times(8, i => db.remove(p, `${i}`))
    expect(await db.list(p)).toEqual([])
    await db.insert(p, '3', { i: 'new' })
    expect(await db.list(p)).toEqual([{ i: 'new' }])
  })
  test('inserted and removed by turns, it is there and gone by turns', async () => {
    const { db, p } = room()
    for (let i = 0; i < 4; i++) {
      expect(await db.insert(p, '1', { i })).toBe(true)
      expect(await db.get(p, '1')).toEqual({ i })
      await db.remove(p, '1')
      expect(await db.get(p, '1')).toBeUndefined()
    }
  })
  test('what one has just written, all who ask at once see', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { x: 1 })
    await db.change(p, '1', () => ({ x: 2 }))
    expect(await times(20, () => db.get(p, '1'))).toEqual(Array(20).fill({ x: 2 }))
  })

  test('scrubbing leaves what is kept, also twice', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { x: 1 })
    await db.scrub()
    await db.scrub()
    expect(await db.get(p, '1')).toEqual({ x: 1 })
  })
}

interface Placed {
  at: number
}

/** Last, as every query of the stand-in for Cosmos reads all that is in it. */
export function longLists(room: Room, many: number) {
  let long: ReturnType<Room>
  const id = (i: number) => `id-${String(i).padStart(5, '0')}`
  const due = (i: number) => new Date(Date.UTC(2026) + i).toISOString()
  const order = (bodies: Placed[]) => bodies.map(({ at }) => at)
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
  beforeAll(async () => {
    long = room()
    await times(many, i => long.db.insert(long.p, id(many - 1 - i), { at: many - 1 - i, due: due(many - 1 - i) }))
  })

  test('a long list comes whole and in order', async () => {
    expect(order(await long.db.list<Placed>(long.p))).toEqual(upTo(many))
  })
  test('a long list is whole beside another', async () => {
    await long.db.insert(`${long.p}:b`, id(0), { at: -1 })
    expect(await long.db.list(`${long.p}:b`)).toEqual([{ at: -1 }])
    expect(await long.db.list(long.p)).toHaveLength(many)
    expect(await long.db.count(long.p, '')).toBe(many)
  })
  test('many that are due come in order, as many as are asked for', async () => {
    const { db, p } = long
    for (const n of [1, many - 1, many + 1])
      expect(order(await db.due<Placed>(p, new Date('2026-01-02'), n))).toEqual(upTo(Math.min(n, many)))
    expect(await db.due(p, new Date(due(9)), many)).toHaveLength(10)
  })
  test('what is changed and removed in a long list shows', async () => {
    const { db, p } = long
    await db.change(p, id(many - 1), () => ({ at: 'new' }))
    await db.remove(p, id(1))
    const list = await db.list<{ at: unknown }>(p)
    expect([list.length, list[1], list.at(-1)]).toEqual([many - 1, { at: 2, due: due(2) }, { at: 'new' }])
  })
}
