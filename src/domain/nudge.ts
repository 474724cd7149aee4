import {
  addDays,
  daysBetween,
  endOfDay,
  isSendingTime,
  nextSendingMoment,
  startOfSending,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
  dayIn,
  type Calendar,
  type Day,
} from './calendar'

/** A reminder to those who have not answered: the first half-way, the second shortly before the end. */
export interface NudgeDay {
  readonly number: 1 | 2
  readonly day: Day
}

/** A reminder on its way; `made` once everybody's message lies in the queue. */
export interface Nudge {
  readonly number: 1 | 2
  readonly on: Day
  readonly made?: true
}

/** What decides when a measurement reminds. */
export interface Period {
  readonly startedOn: Day
  readonly closesOn: Day
  readonly nudges?: readonly Nudge[]
  readonly unseenSince?: string
}

/** So many working days lie between the invitation and a reminder, and between two reminders. */
const APART = 2
const BEFORE_CLOSING = 3
/** When Teams would not say who is there, it is asked again after this long. */
const ASKED_AGAIN_MS = 60_000

const workingDaysBefore = (calendar: Calendar, day: Day, n: number): Day =>
  n <= 0 ? day : workingDaysBefore(calendar, workingDayOnOrBefore(calendar, addDays(day, -1)), n - 1)

/**
 * When to remind: on the working day on or after the middle, and three working days before the last day. Neither comes
 * sooner than two working days after the opening, nor on the last day itself; where both lie closer together than two
 * working days only the later one is left. A period of a working week gets one, a shorter one none.
 */
export function nudgeDays(calendar: Calendar, startedOn: Day, closesOn: Day): readonly NudgeDay[] {
  const earliest = workingDaysAfter(calendar, startedOn, APART)
  const middle = addDays(startedOn, Math.floor(daysBetween(startedOn, closesOn) / 2))
  const half = workingDayOnOrAfter(calendar, middle)
  const late = workingDaysBefore(calendar, closesOn, BEFORE_CLOSING)
  const halfWay: NudgeDay[] = half >= earliest && half < closesOn ? [{ number: 1, day: half }] : []
  if (late < earliest) return halfWay
  return [...(late < workingDaysAfter(calendar, half, APART) ? [] : halfWay), { number: 2, day: late }]
}

/** The reminder to make today, if one is: never one again, and of two that were missed the later one. */
export function dueNudge(calendar: Calendar, { startedOn, closesOn, nudges = [] }: Period, today: Day) {
  const unmade = nudges.find(({ made }) => !made)
  if (unmade) return unmade.number
  const last = nudges.at(-1)?.number ?? 0
  const days = nudgeDays(calendar, startedOn, closesOn)
  const reached = days.findLast(({ number, day }) => number > last && day <= today)
  const next = days.find(({ day }) => day > today)
  return next && next.day < workingDaysAfter(calendar, today, APART) ? undefined : reached?.number
}

/** The first moment of the day after the last one. */
export const closingMoment = ({ zone }: Calendar, closesOn: Day) => new Date(endOfDay(zone, closesOn).getTime() + 1)

/** When time next has something to do with an open measurement: to see who is there, to remind, or to close. */
export function nextLookWhileOpen(calendar: Calendar, period: Period, now: Date): Date {
  const today = dayIn(calendar.zone, now)
  const closing = closingMoment(calendar, period.closesOn)
  const last = period.nudges?.at(-1)?.number ?? 0
  const next = nudgeDays(calendar, period.startedOn, period.closesOn)
    .filter(({ number, day }) => number > last && day > today)
    .map(({ day }) => startOfSending(calendar, day))[0]
  const isDue = dueNudge(calendar, period, today) !== undefined
  const reminding = isDue ? (isSendingTime(calendar, now) ? now : nextSendingMoment(calendar, now)) : next
  const seeing = period.unseenSince ? new Date(now.getTime() + ASKED_AGAIN_MS) : closing
  return [reminding ?? closing, seeing].reduce((first, at) => (at < first ? at : first), closing)
}
