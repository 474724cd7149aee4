/** The fake's own clock: stands still, and moves by `step` at each thing a person does. */
export interface Clock {
  now: () => number
  /** What one tap or message takes, in milliseconds; 0 leaves the clock still. */
  step: number
  /** What one call of the bot takes; 0 unless told. */
  latency: number
  advance: (ms: number) => void
  set: (at: number | string | Date) => void
  tick: () => void
}

const MONDAY_MORNING = Date.UTC(2026, 2, 2, 8)

/** A clock of its own, or one that runs on top of a clock the test hands in. */
export function fakeClock(base: () => number = () => MONDAY_MORNING): Clock {
  let moved = 0
  const clock: Clock = {
    now: () => base() + moved,
    step: 10_000,
    latency: 0,
    advance: ms => void (moved += ms),
    set: at => void (moved = new Date(at).getTime() - base()),
    tick: () => clock.advance(clock.step),
  }
  return clock
}
