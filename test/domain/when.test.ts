import { calendarOf } from '../../src/calendar/calendars'
import { addDays, type Day } from '../../src/domain/calendar'
import { isSoonAfter, warningsFor, type Warning } from '../../src/domain/when'

const calendar = calendarOf('DK', 'Europe/Copenhagen', ['06-05', '12-24', '12-31'])
const sweden = calendarOf('SE', 'Europe/Stockholm', ['06-06'])

test.each<[string, Day, Day, Warning[]]>([
  ['an ordinary time', '2026-03-02', '2026-03-20', []],
  ['week 7', '2026-02-09', '2026-02-13', ['winter']],
  ['the Friday before week 7', '2026-02-02', '2026-02-06', []],
  ['the last day is the first of week 7', '2026-02-02', '2026-02-09', ['winter']],
  ['it opens on the last day of week 8', '2026-02-22', '2026-03-06', ['winter']],
  ['from the day after week 8', '2026-02-23', '2026-03-06', []],
  ['week 29', '2026-07-13', '2026-07-14', ['summer']],
  ['July until week 28', '2026-06-22', '2026-07-10', []],
  ['week 31', '2026-08-02', '2026-08-14', ['summer']],
  ['week 32', '2026-08-03', '2026-08-14', []],
  ['week 42', '2026-10-12', '2026-10-16', ['autumn']],
  ['week 41', '2026-10-05', '2026-10-09', []],
  ['week 52', '2026-12-21', '2026-12-21', ['christmas']],
  ['week 53', '2026-12-28', '2026-12-30', ['christmas']],
  ['over New Year of a year with 53 weeks', '2026-12-30', '2027-01-04', ['christmas']],
  ['week 1 of 2026', '2025-12-29', '2026-01-02', ['christmas']],
  ['week 2 of 2026', '2026-01-05', '2026-01-16', []],
  ['Christmas Eve in week 51 of 2027', '2027-12-23', '2027-12-23', ['christmas']],
  ['the week before it', '2027-12-13', '2027-12-17', []],
  ['a Saturday', '2026-03-02', '2026-03-21', ['closes-when-closed']],
  ['a public holiday', '2026-05-04', '2026-05-14', ['closes-when-closed']],
  ['what the municipality closes', '2026-06-01', '2026-06-05', ['closes-when-closed']],
  ['Easter Monday', '2026-03-16', '2026-04-06', ['easter', 'closes-when-closed']],
  ['several, in their order', '2026-02-16', '2026-04-07', ['winter', 'easter']],
  ['a year: all of them', '2026-03-02', '2027-03-02', ['easter', 'summer', 'autumn', 'christmas', 'winter']],
])('%s (%s – %s)', (_, opensOn, closesOn, expected) => {
  expect(warningsFor(calendar, opensOn, closesOn)).toEqual(expected)
})

test.each<[string, Day, Day, Warning[]]>([
  ['the week before', '2026-06-22', '2026-07-03', []],
  ['its Monday', '2026-06-22', '2026-07-06', ['closed-week', 'closes-when-closed']],
  ['its Sunday is the first day', '2026-07-12', '2026-07-12', ['closed-week', 'closes-when-closed']],
  ['all summer: closed is said in place of a holiday, where it is both', '2026-07-06', '2026-07-31', ['closed-week', 'summer']], // prettier-ignore
  ['over New Year, closed in week 53', '2026-12-21', '2027-01-08', ['christmas', 'closed-week']],
])('with closed weeks, %s (%s – %s)', (_, opensOn, closesOn, expected) => {
  const closing = calendarOf('DK', 'Europe/Copenhagen', ['12-24', '12-31'], new Set([28, 29, 53]))
  expect(warningsFor(closing, opensOn, closesOn)).toEqual(expected)
})

/** Easter Sundays as the almanac has them. */
test.each(['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21'])('Easter %s', sunday => {
  const warned = (day: Day, where = calendar) => warningsFor(where, day, day).includes('easter')
  for (let day = addDays(sunday, -6); day <= addDays(sunday, 1); day = addDays(day, 1)) {
    expect([day, warned(day)]).toEqual([day, true])
    expect([day, warned(day, sweden)]).toEqual([day, true])
  }
  for (const day of [-20, -13, -8, -7, 2, 5, 8, 20].map(days => addDays(sunday, days)))
    expect([day, warned(day)]).toEqual([day, false])
})

test.each([
  ['2026-03-02', '2026-08-31', true],
  ['2026-03-02', '2026-09-01', true],
  ['2026-03-02', '2026-09-02', false],
  ['2026-08-31', '2027-02-27', true],
  ['2026-08-31', '2027-02-28', false],
])('closed %s, again %s: too soon is %j', (closedOn, opensOn, expected) => {
  expect(isSoonAfter(closedOn, opensOn)).toBe(expected)
})
