import type { Level, Roles } from './pack'
import { wordsOf } from './roster'
import { chosen, tidy } from './text'

/** Somebody on a roster, with the addresses they may be known by. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly addresses?: readonly string[]
}

/** What a list states of somebody; what it does not state they are asked. */
export interface Stated {
  readonly level?: Level
  readonly unit?: string
}

export interface Listed extends Stated {
  readonly id: string
}

/** Whoever has been invited; `gone` are those of them who have left since. */
export interface Audience {
  readonly people: readonly string[]
  readonly gone?: readonly string[]
  /** What a pasted list states of them, by person. */
  readonly stated?: Readonly<Record<string, Stated>>
}

/** The people of a list as they are kept until the measurement is sealed. */
export const audienceFrom = ({ people }: MatchedList): Audience => ({
  people: people.map(({ id }) => id).sort(),
  stated: Object.fromEntries(people.map(({ id, ...stated }) => [id, stated])),
})

/** The audience without somebody who had everything about them deleted. */
export function erasedFromAudience({ people, gone, stated }: Audience, person: string): Audience {
  const { [person]: _, ...others } = stated ?? {}
  return {
    people: people.filter(one => one !== person),
    ...(gone && { gone: gone.filter(one => one !== person) }),
    ...(stated && { stated: others }),
  }
}

/** Why a line of the list stands for nobody who can be asked; nothing is guessed. */
export type Unmatched = 'nobody' | 'several' | 'unit' | 'level' | 'twice'

export interface MatchedList {
  readonly people: readonly Listed[]
  readonly unmatched: readonly { readonly line: string; readonly why: Unmatched }[]
  /** The units that were given, or else those the list names, in its order. */
  readonly units: readonly string[]
}

/** The longest list that still comes back in a card whole. */
export const LONGEST_LIST = 5_000

/** A spreadsheet's own, about a column. */
const QUOTES = /^"(.*)"$/

const LEVELS = new Map<string, Level>([
  ...['leder', 'ledere', 'chef', 'chefer', 'leader', 'leaders', 'manager', 'managers'].map(
    word => [word, 'leader'] as const,
  ),
  ...['medarbejder', 'medarbejdere', 'medarbetare', 'staff', 'employee', 'employees'].map(
    word => [word, 'staff'] as const,
  ),
])

/** The words for the levels; where the questionnaire names them otherwise, its own too. */
const levelWords = (roles: Roles | undefined): ReadonlyMap<string, Level> =>
  new Map([
    ...LEVELS,
    ...(roles ? (['staff', 'leader'] as const) : []).flatMap(level =>
      [roles![level].one, roles![level].many].map(word => [same(word), level] as const),
    ),
  ])

const same = (text: string) => wordsOf(text).join(' ')

/**
 * Whom a pasted list means: one person a line, `name or address; level; unit`, the last two where they are known.
 * Addresses alone may also stand several to a line, as they are pasted from a mail.
 */
export function matchList(
  text: string,
  roster: readonly Known[],
  { units, asked, roles }: { units: string; asked: string; roles?: Roles | undefined },
): MatchedList {
  const given = chosen(units)
  const found = new Map<string, string>(given.map(unit => [same(unit), unit]))
  const levels = levelWords(roles)
  const people = new Map<string, Listed>()
  const unmatched: { line: string; why: Unmatched }[] = []
  for (const line of linesOf(text)) {
    const [who = '', ...rest] = line.split(';').map(part => part.trim().replace(QUOTES, '$1').trim())
    const stated = statedIn(rest.filter(Boolean), levels, found, given.length > 0)
    const meant = meantBy(who, roster)
    const why =
      typeof meant === 'string'
        ? meant
        : typeof stated === 'string'
          ? stated
          : stated.level && asked !== 'both' && stated.level !== asked
            ? 'level'
            : !isSame(people.get(meant.id), stated) && 'twice'
    if (why) unmatched.push({ line, why })
    else people.set((meant as Known).id, { id: (meant as Known).id, ...(stated as Stated) })
  }
  // One unit is everybody: there is nothing to tell apart.
  const isOne = !given.length && found.size === 1
  const listed = [...people.values()].map(({ unit, ...rest }) => ({ ...rest, ...(unit && !isOne && { unit }) }))
  return { people: listed, unmatched, units: isOne ? [] : [...found.values()] }
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap(line => {
    const addresses = line.split(/[;,]/).filter(part => part.includes('@'))
    return (addresses.length > 1 ? addresses : [line]).map(part => part.trim()).filter(Boolean)
  })
}

const isSame = (before: Stated | undefined, now: Stated) =>
  !before || (before.level === now.level && before.unit === now.unit)

function statedIn(
  parts: readonly string[],
  words: ReadonlyMap<string, Level>,
  units: Map<string, string>,
  given: boolean,
): Stated | Unmatched {
  const levels = parts.map(part => words.get(same(part))).filter(level => level !== undefined)
  const [unit, ...more] = parts.filter(part => !words.has(same(part)))
  if (levels.length > 1) return 'level'
  if (more.length || (given && unit && !units.has(same(unit)))) return 'unit'
  // A comma would divide it in two where units are written in one field.
  if (unit && !units.has(same(unit))) units.set(same(unit), tidy(unit.replaceAll(',', ' '), unit.length))
  return { ...(levels[0] && { level: levels[0] }), ...(unit && { unit: units.get(same(unit))! }) }
}

/** The one person with this address or exactly this name; first and last name may stand in either order. */
function meantBy(who: string, roster: readonly Known[]): Known | 'nobody' | 'several' {
  const address = /[^\s<>,]+@[^\s<>,]+/.exec(who)?.[0].toLowerCase()
  const [last, first, ...more] = who.split(',')
  const name = same(first && !more.length ? `${first} ${last}` : who)
  const found = roster.filter(known =>
    address ? known.addresses?.includes(address) : name !== '' && same(known.name) === name,
  )
  return found.length === 1 ? found[0]! : found.length ? 'several' : 'nobody'
}
