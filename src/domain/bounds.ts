/** The least and the most that something can be, both included. */
export type Span = readonly [low: number, high: number]

/** What a group of people can hold: its staff, its leaders, and both, which is the first two added up. */
export type Hold = readonly [staff: Span, leaders: Span, both: Span]

export const plus = (a: Span, b: Span): Span => [a[0] + b[0], a[1] + b[1]]
export const less = (a: Span, b: Span): Span => [a[0] - b[1], a[1] - b[0]]
export const meet = (a: Span, b: Span): Span => [Math.max(a[0], b[0]), Math.min(a[1], b[1])]

const each = (a: Hold, b: Hold, of: (a: Span, b: Span) => Span): Hold => [
  of(a[0], b[0]),
  of(a[1], b[1]),
  of(a[2], b[2]),
]

/** As narrow as the three make each other. */
export const closed = ([staff, leaders, both]: Hold): Hold => [
  meet(staff, less(both, leaders)),
  meet(leaders, less(both, staff)),
  meet(both, plus(staff, leaders)),
]

const nothing: Hold = [
  [0, 0],
  [0, 0],
  [0, 0],
]

/**
 * What each group can hold, given what may be known of each and of all together (`whole`; ±Infinity where nothing is).
 *
 * Exact, also in whole numbers: a `Hold` is a hexagon in the plane of staff and leaders, with sides in three directions
 * only. Closed hexagons add up side by side, and meet in a hexagon; so the groups beside the one that is asked about
 * are one hexagon, and there is nothing to search through.
 */
export function boundsAmong(groups: readonly Hold[], whole: Hold): (those: readonly number[]) => Hold {
  const own = groups.map(closed)
  const sum = (holds: readonly Hold[]) => holds.reduce((a, b) => each(a, b, plus), nothing)
  const all = sum(own)
  const known = closed(each(whole, all, meet))
  return those => {
    const asked = sum(those.map(group => own[group]!))
    const others = each(all, asked, ([low, high], [lowest, highest]) => [low - lowest, high - highest])
    return closed(each(asked, each(known, others, less), meet))
  }
}
