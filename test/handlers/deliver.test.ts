import type { Letter, Settled } from '../../src/domain/courier'
import { deliver } from '../../src/handlers/deliver'
import type { Hold, World } from '../../src/ports'
import { secretsFrom } from '../../src/secrets'
import { openSqlite } from '../../src/store/sqlite'
import { storeIn } from '../../src/store/store'

const tenant = 'kommune'
const to = { person: 'anna' }
const measurement = 'm1'

/** One invitation that is sent already, as a crash leaves it, in the hands of whoever has the tenant. */
async function afterACrash() {
  const documents = openSqlite(':memory:')
  const store = storeIn(documents, secretsFrom('the ballot secret', 'the link secret'))
  const due = '2026-03-02T08:00:00.000Z'
  const letter: Letter = {
    ...{ schema: 1, id: 'invite:m1:anna', kind: 'invitation', to, about: measurement, madeOn: '2026-03-02' },
    ...{ due, attempts: 1, turnedAway: 0 },
  }
  await store.queue(tenant).insert(letter.id, letter)
  await store.sent(tenant, to).insert(letter.id, { ...letter, state: 'sent' } as Settled)
  await store.measurements(tenant).insert(measurement, {
    ...{ id: measurement, tenant, state: 'open', sending: { card: 'the card' } },
  } as never)
  const world = {
    ...{ store, log: () => {}, now: () => new Date('2026-03-02T09:00:00.000Z') },
    ...{ settings: { calendar: {} }, pacing: { pausedMs: () => 0 } },
  } as unknown as World
  const hold: Hold = { fence: 1, lasts: () => true, still: async () => true, mayBegin: async () => true }
  return { world, hold, letter, close: () => documents.close() }
}

test('a round that can read no more ends only when what is on its way has ended', async () => {
  const { world, hold, letter, close } = await afterACrash()
  const { store } = world
  const gate = Promise.withResolvers<void>()
  let reads = 0
  const queue = {
    ...store.queue(tenant),
    due: async () => {
      if (reads++) throw new Error('the store fails')
      return [letter]
    },
  }
  const sent = {
    ...store.sent(tenant, to),
    get: async (id: string) => gate.promise.then(() => store.sent(tenant, to).get(id)),
  }
  let isOver = false
  const round = deliver({ ...world, store: { ...store, queue: () => queue, sent: () => sent } }, tenant, hold)
    .catch((error: Error) => error.message)
    .finally(() => (isOver = true))
  await new Promise(done => setImmediate(done))
  expect([reads, isOver]).toEqual([2, false])
  gate.resolve()
  expect([await round, await store.queue(tenant).list()]).toEqual(['the store fails', []])
  await close()
})

test.each([
  ['whoever has lost the tenant by the end of a round notes nothing on the measurement', false],
  ['whoever has it notes that all is sent', true],
])('%s', async (_, isOurs) => {
  const { world, hold, close } = await afterACrash()
  const { store } = world
  const isDone = async () => !(await store.queue(tenant).list()).length
  await deliver(world, tenant, { ...hold, still: async () => isOurs || !(await isDone()) })
  expect(await isDone()).toBe(true)
  expect('sending' in (await store.measurements(tenant).get(measurement))!).toBe(!isOurs)
  await close()
})
