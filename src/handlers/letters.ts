import { isSpent, type Letter, type PlanLetter } from '../domain/courier'
import { addDays, dayIn, nextSendingMoment, startOfSending } from '../domain/calendar'
import type { Measurement } from '../domain/measurement'
import type { World } from '../ports'

type NewLetter = Pick<Letter, 'id' | 'kind' | 'to' | 'about' | 'entry'> & { readonly due: Date }

/** Puts a letter in the courier's queue, once and for all: its id is the reason for it. */
export async function post(world: World, tenant: string, letter: NewLetter): Promise<void> {
  const sent = world.store.sent(tenant, letter.to)
  const before = await sent.get(letter.id)
  // A day's message that had nothing to say may have something to say later that day.
  const isOpen = letter.kind === 'daily' && before?.state === 'dropped'
  if (before && !isOpen) return
  if (before) await sent.remove(letter.id)
  await postUnread(world, tenant, letter)
}

/** The same without looking whether it has been sent already: the courier looks, just before it sends. */
export async function postUnread(world: World, tenant: string, { due, ...letter }: NewLetter): Promise<void> {
  await world.store.queue(tenant).insert(letter.id, {
    schema: 1,
    ...letter,
    madeOn: dayIn(world.settings.calendar.zone, world.now()),
    due: due.toISOString(),
    attempts: 0,
    turnedAway: 0,
  })
}

export const invitationsOf = (measurement: string) => `invite:${measurement}:`
export const invitationTo = (measurement: string, person: string) => `${invitationsOf(measurement)}${person}`

/** One to each team; its home's is as old as the days when there was no other. */
export const reportOf = ({ id, team }: Measurement, to: string) => (to === team ? `report:${id}` : `report:${id}:${to}`)

/** To a coordinator, where no channel took it. */
export const lostReportTo = (measurement: string, person: string) => `report:${measurement}:${person}`

export const previewTo = (measurement: string, person: string) => `preview:${measurement}:${person}`

export const commentsTo = (measurement: string, person: string) => `comments:${measurement}:${person}`

/** To whom that entry of the plan's log concerns, or that one of its acts. */
export const planLetterTo = (kind: PlanLetter, plan: string, entry: number, person: string) =>
  `${kind}:${plan}:${entry}:${person}`

/** To the team that works with the plan. */
export const askedToGoOn = (plan: string) => `next:${plan}`

/** To whoever is to be informed of what a review came to. */
export const summaryTo = (plan: string, review: string, person: string) => `summary:${plan}:${review}:${person}`

/** To whoever was given a role in a team; which, its name says. */
export const roleTo = (team: string, person: string, role: string) => `role:${team}:${person}:${role}`

const DAILY = 'daily:'
export const dailyFor = (person: string, today: string) => `${DAILY}${person}:${today}`

/**
 * Whom an earlier day's message is still to reach. It is written from what is true when it is sent: one of today beside
 * it would say the same again, as long as nobody knows whether the other arrived.
 */
export async function hearingStill(world: World, tenant: string): Promise<ReadonlySet<string>> {
  const today = dayIn(world.settings.calendar.zone, world.now())
  const waiting = (await world.store.queue(tenant).list(DAILY)).filter(letter => !isSpent(letter))
  return new Set(
    waiting.flatMap(({ id, to }) => ('person' in to && id < dailyFor(to.person, today) ? [to.person] : [])),
  )
}

/** Sees to it that somebody hears today what there is to say; tomorrow, if today's message has gone already. */
export async function postDaily(world: World, tenant: string, person: string, due = world.now()): Promise<void> {
  const { calendar } = world.settings
  const day = dayIn(calendar.zone, due)
  const id = dailyFor(person, day)
  if (!(await world.store.sent(tenant, { person }).get(id)))
    return post(world, tenant, { id, kind: 'daily', to: { person }, due })
  const next = nextSendingMoment(calendar, startOfSending(calendar, addDays(day, 1)))
  const later = dailyFor(person, dayIn(calendar.zone, next))
  await post(world, tenant, { id: later, kind: 'daily', to: { person }, due: next })
}
