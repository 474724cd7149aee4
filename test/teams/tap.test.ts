import { isPress, tapIn } from '../../src/teams/tap'
import { recorded, type Activity } from './recorded'

const tap = (change: Activity) => tapIn(recorded('tap', change) as never)
const invoke = (value: unknown, change: Activity = {}) => tapIn(recorded('invoke', { value, ...change }) as never)

test('both ways Teams has of telling of a tap are the same tap', () => {
  const pressed = { verb: 'hej', data: { verb: 'hej', x: 'abc' } }
  expect(tapIn(recorded('tap') as never)).toEqual(pressed)
  expect(tapIn(recorded('invoke') as never)).toEqual(pressed)
})

test.each(['message', 'install', 'join'] as const)('no tap: %s', name => {
  expect(tapIn(recorded(name) as never)).toBeUndefined()
})

test.each([
  undefined,
  null,
  '',
  'hej',
  '{"verb":"hej"}',
  0,
  true,
  {},
  [],
  [{ verb: 'hej' }],
  { verb: undefined },
  { verb: null },
  { verb: 5 },
  { verb: ['hej'] },
  { verb: { toString: 'hej' } },
  { Verb: 'hej' },
  Object.create({ verb: 'hej' }),
  JSON.parse('{"__proto__": {"verb": "hej"}}'),
])('the value %j is no tap, in a message or in an invoke', value => {
  expect(tap({ value })).toBeUndefined()
  expect(invoke(value)).toBeUndefined()
  expect(invoke({ action: value })).toBeUndefined()
  expect(invoke({ action: { type: 'Action.Execute', verb: 'hej', data: value } })).toBeUndefined()
})

test.each([
  ['an action that is null', { action: null }],
  ['no action', { trigger: 'manual' }],
  ['an action without data', { action: { type: 'Action.Execute', verb: 'hej' } }],
  ['data where an action should be', { verb: 'hej', data: { verb: 'hej' } }],
])('an invoke with %s is no tap', (_, value) => {
  expect(invoke(value)).toBeUndefined()
})

test('a Submit that came as an invoke is a tap', () => {
  expect(invoke({ action: { type: 'Action.Submit', data: { verb: 'hej' } } })).toEqual({
    verb: 'hej',
    data: { verb: 'hej' },
  })
})

test.each(['task/fetch', 'composeExtension/query', 'adaptiveCard/Action', '', null, undefined])(
  'an invoke named %j is no tap',
  name => {
    expect(invoke(recorded('invoke').value, { name })).toBeUndefined()
  },
)

test.each(['event', 'installationUpdate', 'messageReaction'])('a %s with a value is no tap', type => {
  expect(tap({ type })).toBeUndefined()
})

test.each(['unknown', 'constructor', '__proto__', 'toString', ''])(
  'the verb %j is handed on as it is: those who know the verbs refuse it',
  verb => {
    expect(tap({ value: { verb } })).toEqual({ verb, data: { verb } })
  },
)

test('what was added to the data stays data', () => {
  const value = JSON.parse('{"verb": "hej", "role": "coordinator", "__proto__": {"tenant": "other"}, "constructor": 1}')
  const { data } = tap({ value })!
  expect(data.role).toBe('coordinator')
  expect(data.tenant).toBeUndefined()
  expect(({} as Activity).tenant).toBeUndefined()
})

test('what a client asks for by itself when it draws a card anew is no tap, and no press', () => {
  const refresh = { ...(recorded('invoke').value as object), trigger: 'automatic' }
  expect(invoke(refresh)).toBeUndefined()
  expect(isPress(recorded('invoke', { value: refresh }) as never)).toBe(false)
})

test.each([
  ['a press that cannot be read', recorded('tap', { value: { verb: 5 } }), true],
  ['an invoke that cannot be read', recorded('invoke', { value: null }), true],
  ['an invoke for something else', recorded('invoke', { name: 'task/fetch' }), false],
  ['something written', recorded('message'), false],
  ['something written with a value', recorded('message', { text: 'hej', value: {} }), false],
  ['a reaction with a value', recorded('tap', { type: 'messageReaction' }), false],
])('%s: is it a press?', (_, activity, is) => {
  expect(isPress(activity as never)).toBe(is)
})
