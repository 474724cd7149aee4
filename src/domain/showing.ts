import type { Measurement } from './measurement'
import { isAskedOfAll, type Item } from './pack'
import { hiddenGroups } from './privacy'
import type { Tally } from './tally'

/** Which figures of a measurement may be shown; units by their place in its list. */
export interface Showing {
  /** How many of each level answered. */
  readonly levels: boolean
  readonly units: ReadonlySet<number>
  readonly sigtepunkter: readonly ShowingOne[]
  /** Statements that one level was asked are that level's own figures. */
  readonly isShown: (item: Item) => boolean
}

export interface ShowingOne {
  readonly total: boolean
  readonly levels: boolean
  readonly units: ReadonlySet<number>
}

/**
 * What the rules let be shown: every number from `threshold` answers behind that very number, levels both or neither,
 * units so that what is left is never too few (hiddenGroups), and one of the two divisions at a time.
 */
export function whatToShow(tally: Tally, { threshold, asked }: Pick<Measurement, 'threshold' | 'asked'>): Showing {
  const columns = Array.from({ length: tally.columns }, (_, unit) => unit)
  const unitsFor = (n: (unit: number) => number, among: ReadonlySet<number>) => {
    const counts = new Map(columns.map(unit => [String(unit), n(unit)]))
    const already = new Set(columns.filter(unit => !among.has(unit)).map(String))
    const hidden = hiddenGroups(counts, threshold, already)
    return new Set([...among].filter(unit => n(unit) > 0 && !hidden.has(String(unit))))
  }
  const both = (n: (level: 'staff' | 'leader') => number) => n('staff') >= threshold && n('leader') >= threshold
  const levels = asked === 'both' && both(level => tally.size({ level }))
  const units = unitsFor(unit => tally.size({ unit }), new Set(columns.slice(0, -1)))
  return {
    levels,
    units,
    sigtepunkter: tally.items.map((_, s) => ({
      total: tally.scores(s).n >= threshold,
      levels: levels && both(level => tally.scores(s, { level }).n),
      units: unitsFor(unit => tally.scores(s, { unit }).n, units),
    })),
    isShown: item => isAskedOfAll(item) || levels || asked === item.audience,
  }
}
