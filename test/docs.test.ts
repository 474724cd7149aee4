import { readFileSync } from 'node:fs'

/** What docs/plan.md says is shown is shown: each test it names is there. */
const rows = readFileSync('docs/plan.md', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ✓'))
const named = rows.flatMap(row =>
  [...row.matchAll(/`(test\/[\w./]+)`((?:[;,]? "[^"]+")*)/g)].map(([, file, tests]) => ({
    row: row.slice(2, 40).trim(),
    file: file!,
    tests: [...tests!.matchAll(/"([^"]+)"/g)].map(([, test]) => test!),
  })),
)

test('there is a test for each row', () => {
  const shown = new Set(named.map(({ row }) => row))
  expect(rows.map(row => row.slice(2, 40).trim()).filter(row => !shown.has(row))).toEqual([])
  expect(rows.length).toBeGreaterThan(45)
})

test.each(named)('$row: $file', ({ file, tests }) => {
  const source = readFileSync(file, 'utf8')
  for (const name of tests) expect([name, source.includes(name)]).toEqual([name, true])
})
