import ical from 'ical-generator'
import { addDays, type Day } from '../domain/calendar'
import { visible } from '../domain/text'
import type { ToldMilestone, ToldPlan, ToldPlans } from '../domain/toldPlan'
import type { Words } from '../words/language'

interface Entry {
  /** The same for as long as it is the same thing, whatever day it is on. */
  readonly id: string
  readonly on: Day
  readonly summary: string
  readonly lines: readonly string[]
  /** Since when it is as it is, and how often it has changed: a calendar keeps the latest. */
  readonly changedOn: Day
  readonly changes: number
}

/**
 * What is to be reached and when it is followed up, in the plans that are under way, as whole days for a calendar.
 * Read into it again, what was moved takes the place of what it was.
 */
export function plansCalendar(told: ToldPlans, words: Words): string {
  const said = words.planTable.calendar
  const calendar = ical({ name: visible(said.name(told.team)), prodId: { company: 'Barometer', product: 'Plan' } })
  for (const plan of told.plans.filter(({ state }) => state === 'active'))
    for (const entry of entriesOf(plan, words)) put(calendar, entry)
  return calendar.toString()
}

// Without a time zone of its own a calendar takes a day as the day that is written, wherever the machine stands.
const put = (calendar: ReturnType<typeof ical>, { id, on, summary, lines, changedOn, changes }: Entry) =>
  calendar.createEvent({
    ...{ id, allDay: true, start: on, end: addDays(on, 1), stamp: changedOn, sequence: changes },
    ...{ summary: visible(summary), description: visible(lines.filter(Boolean).join('\n')) },
  })

function entriesOf(plan: ToldPlan, words: Words): Entry[] {
  const said = words.planTable.calendar
  const { followUp } = plan
  const idOf = (kind: string, part: string | number) =>
    [kind, plan.id, part].map(encodeURIComponent).join('-') + '@barometer'
  const milestone = (one: ToldMilestone): Entry => ({
    ...{ id: idOf('milestone', one.id), on: one.dueOn, summary: said.milestone(one.text) },
    ...{ changedOn: one.changedOn, changes: one.changes },
    lines: [one.responsible ? said.responsible(one.responsible) : words.planPage.nobody, said.plan(plan.title)],
  })
  const meetings = (followUp?.meetings ?? []).map(({ nth, on }): Entry => ({
    ...{ id: idOf('meeting', nth), on, summary: said.meeting(plan.title) },
    ...{ changedOn: plan.changedOn ?? followUp!.firstOn, changes: plan.changes },
    lines: [followUp!.owner ? said.owner(followUp!.owner) : '', followUp!.how],
  }))
  const open = plan.purposes.flatMap(({ milestones }) => milestones).filter(({ state }) => state !== 'reached')
  return [...open.map(milestone), ...meetings]
}
