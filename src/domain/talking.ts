import { gapBetween } from './difference'
import { lowestFirst, type Report, type ReportedItem, type Shown } from './report'
import { validIn } from './scores'

/** Something to talk about, and why. */
export type TalkingPoint =
  | { readonly why: 'lowest' | 'declined' | 'seen-differently'; readonly sigtepunkt: Shown }
  | { readonly why: 'not-known'; readonly sigtepunkt: Shown; readonly item: ReportedItem }

const MOST = 3
/** From this share on, not knowing is itself a finding. */
const MANY_DO_NOT_KNOW = 0.3

/**
 * At most three: what is lowest, then what has declined, what leaders and staff see differently and what many do not
 * know, and again what is low. Each sigtepunkt once, for the first reason there is.
 */
export function talkingPoints(report: Report): TalkingPoint[] {
  const ranked = lowestFirst(report)
  const low = ranked.map((sigtepunkt): TalkingPoint => ({ why: 'lowest', sigtepunkt }))
  const found = [...low.slice(0, 1), ...declined(report, ranked), ...gaps(ranked), ...unknowns(ranked), ...low]
  const first = found.filter((one, i) => found.findIndex(other => other.sigtepunkt === one.sigtepunkt) === i)
  return first.slice(0, MOST)
}

/** What there is to say of one sigtepunkt besides that it is low. */
export const reasonsToTalk = (report: Report, sigtepunkt: Shown): TalkingPoint[] =>
  [declined(report, [sigtepunkt]), gaps([sigtepunkt]), unknowns([sigtepunkt])].flat()

const declined = ({ since }: Report, ranked: readonly Shown[]): TalkingPoint[] =>
  ranked
    .filter(({ id }) => since?.chosen.some(change => change.id === id && change.verdict === 'declined'))
    .map(sigtepunkt => ({ why: 'declined', sigtepunkt }))

function gaps(ranked: readonly Shown[]): TalkingPoint[] {
  const wide = ranked.flatMap(sigtepunkt => {
    const gap = sigtepunkt.levels && gapBetween(sigtepunkt.levels.leader, sigtepunkt.levels.staff)
    return gap?.seenDifferently && !gap.banded ? [{ sigtepunkt, width: Math.abs(gap.points) }] : []
  })
  return wide.sort((a, b) => b.width - a.width).map(({ sigtepunkt }) => ({ why: 'seen-differently', sigtepunkt }))
}

/** The share of those who were asked that did not know; undefined where the distribution is hidden. */
export function unknownShare({ counts }: ReportedItem): number | undefined {
  return counts && counts.dontKnow / (counts.dontKnow + validIn(counts))
}

function unknowns(ranked: readonly Shown[]): TalkingPoint[] {
  const many = ranked.flatMap(sigtepunkt =>
    sigtepunkt.items
      .map(item => ({ sigtepunkt, item, share: unknownShare(item) ?? 0 }))
      .filter(({ share }) => share >= MANY_DO_NOT_KNOW),
  )
  return many.sort((a, b) => b.share - a.share).map(({ sigtepunkt, item }) => ({ why: 'not-known', sigtepunkt, item }))
}
