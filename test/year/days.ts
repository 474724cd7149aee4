import Holidays from 'date-holidays'

/** Days reckoned apart from the program: plain dates in UTC, and somebody else's list of holidays. */
export type Day = string

const DAY_MS = 86_400_000
const at = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const written = (ms: number) => new Date(ms).toISOString().slice(0, 10)

export const plus = (day: Day, days: number): Day => written(at(day) + days * DAY_MS)
export const daysFrom = (a: Day, b: Day) => Math.round((at(b) - at(a)) / DAY_MS)

/** The same date so many months on; the last of the month where it has none. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return written(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

const denmark = new Holidays('DK')
const closed = new Set(
  [2026, 2027]
    .flatMap(year => denmark.getHolidays(year))
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10)),
)
/** Days on which municipalities are closed besides. */
const LOCAL = ['06-05', '12-24', '12-31']

export function isOpen(day: Day): boolean {
  const weekday = new Date(at(day)).getUTCDay()
  return weekday > 0 && weekday < 6 && !closed.has(day) && !LOCAL.includes(day.slice(5))
}
export const openOnOrBefore = (day: Day): Day => (isOpen(day) ? day : openOnOrBefore(plus(day, -1)))
export const openOnOrAfter = (day: Day): Day => (isOpen(day) ? day : openOnOrAfter(plus(day, 1)))
