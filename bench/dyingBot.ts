import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { appIn } from '../src/app'
import { readConfig } from '../src/config'
import { queued } from '../src/store/queued'
import { secretsFrom } from '../src/secrets'
import { openSqlite } from '../src/store/sqlite'
import { pointed } from '../test/deathAt'
import { ballotSecret, packs } from '../test/town'

/** The bot as it is, except that it dies when told: `n` by message, then SIGKILL at the n-th thing it waits for. */
let left = Infinity
const point = (name: string) => {
  if (left === Infinity || --left > 0) return
  process.send!({ died: name }, () => {})
  process.kill(process.pid, 'SIGKILL')
}

const request = http.request
http.request = ((...given: Parameters<typeof request>) => {
  point('before telling Teams')
  return request(...given).once('response', () => point('after telling Teams'))
}) as typeof request

async function main() {
  const documents = queued(pointed(openSqlite(join(process.env.DATA_DIR!, 'barometer.db')), point))
  const secrets = secretsFrom(ballotSecret, 'link secret of the tests')
  const stopwatch = { now: () => performance.now(), sleep: (ms: number) => sleep(ms) }
  const outside = { documents, secrets, packs, stopwatch, now: () => new Date(), newId: randomUUID, log: () => {} }
  const app = await appIn(readConfig({ MODE: 'local' }), outside)
  app.server.listen(Number(process.env.PORT), '127.0.0.1')
  await once(app.server.server, 'listening')
  await app.tickAll()
  process.on('message', (n: number) => {
    left = n
    process.send!({ armed: n })
  })
  process.send!({ ready: true })
}

void main()
