import type { Report, ShownIndex } from '../domain/report'
import { told, type Told } from '../domain/told'
import type { ToldSince } from '../domain/toldSeries'
import type { Words } from '../words/language'
import { line } from './parts'
import type { CardData } from './shapes'

/** So many sigtepunkter have room side by side on a phone. */
const SIDE_BY_SIDE = 3
const COLOURS = ['categoricalBlue', 'categoricalTeal', 'categoricalPurple']

type Changes = Pick<CardData['report'], 'changes' | 'beforeAndNow' | 'changeLines' | 'trends'>

/** What has changed since the baseline, and from the third measurement on the way there; nothing where there is none. */
export function changesIn(report: Report, words: Words): Changes {
  const { since, trend, sigtepunkter } = told(report)
  if (!since) return { changes: [], beforeAndNow: [], changeLines: [], trends: [] }
  const said = words.report.since
  const ids = since.chosen.length ? since.chosen.map(({ id }) => id) : sigtepunkter.map(({ id }) => id)
  return {
    changes: [{ title: said.title(since.title, since.closedOn) }],
    beforeAndNow: beforeAndNow(sigtepunkter, since, ids, words),
    changeLines: linesOf(since, sigtepunkter, words).map(line),
    trends: trend ? trendOf(trend, sigtepunkter, ids, words) : [],
  }
}

const wholeOf = (index: ShownIndex | undefined) => (index && 'whole' in index ? index.whole : undefined)

function beforeAndNow(
  sigtepunkter: Told['sigtepunkter'],
  { chosen, others }: ToldSince,
  ids: readonly string[],
  words: Words,
) {
  const said = words.report.since
  const pairs = ids.flatMap(id => {
    const now = sigtepunkter.find(one => one.id === id)
    const before = wholeOf([...chosen, ...others].find(one => one.id === id)?.before)
    const after = wholeOf(now?.score?.index)
    return before === undefined || after === undefined ? [] : [{ x: now!.title, before, after }]
  })
  const shown = pairs.slice(0, SIDE_BY_SIDE)
  if (!shown.length) return []
  return [
    {
      title: said.chartTitle,
      axis: words.report.axis,
      alt: said.alt(shown.map(({ x, before, after }) => said.altRow(x, before, after))),
      series: [
        { legend: said.before, color: 'categoricalTeal', values: shown.map(({ x, before }) => ({ x, y: before })) },
        { legend: said.now, color: 'categoricalBlue', values: shown.map(({ x, after }) => ({ x, y: after })) },
        // The client scales a chart to its own longest bar.
        { legend: words.report.most, color: 'neutral', values: [{ x: words.report.most, y: 100 }] },
      ],
    },
  ]
}

/** Verdicts on what was chosen beforehand, and what everybody should know of them. */
function linesOf(since: ToldSince, sigtepunkter: Told['sigtepunkter'], words: Words): string[] {
  const said = words.report.since
  const { chosen, others, meanOfChosen, meanOfOthers } = since
  const titleOf = (id: string) => sigtepunkter.find(one => one.id === id)!.title
  const { obstacle } = [...chosen, ...others][0]!
  if (obstacle === 'version' || obstacle === 'asked' || obstacle === 'rate') return [said.obstacles[obstacle]]
  return [
    ...chosen.map(({ id, before, verdict, small, difference, obstacle: why }) => {
      const reason = why === 'items' || why === 'few' ? said.reasons[why] : undefined
      const [then, now] = [wholeOf(before), wholeOf(sigtepunkter.find(one => one.id === id)?.score?.index)]
      const figures = then === undefined || now === undefined ? undefined : said.altRow(titleOf(id), then, now)
      const verdictText = said.verdicts[small ? 'small' : verdict]
      return said.judged(figures ?? titleOf(id), verdictText, difference?.points, reason)
    }),
    ...(chosen.length ? [] : [said.nothingChosen]),
    ...(meanOfChosen !== undefined && meanOfOthers !== undefined ? [said.means(meanOfChosen, meanOfOthers)] : []),
    ...(chosen.length ? [said.regression] : []),
  ]
}

function trendOf(
  trend: NonNullable<Told['trend']>,
  sigtepunkter: Told['sigtepunkter'],
  ids: readonly string[],
  words: Words,
) {
  const said = words.report.since
  const series = ids.flatMap(id => {
    const values = trend.map(({ closedOn, indexes }) => ({ x: closedOn, y: wholeOf(indexes[id]) }))
    const title = sigtepunkter.find(one => one.id === id)?.title ?? ''
    const points = values.flatMap(({ x, y }) => (y === undefined ? [] : [{ x, y }]))
    return points.length === values.length ? [{ legend: title, values: points }] : []
  })
  const shown = series.slice(0, SIDE_BY_SIDE).map((one, i) => ({ ...one, color: COLOURS[i]! }))
  if (!shown.length) return []
  const rows = shown.map(({ legend, values }) => said.trendRow(legend, values[0]!.y, values.at(-1)!.y))
  return [{ title: said.trendTitle, axis: words.report.axis, alt: said.alt(rows), series: shown, rows: rows.map(line) }]
}
