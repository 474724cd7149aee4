import type { Card } from './cards/fill'
import type { Calendar } from './domain/calendar'
import type { Delivery } from './domain/courier'
import type { Rung } from './domain/ladder'
import type { Measurement } from './domain/measurement'
import type { Language, Pack } from './domain/pack'
import type { Member, Person, Team } from './domain/people'
import type { Retention } from './domain/retention'
import type { Store } from './kept'

/** Everything the program asks of the world around it. Tests hand in a small world of their own. */
export interface World {
  readonly now: () => Date
  readonly newId: () => string
  readonly store: Store
  readonly sender: Sender
  readonly secrets: Secrets
  readonly packs: Packs
  readonly log: Log
  readonly settings: Settings
  readonly pacing: Pacing
  /** Lets the courier know that there is something to send; it goes about it in its own time. */
  readonly wake: (tenant: string) => void
  /** Only in local mode: what the demo words need. */
  readonly demo?: Demo
}

export interface Settings {
  readonly calendar: Calendar
  readonly ladder: readonly Rung[]
  readonly lowestThreshold: number
  /** So long after a measurement it is proposed to measure again. */
  readonly remeasureMonths: number
  /** More milestones of one person in one week are warned of. */
  readonly milestonesPerWeek: number
  readonly language: Language
  readonly admins: ReadonlySet<string>
  readonly retention: Retention
  /** Where we are reached, without a slash at the end. */
  readonly address: string
  /** So long the address of a report is good for. */
  readonly linkDays: number
}

/** Milliseconds of a clock that only goes forward, and waiting by it. */
export interface Stopwatch {
  now(): number
  sleep(ms: number): Promise<void>
}

/** How fast each tenant is written to. */
export interface Pacing {
  /** Waits until so many calls may be made for this chat. */
  turn(tenant: string, chat: string, calls: number): Promise<Turn>
  /** For how long nothing is to be sent to anybody there, in milliseconds; 0 when it may be. */
  pausedMs(tenant: string): number
  /** Calls a second. */
  rateOf(tenant: string): number
}

export interface Turn {
  readonly waited: number
  /** Says what Teams answered: the pace goes by it. */
  ended(delivery: Delivery): void
}

/** Moves the clock (kept in the store), and does at once what time has made due. */
export interface Demo {
  setClock(to: Date): Promise<void>
  runDue(tenant: string): Promise<void>
  /** Back to the beginning: what the tour starts with is put in again. */
  startOver(tenant: string): Promise<void>
}

/** Facts hold no names, no ids of people, no answers, no card bodies: counts, kinds and states only. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>) => void

export type { Member, Person, Team } from './domain/people'
export type { Paper, Papers, Shelf, Store, Tenant } from './kept'

/** Says and asks through Teams; never throws, a message answers with what became of it. */
export interface Sender {
  /** `kept` is the person with the conversation that was opened, if one was. */
  toPerson(tenant: string, person: Person, card: Card): Promise<{ delivery: Delivery; kept: Person }>
  toTeam(tenant: string, team: Team, card: Card): Promise<Delivery>
  /** Puts another card in the place of one that stands in somebody's own chat. */
  update(person: Person, message: string, card: Card): Promise<Delivery>
  /** Everybody in the team, all pages, without bots and guests; undefined when Teams would not say. */
  members(tenant: string, team: Team): Promise<readonly Member[] | undefined>
  /** As many of them as Teams tells at once, and whether there are more. */
  firstMembers(tenant: string, team: Team): Promise<{ members: readonly Member[]; more: boolean } | undefined>
}

/** What only somebody with our secrets can do. */
export interface Secrets {
  /** Which of our ballot secrets a measurement that opens now keeps to. */
  readonly ballotKey: string
  /** A keyed hash that stands for a person in one measurement and leads back to nobody. */
  mark(measurement: Pick<Measurement, 'id' | 'ballotKey'>, person: string): string
  /** Encrypts the answers of an open box; the same answers give the same text. */
  lock(measurement: string, text: string): string
  unlock(measurement: string, text: string): string
  /** An opaque reference for a card of this recipient (`''` for a channel), and back: undefined unless we made it for them. */
  sign(recipient: string, ids: Ids): string
  read(recipient: string, ref: unknown): Ids | undefined
  /** Makes a text unreadable and unalterable, fit to stand in an address, and back: undefined unless we made all of it. */
  seal(text: string): string
  unseal(sealed: string): string | undefined
  /** A short stable name for a text such as one of Teams' ids, fit to be a key. */
  name(teamsId: string): string
}

/** What a card is about. */
export interface Ids {
  readonly measurement?: string
  readonly plan?: string
  readonly milestone?: string
  readonly team?: string
}

/** The questionnaires: in the language asked for, else in Danish, else in any; the default one first. */
export interface Packs {
  readonly find: (id: string, language: Language) => Pack | undefined
  readonly all: (language: Language) => readonly Pack[]
  readonly languagesOf: (id: string) => readonly Language[]
  readonly minutes: (pack: Pack) => number
}

/** The right to do what time makes due for a tenant, which one process has at a time. */
export interface Hold {
  readonly fence: number
  /** Whether it lasts by our clock alone. */
  lasts(): boolean
  /** Whether it is ours yet: asked before each send and each write. Renews it where it has grown old. */
  still(): Promise<boolean>
  /** The same, and that we are not about to end: asked before anything new is begun. */
  mayBegin(): Promise<boolean>
}
