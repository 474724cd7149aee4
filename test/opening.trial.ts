import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { boxIds } from '../src/domain/box'
import type { Measurement } from '../src/domain/measurement'
import { carryOn } from '../src/handlers/carryOn'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { openTown, people, tenant, textOf, type Town } from './town'

/** A measurement of many: the press is answered at once, and everybody is invited in the background. */
const N = Number(process.env.OPENED ?? 450)
/** Few enough that Teams does not tell of everybody at once. */
const PAGE = Math.min(500, N / 5)
const folder = mkdtempSync(join(tmpdir(), 'barometer-opening-'))
const file = process.env.OPENED ? join(folder, 'barometer.db') : ':memory:'
let town: Town
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(async () => {
  await town.close()
  expect(town.teams.faults).toEqual([])
})

async function pressStart(documents?: Documents) {
  town = await openTown({
    people: people(N),
    limits: false,
    pageMax: PAGE,
    documents: documents ?? queued(openSqlite(file)),
  })
  // Sending takes its time and is tested elsewhere: here nobody is written to.
  for (const { id } of people(N).slice(1)) town.teams.becomes(id, 'not-installed')
  await town.teams.install('team', '29:p0')
  await town.teams.install('personal', '29:p0')
  await town.teams.say('29:p0', 'ny måling')
  const card = town.teams.last('29:p0')
  const before = performance.now()
  const { activity } = await town.teams.press('29:p0', card, 'measurement.start')
  return { card, ms: performance.now() - before, first: JSON.stringify(activity.value) }
}

const measurement = async () => (await town.world.store.measurements(tenant).list())[0]!

const invited = async ({ id, boxes }: Measurement) => {
  const all = await Promise.all(boxIds(boxes).map(box => town.world.store.boxes(id).get(box)))
  return { boxes, marks: all.flatMap(box => [...box!.invited]).length }
}

test(`${N} people: the press is answered in under a second, and the card tells when all are invited`, async () => {
  const { card, ms, first } = await pressStart()
  expect(ms).toBeLessThan(1000)
  const opening = textOf(card)
  expect(opening).toContain('er ved at åbne')
  const started = performance.now()
  await town.teams.until(() => textOf(card).includes(`${N.toLocaleString('da-DK')} personer er inviteret`), 60_000)
  const all = performance.now() - started
  expect(await measurement()).toMatchObject({ state: 'open', invited: N, boxes: Math.ceil(N / 50) })
  expect(await invited(await measurement())).toEqual({ boxes: Math.ceil(N / 50), marks: N })
  expect(await town.world.store.people(tenant).list()).toHaveLength(N)
  await town.tick()
  const { id } = await measurement()
  for (const { aadObjectId } of people(N))
    expect(
      await town.world.store.sent(tenant, { person: aadObjectId }).get(`invite:${id}:${aadObjectId}`),
    ).toBeDefined()
  expect(town.faults()).toEqual([])
  // Teams delivers the press once more, late and with a new id.
  await town.teams.tap('29:p0', card, JSON.parse(first))
  expect(textOf(card)).toContain(`${N.toLocaleString('da-DK')} personer er inviteret`)
  expect(await town.world.store.measurements(tenant).list()).toHaveLength(1)
  if (process.env.OPENED)
    console.info(
      `${N} people: the press was answered in ${Math.round(ms)} ms, all were invited after ${Math.round(all)} ms`,
    )
}, 120_000)

test('stopped again and again it goes on, tells how far it is, and invites everybody once', async () => {
  const documents = openSqlite(':memory:')
  let writes = 0
  let stopAt = Infinity
  const insert: typeof documents.insert = async (partition, ...given) => {
    // Time passes while everybody gets a letter, so that the card is renewed.
    if (partition.startsWith('queue:')) {
      town.clock.at = new Date(town.clock.at.getTime() + 60)
      if (++writes % stopAt === 0) throw new Error('stopped')
    }
    return documents.insert(partition, ...given)
  }
  const stopping = { ...documents, insert }
  stopAt = 230
  const { card } = await pressStart(queued(stopping))
  const statuses: string[] = []
  for (let tries = 0; (await measurement())?.state !== 'open'; tries++) {
    expect(tries).toBeLessThan(N / 50)
    await town.tick()
    if ((await measurement()).state === 'open') break
    stopAt = Infinity
    await town.teams.say('29:p0', 'status')
    statuses.push(textOf(town.teams.last('29:p0')))
    stopAt = 230
  }
  expect(statuses.some(text => /[1-9][\d.]* af [\d.]+ inviteret/.test(text))).toBe(true)
  const told = [...card.history, card.activity].map(activity => JSON.stringify(activity))
  expect(told.filter(text => / af \d/.test(text)).length).toBeGreaterThan(0)
  stopAt = Infinity
  await town.tick()
  expect(town.faults().length).toBeGreaterThan(0)
  expect(await invited(await measurement())).toEqual({ boxes: Math.ceil(N / 50), marks: N })
  const { id } = await measurement()
  const letters = await Promise.all(
    people(N).map(({ aadObjectId }) => town.world.store.sent(tenant, { person: aadObjectId }).list()),
  )
  const waiting = await town.world.store.queue(tenant).list()
  expect([...letters.flat(), ...waiting].map(letter => letter.id).sort()).toEqual(
    people(N)
      .map(({ aadObjectId }) => `invite:${id}:${aadObjectId}`)
      .sort(),
  )
}, 120_000)

test('a roster that Teams would not tell is asked for again', async () => {
  await pressStart()
  await town.tick()
  const { id } = await measurement()
  await town.world.store
    .measurements(tenant)
    .change<Measurement>(id, now => ({ ...now!, due: '2026-03-02T00:00:00Z', state: 'opening' }))
  town.teams.fail('ServiceError', { on: 'members', times: 1 })
  await carryOn(town.world, tenant, id)
  expect(await measurement()).toMatchObject({ state: 'opening', due: '2026-03-02T09:01:00.000Z' })
}, 60_000)

test.each([5_000, 12_000])('a team of %i is told at whatever speed Teams answers', async many => {
  town = await openTown({
    people: people(many),
    sleep: async (ms, clock) => void (clock.at = new Date(clock.at.getTime() + ms)),
  })
  await town.teams.install('team', '29:p0')
  town.teams.clock.advance(2_000)
  const before = town.teams.calls.length
  const [team] = await town.world.store.teams(tenant).list()
  expect(await town.world.sender.members(tenant, team!)).toHaveLength(many)
  expect(town.teams.calls.slice(before).map(({ op }) => op)).toEqual(Array(many / 500).fill('members'))
  expect(town.teams.breaches).toEqual([])
})

test('whoever joins while it is opening is invited a little later', async () => {
  await pressStart()
  while (!(await measurement()).boxes) await setImmediate()
  const [late] = people(N + 1).slice(N)
  await town.teams.joins(late!)
  expect(await measurement()).toMatchObject({ state: 'opening' })
  await town.tick()
  town.clock.at = new Date('2026-03-02T09:02:00Z')
  await town.tick()
  await town.tick()
  expect(town.teams.inbox(late!.id)).toHaveLength(1)
  expect((await invited(await measurement())).marks).toBe(N + 1)
}, 60_000)

test('whoever sends thousands of letters does not stand still', async () => {
  town = await openTown()
  await town.tick()
  const afterAMinute = () => {
    town.clock.at = new Date(town.clock.at.getTime() + 61_000)
  }
  afterAMinute()
  town.world.log('letter')
  expect((await fetch(`${town.url}/readyz`)).status).toBe(200)
  afterAMinute()
  expect((await fetch(`${town.url}/readyz`)).status).toBe(503)
})
