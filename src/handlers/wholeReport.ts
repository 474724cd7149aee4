import type { Day } from '../domain/calendar'
import { agendaOf } from '../domain/agenda'
import type { ChosenComment } from '../domain/comments'
import type { Pack } from '../domain/pack'
import type { Report } from '../domain/report'
import { talkingPoints } from '../domain/talking'
import type { Told } from '../domain/told'
import { reportPage } from '../pages/page'
import { pageCsp } from '../pages/style'
import { reportFile } from '../pages/word'
import type { Words } from '../words/language'
import { NOTHING } from './served'

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

/** The web page, with the policy that allows what stands in it and no more. */
export const htmlOf = (whole: Whole): { body: string; csp: string } => {
  const { told, words, until, base } = whole
  const files = { word: `${base}report.docx`, csv: `${base}report.csv`, json: `${base}report.json` }
  return { body: reportPage(told, words, { ...factsOf(whole), files, until }), csp: pageCsp }
}

/** The same as a document for Word, with a page for talking about it. */
export async function documentOf(whole: Whole): Promise<Buffer> {
  const { told, words, report, team } = whole
  const agenda = agendaOf(report)
  return Buffer.from(await reportFile(told, words, { ...factsOf(whole), team, ...(agenda && { agenda }) }))
}

const factsOf = ({ report, pack, comments }: Whole) => ({
  scale: pack.scale.points.map(({ label }) => label),
  ...(report.pack.roles && { roles: report.pack.roles }),
  ...(report.languages && { languages: report.languages }),
  talking: talkingPoints(report),
  comments: comments.map(({ text }) => text),
})

/** A page of a few lines, when there is no report to show. */
export const plainPage = (words: Words, title: string, ...lines: string[]) => ({
  body: documentWith(words, title, [`<h1>${escaped(title)}</h1>`, ...lines.map(line => `<p>${escaped(line)}</p>`)]),
  csp: NOTHING,
})

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
