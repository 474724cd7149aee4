import { compare } from '../src/domain/comparison'
import { welch } from '../src/domain/difference'
import type { Moments } from '../src/domain/scores'
import { momentsOf } from '../test/domain/oneByOne'
import { chance } from '../test/domain/samples'

/**
 * How often the verdict sees a change where there is none. People have a level of their own, and each of five answers
 * strays from it and is cut to 1–5. `SEED` and `RUNS` give other figures: with 4,000 runs a rate of .05 strays by .003.
 */
const RUNS = Number(process.env.RUNS ?? 4000)
const ITEMS = 5
const { cos, log, max, min, PI, round, sqrt } = Math
const { below } = chance(Number(process.env.SEED ?? 1))

const share = () => (below(2 ** 31) + 0.5) / 2 ** 31
const normal = () => sqrt(-2 * log(share())) * cos(2 * PI * share())

function score(level: number): number {
  let sum = 0
  for (let i = 0; i < ITEMS; i++) sum += max(1, min(5, round(level + 0.8 * normal())))
  return sum / ITEMS
}

const wave = (n: number, around: number, apart: number): Moments =>
  momentsOf(Array.from({ length: n }, () => score(around + apart * normal())))

const reportOf = (scores: readonly Moments[]) => ({
  pack: { id: 'prøve', version: '1.0.0', title: '' },
  ...{ invited: 100, answered: 100 },
  sigtepunkter: scores.map((score, i) => ({ id: `s${i}`, title: '', description: '', items: [], score })),
})

const rate = (runs: readonly boolean[]) => runs.filter(Boolean).length / runs.length
const found = (verdict: string) => verdict === 'improved' || verdict === 'declined'

test('one sigtepunkt that did not change', () => {
  const spread = [0.8, 0.8] as const
  const settings: [string, number, readonly [number, number], number, number, number][] = [
    ['middle', 3, spread, 8, 8, 0.046],
    ['middle', 3, spread, 12, 12, 0.043],
    ['middle', 3, spread, 60, 40, 0.051],
    ['near the ceiling', 4.5, spread, 8, 8, 0.042],
    ['near the ceiling', 4.5, spread, 8, 16, 0.054],
    ['near the ceiling', 4.5, spread, 60, 40, 0.05],
    ['same mean, other spread', 3, [0.4, 1.2], 12, 12, 0.054],
    ['same mean, other spread', 3, [0.4, 1.2], 60, 40, 0.05],
  ]
  const rows = settings.map(([situation, around, apart, before, now, expected]) => {
    const runs = Array.from({ length: RUNS }, () => {
      const [then, later] = [wave(before, around, apart[0]), wave(now, around, apart[1])]
      const { low, high } = welch(later, then)
      const { chosen } = compare(reportOf([later]), reportOf([then]), ['s0'])
      return { missed: low > 0 || high < 0, half: (high - low) / 2, verdict: chosen[0]!.verdict }
    })
    return {
      situation,
      people: `${before}, ${now}`,
      expected,
      'interval misses 0': rate(runs.map(({ missed }) => missed)),
      'false verdict': rate(runs.map(({ verdict }) => found(verdict))),
      'not assessed': rate(runs.map(({ verdict }) => verdict === 'not-assessed')),
      'half an interval': round(10 * (runs.reduce((sum, { half }) => sum + half, 0) / RUNS)) / 10,
    }
  })
  console.table(rows)
  for (const row of rows) {
    expect(Math.abs(row['interval misses 0'] - row.expected)).toBeLessThanOrEqual(0.01)
    const few = /\b8\b/.test(row.people)
    expect(row['not assessed']).toBe(few ? 1 : 0)
    expect(row['false verdict']).toBe(few ? 0 : row['interval misses 0'])
  }
}, 300_000)

test('three of nine that did not change, chosen beforehand or because they were lowest', () => {
  const NINE = Array.from({ length: 9 }, (_, i) => `s${i}`)
  /** Who is content with one thing is rather content with all: the same spread as above, a quarter of it for each alone. */
  const report = (n: number) => {
    const people = Array.from({ length: n }, () => 3 + 0.7 * normal())
    return reportOf(NINE.map(() => momentsOf(people.map(level => score(level + 0.4 * normal())))))
  }
  const rows = [12, 40].map(n => {
    const runs = Array.from({ length: RUNS }, () => {
      const [then, now] = [report(n), report(n)]
      const lowest = [...then.sigtepunkter].sort((a, b) => a.score.mean - b.score.mean).map(({ id }) => id)
      const [any, low] = [NINE.slice(0, 3), lowest.slice(0, 3)]
      const plain = new Map(compare(now, then, []).others.map(({ id, difference }) => [id, difference!.interval!]))
      const changed = (id: string) => plain.get(id)!.low > 0 || plain.get(id)!.high < 0
      const holm = (ids: readonly string[]) => compare(now, then, ids)
      const ofLow = holm(low)
      return {
        nine: NINE.some(changed),
        nineHolm: holm(NINE).chosen.some(({ verdict }) => found(verdict)),
        any: any.some(changed),
        anyHolm: holm(any).chosen.some(({ verdict }) => found(verdict)),
        low: low.some(id => plain.get(id)!.low > 0),
        lowHolm: ofLow.chosen.some(({ verdict }) => verdict === 'improved'),
        rise: ofLow.meanOfChosen!,
        others: ofLow.meanOfOthers!,
      }
    })
    const of = (key: 'nine' | 'nineHolm' | 'any' | 'anyHolm' | 'low' | 'lowHolm') => rate(runs.map(run => run[key]))
    const mean = (key: 'rise' | 'others') => round(10 * (runs.reduce((sum, run) => sum + run[key], 0) / RUNS)) / 10
    return {
      'people each time': n,
      'nine, unadjusted': of('nine'),
      'nine, Holm': of('nineHolm'),
      'any three, unadjusted': of('any'),
      'any three, Holm': of('anyHolm'),
      'lowest three "improved", unadjusted': of('low'),
      'lowest three "improved", Holm': of('lowHolm'),
      'lowest three rose by': mean('rise'),
      'the others by': mean('others'),
    }
  })
  console.table(rows)
  for (const row of rows) {
    expect(row['nine, Holm']).toBeLessThanOrEqual(0.06)
    expect(row['any three, Holm']).toBeLessThanOrEqual(0.06)
    expect(row['any three, unadjusted']).toBeGreaterThan(row['any three, Holm'])
    expect(row['lowest three "improved", unadjusted']).toBeGreaterThan(row['lowest three "improved", Holm'])
    expect(row['lowest three rose by']).toBeGreaterThan(0)
    expect(row['the others by']).toBeLessThan(0)
  }
}, 300_000)
