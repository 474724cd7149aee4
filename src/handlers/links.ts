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

/** Of a measurement: its report, or the plans that were made from it. */
export type Leads = 'report' | 'plans'

/** What an address leads to. */
export interface Linked {
  readonly leads: Leads
  readonly tenant: string
  readonly measurement: string
  /** Its own id, which another address of the same has not. */
  readonly link: string
}

/** One that leads to a report does not say so: there were no others once. */
const sealed = ({ secrets }: World, { leads, tenant, measurement, link }: Linked) =>
  secrets.seal(JSON.stringify([tenant, measurement, link, ...(leads === 'plans' ? [leads] : [])]))

/** What a token was made for, if we made it. */
export function madeFor({ secrets }: World, token: string): Linked | undefined {
  const text = secrets.unseal(token)
  if (text === undefined) return undefined
  const [tenant = '', measurement = '', link = '', leads = 'report'] = JSON.parse(text) as string[]
  return leads === 'report' || leads === 'plans' ? { leads, tenant, measurement, link } : undefined
}

const paperOf = ({ store }: World, { leads, measurement }: Pick<Linked, 'leads' | 'measurement'>) =>
  store.papers(measurement)[leads === 'plans' ? 'planLink' : 'link']

/** The link as it is kept, while it is good; whoever has it may read what it leads to. */
export async function goodLink(world: World, to: Linked, today: Day): Promise<Link | undefined> {
  const kept = await paperOf(world, to).get()
  return isGood(kept, today) && kept.id === to.link && kept.tenant === to.tenant ? kept : undefined
}

const addressOf = (world: World, to: Linked) => `${world.settings.address}/r/${sealed(world, to)}`

/** The address it has, or a new one where none is good. Only for somebody who may read what it leads to. */
export async function linkTo(world: World, asked: Asked, leads: Leads, measurement: string): Promise<string> {
  const { tenant, today } = asked
  const paper = paperOf(world, { leads, measurement })
  const good = await paper.get()
  if (isGood(good, today)) return addressOf(world, { leads, tenant, measurement, link: good.id })
  const made = newLink(world.newId(), tenant, today, world.settings.linkDays)
  const { id } = await paper.change<Link>(now => (isGood(now, today) ? now : made))
  return addressOf(world, { leads, tenant, measurement, link: id })
}

/** Another address in place of the one it has, which leads nowhere from now on; with the last day it is good for. */
export async function linkAnew(
  world: World,
  { tenant, today }: Asked,
  leads: Leads,
  measurement: string,
): Promise<{ address: string; until: Day }> {
  const link = newLink(world.newId(), tenant, today, world.settings.linkDays)
  await paperOf(world, { leads, measurement }).change<Link>(() => link)
  return { address: addressOf(world, { leads, tenant, measurement, link: link.id }), until: link.until }
}

/** The address leads nowhere any more. */
export const endLink = (world: World, leads: Leads, measurement: string): Promise<void> =>
  paperOf(world, { leads, measurement }).remove()

const waysFrom = (page: string) => ({ page, word: `${page}/report.docx` })

/** Where the whole report is, for somebody who may read it. */
export async function addressesOf(world: World, asked: Asked, report: Report): Promise<Addresses> {
  const head = await world.store.measurements(asked.tenant).get(report.measurement)
  const mayChange = !!head && (await maySteer(world, asked, 'report.link', head))
  return { ...waysFrom(await linkTo(world, asked, 'report', report.measurement)), mayChange }
}

/** What stands in the report has changed: told after it was kept, so that nobody remembers the old as the new. */
export const retell = async (world: World, measurement: string): Promise<void> =>
  void (await world.store.papers(measurement).link.change(now => (now ? changed(now) : refuse('gone'))))

/** Nyt link was pressed: the old address leads nowhere any more. */
export async function renewLink(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const report = await changeable(world, asked, ids.measurement ?? '')
  if (!isReport(report)) return report
  const { address, until } = await linkAnew(world, asked, 'report', report.measurement)
  const said = asked.words.link.renewed
  return aside(notice(said.title, said.lines(report.title, until), [], linksTo(waysFrom(address), asked.words)))
}

/** Luk linket was pressed: the address leads nowhere any more, until somebody asks for the report again. */
export async function closeLink(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const report = await changeable(world, asked, ids.measurement ?? '')
  if (!isReport(report)) return report
  await endLink(world, 'report', report.measurement)
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
