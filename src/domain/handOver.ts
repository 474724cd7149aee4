import type { Day } from './calendar'
import { privateIn, type PrivateFault } from './comments'
import { faultsIn, type Faulty } from './faults'
import { milestoneIn, type Change, type Milestone, type Named, type Plan } from './plan'
import { unfit } from './planEdits'
import { refuse, type Refused } from './refused'

/** `replaced`: somebody else has been asked meanwhile, or nobody is any more. */
export type NotHanded = Refused<'gone' | 'reached' | 'not-theirs' | 'replaced'>
export type GiveFault = 'who' | 'theirs'
export type WhyFault = 'needed' | PrivateFault

type Entry = Pick<Change, 'on' | 'by' | 'what' | 'about' | 'why'>

function openIn(plan: Plan, id: string): Milestone | Refused<'gone' | 'reached'> {
  const milestone = milestoneIn(plan, id)
  return !milestone ? refuse('gone') : milestone.done ? refuse('reached') : milestone
}

const withMilestone = (plan: Plan, milestone: Milestone, entry: Entry): Plan => ({
  ...plan,
  milestones: plan.milestones.map(one => (one.id === milestone.id ? milestone : one)),
  log: [...plan.log, entry.why ? entry : (({ why: _, ...rest }) => rest)(entry)],
})

/** Was this the last that was said of the milestone in this way, and by them? Then it is the same press again. */
const isSaid = ({ log }: Plan, id: string, what: Change['what'], by: string) =>
  log.findLast(change => change.about === id && change.what === what)?.by === by

/** A no needs its reason, and one that leads to nobody. */
const saidNo = (plan: Plan, milestone: Milestone, entry: Entry & { readonly why: string }) =>
  faultsIn({ why: unfit(entry.why) } as const) ?? withMilestone(plan, milestone, entry)

/** The ansvarlig says yes; whoever says nothing has said yes too. */
export function acceptMilestone(plan: Plan, id: string, by: Named, today: Day): Plan | NotHanded {
  const milestone = openIn(plan, id)
  if ('refused' in milestone) return milestone
  if (milestone.responsible?.id !== by.id) return refuse('not-theirs')
  if (milestone.acceptedOn) return plan
  return withMilestone(
    plan,
    { ...milestone, acceptedOn: today },
    { on: today, by: by.id, what: 'milestone-accepted', about: id },
  )
}

/** The ansvarlig says no, and why: it is nobody's, and for whoever follows up the plan. */
export function declineMilestone(
  plan: Plan,
  id: string,
  why: string,
  by: Named,
  today: Day,
): Plan | NotHanded | Faulty<'why', WhyFault> {
  const milestone = openIn(plan, id)
  if ('refused' in milestone) return milestone
  if (milestone.responsible?.id !== by.id)
    return isSaid(plan, id, 'milestone-declined', by.id) ? plan : refuse('not-theirs')
  const { responsible: _, acceptedOn: __, ...nobodys } = milestone
  return saidNo(plan, nobodys, { on: today, by: by.id, what: 'milestone-declined', about: id, why })
}

/** Asks somebody to take it over; until they say yes it stays whose it is. Whoever chooses themselves has said yes. */
export function offerMilestone(
  plan: Plan,
  id: string,
  to: Named | undefined,
  why: string,
  by: Named,
  today: Day,
): Plan | NotHanded | Faulty<'person', GiveFault> | Faulty<'why', PrivateFault> {
  const milestone = openIn(plan, id)
  if ('refused' in milestone) return milestone
  const isTheirs = !!to && milestone.responsible?.id === to.id
  if (isTheirs && to.id === by.id && isSaid(plan, id, 'milestone-taken', by.id)) return plan
  const faults =
    faultsIn({ person: !to ? 'who' : isTheirs && 'theirs' } as const) ?? faultsIn({ why: privateIn(why) } as const)
  if (faults) return faults
  if (to!.id === by.id) return taken(plan, milestone, by, today, why)
  if (milestone.offered?.to.id === to!.id) return plan
  const offered = { to: to!, by: by.id, on: today }
  return withMilestone(
    plan,
    { ...milestone, offered },
    { on: today, by: by.id, what: 'milestone-offered', about: id, why },
  )
}

/** Whoever was asked says yes: it is theirs from now on. */
export function takeOver(plan: Plan, id: string, by: Named, today: Day): Plan | NotHanded {
  const milestone = openIn(plan, id)
  if ('refused' in milestone) return milestone
  if (milestone.offered?.to.id === by.id) return taken(plan, milestone, by, today)
  return milestone.responsible?.id === by.id ? plan : refuse('replaced')
}

function taken(plan: Plan, milestone: Milestone, by: Named, today: Day, why = ''): Plan {
  const { offered: _, ...rest } = milestone
  return withMilestone(
    plan,
    { ...rest, responsible: by },
    { on: today, by: by.id, what: 'milestone-taken', about: rest.id, why },
  )
}

/** Whoever was asked says no, and why: it stays whose it is. */
export function declineOffer(
  plan: Plan,
  id: string,
  why: string,
  by: Named,
  today: Day,
): Plan | NotHanded | Faulty<'why', WhyFault> {
  const milestone = openIn(plan, id)
  if ('refused' in milestone) return milestone
  const { offered, ...kept } = milestone
  if (offered?.to.id !== by.id) return isSaid(plan, id, 'offer-declined', by.id) ? plan : refuse('replaced')
  return saidNo(plan, kept, { on: today, by: by.id, what: 'offer-declined', about: id, why })
}

/** Who had asked, when an offer was declined there in the log. */
export const askedAt = ({ log }: Plan, entry: number): string | undefined =>
  log.findLast((one, at) => at < entry && one.what === 'milestone-offered' && one.about === log[entry]?.about)?.by
