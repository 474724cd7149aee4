import { answer, choices, dataOf, openTown, startMeasurement, tenant, textOf, withButton, type Town } from './town'

/** Turning pages, answering twice, and the end of the last day; bad input has tables of its own. */
let town: Town
const anna = '29:p1'

beforeEach(async () => {
  town = await openTown()
  await startMeasurement(town)
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const kept = async () => {
  const [measurement] = await town.world.store.measurements(tenant).list()
  return town.world.store.boxes(measurement!.id).get('box:00000')
}

test('back and forth keeps what was chosen', async () => {
  const message = withButton(town, anna, 'answer.begin')
  await town.teams.press(anna, message, 'answer.begin', { level: 'staff' })
  await town.teams.press(anna, message, 'answer.page', choices(message, '4'))
  expect(textOf(message)).toContain('2 af 7')
  await town.teams.press(anna, message, 'answer.back', { 'plan-1': '2' })
  expect(textOf(message)).toContain('1 af 7')
  expect(JSON.stringify(message.card)).toContain('"value":"4"')
  await town.teams.press(anna, message, 'answer.page')
  expect(JSON.stringify(message.card)).toMatch(/"id":"plan-1"[^}]*"value":"2"/)
})

test('twice is refused kindly, and counts once', async () => {
  const message = await answer(town, anna, 'staff', () => '4')
  await town.teams.say(anna, 'svar')
  expect(textOf(town.teams.last(anna))).toContain('Der venter ikke noget spørgeskema på dig.')
  await town.teams.tap(anna, message, dataOf({ card: message.history.at(-1) }, 'answer.submit'))
  expect(textOf(message)).toContain('Du har allerede svaret.')
  expect((await kept())!.answers).toHaveLength(1)
})

test('it closes by itself after its last day, and the report waits for the morning', async () => {
  for (let i = 0; i < 6; i++) await answer(town, `29:p${i}`, 'staff', () => '3')
  const [{ closesOn }] = (await town.world.store.measurements(tenant).list()) as unknown as [{ closesOn: string }]
  expect(closesOn).toBe('2026-03-23')
  await town.goTo('2026-03-23T22:59:59Z') // 23:59:59 in Copenhagen
  expect(await town.world.store.measurements(tenant).list()).toMatchObject([{ state: 'open' }])
  await town.goTo('2026-03-23T23:00:00Z')
  expect(await town.world.store.measurements(tenant).list()).toMatchObject([
    { state: 'sealed', closedOn: '2026-03-23' },
  ])
  expect(town.teams.channel('19:family')).toHaveLength(1)
  await town.goTo('2026-03-24T07:30:00Z')
  expect(town.teams.channel('19:family')).toHaveLength(2)
})
