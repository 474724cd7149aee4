/** An element of an XML document, with its text where it has one. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const TOKEN = /<\?[^>]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const ATTRIBUTE = /([\w:]+)="([^"]*)"/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Everything that XML 1.0 has no place for, lone surrogates too. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

function unescaped(text: string): string {
  if (ILLEGAL.test(text)) throw new Error(`illegal in XML: ${JSON.stringify(text)}`)
  return text.replace(/&(\w*);?/g, (all, name: string) => {
    if (!(name in ENTITIES) || !all.endsWith(';')) throw new Error(`a bare & in ${JSON.stringify(text)}`)
    return ENTITIES[name]!
  })
}

/** Reads what is well-formed, in the small part of XML that Word's files are written in; throws at anything else. */
export function readXml(xml: string): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const [, closes, opens, attributes = '', isEmpty, text] = TOKEN.exec(xml) ?? fail(xml, at)
    if (closes !== undefined) {
      if (open.pop()!.name !== closes) fail(xml, at)
    } else if (opens !== undefined) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, unescaped(value!)])
      const element = { name: opens, attributes: Object.fromEntries(pairs), children: [] as (Element | string)[] }
      open.at(-1)!.children.push(element)
      if (!isEmpty) open.push(element)
    } else if (text !== undefined) open.at(-1)!.children.push(unescaped(text))
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is never closed`)
  return root
}

function fail(xml: string, at: number): never {
  throw new Error(`not well-formed: ${xml.slice(at, at + 80)}`)
}

/** Every element of that name inside, in the order of the document. */
export const allOf = (node: Element | string, name: string): Element[] =>
  typeof node === 'string'
    ? []
    : [...(node.name === name ? [node] : []), ...node.children.flatMap(child => allOf(child, name))]

/** The text inside, with line breaks where they are. */
export const textIn = (node: Element | string): string =>
  typeof node === 'string' ? node : node.name === 'w:br' ? '\n' : node.children.map(textIn).join('')
