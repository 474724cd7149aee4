import { da } from '../src/words/da'
import type { Kind, Message } from './fakeTeams'
import { dataOf, keptIn, openTown, people, startMeasurement, team, tenant, textOf, valuesOn, type Town } from './town'

/** Bad input 98, and 47 where it is theirs: two coordinators, or one press told twice, and the sentence each gets. */
const [mette, anna] = ['29:p0', '29:p1'] as const
const { extend, cancel } = da.when
const linesOf = (message: Message) => textOf(message).split('\n')
let town: Town
let title: string
let cards: readonly [Message, Message]

const only = async () => (await town.world.store.measurements(tenant).list())[0]!
const reports = () =>
  town.teams.channel(team.id).flatMap(({ messages }) => messages.filter(one => linesOf(one)[0] === da.report.title))
const press = (i: 0 | 1, verb: string, more = {}, kind: Kind = 'submit') =>
  town.teams.tap([mette, anna][i]!, cards[i], { ...dataOf(cards[i], verb), ...more }, kind)

beforeEach(async () => {
  town = await openTown({ settings: { ADMIN_IDS: people(2)[1]!.aadObjectId } })
  await startMeasurement(town)
  title = (await only()).title
  await town.teams.say(mette, 'status')
  await town.teams.say(anna, 'status')
  cards = [town.teams.last(mette), town.teams.last(anna)]
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

test('both give it the same day: both are told that it has it', async () => {
  await Promise.all([0, 1].map(i => press(i as 0, 'measurement.extend', { closesOn: '2026-03-27' })))
  for (const card of cards)
    expect(linesOf(card).slice(0, 2)).toEqual([extend.extended(title), extend.extendedLine('2026-03-27')])
  expect(await only()).toMatchObject({ closesOn: '2026-03-27', state: 'open' })
})

test('47: one who presses once, told in both ways, is told once that it has it', async () => {
  const data = { ...dataOf(cards[0], 'measurement.extend'), closesOn: '2026-03-27' }
  for (const kind of ['submit', 'execute'] as const) {
    await town.teams.tap(mette, cards[0], data, kind)
    expect(linesOf(cards[0]).slice(0, 2)).toEqual([extend.extended(title), extend.extendedLine('2026-03-27')])
  }
})

test('the one gives it a later day than the other: the later stands, and what was typed comes back', async () => {
  await press(0, 'measurement.extend', { closesOn: '2026-03-31' })
  await press(1, 'measurement.extend', { closesOn: '2026-03-27' })
  expect(linesOf(cards[1])).toEqual(
    expect.arrayContaining([extend.faults['not-later'], da.status.closes('2026-03-31', 29)]),
  )
  expect(valuesOn(cards[1])).toEqual({ closesOn: '2026-03-27' })
  expect(await only()).toMatchObject({ closesOn: '2026-03-31' })
})

test('both close it: it is closed once, and both are told', async () => {
  for (const i of [0, 1] as const) await press(i, 'measurement.askClose')
  await Promise.all([press(0, 'measurement.close'), press(1, 'measurement.close')])
  await town.tick()
  expect(cards.map(card => linesOf(card)[0])).toEqual([da.close.done(title), da.close.done(title)])
  expect(reports()).toHaveLength(1)
})

test('the one closes it, the other cancels it: one of them wins, and both are told which', async () => {
  await press(0, 'measurement.askClose')
  await press(1, 'measurement.askCancel')
  await Promise.all([press(0, 'measurement.close'), press(1, 'measurement.cancel')])
  await town.tick()
  const { state } = await only()
  const told = { sealed: [da.close.done(title), cancel.closed], cancelled: [da.close.none, cancel.cancelled(title)] }
  expect([mette, anna].map(who => linesOf(town.teams.last(who))[0])).toEqual(told[state as 'sealed'])
})

const over: [string, string, string][] = [
  ['measurement.extend', extend.notOpen, extend.notOpen],
  ['measurement.askClose', da.close.none, da.close.none],
  ['measurement.close', da.close.done('…'), da.close.none],
  ['measurement.askCancel', cancel.closed, cancel.cancelled('…')],
  ['measurement.cancel', cancel.closed, cancel.cancelled('…')],
  ['measurement.open', da.status.title, da.status.title],
]
test.each(['closed', 'cancelled'])('once the one has it %s, every button of the other says so', async how => {
  const isClosed = how === 'closed'
  await press(0, isClosed ? 'measurement.askClose' : 'measurement.askCancel')
  await press(0, isClosed ? 'measurement.close' : 'measurement.cancel')
  await town.tick()
  const before = await keptIn(town)
  const ref = town.world.secrets.sign(town.teams.person(anna).aadObjectId, { measurement: (await only()).id })
  for (const [verb, closed, cancelled] of over) {
    const said = town.teams.inbox(anna).length
    await town.teams.tap(anna, cards[1], { verb, ref, closesOn: '2026-03-27' })
    const newest = town.teams.inbox(anna).length > said ? town.teams.last(anna) : cards[1]
    expect([verb, linesOf(newest)[0]]).toEqual([verb, (isClosed ? closed : cancelled).replace('…', title)])
    expect(await keptIn(town)).toBe(before)
  }
})
