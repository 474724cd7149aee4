import fc from 'fast-check'
import { addDays, isSendingTime, isWorkingDay, weekOf, type Day } from '../../src/domain/calendar'
import { departmentMeeting } from '../../src/domain/department'
import { ladderOf, nextLook, reasonsToday } from '../../src/domain/ladder'
import { nudgeDays } from '../../src/domain/nudge'
import { calendar as usual, milestone, planWith } from './samples'

/** Whole weeks in which a municipality is closed. */
const closedIn = (...weeks: number[]) => ({ ...usual, closedWeeks: new Set(weeks) })
const ladder = ladderOf([14, 3, 0], 7)
const dueOn = (day: Day) => planWith([milestone('a', { dueOn: day, setOn: '2025-01-01' })])

/** On which day each reason is there for the first time. */
function firstDays(due: Day, calendar = closedIn(28, 29, 30)): [string, Day][] {
  const found = new Map<string, Day>()
  for (let today = addDays(due, -110); today < addDays(due, 110); today = addDays(today, 1))
    for (const { person, reason } of reasonsToday([dueOn(due)], calendar, ladder, today)) {
      const told = `${person} ${reason.key.split(':')[2]}`
      if (!found.has(told)) found.set(told, today)
    }
  return [...found]
}

test.each<[string, Day, [string, Day][]]>([
  ['the first Monday: three days before and the day itself fall together on the last Friday', '2026-07-06', [['jonas -14', '2026-06-22'], ['jonas 0', '2026-07-03'], ['mette 7', '2026-07-27']]], // prettier-ignore
  ['the second Wednesday: a fortnight before, too, is the day of the latest rung', '2026-07-15', [['jonas -14', '2026-07-01'], ['jonas 0', '2026-07-03'], ['mette 7', '2026-07-27']]], // prettier-ignore
  ['the last Friday: all before fall on one day', '2026-07-24', [['jonas 0', '2026-07-03'], ['mette 7', '2026-07-31']]], // prettier-ignore
  ['the Monday after: three days before is closed', '2026-07-27', [['jonas -3', '2026-07-03'], ['jonas 0', '2026-07-27'], ['mette 7', '2026-08-03']]], // prettier-ignore
  ['the Friday before: a week after is closed', '2026-07-03', [['jonas -14', '2026-06-19'], ['jonas -3', '2026-06-30'], ['jonas 0', '2026-07-03'], ['mette 7', '2026-07-27']]], // prettier-ignore
])('a delmål due around closed weeks, %s', (_, due, expected) => {
  expect(firstDays(due)).toEqual(expected)
})

test('whatever weeks are closed, nobody is reminded on a closed day, and no rung falls on the wrong side of its own', () => {
  const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 53 }), { maxLength: 12 })
  const span = fc.tuple(fc.integer({ min: 1, max: 42 }), fc.integer({ min: 0, max: 11 }))
  const closed = fc.oneof(
    weeks,
    span.map(([first, more]) => Array.from({ length: more + 1 }, (_, n) => first + n)),
  )
  const property = fc.property(closed, fc.nat(800), (those, ahead) => {
    const calendar = closedIn(...those)
    const due = addDays('2026-01-01', ahead)
    for (const [told, today] of firstDays(due, calendar)) {
      const days = Number(told.split(' ')[1])
      expect([isWorkingDay(calendar, today), those.includes(weekOf(today))]).toEqual([true, false])
      expect(days > 0 ? today >= addDays(due, days) : today <= addDays(due, days)).toBe(true)
    }
    const today = addDays(due, (ahead % 40) - 20)
    expect(isSendingTime(calendar, nextLook(dueOn(due), calendar, ladder, today)!)).toBe(true)
    for (const { day } of nudgeDays(calendar, addDays(due, -21), due)) expect(isWorkingDay(calendar, day)).toBe(true)
  })
  fc.assert(property, { numRuns: 8, seed: 28 })
})

test('a department that meets every Tuesday meets again after the longest closing there may be', () => {
  const plan = planWith([])
  const meeting = { ...plan, followUp: { ...plan.followUp!, meetingDay: 2 as const } }
  const calendar = closedIn(...Array.from({ length: 12 }, (_, n) => 20 + n))
  expect(departmentMeeting(meeting, calendar, '2026-05-05')).toBe('2026-05-05')
  expect(departmentMeeting(meeting, calendar, '2026-05-06')).toBe('2026-08-04')
})
