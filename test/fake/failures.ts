/** What the connector answers. */
export interface Answer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

interface Row {
  readonly status: number
  readonly message: string
  readonly errorCode?: number
}

/** Every refusal and failure Teams is known to answer with, by its code. */
export const errorTable = {
  BadArgument: { status: 400, message: 'Invalid request payload.' },
  BadSyntax: { status: 400, message: 'Incorrect conversation creation parameters' },
  BotNotRegistered: { status: 401, message: 'No registration found for this bot.' },
  Unauthorized: { status: 401, message: 'Authorization has been denied for this request.' },
  BotDisabledByAdmin: { status: 403, message: 'The tenant admin disabled this bot.' },
  BotNotInConversationRoster: { status: 403, message: 'The bot is not part of the conversation roster.' },
  ConversationBlockedByUser: { status: 403, message: 'User blocked the conversation with the bot.' },
  MessageWritesBlocked: { status: 403, message: 'Thread is blocked from message writes.', errorCode: 209 },
  ForbiddenOperationException: { status: 403, message: 'Bot is not installed in user’s personal scope.' },
  InvalidBotApiHost: { status: 403, message: 'Invalid bot api host. Use https://smba.infra.gcc.teams.microsoft.com' },
  NotEnoughPermissions: { status: 403, message: 'Not enough permissions.' },
  Forbidden: { status: 403, message: 'Something new and unheard of.' },
  ConversationNotFound: { status: 404, message: 'Conversation not found.' },
  ActivityNotFoundInConversation: { status: 404, message: 'Activity not found in conversation.' },
  MemberNotFoundInConversation: { status: 404, message: 'Member not found in conversation.' },
  RequestTimeout: { status: 408, message: 'Request timeout.' },
  PreconditionFailed: { status: 412, message: 'Precondition failed, please try again.' },
  MessageSizeTooBig: { status: 413, message: 'Message size too large.' },
  Throttled: { status: 429, message: 'Too many requests.' },
  ServiceError: { status: 500, message: 'Internal server error.' },
  BadGateway: { status: 502, message: 'Bad gateway.' },
  ServiceUnavailable: { status: 503, message: 'Service unavailable.' },
  GatewayTimeout: { status: 504, message: 'Gateway timeout.' },
} as const satisfies Record<string, Row>

export type ErrorCode = keyof typeof errorTable

/** How the body of an error looks: as documented, as the chat service says it, or the one inside the other. */
export const shapes = ['documented', 'nested', 'wrapped'] as const
export type Shape = (typeof shapes)[number]

/** What else can go wrong on the line: see `FailureOptions` for how far the message came. */
export const mishaps = ['reset', 'hang', 'stall', 'empty', 'html'] as const
export type Mishap = (typeof mishaps)[number]

/** The body of an error in one of its shapes. */
export function errorBody(code: ErrorCode, shape: Shape, said?: string): unknown {
  const { status, message, errorCode = status }: Row = errorTable[code]
  const inner = { subCode: code, details: said ?? message, errorCode: null, errorSubCode: null }
  const nested = { errorCode, message: JSON.stringify(inner, null, 2) }
  if (shape === 'nested') return nested
  if (shape === 'wrapped') return { error: { code: 'Unknown', message: JSON.stringify(nested) } }
  return { error: { code, message: said ?? message, innerHttpError: { statusCode: status, body: null } } }
}

/** A refusal as Teams words it. */
export const refusal = (code: ErrorCode, shape: Shape, said?: string): Answer => ({
  status: errorTable[code].status,
  body: errorBody(code, shape, said),
})

/** Which calls fail, how often, and what they leave behind. */
export interface FailureOptions<Call> {
  /** How many calls fail; 1 when not told, Infinity for all. */
  times?: number
  /** How many matching calls go well first. */
  skip?: number
  on?: string | readonly string[]
  /** A thread, or a whole channel with its threads. */
  conversation?: string
  person?: string
  when?: (call: Call) => boolean
  shape?: Shape
  /** Overrules the shape. */
  body?: unknown
  /** The header as it stands; null leaves it out. 429 says 2 when not told. */
  retryAfter?: string | number | null
  /** The message is shown although the caller sees a failure; `empty` is, the others are not when not told. */
  accepted?: boolean
  /** `hang` carries it out but answers only after so long; never when not told. */
  afterMs?: number
}

/** How a call goes wrong. */
export interface Trouble<Call> {
  readonly way: ErrorCode | Mishap
  readonly options: FailureOptions<Call>
}

/** A failure that waits for its calls. */
export interface Failure<Call> extends Trouble<Call> {
  left: number
  stop: () => void
}

/** The failures still to come; `next` says how this call fails, if it does. */
export function failurePlan<Call extends { op: string; conversation?: string; person?: string }>() {
  const plan: (Failure<Call> & { skip: number })[] = []
  const meant = ({ on, conversation, person, when }: FailureOptions<Call>, call: Call) =>
    (!on || [on].flat().includes(call.op)) &&
    (!conversation || [call.conversation, call.conversation?.split(';')[0]].includes(conversation)) &&
    (!person || call.person === person) &&
    (!when || when(call))

  return {
    add(way: ErrorCode | Mishap, options: FailureOptions<Call> = {}): Failure<Call> {
      const failure = { way, options, left: options.times ?? 1, skip: options.skip ?? 0, stop: () => {} }
      failure.stop = () => void (failure.left = 0)
      plan.push(failure)
      return failure
    },
    next(call: Call): Failure<Call> | undefined {
      const failure = plan.find(each => each.left > 0 && meant(each.options, call))
      if (!failure) return undefined
      if (failure.skip-- > 0) return undefined
      failure.left--
      return failure
    },
  }
}
