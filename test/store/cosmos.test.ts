import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { openCosmos, readCosmos } from '../../src/store/cosmos'
import { queued } from '../../src/store/queued'
import { cosmosClient } from '../../src/store/cosmosClient'
import { keepsTheContract, times } from './contract'
import { impatience, standIn } from './stand-in'

interface Count {
  n: number
}

const { COSMOS_TEST_ENDPOINT: endpoint, COSMOS_TEST_KEY: key } = process.env
jest.setTimeout(endpoint ? 180_000 : 30_000)

const cosmos = standIn()
let databases = 0
const newName = () => `database${++databases}`
/** Its clock stands still, so that it never gives up; of its pauses so much is left that not all come back at once. */
const open = (name = newName()) =>
  openCosmos(cosmos.client(), name, {
    ...{ ...impatience(), random: Math.random, monotonic: () => 0 },
    sleep: ms => new Promise(done => setTimeout(done, ms / 10)),
  })

const add = (body: Count | undefined) => ({ n: (body?.n ?? 0) + 1 })
const isWrite = ({ method }: IncomingMessage) => method !== 'GET'
// Not chained: restify, loaded in the same process by another test, takes away what writeHead returns.
const fail = (response: ServerResponse, status: number, substatus = 0) => {
  response.writeHead(status, { 'x-ms-substatus': substatus })
  response.end('{"message":"broken"}')
}

describe('the stand-in', () => keepsTheContract(open, 1050))

if (endpoint)
  describe('a real account', () => {
    // Without discovery also an emulator can be reached, and one region is all that a test needs.
    const account = cosmosClient({ endpoint, key: key ?? '', enableEndpointDiscovery: false })
    const name = `barometer-test-${randomUUID()}`
    const sleep = (ms: number) => new Promise<void>(done => setTimeout(done, ms))
    const world = { random: Math.random, sleep, monotonic: () => performance.now(), newId: () => randomUUID() }
    const real = () => openCosmos(account, name, world)
    describe('bare', () => keepsTheContract(real, 1050))
    describe('queued', () => keepsTheContract(async () => queued(await real())))
    afterAll(() => account.database(name).delete())
  })

test('five hundred changes at once of ten documents all succeed, with one read and one write for each document', async () => {
  const db = queued(await open())
  let requests = 0
  cosmos.between = (_request, _response, next) => (requests++, next())
  await times(500, i => db.change('a', `${i % 10}`, add))
  expect(requests).toBe(20)
  expect(await db.list('a')).toEqual(Array(10).fill({ n: 50 }))
})

test('who only looks finds what is there, and makes nothing where there is none', async () => {
  const name = newName()
  await expect(readCosmos(cosmos.client(), name)).rejects.toThrow(`There is no database "${name}"`)
  await expect(cosmos.client().database(name).read()).rejects.toMatchObject({ code: 404 })
  await cosmos.client().databases.create({ id: name })
  await expect(readCosmos(cosmos.client(), name)).rejects.toThrow('There is no database')
  await (await open(name)).insert('a', '1', { n: 1 })
  const methods: unknown[] = []
  cosmos.between = ({ method }, _response, next) => (methods.push(method), next())
  const looking = await readCosmos(cosmos.client(), name)
  expect([await looking.list('a'), await looking.count('a', '')]).toEqual([[{ n: 1 }], 1])
  expect(new Set(methods)).toEqual(new Set(['GET', 'POST']))
})

test('every query names its partition and carries all values as parameters', async () => {
  const db = await open()
  const sent: string[] = []
  cosmos.between = (request, _response, next) => {
    request.on('data', text => sent.push(String(text)))
    next()
  }
  await db.list("it's")
  await db.due("it's", new Date('2026-03-01'), 7)
  await db.count("it's", '')
  expect(sent.length).toBeGreaterThan(2)
  for (const { query, parameters } of sent.map(text => JSON.parse(text))) {
    expect(query).toContain('WHERE c.partition = @partition')
    expect(query.replace('COUNT(1)', '')).not.toMatch(/['"\d]/)
    expect(parameters).toContainEqual({ name: '@partition', value: "it's" })
  }
})

describe('when others write between the read and the write, the decision is made again', () => {
  const others = { by: 'others' }

  test.each([
    ['on what they wrote', true, 'change', others],
    ['on what they inserted', false, 'insert', others],
    ['on nothing, when they removed it', true, 'remove', undefined],
  ] as const)('%s', async (_, isThere, verb, after) => {
    const db = await open()
    const before = isThere ? { by: 'nobody' } : undefined
    if (before) await db.insert('a', '1', before)
    const act = { change: () => db.change('a', '1', () => others), insert: () => db.insert('a', '1', others) }
    cosmos.between = (request, _response, next) => {
      if (!isWrite(request)) return next()
      cosmos.between = (_request, _response, next) => next()
      void { ...act, remove: () => db.remove('a', '1') }[verb]().then(next)
    }
    const seen: unknown[] = []
    await db.change<object>('a', '1', body => (seen.push(body), { by: 'us' }))
    expect(seen).toEqual([before, after])
    expect(await db.get('a', '1')).toEqual({ by: 'us' })
  })
})

test('a write that another is always before is decided on again, after longer and longer waits', async () => {
  const clock = impatience()
  const random = () => [0, 0.99][clock.paused.length % 2]!
  const db = await openCosmos(cosmos.client(), newName(), { ...clock, random })
  cosmos.between = (request, response, next) => (isWrite(request) ? fail(response, 409) : next())
  await expect(db.change('a', '1', add)).rejects.toThrow('a/1 was changed by others for ten seconds on end')
  expect(clock.paused.slice(0, 3)).toEqual([5, 19.9, 20])
  expect(Math.max(...clock.paused)).toBeLessThan(250)
  expect(Math.floor(clock.monotonic() / 1000)).toBe(9)
})

test('a replica that lags behind is not taken for a missing document', async () => {
  const db = await openCosmos(cosmos.client(), newName(), impatience())
  const decide = jest.fn(add)
  cosmos.between = (_request, response) => fail(response, 404, 1002)
  await expect(db.get('a', '1')).rejects.toThrow('a/1 could not be reached for ten seconds on end (404)')
  await expect(db.change('a', '1', decide)).rejects.toThrow('(404)')
  cosmos.between = (_request, response) => fail(response, 404, 1003)
  await expect(db.change('a', '1', decide)).rejects.toThrow('a/1 could not be read: 404/1003')
  expect(decide).not.toHaveBeenCalled()
})

test('under an id that no document can have nothing is kept, and nothing is asked', async () => {
  const db = await open()
  let requests = 0
  cosmos.between = (_request, _response, next) => (requests++, next())
  await expect(db.insert('a', 'a/b', {})).rejects.toThrow('Nothing can be kept under "a/b"')
  await expect(db.change('a', '', () => ({}))).rejects.toThrow('Nothing can be kept under ""')
  await db.remove('a', 'a?b')
  expect(requests).toBe(0)
})

test('closing lets go of the client', async () => {
  const client = cosmos.client()
  const dispose = jest.spyOn(client, 'dispose')
  await (await openCosmos(client, newName(), impatience())).close()
  expect(dispose).toHaveBeenCalled()
})
