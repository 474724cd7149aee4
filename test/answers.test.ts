import type { Message } from './fakeTeams'
import { answer, openTown, startMeasurement, tenant, textOf, withButton, type Town } from './town'

/** What an answer card may come back with, and what is then said and kept. */
let town: Town
const anna = '29:p1'
const bo = '29:p2'

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

const begun = async (who: string, level = 'staff'): Promise<Message> => {
  const message = withButton(town, who, 'answer.begin')
  await town.teams.press(who, message, 'answer.begin', { level })
  return message
}

/** What a button with this verb carries, anywhere in a card. */
const dataIn = (card: unknown, verb: string) =>
  JSON.parse(JSON.stringify(card).match(new RegExp(`\\{"verb":"${verb}".*?\\}\\}\\}`))![0]) as Record<string, unknown>
const dataOf = (message: Message, verb: string) => dataIn(message.card, verb)

const chosen = (message: Message, value = '3') =>
  Object.fromEntries(
    [...JSON.stringify(message.card).matchAll(/"type":"Input.ChoiceSet","id":"([^"]+)"/g)].map(m => [m[1]!, value]),
  )

const OUTDATED = 'Kortet er forældet, ændret eller lavet til en anden'

test('back and forth keeps what was chosen', async () => {
  const message = await begun(anna)
  await town.teams.press(anna, message, 'answer.page', chosen(message, '4'))
  expect(textOf(message)).toContain('2 af 7')
  await town.teams.press(anna, message, 'answer.back', { 'plan-1': '2' })
  expect(textOf(message)).toContain('1 af 7')
  expect(JSON.stringify(message.card)).toContain('"value":"4"')
  await town.teams.press(anna, message, 'answer.page')
  expect(JSON.stringify(message.card)).toMatch(/"id":"plan-1"[^}]*"value":"2"/)
})

test('a half-filled page stays, says what is missing and keeps the rest', async () => {
  const message = await begun(anna)
  await town.teams.press(anna, message, 'answer.page', { 'leadership-first-1': '5' })
  expect(textOf(message)).toContain('4 udsagn mangler et valg')
  expect(JSON.stringify(message.card)).toMatch(/"id":"leadership-first-1"[^}]*"value":"5"/)
})

test('without a level nobody begins', async () => {
  const message = withButton(town, anna, 'answer.begin')
  await town.teams.tap(anna, message, dataOf(message, 'answer.begin'))
  expect(textOf(message)).toContain('Vælg, om du svarer som medarbejder eller leder.')
})

test('twice is refused kindly, and counts once', async () => {
  const message = await answer(town, anna, 'staff', () => '4')
  await town.teams.say(anna, 'svar')
  expect(textOf(town.teams.last(anna))).toContain('Der venter ikke noget spørgeskema på dig.')
  await town.teams.tap(anna, message, dataIn(message.history.at(-1), 'answer.submit'))
  expect(textOf(message)).toContain('Du har allerede svaret.')
  expect((await kept())!.answers).toHaveLength(1)
})

test('handed in on two devices at the same moment, the first counts', async () => {
  const message = await begun(anna)
  for (let page = 1; page < 7; page++) await town.teams.press(anna, message, 'answer.page', chosen(message, '2'))
  const data = { ...dataOf(message, 'answer.submit') }
  const ids = Object.keys(chosen(message))
  const with_ = (value: string) => ({ ...data, ...Object.fromEntries(ids.map(id => [id, value])) })
  await Promise.all([town.teams.tap(anna, message, with_('1')), town.teams.tap(anna, message, with_('5'))])
  expect((await kept())!.answers).toHaveLength(1)
})

describe('a card that was altered changes nothing', () => {
  test.each<[string, (data: Record<string, unknown>, other: Record<string, unknown>) => object]>([
    ['another reference', ({ ref, ...rest }) => ({ ...rest, ref: `${String(ref).slice(0, -1)}x` })],
    ["somebody else's", (data, other) => ({ ...data, ref: other.ref })],
    ['no reference', ({ ref: _, ...rest }) => rest],
    ['a reference that is a list', data => ({ ...data, ref: [data.ref] })],
    ['a shorter draft', data => ({ ...data, draft: String(data.draft).slice(1) })],
    ['a draft with a six', data => ({ ...data, draft: String(data.draft).replace('.', '6') })],
    ["a draft for the other level's statements", data => ({ ...data, level: 'leader' })],
    ['a level there is not', data => ({ ...data, level: 'boss' })],
    ['a page there is not', data => ({ ...data, page: 7 })],
    ['a page below', data => ({ ...data, page: -1 })],
    ['a page in between', data => ({ ...data, page: 0.5 })],
    ['a page that is a text', data => ({ ...data, page: '0' })],
    ['a draft that is a number', data => ({ ...data, draft: 5 })],
  ])('%s', async (_name, change) => {
    const message = await begun(anna)
    const other = await begun(bo)
    const before = textOf(message)
    const told = await town.teams.tap(
      anna,
      message,
      change(dataOf(message, 'answer.page'), dataOf(other, 'answer.page')),
    )
    expect(told.status).toBe(200)
    expect(textOf(town.teams.last(anna))).toContain(OUTDATED)
    expect(textOf(message)).toBe(before)
    expect(await kept()).toMatchObject({ answered: [], answers: [] })
  })

  test.each(['0 ', '6', '-1', '2.5', '0x5', '٥', 'NaN', ''])('the value %j is no choice', async value => {
    const message = await begun(anna)
    await town.teams.tap(anna, message, { ...dataOf(message, 'answer.page'), ...chosen(message, value) })
    expect(textOf(message)).toContain('5 udsagn mangler et valg')
  })

  test('a last page handed in with earlier ones missing goes back to the first that lacks something', async () => {
    const message = await begun(anna)
    const { draft, level, ref } = dataOf(message, 'answer.page')
    await town.teams.tap(anna, message, { verb: 'answer.submit', ref, level, draft, page: 6 })
    expect(textOf(message)).toContain('1 af 7')
    expect((await kept())!.answers).toEqual([])
  })
})

test('a card from before the measurement closed is answered with a sentence, and nothing is kept', async () => {
  const message = await begun(anna)
  await town.teams.say('29:p0', 'luk måling')
  await town.teams.press('29:p0', town.teams.last('29:p0'), 'measurement.close')
  await town.teams.press(anna, message, 'answer.page', chosen(message))
  expect(textOf(message)).toContain('Målingen er lukket')
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
