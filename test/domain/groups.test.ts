import { lineOf } from '../../src/domain/answers'
import type { Level } from '../../src/domain/pack'
import { freezeReport, labelsIn, type Report } from '../../src/domain/report'
import { chance, packOf } from './samples'

const pack = packOf({ en: 'a b c', to: 'd -e l:f s:g' })

const names = ['Nord', 'Syd', 'Øst', 'Vest', 'Midt']
const measurement = { id: 'm1', team: 'team1', title: 'Forår', why: '', language: 'da', invited: 99 } as const

/** So many of a level in a unit, who answer in turn with these marks for what everybody is asked. */
function people(n: number, level: Level, unit?: number, marks = ['24324', '35435', '13213']): string[] {
  return Array.from({ length: n }, (_, i) => {
    const own = marks[i % marks.length]!
    return lineOf({ level, unit, marks: own + (level === 'leader' ? '4-' : '-2') })
  })
}

const frozen = (lines: readonly string[], more: { units?: number; threshold?: number; asked?: 'both' | Level } = {}) =>
  freezeReport(
    {
      ...measurement,
      threshold: more.threshold ?? 5,
      asked: more.asked ?? 'both',
      units: names.slice(0, more.units ?? 0),
    },
    pack,
    lines,
    '2026-03-27',
  )

const sizes = ({ units }: Report) =>
  units && Object.fromEntries(units.shown.map(({ name, answered }) => [name, answered]))

test.each<[string, number, number, number, boolean]>([
  ['both are enough', 20, 5, 5, true],
  ['too few leaders', 20, 4, 5, false],
  ['too few staff', 4, 20, 5, false],
  ['no leaders', 20, 0, 5, false],
  ['a higher threshold', 20, 9, 10, false],
])('leaders and staff are told both or neither: %s', (_, staff, leader, threshold, told) => {
  const report = frozen([...people(staff, 'staff'), ...people(leader, 'leader')], { threshold })
  expect(report.levels).toEqual(told ? { staff, leader } : undefined)
  for (const { levels } of report.sigtepunkter)
    expect(levels && { staff: levels.staff.n, leader: levels.leader.n }).toEqual(told ? { staff, leader } : undefined)
  // What one level was asked is that level's figure.
  const [, , leaders, staffs] = report.sigtepunkter[1]!.items
  expect([leaders!.n, staffs!.n]).toEqual(told ? [leader, undefined] : [undefined, undefined])
})

test('the levels have the figures that each would have alone, over the statements everybody was asked', () => {
  const staff = people(13, 'staff')
  const leaders = people(8, 'leader', undefined, ['55155', '44252'])
  const report = frozen([...staff, ...leaders])
  const alone = [frozen(staff, { asked: 'staff' }), frozen(leaders, { asked: 'leader' })]
  report.sigtepunkter.forEach(({ levels }, s) => {
    expect(levels).toEqual({ staff: alone[0]!.sigtepunkter[s]!.score, leader: alone[1]!.sigtepunkter[s]!.score })
  })
})

test('a level is told only where enough of it have a score in that very sigtepunkt', () => {
  const lines = [...people(20, 'staff'), ...people(4, 'leader'), ...people(3, 'leader', undefined, ['24300'])]
  const report = frozen(lines)
  expect(report.levels).toEqual({ staff: 20, leader: 7 })
  expect(report.sigtepunkter.map(({ levels }) => levels?.leader.n)).toEqual([7, undefined])
  expect(report.sigtepunkter[1]!.score!.n).toBe(24)
})

test.each<[string, number[], number, Record<string, number>, string[]]>([
  ['all are enough', [5, 9, 30], 5, { Nord: 5, Syd: 9, Øst: 30 }, []],
  ['one is small, so the next smallest is hidden with it', [3, 20, 8], 5, { Syd: 20 }, ['Nord', 'Øst']],
  ['one of two is small', [3, 20], 5, {}, ['Nord', 'Syd']],
  ['two small ones that are enough together', [2, 3, 20], 5, { Øst: 20 }, ['Nord', 'Syd']],
  ['nobody answered in one: that is not told either', [0, 9, 12, 20], 5, { Øst: 12, Vest: 20 }, ['Nord', 'Syd']],
  ['nobody answered in two', [0, 0, 12, 20], 5, { Vest: 20 }, ['Nord', 'Syd', 'Øst']],
  ['too few altogether', [2, 2], 5, {}, ['Nord', 'Syd']],
  ['a higher threshold', [9, 12, 30], 10, { Øst: 30 }, ['Nord', 'Syd']],
])('units: %s', (_, counts, threshold, shown, hidden) => {
  const lines = counts.flatMap((n, unit) => people(n, 'staff', unit))
  const report = frozen(lines, { units: counts.length, threshold })
  expect(sizes(report)).toEqual(shown)
  expect(report.units!.hidden).toEqual(hidden)
  expect(Object.keys(report.units!)).toEqual(['shown', 'hidden'])
})

test('without units there is nothing of units in the report', () => {
  expect(frozen(people(20, 'staff'))).not.toHaveProperty('units')
})

test('a unit is told with the figures it would have alone, and no figures of its statements', () => {
  const [north, south] = [people(12, 'staff', 0), people(7, 'staff', 1, ['45312', '52143'])]
  const { units } = frozen([...north, ...south], { units: 2 })
  const alone = [north, south].map(lines => frozen(lines, { asked: 'staff' }).sigtepunkter)
  expect(units!.shown).toEqual(
    [0, 1].map(i => ({
      name: names[i],
      answered: [12, 7][i],
      scores: { en: alone[i]![0]!.score, to: alone[i]![1]!.score },
    })),
  )
})

test('a unit with leaders and staff is told though the leaders in it are few: one division at a time', () => {
  const lines = [0, 1, 2, 3, 4, 5].flatMap(unit => [...people(9, 'staff', unit % 5), ...people(1, 'leader', unit % 5)])
  const report = frozen(lines, { units: 5 })
  expect(report.levels).toEqual({ staff: 54, leader: 6 })
  expect(sizes(report)).toEqual({ Nord: 20, Syd: 10, Øst: 10, Vest: 10, Midt: 10 })
})

test('where few of a unit could judge one sigtepunkt, that one is hidden for it, and for the next smallest', () => {
  const lines = [
    ...people(8, 'staff', 0),
    ...people(3, 'staff', 1),
    ...people(9, 'staff', 1, ['24300']),
    ...people(20, 'staff', 2),
  ]
  const { units } = frozen(lines, { units: 3 })
  expect(units!.shown.map(({ scores }) => Object.keys(scores).join(' '))).toEqual(['en', 'en', 'en to'])
})

test('who named no unit is a group too, without a name', () => {
  const lines = [...people(3, 'staff'), ...people(8, 'staff', 0), ...people(20, 'staff', 1)]
  const { units } = frozen(lines, { units: 2 })
  expect(units).toMatchObject({ shown: [{ name: 'Syd' }], hidden: ['Nord'] })
})

test('labels stay on sealed answers for the groups that are told everywhere', () => {
  const lines = [
    ...people(8, 'staff', 0),
    ...people(3, 'staff', 1),
    ...people(9, 'staff', 1, ['24300']),
    ...people(20, 'staff', 2),
  ]
  const labels = (asked: 'both' | Level) =>
    labelsIn({ asked, units: names.slice(0, 3) }, frozen(lines, { units: 3, asked }))
  expect(labels('staff')).toEqual({ levels: true, units: new Set([2]) })
  expect(labels('both')).toEqual({ levels: false, units: new Set([2]) })
})

test('the same answers in any order give the same groups to the last bit', () => {
  const { below, shuffled } = chance(8)
  for (let round = 0; round < 30; round++) {
    const lines = Array.from({ length: 30 + below(60) }, () => {
      const marks = Array.from({ length: 5 }, () => below(6)).join('')
      return people(1, below(4) ? 'staff' : 'leader', below(4), [marks])[0]!
    })
    const first = JSON.stringify(frozen(lines, { units: 4 }))
    expect(JSON.stringify(frozen(shuffled(lines), { units: 4 }))).toBe(first)
  }
})
