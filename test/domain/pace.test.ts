import fc from 'fast-check'
import type { Delivery } from '../../src/domain/courier'
import { answered, isPaused, startingAt, taking, type Pace } from '../../src/domain/pace'

const MOST = 25
const A_MINUTE = 60_000
const AN_HOUR = 60 * A_MINUTE
const tooMany: Delivery = { outcome: 'try-again', because: 'too-many', afterMs: 1_000 }
const sent: Delivery = { outcome: 'sent' }
const blocked: Delivery = { outcome: 'unreachable', why: 'blocked-by-admin' }

/** When each of so many calls may be made by somebody who is always ready. */
function calls(n: number, pace: Pace, now: number, each = 1) {
  const times: number[] = []
  for (let i = 0; i < n; i++) {
    const took = taking(pace, each, MOST, now)
    pace = took.pace
    times.push((now = took.at))
  }
  return { pace, times, now }
}
const after = (pace: Pace, delivery: Delivery, now: number, n = 1): Pace =>
  n ? after(answered(pace, delivery, MOST, now, now), delivery, now, n - 1) : pace

test('in the long run it is as many as were set, from the first moment on', () => {
  const { times } = calls(1_000, startingAt(MOST, 0), 0)
  expect(times[25]).toBe(1_000)
  expect(times.at(-1)).toBe((999 * 1_000) / MOST)
})

test('a letter that takes two calls takes the time of two', () => {
  expect(calls(101, startingAt(MOST, 0), 0, 2).now).toBe((200 * 1_000) / MOST)
})

test('what was not used for an hour is made good by ten calls, no more', () => {
  const { times } = calls(30, startingAt(MOST, 0), AN_HOUR)
  expect(times.filter(at => at === AN_HOUR)).toHaveLength(11)
})

test('whatever happens and whenever it is asked, no second has more than Teams takes', () => {
  const acts = fc.array(fc.record({ waits: fc.nat(500), two: fc.boolean(), throttled: fc.boolean() }), {
    minLength: 80,
    maxLength: 300,
  })
  fc.assert(
    fc.property(acts, list => {
      let pace = startingAt(MOST, 0)
      let now = 0
      const made: number[] = []
      for (const { waits, two, throttled } of list) {
        now += waits > 400 ? waits : 0
        const took = taking(pace, two ? 2 : 1, MOST, now)
        now = took.at
        made.push(...(two ? [now, now] : [now]))
        pace = throttled ? answered(took.pace, tooMany, MOST, now, now) : took.pace
      }
      for (const from of made) expect(made.filter(at => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(38)
    }),
    { numRuns: 50 },
  )
})

test('turned away, it goes half as fast, and again; then one a second more for each minute of peace', () => {
  let pace = after(startingAt(MOST, 0), tooMany, 10)
  expect(pace.rate).toBe(12.5)
  pace = after(pace, tooMany, 20)
  expect(pace.rate).toBe(6.25)
  const rateAfter = (minutes: number) => taking(pace, 1, MOST, 20 + minutes * A_MINUTE).pace.rate
  expect([0.99, 1, 2.5, 18, 19, 1_000].map(rateAfter)).toEqual([6.25, 7.25, 8.25, 24.25, 25, 25])
})

test('minutes of peace are counted once, however often it is asked', () => {
  let pace = after(startingAt(MOST, 0), tooMany, 0)
  for (let second = 1; second <= 180; second++) pace = taking(pace, 1, MOST, second * 1_000).pace
  expect(pace.rate).toBe(15.5)
})

test('calls that were under way when the rate was lowered do not lower it again', () => {
  const lowered = answered(startingAt(MOST, 0), tooMany, MOST, 90, 100)
  expect([80, 99].map(began => answered(lowered, tooMany, MOST, began, 120).rate)).toEqual([12.5, 12.5])
  expect(answered(lowered, tooMany, MOST, 100, 130).rate).toBe(6.25)
})

test('it never stands still for being turned away', () => {
  expect(after(startingAt(MOST, 0), tooMany, 5, 50).rate).toBe(1)
})

test.each<[string, Delivery, number]>([
  ['for as long as told', { outcome: 'try-again', because: 'identity', afterMs: 900_000 }, 900_000],
  ['for a minute where nobody says', { outcome: 'try-again', because: 'identity' }, A_MINUTE],
])('where we are not known, nobody is written to %s', (_, delivery, ms) => {
  const pace = answered(startingAt(MOST, 0), delivery, MOST, 0, 7)
  expect([isPaused(pace, 7 + ms - 1), isPaused(pace, 7 + ms)]).toEqual([true, false])
})

test('no shorter pause ends a longer one', () => {
  const long = answered(
    startingAt(MOST, 0),
    { outcome: 'try-again', because: 'identity', afterMs: 900_000 },
    MOST,
    0,
    0,
  )
  expect(isPaused(answered(long, { outcome: 'try-again', because: 'identity' }, MOST, 1, 1), 899_999)).toBe(true)
})

test.each<Delivery>([
  { outcome: 'uncertain' },
  { outcome: 'failed', why: '404 ConversationNotFound' },
  { outcome: 'failed', why: '413 MessageSizeTooBig' },
  { outcome: 'try-again' },
  { outcome: 'try-again', afterMs: 5 },
  { outcome: 'unreachable', why: 'opted-out' },
])('%p says nothing of the others', delivery => {
  const { pace, now } = calls(300, after(startingAt(MOST, 0), delivery, 0, 300), 0)
  expect([pace.rate, isPaused(pace, now)]).toEqual([MOST, false])
})

describe('where the tenant’s own rules stop people', () => {
  const start = startingAt(MOST, 0)

  test('five of a hundred are meant, and nothing is stopped', () => {
    let pace = start
    for (let hundred = 0; hundred < 50; hundred++) pace = after(after(pace, blocked, 0, 5), sent, 0, 95)
    expect(isPaused(pace, 0)).toBe(false)
  })

  test('at the sixth everybody is left alone for an hour', () => {
    const pace = after(start, blocked, 7, 6)
    expect([isPaused(after(start, blocked, 7, 5), 7), isPaused(pace, 7 + AN_HOUR - 1)]).toEqual([false, true])
    expect(isPaused(pace, 7 + AN_HOUR)).toBe(false)
  })

  test('a message that Teams finds wrong six times is kept from the others for an hour', () => {
    const wrong: Delivery = { outcome: 'failed', why: '400 BadArgument' }
    expect([5, 6].map(times => isPaused(after(start, wrong, 7, times), 7))).toEqual([false, true])
  })

  test('once a day, as long as somebody gets through: those who are meant to be left out keep it from nobody else', () => {
    let pace = after(start, blocked, 0, 6)
    pace = after(after(pace, sent, AN_HOUR), blocked, AN_HOUR, 50)
    expect(isPaused(pace, AN_HOUR)).toBe(false)
    expect(isPaused(after(pace, blocked, 24 * AN_HOUR, 6), 24 * AN_HOUR)).toBe(true)
  })

  test('again each hour, where nobody gets through', () => {
    const pace = after(after(start, blocked, 0, 6), blocked, AN_HOUR, 6)
    expect(isPaused(pace, 2 * AN_HOUR - 1)).toBe(true)
  })
})
