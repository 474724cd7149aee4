import type { Day } from './calendar'

/** What people hear at once of what somebody did with a plan. */
export type PlanLetter = 'moved' | 'named' | 'changed' | 'handed' | 'offered' | 'declined' | 'free'

/**
 * A message the bot sends on its own initiative. Its id is the reason for it, so it is made once only.
 * The body is not here: it is written just before sending, from what is true then.
 */
export interface Letter {
  readonly schema: 1
  readonly id: string
  readonly kind: 'invitation' | 'report' | 'preview' | 'comments' | 'daily' | 'role' | 'next' | 'summary' | PlanLetter
  readonly to: { readonly person: string } | { readonly team: string }
  /** The measurement it is about, or the plan. */
  readonly about?: string
  /** Which entry of the plan's log it tells of, or which of its reviews or of its acts. */
  readonly entry?: number
  readonly madeOn: Day
  readonly due: string
  /** How many times it may have been shown: counted before each send. */
  readonly attempts: number
  /** How many times it certainly was not: only for waiting longer and longer. */
  readonly turnedAway: number
  /** What the body that was last sent named: kept before it is sent, so that a crash cannot forget it. */
  readonly reasons?: readonly string[]
  /** How many times it could not even be written. */
  readonly stumbles?: number
  /** Under which lease it was last in hand. */
  readonly fence?: number
}

/** Why a person cannot be written to: what Teams says of them, or that they took the app away themselves. */
export type Unreachable = 'not-installed' | 'opted-out' | 'blocked-by-admin' | 'removed'

/** What happens in their own chat that shows they can be written to; or they are in a team that Barometer is in. */
export type Sign = 'wrote' | 'installed' | 'in-team'

/** Whoever blocked us is left in peace until they write, and whoever took the app away until they want it again. */
const ENDED_BY: Readonly<Record<Unreachable, readonly Sign[]>> = {
  'not-installed': ['wrote', 'installed', 'in-team'],
  'opted-out': ['wrote'],
  'blocked-by-admin': ['wrote', 'installed'],
  removed: ['wrote', 'installed'],
}

export const isEndedBy = (why: Unreachable, sign: Sign): boolean => ENDED_BY[why].includes(sign)

/** What became of one attempt. `uncertain`: it may have arrived. `try-again`: it certainly did not. */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'uncertain' }
  | { readonly outcome: 'try-again'; readonly afterMs?: number; readonly because?: Because }
  | { readonly outcome: 'unreachable'; readonly why: Unreachable }
  | { readonly outcome: 'failed'; readonly why: string }

/** What concerns more letters than this one: Teams has had too many, or does not know us. */
export type Because = 'too-many' | 'identity'

/** A letter that is finished with. */
export interface Settled extends Omit<Letter, 'due'> {
  readonly state: 'sent' | 'unsure' | 'unreachable' | 'failed' | 'dropped'
  readonly why?: string
}

export type After = { readonly waiting: Letter } | { readonly settled: Settled }

/** Nobody gets more than this many copies of anything. */
const MOST_COPIES = 2
/** Time for a first attempt with an unknown outcome to be heard of before it is repeated. */
const UNSURE_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
/** Those turned away together do not come back together: each waits up to so much less or more. */
const JITTER = 0.2

const at = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString()

/** The letter as it stands in the ledger while it is being sent: after a crash it is due again, once. */
export const attempting = (letter: Letter, now: Date, fence: number, reasons?: readonly string[]): Letter => ({
  ...letter,
  fence,
  attempts: letter.attempts + 1,
  due: at(now, UNSURE_MS),
  ...(reasons && { reasons }),
})

/** After so long a letter that could not be written is tried again, in minutes; then it is set aside. */
const STUMBLED_MINUTES = [1, 5, 15, 60, 240]

/**
 * A letter that could not be written or kept: it is in nobody's way, and in the end it is set aside where it is seen,
 * though not as failed where it may have been shown.
 */
export function stumbled(letter: Letter, why: string, now: Date): After {
  const stumbles = (letter.stumbles ?? 0) + 1
  const minutes = STUMBLED_MINUTES[stumbles - 1]
  return minutes === undefined
    ? { settled: settle({ ...letter, stumbles }, letter.attempts ? 'unsure' : 'failed', { why: `fault ${why}` }) }
    : { waiting: { ...letter, stumbles, due: at(now, minutes * 60_000) } }
}

/** All copies are spent and nobody knows whether one arrived. */
export const isSpent = (letter: Letter) => letter.attempts >= MOST_COPIES

export function settle(letter: Letter, state: Settled['state'], more: Pick<Settled, 'why'> = {}): Settled {
  const { due: _, ...rest } = letter
  return { ...rest, state, ...more }
}

/** What a delivery means for a letter whose attempt has been counted. */
export function after(letter: Letter, delivery: Delivery, now: Date): After {
  switch (delivery.outcome) {
    case 'sent':
      return { settled: settle(letter, 'sent') }
    case 'unreachable':
    case 'failed':
      return { settled: settle(letter, delivery.outcome, { why: delivery.why }) }
    case 'uncertain':
      return isSpent(letter)
        ? { settled: settle(letter, 'unsure') }
        : { waiting: { ...letter, due: at(now, UNSURE_MS) } }
    case 'try-again': {
      const backOff = Math.min(LONGEST_WAIT_MS, 2_000 * 2 ** letter.turnedAway * spread(letter))
      return {
        waiting: {
          ...letter,
          attempts: letter.attempts - 1,
          turnedAway: letter.turnedAway + 1,
          due: at(now, delivery.afterMs ?? backOff),
        },
      }
    }
  }
}

/** From 0.8 to 1.2, by chance as far as anybody can tell, and the same whenever it is asked. */
function spread({ id, turnedAway }: Letter): number {
  const mixed = [...`${id}#${turnedAway}`].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 10_007, 7)
  return 1 + JITTER * ((2 * mixed) / 10_006 - 1)
}
