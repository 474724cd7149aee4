import type { Day } from './days'
import { ABSENCES, type Milestone, type One } from './department'
import { toldWith } from './expected'
import type { Department } from './live'
import { heardBy, pressed } from './named'

/** The last of every unit leaves its team, blocks the bot, or asks for no reminders for half a year. */
export async function goAway({ town, units, count, news }: Department): Promise<void> {
  for (const { u, home, people } of units) {
    const one = people.at(-1)!
    const { id } = one.person
    one.absence = ABSENCES[u % ABSENCES.length]!
    count(`away: ${one.absence}`)
    if (one.absence === 'left') await town.teams.leaves(id, home.id)
    if (one.absence === 'blocked') town.teams.becomes(id, 'blocked')
    if (one.absence === 'paused') await town.teams.say(id, `${PAUSE[one.language]} 2027-03-31`)
    one.isKnownAway = one.absence !== 'blocked'
    news(one)
  }
  await town.tick()
}

const PAUSE = { da: 'pause', sv: 'paus', en: 'pause' } as const

/** Whoever follows up asks another of the unit, who says yes. */
export async function handedOn(living: Department, milestone: Milestone, day: Day): Promise<void> {
  const { wordsOf, idOf, count } = living
  const { owner, unit } = milestone.plan
  const former = milestone.responsible!
  const next = unit.people.findLast(each => each !== owner && !each.absence)!
  const words = (who: One) => wordsOf(who).handOver
  await pressed(living, owner, milestone, 'milestone.offer', { person: idOf(next) })
  heardBy(living, owner, [next], one => words(one).offered.title)
  await pressed(living, next, milestone, 'handover.accept')
  const told = former.absence === 'paused' ? [owner, former] : [owner]
  heardBy(living, next, told, one => words(one).handed.title)
  Object.assign(milestone, { responsible: next, setOn: day })
  for (const key of toldWith(milestone, day)) living.said.get(next)!.add(key)
  count('handed over by the follow-up owner')
}
