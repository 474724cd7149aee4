import type { Item } from './pack'

/** Five-point answers become 0–100: (score − 1) × 25. */
export const indexOf = (meanScore: number) => (meanScore - 1) * 25

/** 1–5, turned where agreement means weaker implementation; don't know and not asked are no value at all. */
export function valueOf(item: Item, mark: string | undefined): number | undefined {
  if (mark === undefined || !/^[1-5]$/.test(mark)) return undefined
  return item.reversed ? 6 - Number(mark) : Number(mark)
}

/** What belongs together of a sample, unrounded: nothing is rounded before it is shown. */
export interface Moments {
  readonly n: number
  readonly mean: number
  /** Sample standard deviation (n − 1); 0 for a single value. */
  readonly sd: number
}

/** How often each mark was given to one statement; `-` and anything unknown are left out. */
export interface ItemCounts {
  readonly values: readonly [number, number, number, number, number]
  readonly dontKnow: number
}

export const validIn = ({ values }: ItemCounts) => values.reduce((sum, n) => sum + n, 0)

/** The mean score of a statement from its counts, turned where it is reversed. */
export function meanFrom(item: Item, { values }: ItemCounts): number {
  const sum = values.reduce((total, n, i) => total + n * valueOf(item, String(i + 1))!, 0)
  return sum / validIn({ values, dontKnow: 0 })
}

/** The share (0–1) of valid answers that are favourable, 4 or 5 when turned; NaN where there are none. */
export function favourableShare(item: Item, { values }: ItemCounts): number {
  const favourable = values.reduce((sum, n, i) => sum + (valueOf(item, String(i + 1))! >= 4 ? n : 0), 0)
  return favourable / validIn({ values, dontKnow: 0 })
}
