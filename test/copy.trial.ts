import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonical, copyAll, isQuiet, isWhole } from '../src/store/copy'
import { openCosmos } from '../src/store/cosmos'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite, openSqliteAlone } from '../src/store/sqlite'
import { dumpOf, everybody, livedIn, survives } from './copying'
import { team } from './lifetime'
import { impatience, standIn } from './store/stand-in'
import { answerAtOnce, openTown, tenant } from './town'

const cosmos = standIn()
let databases = 0
const openStandIn = () => openCosmos(cosmos.client(), `copy${++databases}`, impatience())
const inMemory = async () => openSqlite(':memory:')

let lived: Documents
let at: string
beforeAll(async () => void ({ documents: lived, at } = await livedIn()), 60_000)
afterAll(() => lived.close())

/** Somebody answers, the measurement is closed, and it is sealed. */
async function goesOn(documents: Documents) {
  const town = await openTown({ documents: queued(documents), people: everybody, team, tenant, at })
  const [first, second] = everybody.map(({ id }) => id) as [string, string]
  const open = (await town.world.store.measurements(tenant).list()).find(({ state }) => state === 'open')!
  await town.teams.say(first, 'svar')
  await answerAtOnce(town, first, '5', 'staff')
  await town.teams.say(second, 'luk måling')
  await town.teams.press(second, town.teams.last(second), 'measurement.close')
  await town.tick()
  const { report, sealed } = town.world.store.papers(open.id)
  const became = { report: await report.get(), sealed: await sealed(0).get() }
  const { state, tidied } = (await town.world.store.measurements(tenant).get(open.id))!
  await town.close()
  return { ...became, state, tidied, faults: town.faults() }
}

describe('a department that lived through much', () => {
  test('is in Cosmos DB what it was, goes on there, and gets the same report', async () => {
    const there = await openStandIn()
    const copied = await copyAll(lived, there)
    expect(isWhole(copied)).toBe(true)
    const kinds = ['leases', 'm', 'measurements', 'people', 'plans', 'queue', 'sent', 'teams', 'tenants']
    expect(copied).toMatchObject(kinds.map(kind => ({ kind, areSame: true })))
    for (const { from, to } of copied as readonly { from: number; to: number }[]) expect(from).toBe(to)
    expect(await dumpOf(there)).toEqual(await dumpOf(lived))

    const here = await inMemory()
    await copyAll(there, here)
    expect(await dumpOf(here)).toEqual(await dumpOf(lived))
    const stayed = await goesOn(here)
    expect(stayed).toMatchObject({ state: 'sealed', tidied: true, faults: [], report: { answered: 7, invited: 12 } })
    expect(await goesOn(there)).toEqual(stayed)
  }, 60_000)

  test('killed at 20 places and copied again is the same, byte for byte', async () => {
    const left = await survives(lived, inMemory, 20)
    expect(new Set(left).size).toBeGreaterThan(5)
  }, 60_000)

  test('is written in the order of its names, the tenants last', async () => {
    const to = await inMemory()
    const written: string[] = []
    await copyAll(lived, {
      ...to,
      insert: (partition, id, body) => (written.push(`${partition} ${id}`), to.insert(partition, id, body)),
    })
    expect(written).toEqual((await lived.keys()).map(({ partition, id }) => `${partition} ${id}`))
    expect(written).toEqual([...written].sort())
    expect(written.at(-1)).toMatch(/^tenants /)
    await to.close()
  })
})

describe('a copy', () => {
  const open = async (...bodies: [string, string, object][]) => {
    const documents = await inMemory()
    for (const [partition, id, body] of bodies) await documents.insert(partition, id, body)
    return documents
  }
  const some: [string, string, object][] = [
    ['people:t', 'a', { name: 'Anna', list: ['b', 'a'] }],
    ['people:t', 'b', { name: 'Bo' }],
    ['sent:t:a', 'x', {}],
  ]

  test.each<[string, [string, string, object], object]>([
    ['something of another', ['people:u', 'a', { name: 'Anna' }], { refused: 'foreign' }],
    ['one that has become another', ['people:t', 'a', { name: 'Anna', list: ['a', 'b'] }], { refused: 'foreign' }],
    ['one more of a partition', ['people:t', 'c', { name: 'Clara' }], { refused: 'foreign' }],
    [
      'a part of the same',
      ['people:t', 'a', { list: ['b', 'a'], name: 'Anna' }],
      [{ kind: 'people' }, { kind: 'sent' }],
    ],
  ])('where there is %s', async (_, there, outcome) => {
    const to = await open(there)
    expect(await copyAll(await open(...some), to)).toMatchObject(outcome)
    expect((await to.keys()).length).toBe('refused' in outcome ? 1 : 3)
  })

  test('what is changed in it meanwhile is told, without saying whose it is', async () => {
    const to = await open()
    const copied = await copyAll(await open(...some), {
      ...to,
      insert: (partition, id, body) => to.insert(partition, id, id === 'b' ? { ...body, name: 'Bob' } : body),
    })
    expect(isWhole(copied)).toBe(false)
    expect(copied).toEqual([
      { kind: 'people', partitions: 1, from: 2, to: 2, areSame: false },
      { kind: 'sent', partitions: 1, from: 1, to: 1, areSame: true },
    ])
  })

  test('is refused in the end where a bot was at work meanwhile', async () => {
    const from = await open(...some, ['leases', 't', { beat: 1 }])
    const beating: Documents = {
      ...from,
      async get<T>(partition: string, id: string) {
        await from.change<{ beat: number }>('leases', 't', lease => ({ beat: lease!.beat + 1 }))
        return from.get<T>(partition, id)
      },
    }
    expect(await copyAll(beating, await open())).toEqual({ refused: 'at-work' })
  })

  test.each<[string, object[], object[], boolean]>([
    ['nobody ever worked', [], [], true],
    ['all was given back', [{ isFree: true }], [{ isFree: true, beat: 2 }], true],
    ['one was killed', [{ isFree: true }, { beat: 1 }], [{ isFree: true }, { beat: 1 }], true],
    ['one renews its lease', [{ isFree: true }, { beat: 1 }], [{ isFree: true }, { beat: 2 }], false],
  ])('where %s', async (_, before, after, outcome) => {
    const documents = await open(...before.map((lease, i): [string, string, object] => ['leases', `${i}`, lease]))
    const term = async () => {
      for (const [i, lease] of after.entries()) await documents.change('leases', `${i}`, () => lease)
    }
    expect(await isQuiet(documents, term)).toBe(outcome)
  })

  test.each([
    [{ b: 1, a: [{ d: null, c: 'x' }, 2] }, '{"a":[{"c":"x","d":null},2],"b":1}'],
    [[2, 1], '[2,1]'],
    [{ ø: '\u2028', å: 0.1 }, '{"å":0.1,"ø":"\u2028"}'],
  ])('%j has one text', (body, text) => expect(canonical(body)).toBe(text))
})

describe('a file that somebody must have alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alone-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'barometer.db')

  test('is not opened while the bot has it open, and keeps the bot out until it is closed', async () => {
    const bot = openSqlite(file)
    await bot.insert('tenants', 't', { id: 't' })
    expect(() => openSqliteAlone(file)).toThrow(
      `The bot works on ${file}, or something else has it open: stop it first.`,
    )
    await bot.close()
    const alone = openSqliteAlone(file)
    expect(await alone.get('tenants', 't')).toEqual({ id: 't' })
    expect(() => openSqliteAlone(file)).toThrow('stop it first')
    await alone.close()
    await openSqlite(file).close()
  }, 30_000)

  test('is made where there is none', async () => {
    const alone = openSqliteAlone(join(folder, 'new.db'))
    expect(await alone.insert('a', 'b', {})).toBe(true)
    await alone.close()
  })
})
