import { boxOf, inviting } from '../domain/box'
import { teamsIn, type Measurement } from '../domain/measurement'
import { nextLookWhileOpen } from '../domain/nudge'
import { isRefused, refuse } from '../domain/refused'
import type { Member, Team, World } from '../ports'
import { invitationTo, post } from './letters'
import { meetMember, membersOf } from './people'

/**
 * Somebody came to a team, or left it: who is new is invited to what is open there, and who is gone gets no more
 * messages. They stay among the invited: nobody knows who has answered, so nobody can be taken out of the count.
 * Teams tells of it once: what cannot be seen now, or comes while it is opening, is looked at again later.
 */
export async function renewAudiences(world: World, tenant: string, team: Team): Promise<void> {
  const since = world.now().toISOString()
  for (const measurement of await world.store.measurements(tenant).list())
    if (teamsIn(measurement).includes(team.id))
      if (measurement.state === 'opening' || (measurement.state === 'open' && !(await see(world, measurement))))
        await isUnseen(world, measurement, since)
}

/** What could not be seen when it was told. While it still cannot, the measurement stays as it is. */
export async function seeAgain(world: World, measurement: Measurement): Promise<void> {
  const { id, tenant, unseenSince } = measurement
  if (!unseenSince || !(await see(world, measurement))) return
  await world.store.measurements(tenant).change<Measurement>(id, now => {
    if (now?.unseenSince !== unseenSince) return now!
    const { unseenSince: _, ...rest } = now
    return rest
  })
}

const isUnseen = (world: World, { id, tenant }: Measurement, unseenSince: string) =>
  world.store.measurements(tenant).change<Measurement>(id, now => {
    if (now?.state === 'opening') return { ...now, unseenSince }
    if (now?.state !== 'open') return now!
    const unseen = { ...now, unseenSince }
    return { ...unseen, due: nextLookWhileOpen(world.settings.calendar, unseen, world.now()).toISOString() }
  })

/** Brings the audience up to date; false where it may not be, and is to be looked at again. */
async function see(world: World, measurement: Measurement): Promise<boolean> {
  const { tenant } = measurement
  const homes = await Promise.all(teamsIn(measurement).map(id => world.store.teams(tenant).get(id)))
  const known = homes.filter(home => home !== undefined)
  const members = await membersOf(world, tenant, known)
  // A team that Barometer was taken away from tells nothing, however often it is asked.
  return members ? renewAudience(world, measurement, members) : known.some(({ goneOn }) => goneOn)
}

async function renewAudience(world: World, measurement: Measurement, members: readonly Member[]): Promise<boolean> {
  const { id, tenant, boxes, startedBy, listed } = measurement
  const { store, secrets } = world
  const { audience } = store.papers(id)
  const before = await audience.get()
  const invited = new Set(before?.people)
  const here = new Set(members.map(member => member.id))
  const gone = [...invited].filter(person => !here.has(person) && person !== startedBy).sort()
  const joined: Member[] = []
  for (const member of listed ? [] : members.filter(one => !invited.has(one.id))) {
    const mark = secrets.mark(measurement, member.id)
    const box = await store.boxes(id).change(boxOf(mark, boxes), kept => {
      if (!kept?.open) return refuse('closed')
      // Whoever was erased keeps their mark, and is not asked again.
      return kept.invited.includes(mark) ? refuse('invited') : inviting(kept, [mark])
    })
    if (isRefused(box)) continue
    await meetMember(world, tenant, member)
    joined.push(member)
  }
  // Others come, leave and are erased in the same moment. Which of two looks at who is gone was the later, nobody knows.
  let overtaken = false
  await audience.change(kept => {
    if (!kept) return refuse('closed')
    overtaken = String(kept.gone ?? []) !== String(before?.gone ?? [])
    const people = [...new Set([...kept.people, ...joined.map(member => member.id)])].sort()
    return { ...kept, people, gone: gone.filter(person => people.includes(person)) }
  })
  for (const person of gone) await store.queue(tenant).remove(invitationTo(id, person))
  for (const { id: person } of joined) {
    const letter = { id: invitationTo(id, person), kind: 'invitation' as const, to: { person }, about: id }
    await post(world, tenant, { ...letter, due: world.now() })
  }
  if (joined.length) world.wake(tenant)
  return !overtaken
}
