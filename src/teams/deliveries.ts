import type { Delivery, Unreachable } from '../domain/courier'

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

/** What OpenSSL says of a handshake; of later trouble it says other things under the same code. */
const NO_HANDSHAKE = /EPROTO[^]*(wrong version number|handshake failure|unsupported protocol|protocol version)/

/** Without a token nothing is sent; what Entra answered says nothing of the message. */
const NO_TOKEN = /^((Aggregate)?AuthenticationError|CredentialUnavailableError)$/

/** Who is not to be written to any more, by what Teams calls it. */
const UNREACHABLE = [
  [/^209$|MessageWritesBlocked|ConversationBlockedByUser/i, 'opted-out'],
  [/BotDisabledByAdmin/i, 'blocked-by-admin'],
  [/BotNotInConversationRoster|ForbiddenOperationException/i, 'not-installed'],
] as const

/** What else Teams is known to call a refusal; no other word of its answers is repeated. */
const KNOWN = [
  ...['BadArgument', 'BadSyntax', 'BotNotRegistered', 'Unauthorized', 'InvalidBotApiHost', 'NotEnoughPermissions'],
  ...['ConversationNotFound', 'ActivityNotFoundInConversation', 'MemberNotFoundInConversation', 'MessageSizeTooBig'],
]

/** What an alarm may name. */
export const REFUSALS: readonly string[] = [...KNOWN, 'BotDisabledByAdmin']

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
  const failure = (error ?? {}) as Failure
  const { name, statusCode: status, code, errorCode, message, response } = failure
  if (typeof errorCode === 'string' || matches(NO_TOKEN, name)) return { outcome: 'try-again', because: 'identity' }
  if (typeof status !== 'number' || Number.isNaN(status))
    return code === NOT_OURS || matches(NOT_SENT, code) || matches(NO_HANDSHAKE, message)
      ? { outcome: 'try-again' }
      : { outcome: 'uncertain' }
  const why = status === 403 && unreachableIn(failure)
  if (why) return { outcome: 'unreachable', why }
  if (status === 429) {
    const afterMs = retryAfterMs(response?.headers?.get?.('retry-after'), now)
    return { outcome: 'try-again', because: 'too-many', ...(afterMs !== undefined && { afterMs }) }
  }
  // The bot's own identity is refused: nobody is to blame, and it will not mend by itself at once.
  if (status === 401) return { outcome: 'try-again', because: 'identity', afterMs: FIFTEEN_MINUTES }
  if (status === 412) return { outcome: 'try-again' }
  // Below 300 it was taken, in words nobody could read.
  if (status < 300 || status === 408 || status >= 500) return { outcome: 'uncertain' }
  return { outcome: 'failed', why: named(failure) }
}

/** What somebody who runs the bot must see to: it will not mend by itself. Undefined where nothing is to be done. */
export function alarmAfter(error: unknown, { outcome }: Delivery): string | undefined {
  const failure = (error ?? {}) as Failure
  const { statusCode: status } = failure
  if (typeof failure.errorCode === 'string' || matches(NO_TOKEN, failure.name)) return 'no token'
  const isOurs = status === 400 || status === 401 || status === 413 || (status === 403 && outcome === 'failed')
  if (isOurs) return named(failure)
  return status === 403 && unreachableIn(failure) === 'blocked-by-admin' ? '403 BotDisabledByAdmin' : undefined
}

export const isTooBig = (error: unknown) => (error as Failure | undefined)?.statusCode === 413

/** Its own codes stand over what it says in words, and the outermost over those inside it. */
function unreachableIn(failure: Failure): Unreachable | undefined {
  const find = (said: string) => UNREACHABLE.find(([pattern]) => pattern.test(said))?.[1]
  const said = textOf(failure)
  return codesIn(said).map(find).find(Boolean) ?? find(said)
}

/** The status, with the code if it is one we know. */
function named(failure: Failure): string {
  const code = codesIn(textOf(failure)).find(one => KNOWN.includes(one))
  return code ? `${String(failure.statusCode)} ${code}` : String(failure.statusCode)
}

const codesIn = (said: string): string[] =>
  [...said.matchAll(/"(?:code|(?:error)?subcode|errorcode)"\s*:\s*"?(\w+)/gi)].map(([, code]) => code!)

/** Everything an error says, with JSON inside JSON laid open. */
function textOf({ code, message, response }: Failure): string {
  try {
    return JSON.stringify([{ code: typeof code === 'string' && code }, message, response?.parsedBody]).replaceAll(
      /\\n|\\/g,
      '',
    )
  } catch {
    return ''
  }
}

export const isGone = (error: unknown) => (error as Failure | undefined)?.statusCode === 404
