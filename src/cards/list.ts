import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { briefly, line } from './parts'
import type { Button, Field, Row } from './shapes'
import { fewer, fits } from './size'

export interface Listed {
  readonly title: string
  readonly summary?: string
  readonly intro?: readonly string[]
  readonly rows: readonly Row[]
  /** A date to set under the rows, and what to do with it. */
  readonly dates?: Field[]
  readonly buttons?: Button[]
}

const BRIEF = 160

/** Rows under one another, each with its way in. Says so when there are more than a card has room for. */
export function listCard(
  { title, summary = title, intro = [], rows, dates = [], buttons = [] }: Listed,
  words: Words,
): Card {
  const all = rows.length
  const first = (count: number) =>
    fill('list', {
      summary,
      title,
      intro: [...intro, ...(count < all ? [words.firstOf(count, all)] : [])].map(line),
      rows: rows.slice(0, count).map(row => briefly(row, BRIEF)),
      dates,
      buttons,
    })
  let count = all
  let card = first(count)
  while (!fits(card) && count > 1) card = first((count = fewer(card, count)))
  return card
}
