import { isEndedBy, type Sign } from '../domain/courier'
import { isRefused, refuse } from '../domain/refused'
import type { Person, Team, World } from '../ports'

/** Somebody gives a sign that they can be written to again; what they chose themselves only they can end. */
export async function reachedBy(world: World, tenant: string, person: Person, sign: Sign): Promise<Person> {
  if (!isEnded(person, sign)) return person
  const now = await world.store.people(tenant).change(person.id, known => {
    // Erased meanwhile: they stay erased.
    if (!known) return refuse('gone')
    const { unreachable: _, unreachableOn: __, ...rest } = known
    return isEnded(known, sign) ? rest : known
  })
  return isRefused(now) ? person : now
}

const isEnded = ({ unreachable }: Person, sign: Sign) => !!unreachable && isEndedBy(unreachable, sign)

/** Barometer has come to a team: whoever it could not write to because it was nowhere near them is in it. */
export async function reachedIn(world: World, tenant: string, team: Team): Promise<void> {
  const missed = await missedIn(world, tenant)
  const members = missed.length ? await world.sender.members(tenant, team) : []
  const ids = new Set(members?.map(({ id }) => id))
  for (const person of missed) if (ids.has(person.id)) await reachedBy(world, tenant, person, 'in-team')
}

/** Somebody has come to a team in which Barometer is, by Teams' own ids. */
export async function joined(world: World, tenant: string, teamsIds: readonly string[]): Promise<void> {
  if (!teamsIds.length) return
  for (const person of await missedIn(world, tenant))
    if (teamsIds.includes(person.teamsId)) await reachedBy(world, tenant, person, 'in-team')
}

const missedIn = async (world: World, tenant: string): Promise<Person[]> =>
  (await world.store.people(tenant).list()).filter(person => isEnded(person, 'in-team'))
