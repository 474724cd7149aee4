import type { Card } from '../cards/fill'
import { milestoneCard, milestonesCard, type Theirs } from '../cards/milestone'
import { notice, remark } from '../cards/notice'
import { button } from '../cards/parts'
import { isFaulty } from '../domain/faults'
import { milestoneIn } from '../domain/plan'
import { markDone } from '../domain/reached'
import { isRefused } from '../domain/refused'
import { answersFor } from '../domain/waiting'
import type { World } from '../ports'
import { allowed, aside, me, typed, type Asked, type Reply, type Tap } from './asked'
import { changePlan, refTo } from './plans'

/** What somebody is responsible for and has not reached, by date. */
export async function theirMilestones(world: World, asked: Asked): Promise<Theirs[]> {
  const plans = await world.store.plans(asked.tenant).list()
  return plans
    .filter(plan => plan.state === 'active')
    .flatMap(plan =>
      plan.milestones
        .filter(milestone => !milestone.done && milestone.responsible?.id === asked.person.id)
        .map(milestone => ({ plan, milestone, ref: refTo(world, asked, plan, milestone.id) })),
    )
    .sort((a, b) => (a.milestone.dueOn < b.milestone.dueOn ? -1 : 1))
}

/** Somebody wrote `mine delmål`, or goes back to the list. */
export async function listMilestones(world: World, asked: Asked): Promise<Card> {
  const said = asked.words.milestone
  const theirs = await theirMilestones(world, asked)
  return theirs.length ? milestonesCard(said.mine, theirs, asked.today, asked.words) : remark(said.none)
}

/** The milestone a card is about, if this person may answer for it; else what to say instead. */
export async function answerable(world: World, asked: Asked, { ids }: Tap): Promise<Theirs | Reply> {
  const said = asked.words.milestone
  const plan = await world.store.plans(asked.tenant).get(ids.plan ?? '')
  const milestone = plan && milestoneIn(plan, ids.milestone ?? '')
  if (!plan || !milestone) return aside(remark(said.gone))
  const team = await world.store.teams(asked.tenant).get(plan.team)
  const { id } = asked.person
  const responsible = milestone.responsible?.id === id || answersFor(plan, milestone) === id
  if (!allowed(world, asked, 'milestone.done', team, { responsible })) return aside(remark(said.notYours))
  const mayGive =
    !milestone.done && allowed(world, asked, 'milestone.give', team, { owner: plan.followUp?.owner?.id === id })
  return { plan, milestone, ref: refTo(world, asked, plan, milestone.id), mayGive }
}

/** Whether they may answer for it. */
export const isTheirs = (x: Theirs | Reply): x is Theirs => 'milestone' in x

/** Åbn was pressed in a list: its form, and a way back. */
export async function openMilestone(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const theirs = await answerable(world, asked, tap)
  return isTheirs(theirs) ? milestoneCard(theirs, asked.today, asked.words, { back: true }) : theirs
}

/** Nået, with what shows it. Pressed twice, the first evidence stands. */
export async function finishMilestone(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const theirs = await answerable(world, asked, tap)
  if (!isTheirs(theirs)) return theirs
  const { words, today } = asked
  const { milestone, plan } = theirs
  const values = typedIn(tap)
  const outcome = await changePlan(world, asked, plan.id, current =>
    markDone(current, milestone.id, values.evidence, me(asked), today, values.learned),
  )
  const back = tap.data.back === true
  if (isFaulty(outcome)) return milestoneCard(theirs, today, words, { values, faults: outcome.faults, back })
  if (isRefused(outcome)) return remark(words.milestone.gone)
  const { text, done } = milestoneIn(outcome, milestone.id) ?? milestone
  const { doneNow, doneLine, learnedLine } = words.milestone
  const lines = [doneLine(text, done?.evidence ?? ''), ...(done?.learned ? [learnedLine(done.learned)] : [])]
  return settled(doneNow, lines, asked, tap)
}

/** Everything that may be typed into a milestone's form. */
export const typedIn = ({ data }: Tap) => ({
  evidence: typed(data, 'evidence', 500),
  learned: typed(data, 'learned', 500),
  dueOn: typed(data, 'dueOn', 10),
  why: typed(data, 'why', 300),
})

/** What a milestone's form has done, and the way back to the list it was opened from. */
export const settled = (title: string, lines: readonly string[], { words }: Asked, { data }: Tap): Reply =>
  notice(title, lines, data.back === true ? [button(words.back, 'milestone.list')] : [])
