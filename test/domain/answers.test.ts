import {
  answerIn,
  emptyDraft,
  isComplete,
  isDraftOf,
  lineOf,
  missingOn,
  pagesFor,
  questionsOn,
  withChoices,
  type Answer,
} from '../../src/domain/answers'
import { itemsOf, type Level } from '../../src/domain/pack'
import { loaded } from '../packs/own'
import { packOf } from './samples'

const pack = packOf({ en: 'a b l:c', to: 'l:d', tre: 's:e -f' })

test.each<[Level, string, number[]]>([
  ['staff', '..--..', [0, 2]],
  ['leader', '....-.', [0, 1, 2]],
])('a fresh draft for %s is %j, on the pages %j', (level, draft, pages) => {
  expect(emptyDraft(pack, level)).toBe(draft)
  expect(isDraftOf(pack, level, draft)).toBe(true)
  expect(isComplete(draft)).toBe(false)
  expect(pagesFor(pack, level)).toEqual(pages)
})

test.each([
  ['..--..', true],
  ['12--30', true],
  ['05--.4', true],
  ['......', false], // holds a place where a leader's statement is
  ['12-330', false],
  ['12--3-', false], // skips one that is asked
  ['12--3', false],
  ['12--300', false],
  ['12--36', false],
  ['12--3x', false],
  ['12--3 ', false],
  ['12--3\n', false],
  ['12--3٥', false],
  ['12--3５', false],
  ['12--😀', false],
  ['', false],
  ['__proto__', false],
  ['constructor', false],
  ['toString', false],
  [undefined, false],
  [null, false],
  [123456, false],
  [true, false],
  [['1', '2', '-', '-', '3', '0'], false],
  [{ length: 6 }, false],
])('the draft %j of a caseworker can be ours: %j', (draft, expected) => {
  expect(isDraftOf(pack, 'staff', draft)).toBe(expected)
})

test("another level's draft is nobody's", () => {
  expect(isDraftOf(pack, 'leader', emptyDraft(pack, 'staff'))).toBe(false)
  expect(isDraftOf(pack, 'staff', emptyDraft(pack, 'leader'))).toBe(false)
})

test.each<[Level, number, [string, number][]]>([
  ['staff', 0, [['a', 0], ['b', 1]]], // prettier-ignore
  ['leader', 0, [['a', 0], ['b', 1], ['c', 2]]], // prettier-ignore
  ['leader', 1, [['d', 3]]],
  ['staff', 1, []],
  ['staff', 2, [['e', 4], ['f', 5]]], // prettier-ignore
  ['leader', 2, [['f', 5]]],
])('%s sees on page %i the statements %j', (level, page, expected) => {
  const seen = questionsOn(pack, page, level, emptyDraft(pack, level))
  expect(seen.map(({ item, place }) => [item.id, place])).toEqual(expected)
  expect(seen.every(({ chosen }) => chosen === undefined)).toBe(true)
})

test('what was chosen is seen again, and what is missing is told', () => {
  const draft = withChoices(pack, 0, 'staff', '..--..', { a: '0' })
  expect(draft).toBe('0.--..')
  expect(questionsOn(pack, 0, 'staff', draft).map(({ chosen }) => chosen)).toEqual(['0', undefined])
  expect(missingOn(pack, 0, 'staff', draft)).toEqual(['b'])
  expect(missingOn(pack, 0, 'staff', withChoices(pack, 0, 'staff', draft, { b: '5' }))).toEqual([])
})

const noChoices = [
  0,
  5,
  6,
  -1,
  2.5,
  '6',
  '-1',
  '2.5',
  '5 ',
  ' 5',
  '05',
  '0x5',
  '٥',
  '５',
  '1e400',
  1e400,
  NaN,
  Infinity,
]
const neither = [true, false, null, undefined, '', '-', '.', '5\n', ['5'], { a: '5' }, new String('5'), '__proto__']

test.each([...noChoices, ...neither])('%j is no choice', given => {
  expect(withChoices(pack, 0, 'staff', '.3--..', { a: given, b: given })).toBe('.3--..')
})

test('only the statements of the page and of the level are heard', () => {
  const all = Object.fromEntries(itemsOf(pack).map(({ id }) => [id, '4']))
  expect(withChoices(pack, 0, 'staff', '..--..', all)).toBe('44--..')
  expect(withChoices(pack, 1, 'staff', '..--..', all)).toBe('..--..')
  expect(withChoices(pack, 2, 'leader', '....-.', all)).toBe('....-4')
})

test('500 more keys and keys that every object has change nothing', () => {
  const noise = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`noise${i}`, '5']))
  const hostile = JSON.parse('{"__proto__": {"a": "5", "b": "5"}, "constructor": "5", "toString": "5"}')
  const inherited = Object.create({ a: '5', b: '5' })
  for (const inputs of [noise, hostile, inherited])
    expect(withChoices(pack, 0, 'staff', '..--..', inputs)).toBe('..--..')
  expect(({} as Record<string, unknown>).a).toBeUndefined()
})

test('statements named like what every object has are statements like others', () => {
  const odd = packOf({ en: 'constructor toString hasOwnProperty' })
  expect(withChoices(odd, 0, 'staff', '...', {})).toBe('...')
  expect(withChoices(odd, 0, 'staff', '...', { constructor: '1', toString: '2' })).toBe('12.')
})

test.each(['ics', 'ics-syv', 'dubu'])('page by page %s becomes complete, and going back keeps it', id => {
  const whole = loaded().find(id, 'da')!
  for (const level of ['staff', 'leader'] as const) {
    let draft = emptyDraft(whole, level)
    for (const page of pagesFor(whole, level)) {
      expect(isComplete(draft)).toBe(false)
      const inputs = Object.fromEntries(missingOn(whole, page, level, draft).map((item, i) => [item, String(i % 6)]))
      draft = withChoices(whole, page, level, draft, inputs)
      expect(isDraftOf(whole, level, draft)).toBe(true)
    }
    expect(isComplete(draft)).toBe(true)
    for (const page of pagesFor(whole, level)) expect(withChoices(whole, page, level, draft, {})).toBe(draft)
  }
})

test.each<[Answer, string]>([
  [{ level: 'staff', unit: undefined, marks: '12-' }, 's--12-'],
  [{ level: 'leader', unit: 0, marks: '0-5' }, 'l000-5'],
  [{ level: 'staff', unit: 39, marks: '5' }, 's395'],
  [{ level: undefined, unit: 7, marks: '-1' }, '-07-1'],
  [{ level: undefined, unit: undefined, marks: '---' }, '------'],
])('%j is kept as %j and comes back', (answer, line) => {
  expect(lineOf(answer)).toBe(line)
  expect(answerIn(line)).toEqual(answer)
})
