import type { Delivery } from '../domain/courier'

interface Failure {
  readonly name?: unknown
  readonly statusCode?: unknown
  readonly code?: unknown
  /** Only sign-in's own errors have one. */
  readonly errorCode?: unknown
  readonly message?: unknown
  readonly response?: { readonly headers?: { get?(name: string): string | undefined }; readonly parsedBody?: unknown }
}

/** An address we do not trust; nothing is sent there. */
export const NOT_OURS = 'ENOTOURS'

/** Requests that never left: nobody listened, no such host, no handshake. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/

/** Without a token nothing is sent; what Entra answered says nothing of the message. */
const NO_TOKEN = /^((Aggregate)?AuthenticationError|CredentialUnavailableError)$/

/** Who is not to be written to any more, by what Teams calls it; the code may stand anywhere in the body. */
const UNREACHABLE = [
  [/MessageWritesBlocked|ConversationBlockedByUser|"?(errorCode|subCode)"?\s*:\s*"?209\b/i, 'opted-out'],
  [/BotDisabledByAdmin/i, 'blocked-by-admin'],
  [/BotNotInConversationRoster|ForbiddenOperationException/i, 'not-installed'],
] as const

const matches = (pattern: RegExp, said: unknown) => typeof said === 'string' && pattern.test(said)

const FIFTEEN_MINUTES = 15 * 60_000
const ONE_DAY = 24 * 60 * 60_000

/** Seconds or a date: as long as we are told, a day at most. Nonsense and the past are no answer. */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const said = header?.trim() ?? ''
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : /GMT$/.test(said) ? Date.parse(said) - now.getTime() : NaN
  return ms > 0 ? Math.min(ms, ONE_DAY) : undefined
}

/** What an error from Teams says of a message. */
export function deliveryAfter(error: unknown, now: Date): Delivery {
  const { name, statusCode: status, code, errorCode, response } = (error ?? {}) as Failure
  if (typeof errorCode === 'string' || matches(NO_TOKEN, name)) return { outcome: 'try-again' }
  if (typeof status !== 'number' || Number.isNaN(status))
    return { outcome: code === NOT_OURS || matches(NOT_SENT, code) ? 'try-again' : 'uncertain' }
  if (status === 403) {
    const said = textOf(error as Failure)
    const why = UNREACHABLE.find(([pattern]) => pattern.test(said))?.[1]
    return why ? { outcome: 'unreachable', why } : { outcome: 'failed', why: '403' }
  }
  if (status === 429) {
    const afterMs = retryAfterMs(response?.headers?.get?.('retry-after'), now)
    return { outcome: 'try-again', ...(afterMs !== undefined && { afterMs }) }
  }
  // The bot's own identity is refused: nobody is to blame, and it will not mend by itself at once.
  if (status === 401) return { outcome: 'try-again', afterMs: FIFTEEN_MINUTES }
  if (status === 412) return { outcome: 'try-again' }
  if (status === 408 || status >= 500) return { outcome: 'uncertain' }
  return { outcome: 'failed', why: String(status) }
}

/** Everything an error says, with JSON inside JSON laid open. */
function textOf({ code, message, response }: Failure): string {
  try {
    return JSON.stringify([code, message, response?.parsedBody]).replaceAll('\\', '')
  } catch {
    return ''
  }
}

export const isGone = (error: unknown) => (error as Failure | undefined)?.statusCode === 404
