import {
  addDays,
  isWorkingDay,
  startOfSending,
  weekdayOf,
  workingDayOnOrAfter,
  type Calendar,
  type Day,
} from './calendar'
import { noticeOf } from './followUp'
import { followersOf, type StandIns } from './ladder'
import type { Plan } from './plan'

/** Why somebody gets three lines for their department's meeting; the key is never due twice. */
export interface LinesReason {
  readonly key: string
  readonly plan: Plan
  readonly on: Day
}

/** So many weeks are looked through: no holiday is longer. */
const WEEKS = 8

/** The department's next meeting on or after a day; one that falls on a closed day is not held. */
export function departmentMeeting({ state, followUp }: Plan, calendar: Calendar, day: Day): Day | undefined {
  const weekday = followUp?.meetingDay
  if (state !== 'active' || !weekday) return undefined
  const first = addDays(day, (weekday - weekdayOf(day) + 7) % 7)
  return Array.from({ length: WEEKS }, (_, week) => addDays(first, 7 * week)).find(on => isWorkingDay(calendar, on))
}

/** Whoever follows up a plan gets its lines on the working day before the meeting, or on the day if that was missed. */
export const linesToday = (
  plans: readonly Plan[],
  calendar: Calendar,
  today: Day,
  standIns: StandIns = () => [],
): { person: string; reason: LinesReason }[] =>
  plans.flatMap(plan => {
    const on = departmentMeeting(plan, calendar, today)
    if (!on || today < noticeOf(calendar, on)) return []
    const reason = { key: `lines:${plan.id}:${on}`, plan, on }
    return followersOf(plan, standIns).map(person => ({ person, reason }))
  })

/** When a plan should be looked at again for its lines: tomorrow while there are some to tell. */
export function nextLinesLook(plan: Plan, calendar: Calendar, today: Day): Date | undefined {
  const on = departmentMeeting(plan, calendar, today)
  if (!on) return undefined
  const notice = noticeOf(calendar, on)
  const tomorrow = workingDayOnOrAfter(calendar, addDays(today, 1))
  return startOfSending(calendar, notice > today ? notice : tomorrow)
}
