import type { Card } from './fill'

/** Teams counts two bytes for a character and turns a message away at about 40 KB; ours stay well below. */
const MOST_CHARACTERS = (25 * 1024) / 2

export const fits = (card: Card) => JSON.stringify(card).length <= MOST_CHARACTERS

/** How many of `count` parts of a card that is too large may be tried next. */
export const fewer = (card: Card, count: number) =>
  Math.min(count - 1, Math.floor((count * MOST_CHARACTERS) / JSON.stringify(card).length))

/** The first that is small enough, of ever shorter ways to say the same. */
export function firstToFit(ways: readonly (() => Card)[]): Card {
  const [way, ...shorter] = ways
  const card = way!()
  return fits(card) || !shorter.length ? card : firstToFit(shorter)
}
