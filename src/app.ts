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
import { doorFor } from './teams/door'
import { tenantIn } from './teams/envelope'
import { senderThrough } from './teams/sender'
import { trustedBy } from './teams/trusted'
import { watchWith } from './telemetry/happening'
import type { Sources, Telemetry } from './telemetry/telemetry'
import { aroundCalls, watched } from './telemetry/watched'

/** What the door hands in: the real world for the program, a small one for the tests. */
export interface Outside {
  readonly documents: Documents
  readonly secrets: Secrets
  readonly packs: Packs
  readonly now: () => Date
  readonly stopwatch: Stopwatch
  readonly newId: () => string
  readonly log: Log
  /** Absent where nobody is told how long things take. */
  readonly telemetry?: (sources: Sources) => Telemetry
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
  /** When everything else is over: hands over the last of what was seen. */
  tellLast(): Promise<void>
}

const STANDS_STILL_MS = 60_000

/** Puts the program together; nothing listens yet. */
export async function appIn(config: Config, outside: Outside): Promise<App> {
  const { secrets, packs, newId, stopwatch } = outside
  const begin: Telemetry['begin'] = (...given) => telemetry!.begin(...given)
  const watch = watchWith(newId, outside.telemetry && begin)
  const store = storeIn(outside.telemetry ? watched(outside.documents, watch) : outside.documents, secrets)
  // What a newer version has worked on is refused before anything is done.
  await store.tenants.list()
  const clock = { offset: (config.mode === 'local' && (await store.clock.get('local'))?.offset) || 0 }
  const now = () => new Date(outside.now().getTime() + clock.offset)

  let lastTick = outside.now()
  const pacing = pacingFor(config.perSecond, stopwatch)
  const metrics = metricsOf(
    [...queueIn(store, now), ...paceIn(pacing)],
    async () => (await store.tenants.list()).map(({ id }) => id),
    error => log('fault', { job: 'metrics', ...factsOf(error) }),
  )
  const known = new Set(config.tenants)
  const telemetry: Telemetry | undefined = outside.telemetry?.({
    newId,
    isTenant: tenant => known.has(tenant),
    counts: metrics.counted,
    lost: (what, times) => metrics.count('lost', { what }, times),
  })
  const log: Log = (event, facts) => {
    metrics.count(event, facts)
    watch.told(event, facts)
    if (event === 'letter') lastTick = outside.now()
    outside.log(event, { ...watch.code(), ...facts })
  }

  const { id, type, tenant, secret } = config.bot
  const authentication = new PatientAuthentication(
    {
      MicrosoftAppId: id,
      MicrosoftAppType: type,
      MicrosoftAppTenantId: tenant,
      MicrosoftAppPassword: secret,
    },
    aroundCalls(watch),
  )
  const trusted = trustedBy(config)
  const leases = leasesFor(config.instance, store.leases, stopwatch.now)
  const underWay = new Set<Promise<void>>()
  /** One at a time for each tenant, while it is ours. */
  const whileOurs = (name: string, act: (tenant: string, hold: Hold) => Promise<void>) =>
    onceAtATime(tenant =>
      watch.happens(async () => {
        known.add(tenant)
        const hold = await leases.take(tenant).catch(error => void log('fault', { job: 'lease', ...factsOf(error) }))
        if (hold) {
          const done = watch.timed(name, { tenant }, () => act(tenant, hold))
          underWay.add(done)
          await done.finally(() => underWay.delete(done))
        }
        lastTick = outside.now()
      }),
    )
  const courier = whileOurs('tick', (tenant, hold) => tick(world, tenant, hold, () => courier.isWaiting(tenant)))
  const opener = whileOurs('open', async (tenant, hold) => {
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

  const door = doorFor(
    authentication,
    trusted,
    botFor(world, () => watch.code().corr ?? ''),
    log,
    (envelope, run) => watch.timed('activity', { type: envelope.type, tenant: tenantIn(envelope) }, run),
  )
  const pages = pagesOf(world)
  const server = createHttpServer({
    activity: (req, res) => watch.happens(() => door.activity(req, res)),
    page: (path, languages) => watch.happens(() => pages(path, languages)),
    metrics: countsFor(config.metrics, metrics.page),
    alive: () => ({ ignored: door.ignored }),
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
      if (!tenants.length) lastTick = outside.now()
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
    tellLast: async () => telemetry?.end(),
  }
}
