import type { Stated } from '../domain/audience'
import type { Away } from '../domain/away'
import { daysBetween, type Day } from '../domain/calendar'
import { closedOnOf } from '../domain/changes'
import type { MeetingReason } from '../domain/followUp'
import type { Measurement } from '../domain/measurement'
import type { Pack } from '../domain/pack'
import type { Plan } from '../domain/plan'
import type { Words } from '../words/language'
import type { Card } from './fill'
import { giveButton } from './handOver'
import { listCard } from './list'
import { goalPastCard, goalPastRow } from './goal'
import { meetingSoonCard, meetingSoonRow } from './meeting'
import { dailyCard, pauseIn, type Theirs } from './milestone'
import { notice } from './notice'
import { button, line } from './parts'
import { linesCard, linesRow } from './progress'
import { quarterCard, quarterRow, type QuarterOfTeam } from './quarter'
import { invitationCard } from './question'
import type { Row } from './shapes'

/** Why somebody hears from us today. */
export type Due =
  | (Theirs & { readonly kind: 'milestone'; readonly asOwner: boolean })
  | {
      readonly kind: 'nudge'
      readonly measurement: Measurement
      readonly pack: Pack
      readonly minutes: number
      readonly ref: string
      readonly stated: Stated
    }
  | { readonly kind: 'meeting'; readonly reason: MeetingReason; readonly ref: string }
  | { readonly kind: 'lines'; readonly reason: MeetingReason }
  | { readonly kind: 'goal'; readonly plan: Plan; readonly ref: string }
  | { readonly kind: 'quarter'; readonly quarter: QuarterOfTeam }
  | (Theirs & { readonly kind: 'away'; readonly away: Away })
  | { readonly kind: 'remeasure'; readonly measurement: Measurement; readonly ref: string }

/** Everything of one day in one message: a single thing as it is, several as a list with a way into each. */
export function dailyMessageCard(all: readonly Due[], today: Day, words: Words): Card {
  const due = all.filter(one => one.kind !== 'milestone' || !isAway(one, all))
  const milestones = due.filter(one => one.kind === 'milestone')
  if (milestones.length === due.length) return dailyCard(milestones, today, words)
  const [first] = due
  if (due.length > 1 || !first || first.kind === 'milestone') {
    const said = words.when.daily
    const rows = [...due]
      .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
      .map(one => row(one, today, words))
    return listCard({ title: said.title, summary: said.summary(due.length), rows, ...pauseIn(words) }, words)
  }
  return alone(first, today, words)
}

/** Nobody may be there for it: that is asked, and that it draws near stands there too. */
const isAway = ({ milestone }: Theirs, due: readonly Due[]) =>
  due.some(other => other.kind === 'away' && other.milestone.id === milestone.id)

const ORDER: readonly Due['kind'][] = ['nudge', 'milestone', 'away', 'meeting', 'lines', 'goal', 'remeasure', 'quarter']

function alone(due: Exclude<Due, { kind: 'milestone' }>, today: Day, words: Words): Card {
  if (due.kind === 'nudge') {
    const { measurement, pack, minutes, ref, stated } = due
    return invitationCard(measurement, pack, minutes, ref, words, { stated }, true)
  }
  if (due.kind === 'meeting') return meetingSoonCard(due.reason, due.ref, today, words)
  if (due.kind === 'lines') return linesCard(due.reason, today, words)
  if (due.kind === 'goal') return goalPastCard(due.plan, due.ref, words)
  if (due.kind === 'quarter') return quarterCard(due.quarter, words)
  if (due.kind === 'away')
    return listCard({ title: words.handOver.away.title, rows: [awayRow(due, today, words)] }, words)
  const said = words.when.remeasure
  const { measurement, ref } = due
  const lines = [said.line(measurement.title, closedOnOf(measurement))]
  return notice(said.title, lines, [button(said.button, 'measurement.again', { ref })])
}

function row(due: Due, today: Day, words: Words): Row {
  const { when, milestone: said } = words
  switch (due.kind) {
    case 'milestone':
      return {
        text: due.milestone.text,
        notes: [
          line(said.due(due.milestone.dueOn, daysBetween(today, due.milestone.dueOn))),
          line(said.ofPlan(due.plan.sigtepunkt.title)),
        ],
        buttons: due.mayNotAnswer ? [] : [button(words.open, 'milestone.open', { ref: due.ref })],
      }
    case 'nudge':
      return {
        text: due.measurement.title,
        notes: [line(when.nudge.row(due.measurement.closesOn))],
        buttons: [button(when.nudge.open, 'answer.open', { ref: due.ref })],
      }
    case 'away':
      return awayRow(due, today, words)
    case 'meeting':
      return meetingSoonRow(due.reason, due.ref, today, words)
    case 'lines':
      return linesRow(due.reason, today, words)
    case 'goal':
      return goalPastRow(due.plan, due.ref, words)
    case 'quarter':
      return quarterRow(due.quarter, words)
    case 'remeasure':
      return {
        text: due.measurement.title,
        notes: [line(when.remeasure.row)],
        buttons: [button(when.remeasure.button, 'measurement.again', { ref: due.ref })],
      }
  }
}

/** Nobody may be there for a milestone: why, in as few words as will do, and the way to find somebody else. */
function awayRow(
  { plan, milestone, away: { why, day }, ref }: Extract<Due, { kind: 'away' }>,
  today: Day,
  words: Words,
): Row {
  const { away } = words.handOver
  const said = words.milestone
  const { name = '' } = milestone.responsible ?? {}
  return {
    text: milestone.text,
    notes: [
      line(why === 'paused' ? away.paused(name, day) : away[why](name)),
      line(said.due(milestone.dueOn, daysBetween(today, milestone.dueOn))),
      line(said.ofPlan(plan.sigtepunkt.title)),
    ],
    buttons: [giveButton(ref, words)],
  }
}
