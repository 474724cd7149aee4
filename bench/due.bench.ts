import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Letter } from '../src/domain/courier'
import { secretsFrom } from '../src/secrets'
import { queued } from '../src/store/queued'
import { DUE, openSqlite } from '../src/store/sqlite'
import { storeIn } from '../src/store/store'
import { ballotSecret, people, tenant } from '../test/town'

/**
 * How long the courier's question takes, what is due, in a ledger of a million letters beside one of a thousand, both in
 * files. A queue that stands still is asked the same again and again; one that moves has other letters at its head each
 * time, which lie elsewhere in the file and have to be read from it.
 */
const MANY = Number(process.env.LETTERS ?? 1_000_000)
const FEW = 1_000
const TIMES = 3_000
const MOST = 1.3
/** Of letters that lie anywhere, each that comes to the head is in a page of its own, which has to be read. */
const MOST_ANYWHERE = 4

const NOW = Date.parse('2026-03-02T09:00:00Z')
const DAY_MS = 86_400_000
/** Half of the letters fell due in the past. */
const SPREAD_DAYS = 60
const QUEUE = `queue:${tenant}`
const folder = mkdtempSync(join(tmpdir(), 'barometer-due-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Where a letter lies in the file: in the order in which they fall due, as they are posted, or anywhere. */
const places = {
  'as posted': (i: number) => i,
  anywhere: (i: number, n: number) => (i * 7_919) % n,
}
type Place = keyof typeof places

const somebody = people(1)[0]!.aadObjectId

function letter(i: number, n: number): Letter {
  const person = somebody.slice(0, -12) + String((i * 104_729) % n).padStart(12, '0')
  const due = new Date(NOW + (i / n - 0.5) * SPREAD_DAYS * DAY_MS).toISOString()
  const madeOn = due.slice(0, 10)
  const reasons = [`${somebody}:2026-03-05:-3`, `nudge:${somebody}:1`]
  const counts = { attempts: 1, turnedAway: 0, fence: 7 }
  return { schema: 1, id: `daily:${person}:${madeOn}`, kind: 'daily', to: { person }, madeOn, due, ...counts, reasons }
}

/** Written straight into the file, in one transaction: through the store it takes too long. */
async function ledgerOf(n: number, place: Place) {
  const file = join(folder, `${place}-${n}.db`)
  await openSqlite(file).close()
  const db = new DatabaseSync(file)
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; BEGIN')
  const insert = db.prepare('INSERT INTO documents VALUES (?, ?, ?, ?)')
  for (let i = 0; i < n; i++) {
    const one = letter(places[place](i, n), n)
    insert.run(QUEUE, one.id, JSON.stringify(one), one.due)
  }
  db.exec('COMMIT')
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${DUE}`).all(QUEUE, new Date(NOW).toISOString(), 4)
  expect(plan.map(step => step.detail)).toEqual(['SEARCH documents USING INDEX documents_due (partition=? AND due<?)'])
  db.close()
  const documents = queued(openSqlite(file))
  return { queue: storeIn(documents, secretsFrom(ballotSecret, 'link secret')).queue(tenant), close: documents.close }
}

const middle = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)]!

test.each(Object.keys(places) as Place[])(
  'the question is one short read, where letters lie %s',
  async place => {
    const ledgers = [await ledgerOf(FEW, place), await ledgerOf(MANY, place)] as const
    const rows: Record<string, object> = {}
    const slow: string[] = []
    for (const moves of [false, true])
      for (const n of [4, 100]) {
        const took: [number[], number[]] = [[], []]
        for (let round = 0; round < TIMES / (moves ? 4 : 1) / (n === 100 ? 5 : 1); round++)
          for (const [i, { queue }] of ledgers.entries()) {
            const from = performance.now()
            const found = await queue.due(new Date(NOW), n)
            took[i]!.push(performance.now() - from)
            expect(found.length).toBe(n)
            // To the end of what is due: it comes to the head again when all others have been there.
            const due = new Date(NOW - TIMES + round).toISOString()
            if (moves) for (const { id } of found) await queue.change(id, now => ({ ...now!, due }))
          }
        const [few, many] = [middle(took[0]), middle(took[1])]
        const name = `${n} letters, ${moves ? 'moving' : 'standing still'}`
        if (many / few > (moves && place === 'anywhere' ? MOST_ANYWHERE : MOST)) slow.push(name)
        const micros = (ms: number) => (ms * 1_000).toFixed(1)
        rows[name] = {
          [`of ${FEW} (µs)`]: micros(few),
          [`of ${MANY} (µs)`]: micros(many),
          times: (many / few).toFixed(2),
        }
      }
    console.table(rows)
    for (const { close } of ledgers) await close()
    expect(slow).toEqual([])
  },
  300_000,
)
