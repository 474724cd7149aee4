import type { ChosenComment } from '../domain/comments'
import { inBrief, macroFree, plain } from '../domain/text'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { button, choice, line, lineIf } from './parts'
import type { Button, Line } from './shapes'
import { fewer, fits } from './size'

const BRIEF = 80
/** What a comment takes on a card beside its text, and what all comments of a card may take. */
const AROUND = 300
const ROOM = 9_000

const sizeOf = (text: string) =>
  JSON.stringify(macroFree(text)).length + JSON.stringify(plain(inBrief(text, BRIEF))).length + AROUND

/** All comments, divided so that each page fits a card. */
export function pagesOf(comments: readonly ChosenComment[]): ChosenComment[][] {
  const pages: ChosenComment[][] = []
  let room = 0
  for (const comment of comments) {
    const size = sizeOf(comment.text)
    if (!pages.length || size > room) {
      pages.push([])
      room = ROOM
    }
    pages.at(-1)!.push(comment)
    room -= size
  }
  return pages
}

export interface CommentsCard {
  /** The measurement's. */
  readonly title: string
  readonly comments: readonly ChosenComment[]
  readonly chosen: readonly ChosenComment[]
  readonly page: number
  readonly ref: string
  /** They have just been kept. */
  readonly kept?: boolean
}

/** The coordinator reads all comments and ticks those that go into the report. Every button keeps what is ticked. */
export function commentsCard({ title, comments, chosen, page, ref, kept }: CommentsCard, words: Words): Card {
  const said = words.comment.choose
  const pages = pagesOf(comments)
  const here = pages[page]!
  const number = ({ place }: ChosenComment) => String(place + 1)
  const ticked = here.filter(({ place }) => chosen.some(other => other.place === place))
  const to = (title: string, to: number) => button(title, 'comment.choose', { ref, page, to })
  return fill('comment', {
    summary: said.summary(title),
    title: said.title,
    name: title,
    intro: said.intro.map(line),
    pages: lineIf(pages.length > 1 && said.page(page + 1, pages.length)),
    kept: lineIf(kept && said.kept(chosen.length, comments.length)),
    // What is short stands whole at its tick.
    texts: here
      .filter(({ text }) => inBrief(text, BRIEF) !== text)
      .map(comment => line(said.numbered(comment.place + 1, comment.text))),
    comments: choice(
      'comments',
      said.field,
      here.map(comment => ({
        title: said.numbered(comment.place + 1, inBrief(comment.text, BRIEF)),
        value: number(comment),
      })),
      ticked.map(number).join(','),
    ),
    buttons: [
      to(said.keep, page),
      ...(page + 1 < pages.length ? [to(words.answer.next, page + 1)] : []),
      ...(page > 0 ? [to(words.answer.back, page - 1)] : []),
    ],
  })
}

/** Those that were chosen, for whoever reads the report, where its card had no room for them all. */
export function chosenCard(title: string, chosen: readonly ChosenComment[], page: number, ref: string, words: Words) {
  const pages = pagesOf(chosen)
  const to = (title: string, page: number) => button(title, 'comment.read', { ref, page })
  return fill('list', {
    summary: words.comment.chosenTitle,
    title: words.comment.chosenTitle,
    intro: [line(title), ...lineIf(pages.length > 1 && words.comment.readPage(page + 1, pages.length))],
    dates: [],
    rows: pages[page]!.map(({ text }) => ({ text, notes: [], buttons: [] })),
    buttons: [
      ...(page + 1 < pages.length ? [to(words.answer.next, page + 1)] : []),
      ...(page > 0 ? [to(words.answer.back, page - 1)] : []),
    ],
  })
}

/** What of the comments stands in a report, and the button to the rest. */
export interface InReport {
  readonly commentTitles: { title: string }[]
  readonly commentNotes: Line[]
  readonly comments: Line[]
  readonly more: Button[]
}

export const noComments: InReport = { commentTitles: [], commentNotes: [], comments: [], more: [] }

/** The report with as many of the chosen comments as its card has room for. */
export function withComments(
  chosen: readonly ChosenComment[],
  ref: string,
  words: Words,
  report: (comments: InReport) => Card,
): Card {
  const all = chosen.length
  const first = (count: number) =>
    report({
      commentTitles: count ? [{ title: words.comment.chosenTitle }] : [],
      commentNotes: lineIf(count > 0 && count < all && words.firstOf(count, all)),
      comments: chosen.slice(0, count).map(({ text }) => line(text)),
      more: count < all ? [button(words.comment.readAll, 'comment.read', { ref })] : [],
    })
  let count = all
  let card = first(count)
  while (!fits(card) && count > 0) card = first((count = fewer(card, count)))
  return card
}
