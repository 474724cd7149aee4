import type { Card } from '../cards/fill'
import { notice } from '../cards/notice'
import type { Audience } from '../domain/audience'
import { boxesFor, boxIds, boxOf, emptyBox, inviting } from '../domain/box'
import { nextLookWhileOpen } from '../domain/nudge'
import type { Measurement } from '../domain/measurement'
import type { Member, World } from '../ports'
import type { Words } from '../words/language'
import { wordsFor } from './asked'
import { invitationTo, postUnread } from './letters'
import { meetMember, membersAsked } from './people'
import { removeQuestionnaire } from './questionnaire'

/** So many are invited between two notes of how far we are, and so many of them at a time. */
const BATCH = 200
const AT_A_TIME = 10
/** The starter's card is renewed no more often than this. */
const RENEWED_MS = 3_000
/** When Teams would not say who is in the team. */
const LATER_MS = 60_000

/**
 * Fixes who is asked and how many boxes there are, then invites everybody. May stop anywhere: run again, it goes on
 * after the last batch that was noted, and what it does twice is done once. `known` is the roster, where it is known.
 */
export async function open(world: World, measurement: Measurement, known?: readonly Member[]): Promise<void> {
  const { id, tenant } = measurement
  const { store } = world
  const measurements = store.measurements(tenant)
  const papers = store.papers(id)
  // Stopped before there was a questionnaire: nothing was said to anyone, so nothing is left to open.
  if (!(await papers.pack.get())) {
    await papers.audience.remove()
    await removeQuestionnaire(world, measurement)
    return measurements.remove(id)
  }
  const members = known ?? (await membersAsked(world, measurement))
  if (!members) return putOff(world, measurement)

  const people = await audienceOf(world, measurement, members)
  const boxes = boxesFor(people.length)
  const begun = await measurements.change<Measurement>(id, now =>
    now?.state !== 'opening' || now.boxes === boxes
      ? now!
      : { ...now, boxes, invited: people.length, ballotKey: now.ballotKey ?? world.secrets.ballotKey },
  )
  if (begun?.state !== 'opening') return
  await fillBoxes(world, begun, people)
  await inviteAll(world, begun, people, new Map(members.map(member => [member.id, member])))
  const opened = await measurements.change<Measurement>(id, now => {
    if (now?.state !== 'opening') return now!
    const { opening, ...rest } = now
    const { card, warnings = [] } = opening ?? {}
    const sending = card !== undefined && { sending: { card, warnings } }
    const due = nextLookWhileOpen(world.settings.calendar, now, world.now()).toISOString()
    return { ...rest, ...sending, state: 'open', due }
  })
  // Where the whole roster was known, the press itself is answered with it.
  if (opened && !known) await renewCard(world, opened, words => startedCard(words, opened))
}

/** Fixed at the first look: everybody on the rosters and who started it, or those of the list who are still there. */
async function audienceOf(
  world: World,
  { id, startedBy, listed, boxes }: Measurement,
  members: readonly Member[],
): Promise<readonly string[]> {
  const { audience } = world.store.papers(id)
  const here = new Set(members.map(member => member.id))
  if (listed && !boxes)
    await audience.change<Audience>(now => ({ ...now!, people: now!.people.filter(person => here.has(person)) }))
  if (!listed) await audience.insert({ people: [...new Set([...here, ...(startedBy ? [startedBy] : [])])].sort() })
  return (await audience.get())!.people
}

async function putOff(world: World, { id, tenant }: Measurement): Promise<void> {
  const due = new Date(world.now().getTime() + LATER_MS).toISOString()
  await world.store
    .measurements(tenant)
    .change<Measurement>(id, now => (now?.state === 'opening' ? { ...now, due } : now!))
}

async function fillBoxes(world: World, measurement: Measurement, people: readonly string[]): Promise<void> {
  const { id, boxes } = measurement
  const marks = Map.groupBy(
    people.map(person => world.secrets.mark(measurement, person)),
    mark => boxOf(mark, boxes),
  )
  for (const box of boxIds(boxes)) await world.store.boxes(id).insert(box, inviting(emptyBox, marks.get(box) ?? []))
}

async function inviteAll(
  world: World,
  measurement: Measurement,
  people: readonly string[],
  members: ReadonlyMap<string, Member>,
): Promise<void> {
  const { id, tenant, opening } = measurement
  const invite = async (person: string) => {
    const member = members.get(person)
    if (member) await meetMember(world, tenant, member)
    const letter = { id: invitationTo(id, person), kind: 'invitation' as const, to: { person }, about: id }
    await postUnread(world, tenant, { ...letter, due: world.now() })
  }
  let renewed = world.now().getTime()
  for (let from = opening?.reached ?? 0; from < people.length; from += BATCH) {
    for (let at = from; at < Math.min(from + BATCH, people.length); at += AT_A_TIME) {
      await Promise.all(people.slice(at, Math.min(at + AT_A_TIME, from + BATCH)).map(invite))
      await breath()
    }
    const reached = Math.min(from + BATCH, people.length)
    if (reached === people.length) return
    const noted = await world.store
      .measurements(tenant)
      .change<Measurement>(id, now =>
        now?.state === 'opening' ? { ...now, opening: { ...now.opening, reached } } : now!,
      )
    // Another was faster: what has become of it, and of its people, since then is not undone.
    if (noted?.state !== 'opening') return
    world.wake(tenant)
    if (world.now().getTime() - renewed < RENEWED_MS) continue
    renewed = world.now().getTime()
    await renewCard(world, measurement, words => openingCard(words, measurement, reached, people.length))
  }
}

/** Lets others have their turn: a database beside the program answers without waiting for anything. */
const breath = () => new Promise<void>(done => void setImmediate(done))

/** Says on the starter's card how far it is. Nothing depends on it, so what becomes of it does not matter. */
export async function renewCard(
  world: World,
  { tenant, startedBy, opening, sending }: Measurement,
  say: (words: Words) => Card,
): Promise<void> {
  const card = opening?.card ?? sending?.card
  const starter = card !== undefined && startedBy && (await world.store.people(tenant).get(startedBy))
  if (starter) await world.sender.update(starter, card, say(wordsFor(world, starter)))
}

/** What stands on the starter's card right now. */
export const howFar = (words: Words, measurement: Measurement): Card =>
  measurement.state !== 'opening'
    ? startedCard(words, measurement)
    : openingCard(
        words,
        measurement,
        measurement.invited ? measurement.opening?.reached : undefined,
        measurement.invited,
      )

/** The measurement is on its way to everybody, who may be many. */
export const openingCard = ({ start }: Words, { title }: Measurement, reached?: number, all = 0): Card =>
  notice(start.opening(title), [...(reached === undefined ? [] : [start.reached(reached, all)]), start.openingLine])

export function startedCard(
  { start, when }: Words,
  { title, closesOn, threshold, invited, sending }: Measurement,
  warnings = sending?.warnings ?? [],
  sent?: string,
): Card {
  return notice(start.started(title), [
    start.invited(invited, closesOn),
    ...(sent === undefined ? [] : [sent]),
    ...(invited < threshold ? [start.fewInvited(threshold)] : []),
    ...warnings.map(warning => when.warnings[warning]),
    start.next,
  ])
}
