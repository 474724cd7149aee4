import { adviceOn, methodOf, teamAdvice, type Measured } from '../../src/domain/advice'
import type { Level } from '../../src/domain/pack'
import type { Team } from '../../src/domain/people'
import {
  holdingId,
  isNamedIn,
  standsAs,
  withoutPerson,
  withoutRole,
  withRole,
  type GivenRole,
  type Held,
} from '../../src/domain/roles'
import { TASKS, whoDoes, withTask } from '../../src/domain/tasks'
import { jonas, mette, planWith } from './samples'

const held = (id: string, role: Held['role'], more: Partial<Held> = {}): Held => ({
  ...{ person: { id, name: `${id} Holm` }, role, scope: '' },
  ...more,
})
const ics = (id: string, level?: Level, unit?: string) =>
  held(id, 'superUser', { scope: 'ics', ...(level && { level }), ...(unit && { unit }) })
const teamOf = (...roles: Held[]): Pick<Team, 'coordinators' | 'roles' | 'tasks'> => ({
  coordinators: ['mette'],
  roles,
})
const measured = (pack = 'ics-syv', ...units: string[]): Measured => ({ pack, units })

test.each<[string, Held[], Measured | undefined, string[]]>([
  ['nobody has a role, and nothing was measured', [], undefined, []],
  ['only leaders', [held('a', 'leader')], undefined, ['team-level staff']],
  ['only staff', [held('a', 'member', { level: 'staff' })], undefined, ['team-level leader']],
  ['a leader and staff', [held('a', 'leader'), held('b', 'member', { level: 'staff' })], undefined, []],
  ['a sponsor who leads is not of the team', [held('a', 'sponsor', { level: 'leader' })], undefined, []],
  ['ICS is measured and nobody drives it', [], measured(), ['few ics']],
  ['one for ICS', [ics('a', 'staff'), held('b', 'leader')], measured(), ['few ics']],
  ['the same person twice is one', [ics('a', 'staff', 'Nord'), ics('a', 'leader', 'Syd')], measured(), ['few ics']],
  ['two for ICS of one level', [ics('a', 'staff'), ics('b', 'staff'), held('c', 'leader')], measured(), ['method-level ics leader']], // prettier-ignore
  ['two for ICS of whom nothing is said', [ics('a'), ics('b')], measured(), []],
  ['two for ICS at both levels', [ics('a', 'staff'), ics('b', 'leader')], measured(), []],
  ['DUBU too, with one', [ics('a', 'staff'), ics('b', 'leader'), held('c', 'superUser', { scope: 'dubu' })], measured(), ['few dubu']], // prettier-ignore
  [
    'two for DUBU may be of one level',
    [
      held('c', 'superUser', { scope: 'dubu' }),
      held('d', 'superUser', { scope: 'dubu', level: 'staff' }),
      held('e', 'leader'),
    ],
    measured('dubu'),
    [],
  ],
  ['a unit without', [ics('a', 'staff', 'Nord'), ics('b', 'leader')], measured('ics', 'Nord', 'Syd', 'Øst'), ['units Syd, Øst']], // prettier-ignore
  [
    'a unit with one by scope',
    [ics('a', 'staff', 'Nord'), ics('b', 'leader'), held('c', 'superUser', { scope: 'Syd' })],
    measured('ics', 'Nord', 'Syd'),
    [],
  ],
])('what is recommended where %s', (_, roles, latest, expected) => {
  const told = adviceOn(teamOf(...roles), latest).map(one => {
    switch (one.about) {
      case 'team-level':
        return `team-level ${one.lacks}`
      case 'few':
        return `few ${one.method}`
      case 'method-level':
        return `method-level ${one.method} ${one.lacks}`
      case 'units':
        return `units ${one.units.join(', ')}`
    }
  })
  expect(told).toEqual(expected)
  expect(teamAdvice(teamOf(...roles))).toHaveLength(told.filter(one => one.startsWith('team-level')).length)
})

test('both questionnaires about ICS are about ICS', () => {
  expect(['ics', 'ics-syv', 'dubu'].map(methodOf)).toEqual(['ics', 'ics', 'dubu'])
})

const scopes = { methods: ['ics', 'dubu'], units: ['Nord'] }
const given = (more: Partial<GivenRole> = {}): GivenRole => ({
  ...{ person: jonas, role: 'member', scope: '', level: '', unit: '' },
  ...more,
})

test.each<[Partial<GivenRole>, object]>([
  [{ person: undefined }, { person: 'who' }],
  [{ role: '' }, { role: 'needed' }],
  [{ role: 'constructor' }, { role: 'needed' }],
  [{ role: 'superUser' }, { scope: 'needed' }],
  [{ role: 'superUser', scope: 'xyz' }, { scope: 'unknown' }],
  [{ level: 'boss' }, { level: 'unknown' }],
  [{ unit: 'Syd' }, { unit: 'unknown' }],
])('a role as in %j is not given', (more, faults) => {
  expect(withRole(teamOf(), given(more), scopes)).toEqual({ faults })
})

test('a role is given once, changed in its place, and is what somebody stands as', () => {
  const first = withRole(teamOf(), given({ role: 'superUser', scope: 'ics' }), scopes) as ReturnType<typeof teamOf>
  const again = withRole(first, given({ role: 'superUser', scope: 'ics', level: 'staff' }), scopes) as typeof first
  expect(again.roles).toEqual([{ person: jonas, role: 'superUser', scope: 'ics', level: 'staff' }])
  const was = holdingId(again.roles![0]!)
  const moved = withRole(again, given({ role: 'leader', unit: 'Nord' }), scopes, was) as typeof first
  expect(moved.roles).toEqual([{ person: jonas, role: 'leader', scope: '', unit: 'Nord' }])
  expect([standsAs(again, 'jonas'), standsAs(moved, 'jonas'), standsAs(moved, 'mette')]).toEqual([
    ...[{ superUser: true }, { leader: true }, {}],
  ])
  expect(withoutRole(moved, was)).toBe(moved)
  expect((withoutRole(moved, holdingId(moved.roles![0]!)) as typeof first).roles).toEqual([])
})

test('there is always a coordinator: the last one stays until somebody else is', () => {
  const last = holdingId({ person: mette, role: 'coordinator', scope: '' })
  expect(withoutRole(teamOf(), last)).toEqual({ refused: 'last' })
  expect(withRole(teamOf(), given({ role: 'member' }), scopes, last)).toEqual({ refused: 'last' })
  const two = withRole(teamOf(), given({ role: 'coordinator' }), scopes) as ReturnType<typeof teamOf>
  expect(two.coordinators).toEqual(['mette', 'jonas'])
  expect(withRole(two, given({ role: 'coordinator' }), scopes)).toBe(two)
  expect(withoutRole(two, last)).toMatchObject({ coordinators: ['jonas'] })
  expect(withRole(teamOf(), given({ role: 'coordinator' }), scopes, last)).toMatchObject({ coordinators: ['jonas'] })
})

test('what somebody does follows from roles and plans, until another is named for it', () => {
  const team = teamOf(held('l', 'leader'), held('s', 'sponsor'), ics('i'), held('d', 'superUser', { scope: 'dubu' }))
  const plans = [planWith([], { chosenBy: jonas })]
  const names = (one: typeof team) =>
    Object.fromEntries(TASKS.map(task => [task, whoDoes(task, one, plans, id => id).map(({ id }) => id)]))
  expect(names(team)).toEqual({
    ...{ aim: ['s'], measure: ['mette'], plan: ['jonas'], train: ['d', 'i'], sparring: ['i'], followUp: ['mette'] },
    ...{ informPoliticians: ['s'], informLeaders: ['l'], informStaff: ['l'] },
  })
  const changed = withTask(team, 'aim', jonas)
  expect(names(changed)).toMatchObject({ aim: ['jonas'], informPoliticians: ['s'] })
  expect(withTask(changed, 'aim', undefined).tasks).toEqual({})
  expect(names(teamOf())).toMatchObject({ aim: [], train: [] })
})

test('erased, somebody has no role and no task, and their name is gone from what is agreed with others', () => {
  const duty = { how: 'Sammen med Jonas Rahbek', what: 'Sparring' }
  const team = {
    ...teamOf(held('jonas', 'leader'), { ...ics('a'), duty }),
    coordinators: ['mette', 'jonas'],
    tasks: { aim: jonas, plan: mette },
  }
  const after = withoutPerson(team, jonas)
  expect(JSON.stringify(after)).not.toMatch(/jonas|rahbek/i)
  expect(after).toMatchObject({ coordinators: ['mette'], tasks: { plan: mette } })
  expect(after.roles).toEqual([{ ...ics('a'), duty: { how: 'Sammen med […]', what: 'Sparring' } }])
  expect([isNamedIn(team, jonas), isNamedIn(after, jonas), isNamedIn(team, { id: 'x', name: 'Xenia Ravn' })]).toEqual([
    ...[true, false, false],
  ])
  expect(isNamedIn({ coordinators: [], roles: [{ ...ics('a'), duty }] }, jonas)).toBe(true)
  expect(withoutPerson(after, jonas)).toBe(after)
})
