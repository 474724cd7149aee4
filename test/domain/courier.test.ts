import {
  after,
  attempting,
  isSpent,
  settle,
  type After,
  type Delivery,
  type Letter,
  type Settled,
} from '../../src/domain/courier'
import { chance } from './samples'

const now = new Date('2026-03-02T08:00:00.000Z')
const in30s = '2026-03-02T08:00:30.000Z'
const letter: Letter = {
  schema: 1,
  id: 'invite:m1:mette',
  kind: 'invitation',
  to: { person: 'mette' },
  about: 'm1',
  madeOn: '2026-03-02',
  due: now.toISOString(),
  attempts: 0,
  turnedAway: 0,
}
const { due: _, ...rest } = letter
const settledAs = (state: Settled['state'], attempts: number, why?: string) => ({
  settled: { ...rest, attempts, state, ...(why && { why }) },
})
const waiting = (attempts: number, due: string, turnedAway = 0) => ({
  waiting: { ...letter, attempts, due, turnedAway },
})

test('an attempt is counted before it is made, and comes due again should nobody hear of it', () => {
  expect(attempting(letter, now, 3)).toEqual({ ...letter, attempts: 1, due: in30s, fence: 3 })
})

test.each<[string, Delivery, number, After]>([
  ['sent', { outcome: 'sent' }, 1, settledAs('sent', 1)],
  ['sent', { outcome: 'sent' }, 2, settledAs('sent', 2)],
  ['uncertain', { outcome: 'uncertain' }, 1, waiting(1, in30s)],
  ['uncertain', { outcome: 'uncertain' }, 2, settledAs('unsure', 2)],
  ['not installed', { outcome: 'unreachable', why: 'not-installed' }, 1, settledAs('unreachable', 1, 'not-installed')],
  ['opted out', { outcome: 'unreachable', why: 'opted-out' }, 2, settledAs('unreachable', 2, 'opted-out')],
  ['our own fault', { outcome: 'failed', why: '400' }, 1, settledAs('failed', 1, '400')],
  ['our own fault', { outcome: 'failed', why: '413' }, 2, settledAs('failed', 2, '413')],
  ['turned away for so long', { outcome: 'try-again', afterMs: 90_000 }, 1, waiting(0, '2026-03-02T08:01:30.000Z', 1)],
])('%s: %j after %i attempts', (_, delivery, attempts, expected) => {
  expect(after({ ...letter, attempts }, delivery, now)).toEqual(expected)
})

test.each([
  [0, 2],
  [1, 4],
  [5, 64],
  [8, 512],
  [9, 900], // a quarter of an hour, never more
  [1_000, 900],
  [5_000, 900],
])('turned away %i times before, it waits about %i seconds', (turnedAway, seconds) => {
  const next = after({ ...letter, attempts: 1, turnedAway }, { outcome: 'try-again' }, now)
  if (!('waiting' in next)) throw new Error('it was given up')
  const waits = (Date.parse(next.waiting.due) - now.getTime()) / 1_000
  expect(waits).toBeGreaterThanOrEqual(0.8 * seconds)
  expect(waits).toBeLessThanOrEqual(Math.min(900, 1.2 * seconds))
  expect(next.waiting).toMatchObject({ attempts: 0, turnedAway: turnedAway + 1 })
})

test('a hundred that were turned away together come back over almost a second', () => {
  const dues = Array.from({ length: 100 }, (_, i) => {
    const next = after({ ...letter, id: `invite:m1:p${i}`, attempts: 1 }, { outcome: 'try-again' }, now)
    return 'waiting' in next ? Date.parse(next.waiting.due) - now.getTime() : NaN
  }).sort((a, b) => a - b)
  expect(dues.at(-1)! - dues[0]!).toBeGreaterThan(700)
  expect(new Set(dues.map(due => Math.floor(due / 100))).size).toBe(8)
})

test.each([
  [0, false],
  [1, false],
  [2, true],
  [3, true],
])('after %i attempts all copies are spent: %j', (attempts, spent) => {
  expect(isSpent({ ...letter, attempts })).toBe(spent)
})

test('what is settled is due no more, and keeps what it named', () => {
  expect(settle({ ...letter, reasons: ['a:2026-06-15:-3'] }, 'sent')).toEqual({
    ...rest,
    state: 'sent',
    reasons: ['a:2026-06-15:-3'],
  })
})

/**
 * One letter from its making to its end against a Teams that does as it likes, and a process that may stop at any
 * point: before it sends, or after it has and before it could write down what it heard.
 */
function live(seed: number) {
  const { oneOf } = chance(seed)
  let kept: Letter = letter
  let clock = now.getTime()
  let copies = 0
  let looks = 0
  const waits: number[] = []
  for (; looks < 10_000; looks++) {
    clock = Math.max(clock, Date.parse(kept.due))
    if (isSpent(kept)) return { end: 'unsure', copies, waits, looks }
    kept = attempting(kept, new Date(clock), 1)
    const what = oneOf([
      'sent',
      'shown, not heard',
      'not shown',
      'turned away',
      'turned away',
      'turned away',
      'crash before',
      'crash after',
    ])
    if (['sent', 'shown, not heard', 'crash after'].includes(what)) copies++
    if (what.startsWith('crash')) continue
    const delivery: Delivery =
      what === 'sent'
        ? { outcome: 'sent' }
        : what === 'turned away'
          ? { outcome: 'try-again' }
          : { outcome: 'uncertain' }
    const next = after(kept, delivery, new Date(clock))
    if ('settled' in next) return { end: next.settled.state, copies, waits, looks }
    if (what === 'turned away') waits.push(Date.parse(next.waiting.due) - clock)
    kept = next.waiting
  }
  return { end: 'for ever', copies, waits, looks }
}

test('in 5000 lives nobody gets a third copy, nobody is forgotten, and only what was shown is called sent', () => {
  const lives = Array.from({ length: 5_000 }, (_, seed) => live(seed))
  expect(lives.filter(({ copies }) => copies > 2)).toEqual([])
  expect(lives.filter(({ end }) => !['sent', 'unsure'].includes(end))).toEqual([])
  expect(lives.filter(({ end, copies }) => end === 'sent' && copies === 0)).toEqual([])
  expect(lives.flatMap(({ waits }) => waits).filter(ms => ms < 2_000 || ms > 900_000)).toEqual([])
  for (const end of ['sent', 'unsure']) expect(lives.filter(one => one.end === end).length).toBeGreaterThan(500)
  expect(Math.max(...lives.map(({ copies }) => copies))).toBe(2)
})

test('turned away a thousand times it is still waiting, with every copy left', () => {
  let kept = letter
  for (let i = 0; i < 1_000; i++) {
    const next = after(attempting(kept, now, 1), { outcome: 'try-again' }, now)
    if (!('waiting' in next)) throw new Error('it was given up')
    kept = next.waiting
  }
  expect(kept).toMatchObject({ attempts: 0, turnedAway: 1_000 })
})
