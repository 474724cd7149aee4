import type { PlanLetter } from './courier'
import { askedAt } from './handOver'
import { followersOf, type StandIns } from './ladder'
import { hasLeft, milestoneIn, type Milestone, type Plan } from './plan'
import { waitingAt } from './slip'
import { answersFor, peopleBehind } from './waiting'

/** Somebody is to hear at once of an entry of the plan's log, or of one of its acts. */
export interface Tiding {
  readonly kind: PlanLetter
  readonly person: string
  readonly entry: number
}

/** Who is to hear of what stands there in the log. */
export function tidingsAt(plan: Plan, entry: number, standIns: StandIns): Tiding[] {
  const change = plan.log[entry]
  if (!change || plan.state !== 'active') return []
  const to = (kind: PlanLetter, people: readonly (string | undefined)[]) =>
    [...new Set(people)].flatMap(person => (person && person !== change.by ? [{ kind, person, entry }] : []))
  switch (change.what) {
    case 'milestone-moved': {
      const waiting = waitingAt(plan, entry).map(({ milestone }) => milestone)
      return to('moved', peopleBehind(plan, theirsAt(plan, entry, waiting), change.by))
    }
    case 'milestone-done':
      return to('free', peopleBehind(plan, theirsAt(plan, entry, freeAt(plan, entry)), change.by))
    case 'milestone-declined':
      return to('declined', followersOf(plan, standIns))
    case 'milestone-offered':
      return to('offered', [offeredAt(plan, entry)?.offered?.to.id])
    case 'offer-declined':
      return to('declined', [askedAt(plan, entry)])
    default:
      return []
  }
}

/** But for those that became another's after that entry of the log: what was before is no news to them. */
const theirsAt = ({ log }: Plan, entry: number, milestones: readonly Milestone[]): Milestone[] =>
  milestones.filter(({ id, named }) => {
    const since = log.slice(entry + 1).flatMap(({ about, what }) => (about === id ? [what] : []))
    const isGiven = since.includes('edited') || since.includes('milestone-taken')
    const isNamed = !!named && named.on >= log[entry]!.on
    return !since.includes('milestone-declined') && !(isGiven && isNamed)
  })

/** Who is to hear of the acts from this one on: whose milestones they named or changed, and who is rid of theirs. */
export const tidingsOfActs = (plan: Plan, first: number): Tiding[] =>
  plan.milestones.flatMap(({ done, responsible, named, changed }) => {
    if (done || !responsible || plan.state !== 'active') return []
    const person = responsible.id
    const isNews = (act: typeof changed) => act && act.nth >= first && act.by !== person && !hasLeft(plan, person)
    return [
      ...(isNews(named) ? [{ kind: 'named' as const, person, entry: named!.nth }] : []),
      ...(isNews(changed) ? [{ kind: 'changed' as const, person, entry: changed!.nth }] : []),
      ...(named && named.nth >= first ? (named.rid ?? []) : [])
        .filter(one => !hasLeft(plan, one))
        .map(person => ({ kind: 'handed' as const, person, entry: named!.nth })),
    ]
  })

/** The milestone that was offered there in the log, while that is what is asked. */
export function offeredAt(plan: Plan, entry: number): Milestone | undefined {
  const about = plan.log[entry]?.about
  const isLast = plan.log.findLastIndex(one => one.what === 'milestone-offered' && one.about === about) === entry
  const milestone = milestoneIn(plan, about ?? '')
  return isLast && milestone && !milestone.done && milestone.offered ? milestone : undefined
}

/** Those that waited for the milestone reached there in the log, the last of what they waited for. */
export function freeAt(plan: Plan, entry: number): Milestone[] {
  const { what, about } = plan.log[entry] ?? {}
  if (what !== 'milestone-done' || !about) return []
  const later = new Set(plan.log.slice(entry + 1).flatMap(one => (one.what === what ? [one.about] : [])))
  const isReached = (id: string) => !!milestoneIn(plan, id)?.done && !later.has(id)
  return plan.milestones.filter(({ done, after }) => !done && after.includes(about) && after.every(isReached))
}

/** Those of them that somebody answers for. */
export const freeFor = (plan: Plan, entry: number, person: string): Milestone[] =>
  freeAt(plan, entry).filter(one => answersFor(plan, one) === person)
