import type { CosmosClient, JSONValue } from '@azure/cosmos'
import type { Documents } from './documents'

/** Time and chance for those who must wait their turn; only the door knows the real ones. */
export interface Patience {
  sleep(ms: number): Promise<void>
  /** At least 0, below 1. */
  random(): number
}

interface Item {
  id: string
  partition: string
  body: object
}

// Whatever is not asked for by a query is left out of the index, which makes writes cheap.
const CONTAINER = {
  id: 'documents',
  partitionKey: { paths: ['/partition'] },
  indexingPolicy: {
    includedPaths: [{ path: '/partition/?' }, { path: '/body/due/?' }],
    excludedPaths: [{ path: '/*' }],
  },
}
const LIST = 'SELECT VALUE c.body FROM c WHERE c.partition = @partition ORDER BY c.id'
const DUE = `SELECT TOP @atMost VALUE c.body FROM c
  WHERE c.partition = @partition AND c.body.due <= @before ORDER BY c.body.due`
const COUNT = 'SELECT VALUE COUNT(1) FROM c WHERE c.partition = @partition AND STARTSWITH(c.id, @beginning)'
const PAGE = 1000
const POSSIBLE_ID = /^[\w:-]+$/
const PATIENCE = 10_000

/** Keeps the documents in Azure Cosmos DB, where any number of processes may use them at once. */
export async function openCosmos(client: CosmosClient, name: string, patience: Patience): Promise<Documents> {
  // Two processes that start at once may both want to create.
  await unless([409], () => client.databases.createIfNotExists({ id: name }))
  await unless([409], () => client.database(name).containers.createIfNotExists(CONTAINER))
  return documentsIn(client, name, patience)
}

/** The same for whoever only looks: nothing is made, and so nobody has to wait for others who write. */
export async function readCosmos(client: CosmosClient, name: string): Promise<Documents> {
  const isThere = await unless([404], () => client.database(name).container(CONTAINER.id).read())
  if (isThere) return documentsIn(client, name, { sleep: async () => {}, random: () => 0 })
  client.dispose()
  throw new Error(`There is no database "${name}" in COSMOS_ENDPOINT: set COSMOS_DATABASE as the bot has it.`)
}

function documentsIn(client: CosmosClient, name: string, { sleep, random }: Patience): Documents {
  const container = client.database(name).container(CONTAINER.id)

  async function read(partition: string, id: string) {
    // The client throws at ids that no document can have; to whoever asks, there is just nothing.
    if (!POSSIBLE_ID.test(id)) return undefined
    const { resource, substatus } = await container.item(id, partition).read<Item>()
    // "Not found" with a reason of its own means a replica that lags or a container that is gone, not a missing document.
    if (!resource && substatus) throw new Error(`${partition}/${id} could not be read: 404/${substatus}`)
    return resource
  }

  /** Only where the document is still as it was read; false if another came first. */
  const write = (item: Item, etag: string | undefined) =>
    etag
      ? unless([404, 412, 449], () =>
          container
            .item(item.id, item.partition)
            .replace(item, { accessCondition: { type: 'IfMatch', condition: etag } }),
        )
      : unless([409, 449], () => container.items.create(item))

  async function query<T>(text: string, partition: string, more: Record<string, JSONValue> = {}) {
    const parameters = Object.entries({ partition, ...more }).map(([key, value]) => ({ name: `@${key}`, value }))
    const found = container.items.query<T>({ query: text, parameters }, { partitionKey: partition, maxItemCount: PAGE })
    return (await found.fetchAll()).resources
  }

  return {
    get: async <T>(partition: string, id: string) => (await read(partition, id))?.body as T | undefined,
    list: <T>(partition: string) => query<T>(LIST, partition),
    insert: (partition, id, body) => unless([409], () => container.items.create<Item>({ id, partition, body })),
    async change<T extends object>(partition: string, id: string, decide: (body: T | undefined) => T | undefined) {
      for (let waited = 0, longest = 10; ; longest = Math.min(longest * 2, 250)) {
        const found = await read(partition, id)
        const body = decide(found?.body as T | undefined)
        if (!body) return
        const written = await write({ id, partition, body }, found?._etag)
        if (written) return
        if (waited >= PATIENCE) throw new Error(`${partition}/${id} was changed by others for ten seconds on end`)
        const wait = longest * (0.5 + random() / 2)
        waited += wait
        await sleep(wait)
      }
    },
    remove: async (partition, id) => void (await unless([404], () => container.item(id, partition).delete())),
    due: <T>(partition: string, before: Date, atMost: number) =>
      query<T>(DUE, partition, { before: before.toISOString(), atMost }),
    // Where there is much to count, it may be told in parts.
    count: async (partition, beginning) =>
      (await query<number>(COUNT, partition, { beginning })).reduce((sum, part) => sum + part, 0),
    scrub: async () => {},
    close: async () => client.dispose(),
  }
}

/** Did it work? False for the failures that mean we did not get in; any other is thrown on, as nobody knows what it did. */
async function unless(expected: number[], write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (expected.includes((error as { code?: unknown }).code as number)) return false
    throw error
  }
}
