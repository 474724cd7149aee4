import {
  cautionsOf,
  dontKnowShare,
  lengthOf,
  lowestFirst,
  shownCount,
  shownIndex,
  worthTalkingAbout,
  type ReportedSigtepunkt,
} from '../../src/domain/report'

test.each([
  [1, { band: 'low' }],
  [1.019, { band: 'low' }], // 0.475 rounds to nothing
  [1.021, { whole: 1 }],
  [1.5, { whole: 13 }],
  [3, { whole: 50 }],
  [3.336, { whole: 58 }],
  [3.344, { whole: 59 }],
  [4.979, { whole: 99 }],
  [4.981, { band: 'high' }],
  [5, { band: 'high' }],
])('the mean %d is shown as %j: 0 and 100 would tell what everybody said', (mean, shown) => {
  expect(shownIndex(mean)).toEqual(shown)
})

test('a figure is rounded as by hand, half a point up, whatever the last bit says', () => {
  const wrong: string[] = []
  for (let people = 5; people <= 100; people++)
    for (let sum = people; sum <= 5 * people; sum++) {
      const byHand = Math.floor((50 * (sum - people) + people) / (2 * people))
      const shown = shownIndex(sum / people)
      const expected = byHand === 0 ? 'low' : byHand === 100 ? 'high' : byHand
      if (('whole' in shown ? shown.whole : shown.band) !== expected) wrong.push(`${sum}/${people}`)
    }
  expect(wrong).toEqual([])
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
