import type { Calendar, Day } from '../domain/calendar'
import type { Sigtepunkt } from '../domain/pack'
import type { Missing, Named, Plan } from '../domain/plan'
import type { PlanFault } from '../domain/planEdits'
import { signOf, standing, type Values } from '../domain/planForm'
import { isRemovable } from '../domain/planSave'
import { signOf as signOfShifts } from '../domain/slip'
import { chosen, inBrief } from '../domain/text'
import { circleOf } from '../domain/waiting'
import type { Words } from '../words/language'
import { button } from './parts'
import type { Button } from './shapes'
import type { Offered } from './slip'

/** What a form of one part of a plan is made of. */
export interface FormCard {
  readonly form: Missing
  readonly plan: Plan
  readonly ref: string
  /** The part that is being edited, or the id a new one will have. */
  readonly item: string
  readonly isNew: boolean
  readonly values: Values
  readonly faults?: Readonly<Partial<Record<string, PlanFault>>> | undefined
  /** The sign of what the form was opened on, where that is not what stands in the plan now. */
  readonly was?: string | undefined
  readonly notes?: readonly string[]
  /** Those that would go along with the new date: what becomes of them is to be decided. */
  readonly offered?: Offered | undefined
  readonly roster: readonly Named[]
  readonly hints: Sigtepunkt['planHints'] | undefined
  readonly today: Day
  readonly calendar: Calendar
}

/** A name that is one of several in a sentence, and one of many. */
const NAME = 60
const SHORT_NAME = 20
const MANY = 6

/** What every button of the form carries, so that what it was opened on is known when it is saved. */
export const carriedBy = ({ form, plan, ref, item, was }: FormCard) => ({
  ...{ ref, item },
  was: was ?? signOf(standing(form, plan, item)),
})

/** What can be done with the form; where a new date moves others, what is to become of them. */
export function buttonsOf(given: FormCard, words: Words): Button[] {
  const { form, plan, ref, item, isNew, offered } = given
  const carried = carriedBy(given)
  const back = button(words.back, 'plan.open', { ref })
  if (offered) {
    const said = words.milestone.slip
    const move = { ...carried, others: 'move', seen: signOfShifts(offered.shifts) }
    return [
      button(said.move, 'milestone.save', move),
      button(said.leave, 'milestone.save', { ...carried, others: 'leave' }),
      back,
    ]
  }
  return [
    button(words.save, `${form}.save`, carried),
    back,
    ...(!isNew && isRemovable(form) ? [button(words.remove, `${form}.remove`, carried)] : []),
    ...(form === 'purpose' && plan.purposes.slice(1).some(({ id }) => id === item)
      ? [button(words.forms.raise, 'purpose.raise', carried)]
      : []),
    ...(form === 'milestone' && !plan.milestones.length ? [button(words.forms.steps, 'plan.steps', carried)] : []),
  ]
}

/** What is wrong with a field, in words; of a circle it is told how it goes. */
export function sentenceOf(
  { faults = {}, plan, item, values }: FormCard,
  id: string,
  words: Words,
): string | undefined {
  const fault = faults[id]
  if (fault !== 'circle') return fault && words.plan.faults[fault]
  const others = circleOf(plan.milestones, item, chosen(values.after))
  const brief = (text: string) => inBrief(text, others.length > MANY ? SHORT_NAME : NAME)
  return words.forms.circle(
    brief(values.text ?? ''),
    others.map(({ text }) => brief(text)),
  )
}
