import type { Measurement } from '../domain/measurement'
import type { Verb } from '../domain/rights'
import type { World } from '../ports'
import { allowed, notAllowed, outdated, type Asked, type Reply } from './asked'

/** May they do this with the measurement, as coordinator of its team or as who started it? */
export const maySteer = async (world: World, asked: Asked, verb: Verb, { team, startedBy }: Measurement) =>
  allowed(world, asked, verb, await world.store.teams(asked.tenant).get(team), {
    starter: startedBy === asked.person.id,
  })

/** The measurement a card is about, if they may do this with it; else what to say instead. */
export async function theirs(world: World, asked: Asked, verb: Verb, id: string): Promise<Measurement | Reply> {
  const measurement = await world.store.measurements(asked.tenant).get(id)
  if (!measurement) return outdated(asked)
  return (await maySteer(world, asked, verb, measurement)) ? measurement : notAllowed(asked)
}

export const isMeasurement = (x: Measurement | Reply): x is Measurement => 'closesOn' in x
