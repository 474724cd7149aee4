import type { Activity } from 'botbuilder'
import { refusal, type Answer, type ErrorCode } from './failures'
import { account } from './people'
import { change, findRoom, membersOf, personalRoom, post, tenantOf, type Person, type Room, type Scene } from './scene'

/** What a bot asks of the connector. */
export type Op =
  'create' | 'send' | 'update' | 'delete' | 'members' | 'member' | 'roster' | 'team' | 'channels' | 'unknown'

/** A request, with its words taken apart. */
export interface Request {
  readonly op: Op
  readonly method: string
  readonly path: string
  readonly conversation?: string
  readonly target?: string
  readonly query: URLSearchParams
  // The bot writes it: anything may come.
  readonly body: any
}

const routes: readonly (readonly [string, RegExp, Op])[] = [
  ['POST', /\/v3\/conversations$/, 'create'],
  ['POST', /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/, 'send'],
  ['PUT', /\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, 'update'],
  ['DELETE', /\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, 'delete'],
  ['GET', /\/v3\/conversations\/([^/]+)\/pagedmembers$/i, 'members'],
  ['GET', /\/v3\/conversations\/([^/]+)\/members$/, 'roster'],
  ['GET', /\/v3\/conversations\/([^/]+)\/activities\/[^/]+\/members$/, 'roster'],
  ['GET', /\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/, 'member'],
  ['GET', /\/v3\/teams\/([^/]+)$/, 'team'],
  ['GET', /\/v3\/teams\/([^/]+)\/conversations$/, 'channels'],
]

/** What a request means. */
export function understood(method: string, url: string, body: unknown): Request {
  const { pathname, searchParams: query } = new URL(url, 'http://teams')
  for (const [verb, pattern, op] of routes) {
    const match = verb === method && pattern.exec(pathname)
    if (!match) continue
    const [conversation = channelIn(body), target] = match.slice(1).map(part => part && decodeURIComponent(part))
    return { op, method, path: pathname, conversation, target, query, body }
  }
  return { op: 'unknown', method, path: pathname, query, body }
}

/** The channel a new thread is meant for. */
const channelIn = (body: any): string | undefined =>
  body?.isGroup ? (body.channelData?.channel?.id ?? body.channelData?.teamsChannelId) : undefined

/** The person a request concerns, if it is one person. */
export const personOf = (scene: Scene, { op, conversation, body }: Request): Person | undefined =>
  conversation !== undefined
    ? findRoom(scene, conversation)?.room.person
    : op === 'create' && !body?.isGroup
      ? scene.people.get(body?.members?.[0]?.id)
      : undefined

/** Teams' answer to a request, and what it does to the conversations. */
export function respond(scene: Scene, request: Request): Answer {
  const refuse = (code: ErrorCode, said?: string) => refusal(code, scene.shape, said)
  const fault = (said: string) => {
    scene.faults.push(said)
    return refuse('BadArgument', said)
  }
  const { op, target, body } = request
  if (op === 'unknown') return { ...fault(`no such address: ${request.method} ${request.path}`), status: 404 }
  if (op === 'create') return create(scene, body, refuse, fault)

  const found = findRoom(scene, request.conversation!)
  if (!found) return refuse('ConversationNotFound')
  const { room, thread } = found
  const shut = closed(scene, room)
  if (shut) return refuse(shut)

  switch (op) {
    case 'send': {
      const no = unfit(body, refuse, fault)
      if (no) return no
      if (body.type !== 'message') return { status: 202, body: {} }
      const root = thread ?? room.messages.find(({ id }) => id === target)?.root
      return { status: 201, body: { id: post(scene, room, scene.bot.id, body, root).id } }
    }
    case 'update':
    case 'delete': {
      const message = room.messages.find(({ id, from, deleted }) => id === target && from === scene.bot.id && !deleted)
      if (!message) return refuse('ActivityNotFoundInConversation')
      const no = op === 'update' && unfit(body, refuse, fault)
      if (no) return no
      if (op === 'delete') message.deleted = true
      else change(message, body)
      return { status: 200, body: { id: message.id } }
    }
    case 'members':
      return page(scene, room, request.query, refuse)
    case 'roster':
      return { status: 200, body: membersOf(scene, room).map(person => account(scene, person, 'objectId')) }
    case 'member': {
      const person = membersOf(scene, room).find(each => [each.id, each.aadObjectId].includes(target!))
      return person ? { status: 200, body: account(scene, person) } : refuse('MemberNotFoundInConversation')
    }
    default:
      if (room.id !== room.team?.id) return refuse('ConversationNotFound')
      return { status: 200, body: about(scene, room, op) }
  }
}

type Refuse = (code: ErrorCode, said?: string) => Answer

/** Why the bot may not be in this room, if it may not. */
function closed(scene: Scene, { person, team, chat }: Room): ErrorCode | undefined {
  if ((team ?? chat)?.installed === false) return 'BotNotInConversationRoster'
  const blocked = scene.shape === 'documented' ? 'ConversationBlockedByUser' : 'MessageWritesBlocked'
  const standings = {
    reachable: undefined,
    blocked,
    'not-installed': 'BotNotInConversationRoster',
    disabled: 'BotDisabledByAdmin',
  } as const
  return standings[person?.standing ?? 'reachable']
}

function create(scene: Scene, body: any, refuse: Refuse, fault: (said: string) => Answer): Answer {
  const { isGroup, members, channelData, activity } = body ?? {}
  const channel = channelIn(body)
  if (channel) {
    const room = findRoom(scene, channel)?.room
    if (room?.kind !== 'channel') return refuse('ConversationNotFound')
    const no = closed(scene, room)
    if (no) return refuse(no)
    const unfitting = unfit(activity ?? {}, refuse, fault)
    if (unfitting) return unfitting
    const message = post(scene, room, scene.bot.id, activity)
    return { status: 201, body: { id: message.conversation, activityId: message.id } }
  }
  // A bot cannot make a group chat.
  if (isGroup || members?.length !== 1) return refuse('BadSyntax')
  const tenant = body.tenantId ?? channelData?.tenant?.id
  if (!tenant) return refuse('BadSyntax', 'Could not parse tenant id')
  const person = scene.people.get(members[0].id)
  // With an object id a conversation opens that nobody can write to.
  const stranger = !person && [...scene.people.values()].find(each => each.aadObjectId === members[0].id)
  if (stranger) return { status: 201, body: { id: `a:nobody-${stranger.aadObjectId}` } }
  if (!person || tenantOf(scene, person) !== tenant)
    return refuse('BadArgument', 'Invalid user identity in provided tenant')
  if (person.standing === 'not-installed') return refuse('ForbiddenOperationException')
  const room = personalRoom(scene, person)
  const no = closed(scene, room)
  if (no) return refuse(no)
  const unfitting = activity && unfit(activity, refuse, fault)
  if (unfitting) return unfitting
  const message = activity && post(scene, room, scene.bot.id, activity)
  return { status: 201, body: { id: room.id, ...(message && { activityId: message.id }) } }
}

/** About 100 KB, counted as UTF-16. */
const MOST_BYTES = 100 * 1024

function unfit(activity: Partial<Activity>, refuse: Refuse, fault: (said: string) => Answer): Answer | undefined {
  if (!activity?.type) return fault('an activity without a type')
  if (activity.type !== 'message') return undefined
  if (JSON.stringify(activity).length * 2 > MOST_BYTES) return refuse('MessageSizeTooBig')
  if (activity.text && activity.attachments?.length)
    return fault(`text and attachment in one activity, which Teams would split: ${activity.text.slice(0, 40)}`)
  return activity.text || activity.attachments?.length ? undefined : fault('a message that says nothing')
}

const TOKEN = 'page-'

function page(scene: Scene, room: Room, query: URLSearchParams, refuse: Refuse): Answer {
  const token = query.get('continuationToken')
  const start = Number(token?.replace(TOKEN, '') ?? 0)
  if (token && (!token.startsWith(TOKEN) || !Number.isInteger(start)))
    return refuse('BadArgument', 'Invalid continuation token')
  const asked = Number(query.get('pageSize') ?? 200)
  const size = Math.min(Math.max(50, asked || 200), scene.pageMax)
  const members = membersOf(scene, room)
  const more = start + size < members.length && { continuationToken: `${TOKEN}${start + size}` }
  return {
    status: 200,
    body: { ...more, members: members.slice(start, start + size).map(each => account(scene, each)) },
  }
}

function about(scene: Scene, room: Room, op: Op): unknown {
  const { id, name, aadGroupId, channels = [] } = room.team!
  const others = channels.filter(channel => channel.id !== id)
  if (op === 'channels')
    return { conversations: [{ id }, ...others.map(channel => ({ ...channel, type: 'standard' }))] }
  const counts = { channelCount: others.length + 1, memberCount: membersOf(scene, room).length }
  return { id, name, aadGroupId, tenantId: room.tenant, type: 'standard', ...counts }
}
