import { isDay, type Day } from './calendar'
import { privateIn, type PrivateFault } from './comments'
import { faultsIn, type Faulty } from './faults'
import {
  milestoneIn,
  missingIn,
  TICKS,
  type Activity,
  type Change,
  type Milestone,
  type Missing,
  type Named,
  type Plan,
  type Purpose,
  type Trace,
} from './plan'
import { circleOf } from './waiting'

export type PlanFault =
  | 'needed'
  | 'no-day'
  | 'past'
  | 'ends-before'
  | 'who'
  | 'unknown'
  | 'circle'
  | 'before-earlier'
  | 'months'
  | 'number'
  | 'more-than-reviewed'
  | PrivateFault
export type Outcome<Field extends string> = Plan | Faulty<Field, PlanFault>

/** The list with `one` in the place of its namesake, or at the end. */
export const put = <T extends { id: string }>(list: readonly T[], one: T): T[] =>
  list.some(other => other.id === one.id) ? list.map(other => (other.id === one.id ? one : other)) : [...list, one]

const without = <T extends { id: string }>(list: readonly T[], id: string): T[] => list.filter(one => one.id !== id)

/** A text that has to be there, and may say nothing that belongs to a case. */
export const unfit = (text: string) => (!text && 'needed') || privateIn(text)

export const noDay = (day: string) => !isDay(day) && 'no-day'

/** Only days can be compared: what is no day has a fault of its own. */
const isEarlier = (day: string, than: string) => isDay(day) && isDay(than) && day < than

/** A responsible as the form gave them: undefined when nobody on the roster was chosen. */
type Chosen<T> = Omit<T, 'responsible' | 'owner'> & { readonly who: Named | undefined }

export function savePurpose(plan: Plan, purpose: Purpose): Outcome<'text'> {
  return faultsIn({ text: unfit(purpose.text) } as const) ?? { ...plan, purposes: put(plan.purposes, purpose) }
}

/** A purpose changes places with the one before it; the first stays where it is. */
export function raisePurpose(plan: Plan, id: string, by: Named, today: Day): Plan {
  const at = plan.purposes.findIndex(purpose => purpose.id === id)
  if (at < 1) return plan
  const purposes = [...plan.purposes]
  purposes.splice(at - 1, 2, purposes[at]!, purposes[at - 1]!)
  return loggedIfTold({ ...plan, purposes }, { on: today, by: by.id, what: 'edited', part: 'purpose', about: id })
}

/** The plan is for getting a method into use, or for keeping it there. */
export const namePlan = (plan: Plan, kind: NonNullable<Plan['kind']>, by: Named, today: Day): Plan =>
  (plan.kind ?? 'implementing') === kind
    ? plan
    : loggedIfTold({ ...plan, kind }, { on: today, by: by.id, what: 'edited' })

/** Nobody has promised anything by a draft, until somebody has said yes to it. */
export const isLogged = ({ state, approved }: Plan): boolean => state === 'active' || !!approved

const loggedIfTold = (plan: Plan, change: Change) => (isLogged(plan) ? logged(plan, change) : plan)

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
    text: unfit(activity.text),
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
  { who, ...form }: Omit<Chosen<Milestone>, 'setOn' | 'done' | 'ticked' | 'acceptedOn' | 'offered'>,
  today: Day,
  by?: Named,
): Outcome<'purpose' | 'text' | 'dueOn' | 'responsible' | 'after'> {
  const before = milestoneIn(plan, form.id)
  const after = form.after.filter(id => id !== form.id && milestoneIn(plan, id))
  const faults = faultsIn({
    purpose: noPurpose(plan, form.purpose),
    text: unfit(form.text),
    dueOn: noDay(form.dueOn) || (form.dueOn !== before?.dueOn && form.dueOn < today && 'past'),
    responsible: !who && 'who',
    after: circleOf(plan.milestones, form.id, after).length
      ? 'circle'
      : after.some(id => isEarlier(form.dueOn, milestoneIn(plan, id)!.dueOn)) && 'before-earlier',
  } as const)
  if (faults) return faults
  const setOn = before && before.dueOn === form.dueOn ? before.setOn : today
  const { acceptedOn, offered, ticked: _, ...kept } = before ?? {}
  const isTheirs = before?.responsible?.id === who!.id
  const milestone = {
    ...kept,
    ...(isTheirs && { ...(acceptedOn && { acceptedOn }), ...(offered && { offered }) }),
    ...{ ...form, after, setOn, responsible: who! },
    ...tickedIn(before, form.ticks, { on: today, ...(by && { by }) }),
  }
  return { ...plan, milestones: put(plan.milestones, milestone) }
}

/** Who ticked what: those that are ticked anew get this trace, the others keep theirs. */
function tickedIn(before: Milestone | undefined, ticks: Milestone['ticks'], trace: Trace): Pick<Milestone, 'ticked'> {
  const ticked = TICKS.filter(tick => ticks[tick]).flatMap(tick => {
    const known = before?.ticks[tick] ? before.ticked?.[tick] : trace
    return known ? [[tick, known]] : []
  })
  return ticked.length ? { ticked: Object.fromEntries(ticked) as NonNullable<Milestone['ticked']> } : {}
}

export const removeMilestone = (plan: Plan, id: string): Plan => ({
  ...plan,
  milestones: cleared(without(plan.milestones, id)),
})

export const logged = (plan: Plan, change: Change): Plan => ({ ...plan, log: [...plan.log, change] })

/** Reminders count from the day of activation: what lay before it is not asked for. */
export function activate(plan: Plan, by: string, today: Day): Plan | { missing: Missing[] } {
  const missing = missingIn(plan)
  if (missing.length) return { missing }
  if (plan.state === 'active') return plan
  const milestones = plan.milestones.map(milestone => ({ ...milestone, setOn: today }))
  const { edited: _, ...rest } = plan
  return logged({ ...rest, state: 'active', milestones }, { on: today, by, what: 'activated' })
}
