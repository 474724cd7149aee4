import { CosmosClient } from '@azure/cosmos'
import { createHttpServer } from '@vercel/cosmosdb-server'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Endpoint discovery would send the client to the address the database believes it has. */
export const connectionPolicy = { enableEndpointDiscovery: false }

/** Cosmos DB's stand-in on loopback; whoever is put `between` it and the client may count and disturb, for one test. */
export function standIn() {
  const server = createHttpServer({ keepAlive: true })
  const [answer] = server.listeners('request') as [RequestListener]
  const through = (_request: IncomingMessage, _response: ServerResponse, next: () => void) => next()
  const cosmos = {
    between: through,
    client: () =>
      new CosmosClient({
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        key: 'ZHVtbXk=',
        connectionPolicy,
      }),
  }
  server.removeAllListeners('request')
  server.on('request', (request, response) => cosmos.between(request, response, () => answer(request, response)))

  beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
  afterEach(() => void (cosmos.between = through))
  afterAll(() => new Promise(done => server.close(done)))
  return cosmos
}
