import type { MatchedList } from './audience'
import { addMonths, isDay, workingDayOnOrAfter, type Calendar, type Day } from './calendar'
import { faultsIn, type Faulty } from './faults'
import type { Measurement } from './measurement'
import type { Pack } from './pack'

/** The form as it was filled in, looked up as far as it can be. */
export interface StartForm {
  readonly teams: readonly string[]
  readonly pack: Pack | undefined
  /** Each person is to read it in their own language. */
  readonly ownLanguages?: boolean
  readonly title: string
  readonly why: string
  readonly opensOn: string
  readonly closesOn: string
  readonly threshold: string
  readonly level: string
  readonly units: readonly string[]
  /** Whom a pasted list means, if there is one. */
  readonly list: MatchedList | undefined
  readonly preview: boolean
  /** The measurement to compare with; undefined where the one that was named is none to compare with. */
  readonly baseline: string | undefined
}

export type StartField =
  'team' | 'pack' | 'title' | 'opensOn' | 'closesOn' | 'threshold' | 'level' | 'units' | 'people' | 'baseline'
export type StartFault =
  | 'needed'
  | 'no-day'
  | 'past'
  | 'too-far'
  | 'opens-too-far'
  | 'opens-late'
  | 'threshold'
  | 'unknown'
  | 'units'
  | 'unmatched'
  | 'long-unit'

export const LOWEST_THRESHOLD = 5
export const HIGHEST_THRESHOLD = 20
const MOST_UNITS = 40
const LONGEST_UNIT = 40
const MONTHS_AHEAD = 6
const MONTHS_OPEN = 12

/** A measurement that can be opened, or what is wrong with the form. */
export function planMeasurement(
  form: StartForm,
  facts: { id: string; tenant: string; startedBy: string; today: Day; lowestThreshold: number; calendar: Calendar },
): Measurement | Faulty<StartField, StartFault> {
  const { id, tenant, startedBy, today, lowestThreshold, calendar } = facts
  const threshold = /^\d{1,2}$/.test(form.threshold) ? Number(form.threshold) : 0
  const faults = faultsIn<StartField, StartFault>({
    team: !form.teams.length && 'needed',
    pack: !form.pack && 'unknown',
    title: !form.title && 'needed',
    opensOn: form.opensOn !== '' && opensOnFault(calendar, form, today),
    closesOn: closesOnFault(form.closesOn, today),
    threshold: (threshold < lowestThreshold || threshold > HIGHEST_THRESHOLD) && 'threshold',
    level: !['both', 'staff', 'leader'].includes(form.level) && 'unknown',
    units: unitsFault(form.units),
    people: form.list && form.list.unmatched.length > 0 && 'unmatched',
    baseline: form.baseline === undefined && 'unknown',
  })
  if (faults) return faults
  const later = form.opensOn > today
  return {
    schema: 1,
    id,
    tenant,
    team: form.teams[0]!,
    ...(form.teams.length > 1 && { teams: form.teams }),
    ...(form.list && { listed: true as const }),
    ...(form.preview && { preview: true as const }),
    state: later ? 'planned' : 'opening',
    pack: form.pack!.id,
    version: form.pack!.version,
    language: form.pack!.language,
    ...(form.ownLanguages && { languages: 'own' }),
    title: form.title,
    why: form.why,
    asked: form.level as Measurement['asked'],
    units: form.units,
    threshold,
    startedBy,
    startedOn: today,
    ...(later && { opensOn: form.opensOn }),
    closesOn: form.closesOn,
    ...(form.baseline && { baseline: form.baseline }),
    boxes: 0,
    invited: 0,
  }
}

function opensOnFault(calendar: Calendar, { opensOn, closesOn }: StartForm, today: Day): StartFault | false {
  if (!isDay(opensOn)) return 'no-day'
  if (opensOn < today) return 'past'
  if (opensOn > addMonths(today, MONTHS_AHEAD)) return 'opens-too-far'
  return opensOn > today && isDay(closesOn) && workingDayOnOrAfter(calendar, opensOn) > closesOn && 'opens-late'
}

const closesOnFault = (closesOn: string, today: Day): 'no-day' | 'past' | 'too-far' | false =>
  !isDay(closesOn) ? 'no-day' : closesOn < today ? 'past' : closesOn > addMonths(today, MONTHS_OPEN) && 'too-far'

/** None, or several with names of their own: an answer keeps its unit's place in the list. */
const unitsFault = (units: readonly string[]): 'units' | 'long-unit' | false => {
  const areTold = units.length !== 1 && units.length <= MOST_UNITS && !units.includes('')
  if (!areTold || new Set(units).size !== units.length) return 'units'
  return units.some(unit => unit.length > LONGEST_UNIT) && 'long-unit'
}
