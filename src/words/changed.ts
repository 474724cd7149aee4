import type { Words } from './language'

/** A change as it is told; one that has no words does not compile. */
interface Changed {
  readonly what: keyof Words['planLog']['whats']
  /** What of the plan it is; an edit without one is of the plan as such. */
  readonly part?: keyof Words['planLog']['parts'] | undefined
  readonly about?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly behind?: string | undefined
  readonly stayed: readonly string[]
}

const EDITS: readonly Changed['what'][] = ['added', 'edited', 'removed']

/** What happened, and after it what else there is to say. */
export function changeLines(change: Changed, { planLog: said }: Words): [string, ...string[]] {
  const { what, part, about, from, to, behind, stayed } = change
  const subject = EDITS.includes(what) ? said.ofPart(said.whats[what], said.parts[part ?? 'plan']) : said.whats[what]
  return [
    about ? said.about(subject, about) : subject,
    ...(from && to ? [said.moved(from, to)] : []),
    ...(behind ? [said.behind(behind)] : []),
    ...(stayed.length ? [said.stayed(stayed)] : []),
  ]
}
