import type { PlanAddresses } from '../cards/ways'
import type { Plan } from '../domain/plan'
import type { Team, World } from '../ports'
import { allowed, type Asked } from './asked'
import { linkTo } from './links'

export const planWaysFrom = (page: string): PlanAddresses => ({
  page,
  word: `${page}/plan.docx`,
  calendar: `${page}/plan.ics`,
})

/** Where all plans of its measurement are, for somebody who may open them: names stand in them. */
export async function planAddresses(
  world: World,
  asked: Asked,
  { measurement }: Plan,
  team: Team | undefined,
): Promise<PlanAddresses | undefined> {
  if (!allowed(world, asked, 'plan.open', team)) return undefined
  return planWaysFrom(await linkTo(world, asked, 'plans', measurement))
}
