import { CloudAdapter } from 'botbuilder'
import type { Server } from 'restify'
import { calendarOf, runsOutOn } from './calendar/calendars'
import type { Config } from './config'
import { factsOf } from './handlers/fault'
import { pagesOf } from './handlers/pages'
import { countsFor } from './http/metrics'
import { createHttpServer } from './http/server'
import { leasesFor } from './jobs/leases'
import { onceAtATime } from './jobs/once'
import { pacingFor } from './jobs/pacing'
import { openInTime, tick } from './jobs/tick'
import { demoIn, seedLocal } from './local'
import { metricsOf, paceIn, queueIn } from './metrics'
import type { Hold, Log, Packs, Secrets, Stopwatch, World } from './ports'
import type { Documents } from './store/documents'
import { storeIn } from './store/store'
import { alarmTo } from './teams/alarm'
import { botFor } from './teams/bot'
import { connectWith, PatientAuthentication } from './teams/connection'
import { opened } from './teams/envelope'
import { senderThrough } from './teams/sender'
import { trustedBy } from './teams/trusted'

/** What the door hands in: the real world for the program, a small one for the tests. */
export interface Outside {
  readonly documents: Documents
  readonly secrets: Secrets
  readonly packs: Packs
  readonly now: () => Date
  readonly stopwatch: Stopwatch
  readonly newId: () => string
  readonly log: Log
}

export interface App {
  readonly world: World
  readonly server: Server
  /**
   * Does what time has made due for every tenant we have heard of that is ours, all at once: no tenant waits for another.
   * Resolves when their couriers have sent all that is due.
   */
  tickAll(): Promise<void>
  /** Does the same for tenants of other processes that have died or ended. */
  takeOver(): Promise<void>
  /** Begins nothing new, waits for what is under way until `atMost` is done, and leaves the tenants to other processes. */
  end(atMost: Promise<unknown>): Promise<void>
}

const STANDS_STILL_MS = 60_000

/** Puts the program together; nothing listens yet. */
export async function appIn(config: Config, outside: Outside): Promise<App> {
  const { documents, secrets, packs, newId, stopwatch } = outside
  const store = storeIn(documents, secrets)
  const clock = { offset: (config.mode === 'local' && (await store.clock.get('local'))?.offset) || 0 }
  const now = () => new Date(outside.now().getTime() + clock.offset)

  let lastTick = outside.now()
  const pacing = pacingFor(config.perSecond, stopwatch)
  const metrics = metricsOf(
    [...queueIn(store, now), ...paceIn(pacing)],
    async () => (await store.tenants.list()).map(({ id }) => id),
    error => log('fault', { job: 'metrics', ...factsOf(error) }),
  )
  const log: Log = (event, facts) => {
    metrics.count(event, facts)
    if (event === 'letter') lastTick = outside.now()
    outside.log(event, facts)
  }

  const { id, type, tenant, secret } = config.bot
  const authentication = new PatientAuthentication({
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: secret,
  })
  const trusted = trustedBy(config)
  const leases = leasesFor(config.instance, store.leases, stopwatch.now)
  const underWay = new Set<Promise<void>>()
  /** One at a time for each tenant, while it is ours. */
  const whileOurs = (act: (tenant: string, hold: Hold) => Promise<void>) =>
    onceAtATime(async tenant => {
      const hold = await leases.take(tenant).catch(error => void log('fault', { job: 'lease', ...factsOf(error) }))
      if (!hold) return
      const done = act(tenant, hold)
      underWay.add(done)
      await done.finally(() => underWay.delete(done))
      lastTick = outside.now()
    })
  const courier = whileOurs((tenant, hold) => tick(world, tenant, hold, () => courier.isWaiting(tenant)))
  const opener = whileOurs(async (tenant, hold) => {
    if (await openInTime(world, tenant, hold)) await courier.run(tenant)
  })
  const run = async (tenant: string) => void (await Promise.all([opener.run(tenant), courier.run(tenant)]))
  const world: World = {
    now,
    newId,
    store,
    sender: senderThrough(
      connectWith(authentication, id),
      id && `28:${id}`,
      trusted.isOurService,
      now,
      stopwatch.sleep,
      alarmTo(log, outside.now),
    ),
    secrets,
    packs,
    log,
    pacing,
    settings: {
      calendar: calendarOf(config.country, config.zone, config.closedYearly, config.closedWeeks),
      ladder: config.ladder,
      lowestThreshold: config.lowestThreshold,
      remeasureMonths: config.remeasureMonths,
      milestonesPerWeek: config.milestonesPerWeek,
      language: config.language,
      admins: config.admins,
      retention: config.retention,
      address: config.publicUrl,
      linkDays: config.linkDays,
    },
    wake: tenant => void run(tenant),
    ...(config.mode === 'local' && {
      demo: demoIn(store, clock, outside.now, run, config.local, config.language),
    }),
  }
  const runsOut = runsOutOn(config.country, config.zone, now())
  if (runsOut) log('warning', { why: 'the public holidays run out', on: runsOut })
  if (config.local) await seedLocal(store, config.local, config.language)

  const adapter = new CloudAdapter(authentication)
  const bot = botFor(world)
  const ignored: Record<string, number> = {}
  const server = createHttpServer({
    async activity(req, res) {
      const turnedAway = (why: string, status: number, at?: string) => {
        ignored[why] = (ignored[why] ?? 0) + 1
        log('ignored', { why, at })
        res.send(status)
      }
      const result = opened(req.body, trusted)
      if ('ignored' in result) return turnedAway(result.ignored, 200, result.at)
      // Asked here too: the SDK writes a stack to the console for everybody it does not know.
      const known = await authentication.authenticateRequest(req.body, req.header('authorization') ?? '').then(
        () => true,
        () => false,
      )
      if (!known) return turnedAway('unauthorized', 401)
      await adapter.process(req, res as never, turn => bot(turn))
    },
    page: pagesOf(world),
    metrics: countsFor(config.metrics, metrics.page),
    alive: () => ({ ignored }),
    async notReady() {
      if (outside.now().getTime() - lastTick.getTime() > STANDS_STILL_MS) return 'the courier stands still'
      return store.answers().then(
        () => undefined,
        () => 'the store does not answer',
      )
    },
  })
  return {
    world,
    server,
    async tickAll() {
      const tenants = (await store.tenants.list()).filter(({ id }) => trusted.isOurTenant(id))
      lastTick = outside.now()
      await Promise.all(tenants.map(({ id }) => run(id)))
    },
    async takeOver() {
      await Promise.all(leases.elsewhere().map(run))
    },
    async end(atMost) {
      leases.end()
      await Promise.race([Promise.all(underWay), atMost])
      await leases.giveBack()
    },
  }
}
