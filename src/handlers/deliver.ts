import type { Letter } from '../domain/courier'
import { isFenced } from '../domain/lease'
import type { Hold, World } from '../ports'
import { deliverOne } from './deliverOne'
import { tellHowFar } from './sending'

/** So many letters are on their way at once: what a crash may duplicate. */
const IN_FLIGHT = 4
/** So many are read at once. */
const READ = 100

const chatOf = ({ to }: Letter) => ('person' in to ? to.person : to.team)

/**
 * Sends everything that is due, a few at a time and to each chat one after the other. Ends early when another process
 * has taken over, this one is about to end, the tenant is to be left alone for a while, or something else waits to be
 * done for it: then that is done first, and it goes on.
 */
export async function deliver(world: World, tenant: string, hold: Hold, isWaiting = () => false): Promise<void> {
  const underWay = new Map<string, Promise<void>>()
  let read: Letter[] = []
  let failure: unknown
  let isTaken = false
  let begun = 0
  /** What is on its way to many: whoever started it is told how far it is. */
  const toMany = new Set<string>()

  const isFree = (letter: Letter) => !underWay.has(chatOf(letter))

  /** The next letter whose chat is free, if there is any. */
  async function next(): Promise<Letter | undefined> {
    if (isTaken || world.pacing.pausedMs(tenant)) return undefined
    if ((begun >= IN_FLIGHT && isWaiting()) || !(await hold.mayBegin())) return undefined
    if (!read.some(isFree)) {
      // Whatever is under way now is read as it was, not as it will have become.
      const busy = new Set(underWay.keys())
      const due = await world.store.queue(tenant).due(world.now(), READ)
      read = due.filter(letter => !busy.has(chatOf(letter)))
    }
    const letter = read.find(isFree)
    read = read.filter(one => one !== letter)
    return letter
  }

  for (;;) {
    const wasBusy = underWay.size > 0
    const mayBegin = underWay.size < IN_FLIGHT && !failure
    const letter = mayBegin ? await next().catch(error => void (failure = error)) : undefined
    // Another is at it already, whatever the lease says to us: to look again and again would change nothing.
    if (letter && isFenced(letter, hold.fence)) isTaken = true
    else if (letter) {
      const chat = chatOf(letter)
      const done = deliverOne(world, tenant, letter, hold)
        .catch(error => void (failure = error))
        .finally(() => underWay.delete(chat))
      underWay.set(chat, done)
      begun++
      if (letter.kind === 'invitation' && letter.about) toMany.add(letter.about)
    } else if (underWay.size) await Promise.race(underWay.values())
    // What has ended while we looked may have freed the chat of another.
    else if (!wasBusy) break
  }
  const isOurs = !isTaken && toMany.size > 0 && (await hold.still())
  if (isOurs) for (const id of toMany) await tellHowFar(world, tenant, id)
  if (isTaken) world.log('fault', { job: 'deliver', why: 'fenced' })
  if (failure) throw failure
}
