import { boundsAmong, type Hold, type Span } from '../../src/domain/bounds'
import { chance } from './samples'

const { below, oneOf } = chance(17)

/** A span of whole numbers around the truth, or nothing known. */
const around = (truth: number): Span =>
  oneOf([[truth, truth] as Span, [truth - below(3), truth + below(3)] as Span, [-Infinity, Infinity] as Span])

const isIn = (n: number, [low, high]: Span) => low <= n && n <= high

/** Every table of whole numbers there can be, one pair for each group. */
function* tables(groups: readonly Hold[], from = 0): Generator<[number, number][]> {
  if (from === groups.length) return void (yield [])
  const [staff, leaders, both] = groups[from]!
  for (const rest of tables(groups, from + 1))
    for (let s = staff[0]; s <= staff[1]; s++)
      for (let l = leaders[0]; l <= leaders[1]; l++) if (isIn(s + l, both)) yield [[s, l], ...rest]
}

const total = (table: readonly [number, number][]) => {
  const staff = table.reduce((sum, [s]) => sum + s, 0)
  const leaders = table.reduce((sum, [, l]) => sum + l, 0)
  return [staff, leaders, staff + leaders] as const
}

test('the bounds are those that trying every table finds, for each group and for groups together', () => {
  let tight = 0
  for (let round = 0; round < 400; round++) {
    const truth = Array.from({ length: 1 + below(3) }, () => [below(4), below(3)] as [number, number])
    const groups = truth.map(([s, l]): Hold => [[0, 3], [0, 2], around(s + l)])
    const whole = total(truth).map(around) as unknown as Hold
    const possible = [...tables(groups)].filter(table => total(table).every((sum, i) => isIn(sum, whole[i]!)))
    expect(possible.length).toBeGreaterThan(0)
    const bounds = boundsAmong(groups, whole)
    for (let mask = 1; mask < 2 ** groups.length; mask++) {
      const those = groups.flatMap((_, i) => (mask & (2 ** i) ? [i] : []))
      const sums = possible.map(table => total(those.map(i => table[i]!)))
      const found = [0, 1, 2].map(at => [Math.min(...sums.map(s => s[at]!)), Math.max(...sums.map(s => s[at]!))])
      expect(bounds(those)).toEqual(found)
      tight += Number(possible.length > 1 && found.some(([low, high]) => low === high))
    }
  }
  // Some is known and some is not.
  expect(tight).toBeGreaterThan(100)
})
