import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig, type Config } from './config'
import { openAlone, openDatabase, readDatabase } from './database'
import { TERM_MS } from './domain/lease'
import { isRefused } from './domain/refused'
import { saidOf } from './handlers/fault'
import { copyAll, isQuiet, isWhole, type Compared } from './store/copy'
import type { Documents } from './store/documents'

const USAGE = `Say from where to where:
  npm run migrate -- --from sqlite --to cosmos   the file in DATA_DIR into COSMOS_DATABASE of COSMOS_ENDPOINT
  npm run migrate -- --from cosmos --to sqlite   the other way`

const AT_WORK = 'A bot works on what is to be copied: stop it, and do this again.'
const FOREIGN = `What is to be filled holds something else than a part of this copy: other data, or a bot has worked there.
Nothing was changed. Name an empty one: another COSMOS_DATABASE, or another DATA_DIR.`
const DIFFERENT = 'The copy is not the same: somebody has written meanwhile. Nothing was changed where it came from.'
const SAME = 'All of it is there, as it was. BALLOT_SECRET and LINK_SECRET must be the same there, too.'

/** A little longer than the longest pause in which its owner renews a lease. */
const WATCHED_MS = TERM_MS + 2_000

/** What the copy needs to know; whatever else is set is the bot's. */
const SETTINGS = ['DATA_DIR', 'COSMOS_ENDPOINT', 'COSMOS_KEY', 'COSMOS_DATABASE', 'COSMOS_THROUGHPUT']

type Kind = 'sqlite' | 'cosmos'
const isKind = (text: string | undefined): text is Kind => text === 'sqlite' || text === 'cosmos'

function wayIn([one, from, two, to, ...more]: readonly string[]): { from: Kind; to: Kind } {
  if (one !== '--from' || two !== '--to' || !isKind(from) || !isKind(to) || from === to || more.length)
    throw new Error(USAGE)
  return { from, to }
}

function settingsIn(env: NodeJS.ProcessEnv): Config {
  const config = readConfig({ MODE: 'local', ...Object.fromEntries(SETTINGS.map(name => [name, env[name]])) })
  if (!('cosmos' in config.store)) throw new Error('COSMOS_ENDPOINT is missing: the address of the Cosmos DB account.')
  return config
}

const world = {
  ...{ sleep: (ms: number) => sleep(ms), random: Math.random },
  ...{ monotonic: () => performance.now(), newId: randomUUID },
}

const opened: Record<Kind, Record<'from' | 'to', (config: Config) => Documents | Promise<Documents>>> = {
  sqlite: { from: ({ dataDir }) => openAlone(dataDir, 'look'), to: ({ dataDir }) => openAlone(dataDir, 'fill') },
  cosmos: { from: readDatabase, to: config => openDatabase(config, world) },
}

async function main(): Promise<void> {
  const way = wayIn(process.argv.slice(2))
  if (existsSync('.env')) process.loadEnvFile()
  const config = settingsIn(process.env)
  const from = await opened[way.from].from(config)
  try {
    const to = await opened[way.to].to(config)
    await copy(way, from, to).finally(() => to.close())
  } finally {
    await from.close()
  }
}

async function copy(way: { from: Kind }, from: Documents, to: Documents): Promise<void> {
  if (way.from === 'cosmos') {
    say(`Looking whether a bot works there, for up to ${WATCHED_MS / 1000} seconds …`)
    if (!(await isQuiet(from, () => sleep(WATCHED_MS)).catch(stopped))) throw new Error(AT_WORK)
  }
  const copied = await copyAll(from, to).catch(stopped)
  if (isRefused(copied)) throw new Error(copied.refused === 'foreign' ? FOREIGN : AT_WORK)
  say(tableOf(copied))
  if (!isWhole(copied)) throw new Error(DIFFERENT)
  say(SAME)
}

/** What a database says of a failure may name a partition, and so a person: it is not repeated. */
function stopped(error: unknown): never {
  throw new Error(`The copy was stopped (${saidOf(error)}). What is copied stays: do this again, and it goes on.`)
}

function tableOf(compared: readonly Compared[]): string {
  const rows = [
    ['kind', 'partitions', 'documents', 'copied', ''],
    ...compared.map(({ kind, partitions, from, to, areSame }) => [
      ...[kind, `${partitions}`, `${from}`, `${to}`, areSame ? 'the same' : 'DIFFERENT'],
    ]),
  ]
  return rows
    .map(([kind, ...figures]) => `${kind!.padEnd(14)}${figures.map(text => text.padStart(12)).join('')}`)
    .join('\n')
}

const say = (text: string) => void process.stdout.write(`${text}\n`)

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
