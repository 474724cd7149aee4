import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'

/** What a person's act brought back from the bot. */
export interface Reply {
  readonly status: number
  readonly body: any
}

const LONGEST = 15_000

/** Posts to the bot on a socket of its own, so that nothing stays open afterwards. */
export const postJson = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const request = http.request(
      url,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...headers } },
      response => resolve(read(response).then(text => ({ status: response.statusCode!, body: parsed(text) }))),
    )
    request.setTimeout(LONGEST, () => request.destroy(new Error(`the bot did not answer in ${LONGEST / 1000} s`)))
    request.on('error', reject)
    request.end(JSON.stringify(body))
  })

/** All that a stream says, as text. */
export async function read(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** JSON as what it means, anything else as it stands. */
export function parsed(text: string): any {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return text
  }
}

/** A server on 127.0.0.1 that can go down and come up again on the same port, and leaves no socket behind. */
export async function listening(handler: http.RequestListener) {
  const server = http.createServer(handler)
  const up = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  async function down(): Promise<void> {
    await new Promise<unknown>(resolve => {
      server.close(resolve)
      server.closeAllConnections()
    })
    // Whoever kept a socket sees it end within a few turns of the loop.
    for (let turn = 0; turn < 4; turn++) await setImmediate()
  }
  await up(0)
  const { port } = server.address() as AddressInfo
  return { port, down, up: () => up(port) }
}
