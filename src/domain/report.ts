import { answerIn } from './answers'
import type { Day } from './calendar'
import type { Measurement } from './measurement'
import { isAskedOfAll, type Item, type Language, type Pack, type Roles } from './pack'
import { distributionThreshold } from './privacy'
import {
  bySigtepunkt,
  countsOf,
  indexOf,
  meanFrom,
  momentsOf,
  respondentScore,
  validIn,
  type ItemCounts,
  type Moments,
} from './scores'

/**
 * What a measurement found, frozen when it closes. Figures are unrounded and only those that may be published are
 * kept: a figure that is not here was hidden because fewer than `threshold` people stood behind it.
 */
export interface Report {
  readonly schema: 1
  readonly measurement: string
  readonly team: string
  readonly title: string
  readonly why: string
  readonly language: Language
  /** Everybody could read the statements in their own language. */
  readonly languages?: 'own'
  readonly pack: { readonly id: string; readonly version: string; readonly title: string; readonly roles?: Roles }
  readonly closedOn: Day
  readonly threshold: number
  readonly invited: number
  readonly answered: number
  readonly sigtepunkter: readonly ReportedSigtepunkt[]
}

export interface ReportedSigtepunkt {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Of the respondents' scores (1–5); absent where too few have one. */
  readonly score?: Moments
  readonly items: readonly ReportedItem[]
}

export interface ReportedItem extends Item {
  readonly n?: number
  readonly mean?: number
  /** Only from `distributionThreshold`. */
  readonly counts?: ItemCounts
}

/** The same answers in any order give the same report: scores are sorted, since adding up is not quite commutative. */
export function freezeReport(
  measurement: Pick<Measurement, 'id' | 'team' | 'title' | 'why' | 'language' | 'languages' | 'threshold' | 'invited'>,
  pack: Pack,
  lines: readonly string[],
  closedOn: Day,
): Report {
  const { threshold } = measurement
  const answers = lines.map(line => answerIn(line).marks)
  return {
    schema: 1,
    measurement: measurement.id,
    team: measurement.team,
    title: measurement.title,
    why: measurement.why,
    language: measurement.language,
    ...(measurement.languages && { languages: measurement.languages }),
    pack: { id: pack.id, version: pack.version, title: pack.title, ...(pack.roles && { roles: pack.roles }) },
    closedOn,
    threshold,
    invited: measurement.invited,
    answered: answers.length,
    sigtepunkter: bySigtepunkt(pack, answers).map(({ sigtepunkt: { id, title, description, items }, marks }) => {
      const scores = marks.map(own => respondentScore(items, [...own])).filter(score => score !== undefined)
      return {
        id,
        title,
        description,
        ...(scores.length >= threshold && { score: momentsOf(scores.sort((a, b) => a - b)) }),
        items: items.map((item, i) => ({ ...item, ...figuresOf(item, countsOf(marks.map(own => own[i])), threshold) })),
      }
    }),
  }
}

function figuresOf(item: Item, counts: ItemCounts, threshold: number): Omit<ReportedItem, keyof Item> {
  const n = validIn(counts)
  if (n < threshold) return {}
  return { n, mean: meanFrom(item, counts), ...(n >= distributionThreshold(threshold) && { counts }) }
}

/** A figure without the dust in its last bits: half a point and five points are what they are on paper. */
const asByHand = (figure: number) => Number(figure.toFixed(9))

/** An index as it may be shown: a whole number, or a band at the ends, where it would tell what everybody said. */
export type ShownIndex = { readonly whole: number } | { readonly band: 'low' | 'high' }

export function shownIndex(meanScore: number): ShownIndex {
  const whole = Math.round(asByHand(indexOf(meanScore)))
  return whole <= 0 ? { band: 'low' } : whole >= 100 ? { band: 'high' } : { whole }
}

/** For order and for the length of a bar; a band counts as its inner end. */
export const lengthOf = (index: ShownIndex) => ('whole' in index ? index.whole : index.band === 'low' ? 5 : 95)

/** How many answered, as it may be told: exact from ten, else a span. */
export type ShownCount = { readonly exact: number } | { readonly span: 'five-to-nine' | 'under-five' }

export const shownCount = (n: number): ShownCount =>
  n >= 10 ? { exact: n } : { span: n >= 5 ? 'five-to-nine' : 'under-five' }

/** What stands between the figures and a conclusion; below ten answers always something does. */
export function cautionsOf({ answered, invited }: Pick<Report, 'answered' | 'invited'>) {
  const rate = invited ? answered / invited : 0
  return answered < 10 ? 'few' : rate < 0.4 ? 'under-40' : rate < 0.6 ? 'under-60' : undefined
}

export type Shown = ReportedSigtepunkt & { readonly score: Moments }

/** The sigtepunkter with an index, lowest first. */
export const lowestFirst = (report: Pick<Report, 'sigtepunkter'>): Shown[] =>
  report.sigtepunkter
    .filter((s): s is Shown => s.score !== undefined)
    .sort((a, b) => a.score.mean - b.score.mean || (a.id < b.id ? -1 : 1))

const EQUAL_WITHIN = 5

/** The lowest to talk about: three, and a fourth that is less than five points from the third. */
export function worthTalkingAbout(report: Pick<Report, 'sigtepunkter'>): Shown[] {
  const lowest = lowestFirst(report)
  const apart = lowest[3] ? indexOf(lowest[3].score.mean) - indexOf(lowest[2]!.score.mean) : EQUAL_WITHIN
  return lowest.slice(0, asByHand(apart) < EQUAL_WITHIN ? 4 : 3)
}

/** The share of people who could not say, over the statements whose distribution may be shown. */
export function dontKnowShare({ items }: ReportedSigtepunkt): number | undefined {
  const counts = items.map(item => item.counts).filter(c => c !== undefined)
  const asked = counts.reduce((sum, c) => sum + c.dontKnow + validIn(c), 0)
  return asked ? counts.reduce((sum, c) => sum + c.dontKnow, 0) / asked : undefined
}

/** The statement with the lowest score that everybody was asked and that is not turned; the plan's first purpose names it. */
export function lowestStatement({ items }: ReportedSigtepunkt): ReportedItem | undefined {
  const shown = items.filter(item => item.mean !== undefined && !item.reversed && isAskedOfAll(item))
  return shown.sort((a, b) => a.mean! - b.mean! || (a.id < b.id ? -1 : 1))[0]
}
