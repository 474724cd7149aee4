import { setImmediate } from 'node:timers/promises'
import type { Delivery, Letter } from '../../src/domain/courier'
import { deliver } from '../../src/handlers/deliver'
import { leasesFor } from '../../src/jobs/leases'
import { pacingFor } from '../../src/jobs/pacing'
import type { Sender, World } from '../../src/ports'
import type { Documents } from '../../src/store/documents'
import { queued } from '../../src/store/queued'
import { storeIn } from '../../src/store/store'
import { tenant, type Scene } from './scene'

/** What befalls a process at the n-th thing it asks of the store or of Teams, counted from the start of its round. */
export type Trouble = { readonly at: number } & (
  | { readonly what: 'crash' | 'throw' | 'erase' | 'cancel' }
  | { readonly what: 'jump'; readonly ms: number }
  /** It stands still for so long, its clock too or not, while another process, or its own successor, goes on. */
  | { readonly what: 'freeze'; readonly ms: number; readonly asleep: boolean; readonly to: 'other' | 'successor' }
)

export type Process = ReturnType<typeof startProcess>

const never = new Promise<never>(() => {})

/** One process of the real courier over the scene's store, which may die or stand still at any point. */
export function startProcess(scene: Scene, name: string) {
  const { truth } = scene
  let isDead = false
  let lag = 0
  let points = 0
  let most = Infinity
  let troubles: Trouble[] = []
  let stopped = Promise.withResolvers<Trouble>()
  let frozen: PromiseWithResolvers<void> | undefined
  let stops = 0
  /** Counted by this process, and not yet concluded. */
  const inHand = new Map<string, string>()

  /** Whether it went on only after the process had stood still, so that it was on its way already. */
  async function point(at: string): Promise<boolean> {
    if (isDead) return never
    if (frozen) return thawed()
    if (++points > most) {
      isDead = true
      truth.broken.push(`${name} comes to no end: ${points} things asked in one round, now ${at}`)
      stopped.resolve({ at: points, what: 'crash' })
      return never
    }
    const trouble = troubles.find(one => one.at === points)
    if (!trouble) return false
    if (trouble.what !== 'crash' && trouble.what !== 'throw' && trouble.what !== 'freeze') {
      const before = stops
      await scene.befalls(trouble)
      // Something else may have stopped the process meanwhile, or may yet.
      if (frozen) return thawed()
      return isDead ? never : stops > before
    }
    for (const id of inHand.values()) truth.of(id).disturbed = true
    if (trouble.what === 'throw') throw new Error(`the store fails ${at}`)
    stopped.resolve(trouble)
    isDead = trouble.what === 'crash'
    if (isDead) return never
    stops++
    frozen = Promise.withResolvers<void>()
    return thawed()
  }
  async function thawed(): Promise<true> {
    await frozen!.promise
    return isDead ? never : true
  }

  const asking = async <Told>(what: string, ask: (isLate: boolean) => Promise<Told>): Promise<Told> => {
    const told = await ask(await point(`before ${what}`))
    await point(`after ${what}`)
    return told
  }

  const { documents } = scene
  const kept: Documents = {
    ...documents,
    get: <T>(partition: string, id: string) => asking('get', () => documents.get<T>(partition, id)),
    list: <T>(partition: string) => asking('list', () => documents.list<T>(partition)),
    due: <T>(partition: string, before: Date, most: number) =>
      asking('due', () => documents.due<T>(partition, before, most)),
    change: <T extends object>(partition: string, id: string, decide: (body: T | undefined) => T | undefined) =>
      asking('change', () =>
        documents.change<T>(partition, id, before => {
          const after = decide(before)
          if (after && partition === `queue:${tenant}`) noted(before as Letter | undefined, after as unknown as Letter)
          return after
        }),
      ),
    insert: (partition, id, body) =>
      asking('insert', isLate => {
        const isSettling = partition.startsWith('sent:') && proc.isStale && !isLate
        if (isSettling) truth.broken.push(`${name}, who has lost it, settles ${id}`)
        return documents.insert(partition, id, body)
      }),
    remove: (partition, id) =>
      asking('remove', () => {
        if (partition === `queue:${tenant}`) concluded(id)
        return documents.remove(partition, id)
      }),
    scrub: async () => {},
  }

  const concluded = (id: string) => [...inHand].filter(([, one]) => one === id).forEach(([chat]) => inHand.delete(chat))

  function noted(before: Letter | undefined, after: Letter) {
    const { id, to, attempts, fence = 0 } = after
    const known = truth.of(id)
    if ((before?.fence ?? 0) > fence) truth.broken.push(`${id}: written under ${fence}, after ${before!.fence}`)
    if (proc.isStale) truth.broken.push(`${name}, who has lost it, writes ${id}`)
    if (before && attempts > before.attempts) {
      inHand.set('person' in to ? to.person : to.team, id)
      known.reasons = after.reasons ?? []
      known.disturbed ||= isDead || !!frozen
    } else concluded(id)
    if (before && attempts < before.attempts && !known.isCertainlyNotShown)
      truth.broken.push(`${id}: from ${before.attempts} attempts to ${attempts}`)
    known.attempts = attempts
  }

  const say = (chat: string): Promise<Delivery> =>
    asking('send', async isLate => {
      const id = inHand.get(chat)
      const { delivery, isShown } = scene.outcome()
      if (proc.isStale && !isLate) truth.broken.push(`${name}, who has lost it, sends to ${chat}`)
      if (id === undefined) truth.broken.push(`sent to ${chat} without having been counted`)
      else truth.heard(id, chat, delivery, isShown)
      if (!delivery) throw new Error('Teams')
      return delivery
    })
  const sender: Sender = {
    toPerson: async (_, person) => ({ delivery: await say(person.id), kept: person }),
    toTeam: async (_, team) => say(team.id),
    update: async () => ({ outcome: 'sent' }),
    members: async () => [],
    firstMembers: async () => ({ members: [], more: false }),
  }

  const clock = () => scene.clock.monotonic - lag
  const store = storeIn(queued(kept), scene.secrets)
  const pacing = pacingFor(25, { now: clock, sleep: async ms => void (scene.clock.monotonic += ms) })
  const world: World = { ...scene.world, store, sender, pacing }
  const leases = leasesFor(name, store.leases, clock)

  async function round(): Promise<boolean> {
    proc.isAtIt = false
    const hold = await leases.take(tenant)
    proc.isAtIt = true
    if (!hold || !(await hold.mayBegin())) return false
    await deliver(world, tenant, hold)
    const lease = await scene.world.store.leases.get(tenant)
    return !pacing.pausedMs(tenant) && lease?.fence === hold.fence
  }

  const proc = {
    name,
    /** It has the tenant, as far as it knows, and is at its letters. */
    isAtIt: false,
    /** Another has taken over, and its own clock tells it so. */
    isStale: false,
    look: () => leases.take(tenant),
    /** A round; resolves when it has ended, or stands still, or is dead, and says whether it has done all there was. */
    async deliver(now: readonly Trouble[] = []): Promise<{ met?: Trouble; isDone: boolean }> {
      const queue = await scene.world.store.queue(tenant).list()
      points = 0
      most = 300 + 150 * queue.length
      troubles = [...now]
      let met: Trouble | undefined
      truth.mayStop = now.some(({ what }) => ['crash', 'throw', 'freeze'].includes(what))
      stopped = Promise.withResolvers()
      proc.ended = round().catch(() => false)
      const heard = stopped.promise.then(trouble => (met = trouble))
      const isDone = await Promise.race([heard, proc.ended])
      // What was on its way yet may be stopped after the round has ended.
      await setImmediate()
      troubles = []
      return met ? { met, isDone: false } : { isDone: isDone === true }
    },
    ended: Promise.resolve(false),
    /** Goes on where it stood still, if it did; its clock has stood still too, or not. */
    async thaw(ms: number, isStale: boolean): Promise<void> {
      lag += ms
      proc.isStale = isStale
      stopped = Promise.withResolvers()
      frozen?.resolve()
      frozen = undefined
      await Promise.race([proc.ended, stopped.promise])
      proc.isStale = false
    },
  }
  return proc
}
