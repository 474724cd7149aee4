import type { Named, Plan } from './plan'

/** The words of a name, as they are compared. */
export const wordsOf = (name: string) => name.normalize('NFC').toLocaleLowerCase('da').split(/\s+/).filter(Boolean)

/** Whose name these words begin parts of; the whole name is that person alone. */
export function peopleNamed<Person extends Named>(people: readonly Person[], said: string): Person[] {
  const words = wordsOf(said)
  const exactly = people.filter(({ name }) => wordsOf(name).join(' ') === words.join(' '))
  if (exactly.length) return exactly
  return people.filter(({ name }) => words.every(word => wordsOf(name).some(part => part.startsWith(word))))
}

/** The one person somebody chose in a card, or wrote the name of; undefined when that is nobody, or could be several. */
export function personIn<Person extends Named>(people: readonly Person[], said: string): Person | undefined {
  if (!said) return undefined
  const chosen = people.filter(({ id }) => id === said)
  const found = chosen.length ? chosen : peopleNamed(people, said)
  return found.length === 1 ? found[0] : undefined
}

/** Each of them once, by name. */
export const eachByName = (people: readonly Named[]): Named[] =>
  [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'da'),
  )

/** Several who were chosen or written, each once; undefined where one of them is nobody, or could be several. */
export function peopleIn<Person extends Named>(people: readonly Person[], said: string): Person[] | undefined {
  const found = said
    .split(/[,;\n]/)
    .map(one => one.trim())
    .filter(Boolean)
    .map(one => personIn(people, one))
  return found.includes(undefined) ? undefined : [...new Set(found as Person[])]
}

/** Whoever can be chosen to be informed of a plan: everybody around it, and those who are already. */
export const informable = ({ followUp }: Pick<Plan, 'followUp'>, people: readonly Named[]): Named[] =>
  eachByName([...people, ...(followUp?.informed ?? [])])
