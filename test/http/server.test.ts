import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { openTown, type Town } from '../town'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const good = () => ({
  type: 'message',
  id: '1',
  text: 'hej',
  channelId: 'msteams',
  serviceUrl: town.teams.url,
  from: { id: '29:p0', aadObjectId: town.teams.person('29:p0').aadObjectId, name: 'Person 0 Holm' },
  recipient: { id: '28:barometer', name: 'Barometer' },
  conversation: { id: 'a:0', conversationType: 'personal', tenantId: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40' },
})

async function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(`${town.url}/api/messages`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { 'content-type': 'application/json', ...headers },
  })
  await answer.text()
  return answer.status
}

const lives = async () => (await fetch(`${town.url}/healthz`)).status

describe('what is refused before anybody reads it', () => {
  const json = JSON.stringify({ type: 'message' })
  test.each<[string, string | Buffer, Record<string, string>, number]>([
    ['gzip that is none', json, { 'content-encoding': 'gzip' }, 415],
    ['real gzip', gzipSync(json), { 'content-encoding': 'gzip' }, 415],
    ['a gzip bomb', gzipSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'gzip' }, 415],
    ['deflate', json, { 'content-encoding': 'deflate' }, 415],
    ['twice encoded', json, { 'content-encoding': 'gzip, gzip' }, 415],
    ['identity', json, { 'content-encoding': 'identity' }, 415],
    ['not JSON', '{"type":', {}, 400],
    ['nothing', '', {}, 400],
    ['null', 'null', {}, 400],
    ['a list', '[]', {}, 400],
    ['a text', '"x"', {}, 400],
    ['a number', '5', {}, 400],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['several parts', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['no type', json, { 'content-type': '' }, 415],
    ['too large', JSON.stringify({ text: 'x'.repeat(300_000) }), {}, 413],
    ['far too large', JSON.stringify({ text: 'x'.repeat(50_000_000) }), {}, 413],
  ])('%s', async (_name, body, headers, status) => {
    expect(await post(body, headers).catch(() => 413)).toBe(status)
    expect(await lives()).toBe(200)
  })

  test('a body that is longer than it said, or shorter', async () => {
    for (const length of [2, 500]) {
      const status = await new Promise<number | string>(done => {
        const sent = request(`${town.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': length },
        })
        sent.on('response', answer => done(answer.resume().statusCode!))
        sent.on('error', () => done('closed'))
        sent.end('{"type":"message"}')
        if (length === 500) sent.destroy()
      })
      expect([400, 'closed']).toContain(status)
    }
    expect(await lives()).toBe(200)
  })
})

describe('activities that are not for us are answered 200 and counted', () => {
  const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
  const cases: [string, object][] = [
    ['nothing in it', {}],
    ['a type that is a number', { ...{}, type: 5 }],
    ['no conversation', { conversation: undefined }],
    ['a conversation that is a text', { conversation: 'a:0' }],
    ['another channel', { channelId: 'directline' }],
    ['the emulator', { channelId: 'emulator' }],
    ['a service address elsewhere', { serviceUrl: 'https://evil.example/' }],
    ['a service address that is a number', { serviceUrl: 5 }],
    ['two tenants', { channelData: { tenant: { id: 'another' } } }],
    ['no tenant', { conversation: { id: 'a:0' } }],
    ['nobody', { from: undefined }],
    ['ten thousand entities too many', { entities: Array.from({ length: 10_001 }, () => null) }],
  ]
  test.each(cases)('%s', async (name, changes) => {
    const body = name === 'nothing in it' ? {} : { ...good(), ...changes }
    expect(await post(JSON.stringify(body))).toBe(200)
  })
  test('the counts stand at /healthz', async () => {
    const { ignored } = (await (await fetch(`${town.url}/healthz`)).json()) as { ignored: Record<string, number> }
    expect(ignored).toMatchObject({ shape: expect.any(Number), channel: 2, service: 1, tenant: 2 })
  })

  test.each<[string, object]>([
    ['an unknown type', { type: 'banana' }],
    ['a typing', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an unknown invoke', { type: 'invoke', name: 'task/fetch', value: { data: 1 } }],
    ['a value that is a text', { text: undefined, value: 'x' }],
    ['a value that is a list', { text: undefined, value: [1, 2] }],
    ['a value that is null', { text: undefined, value: null }],
    ['a value that is deep', { text: undefined, value: { verb: 'answer.page', ref: deep(2_000) } }],
    ['an unknown verb', { text: undefined, value: { verb: 'constructor' } }],
    ['a verb that is a number', { text: undefined, value: { verb: 5 } }],
    [
      'keys that mean something to JavaScript',
      { text: undefined, value: { verb: 'answer.page', __proto__: { x: 1 }, constructor: 1 } },
    ],
    ['a mention of the bot and nothing else', { text: '<at>Barometer</at>' }],
    ['no text at all', { text: undefined }],
    ['a locale that is nonsense', { locale: '🦄' }],
    ['somebody without an object id', { from: { id: '29:x' } }],
    ['an object id that is no key', { from: { id: '29:x', aadObjectId: '../x' } }],
  ])('%s: never an exception', async (_name, changes) => {
    expect([200, 501]).toContain(await post(JSON.stringify({ ...good(), ...changes })))
    expect(town.faults().filter(({ facts }) => (facts as { job: string }).job === 'turn')).toEqual([])
  })
})

test('it says whether it is ready, and why not', async () => {
  expect(await (await fetch(`${town.url}/readyz`)).json()).toEqual({ ready: true })
  const { at } = town.clock
  town.clock.at = new Date(at.getTime() + 61_000)
  const still = await fetch(`${town.url}/readyz`)
  expect([still.status, await still.json()]).toEqual([503, { ready: false, reason: 'the courier stands still' }])
  await town.tick()
  expect((await fetch(`${town.url}/readyz`)).status).toBe(200)
})

test('a store that does not answer: not ready, but still a kind word in the chat, and no inner text', async () => {
  const broken = await openTown()
  await broken.teams.install('personal', '29:p0')
  const { store } = broken.world as unknown as { store: Record<string, unknown> }
  const boom = () => {
    throw new Error('key=hunter2')
  }
  Object.assign(store, { answers: async () => boom(), people: boom })
  expect((await fetch(`${broken.url}/readyz`)).status).toBe(503)
  const told = await broken.teams.say('29:p0', 'status')
  expect(told.status).toBe(200)
  expect(JSON.stringify(told.body ?? '')).not.toContain('hunter2')
  expect(JSON.stringify(broken.teams.last('29:p0').card)).toContain('Noget gik galt')
  expect(JSON.stringify([broken.logged, broken.teams.last('29:p0').card])).not.toContain('hunter2')
  await broken.close().catch(() => {})
})
