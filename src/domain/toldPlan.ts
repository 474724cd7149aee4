import { isChangedSince } from './approval'
import { addMonths, type Calendar, type Day } from './calendar'
import { meetingsBetween, type NthMeeting } from './followUp'
import { loadOf, type Load } from './load'
import type { Language } from './pack'
import { changesOf, type ToldChange, type WhoIs } from './toldLog'
import type { Activity, Assessment, Cases, FollowUp, Milestone, Plan, Purpose } from './plan'

/**
 * The plans of one measurement as they are told, the same everywhere: on the page, in the form, in the table and in the
 * calendar. What was written of a follow-up is for those who follow up: only its date is told.
 */
export interface ToldPlans {
  readonly title: string
  readonly team: string
  readonly today: Day
  readonly plans: readonly ToldPlan[]
  readonly load?: Load
  /** What happened, the newest first. */
  readonly log: readonly ToldChange[]
}

export interface ToldPlan {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly state: Plan['state']
  readonly kind: NonNullable<Plan['kind']>
  readonly reason: string
  readonly approved?: ToldApproval
  readonly purposes: readonly ToldPurpose[]
  readonly goal?: ToldGoal
  readonly followUp?: ToldFollowUp
  /** When something last happened to it, and how often. */
  readonly changedOn?: Day
  readonly changes: number
}

/** Who said yes to it, and whether it is another since. */
export interface ToldApproval {
  readonly on: Day
  readonly by?: string
  readonly isChanged: boolean
}

/** A purpose with what is done for it. */
export interface ToldPurpose {
  readonly id: string
  readonly text: string
  readonly activities: readonly ToldActivity[]
  readonly milestones: readonly ToldMilestone[]
}

export interface ToldActivity {
  readonly text: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly responsible?: string
  readonly state: 'coming' | 'running' | 'over'
}

export interface ToldMilestone {
  readonly id: string
  readonly text: string
  readonly dueOn: Day
  readonly responsible?: string
  readonly state: 'reached' | 'late' | 'ahead'
  readonly waitsFor: readonly string[]
  readonly done?: { readonly on: Day; readonly evidence: string; readonly learned?: string }
  /** When its date was set or something last happened to it, and how often something did. */
  readonly changedOn: Day
  readonly changes: number
}

export interface ToldGoal {
  readonly text: string
  readonly dueOn: Day
  readonly indicator: string
  readonly target: string
  readonly cases?: Cases
  readonly assessed?: Omit<Assessment, 'by'>
}

export interface ToldFollowUp extends Pick<FollowUp, 'firstOn' | 'everyMonths' | 'how' | 'inform'> {
  readonly owner?: string
  readonly informed: readonly string[]
  /** Those of the next year. */
  readonly meetings: readonly NthMeeting[]
  /** When it was followed up. */
  readonly held: readonly Day[]
}

/** What is known beside the plans themselves. */
export interface Around {
  readonly title: string
  readonly team: string
  readonly today: Day
  readonly calendar: Calendar
  readonly whoIs: WhoIs
}

export function toldPlans(plans: readonly Plan[], around: Around): ToldPlans {
  const { title, team, today, calendar, whoIs } = around
  const load = loadOf(plans, today)
  return {
    ...{ title, team, today },
    plans: plans.map(plan => toldPlan(plan, today, calendar)),
    ...(load && { load }),
    log: changesOf(plans, whoIs),
  }
}

function toldPlan(plan: Plan, today: Day, calendar: Calendar): ToldPlan {
  const { id, language, sigtepunkt, state, kind = 'implementing', reason, approved, goal, log } = plan
  const { title, description } = sigtepunkt
  const changedOn = log.at(-1)?.on
  const followUp = toldFollowUp(plan, today, calendar)
  return {
    ...{ id, language, title, description, state, kind, reason, changes: log.length },
    ...(approved && { approved: toldApproval(plan, approved) }),
    purposes: plan.purposes.map(purpose => toldPurpose(plan, purpose, today)),
    ...(goal && { goal: toldGoal(goal) }),
    ...(followUp && { followUp }),
    ...(changedOn && { changedOn }),
  }
}

const toldApproval = (plan: Plan, { on, by }: NonNullable<Plan['approved']>): ToldApproval => ({
  ...{ on, isChanged: isChangedSince(plan) },
  ...(by && { by: by.name }),
})

const byDate = <T>(list: readonly T[], date: (one: T) => Day) =>
  [...list].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0))

const toldPurpose = (plan: Plan, { id, text }: Purpose, today: Day): ToldPurpose => ({
  ...{ id, text },
  activities: byDate(
    plan.activities.filter(({ purpose }) => purpose === id),
    ({ startsOn }) => startsOn,
  ).map(activity => toldActivity(plan, activity, today)),
  milestones: byDate(
    plan.milestones.filter(({ purpose }) => purpose === id),
    ({ dueOn }) => dueOn,
  ).map(milestone => toldMilestone(plan, milestone, today)),
})

/** In a draft nothing runs, and nothing is late: nobody has been asked for it yet. */
const toldActivity = (
  { state }: Plan,
  { text, startsOn, endsOn, responsible }: Activity,
  today: Day,
): ToldActivity => ({
  ...{ text, startsOn, endsOn },
  ...(responsible && { responsible: responsible.name }),
  state: state === 'draft' || today < startsOn ? 'coming' : today > endsOn ? 'over' : 'running',
})

function toldMilestone({ state, milestones, log }: Plan, one: Milestone, today: Day): ToldMilestone {
  const { id, text, dueOn, setOn, responsible, after, done } = one
  const changes = log.filter(({ about }) => about === id)
  const last = changes.at(-1)?.on ?? setOn
  return {
    ...{ id, text, dueOn },
    ...(responsible && { responsible: responsible.name }),
    state: done ? 'reached' : state === 'active' && dueOn < today ? 'late' : 'ahead',
    waitsFor: milestones.filter(other => after.includes(other.id)).map(other => other.text),
    ...(done && { done: { on: done.on, evidence: done.evidence, ...(done.learned && { learned: done.learned }) } }),
    changedOn: last > setOn ? last : setOn,
    changes: changes.length,
  }
}

function toldGoal({ text, dueOn, indicator, target, cases, assessed }: NonNullable<Plan['goal']>): ToldGoal {
  const { by, ...said } = assessed ?? {}
  return {
    ...{ text, dueOn, indicator, target },
    ...(cases && { cases }),
    ...(assessed && { assessed: said as Omit<Assessment, 'by'> }),
  }
}

function toldFollowUp({ followUp, followUps = [] }: Plan, today: Day, calendar: Calendar): ToldFollowUp | undefined {
  if (!followUp) return undefined
  const { firstOn, everyMonths, how, inform, owner, informed = [] } = followUp
  return {
    ...{ firstOn, everyMonths, how, inform },
    ...(owner && { owner: owner.name }),
    informed: informed.map(({ name }) => name),
    meetings: meetingsBetween(followUp, calendar, today, addMonths(today, 12)),
    held: followUps.map(({ on }) => on),
  }
}
