// The tour: the bot in local mode and Microsoft's Playground beside it. Ctrl-C ends both.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '..')
const people = join(root, '.m365agentsplayground.yml')
const { tenantId, currentUser, team } = parse(readFileSync(people, 'utf8'))
const port = process.env.PORT || '3978'
const playgroundPort = process.env.PLAYGROUND_PORT || '56150'
const dataDir = resolve(process.env.DATA_DIR || join(root, '.data'))
const address = `http://localhost:${playgroundPort}`

const children = []
let ending = false

function end(code, why) {
  if (ending) return
  ending = true
  if (why) process.stderr.write(`${why}\n`)
  process.exitCode = code
  for (const child of children) child.kill('SIGTERM')
}

function run(name, args, env, onOutput) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const tail = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      tail.push(text)
      if (tail.length > 20) tail.shift()
      onOutput(text)
    })
  child.on('exit', () => end(1, `${name} stopped:\n${tail.join('').trim()}`))
}

// A taken port would make the Playground silently take another one.
const isFree = wanted =>
  new Promise(done => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(Number(wanted), () => probe.close(() => done(true)))
  })

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))

for (const [wanted, name] of [
  [port, 'PORT'],
  [playgroundPort, 'PLAYGROUND_PORT'],
])
  if (!(await isFree(wanted))) {
    process.stderr.write(`Port ${wanted} is in use: stop what uses it, or set ${name} to another number.\n`)
    process.exit(1)
  }

try {
  mkdirSync(dataDir, { recursive: true })
} catch {
  process.stderr.write(`DATA_DIR "${dataDir}" cannot be written: set DATA_DIR to another folder.\n`)
  process.exit(1)
}

const channel = team.channels[0]
run(
  'Barometer',
  [join(root, 'dist/src/index.js')],
  {
    MODE: 'local',
    // Whatever a .env beside us says of a real installation, the tour keeps to itself.
    COSMOS_ENDPOINT: '',
    COSMOS_KEY: '',
    BALLOT_SECRET: '',
    LINK_SECRET: '',
    PORT: port,
    DATA_DIR: dataDir,
    LOCAL_TENANT: tenantId,
    LOCAL_SERVICE_URL: `${address}/_connector`,
    LOCAL_TEAM_ID: team.id,
    LOCAL_TEAM_NAME: team.name,
    LOCAL_CHANNEL_ID: channel.id,
    LOCAL_USER_ID: currentUser.aadObjectId,
    LOCAL_USER_NAME: currentUser.name,
    LOCAL_USER_TEAMS_ID: currentUser.id,
  },
  text => process.env.VERBOSE && process.stdout.write(text),
)

const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
run(
  'The Playground',
  [
    join(root, 'node_modules/@microsoft/m365agentsplayground/cli.js'),
    'start',
    '--app-endpoint',
    `http://127.0.0.1:${port}/api/messages`,
    '--channel-id',
    'msteams',
    '--port',
    playgroundPort,
    '--disable-telemetry',
  ],
  {
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: people,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(dataDir, 'playground.log'),
    ...(!hasScreen && { TEAMSAPPTESTER_BROWSER: 'none' }),
  },
  () => {},
)

async function ready(url) {
  for (let tries = 0; tries < 120 && !ending; tries++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return true
    await new Promise(done => setTimeout(done, 250))
  }
  return false
}

if ((await ready(`http://127.0.0.1:${port}/readyz`)) && (await ready(address)))
  process.stdout.write(`
Barometer kører.

  Åbn      ${address}
  Skriv    ny måling      (i den personlige chat)

Rundvisningen står i README.md. Ctrl-C stopper det hele.
`)
else end(1, 'It did not start within half a minute.')
