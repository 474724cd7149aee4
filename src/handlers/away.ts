import { withLeavers, type Whereabouts } from '../domain/away'
import { dayIn } from '../domain/calendar'
import { lookedAtSoon, type Plan } from '../domain/plan'
import type { Person, Team, World } from '../ports'

/** What is known of everybody who is ansvarlig for something in these plans that is not reached. */
export async function whereaboutsIn(world: World, tenant: string, plans: readonly Plan[]): Promise<Whereabouts> {
  const open = plans.filter(({ state }) => state === 'active').flatMap(({ milestones }) => milestones)
  const ids = new Set(open.flatMap(({ done, responsible }) => (done || !responsible ? [] : [responsible.id])))
  const known = new Map<string, Person>()
  for (const id of ids) {
    const person = await world.store.people(tenant).get(id)
    if (person) known.set(id, person)
  }
  return id => known.get(id)
}

/** Somebody cannot be written to any more, or has asked for a pause: what is theirs is looked at again. */
export async function lookAtPlansOf(world: World, tenant: string, person: string): Promise<void> {
  const isTheirs = ({ state, milestones }: Plan) =>
    state === 'active' && milestones.some(({ done, responsible }) => !done && responsible?.id === person)
  for (const { id } of (await world.store.plans(tenant).list()).filter(isTheirs))
    await world.store
      .plans(tenant)
      .change<Plan>(id, plan => (isTheirs(plan!) ? lookedAtSoon(plan!, world.now()) : plan!))
}

/** Teams told who came to a team, and who left it: its plans note who is gone of those they name. */
export async function noteLeavers(
  world: World,
  tenant: string,
  team: Team,
  { added, removed }: Readonly<Record<'added' | 'removed', readonly string[]>>,
): Promise<void> {
  const { store, settings } = world
  for (const plan of (await store.plans(tenant).list()).filter(one => one.team === team.id)) {
    const named = new Set([...plan.milestones, { responsible: plan.followUp?.owner }].map(one => one.responsible?.id))
    const people = await Promise.all([...named].map(id => (id ? store.people(tenant).get(id) : undefined)))
    const among = (teamsIds: readonly string[]) =>
      people.flatMap(person => (person && teamsIds.includes(person.teamsId) ? [person.id] : []))
    const today = dayIn(settings.calendar.zone, world.now())
    await store.plans(tenant).change<Plan>(plan.id, now => {
      const seen = withLeavers(now!, among(removed), among(added), today)
      return seen !== now && seen.state === 'active' ? lookedAtSoon(seen, world.now()) : seen
    })
  }
}
