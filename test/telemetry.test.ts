import { globSync, readFileSync } from 'node:fs'
import { openSqlite } from '../src/store/sqlite'
import { queued } from '../src/store/queued'
import type { Documents } from '../src/store/documents'
import { allowedFor } from '../src/telemetry/allowed'
import { charged, watchWith, type Facts } from '../src/telemetry/happening'
import { tellTo } from '../src/telemetry/otlp'
import type { Sources, Telemetry } from '../src/telemetry/telemetry'
import { startCollector, type Collector, type SeenSpan } from './collector'
import { crowd, eraseAs, livedThrough, signsOf, team, tenant, written } from './lifetime'
import { openTown, textOf, type Town } from './town'

/** Ids as the program makes them, one after the other. */
const inTurn = () => {
  let n = 0
  return () => `${(++n).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
}

/** A database that fails once for each time it is told to, with what it was given in its error. */
function failing(documents: Documents): { documents: Documents; fail: () => void } {
  let times = 0
  const perhaps = (...given: unknown[]) => {
    if (given[0] !== 'tenants' && times-- > 0) throw Object.assign(new Error(JSON.stringify(given)), { code: given[1] })
  }
  return {
    fail: () => void (times = 1),
    documents: {
      ...documents,
      async get<T>(partition: string, id: string) {
        perhaps(partition, id)
        charged({ ru: 1, retries: 0 })
        return documents.get<T>(partition, id)
      },
    },
  }
}

const everybody = crowd(6)
const [, anna, bo] = everybody.map(({ id }) => id) as [string, string, string]
let collector: Collector
let town: Town
let spans: SeenSpan[]
let signs: string[]
let sorry: string
let page: string

beforeAll(async () => {
  collector = await startCollector()
  const { documents, fail } = failing(queued(openSqlite(':memory:')))
  const telemetry = (sources: Sources) => tellTo(collector.url, sources)
  town = await openTown({ documents, telemetry, newId: inTurn(), people: everybody, team, tenant })
  const { teams, goTo, url, app } = town
  await livedThrough(town, everybody)
  signs = (await Promise.all(everybody.map(person => signsOf(town, person)))).flat()
  teams.fail('Throttled', { times: 1 })
  teams.fail('Forbidden', { times: 1 })
  await goTo('2026-05-04T08:00:00Z')
  await teams.tap(anna, teams.last(anna), { verb: everybody[2]!.name, [everybody[2]!.name]: 'x', ref: anna })
  fail()
  await teams.say(anna, `status for ${everybody[1]!.name}`)
  sorry = textOf(teams.last(anna))
  await eraseAs(town, bo)
  const answer = await fetch(`${url}/metrics`)
  page = await answer.text()
  await app.tellLast()
  spans = collector.spans()
}, 30_000)
afterAll(async () => {
  await town.close()
  await collector.close()
})

const named = (name: string) => spans.filter(span => span.name === name)

describe('a course of months, told to a collector', () => {
  test('every activity, tick, letter, call to Teams and operation of the store is told', () => {
    const names = new Set(spans.map(({ name }) => name))
    expect([...names].sort()).toEqual(['activity', 'letter', 'open', 'store', 'teams', 'tick'])
    const verbs = named('activity').flatMap(({ facts }) => facts.verb ?? [])
    expect(verbs).toEqual(expect.arrayContaining(['measurement.start', 'answer.submit', 'plan.activate', 'other']))
    expect(named('activity').map(({ facts }) => facts.type)).toEqual(
      expect.arrayContaining(['message', 'installationUpdate']),
    )
    for (const { facts } of named('tick')) expect(facts).toMatchObject({ tenant, outcome: expect.any(String) })
    expect(named('activity').at(-1)!.facts).toMatchObject({ tenant, outcome: 'done', verb: 'data.delete' })
    expect(named('letter').map(({ facts }) => facts)).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'invitation', state: 'sent', attempts: 1 })]),
    )
    const ops = new Set(named('teams').map(({ facts }) => facts.op))
    expect([...ops].sort()).toEqual(['create', 'members', 'send', 'update'])
    expect([...new Set(named('teams').map(({ facts }) => facts.status))].sort()).toEqual([200, 201, 403, 429])
    const kinds = new Set(named('store').map(({ facts }) => facts.partition))
    expect([...kinds].sort()).toEqual([
      'leases',
      'm',
      'measurements',
      'people',
      'plans',
      'queue',
      'sent',
      'teams',
      'tenants',
    ])
    expect(named('store').find(({ facts }) => facts.operation === 'get')!.facts).toMatchObject({ ru: 1, retries: 0 })
  })

  test('whatever is a part hangs together with its whole: by its trace and by its code', () => {
    const byId = new Map(spans.map(span => [span.id, span]))
    for (const { name, trace, parent, facts } of spans) {
      const isWhole = ['activity', 'tick', 'open'].includes(name)
      expect([name, parent === '']).toEqual([name, isWhole])
      if (!isWhole) expect(byId.get(parent)).toMatchObject({ trace, facts: { corr: facts.corr } })
    }
    const wholes = spans.filter(({ parent }) => !parent)
    expect(new Set(wholes.map(({ facts }) => facts.corr)).size).toBe(wholes.length)
  })

  test('whoever is apologised to can name the code of all lines and spans of it', () => {
    const fault = town.lines.find(({ facts }) => (facts as { job?: string })?.job === 'turn')!
    const { corr } = fault.facts as { corr: string }
    expect(corr).toMatch(/^[0-9a-f]{8}$/)
    expect(sorry).toContain(corr)
    const its = spans.filter(({ facts }) => facts.corr === corr)
    expect(its.map(({ name }) => name)).toEqual(expect.arrayContaining(['activity', 'store', 'teams']))
    const whole = its.find(({ name }) => name === 'activity')!
    expect(whole).toMatchObject({
      isFault: true,
      facts: { outcome: 'fault', job: 'turn', error: 'Error', type: 'message' },
    })
    expect(new Set(its.map(({ trace }) => trace))).toEqual(new Set([whole.trace]))
  })

  test('everything that is counted is told as it stands at /metrics, and nothing more', () => {
    const lines = [...page.matchAll(/^(barometer_\w+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name, labels = '', value]) => ({
      name,
      labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, said]) => [key, said])),
      value: Number(value),
    }))
    const told = collector.points().map(({ name, labels, value }) => ({ name, labels, value }))
    const settled = (all: { name?: string }[]) =>
      all
        .filter(({ name }) => name !== 'barometer_tenant_rate')
        .map(one => JSON.stringify(one))
        .sort()
    expect(lines.length).toBeGreaterThan(10)
    expect(settled(told)).toEqual(settled(lines))
    const sums = new Set(
      collector
        .points()
        .filter(({ isSum }) => isSum)
        .map(({ name }) => name),
    )
    expect([...sums].sort()).toEqual(
      ['barometer_faults_total', 'barometer_letters_total', 'barometer_alarms_total'].sort(),
    )
  })

  test('nothing of it holds a name, an id of a person or of anything else, or a text', async () => {
    const texts = Object.values(written).flatMap(text => text.split(' @ ').map(part => part.replace('@', '').trim()))
    const ids = (await town.world.store.measurements(tenant).list()).map(({ id }) => id)
    const sought = [...signs, ...texts, ...ids, team.id, team.name, '19:', '29:', 'AdaptiveCard']
    expect(sought.length).toBeGreaterThan(50)
    for (const { text } of collector.bodies) expect(sought.filter(part => text.includes(part))).toEqual([])
  })

  test('every value is short and of the known ones, and the only GUID is the municipality’s', () => {
    for (const { facts } of spans)
      for (const [fact, value] of Object.entries(facts)) {
        expect([fact, String(value)]).toEqual([fact, expect.stringMatching(/^[\w.:/-]{1,60}$/)])
        if (/[0-9a-f]{8}-[0-9a-f]{4}/.test(String(value))) expect([fact, value]).toEqual(['tenant', tenant])
      }
  })
})

describe('what may be told', () => {
  const allowed = allowedFor(id => id === tenant)
  const people = [everybody[1]!.name, everybody[1]!.name.split(' ')[0]!, anna, everybody[1]!.aadObjectId, '19:ics']
  const card = JSON.stringify({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Hej' }] })
  const bad = [
    ...people,
    ...Object.values(written),
    card,
    '',
    'x'.repeat(500),
    `${tenant}x`,
    { a: 1 },
    [anna],
    null,
    NaN,
  ]
  const names = ['corr', 'tenant', 'type', 'verb', 'outcome', 'why', 'job', 'kind', 'state', 'what', 'op', 'operation', 'partition', 'error', 'code', 'at', 'attempts', 'status', 'ru', 'retries'] // prettier-ignore

  test.each(names)('%s tells no person, no id, no text and no card', name => {
    for (const value of bad) expect([undefined, 'other']).toContain(allowed({ [name]: value } as Facts)[name])
  })

  test('a fact of another name is not told at all', () => {
    for (const name of ['person', 'name', 'url', 'message', 'stack', 'http.url', 'exception.message', 'toString', ''])
      expect(allowed({ [name]: 'sent' })).toEqual({})
  })

  test.each([
    ['tenant', tenant, tenant],
    ['why', '403 BotDisabledByAdmin', '403-BotDisabledByAdmin'],
    ['why', '403 Mette', '403'],
    ['why', 'no token', 'no-token'],
    ['code', 'ECONNREFUSED', 'ECONNREFUSED'],
    ['code', 'EMMA', undefined],
    ['at', 'src/store/sqlite.ts:12', 'src/store/sqlite.ts:12'],
    ['error', 'TypeError', 'TypeError'],
    ['verb', 'answer.submit', 'answer.submit'],
  ])('%s may be told as it is known: %s', (name, said, told) => {
    expect(allowed({ [name]: said })[name]).toBe(told)
  })

  test('every job that may fail is known by its name', () => {
    const jobs = globSync('src/**/*.ts').flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/job: '(\w+)'/g)].map(([, job]) => job!),
    )
    expect(jobs.length).toBeGreaterThan(5)
    expect(jobs.filter(job => allowed({ job }).job !== job)).toEqual([])
  })
})

describe('trouble with the collector', () => {
  const lost: [string, number][] = []
  const open = (url: string, endMs?: number): Telemetry =>
    tellTo(
      url,
      {
        isTenant: () => true,
        counts: {
          list: [{ name: 'n', help: 'h', type: 'counter' }],
          read: async () => [{ name: 'n', labels: {}, value: 1 }],
        },
        lost: (what, times) => void lost.push([what, times]),
        newId: () => 'id',
      },
      endMs,
    )
  const sum = (what: string) => lost.filter(([one]) => one === what).reduce((all, [, times]) => all + times, 0)
  beforeEach(() => void lost.splice(0))

  test('what it refuses is counted, and troubles nobody', async () => {
    const refusing = await startCollector()
    refusing.answers(400)
    const telemetry = open(refusing.url)
    const watch = watchWith(inTurn(), telemetry.begin)
    expect(await watch.happens(() => watch.timed('tick', {}, async () => 'done'))).toBe('done')
    await telemetry.end()
    expect([sum('span'), sum('counts')]).toEqual([1, 1])
    await refusing.close()
  })

  test('where nobody takes anything, no more than so much is kept, the rest is counted, and ending takes no longer', async () => {
    const silent = await startCollector()
    silent.answers('never')
    const telemetry = open(silent.url, 20)
    for (let i = 0; i < 5_000; i++) telemetry.begin('tick', {}, undefined).end()
    expect(sum('span')).toBe(5_000 - 2_048 - 512)
    await telemetry.end()
    silent.answers(400)
    while (sum('span') < 5_000 || sum('counts') < 1) await new Promise(done => setImmediate(done))
    await silent.close()
  })
})

test('nothing of OpenTelemetry is loaded unless somebody collects it', () => {
  const users = globSync('src/**/*.ts').filter(file => readFileSync(file, 'utf8').includes('@opentelemetry/'))
  expect(users).toEqual(['src/telemetry/otlp.ts'])
  const callers = globSync('src/**/*.ts').flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/^.*\/otlp(?:\.js)?'.*$/gm)].map(([line]) => `${file}:${line.trim()}`),
  )
  expect(callers).toEqual(["src/index.ts:const { tellTo } = await import('./telemetry/otlp.js')"])
})
