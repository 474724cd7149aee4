import { lookedAtSoon, milestoneIn, missingIn, TICKS, type Plan } from '../../src/domain/plan'
import { waitingFor } from '../../src/domain/waiting'
import { milestone, planWith } from './samples'

test.each<[string, Partial<Plan>, string[]]>([
  ['nothing', {}, []],
  ['a purpose', { purposes: [] }, ['purpose']],
  ['an activity', { activities: [] }, ['activity']],
  ['a milestone', { milestones: [] }, ['milestone']],
  ['a goal', { goal: undefined }, ['goal']],
  ['a follow-up', { followUp: undefined }, ['followup']],
  ['everything', { purposes: [], activities: [], milestones: [], goal: undefined, followUp: undefined }, ['purpose', 'activity', 'milestone', 'goal', 'followup']], // prettier-ignore
])('the plan lacks %s', (_, more, missing) => {
  expect(missingIn(planWith([milestone('a')], more))).toEqual(missing)
})

const chain = [
  milestone('a'),
  milestone('b', { after: ['a'] }),
  milestone('c', { after: ['b'] }),
  milestone('d', { after: ['b', 'x'] }),
  milestone('x'),
]

test.each([
  ['a', ['b', 'c', 'd']],
  ['b', ['c', 'd']],
  ['c', []],
  ['x', ['d']],
  ['unknown', []],
  ['constructor', []],
])('for %s wait %j', (id, waiting) => {
  expect([...waitingFor(chain, id)].sort()).toEqual(waiting)
})

test('a circle that got in somehow is walked once', () => {
  const circle = [milestone('a', { after: ['c'] }), milestone('b', { after: ['a'] }), milestone('c', { after: ['b'] })]
  expect([...waitingFor(circle, 'a')].sort()).toEqual(['a', 'b', 'c'])
  expect([...waitingFor([milestone('a', { after: ['a'] })], 'a')]).toEqual(['a'])
})

test('a thousand that wait for one another are walked in no time', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => milestone(`m${i}`, { after: i ? [`m${i - 1}`] : [] }))
  expect(waitingFor(many, 'm0').size).toBe(999)
})

test('four questions a human answers; the fifth, the date, is there or is not', () => {
  expect(TICKS).toEqual(['specific', 'measurable', 'accepted', 'realistic'])
})

test('a milestone is found by its id', () => {
  const plan = planWith(chain)
  expect(milestoneIn(plan, 'b')).toBe(chain[1])
  expect(milestoneIn(plan, 'nothing')).toBeUndefined()
})

test.each<[string, string | undefined, string]>([
  ['what was never due', undefined, '2026-03-02T09:00:00.000Z'],
  ['what was due later', '2026-03-09T07:30:00.000Z', '2026-03-02T09:00:00.000Z'],
  ['what has been due since another day', '2026-02-27T16:00:00.000Z', '2026-02-27T16:00:00.001Z'],
])('%s is looked at at once', (_, due, expected) => {
  const plan = planWith([milestone('a')], { ...(due && { due }) })
  expect(lookedAtSoon(plan, new Date('2026-03-02T09:00:00Z'))).toEqual({ ...plan, due: expected })
})
