import type { Documents } from '../../src/store/documents'
import { queued } from '../../src/store/queued'
import { openSqlite } from '../../src/store/sqlite'
import { times } from './contract'

interface List {
  all: string[]
}
type Change = Documents['change']

const add =
  (what: string) =>
  (body: List | undefined): List => ({ all: [...(body?.all ?? []), what] })
const no = new Error('no')
const refuse = () => {
  throw no
}

/** A queue over a real database whose `change` is ours to watch and disturb. */
function room(disturb = (change: Change): Change => change) {
  const bare = openSqlite(':memory:')
  const change = jest.fn(disturb(bare.change))
  return { bare, change, db: queued({ ...bare, change: change as Change }) }
}

test('all who come at once share one change, in the order they came', async () => {
  const { db, change } = room()
  await times(50, i => db.change('a', '1', add(`${i}`)))
  expect(change).toHaveBeenCalledTimes(1)
  expect(await db.get('a', '1')).toEqual({ all: Array.from({ length: 50 }, (_, i) => `${i}`) })
})

test('one that throws fails alone, with its own error', async () => {
  const { db, change } = room()
  const outcomes = await Promise.allSettled([
    db.change('a', '1', add('x')),
    db.change('a', '1', refuse),
    db.change('a', '1', add('y')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(outcomes[1]).toEqual({ status: 'rejected', reason: no })
  expect(change).toHaveBeenCalledTimes(1)
  expect(await db.get('a', '1')).toEqual({ all: ['x', 'y'] })
})

test('what one does to its copy before it throws or decides nothing is not seen by the next', async () => {
  const { db } = room()
  await db.insert('a', '1', { all: ['kept'] })
  const spoil = (body: List | undefined) => void body!.all.push('spoilt')
  const outcomes = await Promise.allSettled([
    db.change<List>('a', '1', spoil),
    db.change<List>('a', '1', body => (spoil(body), refuse())),
    db.change('a', '1', add('mine')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await db.get('a', '1')).toEqual({ all: ['kept', 'mine'] })
})

test('what one hands over can be altered afterwards without harm', async () => {
  const { db } = room()
  const mine = { all: ['mine'] }
  await Promise.all([
    db.change<List>('a', '1', () => mine),
    db.change<List>('a', '1', body => (mine.all.push('late'), add('other')(body))),
  ])
  expect(await db.get('a', '1')).toEqual({ all: ['mine', 'other'] })
})

test('one that is no JSON fails alone', async () => {
  const { db } = room()
  const outcomes = await Promise.allSettled([
    db.change('a', '1', add('x')),
    db.change('a', '1', () => ({ n: 1n })),
    db.change('a', '1', add('y')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await db.get('a', '1')).toEqual({ all: ['x', 'y'] })
})

test('where nobody decides anything nothing is written', async () => {
  const decided: unknown[] = []
  const { db } = room(
    change => (p, id, decide) => change<object>(p, id, body => void decided.push(decide(body as never))),
  )
  await Promise.allSettled([db.change('a', '1', () => undefined), db.change('a', '1', refuse)])
  expect(decided).toEqual([undefined])
})

test('after a conflict all decide again from scratch, and only the last outcome counts', async () => {
  const { db } = room(change => async (p, id, decide) => {
    decide({ all: ['stale'] } as never)
    await change(p, id, decide)
  })
  const unless = (bad: string) => (body: List | undefined) =>
    body?.all.includes(bad) ? refuse() : add(`no ${bad}`)(body)
  const outcomes = await Promise.allSettled([
    db.change('a', '1', unless('stale')),
    db.change('a', '1', unless('no stale')),
    db.change('a', '1', add('x')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await db.get('a', '1')).toEqual({ all: ['no stale', 'x'] })
})

test('who comes during the read comes along, who comes during the write waits for the next', async () => {
  let during: Promise<void>[] = []
  let together: unknown
  const { bare, db, change } = room(change => async (p, id, decide) => {
    if (during.length) return change(p, id, decide)
    during = [db.change('a', '1', add('during the read'))]
    await change(p, id, decide)
    together = await bare.get('a', '1')
    during.push(db.change('a', '1', add('during the write')))
    await new Promise(setImmediate)
  })
  await db.change('a', '1', add('first'))
  await Promise.all(during)
  expect(together).toEqual({ all: ['first', 'during the read'] })
  expect(change).toHaveBeenCalledTimes(2)
  expect(await db.get('a', '1')).toEqual({ all: ['first', 'during the read', 'during the write'] })
})

test('when the database fails all in that write fail, and the next ones work', async () => {
  let broken = true
  const down = new Error('down')
  const { db } = room(change => async (p, id, decide) => {
    if (broken) throw down
    await change(p, id, decide)
  })
  const outcomes = await Promise.allSettled([db.change('a', '1', add('x')), db.change('a', '1', () => undefined)])
  expect(outcomes).toEqual(Array(2).fill({ status: 'rejected', reason: down }))
  broken = false
  await db.change('a', '1', add('y'))
  expect(await db.get('a', '1')).toEqual({ all: ['y'] })
})

test('when the write fails nobody is told that it went well, not even who decided nothing', async () => {
  const full = new Error('disk full')
  const { db } = room(change => async (p, id, decide) => {
    await change<object>(p, id, body => void decide(body as never))
    throw full
  })
  const outcomes = await Promise.allSettled([db.change('a', '1', add('x')), db.change('a', '1', () => undefined)])
  expect(outcomes).toEqual(Array(2).fill({ status: 'rejected', reason: full }))
})

test('a document that is slow holds up no other', async () => {
  let release = () => {}
  const { db } = room(change => async (p, id, decide) => {
    if (id === 'slow') await new Promise<void>(done => (release = done))
    await change(p, id, decide)
  })
  const slow = db.change('a', 'slow', add('x'))
  await db.change('a', 'fast', add('y'))
  expect(await db.list('a')).toEqual([{ all: ['y'] }])
  release()
  await slow
  expect(await db.list('a')).toHaveLength(2)
})

test('partition and id are never run together', async () => {
  const { db, change } = room()
  await Promise.all([db.change('a', 'b:c', add('x')), db.change('a:b', 'c', add('y'))])
  expect(change).toHaveBeenCalledTimes(2)
  expect(await db.get('a', 'b:c')).toEqual({ all: ['x'] })
})

test('the other verbs go straight through', () => {
  const { bare, db } = room()
  const { change: _, ...others } = bare
  expect(db).toMatchObject(others)
})
