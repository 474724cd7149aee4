import type { Container, CosmosClient, JSONValue } from '@azure/cosmos'
import { REQUEST_MS } from './cosmosClient'
import { findContainer, openContainer } from './cosmosStart'
import { inOrder, type Documents, type Key } from './documents'
import { errandsWith, type Errand, type Errands, type Patience, type Told } from './errand'
import { became, marked } from './marks'

interface Item {
  readonly id: string
  readonly partition: string
  readonly body: object
  readonly marks?: readonly string[]
}

export interface CosmosOptions extends Patience {
  /** Something nobody else has; its last twelve characters are what is used. */
  newId(): string
  /** The most request units a second the container is made with, where they are bought. */
  readonly throughput?: number
  readonly requestMs?: number
  /** Hears what each call came to and what it cost. */
  told?(told: Told): void
}

const LIST = `SELECT VALUE c.body FROM c
  WHERE c.partition = @partition AND STARTSWITH(c.id, @beginning) ORDER BY c.id`
const IDS = 'SELECT VALUE c.id FROM c WHERE c.partition = @partition'
const KEYS = `SELECT TOP @atMost c.partition, c.id FROM c
  WHERE c.partition > @after ORDER BY c.partition`
const DUE = `SELECT TOP @atMost VALUE c.body FROM c
  WHERE c.partition = @partition AND c.body.due <= @before ORDER BY c.body.due`
const COUNT = 'SELECT VALUE COUNT(1) FROM c WHERE c.partition = @partition AND STARTSWITH(c.id, @beginning)'
const PAGE = 1000
const POSSIBLE_ID = /^[\w:-]+$/

/**
 * Keeps the documents in Azure Cosmos DB, where any number of processes may use them at once. Nothing is ever sent twice
 * on trust: after an answer that may mean anything it is looked up what became of it. docs/cosmos.md has the rules.
 */
export async function openCosmos(client: CosmosClient, name: string, options: CosmosOptions): Promise<Documents> {
  const { newId, throughput, requestMs = REQUEST_MS, told } = options
  const errand = errandsWith(options, requestMs, told)
  const container = await errand('open', 'its account', errand => openContainer(client, name, throughput, errand))
  return { ...documentsIn(container, errand, newId), close: async () => client.dispose() }
}

/** The same for whoever only looks: nothing is made, and so nobody has to wait for others who write. */
export async function readCosmos(client: CosmosClient, name: string): Promise<Documents> {
  let waited = 0
  const sleep = async (ms: number) => {
    waited += ms
    await new Promise(done => setTimeout(done, ms))
  }
  const errand = errandsWith({ sleep, random: () => 0.5, monotonic: () => waited }, REQUEST_MS)
  const container = await errand('open', 'its account', errand => findContainer(client, name, errand))
  return { ...documentsIn(container, errand, () => ''), close: async () => client.dispose() }
}

function documentsIn(container: Container, errand: Errands, newId: () => string): Omit<Documents, 'close'> {
  async function read(errand: Errand, partition: string, id: string) {
    // The client throws at ids that no document can have; to whoever asks, there is just nothing.
    if (!POSSIBLE_ID.test(id)) return undefined
    const { resource, substatus } = await errand.read(asked => container.item(id, partition).read<Item>(asked))
    // "Not found" with a reason of its own means that the container is gone, not a missing document.
    if (!resource && substatus) throw new Error(`${partition}/${id} could not be read: 404/${substatus}`)
    return resource
  }
  type Found = Awaited<ReturnType<typeof read>>

  /** Written exactly once, whatever is heard of it; false if another came first. */
  async function write(errand: Errand, partition: string, id: string, body: object, before?: Found): Promise<boolean> {
    const mark = newId().slice(-12)
    const item: Item = { id, partition, body, marks: marked(before, mark) }
    // What cannot be kept fails here, where it is certain that nothing was sent.
    if (!POSSIBLE_ID.test(id)) throw new Error(`Nothing can be kept under ${JSON.stringify(id)}`)
    JSON.stringify(item)
    for (let isOpen = false; ;) {
      const heard = await errand.write(asked =>
        before
          ? container.item(id, partition).replace(item, { ...asked, ...ifStill(before) })
          : container.items.create(item, asked),
      )
      if (heard === 'done') return true
      if (heard !== 'unknown' && !isOpen) return false
      if (heard !== 'unknown') await errand.giveWay()
      const outcome = became(mark, before, await read(errand, partition, id))
      if (outcome === 'nobody can tell')
        throw new Error(`${partition}/${id} was changed so much meanwhile that nobody can tell whether it was written`)
      if (outcome !== 'open') return outcome === 'written'
      isOpen = true
    }
  }

  /**
   * Removed is what stands there now and no later one of that name: a removal that was thought lost and comes late, or
   * is asked for again, finds another etag.
   */
  async function remove(errand: Errand, partition: string, id: string): Promise<void> {
    if (!POSSIBLE_ID.test(id)) return
    let before: Found
    for (let isOpen = false; ; isOpen = true) {
      const now = await read(errand, partition, id)
      if (isOpen && (!now || (before && now._rid !== before._rid))) return
      before = now
      const tied = now ? ifStill(now) : {}
      const heard = await errand.write(asked => container.item(id, partition).delete({ ...asked, ...tied }))
      if (heard === 'done' || heard === 'gone') return
      if (heard === 'taken') await errand.giveWay()
    }
  }

  /** Page by page, so that what fails is one page, asked for again. */
  async function query<T>(errand: Errand, text: string, partition: string, more: Record<string, JSONValue> = {}) {
    const parameters = Object.entries({ partition, ...more }).map(([key, value]) => ({ name: `@${key}`, value }))
    const all: T[] = []
    let continuationToken: string | undefined
    do {
      const from = { partitionKey: partition, maxItemCount: PAGE, continuationToken }
      const page = await errand.read(asked =>
        container.items.query<T>({ query: text, parameters }, { ...asked, ...from }).fetchNext(),
      )
      all.push(...(page.resources ?? []))
      continuationToken = page.continuationToken
      errand.renew()
    } while (continuationToken)
    return all
  }

  /** Partition by partition in their order; what fails is one page, asked for again. */
  async function keys(errand: Errand) {
    const all: Key[] = []
    for (let after = ''; ;) {
      const parameters = Object.entries({ after, atMost: PAGE }).map(([key, value]) => ({ name: `@${key}`, value }))
      const page = await errand.read(asked =>
        container.items.query<Key>({ query: KEYS, parameters }, { ...asked, maxItemCount: PAGE }).fetchAll(),
      )
      errand.renew()
      const last = page.resources.at(-1)?.partition
      if (last === undefined) return inOrder(all)
      // The last one may go on beyond the page.
      const ids = await query<string>(errand, IDS, last)
      all.push(
        ...page.resources.filter(({ partition }) => partition !== last),
        ...ids.map(id => ({ partition: last, id })),
      )
      after = last
    }
  }

  return {
    keys: () => errand('keys', 'everything', keys),
    get: <T>(partition: string, id: string) =>
      errand('get', `${partition}/${id}`, async errand => (await read(errand, partition, id))?.body as T | undefined),
    list: <T>(partition: string, beginning = '') =>
      errand('list', partition, errand => query<T>(errand, LIST, partition, { beginning })),
    insert: (partition, id, body) =>
      errand('insert', `${partition}/${id}`, errand => write(errand, partition, id, body)),
    change: <T extends object>(partition: string, id: string, decide: (body: T | undefined) => T | undefined) =>
      errand('change', `${partition}/${id}`, async errand => {
        for (;;) {
          const found = await read(errand, partition, id)
          const body = decide(found?.body as T | undefined)
          if (!body || (await write(errand, partition, id, body, found))) return
          await errand.giveWay()
        }
      }),
    remove: (partition, id) => errand('remove', `${partition}/${id}`, errand => remove(errand, partition, id)),
    due: <T>(partition: string, before: Date, atMost: number) =>
      errand('due', partition, errand => query<T>(errand, DUE, partition, { before: before.toISOString(), atMost })),
    // Where there is much to count, it may be told in parts.
    count: (partition, beginning) =>
      errand('count', partition, async errand =>
        (await query<number>(errand, COUNT, partition, { beginning })).reduce((sum, part) => sum + part, 0),
      ),
    scrub: async () => {},
  }
}

const ifStill = ({ _etag }: { _etag: string }) => ({ accessCondition: { type: 'IfMatch', condition: _etag } })
