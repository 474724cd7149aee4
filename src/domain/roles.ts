import { privateIn, type PrivateFault } from './comments'
import { withoutName } from './erase'
import { faultsIn, type Faulty } from './faults'
import type { Level } from './pack'
import type { Team } from './people'
import type { Named } from './plan'
import { refuse, type Refused } from './refused'
import type { Standing } from './rights'

/** What somebody may be in a team besides its coordinator, in the order in which they are told. */
export const TEAM_ROLES = ['leader', 'superUser', 'member', 'sponsor'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

export const ROLES = ['coordinator', ...TEAM_ROLES] as const
export type Role = (typeof ROLES)[number]

/** What a super user is there for, why, how, and in which time. */
export const DUTIES = ['what', 'why', 'how', 'time'] as const
export type Duty = Readonly<Partial<Record<(typeof DUTIES)[number], string>>>

/** Somebody who has a role in a team. */
export interface Held {
  readonly person: Named
  readonly role: TeamRole
  /** What it is for: a method such as `ics`, or a unit. */
  readonly scope: string
  readonly level?: Level
  readonly unit?: string
  /** What was agreed with a super user; until then our own words stand there. */
  readonly duty?: Duty
}

/** The same of everybody: that somebody coordinates is a role too. */
export type Holding = Omit<Held, 'role'> & { readonly role: Role }

/** Which of a team's roles it is, whatever else is said of it. */
export const holdingId = ({ person, role, scope, unit = '' }: Holding) => [role, scope, unit, person.id].join('|')

/** What somebody is in a team by the roles they have in it; nothing follows from one that is not known. */
export function standsAs(team: Pick<Team, 'roles'> | undefined, person: string): Omit<Standing, 'coordinator'> {
  const held = (team?.roles ?? []).filter(one => one.person.id === person)
  return Object.fromEntries(TEAM_ROLES.filter(role => held.some(one => one.role === role)).map(role => [role, true]))
}

type Roles = Pick<Team, 'coordinators' | 'roles'>

/** Who is what in a team, the coordinators first; a coordinator's name is not kept with the team. */
export const holdingsIn = ({ coordinators, roles = [] }: Roles, nameOf: (id: string) => string): Holding[] => [
  ...coordinators.map(id => ({ person: { id, name: nameOf(id) }, role: 'coordinator' as const, scope: '' })),
  ...TEAM_ROLES.flatMap(role => roles.filter(one => one.role === role)),
]

/** Those who write the plans and see to it that they are kept. */
export const implementersIn = (team: Roles, nameOf: (id: string) => string): Holding[] =>
  holdingsIn(team, nameOf).filter(({ role }) => role !== 'sponsor')

/** The level somebody stands for: a leader's is clear, another's is as it was said. */
export const levelOf = ({ role, level }: Pick<Holding, 'role' | 'level'>): Level | undefined =>
  role === 'leader' ? 'leader' : level

/** What was chosen and written in the form of a role. */
export interface GivenRole {
  readonly person: Named | undefined
  readonly role: string
  readonly scope: string
  readonly level: string
  readonly unit: string
  readonly duty?: Duty
}

/** What a role may be for. */
export interface Scopes {
  readonly methods: readonly string[]
  readonly units: readonly string[]
}

export type RoleFields = 'person' | 'role' | 'scope' | 'level' | 'unit'
type RoleFault = 'who' | 'needed' | 'unknown'

/** The team with this role, in the place of the one that was changed; never without a coordinator. */
export function withRole<T extends Roles>(
  team: T,
  given: GivenRole,
  { methods, units }: Scopes,
  was?: string,
): T | Faulty<RoleFields, RoleFault> | Refused<'last'> {
  const { person, scope, unit, duty } = given
  const role = ROLES.find(one => one === given.role)
  const level = (['leader', 'staff'] as const).find(one => one === given.level)
  const faults = faultsIn({
    person: !person && 'who',
    role: !role && 'needed',
    scope: role === 'superUser' && !scope ? 'needed' : !!scope && ![...methods, ...units].includes(scope) && 'unknown',
    level: !!given.level && !level && 'unknown',
    unit: !!unit && !units.includes(unit) && 'unknown',
  } as const)
  if (faults) return faults
  const held = {
    ...{ person: person!, scope },
    ...(level && { level }),
    ...(unit && { unit }),
    ...(role === 'superUser' && duty && Object.keys(duty).length && { duty }),
  }
  if (role === 'coordinator') {
    const { coordinators } = team
    const now = coordinators.includes(person!.id) ? team : { ...team, coordinators: [...coordinators, person!.id] }
    return was && was !== holdingId({ ...held, role, scope: '', unit: '' }) ? withoutRole(now, was) : now
  }
  const id = holdingId({ ...held, role: role! })
  const base = was ? withoutRole(team, was) : team
  if (!isTeam(base)) return base
  const others = (base.roles ?? []).filter(one => holdingId(one) !== id)
  const at = (team.roles ?? []).findIndex(one => holdingId(one) === (was ?? id))
  return { ...base, roles: others.toSpliced(at < 0 ? others.length : at, 0, { ...held, role: role as TeamRole }) }
}

const isTeam = <T extends object>(x: T | Refused<'last'>): x is T => !('refused' in x)

/** The team without this role; the last coordinator stays. */
export function withoutRole<T extends Roles>(team: T, id: string): T | Refused<'last'> {
  const leaving = team.coordinators.find(one => id === holdingId({ person: { id: one, name: '' }, role: 'coordinator', scope: '' })) // prettier-ignore
  if (leaving) {
    const coordinators = team.coordinators.filter(one => one !== leaving)
    return coordinators.length ? { ...team, coordinators } : refuse('last')
  }
  const roles = (team.roles ?? []).filter(one => holdingId(one) !== id)
  return roles.length === (team.roles ?? []).length ? team : { ...team, roles }
}

type People = Pick<Team, 'coordinators' | 'roles' | 'tasks'>

/** What may not be kept of what was agreed with a super user: everybody in the team reads it. */
export const dutyFaults = (duty: Duty): Faulty<(typeof DUTIES)[number], PrivateFault> | undefined =>
  faultsIn(Object.fromEntries(DUTIES.map(part => [part, privateIn(duty[part] ?? '')])))

/** Is somebody's whole name in what was agreed with a super user? */
export const isInDuty = ({ duty = {} }: Held, { name }: Named) =>
  Object.values(duty).some(text => withoutName(text, name) !== text)

/** Does anything in the team name this person? */
export const isNamedIn = (team: People, person: Named): boolean =>
  [
    ...team.coordinators,
    ...[...(team.roles ?? []).map(({ person }) => person), ...Object.values(team.tasks ?? {})].map(one => one.id),
  ].includes(person.id) || (team.roles ?? []).some(held => isInDuty(held, person))

/** The team without a person: their roles and tasks go, and their name from what was written of others'. */
export function withoutPerson<T extends People>(team: T, person: Named): T {
  if (!isNamedIn(team, person)) return team
  const { roles, tasks, coordinators } = team
  const clean = (duty: Duty) =>
    Object.fromEntries(Object.entries(duty).map(([part, text]) => [part, withoutName(text, person.name)]))
  return {
    ...team,
    coordinators: coordinators.filter(one => one !== person.id),
    ...(roles && {
      roles: roles
        .filter(one => one.person.id !== person.id)
        .map(one => (one.duty ? { ...one, duty: clean(one.duty) } : one)),
    }),
    ...(tasks && { tasks: Object.fromEntries(Object.entries(tasks).filter(([, { id }]) => id !== person.id)) }),
  }
}
