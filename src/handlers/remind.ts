import { dailyMessageCard } from '../cards/daily'
import type { Card } from '../cards/fill'
import { awayToday, nextAwayLook, type Whereabouts } from '../domain/away'
import { addDays, dayIn, isSendingTime, type Day } from '../domain/calendar'
import { linesToday, nextLinesLook } from '../domain/department'
import { meetingsToday, nextMeetingLook } from '../domain/followUp'
import { goalsToday, nextGoalLook } from '../domain/goal'
import { nextLook, reasonsToday } from '../domain/ladder'
import { isFollowed } from '../domain/changes'
import type { Measurement } from '../domain/measurement'
import type { Plan } from '../domain/plan'
import type { Person, World } from '../ports'
import { ballotFor, statedOf } from './answer'
import { wordsFor } from './asked'
import { askForNext } from './askForNext'
import { whereaboutsIn } from './away'
import { plansDue, type Keyed } from './dueToday'
import { inform } from './inform'
import { dailyFor, hearingStill, post } from './letters'
import { nudgeReason } from './nudge'
import { quartersDue, quartersToday } from './quarter'
import { remeasureReason } from './remeasure'
import { standInsOf } from './standIns'
import { tellLeftOut } from './tell'

/** Whoever could not be told within this time is not told any more. */
const PROPOSED_FOR_DAYS = 90

/** Makes today's one message for everybody whom a milestone has given a reason to be reminded. */
export async function remind(world: World, tenant: string): Promise<void> {
  const { store, settings } = world
  const now = world.now()
  if (!isSendingTime(settings.calendar, now)) return
  const today = dayIn(settings.calendar.zone, now)
  const due = await store.plans(tenant).due(now, 500)
  const standIns = await standInsOf(world, tenant)
  const whereabouts = await whereaboutsIn(world, tenant, due)
  const reasons = [
    ...reasonsToday(due, settings.calendar, settings.ladder, today, standIns),
    ...meetingsToday(due, settings.calendar, today, standIns),
    ...goalsToday(due, settings.calendar, today, standIns),
    ...linesToday(due, settings.calendar, today, standIns),
    ...(await quartersToday(world, tenant, today)),
    ...awayToday(due, today, whereabouts, standIns),
  ]
  const hearing = reasons.length ? await hearingStill(world, tenant) : undefined
  for (const person of new Set(reasons.map(one => one.person))) {
    if (hearing?.has(person)) continue
    const theirs = reasons.filter(one => one.person === person).map(({ reason }) => reason)
    const said = await saidTo(world, tenant, person, today)
    if (said && theirs.some(({ key }) => !said.has(key)))
      await post(world, tenant, { id: dailyFor(person, today), kind: 'daily', to: { person }, due: now })
  }
  for (const plan of due) {
    await tellLeftOut(world, tenant, plan, standIns)
    await inform(world, tenant, plan)
    await askForNext(world, tenant, plan, today)
    await lookAgain(world, tenant, plan, today, whereabouts)
  }
}

/** Notes when the ladder next has something to ask; what was changed meanwhile is looked at again at once. */
async function lookAgain(
  world: World,
  tenant: string,
  plan: Plan,
  today: Day,
  whereabouts: Whereabouts,
): Promise<void> {
  const { calendar, ladder } = world.settings
  await world.store.plans(tenant).change<Plan>(plan.id, current => {
    if (!current || current.due !== plan.due) return current!
    const { due: _, ...rest } = current
    const looks = [
      nextLook(current, calendar, ladder, today),
      nextMeetingLook(current, calendar, today),
      nextGoalLook(current, calendar, today),
      nextLinesLook(current, calendar, today),
      nextAwayLook(current, calendar, today, whereabouts),
    ]
    const [next] = looks.filter(look => look !== undefined).sort((a, b) => a.getTime() - b.getTime())
    return next ? { ...rest, due: next.toISOString() } : rest
  })
}

/** The reasons that earlier messages have named; undefined while the person has asked for a pause. */
async function saidTo(world: World, tenant: string, id: string, today: Day): Promise<Set<string> | undefined> {
  const person = await world.store.people(tenant).get(id)
  if (person?.pausedUntil && today < person.pausedUntil) return undefined
  const earlier = await world.store.sent(tenant, { person: id }).list()
  return new Set(earlier.flatMap(letter => letter.reasons ?? []))
}

/** The daily message, written just before it is sent from what is true then; nothing if nothing is due any more. */
export async function dailyMessage(
  world: World,
  tenant: string,
  person: Person,
): Promise<{ card: Card; reasons: string[] } | undefined> {
  const today = dayIn(world.settings.calendar.zone, world.now())
  const said = await saidTo(world, tenant, person.id, today)
  if (!said) return undefined
  const plans = await world.store.plans(tenant).list()
  const measurements = await world.store.measurements(tenant).list()
  const due = [
    ...(await plansDue(world, tenant, person, plans, today)),
    ...(await nudgesDue(world, tenant, person, measurements, said)),
    ...(await proposalsDue(world, tenant, person, measurements, today)),
    ...(await quartersDue(world, tenant, person.id, today)),
  ].filter(({ key }) => !said.has(key))
  if (!due.length) return undefined
  return { card: dailyMessageCard(due, today, wordsFor(world, person)), reasons: due.map(({ key }) => key) }
}

/** Whether they may still answer is asked of the box itself. */
async function nudgesDue(
  world: World,
  tenant: string,
  person: Person,
  measurements: readonly Measurement[],
  said: ReadonlySet<string>,
): Promise<Keyed[]> {
  const found: Keyed[] = []
  for (const measurement of measurements) {
    const key = measurement.state === 'open' && nudgeReason(measurement)
    if (!key || said.has(key)) continue
    const today = dayIn(world.settings.calendar.zone, world.now())
    const ballot = await ballotFor(world, { tenant, person, today }, measurement.id)
    if (typeof ballot === 'string') continue
    const ref = world.secrets.sign(person.id, { measurement: measurement.id })
    const { pack } = ballot
    const stated = await statedOf(world, { tenant, person, today }, measurement)
    found.push({ kind: 'nudge', key, measurement, pack, minutes: world.packs.minutes(pack), ref, stated })
  }
  return found
}

async function proposalsDue(
  world: World,
  tenant: string,
  person: Person,
  measurements: readonly Measurement[],
  today: Day,
): Promise<Keyed[]> {
  const found: Keyed[] = []
  for (const measurement of measurements) {
    const { proposedOn } = measurement
    if (!proposedOn || today > addDays(proposedOn, PROPOSED_FOR_DAYS)) continue
    if (isFollowed(measurement, measurements)) continue
    const team = await world.store.teams(tenant).get(measurement.team)
    const ref = world.secrets.sign(person.id, { measurement: measurement.id })
    if (team?.coordinators.includes(person.id))
      found.push({ kind: 'remeasure', key: remeasureReason(measurement), measurement, ref })
  }
  return found
}
