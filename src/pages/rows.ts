import type { Interval } from '../domain/difference'
import type { ShownIndex } from '../domain/shown'
import { line, LEADING, marked, sign, whisker, words, type Mark, type Shape, type Sheet } from './drawing'
import { legendOf, type Entry } from './legend'
import type { Colours } from './ink'
import { textWidth, wrapped } from './wrapped'

/** A line of a chart along the scale from 0 to 100. */
export interface Row {
  readonly title: string
  readonly marks: readonly RowMark[]
  readonly interval?: Interval
}

/** A mark with what stands for it beside the scale. */
export interface RowMark {
  readonly mark: Mark
  readonly index?: ShownIndex
  readonly text: string
}

/** Rows under a heading; one that is empty is not drawn. */
export interface RowGroup {
  readonly heading?: string
  readonly rows: readonly Row[]
}

export const SIZE = 13
const GAP = 12
const TICKS = [0, 25, 50, 75, 100]

/** Below it titles stand above the scale, not beside it. */
const ROOMY = 480

export function rowsSheet(
  groups: readonly RowGroup[],
  entries: readonly Entry[],
  { width, broad }: { width: number; broad: number },
  colours: Colours,
): Sheet {
  const size = SIZE
  const letters = size * broad
  const isRoomy = width >= ROOMY
  const isSigned = entries.some(({ mark }) => mark === 'hollow')
  const all = groups.flatMap(({ rows }) => rows)
  const columns = (all[0]?.marks ?? []).map(
    (_, place) => Math.max(...all.map(({ marks }) => textWidth(marks[place]!.text, letters))) + (isSigned ? 18 : 0) + 8,
  )
  const needed = columns.reduce((sum, column) => sum + column, 8)
  /** Figures stand under their title where they would leave the scale too little. */
  const isUnder = !isRoomy && needed > width * 0.38
  const right = isUnder ? 10 : needed
  const left = isRoomy ? Math.round(width * 0.38) : 0
  const legend = legendOf(entries, { width, broad }, colours)
  const heading = size * LEADING + GAP
  let y = 0
  const placed = groups
    .filter(({ rows }) => rows.length > 0)
    .flatMap(group => [
      ...(group.heading === undefined ? [] : [headed(group.heading)]),
      ...group.rows.map(row => ({ row, ...room(row) })),
    ])

  function headed(text: string) {
    const at = y + heading / 2 + 4
    y += heading + 4
    return {
      shapes: words(wrapped(text, width, letters), 0, at, size, colours.ink, { weight: 600, halo: colours.ground }),
    }
  }
  function room(row: Row) {
    const lines = wrapped(row.title, isRoomy ? left - 16 : width, letters)
    const text = (lines.length + Number(isUnder)) * size * LEADING
    const from = y
    y += (isRoomy ? Math.max(text, 22) : text + 28) + GAP
    return { lines, middle: isRoomy ? from + (y - from) / 2 : from + text + 16, from }
  }
  const shapes = (x: (value: number) => number, top: (value: number) => number): Shape[] =>
    placed.flatMap(one => {
      if (!('row' in one)) return one.shapes.map(shape => shifted(shape, top(0)))
      const { row, lines, from } = one
      const middle = top(one.middle)
      const title = isRoomy
        ? words(lines, 0, middle, size, colours.ink, { middle: true })
        : words(lines, 0, top(from) + (size * LEADING) / 2, size, colours.ink, { halo: colours.ground })
      const figures = isUnder
        ? beside(row, 3, top(from) + (lines.length + 0.5) * size * LEADING)
        : beside(row, width - right + 12, middle)
      return [...title, ...along(row, x, middle), ...figures]
    })

  function along({ marks, interval }: Row, x: (value: number) => number, at: number): Shape[] {
    const shown = marks.flatMap(({ mark, index }) => (index ? [{ mark, index }] : []))
    const points = shown.flatMap(({ index }) => ('whole' in index ? [x(index.whole)] : []))
    const joined =
      points.length === 2 ? [line(points[0]!, at, points[1]!, at, { stroke: colours.ink, lineWidth: 2 })] : []
    return [
      ...joined,
      ...[...shown].sort(hollowFirst).flatMap(({ mark, index }) => marked(mark, index, x, at, colours)),
      ...(interval ? whisker(x(interval.low), x(interval.high), at, colours.ink) : []),
    ]
  }
  function beside({ marks }: Row, start: number, at: number): Shape[] {
    let from = start
    return marks.flatMap(({ mark, text }, place) => {
      const here = from
      from += columns[place]!
      const own = isSigned ? sign(mark, here + 5, at, colours) : []
      return [...own, ...words([text], here + (isSigned ? 16 : 0), at, size, colours.ink, { halo: colours.ground })]
    })
  }
  const ticks = TICKS.map(at => ({ at, text: String(at) }))
  const grid = {
    left: left || 8,
    top: legend.height,
    width: width - (left || 8) - right,
    height: y,
    end: 100,
    ticks,
    shapes,
  }
  return { width, height: legend.height + y + 24, grids: [grid], shapes: legend.shapes }
}

/** So that the other is seen where both are the same. */
const hollowFirst = (a: { mark: Mark }, b: { mark: Mark }) => Number(b.mark === 'hollow') - Number(a.mark === 'hollow')

function shifted(shape: Shape, by: number): Shape {
  const { y } = shape.style as { y: number }
  return { ...shape, style: { ...shape.style, y: y + by } }
}
