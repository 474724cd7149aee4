import { createHash } from 'node:crypto'
import { isRefused, refuse, type Refused } from '../domain/refused'
import type { Documents, Key } from './documents'

/** How many documents of one kind stand on either side, and whether those of each partition are the same. */
export interface Compared {
  readonly kind: string
  readonly partitions: number
  readonly from: number
  readonly to: number
  readonly areSame: boolean
}

/** `foreign`: what is to be filled holds something else; `at-work`: somebody writes where it is copied from. */
export type Copied = readonly Compared[] | Refused<'foreign' | 'at-work'>

/** So many are read or written at once. */
const AT_ONCE = 16

/**
 * Copies every document as it lies there, below everything that knows what it means: sorted lists stay sorted, encrypted
 * boxes encrypted. Whatever stopped it, the same again goes on with it. They are written in the order of their names,
 * so the order of their coming tells nothing; the tenants come last, and a bot that is started on half a copy knows of
 * nobody for whom there is anything to do.
 */
export async function copyAll(from: Documents, to: Documents): Promise<Copied> {
  const before = await leasesIn(from)
  const there = await to.keys()
  const own = await inTurn(there, async key => (await textAt(from, key)) === (await textAt(to, key)))
  if (own.includes(false)) return refuse('foreign')

  const copied = new Set(there.map(nameOf))
  await inTurn(
    (await from.keys()).filter(key => !copied.has(nameOf(key))),
    async ({ partition, id }) => {
      const body = await from.get<object>(partition, id)
      if (body) await to.insert(partition, id, body)
    },
  )
  const compared = compare(await digestsOf(from), await digestsOf(to))
  return before === (await leasesIn(from)) ? compared : refuse('at-work')
}

/** Whether nobody works there: every lease was given back, or none was renewed for `term`. */
export async function isQuiet(documents: Documents, term: () => Promise<unknown>): Promise<boolean> {
  const leases = await documents.list<{ readonly isFree?: boolean }>('leases')
  if (leases.every(({ isFree }) => isFree)) return true
  const before = await leasesIn(documents)
  await term()
  return before === (await leasesIn(documents))
}

/** Whoever works there renews its leases. */
const leasesIn = async (documents: Documents) => JSON.stringify(await documents.list('leases'))

const nameOf = ({ partition, id }: Key) => `${partition} ${id}`

const textAt = async (documents: Documents, { partition, id }: Key) =>
  canonical(await documents.get<object>(partition, id))

/** A few at a time, in their order; an answer for each. */
async function inTurn<T>(keys: readonly Key[], act: (key: Key) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (let i = 0; i < keys.length; i += AT_ONCE)
    answers.push(...(await Promise.all(keys.slice(i, i + AT_ONCE).map(act))))
  return answers
}

/** The same text for the same content, in whatever order a database gives the fields. */
export const canonical = (body: unknown): string =>
  JSON.stringify(body, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )

interface Digest {
  readonly documents: number
  readonly hash: string
}

/** What each partition holds: ids and bodies. */
async function digestsOf(documents: Documents): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>()
  for (const [partition, keys] of Map.groupBy(await documents.keys(), key => key.partition)) {
    const hash = createHash('sha256')
    for (const [i, text] of (await inTurn(keys, key => textAt(documents, key))).entries())
      hash.update(`${keys[i]!.id}\n${text}\n`)
    digests.set(partition, { documents: keys.length, hash: hash.digest('hex') })
  }
  return digests
}

/** The name of a partition may hold the id of a person: what is told of it is what stands before that. */
const kindOf = (partition: string) => partition.split(':')[0]!

function compare(from: Map<string, Digest>, to: Map<string, Digest>): Compared[] {
  const kinds = Map.groupBy(new Set([...from.keys(), ...to.keys()]), kindOf)
  return [...kinds].map(([kind, partitions]) => {
    const count = (side: Map<string, Digest>) =>
      partitions.reduce((sum, partition) => sum + (side.get(partition)?.documents ?? 0), 0)
    const areSame = partitions.every(partition => from.get(partition)?.hash === to.get(partition)?.hash)
    return { kind, partitions: partitions.length, from: count(from), to: count(to), areSame }
  })
}

/** Whether all is there, as it was. */
export const isWhole = (copied: Copied): copied is readonly Compared[] =>
  !isRefused(copied) && copied.every(({ areSame }) => areSame)
