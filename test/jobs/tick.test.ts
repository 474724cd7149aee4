import { openAll, carryOnAll } from '../../src/handlers/carryOn'
import type { Measurement } from '../../src/domain/measurement'
import { openInTime } from '../../src/jobs/tick'
import type { Hold, Log, World } from '../../src/ports'
import { secretsFrom } from '../../src/secrets'
import { openSqlite } from '../../src/store/sqlite'
import { storeIn } from '../../src/store/store'

const tenant = 'kommune'
const now = '2026-03-02T09:00:00.000Z'

function smallest() {
  const documents = openSqlite(':memory:')
  const logged: [string, object | undefined][] = []
  const log: Log = (event, facts) => void logged.push([event, facts])
  const store = storeIn(documents, secretsFrom('the ballot secret', 'the link secret'))
  const world = { store, log, now: () => new Date(now) } as unknown as World
  return { world, logged, close: () => documents.close() }
}

test('a store that fails as an opening is to begin is a fault in the log, not the end of the process', async () => {
  const { world, logged, close } = smallest()
  const hold = { mayBegin: () => Promise.reject(new Error('the store fails')) } as unknown as Hold
  await expect(openInTime(world, tenant, hold)).resolves.toBe(false)
  expect(logged).toMatchObject([['fault', { job: 'openAll', error: 'Error' }]])
  await close()
})

test.each([
  ['openAll', openAll, 'opening'],
  ['carryOnAll', carryOnAll, 'cancelling'],
] as const)('%s: a measurement that cannot be carried on keeps none of its tenant waiting', async (job, act, state) => {
  const { world, logged, close } = smallest()
  const measurements = world.store.measurements(tenant)
  for (const id of ['first', 'second']) {
    const due = `2026-03-02T0${id === 'first' ? 7 : 8}:00:00.000Z`
    await measurements.insert(id, { schema: 1, id, tenant, state, due } as unknown as Measurement)
  }
  const tried: string[] = []
  const papers = world.store.papers
  const failing = (id: string) => {
    tried.push(id)
    if (id === 'first') throw new Error('it cannot be read')
    return papers(id)
  }
  await act({ ...world, store: { ...world.store, papers: failing } }, tenant)
  expect(new Set(tried)).toEqual(new Set(['first', 'second']))
  expect(logged[0]).toMatchObject(['fault', { job, error: 'Error' }])
  await close()
})
