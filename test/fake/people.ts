import type { Activity } from 'botbuilder'
import { tenantOf, type Person, type Room, type Scene } from './scene'

const entity = (person: Person) => ({
  type: 'clientInfo',
  locale: person.locale ?? 'da-DK',
  country: 'DK',
  platform: 'Web',
  timezone: 'Europe/Copenhagen',
})

const place = ({ kind, team, id, tenant }: Room) => ({
  tenant: { id: tenant },
  ...(kind === 'channel' && { teamsChannelId: id, teamsTeamId: team!.id, team: { id: team!.id }, channel: { id } }),
})

/** What every activity from Teams carries, in the shape Teams gives it. */
export function activityFrom(
  scene: Scene,
  serviceUrl: string,
  person: Person,
  room: Room,
  conversation: string,
  id: string,
): Partial<Activity> {
  const at = new Date(scene.clock.now()).toISOString()
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: at as unknown as Date,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { ...scene.bot },
    conversation: {
      ...(room.kind !== 'personal' && { isGroup: true }),
      ...(room.chat?.name && { name: room.chat.name }),
      conversationType: room.kind,
      tenantId: room.tenant,
      id: conversation,
    } as Activity['conversation'],
  }
}

/** Something written; with the mention that a bot needs outside 1:1. */
export function written(scene: Scene, person: Person, room: Room, text: string): Partial<Activity> {
  const mention = `<at>${scene.bot.name}</at>`
  const alone = room.kind === 'personal'
  return {
    type: 'message',
    text: alone || text.includes(mention) ? text : `${mention} ${text}`,
    textFormat: 'plain',
    ...local(scene, person),
    entities: [...(alone ? [] : [{ type: 'mention', mentioned: { ...scene.bot }, text: mention }]), entity(person)],
    channelData: place(room),
  }
}

/** A button of `Action.Submit`: a message without text that holds the value. */
export const tapped = (scene: Scene, person: Person, room: Room, value: unknown): Partial<Activity> => ({
  type: 'message',
  value,
  ...local(scene, person),
  entities: [entity(person)],
  channelData: place(room),
})

/** A button of `Action.Execute`: an invoke that waits for a card. */
export const invoked = (
  scene: Scene,
  person: Person,
  room: Room,
  action: { title?: string; id?: string; verb?: string; data: unknown },
): Partial<Activity> => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
  ...local(scene, person),
  entities: [entity(person)],
  channelData: { ...place(room), source: { name: 'message' } },
})

/** The bot is added to a room or taken away. */
export function installation(scene: Scene, person: Person, room: Room, action: 'add' | 'remove'): Partial<Activity>[] {
  const added = room.kind === 'personal' ? [nameless(person)] : []
  const channelData = { ...teamOf(room), source: { name: 'message' }, settings: { selectedChannel: { id: room.id } } }
  const from = nameless(person)
  const told = { type: 'installationUpdate', action, channelData, from, locale: person.locale ?? 'da-DK' }
  const moved = action === 'add' ? 'membersAdded' : 'membersRemoved'
  const members = { from, ...roster(room, moved, [...added, { id: scene.bot.id }]) }
  // Of a personal chat that ends, Teams tells only once.
  return [{ ...told, entities: [entity(person)] }, ...(room.person && action === 'remove' ? [] : [members])]
}

/** A person in an event, which tells no names. */
export const nameless = ({ id, aadObjectId }: Person) => ({ id, aadObjectId }) as Activity['from']

/** People, or the bot, come to a room or leave it. */
export const roster = (room: Room, moved: 'membersAdded' | 'membersRemoved', who: object[]): Partial<Activity> => ({
  type: 'conversationUpdate',
  [moved]: who,
  channelData: {
    ...teamOf(room),
    ...(room.team && { eventType: moved === 'membersAdded' ? 'teamMemberAdded' : 'teamMemberRemoved' }),
  },
})

function teamOf(room: Room) {
  const { team, tenant } = room
  if (!team) return { tenant: { id: tenant } }
  const { id, name, aadGroupId } = team
  return { tenant: { id: tenant }, team: { id, name, aadGroupId }, channel: { id: room.id } }
}

const local = (scene: Scene, person: Person) => ({
  locale: person.locale ?? 'da-DK',
  localTimestamp: new Date(scene.clock.now()).toISOString() as unknown as Date,
  localTimezone: 'Europe/Copenhagen',
})

/** A person as the roster shows them. */
export const account = (scene: Scene, person: Person, objectId: 'aadObjectId' | 'objectId' = 'aadObjectId') => ({
  id: person.id,
  [objectId]: person.aadObjectId,
  name: person.name,
  givenName: person.givenName ?? person.name.split(' ')[0],
  surname: person.surname ?? person.name.split(' ').at(-1),
  email: person.email,
  userPrincipalName: person.userPrincipalName ?? person.email,
  tenantId: tenantOf(scene, person),
  userRole: person.role ?? 'user',
})
