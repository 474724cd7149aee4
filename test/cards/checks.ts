import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards'
import type { Card } from '../../src/cards/fill'

const BLOCK = ['type', 'spacing', 'separator']
const INPUT = [...BLOCK, 'id', 'label', 'value', 'isRequired', 'errorMessage']

/** Every element we use with every property it may have, all of schema 1.5 or older; the chart is Teams' own. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['type', '$schema', 'version', 'speak', 'body', 'actions'],
  TextBlock: [...BLOCK, 'text', 'wrap', 'size', 'weight', 'color', 'isSubtle', 'style', 'fontType'],
  RichTextBlock: [...BLOCK, 'inlines'],
  TextRun: ['type', 'text', 'weight', 'isSubtle'],
  Container: [...BLOCK, 'items', 'style'],
  ColumnSet: [...BLOCK, 'columns'],
  Column: [...BLOCK, 'items', 'width', 'verticalContentAlignment'],
  ActionSet: [...BLOCK, 'actions'],
  'Input.Text': [...INPUT, 'isMultiline', 'maxLength', 'placeholder'],
  'Input.Date': [...INPUT, 'placeholder'],
  'Input.Toggle': [...INPUT, 'title', 'wrap'],
  'Input.ChoiceSet': [...INPUT, 'choices', 'style', 'isMultiSelect', 'wrap'],
  'Action.Submit': ['type', 'title', 'data'],
  'Action.OpenUrl': ['type', 'title', 'url'],
  'Chart.HorizontalBar': [...BLOCK, 'title', 'xAxisTitle', 'displayMode', 'altText', 'data', 'fallback'],
  'Chart.VerticalBar.Grouped': [...BLOCK, 'title', 'yAxisTitle', 'yMin', 'yMax', 'altText', 'data', 'fallback'],
  'Chart.Line': [...BLOCK, 'title', 'yAxisTitle', 'yMin', 'yMax', 'altText', 'data', 'fallback'],
  series: ['legend', 'color', 'values'],
  point: ['x', 'y'],
  choice: ['title', 'value'],
  bar: ['x', 'y', 'color'],
}

type Node = Readonly<Record<string, unknown>>
const isNode = (x: unknown): x is Node => typeof x === 'object' && x !== null && !Array.isArray(x)

const typeOf = (node: Node, at: string) =>
  at === 'choices'
    ? 'choice'
    : at === 'values'
      ? 'point'
      : at === 'data'
        ? 'values' in node
          ? 'series'
          : 'bar'
        : String(node.type ?? 'nothing')

/** Everything on a card, each with its type; what a button carries is not on the card. */
export function nodesOf(node: unknown, at = ''): { type: string; node: Node }[] {
  if (Array.isArray(node)) return node.flatMap(one => nodesOf(one, at))
  if (!isNode(node)) return []
  const type = typeOf(node, at)
  const inside = type === 'Action.Submit' ? [] : Object.entries(node)
  return [{ type, node }, ...inside.flatMap(([key, value]) => nodesOf(value, key))]
}

export const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value ? Object.values(value).flatMap(leavesOf) : [String(value)]

const said = (text: unknown) => typeof text === 'string' && text.trim() !== ''

function faultsOf({ type, node }: { type: string; node: Node }): string[] {
  const known = KNOWN[type]
  if (!known) return [`${type} is not known`]
  const isInput = type.startsWith('Input.')
  const lacks = (what: string, is: boolean) =>
    is ? [] : [`${type} ${JSON.stringify(node).slice(0, 80)} has no ${what}`]
  return [
    ...Object.keys(node)
      .filter(key => !known.includes(key))
      .map(key => `${type} has no property ${key}`),
    ...lacks('label', !isInput || said(type === 'Input.Toggle' ? node.title : node.label)),
    ...lacks('id', !isInput || said(node.id)),
    ...lacks('wrap', type !== 'TextBlock' || node.wrap === true),
    ...lacks('text', !['TextBlock', 'TextRun'].includes(type) || said(node.text)),
    ...lacks('title', !['choice', 'Action.Submit', 'Action.OpenUrl'].includes(type) || said(node.title)),
    ...lacks('verb', type !== 'Action.Submit' || (isNode(node.data) && said(node.data.verb))),
    ...lacks('address', type !== 'Action.OpenUrl' || /^https?:\/\/\S+$/.test(String(node.url))),
    ...lacks('button', type !== 'ActionSet' || (Array.isArray(node.actions) && node.actions.length > 0)),
    ...lacks('fallback', !type.startsWith('Chart.') || isNode(node.fallback)),
    ...lacks('alternative', !type.startsWith('Chart.') || said(node.altText)),
  ]
}

const LARGEST = 25 * 1024

/** As Teams counts it: two bytes for a character. */
export const sizeOf = (card: Card) => JSON.stringify(card).length * 2

/** All that is wrong with a card as it would be sent. */
export function faultsIn(card: Card): string[] {
  const nodes = nodesOf(card)
  const ids = nodes.flatMap(({ type, node }) => (type.startsWith('Input.') ? [String(node.id)] : []))
  const submits = nodes.filter(({ type }) => type === 'Action.Submit').length
  return [
    ...nodes.flatMap(faultsOf),
    ...ids.filter((id, i) => ids.indexOf(id) < i).map(id => `two inputs are called ${id}`),
    ...nodes
      .filter(({ node }) => submits > 1 && node.isRequired)
      .map(({ node }) => `${node.id} is required although there are several buttons`),
    ...(card.version === '1.5' ? [] : [`version ${card.version}`]),
    ...(said(card.speak) ? [] : ['says nothing in the notification']),
    ...(sizeOf(card) <= LARGEST ? [] : [`is ${sizeOf(card)} bytes`]),
    ...complaintsOf(card),
  ]
}

const CHART = /Chart\.(HorizontalBar|VerticalBar\.Grouped|Line)/

/** What Microsoft's parser says; of the chart, which it does not know, it checks the fallback. */
function complaintsOf(card: Card): string[] {
  const context = new SerializationContext(Versions.v1_5)
  const parsed = new AdaptiveCard()
  parsed.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
  return [
    ...events.filter(message => !CHART.test(message)),
    ...parsed.validateProperties().validationEvents.map(event => event.message),
  ]
}

const MACRO = /\{\{|\$\{/
const MARKDOWN = [
  /\](?=[([:])/,
  /<[^\s\u200B]/,
  /\S\*|\*\S/,
  /`|~~/,
  /(?<![A-Za-z0-9\u200B])_[^\s\u200B]|[^\s\u200B]_(?![A-Za-z0-9\u200B])/,
  /&#?\w+;/,
  /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/m,
  /^[ \t]*[#>]/m,
]

/** Texts that Teams would show otherwise than they were written: as a link, a list, a date … */
export function activeTextsIn(card: Card): string[] {
  const nodes = nodesOf(card).filter(({ type }) => type !== 'Action.Submit')
  const everywhere = nodes.flatMap(({ type, node }) =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' && !(key === 'value' && (type === 'choice' || type.startsWith('Input.')))
        ? [value]
        : [],
    ),
  )
  const whereMarkdownIsRead = nodes.flatMap(({ type, node }) =>
    (type === 'TextRun' ? [] : [node.text, node.title, node.label]).filter(text => typeof text === 'string'),
  )
  return [
    ...everywhere.filter(text => MACRO.test(text)),
    ...whereMarkdownIsRead.filter(text => MARKDOWN.some(sign => sign.test(text))),
  ]
}
