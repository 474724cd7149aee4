import type { Language } from '../../src/domain/pack'
import type { Person } from '../fakeTeams'
import { tenant } from '../town'

/** What becomes of somebody while a measurement is open, and what they are to have seen of it. */
export interface Fate {
  /** The row of the table. */
  readonly row: string
  /** So many of a thousand. */
  readonly of1000: number
  /** Messages that ask: the first is the invitation, the others remind. */
  readonly asked: 0 | 1 | 2 | 3
  readonly answers?: 'first' | 'second' | 'third'
  /** Never among the invited. */
  readonly outside?: true
}

const fate = (row: string, of1000: number, asked: Fate['asked'], answers?: Fate['answers']): Fate => ({
  ...{ row, of1000, asked },
  ...(answers && { answers }),
})

/** `first` is before the first reminder, `second` after it, `third` after the second. */
export const fates = {
  first: fate('answered before any reminder', 290, 1, 'first'),
  second: fate('answered after the first reminder', 165, 2, 'second'),
  third: fate('answered after the second reminder', 100, 3, 'third'),
  silent: fate('never answered, reminded twice', 230, 3),
  blockedBefore: fate('had blocked the bot before', 20, 0),
  blocks: fate('blocked the bot after the invitation', 20, 1),
  blocksThenAnswers: fate('blocked it, added it again and answered', 6, 1, 'second'),
  notInstalled: fate('does not have the app', 30, 0),
  leavesUnreached: fate('left before the invitation came', 4, 0),
  leaves: fate('left, never answered', 15, 1),
  leavesReminded: fate('left after the first reminder', 8, 2),
  answersThenLeaves: fate('answered, then left', 10, 1, 'first'),
  returns: fate('left, came back, never answered', 5, 3),
  moves: fate('went to another team, then answered', 6, 2, 'second'),
  pauses: fate('asked for a pause, never answered', 20, 1),
  pausesAnswers: fate('asked for a pause, and answered', 8, 1, 'second'),
  erases: fate('erased before answering', 6, 1),
  answersThenErases: fate('answered, then erased', 6, 1, 'first'),
  joinsAnswers: fate('joined, and answered at once', 10, 1, 'first'),
  joinsReminded: fate('joined, answered after a reminder', 8, 2, 'second'),
  joinsSilent: fate('joined, never answered', 6, 3),
  joinsOpening: fate('joined while it was opening', 4, 3),
  joinsLate: fate('joined after the last reminder', 4, 1),
  guest: { ...fate('guest in a team: never invited', 10, 0), outside: true },
  elsewhere: { ...fate('in none of the teams: never invited', 9, 0), outside: true },
} as const satisfies Record<string, Fate>

export type FateName = keyof typeof fates

export interface One {
  readonly i: number
  readonly person: Person
  readonly language: Language
  readonly fate: FateName
  /** The places of their teams; the first is the one they leave. */
  readonly teams: readonly number[]
}

const locales = { da: 'da-DK', sv: 'sv-SE', en: 'en-GB' } as const

/** Numbers that look like chance, the same every time. */
export function dice(seed: number) {
  let x = seed
  return (sides: number) => (x = (x * 48_271) % 2_147_483_647) % sides
}

/** So many people, each with a fate; however few they are, each fate is somebody's. The first is the coordinator. */
export function crowd(n: number): One[] {
  const names = Object.keys(fates) as FateName[]
  const dealt = names.flatMap(name =>
    Array.from({ length: Math.max(1, Math.floor((fates[name].of1000 * n) / 1000)) }, () => name),
  )
  while (dealt.length < n) dealt.push('first')
  while (dealt.length > n) dealt.splice(dealt.indexOf('first'), 1)
  const roll = dice(20_260_302)
  const shuffled = dealt.map(name => ({ name, place: roll(1_000_000) })).sort((a, b) => a.place - b.place)
  const coordinator = shuffled.findIndex(({ name }) => name === 'first')
  const inOrder = [shuffled[coordinator]!, ...shuffled.filter((_, i) => i !== coordinator)]
  return inOrder.map(({ name }, i) => {
    const spoken = roll(10)
    const language = i === 0 || spoken < 5 ? 'da' : spoken < 8 ? 'sv' : 'en'
    const home = roll(3)
    const both = roll(20) === 0 && !['leaves', 'moves', 'join', 'guest'].some(word => name.startsWith(word))
    const person: Person = {
      ...{ id: `29:p${i}`, aadObjectId: `7a1d3c52-0000-4c0e-9d1f-${String(i).padStart(12, '0')}`, tenant },
      ...{ name: `Person ${i} Holm`, locale: locales[language] },
      ...(name === 'guest' && { role: 'guest' as const }),
    }
    const teams = i === 0 ? [0, 1, 2] : name === 'elsewhere' ? [] : both ? [home, (home + 1) % 3] : [home]
    return { i, person, language, fate: name, teams }
  })
}
