import {
  cautionsOf,
  dontKnowShare,
  lengthOf,
  lowestFirst,
  shownCount,
  shownIndex,
  worthTalkingAbout,
  type Report,
  type Shown,
  type ShownIndex,
} from '../domain/report'
import type { ChosenComment } from '../domain/comments'
import type { Words } from '../words/language'
import { noComments, withComments, type InReport } from './comments'
import { fill, type Card } from './fill'
import { button, choice, field, line, lineIf } from './parts'
import type { Button } from './shapes'

const BLOCKS = 20

/** The index in words: a whole number, or a span at the ends. */
export const indexText = ({ score }: Shown, words: Words): string => figureText(shownIndex(score.mean), words)

/** The same of an index that is already rounded. */
export const figureText = (shown: ShownIndex, words: Words): string =>
  'whole' in shown ? words.report.index(shown.whole) : words.report.band[shown.band]

function figures(report: Report, words: Words, buttons: Button[], { more, ...comments }: InReport = noComments) {
  const said = words.report
  const { answered, invited, threshold } = report
  const ranked = [...lowestFirst(report)].reverse()
  const length = (shown: Shown) => lengthOf(shownIndex(shown.score.mean))
  const filled = (shown: Shown) => Math.round((length(shown) / 100) * BLOCKS)
  const caution = cautionsOf(report)
  const hidden = report.sigtepunkter.filter(sigtepunkt => !sigtepunkt.score)
  const count = (n: number) => ('exact' in shownCount(n) ? String(n) : said.few)
  const bar = (shown: Shown) => {
    const isWhole = 'whole' in shownIndex(shown.score.mean)
    // The figure that Teams writes at a bar is the bar's length, which for a span is one of its ends.
    const x = isWhole ? shown.title : said.altRow(shown.title, indexText(shown, words))
    return { x, y: length(shown), color: 'categoricalBlue' }
  }
  const share = (shown: Shown) => {
    const unknown = dontKnowShare(shown)
    return unknown === undefined ? undefined : Math.round(unknown * 100)
  }
  return {
    summary: said.summary(report.title),
    title: said.title,
    name: said.name(report.title, report.closedOn),
    rate: [
      line(
        answered >= 10
          ? said.rate(answered, invited, Math.round((answered / invited) * 100))
          : answered >= 5
            ? said.rateFew(invited)
            : said.rateTooFew(invited),
      ),
    ],
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
    talks: ranked.length ? [{ title: said.talkTitle }] : [],
    talk: ranked.length
      ? [
          ...worthTalkingAbout(report).map(shown =>
            line(said.talk(shown.title, indexText(shown, words), count(shown.score.n), share(shown))),
          ),
          line(said.talkAdvice),
        ]
      : [],
    hiddens: ranked.length && hidden.length ? [{ title: said.hiddenTitle }] : [],
    hidden: ranked.length ? hidden.map(({ title }) => line(said.hiddenSigtepunkt(title, threshold))) : [],
    ...comments,
    method: [said.method(threshold), ...(report.languages ? [said.severalLanguages] : [])].join(' '),
    buttons: [...buttons, ...more],
  }
}

/** What the team's channel sees; the same for everybody, so a press answers in the presser's own chat. */
export const reportCard = (report: Report, ref: string, words: Words): Card =>
  fill('report', figures(report, words, [button(words.report.show, 'report.show', { ref })]))

/** To the page for talking about it, where there is anything to talk about. */
const talkButton = (report: Report, ref: string, words: Words): Button[] =>
  lowestFirst(report).length ? [button(words.agenda.open, 'report.talk', { ref })] : []

/** The report in somebody's own chat, where they may not choose. */
export const ownReportCard = (
  report: Report,
  ref: string,
  words: Words,
  comments: readonly ChosenComment[] = [],
): Card =>
  withComments(comments, ref, words, shown =>
    fill('report', figures(report, words, talkButton(report, ref, words), shown)),
  )

export interface Choosing {
  readonly comments?: readonly ChosenComment[]
  /** There are comments to choose from, and they may. */
  readonly mayChooseComments?: boolean
  readonly sigtepunkter?: string
  readonly reason?: string
  readonly fault?: string
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
    reason: field('reason', said.reason, given.reason),
  }
  return withComments(given.comments ?? [], ref, words, shown =>
    fill('choose', { ...figures(report, words, buttons, shown), ...form }),
  )
}
