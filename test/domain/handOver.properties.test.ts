import fc from 'fast-check'
import { addDays, type Day } from '../../src/domain/calendar'
import { acceptMilestone, declineMilestone, declineOffer, offerMilestone, takeOver } from '../../src/domain/handOver'
import { withLeavers } from '../../src/domain/away'
import { ladderOf, reasonsToday } from '../../src/domain/ladder'
import { noteActs } from '../../src/domain/naming'
import { type Milestone, type Named, type Plan } from '../../src/domain/plan'
import { activate, removeMilestone, saveMilestone } from '../../src/domain/planEdits'
import { markDone } from '../../src/domain/reached'
import { slip } from '../../src/domain/slip'
import { answersFor, waitingFor } from '../../src/domain/waiting'
import { calendar, jonas, mette, planWith } from './samples'

const people: readonly Named[] = [mette, jonas, { id: 'anna', name: 'Anna Lund' }, { id: 'bo', name: 'Bo Krog' }]
const ladder = ladderOf([14, 3, 0], 7)
const ids = ['a', 'b', 'c', 'd']
const START = '2026-03-02'
const ticks = { specific: true, measurable: true, accepted: true, realistic: true }

/** One press, or one thing that happens; `what` picks among all of them. */
const step = fc.record({
  what: fc.constantFrom('save', 'save', 'remove', 'slip', 'done', 'accept', 'decline', 'offer', 'offer', 'take', 'pass', 'leave', 'return', 'wait'), // prettier-ignore
  id: fc.constantFrom(...ids),
  by: fc.constantFrom(...people),
  who: fc.constantFrom(...people),
  after: fc.subarray(ids),
  days: fc.integer({ min: 0, max: 60 }),
  others: fc.constantFrom('move' as const, 'leave' as const),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

interface Life {
  readonly plan: Plan
  readonly today: Day
}

/** What a press comes to; the same plan where it changes nothing. */
function decided({ plan, today }: Life, { what, id, by, who, after, days, others }: Step): Plan {
  const dueOn = addDays(today, days)
  const outcome = (() => {
    switch (what) {
      case 'save':
        return saveMilestone(plan, { id, purpose: 'p1', text: `Delmål ${id}`, dueOn, after, ticks, who }, today)
      case 'remove':
        return removeMilestone(plan, id)
      case 'slip':
        return slip(plan, { id, dueOn, why: `Syg ${plan.log.length}`, others }, by, today, calendar)
      case 'done':
        return markDone(plan, id, 'Referatet', by, today)
      case 'accept':
        return acceptMilestone(plan, id, by, today)
      case 'decline':
        return declineMilestone(plan, id, 'Orlov', by, today)
      case 'offer':
        return offerMilestone(plan, id, who, '', by, today)
      case 'take':
        return takeOver(plan, id, by, today)
      case 'pass':
        return declineOffer(plan, id, 'Ferie', by, today)
      case 'leave':
        return withLeavers(plan, [who.id], [], today)
      case 'return':
        return withLeavers(plan, [], [who.id], today)
      default:
        return plan
    }
  })()
  return 'log' in outcome && outcome !== plan ? noteActs(plan, outcome, by.id, today) : plan
}

/** The steps that leave an entry in the log; what edits leave is theirs to say. */
const logged = new Set(['done', 'accept', 'decline', 'offer', 'take', 'pass'])

const begun = (): Plan => {
  const draft = planWith([], { state: 'draft' })
  const first = { id: 'a', purpose: 'p1', text: 'Delmål a', dueOn: '2026-04-15', after: [], ticks, who: jonas }
  const ready = saveMilestone(draft, first, START) as Plan
  return noteActs(ready, activate(ready, mette.id, START) as Plan, mette.id, START)
}

/** Lives through the steps and looks at the plan after each. */
function live(steps: readonly Step[], look: (before: Life, now: Life, step: Step) => void): void {
  let life: Life = { plan: begun(), today: START }
  for (const one of steps) {
    const today = one.what === 'wait' ? addDays(life.today, one.days) : life.today
    const now = { plan: decided({ plan: life.plan, today }, one), today }
    look({ plan: life.plan, today }, now, one)
    life = now
  }
}

const always = (look: (before: Life, now: Life, step: Step) => void) =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => live(steps, look)),
    { numRuns: 300, seed: 2026 },
  )

const openOf = ({ plan }: Life): Milestone[] => plan.milestones.filter(({ done }) => !done)

test('nothing ever waits for itself', () => {
  always((_, { plan }) => {
    for (const { id } of plan.milestones) expect(waitingFor(plan.milestones, id).has(id)).toBe(false)
  })
})

test('in a plan under way every open milestone has somebody who answers for it', () => {
  always((_, now) => {
    for (const one of openOf(now)) expect(people.map(({ id }) => id)).toContain(answersFor(now.plan, one))
  })
})

test('whoever is reminded is reminded of the date that stands now, and has not left while somebody follows up', () => {
  always((_, now) => {
    for (const { person, reason } of reasonsToday([now.plan], calendar, ladder, now.today, () => ['mette'])) {
      const [id, date] = reason.key.split(':')
      expect(openOf(now)).toContainEqual(expect.objectContaining({ id, dueOn: date }))
      if (person !== 'mette') expect(now.plan.left?.[person]).toBeUndefined()
    }
  })
})

test('each press is one entry in the log, or changes nothing', () => {
  always((before, now, { what }) => {
    const more = now.plan.log.length - before.plan.log.length
    if (logged.has(what)) expect(more).toBe(now.plan === before.plan ? 0 : 1)
    expect(now.plan.log.slice(0, before.plan.log.length)).toEqual(before.plan.log)
  })
})

test('pressed again at once, nothing more happens', () => {
  always((_, now, one) => {
    if (logged.has(one.what) || one.what === 'slip') expect(decided(now, one).log.length).toBe(now.plan.log.length)
  })
})

test('what is somebody’s was named theirs, by a press and on a day, and no offer is to whoever has it', () => {
  always((_, now) => {
    for (const { responsible, named, offered, setOn } of openOf(now)) {
      if (responsible) expect(named).toBeDefined()
      if (named && responsible) expect(setOn >= named.on).toBe(true)
      if (offered) expect(offered.to.id).not.toBe(responsible?.id)
    }
  })
})
