import { erasedFromAudience } from '../domain/audience'
import { erasedFrom, erasedFromHead, leftBehind, namedIn, withoutName } from '../domain/erase'
import { lookedAtSoon, type Named, type Plan } from '../domain/plan'
import { refuse } from '../domain/refused'
import { isNamedIn, withoutPerson } from '../domain/roles'
import { erasedFromReport } from '../domain/thread'
import type { Team, World } from '../ports'
import { carryOn } from './carryOn'
import { retell } from './links'

/** What an erasure has done, as it may be told. */
export interface Erased {
  readonly letters: number
  readonly plans: number
  /** Milestones under way that are nobody's now. */
  readonly nobodys: number
  /** Open measurements in which a keyed mark stays until they are sealed. */
  readonly marks: number
  /** Teams that have no coordinator any more. */
  readonly alone: readonly string[]
}

/**
 * Removes everything that names a person, in one go and from whatever point it was stopped at. The keyed mark in an
 * open box stays: it leads back to nobody, and keeps them from being asked again or counted twice. The person's own
 * document goes last, as it is what the name in plans is looked for by.
 */
export async function erase(world: World, tenant: string, person: Named): Promise<Erased> {
  const { store } = world
  const marks = await fromMeasurements(world, tenant, person)
  const { plans, nobodys } = await fromPlans(world, tenant, person)
  const alone = await fromTeams(world, tenant, person)
  await store.people(tenant).remove(person.id)
  const letters = await fromLetters(world, tenant, person)
  await store.scrub()
  world.log('erased', { letters, plans, nobodys, marks })
  if (nobodys) world.wake(tenant)
  return { letters, plans, nobodys, marks, alone }
}

/** An opening is finished first: who is invited to which box depends on how many there are. */
async function fromMeasurements(world: World, tenant: string, person: Named): Promise<number> {
  const { store } = world
  let marks = 0
  for (const { id, state } of await store.measurements(tenant).list()) {
    const { audience, report, chosenComments } = store.papers(id)
    if (state === 'opening') await carryOn(world, tenant, id)
    if ((await audience.get())?.people.includes(person.id)) {
      if (state !== 'sealed') marks++
      await audience.change(now => (now ? erasedFromAudience(now, person.id) : refuse('gone')))
    }
    await report.change(now => (now ? erasedFromReport(now, person.name) : refuse('gone')))
    await chosenComments.change(now =>
      now ? { chosen: now.chosen.map(one => ({ ...one, text: withoutName(one.text, person.name) })) } : refuse('gone'),
    )
    await retell(world, id)
    await store.measurements(tenant).change(id, now => (now ? erasedFromHead(now, person) : refuse('gone')))
  }
  return marks
}

async function fromPlans(world: World, tenant: string, person: Named): Promise<{ plans: number; nobodys: number }> {
  const plans = (await world.store.plans(tenant).list()).filter(plan => namedIn(plan, person))
  let nobodys = 0
  for (const plan of plans) {
    const kept = await world.store.plans(tenant).change<Plan>(plan.id, now => {
      const cleared = erasedFrom(now!, person)
      return cleared !== now && cleared.state === 'active' ? lookedAtSoon(cleared, world.now()) : cleared
    })
    nobodys += leftBehind(plan, kept)
  }
  return { plans: plans.length, nobodys }
}

async function fromTeams(world: World, tenant: string, person: Named): Promise<string[]> {
  const teams = (await world.store.teams(tenant).list()).filter(team => isNamedIn(team, person))
  for (const { id } of teams) await world.store.teams(tenant).change<Team>(id, now => withoutPerson(now!, person))
  const led = teams.filter(({ coordinators }) => coordinators.includes(person.id))
  return led.filter(({ coordinators }) => coordinators.length === 1).map(({ name }) => name)
}

/** After the person: whatever the courier still settles for somebody unknown leaves nothing behind. */
async function fromLetters(world: World, tenant: string, { id }: Named): Promise<number> {
  const queue = world.store.queue(tenant)
  const waiting = (await queue.list()).filter(({ to }) => 'person' in to && to.person === id)
  for (const letter of waiting) await queue.remove(letter.id)
  const sent = world.store.sent(tenant, { person: id })
  const settled = await sent.list()
  for (const letter of settled) await sent.remove(letter.id)
  return waiting.length + settled.length
}
