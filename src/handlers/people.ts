import { teamsIn, type Measurement } from '../domain/measurement'
import { isHeld } from '../domain/preview'
import type { Report } from '../domain/report'
import type { Verb } from '../domain/rights'
import type { Member, Person, Team, World } from '../ports'
import { allowed, notAllowed, outdated, type Asked, type Reply, type Tap } from './asked'
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
async function meetAll(world: World, tenant: string, members: readonly Member[]): Promise<void> {
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

/** The members of a team, if Teams will say; each can be written to from then on. */
export async function metIn(world: World, tenant: string, team: Team): Promise<readonly Member[]> {
  const members = (await world.sender.members(tenant, team)) ?? []
  await meetAll(world, tenant, members)
  return members
}

/**
 * May they do this in the team, as what they are in it or as one of its members? Teams is asked who these are only where
 * that decides it; whoever presses in the team's own channel is one.
 */
export async function mayIn(world: World, asked: Asked, verb: Verb, team: Team): Promise<boolean> {
  if (allowed(world, asked, verb, team)) return true
  if (!allowed(world, asked, verb, team, { inTeam: true })) return false
  if (asked.team?.id === team.id) return true
  return !!(await world.sender.members(asked.tenant, team))?.some(({ id }) => id === asked.person.id)
}

/** The team a card is about, if this person may do this in it; else what to say instead. */
export async function teamFor(world: World, asked: Asked, { ids }: Tap, verb: Verb): Promise<Team | Reply> {
  const team = await world.store.teams(asked.tenant).get(ids.team ?? '')
  if (!team) return outdated(asked)
  return (await mayIn(world, asked, verb, team)) ? team : notAllowed(asked)
}

export const isTeam = (x: object): x is Team => 'coordinators' in x

export const refToTeam = ({ secrets }: World, { person }: Asked, { id }: Team) => secrets.sign(person.id, { team: id })

/** What somebody is called, as far as they are still known. */
export const nameOf = async (world: World, tenant: string, id: string | undefined) =>
  id ? (await world.store.people(tenant).get(id))?.name : undefined

/** The names of those who coordinate a team; they are not kept with it. Teams is asked where we have not heard one yet. */
export async function namesIn(world: World, tenant: string, team: Team): Promise<(id: string) => string> {
  const known = await Promise.all(team.coordinators.map(id => world.store.people(tenant).get(id)))
  const members = known.every(person => person?.name) ? [] : await world.sender.members(tenant, team)
  return id => [...known, ...(members ?? [])].find(person => person?.id === id && person.name)?.name ?? ''
}

/** The teams in which this person may do this, as far as Teams will say who is in them. */
export async function teamsOf(world: World, asked: Asked, verb: Verb): Promise<Team[]> {
  const teams = await world.store.teams(asked.tenant).list()
  const theirs = await Promise.all(teams.map(team => mayIn(world, asked, verb, team)))
  return teams.filter((_, i) => theirs[i])
}

/** Everybody in a team that was asked may read its report; while it is held back, whoever may post it. */
export async function mayRead(
  world: World,
  asked: Asked,
  { measurement, team }: Report,
  verb: Verb = 'report.show',
): Promise<boolean> {
  const head = await world.store.measurements(asked.tenant).get(measurement)
  if (head && isHeld(head, asked.now)) return maySteer(world, asked, 'report.post', head)
  for (const id of head ? teamsIn(head) : [team]) {
    const home = await world.store.teams(asked.tenant).get(id)
    if (home && (await mayIn(world, asked, verb, home))) return true
  }
  return false
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
