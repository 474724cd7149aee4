import { constants } from 'node:os'
import type { Letter } from '../domain/courier'
import type { Standing } from '../domain/ledger'
import { isVerb } from '../domain/rights'
import { REFUSALS } from '../teams/deliveries'

type Value = string | number | boolean
type Check = (value: unknown) => Value | undefined

/** Whatever may be told to the outside of the town hall: names of facts, and for each what it may say. */
export type Allowed = (facts: Readonly<Record<string, unknown>>) => Record<string, Value>

/** What is known is told by its name and everything else is the same other: so that nobody's name or id can be told. */
const among = (known: readonly string[]): Check => {
  const all = new Set(known)
  return value => (typeof value === 'string' ? (all.has(value) ? value : 'other') : undefined)
}

const matching =
  (pattern: RegExp): Check =>
  value =>
    typeof value === 'string' && pattern.test(value) ? value : undefined

const number: Check = value => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)

const LETTERS: Readonly<Record<Letter['kind'], true>> = {
  ...{ invitation: true, report: true, preview: true, comments: true, daily: true, role: true, next: true },
  ...{
    summary: true,
    moved: true,
    named: true,
    changed: true,
    handed: true,
    offered: true,
    declined: true,
    free: true,
  },
}
const STATES: Readonly<Record<Standing | 'waiting', true>> = {
  ...{ sent: true, unreachable: true, failed: true, unsure: true, dropped: true, waiting: true },
  ...{ 'set-aside': true, again: true, due: true, later: true },
}
const TYPES = [
  ...['message', 'messageUpdate', 'messageDelete', 'messageReaction', 'invoke', 'event', 'typing', 'trace'],
  ...['conversationUpdate', 'installationUpdate', 'contactRelationUpdate', 'endOfConversation', 'command'],
]
const PARTITIONS = [...['tenants', 'leases', 'people', 'teams', 'measurements', 'plans', 'queue', 'sent', 'm', 'clock']]
const JOBS = [
  ...['turn', 'say', 'page', 'metrics', 'lease', 'tick', 'end'],
  ...['carryOnAll', 'openAll', 'remind', 'deliver', 'sweep'],
]
const IGNORED = ['shape', 'channel', 'service', 'tenant', 'unauthorized', 'place', 'nobody', 'type', 'fenced']
const ERRORS = [
  ...['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'AggregateError', 'URIError'],
  ...['RestError', 'AbortError', 'TimeoutError', 'FetchError', 'AuthenticationError', 'CredentialUnavailableError'],
]

/** Why something was turned away, or what Teams refuses; the spaces of the log are not told. */
function why(value: unknown): Value | undefined {
  if (typeof value !== 'string') return undefined
  const [, status, said] = /^(\d{3})(?: (\w+))?$/.exec(value) ?? []
  if (status) return said && REFUSALS.includes(said) ? `${status}-${said}` : status
  return value === 'no token' ? 'no-token' : among(IGNORED)(value)
}

/** A number, or what the machine and Node call it. */
const CODES = new Set([...Object.keys(constants.errno), 'ENOTFOUND', 'EAI_AGAIN'])
function code(value: unknown): Value | undefined {
  const said = String(value)
  return CODES.has(said) || /^(\d{1,4}|ERR_[A-Z_]{3,40})$/.test(said) ? said : undefined
}

/** The only facts that leave this machine, whoever tells them: whatever has no check here is left out. */
export function allowedFor(isTenant: (id: string) => boolean): Allowed {
  const checks: Readonly<Record<string, Check>> = {
    corr: matching(/^[0-9a-f]{8}$/),
    tenant: value => (typeof value === 'string' && isTenant(value) ? value : undefined),
    type: among(TYPES),
    verb: value => (typeof value === 'string' ? (isVerb(value) ? value : 'other') : undefined),
    outcome: among(['done', 'fault', 'ignored', 'sent', 'try-again', 'uncertain', 'unreachable', 'failed']),
    why,
    job: among(JOBS),
    kind: among(Object.keys(LETTERS)),
    state: among(Object.keys(STATES)),
    what: among(['span', 'counts']),
    op: among(['send', 'create', 'update', 'members']),
    operation: among(['get', 'list', 'insert', 'change', 'remove', 'due', 'count', 'scrub']),
    partition: among(PARTITIONS),
    error: among(ERRORS),
    code,
    at: matching(/^(src|dist)([/\\][a-zA-Z]{1,20}){1,4}\.[jt]s:\d{1,5}$/),
    ...{ attempts: number, status: number, ru: number, retries: number },
  }
  return facts =>
    Object.fromEntries(
      Object.entries(facts).flatMap(([name, said]) => {
        const value = Object.hasOwn(checks, name) ? checks[name]!(said) : undefined
        return value === undefined ? [] : [[name, value]]
      }),
    )
}

/** What may be timed. */
export const SPANS = ['activity', 'tick', 'open', 'letter', 'teams', 'store']
