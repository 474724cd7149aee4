import { dayIn } from '../domain/calendar'
import type { StandIns } from '../domain/ladder'
import type { Plan } from '../domain/plan'
import { tidingsAt, tidingsOfActs, type Tiding } from '../domain/tidings'
import type { World } from '../ports'
import { planLetterTo, post } from './letters'
import { standInsOf } from './standIns'

/** Puts a letter into the courier's queue for everybody whom this change of a plan concerns, as soon as it is kept. */
export async function tell(world: World, tenant: string, before: Plan, after: Plan): Promise<void> {
  if (after.state !== 'active') return
  const standIns = await standInsOf(world, tenant)
  await tellSince(world, tenant, after, { entry: before.log.length, act: (before.acts ?? 0) + 1, standIns })
}

/** Those who were not told of what was changed since the plan was last looked at, in case we were stopped before that. */
export async function tellLeftOut(world: World, tenant: string, plan: Plan, standIns: StandIns): Promise<void> {
  if (!plan.due) return
  const since = dayIn(world.settings.calendar.zone, new Date(plan.due))
  const entry = plan.log.findIndex(({ on }) => on >= since)
  const acts = plan.milestones.flatMap(({ named, changed }) => [named, changed])
  const late = acts.flatMap(act => (act && act.on >= since ? [act.nth] : []))
  const act = Math.min(...late, (plan.acts ?? 0) + 1)
  await tellSince(world, tenant, plan, { entry: entry < 0 ? plan.log.length : entry, act, standIns })
}

async function tellSince(
  world: World,
  tenant: string,
  plan: Plan,
  { entry, act, standIns }: { entry: number; act: number; standIns: StandIns },
): Promise<void> {
  const tidings = [
    ...plan.log.slice(entry).flatMap((_, at) => tidingsAt(plan, entry + at, standIns)),
    ...tidingsOfActs(plan, act),
  ]
  for (const tiding of tidings) await postOf(world, tenant, plan, tiding)
  if (tidings.length) world.wake(tenant)
}

const postOf = (world: World, tenant: string, { id: about }: Plan, { kind, person, entry }: Tiding) =>
  post(world, tenant, {
    ...{ id: planLetterTo(kind, about, entry, person), kind, to: { person }, about, entry },
    due: world.now(),
  })
