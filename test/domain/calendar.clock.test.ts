import { Settings } from 'luxon'
import {
  addDays,
  dayIn,
  endOfDay,
  instantAt,
  isSendingTime,
  nextSendingMoment,
  startOfSending,
  type Calendar,
} from '../../src/domain/calendar'

const zone = 'Europe/Copenhagen'
const odense: Calendar = {
  zone,
  closed: new Set(['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-12-25', '2026-12-26', '2027-01-01']),
  closedYearly: new Set(['06-05', '12-24', '12-31']),
  closedWeeks: new Set(),
}
const iso = (date: Date) => date.toISOString()

test.each([
  ['2026-01-14T22:59:59.999Z', zone, '2026-01-14'],
  ['2026-01-14T23:00:00.000Z', zone, '2026-01-15'],
  ['2026-07-14T21:59:59.999Z', zone, '2026-07-14'],
  ['2026-07-14T22:00:00.000Z', zone, '2026-07-15'],
  ['2026-01-15T01:30:00.000Z', 'America/Nuuk', '2026-01-14'],
  ['2026-12-31T23:30:00.000Z', 'Europe/Stockholm', '2027-01-01'],
])('at %s it is in %s %s', (now, place, expected) => {
  expect(dayIn(place, new Date(now))).toBe(expected)
})

test('a zone that does not exist is an error, and so is no time at all', () => {
  expect(() => dayIn('Europe/Kobenhavn', new Date(0))).toThrow()
  expect(() => dayIn(zone, new Date(NaN))).toThrow()
})

test.each([
  ['2026-01-15', '08:30', '2026-01-15T07:30:00.000Z'],
  ['2026-07-15', '08:30', '2026-07-15T06:30:00.000Z'],
  ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], // the hour does not exist: 03:30
  ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'], // the hour comes twice: the first
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
])('%s at %s is %s, whatever time of year it is asked', (day, time, expected) => {
  const really = Settings.now
  try {
    for (const asked of ['2026-01-15', '2026-07-15']) {
      Settings.now = () => Date.parse(asked)
      Settings.resetCaches()
      expect(iso(instantAt(zone, day, time))).toBe(expected)
    }
  } finally {
    Settings.now = really
    Settings.resetCaches()
  }
})

test.each(['8:30', '24:00', '12:60', '12:00:00', ''])('%j is not a time of day', time => {
  expect(() => instantAt(zone, '2026-01-15', time)).toThrow('is not a time of day')
})

test.each([
  ['2026-01-15', zone, '2026-01-15T22:59:59.999Z'],
  ['2026-03-29', zone, '2026-03-29T21:59:59.999Z'],
  ['2026-10-25', zone, '2026-10-25T22:59:59.999Z'],
  ['2026-12-31', zone, '2026-12-31T22:59:59.999Z'],
  ['2026-03-28', 'America/Nuuk', '2026-03-29T00:59:59.999Z'], // there the clocks change at midnight
  ['2026-10-24', 'America/Nuuk', '2026-10-25T01:59:59.999Z'],
])('%s in %s ends at %s', (day, place, expected) => {
  expect(iso(endOfDay(place, day))).toBe(expected)
  expect(dayIn(place, endOfDay(place, day))).toBe(day)
  expect(dayIn(place, new Date(endOfDay(place, day).getTime() + 1))).toBe(addDays(day, 1))
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The rule of the European Union, told apart from luxon: summer time from 01:00 UTC on the last Sunday of the month. */
const lastSunday = (year: number, month: number) => {
  const last = new Date(Date.UTC(year, month, 0))
  return Date.UTC(year, month - 1, last.getUTCDate() - last.getUTCDay(), 1)
}

const years = Array.from({ length: 14 }, (_, i) => 2024 + i)

test.each(years)(
  'every minute of both days when the clocks change in %i is on the right day, and the Monday after opens on time',
  year => {
    const [spring, autumn] = [lastSunday(year, 3), lastSunday(year, 10)]
    const clock = (at: number) => iso(new Date(at + (at >= spring && at < autumn ? 2 : 1) * HOUR))
    const wrong: string[] = []
    for (const change of [spring, autumn]) {
      for (let at = change - 3 * HOUR; at < change + 38 * HOUR; at += at < change + 23 * HOUR ? MINUTE : 10 * MINUTE) {
        const [day, time] = [clock(at).slice(0, 10), clock(at).slice(11, 16)]
        if (dayIn(zone, new Date(at)) !== day) wrong.push(`day ${iso(new Date(at))}`)
        const open = new Date(day).getUTCDay() === 1 && time >= '08:30' && time < '15:00'
        if (isSendingTime(odense, new Date(at)) !== open) wrong.push(`window ${iso(new Date(at))}`)
      }
    }
    expect(wrong).toEqual([])
  },
)

test.each([
  ['2026-01-15T07:29:59.999Z', '2026-01-15T07:30:00.000Z'],
  ['2026-01-15T07:30:00.000Z', 'now'],
  ['2026-01-15T13:59:59.999Z', 'now'],
  ['2026-01-15T14:00:00.000Z', '2026-01-16T07:30:00.000Z'],
  ['2026-01-16T14:00:00.000Z', '2026-01-19T07:30:00.000Z'], // Friday
  ['2026-01-17T10:00:00.000Z', '2026-01-19T07:30:00.000Z'], // Saturday
  ['2026-01-18T23:30:00.000Z', '2026-01-19T07:30:00.000Z'], // Monday half past midnight
  ['2026-03-27T15:00:00.000Z', '2026-03-30T06:30:00.000Z'], // over the night in spring
  ['2026-10-23T15:00:00.000Z', '2026-10-26T07:30:00.000Z'], // over the night in autumn
  ['2026-04-01T14:00:00.000Z', '2026-04-07T06:30:00.000Z'], // Easter
  ['2026-06-05T08:00:00.000Z', '2026-06-08T06:30:00.000Z'], // the municipality is closed
  ['2026-12-23T14:00:00.000Z', '2026-12-28T07:30:00.000Z'], // Christmas
])('at %s the next sending moment is %s', (now, expected) => {
  const next = nextSendingMoment(odense, new Date(now))
  expect(iso(next)).toBe(expected === 'now' ? now : expected)
  expect(isSendingTime(odense, new Date(now))).toBe(expected === 'now')
  expect(isSendingTime(odense, next)).toBe(true)
  expect(isSendingTime(odense, new Date(next.getTime() - 1))).toBe(
    expected === 'now' && now !== '2026-01-15T07:30:00.000Z',
  )
})

test('sending starts at half past eight, also on a day when nothing is sent', () => {
  expect(iso(startOfSending(odense, '2026-03-29'))).toBe('2026-03-29T06:30:00.000Z')
})
