import { addMonths, workingDayOnOrBefore, type Calendar, type Day } from './calendar'
import type { Pack } from './pack'
import type { Milestone, Named, Plan } from './plan'
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

/** By when something could have been achieved: what the forms propose. */
export const MONTHS_AHEAD = [3, 6, 9, 12] as const

/** Steps towards a purpose for a plan that has no milestones yet, three months apart, each waiting for the one before. */
export function withSteps(
  plan: Plan,
  texts: readonly string[],
  facts: { item: string; purpose: string; by: Named; today: Day; calendar: Calendar },
): Plan {
  const { item, purpose, by, today, calendar } = facts
  if (plan.milestones.length) return plan
  const named = (n: number) => `${item}-${n}`
  const milestones = texts.slice(0, MONTHS_AHEAD.length).map((text, n): Milestone => {
    const ticks = { specific: false, measurable: false, accepted: false, realistic: false }
    const after = n ? [named(n - 1)] : []
    const dueOn = proposedDay(calendar, today, MONTHS_AHEAD[n]!)
    return { id: named(n), purpose, text, dueOn, setOn: today, responsible: by, after, ticks }
  })
  return { ...plan, milestones }
}
