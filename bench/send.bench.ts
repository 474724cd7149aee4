import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settled } from '../src/domain/courier'
import type { Measurement } from '../src/domain/measurement'
import { openCosmos } from '../src/store/cosmos'
import type { Documents } from '../src/store/documents'
import { openSqlite } from '../src/store/sqlite'
import { startFakeTeams, type Call, type FakeTeams } from '../test/fakeTeams'
import { key, standIn } from '../test/store/stand-in'
import { people, team, tenant } from '../test/town'
import { freePort } from './freePort'
import { indexTheStandIn, plainly } from './indexed'

/**
 * kill -9 again and again while an invitation goes out to everybody, half of whom have no chat yet, at Teams' own rate
 * limits. In short: `PEOPLE=150 KILLS=6 npm run bench -- send -t SQLite`.
 */
const PEOPLE = Number(process.env.PEOPLE ?? 10_000)
const KILLS = Number(process.env.KILLS ?? 200)
const IN_FLIGHT = 4
const LONGEST_RESUMING_MS = 2_000
/** So long Teams takes to answer, after it has shown what it was told. */
const ANSWERS_AFTER_MS = [50, 150] as const
/** How many pages of a team's members are told in a second is not what this is about. */
const PAGE_MS = 150
const everybody = people(PEOPLE)

interface Bot {
  readonly process: ChildProcess
  readonly startedAt: number
  listeningAt: number
}

let dataDir: string
let teams: FakeTeams
let documents: Documents
let bot: Bot
let faults: string[]

const cosmos = standIn()
const patience = { sleep, random: Math.random, monotonic: () => performance.now(), newId: randomUUID }
const stores: Record<string, { open(): Promise<Documents>; settings(): Record<string, string> }> = {
  SQLite: { open: async () => openSqlite(join(dataDir, 'barometer.db')), settings: () => ({}) },
  'Cosmos DB': {
    open: () => openCosmos(cosmos.client(), 'barometer', patience),
    settings: () => ({ COSMOS_ENDPOINT: cosmos.address(), COSMOS_KEY: key }),
  },
}

beforeAll(() => void execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }))
beforeAll(indexTheStandIn)
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'barometer-send-'))
  faults = []
  cosmos.between = (request, response, next) => {
    if (request.url === '/') plainly(response)
    next()
  }
  const [least, most] = ANSWERS_AFTER_MS
  const answersAfter = ({ op }: Call) => (op === 'members' ? PAGE_MS : least + Math.random() * (most - least))
  teams = await startFakeTeams({
    ...{ people: everybody, team, tenant, now: Date.now },
    weather: call => ({ way: 'hang', options: { afterMs: answersAfter(call) } }),
  })
  teams.clock.step = 0
})
afterEach(async () => {
  bot.process.kill('SIGKILL')
  await documents.close()
  await teams.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(port: number, settings: Record<string, string>): Promise<Bot> {
  const startedAt = Date.now()
  const place = { MODE: 'local', INSTANCE_ID: 'one', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'info' }
  const bot = spawn(process.execPath, ['dist/src/index.js'], {
    env: { ...process.env, ...place, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    bot.once('exit', code => reject(new Error(`the bot ended with ${code}`)))
    createInterface(bot.stdout!).on('line', line => {
      if (line.includes('"msg":"fault"')) faults.push(line)
      if (line.includes('"msg":"listening"')) resolve({ process: bot, startedAt, listeningAt: Date.now() })
    })
  })
}

/** Half of them have a chat with the bot already. */
async function knowHalf(): Promise<void> {
  for (const { id, aadObjectId, name } of everybody.slice(1, PEOPLE / 2)) {
    const person = { schema: 1, id: aadObjectId, name, teamsId: id, serviceUrl: teams.url }
    await documents.insert(`people:${tenant}`, aadObjectId, { ...person, conversation: teams.chatOf(id) })
  }
}

/** How many copies of the invitation everybody has, counted as they come. */
function counting() {
  const copies = new Map<string, number>()
  let seen = 0
  return () => {
    for (const { op, accepted, person, body } of teams.calls.slice(seen))
      if (op === 'send' && accepted && JSON.stringify(body).includes('"verb":"answer.begin"'))
        copies.set(person!, (copies.get(person!) ?? 0) + 1)
    seen = teams.calls.length
    return copies
  }
}

const isTelling = ({ op }: Call) => op === 'send' || op === 'create'
const isUnderWay = (call: Call) => isTelling(call) && call.status === undefined

async function until(what: () => boolean | Promise<boolean>, atMost: number, often = 250): Promise<void> {
  for (const from = Date.now(); !(await what()); await sleep(often))
    if (Date.now() - from > atMost) throw new Error(`not within ${atMost} ms: ${what}`)
}

const middleOf = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!

/** What the ledger says of an invitation, held against what the person has been shown. */
const isTrue = ({ state, attempts }: Settled, shown: number) =>
  shown <= attempts && (state === 'sent' ? shown > 0 : state === 'unsure' && attempts === 2)

test.each(Object.entries(stores))(
  `on %s: ${PEOPLE} people, ${KILLS} times kill -9`,
  async (_, { open, settings }) => {
    documents = await open()
    await knowHalf()
    const port = await freePort()
    bot = await start(port, settings())
    teams.connectBot(`http://127.0.0.1:${port}`)
    await teams.install('team', '29:p0')
    await teams.install('personal', '29:p0')
    await teams.say('29:p0', 'ny måling')
    await teams.press('29:p0', teams.last('29:p0'), 'measurement.start')

    const began = Date.now()
    const copies = counting()
    const sinceStart: number[] = []
    const sinceListening: number[] = []
    let midway = 0
    const shown = Array.from({ length: KILLS }, () => Math.random() * 0.97 * PEOPLE).sort((a, b) => a - b)
    for (const many of shown) {
      await teams.until(() => copies().size > many, 120_000)
      await sleep(Math.random() * 150)
      if (teams.calls.slice(-10).some(isUnderWay)) midway++
      bot.process.kill('SIGKILL')
      await once(bot.process, 'exit')
      const before = teams.calls.length
      bot = await start(port, settings())
      const first = await teams.until(() => teams.calls.slice(before).find(isTelling), 60_000)
      sinceStart.push(first.at - bot.startedAt)
      sinceListening.push(first.at - bot.listeningAt)
    }
    await until(
      async () => !(await documents.due(`queue:${tenant}`, new Date('9999-01-01'), 1)).length,
      PEOPLE * 100 + 120_000,
    )
    const seconds = (Date.now() - began) / 1_000

    const [measurement] = await documents.list<Measurement>(`measurements:${tenant}`)
    const numbers = everybody.map(({ id }) => copies().get(id) ?? 0)
    const settled = await Promise.all(
      everybody.map(({ aadObjectId: id }) =>
        documents.get<Settled>(`sent:${tenant}:${id}`, `invite:${measurement!.id}:${id}`),
      ),
    )
    const unsure = settled.filter(letter => letter?.state === 'unsure')
    const table = {
      people: PEOPLE,
      kills: KILLS,
      'killed midway': midway,
      'took (s)': Math.round(seconds),
      lost: numbers.filter((n, i) => n === 0 && settled[i]?.state !== 'unsure').length,
      unaccounted: settled.filter(letter => !letter).length,
      'said what is not so': settled.filter((letter, i) => letter && !isTrue(letter, numbers[i]!)).length,
      unsure: unsure.length,
      twice: numbers.filter(n => n === 2).length,
      'twice at most': KILLS * IN_FLIGHT,
      'more often': numbers.filter(n => n > 2).length,
      'limits broken': teams.breaches.length,
      'sending again since its start (ms)': middleOf(sinceStart),
      'at most (ms)': Math.max(...sinceStart),
      'sending again since it listens (ms)': middleOf(sinceListening),
      'then at most (ms)': Math.max(...sinceListening),
    }
    console.table(table)
    expect(table).toMatchObject({ lost: 0, unaccounted: 0, 'said what is not so': 0, 'more often': 0 })
    expect(table.twice).toBeLessThanOrEqual(table['twice at most'])
    expect(teams.breaches).toEqual([])
    expect(teams.faults).toEqual([])
    expect(faults).toEqual([])
    // How long node takes to load the program is the machine's; how long the program takes then is its own.
    expect(table['then at most (ms)']).toBeLessThanOrEqual(LONGEST_RESUMING_MS)
    expect(table['sending again since its start (ms)']).toBeLessThanOrEqual(LONGEST_RESUMING_MS)
  },
  PEOPLE * 200 + KILLS * 10_000 + 300_000,
)
