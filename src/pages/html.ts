/** What is not seen, turns the text around or breaks the document: controls, direction marks, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A text that is no more than text wherever it is put. */
export const inert = (text: string) => text.replace(/[\t\n\r]/g, ' ').replace(UNSEEN, '')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Markup that is made here, which is the only kind that is not escaped. */
export interface Html {
  readonly html: string
}

export type Content = Html | string | number | false | undefined | readonly Content[]

const textOf = (content: Content): string =>
  content === undefined || content === false
    ? ''
    : typeof content === 'string' || typeof content === 'number'
      ? inert(String(content)).replace(/[&<>"']/g, sign => ENTITIES[sign]!)
      : 'html' in content
        ? content.html
        : content.map(textOf).join('')

/** Everything put into it is escaped, except what came out of it. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  html: parts.map((part, i) => (i ? textOf(contents[i - 1]) : '') + part).join(''),
})
