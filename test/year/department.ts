import type { SpokenLanguage } from '../../src/words/language'
import type { Person } from '../fakeTeams'
import { dice } from '../whole/crowd'
import { isOpen, openOnOrBefore, plus, type Day } from './days'

/** What becomes of a milestone. */
export const FATES = [
  'reached when first reminded',
  'reached three days before',
  'reached on its day',
  'late, and reached once the follow-up owner hears of it',
  'put off, and those that wait go along',
  'put off alone',
  'declined, handed over and accepted',
  'accepted, and reached when first reminded',
] as const
export type Fate = (typeof FATES)[number]

export interface Milestone {
  /** Stands in its text, and in no other. */
  readonly token: string
  readonly text: string
  readonly plan: Plan
  readonly fate: Fate
  /** The one it waits for. */
  readonly after?: Milestone
  dueOn: Day
  setOn: Day
  /** Nobody while it is declined. */
  responsible?: One
  done: boolean
  moved: boolean
}

export interface Plan {
  readonly unit: Unit
  readonly sigtepunkt: string
  title: string
  id: string
  readonly owner: One
  readonly informed: One
  readonly firstOn: Day
  readonly everyMonths: number
  /** Monday 1 to Friday 5. */
  readonly meetingDay?: number
  readonly goalOn: Day
  readonly milestones: Milestone[]
  reviewed: Day[]
  assessed: boolean
}

/** Why somebody is away from the summer on. */
export const ABSENCES = ['left', 'blocked', 'paused'] as const
export type Absence = (typeof ABSENCES)[number]

export interface One {
  readonly i: number
  readonly person: Person
  readonly language: SpokenLanguage
  readonly unit: number
  /** Since when, and whether Barometer knows of it. */
  absence?: Absence
  isKnownAway?: boolean
}

export interface Unit {
  readonly u: number
  readonly home: { id: string; name: string; aadGroupId: string; channels: { id: string; name: string }[] }
  readonly people: One[]
  readonly plans: Plan[]
}

const LANGUAGES: readonly SpokenLanguage[] = ['da', 'sv', 'en']
const LOCALES: Readonly<Record<SpokenLanguage, string>> = { da: 'da-DK', sv: 'sv-SE', en: 'en-GB' }

/** The plans begin on this day. */
export const BEGUN = '2026-03-10'
const LAST_DUE = '2027-02-12'

/** A made-up department: so many units with so many people each, three plans a unit, and their milestones. */
export function department({
  units: n,
  people,
  milestones,
}: {
  units: number
  people: number
  milestones: number
}): Unit[] {
  const roll = dice(20_260_310)
  const units = Array.from({ length: n }, (_, u): Unit => ({ u, home: homeOf(u), people: [], plans: [] }))
  for (let i = 0; i < people; i++) units[i % n]!.people.push(oneOf(i, i % n))
  const plans = units.flatMap(unit =>
    ['plan', 'time', 'super-users'].map((sigtepunkt, p) => planOf(unit, sigtepunkt, p)),
  )
  for (const plan of plans) plan.unit.plans.push(plan)
  for (let m = 0; m < milestones; m++) addMilestone(plans[m % plans.length]!, m, roll)
  return units
}

const homeOf = (u: number): Unit['home'] => ({
  ...{
    id: `19:unit${u}`,
    name: `Enhed ${u}`,
    aadGroupId: `7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b9a${String(u).padStart(2, '0')}`,
  },
  channels: [{ id: `19:unit${u}-ics`, name: `ICS ${u}` }],
})

function oneOf(i: number, unit: number): One {
  const language = LANGUAGES[i % 3]!
  const id = `29:p${i}`
  const aadObjectId = `7a1d3c52-0000-4c0e-9d1f-${String(i).padStart(12, '0')}`
  return { i, unit, language, person: { id, aadObjectId, name: `Person ${i} Holm`, locale: LOCALES[language] } }
}

/** The first coordinates, the second follows up, the third is informed. */
function planOf(unit: Unit, sigtepunkt: string, p: number): Plan {
  const [, owner, informed] = unit.people as [One, One, One]
  return {
    ...{ unit, sigtepunkt, title: '', id: '', owner, informed, firstOn: openFrom('2026-06-08', p), everyMonths: 6 },
    ...(p === 0 && unit.u % 3 === 0 && { meetingDay: 2 }),
    ...{ goalOn: openOnOrBefore('2027-02-19'), milestones: [], reviewed: [], assessed: false },
  }
}

const openFrom = (day: Day, days: number) => {
  let found = plus(day, days)
  while (!isOpen(found)) found = plus(found, 1)
  return found
}

function addMilestone(plan: Plan, m: number, roll: (sides: number) => number) {
  const { unit, milestones } = plan
  const nth = milestones.length
  const fate = FATES[m % FATES.length]!
  // Each third waits for the one before it, which lies earlier.
  const after = nth % 3 === 2 ? milestones[nth - 1] : undefined
  const earliest = after ? plus(after.dueOn, 14) : '2026-04-20'
  const latest = plus(LAST_DUE, fate.startsWith('put off') ? -90 : -30)
  const room = Math.max(1, Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000))
  const dueOn = openOnOrBefore(plus(earliest, 7 + roll(room)))
  const responsible = unit.people[1 + (m % (unit.people.length - 1))]!
  const token = `D${unit.u}-${unit.plans.indexOf(plan)}-${nth}`
  milestones.push({
    ...{
      token,
      text: `${token}. Det her er sket`,
      plan,
      fate,
      dueOn,
      setOn: BEGUN,
      responsible,
      done: false,
      moved: false,
    },
    ...(after && { after }),
  })
}
