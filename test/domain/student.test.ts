import { studentQuantile, twoSidedP } from '../../src/domain/student'

/** P(T ≤ t), as tables give it. */
const studentCdf = (t: number, df: number) => (t < 0 ? twoSidedP(t, df) : 2 - twoSidedP(t, df)) / 2

/*
 * All references: Python's mpmath 1.3.0 with 40 digits (betainc regularised; the quantile by halving 130 times), printed
 * with 16 digits and agreeing with scipy 1.17.1 (stats.t.ppf, stats.t.cdf) to 1e-11. Rounded to three places the
 * quantiles are the printed tables' (NIST/SEMATECH e-Handbook, 1.3.6.7.2).
 */

const off = (measured: number, reference: number) => Math.abs(measured / reference - 1)

test.each([
  [1, 6.313751514675043, 12.7062047361747, 63.65674116287158],
  [2, 2.919985580353726, 4.302652729749464, 9.924843200918293],
  [3, 2.353363434801824, 3.18244630528371, 5.840909309733357],
  [4, 2.13184678632665, 2.776445105197794, 4.604094871349993],
  [5, 2.015048373333024, 2.570581835636316, 4.032142983555228],
  [6, 1.943180280515303, 2.44691185114497, 3.70742802132478],
  [7, 1.894578605090007, 2.364624251592785, 3.499483297350494],
  [8, 1.859548037530898, 2.306004135204167, 3.355387331333396],
  [9, 1.833112932656237, 2.262157162798206, 3.249835541592126],
  [10, 1.812461122811676, 2.228138851986275, 3.169272672616951],
  [12, 1.78228755564932, 2.178812829667229, 3.054539589392902],
  [15, 1.753050355692574, 2.131449545559776, 2.946712883475239],
  [20, 1.724718242920787, 2.085963447265865, 2.845339709786108],
  [25, 1.708140761251899, 2.059538552753298, 2.787435813676971],
  [30, 1.697260886593958, 2.042272456301238, 2.749995653567225],
  [40, 1.683851013335653, 2.021075390306273, 2.704459267433162],
  [60, 1.670648864904637, 2.000297822014261, 2.660283028855037],
  [80, 1.664124578589667, 1.990063421254446, 2.638690596344183],
  [100, 1.66023432608534, 1.983971518523552, 2.625890521438018],
  [120, 1.657650899355236, 1.979930405082441, 2.617421145106866],
])('with %i degrees of freedom the .95, .975 and .995 quantiles are %d, %d and %d', (df, ...references) => {
  for (const [i, p] of [0.95, 0.975, 0.995].entries()) {
    expect(off(studentQuantile(p, df), references[i]!)).toBeLessThan(1e-11)
    expect(off(studentQuantile(1 - p, df), -references[i]!)).toBeLessThan(1e-11)
  }
})

test.each([
  [1.5, 6.016663104427932],
  [9.3, 2.251082224684441],
  [17.25, 2.107488737428335],
  [38.6, 2.023361298350156],
  [98.1, 1.984442171600308],
  [2000.5, 1.96115052928673],
  [179_998, 1.959977164058222],
])('%d degrees of freedom, as Welch gives them, have the .975 quantile %d', (df, reference) => {
  expect(off(studentQuantile(0.975, df), reference)).toBeLessThan(1e-11)
})

test.each([
  [0, 5, 0.5],
  [1, 1, 0.75],
  [-1, 1, 0.25],
  [0.5, 2.5, 0.6711510400651427],
  [-2.1, 7.7, 0.03514038158505297],
  [1.7, 9.3, 0.9388703899703574], // here one fraction takes over from the other
  [1.8, 9.3, 0.9478427322291281],
  [2.5, 17.25, 0.9886098183186272],
  [-3.3, 38.6, 0.001043196147263409],
  [4, 98.1, 0.9999385390171752],
  [0.001, 12, 0.5003907262346753],
  [6.5, 21.9, 0.9999992120770819],
  [-40, 11.5, 5.246796930815548e-14], // a far tail is as exact as the middle
  [1.96, 179_998, 0.9750013345951283],
  [-5, 179_998, 2.869201116164845e-7],
  [12, 400.25, 1],
  [1.7, 1_000_000, 0.9554343817548256],
])('P(T ≤ %d) with %d degrees of freedom is %d', (t, df, reference) => {
  expect(off(studentCdf(t, df), reference)).toBeLessThan(1e-11)
})

test('the quantile and the distribution undo one another', () => {
  for (let df = 1; df < 300; df *= 1.37)
    for (const p of [1e-6, 0.01, 0.3, 0.5, 0.77, 0.999])
      expect(off(studentCdf(studentQuantile(p, df), df), p)).toBeLessThan(1e-11)
})

test('both tails are the same on either side, 1 at nothing, and never rise', () => {
  for (const df of [1, 2.5, 9.3, 60, 5000]) {
    expect(twoSidedP(0, df)).toBe(1)
    const tails = Array.from({ length: 400 }, (_, i) => twoSidedP(i / 40, df))
    expect(tails.every((p, i) => p === twoSidedP(-i / 40, df) && p >= 0 && p <= (tails[i - 1] ?? 1))).toBe(true)
  }
})

test.each([
  ['no share at all', () => studentQuantile(0, 9)],
  ['the whole', () => studentQuantile(1, 9)],
  ['what is no number', () => studentQuantile(NaN, 9)],
  ['no degrees of freedom', () => twoSidedP(1, 0)],
  ['degrees of freedom that are no number', () => studentCdf(1, NaN)],
])('%s has no answer', (_, asked) => {
  expect(asked).toThrow(RangeError)
})
