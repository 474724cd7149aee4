import { isAskedOfAll, type Pack } from '../../src/domain/pack'

/**
 * Every figure of a report and of a comparison once more, from the raw lines and by other ways: scores in sixtieths
 * added up as whole numbers, Student's t by integrating its density, Holm's p as the closed test that it is, the effect
 * from ranks. It uses nothing of what it is to check.
 */

/** Sixtieths: every mean of up to six marks is a whole number of them. */
const PARTS = 60

export interface Sample {
  readonly n: number
  readonly sum: bigint
  readonly squares: bigint
}

/** Raw marks of one statement, 1–5 as given. */
export interface Answers {
  readonly id: string
  readonly turned: boolean
  readonly marks: readonly number[]
}

export function opinionOn(pack: Pack, lines: readonly string[]) {
  let place = 3
  return pack.sigtepunkter.map(({ id, items }) => {
    const from = place
    place += items.length
    const own: Answers[] = items.map((item, i) => ({
      id: item.id,
      turned: item.reversed === true,
      marks: lines.map(line => line.charCodeAt(from + i) - 48),
    }))
    const common = own.filter((_, i) => isAskedOfAll(items[i]!))
    const scores: number[] = []
    for (let person = 0; person < lines.length; person++) {
      let [sum, valid] = [0, 0]
      for (const { turned, marks } of common) {
        const mark = marks[person]!
        if (mark < 1 || mark > 5) continue
        sum += turned ? 6 - mark : mark
        valid++
      }
      if (valid && 2 * valid >= common.length) scores.push((sum * PARTS) / valid)
    }
    return { id, sample: sampleOf(scores), items: own }
  })
}

function sampleOf(scores: readonly number[]): Sample {
  let [sum, squares] = [0n, 0n]
  for (const score of scores) {
    sum += BigInt(score)
    squares += BigInt(score * score)
  }
  return { n: scores.length, sum, squares }
}

export const meanOf = ({ n, sum }: Sample) => Number(sum) / n / PARTS

export function sdOf({ n, sum, squares }: Sample): number {
  const spread = BigInt(n) * squares - sum * sum
  return n < 2 ? 0 : Math.sqrt(Number(spread) / n / (n - 1)) / PARTS
}

export const points = (sample: Sample) => 25 * meanOf(sample) - 25

/** Of one statement: how many gave each value, their mean once turned, and how many of a hundred it went well for. */
export function figuresOf({ turned, marks }: Answers) {
  const valid = marks.filter(mark => mark >= 1 && mark <= 5)
  const mean = valid.reduce((sum, mark) => sum + mark, 0) / valid.length
  const many = (value: number) => valid.filter(mark => mark === value).length
  return {
    n: valid.length,
    mean: turned ? 6 - mean : mean,
    counts: {
      values: [many(1), many(2), many(3), many(4), many(5)] as const,
      dontKnow: marks.filter(mark => mark === 0).length,
    },
    favourable: valid.filter(mark => (turned ? mark < 3 : mark > 3)).length / valid.length,
  }
}

/** Of all answers to these statements, so many could not say. */
export function dontKnowOf(items: readonly Answers[]): number | undefined {
  const marks = items.flatMap(item => item.marks.filter(mark => mark >= 0 && mark <= 5))
  return marks.length ? marks.filter(mark => mark === 0).length / marks.length : undefined
}

const ROOT = Math.sqrt(10 / 7)
const KNOTS = [0, Math.sqrt(5 - 2 * ROOT) / 3, Math.sqrt(5 + 2 * ROOT) / 3]
const WEIGHTS = [128 / 225, (322 + 13 * Math.sqrt(70)) / 900, (322 - 13 * Math.sqrt(70)) / 900]

/** Gauss–Legendre with five knots on pieces of a quarter. */
function integral(f: (x: number) => number, to: number): number {
  const pieces = Math.ceil(to * 4)
  const half = to / pieces / 2
  let sum = 0
  for (let piece = 0; piece < pieces; piece++) {
    const middle = (2 * piece + 1) * half
    sum += WEIGHTS[0]! * f(middle)
    for (const i of [1, 2]) sum += WEIGHTS[i]! * (f(middle - half * KNOTS[i]!) + f(middle + half * KNOTS[i]!))
  }
  return sum * half
}

/** With t = √df tan(φ / √df) the density is a power of the cosine; beyond φ = 40 there is nothing of it. From 5 df. */
function student(df: number) {
  const root = Math.sqrt(df)
  const density = (phi: number) => Math.exp((df - 1) * Math.log(Math.cos(phi / root)))
  const whole = integral(density, Math.min((root * Math.PI) / 2, 40))
  const within = (t: number) => integral(density, Math.min(root * Math.atan(t / root), 40)) / whole
  return {
    bothTails: (t: number) => (t === 0 ? 1 : 1 - within(Math.abs(t))),
    /** The t within which 95 % lie, by the secant method. */
    critical: () => {
      let [a, b] = [1.9, 2.3]
      let [fa, fb] = [within(a) - 0.95, within(b) - 0.95]
      while (Math.abs(fb) > 1e-14 && a !== b) {
        const next = b - (fb * (b - a)) / (fb - fa)
        ;[a, fa, b, fb] = [b, fb, next, within(next) - 0.95]
        if (fa === fb) break
      }
      return b
    },
  }
}

/** Welch's interval, degrees of freedom and p for the difference of two samples. */
export function differenceOf(one: Sample, other: Sample) {
  const [v, w] = [one, other].map(sample => Math.max(25 * sdOf(sample), 5) ** 2 / sample.n) as [number, number]
  const share = v / (v + w)
  const df = 1 / (share ** 2 / (one.n - 1) + (1 - share) ** 2 / (other.n - 1))
  const { bothTails, critical } = student(df)
  const d = points(one) - points(other)
  const half = critical() * Math.hypot(Math.sqrt(v), Math.sqrt(w))
  return { d, low: d - half, high: d + half, half, df, p: bothTails(d / Math.hypot(Math.sqrt(v), Math.sqrt(w))) }
}

/** A hypothesis falls only when every set that holds it falls; each set by Bonferroni. Its p is the greatest of theirs. */
export function closedTest(ps: readonly number[]): number[] {
  const sets = Array.from({ length: 2 ** ps.length - 1 }, (_, i) => [...ps.keys()].filter(k => ((i + 1) >> k) & 1))
  const own = (k: number) => sets.filter(set => set.includes(k))
  const bonferroni = (set: readonly number[]) => Math.min(1, set.length * Math.min(...set.map(k => ps[k]!)))
  return [...ps.keys()].map(k => Math.max(...own(k).map(bonferroni)))
}

/** An interval at 95 % that leaves out nothing is a p below .05: here the p alone decides whether there is a change. */
export function verdictOn({ d, half }: { d: number; half: number }, adjusted: number): string {
  if (adjusted < 0.05) return d > 0 ? 'improved' : 'declined'
  return Math.abs(d) + half <= 10 ? 'unchanged' : 'cannot-tell'
}

/** Brunner and Munzel: from the mean rank that the answers now have among all answers. */
export function effectOf(now: Answers, before: Answers): number {
  const valid = ({ marks, turned }: Answers) =>
    marks.filter(mark => mark >= 1 && mark <= 5).map(mark => (turned ? 6 - mark : mark))
  const [one, other] = [valid(now), valid(before)]
  const all = Int8Array.from([...one, ...other]).sort()
  const ranks = [1, 2, 3, 4, 5].map(value => (all.indexOf(value) + all.lastIndexOf(value)) / 2 + 1)
  const meanRank = one.reduce((sum, value) => sum + ranks[value - 1]!, 0) / one.length
  return (meanRank - (one.length + 1) / 2) / other.length
}
