import type { Item, Pack } from './pack'
import type { ItemCounts } from './scores'

/** The most marks in a run. */
export const RUN = 5
const BITS = 3
const CODES = 1 << BITS

/**
 * Up to five marks that stand side by side are taken together as one number of three bits for each, so that answers are
 * counted with a few steps for each line. One entry for each run, in the order of the marks; `seen` (how many had a
 * combination) and `worth` (what it is worth) hold all runs, each from its offset on.
 */
export interface Runs {
  readonly starts: Uint16Array
  readonly masks: Uint32Array
  readonly offsets: Uint32Array
  /** 1 for the last run of a sigtepunkt. */
  readonly ends: Uint8Array
  readonly seen: Uint32Array
  readonly worth: Uint16Array
  /** The statements of each run, and the place of its sigtepunkt. */
  readonly parts: readonly { readonly items: readonly Item[]; readonly sigtepunkt: number }[]
}

/** Tells `0`–`5` and `-` apart with three bits. */
const codeOf = (byte: number) => (byte - (byte >> 4)) & (CODES - 1)
const CODE = new Map([...'012345-'].map(mark => [mark, codeOf(mark.charCodeAt(0))]))

/**
 * The marks from a place on as one number; what belongs to the next run is for the mask to take away. Four are read and
 * turned into codes at a time.
 */
export function keyAt(bytes: DataView, at: number): number {
  const four = bytes.getInt32(at, true)
  const codes = (four - ((four >> 4) & 0x0f0f0f0f)) & 0x07070707
  const pairs = (codes | (codes >> 5)) & 0x003f003f
  return ((pairs | (pairs >> 10)) & 0xfff) | (codeOf(bytes.getUint8(at + 4)) << (4 * BITS))
}

/** The runs of every sigtepunkt; what single marks are worth is added up. */
export function runsOf(pack: Pack, worth: (item: Item, mark: string) => number): Runs {
  const parts = pack.sigtepunkter.flatMap(({ items }, sigtepunkt) =>
    Array.from({ length: Math.ceil(items.length / RUN) }, (_, n) => ({
      items: items.slice(n * RUN, (n + 1) * RUN),
      sigtepunkt,
      isLast: (n + 1) * RUN >= items.length,
    })),
  )
  const sizes = parts.map(({ items }) => CODES ** items.length)
  const before = (sizes: readonly number[]) => sizes.map((_, i) => sizes.slice(0, i).reduce((sum, n) => sum + n, 0))
  const offsets = Uint32Array.from(before(sizes))
  const all = sizes.reduce((sum, n) => sum + n, 0)
  const worths = new Uint16Array(all)
  // Many runs are worth the same: their statements are turned and asked alike.
  const known = new Map<string, Uint16Array>()
  parts.forEach(({ items }, run) => {
    const like = items.map(item => [...CODE.keys()].map(mark => worth(item, mark)).join()).join(' ')
    const own = known.get(like) ?? worthOf(items, worth)
    known.set(like, own)
    worths.set(own, offsets[run])
  })
  return {
    starts: Uint16Array.from(before(parts.map(({ items }) => items.length))),
    masks: Uint32Array.from(sizes, size => size - 1),
    offsets,
    ends: Uint8Array.from(parts, ({ isLast }) => Number(isLast)),
    seen: new Uint32Array(all),
    worth: worths,
    parts,
  }
}

/** What each combination is worth: that of its first marks, and of one more. */
function worthOf(items: readonly Item[], worth: (item: Item, mark: string) => number): Uint16Array {
  const all = new Uint16Array(CODES ** items.length)
  items.forEach((item, i) => {
    const step = CODES ** i
    const alone = new Uint16Array(CODES)
    for (const [mark, code] of CODE) alone[code] = worth(item, mark)
    for (let code = CODES - 1; code >= 0; code--)
      for (let key = 0; key < step; key++) all[code * step + key] = all[key]! + alone[code]!
  })
  return all
}

/** How often each mark was given to each statement of one sigtepunkt. */
export function countsOn({ parts, offsets, masks, seen }: Runs, sigtepunkt: number): ItemCounts[] {
  return parts.flatMap(({ items, sigtepunkt: own }, run) => {
    if (own !== sigtepunkt) return []
    const counts = new Uint32Array(RUN * CODES)
    // One statement after the other: with each, eight combinations become one.
    let left = seen.subarray(offsets[run]!, offsets[run]! + masks[run]! + 1)
    for (let i = items.length - 1; i >= 0; i--) {
      const fewer = new Uint32Array(left.length / CODES)
      for (let code = 0, key = 0; code < CODES; code++)
        for (let rest = 0; rest < fewer.length; rest++, key++) {
          fewer[rest]! += left[key]!
          counts[i * CODES + code]! += left[key]!
        }
      left = fewer
    }
    return items.map((_, i) => {
      const count = (mark: string) => counts[i * CODES + CODE.get(mark)!]!
      return { values: [count('1'), count('2'), count('3'), count('4'), count('5')], dontKnow: count('0') }
    })
  })
}
