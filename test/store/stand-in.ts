import { createHttpServer } from '@vercel/cosmosdb-server'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cosmosClient } from '../../src/store/cosmosClient'

/** A clock of its own that nobody waits for: what takes an hour is over at once, and an hour later. */
export function impatience() {
  let now = 0
  const paused: number[] = []
  return {
    paused,
    pass: (ms: number) => void (now += ms),
    monotonic: () => now,
    random: () => 0.5,
    newId: () => randomUUID(),
    async sleep(ms: number) {
      paused.push(ms)
      const over = now + ms
      await new Promise(done => setImmediate(done))
      now = Math.max(now, over)
    },
  }
}

/** Any key would do. */
export const key = 'ZHVtbXk='

export const clientOf = (endpoint: string) => cosmosClient({ endpoint, key, enableEndpointDiscovery: false })

/** Cosmos DB's stand-in on loopback; whoever is put `between` it and the client may count and disturb, for one test. */
export function standIn() {
  const server = createHttpServer({ keepAlive: true })
  const [answer] = server.listeners('request') as [RequestListener]
  const through = (_request: IncomingMessage, _response: ServerResponse, next: () => void) => next()
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const cosmos = { between: through, address, client: () => clientOf(address()) }
  server.removeAllListeners('request')
  server.on('request', (request, response) => cosmos.between(request, response, () => answer(request, response)))

  beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
  afterEach(() => void (cosmos.between = through))
  afterAll(() => new Promise(done => server.close(done)))
  return cosmos
}
