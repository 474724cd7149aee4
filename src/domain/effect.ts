import type { Item } from './pack'
import type { ReportedItem } from './report'
import { validIn, valueOf, type ItemCounts } from './scores'

/** What became of a single statement: a readable size, never a verdict. */
export interface ItemEffect {
  readonly id: string
  readonly higher: number
}

/**
 * The chance (0–1) that a random answer now is more favourable than a random answer then, equals counting half, from
 * the counts of each value: p̂ of Brunner & Munzel (Biometrical Journal 42, 2000). NaN where one has no valid answer.
 */
export function chanceOfHigher(item: Item, now: ItemCounts, before: ItemCounts): number {
  let higher = 0
  for (const [i, n] of now.values.entries())
    for (const [j, m] of before.values.entries()) {
      const step = valueOf(item, String(i + 1))! - valueOf(item, String(j + 1))!
      higher += n * m * (step > 0 ? 1 : step === 0 ? 0.5 : 0)
    }
  return higher / (validIn(now) * validIn(before))
}

/** Of the statements that stood in both and whose distributions may be shown: neither hidden nor all in one category. */
export function effectsOn(now: readonly ReportedItem[], before: readonly ReportedItem[]): ItemEffect[] {
  return now.flatMap(item => {
    const earlier = before.find(({ id, reversed }) => id === item.id && reversed === item.reversed)
    const [counts, then] = [item.counts, earlier?.counts]
    return isShown(counts) && isShown(then) ? [{ id: item.id, higher: chanceOfHigher(item, counts, then) }] : []
  })
}

const isShown = (counts: ItemCounts | undefined): counts is ItemCounts =>
  counts !== undefined && counts.values.filter(n => n > 0).length > 1
