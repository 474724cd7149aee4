import { awayToday, nextAwayLook, withLeavers, type Whereabouts } from '../../src/domain/away'
import type { Plan } from '../../src/domain/plan'
import { calendar, jonas, mette, milestone, planWith } from './samples'

const today = '2026-05-04'
const dueOn = '2026-05-20'
const plan = planWith([milestone('a', { dueOn })])
const asked = (of: Plan, known: ReturnType<Whereabouts>, day = today, standIns: readonly string[] = []) =>
  awayToday(
    [of],
    day,
    person => (person === 'jonas' ? known : undefined),
    () => standIns,
  ).map(({ person, reason }) => `${person} ${reason.key}`)

test.each<[string, Partial<Plan>, ReturnType<Whereabouts>, string[]]>([
  ['there', {}, {}, []],
  ['not known', {}, undefined, []],
  ['left', { left: { jonas: '2026-05-01' } }, {}, ['mette a:away:0:left:2026-05-01']],
  ['another has left', { left: { bo: '2026-05-01' } }, {}, []],
  ['cannot be reached', {}, { unreachable: 'removed', unreachableOn: '2026-05-02' }, ['mette a:away:0:unreachable:2026-05-02']], // prettier-ignore
  ['since nobody knows when', {}, { unreachable: 'removed' }, ['mette a:away:0:unreachable:']],
  ['paused over the date', {}, { pausedUntil: '2026-05-21' }, ['mette a:away:0:paused:2026-05-21']],
  ['paused until the date itself', {}, { pausedUntil: '2026-05-20' }, []],
  ['paused over a date that is past', { milestones: [milestone('a', { dueOn: '2026-05-01' })] }, { pausedUntil: '2026-05-21' }, []], // prettier-ignore
  ['paused for four weeks, before the date', { milestones: [milestone('a', { dueOn: '2026-09-01' })] }, { pausedUntil: '2026-06-01' }, []], // prettier-ignore
  ['and a day more', { milestones: [milestone('a', { dueOn: '2026-09-01' })] }, { pausedUntil: '2026-06-02' }, ['mette a:away:0:paused:2026-06-02']], // prettier-ignore
  ['a pause that is over', { milestones: [milestone('a', { dueOn: '2026-05-04' })] }, { pausedUntil: '2026-05-04' }, []], // prettier-ignore
  ['left, and paused: said as one', { left: { jonas: '2026-05-01' } }, { pausedUntil: '2027-01-01', unreachable: 'removed' }, ['mette a:away:0:left:2026-05-01']], // prettier-ignore
  ['reached already', { milestones: [milestone('a', { done: { on: today, evidence: '' } })] }, { unreachable: 'removed' }, []], // prettier-ignore
  ['nobody’s', { milestones: [milestone('a', { responsible: undefined })] }, { unreachable: 'removed' }, []],
  ['a draft', { state: 'draft' }, { unreachable: 'removed' }, []],
  ['somebody has been asked already', { milestones: [milestone('a', { offered: { to: mette, on: today } })] }, { unreachable: 'removed' }, []], // prettier-ignore
  ['named for the third time', { milestones: [milestone('a', { named: { nth: 3, on: today } })] }, { unreachable: 'removed' }, ['mette a:away:3:unreachable:']], // prettier-ignore
  [
    'themselves the one who follows up',
    { followUp: { ...plan.followUp!, owner: jonas } },
    { unreachable: 'removed' },
    [],
  ],
])('whoever follows up is asked: %s', (_, more, known, expected) => {
  expect(asked({ ...plan, ...more }, known)).toEqual(expected)
})

test('whoever follows up has left too: those who stand in are asked', () => {
  const both = { ...plan, left: { jonas: '2026-05-01', mette: '2026-05-01' } }
  expect(asked(both, {}, today, ['bo'])).toEqual(['bo a:away:0:left:2026-05-01'])
})

test('the same case on another day is the same reason; back and gone again is another', () => {
  const gone = withLeavers(plan, ['jonas'], [], '2026-05-01')
  expect(asked(gone, {}, '2026-05-04')).toEqual(asked(gone, {}, '2026-05-18'))
  const back = withLeavers(gone, [], ['jonas'], '2026-05-05')
  expect(back).toEqual(plan)
  expect(asked(withLeavers(back, ['jonas'], [], '2026-05-11'), {})).toEqual(['mette a:away:0:left:2026-05-11'])
})

test('who left is noted of those it names, once, and forgotten when it names them no more', () => {
  expect(withLeavers(plan, ['bo'], ['jonas'], today)).toBe(plan)
  const gone = withLeavers(plan, ['jonas', 'mette', 'bo'], [], today)
  expect(gone.left).toEqual({ jonas: today, mette: today })
  expect(withLeavers(gone, ['jonas'], [], '2026-06-01')).toBe(gone)
  const handed = { ...gone, milestones: [milestone('a', { responsible: mette })] }
  expect(withLeavers(handed, [], [], today).left).toEqual({ mette: today })
})

test('while somebody is away the plan is looked at every working day', () => {
  const look = (known: ReturnType<Whereabouts>) => nextAwayLook(plan, calendar, '2026-05-08', () => known)
  expect(look({ unreachable: 'removed' })?.toISOString()).toBe('2026-05-11T06:30:00.000Z')
  expect(look({})).toBeUndefined()
})
