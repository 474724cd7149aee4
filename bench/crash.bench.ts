import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lineOf } from '../src/domain/answers'
import { isAsked, itemsOf, type Level } from '../src/domain/pack'
import { openSqlite } from '../src/store/sqlite'
import { startFakeTeams, type FakeTeams } from '../test/fakeTeams'
import { packs, people, team, tenant, textOf } from '../test/town'
import { freePort } from './freePort'

/** kill -9 at a random moment while 24 people answer: no acknowledged answer is lost, nobody is counted twice. */
const ROUNDS = Number(process.env.ROUNDS ?? 100)
const N = 24
const pack = packs.find('ics-syv', 'da')!

beforeAll(() => void execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }))

test(`${ROUNDS} rounds`, async () => {
  const table = {
    rounds: 0,
    kills: 0,
    'killed while answering': 0,
    acknowledged: 0,
    'acknowledged and lost': 0,
    doubled: 0,
  }
  for (let round = 1; round <= ROUNDS; round++) {
    const { kept, acknowledged, midway } = await oneRound(round)
    const expected = Array.from({ length: N }, (_, i) => lineFor(i)).sort()
    table.rounds++
    table.kills++
    if (midway) table['killed while answering']++
    table.acknowledged += acknowledged.length
    table['acknowledged and lost'] += acknowledged.filter(i => !kept.includes(lineFor(i))).length
    table.doubled += kept.length - new Set(kept).size
    expect(kept).toEqual(expected)
  }
  console.table(table)
  expect(table).toMatchObject({ 'acknowledged and lost': 0, doubled: 0 })
}, 900_000)

const levelOf = (i: number): Level => (i % 4 === 0 ? 'leader' : 'staff')

/** Everybody answers differently, so that each answer can be told apart in the end. */
const marksOf = (i: number) =>
  itemsOf(pack)
    .map((item, place) => (isAsked(item, levelOf(i)) ? String(1 + (Math.floor(i / 5 ** (place % 3)) % 5)) : '-'))
    .join('')

const lineFor = (i: number) => lineOf({ level: levelOf(i), unit: undefined, marks: marksOf(i) })

async function oneRound(round: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'barometer-crash-'))
  const teams = await startFakeTeams({ people: people(N), team, tenant })
  const port = await freePort()
  let bot = await start(port, dataDir)
  teams.connectBot(`http://127.0.0.1:${port}`)
  try {
    await teams.install('team', '29:p0')
    await teams.install('personal', '29:p0')
    await teams.say('29:p0', 'ny måling')
    await teams.press('29:p0', teams.last('29:p0'), 'measurement.start')
    await teams.until(() => people(N).every(({ id }) => invitationOf(teams, id)), 10_000)

    const acknowledged: number[] = []
    let killed = false
    const everybody = Promise.all(
      people(N).map(async ({ id }, i) => {
        await answer(teams, port, id, i)
        if (!killed) acknowledged.push(i)
      }),
    )
    await new Promise(done => setTimeout(done, 40 + ((round * 7_919) % 700)))
    killed = true
    bot.kill('SIGKILL')
    await once(bot, 'exit')
    const midway = acknowledged.length < N
    bot = await start(port, dataDir)
    await everybody

    await teams.say('29:p0', 'luk måling')
    await teams.press('29:p0', teams.last('29:p0'), 'measurement.close')
    await teams.until(() => teams.channel('19:family').length > 1, 10_000)
    return { kept: await sealedIn(dataDir), acknowledged, midway }
  } finally {
    bot.kill('SIGKILL')
    await teams.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const invitationOf = (teams: FakeTeams, who: string) =>
  teams.inbox(who).find(({ card }) => JSON.stringify(card ?? {}).includes('"verb":"answer.'))

/** Answers page by page; whatever fails is pressed again, as a person would, until the receipt stands there. */
async function answer(teams: FakeTeams, port: number, who: string, i: number): Promise<void> {
  const message = invitationOf(teams, who)!
  const marks = marksOf(i)
  const places = new Map(itemsOf(pack).map((item, place) => [item.id, marks[place]!]))
  for (let tries = 0; tries < 100; tries++) {
    if (/Tak for dit svar|Du har allerede svaret/.test(textOf(message))) return
    const ids = [...JSON.stringify(message.card).matchAll(/"type":"Input.ChoiceSet","id":"([^"]+)"/g)].map(m => m[1]!)
    const given = Object.fromEntries(ids.map(id => [id, id === 'level' ? levelOf(i) : places.get(id)]))
    const verb = ['answer.submit', 'answer.page', 'answer.begin'].find(one =>
      JSON.stringify(message.card).includes(one),
    )!
    const told = await teams.press(who, message, verb, given).catch(() => undefined)
    if (!told || told.status !== 200) await ready(port)
  }
  throw new Error(`person ${i} never got a receipt: ${textOf(message).slice(0, 200)}`)
}

async function sealedIn(dataDir: string): Promise<string[]> {
  const documents = openSqlite(join(dataDir, 'barometer.db'))
  const [measurement] = await documents.list<{ id: string }>(`measurements:${tenant}`)
  const sealed = await documents.get<{ lines: string[] }>(`m:${measurement!.id}`, 'sealed:00000')
  await documents.close()
  return sealed!.lines
}

async function start(port: number, dataDir: string): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ['dist/src/index.js'], {
    env: { ...process.env, MODE: 'local', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: 'inherit',
  })
  await ready(port)
  return bot
}

async function ready(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answered?.ok) return
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error('the bot does not get ready')
}
