import { isLoopback } from './addresses'
import type { Config } from './config'
import { databaseIn, openFolder } from './files'
import { openCosmos, readCosmos, type CosmosOptions } from './store/cosmos'
import { cosmosClient } from './store/cosmosClient'
import type { Documents } from './store/documents'
import { queued } from './store/queued'
import { openSqlite, openSqliteAlone, readSqlite } from './store/sqlite'

/** The database that the settings name, made where there is none. */
export async function openDatabase({ store }: Config, world: CosmosOptions): Promise<Documents> {
  if ('folder' in store) return queued(openSqlite(openFolder(store.folder)))
  const { database, throughput } = store
  return queued(await openCosmos(await clientFor(store), database, { ...world, ...(throughput && { throughput }) }))
}

/** The same for whoever only looks, also while the bot runs: nothing is made, and nothing can be changed. */
export async function readDatabase({ store }: Config): Promise<Documents> {
  if ('cosmos' in store) return lookedAt(await readCosmos(await clientFor(store), store.database))
  const { file, isOpen } = databaseIn(store.folder)
  return lookedAt(readSqlite(file, isOpen))
}

/** The file in a folder for whoever must have it alone: to look into one that is there, or to fill one. */
export function openAlone(folder: string, what: 'look' | 'fill'): Documents {
  if (what === 'fill') return openSqliteAlone(openFolder(folder))
  return lookedAt(openSqliteAlone(databaseIn(folder).file))
}

async function clientFor({ cosmos: endpoint, key }: { readonly cosmos: string; readonly key: string }) {
  return cosmosClient({
    endpoint,
    // Loaded where it is used: it takes its time, and most have no need of it.
    ...(key ? { key } : { aadCredentials: new (await import('@azure/identity')).DefaultAzureCredential() }),
    // An emulator believes that it has another address than it has.
    enableEndpointDiscovery: !isLoopback(new URL(endpoint).hostname),
  })
}

const no = () => Promise.reject(new Error('Who only looks changes nothing.'))

const lookedAt = (documents: Documents): Documents => ({ ...documents, insert: no, change: no, remove: no, scrub: no })
