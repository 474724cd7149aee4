import { daysFrom, isOpen, openOnOrAfter, openOnOrBefore, plus, plusMonths, type Day } from './days'
import type { Milestone, One, Plan } from './department'

/** One thing that a day's message is to name, and the key under which it is never named again. */
export interface Thing {
  readonly to: One
  readonly key: string
  readonly kind: 'milestone' | 'meeting' | 'goal' | 'lines' | 'remeasure' | 'away'
  readonly plan: Plan
  readonly milestone?: Milestone
  readonly rung?: number
  readonly on: Day
}

const RUNGS = [-14, -3, 0, 7]

const rungDay = (dueOn: Day, rung: number) =>
  rung > 0 ? openOnOrAfter(plus(dueOn, rung)) : openOnOrBefore(plus(dueOn, rung))

/** The latest rung that has come by this day and had not passed when the date was set. */
function rungOf({ dueOn, setOn }: Milestone, day: Day): number | undefined {
  return RUNGS.filter(rung => rungDay(dueOn, rung) <= day && rungDay(dueOn, rung) >= setOn).at(-1)
}

const keyOf = ({ token, dueOn }: Milestone, rung: number) => `${token} ${dueOn} ${rung}`

/** What whoever takes a milestone over has been told with it. */
export const toldWith = (milestone: Milestone, day: Day): string[] =>
  RUNGS.filter(rung => rungDay(milestone.dueOn, rung) <= day).map(rung => keyOf(milestone, rung))

/** What the day gives reason to say, reckoned from the guide's rules and the made-up plans alone. */
export const thingsOf = (plan: Plan, day: Day): Thing[] => [
  ...plan.milestones.flatMap(milestone => [...remindersOf(plan, milestone, day), ...awayFrom(plan, milestone, day)]),
  ...meetingsOf(plan, day),
  ...(plan.goalOn < day && daysFrom(openOnOrAfter(plus(plan.goalOn, 1)), day) < 28 && !plan.assessed
    ? [{ to: plan.owner, key: `goal ${plan.id}`, kind: 'goal' as const, plan, on: plan.goalOn }]
    : []),
  ...proposalsOf(plan, day),
]

function remindersOf(plan: Plan, milestone: Milestone, day: Day): Thing[] {
  const rung = rungOf(milestone, day)
  if (milestone.done || rung === undefined) return []
  const { responsible } = milestone
  if (responsible?.absence === 'paused' && rung <= 0) return []
  const to = rung > 0 || !responsible || responsible.absence === 'left' ? plan.owner : responsible
  const key = keyOf(milestone, rung)
  return [{ to, key, kind: 'milestone', plan, milestone, rung, on: milestone.dueOn }]
}

/** Whoever follows up is asked once to find somebody else for what is left with nobody. */
function awayFrom(plan: Plan, milestone: Milestone, day: Day): Thing[] {
  const { responsible, done, token } = milestone
  if (done || !responsible?.isKnownAway || responsible === plan.owner) return []
  return [{ to: plan.owner, key: `away ${token}`, kind: 'away', plan, milestone, on: day }]
}

const noticeOf = (on: Day) => openOnOrBefore(plus(on, -1))

function meetingsOf(plan: Plan, day: Day): Thing[] {
  const all = Array.from({ length: 4 }, (_, n) => openOnOrAfter(plusMonths(plan.firstOn, n * plan.everyMonths)))
  const on = all.find(each => each >= day)!
  const isHeld = plan.reviewed.some(held => held >= noticeOf(on) && held <= on)
  const meeting: Thing[] =
    day >= noticeOf(on) && !isHeld
      ? [{ to: plan.owner, key: `meeting ${plan.id} ${on}`, kind: 'meeting', plan, on }]
      : []
  return [...meeting, ...linesOf(plan, day)]
}

function linesOf(plan: Plan, day: Day): Thing[] {
  if (!plan.meetingDay) return []
  let on = day
  while (new Date(`${on}T00:00:00Z`).getUTCDay() !== plan.meetingDay || !isOpen(on)) on = plus(on, 1)
  return day >= noticeOf(on) ? [{ to: plan.owner, key: `lines ${plan.id} ${on}`, kind: 'lines', plan, on }] : []
}

/** To the coordinator, once the goals of all the unit's plans are assessed. */
function proposalsOf(plan: Plan, day: Day): Thing[] {
  const { plans, people, u } = plan.unit
  if (plan !== plans[0] || !plans.every(({ assessed }) => assessed)) return []
  return [{ to: people[0]!, key: againIn(u), kind: 'remeasure', plan, on: day }]
}

export const againIn = (unit: number) => `remeasure ${unit}`
