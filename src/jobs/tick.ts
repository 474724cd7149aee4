import { carryOnAll } from '../handlers/carryOn'
import { factsOf } from '../handlers/fault'
import { remind } from '../handlers/remind'
import { sweep } from '../handlers/sweep'
import type { Hold, World } from '../ports'

const jobs: Record<string, (world: World, tenant: string, hold: Hold) => Promise<void>> = {
  carryOnAll,
  remind,
  sweep,
}

/** Does what time has made due for one tenant, while it is ours to do. One job's failure never stops another. */
export async function tick(world: World, tenant: string, hold: Hold): Promise<void> {
  for (const [job, run] of Object.entries(jobs))
    await inTime(hold, () => run(world, tenant, hold)).catch(error => world.log('fault', { job, ...factsOf(error) }))
}

async function inTime(hold: Hold, run: () => Promise<void>): Promise<void> {
  if (await hold.mayBegin()) await run()
}
