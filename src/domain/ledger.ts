import type { Day } from './calendar'
import type { Letter, Settled } from './courier'

/**
 * How a letter stands. Waiting: for its time (`later`), for its turn (`due`), or for another attempt (`again`).
 * `set-aside`: it could not even be written, and somebody must look at why.
 */
export type Standing = 'set-aside' | Settled['state'] | 'again' | 'due' | 'later'

/** A letter as whoever runs the bot may see it: neither whom it is for nor what it named. */
export interface Line {
  readonly kind: Letter['kind']
  readonly made: Day
  readonly state: Standing
  readonly attempts: number
  readonly turnedAway: number
  /** How many times it could not even be written. */
  readonly stumbles: number
  readonly due?: string
  readonly why?: string
}

/** How many letters of one kind stand alike, and since when the oldest of those that wait is due. */
export interface Count {
  readonly kind: Letter['kind']
  readonly state: Standing
  readonly letters: number
  readonly due?: string
}

/** What may be asked of the ledger. */
export type Question =
  { readonly about: 'waiting' | 'set-aside' } | { readonly about: 'person' | 'measurement'; readonly id: string }

/** What was asked on the command line, or nothing when it cannot be asked. */
export function questionIn(given: readonly string[]): Question | undefined {
  const [about, id] = given
  if (!given.length) return { about: 'waiting' }
  if (about === 'set-aside' && given.length === 1) return { about }
  const isOfOne = about === 'person' || about === 'measurement'
  return isOfOne && id && given.length === 2 ? { about, id: id.toLowerCase() } : undefined
}

/** What wants somebody comes first. */
const ORDER: readonly Standing[] = [
  'set-aside',
  'failed',
  'unreachable',
  'unsure',
  'dropped',
  'again',
  'due',
  'later',
  'sent',
]

/** A letter that could not even be written was put away in the end; somebody must look at why. */
export const isSetAside = ({ state, why }: { readonly state?: unknown; readonly why?: unknown }): boolean =>
  (state === 'failed' || state === 'unsure') && typeof why === 'string' && why.startsWith('fault')

export const standingOf = (letter: Letter | Settled, now: Date): Standing => {
  if ('state' in letter) return isSetAside(letter) ? 'set-aside' : letter.state
  if (letter.attempts || letter.turnedAway || letter.stumbles) return 'again'
  return letter.due <= now.toISOString() ? 'due' : 'later'
}

export function lineOf(letter: Letter | Settled, now: Date): Line {
  const { kind, madeOn: made, attempts, turnedAway, stumbles = 0 } = letter
  const state = standingOf(letter, now)
  const more = 'state' in letter ? letter.why && { why: letter.why } : { due: letter.due }
  return { kind, made, state, attempts, turnedAway, stumbles, ...more }
}

const rank = ({ state }: { state: Standing }) => ORDER.indexOf(state)
const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** What wants somebody first, then the newest. Lines that look alike are alike: their order tells nothing of anybody. */
export const listed = <T extends Line>(lines: readonly T[]): T[] =>
  [...lines].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      compared(other.made, one.made) ||
      compared(one.kind, other.kind) ||
      compared(JSON.stringify(one), JSON.stringify(other)),
  )

export const notSimplySent = (lines: readonly Line[]): Line[] => listed(lines).filter(({ state }) => state !== 'sent')

export function counted(lines: readonly Line[]): Count[] {
  const alike = Map.groupBy(lines, ({ kind, state }) => `${kind} ${state}`)
  const counts = [...alike.values()].map((same): Count => {
    const { kind, state } = same[0]!
    const [due] = same.flatMap(line => line.due ?? []).sort()
    return { kind, state, letters: same.length, ...(due && { due }) }
  })
  return counts.sort((one, other) => compared(one.kind, other.kind) || rank(one) - rank(other))
}
