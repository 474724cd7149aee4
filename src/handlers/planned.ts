import { dayIn } from '../domain/calendar'
import { isOver } from '../domain/changes'
import type { Measurement } from '../domain/measurement'
import type { Member, World } from '../ports'
import { membersAsked } from './people'
import { keepQuestionnaire } from './questionnaire'

/** A measurement that is opening, and the people it asks. */
interface Ready {
  readonly measurement: Measurement
  readonly members: readonly Member[]
}

/**
 * The day has come: whoever is in the team now is invited. Until Teams says who that is it stays planned, and is due
 * again at the next tick. Returns it with them when it may be opened.
 */
export async function prepare(world: World, measurement: Measurement): Promise<Ready | undefined> {
  const { id, tenant } = measurement
  const { store, settings, packs } = world
  const now = world.now()
  if (isOver(measurement, settings.calendar, now)) {
    await giveUp(world, measurement)
    return undefined
  }
  const members = await membersAsked(world, measurement)
  // Cancelled, and perhaps destroyed, while Teams was asked: nothing of it is made again.
  if (!members || (await store.measurements(tenant).get(id))?.state !== 'planned') return undefined
  // Planned by a process that was stopped before it could keep the list, so nobody was told that it is planned.
  if (measurement.listed && !(await store.papers(id).audience.get())) {
    await store.measurements(tenant).remove(id)
    return undefined
  }
  const pack = packs.find(measurement.pack, measurement.language)
  // Planned by a process that was stopped before it could keep the statements.
  if (!(await store.papers(id).pack.get()) && pack) await keepQuestionnaire(world, measurement, pack)
  const startedOn = dayIn(settings.calendar.zone, now)
  const kept = await store
    .measurements(tenant)
    .change<Measurement>(id, current =>
      current?.state === 'planned' ? { ...current, state: 'opening', startedOn, due: now.toISOString() } : current!,
    )
  return kept.state === 'opening' ? { measurement: kept, members } : undefined
}

/** Nobody could be asked in time. It stays in the status, and says so. */
const giveUp = (world: World, { id, tenant }: Measurement) =>
  world.store.measurements(tenant).change<Measurement>(id, current => {
    const { due: _, ...rest } = current!
    return current!.state === 'planned' ? rest : current!
  })
