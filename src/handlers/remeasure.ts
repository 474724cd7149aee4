import { button } from '../cards/parts'
import type { Button } from '../cards/shapes'
import { addMonths, startOfSending, dayIn, isSendingTime, nextSendingMoment } from '../domain/calendar'
import { closedOnOf, isFollowed } from '../domain/changes'
import { areAllAssessed } from '../domain/goal'
import type { Measurement } from '../domain/measurement'
import type { Plan } from '../domain/plan'
import type { World } from '../ports'
import { allowed, type Asked } from './asked'
import { postDaily } from './letters'

/** A long time after it was sealed: its coordinators are asked once whether to measure again. */
export async function propose(world: World, measurement: Measurement): Promise<void> {
  const { id, tenant, team } = measurement
  const { store, settings } = world
  const measurements = store.measurements(tenant)
  const now = world.now()
  const today = dayIn(settings.calendar.zone, now)
  const due = nextSendingMoment(settings.calendar, now).toISOString()
  if (!isSendingTime(settings.calendar, now))
    return void (await measurements.change<Measurement>(id, current => ({ ...current!, due })))
  if (!isFollowed(measurement, await measurements.list())) {
    await measurements.change<Measurement>(id, current =>
      current!.proposedOn ? current! : { ...current!, proposedOn: today },
    )
    for (const person of (await store.teams(tenant).get(team))?.coordinators ?? []) {
      const paused = (await store.people(tenant).get(person))?.pausedUntil
      const from = paused && paused > today ? startOfSending(settings.calendar, paused) : now
      await postDaily(world, tenant, person, nextSendingMoment(settings.calendar, from))
    }
  }
  await measurements.change<Measurement>(id, current => {
    const { due: _, ...rest } = current!
    return rest
  })
}

/** So soon after the last one, another would find little but noise. */
const FEWEST_MONTHS = 6

/**
 * The plans have come to their end: it is proposed to measure again, at once to whoever has just said how it went and may
 * start it, and to the coordinators as always, but not before half a year after the last time.
 */
export async function proposeAgain(
  world: World,
  asked: Asked,
  { measurement: id }: Plan,
): Promise<{ lines: readonly string[]; buttons: readonly Button[] }> {
  const { tenant, words, today, now, person } = asked
  const { store, settings } = world
  const measurement = await store.measurements(tenant).get(id)
  const all = await store.measurements(tenant).list()
  const nothing = { lines: [], buttons: [] }
  if (measurement?.state !== 'sealed' || isFollowed(measurement, all)) return nothing
  if (!areAllAssessed((await store.plans(tenant).list()).filter(plan => plan.measurement === id))) return nothing
  const earliest = addMonths(closedOnOf(measurement), FEWEST_MONTHS)
  const from = earliest > today ? startOfSending(settings.calendar, earliest) : now
  const due = nextSendingMoment(settings.calendar, from).toISOString()
  await store
    .measurements(tenant)
    .change<Measurement>(id, current =>
      current!.proposedOn || (current!.due && current!.due <= due) ? current! : { ...current!, due },
    )
  const said = words.progress.again
  if (earliest > today) return { lines: [said.later(dayIn(settings.calendar.zone, new Date(due)))], buttons: [] }
  const team = await store.teams(tenant).get(measurement.team)
  const ref = world.secrets.sign(person.id, { measurement: id })
  return {
    lines: [said.proposed],
    buttons: allowed(world, asked, 'measurement.again', team)
      ? [button(said.button, 'measurement.again', { ref })]
      : [],
  }
}

export const remeasureReason = ({ id }: Measurement) => `remeasure:${id}`
