import { became, marked, type Standing } from '../../src/store/marks'

const standing = (...marks: string[]): Standing => ({ _etag: `etag of ${marks.at(-1)}`, marks })
const old: Standing = { _etag: 'etag of old' }
const many = (n: number) => Array.from({ length: n }, (_, i) => `m${i}`)

test.each<[string, Standing | undefined, Standing | undefined, string]>([
  ['a first write of which nothing is there', undefined, undefined, 'open'],
  ['a first write that stands', undefined, standing('ours'), 'written'],
  ['a first write that another has written on', undefined, standing('ours', 'theirs'), 'written'],
  ['a first write where another was first', undefined, standing('theirs'), 'another'],
  ['a first write where others were first and often', undefined, standing(...many(15)), 'another'],
  ['a first write where others wrote too often', undefined, standing(...many(16)), 'nobody can tell'],
  ['a first write where an old document stands', undefined, old, 'another'],
  ['a later write of which nothing is seen', standing('a', 'b'), standing('a', 'b'), 'open'],
  ['a later write that stands', standing('a'), standing('a', 'ours'), 'written'],
  ['a later write that another has written on', standing('a'), standing('a', 'ours', 'b', 'c'), 'written'],
  ['a later write where another came first', standing('a'), standing('a', 'b'), 'another'],
  ['a later write where others came first', standing('a', 'b'), standing('b', ...many(15)), 'another'],
  ['a later write where others wrote too often', standing('a', 'b'), standing(...many(16)), 'nobody can tell'],
  ['a later write on what is gone', standing('a'), undefined, 'nobody can tell'],
  ['a later write on what is gone and made anew', standing('a'), standing('new'), 'nobody can tell'],
  ['a write on an old document of which nothing is seen', old, old, 'open'],
  ['a write on an old document that stands', old, standing('ours'), 'written'],
  ['a write on an old document where another came first', old, standing('theirs'), 'another'],
  ['a write on an old document where others wrote too often', old, standing(...many(16)), 'nobody can tell'],
])('%s', (_, before, now, outcome) => {
  expect(became('ours', before, now)).toBe(outcome)
})

test('a document keeps the marks of its last sixteen writes', () => {
  expect(marked(undefined, 'a')).toEqual(['a'])
  expect(marked(old, 'a')).toEqual(['a'])
  expect(marked(standing('a'), 'b')).toEqual(['a', 'b'])
  expect(marked(standing(...many(16)), 'new')).toEqual([...many(16).slice(1), 'new'])
})
