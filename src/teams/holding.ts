import { CardFactory, type Activity } from 'botbuilder'
import type { Card } from '../cards/fill'

/** A message that holds a card and nothing else: Teams would split text and card. */
export const holding = (card: Card): Partial<Activity> => ({
  type: 'message',
  summary: card.speak,
  attachments: [CardFactory.adaptiveCard(card)],
})
