import type { Card } from '../cards/fill'
import { remark } from '../cards/notice'
import { dayIn, type Day } from '../domain/calendar'
import { may, type Standing, type Verb } from '../domain/rights'
import { standsAs } from '../domain/roles'
import { tidy } from '../domain/text'
import type { Ids, Person, Team, World } from '../ports'
import { languageOf, wordsIn, type Words } from '../words/language'

/** Who is asking, from where, and in which words they are answered. Identity is Teams' alone. */
export interface Asked {
  readonly tenant: string
  readonly person: Person
  readonly words: Words
  /** The team or group chat they wrote in, if they wrote in one. */
  readonly team?: Team
  /** The channel, where the team has channels. */
  readonly channel?: string
  /** The message whose button they pressed in their own chat: the answer stands there afterwards. */
  readonly message?: string
  readonly now: Date
  readonly today: Day
}

/** A press on a button of ours: the ids its card was signed with, and everything else it carried, unchecked. */
export interface Tap {
  readonly ids: Ids
  readonly data: Readonly<Record<string, unknown>>
}

/** The card that takes the place of the one that was pressed, or `aside`: a new one, so that nothing typed is lost. */
export type Reply = Card | Aside
export interface Aside {
  readonly aside: Card
}

export const aside = (card: Card): Reply => ({ aside: card })

export const isAside = (reply: Reply): reply is Aside => 'aside' in reply

export const wordsFor = (world: World, person: Pick<Person, 'language' | 'locale'> | undefined) =>
  wordsIn(languageOf(person, world.settings.language))

export function askedBy(
  world: World,
  tenant: string,
  person: Person,
  place: Pick<Asked, 'team' | 'channel' | 'message'> = {},
): Asked {
  const now = world.now()
  const today = dayIn(world.settings.calendar.zone, now)
  return { tenant, person, words: wordsFor(world, person), now, today, ...place }
}

/** Whoever asks, as a plan names people. */
export const me = ({ person }: Pick<Asked, 'person'>) => ({ id: person.id, name: person.name })

/** What somebody typed into a field, as it may be kept. */
export const typed = (data: Tap['data'], id: string, max: number) => tidy(Object.hasOwn(data, id) ? data[id] : '', max)

/** A card that is altered, another's, or about something that is gone: it is left as it is. */
export const outdated = ({ words }: Asked): Reply => aside(remark(words.outdated))

export const notAllowed = ({ words }: Asked): Reply => aside(remark(words.notAllowed))

export const isCoordinator = (world: World, person: string, team: Team | undefined) =>
  world.settings.admins.has(person) || !!team?.coordinators.includes(person)

/** May they do this with this team, as what they are in it or as what else they are to it? */
export const allowed = (
  world: World,
  { person }: Pick<Asked, 'person'>,
  verb: Verb,
  team: Team | undefined,
  more: Omit<Standing, 'coordinator'> = {},
) => may({ ...standsAs(team, person.id), coordinator: isCoordinator(world, person.id, team), ...more }, verb)
