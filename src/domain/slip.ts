import {
  addDays,
  daysBetween,
  isDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type Calendar,
  type Day,
} from './calendar'
import { privateIn, type PrivateFault } from './comments'
import { faultsIn, type Faulty } from './faults'
import { milestoneIn, type Change, type Milestone, type Named, type Plan } from './plan'
import { refuse, type Refused } from './refused'
import { heldBackBy, peopleBehind, waitingFor } from './waiting'

export type MoveFault = 'needed' | 'no-day' | 'past' | 'same' | 'moved-meanwhile' | 'before-earlier' | PrivateFault
type NotMoved = Refused<'gone' | 'done'> | Faulty<'dueOn' | 'why', MoveFault>

/** A milestone that waits for one that slips, and the day it would have if it goes along. */
export interface Shift {
  readonly milestone: Milestone
  readonly dueOn: Day
}

/**
 * Which milestones go along when one is put off to `dueOn`, in the plan's order: those that wait for it, directly or
 * through others that are not reached either. Each goes as many days later, to the working day before where that one is
 * closed; never earlier than it was, and never before what it waits for.
 */
export function shiftsBehind(plan: Plan, calendar: Calendar, id: string, dueOn: Day): Shift[] {
  const slipping = milestoneIn(plan, id)
  if (!slipping || dueOn <= slipping.dueOn) return []
  const days = daysBetween(slipping.dueOn, dueOn)
  const open = plan.milestones.filter(({ done }) => !done)
  const waiting = waitingFor(open, id)
  const behind = open.filter(one => one.id !== id && waiting.has(one.id))
  const dates = new Map([[id, dueOn]])
  for (const one of behind)
    dates.set(one.id, latest([one.dueOn, workingDayOnOrBefore(calendar, addDays(one.dueOn, days))]))
  // One that is pushed on may push the next: so many rounds as the longest chain may have.
  for (let round = 0; round < behind.length; round++)
    for (const one of behind) {
      const first = latest(one.after.map(before => dates.get(before) ?? ''))
      if (dates.get(one.id)! < first) dates.set(one.id, workingDayOnOrAfter(calendar, first))
    }
  return behind
    .map(milestone => ({ milestone, dueOn: dates.get(milestone.id)! }))
    .filter(shift => shift.dueOn > shift.milestone.dueOn)
}

const latest = (days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b), '')

/** Those that would come before what they wait for if they kept their dates. */
export const leftBefore = (shifts: readonly Shift[], dueOn: Day): Shift[] =>
  shifts.filter(({ milestone }) => milestone.dueOn < dueOn)

/** A day after the one by which the goal is to be reached. */
export const isAfterGoal = ({ goal }: Plan, day: Day): boolean => !!goal && day > goal.dueOn

/** What the shown proposal is known by: pressed for another, it is shown again. */
export const signOf = (shifts: readonly Shift[]): string => shifts.map(({ dueOn }) => dueOn).join(' ')

/**
 * Moves one alone. A new date makes new reasons to remind, and the old date's are never due again. `was` is the date
 * that stood there when the new one was chosen.
 */
export function moveMilestone(
  plan: Plan,
  id: string,
  dueOn: string,
  why: string,
  by: Named,
  today: Day,
  was?: string,
): Plan | NotMoved {
  const milestone = milestoneIn(plan, id)
  if (!milestone) return refuse('gone')
  if (milestone.done) return refuse('done')
  const from = milestone.dueOn
  // Pressed twice, the first move stands.
  const isMoved = plan.log.some(
    ({ what, about, why: said }) => what === 'milestone-moved' && about === id && said === why,
  )
  if (from === dueOn && (was ? was !== dueOn : isMoved)) return plan
  const faults = faultsIn({
    dueOn:
      (!isDay(dueOn) && 'no-day') ||
      (dueOn < today && 'past') ||
      (dueOn === from && 'same') ||
      (was && was !== from && 'moved-meanwhile') ||
      (heldBackBy(plan, milestone, dueOn) && 'before-earlier'),
    why: (!why && 'needed') || privateIn(why),
  } as const)
  if (faults) return faults
  const change = { on: today, by: by.id, what: 'milestone-moved', about: id, why, from, to: dueOn } as const
  return { ...plan, milestones: redated(plan, new Map([[id, dueOn]]), today), log: [...plan.log, change] }
}

const redated = ({ milestones }: Plan, dates: ReadonlyMap<string, Day>, today: Day): Milestone[] =>
  milestones.map(one => (dates.has(one.id) ? { ...one, dueOn: dates.get(one.id)!, setOn: today } : one))

/** A move as it was asked for; `others` once it is decided what becomes of those that wait. */
export interface Move {
  readonly id: string
  readonly dueOn: string
  readonly why: string
  readonly was?: string | undefined
  readonly others?: 'move' | 'leave' | undefined
  /** The sign of the proposal that was on the card. */
  readonly seen?: string | undefined
}

/** Moves a milestone, and those that wait for it if it is so decided; asks first when there are any. */
export function slip(
  plan: Plan,
  move: Move,
  by: Named,
  today: Day,
  calendar: Calendar,
): Plan | NotMoved | { readonly shifts: readonly Shift[] } {
  const moved = moveMilestone(plan, move.id, move.dueOn, move.why, by, today, move.was)
  if (moved === plan || !('log' in moved)) return moved
  return withOthers(moved, shiftsBehind(plan, calendar, move.id, move.dueOn), move, by, today)
}

/** Does with those that wait for a milestone that has just been moved what was decided, or asks. */
export function withOthers(
  moved: Plan,
  shifts: readonly Shift[],
  { id, why, others, seen }: Pick<Move, 'id' | 'why' | 'others' | 'seen'>,
  by: Named,
  today: Day,
): Plan | { readonly shifts: readonly Shift[] } {
  if (!shifts.length) return moved
  const isAnother = others === 'move' && seen !== undefined && seen !== signOf(shifts)
  if (!others || isAnother) return { shifts }
  if (others === 'leave') {
    const stayed = shifts.map(({ milestone }) => milestone.id)
    return { ...moved, log: [...moved.log.slice(0, -1), { ...moved.log.at(-1)!, stayed }] }
  }
  const dates = new Map(shifts.map(shift => [shift.milestone.id, shift.dueOn]))
  return {
    ...moved,
    milestones: redated(moved, dates, today),
    log: [
      ...moved.log,
      ...shifts.map(({ milestone: { id: about, dueOn: from }, dueOn: to }): Change => ({
        ...{ on: today, by: by.id, what: 'milestone-moved', about, from, to, behind: id },
        ...(why && { why }),
      })),
    ],
  }
}

/** Where in the log the latest move of this milestone to that day stands, by itself and not behind another; else -1. */
export const latestMoveOf = (plan: Plan, id: string, day: string): number =>
  plan.log.findLastIndex(change => change.about === id && change.to === day && !change.behind)

/** What became of one that waits: the move it went along with, or none where it kept its date. */
export interface Waiting {
  readonly milestone: Milestone
  readonly from?: Day
}

/** Those that waited for the milestone whose move stands there in the log, as far as it is still true of them. */
export function waitingAt(plan: Plan, entry: number): Waiting[] {
  const move = plan.log[entry]
  if (move?.what !== 'milestone-moved' || move.behind) return []
  const next = plan.log.findIndex(({ behind }, at) => at > entry && behind !== move.about)
  const along = plan.log.slice(entry + 1, next < 0 ? undefined : next)
  const open = (id: string | undefined) => plan.milestones.find(one => one.id === id && !one.done)
  return [
    ...along.flatMap(({ about, from, to }) => {
      const milestone = open(about)
      return milestone && from && milestone.dueOn === to ? [{ milestone, from }] : []
    }),
    ...(move.stayed ?? []).flatMap(id => {
      const milestone = open(id)
      return milestone ? [{ milestone }] : []
    }),
  ]
}

/** Who is to hear of the move that stands there in the log: those who wait for the milestone. */
export const waitersAt = (plan: Plan, entry: number): string[] =>
  peopleBehind(
    plan,
    waitingAt(plan, entry).map(({ milestone }) => milestone),
    plan.log[entry]?.by,
  )
