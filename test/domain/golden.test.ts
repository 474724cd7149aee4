import { lineOf } from '../../src/domain/answers'
import { compare, type Change, type JudgedChange } from '../../src/domain/comparison'
import { gapBetween, welch } from '../../src/domain/difference'
import { chanceOfHigher } from '../../src/domain/effect'
import { isAsked, itemsOf, type Level, type Pack } from '../../src/domain/pack'
import { dontKnowShare, freezeReport } from '../../src/domain/report'
import { favourableShare, indexOf, meanFrom } from '../../src/domain/scores'
import { countsOf } from './oneByOne'
import { chance, packOf } from './samples'
import * as second from './secondOpinion'

/** How one wave answers: so many of each level, around this value, so far apart, so many of a hundred in doubt. */
interface Wave {
  readonly staff: number
  readonly leaders?: number
  readonly around: number
  readonly apart: number
  readonly doubt?: number
  /** In the first sigtepunkt. */
  readonly doubtInFirst?: number
}

const mixed = packOf({ en: 'a b -c d e', to: 'f g l:h', tre: '-i j s:k' })
const turned = packOf({ en: '-a -b -c', to: '-d e -f', tre: '-g' })

const golden: Record<string, { pack: Pack; now: Wave; before: Wave }> = {
  'three after four people': {
    pack: mixed,
    now: { staff: 3, around: 3, apart: 2 },
    before: { staff: 4, around: 3, apart: 2 },
  },
  'nine after ten': {
    pack: mixed,
    now: { staff: 8, leaders: 1, around: 4, apart: 2 },
    before: { staff: 10, around: 2, apart: 2 },
  },
  'ten after ten': {
    pack: mixed,
    now: { staff: 10, around: 4, apart: 2 },
    before: { staff: 10, around: 2, apart: 2 },
  },
  'twenty-four after thirty, with leaders': {
    pack: mixed,
    now: { staff: 18, leaders: 6, around: 3, apart: 3, doubt: 10 },
    before: { staff: 20, leaders: 10, around: 3, apart: 2, doubt: 10 },
  },
  'near the ceiling': {
    pack: mixed,
    now: { staff: 48, leaders: 12, around: 6, apart: 3 },
    before: { staff: 29, leaders: 11, around: 5, apart: 2 },
  },
  'all alike': {
    pack: mixed,
    now: { staff: 15, leaders: 10, around: 4, apart: 0 },
    before: { staff: 10, leaders: 10, around: 4, apart: 0 },
  },
  'nobody could say': {
    pack: mixed,
    now: { staff: 15, around: 3, apart: 2, doubtInFirst: 100 },
    before: { staff: 15, around: 3, apart: 2, doubt: 45, doubtInFirst: 60 },
  },
  'one leader among thirty': {
    pack: mixed,
    now: { staff: 30, leaders: 1, around: 3, apart: 3 },
    before: { staff: 30, leaders: 1, around: 3, apart: 3 },
  },
  'mostly reversed statements': {
    pack: turned,
    now: { staff: 175, leaders: 25, around: 3, apart: 3, doubt: 5 },
    before: { staff: 130, leaders: 20, around: 3, apart: 3, doubt: 5 },
  },
  'a hundred thousand after twenty thousand': {
    pack: packOf({ en: 'a -b', to: 'c d' }),
    now: { staff: 95_000, leaders: 5_000, around: 3, apart: 3, doubt: 5 },
    before: { staff: 19_000, leaders: 1_000, around: 3, apart: 3, doubt: 5 },
  },
}

/** Lines as they are sealed, drawn from at most 600 different ones; leaders answer a little higher. */
function linesOf(
  pack: Pack,
  { staff, leaders = 0, around, apart, doubt = 0, doubtInFirst = doubt }: Wave,
  seed: number,
) {
  const { below, oneOf } = chance(seed)
  const first = pack.sigtepunkter[0]!.items.length
  const draw = (level: Level) => {
    const own = around + Number(level === 'leader' && apart > 0) + below(apart + 1) - Math.floor(apart / 2)
    const marks = itemsOf(pack).map((item, i) => {
      if (!isAsked(item, level)) return '-'
      if (below(100) < (i < first ? doubtInFirst : doubt)) return '0'
      const value = Math.min(5, Math.max(1, own + (apart && below(3) - 1)))
      return String(item.reversed ? 6 - value : value)
    })
    return lineOf({ level, unit: undefined, marks: marks.join('') })
  }
  const crowd = (level: Level, n: number) => {
    const different = Array.from({ length: Math.min(n, 300) }, () => draw(level))
    return n > 300 ? Array.from({ length: n }, () => oneOf(different)) : different
  }
  return [...crowd('staff', staff), ...crowd('leader', leaders)]
}

const frozen = (pack: Pack, lines: readonly string[], threshold: number) =>
  freezeReport({ ...measurement, threshold, invited: Math.ceil(lines.length * 1.5) }, pack, lines, '2026-03-27')
const measurement = { id: 'm1', team: 't1', title: '', why: '', language: 'da', asked: 'both', units: [] } as const

const isJudged = (change: Change): change is JudgedChange => 'verdict' in change

/** The same to 1e-9, of itself where it is greater than one. */
function expectSame(measured: number | undefined, reference: number | undefined, what: string) {
  if (Object.is(measured, reference)) return
  const off = Math.abs(measured! - reference!) / Math.max(1, Math.abs(reference!))
  if (!(off < 1e-9)) throw new Error(`${what} is ${measured}, and by the other way ${reference}`)
}

/** Everything about one wave, once. Without a threshold nothing is hidden; where there are many, nothing is anyway. */
function waveOf(pack: Pack, wave: Wave, seed: number) {
  const lines = linesOf(pack, wave, seed)
  const report = frozen(pack, lines, 5)
  const opinion = second.opinionOn(pack, lines)
  const figures = opinion.map(({ items }) => items.map(second.figuresOf))
  return { lines, report, opinion, figures, all: lines.length < MANY ? frozen(pack, lines, 1) : report }
}
const MANY = 1000

const pairs = Object.entries(golden).map(([name, { pack, now, before }], i) => ({
  name,
  pack,
  now: waveOf(pack, now, 100 + i),
  before: waveOf(pack, before, 150 + i),
}))
const waves = pairs.flatMap(({ name, pack, now, before }) => [
  { name: `${name}, now`, pack, ...now },
  { name: `${name}, then`, pack, ...before },
])

test.each(waves)(
  '$name: every score, index, mean, count and share',
  ({ pack, lines, report, all, opinion, figures }) => {
    let from = 3
    for (const [s, { id, items }] of pack.sigtepunkter.entries()) {
      const { sample, items: answers } = opinion[s]!
      const shown = report.sigtepunkter[s]!
      expect(all.sigtepunkter[s]!.score?.n ?? 0).toBe(sample.n)
      expect(shown.score?.n).toBe(sample.n < 5 ? undefined : sample.n)
      for (const moments of [all.sigtepunkter[s]!.score, shown.score]) {
        if (!moments) continue
        expectSame(moments.mean, second.meanOf(sample), `the mean of ${id}`)
        expectSame(moments.sd, second.sdOf(sample), `the spread of ${id}`)
        expectSame(indexOf(moments.mean), second.points(sample), `the index of ${id}`)
      }
      for (const [i, item] of items.entries()) {
        const reference = figures[s]![i]!
        const column = lines.length < MANY ? countsOf(lines.map(line => line[from + i])) : reference.counts
        expect(column).toEqual(reference.counts)
        expectSame(meanFrom(item, column), reference.mean, `the mean of ${item.id}`)
        expectSame(favourableShare(item, column), reference.favourable, `the favourable share of ${item.id}`)
        const { n, mean, counts } = shown.items[i]!
        if (n !== undefined) expect(n).toBe(reference.n)
        if (mean !== undefined) expectSame(mean, reference.mean, `the reported mean of ${item.id}`)
        if (counts) expect(counts).toEqual(reference.counts)
      }
      const published = answers.filter((_, i) => shown.items[i]!.counts)
      expectSame(dontKnowShare(shown), second.dontKnowOf(published), `those in doubt in ${id}`)
      from += items.length
    }
  },
)

test.each(waves)('$name: every gap between leaders and staff', ({ pack, lines }) => {
  const [leaders, staff] = ['l', 's'].map(level => lines.filter(line => line[0] === level)) as [string[], string[]]
  const [high, low] = [frozen(pack, leaders, 1), frozen(pack, staff, 1)]
  const [one, other] = [second.opinionOn(pack, leaders), second.opinionOn(pack, staff)]
  for (const [s, { id }] of pack.sigtepunkter.entries()) {
    const [a, b] = [high.sigtepunkter[s]!.score, low.sigtepunkter[s]!.score]
    if (!a || !b) continue
    const gap = gapBetween(a, b)
    const [x, y] = [one[s]!.sample, other[s]!.sample]
    expectSame(gap.points, second.points(x) - second.points(y), `the gap of ${id}`)
    expect(gap.seenDifferently).toBe(Math.abs(second.points(x) - second.points(y)) > 15 - 1e-6)
    expect('interval' in gap).toBe(x.n >= 10 && y.n >= 10)
    if (!gap.interval) continue
    const reference = second.differenceOf(x, y)
    expectSame(gap.interval.low, reference.low, `the gap of ${id}, from`)
    expectSame(gap.interval.high, reference.high, `the gap of ${id}, to`)
  }
})

test.each(pairs)('$name: every change, interval, p and verdict', ({ now, before }) => {
  const chosen = ['en', 'to']
  const { chosen: judged, others, meanOfChosen } = compare(now.report, before.report, chosen)
  expect(judged.map(({ id }) => id)).toEqual(chosen)
  const sampleOf = (id: string) =>
    [now, before].map(wave => wave.opinion.find(one => one.id === id)!.sample) as [second.Sample, second.Sample]
  const enough = (id: string) => sampleOf(id).every(({ n }) => n >= 10)
  const tested = chosen.filter(enough)
  const adjusted = second.closedTest(tested.map(id => second.differenceOf(...sampleOf(id)).p))
  for (const change of [...judged, ...others]) {
    const { id, difference } = change
    const [one, other] = sampleOf(id)
    expect(difference === undefined).toBe(one.n < 5 || other.n < 5)
    if (difference) expectSame(difference.points, second.points(one) - second.points(other), `the change of ${id}`)
    expect(difference?.interval !== undefined).toBe(enough(id))
    expect(change.obstacle).toBe(enough(id) ? undefined : 'few')
    const reference = enough(id) ? second.differenceOf(one, other) : undefined
    if (reference) {
      const [a, b] = [now, before].map(({ report }) => report.sigtepunkter.find(one => one.id === id)!.score!)
      const figures = welch(a!, b!)
      for (const bound of ['low', 'high'] as const) {
        expectSame(difference!.interval![bound], reference[bound], `the change of ${id}, ${bound}`)
        expectSame(figures[bound], reference[bound], `the change of ${id}, ${bound}`)
      }
      expectSame(figures.df, reference.df, `the degrees of freedom of ${id}`)
      expectSame(figures.p, reference.p, `the p of ${id}`)
    }
    if (!isJudged(change)) continue
    const p = adjusted[tested.indexOf(id)]
    expectSame(change.p, p, `the adjusted p of ${id}`)
    expect(change.verdict).toBe(reference ? second.verdictOn(reference, p!) : 'not-assessed')
    expect(change.small ?? false).toBe(change.verdict === 'improved' && reference!.d < 10 - 1e-6)
  }
  const open = judged.flatMap(({ id, difference }) => (difference && !difference.banded ? [sampleOf(id)] : []))
  const total = open.reduce((sum, [one, other]) => sum + second.points(one) - second.points(other), 0)
  expectSame(meanOfChosen, open.length ? total / open.length : undefined, 'the mean change of the chosen')
})

test.each(pairs)('$name: the effect on every statement', ({ pack, now, before }) => {
  const { others } = compare(now.report, before.report, [])
  const effects = new Map(others.flatMap(({ items }) => items.map(({ id, higher }) => [id, higher])))
  for (const [s, { items }] of pack.sigtepunkter.entries())
    for (const [i, item] of items.entries()) {
      const reference = second.effectOf(now.opinion[s]!.items[i]!, before.opinion[s]!.items[i]!)
      const [one, other] = [now, before].map(({ figures }) => figures[s]![i]!.counts)
      expectSame(chanceOfHigher(item, one!, other!), reference, `the effect on ${item.id}`)
      if (effects.has(item.id)) expectSame(effects.get(item.id), reference, `the effect on ${item.id}`)
    }
})

test('the ten data sets hold every verdict, effects, and figures that may not be shown', () => {
  const found = pairs.map(({ now, before }) => compare(now.report, before.report, ['en', 'to']))
  const verdicts = found.flatMap(({ chosen }) => chosen.map(({ verdict }) => verdict))
  expect([...new Set(verdicts)].sort()).toEqual(['cannot-tell', 'declined', 'improved', 'not-assessed', 'unchanged'])
  const changes = found.flatMap(({ chosen, others }) => [...chosen, ...others])
  expect(changes.filter(({ items }) => items.length > 1).length).toBeGreaterThan(9)
  expect(changes.filter(({ difference }) => difference === undefined).length).toBeGreaterThan(2)
  expect(pairs).toHaveLength(10)
})
