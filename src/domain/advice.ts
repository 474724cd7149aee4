import type { Level } from './pack'
import { implementersIn, levelOf, type Held } from './roles'
import type { Team } from './people'

/** What the guides recommend of a team's roles and what is not so in it; nothing is ever refused for it. */
export type Advice =
  | { readonly about: 'team-level'; readonly lacks: Level }
  | { readonly about: 'few'; readonly method: string }
  | { readonly about: 'method-level'; readonly method: string; readonly lacks: Level }
  | { readonly about: 'units'; readonly units: readonly string[] }

/** The last measurement that was begun in the team. */
export interface Measured {
  readonly pack: string
  readonly units: readonly string[]
}

const FEWEST = 2
/** Whose super users are to come from both levels. */
const BOTH_LEVELS = ['ics']

/** The method that a questionnaire is about: it may have several questionnaires. */
export const methodOf = (pack: string) => pack.split('-')[0]!

const superUsersIn = ({ roles = [] }: Pick<Team, 'roles'>) => roles.filter(({ role }) => role === 'superUser')

/** Each of the methods with too few super users, or with those of one level alone; then units without any. */
export function adviceOn(team: Pick<Team, 'coordinators' | 'roles'>, measured?: Measured): Advice[] {
  const { units = [] } = measured ?? {}
  const superUsers = superUsersIn(team)
  const known = superUsers.map(({ scope }) => scope).filter(scope => !units.includes(scope))
  const methods = [...new Set([...(measured ? [methodOf(measured.pack)] : []), ...known])]
  const alone = units.filter(unit => !superUsers.some(one => one.unit === unit || one.scope === unit))
  return [
    ...teamAdvice(team),
    ...methods.flatMap(method => methodAdvice(method, superUsers)),
    ...(alone.length ? [{ about: 'units' as const, units: alone }] : []),
  ]
}

/** Do only leaders, or only staff, write the plans? Of whom nothing is said says nothing. */
export function teamAdvice(team: Pick<Team, 'coordinators' | 'roles'>): Advice[] {
  const lacks = lackingIn(implementersIn(team, () => '').map(levelOf))
  return lacks ? [{ about: 'team-level', lacks }] : []
}

function methodAdvice(method: string, superUsers: readonly Held[]): Advice[] {
  const theirs = superUsers.filter(({ scope }) => scope === method)
  const people = new Set(theirs.map(({ person }) => person.id))
  if (people.size < FEWEST) return [{ about: 'few', method }]
  const lacks = BOTH_LEVELS.includes(method) && lackingIn(theirs.map(({ level }) => level))
  return lacks ? [{ about: 'method-level', method, lacks }] : []
}

const lackingIn = (levels: readonly (Level | undefined)[]): Level | undefined =>
  levels.includes('leader') === levels.includes('staff') ? undefined : levels.includes('leader') ? 'staff' : 'leader'
