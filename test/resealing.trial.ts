import { boxIds, boxOf, emptyBox, handIn, inviting, type Box } from '../src/domain/box'
import { settle, type Letter } from '../src/domain/courier'
import type { Measurement } from '../src/domain/measurement'
import { isRefused } from '../src/domain/refused'
import { carryOn } from '../src/handlers/carryOn'
import { invitationTo } from '../src/handlers/letters'
import type { World } from '../src/ports'
import { openCosmos } from '../src/store/cosmos'
import type { Documents } from '../src/store/documents'
import { openSqlite } from '../src/store/sqlite'
import { storeIn } from '../src/store/store'
import { answerOf, pack } from './answering'
import { pointed } from './deathAt'
import { impatience, standIn } from './store/stand-in'
import { openTown, people, tenant, type Town } from './town'

/** Sealing is stopped at every call to the database, before it and after it, and run again: the result is the same. */
const EVERY = process.env.RESEALED ? 1 : 29
const N = 8
const DUE = '2026-03-02T08:00:00.000Z'
const cosmos = standIn()
let town: Town
beforeAll(async () => void (town = await openTown()))
afterAll(() => town.close())

let measurements = 0
const fresh = () => `seal-${++measurements}`

async function answered(world: World, id: string): Promise<void> {
  const { store, secrets } = world
  const invited = people(N).map(({ aadObjectId }) => aadObjectId)
  const measurement: Measurement = {
    ...{ schema: 1, id, tenant, team: 'team', state: 'open', pack: pack.id, version: pack.version, language: 'da' },
    ...{ title: 'Sealed', why: '', asked: 'both', units: ['Børn', 'Unge'], threshold: 5, startedBy: invited[0]! },
    ...{ startedOn: '2026-02-01', closesOn: '2026-03-01', boxes: 2, invited: N, due: DUE },
  }
  await store.measurements(tenant).insert(id, measurement)
  await store.papers(id).pack.insert(pack)
  await store.papers(id).audience.insert({ people: invited })
  const boxes = new Map<string, Box>(boxIds(2).map(box => [box, emptyBox]))
  for (const [i, person] of invited.entries()) {
    const mark = secrets.mark({ id }, person)
    const box = boxOf(mark, 2)
    const given = handIn(inviting(boxes.get(box)!, [mark]), mark, answerOf(i, ['Børn', 'Unge']).line)
    if (!isRefused(given)) boxes.set(box, given)
    const letter: Letter = {
      ...{ schema: 1, id: invitationTo(id, person), kind: 'invitation', to: { person }, about: id },
      ...{ madeOn: '2026-02-01', due: DUE, attempts: 1, turnedAway: 0 },
    }
    await store.sent(tenant, { person }).insert(letter.id, settle(letter, i % 3 ? 'sent' : 'unsure'))
    if (i === 0) await store.queue(tenant).insert(letter.id, letter)
  }
  for (const [box, body] of boxes) await store.boxes(id).insert(box, body)
}

/** Everything that is left, as text; a measurement's own id is no difference. */
async function leftIn(documents: Documents, id: string): Promise<string> {
  const sent = people(N).map(({ aadObjectId }) => `sent:${tenant}:${aadObjectId}`)
  const partitions = [`m:${id}`, `measurements:${tenant}`, `queue:${tenant}`, ...sent]
  const left = await Promise.all(partitions.map(partition => documents.list(partition)))
  const own = left.map(bodies => bodies.filter(body => JSON.stringify(body).includes(id) || !isOfAnother(body)))
  return JSON.stringify(own).replaceAll(id, 'seal')
}

const isOfAnother = (body: unknown) => /"seal-\d+|:seal-\d+/.test(JSON.stringify(body))

async function sealed(documents: Documents, stopAt: number) {
  const id = fresh()
  let left = Infinity
  let calls = 0
  const point = (name: string) => {
    calls++
    if (--left !== 0) return
    left = Infinity
    throw new Error(`stopped ${name}`)
  }
  const world = (using: Documents): World => ({
    ...town.world,
    store: storeIn(using, town.world.secrets),
    wake: () => {},
  })
  await answered(world(documents), id)
  left = stopAt
  const stopping = world(pointed(documents, point))
  let stops = 0
  for (let steps = 0; !(await world(documents).store.measurements(tenant).get(id))?.tidied; steps++) {
    if (steps > 6) throw new Error('it is never sealed')
    await carryOn(stopping, tenant, id).catch(() => stops++)
  }
  return { calls, stops, left: await leftIn(documents, id) }
}

test.each([
  ['SQLite', 1, async () => openSqlite(':memory:')],
  ['the Cosmos stand-in', EVERY, () => openCosmos(cosmos.client(), 'sealing', impatience())],
])(
  'on %s',
  async (_, every, open) => {
    const documents = await open()
    const whole = await sealed(documents, Infinity)
    expect(whole).toMatchObject({ stops: 0 })
    expect(JSON.parse(whole.left)).toMatchObject([
      [{ id: pack.id }, { answered: N, invited: N }, { lines: expect.any(Array) }],
      [{ state: 'sealed', messages: { sent: 5, unsure: 3 } }],
      [{ kind: 'report' }],
      ...people(N).map(() => []),
    ])
    for (let n = 1; n <= whole.calls; n += every) {
      const again = await sealed(documents, n)
      expect([n, again.stops]).toEqual([n, 1])
      expect([n, again.left]).toEqual([n, whole.left])
    }
    if (process.env.RESEALED) console.info(`stopped at ${Math.ceil(whole.calls / every)} places, the same each time`)
    await documents.close()
  },
  120_000,
)
