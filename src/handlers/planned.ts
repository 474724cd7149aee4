import { dayIn } from '../domain/calendar'
import { isOver } from '../domain/changes'
import type { Measurement } from '../domain/measurement'
import type { World } from '../ports'
import { homesOf, membersOf } from './people'
import { keepQuestionnaire } from './questionnaire'

/**
 * The day has come: whoever is in the team now is invited. Until Teams says who that is it stays planned, and is due
 * again at the next tick. True when it may be opened.
 */
export async function prepare(world: World, measurement: Measurement): Promise<boolean> {
  const { id, tenant } = measurement
  const { store, settings, packs } = world
  const now = world.now()
  if (isOver(measurement, settings.calendar, now)) {
    await giveUp(world, measurement)
    return false
  }
  const homes = await homesOf(world, tenant, measurement)
  if (!homes.length || !(await membersOf(world, tenant, homes))) return false
  // Planned by a process that was stopped before it could keep the list, so nobody was told that it is planned.
  if (measurement.listed && !(await store.papers(id).audience.get())) {
    await store.measurements(tenant).remove(id)
    return false
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
  return kept.state === 'opening'
}

/** Nobody could be asked in time. It stays in the status, and says so. */
const giveUp = (world: World, { id, tenant }: Measurement) =>
  world.store.measurements(tenant).change<Measurement>(id, current => {
    const { due: _, ...rest } = current!
    return current!.state === 'planned' ? rest : current!
  })
