import type { Day } from '../domain/calendar'
import type { Goal, Missing, Plan } from '../domain/plan'
import { isToAssess } from '../domain/goal'
import { lastReview } from '../domain/followUp'
import { inBrief } from '../domain/text'
import type { Words } from '../words/language'
import { casesLine } from './goal'
import { button, line, lineIf } from './parts'
import type { PlanSection, Row } from './shapes'

export const PARTS = ['purpose', 'activity', 'milestone', 'goal', 'followup'] as const satisfies readonly Missing[]

/** Those of which a plan may have many. */
export const LISTS = ['purpose', 'activity', 'milestone'] as const satisfies readonly Missing[]
export type List = (typeof LISTS)[number]

export const isList = (part: unknown): part is List => LISTS.some(list => list === part)

/** Whom the whole team may be. */
const NAMES = 160

const formButton = (title: string, ref: string, form: Missing, item?: string) =>
  button(title, 'plan.form', { ref, form, ...(item && { item }) })

/** Every part of a plan with what stands in it, the way into the form of each, and the way to one more. */
export function sectionsOf(
  plan: Plan,
  ref: string,
  today: Day,
  words: Words,
  mayFollowUp = true,
): Record<Missing, PlanSection> {
  const said = words.plan
  const row = (form: Missing, text: string, notes: (string | false | undefined)[], item?: string): Row => ({
    text,
    notes: notes.flatMap(note => lineIf(note)),
    buttons: [formButton(words.edit, ref, form, item)],
  })
  const section = (part: Missing, rows: Row[]): PlanSection => ({
    title: said.sections[part],
    add: isList(part) || !rows.length ? [formButton(words.add, ref, part)] : [],
    empty: rows.length ? [] : [line(said.empty[part])],
    rows,
  })
  const { goal, followUp } = plan
  const last = lastReview(plan)
  return {
    purpose: section(
      'purpose',
      plan.purposes.map(({ id, text }) => row('purpose', text, [], id)),
    ),
    activity: section(
      'activity',
      plan.activities.map(({ id, text, startsOn, endsOn, responsible }) =>
        row('activity', text, [said.span(startsOn, endsOn, responsible?.name)], id),
      ),
    ),
    milestone: section(
      'milestone',
      [...plan.milestones]
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .map(({ id, text, dueOn, responsible, done }) =>
          row(
            'milestone',
            text,
            [
              said.due(dueOn, responsible?.name),
              plan.state === 'active' && !done && dueOn < today && words.followUp.late,
              done && said.doneOn(done.on),
              done?.learned && words.milestone.learnedLine(done.learned),
            ],
            id,
          ),
        ),
    ),
    goal: goalSection(),
    followup: followUpSection(),
  }

  function goalSection(): PlanSection {
    const found = section('goal', goal ? [goalRow(goal)] : [])
    const ways =
      mayFollowUp && isToAssess(plan, today)
        ? [button(words.followUp.assess.say, 'goal.open', { ref, way: 'plan' })]
        : []
    return { ...found, add: [...found.add, ...ways] }
  }

  function goalRow(goal: Goal) {
    const { text, dueOn, indicator, target, assessed } = goal
    const { results, told } = words.followUp.assess
    const result = assessed && told(results[assessed.result], assessed.note)
    return row('goal', text, [said.goalDue(dueOn), said.goalSign(indicator, target), casesLine(goal, words), result])
  }

  function followUpSection(): PlanSection {
    const found = section('followup', followUp ? [followUpRow(followUp)] : [])
    const isUnderWay = followUp && plan.state === 'active'
    const ways = [
      ...(isUnderWay ? [button(words.followUp.followUp, 'followup.open', { ref, way: 'plan' })] : []),
      ...(mayFollowUp && plan.followUps?.length
        ? [button(words.followUp.seeLog, 'followup.read', { ref, way: 'plan' })]
        : []),
    ]
    return { ...found, add: [...found.add, ...ways] }
  }

  function followUpRow(followUp: NonNullable<Plan['followUp']>) {
    const { firstOn, everyMonths, owner, how, inform, informed = [], meetingDay } = followUp
    return row('followup', said.follow(firstOn, everyMonths, owner?.name), [
      how,
      inform,
      informed.length > 0 && inBrief(words.forms.informs(informed.map(({ name }) => name)), NAMES),
      !!meetingDay && words.forms.meetsOn(words.forms.weekdays[meetingDay - 1]!),
      last && words.followUp.times(plan.followUps!.length, last.on),
    ])
  }
}
