import { notice, remark } from '../cards/notice'
import { button } from '../cards/parts'
import { cancel } from '../domain/changes'
import type { Measurement } from '../domain/measurement'
import { isRefused, refuse } from '../domain/refused'
import type { World } from '../ports'
import { aside, type Asked, type Reply, type Tap } from './asked'
import { isMeasurement, theirs } from './steering'

/** Aflys was pressed on the status card: are they sure? */
export async function askCancel(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const measurement = await theirs(world, asked, 'measurement.cancel', ids.measurement ?? '')
  if (!isMeasurement(measurement)) return measurement
  const said = asked.words.when.cancel
  const may = cancel(measurement, asked.now)
  if (isRefused(may)) return aside(remark(said[may.refused]))
  if (may === measurement) return cancelled(asked, measurement)
  const ref = world.secrets.sign(asked.person.id, { measurement: measurement.id })
  return notice(said.title, said.lines(measurement.title), [button(said.button, 'measurement.cancel', { ref })])
}

/** Confirmed. From this moment nobody can answer; everything is destroyed by the next tick, which comes at once. */
export async function cancelMeasurement(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const measurement = await theirs(world, asked, 'measurement.cancel', ids.measurement ?? '')
  if (!isMeasurement(measurement)) return measurement
  const said = asked.words.when.cancel
  const outcome = await world.store
    .measurements(asked.tenant)
    .change(measurement.id, now => (now ? cancel(now, asked.now) : refuse('closed')))
  if (isRefused(outcome)) return aside(remark(said[outcome.refused]))
  world.wake(asked.tenant)
  return cancelled(asked, measurement)
}

const cancelled = ({ words: { when } }: Asked, { title }: Measurement): Reply =>
  notice(when.cancel.cancelled(title), [when.cancel.cancelledLine])
