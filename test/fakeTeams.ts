import { acting, type Address } from './fake/acts'
import { answering, type Call, type Weather } from './fake/answering'
import { fakeClock } from './fake/clock'
import type { ErrorCode, FailureOptions, Mishap, Shape } from './fake/failures'
import {
  firstRooms,
  personalRoom,
  personIn,
  roomAt,
  threadsIn,
  type Chat,
  type Message,
  type Person,
  type Scene,
  type Standing,
  type Team,
  type Who,
} from './fake/scene'
import { listening } from './fake/wire'
import { noLimits, teamsLimits, type Limits } from './fake/windows'

export type { Kind, Told } from './fake/acts'
export { buttonsOn, inputsOn } from './fake/card'
export { errorTable, mishaps, shapes } from './fake/failures'
export type { Call, Chat, ErrorCode, Message, Mishap, Person, Shape, Standing, Team, Weather, Who }

export interface FakeTeamsOptions {
  people: readonly Person[]
  team?: Team
  teams?: readonly Team[]
  chats?: readonly Chat[]
  tenant?: string
  bot?: { id: string; name: string }
  /** A clock for the fake's own to run on top of; without it time passes only when people do something. */
  now?: () => number
  /** Other rate windows than Teams'; false for none. */
  limits?: Partial<Limits> | false
  /** The most members on a page. */
  pageMax?: number
  /** How errors look where a failure does not say. */
  shape?: Shape
  /** What goes wrong where no failure was asked for. */
  weather?: Weather
}

export type FakeTeams = Awaited<ReturnType<typeof startFakeTeams>>

/** Microsoft Teams on 127.0.0.1: the connector a bot talks to, and the people who talk to the bot. */
export async function startFakeTeams(options: FakeTeamsOptions) {
  const scene = sceneOf(options)
  const watchers = new Set<() => void>()
  const limits = options.limits === false ? noLimits : { ...teamsLimits, ...options.limits }
  const { weather = () => undefined } = options
  const door = answering(scene, limits, weather, () => watchers.forEach(look => look()))
  const wire = await listening(door.listener)
  let region = 'emea'
  let bot: Address | undefined
  const url = () => `http://127.0.0.1:${wire.port}/${region}/`
  const acts = acting(scene, url, () => {
    if (!bot) throw new Error('connectBot first: nobody knows where the bot is')
    return bot
  })

  const inbox = (who: Who): Message[] => {
    const room = scene.chats.get(personIn(scene, who).id)
    return room?.messages.filter(({ from, deleted }) => from === scene.bot.id && !deleted) ?? []
  }

  return {
    /** The service URL that the bot is given. */
    get url() {
      return url()
    },
    clock: scene.clock,
    /** Every call of the bot to the connector, and what became of it. */
    calls: door.calls as readonly Call[],
    /** Every call that broke a rate window. */
    breaches: door.breaches,
    /** What a bot must never do, in words; a test wants this empty. */
    faults: scene.faults as readonly string[],
    say: acts.say,
    tap: acts.tap,
    press: acts.press,
    person: (who: Who) => personIn(scene, who),
    /** Where the bot listens: its /api/messages, or the server that has one; and headers to send along. */
    connectBot(at: string, headers: Record<string, string> = {}) {
      const { pathname, href } = new URL(at)
      bot = { url: pathname === '/' ? new URL('/api/messages', href).href : href, headers }
    },
    /** The bot comes to a person's chat ('personal'), a team ('team' or an id) or a group chat. */
    install: (where: string, who: Who) => acts.installs(where, who, 'add'),
    uninstall: (where: string, who: Who) => acts.installs(where, who, 'remove'),
    joins: (who: Who, team = 'team') => acts.moves(who, team, 'membersAdded'),
    leaves: (who: Who, team = 'team') => acts.moves(who, team, 'membersRemoved'),
    /** Posts an activity as it stands: a second delivery, or one that Teams would never send. */
    post: (activity: object) => acts.tell(activity),
    /** Whether the bot may write to someone. */
    becomes: (who: Who, standing: Standing) => void (personIn(scene, who).standing = standing),
    /** The id of someone's 1:1 chat, which is opened if it was not. */
    chatOf: (who: Who): string => personalRoom(scene, personIn(scene, who)).id,
    /** The bot's messages in someone's 1:1 chat as they look now, newest last. */
    inbox,
    /** The newest of them. */
    last: (who: Who): Message => {
      const message = inbox(who).at(-1)
      if (!message) throw new Error(`nothing stands in the chat of ${personIn(scene, who).name}`)
      return message
    },
    /** The threads of a channel, by id or name. */
    channel: (where: string) => threadsIn(roomAt(scene, where)),
    /** Everything in a group chat. */
    chat: (where: string): Message[] => roomAt(scene, where).messages.filter(message => !message.deleted),
    /** The next call that fits, or the next few, fails in this way. */
    fail: (way: ErrorCode | Mishap, how: Omit<FailureOptions<Call>, 'person'> & { person?: Who } = {}) =>
      door.failures.add(way, { ...how, person: how.person && personIn(scene, how.person).id }),
    /** Waits until `look` sees something, looking after each call of the bot. */
    until: <T>(look: () => T | undefined | null | false, ms = 2000) => seen(watchers, look, ms),
    /** Teams gives the bot another service URL from now on; the old one goes on working. */
    move: (to: string) => void (region = to),
    /** Nobody listens any more and connections are refused, until `up`. */
    down: wire.down,
    up: wire.up,
    close() {
      door.stop()
      return wire.down()
    },
  }
}

function sceneOf(options: FakeTeamsOptions): Scene {
  const { tenant = '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40', bot = { id: '28:barometer', name: 'Barometer' } } = options
  const people = options.people.map(person => ({ ...person }))
  const inTenant = (of: string) => people.filter(each => (each.tenant ?? tenant) === of).map(({ id }) => id)
  const teams = [options.team ?? [], options.teams ?? []].flat().map(team => {
    return { ...team, members: [...(team.members ?? inTenant(team.tenant ?? tenant))] }
  })
  const chats = (options.chats ?? []).map(chat => ({ ...chat }))
  const rooms = new Map(firstRooms(tenant, teams, chats).map(room => [room.id, room]))
  const { shape = 'documented', pageMax = 500 } = options
  let id = 1_772_438_400_000
  const newId = () => String(id++)
  return {
    ...{ tenant, bot, teams, rooms, shape, pageMax, newId },
    people: new Map(people.map(person => [person.id, person])),
    chats: new Map(),
    clock: fakeClock(options.now),
    faults: [],
  }
}

const seen = <T>(watchers: Set<() => void>, look: () => T | undefined | null | false, ms: number) =>
  new Promise<T>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      watchers.delete(glance)
    }
    const timer = setTimeout(() => {
      end()
      reject(new Error(`not seen within ${ms} ms: ${look}`))
    }, ms)
    const glance = () => {
      const found = look()
      if (!found) return
      end()
      resolve(found)
    }
    watchers.add(glance)
    glance()
  })
