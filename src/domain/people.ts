import type { Day } from './calendar'
import type { Unreachable } from './courier'
import type { Language } from './pack'
import type { Named } from './plan'
import type { Held } from './roles'
import type { Task } from './tasks'

/** Somebody we know from Teams, keyed by their Entra object id. */
export interface Person {
  readonly schema: 1
  readonly id: string
  readonly name: string
  /** Teams' own id for the person, which the connector wants. */
  readonly teamsId: string
  readonly serviceUrl: string
  /** Our 1:1 chat, once there is one. */
  readonly conversation?: string
  /** What the client said last, such as `da-DK`. */
  readonly locale?: string
  /** What the person chose with `sprog`. */
  readonly language?: Language
  readonly pausedUntil?: string
  readonly greeted?: true
  readonly unreachable?: Unreachable
  /** Since when. */
  readonly unreachableOn?: Day
  /** Their last sign of life; who was known before this was kept has none yet. */
  readonly seenOn?: Day
}

/** A team or a group chat that Barometer has been added to. */
export interface Team {
  readonly schema: 1
  readonly id: string
  readonly kind: 'team' | 'chat'
  readonly name: string
  /** Teams' own id: where its members are asked for. */
  readonly teamsId: string
  readonly serviceUrl: string
  /** Where the report goes: a channel's id, or the chat's own. */
  readonly channel: string
  readonly language: Language
  readonly coordinators: readonly string[]
  /** Who else is what in it. */
  readonly roles?: readonly Held[]
  /** Who does what of the work, where somebody was named for it. */
  readonly tasks?: Readonly<Partial<Record<Task, Named>>>
  readonly greeted?: true
  /** When Barometer was taken away; back again, it is gone from here. */
  readonly goneOn?: Day
}

export interface Member {
  readonly id: string
  readonly name: string
  readonly teamsId: string
  /** Where they are written to: the roster's own address. */
  readonly serviceUrl: string
  /** Mail and sign-in name, in lower case. Never kept. */
  readonly addresses?: readonly string[]
}
