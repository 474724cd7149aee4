import { addMonths, type Day } from './calendar'
import type { Named, Plan } from './plan'

/** More than so much in one month is a lot for one person. */
export const MOST_AT_ONCE = 3
/** So far ahead is worth looking. */
const LONGEST_MONTHS = 24

/** What one person has in a month: activities under way, and milestones to be reached. */
export interface Share {
  readonly activities: number
  readonly milestones: number
  readonly isMuch: boolean
}

/** Who has how much when, from this month on; months are written `2026-03`. Whoever has no name is nobody. */
export interface Load {
  readonly months: readonly string[]
  readonly people: readonly { readonly name?: string; readonly shares: readonly Share[] }[]
}

interface Task {
  readonly who: Named | undefined
  readonly from: string
  readonly to: string
  readonly kind: 'activities' | 'milestones'
}

const monthOf = (day: Day) => day.slice(0, 7)
const later = (a: string, b: string) => (a > b ? a : b)

/** What is still to be done, across all plans; what is late is to be done now. */
function tasksIn(plans: readonly Plan[], now: string): Task[] {
  return plans.flatMap(({ activities, milestones }) => [
    ...activities
      .filter(({ endsOn }) => monthOf(endsOn) >= now)
      .map(({ responsible, startsOn, endsOn }): Task => {
        return { who: responsible, from: later(monthOf(startsOn), now), to: monthOf(endsOn), kind: 'activities' }
      }),
    ...milestones
      .filter(({ done }) => !done)
      .map(({ responsible, dueOn }): Task => {
        const month = later(monthOf(dueOn), now)
        return { who: responsible, from: month, to: month, kind: 'milestones' }
      }),
  ])
}

/** How much each person has in each month, by name, and last what is nobody's; nothing where nothing is left to do. */
export function loadOf(plans: readonly Plan[], today: Day): Load | undefined {
  const now = monthOf(today)
  const tasks = tasksIn(plans, now)
  if (!tasks.length) return undefined
  const last = tasks.map(({ to }) => to).reduce(later)
  const ahead = Array.from({ length: LONGEST_MONTHS }, (_, n) => monthOf(addMonths(`${now}-01`, n)))
  const months = ahead.filter(month => month <= last)
  const everybody = new Map(tasks.flatMap(({ who }) => (who ? [[who.id, who.name] as const] : [])))
  const named = [...everybody]
    .map(([id, name]) => ({ name, shares: sharesOf(tasks.filter(({ who }) => who?.id === id)) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
  const nobodys = tasks.filter(({ who }) => !who)
  return { months, people: [...named, ...(nobodys.length ? [{ shares: sharesOf(nobodys) }] : [])] }

  function sharesOf(theirs: readonly Task[]): Share[] {
    return months.map(month => {
      const here = theirs.filter(({ from, to }) => from <= month && month <= to)
      const count = (kind: Task['kind']) => here.filter(task => task.kind === kind).length
      const isMuch = here.length > MOST_AT_ONCE
      return { activities: count('activities'), milestones: count('milestones'), isMuch }
    })
  }
}
