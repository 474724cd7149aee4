export type Level = 'staff' | 'leader'
export type Language = 'da' | 'sv' | 'en'

export const LANGUAGES: readonly Language[] = ['da', 'sv', 'en']

/** A questionnaire as its authors wrote it, in one language. The shape of a file in src/packs/. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly language: Language
  readonly title: string
  readonly intro: string
  readonly scale: {
    readonly points: readonly { readonly value: number; readonly label: string }[]
    readonly dontKnow: string
  }
  /** Where leaders and staff are not the words for those who answer. */
  readonly roles?: Roles
  readonly sigtepunkter: readonly Sigtepunkt[]
}

/** What the two levels are called, as inside a sentence: what one person answers as, and many of them. */
export type Roles = Readonly<Record<Level, { readonly one: string; readonly many: string }>>

export interface Sigtepunkt {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly items: readonly Item[]
  readonly planHints: {
    readonly activities: readonly string[]
    readonly milestones: readonly TimedText[]
    readonly goal: TimedText
  }
}

/** A statement people agree or disagree with; `reversed` when agreement means weaker implementation. */
export interface Item {
  readonly id: string
  readonly text: string
  readonly audience?: 'all' | Level
  readonly reversed?: true
}

/** A suggestion for the plan; its date is so many months after the plan begins. */
export interface TimedText {
  readonly text: string
  readonly dueInMonths: number
}

export const isAsked = (item: Item, level: Level) =>
  !item.audience || item.audience === 'all' || item.audience === level

export const isAskedOfAll = (item: Item) => !item.audience || item.audience === 'all'

/** All items in the order in which an answer's characters stand. */
export const itemsOf = (pack: Pack): readonly Item[] => pack.sigtepunkter.flatMap(sigtepunkt => sigtepunkt.items)
