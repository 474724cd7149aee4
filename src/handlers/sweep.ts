import { dayIn, type Day } from '../domain/calendar'
import type { Letter } from '../domain/courier'
import { namedIn } from '../domain/erase'
import { isGood } from '../domain/link'
import { isForgettable, isLetterPast, isRawPast, remembered } from '../domain/retention'
import type { Person, World } from '../ports'
import { erase } from './erase'

/** Once a day removes what has had its time. Stopped anywhere, it begins again and finds less to do. */
export async function sweep(world: World, tenant: string): Promise<void> {
  const today = dayIn(world.settings.calendar.zone, world.now())
  if ((await world.store.tenants.get(tenant))?.sweptOn === today) return
  const raw = await removeRawAnswers(world, tenant, today)
  const letters = await removeLetters(world, tenant, today)
  const links = await removeLinks(world, tenant, today)
  const people = await forgetPeople(world, tenant, today)
  if (raw || letters) await world.store.scrub()
  await world.store.tenants.change(tenant, now => ({ ...(now ?? { id: tenant }), sweptOn: today }))
  world.log('swept', { raw, letters, links, people })
}

async function removeRawAnswers(world: World, tenant: string, today: Day): Promise<number> {
  const measurements = world.store.measurements(tenant)
  const past = (await measurements.list()).filter(one => isRawPast(one, world.settings.retention, today))
  for (const { id } of past) {
    const { sealed, comments } = world.store.papers(id)
    for (const part of [sealed, comments]) {
      let parts = 0
      while (await part(parts).get()) parts++
      // From the last to the first: stopped half way, the first that is missing is still the end.
      while (parts > 0) await part(--parts).remove()
    }
    await measurements.change(id, now => ({ ...now!, rawGoneOn: today }))
  }
  return past.length
}

/** Addresses of reports and of plans that are good no more. */
async function removeLinks({ store }: World, tenant: string, today: Day): Promise<number> {
  let removed = 0
  for (const { id } of await store.measurements(tenant).list()) {
    const { link, planLink } = store.papers(id)
    for (const paper of [link, planLink]) {
      const kept = await paper.get()
      if (!kept || isGood(kept, today)) continue
      await paper.remove()
      removed++
    }
  }
  return removed
}

async function removeLetters(world: World, tenant: string, today: Day): Promise<number> {
  const { store, settings } = world
  const milestones = remembered(await store.plans(tenant).list())
  const receivers: Letter['to'][] = [
    ...(await store.people(tenant).list()).map(({ id }) => ({ person: id })),
    ...(await store.teams(tenant).list()).map(({ id }) => ({ team: id })),
  ]
  let removed = 0
  for (const to of receivers) {
    const sent = store.sent(tenant, to)
    for (const letter of await sent.list())
      if (isLetterPast(letter, settings.retention, milestones, today)) {
        await sent.remove(letter.id)
        removed++
      }
  }
  return removed
}

/** Whoever takes part in nothing any more, and has not been heard of for long. */
async function forgetPeople(world: World, tenant: string, today: Day): Promise<number> {
  const { store, settings } = world
  const people = store.people(tenant)
  const old: Person[] = []
  for (const person of await people.list())
    if (!person.seenOn) await people.change<Person>(person.id, now => ({ ...(now ?? person), seenOn: today }))
    else if (isForgettable(person.seenOn, settings.retention, today)) old.push(person)
  if (!old.length) return 0
  const needed = await neededPeople(world, tenant, today)
  if (!needed) return 0
  const plans = await store.plans(tenant).list()
  const gone = old.filter(person => !needed.has(person.id) && !plans.some(plan => namedIn(plan, person)))
  for (const person of gone) await erase(world, tenant, person)
  return gone.length
}

/**
 * Everybody on a roster or with a part in something; undefined while it cannot be known who is on one of the rosters.
 * A team that Barometer was taken away from counts for as long as its people may be kept.
 */
async function neededPeople(world: World, tenant: string, today: Day): Promise<Set<string> | undefined> {
  const { store, settings, sender } = world
  const needed = new Set<string>(settings.admins)
  for (const team of await store.teams(tenant).list()) {
    if (team.goneOn && isForgettable(team.goneOn, settings.retention, today)) continue
    const members = await sender.members(tenant, team)
    if (!members) return undefined
    const named = [...(team.roles ?? []).map(({ person }) => person), ...Object.values(team.tasks ?? {})]
    for (const id of [...team.coordinators, ...[...members, ...named].map(({ id }) => id)]) needed.add(id)
  }
  for (const { id, state, startedBy } of await store.measurements(tenant).list()) {
    if (state === 'sealed') continue
    if (startedBy) needed.add(startedBy)
    for (const person of (await store.papers(id).audience.get())?.people ?? []) needed.add(person)
  }
  return needed
}
