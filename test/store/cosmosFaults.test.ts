import { once } from 'node:events'
import { openCosmos } from '../../src/store/cosmos'
import type { Documents } from '../../src/store/documents'
import { errandsWith, type Told } from '../../src/store/errand'
import { FAULTS, TOLD_MS, faultProxy } from './faultProxy'
import { DOCUMENT as x, others } from './retelling'
import { clientOf, impatience, standIn } from './stand-in'

/** A bad line to Cosmos DB, one fault at a time; every fault at every call is in faults.trial.ts. */
const cosmos = standIn()
const proxy = faultProxy(cosmos.address)
const clock = impatience()
const told: Told[] = []
let db: Documents
/** Waits for no answer longer than a moment. */
let hasty: Documents
let truth: Documents
let rooms = 0
let p: string
beforeAll(async () => {
  truth = await openCosmos(cosmos.client(), 'faults', impatience())
  const tell = (one: Told) => void told.push(one)
  db = await openCosmos(clientOf(proxy.address()), 'faults', { ...clock, told: tell })
  hasty = await openCosmos(clientOf(proxy.address()), 'faults', { ...clock, requestMs: 60 })
})
beforeEach(() => {
  p = `room:${++rooms}`
  told.length = clock.paused.length = 0
})
afterEach(() => proxy.arm('', { at: 0 }))

const lineFor = (fault: string) => (/hang|late/.test(fault) ? hasty : db)
const add = (fact: string) => others(db, p, x, fact)
const other = (fact: string) => others(truth, p, x, fact)
const kept = async () => (await truth.get<{ all: string[] }>(p, x))?.all.sort()

test.each(FAULTS)('%s: what is inserted, changed and removed is so exactly once', async fault => {
  const db = lineFor(fault)
  proxy.arm(fault, { at: 1 })
  expect(await db.insert(p, x, { all: ['a'] })).toBe(true)
  await proxy.settled()
  proxy.arm(fault, { at: 2, meanwhile: () => other('theirs') })
  await others(db, p, x, 'ours')
  await proxy.settled()
  expect(await kept()).toEqual(['a', 'ours', 'theirs'])
  proxy.arm(fault, { at: 2 })
  await db.remove(p, x)
  await proxy.settled()
  expect(await kept()).toBeUndefined()
})

test.each(FAULTS)('%s: where everything stands is told all the same', async fault => {
  await truth.insert(p, x, {})
  await truth.insert(`${p}:more`, x, {})
  for (const at of [1, 2, 3]) {
    proxy.arm(fault, { at })
    expect([at, await lineFor(fault).keys()]).toEqual([at, await truth.keys()])
    await proxy.settled()
  }
})

describe('an insert whose answer is lost says truly who came first', () => {
  test.each([
    ['us, although another has written on it since', '503 after', true, ['ours', 'theirs']],
    ['another, although what it wrote is the same', '503', false, ['ours']],
  ] as const)('%s', async (_, fault, isFirst, all) => {
    const meanwhile = async () =>
      fault === '503' ? void (await truth.insert(p, x, { all: ['ours'] })) : other('theirs')
    proxy.arm(fault, { at: 1, meanwhile })
    expect(await db.insert(p, x, { all: ['ours'] })).toBe(isFirst)
    expect(await kept()).toEqual(all)
  })
})

/** Twenty times, and as quickly as once. */
async function written() {
  const item = cosmos.client().database('faults').container('documents').item(x, p)
  const { resource } = await item.read()
  await item.replace({ ...resource, marks: Array.from({ length: 16 }, (_, i) => `theirs ${i + 4}`) })
}

describe('where nobody can tell what became of a write, that is said', () => {
  test.each([
    ['others wrote more often than is remembered', written],
    ['another removed the document', () => truth.remove(p, x)],
    ['another removed it and made it anew', async () => (await truth.remove(p, x), other('theirs'))],
  ])('%s', async (_, meanwhile) => {
    await other('a')
    proxy.arm('reset after', { at: 2, meanwhile })
    await expect(add('ours')).rejects.toThrow(`${p}/x was changed so much meanwhile that nobody can tell`)
    expect((await kept())?.filter(fact => fact === 'ours').length ?? 0).toBeLessThan(2)
  })
})

test.each(['reset after', 'late', '503 and late'] as const)(
  '%s: a removal does not take what was made after it',
  async fault => {
    await other('old')
    proxy.arm(fault, {
      at: 2,
      meanwhile: async () => {
        await truth.remove(p, x)
        await truth.insert(p, x, { all: ['new'] })
      },
    })
    await lineFor(fault).remove(p, x)
    await proxy.settled()
    expect(await kept()).toEqual(['new'])
  },
)

describe('pauses', () => {
  test('are as long as 429 says', async () => {
    proxy.arm('429 with a time', { at: 1, times: 3 })
    await db.insert(p, x, {})
    expect(clock.paused).toEqual([TOLD_MS, TOLD_MS, TOLD_MS])
  })
  test.each([
    ['429 without a time', () => db.insert(p, x, {})],
    ['reset', () => db.get(p, x)],
    ['503', () => db.list(p)],
  ] as const)('grow by themselves: %s', async (fault, act) => {
    proxy.arm(fault, { at: 1, times: 7 })
    await act()
    expect(clock.paused).toEqual([75, 150, 300, 600, 1200, 1500, 1500])
    // Each was one call: the client repeats nothing behind our back.
    expect(proxy.calls()).toBe(8)
  })
})

describe('a fault without end is an error within ten seconds', () => {
  const verbs: Record<string, () => Promise<unknown>> = {
    get: () => db.get(p, x),
    list: () => db.list(p),
    due: () => db.due(p, new Date('2026-03-01'), 1),
    insert: () => db.insert(p, x, {}),
    change: () => add('a'),
    remove: () => db.remove(p, x),
  }
  test.each(Object.keys(verbs))('%s', async verb => {
    for (const fault of ['429 without a time', '503', 'reset'] as const) {
      const began = clock.monotonic()
      proxy.arm(fault, { at: 1, times: Infinity })
      await expect(verbs[verb]!()).rejects.toThrow(/for ten seconds on end/)
      expect(clock.monotonic() - began).toBeLessThanOrEqual(10_000)
    }
  })
  test('silence', async () => {
    proxy.arm('hang', { at: 1, times: Infinity, onHang: () => clock.pass(4_900) })
    await expect(hasty.get(p, x)).rejects.toThrow(`${p}/x could not be reached for ten seconds on end`)
    expect(proxy.calls()).toBeLessThan(4)
  })
  test('no request is given more time than there is patience left', async () => {
    let now = 0
    const errand = errandsWith({ ...clock, monotonic: () => now }, 60_000)
    const asked = errand('get', 'a/1', errand => {
      now = 9_990
      return errand.read(({ abortSignal }) =>
        once(abortSignal, 'abort').then(() => Promise.reject(new Error('aborted'))),
      )
    })
    await expect(asked).rejects.toThrow('a/1 could not be reached for ten seconds on end')
  })
  test('which says whether something may have been written', async () => {
    await other('a')
    proxy.arm('503', { at: 2, times: Infinity })
    await expect(add('b')).rejects.toThrow(
      `${p}/x could not be reached for ten seconds on end; whether it was written is not known (503)`,
    )
    proxy.arm('429 without a time', { at: 2, times: Infinity })
    await expect(add('b')).rejects.toThrow(`${p}/x was throttled for ten seconds on end (429)`)
    expect(await kept()).toEqual(['a'])
  })
})

test('what is wrong, not allowed or too large is not asked again', async () => {
  for (const status of [400, 401, 403, 413]) {
    cosmos.between = (_request, response) => {
      response.writeHead(status)
      response.end('{"message":"no"}')
    }
    await expect(db.get(p, x)).rejects.toMatchObject({ code: status })
    await expect(db.insert(p, x, {})).rejects.toMatchObject({ code: status })
    expect(clock.paused).toEqual([])
  }
})

test('a container that is gone is not taken for a document that is gone', async () => {
  await other('a')
  cosmos.between = (request, response, next) => {
    if (request.method !== 'PUT' && request.method !== 'DELETE') return next()
    response.writeHead(404, { 'x-ms-substatus': 1003 })
    response.end('{"message":"no"}')
  }
  await expect(add('b')).rejects.toMatchObject({ code: 404 })
  await expect(db.remove(p, x)).rejects.toMatchObject({ code: 404 })
})

test('a long list is given new patience with each page', async () => {
  const seen: string[] = []
  cosmos.between = (request, response, next) => {
    if (request.headers['x-ms-cosmos-is-query-plan-request']) return next()
    seen.push(String(request.headers['x-ms-continuation'] ?? ''))
    const isNew = seen.indexOf(seen.at(-1)!) === seen.length - 1
    response.writeHead(isNew ? 429 : 200, {
      'x-ms-retry-after-ms': 6_000,
      'x-ms-request-charge': '2.5',
      ...(!isNew && seen.length < 6 && { 'x-ms-continuation': `page ${seen.length}` }),
    })
    response.end(JSON.stringify({ message: 'no', Documents: [seen.length] }))
  }
  expect(await db.list(p)).toEqual([2, 4, 6])
  expect(seen).toEqual(['', '', 'page 2', 'page 2', 'page 4', 'page 4'])
  expect(told).toEqual([{ operation: 'list', ru: 15, ms: 18_000, retries: 3, failed: false }])
})

test('each call tells what it was, what it cost, how long it took and how often it waited', async () => {
  await db.insert(p, x, { all: [] })
  await add('a')
  await db.get(p, x)
  await db.list(p)
  await db.due(p, new Date('2026-03-01'), 1)
  await db.count(p, '')
  await db.remove(p, x)
  const costs = told.map(({ operation, ru }) => [operation, ru])
  expect(costs).toEqual([['insert', 1], ['change', 2], ['get', 1], ['list', 1], ['due', 1], ['count', 1], ['remove', 2]]) // prettier-ignore
  expect(told.every(({ ms, retries, failed }) => !ms && !retries && !failed)).toBe(true)

  told.length = 0
  proxy.arm('429 with a time', { at: 1, times: 2 })
  await db.insert(p, x, {})
  proxy.arm('503', { at: 1, times: Infinity })
  await db.get(p, x).catch(() => {})
  expect(told).toEqual([
    { operation: 'insert', ru: 2, ms: 2 * TOLD_MS, retries: 2, failed: false },
    { operation: 'get', ru: 5.5, ms: 9_825, retries: 10, failed: true },
  ])
})
