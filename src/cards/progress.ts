import type { Day } from '../domain/calendar'
import type { MeetingReason } from '../domain/followUp'
import type { Plan, Review } from '../domain/plan'
import { progressOf } from '../domain/progress'
import { inBrief, unstopped } from '../domain/text'
import type { Words } from '../words/language'
import type { Card } from './fill'
import { notice } from './notice'
import { button, line } from './parts'
import type { Row } from './shapes'

const BLOCKS = 12
const BRIEF = 160
/** What is to be reached next stands in one note with its date and its ansvarlig. */
const NEXT = 50

/** A bar of text: what is reached, what is late, what lies ahead. Whatever there is has at least one block. */
export function progressBar({ done, late, ahead }: { done: number; late: number; ahead: number }): string {
  const parts = [done, late, ahead]
  const all = done + late + ahead
  if (!all) return ''
  const blocks = parts.map(n => n && Math.max(1, Math.floor((n * BLOCKS) / all)))
  // What rounding has left goes to the largest part, where it is seen least.
  const largest = parts.indexOf(Math.max(...parts))
  blocks[largest]! += BLOCKS - blocks.reduce((sum, n) => sum + n, 0)
  return ['█', '▒', '░'].map((sign, part) => sign.repeat(blocks[part]!)).join('')
}

/** How far a plan under way has come, in one or two lines under its state; to some in figures alone. */
export function progressLines(plan: Plan, today: Day, words: Words, onlyFigures = false): string[] {
  const found = progressOf(plan, today)
  const { ahead, next, all } = found
  if (plan.state !== 'active' || !all) return []
  const said = words.progress
  return [
    [progressBar(found), ...(ahead ? [said.ahead(ahead)] : [])].join(' '),
    ...(next && !onlyFigures
      ? [said.upcoming(unstopped(inBrief(next.text, NEXT)), next.dueOn, next.responsible?.name)]
      : []),
  ]
}

/** To the whole team, when most of a plan is reached. */
export function askForNextCard(plan: Plan, ref: string, words: Words): Card {
  const { askNext: said } = words.progress
  const done = plan.milestones.filter(milestone => milestone.done).length
  const lines = [said.reached(plan.sigtepunkt.title, done, plan.milestones.length), said.choose]
  return notice(said.title, lines, [button(said.button, 'report.show', { ref })])
}

/** A plan in three lines: what is reached, what is late, what comes next. */
function threeLines(plan: Plan, today: Day, words: Words): string[] {
  const { lines: said } = words.progress
  const { done, all, late, next } = progressOf(plan, today)
  const brief = (text: string | undefined) => text && unstopped(inBrief(text, BRIEF))
  const last = plan.milestones.filter(one => one.done).sort((a, b) => (a.done!.on < b.done!.on ? 1 : -1))[0]
  const upcoming = plan.milestones
    .filter(one => !one.done && one.dueOn >= today)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]
  return [
    said.reached(done, all, brief(last?.text)),
    said.late(late, late ? brief(next?.text) : undefined),
    upcoming ? said.upcoming(unstopped(inBrief(upcoming.text, BRIEF)), upcoming.dueOn) : said.nothingAhead,
  ]
}

/** Three lines on their own in the day's message. */
export function linesCard({ plan, on }: MeetingReason, today: Day, words: Words): Card {
  const { lines: said } = words.progress
  const lines = [words.plan.planFor(plan.sigtepunkt.title, plan.kind), ...threeLines(plan, today, words), said.why]
  return notice(said.title(on), [...lines, words.milestone.reminder.stop], [])
}

/** The same among other things of the day. */
export const linesRow = ({ plan, on }: MeetingReason, today: Day, words: Words): Row => ({
  text: words.progress.lines.title(on),
  notes: [words.plan.planFor(plan.sigtepunkt.title, plan.kind), ...threeLines(plan, today, words)].map(line),
  buttons: [],
})

/** What a follow-up came to, for those who are to be informed. */
export function summaryCard(plan: Plan, review: Review, today: Day, words: Words): Card {
  const { summaryOf: said } = words.progress
  const { done, all, late } = progressOf(plan, today)
  const told = (['became', 'conclusion', 'next'] as const).filter(field => review[field])
  return notice(
    said.title(plan.sigtepunkt.title),
    [
      said.held(review.on, review.by?.name),
      said.state(done, all, late),
      ...told.map(field => `${words.followUp.fields[field]} ${review[field]}`),
      said.why,
    ],
    [],
  )
}
