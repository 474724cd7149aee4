import { boxesFor, boxIds } from '../domain/box'
import { bareHead } from '../domain/changes'
import type { Settled } from '../domain/courier'
import type { Measurement } from '../domain/measurement'
import { refuse } from '../domain/refused'
import type { World } from '../ports'
import { invitationTo } from './letters'
import { nudgedOf } from './nudge'
import { removeQuestionnaire } from './questionnaire'

/** Removes everything of a cancelled measurement. The list of people goes last, so that a rerun finds their letters. */
export async function destroy(world: World, measurement: Measurement): Promise<void> {
  const { id, tenant, boxes } = measurement
  const { store } = world
  const papers = store.papers(id)
  const people = (await papers.audience.get())?.people ?? []
  for (const box of boxIds(Math.max(boxes, boxesFor(people.length)))) await store.boxes(id).remove(box)
  await removeQuestionnaire(world, measurement)
  await forgetLetters(world, tenant, id, people)
  await papers.link.remove()
  await papers.audience.remove()
  await store.scrub()
  await store.measurements(tenant).change<Measurement>(id, now => (now?.state === 'cancelling' ? bareHead(now) : now!))
}

/** Removes invitations and every trace of who was reminded, which tells who had not answered. */
export async function forgetLetters(
  world: World,
  tenant: string,
  id: string,
  people: readonly string[],
): Promise<void> {
  for (const person of people) {
    const sent = world.store.sent(tenant, { person })
    await world.store.queue(tenant).remove(invitationTo(id, person))
    await sent.remove(invitationTo(id, person))
    for (const letter of await sent.list()) {
      const others = letter.reasons?.filter(reason => nudgedOf(reason) !== id)
      if (!others || others.length === letter.reasons!.length) continue
      if (!others.length) await sent.remove(letter.id)
      else await sent.change(letter.id, now => (now ? ({ ...now, reasons: others } as Settled) : refuse('gone')))
    }
  }
}
