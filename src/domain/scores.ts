import type { Draft } from './answers'
import { isAskedOfAll, type Item, type Pack, type Sigtepunkt } from './pack'

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

export function momentsOf(values: readonly number[]): Moments {
  const n = values.length
  const mean = n ? values.reduce((sum, value) => sum + value, 0) / n : 0
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 }
}

/**
 * One person's mean over the statements everybody is asked, or undefined when fewer than half of them have a value:
 * leaders and staff are measured with the same statements, so that a gap or a trend is not one of who answered.
 */
export function respondentScore(items: readonly Item[], marks: readonly (string | undefined)[]): number | undefined {
  const common = items.flatMap((item, i) => (isAskedOfAll(item) ? [valueOf(item, marks[i])] : []))
  const valid = common.filter(value => value !== undefined)
  return valid.length && valid.length >= Math.ceil(common.length / 2) ? momentsOf(valid).mean : undefined
}

/** How often each mark was given to one statement; `-` and anything unknown are left out. */
export interface ItemCounts {
  readonly values: readonly [number, number, number, number, number]
  readonly dontKnow: number
}

export function countsOf(marks: readonly (string | undefined)[]): ItemCounts {
  const count = (mark: string) => marks.filter(given => given === mark).length
  return { values: [count('1'), count('2'), count('3'), count('4'), count('5')], dontKnow: count('0') }
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

/** For each sigtepunkt its slice of every answer. */
export function bySigtepunkt(pack: Pack, answers: readonly Draft[]): { sigtepunkt: Sigtepunkt; marks: string[] }[] {
  let start = 0
  return pack.sigtepunkter.map(sigtepunkt => {
    const from = start
    start += sigtepunkt.items.length
    return { sigtepunkt, marks: answers.map(answer => answer.slice(from, start)) }
  })
}
