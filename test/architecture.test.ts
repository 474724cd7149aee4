import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Which folder or file of src/ may use which, and who may touch which package. The doors may use everything. */
const mayUse: Record<string, readonly string[]> = {
  domain: [],
  words: [],
  calendar: ['domain'],
  packs: ['domain', 'ajv/dist/2020'],
  cards: ['domain', 'words'],
  pages: ['domain', 'words'],
  kept: ['domain'],
  ports: ['domain', 'cards', 'kept'],
  handlers: ['domain', 'words', 'cards', 'pages', 'ports'],
  jobs: ['domain', 'handlers', 'ports'],
  store: ['domain', 'ports'],
  teams: ['domain', 'words', 'cards', 'handlers', 'ports', 'config', 'addresses'],
  http: ['restify'],
  metrics: ['domain', 'ports', 'prom-client'],
  telemetry: ['domain', 'handlers', 'metrics', 'store', 'teams'],
  secrets: ['ports', 'node:crypto'],
  addresses: ['node:net'],
  environment: [],
  config: ['addresses', 'domain', 'environment'],
  database: ['addresses', 'config', 'files', 'store', '@azure/identity'],
  files: ['config', 'node:crypto', 'node:fs', 'node:path'],
  local: ['config', 'domain', 'ports', 'secrets'],
  app: [
    'calendar',
    'config',
    'handlers',
    'http',
    'jobs',
    'local',
    'metrics',
    'ports',
    'store',
    'teams',
    'telemetry',
    'restify',
  ],
}

/** What one file may use and its neighbours may not. */
const alone: Record<string, readonly string[]> = {
  'domain/calendar.ts': ['luxon'],
  'http/metrics.ts': ['node:crypto'],
  'pages/svg.ts': ['echarts'],
  'pages/style.ts': ['node:crypto'],
  'cards/fill.ts': ['adaptivecards-templating', 'layouts'],
  'pages/picture.ts': ['@resvg/resvg-js'],
  'pages/planCalendar.ts': ['ical-generator'],
  'pages/wordFile.ts': ['docx'],
  'pages/wordStyles.ts': ['docx'],
  'store/sqlite.ts': ['node:sqlite', 'node:url'],
  'store/copy.ts': ['node:crypto'],
  'store/cosmos.ts': ['@azure/cosmos'],
  'store/cosmosClient.ts': ['@azure/cosmos'],
  'store/cosmosStart.ts': ['@azure/cosmos'],
  'teams/envelope.ts': ['zod'],
  'teams/bot.ts': ['botbuilder'],
  'teams/door.ts': ['botbuilder', 'restify'],
  'teams/connection.ts': ['botbuilder', 'botframework-connector'],
  'teams/sender.ts': ['botframework-connector'],
  'teams/holding.ts': ['botbuilder'],
  'teams/saying.ts': ['botbuilder'],
  'telemetry/allowed.ts': ['node:os'],
  'telemetry/happening.ts': ['node:async_hooks'],
  'telemetry/otlp.ts': [
    'node:timers/promises',
    '@opentelemetry/api',
    '@opentelemetry/exporter-metrics-otlp-http',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-metrics',
    '@opentelemetry/sdk-trace',
  ],
}

/** The bot, looking at its letters, and moving its data to another database. */
const DOORS = ['index.ts', 'ledger.ts', 'migrate.ts']
const LONGEST = 200

const top = (path: string) => path.split('/')[0]!.replace(/\.ts$/, '')

/** What an import names: a package, a folder or file of src/, or the cards' layouts. */
function target(file: string, from: string): string {
  if (!from.startsWith('.')) return from
  const path = posix.join('src', posix.dirname(file), from)
  return path.startsWith('src/') ? top(path.slice('src/'.length)) : path.startsWith('cards/') ? 'layouts' : path
}

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')

const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"`])([^'"`]+)\1/g

const usedIn = (file: string, source: string) =>
  [...withoutComments(source).matchAll(imports)].map(([, , from]) => target(file, from!))

function forbiddenIn(file: string, source: string): string[] {
  if (DOORS.includes(file)) return []
  const folder = mayUse[top(file)]
  if (!folder) return [`${top(file)} stands in no table`]
  const allowed = [top(file), ...folder, ...(alone[file] ?? [])]
  return usedIn(file, source)
    .filter(name => !allowed.includes(name))
    .map(name => `uses ${name}`)
}

const world: [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\s*(?:\(\s*\)|(?!\s*\())|(?<!new )\bDate\s*\(/, 'reads the clock'],
  [/\bperformance\.now\b|\bhrtime\b/, 'reads the clock'],
  [/\bMath\.random\b|\brandom(?:UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b/, 'takes chances'],
  [/\bprocess\s*(?:\.|\[)|\bglobalThis\b/, 'reads the environment'],
  [/\bfetch\s*\(|\bconsole\s*\./, 'speaks to the outside'],
]

function worldlyIn(file: string, source: string): string[] {
  if (DOORS.includes(file)) return []
  const code = withoutComments(source)
  const found = world.filter(([sign]) => sign.test(code)).map(([, what]) => what)
  // Local secrets are made once, where files are; nowhere else is chance let in.
  return [...new Set(found)].filter(what => !(file === 'files.ts' && what === 'takes chances'))
}

const banned = /util|helper|manager|service|impl/i
const bannedTypes =
  /\b(?:class|interface|type|enum)\s+(?:\w*(?:Util|Utils|Helper|Manager|Service|Impl)|I[A-Z]\w*|Data)\b/

function unhandsomeIn(file: string, source: string): string[] {
  const name = file.split('/').at(-1)!
  return [
    !/^[a-z][a-zA-Z]*\.ts$/.test(name) && 'is not named in lower camel case',
    name === 'index.ts' && !DOORS.includes(file) && 'is an index beside the door',
    banned.test(file) && 'has a name that says nothing',
    bannedTypes.test(source) && 'names a type so that it says nothing',
    file.split('/').length > 3 && 'lies too deep',
    source.trimEnd().split('\n').length > LONGEST && 'is too long',
    /\bTODO\b|\bFIXME\b|\bXXX\b/.test(source) && 'leaves something to do',
    /\bexport\s+default\b|\bas\s+default\b/.test(source) && 'has a default export',
    /\bexport\s+(?:type\s+)?\*/.test(source) && 'is a barrel',
  ].filter(fault => fault !== false)
}

const faultsIn = (file: string, source: string) =>
  [forbiddenIn, worldlyIn, unhandsomeIn].flatMap(check => check(file, source).map(fault => `${file} ${fault}`))

const files = globSync('**/*.ts', { cwd: 'src' }).map(file => file.replaceAll('\\', '/'))
const read = (file: string) => readFileSync(`src/${file}`, 'utf8')

test.each(files)('%s keeps to the house', file => {
  expect(faultsIn(file, read(file))).toEqual([])
})

test('src holds nothing but TypeScript and data', () => {
  expect(globSync('**/*.*', { cwd: 'src' }).filter(file => !/\.(ts|json)$/.test(file))).toEqual([])
})

test('the tables name nothing that is not there, and allow nothing that is not used', () => {
  const tops = new Set(files.map(top))
  expect(Object.keys(mayUse).filter(name => !tops.has(name))).toEqual([])
  const idle = (allowed: typeof mayUse, isMeant: (file: string, name: string) => boolean) =>
    Object.entries(allowed).flatMap(([name, targets]) => {
      const used = new Set(files.filter(file => isMeant(file, name)).flatMap(file => usedIn(file, read(file))))
      return targets.filter(one => !used.has(one)).map(one => `${name}: ${one}`)
    })
  expect(idle(mayUse, (file, name) => top(file) === name)).toEqual([])
  expect(idle(alone, (file, name) => file === name)).toEqual([])
})

const long = 'const a = 1\n'.repeat(201)

test.each([
  ['domain/box.ts', "import { x } from '../store/store'", 'uses store'],
  ['domain/box.ts', "import type { Card } from '../cards/fill'", 'uses cards'],
  ['domain/box.ts', "import { DateTime } from 'luxon'", 'uses luxon'],
  ['domain/box.ts', "import 'luxon'", 'uses luxon'],
  ['domain/box.ts', "const x = require('node:fs')", 'uses node:fs'],
  ['domain/box.ts', "const x = await import('node:fs')", 'uses node:fs'],
  ['domain/box.ts', 'export { x } from "../ports"', 'uses ports'],
  ['domain/box.ts', "import x from '../../cards/notice.json'", 'uses layouts'],
  ['domain/box.ts', "import x from '../../bin/manifest.mjs'", 'uses bin/manifest.mjs'],
  ['domain/box.ts', "import {\n  x,\n} from '../config'", 'uses config'],
  ['words/da.ts', "import type { Day } from '../domain/calendar'", 'uses domain'],
  ['words/da/plan.ts', "import { x } from '../../domain/plan'", 'uses domain'],
  ['handlers/answer.ts', "import { TurnContext } from 'botbuilder'", 'uses botbuilder'],
  ['handlers/answer.ts', "import { loadPacks } from '../packs/packs'", 'uses packs'],
  ['teams/tap.ts', "import { TurnContext } from 'botbuilder'", 'uses botbuilder'],
  ['store/store.ts', "import { DatabaseSync } from 'node:sqlite'", 'uses node:sqlite'],
  ['cards/plan.ts', "import { Template } from 'adaptivecards-templating'", 'uses adaptivecards-templating'],
  ['sheets/report.ts', '', 'sheets stands in no table'],
  ['pages/page.ts', "const echarts = require('echarts')", 'uses echarts'],
  ['domain/box.ts', 'const now = Date.now()', 'reads the clock'],
  ['domain/box.ts', 'const now = new Date()', 'reads the clock'],
  ['domain/box.ts', 'const now = new Date( )', 'reads the clock'],
  ['domain/box.ts', 'const now = new Date', 'reads the clock'],
  ['domain/box.ts', 'const clock = Date.now', 'reads the clock'],
  ['domain/box.ts', 'const now = Date()', 'reads the clock'],
  ['jobs/tick.ts', 'const now = performance.now()', 'reads the clock'],
  ['jobs/tick.ts', 'const a = Math.random()', 'takes chances'],
  ['secrets.ts', "import { randomBytes } from 'node:crypto'", 'takes chances'],
  ['handlers/answer.ts', 'const id = crypto.randomUUID()', 'takes chances'],
  ['config.ts', 'const port = process.env.PORT', 'reads the environment'],
  ['config.ts', "const port = process['env'].PORT", 'reads the environment'],
  ['config.ts', 'const { env } = globalThis.process', 'reads the environment'],
  ['handlers/answer.ts', "await fetch('https://example.org')", 'speaks to the outside'],
  ['handlers/answer.ts', 'console.log(answer)', 'speaks to the outside'],
  ['domain/Box.ts', '', 'is not named in lower camel case'],
  ['domain/ballot-box.ts', '', 'is not named in lower camel case'],
  ['domain/index.ts', '', 'is an index beside the door'],
  ['domain/boxUtils.ts', '', 'has a name that says nothing'],
  ['handlers/planService.ts', '', 'has a name that says nothing'],
  ['domain/box.ts', 'export interface IBox {}', 'names a type so that it says nothing'],
  ['domain/box.ts', 'export type Data = object', 'names a type so that it says nothing'],
  ['domain/box.ts', 'export class BoxManager {}', 'names a type so that it says nothing'],
  ['words/da/plan/form.ts', '', 'lies too deep'],
  ['domain/box.ts', long, 'is too long'],
  ['domain/box.ts', '// TODO later', 'leaves something to do'],
  ['domain/box.ts', 'export default emptyBox', 'has a default export'],
  ['domain/box.ts', 'export { emptyBox as default }', 'has a default export'],
  ['domain/box.ts', "export * from './pack'", 'is a barrel'],
  ['domain/box.ts', "export type * from './pack'", 'is a barrel'],
])('a %s with %j is found out: it %s', (file, source, fault) => {
  expect(faultsIn(file, source)).toEqual([`${file} ${fault}`])
})

test.each([
  ['index.ts', 'const now = new Date(Date.now()), env = process.env'],
  ['files.ts', "import { randomBytes } from 'node:crypto'"],
  ['domain/calendar.ts', "import { DateTime } from 'luxon'"],
  ['domain/box.ts', "// new Date() is the door's\n/** Math.random() too */\nconst at = new Date(0)"],
  ['domain/box.ts', "const day = new Date('2026-03-01'), text = `https://x // Date`"],
])('a %s with %j is in order', (file, source) => {
  expect(faultsIn(file, source)).toEqual([])
})
