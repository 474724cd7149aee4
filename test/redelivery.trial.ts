import { setImmediate } from 'node:timers/promises'
import { answerOf, handedIn, pack } from './answering'
import { boxIds, boxOf, boxesFor, emptyBox, inviting } from '../src/domain/box'
import { emptyDraft } from '../src/domain/answers'
import type { Measurement } from '../src/domain/measurement'
import { askedBy, isAside, type Reply } from '../src/handlers/asked'
import { press } from '../src/handlers/press'
import type { Person, World } from '../src/ports'
import { openTown, people, startMeasurement, tenant, type Town } from './town'

/** Teams delivers a press again when an answer is slow, once with a new id: each person counts once, as first handed in. */
const N = Number(process.env.REDELIVERED ?? 200)
const OVER_HTTP = Math.min(N, 60)

let x = 20_260_302
const roll = (sides: number) => (x = (x * 48_271) % 2_147_483_647) % sides

/** What a late copy of an earlier press would have said: other answers than the first. */
const changed = (data: ReturnType<typeof handedIn>) => ({ ...data, draft: data.draft.replaceAll(/[1-5]/g, '5') })

async function linesIn(world: World, { id, boxes }: Measurement) {
  const all = await Promise.all(boxIds(boxes).map(box => world.store.boxes(id).get(box)))
  return all.flatMap(box => [...box!.answers]).sort()
}

const expected = (n: number) => Array.from({ length: n }, (_, i) => answerOf(i).line).sort()

let town: Town
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
})

test(`${OVER_HTTP} over HTTP: the same id or a new one, at once or late`, async () => {
  town = await openTown({ people: people(OVER_HTTP), limits: false })
  await startMeasurement(town)
  const [measurement] = (await town.world.store.measurements(tenant).list()) as [Measurement]
  const deliveries: (() => Promise<{ status: number }>)[] = []
  let told = 0
  await Promise.all(
    Array.from({ length: OVER_HTTP }, async (_, i) => {
      const message = town.teams.last(`29:p${i}`)
      const ref = town.world.secrets.sign(people(OVER_HTTP)[i]!.aadObjectId, { measurement: measurement.id })
      const first = await town.teams.tap(`29:p${i}`, message, handedIn(ref, i))
      for (let again = roll(4); again > 0; again--) {
        const id = roll(2) ? first.activity.id : `again-${i}-${again}`
        deliveries.push(() => town.teams.post({ ...first.activity, id, value: changed(handedIn(ref, i)) }))
        deliveries.push(() => town.teams.post({ ...first.activity, id }))
      }
    }),
  )
  deliveries.sort(() => roll(3) - 1)
  for (const { status } of await Promise.all(deliveries.map(one => one()))) told += Number(status === 200)
  expect(told).toBe(deliveries.length)
  expect(await linesIn(town.world, measurement)).toEqual(expected(OVER_HTTP))
})

test(`${N} straight to press(), each one to four times, out of order and at once`, async () => {
  town = await openTown()
  const { world } = town
  const measurement = await openFor(world, N)
  const persons = people(N).map(({ aadObjectId, name, id }): Person => {
    return { schema: 1, id: aadObjectId, name, teamsId: id, serviceUrl: town.teams.url }
  })
  const deliveries = persons.flatMap((person, i) => {
    const data = handedIn(world.secrets.sign(person.id, { measurement: measurement.id }), i)
    return Array.from({ length: 1 + roll(4) }, () => ({ person, data, place: roll(1_000_000) }))
  })
  deliveries.sort((a, b) => a.place - b.place)
  const heard = new Set<string>()
  const sent = deliveries.map(({ person, data }) => {
    // Whatever comes later says something else, and must not count.
    const said = heard.has(person.id) ? changed(data) : data
    heard.add(person.id)
    return { person, said }
  })
  const receipts = new Map<string, number>()
  for (let at = 0; at < sent.length; at += 200) {
    const together = sent.slice(at, at + 200).map(async ({ person, said }) => {
      const reply = await press(world, askedBy(world, tenant, person), said)
      if (cardIn(reply).speak === 'Tak for dit svar') receipts.set(person.id, (receipts.get(person.id) ?? 0) + 1)
    })
    await Promise.all(together)
    await setImmediate()
  }
  expect(await linesIn(world, measurement)).toEqual(expected(N))
  expect([...receipts.values()].filter(n => n === 1)).toHaveLength(N)
  if (process.env.REDELIVERED) console.info(`${deliveries.length} deliveries, ${N} stored, ${receipts.size} receipts`)
}, 300_000)

const cardIn = (reply: Reply) => (isAside(reply) ? reply.aside : reply)

/** An open measurement of so many, without sending anything to anybody. */
async function openFor(world: World, n: number): Promise<Measurement> {
  const boxes = boxesFor(n)
  const measurement: Measurement = {
    ...{ schema: 1, id: 'many', tenant, team: 'none', state: 'open', pack: pack.id, version: pack.version },
    ...{ language: 'da', title: 'Many', why: '', asked: 'both', units: [], threshold: 5, startedBy: 'nobody' },
    ...{ startedOn: '2026-03-02', closesOn: '2026-03-23', boxes, invited: n },
  }
  await world.store.measurements(tenant).insert('many', measurement)
  await world.store.papers('many').pack.insert(pack)
  const marks = people(n).map(({ aadObjectId }) => world.secrets.mark({ id: 'many' }, aadObjectId))
  const inBoxes = Map.groupBy(marks, mark => boxOf(mark, boxes))
  for (const box of boxIds(boxes))
    await world.store.boxes('many').insert(box, inviting(emptyBox, inBoxes.get(box) ?? []))
  return measurement
}

test('the answers of the tests are all different', () => {
  town = { close: async () => {}, faults: () => [] } as unknown as Town
  const given = Array.from({ length: N }, (_, i) => answerOf(i))
  expect(given.filter(({ level, marks }) => marks.length !== emptyDraft(pack, level).length)).toEqual([])
  expect(new Set(given.map(({ line }) => line)).size).toBe(N)
})
