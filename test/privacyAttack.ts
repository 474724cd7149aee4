import { lineOf } from '../src/domain/answers'
import type { Level, Pack } from '../src/domain/pack'
import { freezeReport, shownCount, shownIndex, shownItem, type Report } from '../src/domain/report'
import { indexOf, type Moments } from '../src/domain/scores'
import { inSeries } from '../src/domain/series'
import { sinceOf } from '../src/domain/toldSeries'
import { chance, packOf } from './domain/samples'
import { solved, totalOf, type Bounds, type Told } from './solver'

type Chance = ReturnType<typeof chance>

/** Somebody who answers: where they belong, what they say, and on which day. */
interface Someone {
  readonly level: Level
  readonly unit: number
  readonly marks: readonly number[]
  readonly day: number
}

export interface Case {
  readonly pack: Pack
  readonly units: number
  readonly threshold: number
  readonly asked: 'both' | Level
  readonly people: readonly Someone[]
}

const packs = [
  packOf({ en: 'a' }),
  packOf({ en: 'a b', to: 'c d -e' }),
  packOf({ en: 'a b c l:d', to: 's:e -f g h i' }),
]

/** How people answer: alike, at an end, split, anyhow. */
const moods: ((c: Chance) => number)[] = [
  c => 1 + c.below(5),
  c => 1 + c.below(5),
  c => 2 + c.below(3),
  c => 3 + c.below(3),
  c => (c.below(8) ? 5 : 1 + c.below(5)),
  c => (c.below(10) ? 1 : 2),
  c => (c.below(2) ? 1 : 5),
  c => 2 + c.below(2),
  c => (c.below(20) ? 4 : c.below(6)),
  c => c.below(6),
  () => 5,
  () => 3,
]

export function someCase(c: Chance): Case {
  const pack = c.oneOf(packs)
  const items = pack.sigtepunkter.flatMap(s => s.items)
  const asked = c.oneOf(['both', 'both', 'both', 'staff', 'leader'] as const)
  const units = c.oneOf([0, 2, 2, 3, 4, 5, 6, 8, 12])
  const most = c.oneOf([3, 6, 9, 14, 25])
  const leaders = c.oneOf([1, 1, 2, 4, 9])
  const days = c.oneOf([5, 10, 15])
  const mood = c.oneOf(moods)
  const people = Array.from({ length: Math.max(1, units) }, (_, unit) => {
    const own = c.below(3) ? mood : c.oneOf(moods)
    const group = (level: Level, n: number) =>
      Array.from({ length: asked === 'both' || asked === level ? n : 0 }, () => ({
        level,
        unit,
        day: c.below(days),
        marks: items.map(({ audience }) => (audience && audience !== level ? -1 : own(c))),
      }))
    // A unit of leaders alone, one without, and usual ones.
    const kind = c.below(8)
    return [...group('staff', kind === 0 ? 0 : c.below(most * 2)), ...group('leader', kind < 3 && kind ? 0 : c.below(leaders + (kind ? 0 : 8)))] // prettier-ignore
  })
  return { pack, units, threshold: c.oneOf([5, 5, 5, 6, 8, 10]), asked, people: people.flat() }
}

/** The same people asked again: some have left, and many answer otherwise. */
export function askedAgain(c: Chance, given: Case): Case {
  const own = c.oneOf(moods)
  const again = (mark: number) => (mark < 0 || c.below(3) ? mark : own(c))
  const people = given.people.filter(() => c.below(12)).map(one => ({ ...one, marks: one.marks.map(again) }))
  return { ...given, people }
}

/** All rounds of a series, each report beside the one before it. */
export function seriesOf(rounds: readonly Case[]): Report[] {
  const reports: Report[] = []
  for (const round of rounds) {
    const before = reports.at(-1)
    const chosen = before?.sigtepunkter.slice(0, 1).map(({ id }) => id) ?? []
    reports.push(before ? inSeries(reportOn(round), before, chosen) : reportOn(round))
  }
  return reports
}

const lineFrom = (hasUnits: boolean) => (one: Someone) =>
  lineOf({
    level: one.level,
    unit: hasUnits ? one.unit : undefined,
    marks: one.marks.map(mark => (mark < 0 ? '-' : String(mark))).join(''),
  })

const nameOf = (unit: number) => `Enhed ${unit}`

export const reportOn = ({ pack, units, threshold, asked, people }: Case): Report =>
  freezeReport(
    {
      ...{ id: 'm', team: 't', title: '', why: '', language: 'da', threshold, asked, invited: 500 },
      units: Array.from({ length: units }, (_, unit) => nameOf(unit)),
    },
    pack,
    people.map(lineFrom(units > 0)),
    '2026-03-27',
  )

/** Every group that has answers enough of its own, whatever is left beside it. */
export function carelessReport(given: Case): Report {
  const { people, units, threshold } = given
  const careful = reportOn(given)
  const alone = (is: (one: Someone) => boolean, level?: Level) =>
    reportOn({ ...given, units: 0, asked: level ?? 'staff', people: people.filter(is) })
  const levels = given.asked === 'both' ? (['staff', 'leader'] as const) : []
  const byLevel = levels.flatMap(level => {
    const own = alone(one => one.level === level, level)
    return own.answered >= threshold ? [[level, own] as const] : []
  })
  const shown = Array.from({ length: units }, (_, unit) => ({ unit, own: alone(one => one.unit === unit) }))
    .filter(({ own }) => own.answered >= threshold)
    .map(({ unit, own }) => ({
      name: nameOf(unit),
      answered: own.answered,
      scores: Object.fromEntries(own.sigtepunkter.flatMap(({ id, score }) => (score ? [[id, score]] : []))),
    }))
  const names = new Set(shown.map(({ name }) => name))
  return {
    ...careful,
    levels: Object.fromEntries(byLevel.map(([level, { answered }]) => [level, answered])),
    units: { shown, hidden: Array.from({ length: units }, (_, unit) => nameOf(unit)).filter(name => !names.has(name)) },
    sigtepunkter: careful.sigtepunkter.map((one, s) => ({
      ...one,
      levels: Object.fromEntries(
        byLevel.flatMap(([level, own]) => (own.sigtepunkter[s]!.score ? [[level, own.sigtepunkter[s]!.score]] : [])),
      ),
    })),
  } as unknown as Report
}

/** What the attacker found out. */
export interface Found {
  /** People whose answer is known. */
  readonly individuals: number
  /** Groups under five whose size or total is known. */
  readonly small: number
  readonly what: readonly string[]
}

interface Cell {
  readonly level: Level
  readonly unit: number
}

/** The groups an attacker can think of, as lists of cells. */
function thinkable(cells: readonly Cell[], report: Report): [name: string, cells: number[]][] {
  const where = (is: (cell: Cell) => boolean) => cells.flatMap((cell, i) => (is(cell) ? [i] : []))
  const hidden = new Set(report.units?.hidden)
  const units = [...new Set(cells.map(({ unit }) => unit))]
  return [
    ...cells.map((cell, i): [string, number[]] => [`${cell.level} of ${cell.unit}`, [i]]),
    ...units.map((unit): [string, number[]] => [`unit ${unit}`, where(cell => cell.unit === unit)]),
    ...(['staff', 'leader'] as const).flatMap((level): [string, number[]][] => [
      [level, where(cell => cell.level === level)],
      [`${level} of what is hidden`, where(cell => cell.level === level && hidden.has(nameOf(cell.unit)))],
    ]),
    ['what is hidden', where(({ unit }) => hidden.has(nameOf(unit)))],
  ]
}

/** Everything the report tells, and what somebody who knows arithmetic makes of it. */
export function attack(given: Case, report = reportOn(given)): Found {
  const { pack, people, asked, units } = given
  const what: string[] = []
  let individuals = 0
  let small = 0
  if (report.answered < given.threshold) return { individuals, small, what }
  const levels: Level[] = asked === 'both' ? ['staff', 'leader'] : [asked]
  const cells = Array.from({ length: Math.max(1, units) }, (_, unit) => levels.map(level => ({ level, unit }))).flat()
  const groups = thinkable(cells, report)
  const inCell = (cell: Cell) => people.filter(({ level, unit }) => level === cell.level && unit === cell.unit)
  const byCell = cells.map(inCell)
  const members = (of: (cell: Cell) => boolean) => cells.map(cell => Number(of(cell)))

  /** The same figure of everybody, of the levels and of the units, where it is shown. */
  const told = <T>(all: T | undefined, level: (l: Level) => T | undefined, unit: (u: number) => T | undefined) => [
    ...(all === undefined ? [] : [{ of: members(() => true), figure: all }]),
    ...levels.flatMap(l => {
      const figure = level(l)
      return figure === undefined ? [] : [{ of: members(cell => cell.level === l), figure }]
    }),
    ...Array.from({ length: units }, (_, u) => ({ of: members(cell => cell.unit === u), figure: unit(u) })).flatMap(
      ({ of, figure }) => (figure === undefined ? [] : [{ of, figure }]),
    ),
  ]

  const sizes = (name: string, figures: { of: number[]; figure: number }[], truth: readonly number[]) => {
    const facts = figures.map(({ of, figure }): Told => {
      const shown = shownCount(figure)
      return 'exact' in shown ? { of, low: shown.exact, high: shown.exact } : { of, low: given.threshold, high: 9 }
    })
    const free = cells.map((): Bounds => [0, 500])
    const own = solved(free, facts, true)
    for (const [group, those] of groups) {
      const real = those.reduce((sum, i) => sum + truth[i]!, 0)
      if (real >= 5) continue
      const [low, high] = those.length === 1 ? own[those[0]!]! : totalOf(free, facts, those, true)
      if (those.length && low === high && real < 5) what.push(`${name}: ${group} are ${real}`) && small++
    }
  }

  const shownUnit = (u: number) => report.units?.shown.find(({ name }) => name === nameOf(u))
  const answered = told<number>(report.answered, l => report.levels?.[l], u => shownUnit(u)?.answered) // prettier-ignore
  sizes('answered', answered, byCell.map(({ length }) => length)) // prettier-ignore

  pack.sigtepunkter.forEach((sigtepunkt, s) => {
    const reported = report.sigtepunkter[s]!
    const from = pack.sigtepunkter.slice(0, s).reduce((n, { items }) => n + items.length, 0)
    const common = sigtepunkt.items.flatMap(({ audience, reversed }, i) =>
      audience ? [] : [{ at: from + i, reversed }],
    )
    const scoreOf = ({ marks }: Someone) => {
      const valid = common.flatMap(({ at, reversed }) =>
        marks[at]! > 0 ? [reversed ? 6 - marks[at]! : marks[at]!] : [],
      )
      return valid.length >= common.length / 2 ? valid.reduce((a, b) => a + b) / valid.length : undefined
    }
    const scores = byCell.map(members => members.map(scoreOf).filter(score => score !== undefined))
    const n = scores.map(({ length }) => length)
    const figures = told<Moments>(reported.score, l => reported.levels?.[l], u => shownUnit(u)?.scores[sigtepunkt.id]) // prettier-ignore
    sizes(sigtepunkt.id, figures.map(({ of, figure }) => ({ of, figure: figure.n })), n) // prettier-ignore

    // Somebody who knows who answered: a shown index is a span of sums.
    const facts = figures.map(({ of, figure }): Told => {
      const shown = shownIndex(figure.mean)
      const [low, high] = 'whole' in shown ? [shown.whole - 0.5, shown.whole + 0.5] : shown.band === 'low' ? [0, 10.5] : [89.5, 100] // prettier-ignore
      return { of, low: (1 + low / 25) * figure.n, high: (1 + high / 25) * figure.n }
    })
    facts.push(...movements(report, sigtepunkt.id).map(([low, high]) => ({ of: members(() => true), low, high })))
    // Where all distributions are shown and nobody skipped anything, they tell the total exactly.
    const counts = common.map(({ at }) => reported.items[at - from]!.counts)
    let [least, most] = [1, 5]
    if (reported.score && counts.every(c => c && !c.dontKnow)) {
      const turned = counts.map((c, i) => (common[i]!.reversed ? [...c!.values].reverse() : [...c!.values]))
      const total = turned.flat().reduce((sum, k, v) => sum + k * ((v % 5) + 1), 0) / counts.length
      facts.push({ of: members(() => true), low: total, high: total })
      const mean = (end: (values: number[]) => number) => turned.reduce((sum, v) => sum + end(v) + 1, 0) / turned.length
      least = mean(values => values.findIndex(k => k > 0))
      most = mean(values => values.findLastIndex(k => k > 0))
    }
    const step = 1 / common.length
    const free = n.map((people): Bounds => [people * least, people * most])
    const own = solved(free, facts, false)
    for (const [group, those] of groups) {
      const people = those.reduce((sum, i) => sum + n[i]!, 0)
      // What a large group would tell, its cells do.
      if (!people || (people >= 5 && those.length > 1)) continue
      const [low, high] = those.length === 1 ? own[those[0]!]! : totalOf(free, facts, those, false)
      // One sum of scores is possible, of those there are where nobody skipped a statement.
      const sums = Math.floor(high / step + 1e-6) - Math.ceil(low / step - 1e-6) + 1
      if (people < 5 && sums <= 1) what.push(`${sigtepunkt.id}: ${group} (${people}) say ${low}–${high}`) && small++
      if (high < people * 1 + step - 1e-6 || low > people * 5 - step + 1e-6 || (people === 1 && sums <= 1))
        what.push(`${sigtepunkt.id}: each of ${group} (${people}) says ${low / people}`) && (individuals += people)
    }

    // A shown distribution with everybody in one place tells what each of them said.
    sigtepunkt.items.forEach((item, i) => {
      const shown = reported.items[i]!
      const valid = people.filter(({ marks }) => marks[from + i]! > 0).length
      const alike = shown.counts?.values.includes(valid)
      const index = shownItem(shown)
      if (shown.n !== undefined && shown.n < 5) what.push(`${item.id}: told of ${shown.n}`) && small++
      if (
        alike ||
        (shown.counts && Math.max(...shown.counts.values.slice(0, 1), shown.counts.values[4]!) >= 0.9 * valid)
      )
        what.push(`${item.id}: all say the same`) && (individuals += valid)
      if (index && 'whole' in index && [0, 100].includes(index.whole)) what.push(`${item.id}: an end`) && individuals++
      // One that a single level was asked tells, with its don't knows, how many that level are.
      if (item.audience && shown.counts && asked === 'both') {
        const others = report.answered - (valid + shown.counts.dontKnow)
        if (others < 5) what.push(`${item.id}: leaves ${others}`) && small++
      }
    })
  })
  return { individuals, small, what }
}

/**
 * Beside an earlier report it is also told how far an index has moved. What it was then is taken as known exactly: so
 * each change that is told, and the middle of its interval, is a span of sums.
 */
function movements(report: Report, id: string): Bounds[] {
  const since = sinceOf(report)
  const before = report.since?.before.scores[id]
  const now = report.sigtepunkter.find(one => one.id === id)?.score
  const change = [...(since?.chosen ?? []), ...(since?.others ?? [])].find(one => one.id === id)?.difference
  if (!before || !now || !change) return []
  const { points, interval } = change
  return [points, ...(interval ? [(interval.low + interval.high) / 2] : [])].map((moved): Bounds => {
    const at = indexOf(before.mean) + moved
    return [(1 + (at - 0.5) / 25) * now.n, (1 + (at + 0.5) / 25) * now.n]
  })
}

/** The careless way: every day, of every group with five answers of its own, exactly how many and what they add up to. */
export function naive({ people, units, threshold }: Case): { found: number; of: number } {
  const days = Math.max(...people.map(({ day }) => day)) + 1
  const columns = Math.max(1, units)
  const cell = (day: number, unit: number) => day * columns + unit
  const cells = Array.from({ length: days * columns }, (_, i) =>
    people.filter(one => cell(one.day, one.unit) === i && one.marks[0]! > 0),
  )
  const facts: Told[] = []
  for (let day = 0; day < days; day++)
    for (const unit of [undefined, ...Array.from({ length: columns }, (_, u) => u)]) {
      const of = cells.map((_, i) =>
        Number(Math.floor(i / columns) <= day && (unit === undefined || i % columns === unit)),
      )
      const those = cells.flatMap((members, i) => (of[i] ? members : []))
      const sum = those.reduce((total, { marks }) => total + marks[0]!, 0)
      if (those.length >= threshold) facts.push({ of, low: sum, high: sum })
    }
  const bounds = solved(cells.map(({ length }): Bounds => [length, 5 * length]), facts, true) // prettier-ignore
  const found = cells.reduce((total, { length }, i) => {
    const [low, high] = bounds[i]!
    return total + (length && low === high && (length === 1 || low === length || low === 5 * length) ? length : 0)
  }, 0)
  return { found, of: cells.flat().length }
}
