import { isAskedOfAll, itemsOf, type Level, type Pack } from './pack'
import { valueOf, type ItemCounts, type Moments } from './scores'

/** The answers of one level (`others` are all but staff), of one unit, of both at once, or of everybody. */
export interface Group {
  readonly level?: Level | 'untold' | 'others'
  /** The place after the last is for those who named none. */
  readonly unit?: number
}

export interface Sum {
  readonly n: number
  readonly sum: number
}

/** Everything that a report is made of, counted: how many are in a group, what they score, how each statement was answered. */
export interface Tally {
  readonly answered: number
  /** The units of the measurement, and one more for those who named none. */
  readonly columns: number
  readonly size: (group: Group) => number
  /** Of the respondents' scores in one sigtepunkt, by its place in the pack. */
  readonly scores: (sigtepunkt: number, group?: Group) => Moments
  /** How many have a score in it, and what their scores add up to. */
  readonly sums: (sigtepunkt: number, group: Group) => Sum
  /** By sigtepunkt and item, in the order of the pack. */
  readonly items: readonly (readonly ItemCounts[])[]
}

const ROWS = { staff: [0], leader: [1], untold: [2], others: [1, 2], all: [0, 1, 2] } as const
const [STAFF, LEADER, ZERO] = [...'sl0'].map(mark => mark.charCodeAt(0)) as [number, number, number]

/** A mark's place among sixteen: `0`–`5` are themselves, `-` and `.` stand behind them. */
const MARKS = 16
const LINES_AT_ONCE = 500

/**
 * Counts all answers in one walk over their lines (`lineOf`): whole numbers only, so that their order does not matter.
 * For each cell (level × unit) and sigtepunkt it is counted how many have so many valid marks with such a sum.
 */
export function tallied(pack: Pack, lines: readonly string[], units: number): Tally {
  const items = itemsOf(pack)
  const columns = units + 1
  const common = pack.sigtepunkter.map(sigtepunkt => sigtepunkt.items.filter(isAskedOfAll).length)
  const most = Math.max(0, ...common)
  // A valid mark adds one of these and its value; so a sum of marks is a pair of numbers.
  const pair = 5 * most + 1
  const bins = (most + 1) * pair
  const worth = new Uint16Array(items.length * MARKS)
  items.forEach((item, i) => {
    if (isAskedOfAll(item)) for (const mark of '12345') worth[i * MARKS + Number(mark)] = pair + valueOf(item, mark)!
  })
  const ends = Uint16Array.from(pack.sigtepunkter, (_, s) =>
    pack.sigtepunkter.slice(0, s + 1).reduce((end, sigtepunkt) => end + sigtepunkt.items.length, 0),
  )
  const sizes = new Uint32Array(ROWS.all.length * columns)
  const counts = new Uint32Array(items.length * MARKS)
  const histograms = new Uint32Array(sizes.length * ends.length * bins)

  count(lines, { width: items.length, units, worth, ends, bins }, { sizes, counts, histograms })

  const cellsOf = ({ level, unit }: Group): readonly number[] => {
    const rows = ROWS[level ?? 'all']
    const inRow = (row: number) =>
      unit === undefined ? Array.from({ length: columns }, (_, i) => row * columns + i) : [row * columns + unit]
    return rows.flatMap(inRow)
  }
  /** The pairs that are a score, for each sigtepunkt: half of its statements at least must be valid. */
  const scored = common.map(n => scoresAmong(bins, pair, n))
  const sums = common.map((_, s) => sumsByCell(s))

  function sumsByCell(s: number) {
    const { bin, score } = scored[s]!
    const [people, sum] = [new Uint32Array(sizes.length), new Float64Array(sizes.length)]
    for (let cell = 0; cell < sizes.length; cell++) {
      const start = (cell * ends.length + s) * bins
      if (!sizes[cell]) continue
      for (let i = 0; i < bin.length; i++) {
        const n = histograms[start + bin[i]!]!
        people[cell]! += n
        sum[cell]! += n * score[i]!
      }
    }
    return { people, sum }
  }
  function scores(s: number, group: Group = {}): Moments {
    const { bin, score } = scored[s]!
    const people = new Uint32Array(bin.length)
    for (const cell of cellsOf(group)) {
      const start = (cell * ends.length + s) * bins
      if (sizes[cell]) for (let i = 0; i < bin.length; i++) people[i]! += histograms[start + bin[i]!]!
    }
    let [n, total, squares] = [0, 0, 0]
    for (let i = 0; i < bin.length; i++) {
      n += people[i]!
      total += people[i]! * score[i]!
    }
    const mean = n ? total / n : 0
    for (let i = 0; i < bin.length; i++) squares += people[i]! * (score[i]! - mean) ** 2
    return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 }
  }
  const itemCounts = items.map((_, i): ItemCounts => {
    const [dontKnow, ...values] = counts.subarray(i * MARKS, i * MARKS + 6)
    return { values: values as unknown as ItemCounts['values'], dontKnow: dontKnow! }
  })
  return {
    answered: lines.length,
    columns,
    size: group => cellsOf(group).reduce((sum, cell) => sum + sizes[cell]!, 0),
    scores,
    sums(s, group) {
      const { people, sum } = sums[s]!
      let [n, total] = [0, 0]
      for (const cell of cellsOf(group)) {
        n += people[cell]!
        total += sum[cell]!
      }
      return { n, sum: total }
    },
    items: [...ends].map((end, s) => itemCounts.slice(s ? ends[s - 1] : 0, end)),
  }
}

/** Which pairs are a score, and which score: a sum over a number of valid marks, at least half of the common ones. */
function scoresAmong(bins: number, pair: number, common: number) {
  const pairs = Array.from({ length: bins }, (_, bin) => ({ bin, valid: Math.floor(bin / pair), sum: bin % pair }))
  const usable = pairs.filter(
    ({ valid, sum }) => valid > 0 && valid <= common && 2 * valid >= common && valid <= sum && sum <= 5 * valid,
  )
  return {
    bin: Uint32Array.from(usable, ({ bin }) => bin),
    score: Float64Array.from(usable, ({ valid, sum }) => sum / valid),
  }
}

/**
 * The walk itself, in a function that shares its variables with no other: then it is several times as fast. So it is
 * with bytes instead of characters.
 */
function count(
  lines: readonly string[],
  how: { width: number; units: number; worth: Uint16Array; ends: Uint16Array; bins: number },
  into: Record<'sizes' | 'counts' | 'histograms', Uint32Array>,
): void {
  const { width, units, worth, ends, bins } = how
  const { sizes, counts, histograms } = into
  const encoder = new TextEncoder()
  const bytes = new Uint8Array(LINES_AT_ONCE * (width + 3))
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const { written } = encoder.encodeInto(lines.slice(from, from + LINES_AT_ONCE).join(''), bytes)
    for (let at = 3; at < written; at += width + 3) {
      const row = bytes[at - 3] === STAFF ? 0 : bytes[at - 3] === LEADER ? 1 : 2
      const named = (bytes[at - 2]! - ZERO) * 10 + bytes[at - 1]! - ZERO
      const cell = row * (units + 1) + (named >= 0 && named < units ? named : units)
      sizes[cell]!++
      let place = 0
      let bin = cell * ends.length * bins
      for (let s = 0; s < ends.length; s++, bin += bins) {
        let sum = 0
        for (const end = ends[s]!; place < end; place++) {
          const mark = place * MARKS + (bytes[at + place]! & (MARKS - 1))
          counts[mark]!++
          sum += worth[mark]!
        }
        histograms[bin + sum]!++
      }
    }
  }
}
