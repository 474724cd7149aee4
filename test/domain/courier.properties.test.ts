import fc from 'fast-check'
import {
  after,
  attempting,
  isSpent,
  settle,
  stumbled,
  type After,
  type Delivery,
  type Letter,
} from '../../src/domain/courier'

const START = Date.parse('2026-03-02T08:00:00.000Z')
const born: Letter = {
  ...{ schema: 1, id: 'invite:m1:mette', kind: 'invitation', to: { person: 'mette' }, about: 'm1' },
  ...{ madeOn: '2026-03-02', due: new Date(START).toISOString(), attempts: 0, turnedAway: 0 },
}

/** One look at the letter when it is due: what it meets, and how far the clock has been put back or forward before. */
const look = fc.record({
  meets: fc.oneof(
    fc.constantFrom<Delivery>(
      { outcome: 'sent' },
      { outcome: 'unreachable', why: 'opted-out' },
      { outcome: 'failed', why: '400' },
    ),
    fc.constantFrom<Delivery>({ outcome: 'uncertain' }, { outcome: 'try-again' }),
    fc.nat(86_400_000).map((afterMs): Delivery => ({ outcome: 'try-again', because: 'too-many', afterMs })),
    fc.constant('crash' as const),
    { weight: 4, arbitrary: fc.constantFrom('not written' as const, 'not written' as const, 'not kept' as const) },
  ),
  isShown: fc.boolean(),
  jump: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -18_000_000, max: 18_000_000 })),
})
type Look = typeof look extends fc.Arbitrary<infer One> ? One : never

interface Life {
  readonly letter: Letter
  readonly clock: number
  readonly copies: number
  readonly end?: Extract<After, { settled: object }>['settled']
}

const fault = 'TypeError'

/** What the courier does with a letter that is due, by the domain's word alone. */
function next({ letter, clock: before, copies }: Life, { meets, isShown, jump }: Look): Life {
  const clock = Math.max(before + jump, Date.parse(letter.due))
  const now = new Date(clock)
  const ending = (then: After, shown = 0): Life => ({
    ...{ clock, copies: copies + shown },
    ...('settled' in then ? { letter, end: then.settled } : { letter: then.waiting }),
  })
  if (isSpent(letter)) return ending({ settled: settle(letter, 'unsure') })
  if (meets === 'not written') return ending(stumbled(letter, fault, now))
  const counted = attempting(letter, now, 1)
  if (meets === 'crash') return ending({ waiting: counted }, Number(isShown))
  if (meets === 'not kept') return ending(stumbled(counted, fault, now), Number(isShown))
  const shown = meets.outcome === 'sent' || (meets.outcome === 'uncertain' && isShown)
  return ending(after(counted, meets, now), Number(shown))
}

const always = (see: (before: Life, now: Life, look: Look, all: readonly Look[]) => void) =>
  fc.assert(
    fc.property(fc.array(look, { minLength: 5, maxLength: 30 }), looks => {
      let life: Life = { letter: born, clock: START, copies: 0 }
      for (const [i, one] of looks.entries()) {
        const now = next(life, one)
        see(life, now, one, looks.slice(0, i + 1))
        if (now.end) return
        life = now
      }
    }),
    { numRuns: 400 },
  )

const isTurnedAway = ({ meets }: Look) => typeof meets === 'object' && meets.outcome === 'try-again'

test('nobody gets a third copy, and every copy that may be shown was counted before', () => {
  always((_, { letter, copies, end }) => {
    expect(copies).toBeLessThanOrEqual((end ?? letter).attempts + Number(!!end))
    expect(copies).toBeLessThanOrEqual(2)
  })
})

test('what was counted is taken back only for what was certainly not shown, and only that', () => {
  always((before, { letter, end }, one) => {
    const change = (end ?? letter).attempts - before.letter.attempts
    if (!end && isTurnedAway(one) && !isSpent(before.letter)) expect(change).toBe(0)
    else expect(change).toBeGreaterThanOrEqual(0)
  })
})

test('what waits is never due at once, whatever the clock does, and as late as Teams asks', () => {
  always((_, { letter, clock, end }, { meets }) => {
    if (end) return
    const told = typeof meets === 'object' && meets.outcome === 'try-again' ? (meets.afterMs ?? 1_600) : undefined
    const least = told ?? (meets === 'not written' || meets === 'not kept' ? 60_000 : 30_000)
    expect(Date.parse(letter.due) - clock).toBeGreaterThanOrEqual(least)
  })
})

test('how it ended is true: what was not heard of is unsure, and what was never shown is not called sent', () => {
  always((_, { copies, end }, { meets }) => {
    if (end?.state === 'sent') expect(copies).toBeGreaterThan(0)
    if (end?.state === 'unsure') expect(end.attempts).toBeGreaterThan(0)
    if (end?.state === 'failed' && end.why?.startsWith('fault')) expect(end.attempts).toBe(0)
    else if (end?.state === 'failed' || end?.state === 'unreachable')
      expect(meets).toMatchObject({ outcome: end.state })
  })
})

test('only being turned away can go on for ever: all else comes to an end after eight looks', () => {
  always((_, { end }, __, all) => {
    if (!end) expect(all.filter(one => !isTurnedAway(one)).length).toBeLessThan(8)
  })
})
