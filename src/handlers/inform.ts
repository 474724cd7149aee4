import type { Card } from '../cards/fill'
import { summaryCard } from '../cards/progress'
import { dayIn } from '../domain/calendar'
import type { Letter } from '../domain/courier'
import type { Plan } from '../domain/plan'
import type { World } from '../ports'
import type { Asked } from './asked'
import { post, summaryTo } from './letters'

/** Puts the summary of a plan's reviews since it was last looked at in the queue for those who are to be informed. */
export async function inform(world: World, tenant: string, plan: Plan): Promise<void> {
  if (!plan.due) return
  const since = dayIn(world.settings.calendar.zone, new Date(plan.due))
  for (const [entry, review] of (plan.followUps ?? []).entries())
    if (review.on >= since)
      for (const { id: person } of plan.followUp?.informed ?? [])
        if (person !== review.by?.id) {
          const id = summaryTo(plan.id, review.id, person)
          await post(world, tenant, { id, kind: 'summary', to: { person }, about: plan.id, entry, due: world.now() })
        }
}

/** What a review came to, for somebody who is to be informed; nothing where they no longer are. */
export async function summaryFor(
  world: World,
  asked: Asked,
  { about = '', entry = -1 }: Letter,
): Promise<Card | undefined> {
  const plan = await world.store.plans(asked.tenant).get(about)
  const review = plan?.followUps?.[entry]
  const isInformed = plan?.followUp?.informed?.some(({ id }) => id === asked.person.id)
  return review && isInformed ? summaryCard(plan, review, asked.today, asked.words) : undefined
}
