import type { AssessFault, TypedCases } from '../domain/goal'
import { RESULTS, type Goal, type Plan } from '../domain/plan'
import { inBrief } from '../domain/text'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { notice } from './notice'
import { button, choice, field, line, lineIf } from './parts'
import type { Row } from './shapes'

/** What stands in the form, and where something is missing. */
export interface Assessing {
  readonly values?: { readonly result: string; readonly note: string } & Partial<TypedCases>
  readonly faults?: Readonly<Partial<Record<'result' | 'note' | keyof TypedCases, AssessFault>>>
  /** Opened from the plan, and goes back there. */
  readonly isFromPlan?: boolean
}

/** The form in which it is said how it went with a plan's goal. */
export function assessCard(
  plan: Plan,
  ref: string,
  words: Words,
  { values, faults = {}, isFromPlan }: Assessing = {},
): Card {
  const said = words.followUp.assess
  const { goal } = plan
  const fault = (at: keyof typeof faults) => faults[at] && words.plan.faults[faults[at]]
  const count = (id: keyof TypedCases, label: string) => field(id, label, values?.[id], fault(id))
  const noteFault = faults.note === 'needed' ? said.writeNote : fault('note')
  const results = RESULTS.map(value => ({ title: said.results[value], value }))
  return fill('assess', {
    summary: said.title,
    plan: words.plan.planFor(plan.sigtepunkt.title, plan.kind),
    title: said.title,
    facts: [
      line(goal!.text),
      line(words.plan.goalDue(goal!.dueOn)),
      ...lineIf(words.plan.goalSign(goal!.indicator, goal!.target)),
      ...lineIf(casesLine(goal!, words)),
    ],
    result: choice('result', said.result, results, values?.result, faults.result && said.chooseResult),
    counted: goal!.cases
      ? [{ cases: count('cases', words.forms.cases.foundOf), casesMet: count('casesMet', words.forms.cases.foundMet) }]
      : [],
    note: field('note', said.note, values?.note, noteFault),
    buttons: [
      button(words.save, 'goal.assess', { ref, ...(isFromPlan && { way: 'plan' }) }),
      ...(isFromPlan ? [button(words.back, 'plan.open', { ref })] : []),
    ],
  })
}

/** How many cases showed it, and how many should: of the goal alone, or once it is assessed. */
export function casesLine({ cases, assessed }: Goal, { forms: { cases: said } }: Words): string | undefined {
  const found = assessed?.cases
  if (!found) return cases && said.aim(cases.met, cases.of)
  return cases ? said.foundOfAim(found.met, found.of, cases.met, cases.of) : said.found(found.met, found.of)
}

/** A goal whose date has passed, on its own in the day's message. */
export function goalPastCard(plan: Plan, ref: string, words: Words): Card {
  const { assess: said, reminder } = words.followUp
  const lines = [said.line(plan.sigtepunkt.title, plan.goal!.dueOn), inBrief(plan.goal!.text, 500)]
  const why = [reminder.why, words.milestone.reminder.stop]
  return notice(said.title, [...lines, ...why], [button(said.say, 'goal.open', { ref })])
}

/** The same among other things of the day. */
export const goalPastRow = (plan: Plan, ref: string, words: Words): Row => ({
  text: plan.goal!.text,
  notes: [line(words.followUp.assess.title), line(words.milestone.ofPlan(plan.sigtepunkt.title))],
  buttons: [button(words.open, 'goal.open', { ref })],
})
