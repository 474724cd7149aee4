import type { Day } from './calendar'
import { compare, type Comparison } from './comparison'
import type { Plan } from './plan'
import type { Report } from './report'
import type { Moments } from './scores'
import type { Thread } from './thread'

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
  readonly before: Earlier
  /** What was done about those that were chosen; absent in reports that were frozen before this was kept. */
  readonly threads?: readonly Thread[]
}

/**
 * The report with what came before it: the comparison with its baseline, and the measurements before that one, oldest
 * first and the baseline last. Another questionnaire, another major version of it or other people asked begins a new series.
 */
export function inSeries(
  report: Report,
  baseline: Report,
  chosen: readonly string[],
  threads: readonly Thread[] = [],
): Report {
  const before = asEarlier(baseline)
  const since = { before, ...compare(report, baseline, chosen), ...(threads.length && { threads }) }
  const isOther = [...since.chosen, ...since.others].some(
    ({ obstacle }) => obstacle === 'version' || obstacle === 'asked',
  )
  return { ...report, since, ...(!isOther && { earlier: [...(baseline.earlier ?? []), before] }) }
}

function asEarlier({ measurement, title, closedOn, invited, answered, sigtepunkter }: Report): Earlier {
  const scores = sigtepunkter.flatMap(({ id, score }) => (score ? [[id, score] as const] : []))
  return { measurement, title, closedOn, invited, answered, scores: Object.fromEntries(scores) }
}

/** Which sigtepunkter were chosen to work with after a measurement, and before the next was started. */
export const chosenBetween = (plans: readonly Plan[], baseline: string, startedOn: Day): string[] =>
  plans
    .filter(plan => plan.measurement === baseline)
    .filter(({ log }) => log.some(({ what, on }) => what === 'chosen' && on <= startedOn))
    .map(({ sigtepunkt }) => sigtepunkt.id)
    .sort()
