import { verdictText } from './figures'
import type { Level, Roles } from '../domain/pack'
import type { ShownCount, ShownIndex } from '../domain/shown'
import { withCapital } from '../domain/text'
import type { Told, ToldItem, ToldScore, ToldSigtepunkt } from '../domain/told'
import type { ToldDifference } from '../domain/toldFigures'
import type { ToldChange, ToldSince } from '../domain/toldSeries'
import type { Words } from '../words/language'
import { csv, type Cell } from './csv'

/** What a row is about, and what it says; what is not there is an empty cell. */
interface Row {
  readonly what: string
  readonly of?: Pick<ToldSigtepunkt, 'id' | 'title'>
  readonly statement?: string
  readonly group: string
  readonly measure: string
  readonly value: Cell
  readonly interval?: { readonly low: number; readonly high: number }
  readonly answers?: Cell
}

/** The report as data: the figures that are told everywhere, and no others. */
export const jsonOf = (told: Told): string => `${JSON.stringify({ schema: 1, ...told }, null, 2)}\n`

/** The same figures as rows for a spreadsheet, each with what it is about. */
export function csvOf(told: Told, words: Words, roles: Roles = words.roles): string {
  const { headings } = words.tables
  const rows = rowsOf(told, words, roles).map(({ what, of, statement, group, measure, value, interval, answers }) => [
    ...[what, of?.id, of?.title, statement, group, measure, value],
    ...[interval?.low, interval?.high, answers],
  ])
  const { id, title, what, statement, group, measure, value, lower, upper, answers } = headings
  return csv([[what, id, title, statement, group, measure, value, lower, upper, answers], ...rows], words.tables)
}

function rowsOf(told: Told, words: Words, roles: Roles): Row[] {
  const said = words.tables
  const count = (answers: ShownCount): Cell => ('exact' in answers ? answers.exact : said.spans[answers.span])
  const index = (shown: ShownIndex): Cell => ('whole' in shown ? shown.whole : words.report.band[shown.band])
  const level = (of: Level) => withCapital(roles[of].many)
  const levels = ['staff', 'leader'] as const
  const about = (group: string, measure: string, value: Cell): Row => ({ what: said.whats.all, group, measure, value })

  function whole(): Row[] {
    const { title, why, questionnaire, closedOn, threshold, invited, answered, rate } = told
    return [
      about(said.all, said.measures.title, title),
      ...(why ? [about(said.all, said.measures.why, why)] : []),
      about(said.all, said.measures.questionnaire, said.version(questionnaire.title, questionnaire.version)),
      about(said.all, said.measures.closedOn, closedOn),
      about(said.all, said.measures.threshold, threshold),
      about(said.all, said.measures.invited, invited),
      about(said.all, said.measures.answered, count(answered)),
      ...(rate === undefined ? [] : [about(said.all, said.measures.rate, rate)]),
      ...(told.levels ? levels.map(of => about(level(of), said.measures.answered, count(told.levels![of]))) : []),
      ...(told.units?.shown ?? []).map(unit =>
        about(said.unit(unit.name), said.measures.answered, count(unit.answers)),
      ),
    ]
  }

  function sigtepunkt(of: ToldSigtepunkt): Row[] {
    const row = { what: said.whats.sigtepunkt, of }
    const scored = (group: string, { index: shown, answers, interval, spread }: ToldScore): Row[] => [
      { ...row, group, measure: said.measures.index, value: index(shown), interval, answers: count(answers) },
      ...(spread === undefined ? [] : [{ ...row, group, measure: said.measures.spread, value: spread, answers: count(answers) }]), // prettier-ignore
    ]
    const units = told.units?.shown.flatMap(({ name, answers, indexes }) => {
      const shown = indexes[of.id]
      const group = said.unit(name)
      return shown
        ? [{ ...row, group, measure: said.measures.index, value: index(shown), answers: count(answers) }]
        : []
    })
    return [
      ...(of.score ? scored(said.all, of.score) : []),
      ...(of.levels ? levels.flatMap(one => scored(level(one), of.levels![one])) : []),
      ...(of.levels?.gap ? [difference({ ...row, group: withCapital(said.gap(roles.leader.many, roles.staff.many)) }, of.levels.gap)] : []), // prettier-ignore
      ...(units ?? []),
      ...of.items.flatMap(item => statement(of, item)),
    ]
  }

  const difference = (row: Pick<Row, 'what' | 'of' | 'group'>, { points, interval }: ToldDifference): Row => ({
    ...{ ...row, measure: said.measures.difference, value: points, interval },
  })

  function statement(of: ToldSigtepunkt, item: ToldItem): Row[] {
    const { audience, index: shown, answers, favourable, distribution, notKnown } = item
    const group = audience ? level(audience) : said.all
    const row = { what: said.whats.item, of, statement: item.reversed ? said.turned(item.text) : item.text, group }
    const n = answers && count(answers)
    const told: [string, Cell][] = [
      [said.measures.index, shown && index(shown)],
      [said.measures.favourable, favourable],
      ...(distribution?.values ?? []).map((times, i): [string, Cell] => [said.mark(i + 1), times]),
      [said.measures.dontKnow, distribution?.dontKnow],
      [said.measures.notKnown, notKnown],
    ]
    return told.flatMap(([measure, value]) => (value === undefined ? [] : [{ ...row, measure, value, answers: n }]))
  }

  function since({ title, closedOn, invited, answered, chosen, others, ...means }: ToldSince): Row[] {
    const { before, chosen: ofChosen, others: ofOthers } = said.whats
    const earlier = (measure: string, value: Cell): Row => ({ what: before, group: said.all, measure, value })
    const mean = (what: string, value: number | undefined): Row[] =>
      value === undefined ? [] : [{ what, group: said.all, measure: said.measures.meanDifference, value }]
    return [
      earlier(said.measures.title, title),
      earlier(said.measures.closedOn, closedOn),
      earlier(said.measures.invited, invited),
      earlier(said.measures.answered, count(answered)),
      ...chosen.flatMap(one => [
        ...changed(ofChosen, one),
        ...inWords(ofChosen, one, said.measures.verdict, verdictText(one, words)),
      ]),
      ...others.flatMap(one => changed(ofOthers, one)),
      ...mean(ofChosen, means.meanOfChosen),
      ...mean(ofOthers, means.meanOfOthers),
    ]
  }

  function changed(what: string, change: ToldChange): Row[] {
    const of = told.sigtepunkter.find(({ id }) => id === change.id)
    const row = { what, of: of ?? { id: change.id, title: '' }, group: said.all }
    return [
      ...(change.before ? [{ ...row, measure: said.measures.before, value: index(change.before) }] : []),
      ...(change.difference ? [difference(row, change.difference)] : []),
      ...(change.obstacle ? inWords(what, change, said.measures.obstacle, said.obstacles[change.obstacle]) : []),
      ...Object.entries(change.higher).map(([id, value]) => {
        const statement = of?.items.find(item => item.id === id)?.text ?? id
        return { ...row, statement, measure: said.measures.higher, value }
      }),
    ]
  }

  function inWords(what: string, { id }: ToldChange, measure: string, value: string): Row[] {
    const title = told.sigtepunkter.find(one => one.id === id)?.title ?? ''
    return [{ what, of: { id, title }, group: said.all, measure, value }]
  }

  const trend = (told.trend ?? []).flatMap(({ title, closedOn, indexes }) =>
    told.sigtepunkter.flatMap(of => {
      const shown = indexes[of.id]
      const group = said.wave(title, closedOn)
      return shown ? [{ what: said.whats.trend, of, group, measure: said.measures.index, value: index(shown) }] : []
    }),
  )
  return [...whole(), ...told.sigtepunkter.flatMap(sigtepunkt), ...(told.since ? since(told.since) : []), ...trend]
}
