import type { Audience } from '../domain/audience'
import { nextSendingMoment, startOfSending } from '../domain/calendar'
import type { Measurement } from '../domain/measurement'
import type { Pack } from '../domain/pack'
import type { Member, World } from '../ports'
import { open } from './opening'
import { keepQuestionnaire } from './questionnaire'

/** A measurement left half made by a crash is looked at after this long. */
const HALF_MADE_MS = 60_000

/** Kept until its day comes; who is invited is read then, unless there is a list. */
export async function plan(
  world: World,
  measurement: Measurement,
  pack: Pack,
  list?: Audience,
): Promise<Measurement | undefined> {
  const { tenant, id, opensOn } = measurement
  const { calendar } = world.settings
  const due = nextSendingMoment(calendar, startOfSending(calendar, opensOn!)).toISOString()
  const measurements = world.store.measurements(tenant)
  if (await measurements.insert(id, { ...measurement, due })) {
    if (list) await world.store.papers(id).audience.insert(list)
    await keepQuestionnaire(world, measurement, pack)
  }
  return measurements.get(id)
}

/**
 * What is kept; pressed twice, that is what the first press said. Where the whole roster came at once, everybody is
 * invited before the press is answered; else in the background.
 */
export async function begin(
  world: World,
  measurement: Measurement,
  pack: Pack,
  { all, list }: { all?: readonly Member[] | undefined; list?: Audience | undefined } = {},
): Promise<Measurement | undefined> {
  const { tenant, id } = measurement
  const measurements = world.store.measurements(tenant)
  const later = new Date(world.now().getTime() + HALF_MADE_MS).toISOString()
  if (!(await measurements.insert(id, { ...measurement, due: later }))) return measurements.get(id)
  if (list) await world.store.papers(id).audience.insert(list)
  await keepQuestionnaire(world, measurement, pack)
  if (all) await open(world, measurement, all)
  else await measurements.change<Measurement>(id, now => (now ? { ...now, due: world.now().toISOString() } : now!))
  world.wake(tenant)
  return measurements.get(id)
}
