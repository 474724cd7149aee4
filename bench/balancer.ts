import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A process behind the balancer, and until when it was last dead: Infinity while it is. */
export interface Behind {
  readonly port: number
  deadUntil: number
}

/** Nobody listens there: nothing of the request has been read. */
const REFUSED = 'ECONNREFUSED'

/**
 * A load balancer: every request goes to the next process in turn. One that nobody listens to is passed over; what a
 * process had in hand when it was killed has failed, and whoever sent it is told so.
 */
export async function balancing<B extends Behind>(all: readonly B[]) {
  let turn = 0
  const inHand = new Map<IncomingMessage, B>()
  const failed = { byKilling: 0, otherwise: 0 }
  /** Who answered, by the id of the activity. */
  const answered = new Map<string, B>()

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    for (let tried = 0; tried < all.length; tried++) {
      const one = all[turn++ % all.length]!
      const since = performance.now()
      inHand.set(request, one)
      try {
        const { status, text } = await forward(one.port, request, body)
        if (status >= 500) failed.otherwise++
        answered.set((JSON.parse(String(body)) as { id: string }).id, one)
        return tell(response, status, text)
      } catch (error) {
        if ((error as { code?: string }).code === REFUSED) continue
        failed[one.deadUntil >= since ? 'byKilling' : 'otherwise']++
        return tell(response, 502)
      } finally {
        inHand.delete(request)
      }
    }
    failed.otherwise++
    tell(response, 503)
  }

  const server = http.createServer((request, response) => void pass(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failed,
    answered,
    /** Who is at work on a request right now. */
    atWork: () => [...inHand.values()],
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Not chained: restify, loaded in the same process, takes away what writeHead returns. */
function tell(response: ServerResponse, status: number, text?: Buffer): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(text)
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function forward(port: number, { method, url, headers }: IncomingMessage, body: Buffer) {
  return new Promise<{ status: number; text: Buffer }>((resolve, reject) => {
    const to = { host: '127.0.0.1', port, method: method!, path: url!, headers, agent: false }
    const request = http.request(to, response => {
      bodyOf(response).then(text => resolve({ status: response.statusCode!, text }), reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}
