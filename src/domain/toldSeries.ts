import type { Day } from './calendar'
import type { JudgedChange, Obstacle } from './comparison'
import type { Thread } from './thread'
import { shownCount, shownIndex, type Report, type ShownCount, type ShownIndex } from './report'
import { differenceOf, indexesOf, percent, whole, type ToldDifference, type ToldIndexes } from './toldFigures'

/** What became of it since an earlier measurement. */
export interface ToldSince {
  readonly title: string
  readonly closedOn: Day
  readonly invited: number
  readonly answered: ShownCount
  readonly chosen: readonly (ToldChange & Pick<JudgedChange, 'verdict' | 'small'>)[]
  readonly others: readonly ToldChange[]
  /** Whole points, of those whose change is told. */
  readonly meanOfChosen?: number
  readonly meanOfOthers?: number
  /** What was done about those that were chosen. */
  readonly threads?: readonly Thread[]
}

export interface ToldChange {
  readonly id: string
  readonly before?: ShownIndex
  readonly difference?: ToldDifference
  readonly obstacle?: Obstacle
  /** By statement: the chance, in whole per cent, that an answer now is more favourable than one then. */
  readonly higher: Readonly<Record<string, number>>
}

export interface ToldWave {
  readonly title: string
  readonly closedOn: Day
  readonly indexes: ToldIndexes
}

/** Beside another questionnaire or other people no figure of before means anything. */
const UNLIKE: readonly (Obstacle | undefined)[] = ['version', 'asked']

/** Nothing where there is no earlier one to show it beside. */
export function sinceOf({ since }: Report): ToldSince | undefined {
  if (!since) return undefined
  const { title, closedOn, invited, answered, scores } = since.before
  const changeOf = ({ id, difference, obstacle, items }: Omit<JudgedChange, 'verdict'>): ToldChange => {
    const shown = difference && differenceOf(difference)
    return {
      id,
      ...(!UNLIKE.includes(obstacle) && Object.hasOwn(scores, id) && { before: shownIndex(scores[id]!.mean) }),
      ...(shown && { difference: shown }),
      ...(obstacle && { obstacle }),
      higher: Object.fromEntries(items.map(({ id, higher }) => [id, percent(higher)])),
    }
  }
  const { meanOfChosen, meanOfOthers, threads } = since
  return {
    ...{ title, closedOn, invited, answered: shownCount(answered) },
    chosen: since.chosen.map(one => ({
      ...changeOf(one),
      verdict: one.verdict,
      ...(one.small && { small: one.small }),
    })),
    others: since.others.map(changeOf),
    ...(meanOfChosen !== undefined && { meanOfChosen: whole(meanOfChosen) }),
    ...(meanOfOthers !== undefined && { meanOfOthers: whole(meanOfOthers) }),
    ...(threads && { threads }),
  }
}

export function trendOf({ title, closedOn, sigtepunkter, earlier = [] }: Report): ToldWave[] | undefined {
  if (earlier.length < 2) return undefined
  const now = sigtepunkter.flatMap(({ id, score }) => (score ? [[id, score] as const] : []))
  return [...earlier, { title, closedOn, scores: Object.fromEntries(now) }].map(wave => ({
    title: wave.title,
    closedOn: wave.closedOn,
    indexes: indexesOf(wave.scores),
  }))
}
