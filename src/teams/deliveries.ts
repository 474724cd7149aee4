import type { Delivery } from '../domain/courier'

interface Failure {
  readonly statusCode?: number
  readonly code?: string
  readonly message?: string
  readonly response?: { readonly headers?: { get(name: string): string | undefined }; readonly parsedBody?: unknown }
}

/** Requests that never left: nobody listened, no such host, no handshake. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED']

/** Who is not to be written to any more, by what Teams calls it; the code may stand anywhere in the body. */
const UNREACHABLE = [
  [/MessageWritesBlocked|ConversationBlockedByUser|"?(errorCode|subCode)"?\s*:\s*"?209\b/i, 'opted-out'],
  [/BotDisabledByAdmin/i, 'blocked-by-admin'],
  [/BotNotInConversationRoster|ForbiddenOperationException/i, 'not-installed'],
] as const

const FIFTEEN_MINUTES = 15 * 60_000

/** Seconds or a date; nonsense and the past are no answer, and nothing is waited for longer than a quarter of an hour. */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (!header) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime()
  return ms > 0 ? Math.min(ms, FIFTEEN_MINUTES) : undefined
}

/** What an error from Teams says of a message. */
export function deliveryAfter(error: unknown, now: Date): Delivery {
  const { statusCode: status, code, message, response } = (error ?? {}) as Failure
  if (status === undefined) return { outcome: code && NOT_SENT.includes(code) ? 'try-again' : 'uncertain' }
  const said = `${code ?? ''} ${message ?? ''} ${JSON.stringify(response?.parsedBody ?? '').replaceAll('\\', '')}`
  if (status === 403) {
    const why = UNREACHABLE.find(([pattern]) => pattern.test(said))?.[1]
    return why ? { outcome: 'unreachable', why } : { outcome: 'failed', why: '403' }
  }
  if (status === 429) {
    const afterMs = retryAfterMs(response?.headers?.get('retry-after'), now)
    return { outcome: 'try-again', ...(afterMs !== undefined && { afterMs }) }
  }
  // The bot's own identity is refused: nobody is to blame, and it will not mend by itself at once.
  if (status === 401) return { outcome: 'try-again', afterMs: FIFTEEN_MINUTES }
  if (status === 412) return { outcome: 'try-again' }
  if (status === 408 || status >= 500) return { outcome: 'uncertain' }
  return { outcome: 'failed', why: String(status) }
}

export const isGone = (error: unknown) => (error as Failure)?.statusCode === 404
