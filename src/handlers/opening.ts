import { boxesFor, boxIds, boxOf, emptyBox, inviting } from '../domain/box'
import { dayIn } from '../domain/calendar'
import { isOver } from '../domain/changes'
import type { Measurement } from '../domain/measurement'
import { nextLookWhileOpen } from '../domain/nudge'
import type { World } from '../ports'
import { invitationTo, post } from './letters'
import { meetAll } from './people'

/**
 * The day has come: whoever is in the team now is invited. Until Teams says who that is it stays planned, and is due
 * again at the next tick. True when it may be opened.
 */
export async function prepare(world: World, measurement: Measurement): Promise<boolean> {
  const { id, tenant, team, startedBy } = measurement
  const { store, settings, packs } = world
  const now = world.now()
  if (isOver(measurement, settings.calendar, now)) {
    await giveUp(world, measurement)
    return false
  }
  const home = await store.teams(tenant).get(team)
  const members = home && (await world.sender.members(tenant, home))
  if (!home || !members) return false
  await meetAll(world, tenant, home, members)
  const papers = store.papers(id)
  const pack = packs.find(measurement.pack, measurement.language)
  // Planned by a process that was stopped before it could keep the statements.
  if (!(await papers.pack.get()) && pack) await papers.pack.insert(pack)
  await papers.audience.insert({
    people: [...new Set([...members.map(member => member.id), ...(startedBy ? [startedBy] : [])])].sort(),
  })
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

/** Everybody in the audience gets a place in a box and an invitation. */
export async function open(world: World, { id, tenant }: Measurement): Promise<void> {
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
  await store.measurements(tenant).change<Measurement>(id, now => {
    if (now?.state !== 'opening') return now!
    const due = nextLookWhileOpen(settings.calendar, now, world.now()).toISOString()
    return { ...now, state: 'open', boxes, invited: audience.people.length, due }
  })
}
