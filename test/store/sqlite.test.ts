import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { queued } from '../../src/store/queued'
import { DUE, openSqlite } from '../../src/store/sqlite'
import { keepsTheContract, times } from './contract'

interface Count {
  n: number
}

const folder = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `${++files}.sqlite`)
const add = (body: Count | undefined) => ({ n: (body?.n ?? 0) + 1 })

describe('in memory', () => keepsTheContract(async () => openSqlite(':memory:'), 2500))
describe('in a file', () => keepsTheContract(async () => openSqlite(newFile())))
describe('in memory, queued', () => keepsTheContract(async () => queued(openSqlite(':memory:'))))
describe('in a file, queued', () => keepsTheContract(async () => queued(openSqlite(newFile()))))

test('what is kept is there when the file is opened again', async () => {
  const file = newFile()
  const before = openSqlite(file)
  await before.insert('a', '1', { text: 'blåbær', due: '2026-03-01T00:00:00.000Z' })
  await before.change('a', '2', () => ({ n: 2 }))
  await before.close()
  const after = openSqlite(file)
  expect(await after.list('a')).toEqual([{ text: 'blåbær', due: '2026-03-01T00:00:00.000Z' }, { n: 2 }])
  expect(await after.due('a', new Date('2026-03-01'), 1)).toHaveLength(1)
  await after.close()
})

test('two handles on one file lose no changes and see each other at once', async () => {
  const file = newFile()
  const handles = [openSqlite(file), openSqlite(file)]
  await times(100, i => handles[i % 2]!.change('a', '1', add))
  for (const db of handles) expect(await db.get('a', '1')).toEqual({ n: 100 })
  expect(await handles[0]!.insert('a', '2', {})).toBe(true)
  expect(await handles[1]!.insert('a', '2', {})).toBe(false)
  for (const db of handles) await db.close()
})

describe('what is written in the same moment', () => {
  test('is written in the order in which it came, and each sees what the one before it left', async () => {
    const db = openSqlite(newFile())
    const all = [
      db.insert('a', '1', { n: 1 }),
      db.insert('a', '1', { n: 2 }),
      db.change<{ n: number }>('a', '1', now => ({ n: now!.n * 10 })),
      db.remove('a', '1'),
      db.insert('a', '1', { n: 3 }),
      db.change<{ n: number }>('a', '1', now => ({ n: now!.n * 10 })),
    ]
    expect(await Promise.all(all)).toEqual([true, false, undefined, undefined, true, undefined])
    expect(await db.list('a')).toEqual([{ n: 30 }])
    await db.close()
  })

  test('fails for whoever asked for the impossible, and for nobody else', async () => {
    const db = openSqlite(newFile())
    const refuse = () => {
      throw new Error('mine')
    }
    const round: { self?: object } = {}
    round.self = round
    const all = [
      db.insert('a', '1', {}),
      db.change('a', '2', refuse),
      db.insert('a', '3', round),
      db.change('a', '4', () => round),
      db.insert('a', '5', {}),
    ]
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    await expect(all[1]).rejects.toThrow('mine')
    expect(await db.list('a')).toHaveLength(2)
    await db.close()
  })

  test('is in the file before anybody hears of it, and nothing is kept where the file cannot take all of it', async () => {
    const file = newFile()
    const db = openSqlite(file)
    const other = new DatabaseSync(file)
    other.exec(
      `CREATE TRIGGER full BEFORE INSERT ON documents WHEN NEW.id = 'last' BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    const together = await Promise.allSettled([db.insert('a', '1', {}), db.insert('a', 'last', {})])
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await db.list('a')).toEqual([])
    await db.insert('a', '2', { n: 2 })
    expect(other.prepare('SELECT id FROM documents').all()).toEqual([{ id: '2' }])
    other.close()
    await db.close()
  })
})

test('who opens a new file waits for another who is making it', async () => {
  const file = newFile()
  const other = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
    const db = new (require('node:sqlite').DatabaseSync)(workerData)
    db.exec('BEGIN IMMEDIATE; CREATE TABLE theirs (n)')
    parentPort.postMessage('busy')
    db.exec('WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up LIMIT 200000) INSERT INTO theirs SELECT n FROM up')
    db.exec('COMMIT')
    db.close()`,
    { eval: true, workerData: file },
  )
  await once(other, 'message')
  const db = openSqlite(file)
  expect(await db.insert('a', '1', {})).toBe(true)
  await db.close()
})

test('what is due is one read of one index, without sorting', () => {
  const file = newFile()
  openSqlite(file)
  const plan = new DatabaseSync(file).prepare(`EXPLAIN QUERY PLAN ${DUE}`).all('a', 'b', 1)
  expect(plan.map(step => step.detail)).toEqual(['SEARCH documents USING INDEX documents_due (partition=? AND due<?)'])
})

describe('scrubbing', () => {
  const SECRET = 'tyttebær-og-havtorn'
  const stands = (file: string) => [file, `${file}-wal`].filter(name => readFileSync(name).includes(SECRET))

  test.each([1, 30_000])('leaves no trace of removed or replaced text, %i times as long', async length => {
    const file = newFile()
    const db = openSqlite(file)
    for (const id of ['1', '2', '3', '4']) await db.insert('a', id, { id, secret: SECRET.repeat(length), due: SECRET })
    expect(stands(file)).not.toEqual([])
    await db.scrub()
    expect(stands(file)).toEqual([file])
    for (const id of ['1', '3']) await db.remove('a', id)
    for (const id of ['2', '4']) await db.change('a', id, () => ({ id }))
    await db.scrub()
    expect(stands(file)).toEqual([])
    expect(await db.list('a')).toEqual([{ id: '2' }, { id: '4' }])
    await db.close()
  })

  /** A database with something to scrub, and another who reads it until told to stop. */
  async function beingRead(sleep: (stop: () => void) => void) {
    const file = newFile()
    await openSqlite(file).insert('a', '1', { secret: SECRET })
    const reader = new DatabaseSync(file)
    reader.exec('BEGIN; SELECT * FROM documents')
    const db = openSqlite(file, async () => sleep(() => reader.exec('COMMIT')))
    await db.remove('a', '1')
    return { file, db }
  }

  test('waits for others who read', async () => {
    let waits = 0
    const { file, db } = await beingRead(stop => void (++waits === 3 && stop()))
    await db.scrub()
    expect(waits).toBe(3)
    expect(statSync(`${file}-wal`).size).toBe(0)
    expect(stands(file)).toEqual([])
  })
  test('says so when they never stop, and the database still works', async () => {
    const { file, db } = await beingRead(() => {})
    await expect(db.scrub()).rejects.toThrow(`${file} is in use elsewhere, so removed text still stands in its -wal.`)
    await db.insert('a', '2', { n: 1 })
    expect(await db.list('a')).toEqual([{ n: 1 }])
  })
})

describe('a file that cannot be used is named in one sentence', () => {
  const broken: Record<string, (file: string) => void | Promise<void>> = {
    'a folder': file => mkdirSync(file),
    'no database': file => writeFileSync(file, 'Kære alle\n'.repeat(1000)),
    'a damaged database': async file => {
      const db = openSqlite(file)
      for (let i = 0; i < 200; i++) void db.insert('a', `${i}`, { text: 'x'.repeat(500) })
      await db.close()
      writeFileSync(file, readFileSync(file).fill(0x5a, 20_000, 60_000))
    },
    'another program’s database': file => new DatabaseSync(file).exec('CREATE TABLE documents (a, b)'),
  }
  // Root may write anything.
  if (process.getuid?.() !== 0)
    broken['one that may only be read'] = async file => {
      await openSqlite(file).close()
      chmodSync(file, 0o444)
    }
  test.each(Object.keys(broken))('%s', async name => {
    const file = newFile()
    await broken[name]!(file)
    expect(() => openSqlite(file)).toThrow(/^The database [^\n]*\d+\.sqlite cannot be used: [^.\n]+\.$/)
  })
  test('a folder that is not there', () => {
    const file = join(folder, 'none', 'x.sqlite')
    expect(() => openSqlite(file)).toThrow(`The database ${file} cannot be used: unable to open database file.`)
  })
})
