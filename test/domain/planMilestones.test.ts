import { isFaulty } from '../../src/domain/faults'
import type { Milestone, Plan } from '../../src/domain/plan'
import { saveMilestone } from '../../src/domain/planEdits'
import { markDone } from '../../src/domain/reached'
import { moveMilestone } from '../../src/domain/slip'
import { circleOf } from '../../src/domain/waiting'
import { jonas, mette, milestone, planWith } from './samples'

const today = '2026-03-02'
const plan = planWith([
  milestone('a', { dueOn: '2026-04-15' }),
  milestone('b', { dueOn: '2026-05-15', after: ['a'] }),
  milestone('c', { dueOn: '2026-06-15', after: ['b'] }),
])
const faultsOf = (outcome: object) => (isFaulty(outcome) ? (outcome as { faults: object }).faults : undefined)
const one = (outcome: object, id: string) => (outcome as Plan).milestones.find(each => each.id === id)!

type Form = Parameters<typeof saveMilestone>[1]
const formOf = ({ setOn: _, done: __, responsible: who, ...form }: Milestone, more: Partial<Form> = {}): Form => ({
  ...form,
  who,
  ...more,
})
const formFor = (id: string, more: Partial<Form> = {}) =>
  formOf(plan.milestones.find(each => each.id === id) ?? milestone(id), more)

test.each<[string, Form, object | undefined]>([
  ['as it was', formFor('b'), undefined],
  ['a new one', formFor('d'), undefined],
  ['due today', formFor('d', { dueOn: today }), undefined],
  ['without a purpose', formFor('b', { purpose: '' }), { purpose: 'unknown' }],
  ['with a purpose that is gone', formFor('b', { purpose: 'p9' }), { purpose: 'unknown' }],
  ['without text', formFor('b', { text: '' }), { text: 'needed' }],
  ['without a date', formFor('d', { dueOn: '' }), { dueOn: 'no-day' }],
  ['on 30 February', formFor('d', { dueOn: '2026-02-30' }), { dueOn: 'no-day' }],
  ['on a date as people write it', formFor('d', { dueOn: '29/2/2027' }), { dueOn: 'no-day' }],
  ['in the year 20226', formFor('d', { dueOn: '20226-01-01' }), { dueOn: 'no-day' }],
  ['due yesterday', formFor('d', { dueOn: '2026-03-01' }), { dueOn: 'past' }],
  ['with nobody', formFor('b', { who: undefined }), { responsible: 'who' }],
  ['waiting for one that waits for it', formFor('a', { after: ['b'], dueOn: '2026-07-01' }), { after: 'circle' }],
  ['waiting for one that waits for it through another', formFor('a', { after: ['c'], dueOn: '2026-07-01' }), { after: 'circle' }], // prettier-ignore
  ['in a circle and before it: the circle is told', formFor('a', { after: ['c'] }), { after: 'circle' }],
  ['before the one it waits for', formFor('b', { dueOn: '2026-04-14' }), { after: 'before-earlier' }],
  ['the same day as the one it waits for', formFor('b', { dueOn: '2026-04-15' }), undefined],
  ['waiting for itself: it does not', formFor('b', { after: ['b', 'a'] }), undefined],
  ['waiting for one that is gone: it does not', formFor('b', { after: ['gone', '__proto__'] }), undefined],
  ['without a date and waiting: only the date is told', formFor('b', { dueOn: '' }), { dueOn: 'no-day' }],
  ['wrong in every way', formFor('d', { purpose: '', text: '', dueOn: '', who: undefined }), { purpose: 'unknown', text: 'needed', dueOn: 'no-day', responsible: 'who' }], // prettier-ignore
])('a milestone %s', (_, form, faults) => {
  expect(faultsOf(saveMilestone(plan, form, today))).toEqual(faults)
})

test('a milestone is kept with its person, in its place, waiting only for others that are there', () => {
  const saved = saveMilestone(plan, formFor('b', { text: 'Nyt', who: mette, after: ['b', 'a', 'gone'] }), today)
  expect((saved as Plan).milestones.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(one(saved, 'b')).toEqual({
    ...milestone('b'),
    dueOn: '2026-05-15',
    text: 'Nyt',
    responsible: mette,
    after: ['a'],
  })
})

test('a milestone whose day has passed can still be worded anew', () => {
  const saved = saveMilestone(plan, formFor('a', { text: 'Nyt' }), '2026-08-01')
  expect(one(saved, 'a')).toMatchObject({ text: 'Nyt', dueOn: '2026-04-15', setOn: '2026-03-02' })
})

test.each([
  ['the same date keeps the day it was set', '2026-04-15', '2026-03-02'],
  ['another date was set today', '2026-04-16', '2026-03-20'],
])('%s', (_, dueOn, setOn) => {
  expect(one(saveMilestone(plan, formFor('a', { dueOn }), '2026-03-20'), 'a').setOn).toBe(setOn)
})

test('a new milestone was set today', () => {
  expect(one(saveMilestone(plan, formFor('d'), '2026-03-20'), 'd').setOn).toBe('2026-03-20')
})

const done = markDone(plan, 'a', 'Referatet af 3. marts', jonas, '2026-03-10') as Plan

test('done needs a sentence on what shows it', () => {
  expect(faultsOf(markDone(plan, 'a', '', jonas, today))).toEqual({ evidence: 'needed' })
  expect(one(done, 'a').done).toEqual({ on: '2026-03-10', by: jonas, evidence: 'Referatet af 3. marts' })
  expect(done.log).toEqual([{ on: '2026-03-10', by: 'jonas', what: 'milestone-done', about: 'a' }])
})

test('done twice keeps the first evidence and changes nothing', () => {
  expect(markDone(done, 'a', 'Noget andet', mette, '2026-03-11')).toBe(done)
  expect(markDone(done, 'a', '', mette, '2026-03-11')).toBe(done)
})

test('what is done stays done when the form is saved', () => {
  expect(one(saveMilestone(done, formOf(one(done, 'a'), { text: 'Nyt' }), today), 'a').done).toEqual(
    one(done, 'a').done,
  )
})

test('a moved date makes a new day it was set, and is in the log with its reason', () => {
  const moved = moveMilestone(plan, 'a', '2026-05-01', 'Sygdom', jonas, '2026-03-10')
  expect(one(moved, 'a')).toMatchObject({ dueOn: '2026-05-01', setOn: '2026-03-10' })
  expect((moved as Plan).log).toEqual([
    {
      ...{ on: '2026-03-10', by: 'jonas', what: 'milestone-moved', about: 'a', why: 'Sygdom' },
      ...{ from: '2026-04-15', to: '2026-05-01' },
    },
  ])
  expect(moveMilestone(moved as Plan, 'a', '2026-05-01', 'Sygdom', jonas, '2026-03-11')).toBe(moved)
})

test('a milestone can be moved to today', () => {
  expect(one(moveMilestone(plan, 'a', today, 'Det er nået', jonas, today), 'a').dueOn).toBe(today)
})

test.each([
  ['without a reason', '2026-05-01', '', { why: 'needed' }],
  ['to no day', 'snart', 'Sygdom', { dueOn: 'no-day' }],
  ['to nothing', '', '', { dueOn: 'no-day', why: 'needed' }],
  ['to yesterday', '2026-03-01', 'Sygdom', { dueOn: 'past' }],
])('a milestone is not moved %s', (_, dueOn, why, faults) => {
  expect(faultsOf(moveMilestone(plan, 'a', dueOn, why, jonas, today))).toEqual(faults)
})

test.each<[string, () => object, string]>([
  ['done', () => moveMilestone(done, 'a', '2026-05-01', 'Sygdom', jonas, today), 'done'],
  ['gone', () => moveMilestone(plan, 'z', '2026-05-01', 'Sygdom', jonas, today), 'gone'],
  ['gone', () => markDone(plan, 'z', 'Referat', jonas, today), 'gone'],
  ['gone', () => markDone(plan, 'constructor', 'Referat', jonas, today), 'gone'],
])('what is %s is refused', (_, act, why) => {
  expect(act()).toEqual({ refused: why })
})

test('no edit changes the plan it was given', () => {
  const before = structuredClone(plan)
  saveMilestone(plan, formFor('b', { text: 'Nyt' }), today)
  markDone(plan, 'a', 'Referat', jonas, today)
  moveMilestone(plan, 'a', '2026-05-01', 'Sygdom', jonas, today)
  expect(plan).toEqual(before)
})

test.each<[string, string[], string[]]>([
  ['a', ['b'], ['b']],
  ['a', ['c'], ['c', 'b']],
  ['a', ['d'], ['d', 'c', 'b']],
  ['b', ['d'], ['d', 'c']],
  ['b', ['a'], []],
  ['d', ['a', 'b'], []],
  ['new', ['d'], []],
])('if %s waited for %s, the circle would go through %s', (id, after, circle) => {
  const chain = planWith([
    milestone('a'),
    milestone('x'),
    milestone('b', { after: ['a'] }),
    milestone('c', { after: ['x', 'b'] }),
    milestone('d', { after: ['x', 'c'] }),
  ])
  expect(circleOf(chain.milestones, id, after).map(({ id }) => id)).toEqual(circle)
})

test.each([
  ['010190-1234', 'cpr'],
  ['anna@kommune.dk', 'email'],
  ['40 12 34 56', 'phone'],
])('neither what shows it nor why it moves may lead to a person: %s', (text, fault) => {
  expect(faultsOf(markDone(plan, 'a', text, jonas, today))).toEqual({ evidence: fault })
  expect(faultsOf(moveMilestone(plan, 'a', '2026-05-01', text, jonas, today))).toEqual({ why: fault })
})
