import { fill, type Card } from './fill'
import { line } from './parts'
import type { Address, Button } from './shapes'

/** A heading, a few lines, perhaps a way on. */
export const notice = (
  title: string,
  lines: readonly string[] = [],
  buttons: Button[] = [],
  links: Address[] = [],
): Card => fill('notice', { summary: title, title: [line(title)], lines: lines.map(line), buttons, links })

/** One sentence, or a few, without a heading. */
export const remark = (...lines: string[]): Card =>
  fill('notice', { summary: lines[0]!, title: [], lines: lines.map(line), buttons: [], links: [] })
