import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Lease } from '../src/domain/lease'
import type { Measurement } from '../src/domain/measurement'
import type { Plan } from '../src/domain/plan'
import type { Store } from '../src/kept'
import { secretsFrom } from '../src/secrets'
import { openCosmos } from '../src/store/cosmos'
import type { Documents } from '../src/store/documents'
import { storeIn } from '../src/store/store'
import { answerOf, handedIn, refOn } from '../test/answering'
import { milestone, planWith } from '../test/domain/samples'
import { startFakeTeams, type FakeTeams, type Message, type Told } from '../test/fakeTeams'
import { key, standIn } from '../test/store/stand-in'
import { people, team, tenant, textOf } from '../test/town'
import { balancing, type Behind } from './balancer'
import { freePort } from './freePort'
import { indexTheStandIn, plainly } from './indexed'

/**
 * Several processes behind a load balancer on one Cosmos DB, of which one after the other is killed (-9) while everybody
 * is invited, while everybody answers, and while the answers are sealed. Any request may land anywhere.
 * In short: `ANSWERS=200 SECONDS=10 PROCESSES=2 npm run bench -- processes`.
 */
const ANSWERS = Number(process.env.ANSWERS ?? 2_000)
const SECONDS = Number(process.env.SECONDS ?? 60)
const COUNTS = process.env.PROCESSES ? [Number(process.env.PROCESSES)] : [2, 4]
const KILL_EVERY_MS = 5_000
const HAND_OVERS = 20
const IN_FLIGHT = 4
const LONGEST_P99_MS = 1_000
const ballot = 'ballot secret of several processes'
const link = 'link secret that several processes share'

interface Bot extends Behind {
  readonly instance: string
  process: ChildProcess
  /** Milliseconds of processor time it had taken when last looked. */
  taken: number
}

const everybody = people(ANSWERS)
/** A team of its own for whom the plan is. */
const few = {
  ...{ id: '19:few', name: 'Fagligt forum', aadGroupId: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a63' },
  members: everybody.slice(0, HAND_OVERS + 1).map(({ id }) => id),
}
const secrets = secretsFrom(ballot, link)
const cosmos = standIn()

let dataDir: string
let teams: FakeTeams
let documents: Documents
let store: Store
let bots: Bot[]
let balancer: Awaited<ReturnType<typeof balancing<Bot>>>
let faults: string[]
let asked: { requests: number; boxesClosed: number }
/** What the processes took of the processor, in ms: for starting, and for everything after that. */
let spent: { starts: number[]; working: number }

beforeAll(() => void execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }))
beforeAll(indexTheStandIn)
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'barometer-processes-'))
  ;[faults, bots] = [[], []]
  asked = { requests: 0, boxesClosed: 0 }
  spent = { starts: [], working: 0 }
  cosmos.between = (request, response, next) => {
    asked.requests++
    if (request.url === '/') plainly(response)
    next()
  }
  // Teams' rate windows are what other benches are about.
  teams = await startFakeTeams({ people: everybody, teams: [team, few], tenant, now: Date.now, limits: false })
  teams.clock.step = 0
})
afterEach(async () => {
  for (const bot of bots) bot.process.kill('SIGKILL')
  await balancer.close()
  await documents.close()
  await teams.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(bot: Bot, database: string): Promise<void> {
  bot.process = spawn(process.execPath, ['dist/src/index.js'], {
    env: {
      ...process.env,
      ...{ MODE: 'local', INSTANCE_ID: bot.instance, PORT: String(bot.port), DATA_DIR: dataDir, LOG_LEVEL: 'info' },
      ...{ COSMOS_ENDPOINT: cosmos.address(), COSMOS_KEY: key, COSMOS_DATABASE: database },
      ...{ BALLOT_SECRET: ballot, LINK_SECRET: link, MESSAGES_PER_SECOND: '45' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    bot.process.once('exit', code => reject(new Error(`a process ended with ${code}`)))
    createInterface(bot.process.stdout!).on('line', line => {
      if (line.includes('"msg":"fault"')) faults.push(line)
      if (line.includes('"msg":"listening"')) resolve()
    })
  })
  bot.taken = processorMs(bot)
  spent.starts.push(bot.taken)
  bot.deadUntil = performance.now()
}

async function kill(bot: Bot): Promise<void> {
  const exited = once(bot.process, 'exit')
  look(bot)
  bot.deadUntil = Infinity
  bot.process.kill('SIGKILL')
  await exited
}

/** User and system time, in ticks of 10 ms. */
function processorMs({ process: { pid } }: Bot): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

function look(bot: Bot): void {
  const taken = processorMs(bot)
  spent.working += taken - bot.taken
  bot.taken = taken
}

const holder = async () => {
  const [lease] = await documents.list<Lease>('leases')
  return bots.find(({ instance }) => instance === lease?.owner)
}

/** One after the other is killed and started again; every other time it is whoever holds the tenant. Returns how often. */
function killing(database: string) {
  const over = new AbortController()
  const from = performance.now()
  const kills = (async () => {
    for (let n = 0; ; n++) {
      const next = from + (n + 1) * KILL_EVERY_MS - performance.now()
      await sleep(Math.max(0, next), undefined, { signal: over.signal }).catch(() => {})
      if (over.signal.aborted) return n
      const bot = (n % 2 && (await holder())) || bots[n % bots.length]!
      await kill(bot)
      await start(bot, database)
    }
  })()
  return () => (over.abort(), kills)
}

/** What came of an activity in the end: what failed with a 502 is delivered again, as Teams does. */
async function heard(act: Promise<Told>): Promise<Told> {
  let told = await act
  while (told.status === 502) told = { ...(await teams.post(told.activity)), activity: told.activity }
  if (told.status !== 200) throw new Error(`an activity was answered with ${told.status}`)
  return told
}

const cardWith = (who: string, verb: string): Message | undefined =>
  teams.inbox(who).findLast(({ card }) => JSON.stringify(card ?? {}).includes(`"verb":"${verb}"`))

async function until(what: () => boolean | Promise<boolean>, atMost: number): Promise<number> {
  const from = performance.now()
  for (; !(await what()); await sleep(100))
    if (performance.now() - from > atMost) throw new Error(`not within ${atMost} ms: ${what}`)
  return performance.now() - from
}

/** Who has this button in their chat, and how often it was sent there. */
function copiesOf(verb: string): number[] {
  const copies = new Map<string, number>()
  for (const { op, accepted, person, body } of teams.calls)
    if (op === 'send' && accepted && JSON.stringify(body).includes(`"verb":"${verb}"`))
      copies.set(person!, (copies.get(person!) ?? 0) + 1)
  return everybody.map(({ id }) => copies.get(id) ?? 0)
}

/** Everybody has a chat with the bot already. */
async function knowEverybody(): Promise<void> {
  for (const { id, aadObjectId, name } of everybody) {
    const person = { schema: 1 as const, id: aadObjectId, name, teamsId: id, serviceUrl: teams.url }
    await store.people(tenant).insert(aadObjectId, { ...person, conversation: teams.chatOf(id) })
  }
}

/** A plan of as many delmål as will be handed over, all of which the first person follows up. */
async function aPlan(): Promise<string> {
  const forum = (await store.teams(tenant).list()).find(({ teamsId }) => teamsId === few.id)!
  const owner = { id: everybody[0]!.aadObjectId, name: everybody[0]!.name }
  const all = Array.from({ length: HAND_OVERS }, (_, n) =>
    milestone(`d${n}`, { dueOn: '2027-06-01', responsible: owner }),
  )
  const followUp = { ...planWith([]).followUp!, firstOn: '2027-06-01', owner }
  const plan: Plan = { ...planWith(all), id: 'm1:flere', tenant, team: forum.id, followUp }
  await store.plans(tenant).insert(plan.id, plan)
  return plan.id
}

interface Form {
  readonly opened: string
  readonly saved: string
}

/** Opens the questionnaire, and hands it in at once. Returns how long each of the two took, and which activities they were. */
async function answer(i: number): Promise<{ took: number[]; form: Form }> {
  const who = everybody[i]!.id
  const { level } = answerOf(i)
  const message = cardWith(who, 'answer.begin')!
  const from = performance.now()
  const opened = await heard(teams.press(who, message, 'answer.begin', { level }))
  const between = performance.now()
  const saved = await heard(teams.tap(who, message, handedIn(refOn(message.card), i)))
  const took = [between - from, performance.now() - between]
  if (!/Tak for dit svar|Du har allerede svaret/.test(textOf(message)))
    throw new Error(`${i} has no receipt: ${textOf(message).slice(0, 200)}`)
  return { took, form: { opened: opened.activity.id!, saved: saved.activity.id! } }
}

/** The first person asks somebody else to take the n-th delmål over. */
async function offer(plan: string, n: number): Promise<Form> {
  const owner = everybody[0]!
  await heard(teams.say(owner.id, 'hjælp'))
  const card = teams.last(owner.id)
  const ref = secrets.sign(owner.aadObjectId, { plan, milestone: `d${n}` })
  const opened = await heard(teams.tap(owner.id, card, { verb: 'milestone.give', ref }))
  const to = { person: everybody[n + 1]!.aadObjectId, why: 'Du kender området' }
  const saved = await heard(teams.press(owner.id, card, 'milestone.offer', to))
  return { opened: opened.activity.id!, saved: saved.activity.id! }
}

/** Whoever was asked says yes as soon as they hear of it. */
async function accept(n: number): Promise<void> {
  const { id } = everybody[n + 1]!
  await until(() => !!cardWith(id, 'handover.accept'), 60_000)
  await heard(teams.press(id, cardWith(id, 'handover.accept')!, 'handover.accept'))
}

async function handOverAll(plan: string): Promise<Form[]> {
  const forms: Form[] = []
  const accepting: Promise<void>[] = []
  for (let n = 0; n < HAND_OVERS; n++) {
    forms.push(await offer(plan, n))
    accepting.push(accept(n))
  }
  await Promise.all(accepting)
  return forms
}

const at = (sorted: readonly number[], share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]!)

/** What is in the first and not in the second, each as often as it is there. */
function without(all: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1)
  return all.filter(one => {
    const n = left.get(one) ?? 0
    left.set(one, n - 1)
    return n <= 0
  }).length
}

async function sealedLines({ id }: Measurement): Promise<string[]> {
  return (await store.papers(id).sealed(0).get())!.lines as string[]
}

/**
 * The measurement is closed, and whoever seals it is killed while it closes the box in the middle, and stays away.
 * Returns after how long another had finished.
 */
async function sealedByAnother(id: string): Promise<number> {
  await heard(teams.say('29:p0', 'luk måling'))
  const { boxes } = (await store.measurements(tenant).get(id))!
  let closed = 0
  const { between } = cosmos
  const midway = new Promise<void>(seen => {
    cosmos.between = (request, response, next) => {
      const isMiddle = request.method === 'PUT' && /docs\/box/.test(request.url!) && ++closed === Math.ceil(boxes / 2)
      if (isMiddle) seen()
      else between(request, response, next)
    }
  })
  const pressed = heard(teams.press('29:p0', teams.last('29:p0'), 'measurement.close'))
  await midway
  await kill(balancer.atWork()[0] ?? (await holder())!)
  await pressed
  return until(() => teams.channel('19:family').length > 1, 90_000)
}

test.each(COUNTS)(
  `%i processes: ${ANSWERS} answers in ${SECONDS} s, and kill -9 every ${KILL_EVERY_MS / 1_000} s`,
  async count => {
    const database = `barometer${count}`
    const patience = { sleep, random: Math.random, monotonic: () => performance.now(), newId: randomUUID }
    documents = await openCosmos(cosmos.client(), database, patience)
    store = storeIn(documents, secrets)
    for (let n = 0; n < count; n++) {
      const process = undefined as never
      bots.push({ instance: `i${n}`, port: await freePort(), process, deadUntil: Infinity, taken: 0 })
      await start(bots[n]!, database)
    }
    balancer = await balancing(bots)
    teams.connectBot(balancer.url)
    await knowEverybody()
    await teams.install('team', '29:p0')
    await teams.install(few.id, '29:p1')
    await teams.install('personal', '29:p0')
    const plan = await aPlan()

    await teams.say('29:p0', 'ny måling')
    await teams.press('29:p0', teams.last('29:p0'), 'measurement.start')
    const whileInviting = killing(database)
    const inviting = await until(
      async () => {
        const [measurement] = await store.measurements(tenant).list()
        return (
          measurement?.state === 'open' && !(await documents.due(`queue:${tenant}`, new Date('9999-01-01'), 1)).length
        )
      },
      ANSWERS * 200 + 120_000,
    )
    const killsInviting = await whileInviting()

    asked.requests = 0
    for (const bot of bots) look(bot)
    Object.assign(spent, { starts: [], working: 0 })
    const busy = performance.eventLoopUtilization()
    const whileAnswering = killing(database)
    const from = performance.now()
    const handing = handOverAll(plan)
    const answering: ReturnType<typeof answer>[] = []
    for (let i = 0; i < ANSWERS; i++) {
      await sleep(Math.max(0, from + (i * SECONDS * 1_000) / ANSWERS - performance.now()))
      answering.push(answer(i))
    }
    const answers = await Promise.all(answering)
    const seconds = (performance.now() - from) / 1_000
    const own = performance.eventLoopUtilization(busy).utilization
    const handed = await handing
    const killsAnswering = await whileAnswering()
    for (const bot of bots) look(bot)
    const { requests } = asked

    const [measurement] = await store.measurements(tenant).list()
    const sealing = await sealedByAnother(measurement!.id)
    const lines = await sealedLines(measurement!)
    const expected = everybody.map((_, i) => answerOf(i).line)
    const took = answers.flatMap(one => one.took).sort((a, b) => a - b)
    const wandered = ({ opened, saved }: Form) => balancer.answered.get(opened) !== balancer.answered.get(saved)
    const kept = (await store.plans(tenant).get(plan))!
    const taken = kept.milestones.filter(({ responsible }, n) => responsible?.id === everybody[n + 1]!.aadObjectId)
    const [invitations, offers] = [copiesOf('answer.begin'), copiesOf('handover.accept')]
    const kills = killsInviting + killsAnswering + 1
    const table = {
      processes: count,
      answers: answers.length,
      'answered in (s)': Math.round(seconds),
      requests: took.length,
      'p50 (ms)': at(took, 0.5),
      'p99 (ms)': at(took, 0.99),
      'at most (ms)': at(took, 1),
      'kills while answering': killsAnswering,
      'kills in all': kills,
      '5xx of what a killed one had in hand': balancer.failed.byKilling,
      '5xx otherwise': balancer.failed.otherwise,
      lost: without(expected, lines),
      'double or nobody’s': without(lines, expected),
      'questionnaires opened on one, handed in on another': answers.filter(({ form }) => wandered(form)).length,
      'plan forms opened on one, saved on another': handed.filter(wandered).length,
      'delmål handed over': taken.length,
      'invited in (s)': Math.round(inviting / 1_000),
      'kills while inviting': killsInviting,
      'letters lost': invitations.filter(n => n === 0).length + (HAND_OVERS - offers.filter(n => n > 0).length),
      'letters twice': [...invitations, ...offers].filter(n => n === 2).length,
      'twice at most': kills * IN_FLIGHT,
      'more often': [...invitations, ...offers].filter(n => n > 2).length,
      'sealing begun by one, finished by another after (s)': Math.round(sealing / 1_000),
      'requests to Cosmos DB for an answer': Math.round((10 * requests) / ANSWERS) / 10,
      'processor for an answer (ms)': Math.round((10 * spent.working) / ANSWERS) / 10,
      'processor for a start (ms)': Math.round(spent.starts.reduce((a, b) => a + b, 0) / spent.starts.length),
      'this bench itself was busy (%)': Math.round(100 * own),
    }
    console.table(table)
    expect(table).toMatchObject({ '5xx otherwise': 0, lost: 0, 'double or nobody’s': 0 })
    expect(table).toMatchObject({ 'letters lost': 0, 'more often': 0, 'delmål handed over': HAND_OVERS })
    expect(table['letters twice']).toBeLessThanOrEqual(table['twice at most'])
    expect(teams.faults).toEqual([])
    expect(faults).toEqual([])
    expect(table['p99 (ms)']).toBeLessThan(LONGEST_P99_MS)
    expect(table['answered in (s)']).toBeLessThanOrEqual(SECONDS + 1)
  },
  ANSWERS * 400 + 600_000,
)
