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

test('Teams that will not say who is in the team changes nothing', async () => {
  town.teams.fail('ServiceUnavailable', { on: 'members', times: Infinity })
  await town.teams.joins(late)
  await town.tick()
  expect(chat(late.id)).toEqual([])
  expect(await measurement()).toMatchObject({ state: 'open' })
})
