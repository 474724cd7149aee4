import { addDays, isWorkingDay, type Day } from '../../src/domain/calendar'
import { ladderOf, nextLook, reasonsToday } from '../../src/domain/ladder'
import type { Milestone, Plan } from '../../src/domain/plan'
import { moveMilestone } from '../../src/domain/slip'
import { calendar, jonas, mette, milestone, planWith } from './samples'

const ladder = ladderOf([14, 3, 0], 7)
// A Monday; two weeks before is a Monday, three days before a Friday, a week after a Monday.
const dueOn = '2026-06-15'
const plan = planWith([milestone('a', { dueOn, setOn: '2026-03-02' })])

const told = (plans: readonly Plan[], today: Day) =>
  reasonsToday(plans, calendar, ladder, today).map(({ person, reason }) => `${person} ${reason.key}`)
const withMilestone = (more: Partial<Milestone>) => planWith([milestone('a', { dueOn, setOn: '2026-03-02', ...more })])

test('the ladder: the ansvarlig before and on the day, the follow-up owner after', () => {
  expect(ladder).toEqual([
    { days: -14, who: 'responsible' },
    { days: -3, who: 'responsible' },
    { days: 0, who: 'responsible' },
    { days: 7, who: 'owner' },
  ])
})

test.each([
  ['2026-05-29', []],
  ['2026-06-01', ['jonas a:2026-06-15:-14']],
  ['2026-06-04', ['jonas a:2026-06-15:-14']], // still the reason, said once
  ['2026-06-11', ['jonas a:2026-06-15:-14']],
  ['2026-06-12', ['jonas a:2026-06-15:-3']],
  ['2026-06-15', ['jonas a:2026-06-15:0']],
  ['2026-06-19', ['jonas a:2026-06-15:0']],
  ['2026-06-22', ['mette a:2026-06-15:7']], // the owner, and the ansvarlig not any more
  ['2026-08-03', ['mette a:2026-06-15:7']],
])('on %s the reasons are %j', (today, expected) => {
  expect(told([plan], today)).toEqual(expected)
})

test.each([
  ['due on a Sunday: told on Friday', '2026-06-14', '2026-06-12', 'jonas a:2026-06-14:0'],
  ['due on a closed Friday: told on Thursday', '2026-06-05', '2026-06-04', 'jonas a:2026-06-05:0'],
  ['three days before is a Sunday: told on Friday', '2026-06-17', '2026-06-12', 'jonas a:2026-06-17:-3'],
  ['a week after is Easter Monday: told on Tuesday', '2026-03-30', '2026-04-07', 'mette a:2026-03-30:7'],
  [
    'three days before and the day itself fall together: only the day',
    '2026-04-05',
    '2026-04-01',
    'jonas a:2026-04-05:0',
  ],
])('%s', (_, due, today, expected) => {
  const moved = withMilestone({ dueOn: due, setOn: '2026-01-05' })
  expect(told([moved], today)).toEqual([expected])
  expect(told([moved], addDays(today, -1))).not.toContain(expected)
})

test.each(['2026-03-30', '2026-06-01', '2026-12-20'])(
  'every rung of the six weeks from %s falls on a working day, and never on the wrong side of its own',
  from => {
    for (let due = from; due < addDays(from, 42); due = addDays(due, 1)) {
      const one = withMilestone({ dueOn: due, setOn: '2025-01-01' })
      const first = new Map<string, Day>()
      for (let today = addDays(due, -20); today < addDays(due, 12); today = addDays(today, 1))
        for (const said of told([one], today)) if (!first.has(said)) first.set(said, today)
      expect(first.size).toBeGreaterThanOrEqual(3)
      for (const [said, today] of first) {
        const days = Number(said.split(':')[2])
        expect(isWorkingDay(calendar, today)).toBe(true)
        expect(days > 0 ? today >= addDays(due, days) : today <= addDays(due, days)).toBe(true)
      }
    }
  },
)

test.each([
  ['set on the very day of a rung', '2026-06-01', '2026-06-01', ['jonas a:2026-06-15:-14']],
  ['set the day after: that rung is skipped', '2026-06-02', '2026-06-02', []],
  ['… and the next one comes', '2026-06-02', '2026-06-12', ['jonas a:2026-06-15:-3']],
  ['set after the date itself: only the owner hears', '2026-06-16', '2026-06-18', []],
  ['… a week after', '2026-06-16', '2026-06-22', ['mette a:2026-06-15:7']],
  ['set after everything', '2026-06-23', '2026-06-30', []],
])('%s', (_, setOn, today, expected) => {
  expect(told([withMilestone({ setOn })], today)).toEqual(expected)
})

test('after weeks of silence there is one reason, the latest', () => {
  expect(told([plan], '2026-06-14')).toEqual(['jonas a:2026-06-15:-3'])
})

test.each([
  ['done', planWith([milestone('a', { dueOn, done: { on: '2026-05-01', by: jonas, evidence: 'Referat' } })])],
  ['in a draft', planWith([milestone('a', { dueOn })], { state: 'draft' })],
])('what is %s reminds nobody', (_, silent) => {
  for (let today = '2026-05-25'; today < '2026-07-15'; today = addDays(today, 1))
    expect(told([silent], today)).toEqual([])
  expect(nextLook(silent, calendar, ladder, '2026-05-25')).toBeUndefined()
})

test('without a follow-up owner the last rung has nobody to tell', () => {
  expect(told([planWith([milestone('a', { dueOn })], { followUp: undefined })], '2026-06-22')).toEqual([])
})

test('a moved date makes new reasons, and the old date none any more', () => {
  const moved = moveMilestone(plan, 'a', '2026-07-01', 'Ferie', jonas, '2026-06-12') as Plan
  const reasons = new Set<string>()
  for (let today = '2026-06-12'; today < '2026-08-01'; today = addDays(today, 1))
    told([moved], today).forEach(reason => reasons.add(reason))
  expect([...reasons]).toEqual([
    'jonas a:2026-07-01:-14',
    'jonas a:2026-07-01:-3',
    'jonas a:2026-07-01:0',
    'mette a:2026-07-01:7',
  ])
})

test('moved to next week, the rungs that lay before are skipped', () => {
  const moved = moveMilestone(plan, 'a', '2026-06-19', 'Ferie', jonas, '2026-06-12') as Plan
  expect(told([moved], '2026-06-12')).toEqual([])
  expect(told([moved], '2026-06-16')).toEqual(['jonas a:2026-06-19:-3'])
})

test('everybody hears of their own', () => {
  const plans = [plan, planWith([milestone('b', { dueOn, responsible: mette })], { id: 'm1:to' })]
  expect(told(plans, '2026-06-12')).toEqual(['jonas a:2026-06-15:-3', 'mette b:2026-06-15:-3'])
  const [first, second] = reasonsToday(plans, calendar, ladder, '2026-06-12')
  expect([first!.reason.plan.id, second!.reason.plan.id]).toEqual(['m1:tidlig', 'm1:to'])
})

test.each([
  ['2026-05-04', '2026-06-01T06:30:00.000Z'], // nothing yet: on the first rung
  ['2026-06-01', '2026-06-02T06:30:00.000Z'], // a rung is reached: tomorrow again
  ['2026-06-04', '2026-06-08T06:30:00.000Z'], // Thursday before a closed Friday: on Monday
  ['2026-06-12', '2026-06-15T06:30:00.000Z'],
  ['2026-07-01', '2026-07-02T06:30:00.000Z'], // late, until it is done
])('from %s the ladder looks again at %s', (today, expected) => {
  expect(nextLook(plan, calendar, ladder, today)?.toISOString()).toBe(expected)
})

test('of several milestones the first to be said decides when the ladder looks again', () => {
  const several = planWith([
    milestone('late', { dueOn: '2026-09-15', setOn: '2026-05-04' }),
    milestone('soon', { dueOn: '2026-05-22', setOn: '2026-05-04' }),
  ])
  expect(nextLook(several, calendar, ladder, '2026-05-04')?.toISOString()).toBe('2026-05-08T06:30:00.000Z')
})

test('a municipality whose owner hears the day after: not before the working day after', () => {
  const friday = planWith([milestone('a', { dueOn: '2026-06-12', setOn: '2026-03-02' })])
  const quick = ladderOf([0], 1)
  const heard = (today: Day) => reasonsToday([friday], calendar, quick, today).map(({ person }) => person)
  expect(heard('2026-06-12')).toEqual(['jonas'])
  expect(heard('2026-06-14')).toEqual(['jonas'])
  expect(heard('2026-06-15')).toEqual(['mette'])
})

test('with nothing more to say, the ladder looks no more', () => {
  expect(nextLook(withMilestone({ setOn: '2026-06-23' }), calendar, ladder, '2026-06-23')).toBeUndefined()
  expect(nextLook(planWith([]), calendar, ladder, '2026-06-01')).toBeUndefined()
})

test('between one look and the next there is nothing to say', () => {
  const dates = ['2026-04-05', '2026-05-14', '2026-06-05']
  const many = planWith(dates.map((dueOn, i) => milestone(`m${i}`, { dueOn, setOn: '2026-03-02' })))
  const seen = new Set<string>()
  const missed: string[] = []
  let look = '2026-03-02'
  for (let today = look; today < '2026-06-20'; today = addDays(today, 1)) {
    if (today === look) {
      told([many], today).forEach(reason => seen.add(reason))
      look = nextLook(many, calendar, ladder, today)!.toISOString().slice(0, 10)
    } else if (isWorkingDay(calendar, today)) missed.push(...told([many], today).filter(reason => !seen.has(reason)))
  }
  expect(missed).toEqual([])
  expect(seen.size).toBe(11) // Easter Sunday's last two fall together
})

test('the ansvarlig has left: whoever follows up hears every step instead, and those who stand in where they left too', () => {
  const gone = { ...plan, left: { jonas: '2026-05-01' } }
  for (const day of ['2026-06-01', '2026-06-12', '2026-06-15', '2026-06-22'])
    expect(told([gone], day)).toEqual([expect.stringMatching(/^mette a:2026-06-15:/)])
  const both = { ...plan, left: { jonas: '2026-05-01', mette: '2026-05-01' } }
  const standIns = () => ['bo']
  const heard = (of: Plan, those = standIns) => reasonsToday([of], calendar, ladder, '2026-06-12', those)
  expect(heard(both).map(({ person }) => person)).toEqual(['bo'])
  expect(heard(both, () => []).map(({ person }) => person)).toEqual(['mette'])
})
