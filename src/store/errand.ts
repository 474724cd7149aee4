import { unveiled } from './cosmosClient'

/** Time and chance for those who must wait their turn; only the door knows the real ones. */
export interface Patience {
  sleep(ms: number): Promise<void>
  /** At least 0, below 1. */
  random(): number
  /** Milliseconds since whenever: only how far two of them are apart counts. */
  monotonic(): number
}

/** What one call of the port came to, for whoever counts. */
export interface Told {
  readonly operation: 'open' | 'get' | 'list' | 'insert' | 'change' | 'remove' | 'due' | 'count' | 'keys'
  /** The request charge of all its requests, those asked again among them. */
  readonly ru: number
  readonly ms: number
  /** How often it waited before it asked again. */
  readonly retries: number
  readonly failed: boolean
}

/** What became of a write. `gone`: there is nothing to write on; `taken`: another came first. Both wrote nothing. */
type Written = 'done' | 'gone' | 'taken' | 'unknown'

interface Charged {
  readonly requestCharge: number
}

type Ask<T extends Charged> = (options: { abortSignal: AbortSignal }) => Promise<T>

/** One call of the port on its way through as many requests as it takes, with one account and one patience for them all. */
export interface Errand {
  /** Asked again, after longer and longer pauses, until there is an answer. */
  read<T extends Charged>(ask: Ask<T>): Promise<T>
  /** Asked again only where it was certainly not done. */
  write(ask: Ask<Charged>): Promise<Written>
  /** A pause after another came first. */
  giveWay(): Promise<void>
  /** Something has come of it: there is new patience for the rest. */
  renew(): void
}

export type Errands = <T>(
  operation: Told['operation'],
  about: string,
  run: (errand: Errand) => Promise<T>,
) => Promise<T>

interface Failure {
  readonly code?: unknown
  readonly substatus?: number
  readonly retryAfterInMs?: number
  readonly headers?: Readonly<Record<string, unknown>>
}

const PATIENCE = 10_000
const [SHORTEST_REST, LONGEST_REST] = [100, 2_000]
const [SHORTEST_WAY, LONGEST_WAY] = [10, 250]

/** To ask the same again would be answered the same: it is wrong, not allowed or too large. */
const HOPELESS: readonly unknown[] = [400, 401, 403, 405, 413]
/** Turned away at the door, or the door was not found: certainly nothing was done. */
const NOT_DONE: readonly unknown[] = [429, 'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED']
const LAGGING = 1002

const isGone = ({ code, substatus }: Failure) => code === 404 && substatus !== LAGGING
const isTaken = ({ code }: Failure) => code === 409 || code === 412

/** Anything that is not a clear answer may pass: also an answer that could not be read, which may stand for any. */
const mayPass = (failure: Failure) => !HOPELESS.includes(failure.code) && !isGone(failure) && !isTaken(failure)

/** Sends the calls of the port on their errands and tells what each came to. */
export function errandsWith(
  { sleep, random, monotonic }: Patience,
  requestMs: number,
  tell = (_told: Told) => {},
): Errands {
  return async (operation, about, run) => {
    const began = monotonic()
    let [since, ru, retries, nextRest, nextWay] = [began, 0, 0, SHORTEST_REST, SHORTEST_WAY]
    let [isDoubtful, failed] = [false, true]
    const left = () => since + PATIENCE - monotonic()
    const jittered = (ms: number) => ms * (0.5 + random() / 2)

    async function wait(ms: number, why: string, failure: Failure = {}) {
      if (ms >= left()) {
        const { code } = failure
        const doubt = isDoubtful ? '; whether it was written is not known' : ''
        const text = `${about} ${why} for ten seconds on end${doubt}${code ? ` (${code})` : ''}`
        throw Object.assign(new Error(text, { cause: failure }), { code })
      }
      retries++
      await sleep(ms)
    }
    async function rest(failure: Failure) {
      const { code, retryAfterInMs: asked = 0 } = failure
      const ms = asked > 0 ? asked : jittered(nextRest)
      nextRest = Math.min(nextRest * 2, LONGEST_REST)
      await wait(ms, code === 429 ? 'was throttled' : 'could not be reached', failure)
    }
    async function once<A extends Charged>(ask: Ask<A>): Promise<A> {
      const silence = new AbortController()
      const timer = setTimeout(() => silence.abort(), Math.max(1, Math.min(requestMs, left())))
      try {
        const answer = await ask({ abortSignal: silence.signal })
        ru += Number(answer.requestCharge)
        return answer
      } catch (error) {
        const heard = unveiled(error)
        ru += Number((heard as Failure).headers?.['x-ms-request-charge'] ?? 0)
        throw heard
      } finally {
        clearTimeout(timer)
      }
    }

    const errand: Errand = {
      async read(ask) {
        for (;;)
          try {
            return await once(ask)
          } catch (error) {
            if (!mayPass(error as Failure)) throw error
            await rest(error as Failure)
          }
      },
      async write(ask) {
        for (;;)
          try {
            await once(ask)
            return 'done'
          } catch (error) {
            const failure = error as Failure
            if (isTaken(failure)) return 'taken'
            if (isGone(failure) && !failure.substatus) return 'gone'
            if (!mayPass(failure)) throw error
            const isSure = NOT_DONE.includes(failure.code)
            isDoubtful ||= !isSure
            await rest(failure)
            if (!isSure) return 'unknown'
          }
      },
      async giveWay() {
        const ms = jittered(nextWay)
        nextWay = Math.min(nextWay * 2, LONGEST_WAY)
        await wait(ms, 'was changed by others')
      },
      renew: () => void (since = monotonic()),
    }
    try {
      const outcome = await run(errand)
      failed = false
      return outcome
    } finally {
      tell({ operation, ru, ms: monotonic() - began, retries, failed })
    }
  }
}
