import type { MatchedList } from '../domain/audience'
import type { Foresight } from '../domain/foresight'
import { inBrief } from '../domain/text'
import type { Words } from '../words/language'
import { line } from './parts'
import type { Line } from './shapes'

/** So many faulty lines are named, each so long: the form itself has to fit beside them. */
const NAMED = 8
const LONGEST_LINE = 60

/** The lines of a list that stand for nobody, and why. */
export const unmatchedText = (unmatched: MatchedList['unmatched'], { audience }: Words): string =>
  audience.unmatched(
    unmatched.slice(0, NAMED).map(one => ({ ...one, line: inBrief(one.line, LONGEST_LINE) })),
    Math.max(0, unmatched.length - NAMED),
  )

/** What the starter should know beforehand: who, which units stay hidden, and what could be shown at all. */
export function foresightLines(
  foresight: Foresight | undefined,
  { asked, threshold }: { asked: string; threshold: number },
  { audience: said }: Words,
): { title: string; lines: Line[] }[] {
  if (!foresight) return []
  const { invited, levels, units, unitUnknown, hidden, visible } = foresight
  const names = (small: boolean) => hidden.filter(one => one.small === small).map(({ name }) => name)
  const merges = hidden.filter(({ name, neighbour }, i) => {
    // Two that may be put together are told so once.
    const other = hidden.findIndex(one => one.name === neighbour && one.neighbour === name)
    return neighbour && (other < 0 || i < other)
  })
  const lines = [
    said.invited(invited),
    ...(asked === 'both' ? [said.levels(levels.staff, levels.leader, levels.unknown)] : []),
    ...(units.length ? [said.units(units, unitUnknown)] : []),
    ...(names(true).length ? [said.hidden(names(true), threshold)] : []),
    ...(names(false).length ? [said.alsoHidden(names(false))] : []),
    ...merges.map(({ name, neighbour }) => said.merge(name, neighbour!)),
    visible ? said.visible(visible.answers, visible.nine, visible.eighteen) : said.notVisible,
  ]
  return [{ title: said.title, lines: lines.map(line) }]
}
