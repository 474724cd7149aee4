import { assessCard, casesLine } from '../cards/goal'
import { notice } from '../cards/notice'
import { button } from '../cards/parts'
import { isFaulty } from '../domain/faults'
import { assessGoal, isToAssess } from '../domain/goal'
import { isRefused } from '../domain/refused'
import type { World } from '../ports'
import { me, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { followable } from './followUps'
import { changePlan, isPlan, refTo } from './plans'
import { proposeAgain } from './remeasure'

/** Whoever follows up is asked how it went with the goal. */
export async function openGoal(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await followable(world, asked, tap, 'goal.open')
  if (!isPlan(plan)) return plan
  if (!isToAssess(plan, asked.today)) return outdated(asked)
  return assessCard(plan, refTo(world, asked, plan), asked.words, { isFromPlan: tap.data.way === 'plan' })
}

/** Gem: what was said of the goal stands in the plan. */
export async function keepAssessment(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await followable(world, asked, tap, 'goal.assess')
  if (!isPlan(plan)) return plan
  const { today, words } = asked
  const counted = { cases: typed(tap.data, 'cases', 10), casesMet: typed(tap.data, 'casesMet', 10) }
  const values = { result: typed(tap.data, 'result', 10), note: typed(tap.data, 'note', 500), ...counted }
  const outcome = await changePlan(world, asked, plan.id, current => assessGoal(current, values, me(asked), today))
  const ref = refTo(world, asked, plan)
  const isFromPlan = tap.data.way === 'plan'
  if (isFaulty(outcome)) return assessCard(plan, ref, words, { values, faults: outcome.faults, isFromPlan })
  if (isRefused(outcome)) return outdated(asked)
  const { result, note } = outcome.goal!.assessed!
  const said = words.followUp.assess
  const counts = casesLine(outcome.goal!, words)
  const lines = [
    words.plan.planFor(plan.sigtepunkt.title, plan.kind),
    said.told(said.results[result], note),
    ...(counts ? [counts] : []),
  ]
  const again = await proposeAgain(world, asked, outcome)
  return notice(
    said.kept,
    [...lines, ...again.lines],
    [...again.buttons, ...(isFromPlan ? [button(words.back, 'plan.open', { ref })] : [])],
  )
}
