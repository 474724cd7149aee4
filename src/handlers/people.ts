import type { Measurement } from '../domain/measurement'
import type { Member, Person, Team, World } from '../ports'
import type { Asked } from './asked'

/** Keeps what Teams has just told us about somebody; writes only what is new. */
export async function meet(
  world: World,
  tenant: string,
  seen: Omit<Person, 'schema' | 'name'> & { readonly name: string | undefined },
): Promise<Person> {
  const people = world.store.people(tenant)
  const news = (known: Person | undefined): Person =>
    known && Object.entries(seen).every(([key, value]) => value === undefined || known[key as keyof Person] === value)
      ? known
      : { schema: 1, ...known, ...definedIn(seen), name: seen.name ?? known?.name ?? '' }
  const known = await people.get(seen.id)
  if (known && news(known) === known) return known
  return people.change<Person>(seen.id, body => news(body))
}

const definedIn = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T

/** Makes sure that somebody on a roster can be written to; most have not been heard of before. */
export async function meetMember(world: World, tenant: string, { serviceUrl }: Team, member: Member): Promise<void> {
  const seen = { ...member, serviceUrl }
  if (await world.store.people(tenant).insert(member.id, { schema: 1, ...seen })) return
  await meet(world, tenant, seen)
}

/** Makes sure that everybody on a roster can be written to; most have been. */
export async function meetAll(world: World, tenant: string, team: Team, members: readonly Member[]): Promise<void> {
  for (const member of members) await meet(world, tenant, { ...member, serviceUrl: team.serviceUrl })
}

/** The teams of a tenant in which this person takes part, as far as Teams will say. */
export async function teamsOf(world: World, tenant: string, person: string): Promise<Team[]> {
  const teams = await world.store.teams(tenant).list()
  const theirs = await Promise.all(
    teams.map(async team => {
      if (team.coordinators.includes(person) || world.settings.admins.has(person)) return true
      const members = await world.sender.members(tenant, team)
      return members?.some(member => member.id === person)
    }),
  )
  return teams.filter((_, i) => theirs[i])
}

/** Whoever presses in the team's own channel is in the team; elsewhere Teams is asked. */
export const isIn = async (world: World, { tenant, person, team }: Asked, id: string): Promise<boolean> =>
  team?.id === id || (await teamsOf(world, tenant, person.id)).some(theirs => theirs.id === id)

/** The names of everybody in a measurement's team; if Teams will not say, of those who were invited. */
export async function namesAround(world: World, tenant: string, { id, team }: Measurement): Promise<string[]> {
  const at = await world.store.teams(tenant).get(team)
  const members = at && (await world.sender.members(tenant, at))
  if (members) return members.map(({ name }) => name)
  const invited = new Set((await world.store.papers(id).audience.get())?.people)
  return (await world.store.people(tenant).list()).filter(person => invited.has(person.id)).map(({ name }) => name)
}
