import { carryOnAll, openAll } from '../handlers/carryOn'
import { deliver } from '../handlers/deliver'
import { factsOf } from '../handlers/fault'
import { remind } from '../handlers/remind'
import { sweep } from '../handlers/sweep'
import type { Hold, World } from '../ports'

type Job = (world: World, tenant: string, hold: Hold, isWaiting: () => boolean) => Promise<void>

/** What is to be said is made before anything of it is sent, so that what falls together is one message. */
const jobs: Record<string, Job> = { carryOnAll, remind, deliver, sweep }

/**
 * Does what time has made due for one tenant, while it is ours to do. One job's failure never stops another, and
 * whatever takes long is left for the next time where that `isWaiting`.
 */
export async function tick(world: World, tenant: string, hold: Hold, isWaiting: () => boolean): Promise<void> {
  for (const [job, run] of Object.entries(jobs))
    await inTime(hold, () => run(world, tenant, hold, isWaiting)).catch(error =>
      world.log('fault', { job, ...factsOf(error) }),
    )
}

/** Opens what is due to be opened, beside everything else; whether there was any. */
export async function openInTime(world: World, tenant: string, hold: Hold): Promise<boolean> {
  try {
    return (await hold.mayBegin()) && (await openAll(world, tenant))
  } catch (error) {
    world.log('fault', { job: 'openAll', ...factsOf(error) })
    return false
  }
}

async function inTime(hold: Hold, run: () => Promise<void>): Promise<void> {
  if (await hold.mayBegin()) await run()
}
