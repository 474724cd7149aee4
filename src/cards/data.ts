import type { Stated } from '../domain/audience'
import type { Day } from '../domain/calendar'
import type { NamedIn } from '../domain/erase'
import type { Retention } from '../domain/retention'
import type { Holding } from '../domain/roles'
import type { Task } from '../domain/tasks'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { button, line } from './parts'
import { firstToFit } from './size'
import { holdingText } from './team'

/** Everything that is kept about one person. */
export interface Kept {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly teamsId: string
    readonly conversation?: string
    readonly language?: string
    readonly locale?: string
    readonly pausedUntil?: Day
    readonly seenOn?: Day
  }
  /** Those under way that they are invited to. */
  readonly measurements: readonly {
    readonly title: string
    readonly answered: boolean
    readonly stated?: Stated | undefined
  }[]
  /** Titles of those they started. */
  readonly started: readonly string[]
  /** How many of each kind of message are noted, sent or waiting. */
  readonly messages: Readonly<Partial<Record<keyof Words['data']['kinds'], number>>>
  readonly coordinatorOf: readonly string[]
  /** What else they are in which team, and what else stands by their name there. */
  readonly roles: readonly { readonly team: string; readonly holding: Holding }[]
  readonly tasks: readonly { readonly team: string; readonly task: Task }[]
  /** How many super users' tasks name them. */
  readonly duties: number
  readonly admin: boolean
  readonly plans: readonly { readonly title: string; readonly named: NamedIn }[]
  readonly retention: Retention
}

/** What is kept about the reader, in plain words, and the button that deletes it. */
export const dataCard = (kept: Kept, ref: string, words: Words): Card =>
  firstToFit([40, 15, 5].map(most => () => cardFor(kept, ref, words, most)))

function cardFor(kept: Kept, ref: string, words: Words, most: number): Card {
  const said = words.data
  const section = (title: string, lines: readonly (string | false | undefined)[], none?: string) => {
    const all = lines.filter(text => typeof text === 'string')
    return { title, lines: (all.length || !none ? all : [none]).map(line) }
  }
  const { person, measurements, started, messages, plans, retention } = kept
  const kinds = Object.keys(said.kinds) as (keyof typeof said.kinds)[]
  return fill('data', {
    summary: said.title,
    title: said.title,
    sections: [
      section(said.sections.who, [
        said.name(person.name),
        said.objectId(person.id),
        said.teamsId(person.teamsId),
        person.conversation && said.chat,
        person.language && said.language(person.language),
        person.locale && said.client(person.locale),
        person.pausedUntil && said.pause(person.pausedUntil),
        person.seenOn && said.seen(person.seenOn),
        said.forget(retention.peopleDays),
      ]),
      section(said.sections.measurements, [
        ...(measurements.length ? [] : [said.noMeasurements]),
        ...measurements.map(({ title, answered, stated: { level, unit } = {} }) => {
          const as = [...(level ? [words.roles[level].one] : []), ...(unit ? [unit] : [])]
          const line = answered ? said.answered(title) : said.notAnswered(title)
          return as.length ? `${line} ${said.stated(as)}` : line
        }),
        ...started.slice(0, most).map(said.started),
      ]),
      section(said.sections.messages, [
        ...(kinds.some(kind => messages[kind]) ? [] : [said.noMessages]),
        ...kinds.map(kind => !!messages[kind] && said.kinds[kind](messages[kind])),
        said.until(retention.letterMonths),
      ]),
      section(
        said.sections.roles,
        [
          kept.coordinatorOf.length > 0 && said.coordinator(kept.coordinatorOf),
          ...kept.roles.slice(0, most).map(({ team, holding }) => said.held(holdingText(holding, words), team)),
          ...kept.tasks.slice(0, most).map(({ team, task }) => said.task(words.task.names[task], team)),
          kept.duties > 0 && said.inDuties(kept.duties),
          kept.admin && said.admin,
        ],
        said.noRoles,
      ),
      section(
        said.sections.plans,
        [
          ...plans.slice(0, most).map(({ title, named }) => said.plan(title, whereIn(named, words))),
          plans.length > most && said.morePlans(plans.length - most),
        ],
        said.noPlans,
      ),
      section(said.sections.not, [...said.not, said.firstName]),
    ],
    buttons: [button(said.erase, 'data.delete', { ref })],
  })
}

function whereIn(named: NamedIn, { data }: Words): string[] {
  const said = data.where
  const counted = (
    ['milestones', 'activities', 'offered', 'reported', 'reviews', 'log', 'edits', 'texts'] as const
  ).filter(place => named[place])
  return [
    ...counted.map(place => said[place](named[place])),
    ...(named.owner ? [said.owner] : []),
    ...(named.chooser ? [said.chooser] : []),
    ...(named.approver ? [said.approver] : []),
  ]
}
