import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { appIn } from '../src/app'
import { readConfig } from '../src/config'
import { secretsFrom } from '../src/secrets'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { crowd, signsOf } from './lifetime'
import { teamsSettings } from './settings'
import { openTown, packs, startMeasurement, team, tenant, watching, type Town } from './town'

/** What whoever runs the bot reads at /metrics, over HTTP. */
const page = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${url}/metrics`, { headers })
  return { answer, text: await answer.text() }
}

/** The lines of ours, `name{labels}` → value. */
const oursIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/^barometer_(.+) (\S+)$/gm)].map(([, name, value]) => [name!, Number(value)] as const),
  )
const ours = async ({ url }: Town) => oursIn((await page(url)).text)

const TITLE = 'Tyttebær i marts'
const people = crowd(6).map((person, i) => ({ ...person, id: `29:p${i}` }))
const [, anna, bo, carla] = people.map(({ id }) => id) as [string, string, string, string]

describe('after a measurement was started with one blocked, one stopped by policy and one turned away', () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown({ people, team, documents: brokenNow(queued(openSqlite(':memory:'))) })
    town.teams.becomes(anna, 'blocked')
    town.teams.becomes(bo, 'disabled')
    town.teams.fail('Throttled', { on: 'create', person: carla, retryAfter: 40, times: Infinity })
    await startMeasurement(town, { title: TITLE })
  })
  afterAll(() => town.close())

  test('every letter is counted by its kind and by what became of it', async () => {
    expect(await ours(town)).toMatchObject({
      'letters_total{kind="invitation",state="sent"}': 3,
      'letters_total{kind="invitation",state="unreachable"}': 2,
      'letters_total{kind="invitation",state="waiting"}': 1,
      'alarms_total{why="403 BotDisabledByAdmin"}': 1,
    })
  })

  test('what waits is counted for each tenant when somebody asks, and for how long the oldest has been due', async () => {
    const [waiting, oldest] = ['letters_waiting', 'oldest_due_letter_seconds'].map(
      name => `${name}{tenant="${tenant}"}`,
    )
    expect(await ours(town)).toMatchObject({ [waiting!]: 1, [oldest!]: 0 })
    town.clock.at = new Date(town.clock.at.getTime() + 100_000)
    expect(await ours(town)).toMatchObject({ [waiting!]: 1, [oldest!]: 60 })
    const [letter] = await town.world.store.queue(tenant).list()
    await town.world.store.queue('another').insert('1', letter!)
    await town.world.store.tenants.insert('another', { id: 'another' })
    expect(await ours(town)).toMatchObject({ [waiting!]: 1, 'letters_waiting{tenant="another"}': 1 })
    await town.world.store.tenants.remove('another')
    expect(Object.keys(await ours(town)).filter(name => name.includes('another'))).toEqual([])
  })

  test('so is how fast each tenant is written to, and whether it is left alone', async () => {
    const { rateOf } = town.world.pacing
    expect(await ours(town)).toMatchObject({
      [`tenant_rate{tenant="${tenant}"}`]: rateOf(tenant),
      [`tenant_paused{tenant="${tenant}"}`]: 0,
    })
    expect(rateOf(tenant)).toBeLessThan(25)
    const { ended } = await town.world.pacing.turn(tenant, 'a', 1)
    ended({ outcome: 'try-again', because: 'identity' })
    expect(await ours(town)).toMatchObject({ [`tenant_paused{tenant="${tenant}"}`]: 1 })
  })

  test('a letter set aside is a state of its own, other failures are not', async () => {
    town.world.log('letter', { kind: 'daily', state: 'failed', why: 'fault TypeError' })
    town.world.log('letter', { kind: 'daily', state: 'failed', why: '400 BadArgument' })
    expect(await ours(town)).toMatchObject({
      'letters_total{kind="daily",state="set-aside"}': 1,
      'letters_total{kind="daily",state="failed"}': 1,
    })
  })

  test('what is ignored is counted by why', async () => {
    const headers = { 'content-type': 'application/json' }
    await fetch(`${town.url}/api/messages`, { method: 'POST', body: '{}', headers })
    expect(await ours(town)).toMatchObject({ 'ignored_total{why="shape"}': 1 })
  })

  test('where the store does not answer the counts are told all the same, and that fault among them', async () => {
    broken = true
    await page(town.url)
    const told = await ours(town)
    broken = false
    expect(told['faults_total{job="metrics"}']).toBeGreaterThanOrEqual(1)
    expect(told['letters_total{kind="invitation",state="sent"}']).toBe(3)
    expect(Object.keys(told).filter(name => name.startsWith('letters_waiting'))).toEqual([])
    expect(Object.keys(await ours(town)).filter(name => name.startsWith('letters_waiting'))).toHaveLength(1)
  })

  test('nobody and no measurement can be told from it', async () => {
    const { text } = await page(town.url)
    const [measurement] = await town.world.store.measurements(tenant).list()
    const signs = (await Promise.all(people.map(person => signsOf(town, person)))).flat()
    expect(signs.length).toBeGreaterThan(5 * people.length)
    expect(
      [...signs, measurement!.id, TITLE, 'Tyttebær', team.id, team.name].filter(sign => text.includes(sign)),
    ).toEqual([])
  })

  test('it is Prometheus’ text format, with what the process takes of the machine', async () => {
    const { answer, text } = await page(town.url)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ])
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
    for (const line of text.trimEnd().split('\n').filter(Boolean))
      expect(line).toMatch(/^# (HELP|TYPE) \w+ .+$|^\w+(\{(\w+="[^"]*",?)+\})? (-?[\d.e+-]+|Nan|\+Inf)$/)
  })

  test('another program counts for itself', async () => {
    const other = await openTown()
    expect(Object.keys(await ours(other)).filter(name => name.startsWith('letters'))).toEqual([])
    await other.close()
  })
})

let broken = false

/** A database whose counting fails while it is broken. */
function brokenNow(documents: ReturnType<typeof openSqlite>): typeof documents {
  return {
    ...documents,
    count: (...given) => (broken ? Promise.reject(new Error('no')) : documents.count(...given)),
  }
}

describe('in Teams', () => {
  const token = 'a-token-of-the-tests-0123456789/+=='
  const open = async (more: object) => {
    const documents = openSqlite(':memory:')
    const outside = {
      documents,
      packs,
      stopwatch: watching(() => 0),
      now: () => new Date(),
      newId: () => 'id',
      log: () => {},
    }
    const secrets = secretsFrom(teamsSettings.BALLOT_SECRET, teamsSettings.LINK_SECRET)
    const { server } = await appIn(readConfig({ ...teamsSettings, ...more }), { ...outside, secrets })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const close = async () => {
      server.close()
      server.server.closeAllConnections()
      await documents.close()
    }
    return { url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`, close }
  }

  test('without a token there is no such page, whatever anybody brings', async () => {
    const { url, close } = await open({})
    const elsewhere = await fetch(`${url}/metricz`)
    for (const authorization of ['', 'Bearer', 'Bearer ', `Bearer ${token}`, 'Bearer undefined']) {
      const { answer, text } = await page(url, { authorization })
      expect([answer.status, text]).toEqual([404, expect.not.stringContaining('barometer_')])
    }
    expect(elsewhere.status).toBe(404)
    await close()
  })

  test('with one, it is for whoever brings it and nobody else', async () => {
    const { url, close } = await open({ METRICS_TOKEN: token })
    for (const authorization of [
      ...['', 'Bearer', 'Bearer ', token, `Basic ${token}`, `Bearer ${token}x`, `Bearer x${token}`],
      ...[`Bearer ${token.slice(1)}`, `Bearer ${token.toUpperCase()}`, `Bearer ${token} ${token}`, 'Bearer undefined'],
    ]) {
      const { answer, text } = await page(url, { authorization })
      expect([authorization, answer.status, text]).toEqual([authorization, 401, ''])
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    }
    for (const authorization of [`Bearer ${token}`, `bearer ${token}`]) {
      const { answer, text } = await page(url, { authorization })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(text).toContain('# TYPE barometer_letters_total counter')
    }
    await close()
  })
})
