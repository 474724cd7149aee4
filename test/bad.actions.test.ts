import { da } from '../src/words/da'
import type { Message } from './fakeTeams'
import { choices, dataOf, keptIn, openTown, startMeasurement, tenant, textOf } from './town'
import { valuesOn, withButton, type Town } from './town'

/**
 * What a questionnaire's card may come back with, numbered as in the list of bad inputs: the sentence each gets, that
 * the card keeps what was chosen, and that nothing is kept. In one town, since nothing of it may leave a trace.
 */
type Json = Record<string, unknown>

const [mette, anna, bo] = ['29:p0', '29:p1', '29:p2'] as const
const INVOKE = { type: 'invoke', name: 'adaptiveCard/action' }
const SILENCE = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }

let town: Town
/** Anna's first page, and what her client last said of it; and another round with another questionnaire. */
let message: Message
let activity: object
let other: string

const begin = (who: string, on = withButton(town, who, 'answer.begin')) =>
  town.teams.tap(who, on, { ...beginning(on), level: 'staff' })

/** What Begynd carries, also when the card has gone on. */
const beginning = ({ card, history }: Message) => dataOf({ card: [...history, card] }, 'answer.begin')

beforeAll(async () => {
  town = await openTown({ limits: false })
  await startMeasurement(town)
  message = withButton(town, anna, 'answer.begin')
  activity = (await begin(anna, message)).activity
  await begin(bo)
  const first = await town.world.store.measurements(tenant).list()
  await town.teams.say(mette, 'ny måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.start', { pack: 'dubu', title: 'Den anden' })
  await town.tick()
  other = (await town.world.store.measurements(tenant).list()).find(({ id }) => id !== first[0]!.id)!.id
})
afterAll(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const page = () => dataOf(message, 'answer.page')
const signed = (who: string, measurement: string) =>
  town.world.secrets.sign(town.teams.person(who).aadObjectId, { measurement })

describe('what cannot be read, or is not theirs: the card stays as it is, and the sentence comes beside it', () => {
  const act = (action: unknown) => ({ ...INVOKE, value: { action, trigger: 'manual' } })
  const bos = () => dataOf(withButton(town, bo, 'answer.page'), 'answer.page')

  test.each<[string, string, () => object, string?]>([
    ['45', 'no value', () => ({ value: undefined }), da.unknown],
    ['45', 'null', () => ({ value: null }), da.unknown],
    ['45', 'a text', () => ({ value: 'x' })],
    ['45', 'an empty text', () => ({ value: '' })],
    ['45', 'a list', () => ({ value: [page()] })],
    ['45', 'an empty object', () => ({ value: {} })],
    ['45', 'an invoke with nothing', () => ({ ...INVOKE, value: undefined })],
    ['45', 'an invoke with a text', () => ({ ...INVOKE, value: 'x' })],
    ['46', 'an action that is null', () => act(null)],
    ['46', 'an action that is a list', () => act([page()])],
    ['46', 'data missing', () => act({ type: 'Action.Execute', verb: 'answer.page' })],
    ['46', 'data that is a text', () => act({ type: 'Action.Execute', data: JSON.stringify(page()) })],
    ['46', 'data that is a list', () => act({ type: 'Action.Execute', data: [page()] })],
    ['46', 'a verb that is a number', () => ({ value: { ...page(), verb: 5 } })],
    ['46', 'a verb nobody knows', () => ({ value: { ...page(), verb: 'answer.peek' } })],
    ['46', 'a verb of every object', () => ({ value: { ...page(), verb: 'constructor' } })],
    ['46', 'an Action.Submit with such a verb in an invoke', () => act({ type: 'Action.Submit', data: { verb: 'x' } })],
    ['49', 'no signature', () => ({ value: { ...page(), ref: undefined } })],
    ['49', 'a signature cut short', () => ({ value: { ...page(), ref: String(page().ref).slice(0, -1) } })],
    ['49', 'a signature changed', () => ({ value: { ...page(), ref: `${String(page().ref).slice(0, -1)}x` } })],
    ['49', 'a signature in a list', () => ({ value: { ...page(), ref: [page().ref] } })],
    ['49', "somebody else's", () => ({ value: { ...page(), ref: bos().ref } })],
    ['49', "somebody else's, as an invoke", () => act({ data: { ...page(), ref: bos().ref } })],
    ['49', 'that of another round', () => ({ value: { ...page(), ref: signed(anna, other) } })],
    ['49', 'that of a round there is not', () => ({ value: { ...page(), ref: signed(anna, 'id-999') } })],
    ['49', 'one that is of no round', () => ({ value: { ...page(), ref: signed(anna, '') } })],
    ['52', 'a level there is not', () => ({ value: { ...page(), level: '__proto__' } })],
    ['52', "the other level's statements", () => ({ value: { ...page(), level: 'leader' } })],
    ['53', 'a shorter draft', () => ({ value: { ...page(), draft: String(page().draft).slice(1) } })],
    ['53', 'a draft with a six', () => ({ value: { ...page(), draft: String(page().draft).replace('.', '6') } })],
    ['53', 'a draft that is a number', () => ({ value: { ...page(), draft: 5 } })],
    ...[7, -1, 0.5, '0', null].map((at): [string, string, () => object] => [
      ...(['53', `page ${JSON.stringify(at)}`] as const),
      () => ({ value: { ...page(), page: at } }),
    ]),
  ])('%s: %s', async (_, _what, fields, sentence = da.outdated) => {
    const [before, card, said] = [await keptIn(town), message.card, town.teams.inbox(anna).length]
    const told = await town.teams.post({ ...activity, ...fields() })
    expect(told.status).toBe(200)
    expect([undefined, SILENCE]).toContainEqual(told.body)
    expect(message.card).toBe(card)
    expect(town.teams.inbox(anna)).toHaveLength(said + 1)
    expect(textOf(town.teams.last(anna))).toBe(sentence)
    expect(await keptIn(town)).toBe(before)
  })
})

describe('what is no choice: the card says what is missing, and keeps the rest', () => {
  const first = 'leadership-first-1'
  const odd = [6, 5, -1, 2.5, '6', '-1', '2.5', '5 ', ' 5', '0x5', '٥', 'NaN', '1e0', '', null, true, ['5'], { 5: 5 }]

  test.each<[string, string, Json, number]>([
    ...['leadership-first-9', '__proto__', 'constructor', 'toString', ''].map((id): [string, string, Json, number] => [
      ...(['52', `the statement ${JSON.stringify(id)}`, { [id]: '3' }, 1] as const),
    ]),
    ...odd.map((value): [string, string, Json, number] => [
      ...(['53', `the value ${JSON.stringify(value)}`, { [first]: value }, 1] as const),
    ]),
    ['53', 'a number beyond all numbers', { [first]: '1e400' }, 1],
    ['54', 'two values with a comma', { [first]: '4,5' }, 1],
    ['55', 'nothing chosen', Object.fromEntries([1, 2, 3, 4, 5].map(n => [`leadership-first-${n}`, ''])), 5],
  ])('%s: %s', async (_, _what, given, missing) => {
    const before = await keptIn(town)
    const { [first]: _first, ...rest } = choices(message, '4')
    const body = JSON.stringify({ ...activity, value: { ...page(), ...rest, ...given } })
    const headers = { 'content-type': 'application/json' }
    const raw = body.replace('"1e400"', '1e400')
    expect((await fetch(`${town.url}/api/messages`, { method: 'POST', headers, body: raw })).status).toBe(200)
    expect(textOf(message).split('\n')).toEqual(expect.arrayContaining(['1 af 7', da.answer.missing(missing)]))
    expect(textOf(message).split(da.answer.missingHere)).toHaveLength(missing + 1)
    const kept = Object.values(valuesOn(message)).filter(value => value === '4')
    expect(kept).toHaveLength(5 - missing)
    expect(await keptIn(town)).toBe(before)
    // Back to where nothing has been chosen.
    await begin(anna, message)
  })

  test.each<[string, string, string, string]>([
    ['54', 'two levels with a comma', 'staff,leader', da.invitation.chooseLevel('medarbejder', 'leder')],
    ['55', 'no level', '', da.invitation.chooseLevel('medarbejder', 'leder')],
  ])('%s: %s', async (_, _what, level, sentence) => {
    const who = '29:p3'
    const invitation = town.teams.inbox(who)[0]!
    await town.teams.tap(who, invitation, { ...beginning(invitation), level })
    expect(textOf(invitation).split('\n')).toContain(sentence)
  })

  test('55: handed in with earlier pages missing, it goes back to the first that lacks something', async () => {
    const before = await keptIn(town)
    await town.teams.tap(anna, message, { ...page(), ...choices(message), verb: 'answer.submit', page: 6 })
    expect(textOf(message).split('\n')).toEqual(expect.arrayContaining(['1 af 7', da.answer.missing(5)]))
    expect(await keptIn(town)).toBe(before)
  })
})

test.each<[string, string, () => Json]>([
  ['48', 'who somebody says they are', () => ({ personId: bo, from: { id: bo }, tenant: 'x', role: 'coordinator' })],
  ['56', 'five hundred fields', () => Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`field-${i}`, '5']))],
])('%s: %s is not listened to', async (_, _what, more) => {
  const before = await keptIn(town)
  const who = '29:p4'
  const own = town.teams.inbox(who)[0]!
  await town.teams.tap(who, own, { ...beginning(own), level: 'staff', ...more() })
  const chosen = choices(own, '2')
  await town.teams.tap(who, own, { ...dataOf(own, 'answer.page'), ...chosen, ...more() })
  expect(textOf(own)).toContain('2 af 7')
  await town.teams.press(who, own, 'answer.back')
  expect(valuesOn(own)).toEqual(chosen)
  expect(await keptIn(town)).toBe(before)
})
