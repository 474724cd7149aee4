import { giveCard } from '../cards/handOver'
import type { Theirs } from '../cards/milestone'
import { notice } from '../cards/notice'
import { button } from '../cards/parts'
import { isFaulty } from '../domain/faults'
import { offerMilestone } from '../domain/handOver'
import { milestoneIn } from '../domain/plan'
import { isRefused } from '../domain/refused'
import { personIn } from '../domain/roster'
import type { Verb } from '../domain/rights'
import type { World } from '../ports'
import { allowed, me, notAllowed, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { cannot, isFound, milestoneOf } from './handOver'
import { meetMember } from './people'
import { aroundOf } from './planAround'
import { changePlan } from './plans'

/** The milestone, if this person may find somebody else for it. */
async function givable(world: World, asked: Asked, tap: Tap, verb: Verb): Promise<Theirs | Reply> {
  const found = await milestoneOf(world, asked, tap)
  if (!isFound(found)) return found
  const { plan, milestone } = found
  const team = await world.store.teams(asked.tenant).get(plan.team)
  const owner = plan.followUp?.owner?.id === asked.person.id
  if (!allowed(world, asked, verb, team, { owner })) return notAllowed(asked)
  if (plan.state !== 'active') return outdated(asked)
  return milestone.done ? cannot({ refused: 'reached' }, asked) : found
}

const isTheirOwn = ({ milestone }: Theirs, { person }: Asked) => milestone.responsible?.id === person.id

/** Giv videre: the form in which somebody is chosen. */
export async function openGiving(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const found = await givable(world, asked, tap, 'milestone.give')
  if (!isFound(found)) return found
  const { offered: roster } = await aroundOf(world, asked, found.plan)
  return giveCard(found, asked.today, asked.words, { roster, isOwn: isTheirOwn(found, asked) })
}

/** Spørg: whoever was chosen is asked at once; whoever chose themselves has it. */
export async function offerTo(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const found = await givable(world, asked, tap, 'milestone.offer')
  if (!isFound(found)) return found
  const { today, words } = asked
  const { id } = found.milestone
  const values = { person: typed(tap.data, 'person', 60), why: typed(tap.data, 'why', 300) }
  const { members, offered: roster } = await aroundOf(world, asked, found.plan)
  const to = personIn(roster, values.person)
  // Whoever is asked can be written to at once.
  const member = members?.find(one => one.id === to?.id)
  if (member) await meetMember(world, asked.tenant, member)
  const outcome = await changePlan(world, asked, found.plan.id, current =>
    offerMilestone(current, id, to, values.why, me(asked), today),
  )
  if (isRefused(outcome)) return cannot(outcome, asked)
  if (isFaulty(outcome))
    return giveCard(found, today, words, { roster, values, faults: outcome.faults, isOwn: isTheirOwn(found, asked) })
  const { give } = words.handOver
  const { text } = milestoneIn(outcome, id) ?? found.milestone
  return to!.id === asked.person.id
    ? notice(give.yours, [text], [button(words.milestone.mine, 'milestone.list')])
    : notice(give.asked, [give.askedLine(to!.name, text)], [button(words.milestone.mine, 'milestone.list')])
}
