import { answered, pausedMs, rateAt, startingAt, taking, type Pace } from '../domain/pace'
import type { Pacing, Stopwatch } from '../ports'

/** Nobody hears from us twice within it. */
const BETWEEN_MS = 1_000
/** What is remembered of chats is looked through when there are more. */
const MANY = 5_000

/** Keeps every tenant to its own pace, at most `most` calls a second; what one of them waits for delays no other. */
export function pacingFor(most: number, { now, sleep }: Stopwatch): Pacing {
  const paces = new Map<string, Pace>()
  /** When each chat may be written to again. */
  const chats = new Map<string, number>()
  const paceOf = (tenant: string) => paces.get(tenant) ?? startingAt(most, now())

  function chatAt(chat: string, at: number): number {
    if (chats.size > MANY) for (const [one, free] of chats) if (free < now()) chats.delete(one)
    const from = Math.max(at, chats.get(chat) ?? at)
    chats.set(chat, from + BETWEEN_MS)
    return from
  }

  return {
    async turn(tenant, chat, calls) {
      const { pace, at } = taking(paceOf(tenant), calls, most, now())
      paces.set(tenant, pace)
      const waited = chatAt(`${tenant}:${chat}`, at) - now()
      if (waited > 0) await sleep(waited)
      const began = now()
      return {
        waited,
        ended: delivery => void paces.set(tenant, answered(paceOf(tenant), delivery, most, began, now())),
      }
    },
    rateOf: tenant => rateAt(paceOf(tenant), most, now()),
    pausedMs: tenant => pausedMs(paceOf(tenant), now()),
  }
}
