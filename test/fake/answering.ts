import type { IncomingMessage, ServerResponse } from 'node:http'
import { personOf, respond, understood, type Op, type Request } from './connector'
import {
  errorBody,
  errorTable,
  failurePlan,
  refusal,
  type Answer,
  type ErrorCode,
  type Mishap,
  type Trouble,
} from './failures'
import { findRoom, tenantOf, type Scene } from './scene'
import { rateWindows, type Breach, type Counted, type Limits } from './windows'
import { parsed, read } from './wire'

/** One call to the connector, and what became of it. */
export interface Call {
  readonly at: number
  readonly op: Op
  readonly method: string
  readonly path: string
  /** For a new thread, the channel. */
  readonly conversation?: string
  /** The Teams id of the one person it concerns. */
  readonly person?: string
  // The bot writes it: anything may come.
  readonly body: any
  readonly authorization?: string
  /** What the bot was told; nothing when the line went dead. */
  status?: number
  /** `refused` by Teams' own rules, `throttled` by a rate window, `failed` because a test said so. */
  outcome: 'done' | 'refused' | 'throttled' | 'failed'
  /** Whether it was carried out, whatever the bot was told. */
  accepted: boolean
  failure?: ErrorCode | Mishap
}

const windowsOf: Partial<Record<Op, Counted>> = {
  send: 'send',
  create: 'create',
  members: 'members',
  member: 'members',
  team: 'members',
  channels: 'members',
  roster: 'roster',
}

/** What goes wrong with each call, if anything does: for storms. */
export type Weather = (call: Call) => Trouble<Call> | undefined

/** The connector behind its door: rate windows first, then the failures a test asked for, then Teams' answer. */
export function answering(scene: Scene, limits: Limits, weather: Weather, noticed: () => void) {
  const calls: Call[] = []
  const breaches: Breach[] = []
  const failures = failurePlan<Call>()
  const windows = rateWindows(limits, scene.clock.now)
  const timers = new Set<NodeJS.Timeout>()

  function doors({ op, conversation, person }: Call): [Counted, string][] {
    const room = conversation === undefined ? undefined : findRoom(scene, conversation)?.room
    const who = scene.people.get(person ?? '')
    const counted = windowsOf[op]
    const tenant: [Counted, string] = ['tenant', room?.tenant ?? tenantOf(scene, who ?? {})]
    return counted ? [tenant, [counted, conversation ?? person ?? 'nobody']] : [tenant]
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const request = understood(req.method!, req.url!, parsed(await read(req)))
    const { op, method, path, conversation, body } = request
    scene.clock.advance(scene.clock.latency)
    const call: Call = {
      at: scene.clock.now(),
      op,
      method,
      path,
      conversation,
      body,
      person: personOf(scene, request)?.id,
      authorization: req.headers.authorization,
      outcome: 'done',
      accepted: false,
    }
    calls.push(call)

    const breach = windows.enter(doors(call))
    if (breach) {
      breaches.push(breach)
      return say(res, call, throttled(breach), 'throttled')
    }
    const failure = failures.next(call) ?? weather(call)
    if (failure) return fail(res, call, failure, () => carryOut(call, request))
    const answer = carryOut(call, request)
    say(res, call, answer, call.accepted ? 'done' : 'refused')
  }

  function carryOut(call: Call, request: Request): Answer {
    const answer = respond(scene, request)
    call.accepted = answer.status < 300
    return answer
  }

  const throttled = ({ retryAfter }: Breach): Answer => ({
    ...refusal('Throttled', scene.shape),
    headers: { 'retry-after': String(retryAfter) },
  })

  function say(res: ServerResponse, call: Call, { status, body, headers }: Answer, outcome: Call['outcome']): void {
    Object.assign(call, { status, outcome })
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const type = typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8'
    // Not chained: restify, loaded in the same process, takes away what writeHead returns.
    res.writeHead(status, { ...(text !== undefined && { 'content-type': type }), ...headers })
    res.end(text)
  }

  function fail(res: ServerResponse, call: Call, failure: Trouble<Call>, carriedOut: () => Answer): void {
    const { way, options } = failure
    const { accepted = way === 'empty' || options.afterMs !== undefined, shape = scene.shape, retryAfter } = options
    Object.assign(call, { outcome: 'failed', failure: way })
    const answer = accepted ? carriedOut() : undefined
    switch (way) {
      case 'reset':
        return void res.socket?.resetAndDestroy()
      case 'hang': {
        if (options.afterMs === undefined || !answer) return
        const timer = setTimeout(() => (timers.delete(timer), say(res, call, answer, 'failed')), options.afterMs)
        return void timers.add(timer)
      }
      case 'stall':
        call.status = 201
        res.writeHead(201, { 'content-type': 'application/json' })
        return void res.write('{"id":"')
      case 'empty':
        return say(res, call, { status: 201 }, 'failed')
      case 'html':
        return say(res, call, { status: 200, body: '<!doctype html><title>Sign in</title>' }, 'failed')
      default: {
        const { status } = errorTable[way]
        const wait = retryAfter === undefined && status === 429 ? 2 : retryAfter
        const headers: Answer['headers'] = wait === undefined || wait === null ? {} : { 'retry-after': String(wait) }
        return say(res, call, { status, headers, body: options.body ?? errorBody(way, shape) }, 'failed')
      }
    }
  }

  const listener = (req: IncomingMessage, res: ServerResponse) =>
    void handle(req, res).then(noticed, error => {
      if (error.code !== 'ECONNRESET') scene.faults.push(`the fake itself failed: ${error.stack}`)
      res.destroy()
    })
  return { calls, breaches, failures, listener, stop: () => timers.forEach(clearTimeout) }
}
