import { stumbled, type Letter, type Settled } from '../../src/domain/courier'
import { counted, isSetAside, lineOf, listed, notSimplySent, questionIn, type Line } from '../../src/domain/ledger'

const now = new Date('2026-03-02T09:00:00Z')

const waiting = (more: Partial<Letter> = {}): Letter => ({
  ...{ schema: 1, id: 'invite:m1:anna', kind: 'invitation', to: { person: 'anna' }, about: 'm1', madeOn: '2026-03-02' },
  ...{ due: '2026-03-02T08:59:00.000Z', attempts: 0, turnedAway: 0 },
  ...more,
})
const settled = (state: Settled['state'], more: Partial<Settled> = {}): Settled => {
  const { due: _, ...rest } = waiting()
  return { ...rest, attempts: 1, state, ...more }
}
const line = (more: Partial<Line> = {}): Line => ({
  ...{ kind: 'invitation', made: '2026-03-02', state: 'sent', attempts: 1, turnedAway: 0, stumbles: 0 },
  ...more,
})

test.each<[string, Letter | Settled, string]>([
  ['its time has not come', waiting({ due: '2026-03-02T09:00:00.001Z' }), 'later'],
  ['its time has come', waiting({ due: '2026-03-02T09:00:00.000Z' }), 'due'],
  ['it may have been shown', waiting({ attempts: 1, due: '2026-03-02T09:00:30.000Z' }), 'again'],
  ['it could not be written this time', waiting({ stumbles: 1 }), 'again'],
  ['it was turned away', waiting({ turnedAway: 3 }), 'again'],
  ['it was sent', settled('sent'), 'sent'],
  ['nobody knows', settled('unsure'), 'unsure'],
  ['its person cannot be reached', settled('unreachable', { why: 'opted-out' }), 'unreachable'],
  ['there was no reason any more', settled('dropped'), 'dropped'],
  ['Teams would not have it', settled('failed', { why: '400 BadArgument' }), 'failed'],
  ['nothing is known of why', settled('failed'), 'failed'],
  ['it could not be written', settled('failed', { why: 'fault TypeError' }), 'set-aside'],
])('%s: %#', (_, letter, state) => {
  expect(lineOf(letter, now).state).toBe(state)
})

test('what the courier puts away because it cannot be written is set aside, and not before', () => {
  let letter = waiting()
  for (;;) {
    const after = stumbled(letter, 'TypeError', now)
    expect(lineOf('settled' in after ? after.settled : after.waiting, now).state).toBe(
      'settled' in after ? 'set-aside' : 'again',
    )
    if ('settled' in after) return
    letter = after.waiting
  }
})

test.each<[object, boolean]>([
  [{ state: 'failed', why: 'fault TypeError src/x.ts:1' }, true],
  [{ state: 'unsure', why: 'fault TypeError' }, true],
  [{ state: 'failed', why: '400' }, false],
  [{ state: 'sent', why: 'fault' }, false],
  [{ state: 'failed', why: 5 }, false],
  [{ job: 'tick' }, false],
])('%j is set aside: %s', (facts, expected) => {
  expect(isSetAside(facts)).toBe(expected)
})

test('a line tells neither whom it is for, nor what the letter named, nor its id', () => {
  const daily = { kind: 'daily', id: 'daily:anna:2026-03-02', reasons: ['nudge:m1:1'] } as const
  expect(lineOf(waiting({ ...daily, turnedAway: 2 }), now)).toEqual({
    ...{ kind: 'daily', made: '2026-03-02', state: 'again', attempts: 0, turnedAway: 2, stumbles: 0 },
    due: '2026-03-02T08:59:00.000Z',
  })
  expect(lineOf(settled('failed', { ...daily, why: '400', stumbles: 3 }), now)).toEqual({
    ...{ kind: 'daily', made: '2026-03-02', state: 'failed', attempts: 1, turnedAway: 0, stumbles: 3, why: '400' },
  })
})

test('what wants somebody comes first, then the newest, then by kind', () => {
  const states = ['sent', 'later', 'due', 'again', 'dropped', 'unsure', 'unreachable', 'failed', 'set-aside'] as const
  expect(listed(states.map(state => line({ state }))).map(({ state }) => state)).toEqual([...states].reverse())
  const lines = [line(), line({ made: '2026-03-03' }), line({ kind: 'daily' })]
  expect(listed(lines)).toEqual([lines[1], lines[2], lines[0]])
})

test('in whatever order letters are found, the list is the same', () => {
  const lines = [line({ attempts: 2 }), line({ turnedAway: 1 }), line({ why: 'x' }), line({ due: 'x' }), line()]
  expect(listed([...lines].reverse())).toEqual(listed(lines))
})

test('only what was simply sent is left out', () => {
  const lines = [line(), line({ state: 'due' }), line({ state: 'dropped' })]
  expect(notSimplySent(lines)).toEqual([lines[2], lines[1]])
})

test('letters of one kind that stand alike are one count, with the oldest that is due', () => {
  const due = (at: string) => line({ state: 'due', due: `2026-03-02T0${at}:00:00.000Z` })
  expect(counted([line(), due('8'), line({ kind: 'daily' }), due('7'), line(), line({ state: 'failed' })])).toEqual([
    { kind: 'daily', state: 'sent', letters: 1 },
    { kind: 'invitation', state: 'failed', letters: 1 },
    { kind: 'invitation', state: 'due', letters: 2, due: '2026-03-02T07:00:00.000Z' },
    { kind: 'invitation', state: 'sent', letters: 2 },
  ])
  expect(counted([])).toEqual([])
})

test.each<[string[], object | undefined]>([
  [[], { about: 'waiting' }],
  [['set-aside'], { about: 'set-aside' }],
  [['person', '7A1D'], { about: 'person', id: '7a1d' }],
  [['measurement', 'm1'], { about: 'measurement', id: 'm1' }],
  [['waiting'], undefined],
  [['person'], undefined],
  [['person', ''], undefined],
  [['person', 'a', 'b'], undefined],
  [['measurement'], undefined],
  [['set-aside', 'x'], undefined],
  [['plan', 'p1'], undefined],
  [['constructor', 'x'], undefined],
])('%j asks %j', (given, question) => {
  expect(questionIn(given)).toEqual(question)
})
