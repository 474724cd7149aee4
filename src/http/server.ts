import { createServer, plugins, type Next, type Request, type Response, type Server } from 'restify'

/** A page, ready to be sent as it stands. */
export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** What stands behind the doors: a body that was posted, a page that was asked for, counts, and whether we are ready for more. */
export interface Doors {
  /** Answers the request itself. */
  activity(req: Request, res: Response): Promise<void>
  /** Has an answer for every path that begins with /r/, whatever else stands in it, and for the languages of whoever asks. */
  page(path: string, languages: string): Promise<Page>
  /** The counts, for whoever says that they may read them; absent where there is no such page. */
  readonly metrics: ((authorization: string) => Promise<Page>) | undefined
  /** Counts for whoever asks if we live. */
  alive(): object
  /** Nothing when ready, else the reason why not. */
  notReady(): Promise<string | undefined>
}

const LARGEST_BODY = 256 * 1024
const SLOWEST_REQUEST_MS = 10_000

/** A door for Teams, one for browsers, one for who counts, and two for who asks if we live and if we can work. */
export function createHttpServer({ activity, page, metrics, alive, notReady }: Doors): Server {
  const server = createServer({ name: 'barometer', handleUncaughtExceptions: false })
  server.server.requestTimeout = SLOWEST_REQUEST_MS
  server.server.headersTimeout = SLOWEST_REQUEST_MS
  server.pre(refuseEncoded)
  server.pre(pagesThrough(page))
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
  if (metrics)
    server.get('/metrics', async (req: Request, res: Response) => {
      sendPage(res, await metrics(req.headers.authorization ?? ''))
    })
  return server
}

function sendPage(res: Response, { status, headers, body }: Page, isBodyWanted = true): void {
  res.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
  res.end(isBodyWanted ? body : undefined)
}

/** In every version of restify a body that says it is gzip and is not ends the process: it is refused unread. */
function refuseEncoded(req: Request, res: Response, next: Next): void {
  if (req.headers['content-encoding'] === undefined) return next()
  res.send(415, { error: 'Content-Encoding is not accepted' })
  next(false)
}

/** Before anything looks at the path: what it names is decided on how it was written, with nothing put right or left out. */
const pagesThrough = (page: Doors['page']) => (req: Request, res: Response, next: Next) => {
  const { method, url = '', headers } = req
  if (!url.startsWith('/r/') || !['GET', 'HEAD'].includes(method ?? '')) return next()
  page(url, headers['accept-language'] ?? '').then(found => {
    sendPage(res, found, method !== 'HEAD')
    next(false)
  }, next)
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
