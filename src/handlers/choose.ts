import { remark } from '../cards/notice'
import { privateIn } from '../domain/comments'
import { draftPlan } from '../domain/planDraft'
import { chosen as several } from '../domain/text'
import type { World } from '../ports'
import { isSpoken, wordsIn } from '../words/language'
import { allowed, aside, me, notAllowed, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { plansOf } from './plans'
import { ownReport } from './report'

/** Lav planer was pressed: one plan for each chosen sigtepunkt, filled in from the report. */
export async function choose(world: World, asked: Asked, { ids, data }: Tap): Promise<Reply> {
  const { tenant, words, today } = asked
  const papers = world.store.papers(ids.measurement ?? '')
  const report = await papers.report.get()
  const pack = await papers.pack.get()
  if (!report || !pack) return aside(remark(words.report.gone))
  const team = await world.store.teams(tenant).get(report.team)
  if (!team) return outdated(asked)
  if (!allowed(world, asked, 'plan.choose', team)) return notAllowed(asked)

  const wanted = several(data.sigtepunkter)
  const chosen = report.sigtepunkter.filter(({ id }) => wanted.includes(id))
  const reason = typed(data, 'reason', 400)
  if (!chosen.length) return ownReport(world, asked, report, { reason, fault: words.report.choose.none })

  const found = privateIn(reason)
  const standing = { sigtepunkter: chosen.map(({ id }) => id).join(','), reason }
  if (found) return ownReport(world, asked, report, { ...standing, reasonFault: words.isPrivate[found] })

  const purposeFor = wordsIn(isSpoken(report.language) ? report.language : 'da').plan.purposeFor
  const facts = {
    tenant,
    chooser: me(asked),
    reason,
    today,
    calendar: world.settings.calendar,
  }
  for (const sigtepunkt of chosen) {
    const plan = draftPlan(report, sigtepunkt, pack, facts, purposeFor)
    await world.store.plans(tenant).insert(plan.id, plan)
  }
  const warning = chosen.length === 2 || chosen.length === 3 ? [] : [words.report.choose.notTwoOrThree(chosen.length)]
  return plansOf(world, asked, [team], [...warning, words.plan.ready])
}
