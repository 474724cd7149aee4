import type { Measurement } from '../domain/measurement'
import type { World } from '../ports'
import type { Words } from '../words/language'
import { invitationsOf } from './letters'
import { renewCard, startedCard } from './opening'

const A_MINUTE_MS = 60_000
/** A chat that is not known yet is opened first. */
const MOST_CALLS = 2

/** Says on the starter's card how many of a measurement's invitations are on their way, until none is. */
export async function tellHowFar(world: World, tenant: string, id: string): Promise<void> {
  const measurements = world.store.measurements(tenant)
  const before = await measurements.get(id)
  if (!before?.sending || before.state !== 'open') return
  const { heldUntil: _, ...began } = before.sending
  const pausedMs = world.pacing.pausedMs(tenant)
  // Kept, as other processes do not know the pace of the one that sends.
  const heldUntil = pausedMs ? new Date(world.now().getTime() + pausedMs).toISOString() : undefined
  const sending = { ...began, ...(heldUntil && { heldUntil }) }
  const line = await howFarSent(world, { ...before, sending })
  if (!line || heldUntil !== before.sending.heldUntil)
    await measurements.change<Measurement>(id, now => {
      if (!now?.sending) return now!
      const { sending: _, ...rest } = now
      return line ? { ...rest, sending } : rest
    })
  await renewCard(world, before, words => startedCard(words, before, undefined, line?.(words)))
}

/** How many are on their way, and how long they will take; nothing when none is. */
export async function howFarSent(
  world: World,
  { id, tenant, invited, sending }: Measurement,
): Promise<((words: Words) => string) | undefined> {
  const waiting = sending ? await world.store.queue(tenant).count(invitationsOf(id)) : 0
  if (!waiting) return undefined
  const all = Math.max(invited, waiting)
  const heldMs = sending?.heldUntil ? Date.parse(sending.heldUntil) - world.now().getTime() : 0
  const minutes = Math.ceil((waiting * MOST_CALLS) / world.pacing.rateOf(tenant) / 60)
  return ({ start }) =>
    heldMs > 0 ? start.held(waiting, all, Math.ceil(heldMs / A_MINUTE_MS)) : start.sending(waiting, all, minutes)
}
