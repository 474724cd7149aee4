import { addDays, startOfSending, workingDayOnOrAfter, type Calendar, type Day } from './calendar'
import { faultsIn, type Faulty } from './faults'
import { followersOf, type StandIns } from './ladder'
import { RESULTS, type Cases, type Goal, type Named, type Plan, type Result } from './plan'
import { noDay, unfit, type Outcome } from './planEdits'
import { refuse, type Refused } from './refused'
import { privateIn, type PrivateFault } from './comments'

/** So many cases can a department review by hand. */
const MOST_CASES = 500

/** Numbers as they were typed: both, or none. */
export interface TypedCases {
  readonly cases: string
  readonly casesMet: string
}

const whole = (text: string) => (/^\d{1,3}$/.test(text) ? Number(text) : NaN)

/** What is wrong with the numbers of a review of cases. */
function casesFaults({ cases, casesMet }: TypedCases) {
  if (!cases && !casesMet) return {}
  const [of, met] = [whole(cases), whole(casesMet)]
  return {
    cases: (!cases && 'needed') || (!(of >= 1 && of <= MOST_CASES) && 'number'),
    casesMet: (!casesMet && 'needed') || (!(met >= 0) && 'number') || (met > of && 'more-than-reviewed'),
  } as const
}

const casesIn = ({ cases, casesMet }: TypedCases): { cases?: Cases } =>
  cases ? { cases: { of: Number(cases), met: Number(casesMet) } } : {}

/** With another date the goal is to be assessed anew. */
export function saveGoal(
  plan: Plan,
  { cases, casesMet, ...goal }: Omit<Goal, 'assessed' | 'cases'> & TypedCases,
  today: Day,
): Outcome<'text' | 'dueOn' | 'indicator' | 'target' | 'cases' | 'casesMet'> {
  const { dueOn, assessed } = plan.goal ?? {}
  const faults = faultsIn({
    text: unfit(goal.text),
    dueOn: noDay(goal.dueOn) || (goal.dueOn !== dueOn && goal.dueOn < today && 'past'),
    indicator: privateIn(goal.indicator),
    target: privateIn(goal.target),
    ...casesFaults({ cases, casesMet }),
  } as const)
  const kept = assessed && dueOn === goal.dueOn && { assessed }
  return faults ?? { ...plan, goal: { ...goal, ...casesIn({ cases, casesMet }), ...kept } }
}

/**
 * Whoever could not be asked within this time from the first working day is not asked any more: it is shorter than any
 * letter is kept.
 */
const ASKED_FOR_DAYS = 28

/** The plan has come to its end, and nobody has said yet whether its goal was met. */
export const isToAssess = ({ state, goal }: Plan, today: Day): boolean =>
  state === 'active' && !!goal && !goal.assessed && goal.dueOn < today

export type AssessFault = 'needed' | 'number' | 'more-than-reviewed' | PrivateFault

/** How it went with the goal, and what shows it. Said twice, the first stands. */
export function assessGoal(
  plan: Plan,
  said: { readonly result: string; readonly note: string } & Partial<TypedCases>,
  by: Named,
  today: Day,
): Plan | Refused<'gone'> | Faulty<'result' | 'note' | 'cases' | 'casesMet', AssessFault> {
  const { goal, log } = plan
  if (goal?.assessed) return plan
  if (!goal || !isToAssess(plan, today)) return refuse('gone')
  const result = RESULTS.find(one => one === said.result)
  const found = { cases: said.cases ?? '', casesMet: said.casesMet ?? '' }
  const faults = faultsIn({ result: !result && 'needed', note: unfit(said.note), ...casesFaults(found) } as const)
  return (
    faults ?? {
      ...plan,
      goal: { ...goal, assessed: { on: today, by, result: result as Result, note: said.note, ...casesIn(found) } },
      log: [...log, { on: today, by: by.id, what: 'goal-assessed' }],
    }
  )
}

/** Of plans made from one measurement: those that were set going have all come to their end, and it is said how. */
export function areAllAssessed(plans: readonly Plan[]): boolean {
  const active = plans.filter(({ state }) => state === 'active')
  return active.length > 0 && active.every(({ goal }) => goal?.assessed)
}

const firstAskedOn = (calendar: Calendar, dueOn: Day) => workingDayOnOrAfter(calendar, addDays(dueOn, 1))

const isAsked = (plan: Plan, calendar: Calendar, today: Day) =>
  isToAssess(plan, today) && today < addDays(firstAskedOn(calendar, plan.goal!.dueOn), ASKED_FOR_DAYS)

/** Whoever follows up a plan is asked about its goal once its date has passed; the key is never due twice. */
export const goalsToday = (
  plans: readonly Plan[],
  calendar: Calendar,
  today: Day,
  standIns: StandIns = () => [],
): { person: string; reason: { key: string; plan: Plan } }[] =>
  plans
    .filter(plan => isAsked(plan, calendar, today))
    .flatMap(plan => {
      const reason = { key: `goal:${plan.id}:${plan.goal!.dueOn}`, plan }
      return followersOf(plan, standIns).map(person => ({ person, reason }))
    })

/** When a plan should be looked at again for its goal: tomorrow while it is asked about. */
export function nextGoalLook(plan: Plan, calendar: Calendar, today: Day): Date | undefined {
  const { state, goal } = plan
  if (state !== 'active' || !goal || goal.assessed) return undefined
  if (goal.dueOn < today && !isAsked(plan, calendar, today)) return undefined
  return startOfSending(calendar, firstAskedOn(calendar, goal.dueOn < today ? today : goal.dueOn))
}
