import type { Letter } from '../src/domain/courier'
import { da } from '../src/words/da'
import { openTown, people, startMeasurement, tenant, textOf, type Town } from './town'

/** Trouble that concerns a whole municipality, and a letter that cannot be written: neither is in anybody's way. */
let town: Town
afterEach(async () => {
  await town.close()
  expect(town.teams.faults).toEqual([])
})

const mette = '29:p0'
const later = (seconds: number) => town.goTo(new Date(town.clock.at.getTime() + seconds * 1_000).toISOString())
const invited = () =>
  people(12).filter(({ id }) => town.teams.inbox(id).some(({ summary }) => summary?.startsWith('Du er inviteret')))
const waiting = async () => (await town.world.store.queue(tenant).list()).length
const creates = () => town.teams.calls.filter(({ op, body }) => op === 'create' && !body.isGroup).length
const startersCard = () => town.teams.inbox(mette).find(({ card }) => textOf({ card } as never).includes('er i gang'))!

describe('the bot is not known to Teams', () => {
  test('everybody is left alone for a quarter of an hour, the starter reads it, and nobody is forgotten', async () => {
    town = await openTown({ people: people(12) })
    const trouble = town.teams.fail('BotNotRegistered', { on: ['create', 'send'], times: Infinity, skip: 6 })
    await startMeasurement(town, { closesOn: '2026-04-10' })
    const calls = town.teams.calls.length
    const sent = invited().length
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(12)
    expect(textOf(startersCard())).toContain(
      `${12 - sent} af 12 invitationer er på vej endnu. Teams tager ikke imod lige nu, så jeg prøver igen om 15 minutter.`,
    )
    await town.teams.say(mette, 'status')
    expect(textOf(town.teams.last(mette))).toContain('Teams tager ikke imod lige nu')
    trouble.stop()
    await later(890)
    expect([town.teams.calls.length - calls, invited().length]).toEqual([1, sent])
    await later(20)
    expect([invited().length, await waiting()]).toEqual([12, 0])
    expect(textOf(startersCard())).toContain('12 personer er inviteret')
    expect(textOf(startersCard())).not.toContain('på vej endnu')
    expect(textOf(startersCard())).toContain(da.when.warnings.easter)
    expect((await town.world.store.measurements(tenant).list())[0]).not.toHaveProperty('sending')
  })
})

describe('the municipality has closed Barometer for people', () => {
  test('for everybody: a few are tried each hour, and the others hear of it when it is open again', async () => {
    town = await openTown({ people: people(30) })
    for (const { id } of people(30).slice(1)) town.teams.becomes(id, 'disabled')
    await startMeasurement(town)
    const first = creates()
    expect(first).toBeLessThanOrEqual(10)
    await later(3_500)
    expect(creates()).toBe(first)
    for (const { id } of people(30)) town.teams.becomes(id, 'reachable')
    await later(200)
    expect(await waiting()).toBe(0)
    expect(people(30).filter(({ id }) => town.teams.inbox(id).length).length).toBeGreaterThanOrEqual(20)
    expect(town.logged).toContainEqual({ event: 'alarm', facts: { why: '403 BotDisabledByAdmin' } })
  })
})

test('a letter that cannot be written is tried less and less, then set aside; the others go their way', async () => {
  town = await openTown()
  await startMeasurement(town)
  const { aadObjectId: person } = town.teams.person('29:p1')
  await town.world.store
    .plans(tenant)
    .insert('broken', { id: 'broken', followUps: [{}], followUp: { informed: [{ id: person }] } } as never)
  const letter = (id: string, kind: Letter['kind'], about: string): Letter => ({
    ...{ schema: 1, id, kind, to: { person }, about, madeOn: '2026-03-02', entry: 0 },
    ...{ due: town.clock.at.toISOString(), attempts: 0, turnedAway: 0 },
  })
  const measurement = (await town.world.store.measurements(tenant).list())[0]!.id
  await town.world.store.queue(tenant).insert('a', letter('a', 'summary', 'broken'))
  await town.world.store.queue(tenant).insert('b', letter('b', 'invitation', measurement))
  await town.tick()
  const sent = town.world.store.sent(tenant, { person })
  expect(await sent.get('b')).toMatchObject({ state: 'sent' })
  const faults = () => town.faults().filter(({ facts }) => 'kind' in facts! && facts.kind === 'summary').length
  expect(faults()).toBe(1)
  for (const minutes of [1, 5, 15, 60, 240]) {
    await later(minutes * 60 - 10)
    const before = faults()
    await later(20)
    expect(faults()).toBe(before + 1)
  }
  expect(await sent.get('a')).toMatchObject({ state: 'failed', why: 'fault TypeError', stumbles: 6, attempts: 0 })
  expect(await waiting()).toBe(0)
  await later(86_400)
  expect(faults()).toBe(6)
})

test('a municipality that Teams leaves waiting keeps no other waiting', async () => {
  const other = '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a41'
  const theirs = people(12).map((one, i) => (i < 6 ? one : { ...one, tenant: other }))
  const team = (id: string, tenantOfTeam: string) => ({
    ...{ id, name: 'Familieafdelingen', aadGroupId: `${tenantOfTeam}-team`, tenant: tenantOfTeam },
    members: theirs.filter(one => (one.tenant ?? tenant) === tenantOfTeam).map(one => one.id),
  })
  town = await openTown({ people: theirs, teams: [team('19:one', tenant), team('19:two', other)] })
  town.teams.fail('hang', { on: 'create', times: 4, afterMs: 800, when: ({ person }) => Number(person?.slice(4)) < 6 }) // prettier-ignore
  for (const [starter, where] of [
    ['29:p0', '19:one'],
    ['29:p6', '19:two'],
  ] as const) {
    await town.teams.install(where, starter)
    await town.teams.say(starter, 'ny måling')
    await town.teams.press(starter, town.teams.last(starter), 'measurement.start')
  }
  await town.teams.until(() =>
    people(12)
      .slice(6)
      .every(({ id }) => invited().some(one => one.id === id)),
  )
  expect(invited()).toHaveLength(6)
  expect(await waiting()).toBe(6)
})
