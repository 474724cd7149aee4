import { da } from '../../src/words/da'
import { answerAtOnce, tenant, textOf } from '../town'
import type { Department } from './live'

/** What stands in the channels after a year: every team was asked once for each plan what to take up next. */
export function askedForNext({ town, units, count }: Department): number[] {
  return units.map(({ home }) => {
    const posts = town.teams.channel(home.id).flatMap(({ messages }) => messages)
    const asked = posts.filter(post => textOf(post).includes(da.progress.askNext.title))
    count('asked for next', asked.length)
    return asked.length
  })
}

/** The first unit is measured again from the proposal; its report, and whoever was invited. */
export async function measuredAgain(living: Department) {
  const { town, units, press, wordsOf, news } = living
  const [{ people }] = units as [(typeof units)[number]]
  const [coordinator] = people as [(typeof people)[number]]
  const proposal = town.teams
    .inbox(coordinator.person.id)
    .findLast(message => textOf(message).includes(wordsOf(coordinator).when.remeasure.title))!
  await press(coordinator, proposal, 'measurement.again')
  const before = await town.world.store.measurements(tenant).list()
  await press(coordinator, living.last(coordinator), 'measurement.start')
  await town.tick()
  const there = people.filter(({ absence }) => absence !== 'left')
  const invited = there.filter(one => news(one).some(message => JSON.stringify(message.card).includes('answer.begin')))
  for (const { person, i } of invited)
    await answerAtOnce(town, person.id, String(3 + (i % 3)), i % 5 ? 'staff' : 'leader')
  await press(coordinator, await living.ask(coordinator, 'close'), 'measurement.close')
  await town.tick()
  const head = (await town.world.store.measurements(tenant).list()).find(
    one => !before.some(({ id }) => id === one.id),
  )!
  const report = (await town.world.store.papers(head.id).report.get())!
  return { there, invited, report }
}
