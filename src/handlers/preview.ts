import type { Card } from '../cards/fill'
import { notice, remark } from '../cards/notice'
import { previewCard } from '../cards/report'
import { dayIn } from '../domain/calendar'
import { teamsIn } from '../domain/measurement'
import { isHeld, postNow } from '../domain/preview'
import { refuse } from '../domain/refused'
import type { World } from '../ports'
import { aside, type Asked, type Reply, type Tap } from './asked'
import { reportOf } from './letters'
import { addressesOf } from './links'
import { isMeasurement, theirs } from './steering'

/** The report for its starter's own eyes, with what happens next; nothing once everybody may see it. */
export async function previewOf(world: World, asked: Asked, id: string): Promise<Card | undefined> {
  const measurement = await world.store.measurements(asked.tenant).get(id)
  const report = await world.store.papers(id).report.get()
  if (!measurement || !report || !isHeld(measurement, asked.now)) return undefined
  const ref = world.secrets.sign(asked.person.id, { measurement: id })
  const day = dayIn(world.settings.calendar.zone, new Date(measurement.postsAt!))
  return previewCard(report, ref, asked.words, day, await addressesOf(world, asked, report))
}

/** Send til kanalen was pressed: it goes there now, as it is. */
export async function postReport(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const { tenant, words, now } = asked
  const measurement = await theirs(world, asked, 'report.post', ids.measurement ?? '')
  if (!isMeasurement(measurement)) return measurement
  const { id, title } = measurement
  if (measurement.state !== 'sealed' || !measurement.postsAt) return aside(remark(words.report.preview.none))
  if (isHeld(measurement, now)) {
    await world.store.measurements(tenant).change(id, kept => (kept ? postNow(kept, now) : refuse('gone')))
    for (const team of teamsIn(measurement)) await hurry(world, asked, reportOf(measurement, team))
    world.wake(tenant)
  }
  return notice(words.report.preview.posted(title), [words.report.preview.postedLine])
}

/** A letter that waits for its day goes now; one that is gone from the queue has been sent or given up. */
const hurry = ({ store }: World, { tenant, now }: Asked, id: string) =>
  store.queue(tenant).change(id, letter => (letter ? { ...letter, due: now.toISOString() } : refuse('gone')))
