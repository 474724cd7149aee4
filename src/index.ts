import { CosmosClient } from '@azure/cosmos'
import { DefaultAzureCredential } from '@azure/identity'
import { CloudAdapter } from 'botbuilder'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { calendarOf } from './calendar/calendars'
import { readConfig, type Config } from './config'
import { createHttpServer } from './http/server'
import { keptSecrets, openFolder, packFiles } from './files'
import { tick, tickAll } from './jobs/tick'
import { onceAtATime } from './jobs/once'
import { demoIn, seedLocal } from './local'
import { loadPacks } from './packs/packs'
import type { Log, World } from './ports'
import { secretsFrom } from './secrets'
import { openCosmos } from './store/cosmos'
import type { Documents } from './store/documents'
import { queued } from './store/queued'
import { openSqlite } from './store/sqlite'
import { storeIn } from './store/store'
import { botFor } from './teams/bot'
import { connectWith, PatientAuthentication } from './teams/connection'
import { opened } from './teams/envelope'
import { senderThrough } from './teams/sender'
import { trustedBy } from './teams/trusted'

const TICK_MS = 15_000
const READY_WITHIN_TICKS = 4

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const packs = loadPacks(packFiles(config.packsDir))
  if ('faults' in packs) throw new Error(`The questionnaires will not do:\n  ${packs.faults.join('\n  ')}`)
  const pinoLog = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  const log: Log = (event, facts = {}) => pinoLog[event === 'fault' ? 'error' : 'info'](facts, event)

  const documents = await openStore(config)
  const { ballot, link } = keptSecrets(config)
  const secrets = secretsFrom(ballot, link)
  const store = storeIn(documents, secrets)
  const clock = { offset: (config.mode === 'local' && (await store.clock.get('local'))?.offset) || 0 }
  const now = () => new Date(Date.now() + clock.offset)

  const { id, type, tenant, secret } = config.bot
  const authentication = new PatientAuthentication({
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: secret,
  })
  const trusted = trustedBy(config)
  const sender = senderThrough(connectWith(authentication, id), id, trusted.isOurService, now)
  const run = onceAtATime(tenant => tick(world, tenant))
  const world: World = {
    now,
    newId: randomUUID,
    store,
    sender,
    secrets,
    packs,
    log,
    settings: {
      calendar: calendarOf(config.country, config.zone, config.closedYearly),
      ladder: config.ladder,
      lowestThreshold: config.lowestThreshold,
      language: config.language,
      admins: config.admins,
    },
    wake: tenant => void run(tenant),
    ...(config.mode === 'local' && {
      demo: demoIn(store, clock, () => Date.now(), run, config.local, config.language),
    }),
  }
  if (config.local) await seedLocal(store, config.local, config.language)

  const adapter = new CloudAdapter(authentication)
  const bot = botFor(world)
  let lastTick = Date.now()
  const server = createHttpServer({
    async activity(req, res) {
      const result = opened(req.body, trusted)
      if ('ignored' in result) {
        log('ignored', { why: result.ignored, at: result.at })
        return void res.send(200)
      }
      await adapter.process(req, res as never, turn => bot(turn))
    },
    async notReady() {
      if (Date.now() - lastTick > TICK_MS * READY_WITHIN_TICKS) return 'the courier stands still'
      return store.answers().then(
        () => undefined,
        () => 'the store does not answer',
      )
    },
  })
  server.listen(config.port, config.host)
  await Promise.race([
    once(server.server, 'listening'),
    once(server.server, 'error').then(([error]) => Promise.reject(inUse(error, config))),
  ])
  log('listening', { port: config.port, mode: config.mode })

  let stopping = false
  const beat = async () => {
    await tickAll(world).catch(() => log('fault', { job: 'tick' }))
    lastTick = Date.now()
    if (!stopping) timer = setTimeout(beat, TICK_MS)
  }
  let timer = setTimeout(beat, 0)
  const stop = async () => {
    stopping = true
    clearTimeout(timer)
    server.close()
    server.server.closeAllConnections()
    await documents.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}

async function openStore({ store }: Config): Promise<Documents> {
  if ('folder' in store) return queued(openSqlite(openFolder(store.folder)))
  const { cosmos: endpoint, key, database } = store
  const client = key
    ? new CosmosClient({ endpoint, key })
    : new CosmosClient({ endpoint, aadCredentials: new DefaultAzureCredential() })
  return queued(await openCosmos(client, database, { sleep, random: Math.random }))
}

const inUse = (error: NodeJS.ErrnoException, { port }: Config) =>
  error.code === 'EADDRINUSE'
    ? new Error(`Port ${port} is in use: stop what uses it, or set PORT to another number.`)
    : error

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
