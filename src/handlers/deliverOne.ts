import { isSendingTime, nextSendingMoment } from '../domain/calendar'
import { after, attempting, isSpent, settle, stumbled, type After, type Letter, type Settled } from '../domain/courier'
import { isFenced } from '../domain/lease'
import { isRefused, refuse } from '../domain/refused'
import type { Hold, World } from '../ports'
import { forgetLetters } from './destroy'
import { factsOf } from './fault'
import { lostReportTo, post } from './letters'
import { nudgedOf } from './nudge'
import { write } from './send'

/** A letter that waited longer for its turn is written anew: what it says may not be true any more. */
const LONG_MS = 1_000

/** What becomes of a letter is kept under a lease: nobody who has lost it writes. */
interface Desk {
  readonly world: World
  readonly tenant: string
  readonly letter: Letter
  readonly hold: Hold
}

/** Delivers a letter, or puts it off; one that cannot be written is in the end set aside. Throws where nothing can be kept. */
export async function deliverOne(world: World, tenant: string, letter: Letter, hold: Hold): Promise<void> {
  const desk = { world, tenant, letter, hold }
  await attempt(desk).catch(error => {
    world.log('fault', { job: 'deliver', kind: letter.kind, ...factsOf(error) })
    return stumble(desk, factsOf(error).error)
  })
}

/**
 * What is to be said is asked for just before it is sent; the attempt is counted before it is made, so that after a
 * crash nobody gets more than two copies and nobody is forgotten.
 */
async function attempt(desk: Desk): Promise<void> {
  const { world, tenant, letter, hold } = desk
  const { calendar } = world.settings
  const before = await world.store.sent(tenant, letter.to).get(letter.id)
  if (before) return (await hold.still()) ? putAway(desk, before) : undefined
  if (isSpent(letter)) return finish(desk, settle(letter, 'unsure'))
  if (letter.kind === 'daily' && !isSendingTime(calendar, world.now()))
    return putOff(desk, now => ({ ...now, due: nextSendingMoment(calendar, world.now()).toISOString() }))

  let written = await write(world, tenant, letter)
  const turn = written?.calls ? await world.pacing.turn(tenant, written.chat, written.calls) : undefined
  if (turn && turn.waited > LONG_MS) written = await write(world, tenant, letter)
  // What may have been shown already is not dropped: what it named is not to be said again.
  if (!written)
    return isAsRead(await world.store.queue(tenant).get(letter.id), letter)
      ? finish(desk, settle(letter, letter.attempts ? 'unsure' : 'dropped'))
      : undefined

  const counted = await world.store
    .queue(tenant)
    .change(letter.id, now =>
      isOurs(now, hold) && isAsRead(now, letter)
        ? attempting(now, world.now(), hold.fence, written.reasons)
        : refuse('taken'),
    )
  // Counting may have taken long: whoever has lost the tenant meanwhile does not send.
  if (isRefused(counted) || !(await hold.still())) return
  const delivery = await written.send(hold.still)
  // Whoever became unreachable while it waited was not asked.
  if (written.calls) turn?.ended(delivery)
  await conclude(desk, after(counted, delivery, world.now()), delivery.outcome)
}

/** Whether we may write the letter: nobody has taken over by our clock, nor by what stands on it. */
const isOurs = (letter: Letter | undefined, hold: Hold): letter is Letter =>
  !!letter && hold.lasts() && !isFenced(letter, hold.fence)

/** Nobody has had it in hand since it was read, not even this round. */
const isAsRead = (now: Letter | undefined, { attempts, due }: Letter) => now?.attempts === attempts && now.due === due

async function putOff({ world, tenant, letter, hold }: Desk, later: (now: Letter) => Letter): Promise<void> {
  await world.store
    .queue(tenant)
    .change(letter.id, now => (isOurs(now, hold) ? { ...later(now), fence: hold.fence } : refuse('gone')))
}

/** Counted from what stands there now: the attempt that came to nothing may have been counted already. */
async function stumble(desk: Desk, why: string): Promise<void> {
  const { world, tenant, letter, hold } = desk
  const now = await world.store.queue(tenant).get(letter.id)
  if (now && (await hold.still())) await conclude(desk, stumbled(now, why, world.now()), 'fault')
}

async function conclude(desk: Desk, next: After, outcome: string): Promise<void> {
  if ('settled' in next) return finish(desk, next.settled)
  if (!(await desk.hold.still())) return
  await putOff(desk, () => next.waiting)
  const { kind, attempts } = next.waiting
  desk.world.log('letter', { kind, state: 'waiting', attempts, outcome })
}

async function finish(desk: Desk, settled: Settled): Promise<void> {
  const { world, tenant, letter, hold } = desk
  if (!(await hold.still())) return
  await tellIfLost(world, tenant, settled)
  if (!(await hold.still())) return
  await world.store.sent(tenant, letter.to).insert(letter.id, { ...settled, fence: hold.fence })
  await putAway(desk, settled)
  world.log('letter', { kind: letter.kind, state: settled.state, attempts: settled.attempts, why: settled.why })
}

/** It leaves the queue last: what a crash leaves undone is done by whoever finds it there. */
async function putAway({ world, tenant, letter }: Desk, settled: Settled): Promise<void> {
  const isForgotten = await forgetIfOver(world, tenant, settled)
  if (await isToNobody(world, tenant, letter)) await world.store.sent(tenant, letter.to).remove(letter.id)
  await world.store.queue(tenant).remove(letter.id)
  if (isForgotten) await world.store.scrub()
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
async function forgetIfOver(world: World, tenant: string, { to, about, reasons = [] }: Settled): Promise<boolean> {
  if (!('person' in to)) return false
  let isForgotten = false
  for (const id of new Set([about, ...reasons.map(nudgedOf)]))
    if (id && ['sealed', 'cancelled'].includes((await world.store.measurements(tenant).get(id))?.state ?? '')) {
      await forgetLetters(world, tenant, id, [to.person])
      isForgotten = true
    }
  return isForgotten
}

/** Whoever was erased meanwhile leaves nothing in the ledger. */
const isToNobody = async (world: World, tenant: string, { to }: Letter) =>
  'person' in to && !(await world.store.people(tenant).get(to.person))
