import { queued } from '../../src/store/queued'
import { openSqlite } from '../../src/store/sqlite'
import { storeIn } from '../../src/store/store'
import type { World } from '../../src/ports'
import { secretsFrom } from '../../src/secrets'
import type { Envelope } from '../../src/teams/envelope'
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
  return { hear, clock, known: () => store.people(tenant).get(mette), close: () => documents.close() }
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
