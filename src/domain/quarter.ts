import { addDays, workingDayOnOrAfter, type Calendar, type Day } from './calendar'
import type { Plan, Result } from './plan'
import { progressOf } from './progress'
import { lowestFirst, type Report, type Shown } from './report'

/** So long the summary of a quarter may still be sent, when it could not be on the first day. */
const DAYS = 7

/** The quarter of which the first working days are now, such as `2027-q1`. */
export function quarterToTell(calendar: Calendar, today: Day): string | undefined {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))]
  const quarter = Math.ceil(month / 3)
  const first = workingDayOnOrAfter(calendar, `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`)
  return today >= first && today < addDays(first, DAYS) ? `${year}-q${quarter}` : undefined
}

/** A plan in figures alone. */
export interface PlanInFigures {
  readonly title: string
  readonly done: number
  readonly late: number
  readonly ahead: number
  readonly goal?: Result
}

/** What a sponsor is told of a quarter: figures of the last report and of the plans, and nobody's name or words. */
export interface Quarter {
  readonly report?: { readonly of: Report; readonly lowest: readonly Shown[]; readonly highest: readonly Shown[] }
  readonly plans: readonly PlanInFigures[]
}

const ENDS = 2

/** Of two figures each is one end; of fewer there is nothing to set apart. */
function endsOf(report: Report) {
  const shown = lowestFirst(report)
  const ends = Math.min(ENDS, Math.floor(shown.length / 2))
  return { lowest: shown.slice(0, ends), highest: shown.slice(shown.length - ends).reverse() }
}

/** The quarter as it is told of a team, unless there is nothing to tell. */
export function quarterOf(report: Report | undefined, plans: readonly Plan[], today: Day): Quarter | undefined {
  const active = plans.filter(({ state }) => state === 'active')
  if (!report && !active.length) return undefined
  return {
    ...(report && { report: { of: report, ...endsOf(report) } }),
    plans: active.map(plan => figuresOf(plan, today)),
  }
}

function figuresOf(plan: Plan, today: Day): PlanInFigures {
  const { done, late, ahead } = progressOf(plan, today)
  const { goal, sigtepunkt } = plan
  return { title: sigtepunkt.title, done, late, ahead, ...(goal?.assessed && { goal: goal.assessed.result }) }
}
