import { addDays, isWorkingDay, MOST_CLOSED_WEEKS, weekdayOf, type Calendar, type Day } from './calendar'
import { lookBefore, toldBefore } from './followUp'
import type { StandIns } from './ladder'
import type { Plan } from './plan'

/** So many weeks are looked through: no holiday is longer than the rest, and all closed weeks may lie together. */
const WEEKS = MOST_CLOSED_WEEKS + 8

/** The department's next meeting on or after a day; one that falls on a closed day is not held. */
export function departmentMeeting({ state, followUp }: Plan, calendar: Calendar, day: Day): Day | undefined {
  const weekday = followUp?.meetingDay
  if (state !== 'active' || !weekday) return undefined
  const first = addDays(day, (weekday - weekdayOf(day) + 7) % 7)
  return Array.from({ length: WEEKS }, (_, week) => addDays(first, 7 * week)).find(on => isWorkingDay(calendar, on))
}

/** Whoever follows up a plan gets its lines on the working day before. */
export const linesToday = (plans: readonly Plan[], calendar: Calendar, today: Day, standIns?: StandIns) =>
  toldBefore('lines', plan => departmentMeeting(plan, calendar, today), plans, { calendar, today, standIns })

export const nextLinesLook = (plan: Plan, calendar: Calendar, today: Day) =>
  lookBefore(departmentMeeting(plan, calendar, today), calendar, today)
