import { startOfSending, dayIn, isSendingTime, nextSendingMoment } from '../domain/calendar'
import { isFollowed } from '../domain/changes'
import type { Measurement } from '../domain/measurement'
import type { World } from '../ports'
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

export const remeasureReason = ({ id }: Measurement) => `remeasure:${id}`
