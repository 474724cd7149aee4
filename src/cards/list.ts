import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { briefly, line } from './parts'
import type { Row } from './shapes'
import { fewer, fits } from './size'

export interface Listed {
  readonly title: string
  readonly summary?: string
  readonly intro?: readonly string[]
  readonly rows: readonly Row[]
}

const BRIEF = 160

/** Rows under one another, each with its way in. Says so when there are more than a card has room for. */
export function listCard({ title, summary = title, intro = [], rows }: Listed, words: Words): Card {
  const all = rows.length
  const first = (count: number) =>
    fill('list', {
      summary,
      title,
      intro: [...intro, ...(count < all ? [words.firstOf(count, all)] : [])].map(line),
      rows: rows.slice(0, count).map(row => briefly(row, BRIEF)),
      buttons: [],
    })
  let count = all
  let card = first(count)
  while (!fits(card) && count > 1) card = first((count = fewer(card, count)))
  return card
}
