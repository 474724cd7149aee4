import { may, type Act, type Standing } from '../../src/domain/rights'

const nobody: Standing = { coordinator: false }
const standings: Record<string, Standing> = {
  nobody,
  coordinator: { coordinator: true },
  starter: { ...nobody, starter: true },
  responsible: { ...nobody, responsible: true },
  owner: { ...nobody, owner: true },
}

const allowed: Record<Act, (keyof typeof standings)[]> = {
  'start a measurement': ['coordinator'],
  'close a measurement': ['coordinator', 'starter'],
  'extend a measurement': ['coordinator', 'starter'],
  'cancel a measurement': ['coordinator', 'starter'],
  'see the counts': ['coordinator', 'starter'],
  'post a report': ['coordinator', 'starter'],
  'choose sigtepunkter': ['coordinator'],
  'choose comments': ['coordinator'],
  'change the link': ['coordinator', 'starter'],
  'edit a plan': ['coordinator'],
  'answer for a milestone': ['coordinator', 'responsible'],
  'follow up a plan': ['coordinator', 'owner'],
}

const matrix = Object.entries(allowed).flatMap(([act, who]) =>
  Object.keys(standings).map(standing => [standing, act as Act, who.includes(standing)] as const),
)

test.each(matrix)('%s may %s: %j', (standing, act, expected) => {
  expect(may(standings[standing]!, act)).toBe(expected)
})

test.each(['delete everything', '', 'constructor', 'toString', '__proto__'])(
  'nobody may %j, which no table names',
  act => {
    const everything: Standing = { coordinator: true, starter: true, responsible: true, owner: true }
    expect(may(everything, act as Act)).toBe(false)
  },
)

test('what a person is not said to be they are not', () => {
  expect(may({ coordinator: false, starter: undefined } as never, 'close a measurement')).toBe(false)
})
