import { distributionThreshold } from '../domain/privacy'
import type { Reading } from './facts'
import { figureOf, countText } from './figures'
import { html, type Html } from './html'
import { indexCell, list, paragraphs, section } from './parts'
import { table } from './table'

/** So many units stand beside one another on a sheet of paper. */
const BESIDE = 5

/** The units, in the order in which they were written: they are no ranking. */
export function unitsPart({ told: { units, sigtepunkter }, words, lang }: Reading): Html | undefined {
  if (!units) return undefined
  const { units: said, columns } = words.page
  const parts = units.shown.flatMap((_, at) => (at % BESIDE ? [] : [{ at, part: units.shown.slice(at, at + BESIDE) }]))
  const tables = parts.map(({ at, part }) => {
    const caption = parts.length === 1 ? said.caption : said.captionPart(at + 1, at + part.length)
    const size = { head: said.size, cells: part.map(({ answers }) => countText(answers, words)) }
    const lines = sigtepunkter.map(({ id, title }) => ({
      head: title,
      lang,
      cells: part.map(({ indexes }) => indexCell(figureOf(indexes, id), words)),
    }))
    const head = part.map(({ name }) => ({ label: name }))
    return table(caption, columns.sigtepunkt, head, [size, ...lines])
  })
  const note = units.shown.length > 1 ? said.note : undefined
  return section('units', said.title, tables, paragraphs([units.hidden.length ? said.hidden(units.hidden) : undefined, note])) // prettier-ignore
}

/** Those that were chosen, as they were written. */
export function commentsPart({ facts: { comments = [] }, words: { page } }: Reading): Html | undefined {
  if (comments.length === 0) return undefined
  const quotes = comments.map(
    text => html`<blockquote>${text.split('\n').map(one => html`<p>${one}</p>`)}</blockquote>`,
  )
  return section('comments', page.comments.title, paragraphs([page.comments.note]), quotes)
}

/** How the figures were made, and what may be read out of them. */
export function methodPart({ told, facts, words: { page, report } }: Reading): Html {
  const { method } = page
  const { threshold, since } = told
  return section(
    'method',
    method.title,
    paragraphs([report.method(threshold), facts.languages && report.severalLanguages]),
    html`<h3>${method.thresholds}</h3>`,
    list([
      method.figures(threshold),
      method.shares(distributionThreshold(threshold)),
      method.intervals,
      method.bands,
      method.hidden,
    ]),
    html`<h3>${method.reading}</h3>`,
    list([method.interval, method.spread, method.agree, ...(since ? [method.change] : []), method.cause]),
  )
}
