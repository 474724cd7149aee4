import { namedCard, offeredCard, type Answering } from '../cards/handOver'
import type { Card } from '../cards/fill'
import type { Theirs } from '../cards/milestone'
import { remark } from '../cards/notice'
import type { Day } from '../domain/calendar'
import { isFaulty, type Faulty } from '../domain/faults'
import {
  acceptMilestone,
  declineMilestone,
  declineOffer,
  takeOver,
  type NotHanded,
  type WhyFault,
} from '../domain/handOver'
import { milestoneIn, type Milestone, type Named, type Plan } from '../domain/plan'
import { isRefused } from '../domain/refused'
import type { Verb } from '../domain/rights'
import type { World } from '../ports'
import type { Words } from '../words/language'
import { allowed, aside, me, typed, type Asked, type Reply, type Tap } from './asked'
import { settled } from './milestones'
import { nameOf } from './people'
import { changePlan, refTo } from './plans'

/** The milestone a card is about, in its plan; else what to say instead. */
export async function milestoneOf(world: World, asked: Asked, { ids }: Tap): Promise<Theirs | Reply> {
  const plan = await world.store.plans(asked.tenant).get(ids.plan ?? '')
  const milestone = plan && milestoneIn(plan, ids.milestone ?? '')
  if (!plan || !milestone) return aside(remark(asked.words.milestone.gone))
  return { plan, milestone, ref: refTo(world, asked, plan, milestone.id) }
}

export const isFound = (x: Theirs | Reply): x is Theirs => 'milestone' in x

/** Why it cannot be: a card that is out of date is left as it is. */
export const cannot = ({ refused }: NotHanded, { words }: Asked): Reply =>
  aside(remark(refused === 'gone' ? words.milestone.gone : words.handOver.no[refused]))

/** The milestone, if they are ansvarlig for it or asked to take it over, or have answered already. */
async function answerable(world: World, asked: Asked, tap: Tap, verb: Verb): Promise<Theirs | Reply> {
  const found = await milestoneOf(world, asked, tap)
  if (!isFound(found)) return found
  const { plan, milestone } = found
  const { id } = asked.person
  const standing = { responsible: milestone.responsible?.id === id, successor: milestone.offered?.to.id === id }
  const hasAnswered =
    verb !== 'milestone.named' && plan.log.some(({ about, by }) => about === milestone.id && by === id)
  if (hasAnswered || allowed(world, asked, verb, undefined, standing)) return found
  return cannot({ refused: verb.startsWith('handover') ? 'replaced' : 'not-theirs' }, asked)
}

/** Åbn, in a message that tells of several: the card of one, and a way to what else is theirs. */
export async function openNamed(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const theirs = await answerable(world, asked, tap, 'milestone.named')
  if (!isFound(theirs)) return theirs
  const by = await nameOf(world, asked.tenant, theirs.milestone.named?.by)
  return namedCard(theirs, asked.today, asked.words, { by, back: true })
}

interface Question {
  readonly verb: Verb
  readonly decide: (
    plan: Plan,
    id: string,
    why: string,
    by: Named,
    today: Day,
  ) => Plan | NotHanded | Faulty<'why', WhyFault>
  readonly card: (theirs: Theirs, today: Day, words: Words, given: Answering) => Card
  readonly askedBy: (milestone: Milestone) => string | undefined
  readonly said: (words: Words['handOver']) => readonly string[]
}

/** A yes or a no: it is kept and told on, or the card is back because a no needs its reason. */
const answer = ({ verb, decide, card, askedBy, said }: Question) =>
  async function (world: World, asked: Asked, tap: Tap): Promise<Reply> {
    const theirs = await answerable(world, asked, tap, verb)
    if (!isFound(theirs)) return theirs
    const { plan, milestone } = theirs
    const { words, today, tenant } = asked
    const why = typed(tap.data, 'why', 300)
    const outcome = await changePlan(world, asked, plan.id, current =>
      decide(current, milestone.id, why, me(asked), today),
    )
    if (isRefused(outcome)) return cannot(outcome, asked)
    if (isFaulty(outcome)) {
      const by = await nameOf(world, tenant, askedBy(milestone))
      return card(theirs, today, words, { by, why, fault: outcome.faults.why, back: tap.data.back === true })
    }
    const [title, ...lines] = said(words.handOver)
    return settled(title!, [milestone.text, ...lines], asked, tap)
  }

const named = { card: namedCard, askedBy: (milestone: Milestone) => milestone.named?.by }
const offered = { card: offeredCard, askedBy: (milestone: Milestone) => milestone.offered?.by }

export const acceptNamed = answer({
  ...named,
  verb: 'milestone.accept',
  decide: (plan, id, _, by, today) => acceptMilestone(plan, id, by, today),
  said: words => [words.named.thanks],
})

export const declineNamed = answer({
  ...named,
  verb: 'milestone.decline',
  decide: declineMilestone,
  said: words => [words.named.refused, words.named.refusedLine],
})

export const acceptOffer = answer({
  ...offered,
  verb: 'handover.accept',
  decide: (plan, id, _, by, today) => takeOver(plan, id, by, today),
  said: words => [words.offered.taken],
})

export const refuseOffer = answer({
  ...offered,
  verb: 'handover.decline',
  decide: declineOffer,
  said: words => [words.offered.passed, words.offered.passedLine],
})
