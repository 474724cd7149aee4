import type { Activity } from 'botbuilder'
import type { Clock } from './clock'
import type { Shape } from './failures'

/** `reachable` may be written to; the others give Teams' refusals. */
export type Standing = 'reachable' | 'blocked' | 'not-installed' | 'disabled'

/** Someone who uses Teams. `id` is the Teams id (29:…), `aadObjectId` the Entra one. */
export interface Person {
  readonly id: string
  readonly aadObjectId: string
  readonly name: string
  readonly givenName?: string
  readonly surname?: string
  readonly email?: string
  readonly userPrincipalName?: string
  readonly locale?: string
  readonly tenant?: string
  readonly role?: 'user' | 'guest'
  standing?: Standing
}

/** A team; its General channel has the team's own id and need not be named. Everybody of its tenant is in it, unless told. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly aadGroupId: string
  readonly channels?: readonly { readonly id: string; readonly name: string }[]
  readonly tenant?: string
  members?: string[]
  /** Whether the bot is in the team. */
  installed?: boolean
}

export interface Chat {
  readonly id: string
  readonly name?: string
  readonly members: readonly string[]
  readonly tenant?: string
  installed?: boolean
}

/** A conversation: a 1:1 chat, a channel with all its threads, or a group chat. */
export interface Room {
  readonly id: string
  readonly kind: 'personal' | 'channel' | 'groupChat'
  readonly tenant: string
  readonly person?: Person
  readonly team?: Team
  readonly chat?: Chat
  readonly messages: Message[]
}

/** A message as it looks now. It stays the same object through updates; `history` holds what it was. */
export interface Message {
  readonly id: string
  /** Where an answer to it goes; in a channel it names the thread. */
  readonly conversation: string
  /** The first message of its thread, in a channel. */
  readonly root?: string
  /** A person's Teams id, or the bot's. */
  readonly from: string
  readonly at: number
  activity: Partial<Activity>
  text?: string
  summary?: string
  card?: any
  history: Partial<Activity>[]
  deleted: boolean
}

/** All that the fake remembers. */
export interface Scene {
  readonly tenant: string
  readonly bot: { readonly id: string; readonly name: string }
  /** By their Teams ids. */
  readonly people: Map<string, Person>
  readonly teams: Team[]
  /** By their ids. */
  readonly rooms: Map<string, Room>
  /** The 1:1 chats, by the Teams ids of whose they are. */
  readonly chats: Map<string, Room>
  readonly clock: Clock
  readonly shape: Shape
  readonly pageMax: number
  /** What a bot must never do, in words. */
  readonly faults: string[]
  readonly newId: () => string
}

const THREAD = ';messageid='

/** What Teams calls an Adaptive Card. */
export const CARD = 'application/vnd.microsoft.card.adaptive'

export const tenantOf = (scene: Scene, of: { readonly tenant?: string }) => of.tenant ?? scene.tenant

/** The rooms that are there before anybody speaks: channels and group chats. 1:1 chats open later. */
export function firstRooms(tenant: string, teams: readonly Team[], chats: readonly Chat[]): Room[] {
  const channels = teams.flatMap(team =>
    [...new Set([team.id, ...(team.channels ?? []).map(channel => channel.id)])].map((id): Room => ({
      id,
      kind: 'channel',
      tenant: team.tenant ?? tenant,
      team,
      messages: [],
    })),
  )
  return [
    ...channels,
    ...chats.map((chat): Room => ({
      id: chat.id,
      kind: 'groupChat',
      tenant: chat.tenant ?? tenant,
      chat,
      messages: [],
    })),
  ]
}

/** The room a conversation id means, and the thread in it; nothing when Teams would not know it. */
export function findRoom(scene: Scene, conversation: string): { room: Room; thread?: string } | undefined {
  const [id, thread] = conversation.split(THREAD)
  const room = scene.rooms.get(id!)
  if (!room || (thread && !room.messages.some(message => message.id === thread))) return undefined
  return { room, thread }
}

/** The 1:1 chat of a person and the bot; always the same one. */
export function personalRoom(scene: Scene, person: Person): Room {
  const known = scene.chats.get(person.id)
  if (known) return known
  const id = `a:${scene.chats.size + 1}-${person.aadObjectId.slice(0, 8)}`
  const room: Room = { id, kind: 'personal', tenant: tenantOf(scene, person), person, messages: [] }
  scene.rooms.set(id, room)
  scene.chats.set(person.id, room)
  return room
}

/** Who is in a room, the bot not counted. */
export function membersOf(scene: Scene, { person, team, chat, tenant }: Room): Person[] {
  if (person) return [person]
  const members = chat?.members ?? team?.members
  const ids = members && new Set(members)
  const people = [...scene.people.values()]
  return people.filter(each => (ids ? ids.has(each.id) : tenantOf(scene, each) === tenant))
}

const visible = (activity: Partial<Activity>) => ({
  activity,
  text: activity.text,
  summary: activity.summary,
  card: activity.attachments?.find(each => each.contentType === CARD)?.content,
})

/** Shows a message in a room: in the thread, or as the first of a new one. */
export function post(scene: Scene, room: Room, from: string, activity: Partial<Activity>, thread?: string): Message {
  const id = scene.newId()
  const root = room.kind === 'channel' ? (thread ?? id) : undefined
  const conversation = root ? `${room.id}${THREAD}${root}` : room.id
  const at = scene.clock.now()
  const message: Message = { id, conversation, root, from, at, history: [], deleted: false, ...visible(activity) }
  room.messages.push(message)
  return message
}

/** Puts something else in a message's place. */
export function change(message: Message, activity: Partial<Activity>): void {
  message.history.push(message.activity)
  Object.assign(message, visible(activity))
}

/** The threads of a channel, oldest first, with the messages still standing. */
export function threadsIn({ messages }: Room): { id: string; messages: Message[] }[] {
  const standing = messages.filter(message => !message.deleted)
  const ids = [...new Set(standing.map(message => message.conversation))]
  return ids.map(id => ({ id, messages: standing.filter(message => message.conversation === id) }))
}

/** A person by themselves, their Teams id, object id or name. */
export type Who = Person | string

/** The person who is meant. */
export function personIn({ people }: Scene, who: Who): Person {
  const key = typeof who === 'string' ? who : who.id
  const isMeant = ({ aadObjectId, name }: Person) => aadObjectId === key || name === key
  const known = people.get(key) ?? [...people.values()].find(isMeant)
  if (!known) throw new Error(`nobody here is called ${key}`)
  return known
}

/** A place by its id or a channel's name; 'personal' for the person's own chat, 'team' for the first team's General. */
export function roomAt(scene: Scene, where: string, who?: Person): Room {
  if (where === 'personal' && who) return personalRoom(scene, who)
  const named = scene.teams.flatMap(team => team.channels ?? []).find(({ name }) => name === where)?.id
  const id = where === 'team' ? scene.teams[0]?.id : (named ?? where)
  const room = scene.rooms.get(id!)
  if (!room) throw new Error(`there is no ${where}`)
  return room
}
