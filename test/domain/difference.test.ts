import { differenceOf, gapBetween, welch } from '../../src/domain/difference'
import { chanceOfHigher, effectsOn } from '../../src/domain/effect'
import type { ReportedItem } from '../../src/domain/report'
import type { ItemCounts } from '../../src/domain/scores'
import { momentsOf } from './oneByOne'
import { item } from './samples'

type Counts = ItemCounts['values']

const values = (counts: Counts) => counts.flatMap((n, i) => Array<number>(n).fill(i + 1))
const of = (counts: Counts) => momentsOf(values(counts))
const counted = (values: Counts): ItemCounts => ({ values, dontKnow: 3 })

/*
 * References: scipy 1.17.1 and numpy 2.4.6, from the same answers written out (a = (np.repeat(range(1, 6), now) - 1) * 25):
 * ttest_ind(a, b, equal_var=False) with its confidence_interval(.95), and mannwhitneyu(a, b).statistic / (len(a) * len(b)),
 * which is the effect of Brunner and Munzel. No spread is below the floor of five points.
 */
test.each<[string, Counts, Counts, number[], number]>([
  [
    'in the middle',
    [1, 3, 4, 3, 1],
    [3, 4, 3, 1, 1],
    [14.583333333333336, -10.521405055388865, 39.68807172205554, 21.805928016937195, 0.2409920908522089],
    0.6493055555555556,
  ],
  [
    'near the ceiling',
    [0, 0, 1, 6, 33],
    [0, 1, 4, 9, 46],
    [3.3333333333333286, -2.3463106710531862, 9.012977337719843, 97.93202967239162, 0.2469791752893534],
    0.53375,
  ],
  [
    'the same mean, another spread',
    [6, 0, 0, 0, 6],
    [0, 1, 10, 1, 0],
    [0, -33.55068435092039, 33.55068435092039, 11.915077989601384, 1],
    0.5,
  ],
  [
    'a hundred and eleven',
    [2, 5, 11, 30, 52],
    [1, 4, 5, 1, 0],
    [42.61363636363637, 28.2873691212655, 56.939903606007235, 13.341779025192395, 2.0441498863206694e-5],
    0.8959090909090909,
  ],
  [
    'a great fall',
    [9, 20, 8, 3, 0],
    [0, 3, 9, 21, 17],
    [-47.875, -56.99579035169141, -38.75420964830859, 84.76223725597266, 7.030170989017315e-17],
    0.07875,
  ],
])('%s: %j after %j gives difference, interval, df and p %j and the effect %d', (_, now, before, figures, effect) => {
  const { points, low, high, df, p } = welch(of(now), of(before))
  for (const [i, figure] of [points, low, high, df, p].entries()) expect(figure).toBeCloseTo(figures[i]!, 9)
  expect(chanceOfHigher(item('a'), counted(now), counted(before))).toBeCloseTo(effect, 12)
  expect(chanceOfHigher(item('-a'), counted(now), counted(before))).toBeCloseTo(1 - effect, 12)
})

test('where everybody answers alike the interval is that of five points of spread', () => {
  const [now, before] = [
    { n: 10, mean: 4, sd: 0 },
    { n: 10, mean: 3, sd: 0 },
  ]
  const { low, high, df } = welch(now, before)
  expect(df).toBeCloseTo(18, 12)
  expect(25 - low).toBeCloseTo(2.10092204024096 * Math.sqrt(5), 9) // the .975 quantile with 18, times √(25/10 + 25/10)
  expect(high - 25).toBeCloseTo(25 - low, 9)
  expect(welch({ ...now, sd: 0.2 }, before)).toEqual(welch(now, before))
  expect(welch({ ...now, sd: 0.21 }, before).low).toBeLessThan(low)
})

test.each([
  [1, 10],
  [10, 1],
  [0, 0],
])('%i and %i people have no spread to compare', (one, other) => {
  expect(() => welch({ n: one, mean: 3, sd: 0 }, { n: other, mean: 3, sd: 0 })).toThrow(RangeError)
})

test.each([
  [9, 10, false],
  [10, 9, false],
  [9, 5000, false],
  [10, 10, true],
])('%i and %i people give an interval: %j', (one, other, given) => {
  const difference = differenceOf({ n: one, mean: 4, sd: 1 }, { n: other, mean: 3.5, sd: 1 })
  expect(difference.points).toBe(12.5)
  expect('interval' in difference).toBe(given)
})

test('a difference is of unrounded indexes', () => {
  // 58.4 and 62.6 are shown as 58 and 63, but differ by 4.2.
  const { points } = differenceOf({ n: 5, mean: 1 + 62.6 / 25, sd: 1 }, { n: 5, mean: 1 + 58.4 / 25, sd: 1 })
  expect(points).toBeCloseTo(4.2, 12)
})

test.each([
  [5, 3, true],
  [3, 4.99, true],
  [1, 3, true],
  [1.6, 4.4, undefined],
])('of the means %d and %d one is shown as a band: %j', (one, other, banded) => {
  expect(differenceOf({ n: 12, mean: one, sd: 0 }, { n: 12, mean: other, sd: 1 }).banded).toBe(banded)
})

test.each([
  [3.6, 3, 15, true],
  [3, 3.6, -15, true],
  [4, 3.4, 15, true], // 75 and 60: the dust in the last bits counts for nothing
  [3.59, 3, 14.75, false],
  [3, 3.59, -14.75, false],
  [3, 3, 0, false],
])('leaders at %d and staff at %d are %d points apart, seen differently: %j', (leaders, staff, points, differently) => {
  const gap = gapBetween({ n: 6, mean: leaders, sd: 0.5 }, { n: 31, mean: staff, sd: 0.8 })
  expect(gap.points).toBeCloseTo(points, 9)
  expect(gap.seenDifferently).toBe(differently)
  expect(gap.interval).toBeUndefined()
})

test('the gap has the interval of its two groups, from ten in each', () => {
  const [leaders, staff] = [
    { n: 10, mean: 4, sd: 0.5 },
    { n: 31, mean: 3, sd: 0.8 },
  ]
  const { low, high } = welch(leaders, staff)
  expect(gapBetween(leaders, staff)).toEqual({ points: 25, interval: { low, high }, seenDifferently: true })
})

test.each<[string, Counts, Counts, number]>([
  ['all higher', [0, 0, 0, 0, 7], [9, 0, 0, 0, 0], 1],
  ['all lower', [7, 0, 0, 0, 0], [0, 9, 0, 0, 0], 0],
  ['all alike', [0, 0, 7, 0, 0], [0, 0, 9, 0, 0], 0.5],
  ['half and half', [1, 0, 0, 0, 1], [0, 0, 1, 0, 0], 0.5],
  ['three of four', [0, 0, 2, 0, 2], [0, 0, 4, 0, 0], 0.75],
  ['nobody', [0, 0, 0, 0, 0], [0, 0, 1, 0, 0], NaN],
])('the chance of a higher answer, %s: %j after %j is %d', (_, now, before, chance) => {
  expect(chanceOfHigher(item('a'), counted(now), counted(before))).toBe(chance)
})

const reported = (short: string, values?: Counts): ReportedItem => ({
  ...item(short),
  ...(values && { counts: counted(values) }),
})
const spread: Counts = [2, 2, 2, 2, 2]

test.each<[string, ReportedItem, ReportedItem, boolean]>([
  ['both are shown', reported('a', spread), reported('a', spread), true],
  ['leaders alone were asked', reported('l:a', spread), reported('l:a', spread), true],
  ['now is hidden', reported('a'), reported('a', spread), false],
  ['then is hidden', reported('a', spread), reported('a'), false],
  ['all stand in one category now', reported('a', [0, 0, 0, 0, 12]), reported('a', spread), false],
  ['all stood in one category then', reported('a', spread), reported('a', [0, 12, 0, 0, 0]), false],
  ['it is another statement', reported('a', spread), reported('b', spread), false],
  ['it was turned round', reported('a', spread), reported('-a', spread), false],
])('a statement has an effect where both distributions may be shown: %s', (_, now, before, given) => {
  expect(effectsOn([now], [before])).toEqual(given ? [{ id: 'a', higher: 0.5 }] : [])
})
