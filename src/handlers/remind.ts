import { dailyCard } from '../cards/milestone'
import type { Card } from '../cards/fill'
import { dayIn, isSendingTime, type Day } from '../domain/calendar'
import { nextLook, reasonsToday, type Reason } from '../domain/ladder'
import type { Plan } from '../domain/plan'
import type { Person, World } from '../ports'
import { wordsFor } from './asked'
import { dailyFor, post } from './letters'

/** Makes today's one message for everybody whom time has given a reason to be reminded. */
export async function remind(world: World, tenant: string): Promise<void> {
  const { store, settings } = world
  const now = world.now()
  if (!isSendingTime(settings.calendar, now)) return
  const today = dayIn(settings.calendar.zone, now)
  const due = await store.plans(tenant).due(now, 500)
  if (!due.length) return
  const standIns = await standInsOf(world, tenant)
  for (const person of new Set(
    reasonsToday(due, settings.calendar, settings.ladder, today, standIns).map(({ person }) => person),
  ))
    if ((await unsaid(world, tenant, person, due, standIns, today)).length)
      await post(world, tenant, { id: dailyFor(person, today), kind: 'daily', to: { person }, due: now })
  for (const plan of due) await lookAgain(world, tenant, plan, today)
}

type StandIns = (plan: Plan) => readonly string[]

/** Where nobody is named who follows up a plan, the team's coordinators do; where it has none, everybody's. */
async function standInsOf(world: World, tenant: string): Promise<StandIns> {
  const teams = new Map((await world.store.teams(tenant).list()).map(team => [team.id, team.coordinators]))
  return plan => {
    const coordinators = teams.get(plan.team) ?? []
    return coordinators.length ? coordinators : [...world.settings.admins]
  }
}

/** Notes when the ladder next has something to ask; what was changed meanwhile is looked at again at once. */
async function lookAgain(world: World, tenant: string, plan: Plan, today: Day): Promise<void> {
  const { calendar, ladder } = world.settings
  await world.store.plans(tenant).change<Plan>(plan.id, current => {
    if (!current || current.due !== plan.due) return current!
    const { due: _, ...rest } = current
    const next = nextLook(current, calendar, ladder, today)
    return next ? { ...rest, due: next.toISOString() } : rest
  })
}

/** The reasons of a person that no earlier message has named; none while they have asked for a pause. */
async function unsaid(
  world: World,
  tenant: string,
  person: string,
  plans: readonly Plan[],
  standIns: StandIns,
  today: Day,
): Promise<Reason[]> {
  const known = await world.store.people(tenant).get(person)
  if (known?.pausedUntil && today < known.pausedUntil) return []
  const earlier = await world.store.sent(tenant, { person }).list()
  const said = new Set(earlier.flatMap(letter => letter.reasons ?? []))
  return reasonsToday(plans, world.settings.calendar, world.settings.ladder, today, standIns)
    .filter(one => one.person === person && !said.has(one.reason.key))
    .map(one => one.reason)
}

/** The daily message, written just before it is sent from what is true then; nothing if nothing is due any more. */
export async function dailyMessage(
  world: World,
  tenant: string,
  person: Person,
): Promise<{ card: Card; reasons: string[] } | undefined> {
  const { calendar } = world.settings
  const now = world.now()
  const today = dayIn(calendar.zone, now)
  if (!isSendingTime(calendar, now)) return undefined
  const [plans, standIns] = [await world.store.plans(tenant).list(), await standInsOf(world, tenant)]
  const reasons = await unsaid(world, tenant, person.id, plans, standIns, today)
  if (!reasons.length) return undefined
  const due = reasons.map(({ plan, milestone, asOwner }) => ({
    plan,
    milestone,
    ref: world.secrets.sign(person.id, { plan: plan.id, milestone: milestone.id }),
    asOwner,
  }))
  return { card: dailyCard(due, today, wordsFor(world, person)), reasons: reasons.map(({ key }) => key) }
}
