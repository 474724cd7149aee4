/** So many calls in so many seconds. */
export type Window = readonly [calls: number, seconds: number]

/** What is counted: the first four per bot and conversation, `tenant` for everything in one tenant. */
export type Counted = 'send' | 'create' | 'members' | 'roster' | 'tenant'
export type Limits = Readonly<Record<Counted, readonly Window[]>>

const MESSAGES: readonly Window[] = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
]

/** Teams' published windows; `roster` is the old call that gives all members at once. */
export const teamsLimits: Limits = {
  send: MESSAGES,
  create: MESSAGES,
  members: [
    [14, 1],
    [16, 2],
    [120, 30],
    [3600, 3600],
  ],
  roster: [[5, 60]],
  tenant: [[50, 1]],
}

/** One call too many: which window it broke and how long it must wait. */
export interface Breach {
  readonly at: number
  readonly counted: Counted
  readonly of: string
  readonly window: Window
  readonly retryAfter: number
}

/** Remembers who called when. `enter` counts the call, unless it would break a window: then it says which, and when that is over. */
export function rateWindows(limits: Limits, now: () => number) {
  const calls = new Map<string, number[]>()
  const longest = (counted: Counted) => Math.max(0, ...limits[counted].map(([, seconds]) => seconds))
  const recent = (key: string, seconds: number) =>
    (calls.get(key) ?? []).filter(at => at > now() - seconds * 1000 && at <= now())

  const broken = (counted: Counted, of: string): Breach[] =>
    limits[counted].flatMap(window => {
      const [most, seconds] = window
      const within = recent(`${counted} ${of}`, seconds)
      if (within.length < most) return []
      const free = within[within.length - most]! + seconds * 1000
      return [{ at: now(), counted, of, window, retryAfter: Math.max(1, Math.ceil((free - now()) / 1000)) }]
    })

  return {
    enter(doors: readonly (readonly [Counted, string])[]): Breach | undefined {
      const breaches = doors.flatMap(([counted, of]) => broken(counted, of))
      if (breaches.length) return breaches.reduce((a, b) => (b.retryAfter > a.retryAfter ? b : a))
      for (const [counted, of] of doors) {
        const key = `${counted} ${of}`
        calls.set(key, [...recent(key, longest(counted)), now()])
      }
      return undefined
    },
  }
}

/** No windows at all. */
export const noLimits: Limits = { send: [], create: [], members: [], roster: [], tenant: [] }
