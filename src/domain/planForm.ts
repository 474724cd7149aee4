import type { Calendar, Day } from './calendar'
import { TICKS, type Missing, type Named, type Plan } from './plan'
import { proposedDay } from './planDraft'

/** What stands in a form: the input ids and their texts, as the card sends them. */
export type Values = Readonly<Record<string, string>>

/** Several people as a form sends them. */
export const idsOf = (people: readonly Named[]) =>
  people
    .map(({ id }) => id)
    .sort()
    .join(',')

/** What a form shows of the part it is about; undefined where the plan has no such part. */
export function standing(form: Missing, plan: Plan, item: string): Values | undefined {
  const isThis = (one: { id: string }) => one.id === item
  switch (form) {
    case 'purpose': {
      const one = plan.purposes.find(isThis)
      return one && { text: one.text }
    }
    case 'activity': {
      const one = plan.activities.find(isThis)
      if (!one) return undefined
      const { purpose, text, startsOn, endsOn, responsible } = one
      return { purpose, text, startsOn, endsOn, responsible: responsible?.id ?? '' }
    }
    case 'milestone': {
      const one = plan.milestones.find(isThis)
      if (!one) return undefined
      const { purpose, text, dueOn, responsible, after, ticks } = one
      return {
        ...{ purpose, text, dueOn, responsible: responsible?.id ?? '', after: [...after].sort().join(',') },
        ...Object.fromEntries(TICKS.map(tick => [tick, String(ticks[tick])])),
      }
    }
    case 'goal': {
      if (!plan.goal) return undefined
      const { text, dueOn, indicator, target, cases } = plan.goal
      const [of, met] = cases ? [String(cases.of), String(cases.met)] : ['', '']
      return { text, dueOn, indicator, target, cases: of, casesMet: met }
    }
    case 'followup': {
      if (!plan.followUp) return undefined
      const { firstOn, everyMonths, owner, how, inform, informed = [], meetingDay = 0 } = plan.followUp
      return {
        ...{ firstOn, everyMonths: String(everyMonths), owner: owner?.id ?? '', how, inform },
        ...{ informed: idsOf(informed), meetingDay: String(meetingDay) },
      }
    }
  }
}

/** What a form is opened with: what stands in the plan, or a proposal. */
export function valuesFor(form: Missing, plan: Plan, item: string, me: Named, today: Day, calendar: Calendar): Values {
  const inThreeMonths = proposedDay(calendar, today, 3)
  const purpose = plan.purposes[0]?.id ?? ''
  const proposed: Record<Missing, Values> = {
    purpose: { text: '' },
    activity: { purpose, text: '', startsOn: today, endsOn: inThreeMonths, responsible: me.id },
    milestone: { purpose, text: '', dueOn: inThreeMonths, responsible: '', after: '' },
    goal: { text: '', dueOn: proposedDay(calendar, today, 12), indicator: '', target: '', cases: '', casesMet: '' },
    followup: {
      firstOn: inThreeMonths,
      everyMonths: '3',
      owner: me.id,
      how: '',
      inform: '',
      informed: '',
      meetingDay: '',
    },
  }
  return standing(form, plan, item) ?? proposed[form]
}

/** The sign of a part that is not in the plan. */
const NOTHING = 'new'

/** What a form carries of the part it was opened on: a short sign of each field, so that it shows which have changed. */
export const signOf = (values: Values | undefined): string =>
  values ? Object.values(values).map(sign).join('.') : NOTHING

/** FNV-1a: short, the same everywhere, and two texts that somebody meant to write never share it. */
function sign(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** What somebody else did to a part while its form was open: removed it, or changed these fields. */
export interface Meanwhile {
  readonly meanwhile: 'removed' | readonly string[]
}

/** Whether a part is no longer what its form was opened on; a card without a sign, or of another version, is believed. */
export function meanwhile(
  was: string | undefined,
  now: Values | undefined,
  values: Values,
): Meanwhile['meanwhile'] | undefined {
  if (!was) return undefined
  if (!now) return was === NOTHING ? undefined : 'removed'
  const fields = Object.keys(now)
  if (fields.every(field => now[field] === asTyped(field, values))) return undefined
  const signs = was.split('.')
  if (was !== NOTHING && signs.length !== fields.length) return undefined
  const changed = fields.filter((field, n) => sign(now[field]!) !== signs[n])
  return changed.length ? changed : undefined
}

/** A field as it is kept; a tick that is not sent is not set. */
const asTyped = (field: string, values: Values) => values[field] || (TICKS.some(tick => tick === field) ? 'false' : '')

/** What was typed, and what somebody else has written meanwhile where nothing was. */
export function merged(was: string, now: Values, values: Values): Values {
  const signs = was.split('.')
  const untouched = Object.keys(now).filter((field, n) => sign(asTyped(field, values)) === signs[n])
  return { ...values, ...Object.fromEntries(untouched.map(field => [field, now[field]!])) }
}

/** Who last wrote in a part, and when: in the log once the plan is active. */
export function lastEdit(plan: Plan, form: Missing, item: string): { on: Day; by?: string } | undefined {
  const entry = plan.log.findLast(({ part, about }) => (about ? about === item : part === form))
  if (entry) return entry
  const { edited = {} } = plan
  const key = keyOf(form, item)
  // The id is as a card sent it.
  const trace = Object.hasOwn(edited, key) ? edited[key] : undefined
  return trace && { on: trace.on, ...(trace.by && { by: trace.by.id }) }
}

/** A plan has one goal and one follow-up; of the others each has its id. */
export const keyOf = (form: Missing, item: string) => (form === 'goal' || form === 'followup' ? form : item)
