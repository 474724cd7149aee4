import type { Box } from '../domain/box'
import type { Letter } from '../domain/courier'
import type { Pack } from '../domain/pack'
import type { Paper, Secrets, Shelf, Store } from '../ports'
import type { Documents } from './documents'

/** How a body looks in the database, where that is not how the domain sees it. */
interface Wrapping<T> {
  wrap(body: T): object
  unwrap(kept: object): T
}

/** What the domain itself numbers. */
const asIs: Wrapping<never> = { wrap: body => body as object, unwrap: kept => kept as never }

/** The newest form of stored documents that this program knows. One without a number is of the first. */
const NEWEST = 1

/** What the domain does not number: its form is noted in the database alone. */
const numbered = <T extends object>({ wrap, unwrap }: Wrapping<T> = asIs): Wrapping<T> => ({
  wrap: body => ({ schema: NEWEST, ...wrap(body) }),
  unwrap(kept) {
    const { schema: _, ...body } = kept as { readonly schema?: number }
    return unwrap(body)
  },
})

/** What a later program wrote would be misread, and written back without what we do not know of: it is refused. */
function readable(kept: { readonly schema?: unknown }, partition: string): object {
  const { schema = 1 } = kept
  if (typeof schema === 'number' && schema <= NEWEST) return kept
  const what = `"${partition.split(':')[0]}" holds a document of form ${JSON.stringify(schema)}`
  const text = `${what}, and this program knows ${NEWEST}: a newer version has worked on this database. Run that version.`
  throw Object.assign(new Error(text), { code: 'NEWER_VERSION' })
}

function shelf<T extends object>(documents: Documents, partition: string, wrapping: Wrapping<T> = asIs): Shelf<T> {
  const { wrap } = wrapping
  const unwrap = (kept: object) => wrapping.unwrap(readable(kept, partition))
  const seen = (kept: object | undefined) => kept && unwrap(kept)
  return {
    get: async id => seen(await documents.get<object>(partition, id)),
    list: async beginning => (await documents.list<object>(partition, beginning)).map(unwrap),
    insert: (id, body) => documents.insert(partition, id, wrap(body)),
    async change<Otherwise extends object>(id: string, decide: (body: T | undefined) => T | Otherwise) {
      let outcome: T | Otherwise | undefined
      await documents.change<object>(partition, id, kept => {
        const body = seen(kept)
        outcome = decide(body)
        return outcome === body || isNo(outcome) ? undefined : wrap(outcome as T)
      })
      return outcome!
    },
    remove: id => documents.remove(partition, id),
    due: async (before, atMost) => (await documents.due<object>(partition, before, atMost)).map(unwrap),
    count: (beginning = '') => documents.count(partition, beginning),
  }
}

/** Refusals, faults, and lists of what is missing, would move too or has changed meanwhile are answers, not documents. */
const isNo = (outcome: object) => ['refused', 'faults', 'missing', 'shifts', 'meanwhile'].some(no => no in outcome)

function paper<T extends object>(
  documents: Documents,
  measurement: string,
  id: string,
  wrapping: Wrapping<T> = numbered(),
): Paper<T> {
  const { get, insert, change, remove } = shelf(documents, `m:${measurement}`, wrapping)
  return {
    get: () => get(id),
    insert: body => insert(id, body),
    change: decide => change(id, decide),
    remove: () => remove(id),
  }
}

/** A paper that never changes is read once; the newest few are remembered. */
function remembered<T extends object>(
  documents: Documents,
  known: Map<string, T>,
  measurement: string,
  id: string,
): Paper<T> {
  const kept = paper<T>(documents, measurement, id)
  const name = `${measurement}:${id}`
  return {
    ...kept,
    async get() {
      const found = known.get(name) ?? (await kept.get())
      if (!found) return undefined
      known.delete(name)
      known.set(name, found)
      if (known.size > REMEMBERED) known.delete(known.keys().next().value!)
      return found
    },
    remove: () => (known.delete(name), kept.remove()),
  }
}

const REMEMBERED = 40

interface LockedBox extends Omit<Box, 'answers' | 'comments'> {
  readonly locked: string
}

/**
 * The locked text is as long as a multiple of this. Otherwise its length before and after somebody handed in would tell
 * how long their comment is, and once the comments lie open, which one it is. What fifty people mostly write fits.
 */
const ROOM = 8 * 1024

/** A line for each answer, then one for each comment, which begins with a quotation mark as no answer does. */
function textIn({ answers, comments }: Pick<Box, 'answers' | 'comments'>): string {
  const text = [...answers, ...comments.map(comment => JSON.stringify(comment))].join('\n')
  const length = Buffer.byteLength(text)
  return text + '\n'.repeat(Math.ceil(length / ROOM) * ROOM - length)
}

function saidIn(text: string): Pick<Box, 'answers' | 'comments'> {
  const lines = text.split('\n').filter(Boolean)
  const isComment = (line: string) => line.startsWith('"')
  return {
    answers: lines.filter(line => !isComment(line)),
    comments: lines.filter(isComment).map(line => JSON.parse(line) as string),
  }
}

/** In the database the answers and the comments of an open box are one encrypted text. */
const lockedBox = (secrets: Secrets, measurement: string): Wrapping<Box> => ({
  wrap: ({ answers, comments, ...box }) => ({
    ...box,
    locked: secrets.lock(measurement, textIn({ answers, comments })),
  }),
  unwrap(kept) {
    const { locked, ...box } = kept as LockedBox
    return { ...box, ...saidIn(secrets.unlock(measurement, locked)) }
  },
})

const inOrder = (part: number) => String(part).padStart(5, '0')

const receiver = (to: Letter['to']) => ('person' in to ? to.person : `team-${to.team}`)

/** Says in the words of the domain what is kept where. Written once, for every database. */
export const storeIn = (documents: Documents, secrets: Secrets, packs = new Map<string, Pack>()): Store => ({
  tenants: shelf(documents, 'tenants', numbered()),
  leases: shelf(documents, 'leases'),
  people: tenant => shelf(documents, `people:${tenant}`),
  teams: tenant => shelf(documents, `teams:${tenant}`),
  measurements: tenant => shelf(documents, `measurements:${tenant}`),
  plans: tenant => shelf(documents, `plans:${tenant}`),
  queue: tenant => shelf(documents, `queue:${tenant}`),
  sent: (tenant, to) => shelf(documents, `sent:${tenant}:${receiver(to)}`),
  boxes: measurement => shelf(documents, `m:${measurement}`, numbered(lockedBox(secrets, measurement))),
  papers: measurement => ({
    pack: remembered(documents, packs, measurement, 'pack'),
    translation: language => remembered(documents, packs, measurement, `pack:${language}`),
    audience: paper(documents, measurement, 'audience'),
    report: paper(documents, measurement, 'report', asIs),
    sealed: part => paper(documents, measurement, `sealed:${inOrder(part)}`),
    comments: part => paper(documents, measurement, `comments:${inOrder(part)}`),
    chosenComments: paper(documents, measurement, 'chosen-comments'),
    link: paper(documents, measurement, 'link'),
    planLink: paper(documents, measurement, 'plan-link'),
  }),
  clock: shelf(documents, 'clock', numbered()),
  scrub: () => documents.scrub(),
  answers: async () => void (await documents.get('clock', 'local')),
})
