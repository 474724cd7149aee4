import type { Card } from '../cards/fill'
import { listCard } from '../cards/list'
import { notice, remark } from '../cards/notice'
import { button } from '../cards/parts'
import { closeByHand, isUnderWay, type Measurement } from '../domain/measurement'
import { refuse, isRefused } from '../domain/refused'
import type { World } from '../ports'
import { aside, type Asked, type Reply, type Tap } from './asked'
import { carryOn } from './carryOn'
import { isMeasurement, maySteer, theirs } from './steering'

/** So many boxes are sealed while the person waits; more in the background. */
const BOXES_AT_ONCE = 20

const ACT = 'measurement.close'

/** Somebody wrote `luk måling`: the confirmation, or which of several. */
export async function askWhichToClose(world: World, asked: Asked): Promise<Card> {
  const said = asked.words.close
  const open = (await world.store.measurements(asked.tenant).list()).filter(isUnderWay)
  const mine: Measurement[] = []
  for (const measurement of open) if (await maySteer(world, asked, ACT, measurement)) mine.push(measurement)
  if (!mine.length) return remark(said.none)
  if (mine.length === 1) return confirmation(world, asked, mine[0]!)
  const rows = mine.map(({ id, title }) => ({
    text: title,
    notes: [],
    buttons: [
      button(asked.words.open, 'measurement.askClose', {
        ref: world.secrets.sign(asked.person.id, { measurement: id }),
      }),
    ],
  }))
  return listCard({ title: said.title, intro: [said.which], rows }, asked.words)
}

const confirmation = (world: World, { words, person }: Asked, { id, title }: Measurement): Card =>
  notice(words.close.title, words.close.lines(title), [
    button(words.close.button, 'measurement.close', { ref: world.secrets.sign(person.id, { measurement: id }) }),
  ])

/** Luk nu was pressed on the status card: are they sure? */
export async function askClose(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const measurement = await theirs(world, asked, ACT, ids.measurement ?? '')
  if (!isMeasurement(measurement)) return measurement
  if (measurement.state === 'open') return confirmation(world, asked, measurement)
  const { close } = asked.words
  return aside(remark(measurement.state === 'opening' ? close.later : close.none))
}

/** The confirmation was pressed: closed for everybody at once. */
export async function closeMeasurement(world: World, asked: Asked, { ids }: Tap): Promise<Reply> {
  const measurement = await theirs(world, asked, ACT, ids.measurement ?? '')
  if (!isMeasurement(measurement)) return measurement
  const { tenant, now, today, words } = asked
  const { id, boxes, title } = measurement
  const closed = await world.store
    .measurements(tenant)
    .change(id, current => (current ? closeByHand(current, now, today) : refuse('nothing' as const)))
  if (isRefused(closed)) return aside(remark(closed.refused === 'not-open' ? words.close.later : words.close.none))
  if (boxes <= BOXES_AT_ONCE) await carryOn(world, tenant, id)
  world.wake(tenant)
  return notice(words.close.done(title), [words.close.doneLine])
}
