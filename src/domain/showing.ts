import { scoresTell, sizesTell, type ByUnit, type Culprit, type ShownGroups } from './audit'
import type { Measurement } from './measurement'
import { isAskedOfAll, type Item, type Pack } from './pack'
import { hiddenGroups } from './privacy'
import type { Group, Tally } from './tally'

/** Which figures of a measurement may be shown: of how many answered, and of each sigtepunkt. */
export interface Showing extends ShownGroups {
  readonly sigtepunkter: readonly ShownGroups[]
  /** Statements that one level was asked are that level's own figures. */
  readonly isShown: (item: Item) => boolean
}

/**
 * What the rules let be shown — every number from `threshold` answers behind that very number, levels both or neither,
 * units so that what is left is never too few (hiddenGroups), one of the two divisions at a time — less what the audit
 * finds that it would tell.
 */
export function whatToShow(
  pack: Pack,
  tally: Tally,
  { threshold, asked }: Pick<Measurement, 'threshold' | 'asked'>,
): Showing {
  const last = tally.columns - 1
  // Where everybody named a unit, nobody thinks of a group that named none.
  const units = Array.from({ length: tally.size({ unit: last }) ? last + 1 : last }, (_, unit) => unit)
  const haveLevels = asked === 'both' && tally.size({ level: 'untold' }) === 0
  const byUnit = <T>(of: (group: Group) => T): ByUnit<T> =>
    units.map(unit => [of({ level: 'staff', unit }), of({ level: 'others', unit })])

  /** Hides until nothing more is told. */
  function settled(
    within: ShownGroups,
    counts: ByUnit<number>,
    tells: (shown: ShownGroups) => Culprit | undefined,
  ): ShownGroups {
    let shown = byRule(within, counts, threshold)
    for (let culprit = shown.total && tells(shown); culprit; culprit = shown.total && tells(shown))
      shown = byRule(without(shown, culprit, counts), counts, threshold)
    return shown
  }

  const sizes = byUnit(tally.size)
  const most = { total: true, levels: haveLevels, units: new Set(units.filter(unit => unit < last)) }
  const groups = settled(most, sizes, shown => sizesTell(sizes, shown, threshold))
  return {
    ...groups,
    sigtepunkter: pack.sigtepunkter.map((sigtepunkt, s) => {
      const scores = byUnit(group => tally.sums(s, group))
      const counts = scores.map(([staff, others]) => [staff.n, others.n] as const)
      const items = sigtepunkt.items.map((item, i) => ({ item, counts: tally.items[s]![i]! }))
      return settled(
        groups,
        counts,
        shown => sizesTell(counts, shown, threshold) ?? scoresTell({ scores, items }, shown, threshold),
      )
    }),
    isShown: item => isAskedOfAll(item) || groups.levels || asked === item.audience,
  }
}

const both = ([staff, others]: readonly [number, number]) => staff + others

/** As much of this as may be shown for the numbers of answers themselves. */
function byRule(within: ShownGroups, counts: ByUnit<number>, threshold: number): ShownGroups {
  const rows = [0, 1].map(row => counts.reduce((sum, unit) => sum + unit[row]!, 0))
  const total = within.total && rows[0]! + rows[1]! >= threshold
  // That nobody in a unit has answered is told no more than that few have.
  const isOut = (unit: number) => !within.units.has(unit) || both(counts[unit]!) === 0
  const already = new Set([...counts.keys()].filter(isOut).map(String))
  const hidden = hiddenGroups(new Map(counts.map((unit, i) => [String(i), both(unit)])), threshold, already)
  const units = [...within.units].filter(unit => !hidden.has(String(unit)))
  return {
    total,
    levels: total && within.levels && rows.every(n => n >= threshold),
    units: new Set(total ? units : []),
  }
}

function without(shown: ShownGroups, culprit: Culprit, counts: ByUnit<number>): ShownGroups {
  const [smallest] = [...shown.units].sort((a, b) => both(counts[a]!) - both(counts[b]!) || a - b)
  if (typeof culprit === 'object' || (culprit === 'smallest' && smallest !== undefined)) {
    const gone = typeof culprit === 'object' ? culprit.unit : smallest
    return { ...shown, units: new Set([...shown.units].filter(unit => unit !== gone)) }
  }
  // Where nothing else is left to hide, the next larger number goes.
  return culprit !== 'total' && shown.levels ? { ...shown, levels: false } : { ...shown, total: false }
}
