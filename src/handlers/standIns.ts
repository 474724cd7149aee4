import type { StandIns } from '../domain/ladder'
import type { World } from '../ports'

/** Where nobody is named who follows up a plan, the team's coordinators do; where it has none, everybody's. */
export async function standInsOf(world: World, tenant: string): Promise<StandIns> {
  const teams = new Map((await world.store.teams(tenant).list()).map(team => [team.id, team.coordinators]))
  return plan => {
    const coordinators = teams.get(plan.team) ?? []
    return coordinators.length ? coordinators : [...world.settings.admins]
  }
}
