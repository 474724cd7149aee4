import { refuse, type Refused } from './refused'

/**
 * A ballot box: about fifty people, who of them has answered, and what was answered. Four sorted lists that nothing
 * joins: `invited` and `answered` hold keyed hashes of people, `answers` and `comments` what was said, without a sender.
 * In the store the answers and the comments are one encrypted text (see store/store.ts).
 */
export interface Box {
  readonly open: boolean
  readonly invited: readonly string[]
  readonly answered: readonly string[]
  readonly answers: readonly string[]
  readonly comments: readonly string[]
}

const PEOPLE_TO_A_BOX = 50

/** How many boxes a measurement gets; fixed when it opens. */
export const boxesFor = (people: number) => Math.max(1, Math.ceil(people / PEOPLE_TO_A_BOX))

/** The box of the person behind this mark. */
export const boxOf = (mark: string, boxes: number) => boxId(Number.parseInt(mark.slice(0, 8), 16) % boxes)

export const boxId = (place: number) => `box:${String(place).padStart(5, '0')}`

export const boxIds = (boxes: number) => Array.from({ length: boxes }, (_, place) => boxId(place))

export const emptyBox: Box = { open: true, invited: [], answered: [], answers: [], comments: [] }

const added = (list: readonly string[], more: readonly string[]) => [...list, ...more].sort()

/** The box with these people invited too; those who are already there stay once. */
export const inviting = (box: Box, marks: readonly string[]): Box => ({
  ...box,
  invited: added(
    box.invited,
    [...new Set(marks)].filter(mark => !box.invited.includes(mark)),
  ),
})

export type MayAnswer = 'closed' | 'already-answered' | 'not-invited'

/** Why the person behind this mark may not answer; undefined when they may. */
export function mayNotAnswer(box: Box | undefined, mark: string): MayAnswer | undefined {
  if (!box) return 'closed'
  if (box.answered.includes(mark)) return 'already-answered'
  if (!box.open) return 'closed'
  if (!box.invited.includes(mark)) return 'not-invited'
  return undefined
}

/** May be asked more than once for one tap: the store tries again when two people answer at once. */
export function handIn(box: Box | undefined, mark: string, line: string, comment = ''): Box | Refused<MayAnswer> {
  const no = mayNotAnswer(box, mark)
  if (no || !box) return refuse(no ?? 'closed')
  return {
    ...box,
    answered: added(box.answered, [mark]),
    answers: added(box.answers, [line]),
    comments: added(box.comments, comment ? [comment] : []),
  }
}
