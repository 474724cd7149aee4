import { boxIds } from '../domain/box'
import { dayIn, isSendingTime, type Day } from '../domain/calendar'
import type { Measurement } from '../domain/measurement'
import { dueNudge, nextLookWhileOpen, type Nudge } from '../domain/nudge'
import type { World } from '../ports'
import { hearingStill, postDaily } from './letters'

/** Makes the reminder that is due, once for the whole measurement, and notes when to look again. */
export async function nudge(world: World, measurement: Measurement): Promise<void> {
  const { calendar } = world.settings
  const { id, tenant } = measurement
  const today = dayIn(calendar.zone, world.now())
  if (isSendingTime(calendar, world.now())) await remindOf(world, measurement, today)
  await world.store
    .measurements(tenant)
    .change<Measurement>(id, now =>
      now?.state === 'open' ? { ...now, due: nextLookWhileOpen(calendar, now, world.now()).toISOString() } : now!,
    )
}

async function remindOf(world: World, measurement: Measurement, today: Day): Promise<void> {
  const { id, tenant } = measurement
  const number = dueNudge(world.settings.calendar, measurement, today)
  if (!number) return
  const mark = (nudge: Nudge) =>
    world.store.measurements(tenant).change<Measurement>(id, now => {
      const earlier = now?.nudges?.filter(one => one.number !== number) ?? []
      return now?.state === 'open' ? { ...now, nudges: [...earlier, nudge] } : now!
    })
  // The marker comes first: what is sent is written from it, and a rerun goes on with this reminder.
  await mark({ number, on: today })
  const hearing = await hearingStill(world, tenant)
  for (const person of await silent(world, measurement))
    if (!hearing.has(person)) await postDaily(world, tenant, person)
  await mark({ number, on: today, made: true })
}

/** Those who are invited and have not answered; read from the boxes, and told to nobody. */
async function silent(world: World, measurement: Measurement): Promise<string[]> {
  const { id, boxes } = measurement
  const answered = new Set<string>()
  for (const box of boxIds(boxes))
    for (const mark of (await world.store.boxes(id).get(box))?.answered ?? []) answered.add(mark)
  const { people = [], gone = [] } = (await world.store.papers(id).audience.get()) ?? {}
  return people.filter(person => !gone.includes(person) && !answered.has(world.secrets.mark(measurement, person)))
}

/** Why a person may be reminded of this measurement; a reminder that was named in a message is not due again. */
export const nudgeReason = ({ id, nudges }: Measurement): string | undefined =>
  nudges?.length ? `nudge:${id}:${nudges.at(-1)!.number}` : undefined

/** The measurement that a reason reminds of, if it is such a reason. */
export const nudgedOf = (reason: string): string | undefined => /^nudge:(.+):[12]$/.exec(reason)?.[1]
