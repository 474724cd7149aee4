import { withSteps } from '../domain/planDraft'
import { namePlan, raisePurpose } from '../domain/planEdits'
import { standing, valuesFor } from '../domain/planForm'
import type { World } from '../ports'
import { isSpoken, wordsIn } from '../words/language'
import { me, outdated, type Asked, type Reply, type Tap } from './asked'
import { aroundOf, showForm } from './planAround'
import { itemIn, valuesIn, wasIn } from './planForms'
import { changePlan, editable, isPlan, overview } from './plans'

/** Flyt op: a purpose changes places with the one before it; what was typed in its form stays. */
export async function raise(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'purpose.raise')
  if (!isPlan(plan)) return plan
  const item = itemIn(world, tap.data)
  const raised = await changePlan<never>(world, asked, plan.id, current =>
    raisePurpose(current, item, me(asked), asked.today),
  )
  const at = raised.purposes.findIndex(({ id }) => id === item) + 1
  return showForm(world, asked, raised, await aroundOf(world, asked, raised), {
    ...{ form: 'purpose', item, was: wasIn(tap.data) },
    values: { ...standing('purpose', raised, item), ...valuesIn(tap.data) },
    notes: at ? [asked.words.forms.raised(at, raised.purposes.length)] : [],
  })
}

/** Læg fire delmål ind: milestones to begin with, in the plan's own language. */
export async function addSteps(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.steps')
  if (!isPlan(plan)) return plan
  const { today, words } = asked
  const { calendar } = world.settings
  const item = itemIn(world, tap.data).slice(0, 36)
  const opened = valuesFor('milestone', plan, item, me(asked), today, calendar)
  const values = { ...opened, ...valuesIn(tap.data) }
  const purpose = plan.purposes.find(({ id }) => id === values.purpose)?.id
  if (!purpose) {
    const around = await aroundOf(world, asked, plan)
    return showForm(world, asked, plan, around, { form: 'milestone', item, values, faults: { purpose: 'unknown' } })
  }
  const texts = wordsIn(isSpoken(plan.language) ? plan.language : 'da').forms.step
  const facts = { item, purpose, by: me(asked), today, calendar }
  const outcome = await changePlan<never>(world, asked, plan.id, current => withSteps(current, texts, facts))
  return overview(world, asked, outcome, { remark: words.forms.stepsAdded })
}

/** The plan is called what it is for. */
export async function changeKind(world: World, asked: Asked, tap: Tap): Promise<Reply> {
  const plan = await editable(world, asked, tap, 'plan.kind')
  if (!isPlan(plan)) return plan
  const kind = (['implementing', 'anchoring'] as const).find(one => one === tap.data.kind)
  if (!kind) return outdated(asked)
  const outcome = await changePlan<never>(world, asked, plan.id, current =>
    namePlan(current, kind, me(asked), asked.today),
  )
  return overview(world, asked, outcome)
}
