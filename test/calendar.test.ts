import Holidays from 'date-holidays'
import { calendarOf, coveredUntil, runsOutOn, type Country } from '../src/calendar/calendars'
import dk from '../src/calendar/dk.json'
import se from '../src/calendar/se.json'
import { addDays, isDay, isWorkingDay } from '../src/domain/calendar'
import { proposedClosing } from '../src/handlers/newMeasurement'
import type { World } from '../src/ports'

const years = Array.from({ length: 14 }, (_, i) => 2024 + i)
const files = { DK: dk, SE: se }
const countries: Country[] = ['DK', 'SE']
const zones = { DK: 'Europe/Copenhagen', SE: 'Europe/Stockholm' }
const inYear = (country: Country, year: number) =>
  [...calendarOf(country, zones[country], []).closed].filter(day => day.startsWith(`${year}-`))

test.each(countries.flatMap(country => years.map(year => [country, year] as const)))(
  'the public holidays of %s in %i are those of date-holidays',
  (country, year) => {
    const theirs = new Holidays(country, { types: ['public'] }).getHolidays(year).map(({ date }) => date.slice(0, 10))
    expect(inYear(country, year)).toEqual(theirs.sort())
  },
)

/** Written down from the calendars of the two countries. */
test.each<[Country, number, string]>([
  ['DK', 2024, '01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26'],
  ['DK', 2025, '01-01 04-17 04-18 04-20 04-21 05-29 06-08 06-09 12-25 12-26'],
  ['DK', 2026, '01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26'],
  ['DK', 2027, '01-01 03-25 03-26 03-28 03-29 05-06 05-16 05-17 12-25 12-26'],
  ['SE', 2025, '01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-06 06-08 06-21 11-01 12-25 12-26'],
  ['SE', 2026, '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26'],
  ['SE', 2027, '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-26 11-06 12-25 12-26'],
])('the public holidays of %s in %i, checked by hand', (country, year, days) => {
  expect(inYear(country, year)).toEqual(days.split(' ').map(day => `${year}-${day}`))
})

test.each<[Country, string, boolean]>([
  ['DK', '2024-04-26', true], // Store bededag, abolished from this year
  ['DK', '2026-05-01', true], // also Store bededag once
  ['SE', '2026-05-01', false],
  ['DK', '2026-04-06', false],
  ['DK', '2026-06-05', true], // Grundlovsdag is a local choice
  ['DK', '2026-12-24', true], // as is Christmas Eve
  ['SE', '2026-06-19', true], // and Midsummer Eve
  ['SE', '2027-01-06', false],
])('without local choices, in %s %s is a working day: %j', (country, day, expected) => {
  expect(isWorkingDay(calendarOf(country, zones[country], []), day)).toBe(expected)
})

test('what a municipality closes every year is closed in every year', () => {
  const calendar = calendarOf('DK', zones.DK, ['06-05', '12-24', '12-31'])
  for (const year of years) expect(isWorkingDay(calendar, `${year}-12-24`)).toBe(false)
  expect(isWorkingDay(calendar, '2026-06-05')).toBe(false)
  expect(isWorkingDay(calendar, '2040-12-31')).toBe(false)
})

test('2026 has 254 Danish working days, and 251 where the three usual days are closed', () => {
  const days = Array.from({ length: 365 }, (_, i) => addDays('2026-01-01', i))
  const open = (closedYearly: string[]) =>
    days.filter(day => isWorkingDay(calendarOf('DK', zones.DK, closedYearly), day))
  expect(open([])).toHaveLength(254)
  expect(open(['06-05', '12-24', '12-31'])).toHaveLength(251)
})

test.each(['24-12', '6-5', '02-30', ''])('the yearly day %j is refused at once', day => {
  expect(() => calendarOf('DK', zones.DK, ['12-24', day])).toThrow('MM-DD')
})

test.each(countries)('the file for %s says what it covers, in order and with names', country => {
  const { from, to, days } = files[country]
  expect(files[country].country).toBe(country)
  expect(coveredUntil(country)).toBe('2037-12-31')
  expect([from, to]).toEqual([2024, 2037])
  expect(Object.keys(days)).toEqual(Object.keys(days).filter(isDay).sort())
  expect(new Set(Object.keys(days).map(day => Number(day.slice(0, 4))))).toEqual(new Set(years))
  expect(new Set(Object.values(days)).size).toBe(country === 'DK' ? 10 : 13)
})

test.each<[string, string | undefined]>([
  ['2026-03-02T09:00:00Z', undefined],
  ['2036-12-30T22:59:59Z', undefined],
  ['2036-12-31T22:59:59Z', undefined], // the last minute of the year in Denmark: a whole year is left
  ['2036-12-31T23:00:00Z', '2037-12-31'],
  ['2039-01-01T00:00:00Z', '2037-12-31'],
])('at %s the public holidays run out within a year: %j', (now, expected) => {
  for (const country of countries) expect(runsOutOn(country, zones[country], new Date(now))).toBe(expected)
})

test.each([
  ['2026-06-11', '2026-07-02'],
  ['2026-05-15', '2026-06-04'], // the fifth of June is closed: the working day before
  ['2026-06-17', '2026-07-27'], // three closed weeks: the working day after, or there would be five days less to answer in
  ['2026-07-03', '2026-07-27'], // and here none
])('where the weeks 28–30 are closed, what is begun on %s is proposed to close on %s', (today, closesOn) => {
  const calendar = calendarOf('DK', zones.DK, ['06-05'], new Set([28, 29, 30]))
  expect(proposedClosing({ settings: { calendar } } as World, today)).toBe(closesOn)
})
