import { may, type Standing, type Verb } from '../../src/domain/rights'

const nobody: Standing = { coordinator: false }
const as = (...who: (keyof Standing)[]): Standing => Object.fromEntries(who.map(one => [one, true])) as never

test.each<[keyof Standing, Verb, boolean]>([
  ['coordinator', 'measurement.close', true],
  ['starter', 'measurement.close', true],
  ['leader', 'measurement.close', false],
  ['leader', 'measurement.start', true],
  ['superUser', 'comment.choose', false],
  ['sponsor', 'report.show', true],
  ['sponsor', 'plan.open', false],
  ['superUser', 'plan.open', true],
  ['responsible', 'milestone.done', true],
  ['owner', 'milestone.done', false],
  ['owner', 'followup.log', true],
  ['owner', 'milestone.give', true],
  ['owner', 'milestone.decline', false],
  ['coordinator', 'milestone.offer', true],
  ['coordinator', 'milestone.accept', false],
  ['responsible', 'milestone.decline', true],
  ['responsible', 'milestone.offer', false],
  ['responsible', 'handover.accept', false],
  ['successor', 'handover.accept', true],
  ['successor', 'handover.decline', true],
  ['successor', 'milestone.done', false],
])('%s: may %s is %j', (who, verb, expected) => {
  expect(may(as(who), verb)).toBe(expected)
  expect(may(nobody, verb)).toBe(false)
})

test('everyone may ask for what is kept about them', () => {
  expect(may(nobody, 'data.show')).toBe(true)
})

test.each(['delete everything', '', 'constructor', 'toString', '__proto__'])(
  'nobody may %j, which no table names',
  verb => {
    expect(may(as('coordinator', 'starter', 'responsible', 'owner', 'inTeam'), verb as Verb)).toBe(false)
  },
)

test('what a person is not said to be they are not', () => {
  expect(may({ coordinator: false, starter: undefined } as never, 'measurement.close')).toBe(false)
})
