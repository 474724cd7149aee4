import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lineOf } from '../src/domain/answers'
import { secretsFrom } from '../src/secrets'
import type { Documents } from '../src/store/documents'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { attack, type Copy, type Loot } from './attacker'
import { answerOf, handIn } from './answering'
import { ballotSecret, openTown, people, startMeasurement, tenant, type Town } from './town'

export const UNITS = ['Børn', 'Unge']

/** A database that can be carried off while it is open. */
export interface Robbed {
  readonly documents: Documents
  copy(): Promise<Copy>
  end(): void
}

const ifThere = (file: string) => {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

export function sqliteFile(): Robbed {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-robbed-'))
  const file = join(folder, 'barometer.db')
  return {
    documents: openSqlite(file),
    copy: async () => ({ db: readFileSync(file), wal: ifThere(`${file}-wal`), shm: ifThere(`${file}-shm`) }),
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What not to do: beside each answer, one document that says who was here and when, and one with the answer and when. */
export function leaky(documents: Documents, who: readonly { readonly id: string }[]): Documents {
  const secrets = secretsFrom(ballotSecret, '')
  let at = Date.parse('2026-03-02T09:00:00Z')
  let written = 0
  return {
    ...documents,
    async change(partition, id, decide) {
      type Kept = { answered?: string[]; locked?: string } | undefined
      let before: Kept
      let after: Kept
      await documents.change(partition, id, body => {
        before = body as Kept
        const decided = decide(body as never)
        after = decided as Kept
        return decided
      })
      if (!after?.locked || !before?.locked || after.answered!.length === before.answered!.length) return
      const measurement = partition.slice(2)
      const lines = (kept: Kept) => secrets.unlock(measurement, kept!.locked!).split('\n').filter(Boolean)
      const newMarks = after.answered!.filter(mark => !before!.answered!.includes(mark))
      const newLines = lines(after).filter(line => !lines(before).includes(line))
      const time = new Date((at += 40)).toISOString()
      for (const { id } of who)
        if (newMarks.includes(secrets.mark({ id: measurement }, id)))
          await documents.insert(`seen:${tenant}`, id, { person: id, at: time })
      for (const line of newLines) await documents.insert(partition, `answer:${++written}`, { line, at: time })
    },
  }
}

/** A measurement of so many people, robbed again and again while it is open and once when it is sealed. */
export async function robbery(n: number, robbed: Robbed, wrong = false) {
  const who = people(n)
  const listed = who.map(({ aadObjectId, name }) => ({ id: aadObjectId, name }))
  const inTurn = queued(robbed.documents)
  const documents = wrong ? leaky(inTurn, listed) : inTurn
  const town = await openTown({ people: who, documents, limits: false })
  const copies: Copy[] = []
  try {
    await startMeasurement(town, { units: UNITS.join(', '), title: 'Robbed' })
    copies.push(await robbed.copy())
    // One alone, two at once, three, five: whatever comes in between two looks.
    for (let i = 0, step = 0; i < n; step++) {
      const together = Array.from({ length: Math.min([1, 1, 2, 3, 5][step % 5]!, n - i) }, () => i++)
      await Promise.all(together.map(one => handIn(town, one, UNITS)))
      copies.push(await robbed.copy())
    }
    const openLog = linesOf(town)
    await town.teams.say('29:p0', 'luk måling')
    await town.teams.press('29:p0', town.teams.last('29:p0'), 'measurement.close')
    await town.tick()
    const faults = [...town.faults(), ...town.teams.faults]
    const sealed = await robbed.copy()
    const measurement = (await town.world.store.measurements(tenant).list())[0]!.id
    return { n, measurement, copies, sealed, openLog, log: linesOf(town), listed, faults }
  } finally {
    await town.close()
    robbed.end()
  }
}

const linesOf = ({ logged }: Town) => logged.map(({ event, facts }) => JSON.stringify({ ...facts, msg: event }))

type Robbery = Awaited<ReturnType<typeof robbery>>

/** How many people the attacker joins to what they answered, as it is kept at that time. */
export function hits({ n, copies, sealed, openLog, log, listed }: Robbery, when: 'open' | 'sealed', secret: boolean) {
  const loot: Loot = {
    copies: when === 'open' ? copies : [sealed],
    log: when === 'open' ? openLog : log,
    people: listed,
    ...(secret && { ballotSecret }),
  }
  const { answers, marks } = attack(loot)
  const truth = Array.from({ length: n }, (_, i) => answerOf(i, UNITS))
  // Sealing may have taken the level or the unit away: the statements alone are enough for a hit.
  const right = listed.filter(({ id }, i) => {
    const said = answers.get(id)
    return (
      said !== undefined &&
      [truth[i]!.line, lineOf({ ...truth[i]!, level: undefined, unit: undefined })].some(
        line => line.slice(3) === said.slice(3),
      )
    )
  })
  return { hits: right.length, claimed: answers.size, marks: marks.size }
}

/** How many people the sealed copy still holds a mark or an invitation of, in any byte of it. */
export function traces({ sealed, listed, measurement }: Robbery): number {
  const bytes =
    'dump' in sealed ? JSON.stringify(sealed.dump) : Buffer.concat([sealed.db, sealed.wal]).toString('latin1')
  const { mark } = secretsFrom(ballotSecret, '')
  return listed.filter(
    ({ id }) => bytes.includes(mark({ id: measurement }, id)) || bytes.includes(`invite:${measurement}:${id}`),
  ).length
}
