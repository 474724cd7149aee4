import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { isSetAside } from './domain/ledger'
import type { Log, Pacing, Store } from './ports'

/** Something of each tenant that is looked at when somebody asks. */
export interface Measure {
  readonly name: string
  readonly help: string
  readonly now: (tenant: string) => number | Promise<number>
}

/** What whoever runs the bot may see of it: counts since it was started, and what waits right now. */
export interface Metrics {
  /** Counts what the log is told. */
  readonly count: Log
  /** In Prometheus' text format. */
  page(): Promise<string>
}

/** Which lines of the log are counted, and by which of their facts: kinds and states, never who. */
const COUNTED = [
  ['letter', 'barometer_letters_total', 'Letters, by what became of them or of an attempt', ['kind', 'state']],
  ['fault', 'barometer_faults_total', 'What went wrong', ['job']],
  ['alarm', 'barometer_alarms_total', 'What whoever runs the bot must see to', ['why']],
  ['ignored', 'barometer_ignored_total', 'Activities that were not for us', ['why']],
] as const

/** What waits in each tenant's queue. */
export const queueIn = (store: Store, now: () => Date): Measure[] => [
  {
    name: 'barometer_letters_waiting',
    help: 'Letters in the queue, also those whose time has not come',
    now: tenant => store.queue(tenant).count(),
  },
  {
    name: 'barometer_oldest_due_letter_seconds',
    help: 'For how long the oldest letter has been due; 0 when none is',
    async now(tenant) {
      const [oldest] = await store.queue(tenant).due(now(), 1)
      return oldest ? (now().getTime() - Date.parse(oldest.due)) / 1000 : 0
    },
  },
]

/** How fast this process writes to each tenant, and whom it leaves alone for a while. */
export const paceIn = ({ rateOf, isPaused }: Pacing): Measure[] => [
  { name: 'barometer_tenant_rate', help: 'Calls to Teams a second at most', now: rateOf },
  { name: 'barometer_tenant_paused', help: '1 while nothing is sent', now: tenant => Number(isPaused(tenant)) },
]

/** `failed` hears of a store that does not answer: then the counts are told without what waits. */
export function metricsOf(
  measures: readonly Measure[],
  tenants: () => Promise<readonly string[]>,
  failed: (error: unknown) => void,
): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const counted = new Map<string, { counter: Counter; labels: readonly string[] }>(
    COUNTED.map(([event, name, help, labels]) => [
      event,
      { counter: new Counter({ name, help, labelNames: [...labels], registers }), labels },
    ]),
  )
  const gauges = measures.map(({ name, help, now }) => ({
    gauge: new Gauge({ name, help, labelNames: ['tenant'], registers }),
    now,
  }))
  let isWatching = false

  /** What this process takes of the machine. It begins to look when somebody first asks. */
  function watch() {
    if (!isWatching) collectDefaultMetrics({ register: registry })
    isWatching = true
  }

  async function look() {
    const all = await tenants()
    return Promise.all(
      gauges.map(async ({ gauge, now }) => {
        const found = await Promise.all(all.map(async tenant => ({ tenant, value: await now(tenant) })))
        return { gauge, found }
      }),
    )
  }

  return {
    count(event, facts = {}) {
      const { counter, labels = [] } = counted.get(event) ?? {}
      const told = { ...facts, ...(isSetAside(facts) && { state: 'set-aside' }) }
      counter?.inc(Object.fromEntries(labels.map(label => [label, String(told[label as never] ?? '')])))
    },
    async page() {
      watch()
      const looked = await look().catch(error => void failed(error))
      for (const { gauge } of gauges) gauge.reset()
      for (const { gauge, found } of looked ?? []) for (const { tenant, value } of found) gauge.set({ tenant }, value)
      return registry.metrics()
    },
  }
}
