import { isIP } from 'node:net'
import { isDayOfYear } from './domain/calendar'
import { ladderOf, type Rung } from './domain/ladder'
import { HIGHEST_THRESHOLD, LOWEST_THRESHOLD } from './domain/measurement'
import type { Language } from './domain/pack'

export interface Config {
  readonly mode: 'local' | 'teams'
  readonly port: number
  readonly host: string
  readonly bot: { readonly id: string; readonly type: string; readonly tenant: string; readonly secret: string }
  readonly tenants: ReadonlySet<string>
  readonly serviceHosts: ReadonlySet<string>
  readonly store:
    { readonly folder: string } | { readonly cosmos: string; readonly key: string; readonly database: string }
  readonly dataDir: string
  readonly packsDir: string
  readonly secrets: { readonly ballot: string; readonly link: string }
  readonly country: 'DK' | 'SE'
  readonly zone: string
  readonly closedYearly: readonly string[]
  readonly ladder: readonly Rung[]
  readonly lowestThreshold: number
  readonly language: Language
  readonly admins: ReadonlySet<string>
  readonly logLevel: string
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

/** Reads the whole environment once. Says everything that is wrong with it, not only the first thing. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = []
  const text = (name: string, otherwise = '') => env[name]?.trim() || otherwise
  const must = (name: string, why: string) => {
    if (!text(name)) wrong.push(`${name} is missing: ${why}`)
    return text(name)
  }
  const list = (name: string, otherwise = '') =>
    text(name, otherwise)
      .split(',')
      .map(one => one.trim())
      .filter(Boolean)
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const value = text(name, otherwise) as T
    if (!allowed.includes(value)) wrong.push(`${name} must be ${allowed.join(' or ')}, not "${value}"`)
    return value
  }
  const number = (name: string, otherwise: number, from: number, to: number) => {
    const value = Number(text(name, String(otherwise)))
    if (!Number.isInteger(value) || value < from || value > to)
      wrong.push(`${name} must be a whole number from ${from} to ${to}, not "${text(name)}"`)
    return value
  }
  const days = (name: string, otherwise: string) => {
    const found = list(name, otherwise).map(Number)
    if (found.some(n => !Number.isInteger(n) || n < 0 || n > 365))
      wrong.push(`${name} must be days such as ${otherwise}`)
    return found
  }

  const mode = oneOf('MODE', MODES, 'teams')
  const teams = mode === 'teams'
  const type = teams ? oneOf('MicrosoftAppType', APP_TYPES, 'SingleTenant') : ''
  const inTeams = (name: string, why: string) => (teams ? must(name, why) : text(name))
  const secret = (name: string, why: string) => {
    const value = inTeams(name, why)
    if (value && value.length < SHORTEST_SECRET)
      wrong.push(`${name} is too short: at least ${SHORTEST_SECRET} characters`)
    return value
  }
  const dataDir = text('DATA_DIR', '.data')
  const host = text('HOST', teams ? '0.0.0.0' : '127.0.0.1')
  const publicUrl = inTeams('PUBLIC_URL', 'the https address under which Teams reaches this bot')
  const zone = text('TIME_ZONE', 'Europe/Copenhagen')
  const closedYearly = list('CLOSED_DAYS', '06-05,12-24,12-31')

  if (!teams && !isLoopback(host))
    wrong.push(`HOST is "${host}", but MODE=local has no identity and listens on 127.0.0.1 only`)
  if (publicUrl && !publicUrl.startsWith('https://'))
    wrong.push(`PUBLIC_URL must begin with https://, not "${publicUrl}"`)
  if (!isZone(zone)) wrong.push(`TIME_ZONE "${zone}" is unknown: use a name such as Europe/Copenhagen`)
  for (const day of closedYearly) if (!isDayOfYear(day)) wrong.push(`CLOSED_DAYS holds "${day}": write days as MM-DD`)
  if (text('COSMOS_KEY') && !text('COSMOS_ENDPOINT')) wrong.push('COSMOS_KEY is set without COSMOS_ENDPOINT')

  const config: Config = {
    mode,
    port: number('PORT', 3978, 1, 65_535),
    host,
    bot: {
      id: inTeams('MicrosoftAppId', 'without it anybody could speak as Teams'),
      type,
      tenant: inTeams('MicrosoftAppTenantId', 'the tenant the bot is registered in'),
      secret:
        teams && type === 'SingleTenant' ? must('MicrosoftAppPassword', 'a SingleTenant bot needs its secret') : '',
    },
    tenants: new Set(
      (teams ? [must('ALLOWED_TENANTS', 'the tenant ids that may use this bot')] : [])
        .flatMap(() => list('ALLOWED_TENANTS'))
        .map(id => id.toLowerCase()),
    ),
    serviceHosts: new Set(list('SERVICE_HOSTS', 'smba.trafficmanager.net')),
    store: text('COSMOS_ENDPOINT')
      ? { cosmos: text('COSMOS_ENDPOINT'), key: text('COSMOS_KEY'), database: text('COSMOS_DATABASE', 'barometer') }
      : { folder: dataDir },
    dataDir,
    packsDir: text('PACKS_DIR'),
    secrets: {
      ballot: secret('BALLOT_SECRET', 'it encrypts the answers while a measurement is open'),
      link: secret('LINK_SECRET', 'it signs what stands in cards'),
    },
    country: oneOf('COUNTRY', ['DK', 'SE'], 'DK'),
    zone,
    closedYearly,
    ladder: ladderOf(days('REMIND_DAYS_BEFORE', '14,3,0'), number('REMIND_DAYS_AFTER', 7, 1, 60)),
    lowestThreshold: number('LOWEST_THRESHOLD', LOWEST_THRESHOLD, LOWEST_THRESHOLD, HIGHEST_THRESHOLD),
    language: oneOf('DEFAULT_LANGUAGE', ['da', 'sv', 'en'], 'da'),
    admins: new Set(list('ADMIN_IDS').map(id => id.toLowerCase())),
    logLevel: oneOf('LOG_LEVEL', LEVELS, 'info'),
    local: teams ? undefined : localPlace(text),
  }
  if (wrong.length) throw new Error(`The settings will not do:\n  ${wrong.join('\n  ')}\nSee .env.example.`)
  return config
}

function localPlace(text: (name: string) => string): LocalPlace | undefined {
  if (!text('LOCAL_TEAM_ID')) return undefined
  return {
    tenant: text('LOCAL_TENANT'),
    serviceUrl: text('LOCAL_SERVICE_URL'),
    team: { id: text('LOCAL_TEAM_ID'), name: text('LOCAL_TEAM_NAME') },
    channel: text('LOCAL_CHANNEL_ID'),
    coordinator: { id: text('LOCAL_USER_ID'), name: text('LOCAL_USER_NAME'), teamsId: text('LOCAL_USER_TEAMS_ID') },
  }
}

export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

function isZone(zone: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    return false
  }
}
