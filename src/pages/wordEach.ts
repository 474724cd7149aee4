import type { ToldItem, ToldSigtepunkt } from '../domain/told'
import { signed } from '../words/signed'
import { distributionChart, levelsChart } from './charts'
import { betweenSigned, countText, indexText } from './figures'
import { keeping, paragraph, table, type Block, type Cell, type Column } from './wordBlocks'
import { drawn, NONE, theirCell, theirs, type Telling } from './wordTelling'

/** Leaders and staff side by side, where both are told. */
export function levelsBlocks(telling: Telling): Block[] {
  const { told, words, roles, Roles } = telling
  const { levels: said, columns } = words.page
  const rows = told.sigtepunkter.flatMap(({ title, levels }) => {
    if (!levels) return []
    const { leader, staff, gap, seenDifferently } = levels
    return [
      [
        theirCell(telling, title, seenDifferently ? [said.isDifferent] : []),
        ...[leader, staff].flatMap(one => [indexText(one.index, words), countText(one.answers, words)]),
        gap ? signed(gap.points) : NONE,
        gap?.interval ? betweenSigned(gap.interval, words) : NONE,
      ],
    ]
  })
  if (!rows.length) return []
  return [
    paragraph('heading1', said.title(roles.staff.many, Roles.leader)),
    ...drawn(look => levelsChart(told, roles, words, look)),
    ...table(
      [
        [columns.sigtepunkt, 29],
        [Roles.leader, 12],
        [columns.answers, 10],
        [Roles.staff, 15],
        [columns.answers, 10],
        [columns.difference, 11],
        [columns.interval, 13],
      ],
      rows,
    ),
  ]
}

/** Every sigtepunkt with all that is told of it and of its statements. */
export function eachBlocks(telling: Telling): Block[] {
  const { told, words, facts } = telling
  const { title } = words.page.sigtepunkter
  const items = told.sigtepunkter.flatMap(one => one.items)
  if (!told.sigtepunkter.some(({ score }) => score) && !items.some(({ index }) => index)) return []
  return [
    paragraph('heading1', title),
    ...(items.some(({ distribution }) => distribution)
      ? [keeping(paragraph('note', words.inDepth.scale(facts.scale)))]
      : []),
    ...told.sigtepunkter.flatMap(one => oneBlocks(telling, one)),
  ]
}

function oneBlocks(telling: Telling, one: ToldSigtepunkt): Block[] {
  const { words, facts } = telling
  const { sigtepunkter: said, columns, hiddenBecause } = words.page
  const { title, description, score } = one
  const index = score
    ? `${said.index(indexText(score.index, words), countText(score.answers, words))}.`
    : `${columns.index}: ${hiddenBecause}.`
  const interval = score?.interval ? ` ${said.between(score.interval.low, score.interval.high)}` : ''
  return [
    paragraph('heading2', theirs(telling, title)),
    ...(description ? [keeping(paragraph('body', theirs(telling, description)))] : []),
    keeping(paragraph('body', [{ text: index, bold: true }, { text: interval }])),
    ...levelLines(telling, one),
    ...drawn(look => distributionChart(one, facts.scale, words, look)),
    ...itemsTable(telling, one),
  ]
}

function levelLines({ words, roles, Roles }: Telling, { levels }: ToldSigtepunkt): Block[] {
  if (!levels) return []
  const { levels: said } = words.page
  const { leader, staff, gap, seenDifferently } = levels
  const range = gap?.interval && betweenSigned(gap.interval, words)
  const texts = [
    said.indexes(Roles.leader, indexText(leader.index, words), Roles.staff, indexText(staff.index, words)),
    ...(gap ? [said.gap(Roles.leader, roles.staff.many, gap.points, range)] : []),
  ]
  const differently = said.differently(Roles.leader, roles.staff.many)
  return [
    paragraph('body', [
      { text: texts.join(' ') },
      ...(seenDifferently ? [{ text: ` ${differently}`, bold: true as const }] : []),
    ]),
  ]
}

function itemsTable(telling: Telling, { id, items }: ToldSigtepunkt): Block[] {
  const { told, words, roles } = telling
  const { sigtepunkter: said, columns, share, hidden } = words.page
  const { chosen = [], others = [] } = told.since ?? {}
  const change = [...chosen, ...others].find(one => one.id === id)
  const isSpread = items.some(({ distribution }) => distribution)
  const statement = (item: ToldItem): Cell => {
    const higher = change?.higher[item.id]
    return theirCell(telling, item.text, [
      ...(item.reversed ? [said.reversed] : []),
      ...(item.audience ? [said.only(roles[item.audience].many)] : []),
      ...(higher === undefined ? [] : [`${columns.higher}: ${share(higher)}`]),
    ])
  }
  const answers = ({ distribution, favourable, notKnown, reversed }: ToldItem): Cell[] => [
    ...[0, 1, 2, 3, 4].map(place => (distribution ? String(distribution.values[place]) : NONE)),
    favourable === undefined
      ? hidden
      : { spans: [{ text: share(favourable) }], notes: reversed ? [said.favourable] : [] },
    notKnown === undefined ? hidden : share(notKnown),
  ]
  if (!items.some(({ index }) => index)) return []
  return [
    ...table(
      isSpread
        ? [
            [columns.statement, 38],
            [columns.index, 8],
            [columns.answers, 9],
            ...[1, 2, 3, 4, 5].map((value): Column => [String(value), 4.6]),
            [columns.agree, 13.5],
            [columns.notKnown, 8.5],
          ]
        : [
            [columns.statement, 76],
            [columns.index, 14],
            [columns.answers, 10],
          ],
      items.map(item => [
        statement(item),
        indexText(item.index, words),
        item.answers ? countText(item.answers, words) : hidden,
        ...(isSpread ? answers(item) : []),
      ]),
    ),
    ...(items.some(item => change?.higher[item.id] !== undefined) ? [paragraph('note', said.higher)] : []),
  ]
}
