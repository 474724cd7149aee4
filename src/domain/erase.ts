import type { Measurement } from './measurement'
import { notesIn, tracesIn } from './traces'
import {
  isNobodys,
  type Assessment,
  type Goal,
  type Milestone,
  type Named,
  type Plan,
  type Review,
  type Trace,
} from './plan'

/** What somebody is named as in one plan: how often, and where. */
export interface NamedIn {
  readonly milestones: number
  readonly activities: number
  /** Milestones they were asked to take over. */
  readonly offered: number
  readonly reported: number
  readonly reviews: number
  readonly log: number
  readonly edits: number
  readonly owner: boolean
  readonly informed: boolean
  readonly chooser: boolean
  readonly approver: boolean
  /** How many of the plan's texts hold their whole name. */
  readonly texts: number
}

const isWho = (person: string) => (named: Named | undefined) => named?.id === person

/** Where a plan names this person; undefined where it does not. */
export function namedIn(plan: Plan, { id, name }: Named): NamedIn | undefined {
  const isThem = isWho(id)
  const found: NamedIn = {
    milestones: plan.milestones.filter(({ responsible }) => isThem(responsible)).length,
    activities: plan.activities.filter(({ responsible }) => isThem(responsible)).length,
    offered: plan.milestones.filter(({ offered }) => isThem(offered?.to)).length,
    reported: plan.milestones.filter(({ done }) => isThem(done?.by)).length,
    reviews: (plan.followUps ?? []).filter(({ by }) => isThem(by)).length,
    log: [...plan.log.map(({ by }) => by), ...notesIn(plan)].filter(by => by === id).length,
    edits: tracesIn(plan).filter(({ by }) => isThem(by)).length,
    owner: isThem(plan.followUp?.owner),
    informed: !!plan.followUp?.informed?.some(isThem),
    chooser: isThem(plan.chosenBy),
    approver: isThem(plan.approved?.by),
    texts: textsIn(plan).filter(text => withoutName(text, name) !== text).length,
  }
  return Object.values(found).some(Boolean) ? found : undefined
}

/** Everything a plan holds that people have written. */
const textsIn = ({ reason, purposes, activities, milestones, goal, followUp, followUps = [], log }: Plan): string[] => [
  reason,
  ...[...purposes, ...activities].map(({ text }) => text),
  ...milestones.flatMap(({ text, done }) => [text, done?.evidence ?? '', done?.learned ?? '']),
  ...(goal ? [goal.text, goal.indicator, goal.target, goal.assessed?.note ?? ''] : []),
  ...(followUp ? [followUp.how, followUp.inform] : []),
  ...followUps.flatMap(({ wanted, became, because, conclusion, next }) => [wanted, became, because, conclusion, next]),
  ...log.flatMap(({ why = '', text = '' }) => [why, text]),
]

const SPECIAL = /[.*+?^${}()|[\]\\]/g

/** A text without somebody's whole name; a name of one word might be any word, so it stays. */
export function withoutName(text: string, name: string): string {
  const parts = name.trim().split(/\s+/)
  if (parts.length < 2) return text
  const whole = parts.map(part => part.replace(SPECIAL, '\\$&')).join('\\s+')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?![\\p{L}\\p{N}])`, 'giu'), '[…]')
}

/** The plan without the person: what was theirs is nobody's, and their name is gone from its texts. */
export function erasedFrom(plan: Plan, person: Named): Plan {
  if (!namedIn(plan, person)) return plan
  const isThem = isWho(person.id)
  const clean = (text: string) => withoutName(text, person.name)
  const nobodys = <T extends { text: string; responsible?: Named }>({ responsible, ...one }: T) => ({
    ...one,
    text: clean(one.text),
    ...(responsible && !isThem(responsible) && { responsible }),
  })
  const { chosenBy, approved, goal, followUp, followUps, edited, left, ...rest } = plan
  const stillLeft = Object.entries(left ?? {}).filter(([id]) => id !== person.id)
  return {
    ...rest,
    ...(chosenBy && !isThem(chosenBy) && { chosenBy }),
    ...(approved && { approved: isThem(approved.by) ? { on: approved.on } : approved }),
    reason: clean(plan.reason),
    purposes: plan.purposes.map(purpose => ({ ...purpose, text: clean(purpose.text) })),
    activities: plan.activities.map(nobodys),
    milestones: plan.milestones.map(milestone => {
      const { done, ticked, ...one } = nobodys(unnoted(milestone))
      return { ...one, ...(ticked && { ticked: traced(ticked) }), ...(done && { done: finished(done) }) }
    }),
    ...(stillLeft.length && { left: Object.fromEntries(stillLeft) }),
    ...(goal && { goal: aimed(goal) }),
    ...(followUp && { followUp: followed(followUp) }),
    ...(followUps && { followUps: followUps.map(reviewed) }),
    ...(edited && { edited: traced(edited) }),
    log: plan.log.map(({ by, why, text, ...change }) => ({
      ...change,
      ...(by && by !== person.id && { by }),
      ...(why && { why: clean(why) }),
      ...(text && { text: clean(text) }),
    })),
  }

  function traced<T extends Readonly<Partial<Record<string, Trace>>>>(traces: T): T {
    const nameless = ({ on, by }: Trace): Trace => ({ on, ...(by && !isThem(by) && { by }) })
    return Object.fromEntries(Object.entries(traces).map(([key, trace]) => [key, nameless(trace!)])) as T
  }

  function unnoted({ offered, named, changed, ...one }: Milestone): Milestone {
    const rid = named?.rid?.filter(id => id !== person.id)
    return {
      ...one,
      ...(offered && !isThem(offered.to) && { offered: unsigned(offered) }),
      ...(named && { named: { ...unsigned(named), ...(rid && { rid }) } }),
      ...(changed && { changed: unsigned(changed) }),
    }
  }

  function unsigned<T extends { by?: string }>({ by, ...act }: T) {
    return { ...act, ...(by && by !== person.id && { by }) }
  }

  function finished({ by, evidence, learned, ...done }: NonNullable<Milestone['done']>) {
    return {
      ...done,
      evidence: clean(evidence),
      ...(learned && { learned: clean(learned) }),
      ...(by && !isThem(by) && { by }),
    }
  }

  function aimed({ assessed, ...one }: Goal): Goal {
    const { by, ...rest } = assessed ?? {}
    return {
      ...one,
      text: clean(one.text),
      indicator: clean(one.indicator),
      target: clean(one.target),
      ...(assessed && {
        assessed: { ...(rest as Assessment), note: clean(assessed.note), ...(by && !isThem(by) && { by }) },
      }),
    }
  }

  function reviewed({ by, ...one }: Review): Review {
    return {
      ...one,
      wanted: clean(one.wanted),
      became: clean(one.became),
      because: clean(one.because),
      conclusion: clean(one.conclusion),
      next: clean(one.next),
      ...(by && !isThem(by) && { by }),
    }
  }

  function followed({ owner, informed, ...one }: NonNullable<Plan['followUp']>) {
    return {
      ...one,
      ...(informed && { informed: informed.filter(one => !isThem(one)) }),
      how: clean(one.how),
      inform: clean(one.inform),
      ...(owner && !isThem(owner) && { owner }),
    }
  }
}

/** How many milestones of an active plan would be nobody's because of this. */
export const leftBehind = (before: Plan, after: Plan) =>
  before.state === 'active' ? after.milestones.filter(isNobodys).length - before.milestones.filter(isNobodys).length : 0

/** A measurement, or its report, without somebody's whole name in what was written about it. */
export function namelessIn<T extends { title: string; why: string }>(one: T, name: string): T {
  const [title, why] = [withoutName(one.title, name), withoutName(one.why, name)]
  return title === one.title && why === one.why ? one : { ...one, title, why }
}

/** The measurement without its starter, and without their name in what was written about it. */
export function erasedFromHead(measurement: Measurement, { id, name }: Named): Measurement {
  const cleared = namelessIn(measurement, name)
  const { startedBy, ...rest } = cleared
  return startedBy === id ? rest : cleared
}
