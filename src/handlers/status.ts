import type { Card } from '../cards/fill'
import { listCard } from '../cards/list'
import { button, field, line } from '../cards/parts'
import { planState } from '../cards/plan'
import { rolesOf } from '../cards/roles'
import type { Row } from '../cards/shapes'
import { boxIds } from '../domain/box'
import { daysLeft, levelsOf, teamsIn, toldWhileOpen, type Measurement } from '../domain/measurement'
import type { Plan } from '../domain/plan'
import type { World } from '../ports'
import type { Asked } from './asked'
import { teamsOf } from './people'
import { questionnaireFor } from './questionnaire'
import { howFarSent } from './sending'
import { maySteer } from './steering'

export const isOngoing = ({ state }: Measurement) => !['sealed', 'cancelled'].includes(state)

/** Somebody wrote `status`: measurements with counts where they may see them, plans with progress. */
export async function status(world: World, asked: Asked): Promise<Card> {
  const { tenant, person } = asked
  const teams = await teamsOf(world, asked, 'report.show')
  const isTheirs = (one: Pick<Measurement, 'team' | 'teams'>) => teams.some(({ id }) => teamsIn(one).includes(id))
  const measurements = (await world.store.measurements(tenant).list()).filter(
    one => isOngoing(one) && (isTheirs(one) || one.startedBy === person.id),
  )
  return statusOf(
    world,
    asked,
    measurements,
    (await world.store.plans(tenant).list()).filter(one => isTheirs(one)),
  )
}

/** What was typed when a new last day was refused, and why. */
interface Refusal {
  readonly closesOn: string
  readonly fault: string | undefined
}

/** These measurements and plans. Where one measurement alone may be changed, the card has the form for it. */
export async function statusOf(
  world: World,
  asked: Asked,
  measurements: readonly Measurement[],
  plans: readonly Plan[],
  refusal?: Refusal,
): Promise<Card> {
  const { words, today, person } = asked
  const said = words.when.status
  const changeable: Measurement[] = []
  for (const one of measurements)
    if (['planned', 'open'].includes(one.state) && (await maySteer(world, asked, 'measurement.extend', one)))
      changeable.push(one)
  const [alone] = changeable.length === 1 ? changeable : []
  const refOf = ({ id }: Measurement) => ({ ref: world.secrets.sign(person.id, { measurement: id }) })
  const rows: Row[] = []
  for (const one of measurements) {
    const more = changeable.length > 1 && changeable.includes(one)
    const close = one.state === 'open' && changeable.includes(one)
    rows.push({
      text: one.title,
      notes: [...(await notesFor(world, asked, one)), ...(await onlyFor(world, asked, one))].map(line),
      buttons: [
        ...(close ? [button(words.status.close, 'measurement.askClose', refOf(one))] : []),
        ...(more ? [button(said.more, 'measurement.open', refOf(one))] : []),
      ],
    })
  }
  const planRows = plans.map(plan => ({
    text: words.plan.planFor(plan.sigtepunkt.title, plan.kind),
    notes: [line(planState(plan, today, words))],
    buttons: [],
  }))
  const isOpen = alone?.state === 'open'
  return listCard(
    {
      title: words.status.title,
      intro: measurements.length ? [] : [words.status.none],
      rows: [...rows, ...planRows],
      dates: isOpen ? [field('closesOn', said.closesOn, refusal?.closesOn ?? alone.closesOn, refusal?.fault)] : [],
      buttons: alone
        ? [
            ...(isOpen ? [button(said.extend, 'measurement.extend', { ...refOf(alone), was: alone.closesOn })] : []),
            button(said.cancel, 'measurement.askCancel', refOf(alone)),
          ]
        : [],
    },
    words,
  )
}

async function notesFor(world: World, asked: Asked, measurement: Measurement): Promise<string[]> {
  const { words, today, now } = asked
  const said = words.status
  const { when } = words
  const { state, opensOn, closesOn, due } = measurement
  switch (state) {
    case 'planned':
      return [
        when.status.opens(opensOn!, closesOn),
        ...(!due ? [when.status.missed] : due < now.toISOString() ? [when.status.opensSoon] : []),
      ]
    case 'opening': {
      const { opening, invited } = measurement
      return [said.opening, ...(opening && invited ? [words.start.reached(opening.reached, invited)] : [])]
    }
    case 'cancelling':
      return [when.status.cancelling]
    case 'open': {
      const closes = said.closes(closesOn, daysLeft(measurement, today))
      if (!(await maySteer(world, asked, 'measurement.open', measurement))) return [closes]
      const { progress, invited } = await renewed(world, asked, measurement)
      const sending = await howFarSent(world, measurement)
      return [
        closes,
        ...(sending ? [sending(words)] : []),
        said.answered(progress?.answered ?? 0, invited),
        said.counted,
      ]
    }
    default:
      return [said.closing]
  }
}

/** Whom it is for, where that is not both levels. */
async function onlyFor(world: World, { words, person }: Asked, measurement: Measurement): Promise<string[]> {
  const [level, other] = levelsOf(measurement)
  if (other) return []
  const pack = await questionnaireFor(world, measurement, person)
  return [words.invitation.only(rolesOf(pack ?? {}, words)[level!].many)]
}

/** The measurement with today's count; it is made once a day, so that nobody can watch one answer come in. */
async function renewed(world: World, { tenant, today }: Asked, measurement: Measurement): Promise<Measurement> {
  if (measurement.progress?.on === today) return measurement
  const { id, boxes } = measurement
  const read = await Promise.all(boxIds(boxes).map(box => world.store.boxes(id).get(box)))
  const sum = (list: 'answered' | 'invited') => read.reduce((total, box) => total + (box?.[list].length ?? 0), 0)
  const progress = { on: today, answered: toldWhileOpen(sum('answered')) }
  const invited = sum('invited')
  return world.store
    .measurements(tenant)
    .change<Measurement>(id, now =>
      now!.progress?.on === today || now!.state !== 'open' ? now! : { ...now!, progress, invited },
    )
}
