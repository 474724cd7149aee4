import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built bot against bad settings: one message that names the fault and what to do, exit 1, no stack. */

const folder = mkdtempSync(join(tmpdir(), 'barometer-start-'))
beforeAll(() => void execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }), 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function serve(env: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['dist/src/index.js'], {
    env: { PATH: process.env.PATH!, DATA_DIR: join(folder, 'data'), ...env },
    encoding: 'utf8',
    timeout: 20_000,
  })
  return { status, stderr }
}

const packsDir = (name: string, text: string) => {
  const dir = mkdtempSync(join(folder, 'packs-'))
  writeFileSync(join(dir, name), text)
  return dir
}
const brokenPack = () => {
  const pack = JSON.parse(readFileSync('src/packs/dubu.da.json', 'utf8'))
  pack.id = 'egen'
  pack.sigtepunkter[0].items[0].text = ''
  return JSON.stringify(pack)
}

test.each<[string, () => Record<string, string>, RegExp[]]>([
  [
    'nothing is set at all',
    () => ({}),
    [/MicrosoftAppId/, /ALLOWED_TENANTS/, /PUBLIC_URL/, /LINK_SECRET/, /BALLOT_SECRET/],
  ],
  ['a mode there is not', () => ({ MODE: 'test' }), [/MODE must be local or teams/]],
  ['local, but open to the world', () => ({ MODE: 'local', HOST: '0.0.0.0' }), [/HOST.*127\.0\.0\.1/]],
  ['a port that is none', () => ({ MODE: 'local', PORT: 'x' }), [/PORT must be a whole number/]],
  [
    'a folder that cannot be written',
    () => ({ MODE: 'local', DATA_DIR: '/dev/null/data' }),
    [/DATA_DIR "\/dev\/null\/data" cannot be written/],
  ],
  [
    'a folder of packs that is not there',
    () => ({ MODE: 'local', PACKS_DIR: join(folder, 'none') }),
    [/PACKS_DIR .* cannot be read/],
  ],
  [
    'a pack that is no JSON',
    () => ({ MODE: 'local', PACKS_DIR: packsDir('egen.da.json', '{') }),
    [/egen\.da\.json.*JSON/],
  ],
  [
    'a pack with a fault',
    () => ({ MODE: 'local', PACKS_DIR: packsDir('egen.da.json', brokenPack()) }),
    [/egen\.da\.json: sigtepunkter\[0\]\.items\[0\]\.text/],
  ],
  [
    'a key without its database',
    () => ({ MODE: 'local', COSMOS_KEY: 'x' }),
    [/COSMOS_KEY is set without COSMOS_ENDPOINT/],
  ],
])('%s', (_name, env, said) => {
  const { status, stderr } = serve(env())
  expect(status).toBe(1)
  for (const pattern of said) expect(stderr).toMatch(pattern)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('a port in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const bot = spawn(process.execPath, ['dist/src/index.js'], {
    env: { PATH: process.env.PATH!, MODE: 'local', DATA_DIR: join(folder, 'data'), PORT: String(port) },
  })
  let said = ''
  bot.stderr.on('data', text => (said += text))
  const [status] = await once(bot, 'exit')
  taken.close()
  expect([status, said]).toEqual([1, `Port ${port} is in use: stop what uses it, or set PORT to another number.\n`])
})

test('SIGTERM ends it with 0', async () => {
  const bot = spawn(process.execPath, ['dist/src/index.js'], {
    env: { PATH: process.env.PATH!, MODE: 'local', DATA_DIR: join(folder, 'data'), PORT: '39799' },
  })
  await once(bot.stdout, 'data')
  bot.kill('SIGTERM')
  expect((await once(bot, 'exit'))[0]).toBe(0)
})
