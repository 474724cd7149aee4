import { addDays, addMonths, type Day } from './calendar'
import type { Settled } from './courier'
import type { Measurement } from './measurement'
import { type Plan } from './plan'

/** How long is kept what names somebody or comes from them. */
export interface Retention {
  /** Raw answers, after the measurement has closed. */
  readonly rawMonths: number
  /** Messages the bot has sent. */
  readonly letterMonths: number
  /** Somebody who is in no team, plan or measurement any more. */
  readonly peopleDays: number
}

/** The raw answers of a sealed measurement have had their time; the report stays. */
export const isRawPast = (
  { state, due, tidied, closedOn, rawGoneOn }: Measurement,
  { rawMonths }: Retention,
  today: Day,
): boolean =>
  state === 'sealed' && (tidied || !due) && !rawGoneOn && !!closedOn && addMonths(closedOn, rawMonths) <= today

/** Milestones that may still be reminded of: what was said of them must be remembered, or it would be said again. */
export const remembered = (plans: readonly Plan[]): ReadonlySet<string> =>
  new Set(plans.flatMap(plan => plan.milestones.filter(({ done }) => !done).map(({ id }) => id)))

/** A settled letter has had its time, and nothing it said could be said again for want of it. */
export const isLetterPast = (
  { madeOn, reasons = [] }: Settled,
  { letterMonths }: Retention,
  milestones: ReadonlySet<string>,
  today: Day,
): boolean => addMonths(madeOn, letterMonths) <= today && !reasons.some(reason => milestones.has(reason.split(':')[0]!))

/** So long after their last sign of life somebody who takes part in nothing may be forgotten. */
export const isForgettable = (seenOn: Day, { peopleDays }: Retention, today: Day): boolean =>
  addDays(seenOn, peopleDays) <= today
