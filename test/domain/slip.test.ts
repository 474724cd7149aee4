import { addDays, isWorkingDay } from '../../src/domain/calendar'
import { isFaulty } from '../../src/domain/faults'
import { ladderOf, reasonsToday } from '../../src/domain/ladder'
import type { Milestone, Plan } from '../../src/domain/plan'
import { heldBackBy } from '../../src/domain/waiting'
import {
  isAfterGoal,
  latestMoveOf,
  leftBefore,
  moveMilestone,
  shiftsBehind,
  signOf,
  slip,
  waitersAt,
  waitingAt,
  type Move,
} from '../../src/domain/slip'
import { calendar, chance, jonas, mette, milestone, planWith } from './samples'

const today = '2026-03-02'
const done = { on: today, by: jonas, evidence: 'Referat' }

/** Milestones written short: `b 2026-05-15 < a` waits for a, `b! …` is done. */
const planOf = (...lines: string[]) =>
  planWith(
    lines.map(line => {
      const [, id, isDone, dueOn, , after = ''] = /^(\w+)(!?) (\S+)( < (.+))?$/.exec(line)!
      return milestone(id!, { dueOn: dueOn!, after: after.split(' ').filter(Boolean), ...(isDone && { done }) })
    }),
  )
const shifted = (plan: Plan, id: string, dueOn: string) =>
  shiftsBehind(plan, calendar, id, dueOn).map(({ milestone, dueOn }) => `${milestone.id} ${dueOn}`)
const chain = planOf('a 2026-04-15', 'b 2026-05-15 < a', 'c 2026-06-15 < b', 'd 2026-06-16')

test.each<[string, Plan, string, string[]]>([
  ['as many days later', chain, '2026-04-22', ['b 2026-05-22', 'c 2026-06-22']],
  ['to the working day before, where that is a weekend', chain, '2026-04-16', ['c 2026-06-16']],
  ['over a public holiday', planOf('a 2026-03-10', 'b 2026-04-01 < a'), '2026-03-14', []],
  ['to before a public holiday', planOf('a 2026-03-10', 'b 2026-03-31 < a'), '2026-03-14', ['b 2026-04-01']],
  ['not when it comes earlier', chain, '2026-04-08', []],
  ['not when it stays', chain, '2026-04-15', []],
  ['through two ways only once', planOf('a 2026-04-15', 'b 2026-05-15 < a', 'c 2026-05-18 < a', 'd 2026-06-15 < b c'), '2026-04-22', ['b 2026-05-22', 'c 2026-05-25', 'd 2026-06-22']], // prettier-ignore
  ['in whatever order they stand', planOf('c 2026-06-15 < b', 'b 2026-05-15 < a', 'a 2026-04-15'), '2026-04-22', ['c 2026-06-22', 'b 2026-05-22']], // prettier-ignore
  ['not when they are done', planOf('a 2026-04-15', 'b! 2026-05-15 < a'), '2026-04-22', []],
  ['not through one that is done', planOf('a 2026-04-15', 'b! 2026-05-15 < a', 'c 2026-06-15 < b'), '2026-04-22', []],
  ['never before what they wait for', planOf('a 2026-04-15', 'b 2026-04-15 < a'), '2026-04-18', ['b 2026-04-20']],
  ['and the next is pushed on too', planOf('a 2026-04-15', 'b 2026-04-15 < a', 'c 2026-04-17 < b'), '2026-04-18', ['b 2026-04-20', 'c 2026-04-20']], // prettier-ignore
  ['those that lay before it already come after it', planOf('a 2026-04-15', 'b 2026-03-20 < a'), '2026-04-22', ['b 2026-04-22']], // prettier-ignore
  ['even where a circle was kept', planOf('a 2026-04-15 < b', 'b 2026-05-15 < a'), '2026-04-22', ['b 2026-05-22']],
])('those that wait go along: %s', (_, plan, dueOn, expected) => {
  expect(shifted(plan, 'a', dueOn)).toEqual(expected)
})

test('what is gone moves nothing', () => {
  expect(shifted(chain, 'z', '2026-12-01')).toEqual([])
})

test('in 500 plans nothing comes before what it waits for, goes back, lands on a closed day or moves when done', () => {
  const { below } = chance(28)
  for (let round = 0; round < 500; round++) {
    const count = 2 + below(8)
    const milestones = Array.from({ length: count }, (_, n): Milestone => {
      const after = Array.from({ length: below(3) }, () => `m${below(n || 1)}`).filter(id => id !== `m${n}`)
      const dueOn = addDays('2026-04-01', n * 3 + below(4))
      return milestone(`m${n}`, { dueOn, after: [...new Set(after)], ...(below(5) === 0 && n && { done }) })
    })
    const plan = planWith(milestones)
    const dueOn = addDays(milestones[0]!.dueOn, 1 + below(40))
    const shifts = shiftsBehind(plan, calendar, 'm0', dueOn)
    const dates = new Map(milestones.map(one => [one.id, one.dueOn]))
    for (const shift of [{ milestone: milestones[0]!, dueOn }, ...shifts]) dates.set(shift.milestone.id, shift.dueOn)
    for (const { milestone, dueOn: to } of shifts) {
      expect(milestone.done).toBeUndefined()
      expect(to > milestone.dueOn).toBe(true)
      expect(isWorkingDay(calendar, to)).toBe(true)
      for (const before of milestone.after)
        if (before === 'm0' || shifts.some(one => one.milestone.id === before))
          expect(to >= dates.get(before)!).toBe(true)
    }
  }
})

test.each([
  ['before all of them: the last is named', ['b', 'c'], '2026-05-01', 'c'],
  ['before one of them', ['b', 'c'], '2026-05-20', 'c'],
  ['on the day of the last', ['b', 'c'], '2026-06-15', undefined],
  ['before one that it does not wait for', ['b'], '2026-05-20', undefined],
])('a milestone moved %s', (_, after, dueOn, held) => {
  const plan = planWith([...chain.milestones, milestone('x', { dueOn: '2026-07-01', after })])
  expect(heldBackBy(plan, plan.milestones.at(-1)!, dueOn)?.id).toBe(held)
  const outcome = moveMilestone(plan, 'x', dueOn, 'Sygdom', jonas, today)
  expect(isFaulty(outcome) && outcome.faults).toEqual(held ? { dueOn: 'before-earlier' } : false)
})

test('what is done holds nothing back', () => {
  const plan = planOf('a! 2026-04-15', 'b 2026-05-15 < a')
  expect(isFaulty(moveMilestone(plan, 'b', '2026-04-01', 'Færdig før', jonas, today))).toBe(false)
})

test.each<[string, Partial<Plan>, string, boolean]>([
  ['the day of the goal', {}, '2027-03-01', false],
  ['the day after it', {}, '2027-03-02', true],
])('%s is after the goal or not', (_, more, day, expected) => {
  expect(isAfterGoal(planWith([], more), day)).toBe(expected)
})

test('without a goal nothing is after it', () => {
  const { goal: _, ...without } = planWith([])
  expect(isAfterGoal(without, '2099-01-01')).toBe(false)
})

test('those left before it are those whose own date is earlier', () => {
  const left = leftBefore(shiftsBehind(chain, calendar, 'a', '2026-05-20'), '2026-05-20')
  expect(left.map(({ milestone }) => milestone.id)).toEqual(['b'])
})

const move: Move = { id: 'a', dueOn: '2026-04-22', why: 'Sygdom', was: '2026-04-15' }
const after = (plan: Plan, more: Partial<Move>, on = '2026-03-10') =>
  slip(plan, { ...move, ...more }, jonas, on, calendar)
const dates = (plan: object) => (plan as Plan).milestones.map(({ id, dueOn }) => `${id} ${dueOn}`)
const moved = after(chain, { others: 'move' }) as Plan
const left = after(chain, { others: 'leave' }) as Plan

test('it is asked first what becomes of the others', () => {
  expect(after(chain, {})).toEqual({ shifts: shiftsBehind(chain, calendar, 'a', '2026-04-22') })
})

test('with nobody waiting it moves at once', () => {
  expect(dates(after(chain, { id: 'd', was: '2026-06-16' }))).toContain('d 2026-04-22')
})

test('all move as proposed, each with its reason in the log and a ladder of its own', () => {
  expect(dates(moved)).toEqual(['a 2026-04-22', 'b 2026-05-22', 'c 2026-06-22', 'd 2026-06-16'])
  expect(moved.milestones.map(({ setOn }) => setOn)).toEqual(['2026-03-10', '2026-03-10', '2026-03-10', '2026-03-02'])
  const entry = { on: '2026-03-10', by: 'jonas', what: 'milestone-moved', why: 'Sygdom' }
  expect(moved.log).toEqual([
    { ...entry, about: 'a', from: '2026-04-15', to: '2026-04-22' },
    { ...entry, about: 'b', from: '2026-05-15', to: '2026-05-22', behind: 'a' },
    { ...entry, about: 'c', from: '2026-06-15', to: '2026-06-22', behind: 'a' },
  ])
})

test('one that went along is reminded of on its new date, and on the old one not', () => {
  const told = (day: string) =>
    reasonsToday([moved], calendar, ladderOf([3, 0], 7), day).map(({ reason }) => reason.key)
  expect(told('2026-05-15')).not.toContain('b:2026-05-15:0')
  expect(told('2026-05-22')).toContain('b:2026-05-22:0')
})

test('left where they are, they are named beside the move', () => {
  expect(dates(left)).toEqual(['a 2026-04-22', 'b 2026-05-15', 'c 2026-06-15', 'd 2026-06-16'])
  expect(left.log).toMatchObject([{ about: 'a', stayed: ['b', 'c'] }])
})

test.each<[string, Plan, Partial<Move>]>([
  ['moved', moved, { others: 'move' }],
  ['left', left, { others: 'leave' }],
  ['moved, then asked again without a word on the others', moved, {}],
])('pressed twice, the others are %s once', (_, plan, more) => {
  expect(after(plan, more, '2026-03-11')).toBe(plan)
})

test('moved meanwhile by somebody else, it is not moved from a card that shows the old date', () => {
  const meanwhile = moveMilestone(chain, 'a', '2026-05-01', 'Ferie', mette, today) as Plan
  expect(after(meanwhile, { others: 'move' })).toEqual({ faults: { dueOn: 'moved-meanwhile' } })
})

test('pressed for another proposal than would be made now, it is asked again', () => {
  const seen = signOf(shiftsBehind(chain, calendar, 'a', '2026-04-22'))
  expect(after(chain, { others: 'move', seen })).toEqual(moved)
  expect(after(chain, { others: 'move', seen, dueOn: '2026-04-29' })).toHaveProperty('shifts')
  expect(after(chain, { others: 'leave', seen, dueOn: '2026-04-29' })).toHaveProperty('log')
})

test('a move that will not do is refused before anything is asked', () => {
  expect(after(chain, { why: '' })).toEqual({ faults: { why: 'needed' } })
})

const shared = planWith(
  [...'abcde'].map((id, n) =>
    milestone(id, {
      dueOn: `2026-0${n + 4}-15`,
      after: n ? ['a'] : [],
      responsible: n % 2 ? mette : { id: `p${n}`, name: 'P' },
    }),
  ),
)

test.each(['move', 'leave'] as const)('each who waits is told once, but not who moved it: %s', others => {
  const plan = slip(shared, { ...move, others }, { id: 'p2', name: 'P' }, today, calendar) as Plan
  expect(waitersAt(plan, latestMoveOf(plan, 'a', '2026-04-22'))).toEqual(['mette', 'p4'])
})

test('in a draft nobody is told', () => {
  expect(waitersAt(after({ ...shared, state: 'draft' }, { others: 'move' }) as Plan, 0)).toEqual([])
})

test('what is nobody’s is told to whoever follows up', () => {
  const { responsible: _, ...nobodys } = milestone('b', { dueOn: '2026-05-15', after: ['a'] })
  const plan = planWith([milestone('a', { dueOn: '2026-04-15' }), nobodys])
  expect(waitersAt(after(plan, { others: 'move' }) as Plan, 0)).toEqual(['mette'])
})

test('what has been reached, moved again or removed since is told no more', () => {
  const since = { ...moved, milestones: moved.milestones.map(one => (one.id === 'b' ? { ...one, done } : one)) }
  expect(waitingAt(since, 0).map(({ milestone }) => milestone.id)).toEqual(['c'])
  const again = moveMilestone(moved, 'c', '2026-07-01', 'Ferie', jonas, '2026-03-11') as Plan
  expect(waitingAt(again, 0).map(({ milestone }) => milestone.id)).toEqual(['b'])
  expect(waitingAt({ ...left, milestones: left.milestones.slice(0, 2) }, 0)).toHaveLength(1)
})

test('only a move by somebody’s own decision has anybody waiting', () => {
  expect([-1, 1, 2, 9].map(entry => waitingAt(moved, entry))).toEqual([[], [], [], []])
  expect(latestMoveOf(moved, 'b', '2026-05-22')).toBe(-1)
})

test('one move after another tells each its own', () => {
  const both = slip(
    moved,
    { id: 'b', dueOn: '2026-05-29', why: 'Ferie', others: 'move' },
    jonas,
    today,
    calendar,
  ) as Plan
  const entry = latestMoveOf(both, 'b', '2026-05-29')
  expect(entry).toBe(3)
  expect(waitingAt(both, entry).map(({ milestone, from }) => `${milestone.id} ${from}`)).toEqual(['c 2026-06-22'])
  expect(waitingAt(both, 0)).toEqual([])
})
