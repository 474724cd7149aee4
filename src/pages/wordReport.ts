import type { Agenda } from '../domain/agenda'
import { agendaOf } from '../domain/agenda'
import type { Roles } from '../domain/pack'
import { distributionThreshold } from '../domain/privacy'
import type { Report } from '../domain/report'
import { talkingPoints, type TalkingPoint } from '../domain/talking'
import type { Told } from '../domain/told'
import type { Words } from '../words/language'
import { paragraph, table, type Block } from './wordBlocks'
import { figuresIn, many, signed, type Telling } from './wordFigures'
import { eachBlocks } from './wordEach'
import { trendBlocks, unitsBlocks } from './wordGroups'
import { sinceBlocks } from './wordSince'
import { talkBlocks } from './wordTalk'

/** What a report in a file says besides its figures. */
export interface ReportFacts {
  /** The team's name. */
  readonly team: string
  /** Where the questionnaire has words of its own for those who answer. */
  readonly roles?: Roles
  /** Everybody could read the statements in their own language. */
  readonly severalLanguages: boolean
  readonly points: readonly TalkingPoint[]
  readonly agenda?: Agenda
}

/** The facts that a report holds itself. */
export function factsOf(report: Report, team: string): ReportFacts {
  const agenda = agendaOf(report)
  return {
    team,
    ...(report.pack.roles && { roles: report.pack.roles }),
    severalLanguages: report.languages === 'own',
    points: talkingPoints(report),
    ...(agenda && { agenda }),
  }
}

/** A report as a document, from its title to the page for talking about it. */
export function reportBlocks(told: Told, words: Words, facts: ReportFacts): Block[] {
  const telling = { told, words, roles: facts.roles ?? words.roles, figures: figuresIn(words) }
  return [
    ...opening(telling, facts),
    ...overview(telling),
    ...points(telling, facts.points),
    ...eachBlocks(telling),
    ...unitsBlocks(telling),
    ...sinceBlocks(telling),
    ...trendBlocks(telling),
    ...method(telling, facts),
    ...(facts.agenda ? talkBlocks(telling, facts.agenda) : []),
  ]
}

function opening(telling: Telling, { team }: ReportFacts): Block[] {
  const { told, words, figures } = telling
  const { report: said, inDepth } = words
  const { answered, invited, rate, levels, caution, threshold } = told
  const shown = told.sigtepunkter.some(({ score }) => score)
  const warned = shown ? caution && said.caution[caution] : said.nothing(threshold)
  return [
    paragraph('title', told.title),
    paragraph('subtitle', inDepth.about(team, told.questionnaire.title, told.closedOn)),
    ...(told.why ? [paragraph('body', told.why)] : []),
    paragraph(
      'lead',
      rate !== undefined && 'exact' in answered
        ? said.rate(answered.exact, invited, rate)
        : 'span' in answered && answered.span === 'under-five'
          ? said.rateTooFew(invited)
          : said.rateFew(invited),
    ),
    ...(levels
      ? [
          paragraph(
            'body',
            inDepth.levels(
              many(telling, 'staff'),
              figures.count(levels.staff),
              many(telling, 'leader'),
              figures.count(levels.leader),
            ),
          ),
        ]
      : []),
    ...(warned ? [paragraph('caution', warned)] : []),
  ]
}

function overview({ told, words, figures }: Telling): Block[] {
  const { overview: said, columns } = words.inDepth
  const shown = told.sigtepunkter.filter(({ score }) => score)
  const hidden = told.sigtepunkter.filter(({ score }) => !score)
  if (!shown.length) return []
  return [
    paragraph('heading1', said.title),
    ...table(
      [
        [columns.sigtepunkt, 9],
        [columns.index, 3],
        [columns.interval, 3],
        [columns.answers, 2],
      ],
      told.sigtepunkter.map(({ title, score }) => [
        title,
        figures.index(score?.index),
        figures.interval(score?.interval),
        figures.count(score?.answers),
      ]),
    ),
    paragraph('note', said.note),
    ...hidden.map(({ title }) => paragraph('note', words.report.hiddenSigtepunkt(title, told.threshold))),
  ]
}

function points(telling: Telling, found: readonly TalkingPoint[]): Block[] {
  const { told, words, figures } = telling
  const { talk: said } = words.inDepth
  const [leaders, staff] = [many(telling, 'leader'), many(telling, 'staff')]
  const sentence = (point: TalkingPoint) => {
    const { id, title } = point.sigtepunkt
    if (point.why === 'seen-differently') return said.seenDifferently(title, leaders, staff)
    const here = told.sigtepunkter.find(one => one.id === id)
    if (point.why === 'not-known') {
      const share = here?.items.find(item => item.id === point.item.id)?.notKnown
      return said.notKnown(title, share ?? 0, point.item.text)
    }
    const change = told.since?.chosen.find(one => one.id === id)?.difference
    return point.why === 'declined' && change
      ? said.declined(title, signed(change.points))
      : said.lowest(title, figures.index(here?.score?.index))
  }
  if (!found.length) return []
  return [
    paragraph('heading1', said.title),
    ...found.map(point => paragraph('bullet', sentence(point))),
    paragraph('note', words.report.talkAdvice),
  ]
}

function method({ told, words }: Telling, { severalLanguages }: ReportFacts): Block[] {
  const { method: said } = words.inDepth
  return [
    paragraph('heading1', said.title),
    paragraph('body', words.report.method(told.threshold)),
    ...(severalLanguages ? [paragraph('body', words.report.severalLanguages)] : []),
    paragraph('body', said.shares),
    paragraph('body', said.shown(distributionThreshold(told.threshold))),
  ]
}
