import { boxIds, type Box } from '../domain/box'
import { addMonths, dayIn, nextSendingMoment, startOfSending } from '../domain/calendar'
import { closedOnOf } from '../domain/changes'
import { sealedComments } from '../domain/comments'
import { teamsIn, type Measurement } from '../domain/measurement'
import { postingMoment } from '../domain/preview'
import { sealedLines } from '../domain/privacy'
import { isRefused, refuse } from '../domain/refused'
import { freezeReport, type Report, labelsIn } from '../domain/report'
import { chosenBetween, inSeries } from '../domain/series'
import { threadsBetween } from '../domain/thread'
import type { World } from '../ports'
import { forgetLetters } from './destroy'
import { commentsTo, invitationTo, post, previewTo, reportOf } from './letters'

/** So many answers go into one document: well under a megabyte. */
const LINES_TO_A_PART = 10_000
/** Each of at most a thousand characters, which may be three bytes each. */
const COMMENTS_TO_A_PART = 500

/**
 * Closes the boxes, mixes the answers and freezes the report. Repeatable from any point: a rerun goes on at the first
 * step not done, and computes nothing again once the measurement is marked sealed.
 */
export async function seal(world: World, tenant: string, id: string): Promise<void> {
  const { store } = world
  const measurement = await store.measurements(tenant).get(id)
  if (!measurement) return
  if (measurement.state === 'closing') {
    const boxes = await closeBoxes(world, measurement)
    // Somebody else sealed it meanwhile, and has come as far as to remove them.
    if (!boxes) return
    const invited = boxes.reduce((sum, box) => sum + box.invited.length, 0)
    await freeze(world, { ...measurement, invited }, boxes)
    const messages = await countMessages(world, tenant, id)
    await store
      .measurements(tenant)
      .change(id, now => (now?.state === 'closing' ? { ...now, state: 'sealed', invited, messages } : now!))
  }
  await tidyUp(world, tenant, id)
}

async function closeBoxes(world: World, { id, boxes }: Measurement): Promise<Box[] | undefined> {
  const shelf = world.store.boxes(id)
  const closed: Box[] = []
  for (const box of boxIds(boxes)) {
    const kept = await shelf.change(box, now => (now ? (now.open ? { ...now, open: false } : now) : refuse('gone')))
    if (isRefused(kept)) return undefined
    closed.push(kept)
  }
  return closed
}

async function freeze(world: World, measurement: Measurement, boxes: readonly Box[]): Promise<void> {
  const papers = world.store.papers(measurement.id)
  const pack = (await papers.pack.get())!
  const lines = boxes.flatMap(box => box.answers)
  const closedOn = measurement.closedOn ?? dayIn(world.settings.calendar.zone, world.now())
  const report = await besideBaseline(world, measurement, freezeReport(measurement, pack, lines, closedOn))
  const sealed = sealedLines(pack, lines, measurement, labelsIn(measurement, report))
  for (let part = 0; part * LINES_TO_A_PART < sealed.length; part++)
    await papers.sealed(part).insert({ lines: sealed.slice(part * LINES_TO_A_PART, (part + 1) * LINES_TO_A_PART) })
  const comments = sealedComments(
    boxes.flatMap(box => box.comments),
    lines.length,
    measurement.threshold,
  )
  for (let part = 0; part * COMMENTS_TO_A_PART < comments.length; part++)
    await papers
      .comments(part)
      .insert({ comments: comments.slice(part * COMMENTS_TO_A_PART, (part + 1) * COMMENTS_TO_A_PART) })
  await papers.report.insert(report)
}

/** The starter who wanted to see the report first gets it now, and everybody else later. Returns when. */
async function heldBack(world: World, { id, tenant, startedBy, preview }: Measurement, at: Date): Promise<Date> {
  if (!preview || !startedBy) return at
  const first = postingMoment(world.settings.calendar, at).toISOString()
  const kept = await world.store
    .measurements(tenant)
    .change<Measurement>(id, now => (now!.postsAt ? now! : { ...now!, postsAt: first }))
  const letter = { id: previewTo(id, startedBy), kind: 'preview' as const, to: { person: startedBy }, about: id }
  await post(world, tenant, { ...letter, due: at })
  return new Date(kept.postsAt!)
}

/** With what has changed since the measurement it was to be compared with; without, where that one is gone. */
async function besideBaseline(world: World, { tenant, baseline, startedOn }: Measurement, report: Report) {
  const before = baseline ? await world.store.papers(baseline).report.get() : undefined
  if (!before) return report
  const plans = await world.store.plans(tenant).list()
  const between = [plans, before.measurement, startedOn] as const
  return inSeries(report, before, chosenBetween(...between), threadsBetween(...between))
}

/** What became of the invitations, as counts: the messages themselves are about to go. */
async function countMessages(world: World, tenant: string, id: string): Promise<Record<string, number>> {
  const audience = await world.store.papers(id).audience.get()
  const counts: Record<string, number> = {}
  for (const person of audience?.people ?? []) {
    const settled = await world.store.sent(tenant, { person }).get(invitationTo(id, person))
    const state = settled?.state ?? 'waiting'
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

/** Removes everything that names who was invited, and sends the report on its way. */
async function tidyUp(world: World, tenant: string, id: string): Promise<void> {
  const { store, settings } = world
  const measurement = await store.measurements(tenant).get(id)
  if (measurement?.state !== 'sealed' || measurement.tidied) return
  const papers = store.papers(id)
  await forgetLetters(world, tenant, id, (await papers.audience.get())?.people ?? [])
  for (const box of boxIds(measurement.boxes)) await store.boxes(id).remove(box)
  await papers.audience.remove()
  await store.scrub()
  const at = measurement.closedEarly ? world.now() : nextSendingMoment(settings.calendar, world.now())
  const postsAt = await heldBack(world, measurement, at)
  for (const team of teamsIn(measurement)) {
    const letter = { id: reportOf(measurement, team), kind: 'report' as const, to: { team }, about: id }
    await post(world, tenant, { ...letter, due: postsAt })
  }
  if (await papers.comments(0).get())
    for (const person of (await store.teams(tenant).get(measurement.team))?.coordinators ?? [])
      await post(world, tenant, { id: commentsTo(id, person), kind: 'comments', to: { person }, about: id, due: at })
  const again = startOfSending(settings.calendar, addMonths(closedOnOf(measurement), settings.remeasureMonths))
  const due = nextSendingMoment(settings.calendar, again).toISOString()
  await store.measurements(tenant).change<Measurement>(id, now => {
    const { nudges: _, unseenSince: __, ...rest } = now!
    return { ...rest, tidied: true, due }
  })
  world.wake(tenant)
}
