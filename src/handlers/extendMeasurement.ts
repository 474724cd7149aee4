import { notice, remark } from '../cards/notice'
import { extend } from '../domain/changes'
import { isFaulty } from '../domain/faults'
import type { Measurement } from '../domain/measurement'
import { isRefused, refuse } from '../domain/refused'
import { warningsFor } from '../domain/when'
import type { World } from '../ports'
import { aside, typed, type Asked, type Reply, type Tap } from './asked'
import { isOngoing, status, statusOf } from './status'
import { isMeasurement, theirs } from './steering'

/** Forlæng was pressed on the status card. A date that will not do comes back with what was typed. */
export async function extendMeasurement(world: World, asked: Asked, { ids, data }: Tap): Promise<Reply> {
  const measurement = await theirs(world, asked, 'measurement.extend', ids.measurement ?? '')
  if (!isMeasurement(measurement)) return measurement
  const { tenant, words, now, today } = asked
  const said = words.when.extend
  const { calendar } = world.settings
  const closesOn = typed(data, 'closesOn', 20)
  const was = typed(data, 'was', 20) || undefined
  const measurements = world.store.measurements(tenant)
  const outcome = await measurements.change(measurement.id, current =>
    current ? extend(current, closesOn, calendar, now, was) : refuse('not-open'),
  )
  if (isFaulty(outcome)) {
    const fault = outcome.faults.closesOn && said.faults[outcome.faults.closesOn]
    // Somebody else may have extended it since this was pressed.
    const current = (await measurements.get(measurement.id)) ?? measurement
    return statusOf(world, asked, [current], [], { closesOn, fault })
  }
  if (isRefused(outcome)) return aside(remark(said.notOpen))
  const { title } = outcome as Measurement
  return notice(said.extended(title), [
    said.extendedLine(closesOn),
    ...warningsFor(calendar, today, closesOn).map(warning => words.when.warnings[warning]),
  ])
}

/** Ret was pressed beside one of several: that one alone, with all that may be done with it; all, once it is over. */
export async function showMeasurement(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const measurement = await theirs(world, asked, 'measurement.extend', ids.measurement ?? '')
  if (!isMeasurement(measurement)) return measurement
  return isOngoing(measurement) ? statusOf(world, asked, [measurement], []) : status(world, asked)
}
