import type { Card } from '../cards/fill'
import { elsewhereLines } from '../cards/formNotes'
import type { FormCard } from '../cards/formParts'
import { slippedLines } from '../cards/slip'
import { isFaulty } from '../domain/faults'
import { milestoneIn, TICKS, type Missing, type Plan } from '../domain/plan'
import { lastEdit, merged, standing, valuesFor, type Values } from '../domain/planForm'
import { asKept, removePart, savePart, type Filled } from '../domain/planSave'
import { latestMoveOf, waitersAt, waitingAt } from '../domain/slip'
import { peopleBehind } from '../domain/waiting'
import { inBrief } from '../domain/text'
import type { World } from '../ports'
import { me, typed, type Asked, type Reply, type Tap } from './asked'
import { meetMember, nameOf } from './people'
import { aroundOf, showForm, warningsOf, type Around } from './planAround'
import { changePlan, editable, isPlan, overview } from './plans'

const FORMS = ['purpose', 'activity', 'milestone', 'goal', 'followup'] as const satisfies readonly Missing[]

/** The name of a part in a remark. */
const NAME = 60

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
  cases: 10,
  casesMet: 10,
  firstOn: 10,
  everyMonths: 2,
  owner: 60,
  how: 500,
  inform: 500,
  informed: 4_000,
  meetingDay: 1,
  why: 300,
  ...Object.fromEntries(TICKS.map(tick => [tick, 5])),
}

/** What was typed into a form. */
export const valuesIn = (data: Tap['data']): Values =>
  Object.fromEntries(
    Object.entries(INPUTS).flatMap(([id, max]) => (typeof data[id] === 'string' ? [[id, typed(data, id, max)]] : [])),
  )

/** The part of the plan a form is about; for a new one its id is made when the form is opened. */
export function itemIn(world: World, data: Tap['data']): string {
  const { item } = data
  return typeof item === 'string' && /^[a-z0-9-]{1,40}$/.test(item) ? item : world.newId()
}

export const wasIn = ({ was }: Tap['data']) =>
  typeof was === 'string' && /^[a-z0-9.]{1,200}$/.test(was) ? was : undefined

/** A form is opened, or a hint or a date was taken into one that is open: then what was typed stays. */
export async function openForm(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.form')
  const form = FORMS.find(name => name === tap.data.form)
  if (!isPlan(plan)) return plan
  if (!form) return overview(world, asked, plan)
  const item = itemIn(world, tap.data)
  const opened = valuesFor(form, plan, item, me(asked), asked.today, world.settings.calendar)
  const { hint } = tap.data
  const given = { form, item, was: wasIn(tap.data) }
  const around = await aroundOf(world, asked, plan)
  if (typeof hint !== 'object' || hint === null)
    return showForm(world, asked, plan, around, { ...given, values: opened })
  const values = valuesIn(tap.data)
  const kept = Object.keys(values).length ? values : opened
  return showForm(world, asked, plan, around, { ...given, values: { ...kept, ...valuesIn(hint as Tap['data']) } })
}

/** A form as it was sent in. */
const filledIn = (world: World, form: Missing, { data }: Tap): Filled => ({
  form,
  item: itemIn(world, data),
  values: valuesIn(data),
  was: wasIn(data),
  others: data.others === 'move' || data.others === 'leave' ? data.others : undefined,
  seen: typeof data.seen === 'string' ? data.seen : undefined,
})

/** Gem was pressed: back to the overview, or the same form with what is wrong, or what else there is to decide. */
export const saveForm = (form: (typeof FORMS)[number]) =>
  async function (world: World, asked: Asked, tap: Tap): Promise<Reply> {
    const plan = await editable(world, asked, tap, `${form}.save`)
    if (!isPlan(plan)) return plan
    const filled = filledIn(world, form, tap)
    const around = await aroundOf(world, asked, plan)
    const saver = { by: me(asked), today: asked.today, calendar: world.settings.calendar, roster: around.offered }
    // Whoever becomes responsible can be written to as soon as it stands in the plan.
    const { responsible, owner } = asKept(filled, plan, around.offered).values
    const chosen = around.members?.find(({ id }) => id === (responsible ?? owner))
    if (chosen) await meetMember(world, asked.tenant, chosen)
    let before = plan
    const outcome = await changePlan(world, asked, plan.id, current => {
      before = current
      return savePart(current, filled, saver)
    })
    if (isPlan(outcome)) return saved(world, asked, before, outcome, around, filled)
    const back = (more: Pick<FormCard, 'faults' | 'notes' | 'offered'>) =>
      showForm(world, asked, before, around, { ...filled, ...more })
    if (isFaulty(outcome)) return back({ faults: outcome.faults })
    if ('missing' in outcome) return back({ notes: [missed(outcome, asked)] })
    if ('meanwhile' in outcome) return elsewhere(world, asked, before, around, filled, outcome)
    const behind = outcome.shifts.map(({ milestone }) => milestone)
    const told = peopleBehind(before, behind, asked.person.id).length > 0
    return back({ offered: { shifts: outcome.shifts, told } })
  }

const missed = ({ missing }: { missing: readonly Missing[] }, { words }: Asked) =>
  words.forms.wouldMiss(missing.map(part => words.plan.parts[part]))

/** The overview, with what a new date moved, and what there is to warn of in what was saved. */
async function saved(world: World, asked: Asked, before: Plan, plan: Plan, around: Around, filled: Filled) {
  const { form, item, values } = asKept(filled, plan, around.offered)
  const warnings = await warningsOf(world, asked, plan, around, { form, item, values })
  const about = (said: string) => (values.text ? asked.words.forms.about(inBrief(values.text, NAME), said) : said)
  const remark = [...movedIn(asked, before, plan, item), ...warnings.map(about)]
  return overview(world, asked, plan, { remark })
}

/** What was moved in the form, and what became of those that wait for it. */
function movedIn({ words }: Asked, before: Plan, plan: Plan, id: string) {
  const milestone = milestoneIn(plan, id)
  const isMoved = plan.log
    .slice(before.log.length)
    .some(({ what, about }) => what === 'milestone-moved' && about === id)
  if (!milestone || !isMoved) return []
  const entry = latestMoveOf(plan, id, milestone.dueOn)
  const told = waitersAt(plan, entry).length > 0
  return slippedLines(plan, milestone, { waiting: waitingAt(plan, entry), told }, words)
}

/** Somebody else was there first: the form comes back with what was typed, and tells what the other did. */
async function elsewhere(
  world: World,
  asked: Asked,
  plan: Plan,
  around: Around,
  filled: Filled,
  { meanwhile: what }: { meanwhile: 'removed' | readonly string[] },
  isRemoving = false,
): Promise<Card> {
  const { form, item, values, was } = asKept(filled, plan, around.offered)
  const now = standing(form, plan, item)
  const last = lastEdit(plan, form, item)
  const who = await nameOf(world, asked.tenant, last?.by)
  const edit = last && { on: last.on, who }
  return showForm(world, asked, plan, around, {
    ...{ form, item },
    values: now && was ? merged(was, now, values) : values,
    notes: elsewhereLines({ form, plan, now, what, edit, isRemoving }, asked.words),
  })
}

/** Slet was pressed on a form. */
export const removeItem = (form: 'purpose' | 'activity' | 'milestone') =>
  async function (world: World, asked: Asked, tap: Tap): Promise<Reply> {
    const plan = await editable(world, asked, tap, `${form}.remove`)
    if (!isPlan(plan)) return plan
    const filled = filledIn(world, form, tap)
    let before = plan
    const outcome = await changePlan(world, asked, plan.id, current => {
      before = current
      return removePart(current, filled, me(asked), asked.today)
    })
    if (isPlan(outcome)) return overview(world, asked, outcome)
    if ('missing' in outcome) return overview(world, asked, before, { problem: missed(outcome, asked) })
    const around = await aroundOf(world, asked, before)
    return isFaulty(outcome)
      ? showForm(world, asked, before, around, { ...filled, faults: outcome.faults })
      : elsewhere(world, asked, before, around, filled, outcome, true)
  }
