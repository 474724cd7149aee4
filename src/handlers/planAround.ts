import type { Card } from '../cards/fill'
import { checkLines } from '../cards/formNotes'
import type { FormCard } from '../cards/formParts'
import { formCard } from '../cards/forms'
import { checksOf } from '../domain/checks'
import type { Named, Plan } from '../domain/plan'
import { standing } from '../domain/planForm'
import { eachByName, personIn } from '../domain/roster'
import type { Member, World } from '../ports'
import { me, type Asked } from './asked'
import { membersAsked } from './people'
import { refTo } from './plans'

/** Who can be chosen in a plan's forms. */
export interface Around {
  /** Everybody in the teams of the plan's measurement; undefined where Teams would not say. */
  readonly members: readonly Member[] | undefined
  readonly offered: readonly Named[]
}

/** Everybody who was asked in the measurement can be named in its plans. */
export async function aroundOf(world: World, asked: Asked, plan: Plan): Promise<Around> {
  const { tenant } = asked
  const measurement = await world.store.measurements(tenant).get(plan.measurement)
  const team = await world.store.teams(tenant).get(plan.team)
  const members = measurement
    ? await membersAsked(world, measurement)
    : team && (await world.sender.members(tenant, team))
  const named = [...plan.activities, ...plan.milestones, { responsible: plan.followUp?.owner }]
  const inPlan = named.flatMap(({ responsible }) => responsible ?? [])
  const offered = eachByName([...(members ?? []), me(asked), ...(members?.length ? [] : inPlan)])
  return { members, offered }
}

type Shown = Pick<FormCard, 'form' | 'item' | 'values' | 'was' | 'faults' | 'notes' | 'offered'>

/** The form of one part of a plan, with everything there is to warn of in what stands in it. */
export async function showForm(world: World, asked: Asked, plan: Plan, around: Around, shown: Shown): Promise<Card> {
  const pack = await world.store.papers(plan.measurement).pack.get()
  const notes = [...(shown.notes ?? []), ...(await warningsOf(world, asked, plan, around, shown))]
  return formCard(
    {
      ...{ plan, ...shown, notes },
      ref: refTo(world, asked, plan),
      isNew: !standing(shown.form, plan, shown.item),
      roster: around.offered,
      hints: pack?.sigtepunkter.find(({ id }) => id === plan.sigtepunkt.id)?.planHints,
      today: asked.today,
      calendar: world.settings.calendar,
    },
    asked.words,
  )
}

/** What there is to warn of in one part of a plan, in words. */
export async function warningsOf(
  world: World,
  { tenant, words }: Asked,
  plan: Plan,
  { members, offered }: Around,
  { form, item, values }: Pick<Shown, 'form' | 'item' | 'values'>,
): Promise<string[]> {
  const { calendar, milestonesPerWeek } = world.settings
  const said = values.responsible ?? values.owner ?? ''
  const id = personIn(offered, said)?.id ?? said
  const person = id ? await world.store.people(tenant).get(id) : undefined
  const around = {
    ...{ calendar, milestonesPerWeek },
    plans: form === 'milestone' || form === 'activity' ? await world.store.plans(tenant).list() : [],
    roster: members && offered,
    unreachable: new Set(person?.unreachable ? [id] : []),
  }
  const known = values.owner === undefined ? { ...values, responsible: id } : { ...values, owner: id }
  return checkLines(checksOf(form, plan, item, known, around), words)
}
