import type { Measurement } from '../src/domain/measurement'
import { noteLeavers } from '../src/handlers/away'
import type { Person, Team } from '../src/ports'
import { milestone, planWith } from './domain/samples'
import { openSmallWorld } from './smallWorld'

const tenant = 't1'
const bo: Person = { schema: 1, id: 'p-bo', name: 'Bo Krog', teamsId: '29:bo', serviceUrl: 'http://127.0.0.1/' }
const teamOf = (id: string): Team => ({
  ...{ schema: 1, id, kind: 'team', name: id, teamsId: `19:${id}`, serviceUrl: 'http://127.0.0.1/' },
  ...{ channel: `19:${id}`, language: 'da', coordinators: [] },
})
const left = { 'p-bo': '2026-03-02' }

/** Both teams were asked; the plan is the first one's, and names Bo. */
async function whenGone(from: 'home' | 'other', inTeams: readonly string[]) {
  const small = await openSmallWorld(team => (inTeams.includes(team) ? [bo] : []), '2026-03-02T09:00:00Z')
  const { world, close } = small
  for (const id of ['home', 'other', 'third']) await world.store.teams(tenant).insert(id, teamOf(id))
  await world.store.people(tenant).insert(bo.id, bo)
  const measurement = { schema: 1, id: 'm1', tenant, team: 'home', teams: ['home', 'other'], state: 'sealed' }
  await world.store.measurements(tenant).insert('m1', measurement as unknown as Measurement)
  const responsible = { id: bo.id, name: bo.name }
  const plan = planWith([milestone('a', { responsible })], { id: 'm1:a', tenant, team: 'home', measurement: 'm1' })
  await world.store.plans(tenant).insert(plan.id, plan)
  const events = { removed: [bo.teamsId], added: [] }
  await noteLeavers(world, tenant, teamOf(from), events)
  const kept = await world.store.plans(tenant).get(plan.id)
  await close()
  return kept?.left
}

test.each<[string, 'home' | 'other', string[], object | undefined]>([
  ['the only team they were in', 'home', [], left],
  ['another that was asked, and the only one they were in', 'other', [], left],
  ['one of two that were asked', 'home', ['other'], undefined],
  ['one of two, and they are in one that was not asked', 'home', ['third'], left],
])('who has left %s', async (_, from, inTeams, expected) => {
  expect(await whenGone(from, inTeams)).toEqual(expected)
})
