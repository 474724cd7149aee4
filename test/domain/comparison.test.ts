import { compare, holm, verdictOf } from '../../src/domain/comparison'
import type { ReportedSigtepunkt } from '../../src/domain/report'
import { item } from './samples'

test.each([
  ['the whole interval above nothing', 0.1, 30, 'improved'],
  ['… even within ±10', 0.1, 9, 'improved'],
  ['the whole interval below nothing', -30, -0.1, 'declined'],
  ['… even within ±10', -9, -0.1, 'declined'],
  ['within ±10', -9.9, 9.9, 'unchanged'],
  ['exactly ±10', -10, 10, 'unchanged'],
  ['from nothing on', 0, 10, 'unchanged'],
  ['up to nothing', -10, 0, 'unchanged'],
  ['a little too far up', 0, 10.1, 'cannot-tell'],
  ['a little too far down', -10.1, 0, 'cannot-tell'],
  ['wide', -25, 31, 'cannot-tell'],
])('the interval alone decides: %s (%d to %d) is %s', (_, low, high, verdict) => {
  expect(verdictOf({ low, high }, 0)).toBe(verdict)
})

test.each([
  [2, 30, 0.0499, 'improved'],
  [2, 30, 0.05, 'cannot-tell'],
  [2, 9, 0.06, 'unchanged'],
  [2, 10.5, 0.06, 'cannot-tell'],
  [-30, -2, 0.0499, 'declined'],
  [-30, -2, 0.05, 'cannot-tell'],
  [-9, -2, 0.06, 'unchanged'],
])('of several, %d to %d with the adjusted p %d is %s', (low, high, p, verdict) => {
  expect(verdictOf({ low, high }, p)).toBe(verdict)
})

test.each([
  [[], []],
  [[0.04], [0.04]],
  [
    [0.01, 0.04, 0.03],
    [0.03, 0.06, 0.06],
  ],
  [
    [0.02, 0.02, 0.9],
    [0.06, 0.06, 0.9],
  ],
  [
    [0.2, 0.01, 0.011, 0.5],
    [0.4, 0.04, 0.04, 0.5],
  ],
  [
    [0.6, 0.7],
    [1, 1],
  ],
])('%j adjusted for one another are %j', (ps, adjusted) => {
  expect(holm(ps).map(p => Number(p.toFixed(12)))).toEqual(adjusted)
})

/** A sigtepunkt with an index and a spread of 20 points; without a number of people it is hidden. */
const sigtepunkt = (id: string, index: number, n?: number, items = 'a b -c l:d'): ReportedSigtepunkt => ({
  ...{ id, title: id, description: '' },
  ...(n && { score: { n, mean: 1 + index / 25, sd: 0.8 } }),
  items: items.split(' ').map(short => ({ ...item(short), counts: { values: [3, 3, 3, 3, 3], dontKnow: 0 } })),
})
const reportOf = (sigtepunkter: readonly ReportedSigtepunkt[], more: object = {}) => ({
  pack: { id: 'ics', version: '1.2.0', title: 'ICS' },
  ...{ invited: 100, answered: 60, sigtepunkter, ...more },
})
const verdicts = ({ chosen }: ReturnType<typeof compare>) => chosen.map(({ id, verdict }) => `${id} ${verdict}`)

test('the chosen are judged, the others have an interval and no verdict, both in the order of the report', () => {
  const now = reportOf([sigtepunkt('a', 60, 60), sigtepunkt('b', 50, 60), sigtepunkt('c', 70, 60)])
  const before = reportOf([sigtepunkt('c', 40, 60), sigtepunkt('b', 50, 60), sigtepunkt('a', 40, 60)])
  const { chosen, others, meanOfChosen, meanOfOthers } = compare(now, before, ['c', 'a', 'gone'])
  expect(chosen.map(({ id, verdict, small }) => ({ id, verdict, small }))).toEqual([
    { id: 'a', verdict: 'improved', small: undefined },
    { id: 'c', verdict: 'improved', small: undefined },
  ])
  expect(others).toEqual([
    {
      id: 'b',
      difference: {
        points: 0,
        interval: { low: expect.closeTo(-7.23093187285534, 9), high: expect.closeTo(7.23093187285534, 9) },
      },
      items: ['a', 'b', 'c', 'd'].map(id => ({ id, higher: 0.5 })),
    },
  ])
  expect(meanOfChosen).toBeCloseTo(25, 9)
  expect(meanOfOthers).toBe(0)
})

test.each([
  ['another questionnaire', { pack: { id: 'dubu', version: '1.2.0', title: '' } }, {}, 'version'],
  ['another major version', { pack: { id: 'ics', version: '2.0.0', title: '' } }, {}, 'version'],
  ['39 of 100 now', { answered: 39 }, {}, 'rate'],
  ['39 of 100 then', {}, { answered: 39 }, 'rate'],
  ['nobody invited', { answered: 0, invited: 0 }, {}, 'rate'],
])('nothing is compared: %s', (_, now, before, obstacle) => {
  const [one, other] = [
    reportOf([sigtepunkt('a', 90, 60), sigtepunkt('b', 60, 60)], now),
    reportOf([sigtepunkt('a', 10, 60), sigtepunkt('b', 60, 60)], before),
  ]
  expect(compare(one, other, ['a'])).toEqual({
    chosen: [{ id: 'a', obstacle, items: [], verdict: 'not-assessed' }],
    others: [{ id: 'b', obstacle, items: [] }],
  })
})

test.each([
  ['another minor version', { pack: { id: 'ics', version: '1.10.1', title: '' } }],
  ['40 of 100', { answered: 40 }],
])('it is compared all the same: %s', (_, more) => {
  const [now, before] = [reportOf([sigtepunkt('a', 70, 60)], more), reportOf([sigtepunkt('a', 50, 60)])]
  expect(verdicts(compare(now, before, ['a']))).toEqual(['a improved'])
  expect(verdicts(compare(before, now, ['a']))).toEqual(['a declined'])
})

test.each([
  ['a common statement is new', 'a b -c e', 'items'],
  ['one was turned', 'a b c l:d', 'items'],
  ['one became the leaders’ own', 'a b -c l:d s:e', undefined],
  ['only the order is another', 'l:d -c b a', undefined],
  ['one that only leaders are asked is gone', 'a b -c', undefined],
])('the same common statements are needed: %s (%s)', (_, items, obstacle) => {
  const now = reportOf([sigtepunkt('a', 70, 60, items)])
  const [change] = compare(now, reportOf([sigtepunkt('a', 50, 60)]), ['a']).chosen
  expect(change!.obstacle).toBe(obstacle)
  expect(change!.verdict).toBe(obstacle ? 'not-assessed' : 'improved')
  expect('difference' in change!).toBe(!obstacle)
})

test('single statements that stayed have their effect, though the index cannot be compared', () => {
  const now = reportOf([sigtepunkt('a', 70, 60, 'a b c')])
  const [change] = compare(now, reportOf([sigtepunkt('a', 50, 60)]), ['a']).chosen
  expect(change!.items.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a sigtepunkt that is new cannot be compared', () => {
  const { others } = compare(reportOf([sigtepunkt('a', 70, 60)]), reportOf([]), [])
  expect(others).toEqual([{ id: 'a', obstacle: 'items', items: [] }])
})

test.each([
  [9, 60, 30],
  [60, 9, 30],
  [undefined, 60, undefined],
  [60, undefined, undefined],
])('%j answers after %j are too few: the difference is %j and nothing is judged', (now, before, points) => {
  const [change] = compare(reportOf([sigtepunkt('a', 80, now)]), reportOf([sigtepunkt('a', 50, before)]), ['a']).chosen
  expect(change).toMatchObject({ obstacle: 'few', verdict: 'not-assessed' })
  expect(change!.difference).toEqual(points === undefined ? undefined : { points: expect.closeTo(points, 9) })
  expect('p' in change!).toBe(false)
})

test('ten answers are enough', () => {
  const { chosen } = compare(reportOf([sigtepunkt('a', 85, 10)]), reportOf([sigtepunkt('a', 50, 10)]), ['a'])
  expect(chosen[0]).toMatchObject({ verdict: 'improved', difference: { interval: { low: expect.any(Number) } } })
})

test.each([
  [9.99, true],
  [10, undefined], // exactly, whatever the last bit says
  [10.01, undefined],
])('an improvement of %d points is small: %j', (points, small) => {
  const ups = Array.from({ length: 60 }, (_, index) =>
    compare(reportOf([sigtepunkt('a', 20 + index + points, 400)]), reportOf([sigtepunkt('a', 20 + index, 400)]), [
      'a',
    ]).chosen.map(({ verdict, small }) => ({ verdict, small })),
  )
  expect(ups.flat()).toEqual(Array(60).fill({ verdict: 'improved', small }))
})

test('a decline is never called small', () => {
  const { chosen } = compare(reportOf([sigtepunkt('a', 45, 400)]), reportOf([sigtepunkt('a', 50, 400)]), ['a'])
  expect(chosen[0]).toMatchObject({ verdict: 'declined' })
  expect(chosen[0]!.small).toBeUndefined()
})

test('what is an improvement by itself is none as one of three', () => {
  // 8 points, spread 20, 60 people each: p = .0304 (scipy's ttest_ind_from_stats). Three times that is no finding.
  const now = reportOf(['a', 'b', 'c', 'd'].map(id => sigtepunkt(id, id === 'b' ? 58 : 50, 60)))
  const before = reportOf(['a', 'b', 'c', 'd'].map(id => sigtepunkt(id, 50, 60)))
  expect(verdicts(compare(now, before, ['b']))).toEqual(['b improved'])
  expect(verdicts(compare(now, before, ['a', 'b', 'c']))).toEqual(['a unchanged', 'b cannot-tell', 'c unchanged'])
  expect(compare(now, before, ['a', 'b', 'c']).chosen[1]!.p).toBeCloseTo(3 * 0.03042503366, 9)
  expect(compare(now, before, ['a', 'b', 'c']).chosen[1]!.difference!.interval!.low).toBeGreaterThan(0)
})

test('… and within ±10 it is then unchanged', () => {
  // 2.5 points, 600 people each: p = .03, and no end of the interval is ten points away.
  const now = reportOf(['a', 'b', 'c'].map(id => sigtepunkt(id, id === 'b' ? 52.5 : 50, 600)))
  const before = reportOf(['a', 'b', 'c'].map(id => sigtepunkt(id, 50, 600)))
  expect(verdicts(compare(now, before, ['b']))).toEqual(['b improved'])
  expect(verdicts(compare(now, before, ['a', 'b', 'c']))).toEqual(['a unchanged', 'b unchanged', 'c unchanged'])
})

test('those that could not be tested do not make it harder for the others', () => {
  const ids = ['a', 'b', 'c']
  const now = reportOf(ids.map(id => sigtepunkt(id, 58, id === 'b' ? 60 : 9)))
  const before = reportOf(ids.map(id => sigtepunkt(id, 50, 60)))
  expect(verdicts(compare(now, before, ids))).toEqual(['a not-assessed', 'b improved', 'c not-assessed'])
})

test('the means tell nothing of what stands as a band', () => {
  const now = reportOf([sigtepunkt('a', 100, 60), sigtepunkt('b', 60, 60), sigtepunkt('c', 0, 60)])
  const before = reportOf(['a', 'b', 'c'].map(id => sigtepunkt(id, 50, 60)))
  const { chosen, meanOfChosen, ...rest } = compare(now, before, ['a', 'b'])
  expect(chosen.map(({ difference }) => difference!.banded)).toEqual([true, undefined])
  expect(meanOfChosen).toBeCloseTo(10, 9)
  expect('meanOfOthers' in rest).toBe(false)
})

test('what was compared can be kept: it comes back from JSON as it was', () => {
  const now = reportOf([sigtepunkt('a', 58, 60), sigtepunkt('b', 60), sigtepunkt('c', 99.9, 12)])
  const before = reportOf(['a', 'b', 'c'].map(id => sigtepunkt(id, 50, 60)))
  const comparison = compare(now, before, ['a', 'b'])
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison)
})
