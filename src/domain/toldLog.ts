import type { Day } from './calendar'
import type { Change, Plan } from './plan'

/** Something that happened to a plan, with names instead of ids. */
export interface ToldChange extends Pick<Change, 'on' | 'what' | 'part' | 'why'> {
  /** The sigtepunkt whose plan it is. */
  readonly plan: string
  readonly who?: string
  readonly about?: string
  readonly from?: Day
  readonly to?: Day
  readonly behind?: string
  readonly stayed: readonly string[]
}

/** What somebody in the log is called, if they are still known. */
export type WhoIs = (id: string) => string | undefined

/** Everything that happened to these plans, the newest first. */
export function changesOf(plans: readonly Plan[], whoIs: WhoIs): ToldChange[] {
  const changes = plans.flatMap(plan => changesIn(plan, whoIs)).reverse()
  return changes.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function changesIn(plan: Plan, whoIs: WhoIs): ToldChange[] {
  const parts = new Map([...plan.purposes, ...plan.activities, ...plan.milestones].map(({ id, text }) => [id, text]))
  return plan.log.map(({ on, what, part, text: gone, by, why, from, to, about, behind, stayed = [] }) => {
    const [who, text, other] = [by && whoIs(by), parts.get(about ?? '') ?? gone, parts.get(behind ?? '')]
    return {
      ...{ on, what, plan: plan.sigtepunkt.title },
      ...(part && { part }),
      ...(why && { why }),
      ...(from && { from }),
      ...(to && { to }),
      ...(who && { who }),
      ...(text && { about: text }),
      ...(other && { behind: other }),
      stayed: stayed.flatMap(id => parts.get(id) ?? []),
    }
  })
}
