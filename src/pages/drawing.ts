import { BANDS, type ShownIndex } from '../domain/shown'
import type { Colours } from './ink'

/** A mark or a text. */
export interface Shape {
  readonly type: 'rect' | 'line' | 'circle' | 'polygon' | 'polyline' | 'text'
  readonly shape?: object
  readonly style: object
}

/** From a value to where it lies. */
export type Scale = (value: number) => number

/** A pair of axes with what is drawn upon them. */
export interface Grid {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Where the horizontal axis ends; it begins at 0. */
  readonly end: number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  /** The vertical axis goes from 0 to 100, with lines at these heights; without them it goes downwards in pixels. */
  readonly heights?: readonly number[]
  /** Its ticks are labels alone, without lines. */
  readonly isBare?: true
  readonly shapes: (x: Scale, y: Scale) => readonly Shape[]
}

/** A drawing that is yet to be drawn. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly grids: readonly Grid[]
  readonly shapes: readonly Shape[]
}

/** How a mark shows: a bar from zero, a filled or a hollow dot, a square, a diamond, or the whisker of an interval. */
export type Mark = 'bar' | 'full' | 'hollow' | 'square' | 'diamond' | 'whisker' | 'span'

/** The height of a line of text, in parts of its size. */
export const LEADING = 1.3

export const rect = (x: number, y: number, width: number, height: number, style: object): Shape => ({
  type: 'rect',
  shape: { x, y, width, height },
  style,
})

export const line = (x1: number, y1: number, x2: number, y2: number, style: object): Shape => ({
  type: 'line',
  shape: { x1, y1, x2, y2 },
  style: { fill: 'none', ...style },
})

/** Lines of text; `y` is the middle of the first, or of all of them with `middle`. A halo keeps lines away from it. */
export function words(
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  fill: string,
  {
    align = 'left',
    weight = 400,
    middle = false,
    halo,
  }: { align?: string; weight?: number; middle?: boolean; halo?: string } = {},
): Shape[] {
  const from = middle ? y - ((lines.length - 1) * size * LEADING) / 2 : y
  return lines.map((text, i) => ({
    type: 'text',
    style: {
      ...{ text, x, y: from + i * size * LEADING, fill, fontSize: size, fontWeight: weight },
      ...{ textAlign: align, textVerticalAlign: 'middle' },
      ...(halo !== undefined && { stroke: halo, lineWidth: 4 }),
    },
  }))
}

/** A mark with its middle here. */
export function sign(mark: Mark, x: number, y: number, { bar, ink, ground }: Colours): Shape[] {
  if (mark === 'bar') return [rect(x - 7, y - 5, 14, 10, { fill: bar })]
  if (mark === 'span')
    return [rect(x - 7, y - 5, 14, 10, { fill: ground, stroke: bar, lineWidth: 2, lineDash: [4, 2] })]
  if (mark === 'whisker') return whisker(x - 8, x + 8, y, ink)
  if (mark === 'square') return [rect(x - 5, y - 5, 10, 10, { fill: ink, stroke: ground, lineWidth: 1 })]
  if (mark === 'diamond') {
    const points = [[0, -7], [7, 0], [0, 7], [-7, 0]].map(([right, down]) => [x + right!, y + down!]) // prettier-ignore
    return [{ type: 'polygon', shape: { points }, style: { fill: ink, stroke: ground, lineWidth: 1 } }]
  }
  const style =
    mark === 'full' ? { fill: bar, stroke: ground, lineWidth: 1 } : { fill: ground, stroke: ink, lineWidth: 2 }
  return [{ type: 'circle', shape: { cx: x, cy: y, r: mark === 'full' ? 5 : 6.5 }, style }]
}

export const whisker = (from: number, to: number, y: number, stroke: string): Shape[] => [
  line(from, y, to, y, { stroke, lineWidth: 1.5 }),
  line(from, y - 4, from, y + 4, { stroke, lineWidth: 1.5 }),
  line(to, y - 4, to, y + 4, { stroke, lineWidth: 1.5 }),
]

/** A bar or a point as it may be drawn: a band is never a point. */
export function marked(mark: Mark, index: ShownIndex, x: Scale, y: number, colours: Colours): Shape[] {
  if ('band' in index) {
    const [low, high] = BANDS[index.band]
    const [half, inner] = mark === 'hollow' ? [9, 'none'] : [6, mark === 'square' ? colours.ink : colours.bar]
    const edge = mark === 'full' || mark === 'bar' ? colours.bar : colours.ink
    return [
      rect(x(low), y - half, x(high) - x(low), 2 * half, {
        ...{ fill: inner, fillOpacity: 0.35, stroke: edge, lineWidth: 2, lineDash: [4, 2] },
      }),
    ]
  }
  if (mark === 'bar') return [rect(x(0), y - 9, x(index.whole) - x(0), 18, { fill: colours.bar })]
  return sign(mark, x(index.whole), y, colours)
}
