import { addDays, startOfSending, workingDayOnOrAfter, workingDayOnOrBefore, type Calendar, type Day } from './calendar'
import { hasLeft, isNobodys, type Milestone, type Plan } from './plan'

/** One step of the reminder ladder: so many days from the milestone's date, and who hears it. */
export interface Rung {
  readonly days: number
  readonly who: 'responsible' | 'owner'
}

/** The ansvarlig two weeks and three days before and on the day, the follow-up owner alone a week after. */
export const ladderOf = (before: readonly number[], after: number): readonly Rung[] => [
  ...before.map(days => ({ days: 0 - days, who: 'responsible' as const })),
  { days: after, who: 'owner' as const },
]

/** Why a person is reminded of a milestone today; its key is never due twice. */
export interface Reason {
  readonly key: string
  readonly plan: Plan
  readonly milestone: Milestone
  /** Heard by whoever follows up the plan, not by the milestone's own ansvarlig. */
  readonly asOwner: boolean
}

/** Who hears what whoever follows up would hear, where nobody is named who does. */
export type StandIns = (plan: Plan) => readonly string[]

/** A rung that falls on a closed day goes to the working day before; one after the date, to the one after it. */
function dayOf(calendar: Calendar, milestone: Milestone, { days }: Rung): Day {
  const day = addDays(milestone.dueOn, days)
  return days > 0 ? workingDayOnOrAfter(calendar, day) : workingDayOnOrBefore(calendar, day)
}

/** The rung a milestone has reached by `today`: the latest one only, and none that had passed when the date was set. */
function reached(calendar: Calendar, milestone: Milestone, ladder: readonly Rung[], today: Day): Rung | undefined {
  return ladder
    .filter(rung => {
      const day = dayOf(calendar, milestone, rung)
      return day <= today && day >= milestone.setOn
    })
    .sort((a, b) => b.days - a.days)[0]
}

/**
 * Who is to be reminded of what today, whatever has been said before. A milestone that is nobody's is said once as
 * soon as it is, and has every rung of the ladder; whoever follows up the plan hears it, as they do where its ansvarlig
 * has left.
 */
export function reasonsToday(
  plans: readonly Plan[],
  calendar: Calendar,
  ladder: readonly Rung[],
  today: Day,
  standIns: StandIns = () => [],
): { person: string; reason: Reason }[] {
  return plans
    .filter(plan => plan.state === 'active')
    .flatMap(plan =>
      plan.milestones
        .filter(milestone => !milestone.done)
        .flatMap(milestone => {
          const rung = reached(calendar, milestone, ladder, today)
          const step = rung?.days ?? (isNobodys(milestone) ? 'nobody' : undefined)
          if (step === undefined) return []
          const { responsible } = milestone
          const asOwner = rung?.who === 'owner' || !responsible || hasLeft(plan, responsible.id)
          const key = `${milestone.id}:${milestone.dueOn}:${step}`
          const heardBy = asOwner ? followersOf(plan, standIns) : [responsible.id]
          return heardBy.map(person => ({ person, reason: { key, plan, milestone, asOwner } }))
        }),
    )
}

/** Whoever follows up the plan; where nobody is named any more, or they have left, those who stand in for them. */
export function followersOf(plan: Plan, standIns: StandIns): readonly string[] {
  if (!plan.followUp) return []
  const { owner } = plan.followUp
  const others = !owner || hasLeft(plan, owner.id) ? standIns(plan) : []
  return owner && !others.length ? [owner.id] : others
}

/** When the ladder should look at this plan again: tomorrow while a rung is reached, else when the next one is. */
export function nextLook(plan: Plan, calendar: Calendar, ladder: readonly Rung[], today: Day): Date | undefined {
  if (plan.state !== 'active') return undefined
  const tomorrow = workingDayOnOrAfter(calendar, addDays(today, 1))
  const days = plan.milestones
    .filter(milestone => !milestone.done)
    .flatMap(milestone => [
      ...(isNobodys(milestone) || reached(calendar, milestone, ladder, today) ? [tomorrow] : []),
      ...ladder.map(rung => dayOf(calendar, milestone, rung)).filter(day => day > today),
    ])
    .sort()
  return days[0] ? startOfSending(calendar, days[0]) : undefined
}
