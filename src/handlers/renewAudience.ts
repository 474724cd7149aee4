import { boxOf, inviting } from '../domain/box'
import { teamsIn, type Measurement } from '../domain/measurement'
import { isRefused, refuse } from '../domain/refused'
import type { Member, Team, World } from '../ports'
import { invitationTo, post } from './letters'
import { meetMember, membersOf } from './people'

/**
 * Somebody came to a team, or left it: who is new is invited to what is open there, and who is gone gets no more
 * messages. They stay among the invited: nobody knows who has answered, so nobody can be taken out of the count.
 */
export async function renewAudiences(world: World, tenant: string, team: Team): Promise<void> {
  const open = (await world.store.measurements(tenant).list()).filter(
    one => one.state === 'open' && teamsIn(one).includes(team.id),
  )
  for (const measurement of open) {
    const homes = await Promise.all(teamsIn(measurement).map(id => world.store.teams(tenant).get(id)))
    const members = await membersOf(
      world,
      tenant,
      homes.filter(home => home !== undefined),
    )
    if (members) await renewAudience(world, measurement, members)
  }
}

async function renewAudience(
  world: World,
  { id, tenant, boxes, startedBy, listed }: Measurement,
  members: readonly Member[],
): Promise<void> {
  const { store, secrets } = world
  const { audience } = store.papers(id)
  const invited = new Set((await audience.get())?.people)
  const here = new Set(members.map(member => member.id))
  const gone = [...invited].filter(person => !here.has(person) && person !== startedBy).sort()
  const joined: Member[] = []
  for (const member of listed ? [] : members.filter(one => !invited.has(one.id))) {
    const mark = secrets.mark(id, member.id)
    const box = await store.boxes(id).change(boxOf(mark, boxes), kept => {
      if (!kept?.open) return refuse('closed')
      // Whoever was erased keeps their mark, and is not asked again.
      return kept.invited.includes(mark) ? refuse('invited') : inviting(kept, [mark])
    })
    if (isRefused(box)) continue
    await meetMember(world, tenant, member)
    joined.push(member)
  }
  const people = [...new Set([...invited, ...joined.map(member => member.id)])].sort()
  await audience.change(kept => (kept ? { ...kept, people, gone } : refuse('closed')))
  for (const person of gone) await store.queue(tenant).remove(invitationTo(id, person))
  for (const { id: person } of joined) {
    const letter = { id: invitationTo(id, person), kind: 'invitation' as const, to: { person }, about: id }
    await post(world, tenant, { ...letter, due: world.now() })
  }
  if (joined.length) world.wake(tenant)
}
