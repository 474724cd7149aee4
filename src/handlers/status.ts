import type { Card } from '../cards/fill'
import { listCard } from '../cards/list'
import { button, line } from '../cards/parts'
import { planState } from '../cards/plan'
import { boxIds } from '../domain/box'
import { daysLeft, toldWhileOpen, type Measurement } from '../domain/measurement'
import type { World } from '../ports'
import { allowed, type Asked } from './asked'
import { teamsOf } from './people'

/** Somebody wrote `status`: open measurements with counts where they may see them, plans with progress. */
export async function status(world: World, asked: Asked): Promise<Card> {
  const { tenant, words, person, today } = asked
  const teams = await teamsOf(world, tenant, person.id)
  const isTheirs = ({ team }: { team: string }) => teams.some(({ id }) => id === team)
  const measurements = (await world.store.measurements(tenant).list()).filter(
    one => one.state !== 'sealed' && (isTheirs(one) || one.startedBy === person.id),
  )
  const plans = (await world.store.plans(tenant).list()).filter(isTheirs)
  const rows = await Promise.all(measurements.map(measurement => rowFor(world, asked, measurement)))
  const planRows = plans.map(plan => ({
    text: words.plan.planFor(plan.sigtepunkt.title),
    notes: [line(planState(plan, today, words))],
    buttons: [],
  }))
  const intro = measurements.length ? [] : [words.status.none]
  return listCard({ title: words.status.title, intro, rows: [...rows, ...planRows] }, words)
}

async function rowFor(world: World, asked: Asked, measurement: Measurement) {
  const { words, today, tenant, person } = asked
  const said = words.status
  const { id, title, state, closesOn, team, startedBy } = measurement
  const home = await world.store.teams(tenant).get(team)
  const starter = startedBy === person.id
  if (state !== 'open') {
    const { opening, invited } = measurement
    const reached = opening && invited ? [line(words.start.reached(opening.reached, invited))] : []
    return { text: title, notes: [line(state === 'opening' ? said.opening : said.closing), ...reached], buttons: [] }
  }
  const notes = [said.closes(closesOn, daysLeft(measurement, today))]
  if (allowed(world, asked, 'see the counts', home, { starter })) {
    const { progress, invited } = await renewed(world, asked, measurement)
    notes.push(said.answered(progress?.answered ?? 0, invited), said.counted)
  }
  const mayClose = allowed(world, asked, 'close a measurement', home, { starter })
  const ref = world.secrets.sign(person.id, { measurement: id })
  return {
    text: title,
    notes: notes.map(line),
    buttons: mayClose ? [button(said.close, 'measurement.askClose', { ref })] : [],
  }
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
    .change<Measurement>(id, now => (now!.progress?.on === today ? now! : { ...now!, progress, invited }))
}
