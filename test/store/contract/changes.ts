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
  test('changing to the same leaves it the same, and the next change goes on from there', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { n: 1 })
    for (let i = 0; i < 3; i++) await db.change<Count>(p, '1', body => ({ ...body! }))
    await db.change<Count>(p, '1', body => body)
    await db.change(p, '1', one)
    expect(await db.get(p, '1')).toEqual({ n: 2 })
  })
  test('forty changes one after the other are forty', async () => {
    const { db, p } = room()
    for (let i = 0; i < 40; i++) await db.change(p, '1', one)
    expect(await db.get(p, '1')).toEqual({ n: 40 })
  })
  test('after a removal and a new insert, changes go on from the new one', async () => {
    const { db, p } = room()
    for (let i = 0; i < 5; i++) await db.change(p, '1', one)
    await db.remove(p, '1')
    await db.insert(p, '1', { n: 100 })
    await db.change(p, '1', one)
    expect(await db.get(p, '1')).toEqual({ n: 101 })
  })
  test('a change may make a body smaller and larger by turns', async () => {
    const { db, p } = room()
    for (const n of [10, 50_000, 0, 1_000]) {
      await db.change(p, '1', () => ({ text: 'å'.repeat(n) }))
      expect((await db.get<{ text: string }>(p, '1'))!.text).toHaveLength(n)
    }
  })
  test('the same id is changed in two partitions at once, each for itself', async () => {
    const { db, p } = room()
    await times(20, i => db.change(i % 2 ? p : `${p}:b`, '1', one))
    expect([await db.get(p, '1'), await db.get(`${p}:b`, '1')]).toEqual([{ n: 10 }, { n: 10 }])
  })
  test('of two that each take the one place, one gets it and the other sees that it is taken', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { by: null })
    const took: number[] = []
    await times(12, i =>
      db.change<{ by: number | null }>(p, '1', body => {
        took[i] = body!.by === null ? i : -1
        return body!.by === null ? { by: i } : undefined
      }),
    )
    const winners = took.filter(who => who >= 0)
    expect(winners).toHaveLength(1)
    expect(await db.get(p, '1')).toEqual({ by: winners[0] })
  })
  test('of many that would make what is not there, one does', async () => {
    const { db, p } = room()
    const made: number[] = []
    await times(12, i =>
      db.change<{ by: number }>(p, '1', body => {
        made[i] = body ? -1 : i
        return body ? undefined : { by: i }
      }),
    )
    expect(made.filter(who => who >= 0)).toEqual([(await db.get<{ by: number }>(p, '1'))!.by])
  })
  test('inserts and changes at once: one insert at most is first, and no change is lost', async () => {
    const { db, p } = room()
    const changes = times(6, () => db.change(p, '1', one))
    const won = await times(6, () => db.insert(p, '1', { n: 100 }))
    await changes
    const first = won.filter(isFirst => isFirst).length
    expect(first).toBeLessThanOrEqual(1)
    expect(await db.get(p, '1')).toEqual({ n: 100 * first + 6 })
  })
  test('inserts and removals at once leave the one who came first, or nothing', async () => {
    const { db, p } = room()
    const removals = times(4, () => db.remove(p, '1'))
    const won = await times(6, i => db.insert(p, '1', { i }))
    await removals
    const left = await db.list<{ i: number }>(p)
    expect(won.filter(isFirst => isFirst).length).toBeGreaterThan(0)
    expect(left.length).toBeLessThanOrEqual(1)
    for (const { i } of left) expect(won[i]).toBe(true)
  })
  test('what is read while many change it is always whole', async () => {
    const { db, p } = room()
    await db.insert(p, '1', { a: 0, b: 0 })
    const changes = times(15, i => db.change(p, '1', () => ({ a: i, b: i })))
    const seen = await times(15, () => db.get<{ a: number; b: number }>(p, '1'))
    await changes
    for (const body of seen) expect(body!.a).toBe(body!.b)
  })
}
