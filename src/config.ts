import { isHost, isHttps, isLoopback, isWeb } from './addresses'
import { isDayOfYear, isZone, MOST_CLOSED_WEEKS, weeksIn } from './domain/calendar'
import { ladderOf, type Rung } from './domain/ladder'
import { HIGHEST_THRESHOLD, LOWEST_THRESHOLD } from './domain/startForm'
import type { Language } from './domain/pack'
import { FEWEST_MONTHS_BETWEEN } from './domain/when'
import type { Retention } from './domain/retention'
import { readersOf } from './environment'

export interface Config {
  readonly mode: 'local' | 'teams'
  /** Stable over restarts and different for each process on the same store. */
  readonly instance: string
  readonly port: number
  readonly host: string
  /** Where the bot is reached, without a slash at the end. */
  readonly publicUrl: string
  readonly bot: { readonly id: string; readonly type: string; readonly tenant: string; readonly secret: string }
  readonly tenants: ReadonlySet<string>
  readonly serviceHosts: ReadonlySet<string>
  readonly store:
    | { readonly folder: string }
    | { readonly cosmos: string; readonly key: string; readonly database: string; readonly throughput?: number }
  readonly dataDir: string
  readonly packsDir: string
  readonly secrets: Readonly<Record<'ballot' | 'link' | 'oldBallot' | 'oldLink', string>>
  readonly country: 'DK' | 'SE'
  readonly zone: string
  readonly closedYearly: readonly string[]
  readonly closedWeeks: ReadonlySet<number>
  readonly ladder: readonly Rung[]
  readonly lowestThreshold: number
  readonly remeasureMonths: number
  readonly milestonesPerWeek: number
  /** So many calls to Teams a second for each tenant. */
  readonly perSecond: number
  readonly language: Language
  readonly admins: ReadonlySet<string>
  readonly retention: Retention
  readonly linkDays: number
  readonly logLevel: string
  /** Who may read the counts at /metrics. */
  readonly metrics: 'anybody' | 'nobody' | { readonly token: string }
  /** Where a collector of OpenTelemetry's is told what was seen, without a slash at the end; nowhere unless set. */
  readonly collector: string
  readonly local: LocalPlace | undefined
}

/** What the start script knows from the Playground's configuration, so that the tour can begin in the 1:1 chat. */
export interface LocalPlace {
  readonly tenant: string
  readonly serviceUrl: string
  readonly team: { readonly id: string; readonly name: string }
  readonly channel: string
  readonly coordinator: { readonly id: string; readonly name: string; readonly teamsId: string }
}

const MODES = ['local', 'teams'] as const
const APP_TYPES = ['SingleTenant', 'UserAssignedMSI'] as const
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
const SHORTEST_SECRET = 32
/** What may stand after `Bearer` in a header. */
const TOKEN = /^[\w.~+/=-]+$/
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the whole environment once. Says everything that is wrong with it, not only the first thing. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, machine = 'barometer'): Config {
  const { wrong, no, text, must, list, oneOf, number, days } = readersOf(env)
  const ids = (name: string) => {
    for (const id of list(name)) no(!GUID.test(id) && `${name} holds "${id}": write ids (GUIDs), separated by commas`)
    return new Set(list(name))
  }

  const mode = oneOf('MODE', MODES, 'teams')
  const teams = mode === 'teams'
  const secret = (name: string, why = '') => {
    const value = teams && why ? must(name, why) : text(name)
    const isShort = value !== '' && value.length < SHORTEST_SECRET
    no(isShort && `${name} is too short: at least ${SHORTEST_SECRET} characters`)
    return value
  }
  const identity = () => {
    const id = (name: string, why: string) => {
      const value = must(name, why).toLowerCase()
      no(value !== '' && !GUID.test(value) && `${name} must be an id (a GUID), not "${value}"`)
      return value
    }
    const type = oneOf('MicrosoftAppType', APP_TYPES, 'SingleTenant')
    const password = 'MicrosoftAppPassword'
    no(type === 'UserAssignedMSI' && !!text(password) && `${password} is set, but a UserAssignedMSI bot has no secret`)
    return {
      id: id('MicrosoftAppId', 'without it anybody could speak as Teams'),
      type,
      tenant: id('MicrosoftAppTenantId', 'the tenant the bot is registered in'),
      secret: type === 'SingleTenant' ? must(password, 'a SingleTenant bot needs its secret') : '',
    }
  }

  const host = text('HOST', teams ? '0.0.0.0' : '127.0.0.1')
  if (!teams) no(!isLoopback(host) && `HOST is "${host}", but MODE=local has no identity and listens on 127.0.0.1 only`)
  else no(!isHost(host) && `HOST must be an address to listen on such as 0.0.0.0, not "${host}"`)

  const publicUrl = teams
    ? must('PUBLIC_URL', 'the https address under which Teams reaches this bot')
    : text('PUBLIC_URL')
  no(publicUrl !== '' && !isHttps(publicUrl) && `PUBLIC_URL must be an address with https://, not "${publicUrl}"`)

  const zone = text('TIME_ZONE', 'Europe/Copenhagen')
  no(!isZone(zone) && `TIME_ZONE "${zone}" is unknown: use a name such as Europe/Copenhagen`)
  const closedYearly = list('CLOSED_DAYS', '06-05,12-24,12-31')
  for (const day of closedYearly) no(!isDayOfYear(day) && `CLOSED_DAYS holds "${day}": write days as MM-DD`)
  const weeks = weeksIn(list('CLOSED_WEEKS'))
  no(!weeks && `CLOSED_WEEKS must be at most ${MOST_CLOSED_WEEKS} weeks such as 7,28-30, not "${text('CLOSED_WEEKS')}"`)

  const serviceHosts = list('SERVICE_HOSTS', 'smba.trafficmanager.net')
  no(!serviceHosts.length && 'SERVICE_HOSTS holds no host')
  for (const one of serviceHosts) no(!isHost(one) && `SERVICE_HOSTS holds "${one}": write hosts, without https://`)
  if (teams) must('ALLOWED_TENANTS', 'the tenant ids that may use this bot')
  no(teams && !!text('ALLOWED_TENANTS') && !list('ALLOWED_TENANTS').length && 'ALLOWED_TENANTS holds no tenant')

  // What stands there may be a connection string with its key: it is never repeated.
  const cosmos = text('COSMOS_ENDPOINT')
  no(cosmos !== '' && !isHttps(cosmos, 'or here') && 'COSMOS_ENDPOINT must be an address with https://')
  no(!!text('COSMOS_KEY') && !cosmos && 'COSMOS_KEY is set without COSMOS_ENDPOINT')
  const bought = /^(?:serverless|autoscale:([1-9]\d{0,2}000))$/.exec(text('COSMOS_THROUGHPUT', 'serverless'))
  no(!bought && 'COSMOS_THROUGHPUT must be serverless, or autoscale: and thousands, such as autoscale:4000')

  const secrets = {
    ballot: secret('BALLOT_SECRET', 'it encrypts the answers while a measurement is open'),
    link: secret('LINK_SECRET', 'it signs what stands in cards'),
    ...{ oldBallot: secret('BALLOT_SECRET_OLD'), oldLink: secret('LINK_SECRET_OLD') },
  }
  no(!!secrets.ballot && secrets.ballot === secrets.link && 'BALLOT_SECRET and LINK_SECRET must differ')
  const token = text('METRICS_TOKEN')
  const taken = [...Object.values(secrets), text('MicrosoftAppPassword'), text('COSMOS_KEY')]
  no(
    token !== '' &&
      (!TOKEN.test(token) || token.length < SHORTEST_SECRET) &&
      `METRICS_TOKEN must be at least ${SHORTEST_SECRET} letters, digits or -._~+/=`,
  )
  no(token !== '' && taken.includes(token) && 'METRICS_TOKEN must differ from every other secret')

  // An address may hold a key of the collector's: it is never repeated.
  const collector = text('OTEL_EXPORTER_OTLP_ENDPOINT')
  no(collector !== '' && !isWeb(collector) && 'OTEL_EXPORTER_OTLP_ENDPOINT must be an address with http:// or https://')
  oneOf('OTEL_EXPORTER_OTLP_PROTOCOL', ['http/json'], 'http/json')

  const dataDir = text('DATA_DIR', '.data')
  const port = number('PORT', 3978, 1, 65_535)
  const config: Config = {
    ...{ mode, port, host },
    instance: text('INSTANCE_ID', `${machine}:${port}`),
    publicUrl: (publicUrl || `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(/\/+$/, ''),
    // Locally there is no identity, whatever the environment holds: the Playground has none.
    bot: teams ? identity() : { id: '', type: '', tenant: '', secret: '' },
    tenants: teams ? ids('ALLOWED_TENANTS') : new Set(),
    serviceHosts: new Set(serviceHosts),
    store: cosmos
      ? {
          ...{ cosmos, key: text('COSMOS_KEY'), database: text('COSMOS_DATABASE', 'barometer') },
          ...(bought?.[1] && { throughput: Number(bought[1]) }),
        }
      : { folder: dataDir },
    dataDir,
    packsDir: text('PACKS_DIR'),
    secrets,
    country: oneOf('COUNTRY', ['DK', 'SE'], 'DK'),
    zone,
    ...{ closedYearly, closedWeeks: weeks ?? new Set() },
    ladder: ladderOf(days('REMIND_DAYS_BEFORE', '14,3,0'), number('REMIND_DAYS_AFTER', 7, 1, 60)),
    lowestThreshold: number('LOWEST_THRESHOLD', LOWEST_THRESHOLD, LOWEST_THRESHOLD, HIGHEST_THRESHOLD),
    remeasureMonths: number('REMEASURE_MONTHS', 12, FEWEST_MONTHS_BETWEEN, 60),
    milestonesPerWeek: number('MILESTONES_PER_WEEK', 3, 1, 20),
    perSecond: number('MESSAGES_PER_SECOND', 25, 1, 45),
    language: oneOf('DEFAULT_LANGUAGE', ['da', 'sv', 'en'], 'da'),
    admins: ids('ADMIN_IDS'),
    retention: {
      rawMonths: number('RAW_ANSWERS_MONTHS', 6, 1, 12),
      letterMonths: number('LETTERS_MONTHS', 12, 1, 60),
      peopleDays: number('PEOPLE_DAYS', 30, 1, 365),
    },
    linkDays: number('REPORT_LINK_DAYS', 30, 1, 365),
    // Locally it listens on this machine only.
    metrics: !teams ? 'anybody' : token ? { token } : 'nobody',
    collector: collector.replace(/\/+$/, ''),
    logLevel: oneOf('LOG_LEVEL', LEVELS, 'info'),
    local: !teams && text('LOCAL_TEAM_ID') ? localPlace(name => must(name, 'LOCAL_TEAM_ID is set')) : undefined,
  }
  if (wrong.length) throw new Error(`The settings will not do:\n  ${wrong.join('\n  ')}\nSee .env.example.`)
  return config
}

const localPlace = (said: (name: string) => string): LocalPlace => ({
  tenant: said('LOCAL_TENANT'),
  serviceUrl: said('LOCAL_SERVICE_URL'),
  team: { id: said('LOCAL_TEAM_ID'), name: said('LOCAL_TEAM_NAME') },
  channel: said('LOCAL_CHANNEL_ID'),
  coordinator: { id: said('LOCAL_USER_ID'), name: said('LOCAL_USER_NAME'), teamsId: said('LOCAL_USER_TEAMS_ID') },
})
