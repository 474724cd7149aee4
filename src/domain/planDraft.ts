import { addMonths, workingDayOnOrBefore, type Calendar, type Day } from './calendar'
import type { Pack } from './pack'
import type { Named, Plan } from './plan'
import { lowestStatement, type Report, type ReportedSigtepunkt } from './report'

/** A date so many months on, moved to the working day before: what every form proposes. */
export const proposedDay = (calendar: Calendar, today: Day, months: number): Day =>
  workingDayOnOrBefore(calendar, addMonths(today, months))

/** One plan for one sigtepunkt of one report, whoever presses first and however often. */
export const planId = (measurement: string, sigtepunkt: string) => `${measurement}:${sigtepunkt}`

/**
 * A plan filled in from the report and the pack's hints, so that only the milestones are left to write: a purpose that
 * names the lowest statement, the first activity and the goal as hinted, follow-up every three months.
 */
export function draftPlan(
  report: Report,
  chosen: ReportedSigtepunkt,
  pack: Pack,
  facts: { tenant: string; chooser: Named; reason: string; today: Day; calendar: Calendar },
  purposeFor: (statement: string | undefined, sigtepunkt: string) => string,
): Plan {
  const { tenant, chooser, reason, today, calendar } = facts
  const hints = pack.sigtepunkter.find(sigtepunkt => sigtepunkt.id === chosen.id)?.planHints
  const threeMonths = proposedDay(calendar, today, 3)
  return {
    schema: 1,
    id: planId(report.measurement, chosen.id),
    tenant,
    team: report.team,
    measurement: report.measurement,
    pack: report.pack.id,
    version: report.pack.version,
    language: report.language,
    sigtepunkt: { id: chosen.id, title: chosen.title, description: chosen.description },
    state: 'draft',
    chosenBy: chooser,
    reason,
    purposes: [{ id: 'p1', text: purposeFor(lowestStatement(chosen)?.text, chosen.title) }],
    activities: (hints?.activities.slice(0, 1) ?? []).map(text => ({
      id: 'a1',
      purpose: 'p1',
      text,
      startsOn: today,
      endsOn: threeMonths,
      responsible: chooser,
    })),
    milestones: [],
    ...(hints && {
      goal: {
        text: hints.goal.text,
        dueOn: proposedDay(calendar, today, hints.goal.dueInMonths),
        indicator: '',
        target: '',
      },
    }),
    followUp: { firstOn: threeMonths, everyMonths: 3, owner: chooser, how: '', inform: '' },
    log: [{ on: today, by: chooser.id, what: 'chosen', ...(reason && { why: reason }) }],
  }
}
