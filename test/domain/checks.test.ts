import { checksOf, type Around, type Check } from '../../src/domain/checks'
import type { Plan } from '../../src/domain/plan'
import { standing, type Values } from '../../src/domain/planForm'
import { activity, calendar, jonas, mette, milestone, planWith } from './samples'

const plan = planWith([
  milestone('a', { dueOn: '2026-09-15' }),
  milestone('b', { dueOn: '2026-11-16', after: ['a'] }),
  milestone('done', { dueOn: '2026-09-16', done: { on: '2026-09-01', by: jonas, evidence: 'Referat' } }),
])
const other = planWith(
  [0, 1, 2].map(n => milestone(`o${n}`, { dueOn: `2026-09-${14 + n}` })),
  { id: 'm1:andet' },
)
const around = (more: Partial<Around> = {}): Around => ({
  ...{ calendar, plans: [], roster: [mette, jonas], unreachable: new Set<string>(), milestonesPerWeek: 3 },
  ...more,
})
const checks = (
  form: 'milestone' | 'activity' | 'goal' | 'followup',
  item: string,
  values: Values = {},
  more = {},
  on: Plan = plan,
) => checksOf(form, on, item, { ...standing(form, on, item), ...values }, around(more))

test.each<[string, Values, Partial<Around>, Check[]]>([
  ['nothing to warn of', {}, {}, []],
  ['who cannot be written to', {}, { unreachable: new Set(['jonas']) }, [{ what: 'unreachable', who: 'Jonas Rahbek' }]],
  ['who has left', {}, { roster: [mette] }, [{ what: 'left', who: 'Jonas Rahbek' }]],
  [
    'who has left and cannot be written to',
    {},
    { roster: [mette], unreachable: new Set(['jonas']) },
    [{ what: 'left', who: 'Jonas Rahbek' }],
  ],
  ['a team that Teams will not tell of', {}, { roster: undefined }, []],
  ['nobody chosen', { responsible: '' }, {}, []],
  ['a Saturday', { dueOn: '2026-09-19' }, {}, [{ what: 'closed', before: '2026-09-18' }]],
  ['a closed week', { dueOn: '2026-10-14' }, { calendar: { ...calendar, closedWeeks: new Set([42]) } }, [{ what: 'closed', before: '2026-10-09' }, { what: 'holiday', holiday: 'autumn' }]], // prettier-ignore
  ['week 42', { dueOn: '2026-10-14' }, {}, [{ what: 'holiday', holiday: 'autumn' }]],
  [
    'Maundy Thursday',
    { dueOn: '2026-04-02' },
    {},
    [
      { what: 'closed', before: '2026-04-01' },
      { what: 'holiday', holiday: 'easter' },
    ],
  ],
  ['the day of the goal', { dueOn: '2027-03-01' }, {}, []],
  ['the day after the goal', { dueOn: '2027-03-02' }, {}, [{ what: 'after-goal', goalOn: '2027-03-01' }]],
  ['before what it waits for', { after: 'b' }, {}, [{ what: 'before-earlier', first: plan.milestones[1]! }]],
  [
    'four in a week over two plans',
    {},
    { plans: [plan, other] },
    [{ what: 'load', who: 'Jonas Rahbek', n: 4, week: 38 }],
  ],
  ['four in a week where four are no trouble', {}, { plans: [plan, other], milestonesPerWeek: 4 }, []],
  ['four in a week of which three are only planned', {}, { plans: [{ ...other, state: 'draft' }] }, []],
  ['the other three in the week before', { dueOn: '2026-09-21' }, { plans: [other] }, []],
  ['somebody else’s three', { responsible: 'mette' }, { plans: [other] }, []],
  ['no date yet', { dueOn: '' }, { plans: [other] }, []],
])('a milestone: %s', (_, values, more, found) => {
  expect(checks('milestone', 'a', values, more)).toEqual(found)
})

test('of what is reached nothing is warned', () => {
  expect(checks('milestone', 'done', { dueOn: '2026-09-19' }, { roster: [mette] })).toEqual([])
})

const under = (...spans: [string, string][]) =>
  planWith([], { activities: spans.map(([startsOn, endsOn], n) => ({ ...activity, id: `a${n}`, startsOn, endsOn })) })

test.each<[string, Plan, Check[]]>([
  [
    'three at once',
    under(['2026-03-02', '2026-06-01'], ['2026-03-02', '2026-06-01'], ['2026-03-02', '2026-06-01']),
    [],
  ],
  [
    'four at once',
    under(
      ['2026-03-02', '2026-06-01'],
      ['2026-03-02', '2026-06-01'],
      ['2026-03-02', '2026-06-01'],
      ['2026-06-01', '2026-07-01'],
    ),
    [{ what: 'many', who: 'Mette Holm', n: 4 }],
  ],
  [
    'four of which two follow each other',
    under(
      ['2026-03-02', '2026-06-01'],
      ['2026-03-02', '2026-06-01'],
      ['2026-03-02', '2026-04-01'],
      ['2026-04-02', '2026-07-01'],
    ),
    [],
  ],
])('activities of one person: %s', (_, on, found) => {
  expect(checks('activity', 'a0', {}, {}, on)).toEqual(found)
})

test('activities of other plans under way count too', () => {
  const others = under(['2026-03-02', '2026-06-01'], ['2026-03-02', '2026-06-01'], ['2026-03-02', '2026-06-01'])
  expect(checks('activity', 'a1', {}, { plans: [{ ...others, id: 'm1:andet' }] })).toMatchObject([
    { what: 'many', n: 4 },
  ])
})

test('a goal before the last milestone, and a follow-up owner who has left', () => {
  expect(checks('goal', 'goal', { dueOn: '2026-11-15' })).toEqual([{ what: 'goal-early', last: '2026-11-16' }])
  expect(checks('goal', 'goal', { dueOn: '2026-11-16' })).toEqual([])
  expect(checks('followup', 'x', {}, { roster: [jonas] })).toEqual([{ what: 'left', who: 'Mette Holm' }])
})
