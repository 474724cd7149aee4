import { LEADING, rect, words, type Shape, type Sheet } from './drawing'
import type { Colours } from './ink'
import { filled, inkOn, legendOf } from './legend'
import { SIZE } from './rows'
import { textWidth, wrapped } from './wrapped'

/** A statement with the whole per cent of each of the five answers. */
export interface ShareRow {
  readonly title: string
  readonly counts: readonly number[]
}

const BAR = 22
const GAP = 14

/** One bar of a hundred per cent for each statement, in five shades of one colour that are told apart by their edges. */
export function sharesSheet(
  rows: readonly ShareRow[],
  labels: readonly string[],
  { width, broad }: { width: number; broad: number },
  colours: Colours,
): Sheet {
  const letters = SIZE * broad
  const entries = labels.map((text, share) => ({ share, text }))
  const legend = legendOf(entries, { width, broad }, colours)
  let y = 0
  const placed = rows.map(({ title, counts }) => {
    const lines = wrapped(title, width, letters)
    const from = y
    y += lines.length * SIZE * LEADING + 4 + BAR + GAP
    return { lines, counts, from, bar: y - GAP - BAR }
  })
  const shapes = (x: (value: number) => number, top: (value: number) => number): Shape[] =>
    placed.flatMap(({ lines, counts, from, bar }) => [
      ...words(lines, x(0), top(from) + (SIZE * LEADING) / 2, SIZE, colours.ink),
      ...segments(counts, x, top(bar), broad, colours),
    ])
  const ticks = [0, 25, 50, 75, 100].map(at => ({ at, text: at === 100 ? '100 %' : String(at) }))
  const grid = {
    left: 4,
    top: legend.height,
    width: width - 24,
    height: y,
    end: 100,
    ticks,
    shapes,
    isBare: true as const,
  }
  return { width, height: legend.height + y + 24, grids: [grid], shapes: legend.shapes }
}

function segments(counts: readonly number[], x: (value: number) => number, y: number, broad: number, colours: Colours) {
  const all = counts.reduce((sum, n) => sum + n, 0)
  let before = 0
  return counts.flatMap((n, share) => {
    const [from, to] = [x((before / all) * 100), x(((before + n) / all) * 100)]
    before += n
    if (n === 0) return []
    const box = rect(from, y, to - from, BAR, { ...filled(share, colours), stroke: colours.edge, lineWidth: 1 })
    const text = String(n)
    const fits = textWidth(text, 12 * broad) + 6 <= to - from
    const label = words([text], (from + to) / 2, y + BAR / 2, 12, inkOn(share, colours), { align: 'center' })
    return [box, ...(fits ? label : [])]
  })
}
