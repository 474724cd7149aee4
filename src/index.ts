import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { appIn, type App, type Outside } from './app'
import { parseAll } from './cards/fill'
import { readConfig, type Config } from './config'
import { openDatabase } from './database'
import { keptSecrets, packFiles } from './files'
import { factsOf } from './handlers/fault'
import { loadPacks } from './packs/packs'
import type { Log } from './ports'
import { secretsFrom } from './secrets'
import { charged } from './telemetry/happening'

const TICK_MS = 15_000
/** What is more than news, by the name of the line. */
const LEVEL: Readonly<Record<string, 'error' | 'warn'>> = { fault: 'error', alarm: 'error', warning: 'warn' }
/** So soon it is seen that another process has died or ended. */
const LOOK_MS = 1_000
const LONGEST_END_MS = 10_000
/** A store that does not answer keeps nobody from ending. */
const GIVING_BACK_MS = 2_000

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile()
  const config = readConfig(process.env, process.env.CONTAINER_APP_REPLICA_NAME || hostname())
  const packs = loadPacks(packFiles(config.packsDir))
  if ('faults' in packs) throw new Error(`The questionnaires will not do:\n  ${packs.faults.join('\n  ')}`)
  const lines = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  const log: Log = (event, facts = {}) => lines[LEVEL[event] ?? 'info'](facts, event)

  const documents = await openDatabase(config, {
    ...{ sleep: (ms: number) => sleep(ms), random: Math.random },
    ...{ monotonic: () => performance.now(), newId: randomUUID, told: charged },
  })
  const { ballot, link } = keptSecrets(config)
  const secrets = secretsFrom(ballot, link, { ballot: config.secrets.oldBallot, link: config.secrets.oldLink })
  const stopwatch = { now: () => performance.now(), sleep: (ms: number) => sleep(ms) }
  const app = await appIn(config, {
    ...{ documents, secrets, packs, stopwatch, log },
    now: () => new Date(),
    newId: randomUUID,
    ...(await telemetryFor(config)),
  })
  const stopping = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())
  await listen(app.server, config)
  log('listening', { port: config.port, mode: config.mode })
  await parseAll(() => setImmediate())

  void keepTicking(app, stopping.signal, app.world.log)
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort')
  await end(app, app.world.log)
  await documents.close()
  process.exit(0)
}

/** OpenTelemetry is read from the disk only where somebody collects what it tells. */
async function telemetryFor({ collector }: Config): Promise<Pick<Outside, 'telemetry'>> {
  if (!collector) return {}
  const { tellTo } = await import('./telemetry/otlp.js')
  return { telemetry: sources => tellTo(collector, sources) }
}

async function keepTicking(app: App, stopping: AbortSignal, log: Log): Promise<void> {
  const fault = (error: unknown) => log('fault', { job: 'tick', ...factsOf(error) })
  for (let slept = TICK_MS; !stopping.aborted; slept += LOOK_MS) {
    // Nobody waits for what one of the tenants has to do.
    if (slept < TICK_MS) void app.takeOver().catch(fault)
    else {
      slept = 0
      void app.tickAll().catch(fault)
    }
    await sleep(LOOK_MS, undefined, { signal: stopping }).catch(() => {})
  }
}

/** Takes nothing new, lets what is under way come to its end, and leaves the tenants to other processes. */
async function end(app: App, log: Log): Promise<void> {
  const [atMost, atLast] = [sleep(LONGEST_END_MS), sleep(LONGEST_END_MS + GIVING_BACK_MS)]
  const closed = once(app.server.server, 'close')
  app.server.close()
  const ended = app.end(atMost).catch(error => log('fault', { job: 'end', ...factsOf(error) }))
  await Promise.race([ended, atLast])
  app.server.server.closeIdleConnections()
  await Promise.race([closed, atMost])
  app.server.server.closeAllConnections()
  await Promise.race([app.tellLast(), atLast])
}

async function listen(server: Awaited<ReturnType<typeof appIn>>['server'], { port, host }: Config): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${port} is in use: stop what uses it, or set PORT to another number.`)
  })
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
