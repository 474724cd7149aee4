import { html, type Content, type Html } from './html'

/** A column; figures stand to the right. */
export interface Column {
  readonly label: string
  readonly isText?: boolean
}

/** A row: what it is about, and a cell for each of the other columns. */
export interface Line {
  readonly head: Content
  readonly cells: readonly Content[]
  /** The language of its head, where it is not that of the page. */
  readonly lang?: string
}

/**
 * A table that becomes a list of small blocks on a phone. The roles say what the elements are anyway: browsers forget
 * it when style displays them as blocks.
 */
export function table(caption: string, first: string, columns: readonly Column[], lines: readonly Line[]): Html {
  const side = ({ isText }: Column) => (isText ? 'words' : 'figure')
  return html`<table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${first}</th>
        ${columns.map(column => html`<th role="columnheader" scope="col" class="${side(column)}">${breakable(column.label)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${lines.map(
        ({ head, cells, lang }) =>
          html`<tr role="row">
            <th role="rowheader" scope="row" ${lang !== undefined && html` lang="${lang}"`}>${head}</th>
            ${columns.map(
              (column, i) =>
                html`<td role="cell" class="${side(column)}" data-label="${column.label}">
                  <span>${cells[i]}</span>
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** A word that no column is wide enough for may be broken. */
const breakable = (label: string) => label.replace(/[^\s-]{8}(?=[^\s-]{6})/gu, '$&\u00AD')
