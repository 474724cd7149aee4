import type { Card } from './cards/fill'
import type { Audience } from './domain/audience'
import type { Box } from './domain/box'
import type { Calendar, Day } from './domain/calendar'
import type { ChosenComment } from './domain/comments'
import type { Delivery, Letter, Settled } from './domain/courier'
import type { Rung } from './domain/ladder'
import type { Lease } from './domain/lease'
import type { Link } from './domain/link'
import type { Measurement } from './domain/measurement'
import type { Language, Pack } from './domain/pack'
import type { Member, Person, Team } from './domain/people'
import type { Plan } from './domain/plan'
import type { Report } from './domain/report'
import type { Retention } from './domain/retention'

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
  /** A keyed hash that stands for a person in one measurement and leads back to nobody. */
  mark(measurement: string, person: string): string
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

/** Documents of one kind that are read together. */
export interface Shelf<T extends object> {
  get(id: string): Promise<T | undefined>
  list(): Promise<T[]>
  /** True for the one caller who came first. */
  insert(id: string, body: T): Promise<boolean>
  /** Keeps what `decide` answers; a refusal, or the same object again, leaves all as it was. */
  change<Otherwise extends object>(id: string, decide: (body: T | undefined) => T | Otherwise): Promise<T | Otherwise>
  remove(id: string): Promise<void>
  due(before: Date, atMost: number): Promise<T[]>
}

/** Somebody's Teams that we have heard of. */
export interface Tenant {
  readonly id: string
  /** When what is past its time was last removed. */
  readonly sweptOn?: Day
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

/** What is kept where. */
export interface Store {
  readonly tenants: Shelf<Tenant>
  /** Which process works for a tenant. */
  readonly leases: Shelf<Lease>
  people(tenant: string): Shelf<Person>
  teams(tenant: string): Shelf<Team>
  measurements(tenant: string): Shelf<Measurement>
  plans(tenant: string): Shelf<Plan>
  /** Letters not yet settled. */
  queue(tenant: string): Shelf<Letter>
  /** Settled letters, by whom they were for. */
  sent(tenant: string, to: Letter['to']): Shelf<Settled>
  boxes(measurement: string): Shelf<Box>
  /** The rest of a measurement: its pack, who was invited, the sealed answers, the report. */
  papers(measurement: string): Papers
  clock: Shelf<{ offset: number }>
  scrub(): Promise<void>
  /** Does the database answer? */
  answers(): Promise<void>
}

export interface Papers {
  readonly pack: Paper<Pack>
  /** The same statements in another language, where everybody reads them in their own. */
  translation(language: Language): Paper<Pack>
  readonly audience: Paper<Audience>
  readonly report: Paper<Report>
  /** In parts, since there may be a hundred thousand lines. */
  sealed(part: number): Paper<{ readonly lines: readonly string[] }>
  /** All comments, for the coordinator alone; in parts too. There are none where too few have answered. */
  comments(part: number): Paper<{ readonly comments: readonly string[] }>
  /** Those that the coordinator has chosen for the report. */
  readonly chosenComments: Paper<{ readonly chosen: readonly ChosenComment[] }>
  /** The one address under which the report may be read, if there is one. */
  readonly link: Paper<Link>
  /** The same for the plans that were made from it. */
  readonly planLink: Paper<Link>
}

export interface Paper<T extends object> {
  get(): Promise<T | undefined>
  insert(body: T): Promise<boolean>
  change<Otherwise extends object>(decide: (body: T | undefined) => T | Otherwise): Promise<T | Otherwise>
  remove(): Promise<void>
}
