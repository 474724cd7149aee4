import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { appIn } from '../src/app'
import { readConfig } from '../src/config'
import { secretsFrom } from '../src/secrets'
import { openSqlite } from '../src/store/sqlite'
import { packs, watching } from './town'

/** The program as a municipality runs it: nobody without Teams' own signature is heard. */
const guid = (n: number) => `7a1d3c52-0b6e-4c0e-9d1f-${String(n).padStart(12, '0')}`
const [app, tenant] = [guid(1), guid(2)]
const config = readConfig({
  MicrosoftAppId: app,
  MicrosoftAppTenantId: tenant,
  MicrosoftAppPassword: 'a password',
  ALLOWED_TENANTS: tenant,
  PUBLIC_URL: 'https://barometer.example',
  BALLOT_SECRET: 'b'.repeat(40),
  LINK_SECRET: 'l'.repeat(40),
})
const documents = openSqlite(':memory:')
let url: string
let running: Awaited<ReturnType<typeof appIn>>
const complained = jest.spyOn(console, 'error').mockImplementation(() => {})

beforeAll(async () => {
  const secrets = secretsFrom(config.secrets.ballot, config.secrets.link)
  const world = { documents, secrets, packs, stopwatch: watching(() => 0) }
  running = await appIn(config, { ...world, now: () => new Date(), newId: () => 'id', log: () => {} })
  running.server.listen(0, '127.0.0.1')
  await once(running.server.server, 'listening')
  url = `http://127.0.0.1:${(running.server.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  running.server.close()
  running.server.server.closeAllConnections()
  await documents.close()
})

const activity = {
  type: 'message',
  text: 'status',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:x', aadObjectId: guid(3), name: 'X' },
  recipient: { id: `28:${app}` },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant },
}
const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
const claims = Buffer.from(JSON.stringify({ aud: app, iss: 'https://api.botframework.com' })).toString('base64url')

test.each<[string, Record<string, string>]>([
  ['no token', {}],
  ['a word', { authorization: 'Bearer' }],
  ['rubbish', { authorization: 'Bearer a.b.c' }],
  ['an unsigned token', { authorization: `Bearer ${none}.${claims}.` }],
])('%s: 401, nothing is kept, and the console stays clean', async (_, headers) => {
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(activity),
  })
  expect([answer.status, await answer.text()]).toEqual([401, ''])
  expect(await running.world.store.people(tenant).list()).toEqual([])
  expect(complained).not.toHaveBeenCalled()
})

test('another tenant, another service address: not even asked for a token', async () => {
  for (const changed of [
    { conversation: { ...activity.conversation, tenantId: guid(9) } },
    { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
    { serviceUrl: 'http://127.0.0.1:1/' },
  ]) {
    const body = JSON.stringify({ ...activity, ...changed })
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status).toBe(200)
  }
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({
    ignored: { unauthorized: 4, tenant: 1, service: 2 },
  })
  expect(running.world.demo).toBeUndefined()
})

test('a tenant that may no longer use the bot is left alone: nothing is done or sent for it', async () => {
  const { tenants, leases } = running.world.store
  for (const id of [tenant, guid(9)]) await tenants.insert(id, { id })
  await running.tickAll()
  expect((await leases.list()).length).toBe(1)
  expect([await leases.get(tenant), await leases.get(guid(9))]).toEqual([expect.anything(), undefined])
})
