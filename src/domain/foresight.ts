import type { Stated } from './audience'
import { ENOUGH_FOR_INTERVAL } from './difference'
import type { Level } from './pack'
import { hiddenGroups } from './privacy'

/** What can be said of a measurement before anybody has answered: at best, since not all will. */
export interface Foresight {
  readonly invited: number
  /** Of those whose level, or unit, is known beforehand; the rest say it themselves. */
  readonly levels: Readonly<Record<Level | 'unknown', number>>
  readonly units: readonly { readonly name: string; readonly invited: number }[]
  readonly unitUnknown: number
  /** Units that cannot be shown even if everybody answers, and the one each could be put together with. */
  readonly hidden: readonly { readonly name: string; readonly small: boolean; readonly neighbour?: string }[]
  readonly visible?: Visible
}

/** How often a real change shows at all, in percent, where `answers` people answer both times. */
export interface Visible {
  readonly answers: number
  /** When the index has truly risen by about 9 and by about 18 points. */
  readonly nine: number
  readonly eighteen: number
}

/** Simulated for the verdict "improved"; the source is the table of section (c) of the project's domain notes. */
const POWER: readonly Visible[] = [
  { answers: 80, nine: 81, eighteen: 100 },
  { answers: 40, nine: 53, eighteen: 98 },
  { answers: 20, nine: 28, eighteen: 78 },
  { answers: 12, nine: 17, eighteen: 55 },
  { answers: 8, nine: 13, eighteen: 38 },
]

/** What so many answers could show in a re-measurement; nothing where there are too few for any verdict. */
export const visibleChange = (answers: number): Visible | undefined =>
  answers < ENOUGH_FOR_INTERVAL ? undefined : POWER.find(row => row.answers <= answers)

/** What the starter should know of these people before they are asked. */
export function foresee(people: readonly Stated[], units: readonly string[], threshold: number): Foresight {
  const count = (is: (one: Stated) => boolean) => people.filter(is).length
  const sizes = units.map(name => ({ name, invited: count(({ unit }) => unit === name) }))
  const unitUnknown = units.length ? count(({ unit }) => unit === undefined) : 0
  const visible = visibleChange(people.length)
  return {
    invited: people.length,
    levels: {
      staff: count(({ level }) => level === 'staff'),
      leader: count(({ level }) => level === 'leader'),
      unknown: count(({ level }) => level === undefined),
    },
    units: sizes,
    unitUnknown,
    hidden: unitUnknown ? [] : hiddenIn(sizes, threshold),
    ...(visible && { visible }),
  }
}

function hiddenIn(sizes: Foresight['units'], threshold: number): Foresight['hidden'] {
  const hidden = hiddenGroups(new Map(sizes.map(({ name, invited }) => [name, invited])), threshold)
  const smallestFirst = [...sizes].sort((a, b) => a.invited - b.invited)
  return sizes
    .filter(({ name, invited }) => hidden.has(name) || invited < threshold)
    .map(({ name, invited }) => {
      const small = invited < threshold
      const neighbour = smallestFirst.find(other => other.name !== name && other.invited + invited >= threshold)
      return { name, small, ...(small && neighbour && { neighbour: neighbour.name }) }
    })
}
