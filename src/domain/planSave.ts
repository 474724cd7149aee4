import type { Calendar, Day } from './calendar'
import { privateIn } from './comments'
import { isFaulty, type Faulty } from './faults'
import { saveFollowUp } from './followUp'
import { saveGoal } from './goal'
import { milestoneIn, missingIn, TICKS, type Change, type Edit, type Missing, type Named, type Plan, type Tick } from './plan' // prettier-ignore
import * as edits from './planEdits'
import { idsOf, keyOf, meanwhile, standing, type Meanwhile, type Values } from './planForm'
import { informable, peopleIn, personIn } from './roster'
import { shiftsBehind, withOthers, type Shift } from './slip'
import { chosen } from './text'

/** A form as it was sent in. */
export interface Filled {
  readonly form: Missing
  readonly item: string
  readonly values: Values
  /** The sign of what it was opened on. */
  readonly was?: string | undefined
  /** Where its date moves others: what was decided, and the sign of the proposal that was shown. */
  readonly others?: 'move' | 'leave' | undefined
  readonly seen?: string | undefined
}

/** Who saves, when, and whom they can choose among. */
export interface Saver {
  readonly by: Named
  readonly today: Day
  readonly calendar: Calendar
  readonly roster: readonly Named[]
}

export type FormFaults = Faulty<string, edits.PlanFault>
type NotSaved = FormFaults | Meanwhile | { readonly missing: Missing[] } | { readonly shifts: readonly Shift[] }

/** A person as the plan keeps them, however they were written; what a plan waits for in one order. */
export function asKept({ values, ...filled }: Filled, plan: Plan, roster: readonly Named[]): Filled {
  const somebody = (id: 'responsible' | 'owner') => {
    const found = personIn(roster, values[id] ?? '')
    return found ? { [id]: found.id } : {}
  }
  const informed = peopleIn(informable(plan, roster), values.informed ?? '')
  const people = { ...somebody('responsible'), ...somebody('owner'), ...(informed && { informed: idsOf(informed) }) }
  return { ...filled, values: { ...values, ...people, after: chosen(values.after).sort().join(',') } }
}

/**
 * A part of a plan is saved. Nothing that somebody else wrote meanwhile is overwritten unseen, an active plan loses
 * nothing it needs, and those that wait for a moved milestone are asked about first.
 */
export function savePart(plan: Plan, sent: Filled, saver: Saver): Plan | NotSaved {
  const filled = asKept(sent, plan, saver.roster)
  const { form, item, values } = filled
  const before = standing(form, plan, item)
  const changed = meanwhile(filled.was, before, values)
  if (changed) return { meanwhile: changed }
  const saved = placed(plan, filled, saver)
  const why = values.why ?? ''
  const found = privateIn(why)
  if (isFaulty(saved) || found)
    return { faults: { ...(isFaulty(saved) && saved.faults), ...(found && { why: found }) } }
  const after = standing(form, saved, item)
  if (JSON.stringify(before) === JSON.stringify(after)) return plan
  const what = before ? 'edited' : 'added'
  const missing = newlyMissing(plan, saved)
  if (missing.length) return { missing }
  const isDateAlone = JSON.stringify({ ...before, dueOn: '' }) === JSON.stringify({ ...after, dueOn: '' })
  if (form !== 'milestone' || !isMoved(plan, saved, item)) return noted(saved, filled, what, saver)
  const edited = isDateAlone && edits.isLogged(plan) ? saved : noted(saved, filled, what, saver)
  return movedAlong(plan, edited, filled, saver)
}

function isMoved(plan: Plan, saved: Plan, item: string): boolean {
  const before = milestoneIn(plan, item)
  return !!before && !before.done && before.dueOn !== milestoneIn(saved, item)!.dueOn
}

/** The date of a milestone was moved in its form: the same as moving it from a reminder. */
function movedAlong(plan: Plan, saved: Plan, filled: Filled, { by, today, calendar }: Saver) {
  const { item: id, values, others, seen } = filled
  const from = milestoneIn(plan, id)!.dueOn
  const to = milestoneIn(saved, id)!.dueOn
  const why = values.why ?? ''
  const asBefore = {
    ...saved,
    milestones: saved.milestones.map(one => (one.id === id ? { ...one, dueOn: from } : one)),
  }
  const shifts = shiftsBehind(asBefore, calendar, id, to)
  const move: Change = {
    ...{ on: today, by: by.id, what: 'milestone-moved', about: id, from, to },
    ...(why && { why }),
  }
  const outcome = withOthers({ ...saved, log: [...saved.log, move] }, shifts, { id, why, others, seen }, by, today)
  return 'shifts' in outcome || edits.isLogged(plan) ? outcome : { ...outcome, log: plan.log }
}

/** What is removed goes with what belongs to it; what somebody else has changed meanwhile is asked about again. */
export function removePart(
  plan: Plan,
  { form, item, was, values }: Filled,
  by: Named,
  today: Day,
): Plan | FormFaults | Meanwhile | { missing: Missing[] } {
  const before = standing(form, plan, item)
  if (!before || !isRemovable(form)) return plan
  const changed = was ? meanwhile(was, before, {}) : undefined
  if (changed) return { meanwhile: changed }
  const left = removals[form](plan, item)
  const missing = newlyMissing(plan, left)
  if (missing.length) return { missing }
  const found = privateIn(values.why ?? '')
  if (found) return { faults: { why: found } }
  return noted(left, { form, item, values }, 'removed', { by, today }, before.text)
}

const removals = {
  purpose: edits.removePurpose,
  activity: edits.removeActivity,
  milestone: edits.removeMilestone,
} as const

export const isRemovable = (form: Missing): form is keyof typeof removals => Object.hasOwn(removals, form)

/** What an active plan had and would no longer have. */
const newlyMissing = (before: Plan, after: Plan): Missing[] => {
  if (before.state !== 'active') return []
  const already = missingIn(before)
  return missingIn(after).filter(part => !already.includes(part))
}

/** The change stands in the log of a plan that is told of; a draft only knows who was there last. */
function noted(
  plan: Plan,
  { form, item, values }: Pick<Filled, 'form' | 'item' | 'values'>,
  what: Edit,
  { by, today: on }: Pick<Saver, 'by' | 'today'>,
  text?: string,
): Plan {
  const key = keyOf(form, item)
  if (!edits.isLogged(plan)) return { ...plan, edited: { ...plan.edited, [key]: { on, by } } }
  const about = key === item && { about: item }
  const said = { ...(text && { text }), ...(values.why && { why: values.why }) }
  return { ...plan, log: [...plan.log, { on, by: by.id, what, part: form, ...about, ...said }] }
}

function placed(plan: Plan, { form, item: id, values }: Filled, { roster, today, by }: Saver): Plan | FormFaults {
  const { text = '', purpose = '', startsOn = '', endsOn = '', dueOn = '' } = values
  const somebody = (field: string) => personIn(roster, values[field] ?? '')
  switch (form) {
    case 'purpose':
      return edits.savePurpose(plan, { id, text })
    case 'activity':
      return edits.saveActivity(plan, { id, purpose, text, startsOn, endsOn, who: somebody('responsible') })
    case 'milestone': {
      const ticks = Object.fromEntries(TICKS.map(tick => [tick, values[tick] === 'true'])) as Record<Tick, boolean>
      const milestone = { id, purpose, text, dueOn, after: chosen(values.after), ticks, who: somebody('responsible') }
      return edits.saveMilestone(plan, milestone, today, by)
    }
    case 'goal': {
      const { indicator = '', target = '', cases = '', casesMet = '' } = values
      return saveGoal(plan, { text, dueOn, indicator, target, cases, casesMet }, today)
    }
    case 'followup': {
      const { firstOn = '', everyMonths = '', how = '', inform = '', meetingDay = '' } = values
      const informed = peopleIn(informable(plan, roster), values.informed ?? '')
      const more = { informed, meetingDay, who: somebody('owner') }
      return saveFollowUp(plan, { firstOn, everyMonths, how, inform, ...more })
    }
  }
}
