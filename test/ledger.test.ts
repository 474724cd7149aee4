import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config'
import { readDatabase } from '../src/database'
import { questionIn } from '../src/domain/ledger'
import { readLedger } from '../src/handlers/readLedger'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { storeIn } from '../src/store/store'
import { crowd, signsOf } from './lifetime'
import { openTown, startMeasurement, tenant, type Town } from './town'

/** What became of letters, read beside the running bot. */
const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
const file = join(folder, 'barometer.db')
const config = (DATA_DIR: string) => readConfig({ MODE: 'local', DATA_DIR })
const people = crowd(6).map((person, i) => ({ ...person, id: `29:p${i}` }))
const [mette, anna, bo, carla] = people.map(({ id }) => id) as [string, string, string, string]
let town: Town

async function ask(...given: string[]) {
  const documents = await readDatabase(config(folder))
  const told = await readLedger(storeIn(documents, town.world.secrets), questionIn(given)!, town.clock.at)
  await documents.close()
  return told
}
const asked = async (...given: string[]) => ((await ask(...given)) as string[]).join('\n')
const idOf = (who: string) => town.teams.person(who).aadObjectId
const measurements = () => town.world.store.measurements(tenant).list()

/** Every file of a folder with what is in it; in -shm SQLite notes who reads at the moment. */
const filesIn = (dir: string) =>
  readdirSync(dir).map(name => [
    name,
    !name.endsWith('-shm') &&
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('hex'),
  ])

beforeAll(async () => {
  town = await openTown({ people, documents: queued(openSqlite(file)) })
  town.teams.becomes(anna, 'blocked')
  town.teams.fail('Throttled', { on: 'create', person: carla, retryAfter: 40, times: Infinity })
  await startMeasurement(town, { title: 'Tyttebær i marts' })
  await town.world.store.sent(tenant, { person: idOf(bo) }).insert(`daily:${idOf(bo)}:2026-03-01`, {
    ...{ schema: 1, id: `daily:${idOf(bo)}:2026-03-01`, kind: 'daily', to: { person: idOf(bo) } },
    ...{ madeOn: '2026-03-01', attempts: 0, turnedAway: 0, stumbles: 6, reasons: ['nudge:m1:1'], state: 'failed' },
    why: 'fault TypeError src/cards/daily.ts:12',
  })
})
afterAll(async () => {
  await town.close()
  rmSync(folder, { recursive: true })
})

test('what waits is counted by tenant, kind and state, and every measurement is named', async () => {
  const [measurement] = await measurements()
  expect(await asked()).toBe(
    [
      `Tenant ${tenant}`,
      '',
      'What waits:',
      'kind        state  letters  oldest due',
      'invitation  again        1  2026-03-02T09:00:40Z',
      '',
      'Measurements:',
      'id        state  started     closes      invited',
      `${measurement!.id}  open   2026-03-02  ${measurement!.closesOn}        6`,
    ].join('\n'),
  )
})

test('each letter to a person, in capitals or not, and why they cannot be written to', async () => {
  expect(await asked('person', idOf(anna).toUpperCase())).toBe(
    [
      `Tenant ${tenant}`,
      '',
      'This person cannot be written to since 2026-03-02: opted-out.',
      '',
      'Letters to this person:',
      'kind        made        state        attempts  turned away  stumbles  due  why',
      'invitation  2026-03-02  unreachable         1            0         0  -    opted-out',
      '',
      'Daily messages are listed where they named more than reminders to answer, which would tell who has not answered.',
    ].join('\n'),
  )
  expect(await asked('person', idOf(carla))).toMatch(
    /^invitation +2026-03-02 +again +0 +1 +0 +2026-03-02T09:00:40Z +-$/m,
  )
})

test('a letter set aside comes first, and can be asked for by itself; what it named is not told', async () => {
  const lines = (await asked('person', idOf(bo))).split('\n').slice(4)
  expect(lines[0]).toMatch(/^daily +2026-03-01 +set-aside +0 +0 +6 +- +fault TypeError src\/cards\/daily.ts:12$/)
  expect(lines[1]).toMatch(/^invitation +2026-03-02 +sent/)
  expect(lines.join()).not.toContain('nudge')
  expect(await asked('set-aside')).toMatch(
    /^- +daily +2026-03-01 +set-aside .* fault TypeError src\/cards\/daily.ts:12$/m,
  )
})

test.each<[string, object, boolean]>([
  ['was to be reminded to answer', { state: 'sent', reasons: ['nudge:m1:1'] }, false],
  ['had answered when it was written', { state: 'dropped' }, false],
  ['is still to hear it', {}, false],
  ['had a milestone too', { state: 'sent', reasons: ['nudge:m1:1', 'milestone-1:2026-03-01:0'] }, true],
])('that there was a daily message is not told of whoever %s, unless it named more', async (_, more, isListed) => {
  const to = { person: idOf(mette) }
  const id = `daily:${to.person}:2026-03-01`
  const { queue, sent } = town.world.store
  const letter = { ...{ schema: 1, id, kind: 'daily', to, madeOn: '2026-03-01', attempts: 1, turnedAway: 0 }, ...more }
  if ('state' in more) await sent(tenant, to).insert(id, letter as never)
  else await queue(tenant).insert(id, { ...letter, due: '2026-03-09T09:00:00.000Z' } as never)
  expect(/^daily/m.test(await asked('person', to.person))).toBe(isListed)
  await sent(tenant, to).remove(id)
  await queue(tenant).remove(id)
})

test('what became of the letters about a measurement', async () => {
  const [measurement] = await measurements()
  const told = await asked('measurement', measurement!.id)
  expect(told.split('\n').slice(2)).toEqual([
    'id        state  started     closes      invited',
    `${measurement!.id}  open   2026-03-02  ${measurement!.closesOn}        6`,
    '',
    'Reminders are not listed: they are in daily messages, and would tell who has not answered.',
    '',
    'Letters:',
    'kind        state        letters  oldest due',
    'invitation  unreachable        1  -',
    'invitation  again              1  2026-03-02T09:00:40Z',
    'invitation  sent               4  -',
    '',
    'Not simply sent:',
    'kind        made        state        attempts  turned away  stumbles  due                   why',
    'invitation  2026-03-02  unreachable         1            0         0  -                     opted-out',
    'invitation  2026-03-02  again               0            1         0  2026-03-02T09:00:40Z  -',
  ])
})

test('nobody is named anywhere', async () => {
  const [measurement] = await measurements()
  const questions = [
    [],
    ['set-aside'],
    ['measurement', measurement!.id],
    ...people.map(({ id }) => ['person', idOf(id)]),
  ]
  const signs = (await Promise.all(people.map(person => signsOf(town, person)))).flat()
  for (const question of questions) {
    const told = await asked(...question)
    expect([question, ...[...signs, 'Tyttebær'].filter(sign => told.includes(sign))]).toEqual([question])
  }
})

test('a person and a measurement that are not there are refused', async () => {
  expect(await ask('person', '7a1d3c52-0000-4c0e-9d1f-999999999999')).toEqual({ refused: 'person' })
  expect(await ask('measurement', 'none')).toEqual({ refused: 'measurement' })
  expect(await ask('person', '../x')).toEqual({ refused: 'person' })
})

test('nothing is changed, beside the bot or when it has ended', async () => {
  const documents = await readDatabase(config(folder))
  const act = documents.change('a', '1', () => ({ n: 1 }))
  await expect(act).rejects.toThrow('changes nothing')
  await expect(documents.insert('a', '1', {})).rejects.toThrow('changes nothing')
  await expect(documents.remove('people:x', 'y')).rejects.toThrow('changes nothing')
  await documents.close()
  const before = filesIn(folder)
  await asked()
  expect([filesIn(folder), before.length]).toEqual([before, 3])

  const ended = mkdtempSync(join(folder, 'ended-'))
  const left = openSqlite(join(ended, 'barometer.db'))
  await left.insert('tenants', tenant, { id: tenant })
  await left.close()
  const alone = filesIn(ended)
  const again = await readDatabase(config(ended))
  expect(await again.list('tenants')).toEqual([{ id: tenant }])
  await again.close()
  expect([filesIn(ended), alone.length]).toEqual([alone, 1])
})

test('where there is no database none is made, and one that is none is named', async () => {
  const none = join(folder, 'none')
  await expect(readDatabase(config(none))).rejects.toThrow(`There is no database in DATA_DIR "${none}"`)
  expect(existsSync(none)).toBe(false)
  mkdirSync(none)
  writeFileSync(join(none, 'barometer.db'), 'Kære alle\n'.repeat(1000))
  await expect(readDatabase(config(none))).rejects.toThrow(/^The database .*barometer.db cannot be used: [^.\n]+\.$/)
  expect(readdirSync(none)).toEqual(['barometer.db'])
})

test('once it is sealed it says so, with what had become of the invitations, and lists what is left', async () => {
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
  const [measurement] = await measurements()
  const told = await asked('measurement', measurement!.id)
  expect(told).toContain('Its invitations were removed when it was sealed, with all that told who was invited.')
  expect(told).toContain('What had become of them by then: sent 4, unreachable 1, waiting 1.')
  expect(told).not.toMatch(/^invitation/m)
  expect(told).toMatch(/^report +sent +1/m)
})

test('where nobody has written there is nothing to tell', async () => {
  const documents = openSqlite(':memory:')
  const told = await readLedger(storeIn(documents, town.world.secrets), { about: 'waiting' }, town.clock.at)
  expect(told).toEqual(['Nobody has written to the bot yet.'])
  await documents.close()
})
