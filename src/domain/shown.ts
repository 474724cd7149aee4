import type { Item } from './pack'
import { distributionThreshold } from './privacy'
import { indexOf, meanFrom, validIn, valueOf, type ItemCounts, type Moments } from './scores'

/** A figure without the dust in its last bits: half a point and five points are what they are on paper. */
export const asByHand = (figure: number) => Number(figure.toFixed(9))

export type Band = 'low' | 'high'

/** The ends of the scale, in whole points: an index there is told as a band. */
export const BANDS = { low: [0, 10], high: [90, 100] } as const

/**
 * An index as it may be shown: a whole number, or a band at the ends, where it would come near to telling what everybody
 * said. A band is told for all of its indexes: if 3 were shown as 3, the band would mean 0.
 */
export type ShownIndex = { readonly whole: number } | { readonly band: Band }

export function shownIndex(meanScore: number): ShownIndex {
  const whole = Math.round(asByHand(indexOf(meanScore)))
  return whole <= BANDS.low[1] ? { band: 'low' } : whole >= BANDS.high[0] ? { band: 'high' } : { whole }
}

/** For order and for the length of a bar; a band counts as its middle. */
export const lengthOf = (index: ShownIndex) => ('whole' in index ? index.whole : index.band === 'low' ? 5 : 95)

/** How many answered, as it may be told: exact from ten, else a span. */
export type ShownCount = { readonly exact: number } | { readonly span: 'five-to-nine' | 'under-five' }

export const shownCount = (n: number): ShownCount =>
  n >= 10 ? { exact: n } : { span: n >= 5 ? 'five-to-nine' : 'under-five' }

/**
 * The standard deviation in whole points of the index, as it may be told: not under ten answers, and not where people
 * answered so much alike that the index tells what each of them said.
 */
export function shownSpread({ n, sd }: Moments): number | undefined {
  const points = Math.round(asByHand(sd * 25))
  return n >= 10 && points >= 5 ? points : undefined
}

/** So many at one end of the scale, and the distribution tells what nearly everybody said. */
const NEARLY_ALL = 0.9

/** The mean scores that there may be where nearly all chose one end. */
export const NEARLY_ALL_MEANS = { low: [1, 5 - 4 * NEARLY_ALL], high: [1 + 4 * NEARLY_ALL, 5] } as const

/** What a report may hold of one statement; nothing at all where too few have answered it. */
export interface ItemFigures {
  readonly n?: number
  /** Of the scores, turned where the statement is; absent figures were hidden. */
  readonly mean?: number
  /** The distribution, as the marks were given; only where it may be shown. */
  readonly counts?: ItemCounts
  /** Nearly everybody chose an end of the scale: this stands instead of both distribution and index. */
  readonly band?: Band
  /** The distribution behind a mean where it may not be shown: for comparing with a later measurement, and for no outlet. */
  readonly kept?: ItemCounts
}

/**
 * The one rule for what may be shown of a statement: an index from `threshold` valid answers, the distribution from
 * `distributionThreshold`, but a band where nearly all chose one end. Where all chose the same in between, nothing is
 * shown: a distribution that is missing alone would tell it.
 */
export function figuresOf(item: Item, counts: ItemCounts, threshold: number): ItemFigures {
  const n = validIn(counts)
  if (n < threshold) return {}
  const figures = { n, mean: meanFrom(item, counts) }
  if (n < distributionThreshold(threshold)) return { ...figures, kept: counts }
  const end = [0, 4].find(place => counts.values[place]! >= asByHand(NEARLY_ALL * n))
  if (end !== undefined) {
    const band = valueOf(item, String(end + 1))! > 3 ? 'high' : 'low'
    return { ...figures, band, kept: counts }
  }
  return counts.values.includes(n) ? {} : { ...figures, counts }
}

/** The index of a statement as it may be shown; undefined where it is hidden. */
export const shownItem = ({ mean, band }: ItemFigures): ShownIndex | undefined =>
  band ? { band } : mean === undefined ? undefined : shownIndex(mean)
