import { attachment, fileName } from '../pages/fileName'
import { csvOf, jsonOf } from '../pages/tables'
import { told } from '../domain/told'
import type { World } from '../ports'
import { isSpoken, languageAsked, wordsIn, type SpokenLanguage } from '../words/language'
import { chosenOn } from './comments'
import { factsOf } from './fault'
import { linked } from './links'
import { documentOf, htmlOf, NOTHING, plainPage, type Whole } from './wholeReport'

/** An answer to a browser, ready to be sent as it stands. */
export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** Whatever it is: kept by nobody on the way, found by no search, opened in no frame, and it sends its reader's address nowhere. */
const GUARDED = {
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

/** The only addresses there are; nothing in them is decoded. */
const PATH = /^\/r\/([\w-]{1,400})(?:\/(da|sv|en|report\.csv|report\.json|report\.docx))?$/

const MOST_KEPT = 50

/**
 * Answers for every path that begins with /r/. What is not good any more, never was or was altered gets one and the same
 * answer. A report is rendered once for all who read it, and again when what stands in it has changed.
 */
export function pagesOf(world: World): (path: string, languages: string) => Promise<Page> {
  const kept = new Map<string, Promise<Page>>()

  /** The newest few are remembered, and two who come at once wait for the same. */
  function once(key: string, render: () => Promise<Page>): Promise<Page> {
    const page = kept.get(key) ?? render()
    kept.delete(key)
    kept.set(key, page)
    page.catch(() => kept.delete(key))
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return page
  }

  async function found(path: string): Promise<Page | undefined> {
    const [, token, what = ''] = PATH.exec(path) ?? []
    const to = token === undefined ? undefined : await linked(world, token)
    if (!to) return undefined
    const report = await world.store.papers(to.measurement).report.get()
    if (!report) return undefined
    const comments = await chosenOn(world, to.measurement)
    const key = JSON.stringify([to, what, report.title, report.why, comments])
    return once(key, () => render({ report, told: told(report), comments, base: what ? '' : `${token}/` }, what))
  }

  return async (path, languages) => {
    const words = wordsIn(languageAsked(languages, world.settings.language))
    try {
      return (await found(path)) ?? html(404, plainPage(words, words.link.gone, words.link.goneLine))
    } catch (error) {
      world.log('fault', { job: 'page', ...factsOf(error) })
      return html(503, plainPage(words, words.link.trouble))
    }
  }
}

const html = (status: number, { body, csp }: { body: string; csp: string }): Page => ({
  status,
  headers: { ...GUARDED, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': csp },
  body,
})

const file = (type: string, name: string, body: string | Buffer): Page => ({
  status: 200,
  headers: {
    ...GUARDED,
    'Content-Type': type,
    'Content-Disposition': attachment(name),
    'Content-Security-Policy': `${NOTHING}; sandbox`,
  },
  body,
})

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function render(whole: Omit<Whole, 'words'>, what: string): Promise<Page> {
  const { report, told } = whole
  const language: SpokenLanguage = isSpoken(what) ? what : report.language
  const words = wordsIn(language)
  const name = (ending: string) => fileName(report.title, ending)
  switch (what) {
    case 'report.csv':
      return file('text/csv; charset=utf-8', name('csv'), csvOf(told, words, report.pack.roles))
    case 'report.json':
      return file('application/json', name('json'), jsonOf(told))
    case 'report.docx':
      return file(WORD, name('docx'), await documentOf({ ...whole, words }))
    default:
      return html(200, htmlOf({ ...whole, words }))
  }
}
