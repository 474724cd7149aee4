import type { Language } from '../domain/pack'
import type { Drawing } from './charts'

/** A document as it is read, before it is written in some format: its parts in their order. */
export type Block = Paragraph | Table | Picture

export type Style =
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'lead'
  | 'caution'
  | 'note'
  | 'bullet'
  | 'quote'
  | 'cell'
  | 'cellNote'
  | 'fillIn'
  | 'step'
  | 'point'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: Style
  readonly spans: readonly Span[]
  /** Stays on the page of what comes after it. */
  readonly keep?: true
  /** A heading where there is little room. */
  readonly tight?: true
  /** Begins a page. */
  readonly newPage?: true
}

/** A text that is spoken, or hyphenated, in one language: the document's own unless told. */
export interface Span {
  readonly text: string
  readonly language?: Language
  readonly bold?: true
}

/** A column by its heading and its share of the page's width; all but the first hold figures unless told. */
export type Column = readonly [head: string, share: number, holds?: 'text', hint?: string]

/** The first row is repeated on each page, and the first column names the rows. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** A form to be filled in: ruled on all sides, and no longer than its rows, which may be divided. */
  readonly form?: true
}

/** What stands in a cell, with a smaller line under it where there is more to say; or one that reaches over more rows. */
export type Cell = string | { readonly spans: readonly Span[]; readonly notes?: readonly string[] } | Tall

/** Several things under one another, over so many rows; in the rows below it there is none in its place. */
export interface Tall {
  readonly rows: number
  readonly parts: readonly Exclude<Cell, Tall>[]
}

/** Where a tall cell from above stands. */
export const ABOVE: Tall = { rows: 0, parts: [] }

export interface Picture {
  readonly kind: 'picture'
  readonly drawing: Drawing
}

/** A paragraph of one text or several spans. */
export const paragraph = (style: Style, said: string | readonly Span[]): Paragraph => ({
  kind: 'paragraph',
  style,
  spans: typeof said === 'string' ? [{ text: said }] : said,
})

/** The same, at the top of a page. */
export const onNewPage = (block: Paragraph): Paragraph => ({ ...block, newPage: true })

/** The same, never alone at the foot of a page. */
export const keeping = (block: Paragraph): Paragraph => ({ ...block, keep: true })

/** A heading where there is little room. */
export const tightly = (block: Paragraph): Paragraph => ({ ...block, tight: true })

/** A table; none where there are no rows. */
export const table = (columns: readonly Column[], rows: Table['rows']): Table[] =>
  rows.length ? [{ kind: 'table', columns, rows }] : []

/** A table to be filled in. */
export const form = (columns: readonly Column[], rows: Table['rows']): Table => ({
  ...{ kind: 'table', columns, rows },
  form: true,
})
