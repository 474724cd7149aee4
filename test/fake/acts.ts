import type { Activity } from 'botbuilder'
import { findButton, pressed, type Wanted } from './card'
import { activityFrom, installation, invoked, nameless, roster, tapped, written } from './people'
import {
  CARD,
  change,
  findRoom,
  membersOf,
  personIn,
  post,
  roomAt,
  type Message,
  type Person,
  type Room,
  type Scene,
  type Who,
} from './scene'
import { postJson, type Reply } from './wire'

/** What came of something a person did: the bot's answer, and the activity it got. */
export interface Told extends Reply {
  readonly activity: Partial<Activity>
}

/** How a button reaches the bot: as a message with a value, or as an invoke that waits for a card. */
export type Kind = 'submit' | 'execute'

/** Where the bot listens and what is sent along. */
export interface Address {
  readonly url: string
  readonly headers: Record<string, string>
}

/** All that people do; each act takes one step of the clock. */
export function acting(scene: Scene, serviceUrl: () => string, bot: () => Address) {
  const tell = async (activity: Partial<Activity>): Promise<Told> => ({
    ...(await postJson(bot().url, activity, bot().headers)),
    activity,
  })
  const deliver = (who: Person, room: Room, fields: Partial<Activity>, conversation = room.id, id = scene.newId()) =>
    tell({ ...activityFrom(scene, serviceUrl(), who, room, conversation, id), ...fields })

  /** Someone writes: in their 1:1 chat, or `where` (a channel or chat, by id or name), or in the thread of a message. */
  async function say(who: Who, text: string, at: { where?: string; thread?: Message } = {}): Promise<Told> {
    const from = personIn(scene, who)
    const room = at.thread ? theRoom(at.thread) : roomAt(scene, at.where ?? 'personal', from)
    if (!membersOf(scene, room).includes(from)) throw new Error(`${from.name} is not in ${room.id}`)
    scene.clock.tick()
    const fields = written(scene, from, room, text)
    const message = post(scene, room, from.id, fields, at.thread?.root)
    return deliver(from, room, fields, message.conversation, message.id)
  }

  /** Someone's client sends this value from a message, whatever the card on it says. */
  async function tap(who: Who, message: Message, value: unknown, kind: Kind = 'submit', button = {}): Promise<Told> {
    const from = personIn(scene, who)
    const room = theRoom(message)
    scene.clock.tick()
    const action = { verb: (value as { verb?: string } | undefined)?.verb, ...button, data: value }
    const fields = kind === 'submit' ? tapped(scene, from, room, value) : invoked(scene, from, room, action)
    const told = await deliver(from, room, { ...fields, replyToId: message.id }, message.conversation)
    const answer = kind === 'execute' && told.body?.type === CARD && told.body.value
    if (answer && room.person) change(message, { attachments: [{ contentType: CARD, content: answer }] })
    return told
  }

  /** Someone fills in the card of a message and presses one of its buttons: only what a client would let them. */
  async function press(who: Who, message: Message, wanted: Wanted, inputs = {}, kind?: Kind): Promise<Told> {
    const from = personIn(scene, who)
    if (message.deleted || !membersOf(scene, theRoom(message)).includes(from))
      throw new Error(`${from.name} cannot see message ${message.id}`)
    if (!message.card) throw new Error(`message ${message.id} holds no card: ${message.text}`)
    const { data, sendsInputs, ...button } = findButton(message.card, wanted)
    const value = pressed(message.card, { data, sendsInputs, ...button }, inputs)
    const { type, title, id, verb } = button
    return tap(who, message, value, kind ?? (type === 'Action.Execute' ? 'execute' : 'submit'), { title, id, verb })
  }

  /** The bot comes to a person's chat ('personal'), a team ('team' or an id) or a group chat, or goes. */
  async function installs(where: string, who: Who, action: 'add' | 'remove'): Promise<Told[]> {
    const from = personIn(scene, who)
    const room = roomAt(scene, where, from)
    if (room.person) room.person.standing = action === 'add' ? 'reachable' : 'not-installed'
    else (room.team ?? room.chat)!.installed = action === 'add'
    scene.clock.tick()
    const told: Told[] = []
    for (const fields of installation(scene, from, room, action)) told.push(await deliver(from, room, fields))
    return told
  }

  /** Someone comes into a team, or leaves it. */
  async function moves(who: Who, where: string, moved: 'membersAdded' | 'membersRemoved'): Promise<Told> {
    if (typeof who !== 'string' && !scene.people.has(who.id)) scene.people.set(who.id, { ...who })
    const someone = personIn(scene, who)
    const room = roomAt(scene, where)
    const others = room.team!.members!.filter(id => id !== someone.id)
    room.team!.members = moved === 'membersAdded' ? [...others, someone.id] : others
    scene.clock.tick()
    return deliver(someone, room, { from: nameless(someone), ...roster(room, moved, [nameless(someone)]) })
  }

  const theRoom = (message: Message): Room => findRoom(scene, message.conversation)!.room

  return { tell, say, tap, press, installs, moves }
}
