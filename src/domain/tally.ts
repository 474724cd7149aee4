import { isAskedOfAll, itemsOf, type Item, type Level, type Pack } from './pack'
import { countsOn, keyAt, RUN, runsOf, type Runs } from './runs'
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
const LINES_AT_ONCE = 200
const [STAFF, LEADER, ZERO] = [...'sl0'].map(mark => mark.charCodeAt(0)) as [number, number, number]

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
  const worth = (item: Item, mark: string) =>
    isAskedOfAll(item) && '12345'.includes(mark) ? pair + valueOf(item, mark)! : 0
  const runs = runsOf(pack, worth)
  const sigtepunkter = pack.sigtepunkter.length
  const sizes = new Uint32Array(ROWS.all.length * columns)
  const histograms = new Uint32Array(sizes.length * sigtepunkter * bins)

  count(lines, runs, { width: items.length, units, bins, sigtepunkter }, sizes, histograms)

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
      const start = (cell * sigtepunkter + s) * bins
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
      const start = (cell * sigtepunkter + s) * bins
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
    items: pack.sigtepunkter.map((_, s) => countsOn(runs, s)),
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
 * with bytes instead of characters, and with the marks of a run taken together as one number.
 */
function count(
  lines: readonly string[],
  { starts, masks, offsets, ends, seen, worth }: Runs,
  { width, units, bins, sigtepunkter }: Record<'width' | 'units' | 'bins' | 'sigtepunkter', number>,
  sizes: Uint32Array,
  histograms: Uint32Array,
): void {
  const bytes = Buffer.alloc(LINES_AT_ONCE * (width + 3) + RUN)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    let written = 0
    const to = Math.min(from + LINES_AT_ONCE, lines.length)
    for (let i = from; i < to; i++) written += bytes.write(lines[i]!, written, 'latin1')
    for (let at = 3; at < written; at += width + 3) {
      const row = bytes[at - 3] === STAFF ? 0 : bytes[at - 3] === LEADER ? 1 : 2
      const named = (bytes[at - 2]! - ZERO) * 10 + bytes[at - 1]! - ZERO
      const cell = row * (units + 1) + (named >= 0 && named < units ? named : units)
      sizes[cell]!++
      let bin = cell * sigtepunkter * bins
      let sum = 0
      for (let run = 0; run < starts.length; run++) {
        const place = offsets[run]! + (keyAt(view, at + starts[run]!) & masks[run]!)
        seen[place]!++
        sum += worth[place]!
        if (!ends[run]) continue
        histograms[bin + sum]!++
        bin += bins
        sum = 0
      }
    }
  }
}
