import type { Delivery } from './courier'

/** How fast one tenant is written to. All times are milliseconds of a clock that only goes forward. */
export interface Pace {
  /** Calls a second. */
  readonly rate: number
  /** When the bucket holds the next call: what was not used is saved for a moment only. */
  readonly next: number
  /** When the rate was last lowered or raised. */
  readonly since: number
  /** Nothing is sent before. */
  readonly pausedUntil?: number
  /** Of the last letters, how many were stopped by the tenant's own rules or a fault of ours; whether one got through since. */
  readonly seen: number
  readonly stopped: number
  readonly pausedAt?: number
  readonly isThrough?: boolean
}

/** So much of what was not used may be caught up at once: less than two seconds of it break none of Teams' windows. */
const SAVED_MS = 400
const SLOWEST = 1
const A_MINUTE_MS = 60_000
const AN_HOUR_MS = 60 * A_MINUTE_MS
const A_DAY_MS = 24 * AN_HOUR_MS
/** Of so many letters no more than so many may be stopped by the tenant's own rules, or by a fault of ours. */
const LOOKED_AT = 100
const MOST_STOPPED = 5

/** Nothing is saved yet: a process that is started again and again does not send faster than one that lives. */
export const startingAt = (rate: number, now: number): Pace => ({ rate, next: now, since: now, seen: 0, stopped: 0 })

/** The pace after so many calls have been let through, and when they may be made. */
export function taking(
  pace: Pace,
  calls: number,
  most: number,
  now: number,
): { readonly pace: Pace; readonly at: number } {
  const grown = recovered(pace, most, now)
  const from = Math.max(grown.next, now - SAVED_MS)
  return { pace: { ...grown, next: from + (calls * 1_000) / grown.rate }, at: Math.max(from, now) }
}

/** One call a second more for each minute in which nobody was turned away. */
function recovered(pace: Pace, most: number, now: number): Pace {
  const minutes = Math.floor((now - pace.since) / A_MINUTE_MS)
  if (minutes < 1) return pace
  return { ...pace, rate: Math.min(most, pace.rate + minutes), since: pace.since + minutes * A_MINUTE_MS }
}

/** Calls a second, as they would be made now. */
export const rateAt = (pace: Pace, most: number, now: number): number => recovered(pace, most, now).rate

/** For how long nothing is to be sent. */
export const pausedMs = ({ pausedUntil = -Infinity }: Pace, now: number) => Math.max(0, pausedUntil - now)

export const isPaused = (pace: Pace, now: number) => pausedMs(pace, now) > 0

/** The pace after Teams has answered a call that was begun at `began`. */
export function answered(pace: Pace, delivery: Delivery, most: number, began: number, now: number): Pace {
  if (delivery.outcome === 'sent') return counted({ ...pace, isThrough: true }, 0)
  if (delivery.outcome === 'unreachable') return stoppedIn(pace, delivery.why === 'blocked-by-admin', now)
  // A message that Teams finds wrong is wrong for everybody who is to get it.
  if (delivery.outcome === 'failed') return stoppedIn(pace, delivery.why.startsWith('400'), now)
  if (delivery.outcome !== 'try-again') return pace
  if (delivery.because === 'identity') {
    const until = now + (delivery.afterMs ?? A_MINUTE_MS)
    return { ...pace, pausedUntil: Math.max(until, pace.pausedUntil ?? until) }
  }
  // Calls that were under way when the rate was lowered tell nothing of the lower one.
  if (delivery.because !== 'too-many' || began < pace.since) return pace
  return lowered(recovered(pace, most, now), now)
}

const lowered = (pace: Pace, now: number): Pace => ({ ...pace, rate: Math.max(SLOWEST, pace.rate / 2), since: now })

const counted = (pace: Pace, stopped: number): Pace =>
  pace.seen >= LOOKED_AT
    ? { ...pace, seen: 1, stopped }
    : { ...pace, seen: pace.seen + 1, stopped: pace.stopped + stopped }

/**
 * Where the tenant's own rules, or a fault of ours, stop more than a few, it waits an hour for somebody to see to it:
 * once a day, and as long as nobody at all gets through, each hour. Whoever is meant to be left out is not a reason to
 * leave out all.
 */
function stoppedIn(pace: Pace, isStopped: boolean, now: number): Pace {
  const next = counted(pace, isStopped ? 1 : 0)
  const { pausedAt, isThrough, stopped } = next
  const isOften = pausedAt !== undefined && now - pausedAt < A_DAY_MS && isThrough
  if (!isStopped || stopped <= MOST_STOPPED || isOften) return next
  return { ...next, pausedUntil: now + AN_HOUR_MS, pausedAt: now, isThrough: false, seen: 0, stopped: 0 }
}
