import type { CosmosClient, CosmosClientOptions, PluginConfig } from '@azure/cosmos'

/** Loaded where it is used: it takes an eighth of the start, and beside SQLite nobody needs it. */
const azure = () => require('@azure/cosmos') as typeof import('@azure/cosmos')

/** So long we wait for the answer to one request; the database itself gives up on one after five seconds. */
export const REQUEST_MS = 5_000

type Account = Pick<CosmosClientOptions, 'endpoint' | 'key' | 'aadCredentials'> & {
  /** Off only where what answers believes it has another address than it has, as emulators do. */
  readonly enableEndpointDiscovery?: boolean
}

/** A client that asks once and says what it heard: whether, when and how something is asked again is decided here alone. */
export function cosmosClient({ enableEndpointDiscovery = true, ...account }: Account): CosmosClient {
  const options: CosmosClientOptions & { plugins: PluginConfig[] } = {
    ...account,
    connectionPolicy: { enableEndpointDiscovery, requestTimeout: REQUEST_MS },
    plugins: [{ on: 'request', plugin: (context, _node, next) => next(context).catch(veil) }],
  }
  const { CosmosClient } = azure()
  return new CosmosClient(options)
}

/**
 * The client repeats what it knows by its code: reads after a reset, ten times; anything while a name is not found, for
 * two minutes; 503 and time-outs elsewhere at once. Under a veil it knows nothing. What it must see it still sees: the
 * answers of the database that it learns from (404, 409, 412), and 403, which sends it to the region that writes now.
 */
function veil(error: { code?: unknown; substatus?: unknown }): never {
  const { code, substatus } = error
  const isPlain = typeof code === 'number' && code < 500 && code !== 429 && substatus !== LAGGING
  throw isPlain ? error : Object.assign(new Error('not for the client', { cause: error }), { veiled: error })
}

/** 404 with this reason means a replica that lags behind, not a missing document. */
const LAGGING = 1002

/** What was heard, without the veil. */
export const unveiled = (error: unknown): unknown => (error as { veiled?: unknown })?.veiled ?? error
