import { dataCard, type Kept } from '../cards/data'
import type { Card } from '../cards/fill'
import { notice } from '../cards/notice'
import { button } from '../cards/parts'
import { boxOf } from '../domain/box'
import { namedIn } from '../domain/erase'
import type { Measurement } from '../domain/measurement'
import type { Named } from '../domain/plan'
import { isInDuty } from '../domain/roles'
import { TASKS } from '../domain/tasks'
import type { Team, World } from '../ports'
import { outdated, type Asked, type Reply, type Tap } from './asked'
import { erase } from './erase'

const refTo = (world: World, { person }: Asked) => world.secrets.sign(person.id, {})

/** Somebody wrote `mine data`, or changed their mind about deleting. */
export async function showData(world: World, asked: Asked): Promise<Card> {
  return dataCard(await keptAbout(world, asked), refTo(world, asked), asked.words)
}

/** Everything the store holds about the one who asks. Of answers it knows only whether there is one. */
async function keptAbout(world: World, { tenant, person }: Asked): Promise<Kept> {
  const { store, settings } = world
  const measurements = await store.measurements(tenant).list()
  const plans = await store.plans(tenant).list()
  const teams = await store.teams(tenant).list()
  return {
    person,
    measurements: await invitedTo(world, person.id, measurements),
    started: measurements.filter(({ startedBy }) => startedBy === person.id).map(({ title }) => title),
    messages: await messagesTo(world, tenant, person.id),
    coordinatorOf: teams.filter(({ coordinators }) => coordinators.includes(person.id)).map(({ name }) => name),
    ...rolesIn(teams, person),
    admin: settings.admins.has(person.id),
    plans: plans.flatMap(plan => {
      const named = namedIn(plan, person)
      return named ? [{ title: plan.sigtepunkt.title, named }] : []
    }),
    retention: settings.retention,
  }
}

const rolesIn = (teams: readonly Team[], person: Named): Pick<Kept, 'roles' | 'tasks' | 'duties'> => ({
  roles: teams.flatMap(({ name, roles = [] }) =>
    roles.filter(one => one.person.id === person.id).map(holding => ({ team: name, holding })),
  ),
  tasks: teams.flatMap(({ name, tasks = {} }) =>
    TASKS.filter(task => tasks[task]?.id === person.id).map(task => ({ team: name, task })),
  ),
  duties: teams.flatMap(({ roles = [] }) => roles.filter(held => isInDuty(held, person))).length,
})

async function invitedTo(
  world: World,
  person: string,
  measurements: readonly Measurement[],
): Promise<Kept['measurements']> {
  const found = measurements
    .filter(({ state }) => state !== 'sealed')
    .map(async measurement => {
      const { id, title, boxes, listed } = measurement
      const mark = world.secrets.mark(measurement, person)
      const box = await world.store.boxes(id).get(boxOf(mark, boxes || 1))
      const audience = listed || !box?.invited.includes(mark) ? await world.store.papers(id).audience.get() : undefined
      const invited = box?.invited.includes(mark) || audience?.people.includes(person)
      return invited ? [{ title, answered: !!box?.answered.includes(mark), stated: audience?.stated?.[person] }] : []
    })
  return (await Promise.all(found)).flat()
}

async function messagesTo(world: World, tenant: string, person: string): Promise<Kept['messages']> {
  const waiting = (await world.store.queue(tenant).list()).filter(({ to }) => 'person' in to && to.person === person)
  const settled = await world.store.sent(tenant, { person }).list()
  const counts: Partial<Record<keyof Kept['messages'], number>> = {}
  for (const { kind } of [...waiting, ...settled]) if (kind !== 'next') counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Slet was pressed: asks once more. Pressed there too, everything is gone when the reply comes. */
export async function deleteData(world: World, asked: Asked, { data }: Tap): Promise<Reply> {
  const said = asked.words.data
  const ref = refTo(world, asked)
  if (data.confirmed !== true)
    return notice(said.askTitle, said.ask, [
      button(said.eraseNow, 'data.delete', { ref, confirmed: true }),
      button(said.keep, 'data.show'),
    ])
  // A confirmation made for somebody else, or for a channel, deletes nothing.
  if (!world.secrets.read(asked.person.id, data.ref)) return outdated(asked)
  const { letters, plans, nobodys, marks, alone } = await erase(world, asked.tenant, asked.person)
  return notice(said.erasedTitle, [
    said.erased(letters, plans),
    ...(marks ? [said.marks(marks)] : []),
    ...(nobodys ? [said.nobodys(nobodys)] : []),
    ...(alone.length ? [said.alone(alone)] : []),
    ...(world.settings.admins.has(asked.person.id) ? [said.admin] : []),
    said.stays,
    said.firstName,
    said.again,
  ])
}
