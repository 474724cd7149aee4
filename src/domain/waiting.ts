import type { Day } from './calendar'
import { hasLeft, type Milestone, type Plan } from './plan'

/** Of those it waits for and that are not reached, the last one that is due after this day. */
export const heldBackBy = (plan: Plan, { after }: Milestone, day: Day): Milestone | undefined =>
  plan.milestones
    .filter(({ id, done, dueOn }) => after.includes(id) && !done && dueOn > day)
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0]

/** Every milestone that waits, directly or through others, for this one. */
export function waitingFor(milestones: readonly Milestone[], id: string): Set<string> {
  const found = new Set<string>()
  const look = (one: string) => {
    for (const milestone of milestones)
      if (milestone.after.includes(one) && !found.has(milestone.id)) {
        found.add(milestone.id)
        look(milestone.id)
      }
  }
  look(id)
  return found
}

/**
 * The milestones of the circle there would be if this one waited for those: the first of them that waits for it, then
 * whom each waits for, down to the one that waits for it. None where there would be no circle.
 */
export function circleOf(milestones: readonly Milestone[], id: string, after: readonly string[]): Milestone[] {
  const waiting = waitingFor(milestones, id)
  const first = milestones.find(one => after.includes(one.id) && waiting.has(one.id))
  const circle: Milestone[] = []
  for (let one = first; one; one = milestones.find(next => one!.after.includes(next.id) && waiting.has(next.id))) {
    if (circle.includes(one)) break
    circle.push(one)
    if (one.after.includes(id)) break
  }
  return circle
}

/** Who answers for a milestone: what is nobody's, or theirs who have left, is for whoever follows up the plan. */
export const answersFor = (plan: Plan, { responsible }: Milestone): string | undefined =>
  (responsible && !hasLeft(plan, responsible.id) ? responsible : (plan.followUp?.owner ?? responsible))?.id

/** Who answers for these milestones, each once, but for the one who moved them. */
export const peopleBehind = (plan: Plan, milestones: readonly Milestone[], by: string | undefined): string[] =>
  plan.state === 'active'
    ? [...new Set(milestones.flatMap(one => answersFor(plan, one) ?? []))].filter(person => person !== by)
    : []
