import {
  addDays,
  addMonths,
  daysBetween,
  isInClosedWeek,
  isWorkingDay,
  weekOf,
  type Calendar,
  type Day,
} from './calendar'

/** Why few may be there to answer; nothing of this stops a measurement. */
export type Warning = Holiday | 'closed-week' | 'closes-when-closed' | 'soon'

/** The weeks in which many are away. */
export type Holiday = 'winter' | 'easter' | 'summer' | 'autumn' | 'christmas'

const HOLIDAY_WEEKS = new Map<number, Holiday>([
  ...[7, 8].map(week => [week, 'winter'] as const),
  ...[29, 30, 31].map(week => [week, 'summer'] as const),
  [42, 'autumn'],
  ...[52, 53, 1].map(week => [week, 'christmas'] as const),
])

/** In some years Christmas Eve lies in week 51. */
const isChristmas = (day: Day) => day.slice(5) >= '12-22'

/**
 * From the Monday before Easter to Easter Monday: between them lie a Friday and a Monday that are both public holidays,
 * which in March and April are those of Easter.
 */
function isEaster({ closed }: Calendar, day: Day): boolean {
  // 1 January 2001 was a Monday.
  const since = daysBetween('2001-01-01', day) % 7
  const monday = addDays(day, -since)
  const isEasterWeek = (first: Day) =>
    ['03', '04'].includes(addDays(first, 4).slice(5, 7)) &&
    closed.has(addDays(first, 4)) &&
    closed.has(addDays(first, 7))
  return isEasterWeek(monday) || (since === 0 && isEasterWeek(addDays(day, -7)))
}

/** The holidays that a day lies in. */
export const holidayOn = (calendar: Calendar, day: Day): Holiday | undefined =>
  isEaster(calendar, day) ? 'easter' : isChristmas(day) ? 'christmas' : HOLIDAY_WEEKS.get(weekOf(day))

/** What there is to think of before asking people from `opensOn` to `closesOn`, in the order in which it comes. */
export function warningsFor(calendar: Calendar, opensOn: Day, closesOn: Day): readonly Warning[] {
  const found = new Set<Warning>()
  for (let day = opensOn; day <= closesOn; day = addDays(day, 1)) {
    const warning = isInClosedWeek(calendar, day) ? 'closed-week' : holidayOn(calendar, day)
    if (warning) found.add(warning)
  }
  if (!isWorkingDay(calendar, closesOn)) found.add('closes-when-closed')
  return [...found]
}

/** New ways of working take years: measuring again before this many months finds noise. */
export const FEWEST_MONTHS_BETWEEN = 6

/** Is this too soon after a measurement that closed on that day? */
export const isSoonAfter = (closedOn: Day, opensOn: Day) => opensOn < addMonths(closedOn, FEWEST_MONTHS_BETWEEN)
