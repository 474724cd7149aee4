import type { Team } from './people'
import type { Named, Plan } from './plan'
import { eachByName } from './roster'
import { holdingsIn, type Holding } from './roles'

/** What has to be done for a method to come into use, in the order in which it is told. */
export const TASKS = [
  'aim',
  'measure',
  'plan',
  'train',
  'sparring',
  'followUp',
  'informPoliticians',
  'informLeaders',
  'informStaff',
] as const
export type Task = (typeof TASKS)[number]

/** Who does it: whoever was named for it, else what follows from roles and plans; nobody is a gap that shows. */
export function whoDoes(
  task: Task,
  team: Pick<Team, 'coordinators' | 'roles' | 'tasks'>,
  plans: readonly Plan[],
  nameOf: (id: string) => string,
): readonly Named[] {
  const named = team.tasks?.[task]
  if (named) return [named]
  const holdings = holdingsIn(team, nameOf)
  const those = (is: (one: Holding) => boolean) => holdings.filter(is).map(({ person }) => person)
  const as = (role: Holding['role']) => those(one => one.role === role)
  return eachByName(found())

  function found(): readonly Named[] {
    switch (task) {
      case 'aim':
      case 'informPoliticians':
        return as('sponsor')
      case 'measure':
        return as('coordinator')
      case 'plan':
        return [...as('member'), ...plans.flatMap(({ chosenBy }) => chosenBy ?? [])]
      case 'train':
        return as('superUser')
      case 'sparring':
        return those(({ role, scope }) => role === 'superUser' && scope !== 'dubu')
      case 'followUp':
        return plans.flatMap(({ followUp }) => followUp?.owner ?? [])
      case 'informLeaders':
      case 'informStaff':
        return as('leader')
    }
  }
}

/** The team with somebody named for a task, or with nobody: then it follows from the roles again. */
export function withTask<T extends Pick<Team, 'tasks'>>(team: T, task: Task, person: Named | undefined): T {
  const { [task]: _, ...tasks } = team.tasks ?? {}
  return { ...team, tasks: { ...tasks, ...(person && { [task]: person }) } }
}
