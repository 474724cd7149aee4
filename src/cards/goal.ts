import { RESULTS, type Plan } from '../domain/plan'
import { inBrief } from '../domain/text'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { notice } from './notice'
import { button, choice, field, line, lineIf } from './parts'
import type { Row } from './shapes'

/** What stands in the form, and where something is missing. */
export interface Assessing {
  readonly values?: { readonly result: string; readonly note: string }
  readonly faults?: { readonly result?: 'needed'; readonly note?: 'needed' }
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
  const results = RESULTS.map(value => ({ title: said.results[value], value }))
  return fill('assess', {
    summary: said.title,
    plan: words.plan.planFor(plan.sigtepunkt.title),
    title: said.title,
    facts: [
      line(goal!.text),
      line(words.plan.goalDue(goal!.dueOn)),
      ...lineIf(words.plan.goalSign(goal!.indicator, goal!.target)),
    ],
    result: choice('result', said.result, results, values?.result, faults.result && said.chooseResult),
    note: field('note', said.note, values?.note, faults.note && said.writeNote),
    buttons: [
      button(words.save, 'goal.assess', { ref, ...(isFromPlan && { way: 'plan' }) }),
      ...(isFromPlan ? [button(words.back, 'plan.open', { ref })] : []),
    ],
  })
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
