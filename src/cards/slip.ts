import type { Milestone, Plan } from '../domain/plan'
import { isAfterGoal, leftBefore, type Shift, type Waiting } from '../domain/slip'
import { inBrief } from '../domain/text'
import type { Words } from '../words/language'
import type { Card } from './fill'
import { notice } from './notice'
import { button, line, lineIf } from './parts'
import { firstToFit } from './size'

/** How many are told of, and how much of each. */
export interface Room {
  readonly most: number
  readonly each: number
}

export const BRIEF = 160
/** From the most to the least that a card may have room for. */
export const ROOM: readonly Room[] = [
  { most: Infinity, each: BRIEF },
  { most: 40, each: 60 },
  { most: 10, each: 60 },
]

/** What would move along with a new date, and whether there is anybody to be told of it. */
export interface Offered {
  readonly shifts: readonly Shift[]
  readonly told: boolean
}

/** What moves along with a new date that has been chosen but not kept yet. */
export function othersOf(plan: Plan, { shifts, told }: Offered, dueOn: string, words: Words, { most, each }: Room) {
  const said = words.milestone.slip
  const before = leftBefore(shifts, dueOn).length
  const rest = shifts.length - most
  return {
    title: said.title,
    rows: [
      ...shifts
        .slice(0, most)
        .map(({ milestone, dueOn }) => line(said.shift(inBrief(milestone.text, each), milestone.dueOn, dueOn))),
      ...lineIf(rest > 0 && said.rest(rest)),
    ],
    notes: [
      ...warningsOf(plan, dueOn, shifts, words),
      ...(before ? [said.before(before)] : []),
      ...(told ? [said.told] : []),
    ].map(line),
  }
}

function warningsOf(plan: Plan, dueOn: string, shifts: readonly Shift[], words: Words): string[] {
  const said = words.milestone.slip
  const late = shifts.filter(shift => isAfterGoal(plan, shift.dueOn)).length
  const goalOn = plan.goal?.dueOn ?? ''
  return [
    ...(isAfterGoal(plan, dueOn) ? [said.afterGoal(goalOn)] : []),
    ...(late ? [said.othersAfterGoal(late, goalOn)] : []),
  ]
}

/** What a move has done: the new date, and what became of those that wait for it. */
export function slippedLines(
  plan: Plan,
  { text, dueOn }: Milestone,
  { waiting, told }: { waiting: readonly Waiting[]; told: boolean },
  words: Words,
): string[] {
  const { movedLine, slip } = words.milestone
  const along = waiting.filter(({ from }) => from)
  const stayed = waiting.length - along.length
  const late = along.map(({ milestone }) => ({ milestone, dueOn: milestone.dueOn }))
  return [
    movedLine(text, dueOn),
    ...(along.length ? [slip.along(along.length)] : []),
    ...(stayed ? [slip.stayed(stayed)] : []),
    ...(told ? [slip.told] : []),
    ...warningsOf(plan, dueOn, late, words),
  ]
}

/** What somebody hears whose milestones wait for one that was moved. */
export interface Slipped {
  readonly text: string
  readonly from: string
  readonly to: string
  readonly by: string | undefined
  readonly why: string | undefined
  readonly theirs: readonly Waiting[]
}

/** The message to whoever waits: what moved, by whom, why, and what that does to their own. */
export const slippedCard = (slipped: Slipped, words: Words): Card =>
  firstToFit(ROOM.map(room => () => messageOf(slipped, words, room)))

function messageOf({ text, from, to, by, why, theirs }: Slipped, words: Words, { most, each }: Room): Card {
  const { mine, slip } = words.milestone
  const said = slip.letter
  const own = ({ milestone, from: was }: Waiting) => {
    const brief = inBrief(milestone.text, each)
    if (was) return said.along(brief, was, milestone.dueOn)
    return milestone.dueOn < to ? said.keptBefore(brief, milestone.dueOn) : said.kept(brief, milestone.dueOn)
  }
  const rest = theirs.length - most
  return notice(
    said.title,
    [
      slip.shift(inBrief(text, BRIEF), from, to),
      ...(by ? [said.by(by)] : []),
      ...(why ? [said.why(why)] : []),
      ...theirs.slice(0, most).map(own),
      ...(rest > 0 ? [slip.rest(rest)] : []),
    ],
    [button(mine, 'milestone.list')],
  )
}
