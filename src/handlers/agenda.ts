import { agendaCard } from '../cards/agenda'
import { remark } from '../cards/notice'
import { agendaOf } from '../domain/agenda'
import type { World } from '../ports'
import { aside, outdated, type Asked, type Reply, type Tap } from './asked'
import { mayRead } from './people'

/** Tal om resultatet was pressed on the report: a new message beside it, for whoever may read it. */
export async function talkAboutReport(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const { words } = asked
  const report = ids.measurement ? await world.store.papers(ids.measurement).report.get() : undefined
  if (!report) return aside(remark(words.report.gone))
  if (!(await mayRead(world, asked, report, 'report.talk'))) return outdated(asked)
  const agenda = agendaOf(report)
  return agenda ? aside(agendaCard(report, agenda, words)) : outdated(asked)
}
