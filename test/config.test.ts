import { readFileSync } from 'node:fs'
import { readConfig, type Config } from '../src/config'
import { teamsSettings } from './settings'

test('with what Teams needs the bot starts in Teams, and everything else has its own default', () => {
  const { tenants, serviceHosts, admins, ladder, ...config } = readConfig(teamsSettings)
  expect(config).toEqual({
    mode: 'teams',
    instance: 'barometer:3978',
    port: 3978,
    host: '0.0.0.0',
    publicUrl: 'https://barometer.kommune.example',
    bot: {
      id: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a41',
      type: 'SingleTenant',
      tenant: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40',
      secret: teamsSettings.MicrosoftAppPassword,
    },
    store: { folder: '.data' },
    dataDir: '.data',
    packsDir: '',
    secrets: { ballot: teamsSettings.BALLOT_SECRET, link: teamsSettings.LINK_SECRET, oldBallot: '', oldLink: '' },
    country: 'DK',
    zone: 'Europe/Copenhagen',
    closedYearly: ['06-05', '12-24', '12-31'],
    closedWeeks: new Set(),
    lowestThreshold: 5,
    remeasureMonths: 12,
    milestonesPerWeek: 3,
    perSecond: 25,
    language: 'da',
    retention: { rawMonths: 6, letterMonths: 12, peopleDays: 30 },
    linkDays: 30,
    metrics: 'nobody',
    collector: '',
    logLevel: 'info',
    local: undefined,
  })
  expect([...tenants]).toEqual(['7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40'])
  expect([...serviceHosts]).toEqual(['smba.trafficmanager.net'])
  expect([...admins]).toEqual([])
  expect(ladder.map(({ days }) => days)).toEqual([-14, -3, 0, 7])
})

test('locally nothing has to be set', () => {
  const { mode, host, bot, tenants, secrets, local } = readConfig({ MODE: 'local' })
  expect({ mode, host, bot, secrets, local }).toEqual({
    mode: 'local',
    host: '127.0.0.1',
    bot: { id: '', type: '', tenant: '', secret: '' },
    secrets: { ballot: '', link: '', oldBallot: '', oldLink: '' },
    local: undefined,
  })
  expect(tenants.size).toBe(0)
})

test('locally anybody may read the counts, since nobody else can ask', () => {
  expect(readConfig({ MODE: 'local' }).metrics).toBe('anybody')
  expect(readConfig({ MODE: 'local', METRICS_TOKEN: 'x'.repeat(32) }).metrics).toBe('anybody')
})

test('locally there is no identity, whatever else the environment holds', () => {
  expect(readConfig({ ...teamsSettings, HOST: '127.0.0.1', MODE: 'local' })).toMatchObject({
    bot: { id: '', type: '', tenant: '', secret: '' },
    local: undefined,
  })
})

const place = {
  LOCAL_TENANT: 'tenant',
  LOCAL_SERVICE_URL: 'http://localhost:56150/_connector',
  LOCAL_TEAM_ID: '19:familieafdelingen',
  LOCAL_TEAM_NAME: 'Familieafdelingen',
  LOCAL_CHANNEL_ID: '19:ics',
  LOCAL_USER_ID: 'mette',
  LOCAL_USER_NAME: 'Mette Holm',
  LOCAL_USER_TEAMS_ID: '29:mette',
}

test('locally the start script tells where the tour begins; in Teams nobody does', () => {
  expect(readConfig({ MODE: 'local', ...place }).local).toEqual({
    tenant: 'tenant',
    serviceUrl: 'http://localhost:56150/_connector',
    team: { id: '19:familieafdelingen', name: 'Familieafdelingen' },
    channel: '19:ics',
    coordinator: { id: 'mette', name: 'Mette Holm', teamsId: '29:mette' },
  })
  expect(readConfig({ ...teamsSettings, ...place }).local).toBeUndefined()
})

test.each<[string, object, (config: Config) => unknown, unknown]>([
  ['a managed identity needs no secret', { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' }, c => [c.bot.type, c.bot.secret], ['UserAssignedMSI', '']], // prettier-ignore
  ['several tenants, however they are written', { ALLOWED_TENANTS: ' 7A1D3C52-0B6E-4C0E-9D1F-2F6F3C1B8A40 ,, 7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a44,' }, c => [...c.tenants], ['7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40', '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a44']], // prettier-ignore
  ['coordinators of every team', { ADMIN_IDS: '7A1D3C52-0B6E-4C0E-9D1F-2F6F3C1B8A50' }, c => [...c.admins], ['7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a50']], // prettier-ignore
  ['service hosts in lower case', { SERVICE_HOSTS: 'SMBA.trafficmanager.net, other.example:8443' }, c => [...c.serviceHosts], ['smba.trafficmanager.net', 'other.example:8443']], // prettier-ignore
  ['Cosmos with a key', { COSMOS_ENDPOINT: 'https://x.documents.azure.com:443/', COSMOS_KEY: 'key' }, c => c.store, { cosmos: 'https://x.documents.azure.com:443/', key: 'key', database: 'barometer' }], // prettier-ignore
  ['Cosmos with a managed identity', { COSMOS_ENDPOINT: 'https://x.documents.azure.com', COSMOS_DATABASE: 'b' }, c => c.store, { cosmos: 'https://x.documents.azure.com', key: '', database: 'b' }], // prettier-ignore
  ['Cosmos with throughput', { COSMOS_ENDPOINT: 'https://x.documents.azure.com', COSMOS_THROUGHPUT: 'autoscale:4000' }, c => 'throughput' in c.store && c.store.throughput, 4000], // prettier-ignore
  ['Cosmos without throughput', { COSMOS_ENDPOINT: 'https://x.documents.azure.com', COSMOS_THROUGHPUT: 'serverless' }, c => 'throughput' in c.store, false], // prettier-ignore
  ['a stand-in for Cosmos on this machine', { COSMOS_ENDPOINT: 'http://localhost:8081' }, c => 'cosmos' in c.store, true], // prettier-ignore
  ['ids in capitals', { MicrosoftAppId: teamsSettings.MicrosoftAppId.toUpperCase() }, c => c.bot.id, teamsSettings.MicrosoftAppId], // prettier-ignore
  ['every level of logging', { LOG_LEVEL: 'debug' }, c => c.logLevel, 'debug'],
  ['a folder of its own', { DATA_DIR: '/srv/barometer' }, c => [c.store, c.dataDir], [{ folder: '/srv/barometer' }, '/srv/barometer']], // prettier-ignore
  ['other days', { REMIND_DAYS_BEFORE: '365, 7', REMIND_DAYS_AFTER: '14' }, c => c.ladder.map(({ days }) => days), [-365, -7, 14]], // prettier-ignore
  ['measuring again every half year', { REMEASURE_MONTHS: '6' }, c => c.remeasureMonths, 6],
  ['a slower pace', { MESSAGES_PER_SECOND: '10' }, c => c.perSecond, 10],
  ['a heavier load', { MILESTONES_PER_WEEK: '5' }, c => c.milestonesPerWeek, 5],
  ['a higher threshold', { LOWEST_THRESHOLD: '20' }, c => c.lowestThreshold, 20],
  ['other times to keep things', { RAW_ANSWERS_MONTHS: '12', LETTERS_MONTHS: '3', PEOPLE_DAYS: '90' }, c => c.retention, { rawMonths: 12, letterMonths: 3, peopleDays: 90 }], // prettier-ignore
  ['addresses of reports that are good for a week', { REPORT_LINK_DAYS: '7' }, c => c.linkDays, 7],
  [
    'an address with a slash at its end',
    { PUBLIC_URL: 'https://x.example/barometer/' },
    c => c.publicUrl,
    'https://x.example/barometer',
  ],
  ['Sweden', { COUNTRY: 'SE', TIME_ZONE: 'Europe/Stockholm', DEFAULT_LANGUAGE: 'sv', CLOSED_DAYS: '06-06' }, c => [c.country, c.zone, c.language, c.closedYearly], ['SE', 'Europe/Stockholm', 'sv', ['06-06']]], // prettier-ignore
  ['somebody who reads the counts', { METRICS_TOKEN: `${'x'.repeat(30)}-=` }, c => c.metrics, { token: `${'x'.repeat(30)}-=` }], // prettier-ignore
  ['a collector', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/', OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }, c => c.collector, 'http://collector:4318'], // prettier-ignore
  ['a collector elsewhere', { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example/otlp' }, c => c.collector, 'https://collector.example/otlp'], // prettier-ignore
  ['closed in the summer and over New Year', { CLOSED_WEEKS: '28 - 30, 53' }, c => [...c.closedWeeks], [28, 29, 30, 53]], // prettier-ignore
  ['spaces around are no part of a setting', { PORT: ' 80 ', BALLOT_SECRET: ` ${'b'.repeat(32)} ` }, c => [c.port, c.secrets.ballot], [80, 'b'.repeat(32)]], // prettier-ignore
  ['secrets that are being renewed', { BALLOT_SECRET_OLD: 'b'.repeat(32), LINK_SECRET_OLD: 'l'.repeat(32) }, c => [c.secrets.oldBallot, c.secrets.oldLink], ['b'.repeat(32), 'l'.repeat(32)]], // prettier-ignore
  ['only spaces is nothing', { LOG_LEVEL: '  ', PACKS_DIR: ' ' }, c => [c.logLevel, c.packsDir], ['info', '']],
])('%s', (_, more, look, expected) => {
  expect(look(readConfig({ ...teamsSettings, ...more }))).toEqual(expected)
})

test.each([
  [{}, 'http://127.0.0.1:3978'],
  [{ PORT: '4000', HOST: '::1' }, 'http://[::1]:4000'],
  [{ PUBLIC_URL: 'https://x.example' }, 'https://x.example'],
])('locally with %j it is reached at %s', (env, address) => {
  expect(readConfig({ MODE: 'local', ...env }).publicUrl).toBe(address)
})

test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('locally it may listen on %s', HOST => {
  expect(readConfig({ MODE: 'local', HOST }).host).toBe(HOST)
})

/** The names that are asked for, in both modes and with every store. */
function namesRead(): string[] {
  const read = new Set<string>()
  const recording = (env: object) =>
    new Proxy(env as Record<string, string>, {
      get: (target, name) => (read.add(String(name)), target[String(name)]),
    })
  for (const env of [
    teamsSettings,
    { MODE: 'local', ...place },
    { MODE: 'local', COSMOS_ENDPOINT: 'https://x.documents.azure.com' },
  ])
    readConfig(recording(env))
  return [...read].sort()
}

/** What `npm run package` reads and the bot does not. */
const packager = ['APP_ID', 'DEVELOPER_NAME', 'DEVELOPER_URL', 'PRIVACY_URL', 'TERMS_URL']

const example = readFileSync('.env.example', 'utf8')
const exampled = Object.fromEntries(
  [...example.matchAll(/^([A-Za-z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value!]),
)

test('.env.example names exactly what is read', () => {
  expect(Object.keys(exampled).sort()).toEqual([...namesRead(), ...packager].sort())
  expect(example.match(/^[A-Za-z_]+=/gm)).toHaveLength(Object.keys(exampled).length)
})

test("the packager's names are the ones its own file asks for", () => {
  const asked = [...readFileSync('bin/manifest.mjs', 'utf8').matchAll(/\bname: '(\w+)'/g)].map(([, name]) => name!)
  expect(asked.filter(name => !namesRead().includes(name)).sort()).toEqual(packager)
})

test('filled in where it must be, the example is what the bot does by itself', () => {
  expect(readConfig({ ...exampled, ...teamsSettings })).toEqual(readConfig(teamsSettings))
})

test('as it stands, the example says what must be filled in', () => {
  expect(() => readConfig(exampled)).toThrow('MicrosoftAppId is missing')
})
