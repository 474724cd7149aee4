import { CosmosClient } from '@azure/cosmos'
import { DefaultAzureCredential } from '@azure/identity'
import type { Config } from './config'
import { databaseIn, openFolder } from './files'
import { openCosmos, readCosmos, type Patience } from './store/cosmos'
import type { Documents } from './store/documents'
import { queued } from './store/queued'
import { openSqlite, readSqlite } from './store/sqlite'

/** The database that the settings name, made where there is none. */
export async function openDatabase({ store }: Config, patience: Patience): Promise<Documents> {
  if ('folder' in store) return queued(openSqlite(openFolder(store.folder)))
  return queued(await openCosmos(clientFor(store), store.database, patience))
}

/** The same for whoever only looks, also while the bot runs: nothing is made, and nothing can be changed. */
export async function readDatabase({ store }: Config): Promise<Documents> {
  if ('cosmos' in store) return lookedAt(await readCosmos(clientFor(store), store.database))
  const { file, isOpen } = databaseIn(store.folder)
  return lookedAt(readSqlite(file, isOpen))
}

const clientFor = ({ cosmos: endpoint, key }: { readonly cosmos: string; readonly key: string }) =>
  new CosmosClient({ endpoint, ...(key ? { key } : { aadCredentials: new DefaultAzureCredential() }) })

const no = () => Promise.reject(new Error('Who only looks changes nothing.'))

const lookedAt = (documents: Documents): Documents => ({ ...documents, insert: no, change: no, remove: no, scrub: no })
