import { addDays, startOfSending, workingDayOnOrAfter, type Calendar, type Day } from './calendar'
import { followersOf, type StandIns } from './ladder'
import type { Person } from './people'
import type { Milestone, Named, Plan } from './plan'

/** Why nobody may be there for a milestone, and since when or until when; no more than whoever follows up has to know. */
export interface Away {
  readonly why: 'left' | 'unreachable' | 'paused'
  readonly day: Day
}

/** What is known of whether people can be written to. */
export type Whereabouts = (person: string) => Pick<Person, 'unreachable' | 'unreachableOn' | 'pausedUntil'> | undefined

/** A shorter absence needs nobody else. */
const LONG_DAYS = 28

/** Why the ansvarlig may not be there for it; undefined where they may. */
export function awayFrom(
  plan: Plan,
  { dueOn }: Milestone,
  { id }: Named,
  today: Day,
  whereabouts: Whereabouts,
): Away | undefined {
  const left = plan.left?.[id]
  if (left) return { why: 'left', day: left }
  const { unreachable, unreachableOn = '', pausedUntil = '' } = whereabouts(id) ?? {}
  if (unreachable) return { why: 'unreachable', day: unreachableOn }
  const isOver = pausedUntil <= today
  const isLong = pausedUntil > addDays(today, LONG_DAYS) || (dueOn >= today && pausedUntil > dueOn)
  return !isOver && isLong ? { why: 'paused', day: pausedUntil } : undefined
}

/** Why somebody is asked to hand a milestone over; the key is never due twice, and names nobody. */
export interface AwayReason {
  readonly key: string
  readonly plan: Plan
  readonly milestone: Milestone
  readonly away: Away
}

/** Whoever follows up a plan is asked once per case to find somebody else for what nobody may be there for. */
export const awayToday = (
  plans: readonly Plan[],
  today: Day,
  whereabouts: Whereabouts,
  standIns: StandIns = () => [],
): { person: string; reason: AwayReason }[] =>
  plans
    .filter(plan => plan.state === 'active')
    .flatMap(plan =>
      plan.milestones.flatMap(milestone => {
        const { id, done, responsible, offered, named } = milestone
        // Somebody has been asked already.
        if (done || !responsible || offered) return []
        const away = awayFrom(plan, milestone, responsible, today, whereabouts)
        if (!away) return []
        const key = `${id}:away:${named?.nth ?? 0}:${away.why}:${away.day}`
        return followersOf(plan, standIns)
          .filter(person => person !== responsible.id)
          .map(person => ({ person, reason: { key, plan, milestone, away } }))
      }),
    )

/** When a plan should be looked at again for this: tomorrow while somebody is away. */
export const nextAwayLook = (plan: Plan, calendar: Calendar, today: Day, whereabouts: Whereabouts): Date | undefined =>
  awayToday([plan], today, whereabouts, () => ['somebody']).length
    ? startOfSending(calendar, workingDayOnOrAfter(calendar, addDays(today, 1)))
    : undefined

/** The plan in which these have left the team, and those are back; the same where it names none of them. */
export function withLeavers(plan: Plan, gone: readonly string[], back: readonly string[], today: Day): Plan {
  const named = new Set([...plan.milestones, { responsible: plan.followUp?.owner }].map(one => one.responsible?.id))
  const { left = {}, ...rest } = plan
  const stay = Object.entries(left).filter(([id]) => !back.includes(id) && named.has(id))
  const now = gone.filter(id => named.has(id) && !left[id]).map(id => [id, today] as const)
  if (stay.length === Object.keys(left).length && !now.length) return plan
  const all = Object.fromEntries([...stay, ...now])
  return Object.keys(all).length ? { ...rest, left: all } : rest
}
