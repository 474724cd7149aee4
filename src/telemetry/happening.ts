import { AsyncLocalStorage } from 'node:async_hooks'
import { factsOf } from '../handlers/fault'

export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/** Something under way that is being timed. */
export interface Span {
  /** What is noted later stands over what was noted before. */
  note(facts: Facts): void
  end(): void
}

/** Where it is told how long things took; `within` is what they are a part of. */
export type Begin = (name: string, facts: Facts, within: Span | undefined) => Span

/** Everything that comes of one request, page or tick has its code; what is being timed of it has its span. */
interface Happening {
  readonly code: string
  readonly span?: Span
  ru?: number
  retries?: number
}

/** What the doors do with whatever happens; nobody inside knows of it. */
export interface Watch {
  /** Begins something new: all that comes of it bears one code of its own. */
  happens<T>(run: () => T): T
  /** Times a whole. */
  timed<T>(name: string, facts: Facts, run: () => Promise<T>): Promise<T>
  /** Times a part of what is being timed; of what nobody times, no part is timed either. */
  part<T>(name: string, facts: Facts, run: () => Promise<T>): Promise<T>
  /** Notes what the log is told on whatever is under way. */
  told(event: string, facts?: Facts): void
  /** The code of what is under way, as the log bears it. */
  code(): { readonly corr?: string }
}

const CODE_LENGTH = 8

const current = new AsyncLocalStorage<Happening | undefined>()

/** Notes something on what is being timed. */
export const noted = (facts: Facts): void => current.getStore()?.span?.note(facts)

/** Notes what the database asked for an operation, which may be made of several calls. */
export function charged({ ru, retries }: { readonly ru: number; readonly retries: number }): void {
  const now = current.getStore()
  if (!now?.span) return
  now.ru = (now.ru ?? 0) + ru
  now.retries = (now.retries ?? 0) + retries
  now.span.note({ ru: now.ru, retries: now.retries })
}

/** `begin` is absent where nobody looks: then there are codes and no spans. */
export function watchWith(newId: () => string, begin?: Begin): Watch {
  async function within<T>(name: string, facts: Facts, now: Happening | undefined, run: () => Promise<T>): Promise<T> {
    if (!begin) return run()
    const code = now?.code ?? ''
    const span = begin(name, { ...facts, corr: code }, now?.span)
    try {
      return await current.run({ code, span }, run)
    } catch (error) {
      span.note({ outcome: 'fault', ...factsOf(error) })
      throw error
    } finally {
      span.end()
    }
  }

  return {
    happens: run => current.run({ code: newId().slice(0, CODE_LENGTH) }, run),
    timed: (name, facts, run) => within(name, { outcome: 'done', ...facts }, current.getStore(), run),
    async part(name, facts, run) {
      const now = current.getStore()
      return now?.span ? within(name, facts, now, run) : run()
    },
    told(event, facts = {}) {
      const { code, span } = current.getStore() ?? {}
      if (!begin || !span) return
      if (event === 'letter') begin('letter', { ...facts, corr: code }, span).end()
      else if (event === 'tap') span.note({ verb: facts.verb })
      else if (event === 'ignored') span.note({ outcome: 'ignored', why: facts.why })
      else if (event === 'fault') span.note({ ...facts, outcome: 'fault' })
    },
    code() {
      const corr = current.getStore()?.code
      return corr ? { corr } : {}
    },
  }
}
