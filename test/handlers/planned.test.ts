import type { Measurement } from '../../src/domain/measurement'
import { cancel } from '../../src/domain/changes'
import { carryOn, carryOnAll } from '../../src/handlers/carryOn'
import type { World } from '../../src/ports'
import { openSmallWorld } from '../smallWorld'

const tenant = 'kommune'
const now = '2026-03-02T09:00:00.000Z'
const anna = { id: 'anna', name: 'Anna', teamsId: '29:anna', serviceUrl: 'http://127.0.0.1', addresses: [] }

test.each([
  ['of the whole team', undefined],
  ['of a list', true],
] as const)('cancelled while Teams is asked who is there: nothing of it is made again (%s)', async (_, listed) => {
  const { world, close } = await openSmallWorld(() => [anna], now)
  const { store } = world
  const id = 'm1'
  await store.teams(tenant).insert('hold', { id: 'hold', kind: 'team', coordinators: [] } as never)
  await store.measurements(tenant).insert(id, {
    ...{ schema: 1, id, tenant, team: 'hold', state: 'planned', pack: 'ics', version: '1.0.0', language: 'da' },
    ...{ title: 'M', why: '', asked: 'both', units: [], threshold: 5, boxes: 0, invited: 0, due: now },
    ...{ opensOn: '2026-03-02', startedOn: '2026-03-02', closesOn: '2026-03-20', ...(listed && { listed }) },
  } as Measurement)
  await store.papers(id).pack.insert({ id: 'pack' } as never)
  if (listed) await store.papers(id).audience.insert({ people: ['anna'] })
  let asked = 0
  const members = async () => {
    asked++
    await store.measurements(tenant).change(id, one => cancel(one!, new Date(now)))
    await carryOnAll(world, tenant)
    return [anna]
  }
  const meanwhile: World = { ...world, sender: { ...world.sender, members } }
  await carryOn(meanwhile, tenant, id)
  expect(asked).toBe(1)
  expect(await store.measurements(tenant).get(id)).toMatchObject({ state: 'cancelled' })
  expect([await store.papers(id).pack.get(), await store.papers(id).audience.get()]).toEqual([undefined, undefined])
  await close()
})
