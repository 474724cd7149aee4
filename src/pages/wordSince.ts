import type { ToldChange, ToldSince } from '../domain/toldSeries'
import { paragraph, table, type Block } from './wordBlocks'
import { signed, type Telling } from './wordFigures'

/** What has changed since the baseline: the chosen with a verdict, the others without. */
export function sinceBlocks(telling: Telling): Block[] {
  const { told, words, figures } = telling
  const { since } = told
  if (!since) return []
  const { since: said } = words.inDepth
  const { title, closedOn, answered, invited, meanOfChosen, meanOfOthers, chosen, others } = since
  return [
    paragraph('heading1', said.title),
    paragraph('body', said.lead(title, closedOn, figures.count(answered), invited)),
    ...(chosen.length
      ? [
          paragraph('heading2', said.chosenTitle),
          ...changes(telling, chosen, one => verdict(telling, one)),
          paragraph('note', said.lowestRise),
          ...(meanOfChosen !== undefined && meanOfOthers !== undefined
            ? [paragraph('note', said.means(signed(meanOfChosen), signed(meanOfOthers)))]
            : []),
        ]
      : [paragraph('note', said.noneChosen)]),
    ...(others.length
      ? [
          paragraph('heading2', said.othersTitle),
          ...changes(telling, others),
          paragraph('note', said.othersNote),
          ...reasons(telling, others).map(text => paragraph('note', text)),
        ]
      : []),
    ...itemBlocks(telling, chosen),
    ...(chosen.length ? [paragraph('note', said.rule)] : []),
    paragraph('body', said.beside),
  ]
}

const titleOf = ({ told }: Telling, id: string) => told.sigtepunkter.find(one => one.id === id)?.title ?? id

function changes<Change extends ToldChange>(
  telling: Telling,
  all: readonly Change[],
  verdict?: (change: Change) => string,
): Block[] {
  const { told, words, figures } = telling
  const { columns } = words.inDepth
  const now = (id: string) => told.sigtepunkter.find(one => one.id === id)?.score?.index
  return table(
    [
      [columns.sigtepunkt, verdict ? 10 : 15],
      [columns.before, 3],
      [columns.now, 3],
      [columns.difference, 3],
      [columns.interval, 5],
      ...(verdict ? ([[columns.verdict, 8]] as const) : []),
    ],
    all.map(change => [
      titleOf(telling, change.id),
      figures.index(change.before),
      figures.index(now(change.id)),
      figures.points(change.difference),
      figures.pointsInterval(change.difference),
      ...(verdict ? [verdict(change)] : []),
    ]),
  )
}

function verdict({ words }: Telling, { verdict, small, obstacle }: ToldSince['chosen'][number]): string {
  const { since: said } = words.inDepth
  const text = small ? said.small : said.verdict[verdict]
  return verdict === 'not-assessed' && obstacle ? said.because(text, said.obstacle[obstacle]) : text
}

/** Why others have no difference or no interval, each reason once. */
function reasons({ words }: Telling, all: readonly ToldChange[]): string[] {
  const { since: said } = words.inDepth
  const found = new Set(all.flatMap(({ obstacle }) => (obstacle ? [obstacle] : [])))
  return [...found].map(obstacle => said.missing(said.obstacle[obstacle]))
}

function itemBlocks(telling: Telling, chosen: ToldSince['chosen']): Block[] {
  const { told, words, figures } = telling
  const { since: said, columns } = words.inDepth
  const rows = chosen.flatMap(({ id, higher }) =>
    (told.sigtepunkter.find(one => one.id === id)?.items ?? [])
      .filter(item => higher[item.id] !== undefined)
      .map(item => [
        { spans: [{ text: item.text, language: told.language }] },
        titleOf(telling, id),
        figures.percent(higher[item.id]),
      ]),
  )
  if (!rows.length) return []
  return [
    paragraph('heading2', said.itemsTitle),
    paragraph('note', said.itemsNote),
    ...table(
      [
        [columns.item, 9],
        [columns.sigtepunkt, 5],
        [columns.chance, 3],
      ],
      rows,
    ),
  ]
}
