import fc from 'fast-check'
import { givenBack, isFenced, isYoung, lasts, renewed, seenAt, taken } from '../../src/domain/lease'
import type { Held, Lease, Seen } from '../../src/domain/lease'
import { isRefused } from '../../src/domain/refused'

const lease: Lease = { schema: 1, owner: 'a', fence: 7, beat: 3 }
const mine = (owner: string, fence: number): Lease => ({ schema: 1, owner, fence, beat: 0 })
const seen = (more: Partial<Seen> = {}): Seen => ({ owner: 'a', fence: 7, beat: 3, since: 1_000, ...more })
const held = { refused: 'held' }

test.each<[string, Lease | undefined, string, Seen | undefined, number, object]>([
  ['nobody has had it', undefined, 'a', undefined, 0, mine('a', 1)],
  ['its owner has been restarted', lease, 'a', undefined, 0, mine('a', 8)],
  ['it was given back', { ...lease, isFree: true }, 'b', undefined, 0, mine('b', 8)],
  ["another's, seen for the first time", lease, 'b', undefined, 99_999, held],
  ["another's, seen unchanged for nearly its term", lease, 'b', seen(), 30_999, held],
  ["another's, seen unchanged for its term", lease, 'b', seen(), 31_000, mine('b', 8)],
  ["another's, renewed meanwhile", lease, 'b', seen({ beat: 2 }), 31_000, held],
  ["another's, restarted meanwhile", lease, 'b', seen({ fence: 6 }), 31_000, held],
  ["another's, taken by a third meanwhile", lease, 'b', seen({ owner: 'c' }), 31_000, held],
])('%s: %j for %s', (_, kept, me, before, now, expected) => {
  expect(taken(kept, me, before, now)).toEqual(expected)
})

test('what is seen is as old as the first look that found it so', () => {
  expect(seenAt(lease, undefined, 5)).toEqual(seen({ since: 5 }))
  expect(seenAt(lease, seen(), 5_000)).toEqual(seen())
  expect(seenAt({ ...lease, beat: 4 }, seen(), 5_000)).toEqual(seen({ beat: 4, since: 5_000 }))
})

const lost = { refused: 'lost' }
test.each<[string, Lease | undefined, string, number, object, object]>([
  ['its holder', lease, 'a', 7, { ...lease, beat: 4 }, { ...lease, isFree: true }],
  ['its holder before the restart', lease, 'a', 6, lost, lost],
  ['another', lease, 'b', 7, lost, lost],
  ['its holder who has given it back', { ...lease, isFree: true }, 'a', 7, lost, lost],
  ['somebody where there is none', undefined, 'a', 7, lost, lost],
])('%s renews it and gives it back: %j', (_, kept, me, fence, after, free) => {
  expect(renewed(kept, me, fence)).toEqual(after)
  expect(givenBack(kept, me, fence)).toEqual(free)
})

test('it is renewed after ten seconds, and its holder relies on it for two seconds less than others wait', () => {
  const at = (now: number) => [isYoung({ fence: 1, since: 500 }, now), lasts({ fence: 1, since: 500 }, now)]
  expect([10_499, 10_500, 28_499, 28_500].map(at)).toEqual([
    [true, true],
    [false, true],
    [false, true],
    [false, false],
  ])
})

test('what somebody who came later has had in hand is not written; what nobody has is', () => {
  expect([{}, { fence: 2 }, { fence: 3 }, { fence: 4 }].map(kept => isFenced(kept, 3))).toEqual([
    false,
    false,
    false,
    true,
  ])
})

/** Three processes, each with a clock that shows another time and runs a little fast or slow, and a store that is slow. */
const step = fc.record({
  what: fc.constantFrom('take', 'take', 'renew', 'letter', 'letter', 'give back', 'restart', 'answer'),
  by: fc.constantFrom(0, 1, 2),
  pause: fc.constantFrom(0, 0, 1, 1_000, 5_000, 11_000, 27_000, 31_000),
  isAnsweredAtOnce: fc.constantFrom(true, true, false),
})
const clock = fc.record({ shows: fc.integer({ min: -1e9, max: 1e9 }), runs: fc.constantFrom(0.97, 1, 1.03) })

test('no two hold it at one time, its number only grows, and nothing is written over what a later one wrote', () => {
  let takings = 0
  let refusals = 0
  fc.assert(
    fc.property(fc.tuple(clock, clock, clock), fc.array(step, { minLength: 30, maxLength: 60 }), (clocks, steps) => {
      let time = 0
      let kept: Lease | undefined
      let letter: { fence?: number; version: number } = { version: 0 }
      const processes = clocks.map(({ shows, runs }, i) => ({
        me: 'abc'[i]!,
        now: () => shows + time * runs,
        held: undefined as Held | undefined,
        seen: undefined as Seen | undefined,
        /** What it has sent to the store and heard nothing of yet. */
        asked: [] as (() => void)[],
      }))
      type Process = (typeof processes)[number]

      const take = (one: Process) => {
        const since = one.now()
        one.asked.push(() => {
          const outcome = taken(kept, one.me, one.seen, since)
          if (isRefused(outcome)) return void (one.seen = seenAt(kept!, one.seen, one.now()))
          if (outcome.fence <= (kept?.fence ?? 0)) throw new Error(`${outcome.fence} after ${kept?.fence}`)
          takings++
          kept = outcome
          one.held = { fence: outcome.fence, since }
        })
      }
      const renew = (one: Process) => {
        if (!one.held) return
        const { fence } = one.held
        const since = one.now()
        one.asked.push(() => {
          const outcome = renewed(kept, one.me, fence)
          if (isRefused(outcome)) one.held = undefined
          else [kept, one.held] = [outcome, { fence, since }]
        })
      }
      const write = (one: Process) => {
        // Its clock may have stood still with the machine, so the letter alone has to tell.
        if (!one.held) return
        if (isFenced(letter, one.held.fence)) return void refusals++
        const { fence } = one.held
        const { version } = letter
        one.asked.push(() => {
          if (letter.version !== version) return void refusals++
          if (fence < (letter.fence ?? 0)) throw new Error(`${fence} wrote over ${letter.fence}`)
          letter = { fence, version: version + 1 }
        })
      }
      const giveBack = (one: Process) => {
        const outcome = one.held && givenBack(kept, one.me, one.held.fence)
        if (outcome && !isRefused(outcome)) kept = outcome
        one.held = undefined
        one.asked = []
      }

      for (const { what, by, pause, isAnsweredAtOnce } of steps) {
        time += pause
        const one = processes[by]!
        if (what === 'take' && !one.held) take(one)
        if (what === 'renew') renew(one)
        if (what === 'letter') write(one)
        if (what === 'give back') giveBack(one)
        if (what === 'restart') Object.assign(one, { held: undefined, seen: undefined, asked: [] })
        if (what === 'answer' || isAnsweredAtOnce) one.asked.shift()?.()
        const holding = processes.filter(one => one.held && lasts(one.held, one.now()))
        const others = holding.filter(({ me, held }) => kept?.owner !== me || kept.fence !== held?.fence)
        if (holding.length > 1 || others.length) throw new Error(`${holding.map(({ me }) => me)} hold ${kept?.owner}'s`)
      }
    }),
    { numRuns: 1_000, seed: 1 },
  )
  expect(takings).toBeGreaterThan(2_000)
  expect(refusals).toBeGreaterThan(100)
})
