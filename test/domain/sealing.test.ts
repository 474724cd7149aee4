import { answerIn, lineOf } from '../../src/domain/answers'
import type { Level } from '../../src/domain/pack'
import { sealedLines as sealedLinesOf, type Labels } from '../../src/domain/privacy'
import { chance, packOf } from './samples'

const sealedLines = (of: typeof pack, said: string[], threshold: number, asked: 'both' | Level = 'both') =>
  sealedLinesOf(of, said, { threshold, asked })

/** Everybody, leaders, staff, everybody. */
const pack = packOf({ en: 'a l:b', to: 's:c d' })

const marksOf = (level: Level | undefined) => (level === 'leader' ? '15-5' : '1-55')
const lines = (n: number, level: Level, unit?: number) =>
  Array.from({ length: n }, () => lineOf({ level, unit, marks: marksOf(level) }))

/** How many answers stand under each label: level, unit, marks. */
const counted = (sealed: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(sealed, line => line)].map(([line, same]) => [line, same.length]))

test.each([
  ['nobody answered', [], 5, {}],
  ['both levels and one unit are large', [...lines(9, 'staff', 0), ...lines(5, 'leader', 0)], 5, { 's001-55': 9, 'l0015-5': 5 }], // prettier-ignore
  ['no units', [...lines(9, 'staff'), ...lines(5, 'leader')], 5, { 's--1-55': 9, 'l--15-5': 5 }],
  ['too few leaders: the level goes, and what tells it', [...lines(9, 'staff'), ...lines(4, 'leader')], 5, { '---1--5': 13 }], // prettier-ignore
  ['too few staff: the same', [...lines(4, 'staff'), ...lines(9, 'leader')], 5, { '---1--5': 13 }],
  ['where the level goes, so does the unit', [...lines(40, 'staff', 0), ...lines(4, 'leader', 1)], 5, { '---1--5': 44 }], // prettier-ignore
  ['one level only was asked', lines(9, 'staff'), 5, { 's--1-55': 9 }],
  ['one level only was asked, and just enough answered', lines(5, 'staff'), 5, { 's--1-55': 5 }],
  ['one level only was asked, and few answered', lines(4, 'staff'), 5, { '---1--5': 4 }],
  ['one level only, and three units are large', [...lines(5, 'staff', 0), ...lines(6, 'staff', 1), ...lines(7, 'staff', 2)], 5, { 's001-55': 5, 's011-55': 6, 's021-55': 7 }], // prettier-ignore
  ['one level only, one unit is small: it goes, and the next smallest with it', [...lines(3, 'staff', 0), ...lines(6, 'staff', 1), ...lines(9, 'staff', 2)], 5, { 's--1-55': 9, 's021-55': 9 }], // prettier-ignore
  [
    'one level only, one of two units is small: both go',
    [...lines(3, 'staff', 0), ...lines(9, 'staff', 1)],
    5,
    { 's--1-55': 12 },
  ],
  ['one cell of a unit is small: the whole unit goes', [...lines(9, 'staff', 0), ...lines(2, 'leader', 0), ...lines(9, 'staff', 1), ...lines(6, 'leader', 1), ...lines(20, 'staff', 2), ...lines(7, 'leader', 2)], 5, { 's--1-55': 18, 'l--15-5': 8, 's021-55': 20, 'l0215-5': 7 }], // prettier-ignore
  ['a higher threshold', [...lines(9, 'staff'), ...lines(30, 'leader')], 10, { '---1--5': 39 }],
  ['both were asked and one level answered: even that goes', lines(9, 'staff'), 5, { '---1--5': 9 }],
])('%s', (name, said, threshold, expected) => {
  const asked = name.startsWith('one level only') ? 'staff' : 'both'
  expect(counted(sealedLines(pack, said, threshold, asked))).toEqual(expected)
})

test.each<[string, Labels, Record<string, number>]>([
  ['everything is told', { levels: true, units: new Set([0, 1, 2]) }, { 's001-55': 9, 's011-55': 8, 's021-55': 20 }],
  [
    'one unit is hidden: it goes, and the next smallest with it',
    { levels: true, units: new Set([0, 2]) },
    { 's--1-55': 17, 's021-55': 20 },
  ],
  ['the levels are hidden', { levels: false, units: new Set([0, 1, 2]) }, { '---1--5': 37 }],
])('what the report hides stays on no sealed answer: %s', (_, told, expected) => {
  const said = [...lines(9, 'staff', 0), ...lines(8, 'staff', 1), ...lines(20, 'staff', 2)]
  expect(counted(sealedLinesOf(pack, said, { threshold: 5, asked: 'staff' }, told))).toEqual(expected)
})

test('a single leader in a hidden unit is not left alone, whatever the other hidden units hold', () => {
  // Unit 1 hides for its one leader. With unit 2, the next smallest, it holds enough answers, but no other leader.
  const said = [
    ...lines(9, 'staff', 0),
    ...lines(8, 'leader', 0),
    ...lines(10, 'staff', 1),
    ...lines(1, 'leader', 1),
    ...lines(6, 'staff', 2),
  ]
  const apart = sealedLines(pack, said, 5).filter(line => line.startsWith('l--'))
  expect(apart.length).toBeGreaterThanOrEqual(5)
})

test('what is sealed is sorted, so that the order tells nothing', () => {
  const { shuffled } = chance(3)
  const said = [...lines(9, 'staff', 1), ...lines(6, 'leader', 0), ...lines(6, 'staff', 0), ...lines(5, 'leader', 1)]
  const sealed = sealedLines(pack, said, 5)
  expect(sealed).toEqual([...sealed].sort())
  for (let i = 0; i < 20; i++) expect(sealedLines(pack, shuffled(said), 5)).toEqual(sealed)
})

test('no answer is lost, and no mark on a common statement is changed', () => {
  const said = [...lines(9, 'staff', 1), ...lines(3, 'leader', 0)]
  const sealed = sealedLines(pack, said, 5)
  expect(sealed).toHaveLength(said.length)
  for (const place of [0, 3])
    expect(sealed.map(line => answerIn(line).marks[place]).sort()).toEqual(
      said.map(line => answerIn(line).marks[place]).sort(),
    )
})

/** Everything a reader of the sealed lines can count or subtract, given the totals: level × unit, and what is left. */
function smallestGroup(sealed: readonly string[]): number {
  const labels = sealed.map(line => line.slice(0, 3))
  const cells = new Map<string, number>()
  for (const label of labels) cells.set(label, (cells.get(label) ?? 0) + 1)
  return Math.min(...cells.values())
}

test('in 2000 random municipalities nobody stands in a group under the threshold, nor does a difference make one', () => {
  const { below, oneOf, shuffled } = chance(2026)
  const lonely: object[] = []
  let withUnit = 0
  let withLevel = 0
  for (let round = 0; round < 2_000; round++) {
    const threshold = oneOf([5, 5, 7, 10])
    const units = oneOf([0, 2, 3, 5, 8])
    const most = oneOf([3, 8, 20])
    const said = Array.from({ length: Math.max(1, units) }, (_, unit) => [
      ...lines(below(most * 2), 'staff', units ? unit : undefined),
      ...lines(below(most), 'leader', units ? unit : undefined),
    ]).flat()
    if (said.length < threshold) continue
    const sealed = sealedLines(pack, shuffled(said), threshold)
    expect(sealed).toHaveLength(said.length)
    // What is hidden has no unit or no level: it is a label of its own, and its size is the total less the kept.
    if (smallestGroup(sealed) < threshold) lonely.push({ round, threshold })
    withUnit += Number(sealed.some(line => line[1] !== '-'))
    withLevel += Number(sealed.some(line => line[0] !== '-'))
  }
  expect(lonely).toEqual([])
  // The rule is not kept by throwing everything away.
  expect(withLevel).toBeGreaterThan(500)
  expect(withUnit).toBeGreaterThan(100)
})
