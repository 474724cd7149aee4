import type { ToldChange, ToldSince } from '../domain/toldSeries'
import { signed } from '../words/signed'
import { sinceChart } from './charts'
import { betweenSigned, countText, indexText, verdictText } from './figures'
import { paragraph, table, type Block, type Cell, type Column } from './wordBlocks'
import { threadsIn } from './threads'
import { drawn, NONE, theirCell, type Telling } from './wordTelling'

/** What became of it since the earlier measurement: the chosen with a verdict, the others without. */
export function sinceBlocks(telling: Telling): Block[] {
  const { told, words } = telling
  const { since } = told
  if (!since) return []
  const { since: said } = words.page
  const { chosen, others } = since
  return [
    paragraph('heading1', said.title),
    paragraph('bullet', said.before(since.title, since.closedOn, countText(since.answered, words), since.invited)),
    paragraph('bullet', said.now(told.title, told.closedOn, countText(told.answered, words), told.invited)),
    paragraph('note', said.same),
    ...drawn(look => sinceChart(told, words, look)),
    ...(chosen.length
      ? [paragraph('heading2', said.chosen), ...chosenTable(telling, chosen), ...means(telling, since)]
      : [paragraph('body', said.noneChosen)]),
    paragraph('body', words.inDepth.beside),
    ...threads(telling, since),
    ...(others.length
      ? [paragraph('heading2', said.others), ...othersTable(telling, others), paragraph('note', said.othersNote)]
      : []),
  ]
}

function threads({ told, words }: Telling, since: ToldSince): Block[] {
  const found = threadsIn(told, since, words)
  if (!found.length) return []
  const each = found.flatMap(({ title, lines }) => [
    paragraph('heading3', title),
    ...lines.map(line => paragraph('bullet', line)),
  ])
  return [paragraph('heading2', words.thread.title), paragraph('note', words.thread.intro), ...each]
}

function chosenTable(telling: Telling, chosen: ToldSince['chosen']): Block[] {
  const { since: said, columns } = telling.words.page
  const verdict = ({ verdict, small, obstacle }: ToldSince['chosen'][number]): Cell => ({
    spans: [{ text: verdictText({ verdict, small }, telling.words), bold: true }],
    notes: verdict === 'not-assessed' && obstacle ? [said.obstacle[obstacle]] : [],
  })
  const rows = chosen.map(one => [
    theirCell(telling, titleOf(telling, one.id), isBanded(telling, one) ? [bandNote(telling)] : []),
    ...figures(telling, one),
    verdict(one),
  ])
  return table([...head(telling, 28), [columns.verdict, 30, 'text']], rows)
}

function othersTable(telling: Telling, others: readonly ToldChange[]): Block[] {
  const { since: said } = telling.words.page
  const reasons = (change: ToldChange) =>
    isBanded(telling, change) ? [bandNote(telling)] : change.obstacle ? [said.obstacle[change.obstacle]] : []
  const rows = others.map(one => [theirCell(telling, titleOf(telling, one.id), reasons(one)), ...figures(telling, one)])
  return table(head(telling, 58), rows)
}

function head({ words }: Telling, share: number): Column[] {
  const { columns } = words.page
  return [
    [columns.sigtepunkt, share],
    [columns.before, 9],
    [columns.now, 9],
    [columns.difference, 11],
    [columns.interval, 13],
  ]
}

const partOf = ({ told }: Telling, id: string) => told.sigtepunkter.find(one => one.id === id)
const titleOf = (telling: Telling, id: string) => partOf(telling, id)?.title ?? ''

function figures(telling: Telling, { id, before, difference }: ToldChange): string[] {
  const { words } = telling
  return [
    indexText(before, words),
    indexText(partOf(telling, id)?.score?.index, words),
    difference ? signed(difference.points) : NONE,
    difference?.interval ? betweenSigned(difference.interval, words) : NONE,
  ]
}

const isBanded = (telling: Telling, { id, before, difference }: ToldChange) =>
  !difference && [before, partOf(telling, id)?.score?.index].some(index => index && 'band' in index)

const bandNote = ({ words }: Telling) => `${words.page.columns.difference}: ${words.page.since.banded}`

/** Side by side, since the lowest are chosen, and rise a little by themselves. */
function means({ words }: Telling, { meanOfChosen, meanOfOthers }: ToldSince): Block[] {
  const { since: said } = words.page
  const both = [
    ...(meanOfChosen === undefined ? [] : [said.meanOfChosen(signed(meanOfChosen))]),
    ...(meanOfOthers === undefined ? [] : [said.meanOfOthers(signed(meanOfOthers))]),
  ]
  return [
    ...(both.length
      ? [paragraph('body', [{ text: `${said.means}. `, bold: true }, { text: `${both.join('. ')}.` }])]
      : []),
    paragraph('body', said.regression),
  ]
}
