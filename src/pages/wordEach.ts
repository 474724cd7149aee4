import type { ToldItem, ToldScore, ToldSigtepunkt } from '../domain/told'
import { withCapital } from '../domain/text'
import { keeping, paragraph, table, type Block, type Cell } from './wordBlocks'
import { many, type Telling } from './wordFigures'

/** Every sigtepunkt with all that may be shown of it. */
export function eachBlocks(telling: Telling): Block[] {
  const { told, words } = telling
  const { each: said } = words.inDepth
  const isTold = (item: ToldItem) => item.index !== undefined
  const isSpread = (item: ToldItem) => item.distribution !== undefined
  const items = told.sigtepunkter.flatMap(({ items }) => items)
  if (!items.some(isTold) && !told.sigtepunkter.some(({ score }) => score)) return []
  return [
    paragraph('heading1', said.title),
    paragraph('note', `${items.some(isSpread) ? said.note : said.noteWithout} ${said.dash}`),
    ...told.sigtepunkter.flatMap(sigtepunkt => oneBlocks(telling, sigtepunkt)),
  ]
}

function oneBlocks(telling: Telling, sigtepunkt: ToldSigtepunkt): Block[] {
  const { told, words } = telling
  const { title, description, score } = sigtepunkt
  return [
    paragraph('heading2', [{ text: title, language: told.language }]),
    ...(description ? [keeping(paragraph('body', [{ text: description, language: told.language }]))] : []),
    score
      ? paragraph('lead', factsOf(telling, score))
      : paragraph('note', words.report.hiddenSigtepunkt(title, told.threshold)),
    ...levelBlocks(telling, sigtepunkt),
    ...itemBlocks(telling, sigtepunkt),
  ]
}

function factsOf({ words, figures }: Telling, { index, answers, interval, spread }: ToldScore): string {
  const { each: said } = words.inDepth
  return [
    said.facts(figures.index(index), figures.count(answers)),
    ...(interval ? [said.interval(figures.interval(interval))] : []),
    ...(spread === undefined ? [] : [said.spread(spread)]),
  ].join(' · ')
}

function levelBlocks(telling: Telling, { levels }: ToldSigtepunkt): Block[] {
  if (!levels) return []
  const { words, figures } = telling
  const { each: said, columns } = words.inDepth
  const [leaders, staff] = [many(telling, 'leader'), many(telling, 'staff')]
  const row = (name: string, { index, interval, answers }: ToldScore) => [
    withCapital(name),
    figures.index(index),
    figures.interval(interval),
    figures.count(answers),
  ]
  const { gap } = levels
  const points = figures.points(gap)
  return [
    ...table(
      [
        [columns.group, 9],
        [columns.index, 3],
        [columns.interval, 3],
        [columns.answers, 2],
      ],
      [row(leaders, levels.leader), row(staff, levels.staff)],
    ),
    ...(gap
      ? [
          paragraph(
            'note',
            gap.interval
              ? said.gapRange(leaders, staff, points, figures.pointsInterval(gap))
              : said.gap(leaders, staff, points),
          ),
        ]
      : []),
    ...(levels.seenDifferently ? [paragraph('lead', withCapital(said.seenDifferently(leaders, staff)))] : []),
  ]
}

function itemBlocks(telling: Telling, { items }: ToldSigtepunkt): Block[] {
  const { told, words, figures } = telling
  const { each: said, columns } = words.inDepth
  const spread = items.some(({ distribution }) => distribution)
  const name = ({ text, reversed, audience }: ToldItem): Cell => ({
    spans: [{ text, language: told.language }],
    notes: [...(reversed ? [said.reversed] : []), ...(audience ? [said.only(many(telling, audience))] : [])],
  })
  if (!items.some(({ index }) => index)) return []
  const columnsOf: [string, number][] = spread
    ? [
        [columns.item, 38],
        [columns.index, 8],
        [columns.answers, 9],
        ...[1, 2, 3, 4, 5].map((value): [string, number] => [String(value), 4.6]),
        [columns.favourable, 13.5],
        [columns.notKnown, 8.5],
      ]
    : [
        [columns.item, 76],
        [columns.index, 14],
        [columns.answers, 10],
      ]
  return table(
    columnsOf,
    items.map(item => [
      name(item),
      figures.index(item.index),
      figures.count(item.answers),
      ...(spread
        ? [
            ...[0, 1, 2, 3, 4].map(place => (item.distribution ? String(item.distribution.values[place]) : '–')),
            figures.percent(item.favourable),
            figures.percent(item.notKnown),
          ]
        : []),
    ]),
  )
}
