import type { Calendar, Day } from '../domain/calendar'
import type { Sigtepunkt } from '../domain/pack'
import { TICKS, type Missing, type Named, type Plan } from '../domain/plan'
import { proposedDay } from '../domain/planDraft'
import type { PlanFault } from '../domain/planEdits'
import { inBrief } from '../domain/text'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { button, choice, field, line } from './parts'
import { firstToFit } from './size'
import { who } from './who'

/** What stands in a form: the input ids and their texts, as the card sends them. */
export type Values = Readonly<Record<string, string>>

export interface FormCard {
  readonly form: Missing
  readonly plan: Plan
  readonly ref: string
  /** The part that is being edited, or the id a new one will have. */
  readonly item: string
  readonly isNew: boolean
  readonly values: Values
  readonly faults?: Readonly<Partial<Record<string, PlanFault>>>
  readonly roster: readonly Named[]
  readonly hints: Sigtepunkt['planHints'] | undefined
  readonly today: Day
  readonly calendar: Calendar
}

const MONTHS = [1, 2, 3, 4, 6, 12]
/** A part of the plan as a choice is one line, and shorter where there are many. */
const CHOICE = 80
const SHORT_CHOICE = 30

/** What a form is opened with: what stands in the plan, or a proposal. */
export function valuesFor(form: Missing, plan: Plan, item: string, me: Named, today: Day, calendar: Calendar): Values {
  const inThreeMonths = proposedDay(calendar, today, 3)
  const purpose = plan.purposes[0]?.id ?? ''
  const isThis = (one: { id: string }) => one.id === item
  switch (form) {
    case 'purpose':
      return { text: plan.purposes.find(isThis)?.text ?? '' }
    case 'activity': {
      const one = plan.activities.find(isThis)
      return one
        ? {
            purpose: one.purpose,
            text: one.text,
            startsOn: one.startsOn,
            endsOn: one.endsOn,
            responsible: one.responsible?.id ?? '',
          }
        : { purpose, text: '', startsOn: today, endsOn: inThreeMonths, responsible: me.id }
    }
    case 'milestone': {
      const one = plan.milestones.find(isThis)
      if (!one) return { purpose, text: '', dueOn: inThreeMonths, responsible: '', after: '' }
      const ticks = Object.fromEntries(TICKS.map(tick => [tick, String(one.ticks[tick])]))
      return {
        purpose: one.purpose,
        text: one.text,
        dueOn: one.dueOn,
        responsible: one.responsible?.id ?? '',
        after: one.after.join(','),
        ...ticks,
      }
    }
    case 'goal': {
      const { text = '', dueOn = proposedDay(calendar, today, 12), indicator = '', target = '' } = plan.goal ?? {}
      return { text, dueOn, indicator, target }
    }
    case 'followup': {
      const one = plan.followUp
      return one
        ? {
            firstOn: one.firstOn,
            everyMonths: String(one.everyMonths),
            owner: one.owner?.id ?? '',
            how: one.how,
            inform: one.inform,
          }
        : { firstOn: inThreeMonths, everyMonths: '3', owner: me.id, how: '', inform: '' }
    }
  }
}

/** One form for one part of the plan. Several buttons, so no input is required by the client: the server checks. */
export const formCard = (form: FormCard, words: Words): Card =>
  firstToFit([
    () => cardFor(form, words, { everybody: true, choice: CHOICE }),
    () => cardFor(form, words, { everybody: false, choice: CHOICE }),
    () => cardFor(form, words, { everybody: false, choice: SHORT_CHOICE }),
  ])

function cardFor(
  { form, plan, ref, item, isNew, values, faults = {}, roster, hints, today, calendar }: FormCard,
  words: Words,
  room: { everybody: boolean; choice: number },
): Card {
  const said = words.plan
  const fault = (id: string) => faults[id] && said.faults[faults[id]]
  const input = (id: string, label: string) => field(id, label, values[id], fault(id))
  const pick = (id: string, label: string, choices: { title: string; value: string }[]) =>
    choice(id, label, choices, values[id], fault(id))
  const person = (id: string, label: string) => who(id, label, roster, values[id] ?? '', fault(id), room.everybody)
  const titled = ({ id, text }: { id: string; text: string }) => ({ title: inBrief(text, room.choice), value: id })
  const purposes = plan.purposes.map(titled)
  const removable = !isNew && ['purpose', 'activity', 'milestone'].includes(form)
  const head = {
    summary: said.sections[form],
    plan: said.planFor(plan.sigtepunkt.title),
    title: said.sections[form],
    help: [line(said.help[form])],
    buttons: [
      button(words.save, `${form}.save`, { ref, item }),
      button(words.back, 'plan.open', { ref }),
      ...(removable ? [button(words.remove, `${form}.remove`, { ref, item })] : []),
    ],
  }
  const hintSet = (texts: readonly { text: string; more?: Values }[] = []) =>
    texts.length
      ? [
          {
            title: said.hints,
            hints: texts.map(({ text, more }) => ({
              text,
              buttons: [button(said.useHint, 'plan.form', { ref, form, item, hint: { text, ...more } })],
            })),
          },
        ]
      : []
  const dated = (hint: { text: string; dueInMonths: number }) => ({
    text: hint.text,
    more: { dueOn: proposedDay(calendar, today, hint.dueInMonths) },
  })

  switch (form) {
    case 'purpose':
      return fill('purpose', { ...head, text: input('text', said.fields.purposeText), hintSet: [] })
    case 'activity':
      return fill('activity', {
        ...head,
        purpose: pick('purpose', said.fields.purpose, purposes),
        text: input('text', said.fields.activityText),
        startsOn: input('startsOn', said.fields.startsOn),
        endsOn: input('endsOn', said.fields.endsOn),
        responsible: person('responsible', said.fields.responsible),
        hintSet: hintSet(hints?.activities.map(text => ({ text }))),
      })
    case 'milestone': {
      const others = plan.milestones.filter(milestone => milestone.id !== item)
      return fill('milestone', {
        ...head,
        purpose: pick('purpose', said.fields.purpose, purposes),
        text: input('text', said.fields.milestoneText),
        dueOn: input('dueOn', said.fields.dueOn),
        responsible: person('responsible', said.fields.responsible),
        afters: others.length ? [{ after: pick('after', said.fields.after, others.map(titled)) }] : [],
        ticksTitle: said.ticksTitle,
        ticks: TICKS.map(id => ({ id, title: said.ticks[id], value: values[id] === 'true' ? 'true' : 'false' })),
        hintSet: hintSet(hints?.milestones.map(dated)),
      })
    }
    case 'goal':
      return fill('goal', {
        ...head,
        text: input('text', said.fields.goalText),
        dueOn: input('dueOn', said.fields.dueOn),
        indicator: input('indicator', said.fields.indicator),
        target: input('target', said.fields.target),
        hintSet: hintSet(hints && [dated(hints.goal)]),
      })
    case 'followup':
      return fill('followup', {
        ...head,
        firstOn: input('firstOn', said.fields.firstOn),
        everyMonths: pick(
          'everyMonths',
          said.fields.everyMonths,
          MONTHS.map(n => ({ title: said.fields.months(n), value: String(n) })),
        ),
        owner: person('owner', said.fields.owner),
        how: input('how', said.fields.how),
        inform: input('inform', said.fields.inform),
      })
  }
}
