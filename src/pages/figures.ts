import type { Interval } from '../domain/difference'
import type { ShownCount, ShownIndex } from '../domain/shown'
import type { ToldSince } from '../domain/toldSeries'
import type { Words } from '../words/language'

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

/** What stands under an id that anybody may have chosen. */
export const figureOf = <T>(of: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(of, id) ? of[id] : undefined

/** Of an index, which is never below zero. */
export const between = ({ low, high }: Interval) => `${low}–${high}`

/** With the sign that it has, also when it is a plus. */
export const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0')

export const betweenSigned = ({ low, high }: Interval, { page }: Words) => page.range(signed(low), signed(high))
