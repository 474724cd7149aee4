import { Agent, get } from 'node:http'
import { retell } from '../../src/handlers/links'
import { pagesOf } from '../../src/handlers/pages'
import { languageAsked } from '../../src/words/language'
import { opened } from '../pages/spreadsheet'
import { sealedIn } from '../sealed'
import { openTown, tenant, type Town } from '../town'

/** The whole report in a browser: what it is told beside the page, in which language, and when it is rendered. */
let town: Town
let path: string

beforeEach(async () => {
  town = await openTown()
  await sealedIn(town, { title: 'ICS: æ/ø "1" <b>', why: '<script>alert(1)</script>', units: ['Børn', 'Unge'] })
  const { world } = town
  await world.store.papers('m1').link.insert({ id: 'l1', tenant, until: '2026-04-01' })
  path = `/r/${world.secrets.seal(JSON.stringify([tenant, 'm1', 'l1']))}`
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
})

const fetched = (more = '', headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${town.url}${path}${more}`, { headers, method })

test('the page is guarded: kept by nobody, found by no search, in no frame, and it may do nothing', async () => {
  const answer = await fetched()
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  })
  const policy = answer.headers.get('content-security-policy')!
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src(?! 'none')|unsafe|\*|https?:/)
  const body = await answer.text()
  expect(body).toContain('&lt;b&gt;')
  expect(body).not.toMatch(/<script>|<b>/)
})

test('so is the answer where there is no page', async () => {
  const [good, none] = [await fetched(), await fetched('x')]
  expect(none.status).toBe(404)
  const guards = (answer: Response) =>
    [...answer.headers].filter(([name]) => !['content-length', 'date', 'content-security-policy'].includes(name))
  expect(guards(none)).toEqual(guards(good))
  expect(none.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.each([
  ['/report.csv', 'text/csv; charset=utf-8'],
  ['/report.json', 'application/json'],
  ['/report.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
])('%s is a file with a name of its own', async (file, type) => {
  const answer = await fetched(file)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  const ending = file.split('.')[1]
  const name = encodeURIComponent(`Barometer ICS æ ø 1 b.${ending}`)
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="report.${ending}"; filename*=UTF-8''${name}`,
  )
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')))
})

test('what is in the files is the report', async () => {
  const rows = opened(Buffer.from(await (await fetched('/report.csv')).arrayBuffer()).toString(), ';')
  expect(rows).toContainEqual(['Målingen', '', '', '', 'Alle', 'Titel', 'ICS: æ/ø "1" <b>', '', '', ''])
  expect(rows.some(row => row[4] === 'Enhed: Børn')).toBe(true)
  expect(await (await fetched('/report.json')).json()).toMatchObject({ schema: 1, why: '<script>alert(1)</script>' })
  expect(
    Buffer.from(await (await fetched('/report.docx')).arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('it speaks the language of the report, and another where the address says so', async () => {
  for (const [more, language] of [
    ['', 'da'],
    ['/da', 'da'],
    ['/sv', 'sv'],
    ['/en', 'en'],
  ] as const)
    // prettier-ignore
    expect(await (await fetched(more, { 'accept-language': 'en' })).text()).toContain(`<html lang="${language}">`)
})

test('what stands in it leads to its files and its other languages, wherever it is read from', async () => {
  for (const more of ['', '/sv']) {
    const body = await (await fetched(more)).text()
    const found = [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!, `${town.url}${path}${more}`))
    expect(found.length).toBeGreaterThanOrEqual(5)
    for (const { href } of found) expect([href, (await fetch(href)).status]).toEqual([href, 200])
  }
})

test.each([
  ['sv-SE,sv;q=0.9,en;q=0.8', 'Länken gäller inte längre.'],
  ['en-GB', 'The link is no longer valid.'],
  ['de,en;q=0.5,da;q=0.7', 'Linket gælder ikke længere.'],
  ['de', 'Linket gælder ikke længere.'],
  ['', 'Linket gælder ikke længere.'],
])('whoever reads %j is told so where there is no report', async (languages, sentence) => {
  const body = await (await fetched('x', { 'accept-language': languages })).text()
  expect(body).toContain(sentence)
})

test.each([
  ['', 'sv'],
  ['*', 'sv'],
  ['en;q=0,da', 'da'],
  ['da;q=x', 'da'],
  ['en;q=0.1, da;q=0.9', 'da'],
  [',,;;q', 'sv'],
  ['EN-us', 'en'],
  ['constructor', 'sv'],
  ['a'.repeat(10_000), 'sv'],
])('who asks for %j reads %s', (header, language) => {
  expect(languageAsked(header, 'sv')).toBe(language)
})

test('HEAD tells the same without the page', async () => {
  for (const more of ['', '/report.csv', 'x']) {
    const [whole, head] = [await fetched(more), await fetched(more, {}, 'HEAD')]
    expect(head.status).toBe(whole.status)
    const told = (answer: Response) =>
      [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
    expect(told(head)).toEqual(told(whole))
    expect(await head.text()).toBe('')
  }
})

test('several can be asked for over one connection', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const status = (more: string) =>
    new Promise<number>(done => {
      get(`${town.url}${path}${more}`, { agent }, answer => answer.resume().on('end', () => done(answer.statusCode!)))
    })
  const statuses: number[] = []
  for (const more of ['', 'x', '/report.docx', '/sv', '?x', '/report.csv']) statuses.push(await status(more))
  agent.destroy()
  expect(statuses).toEqual([200, 404, 200, 200, 404, 200])
})

describe('rendered once', () => {
  let page: ReturnType<typeof pagesOf>
  beforeEach(() => (page = pagesOf(town.world)))
  const body = async (more = '') => (await page(path + more, '')).body.toString()

  test('the same page is served again, byte for byte the same', async () => {
    const [one, two] = await Promise.all([page(path, ''), page(path, '')])
    expect(one).toBe(two)
    expect(await page(path, 'sv')).toBe(one)
    expect(await page(`${path}/sv`, '')).not.toBe(one)
  })

  test('once something else stands in it, it is rendered anew', async () => {
    const { chosenComments } = town.world.store.papers('m1')
    expect(await body()).not.toContain('Godt')
    await chosenComments.change(() => ({ chosen: [{ place: 0, text: 'Godt & rigtigt' }] }))
    await retell(town.world, 'm1')
    expect(await body()).toContain('Godt &amp; rigtigt')
  })

  test('what was told before is told no longer than a day', async () => {
    const first = await page(path, '')
    town.clock.at = new Date('2026-03-03T09:00:00Z')
    expect(await page(path, '')).not.toBe(first)
  })

  test('a link that is closed while the page is remembered leads nowhere from that moment on', async () => {
    expect((await page(path, '')).status).toBe(200)
    await town.world.store.papers('m1').link.remove()
    expect((await page(path, '')).status).toBe(404)
  })

  test('no more than so many are remembered', async () => {
    const page = pagesOf(town.world, 3)
    const first = await page(path, '')
    for (let times = 0; times < 3; times++) {
      await retell(town.world, 'm1')
      await page(path, '')
    }
    await town.world.store.papers('m1').link.change(now => ({ ...now!, changes: 0 }))
    expect(await page(path, '')).not.toBe(first)
    expect(await page(path, '')).toEqual(first)
  })
})

test('where the store does not answer it says so, and nothing of why', async () => {
  const { world } = town
  const logged: string[] = []
  const papers = (measurement: string) => ({
    ...world.store.papers(measurement),
    report: { ...world.store.papers(measurement).report, get: () => Promise.reject(new Error('secret path /srv')) },
  })
  const page = pagesOf({ ...world, store: { ...world.store, papers }, log: (...said) => void logged.push(JSON.stringify(said)) }) // prettier-ignore
  const { status, body } = await page(path, 'en')
  expect(status).toBe(503)
  expect(body).toContain('cannot be shown right now')
  expect(body + logged.join()).not.toMatch(/secret|srv|m1|l1/)
  expect(logged.join()).toContain('"job":"page"')
})
