import { boxesFor, boxIds, boxOf, emptyBox, inviting } from '../domain/box'
import { endOfDay } from '../domain/calendar'
import type { Measurement } from '../domain/measurement'
import type { World } from '../ports'
import { invitationTo, post } from './letters'
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

async function open(world: World, measurement: Measurement): Promise<void> {
  const { id, tenant, closesOn } = measurement
  const { store, secrets, settings } = world
  const audience = await store.papers(id).audience.get()
  // Stopped before anybody was invited: nothing was said to anyone, so nothing is left to open.
  if (!audience) return store.measurements(tenant).remove(id)
  const boxes = boxesFor(audience.people.length)
  const marks = Map.groupBy(
    audience.people.map(person => secrets.mark(id, person)),
    mark => boxOf(mark, boxes),
  )
  for (const box of boxIds(boxes)) await store.boxes(id).insert(box, inviting(emptyBox, marks.get(box) ?? []))
  for (const person of audience.people)
    await post(world, tenant, {
      id: invitationTo(id, person),
      kind: 'invitation',
      to: { person },
      about: id,
      due: world.now(),
    })
  const due = new Date(endOfDay(settings.calendar.zone, closesOn).getTime() + 1).toISOString()
  await store
    .measurements(tenant)
    .change(id, now =>
      now?.state === 'opening' ? { ...now, state: 'open', boxes, invited: audience.people.length, due } : now!,
    )
}

const close = (world: World, { id, tenant }: Measurement) =>
  world.store
    .measurements(tenant)
    .change(id, now => (now?.state === 'open' ? { ...now, state: 'closing', closedOn: now.closesOn } : now!))
