// What a municipality must say about its installation, how the Teams manifest is filled with it, and whether
// Microsoft's own schema accepts the result. `package.mjs` makes the zip of it.
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const folder = new URL('../manifest/', import.meta.url)
const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }))
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const isGuid = text => guid.test(text) || 'is not a GUID'
const isHttps = text =>
  (/^https:\/\//i.test(text) && URL.canParse(text) && text.length <= 2048) || 'is not an https address'
const isName = text => text.length <= 32 || `is ${text.length} characters long, and Teams allows 32`

const settings = [
  { name: 'MicrosoftAppId', check: isGuid, ask: 'the application (client) id of the app registration' },
  {
    name: 'APP_ID',
    check: isGuid,
    optional: true,
    ask: 'a GUID for the app in Teams; leave out to use MicrosoftAppId',
  },
  {
    name: 'PUBLIC_URL',
    check: isHttps,
    ask: 'the address the bot answers on, such as https://barometer.kommune.example',
  },
  { name: 'DEVELOPER_NAME', check: isName, ask: 'who provides the app, such as the name of the municipality' },
  { name: 'DEVELOPER_URL', check: isHttps, ask: 'a page that tells where to get help' },
  { name: 'PRIVACY_URL', check: isHttps, ask: 'the page about how personal data are treated' },
  { name: 'TERMS_URL', check: isHttps, ask: 'the page with the terms of use' },
]

/** What is missing or wrong in the environment: one line for each setting. */
export function settingFaults(env) {
  return settings.flatMap(({ name, check, optional, ask }) => {
    const text = env[name]?.trim()
    if (!text) return optional ? [] : [`${name} is missing: ${ask}`]
    const verdict = check(text)
    return verdict === true ? [] : [`${name} ${verdict}: ${ask}`]
  })
}

/** The text files of the package by name, filled for one installation. Ask `settingFaults` first. */
export function filledFiles(env) {
  const { version } = require('../package.json')
  const said = Object.fromEntries(settings.map(({ name }) => [name, env[name]?.trim()]))
  const values = {
    VERSION: version,
    APP_ID: said.APP_ID || said.MicrosoftAppId,
    BOT_ID: said.MicrosoftAppId,
    PUBLIC_HOST: new URL(said.PUBLIC_URL).hostname,
    DEVELOPER_NAME: said.DEVELOPER_NAME,
    DEVELOPER_URL: said.DEVELOPER_URL,
    PRIVACY_URL: said.PRIVACY_URL,
    TERMS_URL: said.TERMS_URL,
  }
  const fill = (_, value) =>
    typeof value === 'string' ? value.replace(/\$\{\{(\w+)\}\}/g, (token, name) => values[name] ?? token) : value
  const read = name => JSON.parse(readFileSync(new URL(name, folder), 'utf8'), fill)

  const manifest = read('manifest.json')
  const names = manifest.localizationInfo.additionalLanguages.map(language => language.file)
  return Object.fromEntries([['manifest.json', manifest], ...names.map(name => [name, read(name)])])
}

/** The pictures of the package by name. */
export const icons = manifest =>
  Object.fromEntries(Object.values(manifest.icons).map(name => [name, readFileSync(new URL(name, folder))]))

/** Where the files break Microsoft's schema, lack a translation, or still hold a placeholder. */
export function fileFaults(files) {
  const { 'manifest.json': manifest, ...languages } = files
  const wanted = translatable(manifest)
  return [
    ...schemaFaults('manifest.json', manifest, manifest.manifestVersion, 'MicrosoftTeams.schema.json'),
    ...Object.entries(languages).flatMap(([name, words]) => [
      ...schemaFaults(name, words, manifest.manifestVersion, 'MicrosoftTeams.Localization.schema.json'),
      ...wanted.filter(key => !(key in words)).map(key => `${name} does not translate ${key}`),
      ...Object.keys(words)
        .filter(key => key !== '$schema' && !wanted.includes(key))
        .map(key => `${name} translates ${key}, which manifest.json does not have`),
    ]),
    ...Object.entries(files).flatMap(([name, body]) =>
      (JSON.stringify(body).match(/\$\{\{\w*\}\}/g) ?? []).map(token => `${name} still holds ${token}`),
    ),
  ]
}

function translatable(manifest) {
  const commands = manifest.bots[0].commandLists.flatMap(({ commands }, list) =>
    commands.flatMap((_, command) =>
      ['title', 'description'].map(field => `bots[0].commandLists[${list}].commands[${command}].${field}`),
    ),
  )
  return ['name.short', 'name.full', 'description.short', 'description.full', ...commands]
}

function schemaFaults(name, body, version, file) {
  const schema = require(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${file}`)
  const accepts = ajv.compile(schema)
  if (accepts(body)) return []
  return accepts.errors.map(error => {
    const extra = error.params.additionalProperty ?? error.params.allowedValues?.join(', ')
    return `${name}${error.instancePath} ${error.message}${extra ? ` (${extra})` : ''}`
  })
}
