import { daysBetween, type Day } from '../domain/calendar'
import type { GiveFault, WhyFault } from '../domain/handOver'
import type { Milestone, Named } from '../domain/plan'
import { inBrief } from '../domain/text'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { listCard } from './list'
import type { Theirs } from './milestone'
import { notice } from './notice'
import { button, field, line, lineIf } from './parts'
import type { Button, Who } from './shapes'
import { firstToFit } from './size'
import { who } from './who'

interface Asking {
  readonly title: string
  readonly intro: readonly string[]
  readonly person?: Who
  readonly why: { readonly label: string; readonly value?: string | undefined; readonly fault?: string | undefined }
  readonly buttons: Button[]
}

const nobody: Who = { fault: [], pick: [], write: [] }

/** One milestone and what is asked about it, with room for a reason. */
function askingCard({ plan, milestone }: Theirs, today: Day, words: Words, asking: Asking): Card {
  const { milestone: said, handOver } = words
  const { title, intro, person = nobody, why, buttons } = asking
  const purpose = plan.purposes.find(({ id }) => id === milestone.purpose)?.text
  return fill('handover', {
    summary: handOver.summary(title, milestone.text),
    title,
    intro: intro.map(line),
    text: milestone.text,
    facts: [
      line(said.due(milestone.dueOn, daysBetween(today, milestone.dueOn))),
      line(said.responsible(milestone.responsible?.name)),
      line(said.ofPlan(plan.sigtepunkt.title)),
      ...lineIf(purpose && handOver.purpose(purpose)),
    ],
    person,
    why: field('why', why.label, why.value, why.fault),
    buttons,
  })
}

const sentenceOf = (fault: WhyFault | undefined, { handOver, isPrivate }: Words) =>
  fault && (fault === 'needed' ? handOver.writeWhy : isPrivate[fault])

export interface Answering {
  /** Who named or asked them, where that is still known. */
  readonly by?: string | undefined
  /** Why they are asked. */
  readonly reason?: string | undefined
  readonly why?: string
  /** A no without a reason that may be kept. */
  readonly fault?: WhyFault | undefined
  readonly back?: boolean
}

/** To whoever has been named ansvarlig: what, when, by whom, and the way to say no. */
export function namedCard(theirs: Theirs, today: Day, words: Words, { by, why, fault, back }: Answering = {}): Card {
  const { named } = words.handOver
  const { ref, plan } = theirs
  return askingCard(theirs, today, words, {
    title: named.title,
    intro: [named.by(by, plan.sigtepunkt.title), named.silence],
    why: { label: named.unless, value: why, fault: sentenceOf(fault, words) },
    buttons: [
      button(named.say, 'milestone.accept', { ref, back: back === true }),
      button(named.refuse, 'milestone.decline', { ref, back: back === true }),
      ...(back ? [button(words.back, 'milestone.list')] : []),
    ],
  })
}

/** The same for several at once, each with its way in. */
export function namedSeveralCard(theirs: readonly Theirs[], by: string | undefined, today: Day, words: Words): Card {
  const { named } = words.handOver
  const title = named.titleSeveral(theirs.length)
  const rows = theirs.map(({ milestone: { text, dueOn }, ref }) => ({
    text,
    notes: [line(words.milestone.due(dueOn, daysBetween(today, dueOn)))],
    buttons: [button(words.open, 'milestone.named', { ref })],
  }))
  const intro = [named.by(by, theirs[0]!.plan.sigtepunkt.title), named.silence]
  return listCard({ title, intro, rows }, words)
}

/** To whoever is asked to take a milestone over: it is theirs only once they say so. */
export function offeredCard(theirs: Theirs, today: Day, words: Words, given: Answering = {}): Card {
  const { offered, named, why } = words.handOver
  const { ref, plan } = theirs
  return askingCard(theirs, today, words, {
    title: offered.title,
    intro: [offered.by(given.by, plan.sigtepunkt.title), ...(given.reason ? [why(given.reason)] : []), offered.silence],
    why: { label: named.unless, value: given.why, fault: sentenceOf(given.fault, words) },
    buttons: [button(offered.take, 'handover.accept', { ref }), button(offered.pass, 'handover.decline', { ref })],
  })
}

export interface Giving {
  readonly roster: readonly Named[]
  readonly values?: { readonly person: string; readonly why: string }
  readonly faults?: { readonly person?: GiveFault; readonly why?: WhyFault }
  /** It is already theirs who gives. */
  readonly isOwn?: boolean
}

/** The form in which somebody is asked to take a milestone over. */
export function giveCard(theirs: Theirs, today: Day, words: Words, given: Giving): Card {
  const { roster, values, faults = {}, isOwn } = given
  const { give } = words.handOver
  const { ref, milestone } = theirs
  const card = (room: boolean) =>
    askingCard(theirs, today, words, {
      title: give.title,
      intro: [
        isOwn ? give.hint : `${give.hint} ${give.hintSelf}`,
        ...(milestone.offered ? [give.waiting(milestone.offered.to.name)] : []),
      ],
      person: who(
        'person',
        give.person,
        roster,
        values?.person ?? '',
        faults.person && give.faults[faults.person],
        room,
      ),
      why: { label: give.whyLabel, value: values?.why, fault: sentenceOf(faults.why, words) },
      buttons: [button(give.askNow, 'milestone.offer', { ref }), button(words.back, 'milestone.list')],
    })
  return firstToFit([() => card(true), () => card(false)])
}

/** What somebody is asked in the day's message, where nobody may be there for a milestone. */
export const giveButton = (ref: string, words: Words): Button =>
  button(words.handOver.give.open, 'milestone.give', { ref })

const toMine = (words: Words): Button[] => [button(words.milestone.mine, 'milestone.list')]

/** Somebody's own milestone was changed by another. */
export function changedCard({ text, dueOn, changed }: Milestone, by: string | undefined, words: Words): Card {
  const said = words.handOver.changed
  const date = changed?.from ? said.moved(changed.from, dueOn) : words.day(dueOn)
  return notice(said.title, [text, ...(by ? [said.by(by)] : []), date], toMine(words))
}

/** How many are told of, and how much of each. */
const MOST = 20
const BRIEF = 160

const briefly = (theirs: readonly Milestone[], words: Words, of: (milestone: Milestone) => string) => [
  ...theirs.slice(0, MOST).map(one => of({ ...one, text: inBrief(one.text, BRIEF) })),
  ...(theirs.length > MOST ? [words.milestone.slip.rest(theirs.length - MOST)] : []),
]

/** What was somebody's, or what they had asked another to take, is somebody else's. */
export function handedCard(theirs: readonly Milestone[], words: Words): Card {
  const { title, line } = words.handOver.handed
  return notice(
    title,
    briefly(theirs, words, ({ text, responsible }) => line(responsible?.name ?? '', text)),
  )
}

/** What somebody's milestones waited for is reached. */
export function freeCard(reached: Milestone, theirs: readonly Milestone[], words: Words): Card {
  const { title, line, own } = words.handOver.free
  const lines = briefly(theirs, words, ({ text, dueOn }) => own(text, dueOn))
  return notice(title, [line(inBrief(reached.text, BRIEF)), ...lines], toMine(words))
}

/** Who said no, and why. */
export interface Declined {
  readonly by: string | undefined
  readonly why: string | undefined
  /** They were asked to take it over; else it was theirs, and is nobody's now. */
  readonly isOffer: boolean
}

/** To whoever follows up, or had asked: a no, and the way to ask somebody else. */
export function declinedCard({ plan, milestone, ref }: Theirs, said: Declined, today: Day, words: Words): Card {
  const { declined, why: because } = words.handOver
  const { by, why, isOffer } = said
  const { text, dueOn } = milestone
  const lines = [
    isOffer ? declined.offerLine(by, text) : declined.line(by, text),
    ...(why ? [because(why)] : []),
    words.milestone.due(dueOn, daysBetween(today, dueOn)),
    words.milestone.ofPlan(plan.sigtepunkt.title),
    isOffer ? declined.offerNext : declined.till,
  ]
  return notice(isOffer ? declined.offerTitle : declined.title, lines, [giveButton(ref, words)])
}
