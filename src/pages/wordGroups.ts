import { inBrief } from '../domain/text'
import type { ToldIndexes } from '../domain/toldFigures'
import { paragraph, table, type Block } from './wordBlocks'
import type { Telling } from './wordFigures'

/** So many columns of figures stand beside the names of the sigtepunkter on one page. */
const ABREAST = 5
const BRIEF = 40

const inTurns = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / ABREAST) }, (_, turn) => all.slice(turn * ABREAST, (turn + 1) * ABREAST))

interface Column {
  readonly head: string
  readonly answers?: string
  readonly indexes: ToldIndexes
}

/** Sigtepunkter downwards, groups or measurements sideways, as many tables as that takes. */
function besideOneAnother({ told, words, figures }: Telling, columns: readonly Column[]): Block[] {
  const { sigtepunkt, answers } = words.inDepth.columns
  return inTurns(columns).flatMap((turn, place) => [
    ...(place ? [paragraph('note', '')] : []),
    ...table(
      [[sigtepunkt, 7], ...turn.map(({ head }): [string, number] => [head, 3])],
      [
        ...(turn.some(one => one.answers) ? [[answers, ...turn.map(one => one.answers ?? '–')]] : []),
        ...told.sigtepunkter.map(({ id, title }) => [title, ...turn.map(({ indexes }) => figures.index(indexes[id]))]),
      ],
    ),
  ])
}

/** The units, in the order in which they were written, and the names of those that are hidden. */
export function unitsBlocks(telling: Telling): Block[] {
  const { told, words, figures } = telling
  const { units: said } = words.inDepth
  if (!told.units) return []
  const { shown, hidden } = told.units
  return [
    paragraph('heading1', said.title),
    ...(shown.length ? [paragraph('note', said.note)] : []),
    ...besideOneAnother(
      telling,
      shown.map(({ name, answers, indexes }) => ({ head: name, answers: figures.count(answers), indexes })),
    ),
    ...(hidden.length ? [paragraph('note', said.hidden(hidden))] : []),
  ]
}

/** From the third measurement on: all of them. */
export function trendBlocks(telling: Telling): Block[] {
  const { told, words } = telling
  const { trend: said } = words.inDepth
  if (!told.trend) return []
  return [
    paragraph('heading1', said.title),
    paragraph('note', said.note),
    ...besideOneAnother(
      telling,
      told.trend.map(({ title, closedOn, indexes }) => ({
        head: `${inBrief(title, BRIEF)}\n${words.start.monthAndYear(closedOn)}`,
        indexes,
      })),
    ),
  ]
}
