import type { Roles } from './pack'
import { lowestStatement, shownIndex, shownItem, worthTalkingAbout, type Report, type Shown, type ShownIndex } from './report' // prettier-ignore
import { reasonsToTalk } from './talking'

/** A meeting of twenty minutes about a report: everybody for themselves, in pairs, together, and one thing to try. */
export interface Agenda {
  readonly steps: readonly Step[]
  /** The lowest sigtepunkter, lowest first; never none. */
  readonly topics: readonly Topic[]
}

export interface Step {
  readonly kind: 'figures' | 'alone' | 'pairs' | 'together' | 'agree'
  readonly minutes: number
}

/** A sigtepunkt to talk about, for so many of the minutes together. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly index: ShownIndex
  readonly minutes: number
  readonly questions: readonly Question[]
}

/** What to ask openly: of what goes well, of the statement that is lowest, of what else stands out, of the next step. */
export type Question =
  | { readonly kind: 'well' | 'trial'; readonly place: number }
  | { readonly kind: 'everyday' | 'declined' | 'seenDifferently' }
  | { readonly kind: 'statement' | 'notKnown'; readonly text: string }

/** What a language says to ask so; of what is asked on every sigtepunkt it has several ways. */
export interface QuestionWords extends Readonly<Record<'everyday' | 'declined', string>> {
  readonly well: readonly string[]
  readonly trial: readonly string[]
  readonly statement: (text: string) => string
  readonly notKnown: (text: string) => string
  readonly seenDifferently: (leaders: string, staff: string) => string
}

const STEPS: readonly Step[] = [
  { kind: 'figures', minutes: 2 },
  { kind: 'alone', minutes: 2 },
  { kind: 'pairs', minutes: 5 },
  { kind: 'together', minutes: 8 },
  { kind: 'agree', minutes: 3 },
]

const TOGETHER = STEPS.find(({ kind }) => kind === 'together')!.minutes

/** Nothing where the report shows no index: there is nothing to talk about from it. */
export function agendaOf(report: Report): Agenda | undefined {
  const lowest = worthTalkingAbout(report)
  if (!lowest.length) return undefined
  const topics = lowest.map((shown, place) => ({
    id: shown.id,
    title: shown.title,
    index: shownIndex(shown.score.mean),
    minutes: shareOf(TOGETHER, place, lowest.length),
    questions: questionsOn(report, shown, place),
  }))
  return { steps: STEPS, topics }
}

/** Whole minutes that add up; what is over goes to the first, which are the lowest. */
const shareOf = (minutes: number, place: number, among: number) =>
  Math.floor(minutes / among) + (place < minutes % among ? 1 : 0)

function questionsOn(report: Report, shown: Shown, place: number): Question[] {
  const lowest = lowestStatement(shown)
  return [
    { kind: 'well', place },
    lowest && shownItem(lowest) ? { kind: 'statement', text: lowest.text } : { kind: 'everyday' },
    ...standingOut(report, shown),
    { kind: 'trial', place },
  ]
}

/** At most one more: the page has to stay one page. */
function standingOut(report: Report, shown: Shown): Question[] {
  const [first] = reasonsToTalk(report, shown)
  if (!first || first.why === 'lowest') return []
  if (first.why === 'not-known') return [{ kind: 'notKnown', text: first.item.text }]
  return [{ kind: first.why === 'declined' ? 'declined' : 'seenDifferently' }]
}

/** A question as it is asked. */
export function questionText(question: Question, words: QuestionWords, { leader, staff }: Roles): string {
  if ('text' in question) return words[question.kind](question.text)
  if ('place' in question) return words[question.kind][question.place % words[question.kind].length]!
  return question.kind === 'seenDifferently' ? words.seenDifferently(leader.many, staff.many) : words[question.kind]
}
