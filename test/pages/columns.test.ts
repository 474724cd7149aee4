import { columns } from '../../src/pages/columns'

test('texts stand to the left and numbers to the right; what is missing is a dash, and no line ends in spaces', () => {
  expect(
    columns([
      { kind: 'daily', letters: 12, why: undefined },
      { kind: 'invitation', letters: 3, why: 'opted-out' },
      { kind: 'x', letters: 0, why: '', more: 'a' },
    ]),
  ).toEqual([
    'kind        letters  why        more',
    'daily            12  -          -',
    'invitation        3  opted-out  -',
    'x                 0             a',
  ])
})
