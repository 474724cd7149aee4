import type { Day } from './calendar'
import type { Milestone, Trace } from './milestone'
import type { Language } from './pack'

export { TICKS, type Act, type Milestone, type Naming, type Offer, type Tick, type Trace } from './milestone'

/** Somebody with a name; the name is the one they had in Teams when they were chosen. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface Purpose {
  readonly id: string
  readonly text: string
}

export interface Activity {
  readonly id: string
  readonly purpose: string
  readonly text: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly responsible?: Named
}

export interface Goal {
  readonly text: string
  readonly dueOn: Day
  readonly indicator: string
  readonly target: string
  /** So many cases are to be reviewed, and so many of them to show it: numbers alone, never which. */
  readonly cases?: Cases
  /** How it went, once its date had passed. */
  readonly assessed?: Assessment
}

/** Of so many cases reviewed, so many show it. */
export interface Cases {
  readonly of: number
  readonly met: number
}

export const RESULTS = ['met', 'partly', 'not'] as const
export type Result = (typeof RESULTS)[number]

/** What was said of a goal at the end, and what shows it. */
export interface Assessment {
  readonly on: Day
  readonly by?: Named
  readonly result: Result
  readonly note: string
  /** What a review of cases found. */
  readonly cases?: Cases
}

export interface FollowUp {
  readonly firstOn: Day
  readonly everyMonths: number
  readonly owner?: Named
  readonly how: string
  readonly inform: string
  /** Those in the team who get the summary of each. */
  readonly informed?: readonly Named[]
  /** The weekday of the department's meeting, Monday 1 to Friday 5: three lines for it come the working day before. */
  readonly meetingDay?: number
}

/** What a follow-up came to: the four things that are looked back at, and what is done next. */
export interface Review {
  /** Made when its form is made, so that what is pressed twice is kept once. */
  readonly id: string
  readonly on: Day
  readonly by?: Named
  readonly wanted: string
  readonly became: string
  readonly because: string
  readonly conclusion: string
  readonly next: string
}

/**
 * What happened to the plan, when, by whom unless they were erased; `why` where somebody gave a reason. A move says from
 * which day to which, `behind` which other it went along with, and `stayed` which wait for it and kept their dates.
 * What was added, edited or removed is a `part`, or else the plan as such; of what was removed its `text` is kept.
 */
export interface Change {
  readonly on: Day
  readonly by?: string
  // prettier-ignore
  readonly what:
    | 'chosen'
    | 'activated'
    | 'milestone-done'
    | 'milestone-moved'
    | 'milestone-accepted'
    | 'milestone-declined'
    | 'milestone-offered'
    | 'milestone-taken'
    | 'offer-declined'
    | 'followed-up'
    | 'goal-assessed'
    | 'asked-next'
    | 'approved'
    | Edit
  readonly part?: Missing
  readonly text?: string
  readonly about?: string
  readonly why?: string
  readonly from?: Day
  readonly to?: Day
  readonly behind?: string
  readonly stayed?: readonly string[]
}

export type Edit = 'added' | 'edited' | 'removed'

/** One plan for one chosen sigtepunkt; everything in it changes as one document. */
export interface Plan {
  readonly schema: 1
  readonly id: string
  readonly tenant: string
  readonly team: string
  readonly measurement: string
  readonly pack: string
  readonly version: string
  readonly language: Language
  readonly sigtepunkt: { readonly id: string; readonly title: string; readonly description: string }
  readonly state: 'draft' | 'active'
  /** A plan for getting a method into use, or for keeping it there; the words on it follow. */
  readonly kind?: 'implementing' | 'anchoring'
  /** Who of those who lead has said yes to it, and when. */
  readonly approved?: { readonly on: Day; readonly by?: Named }
  readonly chosenBy?: Named
  readonly reason: string
  readonly purposes: readonly Purpose[]
  readonly activities: readonly Activity[]
  readonly milestones: readonly Milestone[]
  readonly goal?: Goal
  readonly followUp?: FollowUp
  /** Every time it was followed up, the oldest first. */
  readonly followUps?: readonly Review[]
  readonly log: readonly Change[]
  /** While it is a draft: who last wrote in each part, and when. Once it is active the log says so. */
  readonly edited?: Readonly<Record<string, Trace>>
  /** How many acts people have been told of. */
  readonly acts?: number
  /** Who of those it names has left the team, and when. */
  readonly left?: Readonly<Record<string, Day>>
  /** When the reminder ladder next has something to ask of this plan. */
  readonly due?: string
}

export type Missing = 'purpose' | 'activity' | 'milestone' | 'goal' | 'followup'

/** What a plan still needs before it can be active. */
export function missingIn(plan: Plan): Missing[] {
  const lacks: Record<Missing, boolean> = {
    purpose: !plan.purposes.length,
    activity: !plan.activities.length || plan.activities.some(({ responsible }) => !responsible),
    milestone: !plan.milestones.length || plan.milestones.some(isNobodys),
    goal: !plan.goal,
    followup: !plan.followUp?.owner,
  }
  return (Object.keys(lacks) as Missing[]).filter(part => lacks[part])
}

/** Still to be reached, and nobody's. */
export const isNobodys = ({ done, responsible }: Milestone) => !done && !responsible

/** Gone from the team; what is theirs is to become somebody else's. */
export const hasLeft = ({ left }: Plan, person: string) => left?.[person] !== undefined

export const milestoneIn = (plan: Plan, id: string) => plan.milestones.find(milestone => milestone.id === id)

/**
 * The plan, to be looked at again at once. What was due already stays so from that day on: what happened since then may
 * still be to be told. Only the moment is another, for whoever is looking at it just now.
 */
export function lookedAtSoon(plan: Plan, now: Date): Plan {
  const due = plan.due ? Math.min(Date.parse(plan.due) + 1, now.getTime()) : now.getTime()
  return { ...plan, due: new Date(due).toISOString() }
}
