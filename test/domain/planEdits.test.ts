import { saveFollowUp } from '../../src/domain/followUp'
import { isFaulty } from '../../src/domain/faults'
import { saveGoal } from '../../src/domain/goal'
import type { Plan } from '../../src/domain/plan'
import {
  activate,
  namePlan,
  raisePurpose,
  removeActivity,
  removeMilestone,
  removePurpose,
  saveActivity,
  savePurpose,
} from '../../src/domain/planEdits'
import { activity, jonas, mette, milestone, planWith } from './samples'

const today = '2026-03-02'
const plan = planWith([milestone('a'), milestone('b', { after: ['a'] })], {
  state: 'draft',
  purposes: [
    { id: 'p1', text: 'Et' },
    { id: 'p2', text: 'To' },
  ],
})
const faultsOf = (outcome: Plan | object) => (isFaulty(outcome) ? (outcome as { faults: object }).faults : undefined)

const { responsible: _, ...anActivity } = activity
const { owner: __, everyMonths: ___, ...aFollowUp } = plan.followUp!

test('a purpose is added at the end, and changed where it stands', () => {
  const added = savePurpose(plan, { id: 'p3', text: 'Tre' }) as Plan
  expect(added.purposes.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
  const changed = savePurpose(added, { id: 'p2', text: 'Andet' }) as Plan
  expect(changed.purposes.map(({ text }) => text)).toEqual(['Et', 'Andet', 'Tre'])
  expect(faultsOf(savePurpose(plan, { id: 'p3', text: '' }))).toEqual({ text: 'needed' })
})

test.each([
  ['nothing', {}, mette, undefined],
  ['no purpose', { purpose: '' }, mette, { purpose: 'unknown' }],
  ['a purpose of another plan', { purpose: 'p9' }, mette, { purpose: 'unknown' }],
  ['no text', { text: '' }, mette, { text: 'needed' }],
  ['no beginning', { startsOn: '' }, mette, { startsOn: 'no-day' }],
  ['a beginning that is no day', { startsOn: '1. marts' }, mette, { startsOn: 'no-day' }],
  ['no end', { endsOn: '' }, mette, { endsOn: 'no-day' }],
  ['ending before it begins', { endsOn: '2026-03-01' }, mette, { endsOn: 'ends-before' }],
  ['ending the day it begins', { endsOn: '2026-03-02' }, mette, undefined],
  ['nobody', {}, undefined, { responsible: 'who' }],
  ['all of it', { purpose: '', text: '', startsOn: 'x', endsOn: '' }, undefined, { purpose: 'unknown', text: 'needed', startsOn: 'no-day', endsOn: 'no-day', responsible: 'who' }], // prettier-ignore
])('an activity with %s wrong', (_, more, who, faults) => {
  expect(faultsOf(saveActivity(plan, { ...anActivity, ...more, who }))).toEqual(faults)
})

test('a beginning that is no day is not also an end before the beginning', () => {
  expect(faultsOf(saveActivity(plan, { ...anActivity, startsOn: 'zzz', who: mette }))).toEqual({ startsOn: 'no-day' })
})

test('an activity is kept with its person, and goes when it is removed', () => {
  const kept = saveActivity(plan, { ...anActivity, id: 'a2', who: jonas }) as Plan
  expect(kept.activities).toEqual([activity, { ...anActivity, id: 'a2', responsible: jonas }])
  expect(removeActivity(kept, 'a1').activities.map(({ id }) => id)).toEqual(['a2'])
  expect(removeActivity(kept, 'nothing')).toEqual(kept)
})

test('a purpose goes with its activities and milestones, and nobody waits for those', () => {
  const both = planWith(
    [milestone('a'), milestone('b', { purpose: 'p2', after: ['a'] }), milestone('c', { purpose: 'p2', after: ['b'] })],
    { purposes: plan.purposes, activities: [activity, { ...activity, id: 'a2', purpose: 'p2' }] },
  )
  const left = removePurpose(both, 'p1')
  expect(left.purposes.map(({ id }) => id)).toEqual(['p2'])
  expect(left.activities.map(({ id }) => id)).toEqual(['a2'])
  expect(left.milestones.map(({ id, after }) => [id, after])).toEqual([
    ['b', []],
    ['c', ['b']],
  ])
})

test('a milestone that is removed is waited for no more', () => {
  expect(removeMilestone(plan, 'a').milestones.map(({ id, after }) => [id, after])).toEqual([['b', []]])
})

test.each([
  ['nothing', {}, undefined],
  ['no text', { text: '' }, { text: 'needed' }],
  ['no date', { dueOn: '' }, { dueOn: 'no-day' }],
  ['a date that is none', { dueOn: '2026-02-30' }, { dueOn: 'no-day' }],
  ['a date that has passed', { dueOn: '2026-03-01' }, { dueOn: 'past' }],
  ['today as its date', { dueOn: today }, undefined],
])('a goal with %s wrong', (_, more, faults) => {
  const goal = { text: '8 af 10', dueOn: '2027-03-01', indicator: 'sager', target: '8', ...more }
  const outcome = saveGoal(plan, { ...goal, cases: '', casesMet: '' }, today)
  expect(faultsOf(outcome)).toEqual(faults)
  if (!faults) expect((outcome as Plan).goal).toEqual(goal)
})

test.each([
  ['nothing', {}, '3', mette, undefined],
  ['every month', {}, '1', mette, undefined],
  ['once a year', {}, '12', mette, undefined],
  ['no date', { firstOn: '' }, '3', mette, { firstOn: 'no-day' }],
  ['never', {}, '0', mette, { everyMonths: 'months' }],
  ['every thirteen months', {}, '13', mette, { everyMonths: 'months' }],
  ['three digits', {}, '012', mette, { everyMonths: 'months' }],
  ['no number', {}, 'tre', mette, { everyMonths: 'months' }],
  ['half a month', {}, '.5', mette, { everyMonths: 'months' }],
  ['no interval', {}, '', mette, { everyMonths: 'months' }],
  ['nobody', {}, '3', undefined, { owner: 'who' }],
  ['somebody informed who is on no roster', { informed: undefined }, '3', mette, { informed: 'who' }],
  ['a meeting on a Saturday', { meetingDay: '6' }, '3', mette, { meetingDay: 'unknown' }],
])('a follow-up with %s wrong', (_, more, everyMonths, who, faults) => {
  const { firstOn, how, inform } = aFollowUp
  const filled = { firstOn, how, inform, informed: [], meetingDay: '0', ...more, everyMonths, who }
  const outcome = saveFollowUp(plan, filled)
  expect(faultsOf(outcome)).toEqual(faults)
  if (!faults)
    expect((outcome as Plan).followUp).toEqual({ ...aFollowUp, everyMonths: Number(everyMonths), owner: mette })
})

test('a follow-up keeps who is informed, and on which day the department meets', () => {
  const { firstOn, how, inform } = aFollowUp
  const filled = { firstOn, how, inform, informed: [jonas], meetingDay: '2', everyMonths: '3', who: mette }
  const saved = saveFollowUp(plan, filled) as Plan
  expect(saved.followUp).toMatchObject({ informed: [jonas], meetingDay: 2 })
  const back = saveFollowUp(saved, { ...filled, informed: [], meetingDay: '0' }) as Plan
  expect(back.followUp).toEqual({ ...aFollowUp, everyMonths: 3, owner: mette })
})

test('a plan is set going once, and reminders count from that day', () => {
  const active = activate(plan, 'mette', today) as Plan
  expect(active.state).toBe('active')
  expect(active.log).toEqual([{ on: today, by: 'mette', what: 'activated' }])
  expect(active.milestones.map(({ setOn }) => setOn)).toEqual([today, today])
  expect(activate(active, 'jonas', '2026-03-09')).toBe(active)
})

test('reminders count from the day of activation, however old the draft', () => {
  const old = planWith([milestone('a', { setOn: '2026-01-05' })], { state: 'draft' })
  expect((activate(old, 'mette', today) as Plan).milestones[0]!.setOn).toBe(today)
})

test.each([
  ['a milestone', { milestones: [] }, ['milestone']],
  ['a goal and a follow-up', { goal: undefined, followUp: undefined }, ['goal', 'followup']],
  ['anything at all', { purposes: [], activities: [], milestones: [], goal: undefined, followUp: undefined }, ['purpose', 'activity', 'milestone', 'goal', 'followup']], // prettier-ignore
])('a plan without %s is not set going, and says so', (_, more, missing) => {
  expect(activate({ ...plan, ...more }, 'mette', today)).toEqual({ missing })
})

test('a purpose is raised past the one before it, and the first stays where it is', () => {
  const order = (from: Plan) => from.purposes.map(({ id }) => id)
  expect(order(raisePurpose(plan, 'p2', mette, today))).toEqual(['p2', 'p1'])
  expect(raisePurpose(plan, 'p1', mette, today)).toBe(plan)
  expect(raisePurpose(plan, 'gone', mette, today)).toBe(plan)
  expect(raisePurpose(plan, 'p2', mette, today).log).toEqual([])
  expect(raisePurpose({ ...plan, state: 'active' }, 'p2', mette, today).log).toEqual([
    { on: today, by: 'mette', what: 'edited', part: 'purpose', about: 'p2' },
  ])
})

test('a plan is for getting a method into use until it is said to be for keeping it there', () => {
  expect(namePlan(plan, 'implementing', mette, today)).toBe(plan)
  const anchoring = namePlan({ ...plan, state: 'active' }, 'anchoring', mette, today)
  expect(anchoring).toMatchObject({ kind: 'anchoring', log: [{ on: today, by: 'mette', what: 'edited' }] })
  expect(namePlan(anchoring, 'implementing', mette, today).kind).toBe('implementing')
})
