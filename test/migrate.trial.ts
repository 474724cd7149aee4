import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCosmos } from '../src/store/cosmos'
import { openSqlite } from '../src/store/sqlite'
import { dumpOf, livedIn, survives } from './copying'
import { impatience, standIn } from './store/stand-in'

/** `npm run migrate` as somebody writes it: what it copies and prints, and how it ends. */
const folder = mkdtempSync(join(tmpdir(), 'migrate-'))
const file = join(folder, 'barometer.db')
const cosmos = standIn()
let databases = 0
const open = (name = `killed${++databases}`) => openCosmos(cosmos.client(), name, impatience())
const inFile = async () => {
  const documents = openSqlite(file)
  return dumpOf(documents).finally(() => documents.close())
}
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  const documents = openSqlite(file)
  await documents.insert('tenants', 't1', { id: 't1' })
  await documents.insert('people:t1', 'somebody', { schema: 1, id: 'somebody' })
  await documents.insert('leases', 't1', { schema: 1, owner: 'old', fence: 3, beat: 9, isFree: true })
  await documents.close()
}, 60_000)

const TABLE = [
  'kind            partitions   documents      copied',
  'leases                   1           1           1    the same',
  'people                   1           1           1    the same',
  'tenants                  1           1           1    the same',
  'All of it is there, as it was. BALLOT_SECRET and LINK_SECRET must be the same there, too.',
]

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Not in the way of the stand-in, which answers in this process. */
const migrate = (given: string, env: Record<string, string> = {}, at = cosmos.address()) =>
  new Promise<Ended>(ended => {
    const more = { DATA_DIR: folder, COSMOS_ENDPOINT: at, COSMOS_KEY: 'ZHVtbXk=', ...env }
    const child = spawn('npm', ['run', '--silent', 'migrate', '--', ...given.split(' ').filter(Boolean)], {
      env: { PATH: process.env.PATH!, ...more },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', text => void (stdout += text))
    child.stderr.on('data', text => void (stderr += text))
    child.on('close', status => ended({ status, stdout, stderr }))
  })
const lines = ({ stdout }: Ended) => stdout.split('\n').flatMap(line => line.trimEnd() || [])

test('there and back, and again where it is there already', async () => {
  const there = await migrate('--from sqlite --to cosmos', { COSMOS_DATABASE: 'moved', MODE: 'teams' })
  expect([there.status, there.stderr, lines(there)]).toEqual([0, '', TABLE])
  const documents = await open('moved')
  expect(await dumpOf(documents)).toEqual(await inFile())
  const again = await migrate('--from sqlite --to cosmos', { COSMOS_DATABASE: 'moved' })
  expect([again.status, lines(again)]).toEqual([0, TABLE])

  const back = await migrate('--from cosmos --to sqlite', { COSMOS_DATABASE: 'moved', DATA_DIR: join(folder, 'back') })
  expect([back.status, back.stderr, lines(back).slice(1)]).toEqual([0, '', TABLE])

  const held = openSqlite(join(folder, 'back', 'barometer.db'))
  const taken = await migrate('--from cosmos --to sqlite', { COSMOS_DATABASE: 'moved', DATA_DIR: join(folder, 'back') })
  await held.close()
  expect(taken).toMatchObject({ status: 1, stderr: expect.stringMatching(/stop it first\.\n$/) })

  await documents.insert('tenants', 't2', { id: 't2' })
  const foreign = await migrate('--from sqlite --to cosmos', { COSMOS_DATABASE: 'moved' })
  expect(foreign).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^What is to be filled holds/) })
  expect(readdirSync(folder).sort()).toEqual(['back', 'barometer.db'])
}, 60_000)

test.each<[string, string, Record<string, string>, RegExp]>([
  ['nothing said', '', {}, /^Say from where to where:\n.*npm run migrate/],
  ['a database it does not know', '--from sqlite --to mongo', {}, /^Say from where/],
  ['both the same', '--from cosmos --to cosmos', {}, /^Say from where/],
  ['too much said', '--from sqlite --to cosmos --yes', {}, /^Say from where/],
  ['no account', '--from sqlite --to cosmos', { COSMOS_ENDPOINT: '', COSMOS_KEY: '' }, /^COSMOS_ENDPOINT is missing/],
  [
    'no address',
    '--from sqlite --to cosmos',
    { COSMOS_ENDPOINT: 'here' },
    /^The settings will not do:\n {2}COSMOS_END/,
  ],
  ['no such file', '--from sqlite --to cosmos', { DATA_DIR: '/nowhere' }, /^There is no database in DATA_DIR/],
  ['no such database', '--from cosmos --to sqlite', { COSMOS_DATABASE: 'none' }, /^There is no database "none"/],
])(
  '%s: one message, and exit code 1',
  async (_, given, env, said) => {
    const { status, stdout, stderr } = await migrate(given, { DATA_DIR: folder, ...env })
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(said)])
    expect(stderr).not.toMatch(/^\s+at /m)
  },
  60_000,
)

test('where the bot runs on the file it says so, and nobody is named where the account does not answer', async () => {
  const bot = openSqlite(file)
  const running = await migrate('--from sqlite --to cosmos', { COSMOS_DATABASE: 'running' })
  await bot.close()
  expect([running.status, running.stderr]).toEqual([1, expect.stringMatching(/^The bot works on .*stop it first\.\n$/)])

  cosmos.between = (request, response, next) => {
    if (request.method !== 'POST' || request.headers['x-ms-documentdb-isquery'] || !request.url?.endsWith('/docs'))
      next()
    else {
      // Not chained: restify, loaded in the same process, takes away what writeHead returns.
      response.writeHead(413)
      response.end('{"message":"somebody is too large"}')
    }
  }
  const stopped = await migrate('--from sqlite --to cosmos', { COSMOS_DATABASE: 'stopped' })
  expect([stopped.status, stopped.stderr]).toEqual([1, expect.stringMatching(/^The copy was stopped \(\w+, 413\b/)])
  expect(stopped.stderr).not.toContain('somebody')
}, 60_000)

test('a bot that lives on Cosmos DB is seen', async () => {
  const documents = await open('alive')
  await documents.insert('leases', 't1', { schema: 1, owner: 'bot', fence: 1, beat: 0 })
  const beats = setInterval(
    () => void documents.change<{ beat: number }>('leases', 't1', lease => ({ ...lease!, beat: lease!.beat + 1 })),
    1_000,
  )
  const seen = await migrate('--from cosmos --to sqlite', { COSMOS_DATABASE: 'alive', DATA_DIR: join(folder, 'alive') })
  clearInterval(beats)
  expect([seen.status, seen.stderr]).toEqual([1, expect.stringMatching(/^A bot works on what is to be copied/)])
}, 60_000)

test('killed at 20 places on the way to Cosmos DB and copied again it is the same, byte for byte', async () => {
  const { documents } = await livedIn()
  expect(new Set(await survives(documents, open, 20)).size).toBeGreaterThan(5)
  await documents.close()
}, 300_000)

test('killed with -9 in the middle and copied again it is the same', async () => {
  const { documents } = await livedIn()
  const filled = openSqlite(join(folder, 'big.db'))
  for (const { partition, id } of await documents.keys())
    await filled.insert(partition, id, (await documents.get<object>(partition, id))!)
  const wanted = await dumpOf(filled)
  await filled.close()
  await documents.close()
  spawnSync('mkdir', ['-p', join(folder, 'big')])
  spawnSync('mv', [join(folder, 'big.db'), join(folder, 'big', 'barometer.db')])
  const env = { DATA_DIR: join(folder, 'big'), COSMOS_DATABASE: 'big' }
  const there = await open('big')
  for (const enough of [5, 12, 12]) {
    const child = spawn(process.execPath, ['dist/src/migrate.js', '--from', 'sqlite', '--to', 'cosmos'], {
      env: { ...env, COSMOS_ENDPOINT: cosmos.address(), COSMOS_KEY: 'ZHVtbXk=' },
    })
    const ended = new Promise(done => child.on('close', done))
    let written = 0
    cosmos.between = (request, _response, next) => {
      if (request.method === 'POST' && !request.headers['x-ms-documentdb-isquery'] && ++written === enough)
        child.kill('SIGKILL')
      next()
    }
    await ended
    expect((await there.keys()).length).toBeLessThan(wanted.length)
  }
  expect(await migrate('--from sqlite --to cosmos', env)).toMatchObject({ status: 0, stderr: '' })
  expect(await dumpOf(there)).toEqual(wanted)
}, 120_000)
