import { lineOf } from '../../src/domain/answers'
import { freezeReport, lowestStatement, type Report } from '../../src/domain/report'
import { chance, packOf } from './samples'

const pack = packOf({ en: 'a -b c', to: 'd e l:f' })

const measurement = {
  id: 'm1',
  team: 'team1',
  title: 'Forår',
  why: 'Fordi',
  language: 'da',
  threshold: 5,
  invited: 20,
  asked: 'both',
  units: [],
} as const

const line = (marks: string) => lineOf({ level: marks.endsWith('-') ? 'staff' : 'leader', unit: undefined, marks })
const frozen = (marks: readonly string[], more: Partial<typeof measurement> | { threshold: number } = {}) =>
  freezeReport({ ...measurement, ...more }, pack, marks.map(line), '2026-03-27')

const times = (n: number, marks: string) => Array<string>(n).fill(marks)
const figures = (report: Report, place: number) => {
  const { score, items } = report.sigtepunkter[place]!
  return { score, items: items.map(({ n, mean, counts }) => ({ n, mean, counts })) }
}
const hidden = { n: undefined, mean: undefined, counts: undefined }

test('what is known of everything is frozen with it', () => {
  const { sigtepunkter, ...head } = frozen(times(6, '11111-'))
  expect(head).toEqual({
    schema: 1,
    measurement: 'm1',
    team: 'team1',
    title: 'Forår',
    why: 'Fordi',
    language: 'da',
    pack: { id: 'prøve', version: '1.0.0', title: 'En prøve' },
    closedOn: '2026-03-27',
    threshold: 5,
    asked: 'both',
    invited: 20,
    answered: 6,
  })
  expect(sigtepunkter.map(({ id, title, description }) => [id, title, description])).toEqual([
    ['en', 'Titel en', 'Om en'],
    ['to', 'Titel to', 'Om to'],
  ])
})

test.each([
  [4, 5],
  [9, 10],
  [0, 5],
])('with %i answers and the threshold %i there are no figures at all, and none in the document', (n, threshold) => {
  const report = frozen(times(n, '25134-'), { threshold })
  for (const place of [0, 1])
    expect(figures(report, place)).toEqual({ score: undefined, items: [hidden, hidden, hidden] })
  const keys = JSON.stringify(report.sigtepunkter).match(/"(score|mean|n|sd|counts|values|dontKnow)"/g)
  expect(keys).toBeNull()
})

test.each([
  [5, 5, false],
  [9, 5, false],
  [10, 5, true],
  [11, 12, false],
  [12, 12, true],
])('%i answers with the threshold %i have a distribution: %j', (n, threshold, shown) => {
  const { score, items } = frozen([...times(n - 2, '25134-'), ...times(2, '34134-')], { threshold }).sigtepunkter[0]!
  const [a] = items
  expect(score !== undefined).toBe(n >= threshold)
  expect(a!.counts !== undefined).toBe(shown)
  // For comparing with a later measurement it is kept all the same, where a figure is shown at all.
  expect(a!.kept !== undefined).toBe(!shown && n >= threshold)
  expect(a!.n !== undefined).toBe(n >= threshold)
})

test('each figure needs its own answers: those who could not say do not count', () => {
  // Ten answered; six have a view on a, four on b, all on c.
  const report = frozen([...times(4, '21534-'), ...times(2, '30434-'), ...times(4, '00534-')])
  const { score, items } = figures(report, 0)
  expect(items[0]).toEqual({ n: 6, mean: 14 / 6, counts: undefined })
  expect(items[1]).toEqual(hidden)
  expect(items[2]).toEqual({ n: 10, mean: 4.8, counts: { values: [0, 0, 0, 2, 8], dontKnow: 0 } })
  // Two of three make a score: four people have all three, two have two, four have one.
  expect(score!.n).toBe(6)
})

test('a sigtepunkt that most could not judge has no index, though everybody answered', () => {
  const { score, items } = figures(frozen([...times(4, '33333-'), ...times(10, '00433-')]), 0)
  expect(score).toBeUndefined()
  expect(items[2]!.n).toBe(14)
})

test('a statement that leaders alone were asked is shown by itself and never moves the index', () => {
  const staff = times(12, '33333-')
  const few = figures(frozen([...staff, ...times(4, '333331')]), 1)
  expect(few.items[2]).toEqual(hidden)
  const several = figures(frozen([...staff, ...times(5, '333331')]), 1)
  expect(several.items[2]).toEqual({ n: 5, mean: 1, counts: undefined })
  expect(several.score!.mean).toBe(3)
})

test('a reversed statement is turned once, and its counts stay as they were given', () => {
  const { items, score } = figures(frozen([...times(8, '11111-'), ...times(2, '12111-')]), 0)
  expect(items[1]).toEqual({ n: 10, mean: 4.8, counts: { values: [8, 2, 0, 0, 0], dontKnow: 0 } })
  expect(score!.mean).toBeCloseTo((8 * (7 / 3) + 2 * 2) / 10, 12)
})

test('everyone weighs the same, however many statements they could judge', () => {
  // Five say 1 to one and 5 to another of two; five say 5, 5, 1: respondents' means, not the mean of all marks.
  const { score } = figures(frozen([...times(5, '10011-'), ...times(5, '15155-'), ...times(5, '50555-')]), 0)
  expect(score!.n).toBe(10)
  expect(score!.mean).toBeCloseTo((1 + 5) / 2, 12)
})

test('the same answers in any order give the same report to the last bit', () => {
  const { below, shuffled } = chance(5)
  for (let round = 0; round < 50; round++) {
    const marks = Array.from({ length: 5 + below(40) }, () =>
      ['012345', '012345', '012345', '012345', '012345', '-----5'].map(signs => signs[below(6)]!).join(''),
    )
    const first = JSON.stringify(frozen(marks))
    for (let again = 0; again < 3; again++) expect(JSON.stringify(frozen(shuffled(marks)))).toBe(first)
  }
})

test('the report comes back from the database as it was', () => {
  const report = frozen([...times(7, '24135-'), ...times(6, '013250')])
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
})

test.each([
  ['the lowest', 'a b c', [4, 2, 3], 'b'],
  ['never a reversed one', 'a -b c', [4, 1, 3], 'c'],
  ['never one that only leaders were asked', 'a l:b c', [4, 1, 3], 'c'],
  ['of equals the first by name', 'c b', [2, 2], 'b'],
  ['only those with a figure', 'a b', [3, undefined], 'a'],
  ['none', '-a l:b', [1, 1], undefined],
] as const)("the plan's first purpose names %s", (_, items, means, expected) => {
  const [sigtepunkt] = packOf({ en: items }).sigtepunkter
  const reported = sigtepunkt!.items.map((item, i) => ({ ...item, ...(means[i] !== undefined && { mean: means[i] }) }))
  expect(lowestStatement({ ...sigtepunkt!, items: reported })?.id).toBe(expected)
})
