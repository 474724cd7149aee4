import { isDay, type Day } from './calendar'
import { faultsIn, type Faulty } from './faults'
import {
  milestoneIn,
  missingIn,
  waitingFor,
  type Activity,
  type Change,
  type FollowUp,
  type Goal,
  type Milestone,
  type Missing,
  type Named,
  type Plan,
  type Purpose,
} from './plan'
import { refuse, type Refused } from './refused'

export type PlanFault =
  'needed' | 'no-day' | 'past' | 'ends-before' | 'who' | 'unknown' | 'circle' | 'before-earlier' | 'months'
type Outcome<Field extends string> = Plan | Faulty<Field, PlanFault>

/** The list with `one` in the place of its namesake, or at the end. */
const put = <T extends { id: string }>(list: readonly T[], one: T): T[] =>
  list.some(other => other.id === one.id) ? list.map(other => (other.id === one.id ? one : other)) : [...list, one]

const without = <T extends { id: string }>(list: readonly T[], id: string): T[] => list.filter(one => one.id !== id)

const noDay = (day: string) => !isDay(day) && 'no-day'

/** Only days can be compared: what is no day has a fault of its own. */
const isEarlier = (day: string, than: string) => isDay(day) && isDay(than) && day < than

/** A responsible as the form gave them: undefined when nobody on the roster was chosen. */
type Chosen<T> = Omit<T, 'responsible' | 'owner'> & { readonly who: Named | undefined }

export function savePurpose(plan: Plan, purpose: Purpose): Outcome<'text'> {
  return faultsIn({ text: !purpose.text && 'needed' }) ?? { ...plan, purposes: put(plan.purposes, purpose) }
}

/** A purpose goes with its activities and milestones. */
export const removePurpose = (plan: Plan, id: string): Plan => ({
  ...plan,
  purposes: without(plan.purposes, id),
  activities: plan.activities.filter(activity => activity.purpose !== id),
  milestones: cleared(plan.milestones.filter(milestone => milestone.purpose !== id)),
})

export function saveActivity(
  plan: Plan,
  { who, ...activity }: Chosen<Activity>,
): Outcome<'purpose' | 'text' | 'startsOn' | 'endsOn' | 'responsible'> {
  const faults = faultsIn({
    purpose: noPurpose(plan, activity.purpose),
    text: !activity.text && 'needed',
    startsOn: noDay(activity.startsOn),
    endsOn: noDay(activity.endsOn) || (isEarlier(activity.endsOn, activity.startsOn) && 'ends-before'),
    responsible: !who && 'who',
  } as const)
  return faults ?? { ...plan, activities: put(plan.activities, { ...activity, responsible: who! }) }
}

export const removeActivity = (plan: Plan, id: string): Plan => ({ ...plan, activities: without(plan.activities, id) })

const noPurpose = (plan: Plan, id: string) => !plan.purposes.some(purpose => purpose.id === id) && 'unknown'

/** Milestones that no longer wait for one that is gone. */
function cleared(milestones: readonly Milestone[]): Milestone[] {
  const ids = new Set(milestones.map(milestone => milestone.id))
  return milestones.map(milestone => ({ ...milestone, after: milestone.after.filter(id => ids.has(id)) }))
}

export function saveMilestone(
  plan: Plan,
  { who, ...form }: Omit<Chosen<Milestone>, 'setOn' | 'done'>,
  today: Day,
): Outcome<'purpose' | 'text' | 'dueOn' | 'responsible' | 'after'> {
  const before = milestoneIn(plan, form.id)
  const after = form.after.filter(id => id !== form.id && milestoneIn(plan, id))
  const behind = waitingFor(plan.milestones, form.id)
  const faults = faultsIn({
    purpose: noPurpose(plan, form.purpose),
    text: !form.text && 'needed',
    dueOn: noDay(form.dueOn) || (form.dueOn !== before?.dueOn && form.dueOn < today && 'past'),
    responsible: !who && 'who',
    after: after.some(id => behind.has(id))
      ? 'circle'
      : after.some(id => isEarlier(form.dueOn, milestoneIn(plan, id)!.dueOn)) && 'before-earlier',
  } as const)
  if (faults) return faults
  const setOn = before && before.dueOn === form.dueOn ? before.setOn : today
  return {
    ...plan,
    milestones: put(plan.milestones, { ...before, ...form, after, setOn, responsible: who! }),
  }
}

export const removeMilestone = (plan: Plan, id: string): Plan => ({
  ...plan,
  milestones: cleared(without(plan.milestones, id)),
})

/** With another date the goal is to be assessed anew. */
export function saveGoal(plan: Plan, goal: Omit<Goal, 'assessed'>): Outcome<'text' | 'dueOn'> {
  const { dueOn, assessed } = plan.goal ?? {}
  return (
    faultsIn({ text: !goal.text && 'needed', dueOn: noDay(goal.dueOn) } as const) ?? {
      ...plan,
      goal: { ...goal, ...(assessed && dueOn === goal.dueOn && { assessed }) },
    }
  )
}

export function saveFollowUp(
  plan: Plan,
  { who, everyMonths, ...rest }: Omit<Chosen<FollowUp>, 'everyMonths'> & { everyMonths: string },
): Outcome<'firstOn' | 'everyMonths' | 'owner'> {
  const months = /^\d{1,2}$/.test(everyMonths) ? Number(everyMonths) : 0
  const faults = faultsIn({
    firstOn: noDay(rest.firstOn),
    everyMonths: (months < 1 || months > 12) && 'months',
    owner: !who && 'who',
  } as const)
  return faults ?? { ...plan, followUp: { ...rest, everyMonths: months, owner: who! } }
}

const logged = (plan: Plan, change: Change): Plan => ({ ...plan, log: [...plan.log, change] })

/** Reminders count from the day of activation: what lay before it is not asked for. */
export function activate(plan: Plan, by: string, today: Day): Plan | { missing: Missing[] } {
  const missing = missingIn(plan)
  if (missing.length) return { missing }
  if (plan.state === 'active') return plan
  const milestones = plan.milestones.map(milestone => ({ ...milestone, setOn: today }))
  return logged({ ...plan, state: 'active', milestones }, { on: today, by, what: 'activated' })
}

/** Done needs a sentence on what shows it. Done twice keeps the first evidence. */
export function markDone(
  plan: Plan,
  id: string,
  evidence: string,
  by: Named,
  today: Day,
): Plan | Refused<'gone'> | Faulty<'evidence', 'needed'> {
  const milestone = milestoneIn(plan, id)
  if (!milestone) return refuse('gone')
  if (milestone.done) return plan
  const milestones = put(plan.milestones, { ...milestone, done: { on: today, by, evidence } })
  return (
    faultsIn({ evidence: !evidence && 'needed' } as const) ??
    logged({ ...plan, milestones }, { on: today, by: by.id, what: 'milestone-done', about: id })
  )
}
