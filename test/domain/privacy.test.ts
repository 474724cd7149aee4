import type { Level } from '../../src/domain/pack'
import { distributionThreshold, hiddenGroups, mayShowLevels } from '../../src/domain/privacy'
import { chance } from './samples'

test.each([
  [5, 10],
  [9, 10],
  [10, 10],
  [12, 12],
])('with the threshold %i a distribution needs %i', (threshold, needs) => {
  expect(distributionThreshold(threshold)).toBe(needs)
})

test.each<[string, Record<string, number>, number, string[]]>([
  ['all are large enough', { a: 5, b: 9 }, 5, []],
  ['exactly the threshold is enough', { a: 5, b: 5 }, 5, []],
  ['there are none', {}, 5, []],
  ['alone and too small', { a: 4 }, 5, ['a']],
  ['alone and large enough', { a: 5 }, 5, []],
  ['one small: the next smallest goes too', { a: 3, b: 20, c: 8 }, 5, ['a', 'c']],
  ['two small that together are enough', { a: 2, b: 3, c: 20 }, 5, ['a', 'b']],
  ['two small that together are not', { a: 2, b: 2, c: 20, d: 6 }, 5, ['a', 'b', 'd']],
  ['three small', { a: 1, b: 1, c: 1, d: 7, e: 9 }, 5, ['a', 'b', 'c', 'd']],
  ['one small among two leaves none', { a: 4, b: 30 }, 5, ['a', 'b']],
  ['everything is small', { a: 1, b: 2 }, 5, ['a', 'b']],
  ['of equals the first by name', { c: 8, b: 8, a: 3 }, 5, ['a', 'b']],
  ['whatever order they came in', { b: 8, a: 3, c: 8 }, 5, ['a', 'b']],
  ['equal small ones are both small', { a: 4, b: 4, c: 9 }, 5, ['a', 'b']],
  ['a group without answers hides nobody', { a: 3, b: 0, c: 9, d: 20 }, 5, ['a', 'c']],
  ['only a group without answers', { a: 0, b: 9 }, 5, []],
  ['a higher threshold', { a: 5, b: 6, c: 30 }, 10, ['a', 'b']],
  ['a higher threshold that two do not reach', { a: 4, b: 5, c: 30, d: 11 }, 10, ['a', 'b', 'd']],
  ['the total less the shown is exactly the threshold', { a: 1, b: 4, c: 9 }, 5, ['a', 'b']],
  ['… and one under it', { a: 1, b: 3, c: 9 }, 5, ['a', 'b', 'c']],
])('%s', (_, counts, threshold, hidden) => {
  expect([...hiddenGroups(new Map(Object.entries(counts)), threshold)].sort()).toEqual(hidden)
})

test('whatever the groups, the total less the shown is never one group and never under the threshold', () => {
  const { below } = chance(11)
  const wrong: object[] = []
  for (let round = 0; round < 3_000; round++) {
    const threshold = 5 + below(6)
    const counts = new Map(Array.from({ length: 1 + below(8) }, (_, i) => [`g${i}`, below(16)]))
    const hidden = hiddenGroups(counts, threshold)
    const shown = [...counts].filter(([group, n]) => n > 0 && !hidden.has(group))
    const rest = [...hidden].reduce((sum, group) => sum + counts.get(group)!, 0)
    const tells = hidden.size > 0 && shown.length > 0 && (hidden.size < 2 || rest < threshold)
    if (tells || shown.some(([, n]) => n < threshold)) wrong.push({ threshold, counts })
  }
  expect(wrong).toEqual([])
})

const levels = (staff: number, leader: number): Level[] => [
  ...Array<Level>(staff).fill('staff'),
  ...Array<Level>(leader).fill('leader'),
]

test.each([
  [5, 5, 5, true],
  [40, 5, 5, true],
  [40, 4, 5, false],
  [4, 40, 5, false],
  [40, 0, 5, false],
  [0, 0, 5, false],
  [10, 9, 10, false],
])('%i caseworkers and %i leaders with the threshold %i are shown apart: %j', (staff, leader, threshold, expected) => {
  expect(mayShowLevels(levels(staff, leader), threshold)).toBe(expected)
})
