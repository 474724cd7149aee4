import type { Interval } from '../domain/difference'
import type { Level, Roles } from '../domain/pack'
import type { ShownCount, ShownIndex } from '../domain/report'
import type { Told } from '../domain/told'
import type { ToldDifference } from '../domain/toldFigures'
import type { Words } from '../words/language'

/** How figures that are already rounded stand in a text. */
export interface Figures {
  readonly index: (index: ShownIndex | undefined) => string
  readonly count: (count: ShownCount | undefined) => string
  readonly percent: (share: number | undefined) => string
  readonly interval: (interval: Interval | undefined) => string
  readonly points: (difference: ToldDifference | undefined) => string
  readonly pointsInterval: (difference: ToldDifference | undefined) => string
}

/** What stands where a figure is hidden or does not exist. */
const NONE = '–'

/** With its sign, and a minus that is as wide as the plus. */
export const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0')

/** How a language writes figures. */
export function figuresIn({ report, inDepth, language }: Words): Figures {
  const between = ({ low, high }: Interval, say: (figure: number) => string) => inDepth.range(say(low), say(high))
  const sign = language === 'en' ? '%' : ' %'
  return {
    index: index => (index ? ('whole' in index ? report.index(index.whole) : report.band[index.band]) : inDepth.hidden),
    count: count =>
      !count
        ? NONE
        : 'exact' in count
          ? String(count.exact)
          : count.span === 'under-five'
            ? inDepth.underFive
            : report.few,
    percent: share => (share === undefined ? NONE : `${share}${sign}`),
    interval: interval => (interval ? between(interval, String) : NONE),
    points: difference => (difference ? signed(difference.points) : NONE),
    pointsInterval: difference => (difference?.interval ? between(difference.interval, signed) : NONE),
  }
}

/** All that the parts of a document are told from. */
export interface Telling {
  readonly told: Told
  readonly words: Words
  readonly roles: Roles
  readonly figures: Figures
}

/** Who is asked, as many of them are called. */
export const many = ({ roles }: Telling, level: Level) => roles[level].many
