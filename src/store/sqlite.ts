import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Documents, Key } from './documents'

const SETTINGS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON`

/** Asked for before anything is read, it holds for as long as the file is open, and ends with the process. */
const ALONE = `
  PRAGMA busy_timeout = 300;
  PRAGMA locking_mode = EXCLUSIVE;
  BEGIN EXCLUSIVE;
  COMMIT`

const TABLE = `
  CREATE TABLE IF NOT EXISTS documents (
    partition TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, due TEXT, PRIMARY KEY (partition, id));
  CREATE INDEX IF NOT EXISTS documents_due ON documents (partition, due) WHERE due IS NOT NULL`

/** What is due, oldest first; a test sees to it that this stays one read of one index. */
export const DUE = 'SELECT body FROM documents WHERE partition = ? AND due <= ? ORDER BY due LIMIT ?'

const SCRUBBINGS = 60
const BUSY = 5

/** Keeps the documents in one file, which several processes may use at once; `sleep` is the pause while others read. */
export function openSqlite(file: string, sleep = pause): Documents {
  return documentsIn(openFile(file), file, sleep)
}

/** The same file for whoever must have it alone: nobody else gets in while this is open, nor this while anybody is in. */
export function openSqliteAlone(file: string): Documents {
  try {
    return documentsIn(openFile(file, ALONE), file, pause)
  } catch (error) {
    const { errcode } = (error as Error).cause as { errcode?: number }
    throw errcode === BUSY
      ? new Error(`The bot works on ${file}, or something else has it open: stop it first.`)
      : error
  }
}

/** The same file for whoever only looks. Nothing can be written, and no log is begun beside a file that nobody has open. */
export function readSqlite(file: string, isOpen: boolean): Documents {
  const address = pathToFileURL(file)
  address.searchParams.set('immutable', '1')
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(isOpen ? file : address, { readOnly: true })
    db.exec('PRAGMA busy_timeout = 5000')
    return documentsIn(db, file, pause)
  } catch (error) {
    db?.close()
    throw useless(file, error)
  }
}

function documentsIn(db: DatabaseSync, file: string, sleep: (ms: number) => Promise<unknown>): Documents {
  const keys = db.prepare('SELECT partition, id FROM documents ORDER BY partition, id')
  const one = db.prepare('SELECT body FROM documents WHERE partition = ? AND id = ?')
  const all = db.prepare('SELECT body FROM documents WHERE partition = ? AND id >= ? AND id < ? ORDER BY id')
  const due = db.prepare(DUE)
  const count = db.prepare('SELECT COUNT(*) AS n FROM documents WHERE partition = ? AND id >= ? AND id < ?')
  const insert = db.prepare('INSERT INTO documents VALUES (?, ?, ?, ?) ON CONFLICT (partition, id) DO NOTHING')
  const replace = db.prepare(`INSERT INTO documents VALUES (?, ?, ?, ?)
    ON CONFLICT (partition, id) DO UPDATE SET body = excluded.body, due = excluded.due`)
  const remove = db.prepare('DELETE FROM documents WHERE partition = ? AND id = ?')
  const write = together(db)

  return {
    keys: async () => keys.all().map(({ partition, id }) => ({ partition, id }) as unknown as Key),
    get: async <T>(partition: string, id: string) => bodyIn<T>(one.get(partition, id)),
    // No id holds a sign that comes after the letters.
    list: async <T>(partition: string, beginning = '') =>
      all.all(partition, beginning, `${beginning}~`).map(row => bodyIn<T>(row)!),
    async insert(partition, id, body) {
      const row = columns(body)
      return write(() => insert.run(partition, id, ...row).changes === 1)
    },
    async change<T extends object>(partition: string, id: string, decide: (body: T | undefined) => T | undefined) {
      // What it throws concerns nobody who is written with it.
      const thrown: unknown[] = []
      await write(() => {
        const before = bodyIn<T>(one.get(partition, id))
        let row: ReturnType<typeof columns> | undefined
        try {
          const body = decide(before)
          row = body && columns(body)
        } catch (error) {
          thrown.push(error)
        }
        if (row) replace.run(partition, id, ...row)
      })
      if (thrown.length) throw thrown[0]
    },
    remove: (partition, id) => write(() => void remove.run(partition, id)),
    due: async <T>(partition: string, before: Date, atMost: number) =>
      due.all(partition, before.toISOString(), atMost).map(row => bodyIn<T>(row)!),
    count: async (partition, beginning) => Number(count.get(partition, beginning, `${beginning}~`)!.n),
    async scrub() {
      // Pages that were split or joined keep copies of what is long removed; written anew, the file holds what is kept.
      db.exec('VACUUM')
      for (let tries = 1; !checkpoint(db); tries++) {
        if (tries === SCRUBBINGS)
          throw new Error(`${file} is in use elsewhere, so removed text still stands in its -wal.`)
        await sleep(50)
      }
    },
    // What waits is written first.
    close: () => write(() => {}).then(() => db.close()),
  }
}

/**
 * Everything that is to be written in the same moment is written in one transaction, in the order in which it came: the
 * disk is waited for once, however many there are. Nobody hears that something is written before all of it is.
 */
function together(db: DatabaseSync): <T>(act: () => T) => Promise<T> {
  let waiting: { act: () => unknown; settle: (value: never) => void; fail: (error: unknown) => void }[] = []

  function writeAll() {
    const all = waiting
    waiting = []
    try {
      db.exec('BEGIN IMMEDIATE')
      const values = all.map(({ act }) => act())
      db.exec('COMMIT')
      all.forEach(({ settle }, i) => settle(values[i] as never))
    } catch (error) {
      takeBack()
      all.forEach(({ fail }) => fail(error))
    }
  }

  function takeBack() {
    try {
      db.exec('ROLLBACK')
    } catch {
      // It had not begun, or a full disk has ended it already.
    }
  }

  return act =>
    new Promise((settle, fail) => {
      if (!waiting.length) setImmediate(writeAll)
      waiting.push({ act, settle, fail })
    })
}

function openFile(file: string, first = ''): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file)
    db.exec(first)
    db.exec(SETTINGS)
    startLog(db)
    const found = db.prepare('PRAGMA quick_check(1)').get()?.quick_check
    if (found !== 'ok') throw new Error(String(found))
    db.exec(TABLE)
    // A file that may only be read opens without complaint; this is the cheapest write there is.
    db.exec('PRAGMA user_version = 1')
    return db
  } catch (error) {
    db?.close()
    throw useless(file, error)
  }
}

/** One sentence that names the file. */
function useless(file: string, error: unknown): Error {
  const reason = (error as Error).message.replace(/\s+/g, ' ').replace(/\.$/, '')
  return new Error(`The database ${file} cannot be used: ${reason}.`, { cause: error })
}

/** SQLite does not wait for others who make the same new file at the same time; an empty transaction does. */
function startLog(db: DatabaseSync, tries = 100) {
  try {
    db.exec('PRAGMA journal_mode = WAL')
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== BUSY || tries === 0) throw error
    db.exec('BEGIN IMMEDIATE; COMMIT')
    startLog(db, tries - 1)
  }
}

/** Moves the log into the file and empties it; false when somebody was reading, which SQLite does not throw for. */
function checkpoint(db: DatabaseSync): boolean {
  db.exec('PRAGMA busy_timeout = 5')
  const busy = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy
  db.exec('PRAGMA busy_timeout = 5000')
  return busy === 0
}

const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

const bodyIn = <T>(row: Record<string, unknown> | undefined) => row && (JSON.parse(String(row.body)) as T)

const columns = (body: { due?: unknown }) => [JSON.stringify(body), typeof body.due === 'string' ? body.due : null]
