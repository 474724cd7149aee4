import { get } from 'node:http'
import { pagesOf } from '../src/handlers/pages'
import { chance } from './domain/samples'
import { sealedIn } from './sealed'
import { openTown, tenant, type Town } from './town'

/** Nobody reads a report without its address as it was made, to the last byte, while it is good. */
let town: Town
let token: string
let page: ReturnType<typeof pagesOf>

beforeAll(async () => {
  town = await openTown()
  await sealedIn(town)
  await sealedIn(town, { id: 'm2', title: 'En anden måling' })
  token = await tokenFor('m1')
  page = pagesOf(town.world)
})
afterAll(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
})

const sealing = (...parts: string[]) => town.world.secrets.seal(JSON.stringify(parts))

async function tokenFor(measurement: string, until = '2026-04-01', of = tenant) {
  await town.world.store.papers(measurement).link.change(() => ({ id: `link-${measurement}`, tenant: of, until }))
  return sealing(of, measurement, `link-${measurement}`)
}

const files = ['', '/da', '/sv', '/en', '/report.csv', '/report.json', '/report.docx']

/** The path exactly as written: no client puts it right. */
const sent = (path: string, method = 'GET') =>
  new Promise<{ status: number; body: string }>((done, fail) => {
    const { hostname, port } = new URL(town.url)
    get({ hostname, port, path, method }, answer => {
      let body = ''
      answer.setEncoding('utf8').on('data', part => (body += part))
      answer.on('end', () => done({ status: answer.statusCode!, body }))
    }).on('error', fail)
  })

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Every character changed in many ways, one left out, one too many, two exchanged, parts of two. */
function altered(other: string): string[] {
  const { oneOf, below } = chance(1)
  const found = new Set<string>()
  for (let i = 0; i < token.length; i++) {
    for (let n = 0; n < 24; n++) found.add(token.slice(0, i) + oneOf([...BASE64URL]) + token.slice(i + 1))
    found.add(token.slice(0, i) + token.slice(i + 1))
    found.add(token.slice(0, i))
    found.add(token.slice(i))
    found.add(token.slice(0, i) + other.slice(i))
    found.add(token.slice(0, i) + oneOf([...BASE64URL]) + token.slice(i))
  }
  while (found.size < 7_000) {
    const [a, b] = [below(token.length), below(token.length)]
    const signs = [...token]
    ;[signs[a], signs[b]] = [signs[b]!, signs[a]!]
    found.add(signs.join(''))
  }
  for (const good of [token, other]) found.delete(good)
  return [...found]
}

/** Ways to write a path that something between the browser and us might put right. */
const tricks = (t: string) => [
  ...['/r/../r/', '/r/./', '/r//', '//r/', '/R/', '/r\\', '/r/%2e%2e/r/', '/%72/', '/r/%00', '/r;x/', '/r/*/', '/x/../r/'].map(start => start + t), // prettier-ignore
  ...['/', '//', '/.', '/..', '/../', '/%2e%2e', '/%2e%2e/report.csv', '/..%2freport.csv', '/report.csv/', '/report.csv%00', '/report.csv%00.html', '/report.CSV', '/report.csv.', '/report', '/report.xlsx', '/report.html', '/../../.env', '/report.csv/../../etc/passwd', '/da/', '/DA', '/da/report.csv', '/no', '/da%20', '/constructor', '/__proto__', '?', '?x=1', '?lang=sv', '#', '#x', ';x', '%', '%00', '%20', '%0a', '%E0%A4%A', '.', '.html', '=', '==', '/report.csv?x', '/da?x=1'].map(end => `/r/${t}${end}`), // prettier-ignore
  ...[...t].slice(0, 20).map((sign, i) => `/r/${t.slice(0, i)}%${sign.charCodeAt(0).toString(16)}${t.slice(i + 1)}`),
]

test('as it was made it leads to the page, in each language, and to the files', async () => {
  for (const file of files) expect([file, (await page(`/r/${token}${file}`, '')).status]).toEqual([file, 200])
  for (const file of files) expect([file, (await sent(`/r/${token}${file}`)).status]).toEqual([file, 200])
})

test('of ten thousand others not one is served, and all get the same answer', async () => {
  const other = await tokenFor('m2')
  await sealedIn(town, { id: 'm3' })
  await sealedIn(town, { id: 'm4' })
  const expired = await tokenFor('m3', '2026-03-01')
  const revoked = await tokenFor('m4')
  await town.world.store.papers('m4').link.change(() => ({ id: 'link-newer', tenant, until: '2026-04-01' }))
  await sealedIn(town, { id: 'm5' })
  const closed = await tokenFor('m5')
  await town.world.store.papers('m5').link.remove()
  const wrong = [
    ...altered(other),
    ...[expired, revoked, closed],
    ...[sealing('another', 'm1', 'link-m1'), sealing(tenant, 'm2', 'link-m1'), sealing(tenant, 'm9', 'link-m1')],
    ...[sealing(tenant, 'm1'), sealing(), sealing(tenant, 'm1', ''), sealing('m1', tenant, 'link-m1')],
    ...['', 'null', '0', 'report.csv', 'A'.repeat(400), 'A'.repeat(5_000), '__proto__'],
  ]
  const paths = [
    ...wrong.map((one, i) => `/r/${one}${files[i % files.length]}`),
    ...files.flatMap(file => [expired, revoked, closed].map(one => `/r/${one}${file}`)),
    ...tricks(token),
    ...tricks(expired),
  ]
  while (paths.length < 10_000) paths.push(`/r/${wrong[paths.length % 7_000]}${files[(paths.length + 3) % 7]}`)
  const good = (await page(`/r/${token.slice(1)}`, 'da')).body
  const served: string[] = []
  for (const path of paths) {
    const { status, body } = await page(path, 'da')
    if (status !== 404 || body !== good) served.push(path)
  }
  expect(paths.length).toBeGreaterThanOrEqual(10_000)
  expect(served).toEqual([])
  expect(good).toContain('Linket gælder ikke længere.')
})

test('over HTTP neither are the tricks, nor some of the others', async () => {
  const some = altered(token.toLowerCase()).filter((_, i) => i % 70 === 0)
  const paths = [...tricks(token).filter(path => !/[#\\]/.test(path)), ...some.map(one => `/r/${one}`)]
  const served: string[] = []
  for (const path of paths) if ((await sent(path)).status !== 404) served.push(path)
  expect(served).toEqual([])
  expect(paths.length).toBeGreaterThan(150)
  expect((await sent(`/r/${token}`)).status).toBe(200)
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s gets nothing', async method => {
  const { status, body } = await sent(`/r/${token}`, method)
  expect([404, 405]).toContain(status)
  expect(body).not.toContain('ICS')
})

test('a word of the measurement is nowhere in what the others are told, nor in the log', async () => {
  const { body, headers } = await page(`/r/${await tokenFor('m2', '2026-03-01')}`, '')
  expect(JSON.stringify([body, headers])).not.toMatch(/anden måling|m2|link-/)
  expect(JSON.stringify(town.logged)).not.toContain(token)
})
