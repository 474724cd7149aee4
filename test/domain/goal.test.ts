import { assessGoal, goalsToday, isToAssess, nextGoalLook, saveGoal } from '../../src/domain/goal'
import type { Plan } from '../../src/domain/plan'
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
  expect(goalsToday([plan], calendar, today).map(({ person, reason }) => `${person} ${reason.key}`)).toEqual(expected)
})

test('after five closed weeks it is still asked', () => {
  const late = { ...calendar, closedWeeks: new Set([9, 10, 11, 12, 13]) }
  expect(nextGoalLook(plan, late, '2027-02-26')?.toISOString()).toBe('2027-04-05T06:30:00.000Z')
  expect(goalsToday([plan], late, '2027-04-05')).toHaveLength(1)
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
  const goal = { text: `${text}!`, indicator, target, cases: '', casesMet: '' }
  const saved = (dueOn: string) => (saveGoal(assessed, { ...goal, dueOn }, '2027-03-02') as Plan).goal
  expect(saved('2027-03-01')).toMatchObject({ text: '8 af 10 sager!', assessed: { result: 'partly' } })
  expect(saved('2027-09-01')).not.toHaveProperty('assessed')
})

const counted = (cases: string, casesMet: string) => {
  const goal = { text: 'Trekanten', dueOn: '2027-03-01', indicator: '', target: '', cases, casesMet }
  const said = { result: 'met', note: 'Set i sagerne', cases, casesMet }
  return [saveGoal(plan, goal, '2026-03-02'), assessGoal(plan, said, mette, '2027-03-02')]
}

test.each([
  ['10', '8', { of: 10, met: 8 }],
  ['500', '0', { of: 500, met: 0 }],
  ['1', '1', { of: 1, met: 1 }],
  ['', '', undefined],
])('%s cases are reviewed, and %s of them show it', (cases, casesMet, found) => {
  const [saved, assessed] = counted(cases, casesMet) as [Plan, Plan]
  expect(saved.goal!.cases).toEqual(found)
  expect(assessed.goal!.assessed!.cases).toEqual(found)
})

test.each([
  ['10', '', { casesMet: 'needed' }],
  ['', '8', { cases: 'needed' }],
  ['0', '0', { cases: 'number' }],
  ['501', '8', { cases: 'number' }],
  ['5000', '8', { cases: 'number' }],
  ['10', '11', { casesMet: 'more-than-reviewed' }],
  ['ti', 'otte', { cases: 'number', casesMet: 'number' }],
  ['10', '-1', { casesMet: 'number' }],
  ['7,5', '1e1', { cases: 'number', casesMet: 'number' }],
])('%s cases of which %s show it are refused', (cases, casesMet, faults) => {
  for (const outcome of counted(cases, casesMet)) expect(outcome).toEqual({ faults })
})

test.each(['010190-1234', 'anna@kommune.dk', '40 12 34 56'])('what shows it does not lead to a person: %s', note => {
  expect(assessGoal(plan, { result: 'met', note }, mette, '2027-03-02')).toHaveProperty('faults.note')
})
