import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './freePort'

/** How long the built bot takes until it answers, beside a bot that does nothing on the same libraries; in turns. */
const TIMES = Number(process.env.TIMES ?? 11)
const MOST_TIMES_AS_LONG = 2
const LOOK_MS = 5

const dataDir = mkdtempSync(join(tmpdir(), 'barometer-start-'))
beforeAll(() => void execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }), 60_000)
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const answers = (port: number) =>
  new Promise<boolean>(done => {
    const asked = http.get({ port, host: '127.0.0.1', path: '/healthz', agent: false }, answer => {
      answer.resume()
      done(answer.statusCode === 200)
    })
    asked.on('error', () => done(false))
  })

async function readyAfter(file: string): Promise<number> {
  const port = await freePort()
  const settings = { MODE: 'local', NODE_ENV: 'production', LOG_LEVEL: 'silent', DATA_DIR: dataDir, PORT: String(port) }
  const since = performance.now()
  const bot = spawn(process.execPath, [file], { env: { PATH: process.env.PATH!, ...settings }, stdio: 'inherit' })
  const exited = once(bot, 'exit')
  while (!(await answers(port))) {
    if (bot.exitCode !== null) throw new Error(`${file} ended with ${bot.exitCode}`)
    await sleep(LOOK_MS)
  }
  const ms = performance.now() - since
  bot.kill('SIGKILL')
  await exited
  return ms
}

const middleOf = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!

test(`ready in less than ${MOST_TIMES_AS_LONG} times what an empty bot takes, ${TIMES} times each`, async () => {
  const [ours, empty]: number[][] = [[], []]
  // The first time the files are read from the disk: it counts for neither.
  for (let n = -1; n < TIMES; n++) {
    const [one, other] = [await readyAfter('dist/src/index.js'), await readyAfter('bench/emptyBot.cjs')]
    if (n < 0) continue
    ours!.push(one)
    empty!.push(other)
  }
  const [mine, theirs] = [middleOf(ours!), middleOf(empty!)]
  console.table({
    'ours (ms)': Math.round(mine),
    'an empty bot (ms)': Math.round(theirs),
    'times as long': Math.round((100 * mine) / theirs) / 100,
    'times as long at most, pair by pair': Math.round(100 * Math.max(...ours!.map((ms, n) => ms / empty![n]!))) / 100,
  })
  expect(mine / theirs).toBeLessThan(MOST_TIMES_AS_LONG)
}, 300_000)
