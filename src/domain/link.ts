import { addDays, type Day } from './calendar'

/** The one address of a report, or of its plans: what is sealed into it, and the last day it is good for. */
export interface Link {
  readonly id: string
  /** Whose it is. */
  readonly tenant: string
  readonly until: Day
  /** How often what it leads to has changed since it was made. */
  readonly changes?: number
}

/** One that is good from today for so many days. */
export const newLink = (id: string, tenant: string, today: Day, days: number): Link => ({
  id,
  tenant,
  until: addDays(today, days),
})

/** Good through its last day. */
export const isGood = (link: Link | undefined, today: Day): link is Link => !!link && today <= link.until

/** The same address, now that it leads to something else. */
export const changed = (link: Link): Link => ({ ...link, changes: (link.changes ?? 0) + 1 })
