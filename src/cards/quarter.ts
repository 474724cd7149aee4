import type { Quarter } from '../domain/quarter'
import type { Shown } from '../domain/report'
import type { Words } from '../words/language'
import type { Card } from './fill'
import { notice } from './notice'
import { button, line } from './parts'
import { indexText, rateText } from './report'
import type { Row } from './shapes'

/** What a sponsor is told of a team's quarter. */
export interface QuarterOfTeam {
  readonly team: string
  readonly quarter: Quarter
  /** Leads to the report, where there is one. */
  readonly ref: string
}

function linesOf({ report, plans }: Quarter, words: Words): string[] {
  const said = words.quarter
  const figures = (ends: readonly Shown[], say: (title: string, index: string) => string) =>
    ends.map(one => say(one.title, indexText(one, words)))
  return [
    ...(report
      ? [
          said.report(report.of.pack.title, report.of.closedOn),
          rateText(report.of, words),
          ...(report.lowest.length
            ? [...figures(report.highest, said.highest), ...figures(report.lowest, said.lowest)]
            : [said.nothing]),
        ]
      : [said.noReport]),
    ...plans.flatMap(({ title, done, late, ahead, goal }) => [
      said.plan(title, done, late, ahead),
      ...(goal ? [said.goal[goal]] : []),
    ]),
    ...(plans.length ? [] : [said.noPlans]),
  ]
}

const wayTo = ({ quarter, ref }: QuarterOfTeam, words: Words) =>
  quarter.report ? [button(words.report.show, 'report.show', { ref })] : []

/** The quarter alone in the day's message. */
export const quarterCard = (given: QuarterOfTeam, words: Words): Card =>
  notice(words.quarter.title(given.team), [...linesOf(given.quarter, words), words.quarter.why], wayTo(given, words))

/** The same among other things of the day. */
export const quarterRow = (given: QuarterOfTeam, words: Words): Row => ({
  text: words.quarter.title(given.team),
  notes: linesOf(given.quarter, words).map(line),
  buttons: wayTo(given, words),
})
