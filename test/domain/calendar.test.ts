import { DateTime } from 'luxon'
import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  isDayOfYear,
  isWorkingDay,
  weekOf,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
  weekdayOf,
  weeksIn,
  type Calendar,
} from '../../src/domain/calendar'

const odense: Calendar = {
  zone: 'Europe/Copenhagen',
  closed: new Set(['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-12-25', '2026-12-26', '2027-01-01']),
  closedYearly: new Set(['06-05', '12-24', '12-31']),
  closedWeeks: new Set(),
}

test.each(['2026-03-01', '2024-02-29', '2000-02-29', '2000-01-01', '2100-12-31'])('%s is a day', text => {
  expect(isDay(text)).toBe(true)
})

test.each([
  ...['2026-02-30', '2025-02-29', '2100-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '2026-01-00'],
  ...['29/2/2027', '01-02-2026', '1. marts', '1. marts 2026', '2026-3-1', '20260301', '2026-W10-1', '2026-060'],
  ...[
    '20226-01-01',
    '+002026-01-01',
    '1999-12-31',
    '2101-01-01',
    '2026-03-01T00:00:00Z',
    ' 2026-03-01',
    '2026-03-01\n',
  ],
  ...['٢٠٢٦-٠٣-٠١', '', 'null', null, undefined, 20260301, ['2026-03-01'], {}],
])('%j is not a day', text => {
  expect(isDay(text)).toBe(false)
})

test.each([
  ['12-24', true],
  ['02-29', true],
  ['02-30', false],
  ['6-5', false],
  ['24-12', false],
  [undefined, false],
])('%j is a day of the year: %j', (text, expected) => {
  expect(isDayOfYear(text)).toBe(expected)
})

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-25', 1, '2026-10-26'],
  ['2026-10-26', -1, '2026-10-25'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -366, '2024-12-31'],
  ['2026-03-01', 0, '2026-03-01'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected)
  expect(daysBetween(day, expected)).toBe(days)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-08-31', 3, '2026-11-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 12, '2027-12-15'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

test.each([
  ['2026-01-01', 1],
  ['2026-12-31', 53],
  ['2027-01-01', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
  ['2026-03-29', 13],
])('%s lies in week %i', (day, week) => {
  expect(weekOf(day)).toBe(week)
})

test('the weekday and the week of every day to 2037 are what another reckoning finds', () => {
  const wrong: string[] = []
  for (let at = DateTime.utc(2000, 1, 1); at.year < 2038; at = at.plus({ days: 1 })) {
    const day = at.toISODate()
    if (weekdayOf(day) !== at.weekday || weekOf(day) !== at.weekNumber) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

test.each(['2026-02-30', '2026-W10', 'i morgen', ''])('%j is never counted with', day => {
  for (const count of [addDays, weekdayOf, weekOf]) expect(() => count(day, 1)).toThrow()
})

test.each<[string, number[] | undefined]>([
  ['', []],
  ['28', [28]],
  ['28,29,30', [28, 29, 30]],
  ['28-30', [28, 29, 30]],
  ['28 - 30,07,29', [28, 29, 30, 7]],
  ['1,53', [1, 53]],
  ['53-53', [53]],
  ['20-31', [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]],
  ['20-32', undefined],
  ['1-53', undefined],
  ['1-12,1-12', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ...[
    '0',
    '54',
    '0-3',
    '50-54',
    '30-28',
    '52-1',
    'juli',
    'uge 28',
    '28-',
    '-28',
    '28-29-30',
    '2.8',
    '28–30',
    '١',
    '-1',
    '100',
  ].map((wrong): [string, undefined] => [wrong, undefined]),
])('closed in %j: the weeks %j', (text, expected) => {
  const found = weeksIn(text.split(',').filter(Boolean))
  expect(found && [...found]).toEqual(expected)
})

test.each([
  ['the Friday before', '2026-07-03', true],
  ['Monday', '2026-07-06', false],
  ['Friday', '2026-07-24', false],
  ['the Monday after', '2026-07-27', true],
  ['Monday of week 53', '2026-12-28', false],
  ['1 January 2027 is of week 53', '2027-01-01', false],
  ['30 December 2024 is of week 1', '2024-12-30', true],
  ['30 December 2020 is of week 53', '2020-12-30', false],
  ['30 December 2025 is of week 1', '2025-12-30', true],
])('closed in the weeks 28–30 and 53, %s (%s) is a working day: %j', (_, day, expected) => {
  expect(isWorkingDay({ ...odense, closed: new Set(), closedWeeks: weeksIn(['28-30', '53'])! }, day)).toBe(expected)
})

test('with as many closed weeks as there may be, there is a working day before and after', () => {
  const closing = { ...odense, closedWeeks: weeksIn(['42-53'])! }
  expect(workingDayOnOrBefore(closing, '2026-12-31')).toBe('2026-10-09')
  expect(workingDayOnOrAfter(closing, '2026-10-12')).toBe('2027-01-04')
})

test.each([
  ['2026-03-02', true],
  ['2026-03-06', true],
  ['2026-03-07', false],
  ['2026-03-08', false],
  ['2026-04-03', false],
  ['2026-06-05', false],
  ['2026-12-24', false],
  ['2026-12-30', true],
  ['2026-12-31', false],
  ['2030-12-24', false],
])('%s is a working day: %j', (day, expected) => {
  expect(isWorkingDay(odense, day)).toBe(expected)
})

test.each([
  ['2026-03-04', '2026-03-04', '2026-03-04'],
  ['2026-03-07', '2026-03-06', '2026-03-09'],
  ['2026-04-05', '2026-04-01', '2026-04-07'], // the whole of Easter
  ['2026-12-27', '2026-12-23', '2026-12-28'],
  ['2027-01-01', '2026-12-30', '2027-01-04'],
])('from %s the working day before is %s and the one after is %s', (day, before, after) => {
  expect(workingDayOnOrBefore(odense, day)).toBe(before)
  expect(workingDayOnOrAfter(odense, day)).toBe(after)
})

test.each([
  ['2026-03-02', 0, '2026-03-02'],
  ['2026-03-02', 1, '2026-03-03'],
  ['2026-03-06', 1, '2026-03-09'],
  ['2026-03-07', 1, '2026-03-09'],
  ['2026-04-01', 3, '2026-04-09'],
  ['2026-12-23', 3, '2026-12-30'],
])('after %s working day number %i is %s', (day, n, expected) => {
  expect(workingDaysAfter(odense, day, n)).toBe(expected)
})
