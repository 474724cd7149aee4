import { XMLParser } from 'fast-xml-parser'

/** An element of the page: its name, its attributes, its children, and all text in it as one line. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

type Parsed = Record<string, unknown>

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const seen = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name]!)

/** The page is well-formed enough for a strict parser; entities are read, so that texts are what is seen. */
export function parsed(page: string): Element {
  const parser = new XMLParser({
    ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', processEntities: false },
    ...{ trimValues: false, parseTagValue: false, allowBooleanAttributes: false },
  })
  return elementOf('page', {}, parser.parse(page.replace('<!doctype html>', '')) as Parsed[])
}

function elementOf(name: string, attributes: Record<string, string>, content: readonly Parsed[]): Element {
  const texts: string[] = []
  const children = content.flatMap(one => {
    if ('#text' in one) texts.push(seen(String(one['#text'])))
    const tag = Object.keys(one).find(key => key !== ':@' && key !== '#text')
    if (!tag) return []
    const given = Object.entries((one[':@'] ?? {}) as Record<string, string>)
    const child = elementOf(
      tag,
      Object.fromEntries(given.map(([key, value]) => [key, seen(value)])),
      one[tag] as Parsed[],
    )
    if (tag !== 'style') texts.push(child.text)
    return [child]
  })
  const isBlock = ['td', 'th', 'p', 'li', 'small', 'text', 'caption', 'h1', 'h2', 'h3', 'strong'].includes(name)
  return { name, attributes, children, text: (isBlock ? ` ${texts.join('')} ` : texts.join('')).replace(/\s+/g, ' ') }
}

export const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)]

export const named = (element: Element, name: string) => all(element).filter(one => one.name === name)

/** The tables by caption: the columns, and the rows with what stands in each cell. */
export function tablesIn(page: Element) {
  return named(page, 'table').map(table => ({
    caption: named(table, 'caption')[0]!.text.trim(),
    columns: named(table, 'thead').flatMap(head => named(head, 'th').map(({ text }) => text.trim())),
    rows: named(table, 'tbody').flatMap(body =>
      named(body, 'tr').map(row => row.children.map(({ text }) => text.trim())),
    ),
  }))
}
