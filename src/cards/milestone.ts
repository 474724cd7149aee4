import { daysBetween, type Day } from '../domain/calendar'
import type { Milestone, Plan } from '../domain/plan'
import { signOf, type MoveFault } from '../domain/slip'
import { inBrief } from '../domain/text'
import { heldBackBy } from '../domain/waiting'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { listCard, type Listed } from './list'
import { button, field, line, lineIf } from './parts'
import { firstToFit } from './size'
import { BRIEF, othersOf, ROOM, type Offered, type Room } from './slip'

/** One milestone with a person who may answer for it. */
export interface Theirs {
  readonly plan: Plan
  readonly milestone: Milestone
  readonly ref: string
  /** Whoever follows up hears of what is late, and may leave it to the ansvarlig to answer. */
  readonly mayNotAnswer?: true
}

interface Given {
  readonly values?: Readonly<Record<string, string>>
  readonly faults?: Readonly<Partial<Record<'evidence' | 'dueOn' | 'why', MoveFault>>>
  /** Those that would go along with the new date: what becomes of them is to be decided. */
  readonly offered?: Offered
}

type Shown = { title?: string; intro?: string; stop?: boolean; back?: boolean } & Given

/** A milestone's form: done with its evidence, or a new date with its reason, and what else that date would move. */
export const milestoneCard = (theirs: Theirs, today: Day, words: Words, shown: Shown = {}): Card =>
  firstToFit(ROOM.map(room => () => formOf(theirs, today, words, shown, room)))

function formOf({ plan, milestone, ref }: Theirs, today: Day, words: Words, shown: Shown, room: Room): Card {
  const said = words.milestone
  const { values = {}, faults = {}, offered } = shown
  const far = daysBetween(today, milestone.dueOn)
  const first = faults.dueOn === 'before-earlier' && heldBackBy(plan, milestone, values.dueOn ?? '')
  const held = first && said.slip.heldBack(inBrief(first.text, BRIEF), first.dueOn)
  const fault = (at: keyof typeof faults) => (at === 'dueOn' && held) || (faults[at] && said.faults[faults[at]])
  const pressed = { ref, back: shown.back === true, was: milestone.dueOn }
  return fill('reminder', {
    summary: said.reminder.summary(milestone.text, far),
    title: shown.title ?? said.mine,
    intro: lineIf(shown.intro),
    text: milestone.text,
    facts: [
      line(said.due(milestone.dueOn, far)),
      line(said.responsible(milestone.responsible?.name)),
      line(said.ofPlan(plan.sigtepunkt.title)),
    ],
    doneTitle: said.doneTitle,
    evidence: field('evidence', said.evidence, values.evidence, fault('evidence')),
    doneButtons: [button(said.done, 'milestone.done', { ref, back: shown.back === true })],
    moveTitle: said.moveTitle,
    dueOn: field('dueOn', said.dueOn, values.dueOn ?? milestone.dueOn, fault('dueOn')),
    why: field('why', said.why, values.why, fault('why')),
    others: offered ? [othersOf(plan, offered, values.dueOn ?? '', words, room)] : [],
    moveButtons: offered
      ? [
          button(said.slip.move, 'milestone.move', { ...pressed, others: 'move', seen: signOf(offered.shifts) }),
          button(said.slip.leave, 'milestone.move', { ...pressed, others: 'leave' }),
        ]
      : [button(said.move, 'milestone.move', pressed)],
    stop: lineIf(shown.stop && said.reminder.stop),
    buttons: shown.back ? [button(words.back, 'milestone.list')] : [],
  })
}

/** Several milestones, each with a way into its form. */
export function milestonesCard(
  title: string,
  theirs: readonly Theirs[],
  today: Day,
  words: Words,
  { intro = [], summary }: Pick<Listed, 'intro' | 'summary'> = {},
): Card {
  const said = words.milestone
  const rows = theirs.map(({ plan, milestone, ref, mayNotAnswer }) => ({
    text: milestone.text,
    notes: [
      line(said.due(milestone.dueOn, daysBetween(today, milestone.dueOn))),
      line(said.ofPlan(plan.sigtepunkt.title)),
      ...(milestone.responsible && !mayNotAnswer ? [] : [line(said.responsible(milestone.responsible?.name))]),
    ],
    buttons: mayNotAnswer ? [] : [button(words.open, 'milestone.open', { ref })],
  }))
  return listCard({ title, rows, intro, ...(summary && { summary }) }, words)
}

const inOrder = (theirs: readonly Theirs[]) =>
  [...theirs].sort((a, b) => (a.milestone.dueOn < b.milestone.dueOn ? -1 : 1))

/** The daily message: the form itself when one milestone is due, else a list. */
export function dailyCard(due: readonly (Theirs & { readonly asOwner: boolean })[], today: Day, words: Words): Card {
  const said = words.milestone.reminder
  const [first] = due
  if (due.length > 1 || !first)
    return milestonesCard(said.titleSeveral, inOrder(due), today, words, {
      intro: [said.stop],
      summary: said.summarySeveral(due.length),
    })
  if (!first.milestone.responsible)
    return milestonesCard(said.titleNobody, due, today, words, { intro: [said.whyNobody, said.stop] })
  if (first.asOwner) return milestonesCard(said.titleLate, due, today, words, { intro: [said.whyOwner, said.stop] })
  const far = daysBetween(today, first.milestone.dueOn)
  return milestoneCard(first, today, words, {
    title: far < 0 ? said.titleLate : far === 0 ? said.titleToday : said.title,
    intro: said.why,
    stop: true,
  })
}
