import {
  addDays,
  addMonths,
  daysBetween,
  startOfSending,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type Calendar,
  type Day,
} from './calendar'
import { privateIn, type PrivateFault } from './comments'
import { faultsIn, type Faulty } from './faults'
import { followersOf, type StandIns } from './ladder'
import type { FollowUp, Milestone, Named, Plan, Review } from './plan'
import { noDay, type Outcome } from './planEdits'

type Series = Pick<FollowUp, 'firstOn' | 'everyMonths'>

/** A meeting by its place in the series, which it keeps when the dates are moved. */
export interface NthMeeting {
  readonly nth: number
  readonly on: Day
}

/** The first meeting on or after a day; one that falls on a closed day is held on the working day after it. */
export const meetingOnOrAfter = (series: Series, calendar: Calendar, day: Day): Day =>
  firstFrom(series, calendar, day).on

const nthOf = ({ firstOn, everyMonths }: Series, calendar: Calendar, nth: number): NthMeeting => ({
  nth,
  on: workingDayOnOrAfter(calendar, addMonths(firstOn, nth * everyMonths)),
})

function firstFrom(series: Series, calendar: Calendar, day: Day): NthMeeting {
  // No month has more than 31 days, so this meeting lies before the day.
  let nth = Math.max(0, Math.floor(daysBetween(series.firstOn, day) / 31 / series.everyMonths) - 1)
  while (nthOf(series, calendar, nth).on < day) nth++
  return nthOf(series, calendar, nth)
}

/** The meetings from one day to another. */
export function meetingsBetween(series: Series, calendar: Calendar, from: Day, to: Day): NthMeeting[] {
  const found: NthMeeting[] = []
  for (let one = firstFrom(series, calendar, from); one.on <= to; one = nthOf(series, calendar, one.nth + 1))
    found.push(one)
  return found
}

/** The working day before a meeting: whoever follows up hears of it then, and may log it from then on. */
const noticeOf = (calendar: Calendar, on: Day): Day => workingDayOnOrBefore(calendar, addDays(on, -1))

/** The meeting of an active plan that is still to be held; it was held when it was logged the working day before or later. */
export function nextMeeting(plan: Plan, calendar: Calendar, today: Day): Day | undefined {
  const { state, followUp, followUps = [] } = plan
  if (state !== 'active' || !followUp) return undefined
  const on = meetingOnOrAfter(followUp, calendar, today)
  const isHeld = followUps.some(review => review.on >= noticeOf(calendar, on))
  return isHeld ? meetingOnOrAfter(followUp, calendar, addDays(on, 1)) : on
}

/** What to look at when a plan is followed up. */
export interface Meeting {
  readonly on: Day
  /** The meeting after it. */
  readonly then: Day
  /** When the plan was last followed up; where it never was, when it was set going. */
  readonly since: Day | undefined
  /** Reached since then. */
  readonly done: readonly Milestone[]
  readonly late: readonly Milestone[]
  /** Not late yet, and due before the meeting after this. */
  readonly ahead: readonly Milestone[]
}

/** The next meeting of a plan with its agenda; undefined where there is none. */
export function meetingOf(plan: Plan, calendar: Calendar, today: Day): Meeting | undefined {
  const on = nextMeeting(plan, calendar, today)
  if (!on) return undefined
  const then = meetingOnOrAfter(plan.followUp!, calendar, addDays(on, 1))
  const since = lastReview(plan)?.on ?? plan.log.find(({ what }) => what === 'activated')?.on
  const inOrder = [...plan.milestones].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const open = inOrder.filter(({ done }) => !done)
  return {
    ...{ on, then, since },
    done: inOrder.filter(({ done }) => done && (!since || done.on >= since)),
    late: open.filter(({ dueOn }) => dueOn < today),
    ahead: open.filter(({ dueOn }) => dueOn >= today && dueOn < then),
  }
}

/** Every review of a plan, the newest first. */
export const reviewsOf = ({ followUps = [] }: Plan): Review[] => [...followUps].reverse()

export const lastReview = (plan: Plan): Review | undefined => reviewsOf(plan)[0]

/** What is written in a review. */
export type ReviewText = 'wanted' | 'became' | 'because' | 'conclusion' | 'next'

/** Kept once, whatever is pressed twice. Something must be said of how it went, or of what follows from it. */
export function logFollowUp(
  plan: Plan,
  review: Omit<Review, 'on' | 'by'>,
  by: Named,
  today: Day,
): Plan | Faulty<ReviewText, 'needed' | PrivateFault> {
  const { followUps = [], log } = plan
  if (followUps.some(({ id }) => id === review.id)) return plan
  const { wanted, became, because, conclusion, next } = review
  const isEmpty = !became && !conclusion
  return (
    faultsIn({
      wanted: privateIn(wanted),
      became: (isEmpty && 'needed') || privateIn(became),
      because: privateIn(because),
      conclusion: privateIn(conclusion),
      next: privateIn(next),
    } as const) ?? {
      ...plan,
      followUps: [...followUps, { ...review, on: today, by }],
      log: [...log, { on: today, by: by.id, what: 'followed-up', about: review.id }],
    }
  )
}

/** A follow-up as its form was sent; `informed` is undefined where one of them is on no roster. */
type FollowUpForm = Pick<FollowUp, 'firstOn' | 'how' | 'inform'> & {
  readonly who: Named | undefined
  readonly everyMonths: string
  readonly informed: readonly Named[] | undefined
  readonly meetingDay: string
}

export function saveFollowUp(
  plan: Plan,
  { who, everyMonths, informed, meetingDay, ...rest }: FollowUpForm,
): Outcome<'firstOn' | 'everyMonths' | 'owner' | 'how' | 'inform' | 'informed' | 'meetingDay'> {
  const months = /^\d{1,2}$/.test(everyMonths) ? Number(everyMonths) : 0
  const faults = faultsIn({
    firstOn: noDay(rest.firstOn),
    everyMonths: (months < 1 || months > 12) && 'months',
    owner: !who && 'who',
    how: privateIn(rest.how),
    inform: privateIn(rest.inform),
    informed: !informed && 'who',
    meetingDay: !/^[0-5]?$/.test(meetingDay) && 'unknown',
  } as const)
  if (faults) return faults
  const more = {
    ...(informed!.length && { informed: informed! }),
    ...(Number(meetingDay) && { meetingDay: Number(meetingDay) }),
  }
  return { ...plan, followUp: { ...rest, everyMonths: months, owner: who!, ...more } }
}

/** Why somebody is told of a meeting on the working day before it; the key is never due twice. */
export interface MeetingReason {
  readonly key: string
  readonly plan: Plan
  readonly on: Day
}

/** Whoever follows up a plan hears of what is `on` on the working day before, or on the day itself if that was missed. */
export const toldBefore = (
  name: string,
  on: (plan: Plan) => Day | undefined,
  plans: readonly Plan[],
  { calendar, today, standIns = () => [] }: { calendar: Calendar; today: Day; standIns?: StandIns | undefined },
): { person: string; reason: MeetingReason }[] =>
  plans.flatMap(plan => {
    const day = on(plan)
    if (!day || today < noticeOf(calendar, day)) return []
    const reason = { key: `${name}:${plan.id}:${day}`, plan, on: day }
    return followersOf(plan, standIns).map(person => ({ person, reason }))
  })

/** When a plan should be looked at again for what is on that day: tomorrow while there is something to tell. */
export function lookBefore(on: Day | undefined, calendar: Calendar, today: Day): Date | undefined {
  if (!on) return undefined
  const notice = noticeOf(calendar, on)
  const tomorrow = workingDayOnOrAfter(calendar, addDays(today, 1))
  return startOfSending(calendar, notice > today ? notice : tomorrow)
}

export const meetingsToday = (plans: readonly Plan[], calendar: Calendar, today: Day, standIns?: StandIns) =>
  toldBefore('followup', plan => nextMeeting(plan, calendar, today), plans, { calendar, today, standIns })

export const nextMeetingLook = (plan: Plan, calendar: Calendar, today: Day) =>
  lookBefore(nextMeeting(plan, calendar, today), calendar, today)
