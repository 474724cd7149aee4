import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startFakeTeams, type Call, type FakeTeams, type Person, type Team } from '../test/fakeTeams'
import { freePort } from './freePort'

/** How fast everybody is invited, where Teams has no trouble: in one municipality, and in many at once. */
const PEOPLE = Number(process.env.PEOPLE ?? 10_000)
const TENANTS = 20
const EACH = Number(process.env.EACH ?? 400)
const PER_SECOND = 25

let dataDir: string
let teams: FakeTeams
let bot: ChildProcess

beforeAll(() => void execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }))
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'barometer-pace-'))))
afterEach(async () => {
  bot.kill('SIGKILL')
  await teams.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const hex = (n: number, length: number) => n.toString(16).padStart(length, '0')
const tenantOf = (t: number) => `7a1d3c52-0b6e-4c0e-9d1f-${hex(t, 12)}`
const crowdOf = (t: number, n: number): Person[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `29:t${t}p${i}`,
    aadObjectId: `7a1d3c52-${hex(t, 4)}-4c0e-9d1f-${hex(i, 12)}`,
    name: `Person ${i} Holm`,
    locale: 'da-DK',
    tenant: tenantOf(t),
  }))
const teamOf = (t: number, members: readonly Person[]): Team => ({
  id: `19:t${t}`,
  name: 'Familieafdelingen',
  aadGroupId: `7a1d3c52-0b6e-4c0e-9d1f-${hex(1_000 + t, 12)}`,
  tenant: tenantOf(t),
  members: members.map(({ id }) => id),
})

/** So many municipalities of so many people, whose chats are all known. */
async function open(tenants: number, n: number) {
  const crowds = Array.from({ length: tenants }, (_, t) => crowdOf(t, n))
  const people = crowds.flat()
  teams = await startFakeTeams({ people, teams: crowds.map((crowd, t) => teamOf(t, crowd)), now: Date.now })
  const port = await freePort()
  bot = spawn(process.execPath, ['dist/src/index.js'], {
    env: { ...process.env, MODE: 'local', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: 'inherit',
  })
  while (!(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok) await sleep(50)
  teams.connectBot(`http://127.0.0.1:${port}`)
  teams.clock.step = 0
  for (const [t] of crowds.entries()) await teams.install(`19:t${t}`, `29:t${t}p0`)
  for (let from = 0; from < people.length; from += 20) {
    const some = people.slice(from, from + 20)
    await Promise.all(some.map(({ id }) => teams.install('personal', id)))
    // Each of them is welcomed; that is not what is measured.
    teams.clock.advance(1_000)
  }
  return { crowds, people }
}

/** Everybody is invited at once in each of them; how many letters a second all of them got together. */
async function inviteAll(tenants: number, n: number) {
  const { crowds, people } = await open(tenants, n)
  for (const [t] of crowds.entries()) await teams.say(`29:t${t}p0`, 'ny måling')
  const cards = crowds.map((_, t) => teams.last(`29:t${t}p0`))
  const before = teams.calls.length
  await Promise.all(cards.map((card, t) => teams.press(`29:t${t}p0`, card, 'measurement.start')))
  const isInvitation = ({ op, body }: Call) => op === 'send' && JSON.stringify(body).includes('answer.begin')
  let sends: Call[] = []
  for (let seen = before; sends.length < people.length; await sleep(200)) {
    sends = [...sends, ...teams.calls.slice(seen).filter(isInvitation)]
    seen = teams.calls.length
  }
  const times = sends.map(({ at }) => at)
  const seconds = (times.at(-1)! - times[0]!) / 1_000
  expect([teams.breaches, teams.faults]).toEqual([[], []])
  expect(sends.every(({ outcome }) => outcome === 'done')).toBe(true)
  return { letters: times.length, seconds, 'a second': times.length / seconds }
}

test(`${PEOPLE} letters take no longer than they must, and those of ${TENANTS} municipalities hardly longer than one's`, async () => {
  const one = await inviteAll(1, PEOPLE)
  await afterOne()
  const many = await inviteAll(TENANTS, EACH)
  const table = {
    ...{ 'one municipality': one, [`${TENANTS} at once`]: many },
    'longer than it must': { letters: one.seconds / (PEOPLE / PER_SECOND) },
    'times as fast': { letters: many['a second'] / one['a second'] },
  }
  console.table(table)
  expect(one.seconds).toBeLessThanOrEqual((1.05 * PEOPLE) / PER_SECOND)
  expect(many['a second'] / one['a second']).toBeGreaterThanOrEqual(15)
}, 1_200_000)

async function afterOne() {
  bot.kill('SIGKILL')
  await teams.close()
  rmSync(dataDir, { recursive: true, force: true })
  dataDir = mkdtempSync(join(tmpdir(), 'barometer-pace-'))
}
