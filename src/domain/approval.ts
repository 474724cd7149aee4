import type { Day } from './calendar'
import { missingIn, type Change, type Missing, type Named, type Plan } from './plan'

/** What happens to a plan as it is carried out; whatever else its log tells of has changed it. */
const CARRIED_OUT: readonly Change['what'][] = ['chosen', 'activated', 'milestone-done', 'followed-up', 'goal-assessed', 'asked-next', 'approved'] // prettier-ignore

/** Has somebody changed the plan since it was approved? */
export function isChangedSince({ approved, log }: Plan): boolean {
  const at = log.findLastIndex(({ what }) => what === 'approved')
  return !!approved && log.slice(at + 1).some(({ what }) => !CARRIED_OUT.includes(what))
}

/** Is there something to say yes to: all of a plan, that nobody has said yes to as it is now? */
export const isToApprove = (plan: Plan): boolean => !missingIn(plan).length && (!plan.approved || isChangedSince(plan))

/** Whoever leads says yes to the plan; said twice of the same plan, the first stands. */
export function approve(plan: Plan, by: Named, today: Day): Plan | { missing: Missing[] } {
  const missing = missingIn(plan)
  if (missing.length) return { missing }
  if (!isToApprove(plan)) return plan
  return { ...plan, approved: { on: today, by }, log: [...plan.log, { on: today, by: by.id, what: 'approved' }] }
}
