import { refuse, type Refused } from './refused'

/** Which process does what time makes due for a tenant, as the store tells all of them. */
export interface Lease {
  readonly schema: 1
  readonly owner: string
  /** Grows with each taking over: what is written under a lower number comes from somebody who has lost it. */
  readonly fence: number
  /** Grows with each renewal: as long as it does, the owner lives. */
  readonly beat: number
  /** Its owner has ended in good order. */
  readonly isFree?: boolean
}

/** What a process saw of another's lease, and when first, on its own clock. */
export interface Seen extends Pick<Lease, 'owner' | 'fence' | 'beat'> {
  readonly since: number
}

/** What a process has in hand: from when, on its own clock, before it asked the store for it. */
export interface Held {
  readonly fence: number
  readonly since: number
}

/** Whoever has not renewed for so long has lost it. */
export const TERM_MS = 30_000
/** The owner itself counts less: clocks do not run quite alike. */
const TRUST_MS = 28_000
const RENEW_MS = 10_000

/**
 * The lease in the hands of `me`, or no. It may be taken by its owner, who has been restarted, at once; by others when it
 * was given back, or when they have seen it unchanged for its whole term. No two clocks are compared.
 */
export function taken(
  lease: Lease | undefined,
  me: string,
  seen: Seen | undefined,
  now: number,
): Lease | Refused<'held'> {
  const mine = (fence: number): Lease => ({ schema: 1, owner: me, fence, beat: 0 })
  if (!lease) return mine(1)
  const isOver = seen && isSame(seen, lease) && now - seen.since >= TERM_MS
  return lease.owner === me || lease.isFree || isOver ? mine(lease.fence + 1) : refuse('held')
}

/** What is seen of another's lease now; it is as old as the first look that found it so. */
export const seenAt = ({ owner, fence, beat }: Lease, before: Seen | undefined, now: number): Seen =>
  before && isSame(before, { owner, fence, beat }) ? before : { owner, fence, beat, since: now }

const isSame = (a: Pick<Lease, 'owner' | 'fence' | 'beat'>, b: Pick<Lease, 'owner' | 'fence' | 'beat'>) =>
  a.owner === b.owner && a.fence === b.fence && a.beat === b.beat

/** The lease for another term: also when it had run out, as long as nobody has taken it. */
export const renewed = (lease: Lease | undefined, me: string, fence: number): Lease | Refused<'lost'> =>
  isHeld(lease, me, fence) ? { ...lease, beat: lease.beat + 1 } : refuse('lost')

/** The lease for whoever comes next. */
export const givenBack = (lease: Lease | undefined, me: string, fence: number): Lease | Refused<'lost'> =>
  isHeld(lease, me, fence) ? { ...lease, isFree: true } : refuse('lost')

const isHeld = (lease: Lease | undefined, me: string, fence: number): lease is Lease =>
  lease?.owner === me && lease.fence === fence && !lease.isFree

/** Whether its holder may rely on it without asking the store. */
export const lasts = ({ since }: Held, now: number) => now - since < TRUST_MS

export const isYoung = ({ since }: Held, now: number) => now - since < RENEW_MS

/** Whether somebody who came later has had this in hand: then the write of whoever holds `fence` is not to take effect. */
export const isFenced = (kept: { readonly fence?: number }, fence: number) => (kept.fence ?? 0) > fence
