import type { Day } from '../domain/calendar'
import type { Words } from '../words/language'
import { html, type Content, type Html } from './html'
import { style } from './style'

/** A part of a page, under an id that the contents lead to; one that is not there is not in the contents either. */
export type Part = readonly [id: string, title: string, part: Html | undefined]

/** What a page is made of: its head and its files as they stand, its parts, and what is printed above each sheet. */
export interface Sheet {
  readonly id: string
  readonly title: string
  readonly skip: string
  readonly running: string
  readonly head: Html
  readonly files: Content
  readonly parts: readonly Part[]
  /** The last day on which the link to it works. */
  readonly until: Day
}

/** A document that needs nothing else: no script, no other file. It is to be sent with `pageCsp`. */
export function wholeDocument({ id, title, skip, running, head, files, parts, until }: Sheet, words: Words): string {
  const { page, language } = words
  const there = parts.filter(([, , part]) => part)
  const body = html`<a class="skip" href="#${id}">${skip}</a>
    <div class="running" aria-hidden="true">${running}</div>
    <div class="sheet">
      ${head}
      <div class="ways">
        <nav aria-labelledby="contents">
          <h2 id="contents">${page.contents}</h2>
          <ul>
            ${there.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
          </ul>
        </nav>
        ${files}
      </div>
      <main id="${id}" tabindex="-1">${there.map(([, , part]) => part)}</main>
      <footer><p>${page.files.until(until)}</p></footer>
    </div>`
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${{ html: `<style>${style}</style>` }}
      </head>
      <body>
        ${body}
      </body>
    </html> `.html
}
