import type { ToldPlan, ToldPlans } from '../domain/toldPlan'
import type { Words } from '../words/language'
import { csv, type Cell } from './csv'
import { casesText, everyText, goalText, milestoneState } from './planParts'

/** What a row is about, and what is known of it; what is not there is an empty cell. */
interface Row {
  readonly kind: keyof Words['planTable']['kinds']
  readonly purpose?: string
  readonly text?: string | undefined
  readonly responsible?: Cell
  readonly starts?: string
  readonly due?: string
  readonly state?: string | undefined
  readonly evidence?: string | undefined
  readonly waits?: readonly string[]
  readonly more?: readonly (string | undefined)[]
}

/** The plans as rows for a spreadsheet, one for each thing there is in them. */
export function plansCsv(told: ToldPlans, words: Words): string {
  const { headings, kinds } = words.planTable
  const joined = (texts: readonly (string | undefined)[] = []) => texts.filter(Boolean).join('; ') || undefined
  const rows = told.plans.flatMap(plan =>
    rowsOf(plan, words).map(({ kind, purpose, text, responsible, starts, due, state, evidence, waits, more }) => [
      ...[
        plan.title,
        kinds[kind],
        purpose,
        text,
        responsible,
        starts,
        due,
        state,
        evidence,
        joined(waits),
        joined(more),
      ],
    ]),
  )
  const { sigtepunkt, kind, purpose, text, responsible, starts, due, state, evidence, waits, more } = headings
  const head = [sigtepunkt, kind, purpose, text, responsible, starts, due, state, evidence, waits, more]
  return csv([head, ...rows], words.tables)
}

function rowsOf(plan: ToldPlan, words: Words): Row[] {
  const { purposes, goal, followUp } = plan
  const said = words.planPage
  const whole: Row = {
    kind: 'sigtepunkt',
    text: plan.description,
    state: words.plan.state[plan.state],
    more: [plan.reason],
  }
  const done = purposes.flatMap(({ text: purpose, activities, milestones }): Row[] => [
    { kind: 'purpose', purpose, text: purpose },
    ...activities.map(({ text, responsible, startsOn, endsOn, state }): Row => ({
      ...{ kind: 'activity' as const, purpose, text, responsible },
      ...{ starts: startsOn, due: endsOn, state: said.activity[state] },
    })),
    ...milestones.map((one): Row => ({
      ...{ kind: 'milestone' as const, purpose, text: one.text, responsible: one.responsible, due: one.dueOn },
      ...{ state: milestoneState(one, words), evidence: one.done?.evidence, waits: one.waitsFor },
    })),
  ])
  const aim: Row[] = goal
    ? [
        {
          ...{ kind: 'goal', text: goal.text, due: goal.dueOn, state: goalText(goal, words) },
          ...{ evidence: goal.assessed?.note },
          more: [words.plan.goalSign(goal.indicator, goal.target), ...casesText(goal, words)],
        },
      ]
    : []
  const follow: Row[] = followUp
    ? [
        {
          ...{ kind: 'followUp', text: followUp.how, responsible: followUp.owner, starts: followUp.firstOn },
          more: [everyText(followUp, words), followUp.inform, ...followUp.informed],
        },
        ...followUp.held.map((due): Row => ({ kind: 'held', due })),
        ...followUp.meetings.map(({ on }): Row => ({ kind: 'meeting', due: on, responsible: followUp.owner })),
      ]
    : []
  return [whole, ...done, ...aim, ...follow]
}
