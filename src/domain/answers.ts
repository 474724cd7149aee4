import { isAsked, itemsOf, type Level, type Pack } from './pack'

/**
 * What one person has chosen so far: one character per statement in pack order, `1`–`5`, `0` for don't know,
 * `-` where the statement is not for this person's level, `.` where nothing has been chosen yet.
 */
export type Draft = string

const OPEN = '.'
const NOT_ASKED = '-'

export const emptyDraft = (pack: Pack, level: Level): Draft =>
  itemsOf(pack)
    .map(item => (isAsked(item, level) ? OPEN : NOT_ASKED))
    .join('')

/** Could this draft have come from a card of ours? It travels in the card, so anybody may have altered it. */
export function isDraftOf(pack: Pack, level: Level, draft: unknown): draft is Draft {
  const empty = emptyDraft(pack, level)
  return (
    typeof draft === 'string' &&
    draft.length === empty.length &&
    [...draft].every((mark, i) => (empty[i] === NOT_ASKED ? mark === NOT_ASKED : /^[0-5.]$/.test(mark)))
  )
}

export const isComplete = (draft: Draft) => !draft.includes(OPEN)

/** The sigtepunkter of which this level is asked something, by their place in the pack. */
export const pagesFor = (pack: Pack, level: Level): readonly number[] =>
  pack.sigtepunkter.flatMap((sigtepunkt, i) => (sigtepunkt.items.some(item => isAsked(item, level)) ? [i] : []))

/** The statements of one sigtepunkt that this level is asked, with what was chosen. */
export function questionsOn(pack: Pack, sigtepunkt: number, level: Level, draft: Draft) {
  const before = pack.sigtepunkter.slice(0, sigtepunkt).reduce((sum, s) => sum + s.items.length, 0)
  return pack.sigtepunkter[sigtepunkt]!.items.map((item, i) => ({ item, place: before + i }))
    .filter(({ item }) => isAsked(item, level))
    .map(({ item, place }) => ({ item, place, chosen: draft[place] === OPEN ? undefined : draft[place]! }))
}

/** The draft with what was chosen on one page; what is no choice at all is left as it was. */
export function withChoices(
  pack: Pack,
  sigtepunkt: number,
  level: Level,
  draft: Draft,
  inputs: Readonly<Record<string, unknown>>,
): Draft {
  const marks = [...draft]
  for (const { item, place } of questionsOn(pack, sigtepunkt, level, draft)) {
    const given = Object.hasOwn(inputs, item.id) ? inputs[item.id] : undefined
    if (typeof given === 'string' && /^[0-5]$/.test(given)) marks[place] = given
  }
  return marks.join('')
}

/** The statements on a page that still lack a choice. */
export const missingOn = (pack: Pack, sigtepunkt: number, level: Level, draft: Draft): readonly string[] =>
  questionsOn(pack, sigtepunkt, level, draft)
    .filter(question => question.chosen === undefined)
    .map(question => question.item.id)

/** A handed-in answer as it is kept: level, unit and marks in one string, so that a list of them can be sorted. */
export interface Answer {
  readonly level: Level | undefined
  /** Place in the measurement's list of units. */
  readonly unit: number | undefined
  readonly marks: Draft
}

const levelMark = { staff: 's', leader: 'l' } as const

export const lineOf = ({ level, unit, marks }: Answer): string =>
  (level ? levelMark[level] : '-') + (unit === undefined ? '--' : String(unit).padStart(2, '0')) + marks

export const answerIn = (line: string): Answer => ({
  level: line[0] === 's' ? 'staff' : line[0] === 'l' ? 'leader' : undefined,
  unit: line.slice(1, 3) === '--' ? undefined : Number(line.slice(1, 3)),
  marks: line.slice(3),
})
