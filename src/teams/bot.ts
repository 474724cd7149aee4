import type { TurnContext } from 'botbuilder'
import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { askedBy, isAside, wordsFor, type Asked, type Reply } from '../handlers/asked'
import { factsOf } from '../handlers/fault'
import { isVerb, press } from '../handlers/press'
import { understand } from '../handlers/understand'
import { welcomePerson, welcomeTeam } from '../handlers/welcome'
import type { World } from '../ports'
import { wordsIn } from '../words/language'
import { isGone } from './deliveries'
import type { Envelope } from './envelope'
import { holding } from './holding'
import { notice, type Where } from './place'
import { tapIn } from './tap'

/** Everything Teams tells us, once it is known to be Teams. What it does not know it leaves alone. */
export const botFor =
  (world: World) =>
  async (turn: TurnContext): Promise<void> => {
    const envelope = turn.activity as unknown as Envelope
    const where = await notice(world, envelope)
    try {
      await answer(world, turn, envelope, where)
    } catch (error) {
      const code = world.newId().slice(0, 8)
      world.log('fault', { job: 'turn', type: envelope.type, code, ...factsOf(error) })
      await say(turn, remark(wordsFor(world, where.person).trouble(code)))
    }
  }

async function answer(world: World, turn: TurnContext, envelope: Envelope, where: Where): Promise<void> {
  const { tenant, person } = where
  if (isArrival(envelope)) return welcome(world, turn, envelope, where)
  if (!person) return world.log('ignored', { why: 'nobody', type: envelope.type })
  const team = where.team && (await world.store.teams(tenant).get(where.team.id))
  const asked = askedBy(world, tenant, person, {
    ...(team && { team }),
    ...(where.team?.kind === 'team' && { channel: where.team.channel }),
  })

  const pressed = tapIn(envelope)
  if (pressed) {
    const reply = await press(world, asked, pressed.data)
    world.log('tap', { verb: isVerb(pressed.verb) ? pressed.verb : 'unknown' })
    if (envelope.type === 'invoke') await answerInvoke(world, turn, asked, where, reply)
    else if (where.team) await sayInPrivate(world, turn, asked, [cardOf(reply)], false)
    else if (isAside(reply)) await say(turn, reply.aside)
    else await replace(turn, envelope, reply)
  } else if (envelope.type === 'message') {
    const replies = await understand(world, asked, textOf(envelope))
    if (where.team) await sayInPrivate(world, turn, asked, replies.map(cardOf), true)
    else for (const reply of replies) await say(turn, cardOf(reply))
  } else if (envelope.type === 'invoke') await say(turn, undefined, { status: 501 })
  else world.log('ignored', { why: 'type' })
}

const cardOf = (reply: Reply): Card => (isAside(reply) ? reply.aside : reply)

/** Installed, or the bot is among those who joined. */
const isArrival = ({ type, action, membersAdded, recipient }: Envelope) =>
  (type === 'installationUpdate' && (action ?? 'add').startsWith('add')) ||
  (type === 'conversationUpdate' && !!membersAdded?.some(({ id }) => id === recipient.id))

async function welcome(
  world: World,
  turn: TurnContext,
  envelope: Envelope,
  { tenant, person, team }: Where,
): Promise<void> {
  const card = team
    ? await welcomeTeam(world, tenant, team, person)
    : person && (await welcomePerson(world, tenant, person))
  world.log('arrival', { type: envelope.type, greeted: !!card })
  if (card) await say(turn, card)
}

const textOf = ({ text, recipient }: Envelope) => (text ?? '').replaceAll(`@${recipient.name ?? 'Barometer'}`, ' ')

const say = (turn: TurnContext, card: Card | undefined, invoke?: object) =>
  turn.sendActivity(card ? holding(card) : { type: 'invokeResponse', value: invoke })

/** The pressed card becomes the new one; if the message is gone, the new one comes as a message of its own. */
async function replace(turn: TurnContext, { replyToId }: Envelope, card: Card): Promise<void> {
  if (!replyToId) return void (await say(turn, card))
  try {
    await turn.updateActivity({ ...holding(card), id: replyToId })
  } catch (error) {
    if (!isGone(error)) throw error
    await say(turn, card)
  }
}

/** An invoke wants its card as the answer; what concerns one person still goes to their own chat. */
async function answerInvoke(world: World, turn: TurnContext, asked: Asked, where: Where, reply: Reply): Promise<void> {
  const shown = where.team ? remark(asked.words.wroteToYou) : cardOf(reply)
  if (where.team) await sayInPrivate(world, turn, asked, [cardOf(reply)], false)
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: shown }
  await say(turn, undefined, { status: 200, body })
}

/** What was asked where others read along is answered in the person's own chat; the channel hears one line, if any. */
async function sayInPrivate(world: World, turn: TurnContext, asked: Asked, cards: readonly Card[], tell: boolean) {
  const { tenant, words, team } = asked
  let { person } = asked
  let arrived = true
  for (const card of cards) {
    const { delivery, kept } = await world.sender.toPerson(tenant, person, card)
    person = kept
    arrived &&= delivery.outcome === 'sent' || delivery.outcome === 'uncertain'
  }
  if (person.conversation !== asked.person.conversation)
    await world.store
      .people(tenant)
      .change(person.id, now => ({ ...(now ?? person), conversation: person.conversation! }))
  const public_ = team ? wordsIn(team.language) : words
  if (tell || !arrived) await say(turn, remark(arrived ? public_.wroteToYou : public_.cannotWriteToYou))
}
