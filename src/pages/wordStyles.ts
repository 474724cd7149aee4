import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { Style } from './wordBlocks'

/** On white, everything is told apart by at least seven to one. */
export const COLOUR = {
  text: '1B1F24',
  heading: '143A66',
  quiet: '4D545D',
  head: 'E6EFF9',
  line: 'B7C3D0',
  warning: 'FFF4DC',
  edge: 'B45F06',
} as const

const RULE = { style: 'single', size: 4, space: 4, color: COLOUR.quiet } as const

const FONT = 'Calibri'

/** The style that each kind of paragraph has, by its id in the document. */
export const styleId: Readonly<Record<Style, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'Normal',
  lead: 'Lead',
  caution: 'Caution',
  note: 'Note',
  bullet: 'ListParagraph',
  quote: 'Comment',
  cell: 'Cell',
  cellNote: 'CellNote',
  fillIn: 'FillIn',
  step: 'Step',
  point: 'Point',
}

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: COLOUR.heading },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

const own = (id: string, look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>): IParagraphStyleOptions => ({
  ...{ id, name: id, basedOn: 'Normal', quickFormat: true },
  ...look,
})

/** What a heading has of its own where there is little room. */
export const TIGHT = { spacing: { before: 80, after: 0 }, size: 21 } as const

/** Sizes in half points, spacing in twentieths of a point. */
export const stylesIn = (language: string): Pick<IStylesOptions, 'default' | 'paragraphStyles'> => ({
  default: {
    document: {
      run: { font: FONT, size: 21, color: COLOUR.text, language: { value: language } },
      paragraph: { spacing: { after: 100, line: 264, lineRule: 'auto' } },
    },
    title: heading(44, 0, 40),
    heading1: heading(30, 360, 120),
    heading2: heading(24, 280, 60),
    heading3: { ...heading(22, 160, 20), run: { font: FONT, size: 22, bold: true, color: COLOUR.text } },
    listParagraph: { paragraph: { spacing: { after: 50 } } },
  },
  paragraphStyles: [
    own('Subtitle', { run: { color: COLOUR.quiet, size: 21 }, paragraph: { spacing: { after: 120 } } }),
    own('Lead', { run: { bold: true }, paragraph: { spacing: { before: 60, after: 80 }, keepNext: true } }),
    own('Note', { run: { color: COLOUR.quiet, size: 18 }, paragraph: { spacing: { before: 80, after: 80 } } }),
    own('Caution', {
      paragraph: {
        ...{ spacing: { before: 120, after: 160 }, indent: { left: 140, right: 140 }, keepLines: true },
        shading: { fill: COLOUR.warning },
        border: { left: { style: 'single', size: 24, space: 6, color: COLOUR.edge } },
      },
    }),
    own('Comment', {
      paragraph: {
        ...{ indent: { left: 200 }, spacing: { before: 80, after: 80 } },
        border: { left: { style: 'single', size: 12, space: 8, color: COLOUR.line } },
      },
    }),
    own('Cell', { run: { size: 19 }, paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: 'auto' } } }),
    own('CellNote', {
      run: { size: 16, color: COLOUR.quiet },
      paragraph: { spacing: { after: 30, line: 240, lineRule: 'auto' } },
    }),
    own('Step', { run: { size: 20 }, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } }),
    own('Point', { run: { size: 20 }, paragraph: { spacing: { after: 10, line: 240, lineRule: 'auto' } } }),
    own('FillIn', {
      paragraph: {
        spacing: { before: 40, after: 0, line: 440, lineRule: 'atLeast' },
        border: { bottom: RULE, between: RULE },
      },
    }),
  ],
})
