import {
  cautionsOf,
  dontKnowShare,
  lengthOf,
  lowestFirst,
  shownCount,
  shownIndex,
  shownItem,
  shownSpread,
  worthTalkingAbout,
  type ReportedSigtepunkt,
  type ShownIndex,
} from '../../src/domain/report'
import type { ItemCounts } from '../../src/domain/scores'
import { figuresOf } from '../../src/domain/shown'
import { item } from './samples'

test.each([
  [1, { band: 'low' }],
  [1.419, { band: 'low' }], // 10.475 rounds to ten
  [1.421, { whole: 11 }],
  [1.5, { whole: 13 }],
  [3, { whole: 50 }],
  [3.336, { whole: 58 }],
  [3.344, { whole: 59 }],
  [4.579, { whole: 89 }],
  [4.581, { band: 'high' }],
  [5, { band: 'high' }],
])('the mean %d is shown as %j: near 0 and 100 it would tell what everybody said', (mean, shown) => {
  expect(shownIndex(mean)).toEqual(shown)
})

test('a figure is rounded as by hand, half a point up, whatever the last bit says', () => {
  const wrong: string[] = []
  for (let people = 5; people <= 100; people++)
    for (let sum = people; sum <= 5 * people; sum++) {
      const byHand = Math.floor((50 * (sum - people) + people) / (2 * people))
      const shown = shownIndex(sum / people)
      const expected = byHand <= 10 ? 'low' : byHand >= 90 ? 'high' : byHand
      if (('whole' in shown ? shown.whole : shown.band) !== expected) wrong.push(`${sum}/${people}`)
    }
  expect(wrong).toEqual([])
})

test.each<[string, string, ItemCounts['values'], number, ShownIndex | undefined, boolean]>([
  ['a usual one', 'a', [1, 2, 3, 4, 2], 5, { whole: 58 }, true],
  ['too few', 'a', [0, 0, 2, 2, 0], 5, undefined, false],
  ['enough for an index, not for a distribution', 'a', [0, 0, 5, 4, 0], 5, { whole: 61 }, false],
  ['a higher threshold', 'a', [0, 0, 7, 4, 0], 12, undefined, false],
  ['all at the high end', 'a', [0, 0, 0, 0, 12], 5, { band: 'high' }, false],
  ['all at the low end', 'a', [12, 0, 0, 0, 0], 5, { band: 'low' }, false],
  ['all at one end of a reversed one', '-a', [12, 0, 0, 0, 0], 5, { band: 'high' }, false],
  ['nine of ten at the end, one at the other: 90', 'a', [1, 0, 0, 0, 9], 5, { band: 'high' }, false],
  ['nine of ten at the low end', 'a', [9, 1, 0, 0, 0], 5, { band: 'low' }, false],
  ['eight of ten at the end', 'a', [0, 0, 0, 2, 8], 5, { band: 'high' }, true],
  ['27 of 30 at the end', 'a', [0, 0, 3, 0, 27], 5, { band: 'high' }, false],
  ['26 of 30 at the end', 'a', [0, 0, 4, 0, 26], 5, { band: 'high' }, true],
  ['nine of ten in between', 'a', [0, 9, 0, 1, 0], 5, { whole: 30 }, true],
  ['all the same in between: not even the index', 'a', [0, 0, 12, 0, 0], 5, undefined, false],
  ['all the same in between, but so few that there is no distribution', 'a', [0, 9, 0, 0, 0], 5, { whole: 25 }, false],
])('of a statement: %s', (_, short, values, threshold, index, distribution) => {
  const figures = figuresOf(item(short), { values, dontKnow: 1 }, threshold)
  expect(shownItem(figures)).toEqual(index)
  expect(figures.counts !== undefined).toBe(distribution)
  // What is kept for a later comparison is kept only behind a figure.
  expect((figures.counts ?? figures.kept) !== undefined).toBe(index !== undefined)
})

test.each([
  [9, 1, undefined],
  [10, 1, 25],
  [10, 0.2, 5],
  [10, 0.17, undefined], // all said nearly the same
  [200, 0, undefined],
])('of %i answers the standard deviation %d is shown as %j', (n, sd, shown) => {
  expect(shownSpread({ n, mean: 3, sd })).toBe(shown)
})

test.each([
  [1, 5],
  [3, 50],
  [5, 95],
])('the bar of the mean %d is %i long', (mean, length) => {
  expect(lengthOf(shownIndex(mean))).toBe(length)
})

test.each([
  [0, { span: 'under-five' }],
  [4, { span: 'under-five' }],
  [5, { span: 'five-to-nine' }],
  [9, { span: 'five-to-nine' }],
  [10, { exact: 10 }],
  [137, { exact: 137 }],
])('%i answers are told as %j', (n, shown) => {
  expect(shownCount(n)).toEqual(shown)
})

test.each([
  [9, 9, 'few'], // always, below ten
  [4, 100, 'few'],
  [10, 10, undefined],
  [39, 100, 'under-40'],
  [40, 100, 'under-60'],
  [59, 100, 'under-60'],
  [60, 100, undefined],
  [12, 31, 'under-40'],
  [0, 0, 'few'],
])('%i of %i: %j', (answered, invited, caution) => {
  expect(cautionsOf({ answered, invited })).toBe(caution)
})

const reported = (id: string, index: number | undefined): ReportedSigtepunkt => ({
  id,
  title: id,
  description: '',
  items: [],
  ...(index !== undefined && { score: { n: 12, mean: 1 + index / 25, sd: 1 } }),
})
const reportOf = (indexes: Record<string, number | undefined>) => ({
  sigtepunkter: Object.entries(indexes).map(([id, index]) => reported(id, index)),
})
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ')

test('the lowest comes first, equals by name, and what has no figure not at all', () => {
  expect(ids(lowestFirst(reportOf({ d: 60, c: undefined, b: 40, a: 60, e: 20 })))).toBe('e b a d')
})

test.each([
  ['three of four that are apart', { a: 10, b: 20, c: 30, d: 40 }, 'a b c'],
  ['the fourth too, when it is less than five points from the third', { a: 10, b: 20, c: 30, d: 34 }, 'a b c d'],
  ['exactly five points are apart', { a: 10, b: 20, c: 30, d: 35 }, 'a b c'],
  ['… and so are 40 and 45, whatever the last bit says', { a: 10, b: 20, c: 40, d: 45 }, 'a b c'],
  ['… and 55 and 60', { a: 10, b: 20, c: 55, d: 60 }, 'a b c'],
  ['never a fifth', { a: 30, b: 30, c: 30, d: 30, e: 30 }, 'a b c d'],
  ['all there are', { a: 10, b: 90 }, 'a b'],
  ['only those with a figure', { a: 10, b: undefined, c: 20, d: undefined }, 'a c'],
  ['nothing', { a: undefined }, ''],
])('worth talking about: %s', (_, indexes, expected) => {
  expect(ids(worthTalkingAbout(reportOf(indexes)))).toBe(expected)
})

test('every five points are five points, from whatever means', () => {
  for (let people = 5; people <= 60; people++)
    for (let sum = people; sum <= 5 * people; sum++) {
      // The same number of people, so much higher that the difference is exactly five points.
      if (people % 5 || sum + people / 5 > 5 * people) continue
      const [third, fourth] = [sum / people, (sum + people / 5) / people]
      const low = { n: people, mean: third, sd: 0 }
      const report = {
        sigtepunkter: [
          { ...reported('a', 0), score: { ...low, mean: 1 } },
          { ...reported('b', 0), score: { ...low, mean: 1 } },
          { ...reported('c', 0), score: low },
          { ...reported('d', 0), score: { ...low, mean: fourth } },
        ],
      }
      expect(worthTalkingAbout(report)).toHaveLength(3)
    }
})

const counts = (valid: number, dontKnow: number) => ({ values: [valid, 0, 0, 0, 0] as const, dontKnow })

test.each([
  ['over the statements that may be shown', [counts(6, 4), counts(10, 0)], 0.2],
  ['none of them may', [undefined, undefined], undefined],
  ['those that may not do not count', [counts(5, 5), undefined], 0.5],
  ['nobody was in doubt', [counts(10, 0)], 0],
])('the share of those who could not say: %s', (_, given, share) => {
  const items = given.map((each, i) => ({ id: `i${i}`, text: '', ...(each && { counts: each }) }))
  expect(dontKnowShare({ ...reported('a', 50), items })).toBe(share)
})
