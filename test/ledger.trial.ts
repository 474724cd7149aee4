import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../src/store/sqlite'

/** `npm run ledger` as somebody writes it: what it prints, where, and how it ends. */
const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  const documents = openSqlite(join(folder, 'barometer.db'))
  await documents.insert('tenants', 't1', { id: 't1' })
  await documents.close()
}, 60_000)

function ledger(given: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'ledger', '--', ...given], {
    env: { PATH: process.env.PATH!, MODE: 'local', DATA_DIR: folder, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('it tells what there is, and leaves nothing behind', () => {
  const told = 'Tenant t1\n\nWhat waits: none.\n\nMeasurements: none.\n'
  expect(ledger([])).toEqual({ status: 0, stdout: told, stderr: '' })
  expect(readdirSync(folder)).toEqual(['barometer.db'])
})

test.each<[string, string[], Record<string, string>, RegExp]>([
  ['a word it does not know', ['persons', 'x'], {}, /^Ask one of these:\n.*npm run ledger/],
  ['a person without an id', ['person'], {}, /^Ask one of these:/],
  ['a person nobody knows', ['person', 'x'], {}, /^Nobody is known under this id/],
  ['a measurement there is not', ['measurement', 'x'], {}, /^There is no measurement with this id/],
  ['a folder without a database', [], { DATA_DIR: join(folder, 'none') }, /^There is no database in DATA_DIR/],
  ['settings that will not do', [], { MODE: 'teams' }, /^The settings will not do:\n {2}PUBLIC_URL is missing/],
])('%s: one message, and exit code 1', (_, given, env, said) => {
  const { status, stdout, stderr } = ledger(given, env)
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(said)])
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(readdirSync(folder)).toEqual(['barometer.db'])
})
