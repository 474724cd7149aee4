/**
 * Student's t distribution. Its tails are a regularised incomplete beta function with b = ½: the continued fraction of
 * DLMF 8.17.22 by Lentz's method (Press et al., Numerical Recipes, 3rd ed., 6.4), the constant before it by DLMF
 * 5.11.13, which stays exact where logarithms of gamma functions would lose digits: at many degrees of freedom.
 */

const ENOUGH = 30
const MOST_TERMS = 10_000
const TINY = 1e-300

/** P(|T| ≥ |t|) for a finite t and df > 0, else RangeError; off by 1e-14 of itself at df 400, 1e-11 at 200,000. */
export function twoSidedP(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`no t distribution has ${df} degrees of freedom`)
  const a = df / 2
  const [x, y] = [df / (df + t * t), (t * t) / (df + t * t)]
  const front = Math.exp(-a * Math.log1p((t * t) / df)) * Math.sqrt(y / Math.PI) * gammaRatio(a)
  // Each fraction is quick on its own side of the mean of the distribution.
  return x < (a + 1) / (a + 2.5) ? (front / a) * fraction(a, 0.5, x) : 1 - 2 * front * fraction(0.5, a, y)
}

/**
 * The t below which lies the share p (0 < p < 1, else RangeError). Newton's method on both tails together, which fall
 * ever less steeply: from 0 it comes nearer with each step and never goes too far.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no t has the share ${p} below it`)
  const tails = 2 * Math.min(p, 1 - p)
  for (let t = 0; ;) {
    const next = t + (twoSidedP(t, df) - tails) / (2 * density(t, df))
    if (!(next > t)) return p < 0.5 ? -t : t
    t = next
  }
}

const density = (t: number, df: number) =>
  (gammaRatio(df / 2) / Math.sqrt(Math.PI * df)) * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df))

/** Γ(a + ½) / Γ(a): stepped up until four terms of the series say all there is to say. */
function gammaRatio(a: number): number {
  let steps = 1
  for (; a < ENOUGH; a++) steps *= a / (a + 0.5)
  const series = -1 / 8 + (1 / 192 + (-1 / 640 + 17 / 14_336 / a ** 2) / a ** 2) / a ** 2
  return steps * Math.sqrt(a) * Math.exp(series / a)
}

function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 / (1 + term * d || TINY)
      c = 1 + term / c || TINY
      value *= c * d
    }
    if (Math.abs(c * d - 1) < 2 * Number.EPSILON) break
  }
  return value
}
