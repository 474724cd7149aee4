/** What a document tells of how it came to be as it is. */
export interface Standing {
  readonly _etag: string
  readonly marks?: readonly string[] | undefined
}

/** So many of its last writes a document remembers. */
const REMEMBERED = 16

/** The marks of a document after one more write. A mark is by chance alone: it says neither who wrote nor when. */
export const marked = (before: Standing | undefined, mark: string): readonly string[] =>
  [...(before?.marks ?? []), mark].slice(-REMEMBERED)

/**
 * What became of a write on `before` (on nothing, where it was to be the first) whose answer was lost, by what stands
 * `now`. To compare the bodies would not do: ours may have come to stand and then been written over by another process,
 * and to decide again would count it twice; and another may have written just the same. So each write leaves a mark, and
 * a document keeps those of its last few writes. Ours among them: it was `written`. Those since `before` all there and
 * ours not: `another` came first, and as ours was tied to `before` it can never come to stand. Nothing has changed: it is
 * `open`, and to send the same again is safe, as only one of the two can meet `before`. Else too much has happened
 * meanwhile (removed, or written by others more often than is remembered): nobody can tell, and that is what is said.
 *
 * One thing cannot be seen: a first write that came to stand and was removed by another, all before we look again, has
 * left nothing. It is written once more. For letters, which alone are removed so soon, that is harmless: the courier
 * looks among those sent before it sends.
 */
export function became(mark: string, before: Standing | undefined, now: Standing | undefined) {
  if (now?.marks?.includes(mark)) return 'written'
  if (now?._etag === before?._etag) return 'open'
  if (!now) return 'nobody can tell'
  const { marks = [] } = now
  const last = before?.marks?.at(-1)
  const isWhole = last ? marks.includes(last) : marks.length < REMEMBERED
  return isWhole ? 'another' : 'nobody can tell'
}
