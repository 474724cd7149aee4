import { approve, isChangedSince, isToApprove } from '../../src/domain/approval'
import { erasedFrom, namedIn } from '../../src/domain/erase'
import type { Change, Plan } from '../../src/domain/plan'
import { namePlan } from '../../src/domain/planEdits'
import { standing, type Values } from '../../src/domain/planForm'
import { savePart } from '../../src/domain/planSave'
import { calendar, jonas, mette, milestone, planWith } from './samples'

const whole = planWith([milestone('a')])
const later = (plan: Plan, what: Change['what']): Plan => ({ ...plan, log: [...plan.log, { on: '2026-04-01', what }] })

test('whoever leads says yes to a whole plan, and the log says so; said twice, the first stands', () => {
  const approved = approve(whole, mette, '2026-03-02') as Plan
  expect(approved).toMatchObject({ approved: { on: '2026-03-02', by: mette } })
  expect(approved.log).toEqual([{ on: '2026-03-02', by: 'mette', what: 'approved' }])
  expect(approve(approved, jonas, '2026-03-03')).toBe(approved)
  expect([isToApprove(whole), isToApprove(approved)]).toEqual([true, false])
})

test('a plan that lacks something is not approved', () => {
  const lacking = planWith([])
  expect(approve(lacking, mette, '2026-03-02')).toEqual({ missing: ['milestone'] })
  expect(isToApprove(lacking)).toBe(false)
})

test.each<[Change['what'], boolean]>([
  ['activated', false],
  ['milestone-done', false],
  ['followed-up', false],
  ['goal-assessed', false],
  ['milestone-moved', true],
])('%s afterwards has changed what was approved: %j', (what, expected) => {
  const approved = approve(later(whole, 'milestone-moved'), mette, '2026-03-02') as Plan
  expect(isChangedSince(approved)).toBe(false)
  const after = later(approved, what)
  expect([isChangedSince(after), isToApprove(after)]).toEqual([expected, expected])
  expect((approve(after, jonas, '2026-04-02') as Plan).approved?.by).toBe(expected ? jonas : mette)
})

test('erased, whoever approved it is not named, and it is approved all the same', () => {
  const approved = approve(whole, { id: 'x', name: 'Xenia Ravn' }, '2026-03-02') as Plan
  expect(namedIn(approved, { id: 'x', name: 'Xenia Ravn' })).toMatchObject({ approver: true, log: 1 })
  const after = erasedFrom(approved, { id: 'x', name: 'Xenia Ravn' })
  expect(after.approved).toEqual({ on: '2026-03-02' })
  expect(JSON.stringify(after)).not.toContain('Xenia')
})

test('a draft that was approved and then changed says so: in a part, in its name, in a date', () => {
  const draft = approve({ ...whole, state: 'draft' }, mette, '2026-03-02') as Plan
  const saver = { by: jonas, today: '2026-03-09', calendar, roster: [mette, jonas] }
  const save = (form: 'purpose' | 'milestone', item: string, typed: Values) =>
    savePart(draft, { form, item, values: { ...standing(form, draft, item), ...typed } }, saver) as Plan
  const changed = [
    save('purpose', 'p1', { text: 'Noget andet' }),
    save('milestone', 'a', { dueOn: '2026-08-03' }),
    namePlan(draft, 'anchoring', jonas, '2026-03-09'),
  ]
  expect(changed.map(isChangedSince)).toEqual([true, true, true])
  expect(changed.map(({ log }) => log.length)).toEqual([2, 2, 2])
})
