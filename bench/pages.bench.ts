import { mkdtempSync, rmSync } from 'node:fs'
import { request, Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request, Response } from 'restify'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { sealedIn } from '../test/sealed'
import { openTown, tenant } from '../test/town'

/**
 * How many pages a second, of a measurement in twelve units, beside a static file of the same size that the same server
 * holds in memory.
 */
const REQUESTS = Number(process.env.REQUESTS ?? 3_000)
const AT_ONCE = 16
const ROUNDS = 5

const units = Array.from({ length: 12 }, (_, i) => `Enhed ${i + 1}`)

test('the page of a measurement in twelve units, beside a static file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-pages-'))
  const town = await openTown({ documents: queued(openSqlite(join(folder, 'barometer.db'))) })
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  try {
    await sealedIn(town, { units, answered: 600, invited: 800 })
    const { world } = town
    await world.store.papers('m1').link.insert({ id: 'l1', tenant, until: '2026-04-01' })
    const path = `/r/${world.secrets.seal(JSON.stringify([tenant, 'm1', 'l1']))}`

    const began = process.hrtime.bigint()
    const page = Buffer.from(await (await fetch(town.url + path)).arrayBuffer())
    const first = Number(process.hrtime.bigint() - began) / 1e6
    town.app.server.get('/static', async (_req: Request, res: Response) => {
      res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length })
      res.end(page)
    })

    const once = (path: string) =>
      new Promise<void>((done, fail) => {
        const { hostname, port } = new URL(town.url)
        request({ hostname, port, path, agent }, answer => {
          if (answer.statusCode !== 200) fail(new Error(String(answer.statusCode)))
          answer.resume().on('end', done)
        })
          .on('error', fail)
          .end()
      })
    async function perSecond(path: string) {
      let left = REQUESTS
      const start = process.hrtime.bigint()
      await Promise.all(Array.from({ length: AT_ONCE }, async () => { while (left-- > 0) await once(path) })) // prettier-ignore
      return REQUESTS / (Number(process.hrtime.bigint() - start) / 1e9)
    }
    for (const warm of [path, '/static']) await perSecond(warm)
    const rounds: [number, number][] = []
    for (let i = 0; i < ROUNDS; i++) rounds.push([await perSecond(path), await perSecond('/static')])
    const middle = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)]!
    const ratio = middle(rounds.map(([page, file]) => page / file))
    console.table({
      'bytes of the page': page.length,
      'milliseconds for the first': Math.round(first),
      'pages per second': Math.round(middle(rounds.map(([page]) => page))),
      'static files per second': Math.round(middle(rounds.map(([, file]) => file))),
      ratio: ratio.toFixed(2),
    })
    expect(ratio).toBeGreaterThanOrEqual(0.5)
  } finally {
    agent.destroy()
    await town.close()
    rmSync(folder, { recursive: true })
  }
}, 300_000)
