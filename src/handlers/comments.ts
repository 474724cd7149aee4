import { chosenCard, commentsCard, pagesOf } from '../cards/comments'
import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { choosing, type ChosenComment } from '../domain/comments'
import type { Report } from '../domain/report'
import { chosen as several } from '../domain/text'
import type { World } from '../ports'
import { allowed, aside, notAllowed, outdated, type Asked, type Reply, type Tap } from './asked'
import { retell } from './links'
import { mayRead } from './people'

/** All comments of a sealed measurement, each with its place; none where too few have answered. */
async function commentsOn(world: World, measurement: string): Promise<ChosenComment[]> {
  const papers = world.store.papers(measurement)
  const texts: string[] = []
  for (let part = 0; ; part++) {
    const paper = await papers.comments(part).get()
    if (!paper) return texts.map((text, place) => ({ place, text }))
    texts.push(...paper.comments)
  }
}

/** Those that the coordinator has chosen for the report. */
export const chosenOn = async (world: World, measurement: string): Promise<readonly ChosenComment[]> =>
  (await world.store.papers(measurement).chosenComments.get())?.chosen ?? []

/** May this person choose among comments on this report, and are there any? */
export async function mayChooseComments(world: World, asked: Asked, { measurement, team }: Report): Promise<boolean> {
  const at = await world.store.teams(asked.tenant).get(team)
  return (
    allowed(world, asked, 'comment.choose', at) &&
    (await world.store.papers(measurement).comments(0).get()) !== undefined
  )
}

/** The comments to choose from, in the coordinator's own chat; nothing for anybody else. */
export async function commentsToChoose(world: World, asked: Asked, id: string): Promise<Card | undefined> {
  const report = await world.store.papers(id).report.get()
  if (!report || !(await mayChooseComments(world, asked, report))) return undefined
  const ref = world.secrets.sign(asked.person.id, { measurement: id })
  const facts = { title: report.title, comments: await commentsOn(world, id), chosen: await chosenOn(world, id) }
  return commentsCard({ ...facts, page: 0, ref }, asked.words)
}

/** Vælg kommentarer was pressed on the report. */
export async function openComments(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const card = await commentsToChoose(world, asked, ids.measurement ?? '')
  return aside(card ?? remark(asked.words.comment.choose.gone))
}

/** A page of comments was sent in: what is ticked on it goes into the report, and what is not does not. */
export async function chooseComments(world: World, asked: Asked, { ids, data }: Tap): Promise<Reply> {
  const id = ids.measurement ?? ''
  const papers = world.store.papers(id)
  const report = await papers.report.get()
  const comments = report ? await commentsOn(world, id) : []
  if (!report || !comments.length) return aside(remark(asked.words.comment.choose.gone))
  if (!(await mayChooseComments(world, asked, report))) return notAllowed(asked)
  const pages = pagesOf(comments)
  const page = pageIn(data.page, pages.length)
  const to = pageIn(data.to, pages.length)
  if (page === undefined || to === undefined) return outdated(asked)
  const ticked = tickedOn(pages[page]!, data.comments ?? '')
  if (!ticked) return outdated(asked)
  const { chosen } = await papers.chosenComments.change(now => ({
    chosen: choosing(now?.chosen ?? [], pages[page]!, ticked),
  }))
  await retell(world, id)
  const ref = world.secrets.sign(asked.person.id, { measurement: id })
  return commentsCard({ title: report.title, comments, chosen, page: to, ref, kept: true }, asked.words)
}

/** Læs kommentarerne was pressed on the report, or a page was turned. */
export async function readComments(world: World, asked: Asked, { ids, data }: Tap): Promise<Reply> {
  const { words, person } = asked
  const id = ids.measurement ?? ''
  const report = await world.store.papers(id).report.get()
  if (!report) return aside(remark(words.report.gone))
  if (!(await mayRead(world, asked, report, 'comment.read'))) return outdated(asked)
  const chosen = await chosenOn(world, id)
  if (!chosen.length) return aside(remark(words.comment.choose.gone))
  const page = pageIn(data.page ?? 0, pagesOf(chosen).length)
  if (page === undefined) return outdated(asked)
  const card = chosenCard(report.title, chosen, page, world.secrets.sign(person.id, { measurement: id }), words)
  return data.page === undefined ? aside(card) : card
}

/** The places that are ticked on a page; undefined where something is that does not stand on it. */
function tickedOn(page: readonly ChosenComment[], ticks: unknown): Set<number> | undefined {
  const ticked = several(ticks).map(tick => page.find(({ place }) => String(place + 1) === tick)?.place)
  return typeof ticks === 'string' && !ticked.includes(undefined) ? new Set(ticked as number[]) : undefined
}

const pageIn = (page: unknown, pages: number) =>
  typeof page === 'number' && Number.isInteger(page) && page >= 0 && page < pages ? page : undefined
