import type { Difference, Interval } from './difference'
import type { Moments } from './scores'
import { asByHand, shownIndex, type ShownIndex } from './shown'

/** A figure as it is told: rounded once, here. */
export const whole = (figure: number) => Math.round(asByHand(figure)) + 0

/** A share (0–1) in whole per cent. */
export const percent = (share: number) => whole(share * 100)

export const wholes = ({ low, high }: Interval): Interval => ({ low: whole(low), high: whole(high) })

/** In whole points. */
export interface ToldDifference {
  readonly points: number
  readonly interval?: Interval
}

export type ToldIndexes = Readonly<Record<string, ShownIndex>>

/** By the id of the sigtepunkt; one that is not here is hidden. */
export const indexesOf = (scores: Readonly<Record<string, Moments>>): ToldIndexes =>
  Object.fromEntries(Object.entries(scores).map(([id, { mean }]) => [id, shownIndex(mean)]))

/** Nothing where one of the two is a band, which a difference would undo. */
export const differenceOf = ({ points, interval, banded }: Difference): ToldDifference | undefined =>
  banded ? undefined : { points: whole(points), ...(interval && { interval: wholes(interval) }) }
