import type { Card } from '../cards/fill'
import { milestoneCard } from '../cards/milestone'
import { remark } from '../cards/notice'
import { slippedCard, slippedLines } from '../cards/slip'
import type { Letter } from '../domain/courier'
import { isFaulty } from '../domain/faults'
import { milestoneIn } from '../domain/plan'
import { isRefused } from '../domain/refused'
import { latestMoveOf, slip, waitersAt, waitingAt } from '../domain/slip'
import { answersFor, peopleBehind } from '../domain/waiting'
import type { World } from '../ports'
import { me, typed, type Asked, type Reply, type Tap } from './asked'
import { answerable, isTheirs, settled, typedIn } from './milestones'
import { nameOf } from './people'
import { changePlan, isPlan } from './plans'

/** A new date, with the reason. Where others wait for the milestone, their new dates are shown before anything is kept. */
export async function postponeMilestone(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const theirs = await answerable(world, asked, tap)
  if (!isTheirs(theirs)) return theirs
  const { words, today, tenant } = asked
  const { id } = theirs.milestone
  const values = typedIn(tap)
  const { others } = tap.data
  const move = {
    ...{ id, dueOn: values.dueOn, why: values.why },
    was: typed(tap.data, 'was', 10) || undefined,
    others: others === 'move' || others === 'leave' ? others : undefined,
    seen: typeof tap.data.seen === 'string' ? tap.data.seen : undefined,
  } as const
  const outcome = await changePlan(world, asked, theirs.plan.id, current =>
    slip(current, move, me(asked), today, world.settings.calendar),
  )
  if (isRefused(outcome)) return remark(outcome.refused === 'done' ? words.milestone.alreadyDone : words.milestone.gone)
  if (!isPlan(outcome)) {
    // Somebody else may have moved it since this was pressed.
    const plan = (await world.store.plans(tenant).get(theirs.plan.id)) ?? theirs.plan
    const now = { ...theirs, plan, milestone: milestoneIn(plan, id) ?? theirs.milestone }
    const form = { values, back: tap.data.back === true }
    if (isFaulty(outcome)) return milestoneCard(now, today, words, { ...form, faults: outcome.faults })
    const { shifts } = outcome
    const behind = shifts.map(({ milestone }) => milestone)
    const told = peopleBehind(plan, behind, asked.person.id).length > 0
    return milestoneCard(now, today, words, { ...form, offered: { shifts, told } })
  }
  const entry = latestMoveOf(outcome, id, values.dueOn)
  const waiting = waitingAt(outcome, entry)
  const told = waitersAt(outcome, entry).length > 0
  const kept = milestoneIn(outcome, id) ?? theirs.milestone
  return settled(words.milestone.moved, slippedLines(outcome, kept, { waiting, told }, words), asked, tap)
}

/** The letter to whoever waits, from what is still true of theirs; nothing where none of it is. */
export async function slippedFor(world: World, asked: Asked, { about, entry = -1 }: Letter): Promise<Card | undefined> {
  const { tenant, person, words } = asked
  const plan = await world.store.plans(tenant).get(about ?? '')
  const move = plan?.log[entry]
  const milestone = plan && milestoneIn(plan, move?.about ?? '')
  if (!milestone || !move?.from || !move.to) return undefined
  const theirs = waitingAt(plan, entry).filter(one => answersFor(plan, one.milestone) === person.id)
  if (!theirs.length) return undefined
  const by = await nameOf(world, tenant, move.by)
  const { from, to, why } = move
  return slippedCard({ text: milestone.text, from, to, by, why, theirs }, words)
}
