import { chance } from './domain/samples'
import { askedAgain, attack, carelessReport, naive, reportOn, seriesOf, someCase } from './privacyAttack'

/** Somebody with all outlets of a report, who knows who answered and can add: does anybody's answer follow? */
const N = Number(process.env.MEASURED ?? 300)
const SEED = Number(process.env.SEED ?? 2026)

test(`in ${N} random measurements nobody's answer follows from the report, nor the size or total of a few`, () => {
  const c = chance(SEED)
  const later = chance(SEED + 1)
  const found: object[] = []
  const report = { measurements: N, people: 0, individuals: 0, small: 0, broken: 0 }
  const careless = { measurements: 0, people: 0, individuals: 0, small: 0, broken: 0 }
  const daily = { measurements: 0, people: 0, individuals: 0 }
  const shown = { units: 0, of: 0, levels: 0, ofLevels: 0 }
  const again = { measurements: 0, people: 0, individuals: 0, small: 0, broken: 0 }
  for (let round = 0; round < N; round++) {
    const one = someCase(c)
    const frozen = reportOn(one)
    const { individuals, small, what } = attack(one, frozen)
    if (what.length) found.push({ round, what, people: one.people.length })
    report.people += one.people.length
    report.individuals += individuals
    report.small += small
    report.broken += Number(what.length > 0)
    shown.units += frozen.units?.shown.length ?? 0
    const sizes = [...Map.groupBy(one.people, ({ unit }) => unit).values()]
    shown.of += one.units ? sizes.filter(({ length }) => length >= one.threshold).length : 0
    shown.levels += Number(frozen.levels !== undefined)
    const enough = (level: string) => one.people.filter(someone => someone.level === level).length >= one.threshold
    shown.ofLevels += Number(enough('staff') && enough('leader'))
    if (round % 5 === 0) {
      const second = askedAgain(later, one)
      const rounds = [one, second, askedAgain(later, second)]
      for (const [i, report] of seriesOf(rounds).entries()) {
        if (!i) continue
        const told = attack(rounds[i]!, report)
        if (told.what.length) found.push({ round, wave: i + 1, what: told.what })
        again.measurements++
        again.people += rounds[i]!.people.length
        again.individuals += told.individuals
        again.small += told.small
        again.broken += Number(told.what.length > 0)
      }
    }
    if (round % 20) continue
    const other = attack(one, carelessReport(one))
    careless.measurements++
    careless.people += one.people.length
    careless.individuals += other.individuals
    careless.small += other.small
    careless.broken += Number(other.what.length > 0)
    const { found: each, of } = naive(one)
    daily.measurements++
    daily.people += of
    daily.individuals += each
  }
  if (process.env.MEASURED) {
    console.table({
      'the report': report,
      'the second and third of a series': again,
      'every group with enough of its own': careless,
      'the same, every day, exactly': daily,
    })
    console.table({ shown })
  }
  expect(found.slice(0, 3)).toEqual([])
  // The attacker is worth something.
  expect(daily.individuals / daily.people).toBeGreaterThanOrEqual(0.2)
  expect(careless.broken / careless.measurements).toBeGreaterThanOrEqual(0.2)
  // And the report is not kept silent by showing nothing.
  expect(shown.units / shown.of).toBeGreaterThan(0.5)
  expect(shown.levels / shown.ofLevels).toBeGreaterThan(0.9)
}, 3_600_000)
