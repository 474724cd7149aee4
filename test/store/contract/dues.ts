import { times, type Room } from '../contract'

const at = (text: string) => new Date(text).toISOString()
const LATER = new Date('2030-01-01')

export function dues(room: Room) {
  test('where nothing is due there is nothing', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { due: at('2026-03-02') })
    expect(await db.due(p, new Date('2026-03-01'), 10)).toEqual([])
    expect(await db.due(`${p}:empty`, LATER, 10)).toEqual([])
  })
  test('what is due comes oldest first, whatever its id and whenever it came', async () => {
    const { db, p } = room()
    const days = ['2026-03-02', '2025-12-31', '2026-01-01', '1999-06-01', '2026-03-01']
    for (const [i, day] of days.entries()) await db.insert(p, `${i}`, { due: at(day) })
    expect(await db.due(p, LATER, 10)).toEqual([...days].sort().map(day => ({ due: at(day) })))
  })
  test('no more come than asked for, and those are the oldest', async () => {
    const { db, p } = room()
    await times(9, i => db.insert(p, `${i}`, { due: at(`2026-03-0${9 - i}`) }))
    expect(await db.due(p, LATER, 2)).toEqual([{ due: at('2026-03-01') }, { due: at('2026-03-02') }])
    expect(await db.due(p, LATER, 1)).toEqual([{ due: at('2026-03-01') }])
    expect(await db.due(p, LATER, 100)).toHaveLength(9)
  })
  test('due is at the very instant or before it, and not a millisecond after', async () => {
    const { db, p } = room()
    const instants = ['2026-03-01T07:29:59.999Z', '2026-03-01T07:30:00.000Z', '2026-03-01T07:30:00.001Z']
    for (const [i, due] of instants.entries()) await db.insert(p, `${i}`, { due })
    expect(await db.due(p, new Date(instants[1]!), 10)).toEqual([{ due: instants[0] }, { due: instants[1] }])
  })
  test('an instant asked for in another zone is the same instant', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { due: '2026-03-01T07:30:00.000Z' })
    expect(await db.due(p, new Date('2026-03-01T08:29:59+01:00'), 10)).toEqual([])
    expect(await db.due(p, new Date('2026-03-01T08:30:00+01:00'), 10)).toHaveLength(1)
  })
  test('whole bodies come', async () => {
    const { db, p } = room()
    const body = { due: at('2026-03-01'), to: 'Åse', reasons: [{ id: 'a', rung: 3 }] }
    await db.insert(p, '1', body)
    expect(await db.due(p, LATER, 10)).toEqual([body])
  })
  test('those due at the same instant all come', async () => {
    const { db, p } = room()
    await times(20, i => db.insert(p, `${i}`, { i, due: at('2026-03-01') }))
    const came = await db.due<{ i: number }>(p, new Date('2026-03-01'), 20)
    expect(new Set(came.map(body => body.i)).size).toBe(20)
  })

  test.each([
    [{}],
    [{ due: null }],
    [{ due: 20260301 }],
    [{ due: [at('2026-03-01')] }],
    [{ plan: { due: at('2026-03-01') } }],
  ])('a document is never due with %j', async body => {
    const { db, p } = room()
    await db.insert(p, '1', body)
    await db.change(p, '2', () => body)
    expect(await db.due(p, LATER, 10)).toEqual([])
  })
  test('a change can make a document due', async () => {
    const { db, p } = room()
    await db.insert(p, '1', {})
    await db.change(p, '1', () => ({ due: at('2026-03-01') }))
    expect(await db.due(p, LATER, 10)).toEqual([{ due: at('2026-03-01') }])
  })
  test('a document that a change makes is due', async () => {
    const { db, p } = room()
    await db.change(p, '1', () => ({ due: at('2026-03-01') }))
    expect(await db.due(p, LATER, 10)).toHaveLength(1)
  })
  test('a change can take the due away', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { due: at('2026-03-01'), x: 1 })
    await db.change(p, '1', () => ({ x: 1 }))
    expect(await db.due(p, LATER, 10)).toEqual([])
    expect(await db.get(p, '1')).toEqual({ x: 1 })
  })
  test('a change can move the due, later or earlier', async () => {
    const { db, p } = room()
    for (const id of ['a', 'b', 'c']) await db.insert(p, id, { id, due: at('2026-03-05') })
    await db.change(p, 'a', () => ({ id: 'a', due: at('2026-03-09') }))
    await db.change(p, 'c', () => ({ id: 'c', due: at('2026-03-01') }))
    const ids = async (before: string) => (await db.due<{ id: string }>(p, new Date(before), 10)).map(({ id }) => id)
    expect(await ids('2026-03-05')).toEqual(['c', 'b'])
    expect(await ids('2026-03-09')).toEqual(['c', 'b', 'a'])
  })
  test('a change that decides nothing or throws leaves the due', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { due: at('2026-03-01') })
    await db.change<{ due?: string }>(p, '1', body => void delete body!.due)
    await db.change(p, '1', () => ({ due: 1n })).catch(() => {})
    expect(await db.due(p, LATER, 10)).toEqual([{ due: at('2026-03-01') }])
  })
  test('what is removed is not due', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { due: at('2026-03-01') })
    await db.remove(p, '1')
    expect(await db.due(p, LATER, 10)).toEqual([])
  })
}
