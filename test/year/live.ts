import type { Documents } from '../../src/store/documents'
import { wordsIn } from '../../src/words/language'
import type { Message } from '../fakeTeams'
import { openTown } from '../town'
import { begin } from './begin'
import { goAway } from './away'
import { act, isMeetingOn, look } from './day'
import { plus, type Day } from './days'
import { BEGUN, department, type One } from './department'
import { named } from './named'

const LAST = '2027-04-02'
/** A Monday on which some go away. */
const AWAY = '2026-08-17'

export interface Size {
  readonly units: number
  readonly people: number
  readonly milestones: number
}

/** Something that came, or did not, otherwise than was reckoned. */
export interface Odd {
  readonly day: Day
  readonly who: number
  readonly what: string
}

const SAY = {
  da: {
    mine: 'mine delmål',
    followUp: 'opfølgning',
    plan: 'plan',
    report: 'rapport',
    close: 'luk måling',
    start: 'ny måling',
  },
  sv: {
    mine: 'mina delmål',
    followUp: 'uppföljning',
    plan: 'plan',
    report: 'rapport',
    close: 'stäng mätning',
    start: 'ny mätning',
  },
  en: {
    mine: 'my milestones',
    followUp: 'follow-up',
    plan: 'plan',
    report: 'report',
    close: 'close measurement',
    start: 'new measurement',
  },
} as const

/** The people, their clock, and what is asked of them again and again. */
async function openDepartment(size: Size, documents: Documents) {
  const units = department(size)
  const people = units.flatMap(unit => unit.people).sort((a, b) => a.i - b.i)
  const plans = units.flatMap(unit => unit.plans)
  const town = await openTown({
    documents,
    people: people.map(({ person }) => person),
    team: undefined as never,
    teams: units.map(unit => ({ ...unit.home, members: unit.people.map(({ person }) => person.id) })),
  })
  const { teams } = town
  teams.clock.latency = 25
  const odd: Odd[] = []
  const counts: Record<string, number> = {}
  const said = new Map(people.map(one => [one, new Set<string>()]))
  const seen = new Map(people.map(one => [one, 0]))
  /** The day of the latest message that only the clock has caused. */
  const heardOn = new Map<One, Day>()
  let day: Day = '2026-03-02'

  const count = (what: string, n = 1) => void (counts[what] = (counts[what] ?? 0) + n)
  const note = (who: One, what: string) => void odd.push({ day, who: who.i, what })
  const told = (one: One, key: keyof (typeof SAY)['da']) => teams.say(one.person.id, SAY[one.language][key])
  const idOf = (one: One) => one.person.aadObjectId
  const wordsOf = (one: One) => wordsIn(one.language)
  /** What has come since somebody last looked. */
  function news(one: One): Message[] {
    const inbox = teams.inbox(one.person.id)
    const found = inbox.slice(seen.get(one)!)
    seen.set(one, inbox.length)
    return found
  }
  const last = (one: One) => teams.last(one.person.id)
  const press = (one: One, message: Message, ...rest: [Parameters<typeof teams.press>[2], object?]) =>
    teams.press(one.person.id, message, ...rest)
  /** Whoever has written something has seen the answer. */
  async function ask(one: One, key: keyof (typeof SAY)['da']): Promise<Message> {
    await told(one, key)
    news(one)
    return last(one)
  }
  async function goTo(at: string) {
    day = at.slice(0, 10)
    await town.goTo(at)
  }
  return {
    ...{ town, units, people, plans, odd, counts, said, heardOn },
    ...{ count, note, idOf, wordsOf, news, last, press, ask, goTo },
  }
}

export type Department = Awaited<ReturnType<typeof openDepartment>>

/** From the first measurement to the last goal. */
export async function livedYear(size: Size, documents: Documents): Promise<Department> {
  const living = await openDepartment(size, documents)
  await begin(living)
  await named(living)
  for (const one of living.people) living.news(one)
  for (let day = plus(BEGUN, 1); day <= LAST; day = plus(day, 1)) await liveThrough(living, day)
  return living
}

async function liveThrough(living: Department, day: Day) {
  const { goTo, people, plans } = living
  const unknown = people.filter(one => one.absence && !one.isKnownAway)
  await goTo(`${day}T08:00:00Z`)
  let things = await look(living, day)
  const again = async (time: string) => {
    await goTo(`${day}T${time}:00Z`)
    things = [...things, ...(await look(living, day))]
  }
  if (unknown.some(one => one.isKnownAway)) await again('09:00')
  if (things.length || plans.some(plan => isMeetingOn(plan, day))) {
    await goTo(`${day}T10:00:00Z`)
    await act(living, things, day)
  }
  if (day !== AWAY) return
  things = []
  await goTo(`${day}T11:00:00Z`)
  await goAway(living)
  await again('12:00')
  await act(living, things, day)
}
