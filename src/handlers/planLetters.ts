import type { Card } from '../cards/fill'
import {
  changedCard,
  declinedCard,
  freeCard,
  handedCard,
  namedCard,
  namedSeveralCard,
  offeredCard,
} from '../cards/handOver'
import type { Theirs } from '../cards/milestone'
import type { Letter, PlanLetter } from '../domain/courier'
import { reasonsToday } from '../domain/ladder'
import { milestoneIn, type Milestone, type Plan } from '../domain/plan'
import { freeFor, offeredAt } from '../domain/tidings'
import type { World } from '../ports'
import type { Asked } from './asked'
import { nameOf } from './people'
import { refTo } from './plans'

/** A letter's card, and which reasons for the day's message are said with it. */
export interface Told {
  readonly card: Card
  readonly reasons?: readonly string[]
}

const openOf = ({ milestones }: Plan, person: string): Milestone[] =>
  milestones.filter(({ done, responsible }) => !done && responsible?.id === person)

const theirsOf = (world: World, asked: Asked, plan: Plan, milestone: Milestone): Theirs => ({
  plan,
  milestone,
  ref: refTo(world, asked, plan, milestone.id),
})

/** Which steps of the ladder these have reached today: said here, they are not said again in the day's message. */
function reached(world: World, { today, person }: Asked, plan: Plan, milestones: readonly Milestone[]): string[] {
  const { calendar, ladder } = world.settings
  const ids = new Set(milestones.map(({ id }) => id))
  return reasonsToday([plan], calendar, ladder, today)
    .filter(one => one.person === person.id && ids.has(one.reason.milestone.id))
    .map(({ reason }) => reason.key)
}

async function named(world: World, asked: Asked, plan: Plan, act: number): Promise<Told | undefined> {
  const { tenant, person, today, words } = asked
  const theirs = openOf(plan, person.id).filter(one => one.named?.nth === act && !one.acceptedOn)
  const [first] = theirs
  if (!first) return undefined
  const by = await nameOf(world, tenant, first.named?.by)
  const shown = theirs.map(milestone => theirsOf(world, asked, plan, milestone))
  const card = shown.length > 1 ? namedSeveralCard(shown, by, today, words) : namedCard(shown[0]!, today, words, { by })
  return { card, reasons: reached(world, asked, plan, theirs) }
}

async function changed(world: World, asked: Asked, plan: Plan, act: number): Promise<Told | undefined> {
  const { tenant, person, words } = asked
  const milestone = openOf(plan, person.id).find(one => one.changed?.nth === act)
  if (!milestone) return undefined
  const by = await nameOf(world, tenant, milestone.changed?.by)
  return { card: changedCard(milestone, by, words), reasons: reached(world, asked, plan, [milestone]) }
}

function handed({ person, words }: Asked, plan: Plan, act: number): Told | undefined {
  const theirs = plan.milestones.filter(
    ({ responsible, named }) => responsible && named?.nth === act && named.rid?.includes(person.id),
  )
  return theirs.length ? { card: handedCard(theirs, words) } : undefined
}

async function offered(world: World, asked: Asked, plan: Plan, entry: number): Promise<Told | undefined> {
  const milestone = offeredAt(plan, entry)
  if (!milestone || milestone.offered?.to.id !== asked.person.id) return undefined
  const by = await nameOf(world, asked.tenant, milestone.offered.by)
  const reason = plan.log[entry]?.why
  return { card: offeredCard(theirsOf(world, asked, plan, milestone), asked.today, asked.words, { by, reason }) }
}

/** Where it is nobody's, that is said with it: the day's message does not say so again. */
async function declined(world: World, asked: Asked, plan: Plan, entry: number): Promise<Told | undefined> {
  const { tenant, today, words } = asked
  const { about, by: who, why, what } = plan.log[entry] ?? {}
  const milestone = milestoneIn(plan, about ?? '')
  const isOffer = what === 'offer-declined'
  if (!milestone || milestone.done || (milestone.responsible && !isOffer)) return undefined
  const by = await nameOf(world, tenant, who)
  const card = declinedCard(theirsOf(world, asked, plan, milestone), { by, why, isOffer }, today, words)
  return { card, reasons: isOffer ? [] : reached(world, asked, plan, [milestone]) }
}

function free({ person, words }: Asked, plan: Plan, entry: number): Told | undefined {
  const theirs = freeFor(plan, entry, person.id)
  const reached = milestoneIn(plan, plan.log[entry]?.about ?? '')
  if (!theirs.length || !reached) return undefined
  return { card: freeCard(reached, theirs, words) }
}

type Body = (world: World, asked: Asked, plan: Plan, entry: number) => Told | undefined | Promise<Told | undefined>

const bodies: Record<Exclude<PlanLetter, 'moved'>, Body> = {
  named,
  changed,
  handed: (_, asked, plan, act) => handed(asked, plan, act),
  offered,
  declined,
  free: (_, asked, plan, entry) => free(asked, plan, entry),
}

export const isOfPlan = (kind: Letter['kind']): kind is keyof typeof bodies => Object.hasOwn(bodies, kind)

/** What somebody hears of what was done with a plan, from what is still true; nothing where none of it is. */
export async function planLetter(
  world: World,
  asked: Asked,
  kind: keyof typeof bodies,
  { about = '', entry = -1 }: Letter,
): Promise<Told | undefined> {
  const plan = await world.store.plans(asked.tenant).get(about)
  return plan && bodies[kind](world, asked, plan, entry)
}
