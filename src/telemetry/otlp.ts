import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span as Timed } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics'
import { AlwaysOnSampler, BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { ReadableSpan, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace'
import type { Counted } from '../metrics'
import { allowedFor, SPANS, type Allowed } from './allowed'
import type { Facts, Span } from './happening'
import type { Sources, Telemetry } from './telemetry'

/** So many spans wait to be taken; what comes when there are more is lost, and counted. */
const MOST_WAITING = 2_048
const SPANS_EVERY_MS = 5_000
const COUNTS_EVERY_MS = 60_000
/** With all attempts. */
const DEADLINE_MS = 5_000
/** Nobody waits longer for the last of it. */
const END_MS = 2_000
const TAKEN = 0

/** Tells a collector over HTTP, in OpenTelemetry's own JSON, what was seen. Trouble there is counted and troubles nobody. */
export function tellTo(endpoint: string, { isTenant, counts, lost, newId }: Sources, endMs = END_MS): Telemetry {
  const allowed = allowedFor(isTenant)
  const resource = resourceFromAttributes({ 'service.name': 'barometer', 'service.instance.id': newId() })
  const options = (path: string) => ({ url: `${endpoint}${path}`, timeoutMillis: DEADLINE_MS })

  const queue = bounded(only(allowed, new OTLPTraceExporter(options('/v1/traces'))), n => lost('span', n))
  const sampler = new AlwaysOnSampler()
  const tracers = new TracerProvider({ resource, sampler, spanProcessors: [queue] })
  const tracer = tracers.getTracer('barometer')
  const known = new WeakMap<Span, Timed>()

  const exporter = new OTLPMetricExporter(options('/v1/metrics'))
  const reader = new PeriodicExportingMetricReader({
    exporter: counting(exporter, () => lost('counts', 1)),
    exportIntervalMillis: COUNTS_EVERY_MS,
    exportTimeoutMillis: 2 * DEADLINE_MS,
  })
  const meters = new MeterProvider({ resource, readers: [reader] })
  tellCounts(meters, counts, allowed)

  return {
    begin(name, facts, within) {
      const parent = within && known.get(within)
      const context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT
      const timed = tracer.startSpan(name, { kind: kindOf(name), attributes: allowed(facts) }, context)
      const span = spanOf(timed, allowed)
      known.set(span, timed)
      return span
    },
    async end() {
      const all = Promise.allSettled([tracers.shutdown(), meters.shutdown()])
      await Promise.race([all, sleep(endMs, undefined, { ref: false })])
    },
  }
}

const kindOf = (name: string) =>
  name === 'activity' ? SpanKind.SERVER : ['teams', 'store'].includes(name) ? SpanKind.CLIENT : SpanKind.INTERNAL

const spanOf = (timed: Timed, allowed: Allowed): Span => ({
  note(facts: Facts) {
    timed.setAttributes(allowed(facts))
    if (facts.outcome === 'fault') timed.setStatus({ code: SpanStatusCode.ERROR })
  },
  end: () => timed.end(),
})

/** The last look before anything is sent: nothing but known names, allowed facts and times, whoever made the span. */
const only = (allowed: Allowed, exporter: SpanExporter): SpanExporter => ({
  export: (spans, told) => exporter.export(spans.map(cleaned(allowed)), told),
  shutdown: () => exporter.shutdown(),
})

const cleaned =
  (allowed: Allowed) =>
  (span: ReadableSpan): ReadableSpan => ({
    ...{ startTime: span.startTime, endTime: span.endTime, duration: span.duration, ended: span.ended },
    ...{ kind: span.kind, resource: span.resource, instrumentationScope: { name: 'barometer' } },
    ...(span.parentSpanContext && { parentSpanContext: span.parentSpanContext }),
    spanContext: () => span.spanContext(),
    name: SPANS.includes(span.name) ? span.name : 'other',
    status: { code: span.status.code },
    attributes: allowed(span.attributes),
    ...{ events: [], links: [], droppedAttributesCount: 0, droppedEventsCount: 0, droppedLinksCount: 0 },
  })

/** Counts what is lost: what comes when the queue is full, and what could not be handed over. */
function bounded(exporter: SpanExporter, lost: (spans: number) => void): SpanProcessor {
  let waiting = 0
  const batches = new BatchSpanProcessor({
    exporter: {
      export(spans, told) {
        waiting -= spans.length
        exporter.export(spans, result => {
          if (result.code !== TAKEN) lost(spans.length)
          told(result)
        })
      },
      shutdown: () => exporter.shutdown(),
    },
    ...{ maxQueueSize: MOST_WAITING, scheduledDelayMillis: SPANS_EVERY_MS, exportTimeoutMillis: 2 * DEADLINE_MS },
  })
  return {
    onStart: () => {},
    onEnd(span) {
      if (waiting >= MOST_WAITING) return lost(1)
      waiting++
      batches.onEnd(span)
    },
    forceFlush: () => batches.forceFlush(),
    shutdown: () => batches.shutdown(),
  }
}

const counting = (exporter: OTLPMetricExporter, lost: () => void): PushMetricExporter => ({
  export: (metrics, told) =>
    exporter.export(metrics, result => {
      if (result.code !== TAKEN) lost()
      told(result)
    }),
  forceFlush: () => exporter.forceFlush(),
  shutdown: () => exporter.shutdown(),
  selectAggregationTemporality: type => exporter.selectAggregationTemporality(type),
  selectAggregation: type => exporter.selectAggregation(type),
})

/** The same counts as at /metrics, read where they are kept whenever they are to be told. */
function tellCounts(meters: MeterProvider, { list, read }: Counted, allowed: Allowed): void {
  const meter = meters.getMeter('barometer')
  const outlets = new Map(
    list.map(({ name, help: description, type }) => [
      name,
      type === 'counter'
        ? meter.createObservableCounter(name, { description })
        : meter.createObservableGauge(name, { description }),
    ]),
  )
  meter.addBatchObservableCallback(
    async result => {
      for (const { name, labels, value } of await read()) result.observe(outlets.get(name)!, value, allowed(labels))
    },
    [...outlets.values()],
  )
}
