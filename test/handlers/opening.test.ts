import type { Measurement } from '../../src/domain/measurement'
import { open } from '../../src/handlers/opening'
import { openSmallWorld } from '../smallWorld'

const tenant = 'kommune'
const now = '2026-03-02T09:00:00.000Z'

test('an opening that another has finished meanwhile invites nobody any more', async () => {
  const members = Array.from({ length: 450 }, (_, i) => ({
    ...{ id: `p${i}`, name: `P ${i}`, teamsId: `29:p${i}`, serviceUrl: 'http://127.0.0.1', addresses: [] },
  }))
  const { world, close } = await openSmallWorld(() => members, now)
  const { store } = world
  const measurement = {
    ...{ schema: 1, id: 'm1', tenant, team: 'hold', state: 'opening', pack: 'ics', version: '1.0.0', language: 'da' },
    ...{ title: 'M', why: '', asked: 'both', units: [], threshold: 5, boxes: 0, invited: 0, due: now },
    ...{ startedOn: '2026-03-02', closesOn: '2026-03-20' },
  } as Measurement
  await store.measurements(tenant).insert('m1', measurement)
  await store.papers('m1').pack.insert({ id: 'ics' } as never)
  const queue = store.queue(tenant)
  const finished = async () => {
    if ((await queue.count()) >= 100)
      await store.measurements(tenant).change<Measurement>('m1', one => ({ ...one!, state: 'open' }))
  }
  const insert: typeof queue.insert = async (...given) => queue.insert(...given).finally(finished)
  await open({ ...world, store: { ...store, queue: () => ({ ...queue, insert }) } }, measurement, members)
  expect(await queue.count()).toBe(200)
  await close()
})
