import {
  dontKnowShare,
  shownCount,
  cautionsOf,
  lengthOf,
  lowestFirst,
  shownIndex,
  type Report,
  type Shown,
  type ShownIndex,
} from '../domain/report'
import type { Day } from '../domain/calendar'
import { talkingPoints, type TalkingPoint } from '../domain/talking'
import type { ChosenComment } from '../domain/comments'
import type { Words } from '../words/language'
import { noComments, withComments, type InReport } from './comments'
import { fill, type Card } from './fill'
import { changesIn } from './reportChange'
import { rolesOf } from './roles'
import { button, choice, field, line, lineIf } from './parts'
import { waysTo, type Addresses } from './ways'
import type { Ways } from './reportShape'
import type { Button } from './shapes'

const BLOCKS = 20

/** The index in words: a whole number, or a span at the ends. */
export const indexText = ({ score }: Shown, words: Words): string => figureText(shownIndex(score.mean), words)

/** The same of an index that is already rounded. */
export const figureText = (shown: ShownIndex, words: Words): string =>
  'whole' in shown ? words.report.index(shown.whole) : words.report.band[shown.band]

/** A plain sentence, with the reason. */
function talkText(point: TalkingPoint, { pack }: Report, words: Words): string {
  const said = words.report.talk
  const { title } = point.sigtepunkt
  const { leader, staff } = rolesOf(pack, words)
  switch (point.why) {
    case 'not-known':
      return said.notKnown(title, point.item.text)
    case 'seen-differently':
      return said.seenDifferently(title, leader.many, staff.many)
    case 'declined':
      return said.declined(title, indexText(point.sigtepunkt, words))
    case 'lowest': {
      const unknown = dontKnowShare(point.sigtepunkt)
      const percent = unknown === undefined ? undefined : Math.round(unknown * 100)
      const n = shownCount(point.sigtepunkt.score.n)
      const answers = 'exact' in n ? String(n.exact) : words.report.few
      return said.lowest(title, indexText(point.sigtepunkt, words), answers, percent)
    }
  }
}

/** How many have answered, as far as it may be told. */
export function rateText({ answered, invited }: Report, { report: said }: Words): string {
  if (answered >= 10) return said.rate(answered, invited, Math.round((answered / invited) * 100))
  return answered >= 5 ? said.rateFew(invited) : said.rateTooFew(invited)
}

function figures(
  report: Report,
  words: Words,
  buttons: Button[],
  { more, ...comments }: InReport = noComments,
  ways: Ways = [],
  remarks: readonly string[] = [],
) {
  const said = words.report
  const { threshold } = report
  const ranked = [...lowestFirst(report)].reverse()
  const length = (shown: Shown) => lengthOf(shownIndex(shown.score.mean))
  const filled = (shown: Shown) => Math.round((length(shown) / 100) * BLOCKS)
  const caution = cautionsOf(report)
  const hidden = report.sigtepunkter.filter(sigtepunkt => !sigtepunkt.score)
  const bar = (shown: Shown) => {
    const isWhole = 'whole' in shownIndex(shown.score.mean)
    // The figure that Teams writes at a bar is the bar's length, which for a span is one of its ends.
    const x = isWhole ? shown.title : said.altRow(shown.title, indexText(shown, words))
    return { x, y: length(shown), color: 'categoricalBlue' }
  }
  return {
    summary: said.summary(report.title),
    title: said.title,
    name: said.name(report.title, report.closedOn),
    remarks: remarks.map(line),
    rate: [line(rateText(report, words))],
    cautions: lineIf(ranked.length ? caution && said.caution[caution] : said.nothing(threshold)),
    why: lineIf(report.why),
    charts: ranked.length
      ? [
          {
            title: said.chartTitle,
            xAxis: said.axis,
            alt: said.alt(ranked.map(shown => said.altRow(shown.title, indexText(shown, words)))),
            bars: [...ranked.map(bar), { x: said.most, y: 100, color: 'neutral' }],
            rows: ranked.map(shown => ({
              title: shown.title,
              bar: said.bar('█'.repeat(filled(shown)), '░'.repeat(BLOCKS - filled(shown)), indexText(shown, words)),
            })),
          },
        ]
      : [],
    ...changesIn(report, words),
    talks: ranked.length ? [{ title: said.talkTitle }] : [],
    talk: ranked.length
      ? [...talkingPoints(report).map(point => line(talkText(point, report, words))), line(said.talkAdvice)]
      : [],
    hiddens: ranked.length && hidden.length ? [{ title: said.hiddenTitle }] : [],
    hidden: ranked.length ? hidden.map(({ title }) => line(said.hiddenSigtepunkt(title, threshold))) : [],
    ...comments,
    method: [said.method(threshold), ...(report.languages ? [said.severalLanguages] : [])].join(' '),
    buttons: [...buttons, ...more],
    ways,
  }
}

/** What the team's channel sees; the same for everybody, so a press answers in the presser's own chat. */
export const reportCard = (report: Report, ref: string, words: Words): Card =>
  fill('report', {
    ...figures(report, words, [button(words.report.show, 'report.show', { ref })]),
    method: words.report.shortMethod(report.threshold),
  })

/** The report for whoever wanted to see it first: when everybody sees it, and a way to let them now. */
export const previewCard = (report: Report, ref: string, words: Words, postsOn: Day, to?: Addresses): Card =>
  fill(
    'report',
    figures(
      report,
      words,
      [button(words.report.preview.button, 'report.post', { ref })],
      noComments,
      waysTo(to, ref, words),
      words.report.preview.lines(postsOn),
    ),
  )

/** To the page for talking about it, where there is anything to talk about. */
const talkButton = (report: Report, ref: string, words: Words): Button[] =>
  lowestFirst(report).length ? [button(words.agenda.open, 'report.talk', { ref })] : []

/** The report in somebody's own chat, where they may not choose. */
export const ownReportCard = (
  report: Report,
  ref: string,
  words: Words,
  comments: readonly ChosenComment[] = [],
  to?: Addresses,
): Card =>
  withComments(comments, ref, words, shown =>
    fill('report', figures(report, words, talkButton(report, ref, words), shown, waysTo(to, ref, words))),
  )

export interface Choosing {
  readonly to?: Addresses
  readonly comments?: readonly ChosenComment[]
  /** There are comments to choose from, and they may. */
  readonly mayChooseComments?: boolean
  readonly sigtepunkter?: string
  readonly reason?: string
  readonly fault?: string
  readonly reasonFault?: string
}

/** The report in the chat of somebody who may choose what to work on. */
export function chooseCard(report: Report, ref: string, words: Words, given: Choosing = {}): Card {
  const said = words.report.choose
  const shown = lowestFirst(report)
  const rest = report.sigtepunkter.filter(sigtepunkt => !sigtepunkt.score)
  const buttons = [
    button(said.button, 'plan.choose', { ref }),
    ...talkButton(report, ref, words),
    ...(given.mayChooseComments ? [button(words.comment.choose.begin, 'comment.open', { ref })] : []),
  ]
  const form = {
    chooseTitle: said.title,
    chooseHint: said.hint,
    sigtepunkter: choice(
      'sigtepunkter',
      said.field,
      [
        ...shown.map(one => ({ title: said.option(one.title, indexText(one, words)), value: one.id })),
        ...rest.map(one => ({ title: said.option(one.title, undefined), value: one.id })),
      ],
      given.sigtepunkter,
      given.fault,
    ),
    reason: field('reason', said.reason, given.reason, given.reasonFault),
  }
  return withComments(given.comments ?? [], ref, words, shown =>
    fill('choose', { ...figures(report, words, buttons, shown, waysTo(given.to, ref, words)), ...form }),
  )
}
