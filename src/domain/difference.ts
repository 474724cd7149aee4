import { shownIndex } from './report'
import { indexOf, type Moments } from './scores'
import { studentQuantile, twoSidedP } from './student'

/** From so many people in both groups a difference has an interval. */
export const ENOUGH_FOR_INTERVAL = 10

/** Where everybody answers alike the interval would collapse: no group's spread counts as less than so many points. */
const LEAST_SPREAD = 5

/** 95 %, in index points. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The difference of two indexes in points (−100 to 100), unrounded, and how sure it is. */
export interface Difference {
  readonly points: number
  /** Only from ENOUGH_FOR_INTERVAL; it may reach beyond ±100. */
  readonly interval?: Interval
  /** One of the two is shown as a band (shownIndex): points or interval would tell what the band hides. */
  readonly banded?: true
}

/** A difference with its interval, Welch's degrees of freedom and the two-sided p of no difference. */
export interface Welch extends Interval {
  readonly points: number
  readonly df: number
  readonly p: number
}

/**
 * Index of `one` less index of `other`: two samples of unequal spread (Welch, Biometrika 34, 1947), degrees of freedom
 * by Satterthwaite (Biometrics Bulletin 2, 1946), each standard deviation at least five points. RangeError below two
 * people in a group.
 */
export function welch(one: Moments, other: Moments): Welch {
  if (one.n < 2 || other.n < 2) throw new RangeError('a single value has no spread')
  const points = indexOf(one.mean) - indexOf(other.mean)
  const [a, b] = [squaredError(one), squaredError(other)]
  const df = (a + b) ** 2 / (a ** 2 / (one.n - 1) + b ** 2 / (other.n - 1))
  const error = Math.sqrt(a + b)
  const half = studentQuantile(0.975, df) * error
  return { points, low: points - half, high: points + half, df, p: twoSidedP(points / error, df) }
}

/** In squared index points: 25 of them are one step of the five-point scale. */
const squaredError = ({ n, sd }: Moments) => Math.max(25 * sd, LEAST_SPREAD) ** 2 / n

export const hasInterval = (one: Moments, other: Moments) => Math.min(one.n, other.n) >= ENOUGH_FOR_INTERVAL

/** Index of `one` less index of `other`, with an interval where both are large enough for one. */
export function differenceOf(one: Moments, other: Moments): Difference {
  const points = indexOf(one.mean) - indexOf(other.mean)
  const banded = [one, other].some(({ mean }) => 'band' in shownIndex(mean))
  return { points, ...(hasInterval(one, other) && { interval: intervalOf(one, other) }), ...(banded && { banded }) }
}

function intervalOf(one: Moments, other: Moments): Interval {
  const { low, high } = welch(one, other)
  return { low, high }
}

/**
 * How sure an index is: Student's interval about its mean, within the scale, from as many answers as a difference has
 * one from. None where the index is shown as a band.
 */
export function indexInterval(score: Moments): Interval | undefined {
  if (score.n < ENOUGH_FOR_INTERVAL || 'band' in shownIndex(score.mean)) return undefined
  const half = studentQuantile(0.975, score.n - 1) * Math.sqrt(squaredError(score))
  const index = indexOf(score.mean)
  return { low: Math.max(0, index - half), high: Math.min(100, index + half) }
}

/** Leaders' index less staff's. */
export interface Gap extends Difference {
  /** "Ledere og medarbejdere ser forskelligt på dette." */
  readonly seenDifferently: boolean
}

const SEEN_DIFFERENTLY = 15

/** Whether both may be shown is decided elsewhere (privacy.ts); here they are. */
export function gapBetween(leaders: Moments, staff: Moments): Gap {
  const difference = differenceOf(leaders, staff)
  return { ...difference, seenDifferently: atLeast(Math.abs(difference.points), SEEN_DIFFERENTLY) }
}

/** Without the dust in the last bits: fifteen points are fifteen, from whatever means. */
export const atLeast = (points: number, limit: number) => Number(points.toFixed(9)) >= limit
