import type { MatchedList } from '../domain/audience'
import type { Foresight } from '../domain/foresight'
import { inBrief } from '../domain/text'
import type { Words } from '../words/language'
import { line } from './parts'
import type { Line } from './shapes'

/** So many faulty lines are named, each so long: the form itself has to fit beside them. */
const NAMED = 8
const LONGEST_LINE = 90
const SHORTEST_LINE = 40

/** The lines of a list that stand for nobody, and why; fewer and shorter where there is room for `most` only. */
export function unmatchedText(unmatched: MatchedList['unmatched'], { audience }: Words, most: number): string {
  const named = Math.min(NAMED, most)
  const longest = most < NAMED ? SHORTEST_LINE : LONGEST_LINE
  return audience.unmatched(
    unmatched.slice(0, named).map(one => ({ ...one, line: inBrief(one.line, longest) })),
    Math.max(0, unmatched.length - named),
  )
}

/**
 * What the starter should know beforehand: who, which units stay hidden, and what could be shown at all. At most so
 * many units are named.
 */
export function foresightLines(
  foresight: Foresight | undefined,
  { asked, threshold, most }: { asked: string; threshold: number; most: number },
  { audience: said }: Words,
): { title: string; lines: Line[] }[] {
  if (!foresight) return []
  const { invited, levels, units, unitUnknown, hidden, visible } = foresight
  const first = (names: readonly string[]) =>
    names.length > most ? [...names.slice(0, most), said.andMore(names.length - most)] : names
  const names = (small: boolean) => first(hidden.filter(one => one.small === small).map(({ name }) => name))
  const merges = hidden.filter(({ name, neighbour }, i) => {
    // Two that may be put together are told so once.
    const other = hidden.findIndex(one => one.name === neighbour && one.neighbour === name)
    return neighbour && (other < 0 || i < other)
  })
  const lines = [
    said.invited(invited),
    ...(asked === 'both' ? [said.levels(levels.staff, levels.leader, levels.unknown)] : []),
    ...(units.length ? [said.units(units.slice(0, most), unitUnknown)] : []),
    ...(units.length > most ? [said.moreUnits(units.length - most)] : []),
    ...(names(true).length ? [said.hidden(names(true), threshold)] : []),
    ...(names(false).length ? [said.alsoHidden(names(false))] : []),
    ...merges.slice(0, most).map(({ name, neighbour }) => said.merge(name, neighbour!)),
    visible ? said.visible(visible.answers, visible.nine, visible.eighteen) : said.notVisible,
  ]
  return [{ title: said.title, lines: lines.map(line) }]
}
