import { addDays } from '../../src/domain/calendar'
import { factsOf } from '../../src/handlers/fault'

const secret = 'Mette Holm, 0101011234'

/** An error as it looks with the program under some folder. */
const thrown = (message: string, ...frames: string[]) =>
  Object.assign(new Error(message), {
    stack: [`Error: ${message}`, ...frames.map(frame => `    at ${frame}`)].join('\n'),
  })

test.each([
  ['our own file', 'read (/srv/app/dist/src/store/sqlite.js:12:34)', 'src/store/sqlite.js:12'],
  ['in the sources', 'read (/srv/app/src/store/sqlite.ts:12:34)', 'src/store/sqlite.ts:12'],
  ['on Windows', 'read (C:\\Program Files\\app\\dist\\src\\store\\sqlite.js:12:34)', 'src\\store\\sqlite.js:12'],
  ['in something asynchronous', 'async Promise.all (index 0)', undefined],
  ['without a name', '/srv/app/dist/src/index.js:12:34', 'src/index.js:12'],
  ['deep in Node', 'node:internal/process/task_queues:103:5', undefined],
  ['nowhere', '<anonymous>', undefined],
])('of an error %s the log knows its place', (_, frame, at) => {
  expect(factsOf(thrown(secret, frame))).toEqual({ error: 'Error', ...(at && { at }) })
})

test('a real error knows its place too', () => {
  let caught: unknown
  try {
    addDays('i morgen', 1)
  } catch (error) {
    caught = error
  }
  expect(factsOf(caught).at).toMatch(/^src\/domain\/calendar\.ts:\d+$/)
})

test('the place is where it arose in our own files, not in a library', () => {
  const error = thrown(
    secret,
    'parse (/srv/app/node_modules/zod/src/parse.js:1:2)',
    'send (/srv/app/node_modules/botframework-connector/dist/send.js:3:4)',
    'say (/srv/app/dist/src/teams/sender.js:5:6)',
    'deliver (/srv/app/dist/src/handlers/deliver.js:7:8)',
  )
  expect(factsOf(error).at).toBe('src/teams/sender.js:5')
})

test.each([
  ['the kind', new TypeError(secret), 'TypeError'],
  ['nothing but that it is no error', secret, 'string'],
  ['the same of nothing', undefined, 'undefined'],
  ['the same of nobody', null, 'object'],
  ['the same of a number', 42, 'number'],
  ['the same of an object', { message: secret, stack: secret }, 'object'],
])('of what was thrown the log knows %s', (_, error, kind) => {
  expect(factsOf(error).error).toBe(kind)
  expect(JSON.stringify(factsOf(error))).not.toContain('Mette')
})

test.each([
  ['SQLITE_FULL', 'SQLITE_FULL'],
  [429, '429'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [secret, undefined],
  [`x${'y'.repeat(200)}`, undefined],
  [{ toString: () => secret }, undefined],
  [Object.create(null), undefined],
  [Symbol('code'), undefined],
  ['', undefined],
  [null, undefined],
])('of the code %p it keeps %p', (code, kept) => {
  expect(factsOf(Object.assign(thrown('x'), { code })).code).toBe(kept)
})

test.each([
  `(src/${secret}:1:2)`,
  `it said\n    at ask (/srv/src/${secret}.ts:1:2)`,
  `it said\n    at ask (/srv/src/mette.holm.ts:1:2)`,
  `(/srv/dist/${secret}/x.js:1:2)`,
])('the text of an error never gets into the log, whatever it looks like: %j', message => {
  const error = thrown(message, 'read (/srv/app/dist/src/store/sqlite.js:12:34)')
  expect(factsOf(error)).toEqual({ error: 'Error', at: 'src/store/sqlite.js:12' })
  expect(JSON.stringify(factsOf(new Error(message)))).not.toMatch(/mette/i)
})

test('an error whose text was changed after it was thrown does not let the old one out', () => {
  const error = thrown(`(src/${secret}:1:2)`)
  error.message = 'something else'
  expect(factsOf(error)).toEqual({ error: 'Error' })
})

test.each([undefined, '', 'x', 5, {}])('a stack of %p is no place', stack => {
  expect(factsOf(Object.assign(new Error('x'), { stack }))).toEqual({ error: 'Error' })
})
