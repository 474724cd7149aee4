import type { Card } from '../cards/fill'
import { logCard, meetingCard, meetingsCard, REVIEWED, type Met, type Reviewed, type Way } from '../cards/meeting'
import { notice, remark } from '../cards/notice'
import { button } from '../cards/parts'
import { isFaulty } from '../domain/faults'
import { logFollowUp, meetingOf, nextMeeting } from '../domain/followUp'
import type { Plan } from '../domain/plan'
import type { Verb } from '../domain/rights'
import type { Team, World } from '../ports'
import { allowed, aside, me, outdated, typed, type Asked, type Reply, type Tap } from './asked'
import { inform } from './inform'
import { mayIn, teamsOf } from './people'
import { itemIn } from './planForms'
import { changePlan, isPlan, refTo } from './plans'

/** Whoever follows up the plan may, and a coordinator of its team. */
const mayFollowUp = (
  world: World,
  asked: Asked,
  { followUp }: Plan,
  team: Team | undefined,
  verb: Verb = 'followup.log',
) => allowed(world, asked, verb, team, { owner: followUp?.owner?.id === asked.person.id })

/** The next meeting of a plan as this person sees it; the form's review gets its id here. */
function metOf(world: World, asked: Asked, plan: Plan, mayLog: boolean, { data }: Pick<Tap, 'data'>): Met | undefined {
  const meeting = meetingOf(plan, world.settings.calendar, asked.today)
  const item = mayLog ? itemIn(world, data) : undefined
  return meeting && { plan, meeting, ref: refTo(world, asked, plan), item, way: wayIn(data.way) }
}

const wayIn = (way: unknown): Way | undefined => (way === 'list' || way === 'plan' ? way : undefined)

/** Somebody wrote `opfølgning`, or goes back to the list: the plans of their teams, and those they follow up. */
export async function listFollowUps(world: World, asked: Asked): Promise<Card> {
  const teams = await teamsOf(world, asked, 'followup.open')
  const all = await world.store.plans(asked.tenant).list()
  const met = all
    .flatMap(plan => {
      const team = teams.find(({ id }) => id === plan.team)
      const mayLog = mayFollowUp(world, asked, plan, team)
      return team || mayLog ? (metOf(world, asked, plan, mayLog, { data: {} }) ?? []) : []
    })
    .sort((a, b) => a.meeting.on.localeCompare(b.meeting.on))
  const [first] = met
  if (!first) return remark(asked.words.followUp.none)
  return met.length > 1 ? meetingsCard(met, asked.today, asked.words) : meetingCard(first, asked.today, asked.words)
}

/** Åbn, or Følg op on a plan: everybody in the team sees the agenda, and whoever may follow up gets the form. */
export async function openFollowUp(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const { tenant, today, words } = asked
  const plan = await world.store.plans(tenant).get(tap.ids.plan ?? '')
  if (!plan) return outdated(asked)
  const team = await world.store.teams(tenant).get(plan.team)
  const mayLog = mayFollowUp(world, asked, plan, team)
  const mayOpen = mayLog || (team && (await mayIn(world, asked, 'followup.open', team)))
  const met = mayOpen && metOf(world, asked, plan, mayLog, { data: { way: tap.data.way } })
  return met ? meetingCard(met, today, words) : outdated(asked)
}

/** The plan a card is about, if this person may follow it up; else what to say instead. */
export async function followable(world: World, asked: Asked, { ids }: Tap, verb: Verb): Promise<Plan | Reply> {
  const plan = await world.store.plans(asked.tenant).get(ids.plan ?? '')
  if (!plan) return outdated(asked)
  const team = await world.store.teams(asked.tenant).get(plan.team)
  return mayFollowUp(world, asked, plan, team, verb) ? plan : aside(remark(asked.words.followUp.notYours))
}

/** Gem: what the meeting came to goes into the plan's log, once; what was kept stands. */
export async function keepFollowUp(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await followable(world, asked, tap, 'followup.log')
  if (!isPlan(plan)) return plan
  const { today, words } = asked
  const met = metOf(world, asked, plan, true, tap)
  if (!met) return outdated(asked)
  const values = Object.fromEntries(REVIEWED.map(id => [id, typed(tap.data, id, 500)])) as unknown as Reviewed
  const outcome = await changePlan(world, asked, plan.id, current =>
    logFollowUp(current, { id: met.item!, ...values }, me(asked), today),
  )
  if (isFaulty(outcome)) return meetingCard(met, today, words, { values, faults: outcome.faults })
  await inform(world, asked.tenant, outcome)
  const said = words.followUp
  const next = nextMeeting(outcome, world.settings.calendar, today)
  const { ref, way } = met
  return notice(
    said.logged,
    [words.plan.planFor(plan.sigtepunkt.title, plan.kind), ...(next ? [said.nextOn(next)] : [])],
    [
      button(said.seeLog, 'followup.read', { ref }),
      ...(way ? [button(words.back, way === 'plan' ? 'plan.open' : 'followup.list', { ref })] : []),
    ],
  )
}

/** Se loggen: in the plan it takes the plan's place; elsewhere it stands beside, so that nothing typed is lost. */
export async function readFollowUps(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await followable(world, asked, tap, 'followup.read')
  if (!isPlan(plan)) return plan
  if (!plan.followUps?.length) return aside(remark(asked.words.followUp.emptyLog))
  const { from, way } = tap.data
  const first = typeof from === 'number' && Number.isInteger(from) && from >= 0 ? from : undefined
  const known = wayIn(way)
  const card = logCard(plan, refTo(world, asked, plan), asked.words, { from: first ?? 0, ...(known && { way: known }) })
  return known || first !== undefined ? card : aside(card)
}
