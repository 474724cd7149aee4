import type { TurnContext } from 'botbuilder'
import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { isVerb } from '../domain/rights'
import { askedBy, aside, isAside, outdated, wordsFor, type Asked, type Reply } from '../handlers/asked'
import { noteLeavers } from '../handlers/away'
import { factsOf } from '../handlers/fault'
import { press } from '../handlers/press'
import { joined } from '../handlers/reach'
import { renewAudiences } from '../handlers/renewAudience'
import { understand } from '../handlers/understand'
import { leavePerson, leaveTeam, welcomePerson, welcomeTeam } from '../handlers/welcome'
import type { World } from '../ports'
import { wordsIn } from '../words/language'
import type { Envelope } from './envelope'
import { isArrival, isDeparture, meetSpeaker, type Where } from './place'
import { sayHere, sayToPerson, type Saying } from './saying'
import { isPress, tapIn } from './tap'

/**
 * Everything Teams tells us, once it is known to be Teams. First it is decided and kept, then it is said: what goes
 * wrong while deciding is apologised for, and what goes wrong while saying cannot undo what was kept. `code` is what
 * every line of the log about this activity bears: whoever is apologised to can name it.
 */
export const botFor =
  (world: World, code: () => string) =>
  async (turn: TurnContext): Promise<void> => {
    const envelope = turn.activity as unknown as Envelope
    const saying = await decide(world, envelope).catch((error): Saying => {
      world.log('fault', { job: 'turn', type: envelope.type, ...factsOf(error) })
      const words = wordsFor(world, { ...(envelope.locale && { locale: envelope.locale }) })
      return { here: [{ aside: remark(words.trouble(code())) }] }
    })
    await sayHere(turn, envelope, saying).catch(error => world.log('fault', { job: 'say', ...factsOf(error) }))
  }

async function decide(world: World, envelope: Envelope): Promise<Saying> {
  const where = await meetSpeaker(world, envelope)
  const { tenant, person, team: seen } = where
  if (where.elsewhere) return ignored(world, 'place')
  if (isDeparture(envelope)) return goodbye(world, where)
  if (isArrival(envelope)) return welcome(world, envelope, where)
  if (isRosterChange(envelope)) return renew(world, envelope, where)
  if (!person) return ignored(world, 'nobody')
  const team = seen && (await world.store.teams(tenant).get(seen.id))
  const asked = askedBy(world, tenant, person, {
    ...(team && { team }),
    ...(seen?.kind === 'team' && { channel: seen.channel }),
    ...(!seen && envelope.replyToId && { message: envelope.replyToId }),
  })

  const pressed = tapIn(envelope)
  if (pressed || isPress(envelope)) {
    const reply = pressed ? await press(world, asked, pressed.data) : outdated(asked)
    world.log('tap', { verb: pressed && isVerb(pressed.verb) ? pressed.verb : 'unknown' })
    return seen ? inPrivate(world, asked, [reply], false) : { here: [reply] }
  }
  if (envelope.type !== 'message') return ignored(world, 'type')
  const replies = await understand(world, asked, textOf(envelope))
  return seen ? inPrivate(world, asked, replies, true) : { here: replies.map(asMessage) }
}

/** Only what somebody pressed gives way to what they are told. */
const asMessage = (reply: Reply): Reply => (isAside(reply) ? reply : aside(reply))

function ignored(world: World, why: string): Saying {
  world.log('ignored', { why })
  return { here: [] }
}

const isRosterChange = ({ type, membersAdded, membersRemoved }: Envelope) =>
  type === 'conversationUpdate' && !!(membersAdded?.length || membersRemoved?.length)

/** Whoever comes is invited to what is open, and whoever goes is left in peace; what was theirs finds somebody else. */
async function renew(
  world: World,
  { membersAdded, membersRemoved }: Envelope,
  { tenant, team }: Where,
): Promise<Saying> {
  const known = team && (await world.store.teams(tenant).get(team.id))
  const ids = (members: Envelope['membersAdded']) => (members ?? []).map(({ id }) => id)
  if (known) {
    await joined(world, tenant, ids(membersAdded))
    await renewAudiences(world, tenant, known)
    await noteLeavers(world, tenant, known, { added: ids(membersAdded), removed: ids(membersRemoved) })
  }
  world.log('roster', { kind: known?.kind ?? 'unknown' })
  return { here: [] }
}

async function welcome(world: World, { type }: Envelope, { tenant, person, team }: Where): Promise<Saying> {
  const card = team
    ? await welcomeTeam(world, tenant, team, person)
    : person && (await welcomePerson(world, tenant, person))
  world.log('arrival', { type, greeted: !!card })
  return { here: card ? [aside(card)] : [] }
}

async function goodbye(world: World, { tenant, person, team }: Where): Promise<Saying> {
  if (team) await leaveTeam(world, tenant, team.id)
  else if (person) await leavePerson(world, tenant, person)
  world.log('departure', {})
  return { here: [] }
}

const textOf = ({ text, recipient }: Envelope) => (text ?? '').replaceAll(`@${recipient.name || 'Barometer'}`, ' ')

/** What was asked where others read along is answered in the person's own chat; the others see one line, if any. */
async function inPrivate(world: World, asked: Asked, replies: readonly Reply[], tell: boolean): Promise<Saying> {
  const arrived = await sayToPerson(
    world,
    asked,
    replies.map((reply): Card => (isAside(reply) ? reply.aside : reply)),
  )
  const words = asked.team ? wordsIn(asked.team.language) : asked.words
  if (arrived && !tell) return { here: [] }
  return { here: [{ aside: remark(arrived ? words.wroteToYou : words.cannotWriteToYou) }] }
}
