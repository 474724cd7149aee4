import { attachment, fileName } from '../pages/fileName'
import { csvOf, jsonOf } from '../pages/tables'
import { dayIn, type Day } from '../domain/calendar'
import type { Link } from '../domain/link'
import { told } from '../domain/told'
import type { World } from '../ports'
import { isSpoken, languageAsked, wordsIn, type SpokenLanguage, type Words } from '../words/language'
import { chosenOn } from './comments'
import { factsOf } from './fault'
import { goodLink, madeFor, type Linked } from './links'
import { newest } from './newest'
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
export function pagesOf(world: World, most = MOST_KEPT): (path: string, languages: string) => Promise<Page> {
  const pages = newest<Promise<Page | undefined>>(most)
  const tokens = newest<Linked>(most)
  const today = todayIn(world)

  async function found(path: string): Promise<Page | undefined> {
    const [, token, what = ''] = PATH.exec(path) ?? []
    const to = token === undefined ? undefined : tokens.get(token, () => madeFor(world, token))
    if (!to) return undefined
    const day = today()
    // Read every time: a link that was closed leads nowhere from that moment on.
    const link = await goodLink(world, to, day)
    // It counts what changes in the report; and what was rendered yesterday is rendered anew, whatever was missed.
    return link && pages.get(`${token} ${what} ${link.changes ?? 0} ${day}`, () => rendered(to, link, what ? '' : `${token}/`, what)) // prettier-ignore
  }

  async function rendered({ tenant, measurement }: Linked, { until }: Link, base: string, what: string) {
    const papers = world.store.papers(measurement)
    const report = await papers.report.get()
    const pack = await papers.pack.get()
    if (!report || !pack) return undefined
    const team = (await world.store.teams(tenant).get(report.team))?.name ?? ''
    const comments = await chosenOn(world, measurement)
    const page = await render({ report, pack, team, comments, until, base }, what)
    return { ...page, body: Buffer.from(page.body) }
  }

  return async (path, languages) => {
    const words = () => wordsIn(languageAsked(languages, world.settings.language))
    try {
      return (await found(path)) ?? gone(words())
    } catch (error) {
      world.log('fault', { job: 'page', ...factsOf(error) })
      return html(503, plainPage(words(), words().link.trouble))
    }
  }
}

const gone = (words: Words) => html(404, plainPage(words, words.link.gone, words.link.goneLine))

/** The day, worked out once a minute: midnight is never within one. */
function todayIn({ settings, now }: World): () => Day {
  let [minute, day]: [number, Day] = [NaN, '']
  return () => {
    const at = now()
    const running = Math.floor(at.getTime() / 60_000)
    if (running !== minute) [minute, day] = [running, dayIn(settings.calendar.zone, at)]
    return day
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

async function render(given: Omit<Whole, 'words' | 'told'>, what: string): Promise<Page> {
  const { report } = given
  const language: SpokenLanguage = isSpoken(what) ? what : report.language
  const words = wordsIn(language)
  const whole = { ...given, told: told(report), words }
  const name = (ending: string) => fileName(report.title, ending)
  switch (what) {
    case 'report.csv':
      return file('text/csv; charset=utf-8', name('csv'), csvOf(whole.told, words, report.pack.roles))
    case 'report.json':
      return file('application/json', name('json'), jsonOf(whole.told))
    case 'report.docx':
      return file(WORD, name('docx'), await documentOf(whole))
    default:
      return html(200, htmlOf(whole))
  }
}
