import type { Card } from '../cards/fill'
import { listCard } from '../cards/list'
import { notice, remark } from '../cards/notice'
import { button, line } from '../cards/parts'
import { chooseCard, ownReportCard, type Choosing } from '../cards/report'
import { teamsIn, type Measurement } from '../domain/measurement'
import { isHeld } from '../domain/preview'
import type { Report } from '../domain/report'
import type { World } from '../ports'
import { allowed, aside, outdated, type Asked, type Reply, type Tap } from './asked'
import { chosenOn, mayChooseComments } from './comments'
import { addressesOf } from './links'
import { mayRead, teamsOf } from './people'
import { maySteer } from './steering'

/** The report in somebody's own chat; those who may choose sigtepunkter can do so right there. */
export async function ownReport(
  world: World,
  asked: Asked,
  report: Report,
  {
    whole,
    ...given
  }: Pick<Choosing, 'sigtepunkter' | 'reason' | 'fault' | 'reasonFault'> & { readonly whole?: boolean } = {},
): Promise<Card> {
  const team = await world.store.teams(asked.tenant).get(report.team)
  const ref = world.secrets.sign(asked.person.id, { measurement: report.measurement })
  // Both are for those who read comments: they stand on the page and in the files too.
  const isWhole = whole ?? (await mayRead(world, asked, report, 'comment.read'))
  const comments = isWhole ? await chosenOn(world, report.measurement) : []
  const to = isWhole ? await addressesOf(world, asked, report) : undefined
  if (!allowed(world, asked, 'plan.choose', team)) return ownReportCard(report, ref, asked.words, comments, to)
  const more = { ...(to && { to }), comments, mayChooseComments: await mayChooseComments(world, asked, report) }
  return chooseCard(report, ref, asked.words, { ...given, ...more })
}

/** Somebody wrote `rapport`: the latest of their teams, or a list. */
export async function showReports(world: World, asked: Asked): Promise<Card> {
  const { tenant, person, words } = asked
  const teams = await teamsOf(world, asked, 'report.show')
  const theirs = (await world.store.measurements(tenant).list())
    .filter(one => one.state === 'sealed' && teams.some(({ id }) => teamsIn(one).includes(id)))
    .sort((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? 1 : -1))
  const sealed: Measurement[] = []
  for (const one of theirs)
    if (!isHeld(one, asked.now) || (await maySteer(world, asked, 'report.post', one))) sealed.push(one)
  const [latest] = sealed
  if (!latest) return remark(words.report.none)
  const report = sealed.length === 1 && (await world.store.papers(latest.id).report.get())
  if (report) return ownReport(world, asked, report)
  const rows = sealed.map(({ id, title, closedOn }) => ({
    text: title,
    notes: closedOn ? [line(words.day(closedOn))] : [],
    buttons: [button(words.open, 'report.show', { ref: world.secrets.sign(person.id, { measurement: id }) })],
  }))
  return listCard({ title: words.report.several, rows }, words)
}

/** No channel took the report: where it is to be seen instead, for whoever coordinates. */
export async function lostReport(world: World, { person, words }: Asked, id: string): Promise<Card | undefined> {
  const report = await world.store.papers(id).report.get()
  const { lost, show } = words.report
  const ref = world.secrets.sign(person.id, { measurement: id })
  return report && notice(lost.title, lost.lines(report.title), [button(show, 'report.show', { ref })])
}

/** Se rapporten was pressed, in the channel or in a list: a new message in the presser's own chat. */
export async function showReport(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const { words } = asked
  const report = ids.measurement ? await world.store.papers(ids.measurement).report.get() : undefined
  if (!report) return aside(remark(words.report.gone))
  const whole = await mayRead(world, asked, report, 'comment.read')
  if (!whole && !(await mayRead(world, asked, report))) return outdated(asked)
  return aside(await ownReport(world, asked, report, { whole }))
}
