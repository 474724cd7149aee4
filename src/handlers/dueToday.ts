import type { Due } from '../cards/daily'
import { awayToday } from '../domain/away'
import type { Day } from '../domain/calendar'
import { linesToday } from '../domain/department'
import { meetingsToday } from '../domain/followUp'
import { goalsToday } from '../domain/goal'
import { followersOf, reasonsToday, type StandIns } from '../domain/ladder'
import type { Plan } from '../domain/plan'
import { answersFor } from '../domain/waiting'
import type { Person, World } from '../ports'
import { whereaboutsIn } from './away'
import { standInsOf } from './standIns'

/** A part of the day's message; its key is never due twice. */
export type Keyed = Due & { readonly key: string }

/** Everything these plans want of somebody today, whatever has been said before. */
export async function plansDue(
  world: World,
  tenant: string,
  person: Person,
  plans: readonly Plan[],
  today: Day,
): Promise<Keyed[]> {
  const standIns = await standInsOf(world, tenant)
  return [
    ...milestonesDue(world, person, plans, standIns, today),
    ...meetingsDue(world, person, plans, standIns, today),
    ...goalsDue(world, person, plans, standIns, today),
    ...linesDue(world, person, plans, standIns, today),
    ...(await awayDue(world, tenant, person, plans, standIns, today)),
  ]
}

function milestonesDue(world: World, person: Person, plans: readonly Plan[], standIns: StandIns, today: Day): Keyed[] {
  return reasonsToday(plans, world.settings.calendar, world.settings.ladder, today, standIns)
    .filter(one => one.person === person.id)
    .map(({ reason: { key, plan, milestone, asOwner } }) => ({
      kind: 'milestone',
      key,
      plan,
      milestone,
      ref: world.secrets.sign(person.id, { plan: plan.id, milestone: milestone.id }),
      asOwner,
      ...(asOwner &&
        answersFor(plan, milestone) !== person.id &&
        !standIns(plan).includes(person.id) && { mayNotAnswer: true as const }),
      mayGive: asOwner,
    }))
}

const meetingsDue = (world: World, person: Person, plans: readonly Plan[], standIns: StandIns, today: Day): Keyed[] =>
  meetingsToday(plans, world.settings.calendar, today, standIns)
    .filter(one => one.person === person.id)
    .map(({ reason }) => {
      const ref = world.secrets.sign(person.id, { plan: reason.plan.id })
      return { kind: 'meeting', key: reason.key, reason, ref }
    })

const goalsDue = (world: World, person: Person, plans: readonly Plan[], standIns: StandIns, today: Day): Keyed[] =>
  goalsToday(plans, world.settings.calendar, today, standIns)
    .filter(one => one.person === person.id)
    .map(({ reason: { key, plan } }) => ({
      kind: 'goal',
      key,
      plan,
      ref: world.secrets.sign(person.id, { plan: plan.id }),
    }))

const linesDue = (
  { settings }: World,
  person: Person,
  plans: readonly Plan[],
  standIns: StandIns,
  today: Day,
): Keyed[] =>
  linesToday(plans, settings.calendar, today, standIns)
    .filter(one => one.person === person.id)
    .map(({ reason }) => ({ kind: 'lines', key: reason.key, reason }))

async function awayDue(
  world: World,
  tenant: string,
  person: Person,
  plans: readonly Plan[],
  standIns: StandIns,
  today: Day,
): Promise<Keyed[]> {
  const followed = plans.filter(plan => followersOf(plan, standIns).includes(person.id))
  return awayToday(followed, today, await whereaboutsIn(world, tenant, followed), standIns)
    .filter(one => one.person === person.id)
    .map(({ reason: { key, plan, milestone, away } }) => {
      const ref = world.secrets.sign(person.id, { plan: plan.id, milestone: milestone.id })
      return { kind: 'away', key, plan, milestone, away, ref }
    })
}
