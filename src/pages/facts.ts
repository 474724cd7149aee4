import type { Day } from '../domain/calendar'
import type { Roles } from '../domain/pack'
import type { TalkingPoint } from '../domain/talking'
import type { Told } from '../domain/told'
import { withCapital } from '../domain/text'
import type { Words } from '../words/language'

/** What the page says beside the told figures. */
export interface Facts {
  /** The five answers from the most against to the most for, as the questionnaire names them. */
  readonly scale: readonly string[]
  /** Where the questionnaire names its own. */
  readonly roles?: Roles
  /** Everybody could read the statements in their own language. */
  readonly languages?: 'own'
  readonly talking: readonly Talk[]
  /** Where the files are to be had; none where they are not offered. */
  readonly files?: { readonly word: string; readonly csv: string; readonly json: string }
  /** The last day on which the link to the page works. */
  readonly until: Day
  /** Those that were chosen for the report. */
  readonly comments?: readonly string[]
}

/** A talking point as talkingPoints finds it; its figures are the told ones. */
export interface Talk {
  readonly why: TalkingPoint['why']
  readonly sigtepunkt: { readonly id: string }
  readonly item?: { readonly id: string }
}

/** Everything a part of the page is made of. */
export interface Reading {
  readonly told: Told
  readonly words: Words
  readonly facts: Facts
  readonly roles: Roles
  /** What the two are called where a sentence begins. */
  readonly Roles: { readonly staff: string; readonly leader: string }
  /** The language of the questionnaire's texts, where it is not that of the page. */
  readonly lang: string | undefined
}

/** What the two levels are called, in a sentence and where one begins. */
export function rolesIn(facts: Pick<Facts, 'roles'>, words: Words): Pick<Reading, 'roles' | 'Roles'> {
  const roles = facts.roles ?? words.roles
  return { roles, Roles: { staff: withCapital(roles.staff.many), leader: withCapital(roles.leader.many) } }
}

export function readingOf(told: Told, words: Words, facts: Facts): Reading {
  return {
    ...{ told, words, facts, ...rolesIn(facts, words) },
    lang: told.language === words.language ? undefined : told.language,
  }
}
