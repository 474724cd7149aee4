const GRAPHEMES = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** A person cannot see it, and Markdown and macros do not work across it. */
const BREAK = '\u200B'

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g
const SPACES = /[\p{Zs}\t\v\f\u2800]+/gu
const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFC]/gu

/** Emoji need joiners and selectors, which are not to be had anywhere else. */
const PICTURE = '\\p{ExtPict}(?:[\\uFE0E\\uFE0F]|\\p{EMod})?'
const KEYCAP = '[0-9#*]\\uFE0F\\u20E3'
const REGION = '\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}'
const EMOJI_OR_IGNORABLE = new RegExp(
  `(${REGION}|${PICTURE}(?:\\u200D${PICTURE})*|${KEYCAP})|\\p{Default_Ignorable_Code_Point}`,
  'gu',
)

/** Ordinary languages stack two or three marks on a letter. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu

/** A text in one form, with nothing in it that is not seen, and nothing that XML cannot hold. */
export const visible = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(EMOJI_OR_IGNORABLE, '$1')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')

/** What a person typed, as we keep it: one form, nothing unseen, and at most `max` UTF-16 units of whole characters. */
export function tidy(text: unknown, max: number): string {
  if (typeof text !== 'string') return ''
  const even = visible(text)
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return even.length <= max ? even : even.slice(0, characterAt(even, max)).trim()
}

const characterAt = (text: string, index: number) => GRAPHEMES.segment(text).containing(index)!.index

/** As it stands first in a sentence. */
export const withCapital = (text: string) => text.replace(/^\p{Ll}/u, first => first.toUpperCase())

/** One line of at most `max`, and a sign when there was more. */
export function inBrief(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= max ? line : `${tidy(line, max - 1)}…`
}

/** A sentence that goes on, or stands in quotation marks. */
export const unstopped = (text: string): string => text.replace(/(?<!\.)\.$/, '')

/** For where there is no Markdown but still macros: a TextRun, a title. */
export const macroFree = (text: string): string =>
  text.replace(/\{(?=\{)/g, `{${BREAK}`).replace(/\$(?=\{)/g, `$${BREAK}`)

/** What starts a list, a heading, a quotation, a rule, a table or code when it starts a line. */
const LINE_START = /^(?=[ \t]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|[#>]|```|~~~|[-=_*|:][-=_*|: \t]*$)| {0,3}\t| {4})/gm

const ADDRESS_OR_UNDERSCORE = /https?:\/\/[^\s<>[\](){}*`\\]+|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g
const CLOSING_UNDERSCORE = /_(?![A-Za-z0-9])/g

/** For where Markdown is read: the same to the eye, but only text. Where no space will do, a sign that looks the same. */
export const plain = (text: string): string =>
  macroFree(text)
    .replace(LINE_START, BREAK)
    .replace(/\](?=[([:])/g, `]${BREAK}`)
    .replace(/<(?=\S)/g, `<${BREAK}`)
    .replace(/&(?=#?\w+;)/g, `&${BREAK}`)
    .replace(/\\(?=[!-/:-@[-`{-~\n]|$)/g, `\\${BREAK}`)
    .replace(/(?<=\S)\*|\*(?=\S)/g, '∗')
    .replace(/`/g, 'ˋ')
    .replace(/~(?=~)/g, `~${BREAK}`)
    .replace(ADDRESS_OR_UNDERSCORE, inertUnderscores)

/** Addresses such as SharePoint's `/_layouts/` have to survive, and an underscore that cannot close does nothing. */
const inertUnderscores = (found: string) =>
  found === '_' ? BREAK + found + BREAK : found.replace(CLOSING_UNDERSCORE, BREAK + '_' + BREAK)

/** The choices in a multi-select's value, each once. */
export function chosen(text: unknown): string[] {
  if (typeof text !== 'string') return []
  return [...new Set(text.split(',').map(choice => choice.trim()))].filter(choice => choice !== '')
}
