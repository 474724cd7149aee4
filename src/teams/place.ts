import { dayIn } from '../domain/calendar'
import type { Sign } from '../domain/courier'
import { meet } from '../handlers/people'
import { reachedBy } from '../handlers/reach'
import type { Person, Store, Team, World } from '../ports'
import { personIn, tenantIn, type Envelope } from './envelope'

/** Where an activity came from: a 1:1 chat, or a team's channel or a group chat with what we know of it. */
export interface Where {
  readonly tenant: string
  readonly person: Person | undefined
  readonly team: Omit<Team, 'schema' | 'language' | 'coordinators'> | undefined
  /** Neither somebody's own chat nor one we know how to speak in. */
  readonly elsewhere: boolean
}

/** Keeps who spoke and where they can be reached: the newest address always wins. */
export async function meetSpeaker(world: World, envelope: Envelope): Promise<Where> {
  const tenant = tenantIn(envelope)
  await heardOf(world.store, tenant)
  const { from, conversation, serviceUrl, locale } = envelope
  const id = personIn(envelope)
  const team = teamIn(world, envelope)
  const own = !team && (conversation.conversationType ?? 'personal') === 'personal' && !conversation.isGroup
  const person = id
    ? await meet(world, tenant, {
        id,
        // An installation tells no name: the one we know stands.
        name: from.name ?? undefined,
        teamsId: from.id,
        serviceUrl,
        seenOn: dayIn(world.settings.calendar.zone, world.now()),
        ...(own && { conversation: conversation.id }),
        ...(locale && { locale }),
      })
    : undefined
  if (team) await moved(world, tenant, team)
  const sign = signIn(envelope, own)
  const met = person && sign ? await reachedBy(world, tenant, person, sign) : person
  return { tenant, team, person: met, elsewhere: !team && !own }
}

/** What this shows of whether whoever caused it can be written to. Somebody moving about in a team shows nothing. */
function signIn(envelope: Envelope, own: boolean): Sign | undefined {
  if (isDeparture(envelope)) return undefined
  if (own && isArrival(envelope)) return 'installed'
  const isSaid = envelope.type === 'message' || envelope.type === 'invoke'
  return isSaid ? (own ? 'wrote' : 'in-team') : undefined
}

/** Installed, or the bot is among those who joined. */
export const isArrival = ({ type, action, membersAdded, recipient }: Envelope) =>
  (type === 'installationUpdate' && (action ?? 'add').startsWith('add')) ||
  (type === 'conversationUpdate' && !!membersAdded?.some(({ id }) => id === recipient.id))

/** We have been taken out of a team, a chat or somebody's apps. */
export const isDeparture = ({ type, action, membersRemoved, recipient }: Envelope) =>
  (type === 'installationUpdate' && !!action?.startsWith('remove')) ||
  (type === 'conversationUpdate' && !!membersRemoved?.some(({ id }) => id === recipient.id))

/** Which tenants a process has noted already; forgetting costs a write. */
const noted = new WeakMap<Store, Set<string>>()

async function heardOf(store: Store, tenant: string): Promise<void> {
  const tenants = noted.get(store) ?? new Set()
  noted.set(store, tenants)
  if (tenants.has(tenant)) return
  await store.tenants.insert(tenant, { id: tenant })
  tenants.add(tenant)
}

function teamIn(world: World, { conversation, channelData, serviceUrl }: Envelope): Where['team'] {
  const thread = conversation.id.split(';')[0]!
  const known = channelData?.team?.id
  if (known || conversation.conversationType === 'channel') {
    const teamsId = known ?? thread
    return {
      id: world.secrets.name(teamsId),
      kind: 'team',
      name: channelData?.team?.name ?? '',
      teamsId,
      serviceUrl,
      channel: channelData?.settings?.selectedChannel?.id ?? channelData?.channel?.id ?? thread,
    }
  }
  if (conversation.conversationType !== 'groupChat') return undefined
  const name = conversation.name ?? ''
  return { id: world.secrets.name(thread), kind: 'chat', name, teamsId: thread, serviceUrl, channel: thread }
}

/** A team's address and name may change; its channel for reports does not by itself. Whoever speaks from it is in it. */
async function moved(world: World, tenant: string, seen: NonNullable<Where['team']>): Promise<void> {
  const teams = world.store.teams(tenant)
  const known = await teams.get(seen.id)
  const name = seen.name || known?.name || ''
  if (!known || (known.serviceUrl === seen.serviceUrl && known.name === name && !known.goneOn)) return
  await teams.change<Team>(seen.id, now => {
    const { goneOn: _, ...rest } = now!
    return { ...rest, serviceUrl: seen.serviceUrl, name }
  })
}
