import { calendarOf } from '../../src/calendar/calendars'
import { addDays, isWorkingDay } from '../../src/domain/calendar'
import { closingMoment, dueNudge, nextLookWhileOpen, nudgeDays, type Nudge } from '../../src/domain/nudge'

const calendar = calendarOf('DK', 'Europe/Copenhagen', ['06-05', '12-24', '12-31'])
const on = (startedOn: string, closesOn: string) =>
  nudgeDays(calendar, startedOn, closesOn).map(({ number, day }) => `${number} ${day}`)

test.each<[string, string, string, string[]]>([
  ['three weeks from a Monday', '2026-03-02', '2026-03-23', ['1 2026-03-12', '2 2026-03-18']],
  ['two weeks', '2026-03-02', '2026-03-16', ['1 2026-03-09', '2 2026-03-11']],
  ['nine days: only the later', '2026-03-02', '2026-03-11', ['2 2026-03-06']],
  ['a week', '2026-03-02', '2026-03-09', ['2 2026-03-04']],
  ['a working week: one half-way', '2026-03-02', '2026-03-06', ['1 2026-03-04']],
  ['four days: none', '2026-03-02', '2026-03-05', []],
  ['two days: none', '2026-03-02', '2026-03-03', []],
  ['the same day: none', '2026-03-02', '2026-03-02', []],
  ['half-way is a Sunday: the Monday after', '2026-03-02', '2026-03-27', ['1 2026-03-16', '2 2026-03-24']],
  ['over Easter: closed days do not count, so these two lie too close', '2026-03-23', '2026-04-10', ['2 2026-04-07']],
  ['closes on a Sunday: three working days before it', '2026-03-02', '2026-03-22', ['1 2026-03-12', '2 2026-03-18']],
  ['over Christmas and week 53', '2026-12-14', '2027-01-08', ['1 2026-12-28', '2 2027-01-05']],
  ['over the change to summer time', '2026-03-16', '2026-04-01', ['1 2026-03-24', '2 2026-03-27']],
  ['half a year', '2026-02-02', '2026-07-31', ['1 2026-05-04', '2 2026-07-28']],
  ['a year', '2026-03-02', '2027-03-02', ['1 2026-08-31', '2 2027-02-25']],
])('%s: from %s to %s', (_, startedOn, closesOn, expected) => {
  expect(on(startedOn, closesOn)).toEqual(expected)
})

test('whatever the period: at most two, in order, on working days, inside it', () => {
  for (let from = '2026-03-02'; from < '2026-05-20'; from = addDays(from, 2))
    for (let length = 0; length < 40; length++) {
      const days = nudgeDays(calendar, from, addDays(from, length))
      expect(days.length).toBeLessThanOrEqual(2)
      for (const { day } of days) {
        expect(isWorkingDay(calendar, day)).toBe(true)
        expect(day > from && day < addDays(from, length)).toBe(true)
      }
      if (days.length === 2) expect(days[0]!.day < days[1]!.day).toBe(true)
    }
})

const period = (...nudges: Nudge[]) => ({ startedOn: '2026-03-02', closesOn: '2026-03-23', nudges })
const first: Nudge = { number: 1, on: '2026-03-12', made: true }
const second: Nudge = { number: 2, on: '2026-03-18', made: true }

test.each<[string, Nudge[], string, number | undefined]>([
  ['before half-way', [], '2026-03-11', undefined],
  ['half-way', [], '2026-03-12', 1],
  ['half-way was skipped', [], '2026-03-13', 1],
  ['half-way was skipped, and the second is the day after', [], '2026-03-17', undefined],
  ['both were skipped: only the later', [], '2026-03-19', 2],
  ['the first is made', [first], '2026-03-13', undefined],
  ['the second', [first], '2026-03-18', 2],
  ['both are made', [first, second], '2026-03-20', undefined],
  ['the second alone is made', [second], '2026-03-20', undefined],
  ['stopped while making it: it goes on', [{ number: 1, on: '2026-03-12' }], '2026-03-13', 1],
])('%s', (_, nudges, today, expected) => {
  expect(dueNudge(calendar, period(...nudges), today)).toBe(expected)
})

test('two made, and a later last day: never a third', () => {
  const longer = { ...period(first, second), closesOn: '2026-06-30' }
  for (let day = '2026-03-18'; day <= longer.closesOn; day = addDays(day, 1))
    expect(dueNudge(calendar, longer, day)).toBeUndefined()
})

test.each<[string, Nudge[], string, string]>([
  ['from the start: half-way at 08:30', [], '2026-03-02T09:00:00Z', '2026-03-12T07:30:00.000Z'],
  ['in the early morning of that day: at 08:30', [], '2026-03-12T05:00:00Z', '2026-03-12T07:30:00.000Z'],
  ['after hours: in the morning', [], '2026-03-12T20:00:00Z', '2026-03-13T07:30:00.000Z'],
  ['after the first: the second', [first], '2026-03-12T09:00:00Z', '2026-03-18T07:30:00.000Z'],
  ['after both: closing', [first, second], '2026-03-18T09:00:00Z', '2026-03-23T23:00:00.000Z'],
  ['stopped while making it: at once', [{ number: 1, on: '2026-03-12' }], '2026-03-12T09:00:00Z', '2026-03-12T09:00:00.000Z'], // prettier-ignore
])('%s', (_, nudges, now, expected) => {
  expect(nextLookWhileOpen(calendar, period(...nudges), new Date(now)).toISOString()).toBe(expected)
})

test.each([
  ['2026-03-28', '2026-03-28T23:00:00.000Z'], // the night in which summer time begins is after
  ['2026-03-29', '2026-03-29T22:00:00.000Z'],
  ['2026-10-24', '2026-10-24T22:00:00.000Z'],
  ['2026-10-25', '2026-10-25T23:00:00.000Z'],
])('what closes on %s closes at %s', (closesOn, expected) => {
  expect(closingMoment(calendar, closesOn).toISOString()).toBe(expected)
})
