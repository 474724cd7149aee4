import { daysBetween, type Day } from '../domain/calendar'
import { hasLeft, type Milestone, type Plan } from '../domain/plan'
import { signOf, type MoveFault } from '../domain/slip'
import { inBrief } from '../domain/text'
import { heldBackBy } from '../domain/waiting'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { giveButton } from './handOver'
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
  /** They may ask somebody else to take it over. */
  readonly mayGive?: boolean
}

interface Given {
  readonly values?: Readonly<Record<string, string>>
  readonly faults?: Readonly<Partial<Record<'evidence' | 'learned' | 'dueOn' | 'why', MoveFault>>>
  /** A pause needs a day to come. */
  readonly noPause?: boolean
  /** Those that would go along with the new date: what becomes of them is to be decided. */
  readonly offered?: Offered
}

type Shown = { title?: string; intro?: string; pause?: boolean; back?: boolean } & Given

/** A milestone's form: done with its evidence, or a new date with its reason, and what else that date would move. */
export const milestoneCard = (theirs: Theirs, today: Day, words: Words, shown: Shown = {}): Card =>
  firstToFit(ROOM.map(room => () => formOf(theirs, today, words, shown, room)))

function formOf({ plan, milestone, ref, mayGive }: Theirs, today: Day, words: Words, shown: Shown, room: Room): Card {
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
    learned: field('learned', said.learned, values.learned, fault('learned')),
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
    pauses: shown.pause ? [pauseOf(ref, values.until, shown.noPause === true, words)] : [],
    buttons: [
      ...(mayGive ? [giveButton(ref, words)] : []),
      ...(mayGive || milestone.done ? [] : [button(words.handOver.named.withdraw, 'milestone.named', { ref })]),
      ...(shown.back ? [button(words.back, 'milestone.list')] : []),
    ],
  })
}

/** No reminders for a while: the last thing on the card, since it is not what the card is for. */
function pauseOf(ref: string | undefined, until: string | undefined, isFaulty: boolean, words: Words) {
  const { pause } = words.handOver
  return {
    title: pause.title,
    until: field('until', pause.until, until, isFaulty ? pause.wrong : undefined),
    buttons: [button(pause.hold, 'reminder.pause', ref ? { ref } : {})],
  }
}

/** The same under a list. */
export function pauseIn(words: Words, until?: string, isFaulty = false): Pick<Listed, 'dates' | 'buttons'> {
  const { until: date, buttons } = pauseOf(undefined, until, isFaulty, words)
  return { dates: [date], buttons }
}

/** The date for a pause alone, where the list it stood under cannot be shown again. */
export const pauseCard = (until: string, words: Words): Card =>
  listCard({ title: words.handOver.pause.title, rows: [], ...pauseIn(words, until, true) }, words)

/** Several milestones, each with a way into its form. */
export function milestonesCard(
  title: string,
  theirs: readonly Theirs[],
  today: Day,
  words: Words,
  { summary, ...more }: Pick<Listed, 'intro' | 'summary' | 'dates' | 'buttons'> = {},
): Card {
  const said = words.milestone
  const rows = theirs.map(({ plan, milestone, ref, mayNotAnswer, mayGive }) => ({
    text: milestone.text,
    notes: [
      line(said.due(milestone.dueOn, daysBetween(today, milestone.dueOn))),
      line(said.ofPlan(plan.sigtepunkt.title)),
      ...(milestone.responsible && !mayNotAnswer ? [] : [line(said.responsible(milestone.responsible?.name))]),
    ],
    buttons: mayNotAnswer ? (mayGive ? [giveButton(ref, words)] : []) : [button(words.open, 'milestone.open', { ref })],
  }))
  return listCard({ title, rows, ...more, ...(summary && { summary }) }, words)
}

const inOrder = (theirs: readonly Theirs[]) =>
  [...theirs].sort((a, b) => (a.milestone.dueOn < b.milestone.dueOn ? -1 : 1))

/** The daily message: the form itself when one milestone is due, else a list. */
export function dailyCard(due: readonly (Theirs & { readonly asOwner: boolean })[], today: Day, words: Words): Card {
  const said = words.milestone.reminder
  const [first] = due
  const pause = pauseIn(words)
  if (due.length > 1 || !first)
    return milestonesCard(said.titleSeveral, inOrder(due), today, words, {
      summary: said.summarySeveral(due.length),
      ...pause,
    })
  const { plan, milestone } = first
  const alone = (title: string, why: string) => milestonesCard(title, due, today, words, { intro: [why], ...pause })
  if (!milestone.responsible) return alone(said.titleNobody, said.whyNobody)
  if (first.asOwner && hasLeft(plan, milestone.responsible.id)) return alone(said.titleLeft, said.whyLeft)
  if (first.asOwner) return alone(said.titleLate, said.whyOwner)
  const far = daysBetween(today, milestone.dueOn)
  return milestoneCard(first, today, words, {
    title: far < 0 ? said.titleLate : far === 0 ? said.titleToday : said.title,
    intro: said.why,
    pause: true,
  })
}
