import { notice, remark } from '../cards/notice'
import { linksTo, type Addresses } from '../cards/ways'
import type { Day } from '../domain/calendar'
import { changed, isGood, newLink, type Link } from '../domain/link'
import { refuse } from '../domain/refused'
import type { Report } from '../domain/report'
import type { World } from '../ports'
import { aside, outdated, type Asked, type Reply, type Tap } from './asked'
import { mayRead } from './people'
import { isMeasurement, maySteer, theirs } from './steering'

/** What an address leads to. */
export interface Linked {
  readonly tenant: string
  readonly measurement: string
  /** Its own id, which another address of the same report does not have. */
  readonly link: string
}

const sealed = ({ secrets }: World, { tenant, measurement, link }: Linked) =>
  secrets.seal(JSON.stringify([tenant, measurement, link]))

/** What a token was made for, if we made it. */
export function madeFor({ secrets }: World, token: string): Linked | undefined {
  const text = secrets.unseal(token)
  if (text === undefined) return undefined
  const [tenant, measurement, link] = JSON.parse(text) as [string, string, string]
  return { tenant, measurement, link }
}

/** The link as it is kept, while it is good; whoever has it may read the report. */
export async function goodLink(
  world: World,
  { tenant, measurement, link }: Linked,
  today: Day,
): Promise<Link | undefined> {
  const kept = await world.store.papers(measurement).link.get()
  return isGood(kept, today) && kept.id === link && kept.tenant === tenant ? kept : undefined
}

/** The report's address: the one it has, or a new one where none is good. Only for somebody who may read it. */
export async function linkTo(world: World, { tenant, today }: Asked, { measurement }: Report): Promise<string> {
  const paper = world.store.papers(measurement).link
  const kept = await paper.get()
  if (isGood(kept, today)) return addressOf(world, { tenant, measurement, link: kept.id })
  const made = newLink(world.newId(), tenant, today, world.settings.linkDays)
  const { id } = await paper.change<Link>(now => (isGood(now, today) ? now : made))
  return addressOf(world, { tenant, measurement, link: id })
}

const addressOf = (world: World, to: Linked) => `${world.settings.address}/r/${sealed(world, to)}`

const waysFrom = (page: string) => ({ page, word: `${page}/report.docx` })

/** Where the whole report is, for somebody who may read it. */
export async function addressesOf(world: World, asked: Asked, report: Report): Promise<Addresses> {
  const head = await world.store.measurements(asked.tenant).get(report.measurement)
  const mayChange = !!head && (await maySteer(world, asked, 'report.link', head))
  return { ...waysFrom(await linkTo(world, asked, report)), mayChange }
}

/** What stands in the report has changed: told after it was kept, so that nobody remembers the old as the new. */
export const retell = async (world: World, measurement: string): Promise<void> =>
  void (await world.store.papers(measurement).link.change(now => (now ? changed(now) : refuse('gone'))))

/** Nyt link was pressed: the old address leads nowhere any more. */
export async function renewLink(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const report = await changeable(world, asked, ids.measurement ?? '')
  if (!isReport(report)) return report
  const { tenant, today, words } = asked
  const { measurement, title } = report
  const link = newLink(world.newId(), tenant, today, world.settings.linkDays)
  await world.store.papers(measurement).link.change<Link>(() => link)
  const to = waysFrom(addressOf(world, { tenant, measurement, link: link.id }))
  const said = words.link.renewed
  return aside(notice(said.title, said.lines(title, link.until), [], linksTo(to, words)))
}

/** Luk linket was pressed: the address leads nowhere any more, until somebody asks for the report again. */
export async function closeLink(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const report = await changeable(world, asked, ids.measurement ?? '')
  if (!isReport(report)) return report
  await world.store.papers(report.measurement).link.remove()
  const said = asked.words.link.closed
  return aside(notice(said.title, said.lines(report.title)))
}

/** The report, if they may both read it and change its address; else what to say instead. */
async function changeable(world: World, asked: Asked, id: string): Promise<Report | Reply> {
  const measurement = await theirs(world, asked, 'report.link', id)
  if (!isMeasurement(measurement)) return measurement
  const report = await world.store.papers(id).report.get()
  if (!report) return aside(remark(asked.words.report.gone))
  return (await mayRead(world, asked, report)) ? report : outdated(asked)
}

const isReport = (x: Report | Reply): x is Report => 'sigtepunkter' in x
