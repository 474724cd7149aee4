import type { Roles } from '../domain/pack'
import { withCapital } from '../domain/text'
import { lengthOf, type ShownIndex } from '../domain/shown'
import type { Told, ToldScore, ToldSigtepunkt } from '../domain/told'
import type { ToldChange } from '../domain/toldSeries'
import type { Words } from '../words/language'
import type { Sheet } from './drawing'
import { figureOf, between, indexText } from './figures'
import { coloursOf, type Colours, type Ink } from './ink'
import type { Entry } from './legend'
import { rowsSheet, type Row } from './rows'
import { sharesSheet } from './shares'
import { svgOf } from './svg'
import { wavesSheet } from './waves'

/** A chart as SVG; `alt` says what it shows to somebody who cannot see it, and that the figures stand in a table. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** For the page, whose style gives the colours, or for paper, in colours of its own; the width is in pixels. */
export interface Look {
  readonly ink?: Ink
  readonly width?: number
}

/** A sigtepunkt that has an index. */
export type Indexed = ToldSigtepunkt & { readonly score: ToldScore }

/** The sigtepunkter with an index, lowest first. */
export const lowestFirst = ({ sigtepunkter }: Told): Indexed[] =>
  sigtepunkter
    .filter((one): one is Indexed => one.score !== undefined)
    .sort((a, b) => lengthOf(a.score.index) - lengthOf(b.score.index))

/** The index of every sigtepunkt that has one, lowest first, with how sure it is; a band is drawn as a span. */
export function indexChart(told: Told, words: Words, look?: Look): Drawing | undefined {
  const shown = lowestFirst(told)
  if (shown.length === 0) return undefined
  const { overview, columns } = words.page
  const rows = shown.map(({ title, score: { index, interval } }): Row => {
    const text = indexText(index, words) + (interval ? ` (${between(interval)})` : '')
    return { title, marks: [{ mark: 'bar', index, text }], ...(interval && { interval }) }
  })
  const entries: Entry[] = [
    { mark: 'bar', text: columns.index },
    ...(rows.some(row => row.interval) ? [{ mark: 'whisker' as const, text: overview.whisker }] : []),
    ...spanIf(shown.map(({ score }) => score.index), words), // prettier-ignore
  ]
  return drawn(look, overview.alt, (place, colours) => rowsSheet([{ rows }], entries, place, colours))
}

/** How the answers to each statement are spread, where that may be told; `labels` from most to least against it. */
export function distributionChart(
  { title, items }: ToldSigtepunkt,
  labels: readonly string[],
  words: Words,
  look?: Look,
): Drawing | undefined {
  const { turned } = words.page.sigtepunkter
  const rows = items.flatMap(({ text, reversed, distribution }) =>
    distribution ? [{ title: reversed ? turned(text) : text, counts: distribution.values }] : [],
  )
  if (rows.length === 0) return undefined
  const alt = words.page.sigtepunkter.altShares(title)
  return drawn(look, alt, (place, colours) => sharesSheet(rows, labels, place, colours))
}

/** Before and now, the chosen first; only those that have both. */
export function sinceChart(told: Told, words: Words, look?: Look): Drawing | undefined {
  const { since, columns } = words.page
  const row = ({ id, before }: ToldChange): Row[] => {
    const one = told.sigtepunkter.find(other => other.id === id)
    return one?.score && before ? [pair(one.title, ['hollow', before], ['full', one.score.index], words)] : []
  }
  const groups = [
    { heading: since.chosen, rows: told.since?.chosen.flatMap(row) ?? [] },
    { heading: since.others, rows: told.since?.others.flatMap(row) ?? [] },
  ]
  const rows = groups.flatMap(group => group.rows)
  if (rows.length === 0) return undefined
  const entries: Entry[] = [
    { mark: 'hollow', text: columns.before },
    { mark: 'full', text: columns.now },
    ...spanIf(rows.flatMap(({ marks }) => marks.map(({ index }) => index)), words), // prettier-ignore
  ]
  return drawn(look, since.alt, (place, colours) => rowsSheet(groups, entries, place, colours))
}

/** Leaders and staff, where both are told. */
export function levelsChart(told: Told, roles: Roles, words: Words, look?: Look): Drawing | undefined {
  const both = told.sigtepunkter.flatMap(({ title, levels }) => (levels ? [{ title, levels }] : []))
  if (both.length === 0) return undefined
  const rows = both.map(({ title, levels }) =>
    pair(title, ['square', levels.leader.index], ['hollow', levels.staff.index], words),
  )
  const entries: Entry[] = [
    { mark: 'square', text: withCapital(roles.leader.many) },
    { mark: 'hollow', text: withCapital(roles.staff.many) },
    ...spanIf(both.flatMap(({ levels }) => [levels.leader.index, levels.staff.index]), words), // prettier-ignore
  ]
  const alt = words.page.levels.alt(roles.staff.many, roles.leader.many)
  return drawn(look, alt, (place, colours) => rowsSheet([{ rows }], entries, place, colours))
}

/** A small chart for each sigtepunkt through all measurements; a hidden index leaves a gap. */
export function trendChart({ trend, sigtepunkter }: Told, words: Words, look?: Look): Drawing | undefined {
  const panels = sigtepunkter
    .map(({ id, title }) => ({ title, indexes: trend?.map(({ indexes }) => figureOf(indexes, id)) ?? [] }))
    .filter(({ indexes }) => indexes.filter(index => index !== undefined).length > 1)
    .map(panel => ({ ...panel, texts: panel.indexes.map(index => indexText(index, words)) }))
  if (!trend || panels.length === 0) return undefined
  const dates = trend.map(({ closedOn }) => words.page.month(closedOn))
  return drawn(look, words.page.trend.alt, (place, colours) => wavesSheet(panels, dates, place, colours))
}

type Ends = readonly [mark: 'hollow' | 'full' | 'square', index: ShownIndex]

const pair = (title: string, one: Ends, other: Ends, words: Words): Row => ({
  title,
  marks: [one, other].map(([mark, index]) => ({ mark, index, text: indexText(index, words) })),
})

const spanIf = (indexes: readonly (ShownIndex | undefined)[], words: Words): Entry[] =>
  indexes.some(index => index && 'band' in index) ? [{ mark: 'span', text: words.page.overview.span }] : []

const WIDTH = 680
/** The font of documents is broader than those of the page. */
const BROAD = { page: 1, paper: 1.14 } as const

interface Place {
  readonly width: number
  readonly broad: number
}

/** A sheet drawn in the colours and the width of where it is to be seen. */
export function drawn(
  { ink = 'page', width = WIDTH }: Look = {},
  alt: string,
  sheetOf: (place: Place, colours: Colours) => Sheet,
): Drawing {
  const colours = coloursOf(ink)
  const sheet = sheetOf({ width, broad: BROAD[ink] }, colours)
  return { svg: svgOf(sheet, colours, alt), width, height: Math.ceil(sheet.height), alt }
}
