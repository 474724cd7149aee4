import { answerIn, lineOf, type Answer } from './answers'
import { isAskedOfAll, itemsOf, type Level, type Pack } from './pack'

/** Distributions and comments need more people than a single number does. */
export const distributionThreshold = (threshold: number) => Math.max(10, threshold)

/**
 * The groups that must stay hidden among siblings of which the total is known: those under the threshold, those that
 * are hidden already (a group of nobody only if it is one of these), and then the next smallest, until the hidden are at least two and together hold at least
 * `threshold` answers (complementary suppression: otherwise the one hidden group is the total less the shown).
 */
export function hiddenGroups(
  counts: ReadonlyMap<string, number>,
  threshold: number,
  already: ReadonlySet<string> = new Set(),
): Set<string> {
  const groups = [...counts]
    .filter(([name, n]) => n > 0 || already.has(name))
    .sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  const isHidden = ([name, n]: [string, number]) => n < threshold || already.has(name)
  const hidden = groups.filter(isHidden)
  if (!hidden.length) return new Set()
  const enough = () => hidden.length >= 2 && hidden.reduce((sum, [, n]) => sum + n, 0) >= threshold
  for (const group of groups.filter(group => !isHidden(group))) if (!enough()) hidden.push(group)
  return new Set(hidden.map(([name]) => name))
}

const tally = (names: readonly string[]) =>
  names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>())

/** Leaders and staff are shown both or not at all. */
export function mayShowLevels(levels: readonly Level[], threshold: number): boolean {
  const counts = tally(levels)
  return counts.size === 2 && [...counts.values()].every(n => n >= threshold)
}

/** Which labels may stay on sealed answers, units by their place in the list. */
export interface Labels {
  readonly levels: boolean
  readonly units: ReadonlySet<number>
}

/**
 * The answers as they may be kept once the measurement is sealed, in sorted order. A unit stays only where every level
 * in it is large enough, and so are its siblings' (hiddenGroups); the level stays only if both levels are large
 * enough. Where the level goes, statements that only one level was asked become `-`: they would tell it. A label that
 * the report hides anywhere (`labelsIn`) stays nowhere.
 */
export function sealedLines(
  pack: Pack,
  lines: readonly string[],
  { threshold, asked }: { threshold: number; asked: 'both' | Level },
  told?: Labels,
): string[] {
  const answers = lines.map(answerIn)
  const levels = answers.map(answer => answer.level).filter(level => level !== undefined)
  // Where both were asked and only one answered, even the level would tell something of the other.
  const enough = asked === 'both' ? mayShowLevels(levels, threshold) : levels.length >= threshold
  const keepLevel = enough && told?.levels !== false
  const hiddenUnits = keepLevel ? unitsToHide(answers, threshold, told?.units) : undefined
  const common = itemsOf(pack).map(isAskedOfAll)
  const kept = answers.map(({ level, unit, marks }) =>
    lineOf({
      level: keepLevel ? level : undefined,
      unit: hiddenUnits && unit !== undefined && !hiddenUnits.has(String(unit)) ? unit : undefined,
      marks: keepLevel ? marks : [...marks].map((mark, i) => (common[i] ? mark : '-')).join(''),
    }),
  )
  return kept.sort()
}

/**
 * The rule is kept among the units of each level for itself: what the hidden units hold of one level stands together
 * under no unit, and is the level less its shown units.
 */
function unitsToHide(answers: readonly Answer[], threshold: number, told?: ReadonlySet<number>): Set<string> {
  const levels = Map.groupBy(answers, ({ level }) => level)
  const all = new Set(answers.map(({ unit }) => unit))
  const untold = new Set([...all].flatMap(unit => (told && unit !== undefined && !told.has(unit) ? [`${unit}`] : [])))
  const hidden = [...levels.values()].map(own =>
    hiddenGroups(tally(own.map(({ unit }) => `${unit ?? '-'}`)), threshold, untold),
  )
  return new Set(hidden.flatMap(units => [...units]))
}
