import { createServer, plugins, type Next, type Request, type Response, type Server } from 'restify'

/** What stands behind the doors: a body that was posted, and whether we are ready for more. */
export interface Doors {
  /** Answers the request itself. */
  activity(req: Request, res: Response): Promise<void>
  /** Counts for whoever asks if we live. */
  alive(): object
  /** Nothing when ready, else the reason why not. */
  notReady(): Promise<string | undefined>
}

const LARGEST_BODY = 256 * 1024
const SLOWEST_REQUEST_MS = 10_000

/** A door for Teams, one for whoever asks if we live, and one for whoever asks if we can work. */
export function createHttpServer({ activity, alive, notReady }: Doors): Server {
  const server = createServer({ name: 'barometer', handleUncaughtExceptions: false })
  server.server.requestTimeout = SLOWEST_REQUEST_MS
  server.server.headersTimeout = SLOWEST_REQUEST_MS
  server.pre(refuseEncoded)
  server.post(
    '/api/messages',
    plugins.bodyReader({ maxBodySize: LARGEST_BODY }),
    onlyJson,
    plugins.jsonBodyParser({ bodyReader: true }),
    onlyObject,
    async (req: Request, res: Response) => activity(req, res),
  )
  server.head('/api/messages', (_req: Request, res: Response, next: Next) => {
    res.send(200)
    next()
  })
  server.get('/healthz', (_req: Request, res: Response, next: Next) => {
    res.send(200, { alive: true, ...alive() })
    next()
  })
  server.get('/readyz', async (_req: Request, res: Response) => {
    const reason = await notReady()
    res.send(reason ? 503 : 200, reason ? { ready: false, reason } : { ready: true })
  })
  return server
}

/** In every version of restify a body that says it is gzip and is not ends the process: it is refused unread. */
function refuseEncoded(req: Request, res: Response, next: Next): void {
  if (req.headers['content-encoding'] === undefined) return next()
  res.send(415, { error: 'Content-Encoding is not accepted' })
  next(false)
}

function onlyJson(req: Request, res: Response, next: Next): void {
  if (/^application\/json\b/i.test(req.headers['content-type'] ?? '')) return next()
  res.send(415, { error: 'application/json is expected' })
  next(false)
}

function onlyObject(req: Request, res: Response, next: Next): void {
  if (typeof req.body === 'object' && req.body !== null && !Array.isArray(req.body)) return next()
  res.send(400, { error: 'a JSON object is expected' })
  next(false)
}
