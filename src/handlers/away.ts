import { withLeavers, type Whereabouts } from '../domain/away'
import { dayIn } from '../domain/calendar'
import { teamsIn } from '../domain/measurement'
import { lookedAtSoon, type Plan } from '../domain/plan'
import type { Person, Team, World } from '../ports'
import { membersOf } from './people'

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

/** Who is in the other teams that were asked when a plan was made: whoever has left one of them is around yet. */
async function stillIn(world: World, tenant: string, teams: readonly string[], left: Team): Promise<Set<string>> {
  const others = await Promise.all(teams.filter(id => id !== left.id).map(id => world.store.teams(tenant).get(id)))
  const members = await membersOf(world, tenant, others.filter(team => team !== undefined && !team.goneOn) as Team[])
  return new Set((members ?? []).map(({ id }) => id))
}

/** Teams told who came to a team, and who left it: plans made around it note who is gone of those they name. */
export async function noteLeavers(
  world: World,
  tenant: string,
  team: Team,
  { added, removed }: Readonly<Record<'added' | 'removed', readonly string[]>>,
): Promise<void> {
  const { store, settings } = world
  for (const plan of await store.plans(tenant).list()) {
    const measurement = await store.measurements(tenant).get(plan.measurement)
    const teams = measurement ? teamsIn(measurement) : [plan.team]
    if (!teams.includes(team.id)) continue
    const still = removed.length ? await stillIn(world, tenant, teams, team) : new Set()
    const named = new Set([...plan.milestones, { responsible: plan.followUp?.owner }].map(one => one.responsible?.id))
    const people = await Promise.all([...named].map(id => (id ? store.people(tenant).get(id) : undefined)))
    const among = (teamsIds: readonly string[]) =>
      people.flatMap(person => (person && teamsIds.includes(person.teamsId) ? [person.id] : []))
    const today = dayIn(settings.calendar.zone, world.now())
    await store.plans(tenant).change<Plan>(plan.id, now => {
      const gone = among(removed).filter(id => !still.has(id))
      const seen = withLeavers(now!, gone, among(added), today)
      return seen !== now && seen.state === 'active' ? lookedAtSoon(seen, world.now()) : seen
    })
  }
}
