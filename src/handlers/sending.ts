import type { Measurement } from '../domain/measurement'
import type { World } from '../ports'
import type { Words } from '../words/language'
import { invitationsOf } from './letters'
import { renewCard, startedCard } from './opening'

const A_MINUTE_MS = 60_000
/** A chat that is not known yet is opened first. */
const MOST_CALLS = 2

/** Says on the starter's card to how many the invitations of a measurement have come, until none is on its way. */
export async function tellHowFar(world: World, tenant: string, id: string): Promise<void> {
  const measurements = world.store.measurements(tenant)
  const measurement = await measurements.get(id)
  if (!measurement?.sending || measurement.state !== 'open') return
  const line = await howFarSent(world, measurement)
  if (!line)
    await measurements.change<Measurement>(id, now => {
      const { sending: _, ...rest } = now!
      return now?.sending ? rest : now!
    })
  await renewCard(world, measurement, words => startedCard(words, measurement, undefined, line?.(words)))
}

/** To how many it has been sent, and how long the rest will take; nothing when none is on its way. */
export async function howFarSent(
  world: World,
  { id, tenant, invited, sending }: Measurement,
): Promise<((words: Words) => string) | undefined> {
  const waiting = sending ? await world.store.queue(tenant).count(invitationsOf(id)) : 0
  if (!waiting) return undefined
  const { pacing } = world
  const held = Math.ceil(pacing.pausedMs(tenant) / A_MINUTE_MS)
  const minutes = Math.ceil((waiting * MOST_CALLS) / pacing.rateOf(tenant) / 60)
  const sent = Math.max(0, invited - waiting)
  return ({ start }) => (held ? start.held(sent, invited, held) : start.sending(sent, invited, minutes))
}
