import type { Agenda } from '../domain/agenda'
import type { Told } from '../domain/told'
import type { Words } from '../words/language'
import type { Drawing, Look } from './charts'
import { rolesIn, type Facts, type Reading } from './facts'
import type { Cell, Picture, Span } from './wordBlocks'

/** What the document says beside the told figures: what the page says, the team's name, and what to talk about. */
export interface WordFacts extends Omit<Facts, 'files' | 'until'> {
  readonly team: string
  /** From `agendaOf`; without it there is no page for talking. */
  readonly agenda?: Agenda
}

/** Everything a part of the document is made of. */
export interface Telling extends Pick<Reading, 'told' | 'words' | 'roles' | 'Roles'> {
  readonly facts: WordFacts
}

export const tellingOf = (told: Told, words: Words, facts: WordFacts): Telling => ({
  ...{ told, words, facts },
  ...rolesIn(facts, words),
})

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
