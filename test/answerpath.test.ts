import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askedBy } from '../src/handlers/asked'
import { press } from '../src/handlers/press'
import { storeIn } from '../src/store/store'
import { openSqlite } from '../src/store/sqlite'
import { queued } from '../src/store/queued'
import { answerOf, handedIn } from './answering'
import { pointed } from './deathAt'
import { openTown, people, startMeasurement, tenant, type Town } from './town'

/** The program stops at the n-th thing that handing in waits for; bench/answerpath.bench.ts does it with kill -9. */
const MOST = 20
const folder = mkdtempSync(join(tmpdir(), 'barometer-answerpath-'))
const file = join(folder, 'barometer.db')
let town: Town

beforeAll(async () => {
  town = await openTown({ people: people(MOST), documents: queued(openSqlite(file)), limits: false })
  await startMeasurement(town)
})
afterAll(async () => {
  await town.close()
  rmSync(folder, { recursive: true })
})

test('stopped anywhere, an answer that was thanked for is kept, and none is half written or counted twice', async () => {
  const { world } = town
  const [measurement] = await world.store.measurements(tenant).list()
  const box = () => world.store.boxes(measurement!.id).get('box:00000')
  const seen: string[] = []
  for (let n = 1; ; n++) {
    expect(n).toBeLessThanOrEqual(MOST)
    const i = n - 1
    const id = people(MOST)[i]!.aadObjectId
    const person = (await world.store.people(tenant).get(id))!
    const data = handedIn(world.secrets.sign(id, { measurement: measurement!.id }), i)
    const dying = openSqlite(file)
    let left = n
    const dead = Promise.withResolvers<'dead'>()
    const point = (name: string) => {
      if (--left !== 0) return undefined
      seen.push(name)
      dead.resolve('dead')
      // Within a change nothing waits: what is thrown there leaves what a death there leaves.
      if (name.startsWith('during')) throw new Error('dead')
      return new Promise<void>(() => {})
    }
    const store = storeIn(queued(pointed(dying, point)), world.secrets)
    const pressed = press({ ...world, store }, askedBy(world, tenant, person), data).catch(() => 'dead' as const)
    const reply = await Promise.race([dead.promise, pressed])
    await dying.close()
    const now = (await box())!
    expect(now.answered).toHaveLength(now.answers.length)
    if (reply === 'dead') await press(world, askedBy(world, tenant, person), data)
    const after = (await box())!
    expect(after.answered).toHaveLength(n)
    expect(after.answers.filter(line => line === answerOf(i).line)).toHaveLength(1)
    if (reply !== 'dead') break
  }
  const asked = ['before get', 'after get']
  expect(seen).toEqual([...asked, ...asked, 'before change', 'during change', 'after change'])
})
