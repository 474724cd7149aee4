import type { Day } from '../domain/calendar'
import type { ChosenComment } from '../domain/comments'
import { LANGUAGES, type Pack } from '../domain/pack'
import type { Report } from '../domain/report'
import type { Told } from '../domain/told'
import type { Words } from '../words/language'

/** All that the whole report is made of, as a page and as a document. */
export interface Whole {
  readonly report: Report
  readonly told: Told
  /** The questionnaire as it was asked. */
  readonly pack: Pack
  /** The team's name. */
  readonly team: string
  readonly comments: readonly ChosenComment[]
  readonly words: Words
  /** The last day on which its address is good. */
  readonly until: Day
  /** What stands before the names of the files and of the other languages, in an address. */
  readonly base: string
}

/** A page may do nothing but be read. */
export const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The web page, with the policy that allows what stands in it and no more. */
export function htmlOf({ told, comments, words, base }: Whole): { body: string; csp: string } {
  const said = words.report
  const paragraphs = linesOf({ told, words }).map(text => `<p>${escaped(text)}</p>`)
  const remarks = comments.map(({ text }) => `<li>${escaped(text)}</li>`)
  const files = ['report.docx', 'report.csv', 'report.json', ...LANGUAGES.filter(one => one !== words.language)]
  const body = [
    `<h1>${escaped(said.name(told.title, told.closedOn))}</h1>`,
    ...paragraphs,
    ...(remarks.length ? [`<h2>${escaped(words.comment.chosenTitle)}</h2>`, `<ul>${remarks.join('')}</ul>`] : []),
    `<p>${escaped(said.method(told.threshold))}</p>`,
    `<nav>${files.map(name => `<a href="${base}${name}">${name}</a>`).join(' ')}</nav>`,
  ]
  return { body: documentWith(words, told.title, body), csp: NOTHING }
}

/** The same as a document for Word. */
export async function documentOf({ told, words }: Whole): Promise<Buffer> {
  const { Document, Packer, Paragraph } = await import('docx')
  const title = words.report.name(told.title, told.closedOn)
  const lines = linesOf({ told, words })
  const children = [new Paragraph({ text: title, heading: 'Heading1' }), ...lines.map(text => new Paragraph({ text }))]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** A page of a few lines, when there is no report to show. */
export const plainPage = (words: Words, title: string, ...lines: string[]) => ({
  body: documentWith(words, title, [`<h1>${escaped(title)}</h1>`, ...lines.map(line => `<p>${escaped(line)}</p>`)]),
  csp: NOTHING,
})

function linesOf({ told, words }: Pick<Whole, 'told' | 'words'>): string[] {
  const said = words.report
  const { answered, invited, rate, threshold } = told
  const index = ({ score }: Told['sigtepunkter'][0]) =>
    score && ('whole' in score.index ? said.index(score.index.whole) : said.band[score.index.band])
  return [
    'exact' in answered
      ? said.rate(answered.exact, invited, rate ?? 0)
      : answered.span === 'five-to-nine'
        ? said.rateFew(invited)
        : said.rateTooFew(invited),
    ...(told.caution ? [said.caution[told.caution]] : []),
    ...(told.why ? [told.why] : []),
    ...told.sigtepunkter.map(one => {
      const shown = index(one)
      return shown ? said.altRow(one.title, shown) : said.hiddenSigtepunkt(one.title, threshold)
    }),
  ]
}

const documentWith = (words: Words, title: string, body: readonly string[]) =>
  `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string) => text.replace(/[&<>"']/g, sign => SIGNS[sign]!)
