import type { Day } from './calendar'
import type { Measurement } from './measurement'
import { isAskedOfAll, type Item, type Language, type Level, type Pack, type Roles } from './pack'
import type { Labels } from './privacy'
import { indexOf, validIn, type Moments } from './scores'
import type { Earlier, Since } from './series'
import { asByHand, figuresOf, type ItemFigures } from './shown'
import { whatToShow } from './showing'
import { tallied } from './tally'

export { lengthOf, shownCount, shownIndex, shownItem, shownSpread, type ShownCount, type ShownIndex } from './shown'

/**
 * What a measurement found, frozen when it closes. Figures are unrounded and only those that may be published are
 * kept: a figure that is not here was hidden because too few people stood behind it, or because it would tell of others
 * who are too few. Outlets round them with `shownIndex`, `shownItem`, `shownCount` and `shownSpread`, and no other way.
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
  /** How many of each level answered; only where both may be told. */
  readonly levels?: ByLevel<number>
  /** Absent where the measurement had no units, and in reports that were frozen before units were in them. */
  readonly units?: ReportedUnits
  readonly sigtepunkter: readonly ReportedSigtepunkt[]
  /** Where it was to be compared with an earlier one. */
  readonly since?: Since
  readonly earlier?: readonly Earlier[]
}

export type ByLevel<T> = Readonly<Record<Level, T>>

export interface ReportedUnits {
  readonly shown: readonly ReportedUnit[]
  /** By name, those of which no figure may be told, whether or not anybody in them answered. */
  readonly hidden: readonly string[]
}

export interface ReportedUnit {
  readonly name: string
  readonly answered: number
  /** Of the respondents' scores (1–5), by the id of the sigtepunkt; one that is not here is hidden. */
  readonly scores: Readonly<Record<string, Moments>>
}

export interface ReportedSigtepunkt {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Of the respondents' scores (1–5); absent where too few have one. */
  readonly score?: Moments
  /** The same for leaders and for staff, over the same statements; both or neither. */
  readonly levels?: ByLevel<Moments>
  readonly items: readonly ReportedItem[]
}

/** A statement with what may be shown of it (`figuresOf`). One that a single level was asked holds that level's answers. */
export interface ReportedItem extends Item, ItemFigures {}

/** The same answers in any order give the same report: they are counted, and the counts are added up in one order. */
export function freezeReport(
  measurement: Pick<
    Measurement,
    'id' | 'team' | 'title' | 'why' | 'language' | 'languages' | 'threshold' | 'invited' | 'asked' | 'units'
  >,
  pack: Pack,
  lines: readonly string[],
  closedOn: Day,
): Report {
  const { threshold, units } = measurement
  const tally = tallied(pack, lines, units.length)
  const showing = whatToShow(pack, tally, measurement)
  const byLevel = <T>(of: (level: Level) => T): ByLevel<T> => ({ staff: of('staff'), leader: of('leader') })
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
    answered: tally.answered,
    ...(showing.levels && { levels: byLevel(level => tally.size({ level })) }),
    ...(units.length > 0 && {
      units: {
        shown: units.flatMap((name, unit) => (showing.units.has(unit) ? [{ name, ...ofUnit(unit) }] : [])),
        hidden: units.filter((_, unit) => !showing.units.has(unit)),
      },
    }),
    sigtepunkter: pack.sigtepunkter.map(({ id, title, description, items }, s) => {
      const { total, levels } = showing.sigtepunkter[s]!
      return {
        id,
        title,
        description,
        ...(total && { score: tally.scores(s) }),
        ...(levels && { levels: byLevel(level => tally.scores(s, { level })) }),
        items: items.map((item, i) => ({
          ...item,
          ...(showing.isShown(item) && figuresOf(item, tally.items[s]![i]!, threshold)),
        })),
      }
    }),
  }

  function ofUnit(unit: number): Omit<ReportedUnit, 'name'> {
    const scores = pack.sigtepunkter.flatMap(({ id }, s) =>
      showing.sigtepunkter[s]!.units.has(unit) ? [[id, tally.scores(s, { unit })] as const] : [],
    )
    return { answered: tally.size({ unit }), scores: Object.fromEntries(scores) }
  }
}

/** The labels that may stay on sealed answers: of the groups that are told for every sigtepunkt that is told at all. */
export function labelsIn({ asked, units }: Pick<Measurement, 'asked' | 'units'>, report: Report): Labels {
  const told = report.sigtepunkter.filter(({ score }) => score)
  const everywhere = report.units?.shown.filter(({ scores }) => told.every(({ id }) => scores[id])) ?? []
  return {
    levels: asked !== 'both' || (!!report.levels && told.every(({ levels }) => levels)),
    units: new Set(everywhere.map(({ name }) => units.indexOf(name))),
  }
}

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
