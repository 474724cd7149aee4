import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Said = { stringValue?: string; intValue?: number | string; doubleValue?: number; boolValue?: boolean }
type Attributes = { key: string; value: Said }[]

export interface SeenSpan {
  readonly name: string
  readonly trace: string
  readonly id: string
  readonly parent: string
  readonly isFault: boolean
  readonly facts: Record<string, unknown>
}

export interface SeenPoint {
  readonly name: string
  readonly labels: Record<string, unknown>
  readonly value: number
  readonly isSum: boolean
}

const factsOf = (attributes: Attributes = []) =>
  Object.fromEntries(
    attributes.map(({ key, value: { stringValue, intValue, doubleValue, boolValue } }) => [
      key,
      stringValue ?? boolValue ?? Number(intValue ?? doubleValue),
    ]),
  )

/** Takes on this machine whatever OpenTelemetry hands over as JSON, and keeps all of it; `answers` is the status of the rest. */
export async function startCollector() {
  const bodies: { path: string; text: string }[] = []
  let status: number | 'never' = 200
  const answering = new EventEmitter()
  const server = createServer(async (req, res) => {
    let text = ''
    for await (const part of req) text += String(part)
    bodies.push({ path: req.url!, text })
    while (status === 'never') await once(answering, 'change')
    res.statusCode = status
    res.setHeader('content-type', 'application/json')
    res.end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = (path: string) => bodies.filter(body => body.path === path).map(({ text }) => JSON.parse(text) as never)

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    answers(now: number | 'never') {
      status = now
      answering.emit('change')
    },
    spans: (): SeenSpan[] =>
      at('/v1/traces')
        .flatMap(({ resourceSpans }: { resourceSpans: { scopeSpans: { spans: never[] }[] }[] }) => resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
        .map(({ name, traceId, spanId, parentSpanId, attributes, status: { code } }) => ({
          ...{ name, trace: traceId, id: spanId, parent: parentSpanId ?? '' },
          ...{ isFault: code === 2, facts: factsOf(attributes) },
        })),
    points: (): SeenPoint[] =>
      at('/v1/metrics')
        .flatMap(
          ({ resourceMetrics }: { resourceMetrics: { scopeMetrics: { metrics: never[] }[] }[] }) => resourceMetrics,
        )
        .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
        .flatMap(({ name, sum, gauge }) =>
          (
            (sum ?? gauge) as { dataPoints: { attributes: Attributes; asDouble?: number; asInt?: number }[] }
          ).dataPoints.map(({ attributes, asDouble, asInt }) => ({
            ...{ name, labels: factsOf(attributes), value: Number(asDouble ?? asInt), isSum: !!sum },
          })),
        ),
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

export type Collector = Awaited<ReturnType<typeof startCollector>>
