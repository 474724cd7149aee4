import {
  boxesFor,
  boxId,
  boxIds,
  boxOf,
  emptyBox,
  handIn,
  inviting,
  mayNotAnswer,
  type Box,
  type MayAnswer,
} from '../../src/domain/box'
import { isRefused } from '../../src/domain/refused'
import { secretsFrom } from '../../src/secrets'
import { chance } from './samples'

const people = ['anna', 'bo', 'carl', 'dorte']
const open = inviting(emptyBox, people)

/** The box after these have handed in, one after the other. */
const after = (...given: [string, string, string?][]): Box =>
  given.reduce<Box>((box, [mark, line, comment]) => {
    const next = handIn(box, mark, line, comment)
    if (isRefused(next)) throw new Error(next.refused)
    return next
  }, open)

test('what is kept is the same whoever said what, and whoever came first', () => {
  const kept = after(['anna', 's--1'], ['bo', 's--5'])
  expect(after(['anna', 's--5'], ['bo', 's--1'])).toEqual(kept)
  expect(after(['bo', 's--1'], ['anna', 's--5'])).toEqual(kept)
  expect(after(['bo', 's--5'], ['anna', 's--1'])).toEqual(kept)
})

test('comments are joined to nobody: not to a person, not to an answer, not to an order', () => {
  const kept = after(['anna', 's--1', 'Tid'], ['bo', 's--5', 'Ro'], ['carl', 's--3', ''])
  expect(kept.comments).toEqual(['Ro', 'Tid'])
  expect(after(['anna', 's--1', 'Ro'], ['bo', 's--5', 'Tid'], ['carl', 's--3'])).toEqual(kept)
  expect(after(['carl', 's--5', 'Tid'], ['anna', 's--3'], ['bo', 's--1', 'Ro'])).toEqual(kept)
  expect(after(['bo', 's--1'], ['anna', 's--3', 'Tid'], ['carl', 's--5', 'Ro'])).toEqual(kept)
})

test('to the last byte, in a hundred boxes filled in any order by anybody', () => {
  const { below, oneOf, shuffled } = chance(7)
  const { lock } = secretsFrom('ballot secret of the tests', 'link secret of the tests')
  for (let round = 0; round < 100; round++) {
    const marks = Array.from({ length: 2 + below(20) }, (_, i) => `mark${i}`)
    const lines = marks.map(() => `s--${oneOf(['11', '35', '50'])}`)
    const kept = () => {
      const box = shuffled(marks).reduce<Box>(
        (so, mark, i) => handIn(so, mark, said[i]!) as Box,
        inviting(emptyBox, shuffled(marks)),
      )
      return JSON.stringify({ ...box, answers: lock('m1', box.answers.join('\n')) })
    }
    let said = lines
    const first = kept()
    said = shuffled(lines)
    expect(kept()).toBe(first)
  }
})

test('a box holds no trace of who said what: the places of people and of answers are alphabetical', () => {
  const box = after(['dorte', 's--2'], ['anna', 's--3'], ['carl', 's--1'])
  expect(box).toEqual({
    open: true,
    invited: ['anna', 'bo', 'carl', 'dorte'],
    answered: ['anna', 'carl', 'dorte'],
    answers: ['s--1', 's--2', 's--3'],
    comments: [],
  })
})

test('two who say the same are two', () => {
  expect(after(['anna', 's--1'], ['bo', 's--1']).answers).toEqual(['s--1', 's--1'])
})

const closed = { ...after(['anna', 's--1']), open: false }

test.each<[string, Box | undefined, string, MayAnswer | undefined]>([
  ['invited', open, 'anna', undefined],
  ['nobody we asked', open, 'eva', 'not-invited'],
  ['twice', after(['anna', 's--1']), 'anna', 'already-answered'],
  ['too late', closed, 'bo', 'closed'],
  ['twice and too late: the receipt', closed, 'anna', 'already-answered'],
  ['too late and not invited', closed, 'eva', 'closed'],
  ['the box is gone', undefined, 'anna', 'closed'],
  ['a name that every object has', open, 'constructor', 'not-invited'],
])('%s', (_, box, mark, why) => {
  expect(mayNotAnswer(box, mark)).toBe(why)
  const outcome = handIn(box, mark, 's--9')
  expect(isRefused(outcome) ? outcome.refused : undefined).toBe(why)
})

test('a refusal leaves the box as it was, and so does an answer', () => {
  const before = structuredClone(open)
  handIn(open, 'anna', 's--1')
  handIn(open, 'eva', 's--1')
  expect(open).toEqual(before)
})

test('inviting twice invites once, and those who come later find their place', () => {
  expect(inviting(open, people)).toEqual(open)
  expect(inviting(open, ['berit', 'anna', 'berit']).invited).toEqual(['anna', 'berit', 'bo', 'carl', 'dorte'])
  expect(inviting(after(['anna', 's--1']), ['eva'])).toMatchObject({ answered: ['anna'], answers: ['s--1'] })
  expect(inviting(closed, ['eva']).open).toBe(false)
})

test.each([
  [0, 1],
  [1, 1],
  [50, 1],
  [51, 2],
  [400, 8],
  [10_000, 200],
])('%i people need %i boxes', (n, boxes) => {
  expect(boxesFor(n)).toBe(boxes)
  expect(boxIds(boxes)).toHaveLength(boxes)
})

test('a person always has the same box, and the boxes fill about evenly', () => {
  const { mark } = secretsFrom('ballot secret of the tests', 'link secret of the tests')
  const counts = new Map<string, number>()
  for (let i = 0; i < 2_000; i++) {
    const box = boxOf(mark({ id: 'm1' }, `person-${i}`), 40)
    counts.set(box, (counts.get(box) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual(boxIds(40))
  expect(boxOf(mark({ id: 'm1' }, 'anna'), 40)).toBe(boxOf(mark({ id: 'm1' }, 'anna'), 40))
  expect(Math.max(...counts.values())).toBeLessThan(90)
})

test.each([
  ['00000029ffffffff', 40, 'box:00001'],
  ['ffffffff00000000', 40, 'box:00015'],
  ['0000000a', 1, 'box:00000'],
])('the box of %s among %i is %s, today as when the measurement opened', (mark, boxes, box) => {
  expect(boxOf(mark, boxes)).toBe(box)
})

test('boxes are named so that they sort', () => {
  expect([boxId(0), boxId(9), boxId(10), boxId(99_999)].sort()).toEqual([
    'box:00000',
    'box:00009',
    'box:00010',
    'box:99999',
  ])
})
