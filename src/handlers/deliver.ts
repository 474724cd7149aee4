import type { Card } from '../cards/fill'
import { dayIn, isSendingTime, nextSendingMoment } from '../domain/calendar'
import { after, attempting, isSpent, settle, type Letter, type Settled } from '../domain/courier'
import { isFenced } from '../domain/lease'
import { refuse, isRefused } from '../domain/refused'
import type { Hold, Person, Team, World } from '../ports'
import { askedBy } from './asked'
import { lookAtPlansOf } from './away'
import { forgetLetters } from './destroy'
import { factsOf } from './fault'
import { lostReportTo, post } from './letters'
import { nudgedOf } from './nudge'
import { dailyMessage } from './remind'
import { toAll, toOne } from './written'

/** So many letters are on their way at once: what a crash may duplicate. */
const IN_FLIGHT = 4
const PUT_OFF_MS = 60_000

/**
 * Sends everything that is due. What is to be said is asked for just before it is sent; the attempt is counted before
 * it is made, so that after a crash nobody gets more than two copies and nobody is forgotten. Ends early when another
 * process has taken over, or this one is about to end.
 */
export async function deliver(world: World, tenant: string, hold: Hold): Promise<void> {
  while (await hold.mayBegin()) {
    const letters = await world.store.queue(tenant).due(world.now(), IN_FLIGHT)
    if (!letters.length) return
    // Another is at it already, whatever the lease says to us: to look again and again would change nothing.
    if (letters.some(letter => isFenced(letter, hold.fence)))
      return world.log('fault', { job: 'deliver', why: 'fenced' })
    // Letters to the same chat go one after the other.
    const chats = Map.groupBy(letters, ({ to }) => ('person' in to ? to.person : to.team))
    await Promise.all([...chats.values()].map(own => inTurn(world, tenant, own, hold)))
  }
}

/** A letter that could not be written or kept is put off, and is not in the way of the next. */
async function inTurn(world: World, tenant: string, letters: readonly Letter[], hold: Hold): Promise<void> {
  for (const letter of letters)
    await deliverOne(world, tenant, letter, hold).catch(async error => {
      world.log('fault', { job: 'deliver', kind: letter.kind, ...factsOf(error) })
      const due = new Date(world.now().getTime() + PUT_OFF_MS).toISOString()
      await world.store
        .queue(tenant)
        .change(letter.id, now => (isOurs(now, hold) ? { ...now, due, fence: hold.fence } : refuse('gone')))
    })
}

/** Whether we may write the letter: nobody has taken over by our clock, nor by what stands on it. */
const isOurs = (letter: Letter | undefined, hold: Hold): letter is Letter =>
  !!letter && hold.lasts() && !isFenced(letter, hold.fence)

async function deliverOne(world: World, tenant: string, letter: Letter, hold: Hold): Promise<void> {
  if (!(await hold.mayBegin())) return
  const { queue, sent } = { queue: world.store.queue(tenant), sent: world.store.sent(tenant, letter.to) }
  const finish = async (settled: Settled) => {
    if (!(await hold.still())) return
    await tellIfLost(world, tenant, settled)
    await sent.insert(letter.id, { ...settled, fence: hold.fence })
    await queue.remove(letter.id)
    await forgetIfOver(world, tenant, settled)
    if (await isToNobody(world, tenant, letter)) await sent.remove(letter.id)
    world.log('letter', { kind: letter.kind, state: settled.state, attempts: settled.attempts, why: settled.why })
  }
  if (await sent.get(letter.id)) return queue.remove(letter.id)
  if (isSpent(letter)) return finish(settle(letter, 'unsure'))
  const { calendar } = world.settings
  if (letter.kind === 'daily' && !isSendingTime(calendar, world.now())) {
    const due = nextSendingMoment(calendar, world.now()).toISOString()
    return void (await queue.change(letter.id, now =>
      isOurs(now, hold) ? { ...now, due, fence: hold.fence } : refuse('gone'),
    ))
  }
  const written = await write(world, tenant, letter)
  // What may have been shown already is not dropped: what it named is not to be said again.
  if (!written) return finish(settle(letter, letter.attempts ? 'unsure' : 'dropped'))

  const counted = await queue.change(letter.id, now =>
    isOurs(now, hold) && now.attempts === letter.attempts && now.due === letter.due
      ? attempting(now, world.now(), hold.fence, written.reasons)
      : refuse('taken'),
  )
  // Counting may have taken long: whoever has lost the tenant meanwhile does not send.
  if (isRefused(counted) || !(await hold.still())) return
  const delivery = await written.send()
  const next = after(counted, delivery, world.now())
  if ('settled' in next) await finish(next.settled)
  else if (await hold.still()) {
    await queue.change(letter.id, now => (isOurs(now, hold) ? next.waiting : refuse('gone')))
    world.log('letter', {
      kind: letter.kind,
      state: 'waiting',
      attempts: next.waiting.attempts,
      outcome: delivery.outcome,
    })
  }
}

/** No channel took the report: its coordinators hear of it, or they would wait for ever. */
async function tellIfLost(world: World, tenant: string, { kind, to, about, state }: Settled): Promise<void> {
  if (kind !== 'report' || !about || !('team' in to) || (state !== 'failed' && state !== 'unreachable')) return
  const due = world.now()
  for (const person of (await world.store.teams(tenant).get(to.team))?.coordinators ?? [])
    await post(world, tenant, { id: lostReportTo(about, person), kind: 'report', to: { person }, about, due })
}

/**
 * Once a measurement is over nothing may say who was invited or reminded, not even a letter that was on its way
 * meanwhile. Sealing removes what was settled before it was marked, and this what is settled after.
 */
async function forgetIfOver(world: World, tenant: string, { to, about, reasons = [] }: Settled): Promise<void> {
  if (!('person' in to)) return
  for (const id of new Set([about, ...reasons.map(nudgedOf)]))
    if (id && ['sealed', 'cancelled'].includes((await world.store.measurements(tenant).get(id))?.state ?? '')) {
      await forgetLetters(world, tenant, id, [to.person])
      await world.store.scrub()
    }
}

/** Whoever was erased meanwhile leaves nothing in the ledger. */
const isToNobody = async (world: World, tenant: string, { to }: Letter) =>
  'person' in to && !(await world.store.people(tenant).get(to.person))

interface Written {
  send(): Promise<Parameters<typeof after>[1]>
  readonly reasons?: readonly string[] | undefined
}

/** The letter and where it goes, or nothing when there is no reason for it any more. */
async function write(world: World, tenant: string, letter: Letter): Promise<Written | undefined> {
  if ('team' in letter.to) {
    const team = await world.store.teams(tenant).get(letter.to.team)
    const card = team && (await toAll(world, tenant, team, letter))
    return card && { send: () => toTeam(world, tenant, team, card) }
  }
  const person = await world.store.people(tenant).get(letter.to.person)
  if (!person) return undefined
  if (person.unreachable) return { send: async () => ({ outcome: 'unreachable', why: person.unreachable! }) }
  if (letter.kind === 'daily') {
    const message = await dailyMessage(world, tenant, person)
    return message && { send: () => toPerson(world, tenant, person, message.card), reasons: message.reasons }
  }
  const written = await toOne(world, askedBy(world, tenant, person), letter)
  return written && { send: () => toPerson(world, tenant, person, written.card), reasons: written.reasons }
}

/** A channel that is gone or closed to us: the report comes in the team's own instead. */
async function toTeam(world: World, tenant: string, team: Team, card: Card) {
  const delivery = await world.sender.toTeam(tenant, team, card)
  const isLost = delivery.outcome === 'failed' || delivery.outcome === 'unreachable'
  if (!isLost || team.channel === team.teamsId) return delivery
  return world.sender.toTeam(tenant, { ...team, channel: team.teamsId }, card)
}

/** A chat that was opened is kept, and one that is gone, or closed to us, is forgotten. */
const inChatOf = ({ conversation: _, ...person }: Person, { conversation }: Person): Person => ({
  ...person,
  ...(conversation && { conversation }),
})

/** Sends to a person and keeps the conversation that was opened for it, or why they cannot be written to. */
async function toPerson(world: World, tenant: string, person: Person, card: Card) {
  const { delivery, kept } = await world.sender.toPerson(tenant, person, card)
  const unreachable = delivery.outcome === 'unreachable' ? delivery.why : undefined
  if (kept.conversation !== person.conversation || unreachable)
    await world.store.people(tenant).change(person.id, now =>
      // Erased while the message was on its way: they stay erased.
      now
        ? {
            ...(now.conversation === person.conversation ? inChatOf(now, kept) : now),
            ...(unreachable && {
              unreachable,
              unreachableOn: now.unreachableOn ?? dayIn(world.settings.calendar.zone, world.now()),
            }),
          }
        : refuse('gone'),
    )
  if (unreachable) await lookAtPlansOf(world, tenant, person.id)
  return delivery
}
