import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020'
import { isAskedOfAll, itemsOf, type Pack } from '../domain/pack'
import schema from './pack.schema.json'

/** A pack and the file it came in. */
export interface Shelved {
  readonly file: string
  readonly pack: Pack
}

let shape: ValidateFunction<Pack> | undefined

/** Made where it is used: most municipalities have no questionnaires of their own, and it takes its time. */
function shapeOfPack(): ValidateFunction<Pack> {
  const { Ajv2020 } = require('ajv/dist/2020') as typeof import('ajv/dist/2020')
  return (shape ??= new Ajv2020({ allErrors: true, strictTypes: false }).compile<Pack>(schema))
}

/** One line for those who write packs: which file, where in it, and what is wrong. */
const fault = (file: string, place: string, reason: string) => [file, place, reason].filter(part => part).join(': ')

/** What is wrong with one file by itself; nothing when it is a whole pack. */
export function faultsIn(file: string, content: unknown): string[] {
  const hasShape = shapeOfPack()
  if (!hasShape(content)) return [...new Set(hasShape.errors!.map(error => misshapen(file, error)))]
  const name = `${content.id}.${content.language}.json`
  return [
    ...(file.split(/[\\/]/).at(-1) === name ? [] : [fault(file, '', `must be named ${name}`)]),
    ...macros(content, '').map(place => fault(file, place, 'must not hold ${ or {{')),
    ...twice(content.sigtepunkter, 'sigtepunkter').map(({ place, id }) => fault(file, place, `"${id}" is used twice`)),
    ...twice(itemsOf(content), placesOfItems(content)).map(({ place, id }) =>
      fault(file, place, `"${id}" is used twice`),
    ),
    ...(['one', 'many'] as const)
      .filter(form => content.roles && sameWord(content.roles.leader[form], content.roles.staff[form]))
      .map(form => fault(file, `roles.staff.${form}`, 'must differ from the leaders’')),
    ...content.sigtepunkter
      .map((sigtepunkt, i) => ({
        place: `sigtepunkter[${i}].items`,
        forAll: sigtepunkt.items.filter(isAskedOfAll).length,
      }))
      .filter(({ forAll }) => forAll < 3)
      .map(({ place, forAll }) => fault(file, place, `at least 3 must be for everybody, but ${forAll} are`)),
    ...placesOfItems(content)
      .filter((_, i) => itemsOf(content)[i]!.reversed)
      .slice(2)
      .map(place => fault(file, `${place}.reversed`, 'at most 2 in a pack may be reversed')),
  ]
}

/** Where two languages of one pack are not the same pack. */
export function differences(original: Shelved, translation: Shelved): string[] {
  const differs = (place: string, theirs: unknown, ours: unknown) =>
    theirs === ours ? [] : [fault(translation.file, place, `${said(ours)}, but ${said(theirs)} in ${original.file}`)]

  const version = differs('version', original.pack.version, translation.pack.version)
  if (version.length) return version
  const [theirs, ours] = [original.pack.sigtepunkter, translation.pack.sigtepunkter]
  return [
    ...differs('roles', original.pack.roles ? 'named' : 'not named', translation.pack.roles ? 'named' : 'not named'),
    ...differs('sigtepunkter.length', theirs.length, ours.length),
    ...ours.slice(0, theirs.length).flatMap((sigtepunkt, i) => [
      ...differs(`sigtepunkter[${i}].id`, theirs[i]!.id, sigtepunkt.id),
      ...differs(`sigtepunkter[${i}].items.length`, theirs[i]!.items.length, sigtepunkt.items.length),
      ...sigtepunkt.items.slice(0, theirs[i]!.items.length).flatMap((item, j) => {
        const [place, their] = [`sigtepunkter[${i}].items[${j}]`, theirs[i]!.items[j]!]
        return [
          ...differs(`${place}.id`, their.id, item.id),
          ...differs(`${place}.audience`, their.audience ?? 'all', item.audience ?? 'all'),
          ...differs(`${place}.reversed`, !!their.reversed, !!item.reversed),
        ]
      }),
    ]),
  ]
}

/** Why `next` may not take the place of `before`: a version says what can be compared with what. */
export function cannotReplace(before: Shelved, next: Shelved): string[] {
  const [old, young] = [numbers(before.pack.version), numbers(next.pack.version)]
  const step = young.map((n, i) => n - old[i]!).find(n => n !== 0) ?? 0
  if (step <= 0) {
    const [mine, theirs] = [next.pack.version, before.pack.version]
    return [fault(next.file, 'version', `${mine} is not higher than ${theirs}, which it would replace`)]
  }
  const ids = (pack: Pack) => itemsOf(pack).map(item => item.id)
  if (young[0] === old[0] && ids(before.pack).join() !== ids(next.pack).join()) {
    return [fault(next.file, 'version', `must be ${old[0]! + 1}.0.0 or higher, since items have come, gone or moved`)]
  }
  return []
}

/** The pack in a text, or why the text is not even JSON. */
export function parsed(file: string, saved: string): { readonly content: unknown } | { readonly faults: string[] } {
  const text = saved.replace(/^\uFEFF/, '')
  try {
    return { content: JSON.parse(text) }
  } catch (error) {
    const { message } = error as SyntaxError
    const reason = message.replace(/ in JSON at position[^]*|, (?:\.\.\.)?"[^]*/, '')
    return { faults: [fault(file, lineAndColumn(text, message), `is not JSON (${reason})`)] }
  }
}

/** V8 tells the position, or quotes the text from ten characters before it. */
function lineAndColumn(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1]
  const quoted = /\.\.\."([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1]
  const once = quoted && text.indexOf(quoted) === text.lastIndexOf(quoted)
  const at = position ? Number(position) : once ? text.indexOf(quoted) + 10 : undefined
  if (at === undefined) return ''
  const lines = text.slice(0, at).split('\n')
  return `line ${lines.length} column ${lines.at(-1)!.length + 1}`
}

function misshapen(file: string, { instancePath, keyword, message, params }: ErrorObject): string {
  const place = instancePath
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.')
  if (keyword === 'additionalProperties') return fault(file, place, `must not have ${said(params.additionalProperty)}`)
  if (keyword === 'enum') return fault(file, place, `must be one of ${params.allowedValues.map(said).join(', ')}`)
  if (keyword === 'const') return fault(file, place, `must be ${said(params.allowedValue)}`)
  return fault(file, place, message!)
}

function macros(value: unknown, place: string): string[] {
  if (typeof value === 'string') return /\$\{|\{\{/.test(value) ? [place] : []
  if (Array.isArray(value)) return value.flatMap((each, i) => macros(each, `${place}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => macros(each, place ? `${place}.${key}` : key))
}

const placesOfItems = (pack: Pack) =>
  pack.sigtepunkter.flatMap(({ items }, i) => items.map((_, j) => `sigtepunkter[${i}].items[${j}]`))

const twice = (those: readonly { readonly id: string }[], places: string | readonly string[]) =>
  those
    .map(({ id }, i) => ({ id, place: `${typeof places === 'string' ? `${places}[${i}]` : places[i]}.id` }))
    .filter(({ id }, i) => those.findIndex(other => other.id === id) < i)

const sameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

const numbers = (version: string) => version.split('.').map(Number)

const said = (value: unknown) => JSON.stringify(value)
