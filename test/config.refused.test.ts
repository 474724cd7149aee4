import { readConfig } from '../src/config'
import { teamsSettings } from './settings'

type Env = Record<string, string>

function said(env: Env): string[] {
  try {
    readConfig(env)
  } catch (error) {
    const [title, ...lines] = (error as Error).message.split('\n')
    expect(title).toBe('The settings will not do:')
    expect(lines.pop()).toBe('See .env.example.')
    return lines.map(line => line.trim())
  }
  return []
}

const teams: [string, Env, string][] = [
  ['no app id', { MicrosoftAppId: '' }, 'MicrosoftAppId is missing: without it anybody could speak as Teams'],
  ['an app id of spaces', { MicrosoftAppId: '   ' }, 'MicrosoftAppId is missing'],
  [
    'an app id that is no id',
    { MicrosoftAppId: 'barometer' },
    'MicrosoftAppId must be an id (a GUID), not "barometer"',
  ],
  ['no tenant', { MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId is missing'],
  ['a tenant by its domain', { MicrosoftAppTenantId: 'kommune.example' }, 'MicrosoftAppTenantId must be an id (a GUID), not "kommune.example"'], // prettier-ignore
  ['another kind of app', { MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppType must be SingleTenant or UserAssignedMSI, not "MultiTenant"'], // prettier-ignore
  ['no app secret', { MicrosoftAppPassword: '' }, 'MicrosoftAppPassword is missing'],
  ['a secret where none is used', { MicrosoftAppType: 'UserAssignedMSI' }, 'MicrosoftAppPassword is set, but a UserAssignedMSI bot has no secret'], // prettier-ignore
  ['no allowed tenants', { ALLOWED_TENANTS: '' }, 'ALLOWED_TENANTS is missing'],
  ['allowed tenants that are none', { ALLOWED_TENANTS: ' , ' }, 'ALLOWED_TENANTS holds no tenant'],
  ['every tenant', { ALLOWED_TENANTS: '*' }, 'ALLOWED_TENANTS holds "*": write ids (GUIDs), separated by commas'],
  ['a tenant by its domain among ids', { ALLOWED_TENANTS: `${teamsSettings.ALLOWED_TENANTS},kommune.example` }, 'ALLOWED_TENANTS holds "kommune.example"'], // prettier-ignore
  ['no address', { PUBLIC_URL: '' }, 'PUBLIC_URL is missing'],
  ['an address without encryption', { PUBLIC_URL: 'http://barometer.example' }, 'PUBLIC_URL must be an address with https://, not "http://barometer.example"'], // prettier-ignore
  ['a host for an address', { PUBLIC_URL: 'barometer.example' }, 'PUBLIC_URL must be an address with https://'],
  ['half an address', { PUBLIC_URL: 'https://' }, 'PUBLIC_URL must be an address with https://'],
  ['an address with a name in it', { PUBLIC_URL: 'https://mette@barometer.example' }, 'PUBLIC_URL must be an address with https://'], // prettier-ignore
  ['no ballot secret', { BALLOT_SECRET: '' }, 'BALLOT_SECRET is missing: it encrypts the answers'],
  ['a short ballot secret', { BALLOT_SECRET: 'x'.repeat(31) }, 'BALLOT_SECRET is too short: at least 32 characters'],
  ['a ballot secret padded with spaces', { BALLOT_SECRET: 'x'.padEnd(40) }, 'BALLOT_SECRET is too short'],
  ['no link secret', { LINK_SECRET: '' }, 'LINK_SECRET is missing: it signs what stands in cards'],
  ['a short link secret', { LINK_SECRET: 'kort-hemmelighed' }, 'LINK_SECRET is too short'],
  ['half an old secret', { BALLOT_SECRET_OLD: 'kort-hemmelighed' }, 'BALLOT_SECRET_OLD is too short'],
  ['half an old secret for links', { LINK_SECRET_OLD: 'kort-hemmelighed' }, 'LINK_SECRET_OLD is too short'],
  ['a collector without an address', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT must be an address with http:// or https://'], // prettier-ignore
  ['a collector with its key in the address', { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://made-up@collector.example' }, 'OTEL_EXPORTER_OTLP_ENDPOINT must be an address'], // prettier-ignore
  ['a collector that takes something else', { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, 'OTEL_EXPORTER_OTLP_PROTOCOL must be http/json, not "grpc"'], // prettier-ignore
  ['one secret for both', { LINK_SECRET: teamsSettings.BALLOT_SECRET }, 'BALLOT_SECRET and LINK_SECRET must differ'],
  ['the key of the answers for a token', { METRICS_TOKEN: teamsSettings.BALLOT_SECRET }, 'METRICS_TOKEN must differ from every other secret'], // prettier-ignore
  ['the key of the links for a token', { METRICS_TOKEN: teamsSettings.LINK_SECRET }, 'METRICS_TOKEN must differ'],
  [
    "the app's secret for a token",
    { MicrosoftAppPassword: 'made-up-app-password-long-enough', METRICS_TOKEN: 'made-up-app-password-long-enough' },
    'METRICS_TOKEN must differ',
  ],
  [
    "the store's key for a token",
    {
      COSMOS_ENDPOINT: 'https://x.documents.azure.com',
      COSMOS_KEY: 'made-up-cosmos-key-that-is-long-enough',
      METRICS_TOKEN: 'made-up-cosmos-key-that-is-long-enough',
    },
    'METRICS_TOKEN must differ',
  ],
  ['a host that is an address', { HOST: 'http://0.0.0.0' }, 'HOST must be an address to listen on such as 0.0.0.0'],
  ['service hosts with https', { SERVICE_HOSTS: 'https://smba.trafficmanager.net' }, 'SERVICE_HOSTS holds "https://smba.trafficmanager.net": write hosts, without https://'], // prettier-ignore
  ['service hosts with a path', { SERVICE_HOSTS: 'smba.trafficmanager.net/emea' }, 'SERVICE_HOSTS holds'],
  ['every service host', { SERVICE_HOSTS: '*' }, 'SERVICE_HOSTS holds "*"'],
  ['service hosts that are none', { SERVICE_HOSTS: ',' }, 'SERVICE_HOSTS holds no host'],
  ['coordinators by mail', { ADMIN_IDS: 'mette@kommune.example' }, 'ADMIN_IDS holds "mette@kommune.example"'],
  ['a key without a store', { COSMOS_KEY: 'made-up-cosmos-key' }, 'COSMOS_KEY is set without COSMOS_ENDPOINT'],
  ['a store without encryption', { COSMOS_ENDPOINT: 'http://x.documents.azure.com' }, 'COSMOS_ENDPOINT must be an address with https://'], // prettier-ignore
  ['throughput that cannot be bought', { COSMOS_THROUGHPUT: 'autoscale:4500' }, 'COSMOS_THROUGHPUT must be serverless, or autoscale: and thousands, such as autoscale:4000'], // prettier-ignore
  ['a whole connection string', { COSMOS_ENDPOINT: 'AccountEndpoint=https://x;AccountKey=made-up-cosmos-key' }, 'COSMOS_ENDPOINT must be an address with https://'], // prettier-ignore
]

const everywhere: [string, Env, string][] = [
  ['a mode that is none', { MODE: 'production' }, 'MODE must be local or teams, not "production"'],
  ['a port that is no number', { PORT: 'http' }, 'PORT must be a whole number from 1 to 65535, not "http"'],
  ['no port at all', { PORT: '0' }, 'PORT must be'],
  ['a port too far', { PORT: '65536' }, 'PORT must be'],
  ['half a port', { PORT: '80.5' }, 'PORT must be'],
  ['a port in sixteens', { PORT: '0x50' }, 'PORT must be'],
  ['a port to a power', { PORT: '1e3' }, 'PORT must be'],
  ['a zone that is none', { TIME_ZONE: 'Europe/Kobenhavn' }, 'TIME_ZONE "Europe/Kobenhavn" is unknown'],
  ['a zone without summer', { TIME_ZONE: '+01:00' }, 'TIME_ZONE "+01:00" is unknown'],
  ["the machine's own zone", { TIME_ZONE: 'local' }, 'TIME_ZONE "local" is unknown'],
  ['closed on a day that is none', { CLOSED_DAYS: '12-24,30-02' }, 'CLOSED_DAYS holds "30-02": write days as MM-DD'],
  ['closed on a day of one year', { CLOSED_DAYS: '2026-12-24' }, 'CLOSED_DAYS holds "2026-12-24"'],
  ['closed in the summer, in words', { CLOSED_WEEKS: 'juli' }, 'CLOSED_WEEKS must be at most 12 weeks such as 7,28-30, not "juli"'], // prettier-ignore
  ['closed all the year', { CLOSED_WEEKS: '1-53' }, 'CLOSED_WEEKS must be at most 12 weeks'],
  [
    'reminding on days that are none',
    { REMIND_DAYS_BEFORE: '14,tre' },
    'REMIND_DAYS_BEFORE must be days such as 14,3,0',
  ],
  ['reminding after the fact', { REMIND_DAYS_BEFORE: '-3' }, 'REMIND_DAYS_BEFORE must be days'],
  ['reminding years before', { REMIND_DAYS_BEFORE: '366' }, 'REMIND_DAYS_BEFORE must be days'],
  ['never reminding', { REMIND_DAYS_BEFORE: ',' }, 'REMIND_DAYS_BEFORE must be days'],
  ['the owner hearing at once', { REMIND_DAYS_AFTER: '0' }, 'REMIND_DAYS_AFTER must be a whole number from 1 to 60'],
  ['a threshold of four', { LOWEST_THRESHOLD: '4' }, 'LOWEST_THRESHOLD must be a whole number from 5 to 20, not "4"'],
  ['a threshold of one', { LOWEST_THRESHOLD: '1' }, 'LOWEST_THRESHOLD must be'],
  ['raw answers for ever', { RAW_ANSWERS_MONTHS: '13' }, 'RAW_ANSWERS_MONTHS must be a whole number from 1 to 12'],
  ['messages forgotten at once', { LETTERS_MONTHS: '0' }, 'LETTERS_MONTHS must be'],
  ['an address that asks something', { PUBLIC_URL: 'https://barometer.example/?a=b' }, 'PUBLIC_URL must be an address with https://'], // prettier-ignore
  ['an address of a report that is never good', { REPORT_LINK_DAYS: '0' }, 'REPORT_LINK_DAYS must be a whole number from 1 to 365'], // prettier-ignore
  ['an address of a report that is good for ever', { REPORT_LINK_DAYS: '366' }, 'REPORT_LINK_DAYS must be'],
  ['people kept for ever', { PEOPLE_DAYS: '9999' }, 'PEOPLE_DAYS must be'],
  ['a threshold nobody reaches', { LOWEST_THRESHOLD: '21' }, 'LOWEST_THRESHOLD must be'],
  [
    'measuring again too soon',
    { REMEASURE_MONTHS: '5' },
    'REMEASURE_MONTHS must be a whole number from 6 to 60, not "5"',
  ],
  ['no message at all', { MESSAGES_PER_SECOND: '0' }, 'MESSAGES_PER_SECOND must be a whole number from 1 to 45'],
  ['more messages than Teams takes', { MESSAGES_PER_SECOND: '50' }, 'MESSAGES_PER_SECOND must be a whole number from 1 to 45'], // prettier-ignore
  ['no milestone at all in a week', { MILESTONES_PER_WEEK: '0' }, 'MILESTONES_PER_WEEK must be a whole number from 1 to 20'], // prettier-ignore
  ['a threshold that is no number', { LOWEST_THRESHOLD: 'fem' }, 'LOWEST_THRESHOLD must be'],
  ['a short token', { METRICS_TOKEN: 'x'.repeat(31) }, 'METRICS_TOKEN must be at least 32 letters, digits or -._~+/='],
  ['a token that no header can carry', { METRICS_TOKEN: `${'x'.repeat(31)} æ` }, 'METRICS_TOKEN must be'],
  ['a country without holidays', { COUNTRY: 'NO' }, 'COUNTRY must be DK or SE, not "NO"'],
  ['a language nobody wrote', { DEFAULT_LANGUAGE: 'de' }, 'DEFAULT_LANGUAGE must be da or sv or en, not "de"'],
  ['a log level that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal or error or warn'],
]

const place = { LOCAL_TENANT: 't', LOCAL_SERVICE_URL: 'u', LOCAL_TEAM_ID: 'i', LOCAL_TEAM_NAME: 'n', LOCAL_CHANNEL_ID: 'c', LOCAL_USER_ID: 'p', LOCAL_USER_NAME: 'm', LOCAL_USER_TEAMS_ID: 'x' } // prettier-ignore

const local: [string, Env, string][] = [
  ...['0.0.0.0', '::', '192.168.1.7', '127.0.0.1.example.org', '128.0.0.1', '127.1', 'barometer.example', '*'].map(
    (HOST): [string, Env, string] => [`listening on ${HOST}`, { HOST }, `HOST is "${HOST}", but MODE=local`],
  ),
  ['a short secret', { BALLOT_SECRET: 'kort-hemmelighed' }, 'BALLOT_SECRET is too short'],
  ['half an old secret', { BALLOT_SECRET_OLD: 'kort-hemmelighed' }, 'BALLOT_SECRET_OLD is too short'],
  ['half an old secret for links', { LINK_SECRET_OLD: 'kort-hemmelighed' }, 'LINK_SECRET_OLD is too short'],
  ['one secret for both', { BALLOT_SECRET: 'x'.repeat(32), LINK_SECRET: 'x'.repeat(32) }, 'must differ'],
  ...Object.keys(place)
    .filter(name => name !== 'LOCAL_TEAM_ID')
    .map((name): [string, Env, string] => [`a team without ${name}`, { ...place, [name]: '' }, `${name} is missing: LOCAL_TEAM_ID is set`]), // prettier-ignore
]

const all: [string, Env, string][] = [
  ...[...teams, ...everywhere].map(([what, env, why]): [string, Env, string] => [
    what,
    { ...teamsSettings, ...env },
    why,
  ]),
  ...[...local, ...everywhere.slice(1)].map(([what, env, why]): [string, Env, string] => [
    `locally, ${what}`,
    { MODE: 'local', ...env },
    why,
  ]),
]

test.each(all)('%s is refused, and said', (_, env, why) => {
  expect(said(env).filter(line => line.startsWith(why) || line.endsWith(why))).toHaveLength(1)
})

test.each(all.filter(([what]) => !/mode that is none/.test(what)))('%s is the only thing said', (_, env) => {
  expect(said(env)).toHaveLength(1)
})

test('without anything the bot refuses to start in Teams, and names all that is missing at once', () => {
  expect(said({}).map(line => line.split(' ')[0])).toEqual([
    'PUBLIC_URL',
    'ALLOWED_TENANTS',
    'BALLOT_SECRET',
    'LINK_SECRET',
    'MicrosoftAppId',
    'MicrosoftAppTenantId',
    'MicrosoftAppPassword',
  ])
})

test('everything that is wrong is said at once', () => {
  const wrong = Object.assign({}, ...everywhere.map(([, env]) => env), { MODE: 'teams' })
  expect(said({ ...wrong, BALLOT_SECRET: 'kort', LINK_SECRET: 'kort', COSMOS_KEY: 'k' }).length).toBeGreaterThan(15)
})

const secrets = [
  'MicrosoftAppPassword',
  'METRICS_TOKEN',
  'BALLOT_SECRET',
  'LINK_SECRET',
  'COSMOS_KEY',
  'COSMOS_ENDPOINT',
]

test.each(all)('%s: no secret is repeated', (_, env) => {
  const message = said({ ...env, COSMOS_KEY: env.COSMOS_KEY ?? 'made-up-cosmos-key' }).join('\n')
  for (const name of secrets) if (env[name]) expect(message).not.toContain(env[name])
  expect(message).not.toContain('made-up')
})
