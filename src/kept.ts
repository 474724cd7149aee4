import type { Audience } from './domain/audience'
import type { Box } from './domain/box'
import type { Day } from './domain/calendar'
import type { ChosenComment } from './domain/comments'
import type { Letter, Settled } from './domain/courier'
import type { Lease } from './domain/lease'
import type { Link } from './domain/link'
import type { Measurement } from './domain/measurement'
import type { Language, Pack } from './domain/pack'
import type { Person, Team } from './domain/people'
import type { Plan } from './domain/plan'
import type { Report } from './domain/report'

/** Documents of one kind that are read together. */
export interface Shelf<T extends object> {
  get(id: string): Promise<T | undefined>
  /** All, or those whose id begins like this. */
  list(beginning?: string): Promise<T[]>
  /** True for the one caller who came first. */
  insert(id: string, body: T): Promise<boolean>
  /** Keeps what `decide` answers; a refusal, or the same object again, leaves all as it was. */
  change<Otherwise extends object>(id: string, decide: (body: T | undefined) => T | Otherwise): Promise<T | Otherwise>
  remove(id: string): Promise<void>
  due(before: Date, atMost: number): Promise<T[]>
  /** How many there are, or how many of them whose id begins like this. */
  count(beginning?: string): Promise<number>
}

/** Somebody's Teams that we have heard of. */
export interface Tenant {
  readonly id: string
  /** When what is past its time was last removed. */
  readonly sweptOn?: Day
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
