import { daysBetween, type Day } from '../domain/calendar'
import type { PrivateFault } from '../domain/comments'
import { reviewsOf, type Meeting, type MeetingReason, type ReviewText } from '../domain/followUp'
import type { Milestone, Plan } from '../domain/plan'
import { inBrief, unstopped } from '../domain/text'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { casesLine } from './goal'
import { listCard } from './list'
import { notice } from './notice'
import { button, field, line, lineIf } from './parts'
import type { Row } from './shapes'
import { firstToFit } from './size'

/** Each of what is looked back at, in the order in which it is asked. */
export const REVIEWED = ['wanted', 'became', 'because', 'conclusion', 'next'] as const
export type Reviewed = Readonly<Record<(typeof REVIEWED)[number], string>>

/** Where a card was opened from, and goes back to. */
export type Way = 'list' | 'plan'

/** The next meeting of one plan, for somebody in its team. */
export interface Met {
  readonly plan: Plan
  readonly meeting: Meeting
  readonly ref: string
  /** What the review will be called; not there for whoever may not write one. */
  readonly item?: string | undefined
  readonly way?: Way | undefined
}

const wayBack = (way: Way | undefined, ref: string, words: Words) =>
  way === 'plan'
    ? [button(words.back, 'plan.open', { ref })]
    : way === 'list'
      ? [button(words.back, 'followup.list')]
      : []

/** The meetings of several plans, each with a way in. */
export function meetingsCard(met: readonly Met[], today: Day, words: Words): Card {
  const said = words.followUp
  const rows = met.map(({ plan, meeting: { on, late }, ref }) => ({
    text: plan.sigtepunkt.title,
    notes: [
      line(said.meeting(on, daysBetween(today, on))),
      line(said.owner(plan.followUp?.owner?.name)),
      ...lineIf(!!late.length && words.plan.late(late.length)),
    ],
    buttons: [button(words.open, 'followup.open', { ref, way: 'list' })],
  }))
  return listCard({ title: said.title, rows }, words)
}

interface Given {
  readonly values?: Reviewed
  readonly faults?: Readonly<Partial<Record<ReviewText, 'needed' | PrivateFault>>>
}

/** So much of each text, and so many milestones of each kind, where there is not room for all. */
const ROOMS = [
  { text: Infinity, milestones: Infinity },
  { text: 160, milestones: Infinity },
  { text: 120, milestones: 10 },
  { text: 80, milestones: 4 },
]

const sentenceOf = (fault: 'needed' | PrivateFault | undefined, { followUp, isPrivate }: Words) =>
  fault && (fault === 'needed' ? followUp.needed : isPrivate[fault])

/** One meeting: its agenda, what to talk about, and for whoever may follow up the form for the log. */
export const meetingCard = (met: Met, today: Day, words: Words, given: Given = {}): Card =>
  firstToFit(ROOMS.map(room => () => cardFor(met, today, words, given, room)))

function cardFor(
  { plan, meeting, ref, item, way }: Met,
  today: Day,
  words: Words,
  { values, faults = {} }: Given,
  room: (typeof ROOMS)[number],
): Card {
  const said = words.followUp
  const { followUp, goal } = plan
  const brief = (text: string) => (room.text === Infinity ? text : inBrief(text, room.text))
  const listed = (milestones: readonly Milestone[]) => [
    ...milestones.slice(0, room.milestones).map(one => milestoneLine(one, brief(one.text), words)),
    ...(milestones.length > room.milestones ? [words.firstOf(room.milestones, milestones.length)] : []),
    ...(milestones.length ? [] : [said.noMilestones]),
  ]
  const section = (title: string, texts: readonly string[]) => ({ title, lines: texts.filter(Boolean).map(line) })
  return fill('meeting', {
    summary: said.meeting(meeting.on, daysBetween(today, meeting.on)),
    plan: words.plan.planFor(plan.sigtepunkt.title, plan.kind),
    title: said.title,
    facts: [
      line(said.meeting(meeting.on, daysBetween(today, meeting.on))),
      line(said.owner(followUp?.owner?.name)),
      ...lineIf(followUp?.how && brief(followUp.how)),
      ...lineIf(followUp?.inform && said.inform(brief(followUp.inform))),
    ],
    sections: [
      section(said.reached(meeting.since), listed(meeting.done)),
      section(said.late, listed(meeting.late)),
      section(said.ahead(meeting.then), listed(meeting.ahead)),
      ...(goal
        ? [
            section(said.goal, [
              brief(goal.text),
              words.plan.goalDue(goal.dueOn),
              brief(words.plan.goalSign(goal.indicator, goal.target)),
              casesLine(goal, words) ?? '',
            ]),
          ]
        : []),
    ],
    dialoguesTitle: said.dialoguesTitle,
    dialogues: said.dialogues.map(line),
    forms: item
      ? [
          {
            title: said.formTitle,
            hint: said.formHint,
            fields: REVIEWED.map(id => field(id, said.fields[id], values?.[id], sentenceOf(faults[id], words))),
          },
        ]
      : [],
    ending: lineIf(!item && said.onlyOwner),
    buttons: [
      ...(item ? [button(words.save, 'followup.log', { ref, item, ...(way && { way }) })] : []),
      ...(item && plan.followUps?.length ? [button(said.seeLog, 'followup.read', { ref })] : []),
      ...wayBack(way, ref, words),
    ],
  })
}

const milestoneLine = ({ dueOn, done, responsible }: Milestone, text: string, { plan }: Words) =>
  [unstopped(text), done ? plan.doneOn(done.on) : plan.due(dueOn, responsible?.name)].join(' · ')

const PAGES = [10, 7, 5, 4, 3, 2, 1]

/** What a plan's follow-ups came to, the newest first, as many as a card has room for. */
export function logCard(plan: Plan, ref: string, words: Words, { from = 0, way }: { from?: number; way?: Way }): Card {
  const said = words.followUp
  const reviews = reviewsOf(plan)
  const turn = (title: string, to: number) => button(title, 'followup.read', { ref, from: to, ...(way && { way }) })
  const card = (count: number) =>
    fill('data', {
      summary: said.logOf(plan.sigtepunkt.title),
      title: said.logOf(plan.sigtepunkt.title),
      sections: reviews.slice(from, from + count).map(review => ({
        title: said.entry(review.on, review.by?.name),
        lines: REVIEWED.filter(id => review[id]).map(id => line(`${said.fields[id]} ${review[id]}`)),
      })),
      buttons: [
        ...(from + count < reviews.length ? [turn(words.answer.next, from + count)] : []),
        ...(from > 0 ? [turn(words.back, 0)] : wayBack(way, ref, words)),
      ],
    })
  return firstToFit(PAGES.map(count => () => card(count)))
}

/** A meeting that is near, on its own in the day's message. */
export function meetingSoonCard({ plan, on }: MeetingReason, ref: string, today: Day, words: Words): Card {
  const { reminder: said } = words.followUp
  const lines = [said.line(plan.sigtepunkt.title, on), said.why, words.milestone.reminder.stop]
  return notice(said.title(daysBetween(today, on)), lines, [button(said.open, 'followup.open', { ref })])
}

/** The same among other things of the day. */
export function meetingSoonRow({ plan, on }: MeetingReason, ref: string, today: Day, words: Words): Row {
  return {
    text: plan.sigtepunkt.title,
    notes: [line(words.followUp.reminder.row(on, daysBetween(today, on)))],
    buttons: [button(words.open, 'followup.open', { ref, way: 'list' })],
  }
}
