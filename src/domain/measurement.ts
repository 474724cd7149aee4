import { daysBetween, type Day } from './calendar'
import type { Nudge } from './nudge'
import type { Language, Level } from './pack'
import { refuse, type Refused } from './refused'
import type { Warning } from './when'

/** The starter's card, which tells how far the invitations are, and what it warned of. */
interface Began {
  readonly card: string
  readonly warnings?: readonly Warning[]
}

/**
 * One round of a barometer, as everybody may know it. Answers are not here but in boxes (box.ts).
 * `opening`, `closing` and `cancelling` are on their way and go on at the next tick; `due` is when time has something
 * to do here. What is `cancelled` is a bare head that names nobody, so that old cards can say what became of it.
 */
export interface Measurement {
  readonly schema: 1
  readonly id: string
  readonly tenant: string
  /** Its home: the coordinator there steers it. */
  readonly team: string
  /** All whose members are asked, the home first; absent where that is the home alone. */
  readonly teams?: readonly string[]
  /** Only those of a list are asked, who are kept with what it states of them; nobody is invited later. */
  readonly listed?: true
  readonly state: 'planned' | 'opening' | 'open' | 'closing' | 'sealed' | 'cancelling' | 'cancelled'
  readonly pack: string
  readonly version: string
  /** The main one, which the report is in. */
  readonly language: Language
  /** Each person reads the statements in their own language, where the questionnaire is there in it. */
  readonly languages?: 'own'
  readonly title: string
  readonly why: string
  readonly asked: 'both' | Level
  readonly units: readonly string[]
  readonly threshold: number
  /** Nobody, once they were erased. */
  readonly startedBy?: string
  /** The day it opened; while it is planned, the day it was planned. */
  readonly startedOn: Day
  /** The day it was to open, if that was not at once. */
  readonly opensOn?: Day
  readonly closesOn: Day
  /** The earlier measurement it is to be compared with. */
  readonly baseline?: string
  readonly boxes: number
  /** The secret that marks in its boxes are made with, which may be renewed while it is open; fixed as it opens. */
  readonly ballotKey?: string
  readonly invited: number
  readonly due?: string
  /** While opening: how many have been invited. */
  readonly opening?: { readonly reached: number } & Partial<Began>
  /** While the invitations are on their way; and until when they are held up. */
  readonly sending?: Began & { readonly heldUntil?: string }
  /** Somebody closed it by hand: the report is posted at once. */
  readonly closedEarly?: true
  readonly closedOn?: Day
  /** How many have answered, as it may be told while open: renewed once a day, rounded down to fives. */
  readonly progress?: { readonly on: Day; readonly answered: number }
  /** The raw answers are gone; the report stays. */
  readonly rawGoneOn?: Day
  /** What became of the messages, once they are deleted: a count for each outcome. */
  readonly messages?: Readonly<Record<string, number>>
  /** The reminders to those who have not answered. */
  readonly nudges?: readonly Nudge[]
  /** Somebody came or left then, and it is not known yet who is there now. */
  readonly unseenSince?: string
  /** Everything that named who was invited is gone. */
  readonly tidied?: true
  /** The starter sees the report first. */
  readonly preview?: true
  /** From then on the report is everybody's; until then only whoever may post it sees it. */
  readonly postsAt?: string
  /** The day on which it was proposed to measure again. */
  readonly proposedOn?: Day
}

export const isUnderWay = (measurement: Measurement) => ['opening', 'open'].includes(measurement.state)

/** From when its boxes stand until its last second; the next tick may be a little late. */
export const isAnswerable = ({ state, boxes, closesOn }: Measurement, today: Day) =>
  boxes > 0 && ['opening', 'open'].includes(state) && today <= closesOn

/** Closing by hand. Closing twice is no fault: the second press finds it done. */
export function closeByHand(
  measurement: Measurement,
  now: Date,
  today: Day,
): Measurement | Refused<'not-open' | 'nothing'> {
  if (measurement.state === 'opening') return refuse('not-open')
  if (['planned', 'cancelling', 'cancelled'].includes(measurement.state)) return refuse('nothing')
  return measurement.state === 'open'
    ? { ...measurement, state: 'closing', closedEarly: true, closedOn: today, due: now.toISOString() }
    : measurement
}

/** How many answered, as it may be told while open: nothing under five, else rounded down to fives. */
export const toldWhileOpen = (answered: number) => (answered < 5 ? 0 : answered - (answered % 5))

/** The teams whose members are asked. */
export const teamsIn = ({ team, teams }: Pick<Measurement, 'team' | 'teams'>): readonly string[] => teams ?? [team]

/** The levels a measurement asks; the person chooses only when there are two. */
export const levelsOf = ({ asked }: Pick<Measurement, 'asked'>): readonly Level[] =>
  asked === 'both' ? ['staff', 'leader'] : [asked]

export const daysLeft = ({ closesOn }: Pick<Measurement, 'closesOn'>, today: Day) => daysBetween(today, closesOn)
