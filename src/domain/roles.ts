import type { Team } from './people'
import type { Named } from './plan'
import type { Standing } from './rights'

/** What somebody may be in a team besides its coordinator, in the order in which they are told. */
export const TEAM_ROLES = ['leader', 'superUser', 'member', 'sponsor'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** Somebody who has a role in a team. */
export interface Held {
  readonly person: Named
  readonly role: TeamRole
  /** What it is for: a method such as `ics`, or a unit. */
  readonly scope: string
  readonly level?: 'leader' | 'staff'
}

/** What somebody is in a team by the roles they have in it; nothing follows from one that is not known. */
export function standsAs(team: Pick<Team, 'roles'> | undefined, person: string): Omit<Standing, 'coordinator'> {
  const held = (team?.roles ?? []).filter(one => one.person.id === person)
  return Object.fromEntries(TEAM_ROLES.filter(role => held.some(one => one.role === role)).map(role => [role, true]))
}
