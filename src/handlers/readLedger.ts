import type { Letter, Settled } from '../domain/courier'
import {
  counted,
  isSetAside,
  lineOf,
  listed,
  notSimplySent,
  type Count,
  type Line,
  type Question,
} from '../domain/ledger'
import type { Measurement } from '../domain/measurement'
import { refuse, type Refused } from '../domain/refused'
import { columns } from '../pages/columns'
import type { Store } from '../ports'
import { nudgedOf } from './nudge'

type Unknown = Refused<'person' | 'measurement'>

/** So many people's letters are read at a time. */
const AT_A_TIME = 20

/**
 * What became of letters, for whoever runs the bot. It names nobody, and what a daily message named is left out: that
 * would tell who has not answered. Nothing is changed.
 */
export async function readLedger(store: Store, question: Question, now: Date): Promise<string[] | Unknown> {
  const tenants = (await store.tenants.list()).map(({ id }) => id)
  const told: string[] = []
  for (const tenant of tenants) {
    const found = await inTenant(store, tenant, question, now)
    if (found) told.push(...(told.length ? [''] : []), `Tenant ${tenant}`, '', ...found)
  }
  if (told.length) return told
  return 'id' in question ? refuse(question.about) : ['Nobody has written to the bot yet.']
}

function inTenant(store: Store, tenant: string, question: Question, now: Date): Promise<string[] | undefined> {
  if ('id' in question) {
    const ofOne = question.about === 'person' ? ofPerson : ofMeasurement
    return ofOne(store, tenant, question.id, now)
  }
  return question.about === 'waiting' ? whatWaits(store, tenant, now) : whatIsSetAside(store, tenant, now)
}

async function whatWaits(store: Store, tenant: string, now: Date): Promise<string[]> {
  const waiting = (await store.queue(tenant).list()).map(letter => lineOf(letter, now))
  const measurements = (await store.measurements(tenant).list()).map(factsOf)
  return [...tabled('What waits', counted(waiting).map(countRow)), '', ...tabled('Measurements', measurements)]
}

async function whatIsSetAside(store: Store, tenant: string, now: Date): Promise<string[]> {
  const letters = await settledIn(store, tenant, isSetAside)
  const lines = listed(letters.map(letter => ({ ...lineOf(letter, now), about: letter.about ?? '-' })))
  const rows = lines.map(line => ({ about: line.about, ...row(line) }))
  return tabled('Set aside, as they could not be written', rows)
}

async function ofPerson(store: Store, tenant: string, id: string, now: Date): Promise<string[] | undefined> {
  const person = await store.people(tenant).get(id)
  const waiting = (await store.queue(tenant).list()).filter(({ to }) => 'person' in to && to.person === id)
  const settled = await store.sent(tenant, { person: id }).list()
  const all = [...waiting, ...settled]
  if (!person && !all.length) return undefined
  const lines = all.filter(mayBeListed).map(letter => lineOf(letter, now))
  const { unreachable, unreachableOn } = person ?? {}
  const since = unreachableOn ? ` since ${unreachableOn}` : ''
  return [
    ...(unreachable ? [`This person cannot be written to${since}: ${unreachable}.`, ''] : []),
    ...tabled('Letters to this person', listed(lines).map(row)),
    '',
    'Daily messages are listed where they named more than reminders to answer, which would tell who has not answered.',
  ]
}

/** That there is a daily message at all tells it, where nobody had another reason for one; also one that was dropped. */
const mayBeListed = (letter: Letter | Settled) =>
  letter.kind !== 'daily' ||
  ('state' in letter && isSetAside(letter)) ||
  (letter.reasons ?? []).some(reason => !nudgedOf(reason))

async function ofMeasurement(store: Store, tenant: string, id: string, now: Date): Promise<string[] | undefined> {
  const measurement = await store.measurements(tenant).get(id)
  if (!measurement) return undefined
  const isAbout = (letter: { readonly about?: string }) => letter.about === id
  const letters = [...(await store.queue(tenant).list()).filter(isAbout), ...(await settledIn(store, tenant, isAbout))]
  const lines = letters.map(letter => lineOf(letter, now))
  return [
    ...columns([factsOf(measurement)]),
    '',
    ...whatIsGone(measurement),
    '',
    ...tabled('Letters', counted(lines).map(countRow)),
    '',
    ...tabled('Not simply sent', notSimplySent(lines).map(row)),
  ]
}

function whatIsGone({ state, messages }: Measurement): string[] {
  if (state === 'cancelling') return ['It is being cancelled, and its letters are removed.']
  if (state === 'cancelled') return ['It was cancelled, and its letters were removed with it.']
  if (state !== 'sealed')
    return ['Reminders are not listed: they are in daily messages, and would tell who has not answered.']
  const became = Object.entries(messages ?? {}).map(([outcome, n]) => `${outcome} ${n}`)
  return [
    'Its invitations were removed when it was sealed, with all that told who was invited.',
    ...(became.length ? [`What had become of them by then: ${became.join(', ')}.`] : []),
  ]
}

/** Everything settled for anybody and any team there that fits. */
async function settledIn(store: Store, tenant: string, fits: (letter: Settled) => boolean): Promise<Settled[]> {
  const receivers = [
    ...(await store.people(tenant).list()).map(({ id }) => ({ person: id })),
    ...(await store.teams(tenant).list()).map(({ id }) => ({ team: id })),
  ]
  const found: Settled[] = []
  for (let from = 0; from < receivers.length; from += AT_A_TIME) {
    const some = receivers.slice(from, from + AT_A_TIME)
    const read = await Promise.all(some.map(to => store.sent(tenant, to).list()))
    found.push(...read.flat().filter(fits))
  }
  return found
}

type Rows = Parameters<typeof columns>[0]

const tabled = (title: string, rows: Rows) => (rows.length ? [`${title}:`, ...columns(rows)] : [`${title}: none.`])

const toSeconds = (due: string | undefined) => due?.replace(/\.\d+Z$/, 'Z')

const factsOf = ({ id, state, startedOn, closesOn, invited }: Measurement) => ({
  id,
  state,
  started: startedOn,
  closes: closesOn,
  invited,
})

const countRow = ({ due, ...count }: Count) => ({ ...count, 'oldest due': toSeconds(due) })

const row = ({ kind, made, state, attempts, turnedAway, stumbles, due, why }: Line) => ({
  kind,
  made,
  state,
  attempts,
  'turned away': turnedAway,
  stumbles,
  due: toSeconds(due),
  why,
})
