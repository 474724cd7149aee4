import { times, type Room } from '../contract'

interface Count {
  n: number
}
const one = (body: Count | undefined) => ({ n: (body?.n ?? 0) + 1 })
const no = new Error('no')
const refuse = () => {
  throw no
}

export function changes(room: Room) {
  test('a change of what is not there sees undefined and makes it', async () => {
    const { db, p } = room()
    const seen: unknown[] = []
    await db.change(p, '1', body => (seen.push(body), { x: 1 }))
    expect(seen).toEqual([undefined])
    expect(await db.get(p, '1')).toEqual({ x: 1 })
  })
  test('a change sees what is there and replaces all of it', async () => {
    const { db, p } = room()
    const seen: unknown[] = []
    await db.insert(p, '1', { x: 1, y: 2 })
    await db.change(p, '1', body => (seen.push(body), { z: 3 }))
    expect(seen).toEqual([{ x: 1, y: 2 }])
    expect(await db.get(p, '1')).toEqual({ z: 3 })
  })
  test('a change touches its own document only', async () => {
    const { db, p } = room()
    for (const id of ['1', '10', '1:0']) await db.insert(p, id, { n: 0 })
    await db.change(p, '1', one)
    expect(await db.list(p)).toEqual([{ n: 1 }, { n: 0 }, { n: 0 }])
  })
  test('each change sees the one before it', async () => {
    const { db, p } = room()
    for (let i = 0; i < 5; i++) await db.change(p, '1', one)
    expect(await db.get(p, '1')).toEqual({ n: 5 })
  })
  test('after a removal a change sees undefined', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { n: 7 })
    await db.remove(p, '1')
    await db.change(p, '1', one)
    expect(await db.get(p, '1')).toEqual({ n: 1 })
  })

  test('a change that decides nothing makes nothing', async () => {
    const { db, p } = room()
    await db.change(p, '1', () => undefined)
    expect(await db.get(p, '1')).toBeUndefined()
    expect(await db.insert(p, '1', {})).toBe(true)
  })
  test('a change that decides nothing leaves what is there, whatever it did to its copy', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { n: 1 })
    await db.change<Count>(p, '1', body => void (body!.n = 2))
    expect(await db.get(p, '1')).toEqual({ n: 1 })
  })
  test('a change may decide by altering what it was given', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { n: 1 })
    await db.change<Count>(p, '1', body => Object.assign(body!, { n: 2 }))
    expect(await db.get(p, '1')).toEqual({ n: 2 })
  })
  test('a change that throws leaves all as it was, and its own error comes out', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { n: 1 })
    const thrown = db.change<Count>(p, '1', body => {
      body!.n = 2
      throw no
    })
    await expect(thrown).rejects.toBe(no)
    expect(await db.get(p, '1')).toEqual({ n: 1 })
  })
  test('a change that throws makes nothing', async () => {
    const { db, p } = room()
    await expect(db.change(p, '1', refuse)).rejects.toBe(no)
    expect(await db.get(p, '1')).toBeUndefined()
  })
  test('after a change that throws, others work', async () => {
    const { db, p } = room()
    await db.change(p, '1', refuse).catch(() => {})
    await db.change(p, '1', one)
    await db.insert(p, '2', { n: 2 })
    expect(await db.list(p)).toEqual([{ n: 1 }, { n: 2 }])
  })
  test('a body that is no JSON is refused and leaves all as it was', async () => {
    const { db, p } = room()
    const round: { self?: object } = {}
    round.self = round
    await db.insert(p, '1', { n: 1 })
    await expect(db.change(p, '1', () => round)).rejects.toThrow(/circular/)
    await expect(db.insert(p, '2', round)).rejects.toThrow(/circular/)
    expect(await db.list(p)).toEqual([{ n: 1 }])
  })

  test('fifty changes at once lose nothing', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { n: 100 })
    await times(50, () => db.change(p, '1', one))
    expect(await db.get(p, '1')).toEqual({ n: 150 })
  })
  test('fifty changes at once of what is not there lose nothing', async () => {
    const { db, p } = room()
    await times(50, () => db.change(p, '1', one))
    expect(await db.get(p, '1')).toEqual({ n: 50 })
  })
  test('each decision that counts was made on a fresh body', async () => {
    const { db, p } = room()
    const last: number[] = []
    await times(20, i => db.change<Count>(p, '1', body => ({ n: (last[i] = body?.n ?? 0) + 1 })))
    expect(last.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })
  test('changes of ten documents at once do not meet', async () => {
    const { db, p } = room()
    await times(100, i => db.change(p, `${i % 10}`, one))
    expect(await db.list(p)).toEqual(Array(10).fill({ n: 10 }))
  })
  test('of many at once each has an outcome of its own', async () => {
    const { db, p } = room()
    const decisions = [one, refuse, () => undefined]
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) => db.change<Count>(p, '1', decisions[i % 3]!)),
    )
    const expected = ['fulfilled', 'rejected', 'fulfilled']
    expect(outcomes.map(outcome => outcome.status)).toEqual(outcomes.map((_, i) => expected[i % 3]))
    expect(await db.get(p, '1')).toEqual({ n: 10 })
  })
  test('a list that many add to at once gets them all', async () => {
    const { db, p } = room()
    const add = (i: number) => (body: { all: number[] } | undefined) => ({ all: [...(body?.all ?? []), i].sort() })
    await times(25, i => db.change(p, '1', add(i)))
    expect((await db.get<{ all: number[] }>(p, '1'))!.all.sort((a, b) => a - b)).toEqual([...Array(25).keys()])
  })
  test('an insert among changes is either first or refused', async () => {
    const { db, p } = room()
    const changes = times(5, () => db.change(p, '1', one))
    const first = await db.insert(p, '1', { n: 100 })
    await changes
    expect(await db.get(p, '1')).toEqual({ n: first ? 105 : 5 })
  })
  test('changes go on when the document is removed under them', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { n: 100 })
    await Promise.all([times(10, () => db.change(p, '1', one)), db.remove(p, '1')])
    const left = (await db.get<Count>(p, '1'))?.n ?? 0
    expect(left).toBeLessThanOrEqual(10)
  })
}
