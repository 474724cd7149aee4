import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { crowd, eraseAs, livedThrough, signsOf, team, tenant, written } from './lifetime'
import { openTown, textOf, type Town } from './town'

/** A database that, when told, fails with everything it was given in the text of its error. */
function indiscreet(): { documents: Documents; fails: (times: number) => void } {
  const documents = queued(openSqlite(':memory:'))
  let times = 0
  const perhaps = (...given: unknown[]) => {
    if (given[0] === 'tenants' || times-- <= 0) return
    throw Object.assign(new Error(JSON.stringify(given)), { code: JSON.stringify(given) })
  }
  return {
    documents: {
      ...documents,
      async get<T>(partition: string, id: string) {
        perhaps(partition, id)
        return documents.get<T>(partition, id)
      },
      async list<T>(partition: string) {
        perhaps(partition)
        return documents.list<T>(partition)
      },
      async insert(partition, id, body) {
        perhaps(partition, id, body)
        return documents.insert(partition, id, body)
      },
      async due<T>(partition: string, before: Date, atMost: number) {
        perhaps(partition)
        return documents.due<T>(partition, before, atMost)
      },
    },
    fails: n => void (times = n),
  }
}

/** What a line of the log may say of an event. A new one is decided upon here. */
const allowed = new Set([
  ...['attempts', 'at', 'code', 'corr', 'error', 'greeted', 'job', 'kind', 'outcome', 'state', 'type', 'verb', 'why'],
  ...['letters', 'links', 'marks', 'nobodys', 'people', 'plans', 'raw'],
])

const everybody = crowd(8)
const [mette, anna, bo, carla] = everybody.map(({ id }) => id) as [string, string, string, string]
let town: Town
let signs: string[]

beforeAll(async () => {
  const { documents, fails } = indiscreet()
  town = await openTown({ documents, people: everybody, team, tenant })
  await livedThrough(town, everybody)
  signs = (await Promise.all(everybody.map(person => signsOf(town, person)))).flat()
  await goesWrong(town, fails)
  await eraseAs(town, bo)
}, 30_000)
afterAll(() => town.close())

/** Everything that fails, on the line, in the database and by people's hands, with as much about them as it can carry. */
async function goesWrong({ teams, tick, goTo, url }: Town, fails: (times: number) => void): Promise<void> {
  teams.becomes(carla, 'not-installed')
  for (const way of ['ServiceError', 'Throttled', 'Forbidden', 'BadArgument', 'reset', 'html'] as const) {
    teams.fail(way, { body: { error: { code: everybody[1]!.name, message: written.why } } })
    await teams.say(anna, 'plan')
  }
  for (const at of ['2026-05-04T08:00:00Z', '2026-05-04T08:05:00Z', '2026-05-11T08:00:00Z']) {
    teams.fail('ServiceError', { times: 3 })
    teams.fail('reset', { times: 2 })
    await goTo(at)
  }
  for (const times of [1, 2, 3, 5]) {
    fails(times)
    await teams.say(anna, `status for ${everybody[1]!.name}`)
    fails(times)
    await teams.tap(mette, teams.last(mette), { verb: everybody[2]!.name, [everybody[2]!.name]: 'x', ref: anna })
    fails(times)
    await tick()
    fails(0)
  }
  await teams.tap(mette, teams.last(mette), { verb: everybody[2]!.name })
  const card = teams.last(anna)
  await teams.tap(anna, card, { verb: 'milestone.done', ref: everybody[1]!.aadObjectId, evidence: written.evidence })
  const { name, id, aadObjectId } = everybody[1]!
  for (const body of [
    { type: name, from: { id, name, aadObjectId } },
    { type: 'message', text: written.why, serviceUrl: `https://evil.example/${aadObjectId}`, from: { id } },
    { type: 'message', [name]: { [aadObjectId]: name }, conversation: name, recipient: { [name]: 5 } },
    [name],
  ])
    await fetch(`${url}/api/messages`, {
      ...{ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    })
}

test('something of everything is in the log', () => {
  const events = new Set(town.lines.map(({ event }) => event))
  expect([...events]).toEqual(
    expect.arrayContaining(['arrival', 'erased', 'fault', 'ignored', 'letter', 'swept', 'tap']),
  )
  const jobs = town.faults().map(({ facts }) => (facts as { job: string }).job)
  expect([...new Set(jobs)]).toEqual(expect.arrayContaining(['turn', 'say', 'carryOnAll']))
})

test('no line holds a name, an id, an answer or anything that people wrote', () => {
  const texts = Object.values(written).flatMap(text => text.split(' @ ').map(part => part.replace('@', '').trim()))
  const answers = [/\b[0-5-]{12,}\b/, /AdaptiveCard|"body"|draft/, new RegExp(tenant)]
  for (const line of town.lines.map(line => JSON.stringify(line))) {
    expect([line, ...[...signs, ...texts].filter(part => line.includes(part))]).toEqual([line])
    expect([line, ...answers.filter(part => part.test(line))]).toEqual([line])
  }
})

test('every line that comes of the same bears the same code, which is nobody’s, and so does the apology', () => {
  const corrOf = ({ facts }: { facts: object | undefined }) => (facts as { corr?: string } | undefined)?.corr
  const lines = town.lines.filter(({ event }) => !['listening', 'warning'].includes(event))
  expect(lines.filter(line => !/^id-\d+$/.test(corrOf(line) ?? ''))).toEqual([])
  const taps = town.lines.filter(({ event }) => event === 'tap').map(corrOf)
  expect(new Set(taps).size).toBe(taps.length)
  const failed = (job: string) =>
    town.lines.flatMap(line => ((line.facts as { job?: string })?.job === job ? [corrOf(line)] : []))
  const texts = [mette, anna].flatMap(id => town.teams.inbox(id)).map(textOf)
  const shown = texts.flatMap(text => /koden (\S+)\.$/m.exec(text)?.[1] ?? [])
  expect(shown.length).toBeGreaterThan(5)
  expect(shown.sort()).toEqual(
    failed('turn')
      .filter(code => !failed('say').includes(code))
      .sort(),
  )
})

test('no line says more than is allowed, and each fact is short', () => {
  for (const { facts } of town.lines)
    for (const [fact, value] of Object.entries(facts ?? {})) {
      expect([fact, allowed.has(fact)]).toEqual([fact, true])
      expect(String(value).length).toBeLessThanOrEqual(80)
    }
})
