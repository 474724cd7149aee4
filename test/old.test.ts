import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { crowd, eraseAs, team, tenant } from './lifetime'
import { openTown, textOf } from './town'

/** Documents as they were kept before last signs of life, days of sweeping and milestones that are nobody's. */
test('what was kept before is read, told, reminded of, swept and erased', async () => {
  const documents = queued(openSqlite(':memory:'))
  const everybody = crowd(3)
  const town = await openTown({ documents, people: everybody, team, tenant })
  const [mette, anna] = everybody.map(({ aadObjectId: id, name }) => ({ id, name })) as [Named, Named]
  const { name } = town.world.secrets
  const address = { schema: 1, serviceUrl: town.teams.url }
  const old: [string, string, object][] = [
    ['tenants', tenant, { id: tenant }],
    ...everybody.map(({ aadObjectId: id, name, id: teamsId }): [string, string, object] => [
      `people:${tenant}`,
      id,
      { ...address, id, name, teamsId },
    ]),
    [
      `teams:${tenant}`,
      name(team.id),
      { ...address, id: name(team.id), kind: 'team', name: team.name, teamsId: team.id, channel: team.id }, // prettier-ignore
    ],
  ]
  Object.assign(old.at(-1)![2], { language: 'da', coordinators: [mette.id], greeted: true })
  const measurement = {
    ...{ schema: 1, id: 'm1', tenant, team: name(team.id), state: 'sealed', pack: 'ics-syv', version: '1.0.0' },
    ...{ language: 'da', title: 'ICS', why: '', asked: 'both', units: [], threshold: 5, startedBy: anna.id },
    ...{ startedOn: '2025-01-01', closesOn: '2025-02-01', closedOn: '2025-02-01', boxes: 1, invited: 6 },
  }
  const plan = {
    ...{ schema: 1, id: 'm1:plan', tenant, team: name(team.id), measurement: 'm1', pack: 'ics-syv', version: '1.0.0' },
    ...{ language: 'da', sigtepunkt: { id: 'plan', title: 'Plan', description: '' }, state: 'active', chosenBy: anna },
    ...{ reason: '', purposes: [{ id: 'p1', text: 'Formål' }], activities: [], due: '2026-03-02T08:00:00.000Z' },
    milestones: [
      {
        ...{ id: 'd1', purpose: 'p1', text: 'Delmål', dueOn: '2026-03-04', setOn: '2026-01-01', responsible: anna },
        ...{ after: [], ticks: { specific: true, measurable: true, accepted: true, realistic: true } },
      },
    ],
    followUp: { firstOn: '2026-06-01', everyMonths: 3, owner: mette, how: '', inform: '' },
    log: [{ on: '2026-01-01', by: anna.id, what: 'chosen' }],
  }
  old.push([`measurements:${tenant}`, 'm1', measurement], [`plans:${tenant}`, 'm1:plan', plan])
  old.push(['m:m1', 'sealed:00000', { lines: ['0:555'] }])
  for (const [partition, id, body] of old) await documents.insert(partition, id, body)

  await town.goTo('2026-03-02T10:00:00Z')
  const { store } = town.world
  expect(await store.papers('m1').sealed(0).get()).toBeUndefined()
  expect((await store.people(tenant).get(mette.id))!.seenOn).toBe('2026-03-02')
  expect(textOf(town.teams.last(anna.id))).toContain('Du får beskeden, fordi du er ansvarlig')
  await town.teams.say(anna.id, 'mine data')
  expect(textOf(town.teams.last(anna.id))).toContain('Plan: ansvarlig for 1 delmål')
  expect(await eraseAs(town, anna.id)).toContain('1 delmål er nu uden ansvarlig')
  expect(JSON.stringify(await store.plans(tenant).list())).not.toContain(anna.id)
  await town.tick()
  expect(textOf(town.teams.last(mette.id))).toContain('Delmålet har ingen ansvarlig mere')
  await town.close()
  expect(town.faults()).toEqual([])
})

type Named = { id: string; name: string }
