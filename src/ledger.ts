import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { readConfig } from './config'
import { readDatabase } from './database'
import { questionIn } from './domain/ledger'
import { isRefused } from './domain/refused'
import { saidOf } from './handlers/fault'
import { readLedger } from './handlers/readLedger'
import { secretsFrom } from './secrets'
import { storeIn } from './store/store'

const USAGE = `Ask one of these:
  npm run ledger                        what waits, by tenant, and the measurements
  npm run ledger -- set-aside           letters that could not be written
  npm run ledger -- person <entra id>   every letter to that person
  npm run ledger -- measurement <id>    every letter about that measurement`

const UNKNOWN = {
  person: 'Nobody is known under this id: it is the object id in Entra, and whoever was erased has no letters.',
  measurement: 'There is no measurement with this id: npm run ledger lists them.',
}

async function main(): Promise<void> {
  const question = questionIn(process.argv.slice(2))
  if (!question) throw new Error(USAGE)
  if (existsSync('.env')) process.loadEnvFile()
  const config = readConfig(process.env, hostname())
  const documents = await readDatabase(config)
  // No answers are read: locally there may be no secrets yet, and none are made for this.
  const store = storeIn(documents, secretsFrom(config.secrets.ballot, config.secrets.link))
  const offset = (config.mode === 'local' && (await store.clock.get('local'))?.offset) || 0
  const told = await readLedger(store, question, new Date(Date.now() + offset)).catch(error => {
    // What a database says may hold ids or texts.
    throw new Error(`The ledger could not be read: ${saidOf(error)}.`)
  })
  await documents.close()
  if (isRefused(told)) throw new Error(UNKNOWN[told.refused])
  process.stdout.write(`${told.join('\n')}\n`)
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
