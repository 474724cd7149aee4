import { atLeast, differenceOf, hasInterval, welch, type Difference, type Interval } from './difference'
import { effectsOn, type ItemEffect } from './effect'
import { isAskedOfAll, type Item } from './pack'
import type { Report, ReportedSigtepunkt } from './report'

/** So many points are a change that matters; decided before anything is measured. */
export const RELEVANT = 10
const LEAST_RATE = 0.4
const ALPHA = 0.05

export type Verdict = 'improved' | 'declined' | 'unchanged' | 'cannot-tell'

/** Why there is no verdict: another questionnaire or major version, other common statements, too few answered. */
export type Obstacle = 'version' | 'rate' | 'items' | 'few'

/** What became of a sigtepunkt since the baseline. */
export interface Change {
  readonly id: string
  /** Now less then; absent where the two cannot be compared or one of them is hidden. */
  readonly difference?: Difference
  readonly obstacle?: Obstacle
  readonly items: readonly ItemEffect[]
}

/** A chosen sigtepunkt: what was asked beforehand is answered. */
export interface JudgedChange extends Change {
  readonly verdict: Verdict | 'not-assessed'
  /** Adjusted for the number of chosen ones that could be tested (holm). */
  readonly p?: number
  /** Improved, but by an estimated less than RELEVANT points. */
  readonly small?: true
}

/** The chosen and, without verdict, the others ("Øvrige (vejledende)"), each in the order of the report. */
export interface Comparison {
  readonly chosen: readonly JudgedChange[]
  readonly others: readonly Change[]
  /** Mean points of those that have them and are not banded: the lowest are chosen, and rise a little by themselves. */
  readonly meanOfChosen?: number
  readonly meanOfOthers?: number
}

type Measured = Pick<Report, 'pack' | 'invited' | 'answered' | 'sigtepunkter'>

/** What changed since the baseline; `chosen` holds ids, chosen before this measurement. */
export function compare(now: Measured, before: Measured, chosen: readonly string[]): Comparison {
  const obstacle = obstacleBetween(now, before)
  const earlier = new Map(before.sigtepunkter.map(one => [one.id, one]))
  const tested = now.sigtepunkter.map(one => testOf(one, earlier.get(one.id), obstacle))
  const mine = tested.filter(({ change }) => chosen.includes(change.id))
  const others = tested.map(({ change }) => change).filter(({ id }) => !chosen.includes(id))
  const [meanOfChosen, meanOfOthers] = [meanPoints(mine.map(({ change }) => change)), meanPoints(others)]
  return {
    chosen: judged(mine),
    others,
    ...(meanOfChosen !== undefined && { meanOfChosen }),
    ...(meanOfOthers !== undefined && { meanOfOthers }),
  }
}

function obstacleBetween(now: Measured, before: Measured): Obstacle | undefined {
  if (now.pack.id !== before.pack.id || major(now.pack) !== major(before.pack)) return 'version'
  return [now, before].some(({ answered, invited }) => !(answered / invited >= LEAST_RATE)) ? 'rate' : undefined
}

const major = ({ version }: Measured['pack']) => version.split('.')[0]

interface Tested {
  readonly change: Change
  readonly p?: number
}

function testOf(now: ReportedSigtepunkt, before: ReportedSigtepunkt | undefined, whole: Obstacle | undefined): Tested {
  const { id } = now
  if (whole) return { change: { id, obstacle: whole, items: [] } }
  const items = effectsOn(now.items, before?.items ?? [])
  if (!before || common(now) !== common(before)) return { change: { id, obstacle: 'items', items } }
  if (!now.score || !before.score) return { change: { id, obstacle: 'few', items } }
  const difference = differenceOf(now.score, before.score)
  return hasInterval(now.score, before.score)
    ? { change: { id, difference, items }, p: welch(now.score, before.score).p }
    : { change: { id, difference, obstacle: 'few', items } }
}

/** The statements of which the index is made, and which way round they count. */
const common = ({ items }: { readonly items: readonly Item[] }) =>
  items
    .filter(isAskedOfAll)
    .map(({ id, reversed }) => (reversed ? `-${id}` : id))
    .sort()
    .join(' ')

function judged(tested: readonly Tested[]): JudgedChange[] {
  const ps = holm(tested.flatMap(({ p }) => (p === undefined ? [] : [p])))
  return tested.map(({ change, p: unadjusted }) => {
    if (unadjusted === undefined) return { ...change, verdict: 'not-assessed' }
    const [p, { points, interval }] = [ps.shift()!, change.difference!]
    const verdict = verdictOf(interval!, p)
    const small = verdict === 'improved' && !atLeast(points, RELEVANT)
    return { ...change, verdict, p, ...(small && { small }) }
  })
}

/** The first that matches; `p` is adjusted, and without it (0) the interval alone decides. */
export function verdictOf({ low, high }: Interval, p: number): Verdict {
  if (low > 0 && p < ALPHA) return 'improved'
  if (high < 0 && p < ALPHA) return 'declined'
  return low >= -RELEVANT && high <= RELEVANT ? 'unchanged' : 'cannot-tell'
}

/**
 * Each p adjusted for all of them, in the order given: below .05, it may be called a finding, and the chance that any
 * of them is a false one stays under .05 (Holm, Scandinavian Journal of Statistics 6, 1979).
 */
export function holm(ps: readonly number[]): number[] {
  const adjusted = [...ps]
  const ascending = [...ps.keys()].sort((a, b) => ps[a]! - ps[b]!)
  let least = 0
  for (const [rank, place] of ascending.entries()) {
    least = Math.max(least, Math.min(1, (ps.length - rank) * ps[place]!))
    adjusted[place] = least
  }
  return adjusted
}

function meanPoints(changes: readonly Change[]): number | undefined {
  const shown = changes.flatMap(({ difference }) => (difference && !difference.banded ? [difference.points] : []))
  return shown.length ? shown.reduce((sum, points) => sum + points, 0) / shown.length : undefined
}
