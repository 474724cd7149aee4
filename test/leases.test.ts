import { appIn } from '../src/app'
import { readConfig } from '../src/config'
import type { Measurement } from '../src/domain/measurement'
import type { Sender } from '../src/ports'
import { secretsFrom } from '../src/secrets'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import type { Call } from './fakeTeams'
import { ballotSecret, openTown, packs, startMeasurement, tenant, watching, type Town } from './town'

/** Several processes on one store: one of them works for a tenant at a time, and another goes on where it stopped. */
let town: Town
let documents: Documents
let measurement: string
const everybody = ['29:p0', '29:p1', '29:p2', '29:p3', '29:p4', '29:p5']
const anna = '29:p1'

/** The first process has invited everybody; from here on letters are put in the queue by hand. */
beforeEach(async () => {
  documents = queued(openSqlite(':memory:'))
  town = await openTown({ documents, settings: { INSTANCE_ID: 'first' } })
  await startMeasurement(town)
  measurement = (await town.world.store.measurements(tenant).list())[0]!.id
  expect([invitations(), await lease()]).toMatchObject([1, { owner: 'first', fence: 1 }])
})
afterEach(async () => {
  await town.close()
  expect([town.teams.faults, town.faults()]).toEqual([[], []])
})

const another = (INSTANCE_ID: string, monotonic = () => town.clock.at.getTime()) =>
  appIn(readConfig({ MODE: 'local', INSTANCE_ID }), {
    documents,
    secrets: secretsFrom(ballotSecret, 'link secret of the tests'),
    packs,
    now: () => town.clock.at,
    stopwatch: watching(monotonic),
    newId: () => 'never',
    log: (event, facts) => void town.logged.push({ event, facts }),
  })
const pass = (seconds: number) => void (town.clock.at = new Date(town.clock.at.getTime() + seconds * 1_000))
const lease = () => town.world.store.leases.get(tenant)
const invitations = (who = anna) =>
  town.teams.inbox(who).filter(({ card }) => JSON.stringify(card ?? {}).includes('"verb":"answer.begin"')).length

async function post(id: string, who = anna) {
  const person = town.teams.person(who).aadObjectId
  const more = { kind: 'invitation', to: { person }, about: measurement, madeOn: '2026-03-02' } as const
  const counts = { due: town.clock.at.toISOString(), attempts: 0, turnedAway: 0 }
  await town.world.store
    .queue(tenant)
    .insert(`${id}:${person}`, { schema: 1, id: `${id}:${person}`, ...more, ...counts })
}
const settled = async (id: string) => {
  const person = town.teams.person(anna).aadObjectId
  return town.world.store.sent(tenant, { person }).get(`${id}:${person}`)
}

const isRoster = ({ op }: Call) => op === 'members'

/** A process, the first unless told, does this around each of its own sends. */
const around = (
  act: (send: () => ReturnType<Sender['toPerson']>) => ReturnType<Sender['toPerson']>,
  { world } = town.app,
) => {
  const { toPerson } = world.sender
  Object.assign(world.sender, {
    toPerson: (...given: Parameters<typeof toPerson>) => act(() => toPerson(...given)),
  })
}

test('only one sends; another takes over when it has been silent for its term, no sooner', async () => {
  const second = await another('second')
  await post('a')
  await second.tickAll()
  // The first is killed here. The second looks each second.
  for (let i = 0; i < 29; i++) {
    pass(1)
    await second.takeOver()
  }
  expect([invitations(), await lease()]).toMatchObject([1, { owner: 'first' }])
  pass(2)
  await second.takeOver()
  expect([invitations(), await lease()]).toMatchObject([2, { owner: 'second', fence: 2 }])
  await post('b')
  await town.tick()
  expect(invitations()).toBe(2)
  await second.tickAll()
  expect(invitations()).toBe(3)
})

test('as long as its holder does its rounds, nobody else does', async () => {
  const second = await another('second')
  for (let i = 0; i < 12; i++) {
    await town.tick()
    for (let s = 0; s < 15; s++) {
      pass(1)
      await second.takeOver()
    }
    await second.tickAll()
  }
  expect(await lease()).toMatchObject({ owner: 'first', fence: 1, beat: 11 })
})

test('after a restart its owner goes on at once, under a higher number', async () => {
  await post('a')
  const restarted = await another('first')
  await restarted.tickAll()
  expect([invitations(), await lease()]).toMatchObject([2, { owner: 'first', fence: 2 }])
})

test('who stood still after counting an attempt, while another took over, does not send', async () => {
  const second = await another('second')
  await second.tickAll()
  await post('a')
  const { change } = documents
  let isCounted = false
  const standingStill: Documents['change'] = async (partition, id, decide) => {
    await change(partition, id, decide)
    if (isCounted || !partition.startsWith('queue:')) return
    isCounted = true
    pass(31)
    await second.takeOver()
  }
  documents.change = standingStill
  await town.tick()
  expect([isCounted, invitations()]).toEqual([true, 2])
  expect(await settled('a')).toMatchObject({ state: 'sent', attempts: 2, fence: 2 })
})

test.each(['sent', 'uncertain'] as const)(
  'who stood still while sending, and hears after another took over that it is %s, writes nothing',
  async outcome => {
    const second = await another('second')
    await second.tickAll()
    await post('a')
    around(async send => {
      const { kept } = await send()
      pass(31)
      town.teams.fail('Throttled', { on: 'send', person: anna, retryAfter: 600 })
      await second.takeOver()
      return { delivery: { outcome }, kept }
    })
    await town.tick()
    const [letter] = await town.world.store.queue(tenant).list()
    const due = new Date(town.clock.at.getTime() + 600_000).toISOString()
    expect(letter).toMatchObject({ fence: 2, attempts: 1, turnedAway: 1, due })
    expect([invitations(), await settled('a')]).toEqual([2, undefined])
  },
)

test('nor does it where the other has not had the letter in hand yet', async () => {
  const second = await another('second')
  await second.tickAll()
  pass(5)
  await post('a')
  const due = new Date(town.clock.at.getTime() + 30_000).toISOString()
  around(async send => {
    const { kept } = await send()
    pass(26)
    await second.takeOver()
    return { delivery: { outcome: 'uncertain' }, kept }
  })
  await town.tick()
  expect([await lease(), (await town.world.store.queue(tenant).list())[0]]).toMatchObject([
    { owner: 'second' },
    { fence: 1, due },
  ])
})

test('nor does it where its clock stood still with its machine', async () => {
  const [asleep, awake] = [await another('asleep', () => 0), await another('awake')]
  await town.app.end(Promise.resolve())
  await post('a')
  around(async send => {
    const { kept } = await send()
    await awake.tickAll()
    pass(31)
    town.teams.fail('Throttled', { on: 'send', person: anna, retryAfter: 600 })
    await awake.takeOver()
    return { delivery: { outcome: 'uncertain' }, kept }
  }, asleep)
  await asleep.tickAll()
  const due = new Date(town.clock.at.getTime() + 600_000).toISOString()
  expect(await town.world.store.queue(tenant).list()).toMatchObject([{ fence: 3, due }])
})

test('who stood still, but lost the tenant to nobody, goes on', async () => {
  await post('a')
  around(async send => {
    pass(3_600)
    return send()
  })
  await town.tick()
  expect([await settled('a'), await lease()]).toMatchObject([
    { state: 'sent', fence: 1 },
    { fence: 1, beat: 1 },
  ])
})

test('nor does whoever goes on lose count of what was turned away', async () => {
  await post('a')
  town.teams.fail('Throttled', { on: 'send', person: anna, retryAfter: 600 })
  around(async send => {
    pass(3_600)
    return send()
  })
  await town.tick()
  expect(await town.world.store.queue(tenant).list()).toMatchObject([{ attempts: 0, turnedAway: 1, fence: 1 }])
})

test('a letter that somebody who came later has in hand is left alone, and the round comes to its end', async () => {
  await post('a')
  const { queue } = town.world.store
  const [letter] = await queue(tenant).list()
  await queue(tenant).change(letter!.id, () => ({ ...letter!, fence: 9 }))
  await town.tick()
  expect(await queue(tenant).list()).toEqual([{ ...letter, fence: 9 }])
  expect(town.logged.splice(0).filter(({ event }) => event === 'fault')).toMatchObject([{ facts: { why: 'fenced' } }])
  await queue(tenant).remove(letter!.id)
})

test('whoever is started again amidst an opening sends what is waiting before everybody is invited', async () => {
  await post('a')
  await town.world.store
    .measurements(tenant)
    .change<Measurement>(measurement, now => ({ ...now!, state: 'opening', due: town.clock.at.toISOString() }))
  town.teams.fail('hang', { on: 'members', afterMs: 300 })
  const ticking = town.tick()
  const roster = await town.teams.until(() => invitations() === 2 && town.teams.calls.findLast(isRoster))
  expect(roster.status).toBeUndefined()
  await ticking
  expect(roster.status).toBe(200)
})

describe('ending in good order', () => {
  const never = new Promise<never>(() => {})

  test('another takes over at once', async () => {
    const second = await another('second')
    await second.tickAll()
    await town.app.end(never)
    await post('a')
    await town.tick()
    expect(invitations()).toBe(1)
    await second.takeOver()
    expect([invitations(), await lease()]).toMatchObject([2, { owner: 'second', fence: 2 }])
  })

  /** Letters to everybody, and the first process at its first sends, which come to an end when told. */
  async function amidst() {
    for (const who of everybody) await post('a', who)
    let go = () => {}
    const told = new Promise<void>(resolve => (go = resolve))
    let sending = 0
    const begun = new Promise<void>(resolve =>
      around(async send => {
        if (++sending === 4) resolve()
        await told
        return send()
      }),
    )
    const ticked = town.tick()
    await begun
    return { go, ticked }
  }
  const all = () => everybody.reduce((sum, who) => sum + invitations(who), 0)

  test('what is on its way arrives and is kept first, and nothing new is begun', async () => {
    const { go, ticked } = await amidst()
    const end = town.app.end(never)
    expect(await lease()).not.toHaveProperty('isFree')
    go()
    await Promise.all([end, ticked])
    expect([all(), (await town.world.store.queue(tenant).list()).length]).toEqual([6 + 4, 2])
    expect(await lease()).toMatchObject({ isFree: true })
    await (await another('second')).tickAll()
    expect([all(), (await town.world.store.queue(tenant).list()).length]).toEqual([6 + 6, 0])
  })

  test('it is not waited for longer than there is time', async () => {
    const { go, ticked } = await amidst()
    await town.app.end(Promise.resolve())
    expect(await lease()).toMatchObject({ isFree: true })
    go()
    await ticked
    expect((await town.world.store.queue(tenant).list()).map(({ attempts }) => attempts).sort()).toEqual([
      0, 0, 1, 1, 1, 1,
    ])
  })
})
