import type { Named } from '../domain/plan'
import { peopleIn, peopleNamed, personIn } from '../domain/roster'
import { lineIf } from './parts'
import type { Who } from './shapes'

const FEW = 20

/** Asks for one of these people: to choose, or, where they are too many for a card, to write the name of. */
export function who(
  id: string,
  label: string,
  people: readonly Named[],
  value: string,
  fault: string | undefined,
  room: boolean,
): Who {
  const standing = personIn(people, value)
  const several = standing ? [] : peopleNamed(people, value)
  const offered = room ? people : several.length <= FEW ? several : []
  const choices = offered.map(person => ({ title: person.name, value: person.id }))
  return {
    fault: lineIf(fault),
    pick: choices.length ? [{ id, label, value: standing ? standing.id : '', choices }] : [],
    write: choices.length ? [] : [{ id, label, value: standing?.name ?? value }],
  }
}

/** Asks for any number of these people: to choose, or, where they are too many for a card, to write the names of. */
export function several(
  id: string,
  label: string,
  people: readonly Named[],
  value: string,
  fault: string | undefined,
  room: boolean,
): Who {
  const standing = peopleIn(people, value)
  const choices = people.map(person => ({ title: person.name, value: person.id }))
  const names = standing?.map(({ name }) => name).join('; ')
  return {
    fault: lineIf(fault),
    pick: room && choices.length ? [{ id, label, value, choices }] : [],
    write: room && choices.length ? [] : [{ id, label, value: names ?? value }],
  }
}
