import type { Day } from './calendar'
import type { Named } from './plan'

/**
 * A dated step with a named responsible; where they were erased, it goes to whoever follows up the plan. `after` are
 * the milestones it waits for.
 */
export interface Milestone {
  readonly id: string
  readonly purpose: string
  readonly text: string
  readonly dueOn: Day
  /** When this date was set: rungs of the reminder ladder that had passed by then are skipped. */
  readonly setOn: Day
  readonly responsible?: Named
  /** When the ansvarlig said yes; silence is as good. */
  readonly acceptedOn?: Day
  /** Who was asked to take it over, and has not said yes. */
  readonly offered?: Offer
  /** When it last became somebody's while the plan was under way. */
  readonly named?: Naming
  /** When somebody else last changed what its ansvarlig is to do, or by when. */
  readonly changed?: Act & { readonly from?: Day }
  readonly after: readonly string[]
  readonly ticks: Readonly<Record<Tick, boolean>>
  /** Who said so of each that is ticked, and when. */
  readonly ticked?: Readonly<Partial<Record<Tick, Trace>>>
  readonly done?: { readonly on: Day; readonly by?: Named; readonly evidence: string; readonly learned?: string }
}

/** Who did something, unless they were erased, and when. */
export interface Trace {
  readonly on: Day
  readonly by?: Named
}

/** One of the plan's acts that people are told of: `nth` makes each of them told once. */
export interface Act {
  readonly nth: number
  readonly on: Day
  readonly by?: string
}

/** `rid` are those it was taken from, and whoever had asked somebody else to take it over. */
export type Naming = Act & { readonly rid?: readonly string[] }

/** A milestone is to become somebody else's, once they say yes. */
export interface Offer {
  readonly to: Named
  readonly by?: string
  readonly on: Day
}

/** Four of the five SMART questions, answered by a human; the fifth, the date, is there or is not. */
export const TICKS = ['specific', 'measurable', 'accepted', 'realistic'] as const
export type Tick = (typeof TICKS)[number]
