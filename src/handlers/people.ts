import { teamsIn, type Measurement } from '../domain/measurement'
import { isHeld } from '../domain/preview'
import type { Report } from '../domain/report'
import type { Member, Person, Team, World } from '../ports'
import type { Asked } from './asked'
import { maySteer } from './steering'

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
export async function meetMember(world: World, tenant: string, member: Member): Promise<void> {
  const seen = asKept(member)
  if (await world.store.people(tenant).insert(seen.id, { schema: 1, ...seen })) return
  await meet(world, tenant, seen)
}

/** A roster tells more of people than is kept. */
const asKept = ({ id, name, teamsId, serviceUrl }: Member) => ({ id, name, teamsId, serviceUrl })

/** Makes sure that everybody on a roster can be written to; most have been. */
export async function meetAll(world: World, tenant: string, members: readonly Member[]): Promise<void> {
  for (const member of members) await meet(world, tenant, asKept(member))
}

/** Everybody in these teams, each once; nothing where Teams would not say of one of them. */
export async function membersOf(world: World, tenant: string, teams: readonly Team[]): Promise<Member[] | undefined> {
  const found = new Map<string, Member>()
  for (const team of teams) {
    const members = await world.sender.members(tenant, team)
    if (!members) return undefined
    for (const member of members) if (!found.has(member.id)) found.set(member.id, member)
  }
  return [...found.values()]
}

/** Everybody a measurement may ask: in its teams, as far as Barometer is still in them; nothing while that is not told. */
export async function membersAsked(world: World, measurement: Measurement): Promise<Member[] | undefined> {
  const { tenant } = measurement
  const known = await Promise.all(teamsIn(measurement).map(id => world.store.teams(tenant).get(id)))
  const homes = known.filter(team => team !== undefined && !team.goneOn) as Team[]
  return homes.length ? membersOf(world, tenant, homes) : undefined
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
const isIn = async (world: World, { tenant, person, team }: Asked, ids: readonly string[]): Promise<boolean> =>
  (team && ids.includes(team.id)) || (await teamsOf(world, tenant, person.id)).some(({ id }) => ids.includes(id))

/** Everybody in a team that was asked may read its report; while it is held back, whoever may post it. */
export async function mayRead(world: World, asked: Asked, { measurement, team }: Report): Promise<boolean> {
  const head = await world.store.measurements(asked.tenant).get(measurement)
  if (head && isHeld(head, asked.now)) return maySteer(world, asked, 'report.post', head)
  return isIn(world, asked, head ? teamsIn(head) : [team])
}

/** The names of everybody in a measurement's teams; if Teams will not say, of those who were invited. */
export async function namesAround(world: World, measurement: Measurement): Promise<string[]> {
  const members = await membersAsked(world, measurement)
  if (members) return members.map(({ name }) => name)
  const invited = new Set((await world.store.papers(measurement.id).audience.get())?.people)
  return (await world.store.people(measurement.tenant).list())
    .filter(person => invited.has(person.id))
    .map(({ name }) => name)
}
