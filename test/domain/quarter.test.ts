import type { Measurement } from '../../src/domain/measurement'
import { quarterOf, quarterToTell } from '../../src/domain/quarter'
import { freezeReport } from '../../src/domain/report'
import { quarterCard } from '../../src/cards/quarter'
import { da } from '../../src/words/da'
import { answersTo, brief } from '../sealed'
import { packs, textOf } from '../town'
import { calendar, milestone, planWith } from './samples'

test.each([
  ['2026-12-31', undefined],
  ['2027-01-01', undefined],
  ['2027-01-03', undefined],
  ['2027-01-04', '2027-q1'],
  ['2027-01-10', '2027-q1'],
  ['2027-01-11', undefined],
  ['2026-04-01', '2026-q2'],
  ['2026-07-01', '2026-q3'],
  ['2026-09-30', undefined],
  ['2026-10-01', '2026-q4'],
])('on %s the quarter to tell of is %s', (today, expected) => {
  expect(quarterToTell(calendar, today)).toBe(expected)
})

const head: Measurement = {
  ...{ schema: 1, id: 'm1', tenant: 't', team: 't', state: 'sealed', pack: brief.id, version: brief.version },
  ...{ language: 'da', title: 'Typed by Mette Holm', why: 'Why', asked: 'both', units: [], threshold: 5 },
  ...{ startedOn: '2026-02-01', closesOn: '2026-02-22', boxes: 0, invited: 30 },
}
const pack = packs.find('ics-syv', 'da')!
const reportOf = (answered: number, one = pack) =>
  freezeReport({ ...head, invited: Math.max(30, answered) }, one, answersTo(one, { answered }), '2026-02-22')

const plan = planWith([
  milestone('a', { done: { on: '2026-05-01', evidence: 'Referat' } }),
  milestone('b', { dueOn: '2026-06-30' }),
  milestone('c', { dueOn: '2026-07-01' }),
  milestone('d', { dueOn: '2026-09-01' }),
])

test('a plan is told in figures: reached, late and ahead, and how it went with the goal', () => {
  const assessed = { ...plan, goal: { ...plan.goal!, assessed: { on: '2026-06-01', result: 'partly', note: 'Nej' } } } as typeof plan // prettier-ignore
  const quarter = quarterOf(undefined, [assessed, { ...plan, state: 'draft' }], '2026-07-01')
  expect(quarter).toEqual({ plans: [{ title: 'Tidlig indsats', done: 1, late: 1, ahead: 2, goal: 'partly' }] })
  expect(quarterOf(undefined, [{ ...plan, state: 'draft' }], '2026-07-01')).toBeUndefined()
})

test('of the report both ends are told, and of few figures no more than there are', () => {
  const { report } = quarterOf(reportOf(24), [], '2026-07-01')!
  const means = (list: readonly { score: { mean: number } }[]) => list.map(({ score }) => score.mean)
  const all = means(report!.of.sigtepunkter.flatMap(one => (one.score ? [{ score: one.score }] : []))).sort()
  expect(means(report!.lowest)).toEqual(all.slice(0, 2))
  expect(means(report!.highest)).toEqual([...all].reverse().slice(0, 2))
  const two = quarterOf(reportOf(24, brief), [], '2026-07-01')!.report!
  expect([two.lowest.length, two.highest.length, two.lowest[0] === two.highest[0]]).toEqual([1, 1, false])
})

const textFor = (answered: number) => {
  const quarter = quarterOf(reportOf(answered), [plan], '2026-07-01')!
  return textOf({ card: quarterCard({ team: 'Familieafdelingen', quarter, ref: '' }, da) } as never)
}

test('it is told without names and without anything that somebody wrote', () => {
  const said = textFor(24)
  expect(said).toContain('24 af 30')
  expect(said).toContain('Tidlig indsats: 1 delmål nået, 1 over tiden, 2 forude.')
  expect(said).not.toMatch(/Mette|Jonas|Typed|Why|Delmål [abcd]|Referat/)
})

test.each([7, 3])('what the report hides of %d answers is hidden here too', answered => {
  const said = textFor(answered)
  expect(said).not.toMatch(new RegExp(`\\b${answered} (af|svar)`))
  expect(said.includes(da.quarter.nothing)).toBe(answered < 5)
})
