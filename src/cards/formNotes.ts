import type { Check } from '../domain/checks'
import { isDay, type Day } from '../domain/calendar'
import { TICKS, type Milestone, type Missing, type Plan, type Tick } from '../domain/plan'
import type { Meanwhile, Values } from '../domain/planForm'
import { chosen, inBrief } from '../domain/text'
import type { Words } from '../words/language'

/** A name of a milestone in a sentence. */
const NAME = 80
/** So much of all that a milestone waits for. */
const LIST = 300

/** What there is to warn of, in words. */
export const checkLines = (checks: readonly Check[], { forms }: Words): string[] =>
  checks.map(check => {
    const said = forms.checks
    switch (check.what) {
      case 'unreachable':
      case 'left':
        return said[check.what](check.who)
      case 'closed':
        return said.closed(check.before)
      case 'after-goal':
        return said.afterGoal(check.goalOn)
      case 'before-earlier':
        return said.beforeEarlier(inBrief(check.first.text, NAME), check.first.dueOn)
      case 'load':
        return said.load(check.who, check.n, check.week)
      case 'holiday':
        return said[check.holiday]
      case 'many':
        return said.many(check.who, check.n)
      case 'goal-early':
        return said.goalEarly(check.last)
    }
  })

/** Who ticked which of the SMART questions, and when. */
export function tickedLines(milestone: Milestone | undefined, { forms }: Words): string[] {
  const found = new Map<string, { ticks: Tick[]; who: string | undefined; on: Day }>()
  for (const tick of TICKS) {
    const trace = milestone?.ticked?.[tick]
    if (!trace) continue
    const key = `${trace.on} ${trace.by?.id}`
    const group = found.get(key) ?? { ticks: [], who: trace.by?.name, on: trace.on }
    found.set(key, { ...group, ticks: [...group.ticks, tick] })
  }
  return [...found.values()].map(({ ticks, who, on }) =>
    forms.ticked(
      ticks.map(tick => forms.tickNames[tick]),
      who,
      on,
    ),
  )
}

/** What somebody else did while a form was open. */
export interface Elsewhere {
  readonly form: Missing
  readonly plan: Plan
  readonly now: Values | undefined
  readonly what: Meanwhile['meanwhile']
  readonly edit: { readonly on: Day; readonly who: string | undefined } | undefined
  readonly isRemoving: boolean
}

/** Tells of it: who, when, and what the fields say now. */
export function elsewhereLines({ form, plan, now = {}, what, edit, isRemoving }: Elsewhere, words: Words): string[] {
  const said = words.forms
  if (what === 'removed') return [edit ? said.removed(edit.who, edit.on) : said.removedLately, said.saveAsNew]
  return [
    edit ? said.changed(edit.who, edit.on) : said.changedLately,
    ...what.map(id => {
      const value = valueOf(plan, id, now[id] ?? '', words)
      return value ? said.nowSays(labelOf(form, id, words), value) : said.nowEmpty(labelOf(form, id, words))
    }),
    isRemoving ? said.removeAgain : said.saveAgain,
  ]
}

/** What a field is called, without that it may stay empty. */
const labelOf = (form: Missing, id: string, words: Words) => labelIn(form, id, words).replace(/\??( \([^()]*\))?$/, '')

function labelIn(form: Missing, id: string, { plan: { fields }, forms }: Words): string {
  if (id === 'text' && form !== 'followup') return fields[`${form}Text`]
  if (id === 'cases' || id === 'casesMet') return forms.cases[id === 'cases' ? 'of' : 'met']
  if (id === 'informed' || id === 'meetingDay') return forms[id]
  const names: Readonly<Record<string, unknown>> = { ...fields, ...forms.tickNames }
  return String(names[id] ?? id)
}

/** A field's value as people read it. */
function valueOf(plan: Plan, id: string, value: string, words: Words): string {
  const { forms, plan: said } = words
  if (TICKS.some(tick => tick === id)) return value === 'true' ? forms.yes : forms.no
  if (isDay(value)) return words.day(value)
  if (id === 'everyMonths') return said.fields.months(Number(value))
  if (id === 'meetingDay') return forms.weekdays[Number(value) - 1] ?? forms.noMeeting
  if (id === 'informed') {
    const names = (plan.followUp?.informed ?? []).filter(one => chosen(value).includes(one.id)).map(({ name }) => name)
    return names.length ? inBrief(words.list(names), LIST) : ''
  }
  if (id === 'purpose') return plan.purposes.find(one => one.id === value)?.text ?? ''
  if (id === 'after') {
    const names = plan.milestones.filter(one => chosen(value).includes(one.id)).map(({ text }) => inBrief(text, NAME))
    return names.length ? inBrief(words.list(names), LIST) : ''
  }
  const people = [...plan.activities, ...plan.milestones].map(({ responsible }) => responsible)
  return [...people, plan.followUp?.owner].find(one => one?.id === value)?.name ?? value
}
