/**
 * The attacker's arithmetic, made without a look at the program's own: everything that was told is an equation between
 * groups nobody was told of. Elimination in whole numbers finds what follows exactly; bounds are pushed through all
 * equations, the told and the derived, until nothing moves.
 */
export interface Told {
  /** By group: how often it counts. A told total counts its groups once each. */
  readonly of: readonly number[]
  readonly low: number
  readonly high: number
}

export type Bounds = [low: number, high: number]

const gcd = (a: number, b: number): number => (b ? gcd(b, a % b) : Math.abs(a))

/** A combination of equations: its coefficients, and how much of each equation went into it. */
interface Row {
  readonly of: number[]
  readonly from: number[]
}

function combined(row: Row, pivot: Row, column: number): Row {
  const [a, b] = [row.of[column]!, pivot.of[column]!]
  if (!a) return row
  const mix = (own: number, other: number) => own * b - other * a
  const of = row.of.map((x, i) => mix(x, pivot.of[i]!))
  const from = row.from.map((x, i) => mix(x, pivot.from[i]!))
  const common = [...of, ...from].reduce((g, x) => gcd(g, x), 0) || 1
  const reduced = { of: of.map(x => x / common), from: from.map(x => x / common) }
  if (![...reduced.of, ...reduced.from].every(Number.isSafeInteger)) throw new Error('too large for exact arithmetic')
  return reduced
}

/** Gauss–Jordan over the whole numbers. */
function eliminated(told: readonly Told[]): Row[] {
  let rows = told.map(({ of }, i): Row => ({ of: [...of], from: told.map((_, j) => Number(i === j)) }))
  const done: Row[] = []
  for (let column = 0; column < (told[0]?.of.length ?? 0); column++) {
    const at = rows.findIndex(row => row.of[column])
    if (at < 0) continue
    const pivot = rows[at]!
    rows = rows.filter((_, i) => i !== at).map(row => combined(row, pivot, column))
    done.forEach((row, i) => (done[i] = combined(row, pivot, column)))
    done.push(pivot)
  }
  return done
}

/** What follows from a combination of what was told. */
function asTold({ of, from }: Row, told: readonly Told[]): Told {
  const end = (low: boolean) =>
    from.reduce((sum, k, i) => (k ? sum + k * (k > 0 === low ? told[i]!.low : told[i]!.high) : sum), 0)
  return { of, low: end(true), high: end(false) }
}

/** How each group lies, given how it must lie at least and at most and what was told. */
export function solved(groups: readonly Bounds[], told: readonly Told[], whole: boolean): Bounds[] {
  const bounds = groups.map(([low, high]): Bounds => [low, high])
  const exact = told.filter(({ of }) => of.every(Number.isInteger))
  const equations = [...told, ...eliminated(exact).map(row => asTold(row, exact))].map(({ of, low, high }) => ({
    of: of.flatMap((k, i) => (k ? [[i, k] as const] : [])),
    low,
    high,
  }))
  for (let moved = true, rounds = 0; moved && rounds < 60; rounds++) {
    moved = false
    for (const { of, low, high } of equations) {
      let [least, most] = [0, 0]
      for (const [i, k] of of) {
        least += k * bounds[i]![k > 0 ? 0 : 1]
        most += k * bounds[i]![k > 0 ? 1 : 0]
      }
      for (const [i, k] of of) {
        const own = bounds[i]!
        const rest = [least - k * own[k > 0 ? 0 : 1], most - k * own[k > 0 ? 1 : 0]] as const
        const ends = [(low - rest[1]) / k, (high - rest[0]) / k].sort((a, b) => a - b)
        const [from, to] = whole ? [Math.ceil(ends[0]! - 1e-9), Math.floor(ends[1]! + 1e-9)] : [ends[0]!, ends[1]!]
        if (from > own[0] + 1e-9 || to < own[1] - 1e-9) {
          const before = [...own]
          own[0] = Math.max(own[0], from)
          own[1] = Math.min(own[1], to)
          least += k * (k > 0 ? own[0] - before[0]! : own[1] - before[1]!)
          most += k * (k > 0 ? own[1] - before[1]! : own[0] - before[0]!)
          moved = true
        }
      }
    }
  }
  return bounds
}

/** How a total of several groups lies: a group of its own that is told to be their sum. */
export function totalOf(groups: readonly Bounds[], told: readonly Told[], those: readonly number[], whole: boolean) {
  const wide = [...groups, [-1e6, 1e6] as Bounds]
  const sum = { of: wide.map((_, i) => (i === groups.length ? -1 : Number(those.includes(i)))), low: 0, high: 0 }
  const more = told.map(({ of, ...rest }) => ({ of: [...of, 0], ...rest }))
  return solved(wide, [...more, sum], whole).at(-1)!
}
