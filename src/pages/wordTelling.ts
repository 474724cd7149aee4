import type { Agenda } from '../domain/agenda'
import type { Roles } from '../domain/pack'
import { withCapital } from '../domain/text'
import type { Told } from '../domain/told'
import type { Words } from '../words/language'
import type { Drawing, Look } from './charts'
import type { Facts } from './facts'
import type { Cell, Picture, Span } from './wordBlocks'

/** What the document says beside the told figures: what the page says, the team's name, and what to talk about. */
export interface WordFacts extends Omit<Facts, 'files' | 'until'> {
  readonly team: string
  /** From `agendaOf`; without it there is no page for talking. */
  readonly agenda?: Agenda
}

/** Everything a part of the document is made of. */
export interface Telling {
  readonly told: Told
  readonly words: Words
  readonly facts: WordFacts
  readonly roles: Roles
  /** What the two are called where a sentence begins. */
  readonly Roles: { readonly staff: string; readonly leader: string }
}

export function tellingOf(told: Told, words: Words, facts: WordFacts): Telling {
  const roles = facts.roles ?? words.roles
  const capital = { staff: withCapital(roles.staff.many), leader: withCapital(roles.leader.many) }
  return { told, words, facts, roles, Roles: capital }
}

/** What stands where there is no figure to tell. */
export const NONE = '–'

/** A text of the questionnaire's, which is in the questionnaire's language. */
export const theirs = ({ told }: Telling, text: string): Span[] => [{ text, language: told.language }]

export const theirCell = (telling: Telling, text: string, notes: readonly string[] = []): Cell => ({
  spans: theirs(telling, text),
  notes,
})

/** As wide as the text of the document, in pixels. */
const PAPER: Look = { ink: 'paper', width: 640 }

/** A chart as a picture; nothing where nothing is drawn. */
export function drawn(draw: (look: Look) => Drawing | undefined): Picture[] {
  const drawing = draw(PAPER)
  return drawing ? [{ kind: 'picture', drawing }] : []
}
