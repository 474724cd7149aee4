import { isOver } from '../domain/changes'
import type { Measurement } from '../domain/measurement'
import type { World } from '../ports'
import { destroy } from './destroy'
import { factsOf } from './fault'
import { nudge } from './nudge'
import { open } from './opening'
import { prepare } from './planned'
import { propose } from './remeasure'
import { seeAgain } from './renewAudience'
import { seal } from './seal'
import { tellHowFar } from './sending'

/**
 * Takes a measurement as far as time allows: opening, closing, sealing and destroying are steps that may stop anywhere
 * and are run again from the first that is not done.
 */
export async function carryOn(world: World, tenant: string, id: string): Promise<void> {
  const measurement = await world.store.measurements(tenant).get(id)
  if (!measurement?.due || measurement.due > world.now().toISOString()) return
  switch (measurement.state) {
    case 'planned': {
      const ready = await prepare(world, measurement)
      return ready && open(world, ready.measurement, ready.members)
    }
    case 'opening':
      return open(world, measurement)
    case 'open':
      if (!isOver(measurement, world.settings.calendar, world.now())) {
        await seeAgain(world, measurement)
        await tellHowFar(world, tenant, id)
        return nudge(world, measurement)
      }
      await close(world, measurement)
      return seal(world, tenant, id)
    case 'closing':
      return seal(world, tenant, id)
    case 'sealed':
      return measurement.tidied ? propose(world, measurement) : seal(world, tenant, id)
    case 'cancelling':
      return destroy(world, measurement)
  }
}

const isToOpen = ({ state }: Measurement) => state === 'planned' || state === 'opening'

const dueIn = (world: World, tenant: string) => world.store.measurements(tenant).due(world.now(), 50)

/** Everything that time has made due among a tenant's measurements, but for those that are to be opened. */
export async function carryOnAll(world: World, tenant: string): Promise<void> {
  const all = (await dueIn(world, tenant)).filter(measurement => !isToOpen(measurement))
  await carryOnEach(world, tenant, all, 'carryOnAll')
}

/** Opens what is due to be opened; whether there was any. There may be thousands to invite: nothing else waits for it. */
export async function openAll(world: World, tenant: string): Promise<boolean> {
  const all = (await dueIn(world, tenant)).filter(isToOpen)
  await carryOnEach(world, tenant, all, 'openAll')
  return all.length > 0
}

/** What cannot be carried on stays due, and is in no other's way. */
async function carryOnEach(world: World, tenant: string, all: readonly Measurement[], job: string): Promise<void> {
  for (const { id } of all)
    await carryOn(world, tenant, id).catch(error => world.log('fault', { job, ...factsOf(error) }))
}

/** Unless somebody has given it more days meanwhile. */
const close = (world: World, { id, tenant }: Measurement) =>
  world.store
    .measurements(tenant)
    .change<Measurement>(id, now =>
      now?.state === 'open' && isOver(now, world.settings.calendar, world.now())
        ? { ...now, state: 'closing', closedOn: now.closesOn }
        : now!,
    )
