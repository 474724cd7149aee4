import type { QuarterOfTeam } from '../cards/quarter'
import type { Day } from '../domain/calendar'
import { teamsIn } from '../domain/measurement'
import { isHeld } from '../domain/preview'
import { quarterOf, quarterToTell } from '../domain/quarter'
import type { Plan } from '../domain/plan'
import type { Report } from '../domain/report'
import type { Team, World } from '../ports'

/** Why a sponsor hears of a team's quarter, and what. */
export interface QuarterReason extends QuarterOfTeam {
  readonly key: string
}

/** Which sponsors are told what on the first working days of a quarter; on all others nobody anything. */
export async function quartersToday(
  world: World,
  tenant: string,
  today: Day,
): Promise<{ person: string; reason: QuarterReason }[]> {
  const quarter = quarterToTell(world.settings.calendar, today)
  if (!quarter) return []
  const plans = await world.store.plans(tenant).list()
  const found: { person: string; reason: QuarterReason }[] = []
  for (const team of await world.store.teams(tenant).list())
    found.push(...(await quarterIn(world, tenant, team, plans, `quarter:${team.id}:${quarter}`, today)))
  return found
}

/** The same for one of them, among what else there is to say today. */
export const quartersDue = async (world: World, tenant: string, sponsor: string, today: Day) =>
  (await quartersToday(world, tenant, today))
    .filter(({ person }) => person === sponsor)
    .map(({ reason: { key, ...quarter } }) => ({ kind: 'quarter' as const, key, quarter }))

async function quarterIn(
  world: World,
  tenant: string,
  team: Team,
  plans: readonly Plan[],
  key: string,
  today: Day,
): Promise<{ person: string; reason: QuarterReason }[]> {
  const sponsors = (team.roles ?? []).filter(({ role }) => role === 'sponsor').map(({ person }) => person.id)
  if (!sponsors.length || team.goneOn) return []
  const report = await latestReport(world, tenant, team)
  const quarter = quarterOf(
    report,
    plans.filter(plan => plan.team === team.id),
    today,
  )
  if (!quarter) return []
  return [...new Set(sponsors)].map(person => {
    const ref = world.secrets.sign(person, { ...(report && { measurement: report.measurement }) })
    return { person, reason: { key, team: team.name, quarter, ref } }
  })
}

/** The last report that everybody may read. */
async function latestReport(world: World, tenant: string, { id }: Team): Promise<Report | undefined> {
  const now = world.now()
  const [latest] = (await world.store.measurements(tenant).list())
    .filter(one => one.state === 'sealed' && teamsIn(one).includes(id) && !isHeld(one, now))
    .sort((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? 1 : -1))
  return latest && world.store.papers(latest.id).report.get()
}
