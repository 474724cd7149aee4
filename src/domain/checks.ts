import { addDays, daysBetween, isDay, isWorkingDay, weekOf, workingDayOnOrBefore, type Calendar, type Day } from './calendar' // prettier-ignore
import type { Milestone, Missing, Named, Plan } from './plan'
import type { Values } from './planForm'
import { chosen } from './text'
import { holidayOn, type Holiday } from './when'

/** What a program can honestly see about one part of a plan; it warns, and never stands in the way. */
export type Check =
  | { readonly what: 'unreachable' | 'left'; readonly who: string }
  | { readonly what: 'closed'; readonly before: Day }
  | { readonly what: 'after-goal'; readonly goalOn: Day }
  | { readonly what: 'before-earlier'; readonly first: Milestone }
  | { readonly what: 'load'; readonly who: string; readonly n: number; readonly week: number }
  | { readonly what: 'holiday'; readonly holiday: Holiday }
  | { readonly what: 'many'; readonly who: string; readonly n: number }
  | { readonly what: 'goal-early'; readonly last: Day }

/** What is known of everything around a plan. */
export interface Around {
  readonly calendar: Calendar
  /** Every plan of the municipality. */
  readonly plans: readonly Plan[]
  /** Who is in the teams, if Teams would say. */
  readonly roster: readonly Named[] | undefined
  readonly unreachable: ReadonlySet<string>
  /** So many milestones of one person in one week are no trouble. */
  readonly milestonesPerWeek: number
}

/** So many activities can one person have under way. */
const MOST_AT_ONCE = 3

/** Everything there is to warn of in what stands in a form. */
export function checksOf(form: Missing, plan: Plan, item: string, values: Values, around: Around): Check[] {
  switch (form) {
    case 'milestone':
      if (plan.milestones.some(({ id, done }) => id === item && done)) return []
      return [...personChecks(plan, values.responsible, around), ...milestoneChecks(plan, item, values, around)]
    case 'activity':
      return [...personChecks(plan, values.responsible, around), ...activityChecks(plan, item, values, around)]
    case 'followup':
      return personChecks(plan, values.owner, around)
    case 'goal': {
      const last = latest(plan.milestones.map(({ dueOn }) => dueOn))
      return isDay(values.dueOn) && last > values.dueOn ? [{ what: 'goal-early', last }] : []
    }
    case 'purpose':
      return []
  }
}

const latest = (days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b), '')

function personChecks(plan: Plan, id: string | undefined, around: Around): Check[] {
  const { roster, unreachable } = around
  const who = nameOf(plan, id, around)
  if (!id || !who) return []
  if (roster && !roster.some(one => one.id === id)) return [{ what: 'left', who }]
  return unreachable.has(id) ? [{ what: 'unreachable', who }] : []
}

/** Who has left is named in the plan alone. */
const nameOf = ({ milestones, activities, followUp }: Plan, id: string | undefined, { roster = [] }: Around) =>
  [...roster, ...[...milestones, ...activities].map(({ responsible }) => responsible), followUp?.owner].find(
    one => one?.id === id,
  )?.name

function milestoneChecks(plan: Plan, item: string, { dueOn = '', responsible = '', after }: Values, around: Around) {
  if (!isDay(dueOn)) return []
  const { calendar, milestonesPerWeek } = around
  const found: Check[] = []
  if (!isWorkingDay(calendar, dueOn)) found.push({ what: 'closed', before: workingDayOnOrBefore(calendar, dueOn) })
  const holiday = holidayOn(calendar, dueOn)
  if (holiday) found.push({ what: 'holiday', holiday })
  if (plan.goal && dueOn > plan.goal.dueOn) found.push({ what: 'after-goal', goalOn: plan.goal.dueOn })
  const first = plan.milestones.find(one => chosen(after).includes(one.id) && !one.done && one.dueOn > dueOn)
  if (first) found.push({ what: 'before-earlier', first })
  const week = mondayOf(dueOn)
  const others = plansWith(plan, around).flatMap(({ id, milestones }) =>
    milestones.filter(one => !(id === plan.id && one.id === item) && !one.done && mondayOf(one.dueOn) === week),
  )
  const n = 1 + others.filter(one => one.responsible?.id === responsible).length
  const who = nameOf(plan, responsible, around)
  if (who && n > milestonesPerWeek) found.push({ what: 'load', who, n, week: weekOf(dueOn) })
  return found
}

/** All active plans, and this one whatever it is. */
const plansWith = (plan: Plan, { plans }: Around): Plan[] => [
  plan,
  ...plans.filter(({ id, state }) => id !== plan.id && state === 'active'),
]

/** 1 January 2001 was a Monday. */
const mondayOf = (day: Day): Day => addDays(day, -(daysBetween('2001-01-01', day) % 7))

function activityChecks(plan: Plan, item: string, { startsOn, endsOn, responsible }: Values, around: Around): Check[] {
  const who = nameOf(plan, responsible, around)
  if (!who || !isDay(startsOn) || !isDay(endsOn)) return []
  const theirs = plansWith(plan, around)
    .flatMap(({ id, activities }) => activities.filter(one => !(id === plan.id && one.id === item)))
    .filter(one => one.responsible?.id === responsible && one.startsOn <= endsOn && one.endsOn >= startsOn)
  // The most at once are so many on a day on which one of them begins.
  const days = [startsOn, ...theirs.map(one => one.startsOn).filter(day => day > startsOn)]
  const n = 1 + Math.max(...days.map(day => theirs.filter(one => one.startsOn <= day && one.endsOn >= day).length))
  return n > MOST_AT_ONCE ? [{ what: 'many', who, n }] : []
}
