import { carryOnAll } from '../handlers/carryOn'
import { deliver } from '../handlers/deliver'
import { factsOf } from '../handlers/fault'
import { remind } from '../handlers/remind'
import { sweep } from '../handlers/sweep'
import type { World } from '../ports'

const jobs = { carryOnAll, remind, deliver, sweep }

/** Does what time has made due for one tenant. One job's failure never stops another. */
export async function tick(world: World, tenant: string): Promise<void> {
  for (const [job, run] of Object.entries(jobs))
    await run(world, tenant).catch(error => world.log('fault', { job, ...factsOf(error) }))
}
