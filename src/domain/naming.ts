import type { Day } from './calendar'
import { milestoneIn, type Act, type Milestone, type Plan } from './plan'
import { waitersAt } from './slip'

/**
 * The changed plan with a note on each milestone of what its ansvarlig is to hear: that it is theirs now, or that somebody
 * else changed it. Reminders count from the day on which it became theirs. A draft tells nobody anything.
 */
export function noteActs(before: Plan, after: Plan, by: string, today: Day): Plan {
  if (after.state !== 'active') return after
  const act = { nth: (after.acts ?? 0) + 1, on: today, by }
  const milestones = after.milestones.map(one => noted(before, after, one, act))
  const isNews = milestones.some((one, at) => one !== after.milestones[at])
  return isNews ? { ...present(after, milestones, act.nth), milestones, acts: act.nth } : after
}

/** Whoever was chosen now is in the team again. */
function present({ left, ...plan }: Plan, milestones: readonly Milestone[], nth: number): Plan {
  const chosen = new Set(milestones.filter(({ named }) => named?.nth === nth).map(one => one.responsible!.id))
  const gone = Object.entries(left ?? {}).filter(([id]) => !chosen.has(id))
  return gone.length ? { ...plan, left: Object.fromEntries(gone) } : plan
}

function noted(before: Plan, after: Plan, milestone: Milestone, act: Required<Act>): Milestone {
  const was = milestoneIn(before, milestone.id)
  const person = milestone.responsible?.id
  if (milestone.done || !person) return milestone
  if (before.state !== 'active' || was?.responsible?.id !== person) return named(was, milestone, act)
  const isSame = was.dueOn === milestone.dueOn && was.text === milestone.text
  if (isSame || act.by === person || isToldOtherwise(before, after, milestone)) return milestone
  return { ...milestone, changed: { ...act, ...(was.dueOn !== milestone.dueOn && { from: was.dueOn }) } }
}

function named(was: Milestone | undefined, milestone: Milestone, act: Required<Act>): Milestone {
  const { acceptedOn: _, offered: __, changed: ___, ...rest } = milestone
  const person = milestone.responsible!.id
  const others = [was?.responsible?.id, was?.offered?.by].filter(id => id !== undefined)
  const rid = [...new Set(others)].filter(id => id !== act.by && id !== person)
  return {
    ...rest,
    ...(act.by === person && { acceptedOn: act.on }),
    setOn: act.on,
    named: { ...act, ...(rid.length && { rid }) },
  }
}

/** Those who wait for what was moved have a message of their own: of what went along, and of what it waits for. */
const isToldOtherwise = (before: Plan, after: Plan, { id, responsible }: Milestone): boolean =>
  after.log.some(
    (change, entry) =>
      entry >= before.log.length &&
      change.what === 'milestone-moved' &&
      change.about === id &&
      (change.behind !== undefined || waitersAt(after, entry).includes(responsible!.id)),
  )
