import { progressBar } from '../../src/cards/progress'
import { departmentMeeting, linesToday, nextLinesLook } from '../../src/domain/department'
import { areAllAssessed } from '../../src/domain/goal'
import type { Change, Plan } from '../../src/domain/plan'
import { isToAskForNext, progressOf } from '../../src/domain/progress'
import { calendar, milestone, planWith } from './samples'

const today = '2026-09-01'
const done = { on: '2026-05-01', evidence: 'Referatet' }
const plan = (reached: number, late: number, ahead: number): Plan =>
  planWith([
    ...Array.from({ length: reached }, (_, n) => milestone(`d${n}`, { dueOn: '2026-05-01', done })),
    ...Array.from({ length: late }, (_, n) => milestone(`l${n}`, { dueOn: '2026-08-31' })),
    ...Array.from({ length: ahead }, (_, n) => milestone(`a${n}`, { dueOn: `2026-09-0${1 + n}` })),
  ])

test('each milestone is reached, late or ahead; one that is due today is not late', () => {
  expect(progressOf(plan(2, 1, 3), today)).toMatchObject({ all: 6, done: 2, late: 1, ahead: 3, next: { id: 'l0' } })
  expect(progressOf(plan(0, 0, 0), today)).toEqual({ all: 0, done: 0, late: 0, ahead: 0 })
})

test.each([
  [0, 0, 1, false],
  [3, 0, 1, false],
  [4, 0, 1, true],
  [4, 1, 0, true],
  [7, 0, 2, false],
  [8, 0, 2, true],
  [1, 0, 0, true],
  [0, 0, 0, false],
])('%j reached, %j late, %j ahead: it is time to ask for more is %j', (reached, late, ahead, expected) => {
  expect(isToAskForNext(plan(reached, late, ahead), today)).toBe(expected)
})

test('a team is asked once, and not about a draft', () => {
  const asked: Change = { on: today, what: 'asked-next' }
  expect(isToAskForNext({ ...plan(1, 0, 0), log: [asked] }, today)).toBe(false)
  expect(isToAskForNext({ ...plan(1, 0, 0), state: 'draft' }, today)).toBe(false)
})

test.each([
  [1, 0, 0, '████████████'],
  [3, 1, 2, '██████▒▒░░░░'],
  [1, 1, 3, '██▒▒░░░░░░░░'],
  [0, 0, 0, ''],
  [12, 0, 0, '████████████'],
  [50, 1, 49, '██████▒░░░░░'],
  [1, 0, 199, '█░░░░░░░░░░░'],
])('the bar of %j, %j and %j is %s', (done, late, ahead, bar) => {
  expect(progressBar({ done, late, ahead })).toBe(bar)
  expect(bar.length).toBe(done + late + ahead ? 12 : 0)
})

const followUp = { firstOn: '2026-10-01', everyMonths: 3, owner: { id: 'anna', name: 'Anna' }, how: '', inform: '' }
const meeting = (meetingDay: number) => ({ ...plan(0, 0, 1), followUp: { ...followUp, meetingDay } })

test.each([
  // A Tuesday.
  [2, '2026-09-01', '2026-09-01'],
  [1, '2026-09-01', '2026-09-07'],
  [5, '2026-09-01', '2026-09-04'],
  // Christmas Eve and New Year's Eve are Thursdays and closed: the next is in the new year.
  [4, '2026-12-18', '2027-01-07'],
])('the meeting on weekday %j after %s is on %s', (weekday, day, expected) => {
  expect(departmentMeeting(meeting(weekday), calendar, day)).toBe(expected)
})

test('the lines come on the working day before, and on the day itself if they did not', () => {
  const people = (day: string) =>
    linesToday([meeting(1)], calendar, day).map(({ person, reason }) => [person, reason.key])
  const lines = [['anna', `lines:${meeting(1).id}:2026-09-07`]]
  expect(people('2026-09-03')).toEqual([])
  expect(people('2026-09-04')).toEqual(lines) // Friday
  expect(people('2026-09-07')).toEqual(lines)
  expect(people('2026-09-08')).toEqual([])
})

test('no lines where no day is chosen, or the plan is not under way', () => {
  expect(linesToday([{ ...plan(0, 0, 1), followUp }], calendar, today)).toEqual([])
  expect(linesToday([{ ...meeting(3), state: 'draft' }], calendar, today)).toEqual([])
  expect(nextLinesLook({ ...plan(0, 0, 1), followUp }, calendar, today)).toBeUndefined()
})

test('the plan is looked at again on the day of the notice, and the working day after while there is something to tell', () => {
  expect(nextLinesLook(meeting(1), calendar, '2026-09-02')).toEqual(new Date('2026-09-04T06:30:00Z'))
  expect(nextLinesLook(meeting(1), calendar, '2026-09-04')).toEqual(new Date('2026-09-07T06:30:00Z'))
})

test('plans have come to their end when the goal of each that was set going is assessed', () => {
  const goal = { text: 'x', dueOn: today, indicator: '', target: '' }
  const assessed = { on: today, result: 'met' as const, note: 'x' }
  const over = { ...plan(1, 0, 0), goal: { ...goal, assessed } }
  expect(areAllAssessed([over])).toBe(true)
  expect(areAllAssessed([over, { ...over, goal }])).toBe(false)
  expect(areAllAssessed([over, { ...over, goal, state: 'draft' }])).toBe(true)
  expect(areAllAssessed([{ ...over, state: 'draft' }])).toBe(false)
  expect(areAllAssessed([])).toBe(false)
})
