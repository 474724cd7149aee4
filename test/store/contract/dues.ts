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

  test.each(['0001-01-01', '1900-02-28', '1969-12-31T23:59:59.999', '2038-01-19T03:14:08', '9999-12-31T23:59:59.999'])(
    'the instant %sZ is due when it has come',
    async day => {
      const { db, p } = room()
      const due = new Date(day.length > 10 ? `${day}Z` : day)
      await db.insert(p, '1', { due: due.toISOString() })
      expect(await db.due(p, new Date(due.getTime() - 1), 10)).toEqual([])
      expect(await db.due(p, due, 10)).toHaveLength(1)
    },
  )
  test('the oldest come first over two thousand years', async () => {
    const { db, p } = room()
    const years = ['2026', '0001', '9999', '1899', '2025', '1970']
    for (const year of years) await db.insert(p, year, { due: at(`${year}-06-01`) })
    const came = await db.due<{ due: string }>(p, new Date('9999-12-31'), 10)
    expect(came.map(({ due }) => due.slice(0, 4))).toEqual([...years].sort())
  })
  test('milliseconds are in order', async () => {
    const { db, p } = room()
    for (const ms of ['010', '001', '100', '009', '000']) await db.insert(p, ms, { due: `2026-03-01T00:00:00.${ms}Z` })
    const came = await db.due<{ due: string }>(p, LATER, 10)
    expect(came.map(({ due }) => due.slice(-4, -1))).toEqual(['000', '001', '009', '010', '100'])
  })
  test('none come when none are asked for', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { due: at('2026-03-01') })
    expect(await db.due(p, LATER, 0)).toEqual([])
  })
  test.each([1, 4, 7, 8])('of seven due at the same instant %i can be asked for', async n => {
    const { db, p } = room()
    await times(7, i => db.insert(p, `${i}`, { i, due: at('2026-03-01') }))
    const came = await db.due<{ i: number }>(p, LATER, n)
    expect(new Set(came.map(({ i }) => i)).size).toBe(Math.min(n, 7))
  })
  test('what is due earlier comes before those of one instant, and what is later after', async () => {
    const { db, p } = room()
    await times(5, i => db.insert(p, `same-${i}`, { due: at('2026-03-02') }))
    await db.insert(p, 'z', { due: at('2026-03-01') })
    await db.insert(p, 'a', { due: at('2026-03-03') })
    const came = (await db.due<{ due: string }>(p, LATER, 10)).map(({ due }) => due)
    expect([came[0], came.length, came[6]]).toEqual([at('2026-03-01'), 7, at('2026-03-03')])
  })
  test('taken a few at a time and put off, each comes once', async () => {
    const { db, p } = room()
    await times(11, i => db.insert(p, `${i}`, { i, due: at('2026-03-01') }))
    const seen: number[] = []
    for (let came; (came = await db.due<{ i: number }>(p, new Date('2026-03-02'), 4)).length;)
      for (const { i } of came) {
        seen.push(i)
        await db.change(p, `${i}`, () => ({ i, due: at('2026-03-03') }))
      }
    expect(seen.sort((a, b) => a - b)).toEqual([...Array(11).keys()])
  })
  test('a change of something else leaves when it is due', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { due: at('2026-03-01'), n: 1 })
    await db.change<{ due: string; n: number }>(p, '1', body => ({ ...body!, n: 2 }))
    expect(await db.due(p, LATER, 10)).toEqual([{ due: at('2026-03-01'), n: 2 }])
  })
  test('what is inserted again after its removal is due as it says now', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { due: at('2026-03-01') })
    await db.remove(p, '1')
    await db.insert(p, '1', { due: at('2026-03-09') })
    expect(await db.due(p, new Date('2026-03-08'), 10)).toEqual([])
    expect(await db.due(p, new Date('2026-03-09'), 10)).toHaveLength(1)
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
