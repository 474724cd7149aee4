import { favourableShare, indexOf, meanFrom, validIn, valueOf } from '../../src/domain/scores'
import { bySigtepunkt, countsOf, momentsOf, respondentScore } from './oneByOne'
import { item, packOf } from './samples'

test.each([
  ['a', '1', 1],
  ['a', '5', 5],
  ['-a', '1', 5],
  ['-a', '2', 4],
  ['-a', '3', 3],
  ['-a', '5', 1],
  ['a', '0', undefined], // don't know is neither 3 nor 0
  ['-a', '0', undefined],
  ['a', '-', undefined],
  ['a', '.', undefined],
  ['a', '6', undefined],
  ['a', '', undefined],
  ['a', '12', undefined],
  ['a', '٥', undefined],
  ['a', undefined, undefined],
])('statement %s, mark %j: %j', (short, mark, value) => {
  expect(valueOf(item(short), mark)).toBe(value)
})

test.each([
  ['a b c', '123', 2],
  ['a b c', '120', 1.5],
  ['a b c d', '5500', 5], // half of four
  ['a b c d', '5000', undefined],
  ['a b c d e', '55000', undefined], // half of five, rounded up, is three
  ['a b c d e', '55500', 5],
  ['a', '0', undefined],
  ['a', '4', 4],
  ['a -b', '51', 5], // both say that it goes well
  ['a -b', '11', 3],
  ['a b c', '000', undefined],
  ['a b l:c', '115', 1], // what only leaders are asked does not count
  ['a b s:c', '115', 1],
  ['a b l:c l:d', '1055', 1], // nor does it count as answered
  ['a b l:c l:d', '0055', undefined],
  ['a b c', '1--', undefined],
  ['l:a l:b', '55', undefined], // nothing that everybody was asked
  ['a b', '', undefined],
])('of %s the marks %s make the score %j', (items, marks, score) => {
  const { sigtepunkter } = packOf({ en: items })
  expect(respondentScore(sigtepunkter[0]!.items, [...marks])).toBe(score)
})

test.each([
  [1, 0],
  [3, 50],
  [5, 100],
  [2.5, 37.5],
])('the score %d is the index %d', (score, index) => {
  expect(indexOf(score)).toBe(index)
})

test('an index is not rounded before it is shown', () => {
  expect(indexOf(momentsOf([1, 2, 2]).mean)).toBeCloseTo(50 / 3, 12)
  expect(indexOf(3.336)).toBeCloseTo(58.4, 12)
  expect(Number.isInteger(indexOf(3.336))).toBe(false)
})

test.each([
  [[], { n: 0, mean: 0, sd: 0 }],
  [[4], { n: 1, mean: 4, sd: 0 }],
  [[2, 4], { n: 2, mean: 3, sd: Math.SQRT2 }],
  [[1, 2, 3, 4, 5], { n: 5, mean: 3, sd: Math.sqrt(2.5) }],
])('the moments of %j are %j', (values, expected) => {
  const { n, mean, sd } = momentsOf(values)
  expect({ n, mean }).toEqual({ n: expected.n, mean: expected.mean })
  expect(sd).toBeCloseTo(expected.sd, 12)
})

test('marks are counted as they were given, and only those that are marks', () => {
  const counts = countsOf([...'1123333444440055555', '-', '.', undefined, '6', ''])
  expect(counts).toEqual({ values: [2, 1, 4, 5, 5], dontKnow: 2 })
  expect(validIn(counts)).toBe(17)
})

test.each([
  ['a', [2, 0, 0, 0, 1], 7 / 3],
  ['-a', [2, 0, 0, 0, 1], 11 / 3], // turned once, when it is counted together
  ['a', [0, 0, 4, 0, 0], 3],
] as const)('the mean of %s from %j is %d', (short, values, mean) => {
  expect(meanFrom(item(short), { values, dontKnow: 9 })).toBeCloseTo(mean, 12)
})

test.each([
  ['a', [1, 1, 1, 1, 1], 0.4],
  ['-a', [1, 1, 1, 1, 1], 0.4],
  ['a', [0, 0, 4, 1, 3], 0.5],
  ['-a', [3, 2, 4, 1, 0], 0.5],
  ['a', [0, 0, 4, 0, 0], 0],
  ['-a', [4, 0, 0, 0, 0], 1],
  ['a', [0, 0, 0, 0, 0], NaN],
] as const)('of %s the answers %j are favourable: %d', (short, values, share) => {
  expect(favourableShare(item(short), { values, dontKnow: 9 })).toBe(share)
})

test('every answer is cut into its sigtepunkter', () => {
  const cut = bySigtepunkt(packOf({ en: 'a b l:c', to: 'd', tre: 'e f' }), ['12-345', '0001.2'])
  expect(cut.map(({ sigtepunkt, marks }) => [sigtepunkt.id, marks])).toEqual([
    ['en', ['12-', '000']],
    ['to', ['3', '1']],
    ['tre', ['45', '.2']],
  ])
})
