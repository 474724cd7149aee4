import { LEADING, rect, sign, words, type Mark, type Shape } from './drawing'
import type { Colours } from './ink'
import { textWidth, wrapped } from './wrapped'

/** What a mark, or the colour of a share (0–4), stands for. */
export interface Entry {
  readonly mark?: Mark
  readonly share?: number
  readonly text: string
}

const MARK = 22
const BETWEEN = 10
const SIZE = 12

/** The entries side by side at the top, in as many lines as they need. */
export function legendOf(
  entries: readonly Entry[],
  { width, broad }: { width: number; broad: number },
  colours: Colours,
): { readonly height: number; readonly shapes: readonly Shape[] } {
  if (entries.length === 0) return { height: 8, shapes: [] }
  const line = SIZE * LEADING
  let [x, y] = [0, line / 2 + 2]
  const shapes: Shape[] = []
  for (const { mark, share, text } of entries) {
    const lines = wrapped(text, width - MARK, SIZE * broad)
    const long = MARK + Math.max(...lines.map(one => textWidth(one, SIZE * broad)))
    if (x > 0 && x + long > width) [x, y] = [0, y + line + 4]
    const here = share === undefined ? sign(mark!, x + 9, y, colours) : [swatch(share, x + 2, y, colours)]
    shapes.push(...here, ...words(lines, x + MARK, y, SIZE, colours.ink))
    y += (lines.length - 1) * line
    x += long + BETWEEN
  }
  return { height: y + line / 2 + 12, shapes }
}

const swatch = (share: number, x: number, y: number, colours: Colours): Shape =>
  rect(x, y - 6, 16, 12, { ...filled(share, colours), stroke: colours.edge, lineWidth: 1 })

/** The colour of one of the five answers. */
export const filled = (share: number, { share1, share2, share3, share4, share5 }: Colours) => ({
  fill: [share1, share2, share3, share4, share5][share]!,
})

/** The colour of a text upon it. */
export const inkOn = (share: number, { on1, on2, on3, on4, on5 }: Colours) => [on1, on2, on3, on4, on5][share]!
