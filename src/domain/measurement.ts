import { addMonths, daysBetween, isDay, type Day } from './calendar'
import { faultsIn, type Faulty } from './faults'
import type { Language, Level, Pack } from './pack'
import { refuse, type Refused } from './refused'

/**
 * One round of a barometer, as everybody may know it. Answers are not here but in boxes (box.ts).
 * `opening` and `closing` are on their way and go on at the next tick; `due` is when time has something to do here.
 */
export interface Measurement {
  readonly schema: 1
  readonly id: string
  readonly tenant: string
  readonly team: string
  readonly state: 'opening' | 'open' | 'closing' | 'sealed'
  readonly pack: string
  readonly version: string
  readonly language: Language
  readonly title: string
  readonly why: string
  readonly asked: 'both' | Level
  readonly units: readonly string[]
  readonly threshold: number
  readonly startedBy: string
  readonly startedOn: Day
  readonly closesOn: Day
  readonly boxes: number
  readonly invited: number
  readonly due?: string
  /** While opening: how many have been invited, and the starter's card that says so. */
  readonly opening?: { readonly reached: number; readonly card?: string }
  /** Somebody closed it by hand: the report is posted at once. */
  readonly closedEarly?: true
  readonly closedOn?: Day
  /** How many have answered, as it may be told while open: renewed once a day, rounded down to fives. */
  readonly progress?: { readonly on: Day; readonly answered: number }
  /** What became of the messages, once they are deleted: a count for each outcome. */
  readonly messages?: Readonly<Record<string, number>>
}

export interface StartForm {
  readonly team: string
  readonly pack: Pack | undefined
  readonly title: string
  readonly why: string
  readonly closesOn: string
  readonly threshold: string
  readonly level: string
  readonly units: readonly string[]
}

export type StartField = 'team' | 'pack' | 'title' | 'closesOn' | 'threshold' | 'level' | 'units'
export type StartFault = 'needed' | 'no-day' | 'past' | 'too-far' | 'threshold' | 'unknown' | 'units'

export const LOWEST_THRESHOLD = 5
export const HIGHEST_THRESHOLD = 20
const MOST_UNITS = 40

/** A measurement that can be opened, or what is wrong with the form. */
export function planMeasurement(
  form: StartForm,
  facts: Pick<Measurement, 'id' | 'tenant' | 'startedBy'> & { today: Day; lowestThreshold: number },
): Measurement | Faulty<StartField, StartFault> {
  const { id, tenant, startedBy, today, lowestThreshold } = facts
  const threshold = /^\d{1,2}$/.test(form.threshold) ? Number(form.threshold) : 0
  const faults = faultsIn<StartField, StartFault>({
    team: !form.team && 'needed',
    pack: !form.pack && 'unknown',
    title: !form.title && 'needed',
    closesOn: !isDay(form.closesOn)
      ? 'no-day'
      : form.closesOn < today
        ? 'past'
        : form.closesOn > addMonths(today, 12) && 'too-far',
    threshold: (threshold < lowestThreshold || threshold > HIGHEST_THRESHOLD) && 'threshold',
    level: !['both', 'staff', 'leader'].includes(form.level) && 'unknown',
    units: !canBeTold(form.units) && 'units',
  })
  if (faults) return faults
  return {
    schema: 1,
    id,
    tenant,
    team: form.team,
    state: 'opening',
    pack: form.pack!.id,
    version: form.pack!.version,
    language: form.pack!.language,
    title: form.title,
    why: form.why,
    asked: form.level as Measurement['asked'],
    units: form.units,
    threshold,
    startedBy,
    startedOn: today,
    closesOn: form.closesOn,
    boxes: 0,
    invited: 0,
  }
}

/** None, or several with names of their own: an answer keeps its unit's place in the list. */
const canBeTold = (units: readonly string[]) =>
  units.length !== 1 && units.length <= MOST_UNITS && !units.includes('') && new Set(units).size === units.length

export const isUnderWay = (measurement: Measurement) => ['opening', 'open'].includes(measurement.state)

/** Closing by hand. Closing twice is no fault: the second press finds it done. */
export function closeByHand(measurement: Measurement, now: Date, today: Day): Measurement | Refused<'not-open'> {
  if (measurement.state === 'opening') return refuse('not-open')
  return measurement.state === 'open'
    ? { ...measurement, state: 'closing', closedEarly: true, closedOn: today, due: now.toISOString() }
    : measurement
}

/** How many answered, as it may be told while open: nothing under five, else rounded down to fives. */
export const toldWhileOpen = (answered: number) => (answered < 5 ? 0 : answered - (answered % 5))

/** The levels a measurement asks; the person chooses only when there are two. */
export const levelsOf = ({ asked }: Pick<Measurement, 'asked'>): readonly Level[] =>
  asked === 'both' ? ['staff', 'leader'] : [asked]

export const daysLeft = ({ closesOn }: Pick<Measurement, 'closesOn'>, today: Day) => daysBetween(today, closesOn)
