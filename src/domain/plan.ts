import type { Day } from './calendar'
import type { Language } from './pack'

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

/**
 * A dated step with a named responsible; where they were erased, it goes to whoever follows up the plan. `after` are
 * the milestones it waits for.
 */
export interface Milestone {
  readonly id: string
  readonly purpose: string
  readonly text: string
  readonly dueOn: Day
  /** When this date was set: rungs of the reminder ladder that had passed by then are skipped. */
  readonly setOn: Day
  readonly responsible?: Named
  /** When the ansvarlig said yes; silence is as good. */
  readonly acceptedOn?: Day
  /** Who was asked to take it over, and has not said yes. */
  readonly offered?: Offer
  readonly after: readonly string[]
  readonly ticks: Readonly<Record<Tick, boolean>>
  /** Who said so of each that is ticked, and when. */
  readonly ticked?: Readonly<Partial<Record<Tick, Trace>>>
  readonly done?: { readonly on: Day; readonly by?: Named; readonly evidence: string }
}

/** Who did something, unless they were erased, and when. */
export interface Trace {
  readonly on: Day
  readonly by?: Named
}

/** A milestone is to become somebody else's, once they say yes. */
export interface Offer {
  readonly to: Named
  readonly by?: string
  readonly on: Day
}

/** Four of the five SMART questions, answered by a human; the fifth, the date, is there or is not. */
export const TICKS = ['specific', 'measurable', 'accepted', 'realistic'] as const
export type Tick = (typeof TICKS)[number]

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
    | 'chosen' | 'activated' | 'milestone-done' | 'milestone-moved' | 'followed-up' | 'goal-assessed' | 'asked-next'
    | 'approved' | Edit
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

export const milestoneIn = (plan: Plan, id: string) => plan.milestones.find(milestone => milestone.id === id)
