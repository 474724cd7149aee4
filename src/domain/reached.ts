import type { Day } from './calendar'
import { privateIn, type PrivateFault } from './comments'
import { faultsIn, type Faulty } from './faults'
import { milestoneIn, type Named, type Plan } from './plan'
import { logged, put, unfit } from './planEdits'
import { refuse, type Refused } from './refused'

/** Done needs a sentence on what shows it; what was learned may be said. Done twice keeps the first evidence. */
export function markDone(
  plan: Plan,
  id: string,
  evidence: string,
  by: Named,
  today: Day,
  learned = '',
): Plan | Refused<'gone'> | Faulty<'evidence' | 'learned', 'needed' | PrivateFault> {
  const milestone = milestoneIn(plan, id)
  if (!milestone) return refuse('gone')
  if (milestone.done) return plan
  const milestones = put(plan.milestones, {
    ...milestone,
    done: { on: today, by, evidence, ...(learned && { learned }) },
  })
  return (
    faultsIn({ evidence: unfit(evidence), learned: privateIn(learned) } as const) ??
    logged({ ...plan, milestones }, { on: today, by: by.id, what: 'milestone-done', about: id })
  )
}
