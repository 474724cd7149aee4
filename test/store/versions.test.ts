import { appIn } from '../../src/app'
import { readConfig } from '../../src/config'
import { emptyBox } from '../../src/domain/box'
import { secretsFrom } from '../../src/secrets'
import type { Store } from '../../src/ports'
import { openSqlite } from '../../src/store/sqlite'
import { storeIn } from '../../src/store/store'
import { openTown, packs, people, startMeasurement, tenant, textOf, watching } from '../town'

/** Which form a stored document has, and what becomes of one that a later program wrote. */
const secrets = secretsFrom('ballot secret of the tests', 'link secret of the tests')
let documents: ReturnType<typeof openSqlite>
let store: Store
beforeEach(() => {
  documents = openSqlite(':memory:')
  store = storeIn(documents, secrets)
})
afterEach(() => documents.close())

const everyShelf: [string, string, (store: Store) => Store['people'] extends (t: string) => infer S ? S : never][] = [
  ['tenants', 'tenants', ({ tenants }) => tenants as never],
  ['leases', 'leases', ({ leases }) => leases as never],
  ['clock', 'clock', ({ clock }) => clock as never],
  ['people', 'people:t', store => store.people('t')],
  ['teams', 'teams:t', store => store.teams('t') as never],
  ['measurements', 'measurements:t', store => store.measurements('t') as never],
  ['plans', 'plans:t', store => store.plans('t') as never],
  ['queue', 'queue:t', store => store.queue('t') as never],
  ['sent', 'sent:t:p', store => store.sent('t', { person: 'p' }) as never],
  ['m', 'm:m1', store => store.boxes('m1') as never],
]
const DUE = '2026-03-02T08:00:00.000Z'
const newer = { code: 'NEWER_VERSION' }

describe.each(everyShelf)('%s', (kind, partition, shelf) => {
  test.each([[2], ['2'], [1.5], [null]])('a document of form %j is refused, and left as it is', async schema => {
    const body = { schema, id: 'x', due: DUE, locked: secrets.lock('m1', ''), new: true }
    await documents.insert(partition, 'x', body)
    const asked = [
      shelf(store).get('x'),
      shelf(store).list(),
      shelf(store).due(new Date(DUE), 10),
      shelf(store).change('x', now => ({ ...now!, name: 'changed' })),
    ]
    for (const one of asked) await expect(one).rejects.toMatchObject(newer)
    const told = `"${kind}" holds a document of form ${JSON.stringify(schema)}, and this program knows 1`
    await expect(shelf(store).get('x')).rejects.toThrow(told)
    expect(await documents.get(partition, 'x')).toEqual(body)
  })
  test('one without a number is of the first form', async () => {
    const body = { id: 'x', due: DUE, locked: secrets.lock('m1', '') }
    await documents.insert(partition, 'x', body)
    expect(await shelf(store).get('x')).toMatchObject({ id: 'x' })
  })
})

test('what the domain does not number is numbered in the database, and comes back as it was', async () => {
  const { pack, translation, audience, sealed, comments, chosenComments, link, planLink } = store.papers('m1')
  const papers = {
    pack,
    da: translation('da'),
    audience,
    part: sealed(0),
    comments: comments(0),
    chosenComments,
    link,
    planLink,
  }
  for (const [name, paper] of Object.entries(papers)) {
    await (paper as typeof link).insert({ id: name } as never)
    expect([name, await paper.get()]).toEqual([name, { id: name }])
  }
  await store.boxes('m1').insert('box:00000', emptyBox)
  expect(await store.boxes('m1').get('box:00000')).toEqual(emptyBox)
  await store.tenants.insert('t', { id: 't' })
  await store.tenants.change('t', now => ({ ...now!, sweptOn: '2026-03-02' }))
  expect(await store.tenants.list()).toEqual([{ id: 't', sweptOn: '2026-03-02' }])
  await store.clock.insert('local', { offset: 1 })
  expect(await store.clock.get('local')).toEqual({ offset: 1 })
  for (const { partition, id } of await documents.keys())
    expect([id, await documents.get(partition, id)]).toMatchObject([id, { schema: 1 }])
})

describe('a program on what a newer one wrote', () => {
  test('does not start where it says so of all', async () => {
    await documents.insert('tenants', 't', { schema: 2, id: 't' })
    const outside = { documents, secrets, packs, stopwatch: watching(() => 0), now: () => new Date(DUE) }
    const started = appIn(readConfig({ MODE: 'local' }), { ...outside, newId: () => 'id', log: () => {} })
    await expect(started).rejects.toThrow(/a newer version has worked on this database\. Run that version/)
  })

  test('says that it cannot, loses nothing, and goes on when that is over', async () => {
    const town = await openTown({ documents: { ...documents, close: async () => {} } })
    await startMeasurement(town)
    const [{ id }] = (await town.world.store.measurements(tenant).list()) as unknown as [{ id: string }]
    const head = (schema: number) =>
      documents.change<{ schema: number }>(`measurements:${tenant}`, id, now => ({ ...now!, schema }))
    await head(2)
    const before = await documents.get(`measurements:${tenant}`, id)
    const letter = (await documents.list<{ id: string }>(`sent:${tenant}:${people(2)[1]!.aadObjectId}`))[0]!
    await documents.insert(`queue:${tenant}`, 'waiting', {
      ...letter,
      id: 'waiting',
      due: '2026-03-02T09:00:00.000Z',
      attempts: 0,
    })
    await town.goTo('2026-03-02T09:01:00Z')
    await town.teams.say('29:p0', 'status')
    expect(textOf(town.teams.last('29:p0'))).toContain('Noget gik galt hos mig')
    expect(town.faults().map(({ facts }) => (facts as { code?: string }).code)).toContain('NEWER_VERSION')
    expect(await documents.get(`measurements:${tenant}`, id)).toEqual(before)
    expect(await documents.list(`queue:${tenant}`)).toMatchObject([{ id: 'waiting', stumbles: 1 }])

    await head(1)
    town.logged.length = 0
    await town.goTo('2026-03-02T09:10:00Z')
    expect(await documents.list(`queue:${tenant}`)).toEqual([])
    await town.teams.say('29:p0', 'status')
    expect(textOf(town.teams.last('29:p0'))).not.toContain('Noget gik galt')
    await town.close()
    expect(town.faults()).toEqual([])
  })
})
