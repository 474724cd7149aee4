import { scoresTell, sizesTell, type Culprit } from '../../src/domain/audit'
import type { ItemCounts } from '../../src/domain/scores'
import { item } from './samples'

type Row = readonly [staff: number, leaders: number]

const shown = (units: readonly number[], levels = false) => ({ total: true, levels, units: new Set(units) })

test.each<[string, Row[], number[], boolean, Culprit | undefined]>([
  [
    'all units are told',
    [
      [12, 0],
      [15, 0],
    ],
    [0, 1],
    false,
    undefined,
  ],
  [
    'one is hidden, and is the rest exactly',
    [
      [12, 0],
      [15, 0],
      [3, 0],
    ],
    [0, 1],
    false,
    'smallest',
  ],
  [
    'one is hidden, of nobody',
    [
      [12, 0],
      [15, 0],
      [0, 0],
    ],
    [0, 1],
    false,
    'smallest',
  ],
  [
    'two are hidden',
    [
      [12, 0],
      [3, 0],
      [15, 0],
      [4, 0],
    ],
    [0, 2],
    false,
    undefined,
  ],
  [
    'two are hidden, both of nobody',
    [
      [12, 0],
      [15, 0],
      [0, 0],
      [0, 0],
    ],
    [0, 1],
    false,
    'smallest',
  ],
  [
    'one is hidden, and a span leaves room for it',
    [
      [9, 0],
      [15, 0],
      [3, 0],
    ],
    [0, 1],
    false,
    undefined,
  ],
  [
    'one is hidden that is large enough',
    [
      [12, 0],
      [15, 0],
      [7, 0],
    ],
    [0, 1],
    false,
    undefined,
  ],
  [
    'levels too',
    [
      [12, 6],
      [15, 6],
    ],
    [0, 1],
    true,
    undefined,
  ],
])('numbers of answers: %s', (_, sizes, units, levels, culprit) => {
  expect(sizesTell(sizes, shown(units, levels), 5)).toEqual(culprit)
})

const counts = (...values: ItemCounts['values']): ItemCounts => ({ values, dontKnow: 0 })
/** Groups of so many people with such a mean, of staff and of leaders in each unit. */
const groups = (...units: [staff: [number, number], leaders: [number, number]][]) =>
  units.map(
    ([[s, staff], [l, leaders]]) =>
      [
        { n: s, sum: s * staff },
        { n: l, sum: l * leaders },
      ] as const,
  )
const vague = ['a', 'b', 'c', 'd', 'e'].map(id => ({ item: item(id), counts: counts(2, 2, 2, 2, 2) }))

test.each<[string, ReturnType<typeof groups>, number[], boolean, Culprit | undefined]>([
  [
    'usual units',
    groups(
      [
        [10, 3],
        [0, 0],
      ],
      [
        [12, 3.4],
        [0, 0],
      ],
    ),
    [0, 1],
    false,
    undefined,
  ],
  [
    'a leader in each unit, with staff',
    groups(
      [
        [10, 3],
        [1, 2],
      ],
      [
        [12, 3.4],
        [5, 4],
      ],
    ),
    [0, 1],
    true,
    undefined,
  ],
  [
    'a leader is what all leaders are without those of the other unit',
    groups(
      [
        [10, 3],
        [1, 2],
      ],
      [
        [0, 0],
        [6, 4],
      ],
    ),
    [0, 1],
    true,
    'levels',
  ],
  [
    'the same where levels are hidden',
    groups(
      [
        [10, 3],
        [1, 2],
      ],
      [
        [0, 0],
        [6, 4],
      ],
    ),
    [0, 1],
    false,
    undefined,
  ],
  [
    'one small unit is hidden, and is what the shown leave',
    groups(
      [
        [10, 3],
        [0, 0],
      ],
      [
        [12, 3.4],
        [0, 0],
      ],
      [
        [3, 2],
        [0, 0],
      ],
    ),
    [0, 1],
    false,
    'smallest',
  ],
  [
    'two hidden units are together enough',
    groups(
      [
        [10, 3],
        [0, 0],
      ],
      [
        [3, 3.4],
        [0, 0],
      ],
      [
        [3, 2],
        [0, 0],
      ],
    ),
    [0],
    false,
    undefined,
  ],
  [
    'two hidden units in which all gave the lowest',
    groups(
      [
        [10, 3],
        [0, 0],
      ],
      [
        [3, 1],
        [0, 0],
      ],
      [
        [3, 1],
        [0, 0],
      ],
    ),
    [0],
    false,
    'smallest',
  ],
])('scores: %s', (_, scores, units, levels, culprit) => {
  expect(scoresTell({ scores, items: vague }, shown(units, levels), 5)).toEqual(culprit)
})

test('where the distributions show that nobody said more than 3, a unit with 3 tells what each of them said', () => {
  const scores = groups(
    [
      [6, 3],
      [0, 0],
    ],
    [
      [6, 2.5],
      [0, 0],
    ],
  )
  const narrow = vague.map(({ item }) => ({ item, counts: counts(0, 3, 9, 0, 0) }))
  expect(scoresTell({ scores, items: narrow }, shown([0, 1]), 5)).toEqual({ unit: 0 })
  expect(scoresTell({ scores, items: vague }, shown([0, 1]), 5)).toBeUndefined()
})
