import { macroFree, plain } from '../domain/text'

/** Where Teams reads Markdown, and where it only expands macros. */
const MARKDOWN = new Set(['text', 'title', 'label'])
const MACROS = new Set(['speak', 'placeholder', 'x', 'legend', 'xAxisTitle', 'yAxisTitle', 'altText'])

/**
 * The same card, in which every text stands as it was written. Neither what people typed nor "1. marts" is meant as
 * Markdown or as a macro, and no card of ours uses them. What a button carries is data and is left alone.
 */
export function asWritten<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(asWritten) as Node
  if (typeof node !== 'object' || node === null || isAction(node)) return node
  const inert = 'type' in node && node.type === 'TextRun' ? macroFree : plain
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      typeof value !== 'string'
        ? asWritten(value)
        : MARKDOWN.has(key)
          ? inert(value)
          : MACROS.has(key)
            ? macroFree(value)
            : value,
    ]),
  ) as Node
}

const isAction = (node: object) => 'type' in node && String(node.type).startsWith('Action.')
