import type { Day } from './calendar'
import { namelessIn, withoutName } from './erase'
import type { Assessment, Plan } from './plan'
import type { Report } from './report'

/** What was done about a chosen sigtepunkt between two measurements, as the later report tells it. Nobody is named. */
export interface Thread {
  /** The sigtepunkt's. */
  readonly id: string
  readonly purposes: readonly string[]
  readonly activities: readonly string[]
  readonly milestones: { readonly all: number; readonly done: number }
  readonly goal?: { readonly text: string; readonly assessed?: Pick<Assessment, 'result' | 'note' | 'cases'> }
}

/** Of the plans that were made from a measurement and had been set going when the next was started. */
export const threadsBetween = (plans: readonly Plan[], baseline: string, startedOn: Day): Thread[] =>
  plans
    .filter(plan => plan.measurement === baseline)
    .filter(({ log }) => log.some(({ what, on }) => what === 'activated' && on <= startedOn))
    .map(threadOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))

function threadOf({ sigtepunkt, purposes, activities, milestones, goal }: Plan): Thread {
  const { result, note, cases } = goal?.assessed ?? {}
  return {
    id: sigtepunkt.id,
    purposes: purposes.map(({ text }) => text),
    activities: activities.map(({ text }) => text),
    milestones: { all: milestones.length, done: milestones.filter(({ done }) => done).length },
    ...(goal && {
      goal: { text: goal.text, ...(result && { assessed: { result, note: note!, ...(cases && { cases }) } }) },
    }),
  }
}

/** A report without somebody's whole name in what people wrote about it. */
export function erasedFromReport(report: Report, name: string): Report {
  const nameless = namelessIn(report, name)
  const { since } = nameless
  if (!since?.threads) return nameless
  const threads = since.threads.map(thread => withoutThem(thread, name))
  return JSON.stringify(threads) === JSON.stringify(since.threads)
    ? nameless
    : { ...nameless, since: { ...since, threads } }
}

function withoutThem(thread: Thread, name: string): Thread {
  const { purposes, activities, goal } = thread
  const clean = (text: string) => withoutName(text, name)
  const { assessed } = goal ?? {}
  return {
    ...thread,
    purposes: purposes.map(clean),
    activities: activities.map(clean),
    ...(goal && {
      goal: { text: clean(goal.text), ...(assessed && { assessed: { ...assessed, note: clean(assessed.note) } }) },
    }),
  }
}
