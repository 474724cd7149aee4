import { formCard, valuesFor, type Values } from '../cards/forms'
import type { Card } from '../cards/fill'
import { isFaulty } from '../domain/faults'
import { TICKS, type Missing, type Named, type Plan, type Tick } from '../domain/plan'
import * as edits from '../domain/planEdits'
import { eachByName, personIn } from '../domain/roster'
import { chosen } from '../domain/text'
import type { World } from '../ports'
import { me, typed, type Asked, type Reply, type Tap } from './asked'
import { metIn } from './people'
import { changePlan, editable, isPlan, overview, refTo } from './plans'

const FORMS = ['purpose', 'activity', 'milestone', 'goal', 'followup'] as const satisfies readonly Missing[]

/** Every input of every form, and how long its text may be. */
const INPUTS: Readonly<Record<string, number>> = {
  text: 500,
  purpose: 60,
  startsOn: 10,
  endsOn: 10,
  dueOn: 10,
  responsible: 60,
  after: 4_000,
  indicator: 200,
  target: 100,
  firstOn: 10,
  everyMonths: 2,
  owner: 60,
  how: 500,
  inform: 500,
  ...Object.fromEntries(TICKS.map(tick => [tick, 5])),
}

const valuesIn = (data: Tap['data']): Values =>
  Object.fromEntries(
    Object.entries(INPUTS).flatMap(([id, max]) => (typeof data[id] === 'string' ? [[id, typed(data, id, max)]] : [])),
  )

/** The part of the plan a form is about; for a new one its id is made when the form is opened. */
export function itemIn(world: World, data: Tap['data']): string {
  const { item } = data
  return typeof item === 'string' && /^[a-z0-9-]{1,40}$/.test(item) ? item : world.newId()
}

async function rosterFor(world: World, asked: Asked, plan: Plan): Promise<Named[]> {
  const { tenant } = asked
  const team = await world.store.teams(tenant).get(plan.team)
  const members = team ? await metIn(world, tenant, team) : []
  const inPlan = [...plan.activities, ...plan.milestones].flatMap(({ responsible }) => responsible ?? [])
  return eachByName([...members, me(asked), ...(members.length ? [] : inPlan)])
}

async function show(
  world: World,
  asked: Asked,
  plan: Plan,
  form: Missing,
  item: string,
  more: { values: Values; faults?: Partial<Record<string, edits.PlanFault>> },
): Promise<Card> {
  const { today, words } = asked
  const parts: readonly { id: string }[] = [...plan.purposes, ...plan.activities, ...plan.milestones]
  const pack = await world.store.papers(plan.measurement).pack.get()
  return formCard(
    {
      form,
      plan,
      ref: refTo(world, asked, plan),
      item,
      isNew: !parts.some(({ id }) => id === item),
      roster: await rosterFor(world, asked, plan),
      hints: pack?.sigtepunkter.find(({ id }) => id === plan.sigtepunkt.id)?.planHints,
      today,
      calendar: world.settings.calendar,
      ...more,
    },
    words,
  )
}

/** A form is opened, or a hint was taken into one that is open: then what was typed stays. */
export async function openForm(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.form')
  const form = FORMS.find(name => name === tap.data.form)
  if (!isPlan(plan)) return plan
  if (!form) return overview(world, asked, plan)
  const item = itemIn(world, tap.data)
  const standing = valuesFor(form, plan, item, me(asked), asked.today, world.settings.calendar)
  const { hint } = tap.data
  const offered = typeof hint === 'object' && hint !== null ? valuesIn(hint as Tap['data']) : undefined
  const values = offered ? { ...standing, ...valuesIn(tap.data), ...offered } : standing
  return show(world, asked, plan, form, item, { values })
}

/** Gem was pressed: back to the overview, or the same form with what is wrong at its field. */
export const saveForm = (form: (typeof FORMS)[number]) =>
  async function (world: World, asked: Asked, tap: Tap): Promise<Reply> {
    const plan = await editable(world, asked, tap, `${form}.save`)
    if (!isPlan(plan)) return plan
    const values = valuesIn(tap.data)
    const item = itemIn(world, tap.data)
    const roster = await rosterFor(world, asked, plan)
    const outcome = await changePlan(world, asked, plan.id, current =>
      saved(form, current, item, values, roster, asked.today),
    )
    if (isFaulty(outcome)) return show(world, asked, plan, form, item, { values, faults: outcome.faults })
    return overview(world, asked, outcome)
  }

function saved(form: Missing, plan: Plan, id: string, values: Values, roster: readonly Named[], today: string) {
  const { text = '', purpose = '', startsOn = '', endsOn = '', dueOn = '', indicator = '', target = '' } = values
  const somebody = (field: string) => personIn(roster, values[field] ?? '')
  switch (form) {
    case 'purpose':
      return edits.savePurpose(plan, { id, text })
    case 'activity':
      return edits.saveActivity(plan, { id, purpose, text, startsOn, endsOn, who: somebody('responsible') })
    case 'milestone': {
      const ticks = Object.fromEntries(TICKS.map(tick => [tick, values[tick] === 'true'])) as Record<Tick, boolean>
      const after = chosen(values.after)
      return edits.saveMilestone(plan, { id, purpose, text, dueOn, after, ticks, who: somebody('responsible') }, today)
    }
    case 'goal':
      return edits.saveGoal(plan, { text, dueOn, indicator, target })
    case 'followup': {
      const { firstOn = '', everyMonths = '', how = '', inform = '' } = values
      return edits.saveFollowUp(plan, { firstOn, everyMonths, how, inform, who: somebody('owner') })
    }
  }
}

const removals = {
  purpose: edits.removePurpose,
  activity: edits.removeActivity,
  milestone: edits.removeMilestone,
} as const

/** Slet was pressed on a form. */
export const removeItem = (form: keyof typeof removals) =>
  async function (world: World, asked: Asked, tap: Tap): Promise<Reply> {
    const plan = await editable(world, asked, tap, `${form}.remove`)
    if (!isPlan(plan)) return plan
    const item = itemIn(world, tap.data)
    const outcome = await changePlan<never>(world, asked, plan.id, current => removals[form](current, item))
    return overview(world, asked, outcome)
  }
