import { isAskedOfAll, itemsOf, type Level, type Pack } from './pack'
import { valueOf, type ItemCounts, type Moments } from './scores'

/** The answers of one level (`others` are all but staff), of one unit, of both at once, or of everybody. */
export interface Group {
  readonly level?: Level | 'untold' | 'others'
  /** The place after the last is for those who named none. */
  readonly unit?: number
}

/** Everything that a report is made of, counted: how many are in a group, what they score, how each statement was answered. */
export interface Tally {
  readonly answered: number
  /** The units of the measurement, and one more for those who named none. */
  readonly columns: number
  readonly size: (group: Group) => number
  /** Of the respondents' scores in one sigtepunkt, by its place in the pack. */
  readonly scores: (sigtepunkt: number, group?: Group) => Moments
  /** By sigtepunkt and item, in the order of the pack. */
  readonly items: readonly (readonly ItemCounts[])[]
}

export const LEVELS = ['staff', 'leader', 'untold'] as const

const isIn = (one: (typeof LEVELS)[number], level: Group['level']) =>
  level === undefined || one === level || (level === 'others' && one !== 'staff')

/** A mark's place among sixteen: `0`–`5` are themselves, `-` and `.` stand behind them. */
const MARKS = 16
const placeOf = (mark: string) => mark.charCodeAt(0) % MARKS

/**
 * Counts all answers in one walk over their lines (`lineOf`): whole numbers only, so that their order does not matter.
 * For each sigtepunkt and each cell (level × unit) it is counted how many have so many valid marks with such a sum.
 */
export function tallied(pack: Pack, lines: readonly string[], units: number): Tally {
  const items = itemsOf(pack)
  const columns = units + 1
  const values = new Uint8Array(items.length * MARKS)
  items.forEach((item, i) => {
    if (isAskedOfAll(item)) for (const mark of '12345') values[i * MARKS + placeOf(mark)] = valueOf(item, mark)!
  })
  const common = pack.sigtepunkter.map(sigtepunkt => sigtepunkt.items.filter(isAskedOfAll).length)
  /** How many sums there may be, and how many pairs of a sum and a number of valid marks. */
  const sums = common.map(n => 5 * n + 1)
  const bins = common.map((n, s) => (n + 1) * sums[s]!)
  const ends = pack.sigtepunkter.map((_, s) =>
    pack.sigtepunkter.slice(0, s + 1).reduce((end, sigtepunkt) => end + sigtepunkt.items.length, 0),
  )
  const sizes = new Uint32Array(LEVELS.length * columns)
  const counts = new Uint32Array(items.length * MARKS)
  const histograms = bins.map(n => new Uint32Array(n * sizes.length))

  for (const line of lines) {
    const first = line.charCodeAt(0)
    const level = first === 115 ? 0 : first === 108 ? 1 : 2
    const tens = line.charCodeAt(1) - 48
    const named = tens < 0 ? units : tens * 10 + line.charCodeAt(2) - 48
    const cell = level * columns + (named < units ? named : units)
    sizes[cell]! += 1
    let place = 0
    for (let s = 0; s < ends.length; s++) {
      let sum = 0
      let valid = 0
      for (const end = ends[s]!; place < end; place++) {
        const at = place * MARKS + (line.charCodeAt(place + 3) & (MARKS - 1))
        counts[at]! += 1
        const value = values[at]!
        sum += value
        valid += Number(value > 0)
      }
      histograms[s]![cell * bins[s]! + valid * sums[s]! + sum]! += 1
    }
  }

  const cellsOf = ({ level, unit }: Group) =>
    Array.from(sizes.keys()).filter(
      cell => isIn(LEVELS[Math.floor(cell / columns)]!, level) && (unit === undefined || cell % columns === unit),
    )
  const itemCounts = items.map((_, i): ItemCounts => {
    const [dontKnow, ...given] = counts.subarray(i * MARKS, i * MARKS + 6)
    return { values: given as unknown as ItemCounts['values'], dontKnow: dontKnow! }
  })
  return {
    answered: lines.length,
    columns,
    size: group => cellsOf(group).reduce((sum, cell) => sum + sizes[cell]!, 0),
    scores: (s, group = {}) => momentsIn(histograms[s]!, cellsOf(group), bins[s]!, sums[s]!, common[s]!),
    items: ends.map((end, s) => itemCounts.slice(s ? ends[s - 1] : 0, end)),
  }
}

/** The moments of scores that are a sum over a number of valid marks; whoever lacks more than half has no score. */
function momentsIn(
  histogram: Uint32Array,
  cells: readonly number[],
  bins: number,
  sums: number,
  common: number,
): Moments {
  const scores: { score: number; people: number }[] = []
  for (let bin = Math.max(1, Math.ceil(common / 2)) * sums; bin < bins; bin++) {
    const people = cells.reduce((sum, cell) => sum + histogram[cell * bins + bin]!, 0)
    if (people) scores.push({ score: (bin % sums) / Math.floor(bin / sums), people })
  }
  const n = scores.reduce((sum, { people }) => sum + people, 0)
  const mean = n ? scores.reduce((sum, { score, people }) => sum + people * score, 0) / n : 0
  const squares = scores.reduce((sum, { score, people }) => sum + people * (score - mean) ** 2, 0)
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 }
}
