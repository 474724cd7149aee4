import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { version } from '../package.json'
import { unzip } from './zip'

type Command = { title: string; description: string }
type Manifest = {
  version: string
  id: string
  developer: Record<string, string>
  name: { short: string; full: string }
  description: { short: string; full: string }
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] }
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: Command[] }[] }[]
  validDomains: string[]
}
type Files = { 'manifest.json': Manifest } & Record<string, Record<string, unknown>>

const settings = {
  MicrosoftAppId: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a41',
  PUBLIC_URL: 'https://barometer.kommune.example:8443/bot',
  DEVELOPER_NAME: 'Ærø "Test" $& Kommune',
  DEVELOPER_URL: 'https://kommune.example/hjaelp',
  PRIVACY_URL: 'https://kommune.example/persondata',
  TERMS_URL: 'https://kommune.example/vilkaar',
}

/** The words people write, Danish, Swedish, English, as the conversation promises them. */
const promised = [
  ['hjælp', 'hjälp', 'help'],
  ['ny måling', 'ny mätning', 'new measurement'],
  ['svar', 'svara', 'answer'],
  ['status', 'status', 'status'],
  ['luk måling', 'stäng mätning', 'close measurement'],
  ['rapport', 'rapport', 'report'],
  ['plan', 'plan', 'plan'],
  ['mine delmål', 'mina delmål', 'my milestones'],
  ['opfølgning', 'uppföljning', 'follow-up'],
  ['roller', 'roller', 'roles'],
  ['mine data', 'mina data', 'my data'],
]

const folder = mkdtempSync(join(tmpdir(), 'barometer-manifest-'))
const bin = resolve(__dirname, '../bin')
const zipName = 'barometer-teams-app.zip'
let zip: Record<string, Buffer>
let files: Files
let manifest: Manifest

beforeAll(() => {
  expect(runPackage(settings)).toMatchObject({ status: 0, stderr: '' })
  zip = unzip(readFileSync(join(folder, zipName)))
  files = Object.fromEntries(
    ['manifest.json', 'sv.json', 'en.json'].map(name => [name, JSON.parse(zip[name]!.toString())]),
  ) as Files
  manifest = files['manifest.json']
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the zip holds exactly what Teams expects, at its root', () => {
  expect(Object.keys(zip).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png', 'sv.json'])
})

test('the filled manifest and every language are valid by the official schema, and complete', () => {
  expect(faultsOf([files])).toEqual([[]])
})

test('what the municipality said stands in the manifest', () => {
  expect(manifest).toMatchObject({
    version,
    id: settings.MicrosoftAppId,
    developer: {
      name: settings.DEVELOPER_NAME,
      websiteUrl: settings.DEVELOPER_URL,
      privacyUrl: settings.PRIVACY_URL,
      termsOfUseUrl: settings.TERMS_URL,
    },
    bots: [{ botId: settings.MicrosoftAppId }],
    validDomains: ['barometer.kommune.example'],
  })
})

test('a file that Teams would refuse is refused here, with the place', () => {
  const { 'bots[0].commandLists[2].commands[4].title': _, ...shorter } = files['sv.json']!
  const broken: [Partial<Files>, string][] = [
    [{ 'manifest.json': { ...manifest, id: 'barometer' } }, 'manifest.json/id'],
    [{ 'manifest.json': { ...manifest, unknown: true } as Manifest }, 'additional properties (unknown)'],
    [{ 'manifest.json': { ...manifest, bots: [{ ...manifest.bots[0]!, scopes: ['groupchat'] }] } }, '/bots/0/scopes/0'],
    [{ 'manifest.json': { ...manifest, version: '${{VERSION}}' } }, 'manifest.json still holds ${{VERSION}}'],
    [{ 'sv.json': shorter }, 'sv.json does not translate bots[0].commandLists[2].commands[4].title'],
    [{ 'en.json': { ...files['en.json'], 'bots[0].commandLists[1].commands[9].title': 'x' } }, 'does not have'],
    [{ 'en.json': { ...files['en.json'], 'name.short': 'x'.repeat(31) } }, '30 characters'],
  ]
  const found = faultsOf(broken.map(([part]) => ({ ...files, ...part }) as Files))
  broken.forEach(([, words], n) => expect(found[n]!.join('\n')).toContain(words))
})

test('Danish is the language of the manifest, Swedish and English come beside it', () => {
  expect(manifest.localizationInfo).toEqual({
    defaultLanguageTag: 'da',
    additionalLanguages: [
      { languageTag: 'sv', file: 'sv.json' },
      { languageTag: 'en', file: 'en.json' },
    ],
  })
})

test('every command is a word the conversation promises, and the same one in each language', () => {
  const lists = manifest.bots[0]!.commandLists
  expect(lists.map(list => list.scopes)).toEqual([['personal'], ['team'], ['groupChat']])
  lists.forEach(({ commands }, list) => {
    const rows = commands.map(({ title }, n) => {
      const key = `bots[0].commandLists[${list}].commands[${n}].title`
      return [title, files['sv.json']![key], files['en.json']![key]]
    })
    expect(promised).toEqual(expect.arrayContaining(rows))
    expect(new Set(rows.map(String)).size).toBe(rows.length)
    expect(rows.length).toBeLessThanOrEqual(8)
    expect(rows.at(-1)).toEqual(promised[0])
  })
})

test('names and descriptions keep within what Teams shows, and never promise more than confidentiality', () => {
  for (const [name, short, brief, full] of [
    ['da', manifest.name.short, manifest.description.short, manifest.description.full],
    ...['sv', 'en'].map(tag => [tag, ...['name.short', 'description.short', 'description.full'].map(said(tag))]),
  ] as string[][]) {
    expect([name, short!.length <= 30, brief!.length <= 80, full!.length <= 4000]).toEqual([name, true, true, true])
    expect(`${brief} ${full}`).not.toMatch(/anonym/i)
    expect(full).toMatch(/fortrolige|konfidentiella|confidential/)
  }
  const descriptions = manifest.bots[0]!.commandLists.flatMap(list => list.commands.map(each => each.description))
  expect(Math.max(...descriptions.map(text => text.length))).toBeLessThanOrEqual(64)
})

test('nothing is asked for that the bot does not need', () => {
  for (const key of ['authorization', 'permissions', 'devicePermissions', 'webApplicationInfo', 'composeExtensions'])
    expect(manifest).not.toHaveProperty(key)
  expect(manifest.bots[0]).not.toHaveProperty('supportsFiles')
})

test('everything that is missing or wrong is told at once', () => {
  const nothing = runPackage({})
  expect(nothing.status).toBe(1)
  for (const name of Object.keys(settings)) expect(nothing.stderr).toContain(`${name} is missing`)

  const wrong = runPackage({
    ...settings,
    MicrosoftAppId: '123',
    APP_ID: 'x',
    PUBLIC_URL: 'http://a.example',
    DEVELOPER_NAME: 'x'.repeat(33),
  })
  expect(wrong.status).toBe(1)
  for (const words of [
    'MicrosoftAppId is not a GUID',
    'APP_ID is not a GUID',
    'PUBLIC_URL is not an https address',
    '33 characters',
  ])
    expect(wrong.stderr).toContain(words)
  expect(wrong.stderr).not.toContain('TERMS_URL')
})

test('settings may stand in .env, and the environment goes before it', () => {
  const lines = Object.entries({ ...settings, DEVELOPER_NAME: 'Herfra' }).map(([name, value]) => `${name}=${value}`)
  writeFileSync(join(folder, '.env'), lines.join('\n'))
  const app = '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a42'
  expect(runPackage({ APP_ID: app, TERMS_URL: 'https://b.example/' }).status).toBe(0)
  const made = JSON.parse(unzip(readFileSync(join(folder, zipName)))['manifest.json']!.toString()) as Manifest
  expect(made).toMatchObject({ id: app, developer: { name: 'Herfra', termsOfUseUrl: 'https://b.example/' } })
  expect(made.bots[0]!.botId).toBe(settings.MicrosoftAppId)
  expect(readdirSync(folder).sort()).toEqual(['.env', zipName])
})

const said = (tag: string) => (key: string) => files[`${tag}.json`]![key]

function runPackage(env: Record<string, string>) {
  return spawnSync(process.execPath, [join(bin, 'package.mjs')], { cwd: folder, env, encoding: 'utf8' })
}

function faultsOf(packages: Files[]): string[][] {
  const code = `import { readFileSync } from 'node:fs'
    import { fileFaults } from '${pathToFileURL(join(bin, 'manifest.mjs'))}'
    console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(fileFaults)))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    input: JSON.stringify(packages),
    encoding: 'utf8',
  })
  return JSON.parse(stdout)
}
