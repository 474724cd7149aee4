import type { ShownIndex } from '../domain/shown'
import type { Words } from '../words/language'
import type { Drawing, Look } from './charts'
import { indexText } from './figures'
import { html, type Content, type Html } from './html'

/** The width of what a phone shows. */
const NARROW = 288

/** A chart drawn twice, for a wide and for a narrow page; the style shows one of them. */
export function figure(draw: (look: Look) => Drawing | undefined): Html | undefined {
  const [wide, narrow] = [draw({}), draw({ width: NARROW })]
  return (
    wide &&
    narrow &&
    html`<figure>
      <div class="wide">${drawn(wide)}</div>
      <div class="narrow">${drawn(narrow)}</div>
    </figure>`
  )
}

const drawn = ({ svg }: Drawing): Html => ({ html: svg })

/** A section that the contents lead to. */
export const section = (id: string, title: string, ...content: readonly Content[]): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${content}
  </section>`

export const paragraphs = (texts: readonly (string | undefined)[]): Content =>
  texts.map(text => text !== undefined && html`<p>${text}</p>`)

export const list = (texts: readonly Content[]): Html =>
  html`<ul>
    ${texts.map(text => html`<li>${text}</li>`)}
  </ul>`

/** What stands where a figure does not. */
export const hidden = ({ page }: Words): Html => html`<em>${page.hidden}</em>`

export const indexCell = (index: ShownIndex | undefined, words: Words): Content =>
  index ? indexText(index, words) : hidden(words)

/** A few words that stay on one line. */
export const unbroken = (text: string): Html => html`<span class="unbroken">${text}</span>`

export const dayCell = (day: string, words: Words): Html => unbroken(words.day(day))
