import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { dutyCard } from '../cards/roleForms'
import { givenRoleCard, rolesCard, whichTeamCard } from '../cards/team'
import { adviceOn, type Measured } from '../domain/advice'
import type { Letter } from '../domain/courier'
import { teamsIn } from '../domain/measurement'
import type { Named } from '../domain/plan'
import { holdingId, holdingsIn, type Held, type Holding } from '../domain/roles'
import type { Team, World } from '../ports'
import { allowed, type Asked, type Reply, type Tap } from './asked'
import { roleTo } from './letters'
import { isTeam, namesIn, refToTeam, teamFor, teamsOf } from './people'

/** Somebody wrote `roller`: their team's, or in which of several. */
export async function askForRoles(world: World, asked: Asked): Promise<Card> {
  const teams = await teamsOf(world, asked, 'role.list')
  const [team] = teams
  if (!team) return remark(asked.words.role.noTeam)
  if (teams.length === 1) return rolesIn(world, asked, team)
  return whichTeamCard(
    teams.map(one => ({ name: one.name, ref: refToTeam(world, asked, one) })),
    asked.words,
  )
}

/** Who is what in a team, as this person may see and change it. */
export async function rolesIn(world: World, asked: Asked, team: Team, more: { from?: number; remark?: string } = {}) {
  const { tenant, words } = asked
  const followers = new Map<string, { person: Named; plans: string[] }>()
  for (const { team: home, followUp, sigtepunkt } of await world.store.plans(tenant).list())
    if (home === team.id && followUp?.owner) {
      const known = followers.get(followUp.owner.id) ?? { person: followUp.owner, plans: [] }
      followers.set(known.person.id, { ...known, plans: [...known.plans, sigtepunkt.title] })
    }
  const given = {
    ...{ team: team.name, ref: refToTeam(world, asked, team), followers: [...followers.values()] },
    holdings: holdingsIn(team, await namesIn(world, tenant, team)),
    advice: adviceOn(team, await measuredIn(world, tenant, team)),
    mayChange: allowed(world, asked, 'role.form', team),
  }
  return rolesCard({ ...given, ...more }, words)
}

/** The team's latest measurement: its method and units are those that roles are for. */
export async function measuredIn(world: World, tenant: string, { id }: Team): Promise<Measured | undefined> {
  const all = await world.store.measurements(tenant).list()
  return all
    .filter(one => teamsIn(one).includes(id) && one.state !== 'cancelled' && one.state !== 'cancelling')
    .sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1))[0]
}

/** Tilbage, Næste, or a team was chosen. */
export async function listRoles(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const team = await teamFor(world, asked, tap, 'role.list')
  if (!isTeam(team)) return team
  const { from } = tap.data
  return rolesIn(world, asked, team, typeof from === 'number' && Number.isInteger(from) && from > 0 ? { from } : {})
}

/** The role that a card's button is about, if somebody still has it. */
export async function holdingOf(
  world: World,
  { tenant }: Asked,
  team: Team,
  item: unknown,
): Promise<Holding | undefined> {
  return holdingsIn(team, await namesIn(world, tenant, team)).find(one => holdingId(one) === item)
}

export const isSuperUser = (holding: Holding | undefined): holding is Held => holding?.role === 'superUser'

/** Åbn at a super user: what they are there for. */
export async function openRole(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const team = await teamFor(world, asked, tap, 'role.open')
  if (!isTeam(team)) return team
  const held = await holdingOf(world, asked, team, tap.data.item)
  if (!isSuperUser(held)) return rolesIn(world, asked, team)
  return dutyCard(held, refToTeam(world, asked, team), allowed(world, asked, 'role.form', team), asked.words)
}

/** Which role somebody is told of: as what, and for what. */
export const keyOf = (world: World, { role, scope }: { role: string; scope: string }) =>
  world.secrets.name(role === 'coordinator' ? role : `${role} ${scope}`)

/** The letter to whoever was given a role; nothing once they do not have it any more. */
export async function givenRole(world: World, asked: Asked, { id, about = '' }: Letter): Promise<Card | undefined> {
  const { tenant, person } = asked
  const team = await world.store.teams(tenant).get(about)
  const held = team && holdingsIn(team, () => person.name).filter(one => one.person.id === person.id)
  const given = held?.find(one => id === roleTo(about, person.id, keyOf(world, one)))
  return team && given && givenRoleCard(given, team.name, refToTeam(world, asked, team), asked.words)
}
