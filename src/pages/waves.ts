import { BANDS, type ShownIndex } from '../domain/shown'
import { LEADING, line, rect, words, type Grid, type Scale, type Shape, type Sheet } from './drawing'
import type { Colours } from './ink'
import { SIZE } from './rows'
import { textWidth, wrapped } from './wrapped'

/** One sigtepunkt through all measurements; one that is missing was hidden. */
export interface Panel {
  readonly title: string
  readonly indexes: readonly (ShownIndex | undefined)[]
  readonly texts: readonly string[]
}

const PLOT = 96
const LEFT = 30
const SMALL = 11
/** Beside the first and the last point, in parts of the way from one to the next. */
const MARGIN = 0.35
/** Room for a date under a point, and for a figure above it. */
const EACH = 52

/** A small chart for each, beside and under one another, so that no two lines have to be told apart. */
export function wavesSheet(
  panels: readonly Panel[],
  dates: readonly string[],
  { width, broad }: { width: number; broad: number },
  colours: Colours,
): Sheet {
  const columns = Math.max(1, Math.min(3, Math.floor(width / Math.max(210, LEFT + dates.length * EACH + 30))))
  const across = width / columns
  const lines = panels.map(({ title }) => wrapped(title, across - 20, SIZE * broad))
  const grids: Grid[] = []
  const titles: Shape[] = []
  let y = 0
  for (let first = 0; first < panels.length; first += columns) {
    const row = lines.slice(first, first + columns)
    const head = Math.max(...row.map(one => one.length)) * SIZE * LEADING + 18
    row.forEach((title, column) => {
      const left = column * across
      titles.push(...words(title, left, y + (SIZE * LEADING) / 2 + 2, SIZE, colours.ink, { weight: 600 }))
      grids.push(gridOf(panels[first + column]!, dates, { left: left + LEFT, top: y + head, across, broad }, colours))
    })
    y += head + PLOT + 38
  }
  return { width, height: y, grids, shapes: titles }
}

function gridOf(
  { indexes, texts }: Panel,
  dates: readonly string[],
  { left, top, across, broad }: { left: number; top: number; across: number; broad: number },
  colours: Colours,
): Grid {
  const width = across - LEFT - 14
  const steps = dates.length - 1
  const every = Math.ceil(
    Math.max(...dates.map(date => textWidth(date, SMALL * broad) + 8)) / (width / (steps + 2 * MARGIN)),
  )
  const isTold = (place: number) => (steps - place) % every === 0
  const roomy = Math.max(...texts.map(text => textWidth(text, (SMALL + 1) * broad))) < width / (steps + 2 * MARGIN)
  const ticks = dates.flatMap((text, at) => (isTold(at) ? [{ at: at + MARGIN, text }] : []))
  const shapes = (along: Scale, h: Scale): Shape[] => {
    const x = (place: number) => along(place + MARGIN)
    return [
      ...indexes.flatMap((one, i) => {
        const next = indexes[i + 1]
        return one && next && 'whole' in one && 'whole' in next
          ? [line(x(i), h(one.whole), x(i + 1), h(next.whole), { stroke: colours.bar, lineWidth: 2.5 })]
          : []
      }),
      ...indexes.flatMap((one, i) => (one ? [point(one, x(i), h, colours)] : [])),
      ...indexes.flatMap((one, i) =>
        roomy || isTold(i)
          ? words([texts[i]!], x(i), one ? beside(one, h) : h(50), SMALL + 1, colours.ink, { align: 'center' })
          : [],
      ),
    ]
  }
  return { left, top, width, height: PLOT, end: steps + 2 * MARGIN, ticks, heights: [0, 50, 100], shapes }
}

/** Above the point, or below it where there is no room. */
function beside(index: ShownIndex, h: Scale) {
  const [low, high] = 'whole' in index ? [index.whole, index.whole] : BANDS[index.band]
  return high > 85 ? h(low) + 14 : h(high) - 14
}

function point(index: ShownIndex, x: number, h: Scale, { bar, ground }: Colours): Shape {
  if ('whole' in index)
    return {
      type: 'circle',
      shape: { cx: x, cy: h(index.whole), r: 4.5 },
      style: { fill: bar, stroke: ground, lineWidth: 1 },
    }
  const [low, high] = BANDS[index.band]
  const style = { fill: bar, fillOpacity: 0.35, stroke: bar, lineWidth: 2, lineDash: [4, 2] }
  return rect(x - 7, h(high), 14, h(low) - h(high), style)
}
