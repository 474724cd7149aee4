import type { Card } from '../cards/fill'
import { notice } from '../cards/notice'
import { dayIn } from '../domain/calendar'
import { refuse } from '../domain/refused'
import type { Person, Team, World } from '../ports'
import { wordsIn } from '../words/language'
import { wordsFor } from './asked'
import { lookAtPlansOf } from './away'
import { reachedIn } from './reach'

/** One short welcome in a person's own chat, once. */
export async function welcomePerson(world: World, tenant: string, person: Person): Promise<Card | undefined> {
  let first = false
  await world.store.people(tenant).change<Person>(person.id, known => {
    first = !known?.greeted
    return first ? { ...(known ?? person), greeted: true } : known!
  })
  const { welcome } = wordsFor(world, person)
  return first ? notice(welcome.title, welcome.personal) : undefined
}

/**
 * Barometer was added to a team or a group chat. Whoever added it becomes its coordinator, unless somebody is already.
 * One short welcome, once.
 */
export async function welcomeTeam(
  world: World,
  tenant: string,
  seen: Omit<Team, 'schema' | 'language' | 'coordinators'>,
  adder: Person | undefined,
): Promise<Card | undefined> {
  const { language } = world.settings
  let first = false
  const team = await world.store.teams(tenant).change<Team>(seen.id, known => {
    first = !known?.greeted
    // Teams tells of one arrival in several ways, and not all of them say who added us.
    // Where the coordinator was erased, whoever adds it again takes over.
    const coordinators = known?.coordinators.length ? known.coordinators : adder ? [adder.id] : []
    if (known?.greeted && known.coordinators.length === coordinators.length) return known
    return { ...(known ?? { schema: 1, ...seen, language }), coordinators, greeted: true }
  })
  await reachedIn(world, tenant, team)
  if (!first) return undefined
  const { welcome } = wordsIn(language)
  const [coordinator] = team.coordinators
  const name = (await world.sender.members(tenant, team))?.find(({ id }) => id === coordinator)?.name
  return notice(welcome.title, welcome.team(name))
}

/** Barometer was taken away from a team or a group chat: nothing can be started there any more. */
export async function leaveTeam(world: World, tenant: string, id: string): Promise<void> {
  const goneOn = dayIn(world.settings.calendar.zone, world.now())
  await world.store.teams(tenant).change(id, now => (now ? { ...now, goneOn: now.goneOn ?? goneOn } : refuse('gone')))
}

/** A person has removed the app: nothing is sent to them until they add it or write. */
export async function leavePerson(world: World, tenant: string, person: Person): Promise<void> {
  const today = dayIn(world.settings.calendar.zone, world.now())
  await world.store.people(tenant).change<Person>(person.id, known => ({
    ...(known ?? person),
    unreachable: 'removed',
    unreachableOn: known?.unreachableOn ?? today,
  }))
  await lookAtPlansOf(world, tenant, person.id)
}
