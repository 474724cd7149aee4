import type { Card } from '../cards/fill'
import { listCard } from '../cards/list'
import { remark } from '../cards/notice'
import { button, line } from '../cards/parts'
import { chooseCard, ownReportCard } from '../cards/report'
import type { Report } from '../domain/report'
import type { World } from '../ports'
import { allowed, aside, outdated, type Asked, type Reply, type Tap } from './asked'
import { teamsOf } from './people'

/** The report in somebody's own chat; those who may choose sigtepunkter can do so right there. */
export async function ownReport(world: World, asked: Asked, report: Report): Promise<Card> {
  const team = await world.store.teams(asked.tenant).get(report.team)
  if (!allowed(world, asked, 'choose sigtepunkter', team)) return ownReportCard(report, asked.words)
  return chooseCard(report, world.secrets.sign(asked.person.id, { measurement: report.measurement }), asked.words)
}

/** Somebody wrote `rapport`: the latest of their teams, or a list. */
export async function showReports(world: World, asked: Asked): Promise<Card> {
  const { tenant, person, words } = asked
  const teams = await teamsOf(world, tenant, person.id)
  const sealed = (await world.store.measurements(tenant).list())
    .filter(({ state, team }) => state === 'sealed' && teams.some(({ id }) => id === team))
    .sort((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? 1 : -1))
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

/** Se rapporten was pressed, in the channel or in a list: a new message in the presser's own chat. */
export async function showReport(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const { tenant, person, words } = asked
  const report = ids.measurement ? await world.store.papers(ids.measurement).report.get() : undefined
  if (!report) return aside(remark(words.report.gone))
  // Whoever presses in the team's own channel is in the team; elsewhere Teams is asked.
  const inTeam =
    asked.team?.id === report.team || (await teamsOf(world, tenant, person.id)).some(({ id }) => id === report.team)
  if (!inTeam) return outdated(asked)
  return aside(await ownReport(world, asked, report))
}
