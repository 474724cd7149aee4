import type { Card } from '../cards/fill'
import { dayIn } from '../domain/calendar'
import type { Delivery, Letter } from '../domain/courier'
import { refuse } from '../domain/refused'
import type { Person, Team, World } from '../ports'
import { askedBy } from './asked'
import { lookAtPlansOf } from './away'
import { factsOf } from './fault'
import { dailyMessage } from './remind'
import { toAll, toOne } from './written'

/** A letter ready to be sent: to which chat, in how many calls, and what it names. */
export interface Written {
  readonly chat: string
  readonly calls: number
  /** `still` tells whether we may yet, should it take more than one message. */
  send(still: () => Promise<boolean>): Promise<Delivery>
  readonly reasons?: readonly string[] | undefined
}

/** The letter and where it goes, or nothing when there is no reason for it any more. */
export async function write(world: World, tenant: string, letter: Letter): Promise<Written | undefined> {
  if ('team' in letter.to) {
    const team = await world.store.teams(tenant).get(letter.to.team)
    const card = team && (await toAll(world, tenant, team, letter))
    return card && { chat: team.id, calls: 1, send: still => toTeam(world, tenant, team, card, still) }
  }
  const person = await world.store.people(tenant).get(letter.to.person)
  if (!person) return undefined
  const { id: chat, unreachable: why } = person
  if (why) return { chat, calls: 0, send: async () => ({ outcome: 'unreachable', why }) }
  const said =
    letter.kind === 'daily'
      ? await dailyMessage(world, tenant, person)
      : await toOne(world, askedBy(world, tenant, person), letter)
  // A chat that is not known yet is opened first.
  const calls = person.conversation ? 1 : 2
  return said && { chat, calls, send: () => toPerson(world, tenant, person, said.card), reasons: said.reasons }
}

/** A channel that is gone or closed to us: the report comes in the team's own instead. */
async function toTeam(
  world: World,
  tenant: string,
  team: Team,
  card: Card,
  still: () => Promise<boolean>,
): Promise<Delivery> {
  const delivery = await world.sender.toTeam(tenant, team, card)
  const isLost = delivery.outcome === 'failed' || delivery.outcome === 'unreachable'
  if (!isLost || team.channel === team.teamsId || !(await still())) return delivery
  return world.sender.toTeam(tenant, { ...team, channel: team.teamsId }, card)
}

/** Sends to a person and keeps what was learned of them; what cannot be kept does not make the message unsent. */
async function toPerson(world: World, tenant: string, person: Person, card: Card): Promise<Delivery> {
  const { delivery, kept } = await world.sender.toPerson(tenant, person, card)
  await learn(world, tenant, person, delivery, kept).catch(error =>
    world.log('fault', { job: 'deliver', why: 'not kept', ...factsOf(error) }),
  )
  return delivery
}

/** A chat that was opened is kept, and one that is gone, or closed to us, is forgotten. */
const inChatOf = ({ conversation: _, ...person }: Person, { conversation }: Person): Person => ({
  ...person,
  ...(conversation && { conversation }),
})

/** Keeps the conversation that was opened for a person, or why they cannot be written to. */
async function learn(world: World, tenant: string, person: Person, delivery: Delivery, kept: Person): Promise<void> {
  const unreachable = delivery.outcome === 'unreachable' ? delivery.why : undefined
  if (kept.conversation === person.conversation && !unreachable) return
  await world.store.people(tenant).change(person.id, now =>
    // Erased while the message was on its way: they stay erased.
    now
      ? {
          ...(now.conversation === person.conversation ? inChatOf(now, kept) : now),
          ...(unreachable && {
            unreachable,
            unreachableOn: now.unreachableOn ?? dayIn(world.settings.calendar.zone, world.now()),
          }),
        }
      : refuse('gone'),
  )
  if (unreachable) await lookAtPlansOf(world, tenant, person.id)
}
