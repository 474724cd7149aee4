import { CardFactory, type Activity } from 'botbuilder'
import type { Card } from '../cards/fill'

/** A message that holds a card and nothing else: Teams would split text and card. */
export const holding = (card: Card): Partial<Activity> => ({
  type: 'message',
  summary: card.speak,
  attachments: [CardFactory.adaptiveCard(card)],
})

/** The one line of it, where the card itself is too much for Teams. */
export const naming = (card: Card): Partial<Activity> => ({ type: 'message', textFormat: 'plain', text: card.speak })
