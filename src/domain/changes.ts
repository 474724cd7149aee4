import { addMonths, dayIn, isDay, type Calendar, type Day } from './calendar'
import { faultsIn, type Faulty } from './faults'
import type { Measurement } from './measurement'
import { closingMoment, nextLookWhileOpen } from './nudge'
import { refuse, type Refused } from './refused'

export type ExtendFault = 'no-day' | 'not-later' | 'too-far'

const MONTHS_AHEAD = 12

/**
 * A later last day; only while people can answer. `was` is the last day that whoever asks has seen: the same press told
 * twice, or two people who want the same, find it done.
 */
export function extend(
  measurement: Measurement,
  closesOn: string,
  calendar: Calendar,
  now: Date,
  was = measurement.closesOn,
): Measurement | Faulty<'closesOn', ExtendFault> | Refused<'not-open'> {
  if (measurement.state !== 'open' || isOver(measurement, calendar, now)) return refuse('not-open')
  if (closesOn === measurement.closesOn && was < closesOn) return measurement
  const today = dayIn(calendar.zone, now)
  const faults = faultsIn<'closesOn', ExtendFault>({
    closesOn: !isDay(closesOn)
      ? 'no-day'
      : closesOn <= measurement.closesOn
        ? 'not-later'
        : closesOn > addMonths(today, MONTHS_AHEAD) && 'too-far',
  })
  if (faults) return faults
  const longer = { ...measurement, closesOn }
  return { ...longer, due: nextLookWhileOpen(calendar, longer, now).toISOString() }
}

/** Its last day is over, whether or not anybody has closed it. */
export const isOver = ({ closesOn }: Measurement, calendar: Calendar, now: Date) =>
  now >= closingMoment(calendar, closesOn)

/** Cancelling twice is no fault; what is closed has been answered and stays. */
export function cancel(measurement: Measurement, now: Date): Measurement | Refused<'opening' | 'closed'> {
  switch (measurement.state) {
    case 'opening':
      return refuse('opening')
    case 'closing':
    case 'sealed':
      return refuse('closed')
    case 'planned':
    case 'open':
      return { ...measurement, state: 'cancelling', due: now.toISOString() }
    default:
      return measurement
  }
}

/** All that is left of a cancelled measurement: no people, no reason, no counts. */
export const bareHead = ({ schema, id, tenant, team, pack, version, ...rest }: Measurement): Measurement => ({
  ...{ schema, id, tenant, team, pack, version, state: 'cancelled' },
  ...{ language: rest.language, title: rest.title, why: '', asked: rest.asked, units: [], threshold: rest.threshold },
  ...{ startedBy: '', startedOn: rest.startedOn, closesOn: rest.closesOn, boxes: 0, invited: 0 },
})

/** Has the same been measured in the same team since? Then there is nothing to propose. */
export const isFollowed = (measurement: Measurement, all: readonly Measurement[]) =>
  all.some(
    other =>
      other.id !== measurement.id &&
      other.team === measurement.team &&
      other.pack === measurement.pack &&
      !['cancelling', 'cancelled'].includes(other.state) &&
      other.startedOn >= closedOnOf(measurement),
  )

export const closedOnOf = ({ closedOn, closesOn }: Measurement): Day => closedOn ?? closesOn
