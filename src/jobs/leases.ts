import { givenBack, isYoung, lasts, renewed, seenAt, taken } from '../domain/lease'
import type { Held, Lease, Seen } from '../domain/lease'
import { isRefused } from '../domain/refused'
import type { Hold, Shelf } from '../ports'

/** What one process holds of the tenants' leases. */
export interface Leases {
  /** The tenant's lease, if it is ours or can be. */
  take(tenant: string): Promise<Hold | undefined>
  /** Tenants that another process works for, as far as we know. */
  elsewhere(): string[]
  /** From now on nothing new is begun. */
  end(): void
  /** Lets others have at once what we held. */
  giveBack(): Promise<void>
}

/** `clock` tells milliseconds of a clock that only goes forward; it is compared with nobody else's. */
export function leasesFor(me: string, shelf: Shelf<Lease>, clock: () => number): Leases {
  const held = new Map<string, Held>()
  const seen = new Map<string, Seen>()
  /** Two that ask at the same time get the same: to take it twice would be to lose it to oneself. */
  const taking = new Map<string, Promise<Hold | undefined>>()
  let isEnding = false

  async function renew(tenant: string, fence: number): Promise<boolean> {
    const ours = () => (held.get(tenant)?.fence === fence ? held.get(tenant) : undefined)
    if (!ours()) return false
    if (isYoung(ours()!, clock())) return true
    const since = clock()
    const outcome = await shelf.change(tenant, lease => renewed(lease, me, fence))
    if (!ours()) return false
    if (isRefused(outcome)) held.delete(tenant)
    else held.set(tenant, { fence, since })
    return !isRefused(outcome) && lasts({ fence, since }, clock())
  }

  const holdOf = (tenant: string, fence: number): Hold => {
    const still = () => renew(tenant, fence)
    return {
      fence,
      still,
      mayBegin: async () => !isEnding && still(),
      lasts() {
        const now = held.get(tenant)
        return now?.fence === fence && lasts(now, clock())
      },
    }
  }

  async function take(tenant: string): Promise<Hold | undefined> {
    const before = held.get(tenant)
    if (before && (await renew(tenant, before.fence))) return holdOf(tenant, before.fence)
    const since = clock()
    let found: Lease | undefined
    const outcome = await shelf.change(tenant, lease => taken((found = lease), me, seen.get(tenant), since))
    if (isRefused(outcome)) return void (found && seen.set(tenant, seenAt(found, seen.get(tenant), clock())))
    seen.delete(tenant)
    held.set(tenant, { fence: outcome.fence, since })
    return holdOf(tenant, outcome.fence)
  }

  return {
    async take(tenant) {
      if (isEnding) return undefined
      const asked = taking.get(tenant) ?? take(tenant).finally(() => taking.delete(tenant))
      taking.set(tenant, asked)
      return asked
    },
    elsewhere: () => [...seen.keys()],
    end: () => void (isEnding = true),
    async giveBack() {
      const all = [...held]
      held.clear()
      await Promise.all(all.map(([tenant, { fence }]) => shelf.change(tenant, lease => givenBack(lease, me, fence))))
    },
  }
}
