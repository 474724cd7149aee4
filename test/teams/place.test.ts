import { queued } from '../../src/store/queued'
import { openSqlite } from '../../src/store/sqlite'
import { storeIn } from '../../src/store/store'
import type { Unreachable } from '../../src/domain/courier'
import type { Person, Team, World } from '../../src/ports'
import { secretsFrom } from '../../src/secrets'
import type { Envelope } from '../../src/teams/envelope'
import { reachedIn } from '../../src/handlers/reach'
import { meetSpeaker } from '../../src/teams/place'
import { calendar } from '../domain/samples'
import { recorded, tenant, type Activity } from './recorded'

const mette = '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a50'

function someWorld() {
  const secrets = secretsFrom('ballot secret of the tests', 'link secret of the tests')
  const documents = queued(openSqlite(':memory:'))
  const store = storeIn(documents, secrets)
  const clock = { at: new Date('2026-03-02T09:00:00Z') }
  const world = { store, secrets, now: () => clock.at, settings: { calendar } } as unknown as World
  const hear = (activity: Activity) => meetSpeaker(world, activity as Envelope)
  const cannot = (unreachable: Unreachable) =>
    store.people(tenant).change<Person>(mette, now => ({ ...now!, unreachable, unreachableOn: '2026-03-02' }))
  return {
    hear,
    clock,
    cannot,
    world,
    store,
    known: () => store.people(tenant).get(mette),
    close: () => documents.close(),
  }
}

test('whoever installs is known by their id, and by their name once they have one', async () => {
  const { hear, known, close } = someWorld()
  await hear(recorded('install'))
  expect(await known()).toMatchObject({ id: mette, name: '', teamsId: '29:mette' })
  await hear(recorded('message'))
  expect(await known()).toMatchObject({ name: 'Mette Holm', locale: 'en-US', conversation: expect.any(String) })
  await close()
})

test.each([undefined, null])('a name that is %j does not take away the one we know', async name => {
  const { hear, known, close } = someWorld()
  await hear(recorded('message'))
  await hear(recorded('install', { from: { ...recorded('install').from, name } }))
  expect((await known())!.name).toBe('Mette Holm')
  await close()
})

test('the last sign of life is a day, also of somebody known before it was kept', async () => {
  const { hear, known, clock, close } = someWorld()
  await hear(recorded('message'))
  expect((await known())!.seenOn).toBe('2026-03-02')
  clock.at = new Date('2026-03-02T23:30:00Z') // Tuesday in Copenhagen
  await hear(recorded('message'))
  expect((await known())!.seenOn).toBe('2026-03-03')
  await close()
})

test('the newest address wins', async () => {
  const { hear, known, close } = someWorld()
  await hear(recorded('message'))
  await hear(recorded('tap', { serviceUrl: 'http://localhost:56151/_connector' }))
  expect((await known())!.serviceUrl).toBe('http://localhost:56151/_connector')
  await close()
})

test('the bot itself, and whoever has no id of their own, is nobody', async () => {
  const { hear, close } = someWorld()
  expect((await hear(recorded('message', { from: recorded('message').recipient }))).person).toBeUndefined()
  await close()
})

const channel = { conversation: { id: '19:c', conversationType: 'channel', isGroup: true, tenantId: tenant } }
const left = { membersAdded: undefined, membersRemoved: [{ id: recorded('join').recipient.id }] }
const anyone = { membersAdded: [{ id: '29:somebody' }] }

/** Which states each thing that Teams tells us ends. */
test.each<[string, Activity, Unreachable[]]>([
  ['they write', recorded('message'), ['not-installed', 'opted-out', 'blocked-by-admin', 'removed']],
  ['they press', recorded('tap'), ['not-installed', 'opted-out', 'blocked-by-admin', 'removed']],
  ['they press, as an invoke', recorded('invoke'), ['not-installed', 'opted-out', 'blocked-by-admin', 'removed']],
  ['the app is installed', recorded('install'), ['not-installed', 'blocked-by-admin', 'removed']],
  ['the bot comes to their chat', recorded('join'), ['not-installed', 'blocked-by-admin', 'removed']],
  ['they write in a channel', recorded('message', channel), ['not-installed']],
  ['they take the app away', recorded('install', { action: 'remove' }), []],
  ['the bot leaves their chat', recorded('join', left), []],
  ['they install it in a team', recorded('install', channel), []],
  ['they let somebody into a team', recorded('join', { ...channel, ...anyone }), []],
  ['they put a heart on something', recorded('message', { type: 'messageReaction' }), []],
  ['they are writing', recorded('message', { type: 'typing' }), []],
])('%s', async (_, activity, ended) => {
  const { hear, known, cannot, close } = someWorld()
  await hear(recorded('message'))
  for (const why of ['not-installed', 'opted-out', 'blocked-by-admin', 'removed'] as const) {
    await cannot(why)
    await hear(activity)
    const { unreachable, unreachableOn } = (await known())!
    expect([unreachable, unreachableOn]).toEqual(ended.includes(why) ? [undefined, undefined] : [why, '2026-03-02'])
  }
  await close()
})

test('whoever was erased while a team was asked for its members stays erased', async () => {
  const { hear, known, cannot, world, store, close } = someWorld()
  await hear(recorded('message'))
  await cannot('not-installed')
  const members = async () => {
    await store.people(tenant).remove(mette)
    return [{ id: mette }]
  }
  await reachedIn({ ...world, sender: { members } } as unknown as World, tenant, {} as Team)
  expect(await known()).toBeUndefined()
  await close()
})
