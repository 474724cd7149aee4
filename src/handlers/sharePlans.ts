import { notice } from '../cards/notice'
import { planLogCard } from '../cards/planLog'
import { planLinksTo, shareCard } from '../cards/ways'
import type { Plan } from '../domain/plan'
import { changesOf } from '../domain/toldLog'
import type { World } from '../ports'
import { aside, type Asked, type Reply, type Tap } from './asked'
import { endLink, linkAnew, linkTo } from './links'
import { planWaysFrom } from './planLinks'
import { editable, isPlan, refTo } from './plans'
import { whoIn } from './readPlans'

const titleOf = async (world: World, { tenant }: Asked, { measurement }: Plan) =>
  (await world.store.measurements(tenant).get(measurement))?.title ?? ''

/** Del planerne was pressed: their address, who may read them with it, and what may be done with it. */
export async function sharePlans(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.share')
  if (!isPlan(plan)) return plan
  const to = planWaysFrom(await linkTo(world, asked, 'plans', plan.measurement))
  return aside(shareCard(to, refTo(world, asked, plan), asked.words))
}

/** Nyt link was pressed on a plan: the old address of the plans leads nowhere any more. */
export async function renewPlanLink(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.link')
  if (!isPlan(plan)) return plan
  const { address, until } = await linkAnew(world, asked, 'plans', plan.measurement)
  const said = asked.words.planPage.link.renewed
  const links = planLinksTo(planWaysFrom(address), asked.words)
  return aside(notice(said.title, said.lines(await titleOf(world, asked, plan), until), [], links))
}

/** Luk linket was pressed on a plan: the address leads nowhere, until somebody opens one of the plans again. */
export async function closePlanLink(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.unlink')
  if (!isPlan(plan)) return plan
  await endLink(world, 'plans', plan.measurement)
  const said = asked.words.planPage.link.closed
  return aside(notice(said.title, said.lines(await titleOf(world, asked, plan))))
}

/** Se ændringer was pressed, or a page of them was turned. */
export async function showPlanLog(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.log')
  if (!isPlan(plan)) return plan
  const { from } = tap.data
  const first = typeof from === 'number' && Number.isInteger(from) && from >= 0 ? from : 0
  const changes = changesOf([plan], await whoIn(world, asked.tenant, [plan]))
  return planLogCard(plan, changes, refTo(world, asked, plan), asked.words, first)
}
