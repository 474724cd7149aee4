import type { ServerResponse } from 'node:http'
import { openCosmos } from '../../src/store/cosmos'
import { impatience, standIn } from './stand-in'

/** What is found when the bot starts: made where there is nothing, and refused in one clear sentence where it will not do. */
const cosmos = standIn()
let databases = 0
let name: string
beforeEach(() => void (name = `start${++databases}`))
const open = (more = {}) => openCosmos(cosmos.client(), name, { ...impatience(), ...more })
const cannot = (reason: string) => `The Cosmos DB database "${name}" cannot be used: ${reason}.`

const POLICY = {
  includedPaths: [{ path: '/partition/?' }, { path: '/body/due/?' }],
  excludedPaths: [{ path: '/*' }, { path: '/"_etag"/?' }],
}
async function made(more: object) {
  const { database } = await cosmos.client().databases.create({ id: name })
  const usual = { id: 'documents', partitionKey: { paths: ['/partition'] }, indexingPolicy: POLICY }
  await database.containers.create({ ...usual, ...more })
}

function answer(response: ServerResponse, status: number, body: object, headers = {}) {
  response.writeHead(status, headers)
  response.end(JSON.stringify(body))
}

test('the index holds what queries ask for and no more', async () => {
  await open()
  const { resource } = await cosmos.client().database(name).container('documents').read()
  expect(resource!.partitionKey!.paths).toEqual(['/partition'])
  expect(resource!.indexingPolicy).toMatchObject({
    includedPaths: [{ path: '/partition/?' }, { path: '/body/due/?' }],
    excludedPaths: [{ path: '/*' }],
  })
})

test('two processes that open a new database at once both can', async () => {
  const [one, other] = await Promise.all([open(), open()])
  await one.insert('a', '1', { n: 1 })
  expect(await other.get('a', '1')).toEqual({ n: 1 })
})

test.each([
  [undefined, undefined],
  [4000, '{"maxThroughput":4000}'],
])('a container is made with throughput %s', async (throughput, said) => {
  const heard: unknown[] = []
  cosmos.between = (request, _response, next) => {
    if (/colls$/.test(request.url!)) heard.push(request.headers['x-ms-cosmos-offer-autopilot-settings'])
    if (/colls$/.test(request.url!)) heard.push(request.headers['x-ms-offer-throughput'])
    next()
  }
  await open(throughput ? { throughput } : {})
  expect(heard).toEqual([said, undefined])
})

test.each<[string, object]>([
  ['as it is made by hand from docs/cosmos.md', {}],
  ['that has everything in its index', { indexingPolicy: { includedPaths: [{ path: '/*' }], excludedPaths: [] } }],
  ['that has a whole branch in its index', { indexingPolicy: { ...POLICY, includedPaths: [{ path: '/partition/?' }, { path: '/body/*' }] } }], // prettier-ignore
  ['whose documents live as long as they say', { defaultTtl: -1 }],
])('a container that is there is used: one %s', async (_, more) => {
  await made(more)
  const db = await open()
  expect(await db.insert('a', '1', {})).toBe(true)
})

const PARTITIONED =
  'and must be by /partition, which cannot be changed: name another database in COSMOS_DATABASE, or remove that container if nothing in it is needed'
const POLICY_TEXT = 'set it to the one in docs/cosmos.md'

test.each<[string, object, string]>([
  ['another partition key', { partitionKey: { paths: ['/id'] } }, `its container "documents" is partitioned by /id ${PARTITIONED}`], // prettier-ignore
  ['a partition key of two levels', { partitionKey: { paths: ['/partition', '/id'] } }, `its container "documents" is partitioned by /partition, /id ${PARTITIONED}`], // prettier-ignore
  ['nothing due in its index', { indexingPolicy: { ...POLICY, includedPaths: [{ path: '/partition/?' }] } }, `the indexing policy of its container "documents" leaves out /body/due/?: ${POLICY_TEXT}`], // prettier-ignore
  ['a branch left out', { indexingPolicy: { includedPaths: [{ path: '/*' }], excludedPaths: [{ path: '/body/*' }] } }, `the indexing policy of its container "documents" leaves out /body/due/?: ${POLICY_TEXT}`], // prettier-ignore
  ['no index', { indexingPolicy: { indexingMode: 'none' } }, `the indexing policy of its container "documents" leaves out /partition/? and /body/due/?: ${POLICY_TEXT}`], // prettier-ignore
  ['documents that end by themselves', { defaultTtl: 3600 }, 'its container "documents" deletes documents after 3600 seconds: turn its time to live off'], // prettier-ignore
])('a container with %s is refused', async (_, more, reason) => {
  await made(more)
  await expect(open()).rejects.toThrow(cannot(reason))
})

test('everything that is wrong with a container is said at once', async () => {
  await made({ partitionKey: { paths: ['/id'] }, defaultTtl: 5, indexingPolicy: { indexingMode: 'none' } })
  await expect(open()).rejects.toThrow(/partitioned by \/id .*; the indexing policy .*; .*deletes documents after 5/)
})

test.each<[string, object, string]>([
  ['that writes in several regions', { enableMultipleWriteLocations: true }, 'its account writes in several regions, where two may both be first: turn multi-region writes off'], // prettier-ignore
  ['that may show us old documents', { userConsistencyPolicy: { defaultConsistencyLevel: 'Eventual' } }, "its account's consistency is Eventual, with which we may not see what we wrote: make it Session"], // prettier-ignore
])('an account %s is refused', async (_, more, reason) => {
  cosmos.between = (request, response, next) =>
    request.url === '/' ? answer(response, 200, { writableLocations: [], readableLocations: [], ...more }) : next()
  await expect(open()).rejects.toThrow(cannot(reason))
})

const KEY = 'COSMOS_KEY, or the managed identity,'
test.each<[string, number, number, string, string]>([
  ['a wrong key', 401, 0, 'The input authorization token can’t serve the request.', `${KEY} is refused (401): compare it with the account's keys`], // prettier-ignore
  ['keys that are turned off', 401, 5202, 'Local Authorization is disabled.', 'its account takes no keys (401/5202): leave COSMOS_KEY out, and a managed identity is used'], // prettier-ignore
  ['an identity without rights', 403, 5301, 'Request blocked by Auth.', `${KEY} has too few rights (403/5301): docs/cosmos.md says which are needed`], // prettier-ignore
  ['a firewall', 403, 0, 'Request originated from client IP 203.0.113.7 through public internet. This is blocked by your Cosmos DB account firewall settings.', 'its firewall turns us away (403): let 203.0.113.7 in under Networking'], // prettier-ignore
  ['a network that is closed', 403, 0, 'Request originated from client VNET through service endpoint.', 'its firewall turns us away (403): let this machine’s address in under Networking'], // prettier-ignore
])('%s is said, with what to do', async (_, status, substatus, message, reason) => {
  const clock = impatience()
  cosmos.between = (_request, response) =>
    answer(response, status, { message }, substatus ? { 'x-ms-substatus': substatus } : {})
  await expect(open(clock)).rejects.toThrow(cannot(reason))
  expect(clock.paused).toEqual([])
})

test.each<[string, RegExp, number, number, string, string]>([
  ['an identity that may not make databases', /\/dbs$/, 403, 5300, 'The given request [POST /dbs] cannot be authorized by AAD token in data plane.', 'a managed identity may not make databases and containers (403/5300): make them once, as in docs/cosmos.md'], // prettier-ignore
  ['throughput for an account that sells none', /\/colls$/, 400, 0, 'Setting offer throughput or autopilot on container is not supported for serverless accounts.', 'its account is serverless, where no throughput can be bought: set COSMOS_THROUGHPUT=serverless'], // prettier-ignore
  ['what nobody thought of, in its own words', /\/colls$/, 400, 0, 'Your account is\r\n too small.', 'Your account is too small'], // prettier-ignore
])('%s is said', async (_, where, status, substatus, message, reason) => {
  cosmos.between = (request, response, next) =>
    request.method === 'POST' && where.test(request.url!)
      ? answer(response, status, { message }, { 'x-ms-substatus': substatus })
      : next()
  await expect(open({ throughput: 1000 })).rejects.toThrow(cannot(reason))
})

test.each<[string, object, string]>([
  ['a host that is not there', { code: 'ENOTFOUND' }, "the host in COSMOS_ENDPOINT is not found (ENOTFOUND): compare it with the account's URI"], // prettier-ignore
  ['a machine without an identity', { name: 'AggregateAuthenticationError' }, 'there is no managed identity here: give the machine one, or set COSMOS_KEY'], // prettier-ignore
])('%s is said after ten seconds', async (_, failure, reason) => {
  const [client, clock] = [cosmos.client(), impatience()]
  jest.spyOn(client, 'getDatabaseAccount').mockRejectedValue(Object.assign(new Error('no'), failure))
  await expect(openCosmos(client, name, clock)).rejects.toThrow(cannot(reason))
  expect(clock.monotonic()).toBeGreaterThan(8_000)
})

test('one that does not answer is said after ten seconds', async () => {
  const clock = impatience()
  cosmos.between = (_request, response) => answer(response, 503, { message: 'busy' })
  await expect(open(clock)).rejects.toThrow(cannot('its account could not be reached for ten seconds on end (503)'))
  expect(clock.monotonic()).toBeGreaterThan(8_000)
})

test('where nothing may be read nothing is made', async () => {
  cosmos.between = (request, response, next) =>
    request.method === 'GET' && request.url !== '/' ? answer(response, 403, { message: 'no' }) : next()
  await expect(open()).rejects.toThrow(cannot(`${KEY} has too few rights (403): docs/cosmos.md says which are needed`))
  cosmos.between = (_request, _response, next) => next()
  await expect(cosmos.client().database(name).read()).rejects.toMatchObject({ code: 404 })
})

test('what is always there to whoever makes it, and never to whoever looks, is given up', async () => {
  cosmos.between = (request, response, next) =>
    request.url === '/' ? next() : answer(response, request.method === 'GET' ? 404 : 409, { message: 'no' })
  await expect(open(impatience())).rejects.toThrow(cannot('its account was changed by others for ten seconds on end'))
})

test('a start during a short break goes on after it', async () => {
  let broken = 0
  cosmos.between = (_request, response, next) =>
    ++broken % 2 ? answer(response, broken % 4 === 1 ? 503 : 429, { message: 'busy' }) : next()
  const db = await open()
  cosmos.between = (_request, _response, next) => next()
  expect(await db.insert('a', '1', {})).toBe(true)
})
