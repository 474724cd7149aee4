import { openTown, startMeasurement, tenant, textOf, withButton, type Town } from './town'

/** Messages nobody asked for: none lost, none nagging, everybody accounted for. */
let town: Town
const anna = '29:p1'
beforeEach(async () => {
  town = await openTown()
  await town.teams.install('team', '29:p0')
  await town.teams.install('personal', '29:p0')
})
afterEach(async () => {
  await town.close()
  expect(town.teams.faults).toEqual([])
})

const invited = (who: string) =>
  town.teams.inbox(who).filter(({ summary }) => summary?.startsWith('Du er inviteret')).length
const later = (seconds: number) => town.goTo(new Date(town.clock.at.getTime() + seconds * 1000).toISOString())
const settledFor = async (who: string) => {
  const person = town.teams.person(who).aadObjectId
  const [letter] = await town.world.store.sent(tenant, { person }).list()
  return letter && { state: letter.state, attempts: letter.attempts, why: letter.why }
}

test('the SDK repeats nothing by itself, in a turn or outside one', async () => {
  town.teams.fail('ServiceUnavailable', { on: 'send', accepted: true })
  await town.teams.say('29:p0', 'hej')
  expect(town.teams.inbox('29:p0').filter(message => textOf(message).startsWith('Hej'))).toHaveLength(1)
  town.teams.fail('ServiceUnavailable', { on: 'send', person: anna, accepted: true })
  await startMeasurement(town)
  expect(invited(anna)).toBe(1)
})

test('shown, but Teams said it failed: one more copy after half a minute, then it is listed as unsure', async () => {
  const trouble = town.teams.fail('BadGateway', { on: 'send', person: anna, accepted: true, times: Infinity })
  await startMeasurement(town)
  expect([invited(anna), await settledFor(anna)]).toEqual([1, undefined])
  await later(29)
  expect(invited(anna)).toBe(1)
  await later(2)
  expect([invited(anna), await settledFor(anna)]).toEqual([2, { state: 'unsure', attempts: 2, why: undefined }])
  trouble.stop()
  await later(3_600)
  expect(invited(anna)).toBe(2)
})

test('turned away for being too many: it waits as long as it is told, and is never given up', async () => {
  const crowd = town.teams.fail('Throttled', { on: 'create', person: anna, retryAfter: 40, times: Infinity })
  await startMeasurement(town)
  for (let i = 0; i < 30; i++) await later(41)
  expect([invited(anna), await settledFor(anna)]).toEqual([0, undefined])
  crowd.stop()
  await later(41)
  expect([invited(anna), await settledFor(anna)]).toEqual([1, { state: 'sent', attempts: 1, why: undefined }])
})

test.each([
  ['blocked', 'opted-out'],
  ['not-installed', 'not-installed'],
  ['disabled', 'blocked-by-admin'],
] as const)('somebody who is %s is not tried again, until they write themselves', async (standing, why) => {
  town.teams.becomes(anna, standing)
  await startMeasurement(town)
  await later(3_600)
  expect([invited(anna), await settledFor(anna)]).toMatchObject([0, { state: 'unreachable', why }])
  const calls = town.teams.calls.length
  await later(3_600)
  expect(town.teams.calls).toHaveLength(calls)
  expect(invited('29:p2')).toBe(1)

  town.teams.becomes(anna, 'reachable')
  await town.teams.say(anna, 'svar')
  expect(textOf(withButton(town, anna, 'answer.begin'))).toContain('Vil du svare')
  const { aadObjectId } = town.teams.person(anna)
  expect(await town.world.store.people(tenant).get(aadObjectId)).not.toHaveProperty('unreachable')
})

test('who cannot be written to: each state ends by its own event and by no other', async () => {
  const [bo, carla, dorte] = ['29:p2', '29:p3', '29:p4'] as const
  const states = async () => {
    const all = [anna, bo, carla, dorte].map(who => town.teams.person(who).aadObjectId)
    return Promise.all(all.map(async id => (await town.world.store.people(tenant).get(id))?.unreachable))
  }
  town.teams.becomes(anna, 'blocked')
  town.teams.becomes(bo, 'not-installed')
  town.teams.becomes(carla, 'disabled')
  await town.teams.install('personal', dorte)
  await startMeasurement(town)
  await town.teams.uninstall('personal', dorte)
  expect(await states()).toEqual(['opted-out', 'not-installed', 'blocked-by-admin', 'removed'])

  await town.teams.leaves(bo)
  await town.teams.joins(bo)
  expect(await states()).toEqual(['opted-out', undefined, 'blocked-by-admin', 'removed'])
  await town.world.store.people(tenant).change(town.teams.person(bo).aadObjectId, now => ({ ...now!, unreachable: 'not-installed' })) // prettier-ignore
  await town.teams.uninstall('team', '29:p0')
  await town.teams.install('team', '29:p0')
  expect(await states()).toEqual(['opted-out', undefined, 'blocked-by-admin', 'removed'])

  for (const who of [anna, carla, dorte]) await town.teams.install('personal', who)
  expect(await states()).toEqual(['opted-out', undefined, undefined, undefined])
  await town.teams.say(anna, 'hej')
  expect(await states()).toEqual([undefined, undefined, undefined, undefined])
})

test('whoever runs the bot hears once an hour of what they must see to', async () => {
  const alarms = () => town.logged.filter(({ event }) => event === 'alarm').map(({ facts }) => facts)
  const trouble = town.teams.fail('BotNotRegistered', { on: 'create', times: Infinity })
  await startMeasurement(town)
  for (let i = 0; i < 3; i++) await later(901)
  expect(alarms()).toEqual([{ why: '401 BotNotRegistered' }])
  for (let i = 0; i < 2; i++) await later(901)
  expect(alarms()).toHaveLength(2)
  trouble.stop()
  await later(901)
  expect([invited(anna), alarms().length]).toEqual([1, 2])
})

test('whoever runs the bot hears at its start that the public holidays run out within a year, and not before', async () => {
  const warnings = ({ logged }: Town) => logged.filter(({ event }) => event === 'warning').map(({ facts }) => facts)
  expect(warnings(town)).toEqual([])
  const later = await openTown({ at: '2037-03-02T09:00:00Z' })
  expect(warnings(later)).toEqual([{ why: 'the public holidays run out', on: '2037-12-31' }])
  await later.close()
})

test.each(['reset', 'html', 'empty'] as const)(
  'an answer that tells nothing (%s) is unsure, never sent',
  async mishap => {
    town.teams.fail(mishap, { on: 'send', person: anna, accepted: false, times: 2 })
    await startMeasurement(town)
    await later(31)
    expect(await settledFor(anna)).toMatchObject({ state: 'unsure', attempts: 2 })
  },
)

test('a chat that is gone is opened again once', async () => {
  await town.teams.install('personal', anna)
  const { aadObjectId } = town.teams.person(anna)
  await town.world.store.people(tenant).change(aadObjectId, now => ({ ...now!, conversation: 'a:gone' }))
  await startMeasurement(town)
  expect(invited(anna)).toBe(1)
  expect((await town.world.store.people(tenant).get(aadObjectId))!.conversation).not.toBe('a:gone')
})

test.each([
  ['is gone and cannot be opened again', 'ConversationNotFound', 'Throttled'],
  ['was blocked', 'MessageWritesBlocked', 'Throttled'],
] as const)('a chat that %s is forgotten', async (_, refused, opening) => {
  await town.teams.install('personal', anna)
  town.teams.fail(refused, { on: 'send', person: anna })
  town.teams.fail(opening, { on: 'create', person: anna, retryAfter: 600 })
  await startMeasurement(town)
  const { aadObjectId } = town.teams.person(anna)
  expect((await town.world.store.people(tenant).get(aadObjectId))!.conversation).toBeUndefined()
})

test('Teams that nobody can reach: everything waits, and goes out once when it is back', async () => {
  await town.teams.say('29:p0', 'ny måling')
  const card = town.teams.last('29:p0')
  town.teams.fail('Throttled', { on: 'create', times: 5, retryAfter: 5 })
  await town.teams.press('29:p0', card, 'measurement.start')
  await town.tick()
  for (let i = 0; i < 8; i++) await later(20)
  for (let i = 0; i < 6; i++) expect(invited(`29:p${i}`)).toBe(1)
})

test('what a crash left half sent is due again after half a minute, once', async () => {
  const { queue, people } = town.world.store
  const { aadObjectId: person } = town.teams.person(anna)
  await startMeasurement(town)
  const [measurement] = await town.world.store.measurements(tenant).list()
  const sent = (await town.world.store.sent(tenant, { person }).list())[0]!
  await town.world.store.sent(tenant, { person }).remove(sent.id)
  const half = { ...sent, due: new Date(town.clock.at.getTime() + 30_000).toISOString() }
  await queue(tenant).insert(sent.id, { ...half, about: measurement!.id } as never)
  expect(await people(tenant).get(person)).toBeDefined()
  await later(10)
  expect(invited(anna)).toBe(1)
  await later(21)
  expect([invited(anna), await settledFor(anna)]).toEqual([2, { state: 'sent', attempts: 2, why: undefined }])
})

test('nobody is invited to what has closed meanwhile', async () => {
  const crowd = town.teams.fail('Throttled', { on: 'create', person: anna, retryAfter: 60, times: Infinity })
  await startMeasurement(town)
  await town.teams.say('29:p0', 'luk måling')
  await town.teams.press('29:p0', town.teams.last('29:p0'), 'measurement.close')
  crowd.stop()
  await later(600)
  expect(invited(anna)).toBe(0)
  expect(await town.world.store.queue(tenant).list()).toEqual([])
  expect((await town.world.store.measurements(tenant).list())[0]).toMatchObject({ messages: { sent: 5, waiting: 1 } })
})

test('an invitation that is on its way while its measurement is sealed leaves nothing that says who was invited', async () => {
  town.teams.fail('hang', { on: 'create', person: anna, afterMs: 400 })
  await town.teams.say('29:p0', 'ny måling')
  await town.teams.press('29:p0', town.teams.last('29:p0'), 'measurement.start')
  await town.teams.until(
    () => town.teams.calls.some(({ op, person }) => op === 'create' && person === anna) || invited('29:p2'),
  )
  await town.teams.say('29:p0', 'luk måling')
  await town.teams.press('29:p0', withButton(town, '29:p0', 'measurement.close'), 'measurement.close')
  expect((await town.world.store.measurements(tenant).list())[0]).toMatchObject({ state: 'sealed' })
  expect(invited(anna)).toBe(0)
  await town.tick()
  expect(await settledFor(anna)).toBeUndefined()
  expect(await town.world.store.queue(tenant).list()).toEqual([])
})

test('what a message named is remembered also when a crash hides what became of it', async () => {
  const { aadObjectId: person } = town.teams.person(anna)
  await startMeasurement(town)
  const half = {
    schema: 1,
    id: `daily:${person}:2026-03-02`,
    kind: 'daily',
    to: { person },
    madeOn: '2026-03-02',
    due: town.clock.at.toISOString(),
    attempts: 2,
    turnedAway: 0,
    reasons: ['m:2026-03-05:-3'],
  } as const
  await town.world.store.queue(tenant).insert(half.id, half)
  await town.tick()
  const settled = await town.world.store.sent(tenant, { person }).get(half.id)
  expect(settled).toMatchObject({ state: 'unsure', reasons: ['m:2026-03-05:-3'] })
})
