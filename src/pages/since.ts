import type { ToldChange, ToldSince } from '../domain/toldSeries'
import { signed } from '../words/signed'
import { sinceChart, trendChart } from './charts'
import type { Reading } from './facts'
import { figureOf, betweenSigned, countText, verdictText } from './figures'
import { html, type Content, type Html } from './html'
import { figure, indexCell, list, paragraphs, section } from './parts'
import { table, type Column } from './table'
import { threadsIn } from './threads'

/** What became of it since the earlier measurement: the chosen with a verdict, the others without. */
export function sincePart(reading: Reading): Html | undefined {
  const { told, words } = reading
  const { since } = told
  if (!since) return undefined
  const { since: said } = words.page
  return section(
    'since',
    said.title,
    list([
      said.before(since.title, since.closedOn, countText(since.answered, words), since.invited),
      said.now(told.title, told.closedOn, countText(told.answered, words), told.invited),
    ]),
    paragraphs([said.same]),
    figure(look => sinceChart(told, words, look)),
    since.chosen.length ? chosenTable(since, reading) : paragraphs([said.noneChosen]),
    means(since, reading),
    threads(since, reading),
    since.others.length > 0 && [changesTable(said.others, since.others, [], reading), paragraphs([said.othersNote])],
  )
}

function chosenTable({ chosen }: ToldSince, reading: Reading): Html {
  const { since: said, columns } = reading.words.page
  const verdicts = chosen.map(({ verdict, small, obstacle }) => [
    html`<strong class="verdict ${verdict}">${verdictText({ verdict, small }, reading.words)}</strong>`,
    verdict === 'not-assessed' && obstacle && html`<small>${said.obstacle[obstacle]}</small>`,
  ])
  return changesTable(said.chosen, chosen, [{ label: columns.verdict, isText: true }], reading, verdicts)
}

function changesTable(
  caption: string,
  changes: readonly ToldChange[],
  more: readonly Column[],
  { told, words, lang }: Reading,
  verdicts: readonly Content[] = [],
): Html {
  const { columns, since: said } = words.page
  const isSure = changes.some(({ difference }) => difference?.interval)
  const head: Column[] = [
    { label: columns.before },
    { label: columns.now },
    { label: columns.difference },
    ...(isSure ? [{ label: columns.interval }] : []),
    ...more,
  ]
  const lines = changes.map(({ id, before, difference, obstacle }, place) => {
    const one = told.sigtepunkter.find(other => other.id === id)
    const isBanded = !difference && [before, one?.score?.index].some(index => index && 'band' in index)
    const reason = isBanded ? said.banded : obstacle && more.length === 0 ? said.obstacle[obstacle] : '–'
    return {
      head: one?.title,
      lang,
      cells: [
        indexCell(before, words),
        indexCell(one?.score?.index, words),
        difference ? signed(difference.points) : html`<small>${reason}</small>`,
        ...(isSure ? [difference?.interval ? betweenSigned(difference.interval, words) : '–'] : []),
        ...(more.length ? [verdicts[place]] : []),
      ],
    }
  })
  return table(caption, columns.sigtepunkt, head, lines)
}

function threads(since: ToldSince, { told, words }: Reading): Content {
  const found = threadsIn(told, since, words)
  return (
    found.length > 0 &&
    html`<h3>${words.thread.title}</h3>
      <p>${words.thread.intro}</p>
      ${found.map(({ title, lines }) => [html`<h4>${title}</h4>`, list(lines)])}`
  )
}

/** Side by side, since the lowest are chosen, and rise a little by themselves. */
function means({ meanOfChosen, meanOfOthers, chosen }: ToldSince, { words }: Reading): Content {
  const { since: said } = words.page
  if (chosen.length === 0) return undefined
  return html`<aside class="means" aria-label="${said.means}">
    <h3>${said.means}</h3>
    ${list([
      meanOfChosen !== undefined && said.meanOfChosen(signed(meanOfChosen)),
      meanOfOthers !== undefined && said.meanOfOthers(signed(meanOfOthers)),
    ])}
    <p>${said.regression}</p>
  </aside>`
}

/** All measurements, from the third on. */
export function trendPart({ told, words, lang }: Reading): Html | undefined {
  const { trend, sigtepunkter } = told
  if (!trend) return undefined
  const { trend: said, columns, month } = words.page
  const head = trend.map(({ closedOn }) => ({ label: month(closedOn) }))
  const lines = sigtepunkter.map(({ id, title }) => ({
    head: title,
    lang,
    cells: trend.map(({ indexes }) => indexCell(figureOf(indexes, id), words)),
  }))
  return section(
    'trend',
    said.title,
    figure(look => trendChart(told, words, look)),
    table(said.caption, columns.sigtepunkt, head, lines),
    paragraphs([said.note]),
  )
}
