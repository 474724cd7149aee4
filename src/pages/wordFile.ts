import type { Language } from '../domain/pack'
import { visible } from '../domain/text'
import { ABOVE, type Block, type Cell, type Paragraph, type Picture, type Span, type Table } from './wordBlocks'
import { COLOUR, styleId, stylesIn, TIGHT } from './wordStyles'

/** A4 with margins of two centimetres, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 }
/** No picture is wider, in pixels, 96 to the inch: fifteen centimetres. */
const WIDEST = 567

/** A table with no more rows is not divided between pages. */
const SHORT = 12

const tags: Readonly<Record<Language, string>> = { da: 'da-DK', sv: 'sv-SE', en: 'en-GB' }

const load = () => import('docx')
type Docx = Awaited<ReturnType<typeof load>>

/** A text as XML may hold it. What stands in braces is nobody's placeholder: a sign that is not seen breaks it. */
const inert = (text: string) => visible(text).replace(/\{(?=[^{}]*\})/g, '{\u200B')

export interface FileFacts {
  readonly title: string
  readonly language: Language
  /** "Side" and "af". */
  readonly page: string
  readonly of: string
  readonly drawn: (drawing: Picture['drawing']) => Promise<Uint8Array>
  /** Its pages are broader than high. */
  readonly lying?: true
}

/** A document in Word's format, of sections that each begin a page. What writes it is loaded when the first is asked for. */
export async function wordFile(sections: readonly (readonly Block[])[], facts: FileFacts): Promise<Uint8Array> {
  const docx = await load()
  const { lying } = facts
  const width = (lying ? PAGE.height : PAGE.width) - 2 * PAGE.margin
  const write = writerWith(docx, facts, width)
  const written = []
  for (const blocks of sections) {
    const children = []
    for (const [place, block] of blocks.entries())
      children.push(...(await write(block, blocks[place + 1], blocks[place - 1])))
    written.push(children)
  }
  const title = inert(facts.title)
  // Of a page that lies, the library turns width and height around itself.
  const size = { width: PAGE.width, height: PAGE.height, ...(lying && { orientation: 'landscape' as const }) }
  const margin = PAGE.margin
  const properties = { page: { size, margin: { top: margin, bottom: margin, left: margin, right: margin } } }
  const file = new docx.Document({
    ...{ title, creator: 'Barometer', lastModifiedBy: 'Barometer', styles: stylesIn(tags[facts.language]) },
    sections: written.map(children => ({
      properties,
      footers: { default: footer(docx, title, facts, width) },
      children,
    })),
  })
  return new Uint8Array(await docx.Packer.toBuffer(file))
}

function footer(
  { Footer, Paragraph, TextRun, PageNumber, TabStopType }: Docx,
  title: string,
  { page, of }: FileFacts,
  width: number,
) {
  const children = [`${title}\t${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES]
  const run = new TextRun({ children, size: 17, color: COLOUR.quiet })
  return new Footer({
    children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: width }], children: [run] })],
  })
}

function writerWith(docx: Docx, { drawn, language }: FileFacts, width: number) {
  const { Paragraph, TextRun, ImageRun, TableRow, TableCell } = docx

  function run({ text, bold, language: spoken }: Span, size?: number) {
    const lines = inert(text).split('\n')
    return lines.map(
      (line, i) =>
        new TextRun({
          ...{ text: line, ...(bold && { bold }), ...(size && { size }), ...(i > 0 && { break: 1 }) },
          ...(spoken && spoken !== language && { language: { value: tags[spoken] } }),
        }),
    )
  }

  const written = ({ style, spans, keep, tight, newPage }: Paragraph, more: object = {}) =>
    new Paragraph({
      style: styleId[style],
      ...((style === 'bullet' || style === 'point') && { bullet: { level: 0 }, indent: { left: 340, hanging: 220 } }),
      ...(tight && { spacing: TIGHT.spacing }),
      ...(keep && { keepNext: true }),
      ...(newPage && { pageBreakBefore: true, spacing: { before: 0 } }),
      ...more,
      children: spans.flatMap(span => run(span, tight && TIGHT.size)),
    })

  function tableOf({ columns, rows, form }: Table) {
    const isShort = rows.length <= SHORT && !form
    const all = columns.reduce((sum, [, share]) => sum + share, 0)
    const widths = columns.map(([, share]) => Math.floor((share / all) * width))
    const isFigure = (place: number) => place > 0 && columns[place]![2] !== 'text'
    const cell = (parts: Paragraph[], place: number, more: { shading?: { fill: string }; rowSpan?: number } = {}) =>
      new TableCell({
        width: { size: widths[place]!, type: 'dxa' },
        ...more,
        children: parts.map(part => written(part, isFigure(place) ? { alignment: 'right' } : {})),
      })
    const line = { style: 'single', size: 4, color: COLOUR.line } as const
    const side = form ? line : ({ style: 'none', size: 0, color: 'auto' } as const)
    return new docx.Table({
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      margins: { left: 70, right: 70 },
      borders: { top: line, bottom: line, insideHorizontal: line, left: side, right: side, insideVertical: side },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [
        new TableRow({
          ...{ tableHeader: true, cantSplit: true, keepNext: true },
          children: columns.map(([text, , , hint], i) =>
            cell(partsOf({ spans: [{ text, bold: true }], ...(hint && { notes: [hint] }) }), i, {
              shading: { fill: COLOUR.head },
            }),
          ),
        }),
        ...rows.map((row, at) => {
          const keepNext = isShort && at < rows.length - 1
          const children = row.flatMap((one, i) => {
            if (one === ABOVE) return []
            return [cell(partsOf(one), i, typeof one === 'object' && 'rows' in one ? { rowSpan: one.rows } : {})]
          })
          return new TableRow({ cantSplit: !form, keepNext, children })
        }),
      ],
    })
  }

  async function picture({ drawing }: Picture) {
    const { width, height, alt } = drawing
    const scale = Math.min(1, WIDEST / width)
    const image = new ImageRun({
      ...{ type: 'png', data: await drawn(drawing) },
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: { name: '', title: '', description: inert(alt) },
    })
    return new Paragraph({ children: [image], spacing: { before: 60, after: 120, line: 240, lineRule: 'auto' } })
  }

  return async (block: Block, next: Block | undefined, before: Block | undefined) => {
    if (block.kind === 'picture') return [await picture(block)]
    if (block.kind === 'paragraph') {
      const keepNext = next && next.kind !== 'paragraph'
      const apart = before?.kind === 'table' && !block.style.startsWith('heading')
      return [written(block, { ...(keepNext && { keepNext }), ...(apart && { spacing: { before: 120 } }) })]
    }
    // Two tables without anything between them would become one.
    return [tableOf(block), ...(next?.kind === 'paragraph' ? [] : [new Paragraph({ style: styleId.cellNote })])]
  }
}

const cellOf = (spans: readonly Span[]): Paragraph => ({ kind: 'paragraph', style: 'cell', spans })

const partsOf = (cell: Cell): Paragraph[] =>
  typeof cell === 'string'
    ? [cellOf([{ text: cell }])]
    : 'parts' in cell
      ? cell.parts.length
        ? cell.parts.flatMap(partsOf)
        : [cellOf([])]
      : [
          cellOf(cell.spans),
          ...(cell.notes ?? []).map((text): Paragraph => ({ kind: 'paragraph', style: 'cellNote', spans: [{ text }] })),
        ]
