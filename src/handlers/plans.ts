import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { planCard, planListCard, plansCard, type Viewed } from '../cards/plan'
import { isList } from '../cards/planParts'
import { adviceTexts, implementersText } from '../cards/team'
import { teamAdvice } from '../domain/advice'
import { approve, isToApprove } from '../domain/approval'
import { noteActs } from '../domain/naming'
import { activate } from '../domain/planEdits'
import type { Faulty } from '../domain/faults'
import { lookedAtSoon, type Missing, type Plan } from '../domain/plan'
import type { Meanwhile } from '../domain/planForm'
import type { Refused } from '../domain/refused'
import type { Verb } from '../domain/rights'
import { implementersIn } from '../domain/roles'
import type { Shift } from '../domain/slip'
import type { Team, World } from '../ports'
import { allowed, me, notAllowed, outdated, type Asked, type Reply, type Tap } from './asked'
import { mayIn, namesIn, teamsOf } from './people'
import { planAddresses } from './planLinks'
import { tell } from './tell'

export const refTo = (world: World, { person }: Asked, plan: Plan, milestone?: string) =>
  world.secrets.sign(person.id, { plan: plan.id, ...(milestone && { milestone }) })

/** Somebody wrote `plan`. */
export async function showPlans(world: World, asked: Asked): Promise<Card> {
  return plansOf(world, asked, await teamsOf(world, asked, 'report.show'), [])
}

/** The plans of these teams; only a coordinator of the team gets a way in. */
export async function plansOf(
  world: World,
  asked: Asked,
  teams: readonly Team[],
  intro: readonly string[],
): Promise<Card> {
  const plans = []
  const all = await world.store.plans(asked.tenant).list()
  for (const team of teams) {
    const mayOpen = allowed(world, asked, 'plan.open', team)
    const onlyFigures = !(await mayIn(world, asked, 'followup.open', team))
    const theirs = all.filter(plan => plan.team === team.id)
    plans.push(...theirs.map(plan => ({ plan, ref: refTo(world, asked, plan), mayOpen, onlyFigures })))
  }
  if (!plans.length) return remark(asked.words.plan.none)
  return plansCard(plans, intro, asked.today, asked.words)
}

/** The plan a card is about, if this person may do this with it; else what to say instead. */
export async function editable(world: World, asked: Asked, { ids }: Tap, verb: Verb): Promise<Plan | Reply> {
  const plan = await world.store.plans(asked.tenant).get(ids.plan ?? '')
  if (!plan) return outdated(asked)
  const team = await world.store.teams(asked.tenant).get(plan.team)
  return allowed(world, asked, verb, team) ? plan : notAllowed(asked)
}

export const isPlan = (x: object): x is Plan => 'sigtepunkt' in x

type NotKept =
  Refused<string> | Faulty<string, string> | Meanwhile | { missing: Missing[] } | { shifts: readonly Shift[] }

/**
 * Changes a plan in one step, and tells those whom it concerns. An active plan is looked at again by the reminder ladder
 * at once: what was decided may have made a new reason, or taken one away.
 */
export async function changePlan<No extends NotKept>(
  world: World,
  { tenant, person, now, today }: Asked,
  id: string,
  decide: (plan: Plan) => Plan | No,
): Promise<Plan | No> {
  let before: Plan | undefined
  const outcome = await world.store.plans(tenant).change<No>(id, plan => {
    before = plan!
    const decided = decide(before)
    return isPlan(decided) && decided !== before && decided.state === 'active'
      ? lookedAtSoon(noteActs(before, decided, person.id, today), now)
      : decided
  })
  if (before && isPlan(outcome) && outcome !== before) await tell(world, tenant, before, outcome)
  return outcome
}

/** A plan's overview as this person gets it: with who writes it, the way to approve it for whoever may, and to all plans. */
export async function overview(world: World, asked: Asked, plan: Plan, given: Viewed = {}): Promise<Card> {
  const { tenant, today, words } = asked
  const team = await world.store.teams(tenant).get(plan.team)
  const lines = team
    ? [
        ...implementersText(implementersIn(team, await namesIn(world, tenant, team)), words),
        ...adviceTexts(teamAdvice(team), words),
      ]
    : []
  const mayActivate = allowed(world, asked, 'plan.activate', team)
  const mayApprove = isToApprove(plan) && allowed(world, asked, 'plan.approve', team)
  const mayFollowUp = allowed(world, asked, 'goal.open', team, { owner: plan.followUp?.owner?.id === asked.person.id })
  const to = await planAddresses(world, asked, plan, team)
  const may = { mayActivate, mayApprove, mayFollowUp }
  return planCard(plan, refTo(world, asked, plan), today, words, { ...given, team: lines, ...may, to })
}

/** Åbn, or Tilbage on a form: the overview, or one of its lists alone. */
export async function openPlan(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.open')
  if (!isPlan(plan)) return plan
  const only = listIn(tap.data.only)
  return only
    ? planListCard(plan, refTo(world, asked, plan), only, asked.today, asked.words)
    : overview(world, asked, plan)
}

function listIn(only: unknown) {
  const { part, from } = (only ?? {}) as Record<string, unknown>
  return isList(part) && typeof from === 'number' && Number.isInteger(from) && from >= 0 ? { part, from } : undefined
}

/** Sæt planen i gang: refused with what is missing. */
export async function activatePlan(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.activate')
  if (!isPlan(plan)) return plan
  const { person, today, words } = asked
  const outcome = await changePlan(world, asked, plan.id, current => activate(current, person.id, today))
  return isPlan(outcome)
    ? overview(world, asked, outcome, { remark: words.plan.activated })
    : overview(world, asked, plan, { missing: outcome.missing })
}

/** Godkend planen: whoever leads says yes to it; refused with what is missing. */
export async function approvePlan(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.approve')
  if (!isPlan(plan)) return plan
  const outcome = await changePlan(world, asked, plan.id, current => approve(current, me(asked), asked.today))
  return isPlan(outcome)
    ? overview(world, asked, outcome, { remark: asked.words.role.approval.given })
    : overview(world, asked, plan, { missing: outcome.missing })
}
