import { plain } from '../domain/text'
import type { Day } from '../domain/calendar'
import type { Missing, Plan } from '../domain/plan'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { button, line, lineIf } from './parts'
import type { Row } from './shapes'

const doneIn = (plan: Plan) => plan.milestones.filter(milestone => milestone.done).length

const lateIn = (plan: Plan, today: Day) =>
  plan.milestones.filter(milestone => !milestone.done && milestone.dueOn < today).length

/** State and progress of a plan in one line. */
export function planState(plan: Plan, today: Day, words: Words): string {
  const said = words.plan
  const late = plan.state === 'active' ? lateIn(plan, today) : 0
  return [
    said.state[plan.state],
    said.counts(doneIn(plan), plan.milestones.length),
    ...(late ? [said.late(late)] : []),
  ].join(' · ')
}

/** The team's plans, each with its state and a way in. */
export function plansCard(
  plans: readonly { plan: Plan; ref: string; mayOpen: boolean }[],
  intro: readonly string[],
  today: Day,
  words: Words,
): Card {
  return fill('list', {
    summary: words.plan.title,
    title: words.plan.title,
    intro: intro.map(line),
    rows: plans.map(({ plan, ref, mayOpen }) => ({
      text: plan.sigtepunkt.title,
      notes: [line(planState(plan, today, words))],
      buttons: mayOpen ? [button(words.open, 'plan.open', { ref })] : [],
    })),
    buttons: [],
  })
}

/** One plan on one card, with a way into the form of each part. */
export function planCard(
  plan: Plan,
  ref: string,
  today: Day,
  words: Words,
  given: { missing?: readonly Missing[]; remark?: string } = {},
): Card {
  const said = words.plan
  const formOf = (form: string, title: string, item?: string) =>
    button(title, 'plan.form', { ref, form, ...(item && { item }) })
  const section = (form: Missing, rows: Row[], add: boolean) => ({
    title: said.sections[form],
    add: add ? [formOf(form, words.add)] : [],
    empty: rows.length ? [] : [line(said.empty[form])],
    rows,
  })
  const row = (form: Missing, text: string, notes: (string | false | undefined)[], item?: string): Row => ({
    text,
    notes: notes.flatMap(note => lineIf(note && plain(note))),
    buttons: [formOf(form, words.edit, item)],
  })
  const { goal, followUp } = plan
  return fill('plan', {
    summary: said.summary(plan.sigtepunkt.title),
    title: said.planFor(plan.sigtepunkt.title),
    description: plan.sigtepunkt.description,
    state: planState(plan, today, words),
    problems: [
      ...lineIf(!!given.missing?.length && said.missing(given.missing.map(part => said.parts[part]))),
      ...lineIf(given.remark),
    ],
    sections: [
      section(
        'purpose',
        plan.purposes.map(({ id, text }) => row('purpose', text, [], id)),
        true,
      ),
      section(
        'activity',
        plan.activities.map(one =>
          row('activity', one.text, [said.span(one.startsOn, one.endsOn, one.responsible.name)], one.id),
        ),
        true,
      ),
      section(
        'milestone',
        [...plan.milestones]
          .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
          .map(one =>
            row(
              'milestone',
              one.text,
              [said.due(one.dueOn, one.responsible.name), one.done && said.doneOn(one.done.on)],
              one.id,
            ),
          ),
        true,
      ),
      section(
        'goal',
        goal ? [row('goal', goal.text, [said.goalDue(goal.dueOn), said.goalSign(goal.indicator, goal.target)])] : [],
        !goal,
      ),
      section(
        'followup',
        followUp
          ? [
              row('followup', said.follow(followUp.firstOn, followUp.everyMonths, followUp.owner.name), [
                followUp.how,
                followUp.inform,
              ]),
            ]
          : [],
        !followUp,
      ),
    ],
    buttons: plan.state === 'draft' ? [button(said.activate, 'plan.activate', { ref })] : [],
  })
}
