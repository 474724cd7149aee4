import type { TurnContext } from 'botbuilder'
import type { Card } from '../cards/fill'
import { refuse } from '../domain/refused'
import { isAside, type Asked, type Reply } from '../handlers/asked'
import type { World } from '../ports'
import { deliveryAfter, isGone } from './deliveries'
import type { Envelope } from './envelope'
import { holding } from './holding'

/** What to say in the chat an activity came from; a reply that is no `aside` takes the place of the pressed card. */
export interface Saying {
  readonly here: readonly Reply[]
}

export async function sayHere(turn: TurnContext, envelope: Envelope, { here }: Saying): Promise<void> {
  const isInvoke = envelope.type === 'invoke'
  if (isInvoke) await answerInvoke(turn, envelope, here)
  for (const reply of here)
    if (isAside(reply)) await turn.sendActivity(holding(reply.aside))
    else if (isInvoke) continue
    else if (envelope.replyToId == null) await turn.sendActivity(holding(reply))
    else await replace(turn, envelope.replyToId, reply)
}

/**
 * The pressed card becomes the new one. Putting the same card twice does no harm, so an unknown outcome is tried once
 * more; if the message is gone, the new card comes as a message of its own.
 */
async function replace(turn: TurnContext, message: string, card: Card): Promise<void> {
  const put = () => turn.updateActivity({ ...holding(card), id: message })
  const isUnsure = (error: unknown) => deliveryAfter(error, new Date(0)).outcome === 'uncertain'
  await put()
    .catch(error => (isUnsure(error) ? put() : Promise.reject(error)))
    .catch(error => (isGone(error) ? turn.sendActivity(holding(card)) : Promise.reject(error)))
}

/**
 * An invoke wants its card as the answer, and puts it in the place of the one that was pressed: what is said aside comes
 * as a message of its own. What it does not know is politely not implemented.
 */
async function answerInvoke(turn: TurnContext, { name }: Envelope, here: readonly Reply[]): Promise<void> {
  const known = name === 'adaptiveCard/action'
  const card = here.find(reply => !isAside(reply))
  const body = card
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }
  await turn.sendActivity({ type: 'invokeResponse', value: known ? { status: 200, body } : { status: 501 } })
}

/** Says it in somebody's own chat, which is opened if need be; true unless it certainly did not arrive. */
export async function sayToPerson(world: World, { tenant, person }: Asked, cards: readonly Card[]): Promise<boolean> {
  let now = person
  for (const card of cards) {
    const { delivery, kept } = await world.sender.toPerson(tenant, now, card)
    now = kept
    if (delivery.outcome !== 'sent' && delivery.outcome !== 'uncertain') return false
  }
  const { conversation } = now
  if (conversation && conversation !== person.conversation)
    await world.store.people(tenant).change(person.id, known => (known ? { ...known, conversation } : refuse('gone')))
  return true
}
