import type { Day } from './calendar'
import type { Milestone, Plan } from './plan'

/** How far a plan has come: its milestones that are reached, that should have been by now, and that lie ahead. */
export interface Progress {
  readonly done: number
  readonly late: number
  readonly ahead: number
  readonly all: number
  /** What is to be reached next, late or not. */
  readonly next?: Milestone
}

export function progressOf({ milestones }: Pick<Plan, 'milestones'>, today: Day): Progress {
  const open = milestones.filter(({ done }) => !done)
  const late = open.filter(({ dueOn }) => dueOn < today).length
  const [next] = [...open].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const [all, done] = [milestones.length, milestones.length - open.length]
  return { all, done, late, ahead: open.length - late, ...(next && { next }) }
}

/** So far along, a team is asked what to take up next. */
const NEARLY = 0.8

/** Time to ask the team for one or two new sigtepunkter, which is done once for each plan. */
export function isToAskForNext(plan: Plan, today: Day): boolean {
  const { done, all } = progressOf(plan, today)
  return (
    plan.state === 'active' && all > 0 && done >= NEARLY * all && !plan.log.some(({ what }) => what === 'asked-next')
  )
}
