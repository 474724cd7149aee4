import { Agent, createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the line or the database does to one call. `after`: it is carried out first, and nobody hears of it. */
export const FAULTS = [
  '429 with a time',
  '429 without a time',
  ...[408, 410, 449, 500, 503].map(status => `${status}`),
  ...[408, 410, 500, 503].map(status => `${status} after`),
  'no JSON',
  'reset',
  'reset after',
  'half an answer after',
  'hang',
  'hang after',
  // Carried out only when whoever asked has given up.
  'late',
  // Carried out only just before the next write.
  '503 and late',
] as const

export type Fault = (typeof FAULTS)[number]

interface Plan {
  /** The number of the call, from 1; only calls that read or write documents count. */
  readonly at: number
  readonly times?: number
  /** Done by others once the call has been carried out, or turned away, and before anything is heard of it. */
  readonly meanwhile?: () => Promise<void>
  readonly onHang?: () => void
}

type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }

export const TOLD_MS = 730

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const isWrite = ({ method, headers }: IncomingMessage) =>
  method !== 'GET' && headers['x-ms-documentdb-isquery'] === undefined

const isCounted = ({ url, headers }: IncomingMessage) =>
  /\/docs(\/|$)/.test(url!) && headers['x-ms-cosmos-is-query-plan-request'] === undefined

/** A line to Cosmos DB that fails as it is told, on its own port in front of the one at `target`. */
export function faultProxy(target: () => string) {
  const agent = new Agent({ keepAlive: true })
  let [fault, plan, calls] = ['' as Fault | '', { at: 0 } as Plan, 0]
  const late: Promise<unknown>[] = []
  let held: () => Promise<unknown> = async () => {}
  const arrive = () => {
    const arriving = held()
    held = async () => {}
    return arriving
  }

  const carryOut = (asked: IncomingMessage, body: Buffer) =>
    new Promise<Answer>((done, failed) => {
      const { method, headers } = asked
      const onward = send(
        target() + asked.url,
        { method, headers, agent },
        answer =>
          void bodyOf(answer).then(body => done({ status: answer.statusCode!, headers: answer.headers, body }), failed),
      )
      onward.on('error', failed).end(body)
    })

  const say = (response: ServerResponse, { status, headers, body }: Answer) => {
    response.writeHead(status, headers)
    response.end(body)
  }
  const refuse = (response: ServerResponse, status: number, headers = {}, text = '{"message":"broken"}') => {
    response.writeHead(status, { 'x-ms-request-charge': '0.5', ...headers })
    response.end(text)
  }

  async function fail(fault: Fault, plan: Plan, asked: IncomingMessage, response: ServerResponse, body: Buffer) {
    if (fault === '503 and late') {
      await arrive()
      held = () => carryOut(asked, body)
    } else if (isWrite(asked)) await arrive()
    if (fault === 'late') late.push(new Promise(done => response.once('close', () => done(carryOut(asked, body)))))
    const answer = fault.endsWith('after') ? await carryOut(asked, body) : undefined
    const others = plan.meanwhile?.()
    late.push(Promise.resolve(others))
    await others
    const [what] = fault.split(' ')
    if (fault === 'late' || what === 'hang') return plan.onHang?.()
    if (fault === '429 with a time') return refuse(response, 429, { 'x-ms-retry-after-ms': `${TOLD_MS}` })
    if (fault === 'no JSON') return refuse(response, 502, {}, '<html>Bad gateway</html>')
    if (what === 'half') {
      const { headers, status, body } = answer!
      response.writeHead(status, { ...headers, 'content-length': body.length + 10 })
      return response.write(body, () => response.destroy())
    }
    return what === 'reset' ? asked.socket.resetAndDestroy() : refuse(response, Number(what))
  }

  const server = createServer(async (asked, response) => {
    // Whoever asked may be gone before there is an answer.
    response.on('error', () => {})
    const body = await bodyOf(asked)
    if (isCounted(asked)) calls++
    const isHit = isCounted(asked) && calls >= plan.at && calls < plan.at + (plan.times ?? 1)
    if (fault && isHit) await fail(fault, plan, asked, response, body)
    else {
      if (isWrite(asked)) await arrive()
      say(response, await carryOut(asked, body))
    }
  })

  beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
  afterAll(() => {
    agent.destroy()
    server.closeAllConnections()
    return new Promise(done => server.close(done))
  })
  return {
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** From now on calls are counted anew, and that is what happens to one of them. */
    arm(next: Fault | '', nextPlan: Plan) {
      ;[fault, plan, calls] = [next, nextPlan, 0]
    },
    calls: () => calls,
    /** Until what came late has come, and others are done. */
    settled: () => Promise.all([arrive(), ...late.splice(0)]),
  }
}
