import type { ToldIndexes } from '../domain/toldFigures'
import { trendChart } from './charts'
import { countText, indexText } from './figures'
import { paragraph, table, type Block, type Column } from './wordBlocks'
import { drawn, theirCell, type Telling } from './wordTelling'

/** So many columns of figures stand beside the names of the sigtepunkter on one page. */
const ABREAST = 5

const inTurns = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / ABREAST) }, (_, turn) => all.slice(turn * ABREAST, (turn + 1) * ABREAST))

interface Beside {
  readonly head: string
  readonly size?: string
  readonly indexes: ToldIndexes
}

/** Sigtepunkter downwards, groups or measurements sideways, in as many tables as that takes. */
function besideOneAnother(telling: Telling, columns: readonly Beside[]): Block[] {
  const { told, words } = telling
  const { units, columns: said } = words.page
  return inTurns(columns).flatMap(turn =>
    table(
      [[said.sigtepunkt, 6], ...turn.map(({ head }): Column => [head, 2.5])],
      [
        ...(turn.some(({ size }) => size) ? [[units.size, ...turn.map(({ size = '' }) => size)]] : []),
        ...told.sigtepunkter.map(({ id, title }) => [
          theirCell(telling, title),
          ...turn.map(({ indexes }) => indexText(indexes[id], words)),
        ]),
      ],
    ),
  )
}

/** The units, in the order in which they were written, and the names of those that are hidden. */
export function unitsBlocks(telling: Telling): Block[] {
  const { told, words } = telling
  const { units: said } = words.page
  if (!told.units) return []
  const { shown, hidden } = told.units
  return [
    paragraph('heading1', said.title),
    ...besideOneAnother(
      telling,
      shown.map(({ name, answers, indexes }) => ({ head: name, size: countText(answers, words), indexes })),
    ),
    ...(hidden.length ? [paragraph('note', said.hidden(hidden))] : []),
    ...(shown.length > 1 ? [paragraph('note', said.note)] : []),
  ]
}

/** From the third measurement on: all of them. */
export function trendBlocks(telling: Telling): Block[] {
  const { told, words } = telling
  const { trend: said, month } = words.page
  if (!told.trend) return []
  return [
    paragraph('heading1', said.title),
    ...drawn(look => trendChart(told, words, look)),
    ...besideOneAnother(
      telling,
      told.trend.map(({ closedOn, indexes }) => ({ head: month(closedOn), indexes })),
    ),
    paragraph('note', said.note),
  ]
}
