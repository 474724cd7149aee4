import { distributionThreshold } from './privacy'

/** The longest comment. */
export const LONGEST_COMMENT = 1_000

/** What a comment must not hold; `first-name` is only asked about, since bo, maj, dag, liv and ask are words too. */
export type CommentFault = PrivateFault | 'name' | 'first-name'

/** Why a comment may not be handed in as it is, as far as a program can see; `names` are those of the roster. */
export function whatIsWrong(comment: string, names: readonly string[]): CommentFault | undefined {
  const found = privateIn(comment)
  if (found) return found
  if (holdsFullName(evenly(comment), names.map(partsOf))) return 'name'
  return firstNameIn(comment, names) === undefined ? undefined : 'first-name'
}

/** What leads straight to a person and stands nowhere in what is written here, whoever writes it. */
export type PrivateFault = 'cpr' | 'email' | 'phone'

/** The first such thing in a text. */
export function privateIn(written: string): PrivateFault | undefined {
  const text = evenly(written)
  if (holdsNumberOfPerson(text)) return 'cpr'
  if (EMAIL.test(text)) return 'email'
  return holdsPhone(text) ? 'phone' : undefined
}

const evenly = (text: string) => text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-')

/** The first word that is the first name of somebody on the roster, as it was written. */
export function firstNameIn(comment: string, names: readonly string[]): string | undefined {
  const given = new Set(names.flatMap(name => partsOf(name).given))
  return wordsOf(comment.normalize('NFKC')).find(({ forms }) => forms.some(form => given.has(form)))?.written
}

/** All comments in sorted order, or none at all where too few have answered. */
export const sealedComments = (comments: readonly string[], answered: number, threshold: number): readonly string[] =>
  answered >= distributionThreshold(threshold) ? [...comments].sort() : []

/** A comment that the coordinator has chosen for the report, by its place among all. */
export interface ChosenComment {
  readonly place: number
  readonly text: string
}

/** The choice after the page with these places was sent in with these of them ticked; other pages stay as they were. */
export const choosing = (
  before: readonly ChosenComment[],
  page: readonly ChosenComment[],
  ticked: ReadonlySet<number>,
): ChosenComment[] =>
  [
    ...before.filter(({ place }) => !page.some(other => other.place === place)),
    ...page.filter(({ place }) => ticked.has(place)),
  ].sort((a, b) => a.place - b.place)

/** Danish ddmmyy-xxxx and ddmmyyyy-xxxx, Swedish yymmdd-xxxx and yyyymmdd-xxxx; dots and slashes only before a dash. */
const NUMBERS_OF_PEOPLE = [
  /(?<!\d)(\d\d) ?(\d\d) ?((?:19|20)?\d\d) ?[-+]? ?\d{4}(?!\d)/g,
  /(?<!\d)(\d\d)[./-](\d\d)[./-]((?:19|20)?\d\d) ?[-+] ?\d{4}(?!\d)/g,
  /(?<!\d)(?:19|20)?(\d\d)[ ./-]?(\d\d)[ ./-]?(\d\d)[-+]?\d{4}(?!\d)/g,
]

const holdsNumberOfPerson = (text: string) =>
  NUMBERS_OF_PEOPLE.some(pattern =>
    [...text.matchAll(pattern)].some(([, a, b, c]) => isDate(a!, b!, c!) || isDate(c!, b!, a!)),
  )

/** With 60 added to the day the number stands in for one that is missing, in Denmark as in Sweden. */
function isDate(day: string, month: string, year: string): boolean {
  const d = Number(day) > 60 ? Number(day) - 60 : Number(day)
  const longest = [31, Number(year) % 4 ? 28 : 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1]
  return day.length === 2 && d >= 1 && longest !== undefined && d <= longest
}

const EMAIL = /[^\s@<>()[\]",;:]+ ?(?:@|[([](?:at|a)[)\]]) ?[^\s@<>()[\]",;:]+\.\p{L}{2,}/iu

/** Dates and spans of years, which have as many digits as a telephone number. */
const DATES = /(?<!\d[./-]?)(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}[./-]\d\d[./-]\d\d)(?![./-]?\d)/g
const YEARS = /(?<!\d)(?:19|20)\d\d ?[-/ ] ?(?:19|20)\d\d(?!\d)/g

const NOT_PART_OF_A_NUMBER = '(?<!\\d[.,]?)'
const NOT_AN_AMOUNT = '(?![.,]?\\d)(?!\\s*(?:kr|dkk|sek|nok|eur|mio|mia|€|%))'
const PHONES = [
  // Denmark and Norway: eight digits, whole, in pairs, in fours, or as 912 34 567.
  `[2-9]\\d(?:\\d{6}|([ .-])\\d\\d\\1\\d\\d\\1\\d\\d|\\d\\d \\d{4}|\\d \\d\\d \\d{3})`,
  // Sweden: 070-123 45 67, 08-123 456 78.
  `(?=(?:[ -]{0,2}\\d){8,10}(?!\\d))0\\d{1,3}(?:-| |- )?\\d{2,3} ?\\d{2,3} ?\\d\\d`,
].map(digits => new RegExp(NOT_PART_OF_A_NUMBER + digits + NOT_AN_AMOUNT, 'i'))
const PHONE_ABROAD = /(?<!\d)(?:\+|00) ?[1-9](?:[ ()./-]{0,2}\d){7,13}(?!\d)/

function holdsPhone(text: string): boolean {
  const rest = text.replace(DATES, '§').replace(YEARS, '§')
  return [PHONE_ABROAD, ...PHONES].some(pattern => pattern.test(rest))
}

/** The words of a name, and those of them that stand first; "Holm, Anna" has two that may. */
interface NameParts {
  readonly all: ReadonlySet<string>
  readonly given: readonly string[]
}

const partsOf = (name: string): NameParts => {
  const bare = name.normalize('NFKC').replace(/[([|/].*$|\s-\s.*$/s, '')
  const words = (text: string) => wordsOf(text).map(({ forms }) => forms[0]!)
  const first = bare.split(',').flatMap(part => words(part.trim().split(/\s+/)[0]!))
  return { all: new Set(words(bare)), given: first.filter(isLong) }
}

const isLong = (word: string) => word.length > 1 && !/^\d+$/.test(word)

interface Word {
  readonly written: string
  /** As it stands, and without the s of whose it is. */
  readonly forms: readonly string[]
  /** What stands between it and the word before. */
  readonly gap: string
}

function wordsOf(text: string): Word[] {
  let end = 0
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(found => {
    const gap = text.slice(end, found.index)
    end = found.index + found[0].length
    const word = found[0].toLocaleLowerCase('da')
    return { written: found[0], forms: word.length > 2 && word.endsWith('s') ? [word, word.slice(0, -1)] : [word], gap }
  })
}

/** First and another name of one person side by side, in any order, with initials between them or not. */
function holdsFullName(text: string, people: readonly NameParts[]): boolean {
  const words = wordsOf(text)
  const named = (word: Word | undefined, { all }: NameParts) => word?.forms.find(form => all.has(form))
  const isInitial = ({ written }: Word) => [...written].length === 1
  const joined = (word: Word, before: Word) =>
    /^(?:[\s_-]+|,\s*|\.|['’]\s*)$/.test(word.gap) || (isInitial(before) && /^\.\s*$/.test(word.gap))
  return people.some(person => {
    const run = new Set<string>()
    return words.some((word, i) => {
      const part = named(word, person)
      if (i > 0 && !joined(word, words[i - 1]!)) run.clear()
      if (part !== undefined && isLong(part)) run.add(part)
      else if (part === undefined && !isInitial(word)) run.clear()
      return run.size > 1 && person.given.some(given => run.has(given))
    })
  })
}
