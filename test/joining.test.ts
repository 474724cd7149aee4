import { erase } from '../src/handlers/erase'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { answer, openTown, people, startMeasurement, tenant, textOf, type Town } from './town'

/** People come to a team and leave it while a measurement is open. */
let town: Town
beforeEach(async () => {
  town = await openTown()
  await startMeasurement(town)
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const late = people(7)[6]!
const chat = (who: string) => town.teams.inbox(who)
const measurement = async () => (await town.world.store.measurements(tenant).list())[0]!

test('whoever joins is invited once, and counts', async () => {
  await town.teams.joins(late)
  await town.tick()
  await town.teams.joins(late)
  await town.tick()
  expect(chat(late.id)).toHaveLength(1)
  expect(textOf(await answer(town, late.id, 'staff', () => '4'))).toContain('Tak for dit svar')
  await town.teams.say('29:p0', 'luk måling')
  await town.teams.press('29:p0', town.teams.last('29:p0'), 'measurement.close')
  await town.tick()
  expect(await measurement()).toMatchObject({ state: 'sealed', invited: 7 })
  // Nothing is left that says that they were invited.
  expect(await town.world.store.sent(tenant, { person: late.aadObjectId }).list()).toEqual([])
})

test('whoever leaves is reminded of nothing, and stays among the invited', async () => {
  await town.teams.leaves('29:p1')
  const before = [chat('29:p1').length, chat('29:p2').length]
  for (let day = 3; day <= 23; day++) await town.goTo(`2026-03-${String(day).padStart(2, '0')}T10:00:00Z`)
  expect(chat('29:p1')).toHaveLength(before[0]!)
  expect(chat('29:p2')).toHaveLength(before[1]! + 2)
  await town.goTo('2026-03-24T10:00:00Z')
  expect(await measurement()).toMatchObject({ state: 'sealed', invited: 6 })
})

test('whoever comes back is reminded again', async () => {
  await town.teams.leaves('29:p1')
  await town.teams.joins('29:p1')
  const before = chat('29:p1').length
  for (let day = 3; day <= 23; day++) await town.goTo(`2026-03-${String(day).padStart(2, '0')}T10:00:00Z`)
  expect(chat('29:p1')).toHaveLength(before + 2)
})

test('whoever had everything about them deleted is not asked again', async () => {
  await town.teams.install('personal', '29:p1')
  await town.teams.say('29:p1', 'mine data')
  await town.teams.press('29:p1', town.teams.last('29:p1'), 'data.delete')
  await town.teams.press('29:p1', town.teams.last('29:p1'), 'data.delete')
  const before = chat('29:p1').length
  await town.teams.joins(late)
  await town.tick()
  expect(chat(late.id)).toHaveLength(1)
  expect(chat('29:p1')).toHaveLength(before)
})

test('Teams that will not say who is in the team is asked again, and whoever came or left is noticed then', async () => {
  const trouble = town.teams.fail('ServiceUnavailable', { on: 'members', times: Infinity })
  await town.teams.joins(late)
  await town.teams.leaves('29:p1')
  await town.tick()
  expect(chat(late.id)).toEqual([])
  expect(await measurement()).toMatchObject({ state: 'open', due: '2026-03-02T09:01:00.000Z' })
  await town.goTo('2026-03-02T09:01:00Z')
  expect(await measurement()).toMatchObject({ due: '2026-03-02T09:02:00.000Z' })
  trouble.stop()
  await town.goTo('2026-03-02T09:02:00Z')
  await town.tick()
  expect(chat(late.id)).toHaveLength(1)
  const { id, ...rest } = await measurement()
  expect(rest).not.toHaveProperty('unseenSince')
  expect(rest.due).toBe('2026-03-12T07:30:00.000Z')
  expect((await town.world.store.papers(id).audience.get())!.gone).toEqual([people(2)[1]!.aadObjectId])
})

test('Teams that says it only after the last day keeps nothing open', async () => {
  town.teams.fail('ServiceUnavailable', { on: 'members', times: Infinity })
  await town.teams.joins(late)
  await town.goTo('2026-03-23T23:00:00Z')
  expect(await measurement()).toMatchObject({ state: 'sealed', invited: 6, tidied: true })
  expect(await measurement()).not.toHaveProperty('unseenSince')
})

test('others who come, leave and are erased in the very moment somebody is invited: all of it counts', async () => {
  await town.close()
  const real = queued(openSqlite(':memory:'))
  let meanwhile: (() => Promise<unknown>) | undefined
  const change: typeof real.change = async (partition, id, decide) => {
    const now = id.startsWith('box:') ? meanwhile : undefined
    if (now) meanwhile = undefined
    await now?.()
    return real.change(partition, id, decide)
  }
  town = await openTown({ documents: { ...real, change } })
  await startMeasurement(town)
  const [other] = people(8).slice(7)
  meanwhile = async () => {
    await erase(town.world, tenant, { id: people(4)[3]!.aadObjectId, name: 'Person 3 Holm' })
    await town.teams.joins(other!)
    await town.teams.leaves('29:p1')
  }
  await town.teams.joins(late)
  await town.goTo('2026-03-02T09:01:00Z')
  await town.tick()
  expect([late, other!].map(({ id }) => chat(id).length)).toEqual([1, 1])
  const audience = await town.world.store.papers((await measurement()).id).audience.get()
  const ids = people(8).map(({ aadObjectId }) => aadObjectId)
  expect(audience).toEqual({ people: ids.filter((_, i) => i !== 3), gone: [ids[1]] })
})
