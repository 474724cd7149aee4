import { addMonths, dayIn, isDayOfYear, type Calendar, type Day } from '../domain/calendar'
import dk from './dk.json'
import se from './se.json'

export type Country = 'DK' | 'SE'

interface PublicHolidays {
  readonly country: string
  readonly from: number
  readonly to: number
  readonly days: Readonly<Record<Day, string>>
}

const holidays: Record<Country, PublicHolidays> = { DK: dk, SE: se }

/** The working days of a municipality: without its country's public holidays, and the days (`MM-DD`) and weeks it closes. */
export function calendarOf(
  country: Country,
  zone: string,
  closedYearly: readonly string[],
  closedWeeks: ReadonlySet<number> = new Set(),
): Calendar {
  const wrong = closedYearly.filter(day => !isDayOfYear(day))
  if (wrong.length) throw new Error(`not days of the year (MM-DD): ${wrong.join(', ')}`)
  return {
    zone,
    closed: new Set(Object.keys(holidays[country].days)),
    closedYearly: new Set(closedYearly),
    closedWeeks,
  }
}

/** The last day whose public holidays we know; after it only weekends and what is closed every year. */
export const coveredUntil = (country: Country): Day => `${holidays[country].to}-12-31`

/** A year is time enough to put in a newer version with newer holidays. */
const NOTICE_MONTHS = 12

/** The last day whose public holidays we know, once it is less than a year away. */
export function runsOutOn(country: Country, zone: string, now: Date): Day | undefined {
  const last = coveredUntil(country)
  return addMonths(dayIn(zone, now), NOTICE_MONTHS) > last ? last : undefined
}
