import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A report over 100,000 answers to 45 statements in 40 units, from the sealed documents of a database in a file. */
const folder = mkdtempSync(join(tmpdir(), 'barometer-freezing-'))
const file = join(folder, 'barometer.db')
const run = (what: string) =>
  execFileSync(process.execPath, ['bench/run.cjs', 'bench/freezeAll.ts', what, file], { encoding: 'utf8' })

beforeAll(() => void run('fill'), 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the report takes no more than half as long again as reading and decoding the documents', () => {
  const { decoding, reporting } = JSON.parse(run('compare')) as { decoding: number; reporting: number }
  const ratio = reporting / decoding
  console.table({
    'read and decode (ms)': decoding.toFixed(1),
    'read and report (ms)': reporting.toFixed(1),
    times: ratio.toFixed(2),
  })
  expect(ratio).toBeLessThanOrEqual(1.5)
}, 120_000)

test('and less than 300 MB', () => {
  const { megabytes, ...made } = JSON.parse(run('report')) as { answered: number; units: number; megabytes: number }
  console.table({ 'at most (MB)': megabytes.toFixed(0) })
  expect(made).toEqual({ answered: 100_000, units: 40 })
  expect(megabytes).toBeLessThan(300)
}, 120_000)
