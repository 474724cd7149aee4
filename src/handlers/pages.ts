import { dayIn, type Day } from '../domain/calendar'
import type { World } from '../ports'
import { languageAsked, wordsIn, type Words } from '../words/language'
import { factsOf } from './fault'
import { goodLink, madeFor, type Leads, type Linked } from './links'
import { newest } from './newest'
import { plansAt } from './readPlans'
import { reportAt } from './readReport'
import { html, type Found, type Page, type Sought } from './served'
import { plainPage } from './wholeReport'

/** The only addresses there are; nothing in them is decoded. */
const PATH =
  /^\/r\/([\w-]{1,400})(?:\/(da|sv|en|report\.csv|report\.json|report\.docx|plan\.csv|plan\.docx|plan\.ics))?$/

const MOST_KEPT = 50

const finders: Record<Leads, (world: World, sought: Sought) => Found | Promise<Found | undefined>> = {
  report: reportAt,
  plans: plansAt,
}

/**
 * Answers for every path that begins with /r/. What is not good any more, never was or was altered gets one and the same
 * answer. What is asked for is rendered once for all who read it, and again when something else stands in it.
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
    if (!link) return undefined
    const sought = { to, link, what, base: what ? '' : `${token}/`, today: day }
    const it = await finders[to.leads](world, sought)
    return it && pages.get(`${token} ${what} ${it.sign}`, async () => kept(await it.render()))
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

/** As bytes: a text would be encoded again for each who reads it. */
const kept = (page: Page | undefined) => page && { ...page, body: Buffer.from(page.body) }

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
