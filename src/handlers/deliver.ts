import type { Letter } from '../domain/courier'
import { isFenced } from '../domain/lease'
import type { Hold, World } from '../ports'
import { deliverOne } from './deliverOne'

/** So many letters are on their way at once: what a crash may duplicate. */
const IN_FLIGHT = 4
/** So many are read at once. */
const READ = 100

const chatOf = ({ to }: Letter) => ('person' in to ? to.person : to.team)

/**
 * Sends everything that is due, a few at a time and to each chat one after the other. Ends early when another process
 * has taken over, this one is about to end, or the tenant is to be left alone for a while.
 */
export async function deliver(world: World, tenant: string, hold: Hold): Promise<void> {
  const underWay = new Map<string, Promise<void>>()
  let read: Letter[] = []
  let failure: unknown
  let isTaken = false

  /** The next letter whose chat is free, if there is any. */
  async function next(): Promise<Letter | undefined> {
    if (failure || isTaken || world.pacing.isPaused(tenant) || !(await hold.mayBegin())) return undefined
    const isFree = (letter: Letter) => !underWay.has(chatOf(letter))
    if (!read.some(isFree)) read = await world.store.queue(tenant).due(world.now(), READ)
    const letter = read.find(isFree)
    read = read.filter(one => one !== letter)
    return letter
  }

  for (;;) {
    const letter = underWay.size < IN_FLIGHT ? await next() : undefined
    // Another is at it already, whatever the lease says to us: to look again and again would change nothing.
    if (letter && isFenced(letter, hold.fence)) isTaken = true
    else if (letter) {
      const chat = chatOf(letter)
      const done = deliverOne(world, tenant, letter, hold)
        .catch(error => void (failure = error))
        .finally(() => underWay.delete(chat))
      underWay.set(chat, done)
    } else if (underWay.size) await Promise.race(underWay.values())
    else break
  }
  if (isTaken) world.log('fault', { job: 'deliver', why: 'fenced' })
  if (failure) throw failure
}
