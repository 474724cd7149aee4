import { askForNextCard } from '../cards/progress'
import type { Card } from '../cards/fill'
import type { Day } from '../domain/calendar'
import type { Letter } from '../domain/courier'
import type { Plan } from '../domain/plan'
import { isToAskForNext } from '../domain/progress'
import type { Team, World } from '../ports'
import { wordsIn } from '../words/language'
import { askedToGoOn, post } from './letters'

/** Asks the team once, when most of a plan is reached, what to take up next. */
export async function askForNext(world: World, tenant: string, plan: Plan, today: Day): Promise<void> {
  if (!isToAskForNext(plan, today)) return
  const { id, team } = plan
  await post(world, tenant, { id: askedToGoOn(id), kind: 'next', to: { team }, about: id, due: world.now() })
  await world.store
    .plans(tenant)
    .change<Plan>(id, now =>
      now && isToAskForNext(now, today) ? { ...now, log: [...now.log, { on: today, what: 'asked-next' }] } : now!,
    )
}

/** What the team reads, in its channel. */
export async function askForNextIn(
  world: World,
  tenant: string,
  team: Team,
  { about = '' }: Letter,
): Promise<Card | undefined> {
  const plan = await world.store.plans(tenant).get(about)
  if (!plan) return undefined
  const ref = world.secrets.sign('', { measurement: plan.measurement })
  return askForNextCard(plan, ref, wordsIn(team.language))
}
