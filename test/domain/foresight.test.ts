import { foresee, visibleChange } from '../../src/domain/foresight'

const people = (sizes: Readonly<Record<string, number>>) =>
  Object.entries(sizes).flatMap(([unit, n]) => Array.from({ length: n }, () => (unit ? { unit } : {})))
const seen = (sizes: Readonly<Record<string, number>>, threshold: number) =>
  foresee(people(sizes), Object.keys(sizes).filter(Boolean), threshold)

test('levels and units are counted, and those nobody has stated', () => {
  const stated = [{ level: 'leader', unit: 'Børn' }, { level: 'staff', unit: 'Børn' }, { unit: 'Unge' }, {}] as const
  expect(foresee(stated, ['Børn', 'Unge'], 5)).toMatchObject({
    invited: 4,
    levels: { staff: 1, leader: 1, unknown: 2 },
    units: [
      { name: 'Børn', invited: 2 },
      { name: 'Unge', invited: 1 },
    ],
    unitUnknown: 1,
    hidden: [],
  })
})

test.each<[string, number, Record<string, number>, object[]]>([
  ['nothing where all are large enough', 5, { Børn: 5, Unge: 9 }, []],
  [
    'the small one, and the next one that protects it',
    5,
    { Børn: 3, Unge: 6, Voksne: 9 },
    [
      { name: 'Børn', small: true, neighbour: 'Unge' },
      { name: 'Unge', small: false },
    ],
  ],
  [
    'small ones that are enough together',
    5,
    { Børn: 3, Unge: 2, Voksne: 9 },
    [
      { name: 'Børn', small: true, neighbour: 'Unge' },
      { name: 'Unge', small: true, neighbour: 'Børn' },
    ],
  ],
  [
    'no neighbour where all together are too few',
    5,
    { Børn: 2, Unge: 2 },
    [
      { name: 'Børn', small: true },
      { name: 'Unge', small: true },
    ],
  ],
  ['a unit that nobody is in', 5, { Børn: 0, Unge: 6, Voksne: 9 }, [{ name: 'Børn', small: true, neighbour: 'Unge' }]],
  ['nothing, as long as somebody may choose any unit', 5, { Børn: 3, Unge: 6, '': 1 }, []],
  ['more, where the threshold is higher', 8, { Børn: 6, Unge: 6, Voksne: 9 }, ['Børn', 'Unge'].map(name => ({ name }))],
])('hidden is %s', (_, threshold, sizes, hidden) => {
  const found = seen(sizes, threshold).hidden
  expect(found).toHaveLength(hidden.length)
  expect(found).toMatchObject(hidden)
})

test.each([
  [9, undefined],
  [10, { answers: 8, nine: 13, eighteen: 38 }],
  [12, { answers: 12, nine: 17, eighteen: 55 }],
  [19, { answers: 12, nine: 17, eighteen: 55 }],
  [20, { answers: 20, nine: 28, eighteen: 78 }],
  [40, { answers: 40, nine: 53, eighteen: 98 }],
  [5000, { answers: 80, nine: 81, eighteen: 100 }],
])('%i people could show %j', (n, shown) => {
  expect(visibleChange(n)).toEqual(shown)
})
