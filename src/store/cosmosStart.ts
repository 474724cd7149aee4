import type { Container, ContainerDefinition, CosmosClient, DatabaseAccount, IndexingPolicy } from '@azure/cosmos'
import type { Errand } from './errand'

// Whatever is not asked for by a query is left out of the index, which makes writes cheap.
const CONTAINER = {
  id: 'documents',
  partitionKey: { paths: ['/partition'] },
  indexingPolicy: {
    includedPaths: [{ path: '/partition/?' }, { path: '/body/due/?' }],
    excludedPaths: [{ path: '/*' }],
  },
}
const QUERIED = CONTAINER.indexingPolicy.includedPaths.map(({ path }) => path)

/**
 * The container, made where there is none, with up to `throughput` request units a second where they are bought and not
 * paid one by one; a container that cannot do what we need of it is refused, with what to do about it.
 */
export async function openContainer(
  client: CosmosClient,
  name: string,
  throughput: number | undefined,
  errand: Errand,
): Promise<Container> {
  const bought = throughput ? { maxThroughput: throughput } : {}
  const database = client.database(name)
  const container = database.container(CONTAINER.id)
  try {
    const { resource: account } = await errand.read(asked => client.getDatabaseAccount(asked))
    await ensured(errand, {
      read: asked => database.read(asked),
      create: asked => client.databases.create({ id: name }, asked),
    })
    const { resource } = await ensured(errand, {
      read: asked => container.read(asked),
      create: asked => database.containers.create({ ...CONTAINER, ...bought }, asked),
    })
    const faults = [...faultsOf(account!), ...unfitIn(resource!)]
    if (faults.length) throw new Error(faults.join('; '))
    return container
  } catch (error) {
    throw useless(name, error as Failure)
  }
}

/** The container for whoever only looks. */
export async function findContainer(client: CosmosClient, name: string, errand: Errand): Promise<Container> {
  const container = client.database(name).container(CONTAINER.id)
  try {
    await errand.read(asked => container.read(asked))
    return container
  } catch (error) {
    client.dispose()
    if ((error as Failure).code !== 404) throw useless(name, error as Failure)
    throw new Error(`There is no database "${name}" in COSMOS_ENDPOINT: set COSMOS_DATABASE as the bot has it.`)
  }
}

const useless = (name: string, error: Failure) =>
  new Error(`The Cosmos DB database "${name}" cannot be used: ${whyNot(error)}.`, { cause: error })

type Asked = Parameters<Parameters<Errand['read']>[0]>[0]
type Answer = { readonly requestCharge: number }

/** Several processes may start at once: whoever comes second finds what the first made. */
async function ensured<T extends Answer>(
  errand: Errand,
  { read, create }: { read(asked: Asked): Promise<T>; create(asked: Asked): Promise<Answer> },
): Promise<T> {
  for (;;)
    try {
      return await errand.read(read)
    } catch (error) {
      if ((error as Failure).code !== 404) throw error
      if ((await errand.write(create)) !== 'done') await errand.giveWay()
    }
}

const WEAK = ['Eventual', 'ConsistentPrefix']

const faultsOf = ({ enableMultipleWritableLocations, consistencyPolicy }: DatabaseAccount) =>
  [
    enableMultipleWritableLocations &&
      'its account writes in several regions, where two may both be first: turn multi-region writes off',
    WEAK.includes(`${consistencyPolicy}`) &&
      `its account's consistency is ${consistencyPolicy}, with which we may not see what we wrote: make it Session`,
  ].filter(fault => fault !== false)

function unfitIn({ partitionKey, defaultTtl, indexingPolicy }: ContainerDefinition): string[] {
  const paths = (partitionKey?.paths ?? []).join(', ')
  const missing = QUERIED.filter(path => !isIndexed(path, indexingPolicy))
  return [
    paths !== '/partition' &&
      `its container "${CONTAINER.id}" is partitioned by ${paths || 'nothing'} and must be by /partition, which cannot ` +
        'be changed: name another database in COSMOS_DATABASE, or remove that container if nothing in it is needed',
    missing.length > 0 &&
      `the indexing policy of its container "${CONTAINER.id}" leaves out ${missing.join(' and ')}: ` +
        'set it to the one in docs/cosmos.md',
    typeof defaultTtl === 'number' &&
      defaultTtl > 0 &&
      `its container "${CONTAINER.id}" deletes documents after ${defaultTtl} seconds: turn its time to live off`,
  ].filter(fault => fault !== false)
}

/** The path that says most of a document's field decides, as in the database. */
function isIndexed(path: string, { indexingMode, includedPaths, excludedPaths }: IndexingPolicy = {}): boolean {
  if (indexingMode && `${indexingMode}`.toLowerCase() === 'none') return false
  const closest = (paths: IndexingPolicy['includedPaths'] = []) =>
    Math.max(-1, ...paths.map(one => one.path ?? '').map(rule => (covers(rule, path) ? rule.length : -1)))
  return closest(includedPaths) > closest(excludedPaths)
}

const covers = (rule: string, path: string) =>
  rule.endsWith('/*') ? path.startsWith(rule.slice(0, -1)) : rule.replaceAll('"', '') === path

interface Failure extends Error {
  readonly code?: unknown
  readonly substatus?: number
  readonly cause?: { readonly name?: string }
}

/** In one sentence what is wrong and what to do about it, for whoever sets the bot up. */
function whyNot({ code, substatus, message, cause }: Failure): string {
  const number = substatus ? `${code}/${substatus}` : `${code}`
  const [, address] = /client IP:? *([\da-f.:]*[\da-f])/i.exec(message) ?? []
  if (code === 401 && /local auth/i.test(message))
    return `its account takes no keys (${number}): leave COSMOS_KEY out, and a managed identity is used`
  if (code === 401)
    return `COSMOS_KEY, or the managed identity, is refused (${number}): compare it with the account's keys`
  if (code === 403 && /firewall|originated from/i.test(message))
    return `its firewall turns us away (${number}): let ${address ?? 'this machine’s address'} in under Networking`
  if (code === 403 && substatus === 5300)
    return `a managed identity may not make databases and containers (${number}): make them once, as in docs/cosmos.md`
  if (code === 403)
    return `COSMOS_KEY, or the managed identity, has too few rights (${number}): docs/cosmos.md says which are needed`
  if (/Credential|Authentication/.test(cause?.name ?? ''))
    return 'there is no managed identity here: give the machine one, or set COSMOS_KEY'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `the host in COSMOS_ENDPOINT is not found (${number}): compare it with the account's URI`
  if (code === 400 && /serverless/i.test(message))
    return 'its account is serverless, where no throughput can be bought: set COSMOS_THROUGHPUT=serverless'
  return message.replace(/\s+/g, ' ').replace(/\.$/, '')
}
