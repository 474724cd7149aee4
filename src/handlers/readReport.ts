import { fileName } from '../pages/fileName'
import { csvOf, jsonOf } from '../pages/tables'
import { told } from '../domain/told'
import type { World } from '../ports'
import { isSpoken, wordsIn, type SpokenLanguage } from '../words/language'
import { chosenOn } from './comments'
import { CSV, file, html, WORD, type Found, type Page, type Sought } from './served'
import { documentOf, htmlOf, type Whole } from './wholeReport'

/** The report a good link leads to. A link counts what changes in it; and a day later it is rendered anew, whatever was missed. */
export const reportAt = (world: World, sought: Sought): Found => ({
  sign: `${sought.link.changes ?? 0} ${sought.today}`,
  render: () => rendered(world, sought),
})

async function rendered(world: World, { to, link, what, base }: Sought): Promise<Page | undefined> {
  const papers = world.store.papers(to.measurement)
  const report = await papers.report.get()
  const pack = await papers.pack.get()
  if (!report || !pack) return undefined
  const team = (await world.store.teams(to.tenant).get(report.team))?.name ?? ''
  const comments = await chosenOn(world, to.measurement)
  return render({ report, pack, team, comments, until: link.until, base }, what)
}

async function render(given: Omit<Whole, 'words' | 'told'>, what: string): Promise<Page | undefined> {
  const { report } = given
  const language: SpokenLanguage = isSpoken(what) ? what : report.language
  const words = wordsIn(language)
  const whole = { ...given, told: told(report), words }
  const name = (ending: string) => fileName(report.title, ending)
  switch (what) {
    case '':
    case language:
      return html(200, htmlOf(whole))
    case 'report.csv':
      return file(CSV, name('csv'), csvOf(whole.told, words, report.pack.roles))
    case 'report.json':
      return file('application/json', name('json'), jsonOf(whole.told))
    case 'report.docx':
      return file(WORD, name('docx'), await documentOf(whole))
    default:
      return undefined
  }
}
