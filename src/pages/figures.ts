import type { Interval } from '../domain/difference'
import type { ShownCount, ShownIndex } from '../domain/shown'
import type { ToldSince } from '../domain/toldSeries'
import type { Told } from '../domain/told'
import type { Words } from '../words/language'
import { signed } from '../words/signed'

/** An index in words: a whole number, or a span at the ends; what is absent is hidden. */
export const indexText = (index: ShownIndex | undefined, { report, page }: Words) =>
  index === undefined ? page.hidden : 'whole' in index ? report.index(index.whole) : report.band[index.band]

/** A verdict in words. */
export const verdictText = (
  { verdict, small }: Pick<ToldSince['chosen'][number], 'verdict'> & { readonly small?: true | undefined },
  { report }: Words,
) => report.since.verdicts[small ? 'small' : verdict]

export const countText = (count: ShownCount, { page }: Words) =>
  'exact' in count ? String(count.exact) : page.count[count.span]

/** How many have answered, of how many. */
export function rateText({ answered, invited, rate }: Told, { report }: Words): string {
  if ('exact' in answered) return report.rate(answered.exact, invited, rate!)
  return answered.span === 'five-to-nine' ? report.rateFew(invited) : report.rateTooFew(invited)
}

/** What stands under an id that anybody may have chosen. */
export const figureOf = <T>(of: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(of, id) ? of[id] : undefined

/** Of an index, which is never below zero. */
export const between = ({ low, high }: Interval) => `${low}–${high}`

export const betweenSigned = ({ low, high }: Interval, { page }: Words) => page.range(signed(low), signed(high))
