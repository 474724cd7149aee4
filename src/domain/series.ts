import type { Day } from './calendar'
import { compare, type Comparison } from './comparison'
import type { Plan } from './plan'
import type { Report } from './report'
import type { Moments } from './scores'

/** What an earlier measurement found, as much of it as a later one shows beside its own figures. */
export interface Earlier {
  readonly measurement: string
  readonly title: string
  readonly closedOn: Day
  readonly invited: number
  readonly answered: number
  /** By the id of the sigtepunkt; one that is not here was hidden. */
  readonly scores: Readonly<Record<string, Moments>>
}

/** What became of it since the measurement it was to be compared with. */
export interface Since extends Comparison {
  readonly measurement: string
}

/**
 * The report with what came before it: the comparison with its baseline, and the measurements before that one, oldest
 * first and the baseline last. Another questionnaire, or another major version of it, begins a new series.
 */
export function inSeries(report: Report, baseline: Report, chosen: readonly string[]): Report {
  const since = { measurement: baseline.measurement, ...compare(report, baseline, chosen) }
  const isOther = [...since.chosen, ...since.others].some(({ obstacle }) => obstacle === 'version')
  const { measurement, title, closedOn, invited, answered, sigtepunkter } = baseline
  const scores = sigtepunkter.flatMap(({ id, score }) => (score ? [[id, score] as const] : []))
  const before = { measurement, title, closedOn, invited, answered, scores: Object.fromEntries(scores) }
  return { ...report, since, ...(!isOther && { earlier: [...(baseline.earlier ?? []), before] }) }
}

/** Which sigtepunkter were chosen to work with after a measurement, and before the next was started. */
export const chosenBetween = (plans: readonly Plan[], baseline: string, startedOn: Day): string[] =>
  plans
    .filter(plan => plan.measurement === baseline)
    .filter(({ log }) => log.some(({ what, on }) => what === 'chosen' && on <= startedOn))
    .map(({ sigtepunkt }) => sigtepunkt.id)
    .sort()
