import { DateTime, Settings } from 'luxon'

Settings.throwOnInvalid = true
declare module 'luxon' {
  interface TSSettings {
    throwOnInvalid: true
  }
}

/** A day on the calendar, `2026-03-01`; it has no hour and no time zone. */
export type Day = string

/** Which days a municipality works, and where its clock stands. */
export interface Calendar {
  readonly zone: string
  /** The country's public holidays. */
  readonly closed: ReadonlySet<Day>
  /** What the municipality itself closes every year, as `MM-DD`. */
  readonly closedYearly: ReadonlySet<string>
  /** In which ISO weeks it is closed from Monday to Friday every year. */
  readonly closedWeeks: ReadonlySet<number>
}

const DAY_MS = 86_400_000
const SENDING_BEGINS = '08:30'
const SENDING_ENDS = '15:00'

/** With more of them there would be too little of a year left to remind anybody in. */
export const MOST_CLOSED_WEEKS = 12

/** Only a day that exists, written in full, in the years 2000–2100. */
export function isDay(text: unknown): text is Day {
  const parts = typeof text === 'string' && /^(20\d\d|2100)-(0[1-9]|1[0-2])-(\d\d)$/.exec(text)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number)
  return day! >= 1 && day! <= DateTime.utc(year!, month!).daysInMonth
}

/** A day of the year that some year has, `12-24`. */
export const isDayOfYear = (text: unknown): text is string => typeof text === 'string' && isDay(`2000-${text}`)

/** The weeks that are written as `7` or `28-30`; undefined where one is no week, or where there are too many. */
export function weeksIn(written: readonly string[]): ReadonlySet<number> | undefined {
  const weeks = new Set<number>()
  for (const one of written) {
    const [first = 0, last = first] = (/^\d\d?( ?- ?\d\d?)?$/.test(one) ? one : '').split('-').map(Number)
    if (first < 1 || last > 53 || last < first) return undefined
    for (let week = first; week <= last; week++) weeks.add(week)
  }
  return weeks.size <= MOST_CLOSED_WEEKS ? weeks : undefined
}

/** A place's clock, by name: a mere distance from Greenwich has no summer time. */
export function isZone(zone: string): boolean {
  try {
    return /^[a-z]/i.test(zone) && !!new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    return false
  }
}

export const addDays = (day: Day, days: number): Day => written(midnight(day).plus({ days }))

/** A month after 31 January is the last day of February. */
export const addMonths = (day: Day, months: number): Day => written(midnight(day).plus({ months }))

/** How many days `b` lies after `a`; below zero when it lies before. */
export const daysBetween = (a: Day, b: Day): number => midnight(b).diff(midnight(a), 'days').days

/** The ISO week, in which 1 January may belong to week 53: it is of the year in which its Thursday lies. */
export function weekOf(day: Day): number {
  const number = numberOf(day)
  const thursday = number - weekdayIn(number) + 4
  const year = new Date(thursday * DAY_MS).getUTCFullYear()
  return 1 + Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / 7)
}

/** The day it is in `zone` at the instant `now`. */
export const dayIn = (zone: string, now: Date): Day => written(local(zone, now))

/** What the clocks in `zone` show, `08:30`. */
export const timeIn = (zone: string, now: Date): string => local(zone, now).toFormat('HH:mm')

/**
 * The instant at which the clocks in `zone` show `time` on `day`. An hour that the clocks skip is the hour after; of an
 * hour that comes twice it is the first.
 */
export function instantAt(zone: string, day: Day, time: string): Date {
  const [hour, minute] = hoursAndMinutes(time)
  const { year, month, day: date } = midnight(day)
  const found = DateTime.fromObject({ year, month, day: date, hour, minute }, { zone })
  // Which of two equal hours luxon finds depends on the time of year it is asked.
  return found.getPossibleOffsets()[0]!.toJSDate()
}

/** The last millisecond of the day in `zone`. */
export const endOfDay = (zone: string, day: Day): Date =>
  new Date(instantAt(zone, addDays(day, 1), '00:00').getTime() - 1)

/** Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => weekdayIn(numberOf(day))

export const isInClosedWeek = ({ closedWeeks }: Calendar, day: Day): boolean =>
  closedWeeks.size > 0 && closedWeeks.has(weekOf(day))

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const { closed, closedYearly } = calendar
  return weekdayOf(day) <= 5 && !closed.has(day) && !closedYearly.has(day.slice(5)) && !isInClosedWeek(calendar, day)
}

export const workingDayOnOrBefore = (calendar: Calendar, day: Day): Day =>
  isWorkingDay(calendar, day) ? day : workingDayOnOrBefore(calendar, addDays(day, -1))

export const workingDayOnOrAfter = (calendar: Calendar, day: Day): Day =>
  isWorkingDay(calendar, day) ? day : workingDayOnOrAfter(calendar, addDays(day, 1))

/** The nth working day after `day`, which itself is not counted; `day` itself when n is 0. */
export const workingDaysAfter = (calendar: Calendar, day: Day, n: number): Day =>
  n <= 0 ? day : workingDaysAfter(calendar, workingDayOnOrAfter(calendar, addDays(day, 1)), n - 1)

/** From 08:30 until just before 15:00 on working days: the only time at which the clock alone makes us write to people. */
export function isSendingTime(calendar: Calendar, now: Date): boolean {
  const time = local(calendar.zone, now).toISOTime().slice(0, 5)
  return time >= SENDING_BEGINS && time < SENDING_ENDS && isWorkingDay(calendar, dayIn(calendar.zone, now))
}

/** `now` while it is sending time, else the moment at which it next begins. */
export function nextSendingMoment(calendar: Calendar, now: Date): Date {
  if (isSendingTime(calendar, now)) return now
  const today = dayIn(calendar.zone, now)
  const begun = now >= startOfSending(calendar, today)
  return startOfSending(calendar, workingDayOnOrAfter(calendar, begun ? addDays(today, 1) : today))
}

/** 08:30 on `day`, whether or not it is a working day. */
export const startOfSending = (calendar: Calendar, day: Day): Date => instantAt(calendar.zone, day, SENDING_BEGINS)

const local = (zone: string, now: Date) => DateTime.fromJSDate(now, { zone })

const written = (time: DateTime<true>): Day => time.toISODate()

/** Days since 1 January 1970, a Thursday. Which days are working days is asked too often for an object of luxon's each. */
function numberOf(day: Day): number {
  const at = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
  if (!(at >= 0) || new Date(at).toISOString().slice(0, 10) !== day) throw new Error(`"${day}" is not a day`)
  return at / DAY_MS
}

const weekdayIn = (number: number): number => ((number + 3) % 7) + 1

function midnight(day: Day): DateTime<true> {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  if (!parts) throw new Error(`"${day}" is not a day`)
  return DateTime.utc(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function hoursAndMinutes(time: string): [number, number] {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Error(`"${time}" is not a time of day`)
  return [Number(time.slice(0, 2)), Number(time.slice(3))]
}
