import { assessGoal, goalsToday, isToAssess, nextGoalLook } from '../../src/domain/goal'
import type { Plan } from '../../src/domain/plan'
import { saveGoal } from '../../src/domain/planEdits'
import { calendar, mette, planWith } from './samples'

/** Its goal is due on Monday 1 March 2027. */
const plan = planWith([])
const said = { result: 'partly', note: 'Seks af ti' }
const assessed = assessGoal(plan, said, mette, '2027-03-02') as Plan

test.each<[string, Plan, string, boolean]>([
  ['on its date it is not past', plan, '2027-03-01', false],
  ['the day after it is', plan, '2027-03-02', true],
  ['a year after, too', plan, '2028-03-02', true],
  ['what was said once is not asked', assessed, '2027-03-03', false],
  ['a draft is not asked about', { ...plan, state: 'draft' }, '2027-03-02', false],
])('%s', (_, one, today, expected) => {
  expect(isToAssess(one, today)).toBe(expected)
})

test('what is said of the goal is kept with its day, its writer and a line in the log, and once', () => {
  expect(assessed.goal!.assessed).toEqual({ on: '2027-03-02', by: mette, ...said })
  expect(assessed.log.at(-1)).toEqual({ on: '2027-03-02', by: 'mette', what: 'goal-assessed' })
  expect(assessGoal(assessed, { result: 'met', note: 'Alle' }, mette, '2027-03-03')).toBe(assessed)
})

test.each<[string, { result: string; note: string }, object]>([
  ['nothing chosen', { ...said, result: '' }, { faults: { result: 'needed' } }],
  ['something else chosen', { ...said, result: 'constructor' }, { faults: { result: 'needed' } }],
  ['nothing that shows it', { ...said, note: '' }, { faults: { note: 'needed' } }],
])('%s is a fault', (_, given, expected) => {
  expect(assessGoal(plan, given, mette, '2027-03-02')).toEqual(expected)
})

test('before its date there is nothing to say of it', () => {
  expect(assessGoal(plan, said, mette, '2027-03-01')).toEqual({ refused: 'gone' })
})

test.each<[string, string[]]>([
  ['2027-03-01', []],
  ['2027-03-02', ['mette goal:m1:tidlig:2027-03-01']],
  ['2027-03-29', ['mette goal:m1:tidlig:2027-03-01']],
  ['2027-03-30', []],
])('on %s is asked: %j', (today, expected) => {
  expect(goalsToday([plan], today).map(({ person, reason }) => `${person} ${reason.key}`)).toEqual(expected)
})

test.each<[string, Plan, string, string | undefined]>([
  ['before: the working day after its date', plan, '2026-09-01', '2027-03-02T07:30:00.000Z'],
  ['while it is asked about: tomorrow', plan, '2027-03-05', '2027-03-08T07:30:00.000Z'],
  ['when it is asked no more: not', plan, '2027-03-30', undefined],
  ['when it was said: not', assessed, '2027-03-02', undefined],
])('when to look again, %s', (_, one, today, expected) => {
  expect(nextGoalLook(one, calendar, today)?.toISOString()).toBe(expected)
})

test('another text keeps what was said of the goal, another date does not', () => {
  const { text, indicator, target } = plan.goal!
  const saved = (dueOn: string) => (saveGoal(assessed, { text: `${text}!`, dueOn, indicator, target }) as Plan).goal
  expect(saved('2027-03-01')).toMatchObject({ text: '8 af 10 sager!', assessed: { result: 'partly' } })
  expect(saved('2027-09-01')).not.toHaveProperty('assessed')
})
