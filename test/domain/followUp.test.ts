import { addDays, isWorkingDay, type Day } from '../../src/domain/calendar'
import { logFollowUp, meetingOf, meetingOnOrAfter, meetingsToday } from '../../src/domain/followUp'
import { nextMeeting, nextMeetingLook, reviewsOf } from '../../src/domain/followUp'
import type { Plan, Review } from '../../src/domain/plan'
import { calendar, jonas, mette, milestone, planWith } from './samples'

const series = (firstOn: Day, everyMonths: number) => ({ firstOn, everyMonths })

test.each([
  ['before the first', '2026-06-01', 3, '2026-03-02', '2026-06-01'],
  ['on the day itself', '2026-06-01', 3, '2026-06-01', '2026-06-01'],
  ['the day after', '2026-06-01', 3, '2026-06-02', '2026-09-01'],
  ['many years on', '2026-06-01', 3, '2046-06-02', '2046-09-03'],
  ['every month', '2026-06-01', 1, '2026-09-02', '2026-10-01'],
  ['once a year', '2026-06-01', 12, '2026-06-02', '2027-06-01'],
  ['on a Sunday: held on Monday', '2026-06-14', 3, '2026-03-02', '2026-06-15'],
  ['on a Sunday, asked on that Sunday', '2026-06-14', 3, '2026-06-14', '2026-06-15'],
  ['on a Sunday, asked on the Monday', '2026-06-14', 3, '2026-06-15', '2026-06-15'],
  ['on a day the municipality closes: after it', '2026-12-24', 3, '2026-12-20', '2026-12-28'],
  ['on Good Friday: after Easter', '2026-04-03', 3, '2026-03-30', '2026-04-07'],
  ['on the 31st: February has its last day', '2026-12-31', 2, '2027-02-10', '2027-03-01'],
  ['… and the 31st comes back after it', '2026-12-31', 2, '2027-03-02', '2027-04-30'],
  ['… in August', '2026-12-31', 2, '2027-07-01', '2027-08-31'],
])('%s', (_, firstOn, months, day, expected) => {
  expect(meetingOnOrAfter(series(firstOn, months), calendar, day)).toBe(expected)
})

test('in every month of ten years the meeting is a working day, never before the day asked about, and never skipped', () => {
  for (const months of [1, 2, 3, 6, 12]) {
    let before = ''
    for (let day = '2026-01-31'; day < '2036-01-31'; day = addDays(day, 9)) {
      const on = meetingOnOrAfter(series('2026-01-31', months), calendar, day)
      expect(on >= day && on >= before && isWorkingDay(calendar, on)).toBe(true)
      expect(on <= addDays(day, months * 31 + 5)).toBe(true)
      before = on
    }
  }
})

const review = (id: string, on: Day): Review => ({
  ...{ id, on, by: mette, wanted: '', became: 'Godt', because: '', conclusion: '', next: '' },
})
const reviewed = (...on: Day[]) => ({ followUps: on.map((day, n) => review(`r${n}`, day)) })

test.each<[string, Partial<Plan>, Day, Day | undefined]>([
  ['a draft has none', { state: 'draft' }, '2026-03-02', undefined],
  ['a plan without follow-up has none', { followUp: undefined }, '2026-03-02', undefined],
  ['an active plan has one', {}, '2026-03-02', '2026-06-01'],
  ['one that was logged on its day was held', reviewed('2026-06-01'), '2026-06-01', '2026-09-01'],
  ['one that was logged the working day before was held', reviewed('2026-05-29'), '2026-06-01', '2026-09-01'],
  ['one that was not yet near was not', reviewed('2026-05-28'), '2026-06-01', '2026-06-01'],
  ['what was logged late is about the one before', reviewed('2026-06-10'), '2026-06-10', '2026-09-01'],
])('%s', (_, more, today, expected) => {
  expect(nextMeeting(planWith([], more), calendar, today)).toBe(expected)
})

const done = (on: Day) => ({ done: { on, by: jonas, evidence: 'Referat' } })
const full = planWith(
  [
    milestone('ahead', { dueOn: '2026-08-31' }),
    milestone('early', { dueOn: '2026-04-01', ...done('2026-03-20') }),
    milestone('reached', { dueOn: '2026-05-20', ...done('2026-05-20') }),
    milestone('far', { dueOn: '2026-09-01' }),
    milestone('late', { dueOn: '2026-05-27' }),
    milestone('today', { dueOn: '2026-05-28' }),
  ],
  { log: [{ on: '2026-03-02', by: mette.id, what: 'activated' }] },
)
const idsIn = (plan: Plan, today = '2026-05-28') => {
  const { done, late, ahead, ...dates } = meetingOf(plan, calendar, today)!
  return { ...dates, ids: [done, late, ahead].map(list => list.map(({ id }) => id).join(' ')) }
}

test('the agenda: reached since the plan began, late, and due before the meeting after', () => {
  expect(idsIn(full)).toEqual({
    ...{ on: '2026-06-01', then: '2026-09-01', since: '2026-03-02' },
    ids: ['early reached', 'late', 'today ahead'],
  })
})

test('once it was followed up, what was reached counts from there', () => {
  expect(idsIn({ ...full, ...reviewed('2026-05-20') })).toMatchObject({
    since: '2026-05-20',
    ids: ['reached', 'late', 'today ahead'],
  })
  expect(idsIn({ ...full, ...reviewed('2026-05-21') }).ids[0]).toBe('')
})

test('without a meeting there is no agenda', () => {
  expect(meetingOf({ ...full, state: 'draft' }, calendar, '2026-05-28')).toBeUndefined()
})

const nothing = { id: 'r1', wanted: 'At det lykkes', became: '', because: '', conclusion: '', next: 'Vi går videre' }

test.each([
  ['neither what came of it nor what follows is a fault', {}, true],
  ['what came of it is enough', { became: 'Halvdelen' }, false],
  ['what is learnt is enough', { conclusion: 'Vi skal øve os' }, false],
])('%s', (_, more, isFault) => {
  const outcome = logFollowUp(full, { ...nothing, ...more }, mette, '2026-06-01')
  expect('faults' in outcome).toBe(isFault)
  if (isFault) expect(outcome).toEqual({ faults: { became: 'needed' } })
})

test('a review is kept with its day and its writer, stands in the plan’s log, and is kept once', () => {
  const once = logFollowUp(full, { ...nothing, became: 'Halvdelen' }, jonas, '2026-06-01') as Plan
  expect(once.followUps).toEqual([{ ...nothing, became: 'Halvdelen', on: '2026-06-01', by: jonas }])
  expect(once.log.at(-1)).toEqual({ on: '2026-06-01', by: 'jonas', what: 'followed-up', about: 'r1' })
  expect(logFollowUp(once, { ...nothing, became: 'Noget andet' }, mette, '2026-06-02')).toBe(once)
  const twice = logFollowUp(once, { ...nothing, id: 'r2', became: 'Alle' }, mette, '2026-09-01') as Plan
  expect(reviewsOf(twice).map(({ became }) => became)).toEqual(['Alle', 'Halvdelen'])
})

const told = (plan: Plan, today: Day) =>
  meetingsToday([plan], calendar, today, () => ['xenia', 'yrsa']).map(({ person, reason }) => `${person} ${reason.key}`)
const MONDAY = 'mette followup:m1:tidlig:2026-06-01'

test.each<[string, Partial<Plan>, Day, string[]]>([
  ['two working days before', {}, '2026-05-28', []],
  ['the Friday before a Monday', {}, '2026-05-29', [MONDAY]],
  ['the Monday itself: still the same reason', {}, '2026-06-01', [MONDAY]],
  ['the day after', {}, '2026-06-02', []],
  ['logged already', reviewed('2026-05-29'), '2026-06-01', []],
  ['a draft', { state: 'draft' }, '2026-05-29', []],
  [
    'a moved date makes a new reason',
    { followUp: { ...full.followUp!, firstOn: '2026-06-03' } },
    '2026-06-02',
    ['mette followup:m1:tidlig:2026-06-03'],
  ],
  [
    'nobody follows up: whoever stands in hears it',
    { followUp: { firstOn: '2026-06-01', everyMonths: 3, how: '', inform: '' } },
    '2026-05-29',
    ['xenia followup:m1:tidlig:2026-06-01', 'yrsa followup:m1:tidlig:2026-06-01'],
  ],
])('who is told: %s', (_, more, today, expected) => {
  expect(told(planWith([], more), today)).toEqual(expected)
})

test.each<[string, Day, string]>([
  ['long before: the working day before the meeting', '2026-03-02', '2026-05-29T06:30:00.000Z'],
  ['on that day: the next working day', '2026-05-29', '2026-06-01T06:30:00.000Z'],
  ['on the meeting’s day: the next working day', '2026-06-01', '2026-06-02T06:30:00.000Z'],
  ['afterwards: before the next meeting', '2026-06-02', '2026-08-31T06:30:00.000Z'],
])('when to look again, %s', (_, today, expected) => {
  expect(nextMeetingLook(planWith([]), calendar, today)?.toISOString()).toBe(expected)
})

test('what has no meeting is not looked at for one', () => {
  expect(nextMeetingLook(planWith([], { state: 'draft' }), calendar, '2026-05-29')).toBeUndefined()
})
