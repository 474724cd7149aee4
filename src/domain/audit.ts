import { boundsAmong, type Hold, type Span } from './bounds'
import { isAskedOfAll, type Item } from './pack'
import type { ItemCounts } from './scores'
import { BANDS, NEARLY_ALL_MEANS, figuresOf, shownCount, shownIndex } from './shown'
import type { Sum } from './tally'

/** Of which groups one kind of number is shown: how many answered, or the index of one sigtepunkt. */
export interface ShownGroups {
  /** Of everybody. */
  readonly total: boolean
  /** Of leaders and of staff. */
  readonly levels: boolean
  /** By their place among the units. */
  readonly units: ReadonlySet<number>
}

/** Something for each unit, and last for those who named none: of its staff and of the others in it. */
export type ByUnit<T> = readonly (readonly [staff: T, others: T])[]

/** What must be hidden for no more to be told: the number of one unit, of the smallest shown, of the levels, of everybody. */
export type Culprit = { readonly unit: number } | 'smallest' | 'levels' | 'total'

/** The total of a group under the threshold is as good as told when half a step of the scale for each in it is all its room. */
const NARROW = 0.5
/** What the last bits of a sum may be wrong by. */
const DUST = 1e-9
const ANY: Span = [-Infinity, Infinity]

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const places = (of: ByUnit<unknown>) => of.map((_, place) => place)

/**
 * Do the shown numbers of answers tell how many are in a group under the threshold, or that nobody is? What is shown,
 * exact or as a span, is a linear equation between groups of which the others are not known.
 */
export function sizesTell(sizes: ByUnit<number>, shown: ShownGroups, threshold: number): Culprit | undefined {
  const told = (n: number): Span => ('exact' in shownCount(n) ? [n, n] : [threshold, 9])
  const of = (row: 0 | 1) => sum(sizes.map(unit => unit[row]))
  const total = told(of(0) + of(1))
  const some: Span = [0, total[1]]
  const groups = sizes.map((unit, i): Hold => [some, some, shown.units.has(i) ? told(sum(unit)) : some])
  const bounds = boundsAmong(groups, shown.levels ? [told(of(0)), told(of(1)), total] : [ANY, ANY, total])
  const isTold = ([low, high]: Span) => low === high && low < threshold
  const each = places(sizes).map(unit => bounds([unit]))
  if (each.some(([, , both]) => isTold(both))) return 'smallest'
  if (shown.levels && each.some(hold => hold.some(isTold))) return 'levels'
  return undefined
}

/** How one sigtepunkt was answered: the scores of each group, and the counts of its statements. */
export interface Scored {
  readonly scores: ByUnit<Sum>
  readonly items: readonly { readonly item: Item; readonly counts: ItemCounts }[]
}

/**
 * Do the shown indexes and distributions of one sigtepunkt tell what somebody said, or what a group under the threshold
 * said together? It is assumed that people know who has answered; what they do not know is what each group's scores add
 * up to. A band is a span of sums. A whole number is taken to be known exactly: changes since an earlier measurement
 * and intervals are computed from what is not rounded, and the distributions tell the total more closely.
 */
export function scoresTell({ scores, items }: Scored, shown: ShownGroups, threshold: number): Culprit | undefined {
  const { each, room, step } = scale(items, threshold)
  const n = scores.map(unit => unit.map(({ n }) => n))
  const sums = scores.map(unit => unit.map(({ sum }) => sum))
  const told = (people: number, sum: number): Span => {
    const [low, high] = meansShownAs(sum / people)
    return 'whole' in shownIndex(sum / people) ? [sum, sum] : [people * low, people * high]
  }
  const all = sum(n.flat())
  const allSum = sum(sums.flat())
  const groups = scores.map((_, i): Hold => {
    const [staff = 0, others = 0] = n[i]!
    const cell = (people: number): Span => [people * each[0], people * each[1]]
    return [cell(staff), cell(others), shown.units.has(i) ? told(staff + others, sum(sums[i]!)) : cell(staff + others)]
  })
  const row = (at: number): Span =>
    shown.levels ? told(sum(n.map(unit => unit[at]!)), sum(sums.map(unit => unit[at]!))) : ANY
  const [low, high] = told(all, allSum)
  const total: Span = [Math.max(low, allSum - all * room[0]), Math.min(high, allSum + all * room[1])]
  const bounds = boundsAmong(groups, [row(0), row(1), total])

  const isTold = (people: number, [low, high]: Span) =>
    people > 0 &&
    (high - people * each[0] < step - DUST ||
      people * each[1] - low < step - DUST ||
      (people < threshold && high - low < Math.max(step, NARROW * people) - DUST))
  const inBoth = (units: readonly number[], hold: Hold) => isTold(sum(units.flatMap(i => n[i]!)), hold[2])
  const inARow = (units: readonly number[], hold: Hold) =>
    [0, 1].some(at => isTold(sum(units.map(i => n[i]![at]!)), hold[at]!))

  const every = places(scores)
  const own = every.map(i => bounds([i]))
  const culprit = [...shown.units].find(i => inBoth([i], own[i]!))
  if (culprit !== undefined) return { unit: culprit }
  const hidden = every.filter(i => !shown.units.has(i))
  const rest = bounds(hidden)
  if (hidden.some(i => inBoth([i], own[i]!)) || (shown.units.size && inBoth(hidden, rest))) return 'smallest'
  // What is shown of a unit of one level is that level's; what is left of the level may be few.
  const mixed = every.filter(i => !shown.units.has(i) || n[i]!.every(people => people > 0))
  const rows = inARow(every, bounds(every)) || inARow(mixed, bounds(mixed)) || inARow(hidden, rest)
  if (rows || every.some(i => inARow([i], own[i]!))) return shown.levels ? 'levels' : 'smallest'
  return isTold(all, bounds(every)[2]) ? 'total' : undefined
}

/** The mean scores that are shown as this one is. */
function meansShownAs(mean: number): Span {
  const shown = shownIndex(mean)
  const [from, to] = 'whole' in shown ? [shown.whole, shown.whole] : BANDS[shown.band]
  return [Math.max(1, 1 + (from - 0.5) / 25), Math.min(5, 1 + (to + 0.5) / 25)]
}

/**
 * What the shown distributions make known of one sigtepunkt: between what everybody's score must lie, what room they
 * leave for the mean of all scores below and above it, and by how much two scores differ at least.
 */
function scale(all: Scored['items'], threshold: number) {
  const items = all.filter(({ item }) => isAskedOfAll(item))
  const known = items.map(({ item, counts }) => {
    const figures = figuresOf(item, counts, threshold)
    const given = counts.values.flatMap((n, i) => (n ? [item.reversed ? 5 - i : i + 1] : []))
    const mean = figures.mean
    if (figures.counts) return { low: Math.min(...given), high: Math.max(...given), below: 0, above: 0 }
    const [from, to] = mean === undefined ? [1, 5] : figures.band ? NEARLY_ALL_MEANS[figures.band] : meansShownAs(mean)
    return { low: 1, high: 5, below: mean === undefined ? 4 : mean - from!, above: mean === undefined ? 4 : to! - mean }
  })
  const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length
  // Whoever skipped some statements has a score over the others.
  const fewest = items.some(({ counts }) => counts.dontKnow) ? Math.ceil(items.length / 2) : items.length
  const lows = known.map(({ low }) => low).sort((a, b) => a - b)
  const highs = known.map(({ high }) => high).sort((a, b) => b - a)
  return {
    each: [mean(lows.slice(0, fewest)), mean(highs.slice(0, fewest))] as Span,
    room: [mean(known.map(({ below }) => below)), mean(known.map(({ above }) => above))] as Span,
    step: 1 / items.length,
  }
}
