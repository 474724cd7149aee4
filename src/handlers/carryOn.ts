import type { Measurement } from '../domain/measurement'
import type { World } from '../ports'
import { open } from './opening'
import { seal } from './seal'

/**
 * Takes a measurement as far as time allows: opening, closing and sealing are steps that may stop anywhere and are
 * run again from the first that is not done.
 */
export async function carryOn(world: World, tenant: string, id: string): Promise<void> {
  const measurement = await world.store.measurements(tenant).get(id)
  if (!measurement?.due || measurement.due > world.now().toISOString()) return
  if (measurement.state === 'opening') return open(world, measurement)
  if (measurement.state === 'open') await close(world, measurement)
  return seal(world, tenant, id)
}

/** Everything that time has made due among a tenant's measurements. */
export async function carryOnAll(world: World, tenant: string): Promise<void> {
  for (const { id } of await world.store.measurements(tenant).due(world.now(), 50)) await carryOn(world, tenant, id)
}

const close = (world: World, { id, tenant }: Measurement) =>
  world.store
    .measurements(tenant)
    .change(id, now => (now?.state === 'open' ? { ...now, state: 'closing', closedOn: now.closesOn } : now!))
