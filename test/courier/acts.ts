import fc from 'fast-check'
import type { Letter, Settled, Unreachable } from '../../src/domain/courier'
import { startProcess, type Process, type Trouble } from './process'
import { everybody, openScene, tenant, type Outcome, type Posted, type Scene } from './scene'

export type Act =
  | { readonly act: 'post'; readonly letters: readonly Posted[]; readonly isUnread: boolean }
  /** After so long a round, which meets this of Teams' and this of its own machine. */
  | {
      readonly act: 'deliver'
      readonly by: 0 | 1
      readonly after: number
      readonly outcomes: readonly Outcome[]
      readonly troubles: readonly Trouble[]
    }
  | { readonly act: 'jump'; readonly ms: number }
  | { readonly act: 'restart'; readonly by: 0 | 1 }
  | { readonly act: 'poison'; readonly who: number; readonly times: number }
  | { readonly act: 'erase'; readonly who: number }
  | { readonly act: 'pause'; readonly who: number; readonly isOn: boolean }
  | { readonly act: 'reasons'; readonly areTrue: boolean }

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000]
const by = fc.constantFrom(0 as const, 0 as const, 1 as const)
const who = fc.nat(2)

const outcome = fc.constantFrom<Outcome>(
  { delivery: { outcome: 'sent' }, isShown: true },
  ...[true, false].map(isShown => ({ delivery: { outcome: 'uncertain' as const }, isShown })),
  ...[true, false].map(isShown => ({ isShown })),
  ...[undefined, 500, 40 * SECOND, 24 * HOUR].map(afterMs => ({
    delivery: { outcome: 'try-again' as const, because: 'too-many' as const, ...(afterMs && { afterMs }) },
    isShown: false,
  })),
  { delivery: { outcome: 'try-again' }, isShown: false },
  { delivery: { outcome: 'try-again', because: 'identity', afterMs: 15 * MINUTE }, isShown: false },
  ...(['not-installed', 'opted-out', 'blocked-by-admin'] satisfies Unreachable[]).map(why => ({
    delivery: { outcome: 'unreachable' as const, why },
    isShown: false,
  })),
  { delivery: { outcome: 'failed', why: '400' }, isShown: false },
)

const back = fc.constantFrom(-SECOND, -20 * SECOND, -45 * MINUTE, -5 * HOUR)
const forth = fc.constantFrom(SECOND, 31 * SECOND, HOUR, 26 * HOUR)
const at = fc.integer({ min: 1, max: 45 })
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ at, what: fc.constantFrom('crash' as const, 'crash' as const, 'throw' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ at, what: fc.constantFrom('erase' as const, 'cancel' as const) }) },
  { weight: 1, arbitrary: fc.record({ at, what: fc.constant('jump' as const), ms: fc.oneof(back, forth) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ at, what: fc.constant('freeze' as const), asleep: fc.boolean() },
      ms: fc.constantFrom(5 * SECOND, 31 * SECOND, 10 * MINUTE),
      to: fc.constantFrom('other' as const, 'successor' as const),
    }),
  },
)

const letter = fc.record({
  kind: fc.constantFrom('role' as const, 'daily' as const, 'report' as const),
  ...{ who, n: fc.nat(3) },
})
const post = fc.record({
  act: fc.constant('post' as const),
  letters: fc.array(letter, { minLength: 1, maxLength: 3 }),
  isUnread: fc.boolean(),
})
const deliver = fc.record({
  ...{ act: fc.constant('deliver' as const), by },
  after: fc.constantFrom(0, 500, 5 * SECOND, 29 * SECOND, 31 * SECOND, 31 * SECOND, 2 * MINUTE, 16 * MINUTE, 3 * HOUR, 24 * HOUR, 96 * HOUR), // prettier-ignore
  outcomes: fc.array(outcome, { maxLength: 4 }),
  troubles: fc.array(trouble, { maxLength: 2 }),
})
const poison = fc.record({
  act: fc.constant('poison' as const),
  who: fc.nat(3),
  times: fc.constantFrom(1, 2, 5, Infinity),
})

const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: post },
  { weight: 12, arbitrary: deliver },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('jump' as const), ms: fc.oneof(back, forth) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('restart' as const), by }) },
  { weight: 1, arbitrary: poison },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('erase' as const), who }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('pause' as const), who, isOn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reasons' as const), areTrue: fc.boolean() }) },
)

/** A store with two processes at it. */
export interface Real {
  readonly scene: Scene
  readonly processes: [Process, Process]
  /** Every letter that was ever in the queue. */
  readonly posted: Set<string>
}

export async function open(): Promise<Real> {
  const scene = await openScene()
  return { scene, processes: [startProcess(scene, 'a'), startProcess(scene, 'b')], posted: new Set() }
}

const queueOf = ({ world }: Scene): Promise<Letter[]> => world.store.queue(tenant).list()

/** Lives through lists of at most so many acts, as many lists as told or as there is time for. */
export async function liveMany(
  most: number,
  times: Pick<fc.Parameters, 'numRuns' | 'interruptAfterTimeLimit' | 'seed'>,
) {
  const command = anAct.map(act => ({
    check: () => true,
    run: (_: object, real: Real) => live(real, act),
    toString: () => JSON.stringify(act),
  }))
  const lives = fc.asyncProperty(fc.commands([command], { maxCommands: most }), async commands => {
    const real = await open()
    await fc.asyncModelRun(() => ({ model: {}, real }), commands)
    await outlive(real)
    await real.scene.close()
  })
  await fc.assert(lives, times)
}

/** Does one thing, and looks at all that must be true after it. */
export async function live(real: Real, act: Act): Promise<void> {
  await doIt(real, act)
  for (const { id } of await queueOf(real.scene)) real.posted.add(id)
  found(real.scene.truth.faults())
}

function found(faults: readonly string[]): void {
  if (faults.length) throw new Error(faults.join('\n'))
}

async function doIt(real: Real, act: Act): Promise<void> {
  const { scene, processes } = real
  switch (act.act) {
    case 'post':
      for (const letter of act.letters) await scene.post(letter, act.isUnread)
      return
    case 'deliver':
      scene.clock.monotonic += act.after
      scene.will(act.outcomes)
      return deliverBy(real, act.by, act.troubles)
    case 'jump':
      return void (scene.clock.ahead += act.ms)
    case 'restart':
      return void (processes[act.by] = startProcess(scene, processes[act.by].name))
    case 'poison':
      return void scene.poison.set(everybody[act.who] ?? '', act.times)
    case 'erase':
      return scene.erase(everybody[act.who]!)
    case 'pause':
      return scene.truth.erased.has(everybody[act.who]!)
        ? undefined
        : scene.pause(everybody[act.who]!, act.isOn ? '2026-03-20' : undefined)
    case 'reasons':
      return scene.holds(act.areTrue)
  }
}

async function deliverBy(real: Real, by: 0 | 1, troubles: readonly Trouble[]): Promise<void> {
  const { scene, processes } = real
  const proc = processes[by]
  const { met, isDone } = await proc.deliver(troubles)
  if (met?.what === 'crash') processes[by] = startProcess(scene, proc.name)
  if (met?.what === 'freeze') return whileFrozen(real, by, met)
  if (!isDone || troubles.length) return
  const now = scene.world.now().toISOString()
  const late = (await queueOf(scene)).filter(({ due }) => due <= now)
  found(late.map(({ id }) => `${id}: left lying by a round that nothing disturbed`))
}

async function whileFrozen(real: Real, by: 0 | 1, { ms, asleep, to }: Trouble & { what: 'freeze' }): Promise<void> {
  const { scene, processes } = real
  const frozen = processes[by]
  if (to === 'successor') processes[by] = startProcess(scene, frozen.name)
  const other = to === 'other' ? processes[1 - by]! : processes[by]
  const before = await scene.world.store.leases.get(tenant)
  await other.look()
  scene.clock.monotonic += ms
  await other.deliver()
  const after = await scene.world.store.leases.get(tenant)
  const isLost = frozen.isAtIt && !asleep && before?.fence !== after?.fence && ms > 28_000
  await frozen.thaw(asleep ? ms : 0, isLost)
}

/** Trouble stops, and time goes on: everything is settled, and what is settled is true. */
export async function outlive(real: Real): Promise<void> {
  const { scene, posted } = real
  const { store } = scene.world
  for (let rounds = 0; rounds < 60; rounds++) {
    await live(real, { act: 'deliver', by: 0, after: 0, outcomes: [], troubles: [] })
    const [next] = (await queueOf(scene)).map(({ due }) => due).sort()
    if (!next) break
    scene.clock.monotonic += Math.max(31_000, Date.parse(next) - scene.world.now().getTime())
  }
  const receivers = [...everybody.map(person => ({ person })), { team: 'team1' }]
  const sent: Settled[] = []
  for (const to of receivers) sent.push(...(await store.sent(tenant, to).list()))
  found(scene.truth.faultsAtLast(posted, await queueOf(scene), sent))
}
