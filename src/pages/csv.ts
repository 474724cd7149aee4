/** A number stays one; a text is text, whatever it looks like; nothing is an empty cell. */
export type Cell = string | number | undefined

/** What the spreadsheets of a language expect. */
export interface Dialect {
  readonly separator: ';' | ','
  readonly decimal: ',' | '.'
}

/** What a spreadsheet would take for a formula, also in their full width and their small forms. */
const FORMULA = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B'
/** At the beginning, and after what another language's spreadsheet would take for the end of a cell. */
const BEGINS = new RegExp(`(^[\\s'"]*|[;,|])(?=[${FORMULA}])`, 'g')
const UNSEEN = /[\p{Cc}\p{Z}\uFEFF\u200B\u2060]+/gu

/** One line of text that no spreadsheet computes anything from. */
const inert = (text: string) => text.toWellFormed().replace(UNSEEN, ' ').trim().replace(BEGINS, "$1'")

/** A table as a file that spreadsheets open by themselves: with a mark that it is UTF-8, and lines as they want them. */
export function csv(rows: readonly (readonly Cell[])[], { separator, decimal }: Dialect): string {
  const written = (cell: Cell) => {
    if (cell === undefined) return ''
    if (typeof cell === 'number') return String(cell).replace('.', decimal)
    return `"${inert(cell).replaceAll('"', '""')}"`
  }
  return `\uFEFF${rows.map(row => `${row.map(written).join(separator)}\r\n`).join('')}`
}
