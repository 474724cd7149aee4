import { dayIn, startOfSending, workingDaysAfter, type Calendar } from './calendar'
import type { Measurement } from './measurement'

/** So many working days there are to see the report alone; then it is posted by itself. */
const WORKING_DAYS = 5

/** When a report is posted that was sealed now and is seen by its starter first. */
export const postingMoment = (calendar: Calendar, now: Date): Date =>
  startOfSending(calendar, workingDaysAfter(calendar, dayIn(calendar.zone, now), WORKING_DAYS))

/** Nobody reads it yet but whoever may post it. */
export const isHeld = ({ postsAt }: Pick<Measurement, 'postsAt'>, now: Date) =>
  postsAt !== undefined && postsAt > now.toISOString()

/** The report becomes everybody's now; pressed twice, that was the first press. */
export const postNow = (measurement: Measurement, now: Date): Measurement =>
  isHeld(measurement, now) ? { ...measurement, postsAt: now.toISOString() } : measurement
