import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createHash } from 'node:crypto'
import { secretsFrom } from '../src/secrets'

/** One copy of a database: its files, or a dump of its documents as Cosmos DB gives them. */
export type Copy =
  { readonly db: Buffer; readonly wal: Buffer; readonly shm: Buffer } | { readonly dump: readonly object[] }

/** Everything somebody carried off: copies in the order they were taken, log lines, and who was asked. */
export interface Loot {
  readonly copies: readonly Copy[]
  readonly log: readonly string[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly ballotSecret?: string
}

/** Who answered what, and which mark is whose, where the loot leaves only one possibility. */
export interface Claims {
  readonly answers: ReadonlyMap<string, string>
  readonly marks: ReadonlyMap<string, string>
}

/** The database at one moment: each document as text, by its place. */
type State = ReadonlyMap<string, string>

/** An answer as it is kept: level, unit and one character for each statement. */
const LINE = /(?<![\w.-])[sl-](?:\d\d|--)[0-5-]{20,}(?![\w.-])/g
const MARK = /\b[0-9a-f]{32}\b/g
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g

export function attack(loot: Loot): Claims {
  const secrets = loot.ballotSecret === undefined ? undefined : secretsFrom(loot.ballotSecret, '')
  const states = history(loot.copies).map(state => (secrets ? unlocked(state, secrets) : decoded(state)))
  const named = namesIn(loot.people)
  const guessed = guessedMarks(loot, states, secrets)
  const whose = (text: string) => [...named(text), ...marksIn(text).flatMap(mark => guessed.get(mark) ?? [])]
  const [together, atOneTime, atOneLook, inTurn, atOneSecond, marks] = Array.from(
    { length: 6 },
    () => new Map(),
  ) as Found[]

  // A document, a log line or a run of bytes that names one person and holds one answer.
  const texts = [...states.flatMap(state => [...state.values()]), ...loot.log, ...loot.copies.flatMap(runs)]
  for (const text of new Set(texts)) claim(together!, named(text), linesIn(text))

  // One person and one answer that came between two looks, or that bear the same time.
  // So is the one person who was here since the answer before.
  let since: string[] = []
  const times = new Map<string, { people: string[]; lines: string[] }>()
  for (let i = 1; i < states.length; i++) {
    const news = newsIn(states[i - 1]!, states[i]!)
    const people = news.flatMap(({ added, key }) => [...whose(added), ...named(key)])
    const unknown = news.flatMap(({ added }) => marksIn(added)).filter(mark => !guessed.has(mark))
    claim(marks!, people, unknown)
    since.push(...people)
    const lines = news.flatMap(({ added }) => linesIn(added))
    claim(atOneLook!, people, lines)
    claim(inTurn!, since, lines)
    if (lines.length) since = []
    for (const { key, text, added } of news)
      for (const time of text.match(TIME) ?? []) {
        const at = times.get(time) ?? { people: [], lines: [] }
        at.people.push(...named(key), ...named(text))
        at.lines.push(...linesIn(added))
        times.set(time, at)
      }
  }
  for (const [time, { people, lines }] of times) claim(time.includes('.') ? atOneTime! : atOneSecond!, people, lines)
  return { answers: best([together!, atOneTime!, atOneLook!, inTurn!, atOneSecond!]), marks: best([marks!]) }
}

type Found = Map<string, Set<string>>

/** A claim, where there is only one person and only one thing that could be theirs. */
function claim(found: Found, people: readonly string[], what: readonly string[]): void {
  if (new Set(people).size === 1 && new Set(what).size === 1)
    found.set(people[0]!, (found.get(people[0]!) ?? new Set()).add(what[0]!))
}

/** For each person the strongest evidence that does not contradict itself. */
const best = (tiers: readonly Found[]) =>
  new Map(
    tiers
      .toReversed()
      .flatMap(found =>
        [...found].filter(([, claims]) => claims.size === 1).map(([who, [what]]) => [who, what!] as const),
      ),
  )

const linesIn = (text: string): string[] => text.match(LINE) ?? []
const marksIn = (text: string): string[] => text.match(MARK) ?? []

function namesIn(people: Loot['people']) {
  const words = people.map(({ id, name }) => ({ id, pattern: new RegExp(`${id}|${name}(?! \\w)`, 'i') }))
  return (text: string) => words.flatMap(({ id, pattern }) => (pattern.test(text) ? id : []))
}

/** Marks that can be worked out: all of them with the secret, without it those that were made by hashing alone. */
function guessedMarks({ people }: Loot, states: readonly State[], secrets?: ReturnType<typeof secretsFrom>) {
  const measurements = new Set(
    states.flatMap(state => [...state.keys()].flatMap(key => /^m:(.+?)\//.exec(key)?.[1] ?? [])),
  )
  const guessed = new Map<string, string>()
  for (const { id } of people)
    for (const measurement of measurements) {
      if (secrets) guessed.set(secrets.mark({ id: measurement }, id), id)
      for (const text of [id, measurement + id, `${measurement}\n${id}`, `${measurement}:${id}`])
        for (const kind of ['sha256', 'sha1', 'md5']) {
          const hash = createHash(kind).update(text).digest('hex')
          for (const mark of [hash, hash.slice(0, 32)]) guessed.set(mark, id)
        }
    }
  return guessed
}

/** What two looks at the database do not share: new texts, and of changed ones what was added to them. */
function newsIn(before: State, after: State) {
  return [...after].flatMap(([key, text]) => {
    const old = before.get(key)
    if (old === text) return []
    const words = new Map<string, number>()
    for (const word of old?.split(/[",\n]|\\n/) ?? []) words.set(word, (words.get(word) ?? 0) + 1)
    const added = text.split(/[",\n]|\\n/).filter(word => {
      const left = words.get(word) ?? 0
      words.set(word, left - 1)
      return left <= 0
    })
    return [{ key, text, added: added.join('\n') }]
  })
}

/** What is only written otherwise is no secret. */
function decoded(state: State): State {
  const plain = (whole: string, written: string) => {
    const bytes = Buffer.from(written, 'base64')
    return bytes.every(byte => byte === 10 || (byte > 31 && byte < 127)) ? JSON.stringify(bytes.toString()) : whole
  }
  return new Map([...state].map(([key, text]) => [key, text.replace(/"locked":"([^"]*)"/, plain)]))
}

function unlocked(state: State, secrets: ReturnType<typeof secretsFrom>): State {
  return new Map(
    [...state].map(([key, text]) => {
      const measurement = /^m:(.+?)\//.exec(key)?.[1]
      const open = (whole: string, locked: string) => {
        try {
          return `"answers":${JSON.stringify(secrets.unlock(measurement!, locked))}`
        } catch {
          return whole
        }
      }
      return [key, measurement ? text.replace(/"locked":"([^"]*)"/, open) : text]
    }),
  )
}

/** Runs of readable bytes, as strings(1) finds them: also what was deleted and still stands there. */
function runs(copy: Copy): string[] {
  if ('dump' in copy) return []
  return [copy.db, copy.wal].flatMap(bytes => bytes.toString('latin1').match(/[\x20-\x7e\xa0-\xff]{30,}/g) ?? [])
}

/** Every state the database was in, as far as the copies tell: each commit that still stands in a log is played again. */
function history(copies: readonly Copy[]): State[] {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-attack-'))
  const played = new Set<string>()
  try {
    return copies.flatMap(copy => {
      if ('dump' in copy) return [new Map(copy.dump.map(item => placed(item as Item)))]
      const upTo = commitsIn(copy.wal).filter(({ name }) => !played.has(name) && played.add(name))
      return [...upTo.map(({ end }) => copy.wal.subarray(0, end)), copy.wal].map(wal => read(folder, copy.db, wal))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Item {
  readonly id: string
  readonly partition: string
  readonly body: object
  readonly _ts: number
}

const placed = ({ partition, id, body, _ts }: Item): [string, string] => [
  `${partition}/${id}`,
  JSON.stringify({ ...body, _ts: new Date(_ts * 1000).toISOString().replace('.000', '') }),
]

const HEADER = 32
const FRAME = 24

/** Where each commit in a write-ahead log ends; its salts and place name it. */
function commitsIn(wal: Buffer): { name: string; end: number }[] {
  if (wal.length < HEADER) return []
  const size = FRAME + wal.readUInt32BE(8)
  const salt = wal.subarray(16, 24).toString('hex')
  const found: { name: string; end: number }[] = []
  for (let at = HEADER; at + size <= wal.length; at += size)
    if (wal.subarray(at + 8, at + 16).toString('hex') === salt && wal.readUInt32BE(at + 4))
      found.push({ name: `${salt} ${at}`, end: at + size })
  return found
}

function read(folder: string, db: Buffer, wal: Buffer): State {
  const file = join(folder, 'copy.db')
  writeFileSync(file, db)
  writeFileSync(`${file}-wal`, wal)
  rmSync(`${file}-shm`, { force: true })
  const opened = new DatabaseSync(file)
  try {
    const rows = opened.prepare('SELECT partition, id, body FROM documents').all()
    return new Map(rows.map(({ partition, id, body }) => [`${partition}/${id}`, String(body)]))
  } catch {
    return new Map()
  } finally {
    opened.close()
  }
}
