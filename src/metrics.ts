import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { isSetAside } from './domain/ledger'
import type { Log, Pacing, Store } from './ports'

/** Something of each tenant that is looked at when somebody asks. */
export interface Measure {
  readonly name: string
  readonly help: string
  readonly now: (tenant: string) => number | Promise<number>
}

/** Everything that is counted and measured, and how it stands: for whoever tells it elsewhere than on the page. */
export interface Counted {
  readonly list: readonly { readonly name: string; readonly help: string; readonly type: 'counter' | 'gauge' }[]
  read(): Promise<readonly Point[]>
}

export interface Point {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** What whoever runs the bot may see of it: counts since it was started, and what waits right now. */
export interface Metrics {
  /** Counts what the log is told, so many times at once. */
  count(event: string, facts?: Parameters<Log>[1], times?: number): void
  /** In Prometheus' text format. */
  page(): Promise<string>
  /** The same, for others to tell. */
  readonly counted: Counted
}

/** Which lines of the log are counted, and by which of their facts: kinds and states, never who. */
const COUNTED = [
  ['letter', 'barometer_letters_total', 'Letters, by what became of them or of an attempt', ['kind', 'state']],
  ['fault', 'barometer_faults_total', 'What went wrong', ['job']],
  ['alarm', 'barometer_alarms_total', 'What whoever runs the bot must see to', ['why']],
  ['ignored', 'barometer_ignored_total', 'Activities that were not for us', ['why']],
  ['lost', 'barometer_telemetry_lost_total', 'Spans, and rounds of counts, that no collector took', ['what']],
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
export const paceIn = ({ rateOf, pausedMs }: Pacing): Measure[] => [
  { name: 'barometer_tenant_rate', help: 'Calls to Teams a second at most', now: rateOf },
  { name: 'barometer_tenant_paused', help: '1 while nothing is sent', now: tenant => Number(pausedMs(tenant) > 0) },
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

  async function measured() {
    const all = await tenants()
    return Promise.all(
      gauges.map(async ({ gauge, now }) => {
        const found = await Promise.all(all.map(async tenant => ({ tenant, value: await now(tenant) })))
        return { gauge, found }
      }),
    )
  }

  async function look() {
    const looked = await measured().catch(error => void failed(error))
    for (const { gauge } of gauges) gauge.reset()
    for (const { gauge, found } of looked ?? []) for (const { tenant, value } of found) gauge.set({ tenant }, value)
  }

  const list = [
    ...COUNTED.map(([, name, help]) => ({ name, help, type: 'counter' as const })),
    ...measures.map(({ name, help }) => ({ name, help, type: 'gauge' as const })),
  ]

  return {
    count(event, facts = {}, times = 1) {
      const { counter, labels = [] } = counted.get(event) ?? {}
      const told = { ...facts, ...(isSetAside(facts) && { state: 'set-aside' }) }
      counter?.inc(Object.fromEntries(labels.map(label => [label, String(told[label as never] ?? '')])), times)
    },
    async page() {
      watch()
      await look()
      return registry.metrics()
    },
    counted: {
      list,
      async read() {
        await look()
        const told = list.map(async ({ name }) => {
          const { values = [] } = (await registry.getSingleMetric(name)?.get()) ?? {}
          return values.map(({ labels, value }) => ({ name, labels: labels as Point['labels'], value }))
        })
        return (await Promise.all(told)).flat()
      },
    },
  }
}
