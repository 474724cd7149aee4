import { addDays } from '../src/domain/calendar'
import type { Settled } from '../src/domain/courier'
import type { Measurement } from '../src/domain/measurement'
import type { Person } from '../src/ports'
import { planWith, milestone } from './domain/samples'
import { openTown, people, startMeasurement, tenant, type Town } from './town'

/** What has had its time goes by itself, once a day. */
let town: Town
const mette = '29:p0'
const annaId = people(2)[1]!.aadObjectId
const open = async (settings: Record<string, string> = {}) => (town = await openTown({ settings }))
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
})

const stranger = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ schema: 1, id, name: `Fremmed ${id}`, teamsId: `29:${id}`, serviceUrl: town.teams.url },
  ...more,
})
const known = async () => (await town.world.store.people(tenant).list()).map(({ id }) => id)
const swept = () => town.logged.filter(({ event }) => event === 'swept').map(({ facts }) => facts)

test('once a day, and not before midnight in Copenhagen', async () => {
  await open()
  await town.teams.install('team', mette)
  for (const at of ['2026-03-02T10:00:00Z', '2026-03-02T22:59:00Z', '2026-03-02T23:01:00Z', '2026-03-03T12:00:00Z'])
    await town.goTo(at)
  expect(swept()).toEqual([
    { raw: 0, letters: 0, links: 0, people: 0 },
    { raw: 0, letters: 0, links: 0, people: 0 },
  ])
})

test('raw answers go, the report stays', async () => {
  await open({ RAW_ANSWERS_MONTHS: '2' })
  await startMeasurement(town)
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
  const [measurement] = (await town.world.store.measurements(tenant).list()) as [Measurement]
  const papers = town.world.store.papers(measurement.id)
  // As a hundred thousand answers would be kept; one part had gone when somebody ended the process.
  for (const part of [0, 1]) await papers.sealed(part).insert({ lines: ['0:555'] })
  await town.goTo('2026-05-01T10:00:00Z')
  expect(await papers.sealed(1).get()).toBeDefined()
  await town.goTo('2026-05-02T10:00:00Z')
  expect([await papers.sealed(0).get(), await papers.sealed(1).get()]).toEqual([undefined, undefined])
  expect(await papers.report.get()).toBeDefined()
  expect((await town.world.store.measurements(tenant).get(measurement.id))!.rawGoneOn).toBe('2026-05-02')
  await town.goTo('2026-05-03T10:00:00Z')
  expect(swept().at(-1)).toEqual({ raw: 0, letters: 0, links: 0, people: 0 })
})

test('letters go in their time, unless what they said could be said again', async () => {
  await open({ LETTERS_MONTHS: '3' })
  await startMeasurement(town)
  const sent = town.world.store.sent(tenant, { person: annaId })
  const letter = (id: string, madeOn: string, reasons: string[]): Settled => ({
    ...{ schema: 1, id, kind: 'daily', to: { person: annaId }, madeOn, attempts: 1, turnedAway: 0, state: 'sent' },
    reasons,
  })
  const plan = planWith([milestone('waits'), milestone('done', { done: { on: '2026-01-01', evidence: 'Set' } })])
  await town.world.store.plans(tenant).insert(plan.id, { ...plan, state: 'draft' })
  for (const one of [
    letter('daily:old', '2025-12-01', ['done:2026-01-01:0', 'gone:2026-01-01:-3']),
    letter('daily:waits', '2025-12-01', ['waits:2026-06-15:-14']),
    letter('daily:new', '2026-02-01', []),
  ])
    await sent.insert(one.id, one)
  await town.goTo('2026-03-03T10:00:00Z')
  const kept = (await sent.list()).map(({ id }) => id.split(':').slice(0, 2).join(':'))
  expect(kept).toEqual(['daily:new', 'daily:waits', expect.stringContaining('invite:')])
})

test('whoever takes part in nothing is forgotten after their time, and nobody else', async () => {
  await open({ PEOPLE_DAYS: '30' })
  await startMeasurement(town)
  const shelf = town.world.store.people(tenant)
  const plan = planWith([milestone('a', { responsible: { id: 'in-plan', name: 'Fremmed i plan' } })], {
    state: 'draft',
  })
  await town.world.store.plans(tenant).insert(plan.id, plan)
  const long = '2026-01-01'
  for (const person of [
    stranger('gone', { seenOn: long }),
    stranger('recent', { seenOn: '2026-02-20' }),
    stranger('in-plan', { seenOn: long }),
    stranger('before-this-was-kept'),
  ])
    await shelf.insert(person.id, person)
  await shelf.change<Person>(annaId, now => ({ ...now!, seenOn: long })) // on the roster
  await town.goTo('2026-03-03T10:00:00Z')
  expect(await known()).toEqual(expect.arrayContaining([annaId, 'recent', 'in-plan', 'before-this-was-kept']))
  expect(await known()).not.toContain('gone')
  expect((await shelf.get('before-this-was-kept'))!.seenOn).toBe('2026-03-03')
  await town.goTo(`${addDays('2026-03-03', 30)}T10:00:00Z`)
  expect((await known()).filter(id => !id.startsWith('7a1d'))).toEqual(['in-plan'])
})

test('while Teams will not say who is in a team, nobody is forgotten', async () => {
  await open()
  await startMeasurement(town)
  const person = stranger('gone', { seenOn: '2026-01-01' })
  await town.world.store.people(tenant).insert(person.id, person)
  await town.teams.uninstall('team', mette)
  await town.goTo('2026-03-03T10:00:00Z')
  expect(await known()).toContain('gone')
  const [team] = await town.world.store.teams(tenant).list()
  expect(team!.goneOn).toBe('2026-03-02')
})

test('when Barometer was taken away from the only team, all of them are forgotten in their time', async () => {
  await open({ PEOPLE_DAYS: '10' })
  await startMeasurement(town)
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.teams.uninstall('team', mette)
  await town.goTo('2026-03-11T10:00:00Z')
  expect(await known()).toHaveLength(6)
  await town.goTo('2026-03-23T10:00:00Z')
  expect(await known()).toEqual([])
})

test('back in the team, its roster counts again', async () => {
  await open({ PEOPLE_DAYS: '10' })
  await startMeasurement(town)
  await town.teams.uninstall('team', mette)
  await town.teams.install('team', mette)
  expect((await town.world.store.teams(tenant).list())[0]!.goneOn).toBeUndefined()
  await town.goTo('2026-05-23T10:00:00Z')
  expect(await known()).toHaveLength(6)
})
