import type { Day } from './calendar'
import { gapBetween, indexInterval, type Interval } from './difference'
import type { Item, Language, Level } from './pack'
import { cautionsOf, shownCount, shownIndex, shownItem, shownSpread, type Report, type ReportedItem, type ReportedSigtepunkt, type ShownCount, type ShownIndex } from './report' // prettier-ignore
import { favourableShare, type ItemCounts, type Moments } from './scores'
import { unknownShare } from './talking'
import { differenceOf, indexesOf, percent, wholes, type ToldDifference, type ToldIndexes } from './toldFigures'
import { sinceOf, trendOf, type ToldSince, type ToldWave } from './toldSeries'

/**
 * A report as it is told, in the same figures everywhere: on the page, in the files, in the download. Everything is
 * rounded once, here; what is absent is hidden.
 */
export interface Told {
  readonly title: string
  readonly why: string
  readonly questionnaire: { readonly id: string; readonly version: string; readonly title: string }
  readonly language: Language
  readonly closedOn: Day
  readonly threshold: number
  readonly invited: number
  readonly answered: ShownCount
  /** Whole per cent, from ten answers. */
  readonly rate?: number
  readonly caution?: 'few' | 'under-40' | 'under-60'
  readonly levels?: Readonly<Record<Level, ShownCount>>
  readonly sigtepunkter: readonly ToldSigtepunkt[]
  readonly units?: ToldUnits
  readonly since?: ToldSince
  /** From the third measurement on: all of them, this one last. */
  readonly trend?: readonly ToldWave[]
}

/** An index in whole points or as a band, from how many answers, and from ten also how sure and how far apart they are. */
export interface ToldScore {
  readonly index: ShownIndex
  readonly answers: ShownCount
  readonly interval?: Interval
  readonly spread?: number
}

export interface ToldSigtepunkt {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly score?: ToldScore
  readonly levels?: Readonly<Record<Level, ToldScore>> & {
    readonly gap?: ToldDifference
    readonly seenDifferently: boolean
  }
  readonly items: readonly ToldItem[]
}

/** Counts and shares only where the distribution may be shown; shares in whole per cent. */
export interface ToldItem {
  readonly id: string
  readonly text: string
  readonly audience?: Level
  readonly reversed?: true
  readonly index?: ShownIndex
  readonly answers?: ShownCount
  /** Of the valid answers; for a turned statement, those who disagree. */
  readonly favourable?: number
  readonly distribution?: ItemCounts
  readonly notKnown?: number
}

export interface ToldUnits {
  readonly shown: readonly {
    readonly name: string
    readonly answers: ShownCount
    readonly indexes: ToldIndexes
  }[]
  readonly hidden: readonly string[]
}

export function told(report: Report): Told {
  const { title, why, language, closedOn, threshold, invited, answered, levels, units } = report
  const caution = cautionsOf(report)
  const trend = trendOf(report)
  const since = sinceOf(report)
  return {
    title,
    why,
    questionnaire: { id: report.pack.id, version: report.pack.version, title: report.pack.title },
    language,
    closedOn,
    threshold,
    invited,
    answered: shownCount(answered),
    ...(answered >= 10 && { rate: percent(answered / invited) }),
    ...(caution && { caution }),
    ...(levels && { levels: { staff: shownCount(levels.staff), leader: shownCount(levels.leader) } }),
    sigtepunkter: report.sigtepunkter.map(sigtepunktOf),
    ...(units && {
      units: {
        shown: units.shown.map(({ name, answered, scores }) => ({
          name,
          answers: shownCount(answered),
          indexes: indexesOf(scores),
        })),
        hidden: units.hidden,
      },
    }),
    ...(since && { since }),
    ...(trend && { trend }),
  }
}

function scoreOf(score: Moments): ToldScore {
  const [interval, spread] = [indexInterval(score), shownSpread(score)]
  return {
    index: shownIndex(score.mean),
    answers: shownCount(score.n),
    ...(interval && { interval: wholes(interval) }),
    ...(spread !== undefined && { spread }),
  }
}

function sigtepunktOf({ id, title, description, score, levels, items }: ReportedSigtepunkt): ToldSigtepunkt {
  return {
    id,
    title,
    description,
    ...(score && { score: scoreOf(score) }),
    ...(levels && { levels: levelsOf(levels) }),
    items: items.map(itemOf),
  }
}

function levelsOf({ staff, leader }: NonNullable<ReportedSigtepunkt['levels']>): ToldSigtepunkt['levels'] {
  const gap = gapBetween(leader, staff)
  const difference = differenceOf(gap)
  return {
    staff: scoreOf(staff),
    leader: scoreOf(leader),
    ...(difference && { gap: difference }),
    seenDifferently: gap.seenDifferently && !gap.banded,
  }
}

function itemOf(item: ReportedItem): ToldItem {
  const { id, text, audience, reversed, n, counts } = item
  const index = shownItem(item)
  const notKnown = unknownShare(item)
  return {
    ...{ id, text },
    ...(audience && audience !== 'all' && { audience }),
    ...(reversed && { reversed }),
    ...(index && { index }),
    ...(index && n !== undefined && { answers: shownCount(n) }),
    ...(counts && { favourable: percent(favourableShare(item as Item, counts)), distribution: counts }),
    ...(notKnown !== undefined && { notKnown: percent(notKnown) }),
  }
}
