// The report's page, and the plans', in headless Chromium: no violation that axe finds, in any language, light or dark; no horizontal
// scroll on a phone; nothing that its own policy refuses; and printed. With SHOTS=<folder> it keeps pictures and PDFs.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '../..')
const shots = process.env.SHOTS
const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What the margins leave of the sheet. */
const A4_INSIDE = 672

const tally = { passed: 0, failed: 0 }
function check(name, faults) {
  if (faults.length === 0) tally.passed++
  else tally.failed++
  process.stdout.write(`  ${faults.length ? 'no' : 'ok'}  ${name}\n`)
  for (const fault of faults) process.stdout.write(`        ${fault}\n`)
}

/** The sample reports and the page itself, compiled beside the packages they need. */
function compiled(folder) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'test', '--noEmit', 'false', '--outDir', folder], { cwd: root })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const load = createRequire(join(folder, 'here.js'))
  return { ...load('./test/pages/sample.js'), ...load('./test/pages/samplePlans.js'), ...load('./src/pages/style.js') }
}

function pagesFrom(made) {
  const { wholeReport, smallReport, emptyReport, pageIn, strainedPage, planPageIn, strainedPlanPage } = made
  const whole = ['da', 'sv', 'en'].map(language => [`whole-${language}`, pageIn(wholeReport(language), language)])
  return new Map([
    ...whole,
    ['whole-da-read-in-en', pageIn(wholeReport('da'), 'en')],
    ['small', pageIn(smallReport('da'), 'da')],
    ['empty', pageIn(emptyReport('da'), 'da')],
    ['strained', strainedPage('da')],
    ...['da', 'sv', 'en'].map(language => [`plans-${language}`, planPageIn(language)]),
    ['plans-strained', strainedPlanPage('da')],
  ])
}

function served(pages, csp) {
  const server = createServer((request, response) => {
    const page = pages.get(request.url.slice(1))
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp })
    response.end(page)
  })
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)))
}

async function opened(browser, address, name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, locale: 'da-DK', ...options })
  const page = await context.newPage()
  const refused = []
  page.on('console', message => message.type() === 'error' && refused.push(message.text()))
  page.on('pageerror', error => refused.push(String(error)))
  await page.goto(`${address}/${name}`)
  return { page, refused, close: () => context.close() }
}

async function accessible(browser, address, name, colorScheme, viewport) {
  const { page, close } = await opened(browser, address, name, { bypassCSP: true, colorScheme, ...(viewport && { viewport }) }) // prettier-ignore
  await page.evaluate(axe)
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run())
  const faults = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 150)}`)
  check(`${name}, ${colorScheme}${viewport ? `, ${viewport.width} px` : ''}: axe finds nothing`, [
    ...faults,
    ...(passes.length < 20 ? ['axe looked at next to nothing'] : []),
  ])
  if (shots) await page.screenshot({ path: join(shots, `${name}-${colorScheme}${viewport ? '-phone' : ''}.png`), fullPage: true }) // prettier-ignore
  await close()
}

async function within(browser, address, name, width, media = 'screen') {
  const { page, close } = await opened(browser, address, name, { viewport: { width, height: 640 } })
  await page.emulateMedia({ media })
  const beyond = await page.evaluate(width => {
    const wide = document.scrollingElement.scrollWidth
    const out = [...document.querySelectorAll('main *, header *, nav *')].filter(
      one => one.checkVisibility() && !one.closest('thead, svg') && one.getBoundingClientRect().right > width + 1,
    )
    return [...(wide > width ? [`${wide} px wide`] : []), ...out.slice(0, 5).map(one => one.outerHTML.slice(0, 120))]
  }, width)
  check(`${name}: nothing beyond ${width} px, ${media}`, beyond)
  await close()
}

async function strict(browser, address, name) {
  const { page, refused, close } = await opened(browser, address, name)
  const isStyled = await page.evaluate(() => getComputedStyle(document.querySelector('.running')).display === 'none')
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll('svg')]
      .filter(svg => svg.checkVisibility())
      .flatMap(svg => {
        const edge = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text')]
          .filter(text => {
            const box = text.getBoundingClientRect()
            return box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1
          })
          .map(text => `clipped: ${text.textContent}`)
      }),
  ) // prettier-ignore
  check(`${name}: its policy refuses nothing of it, and no text of a chart is clipped`, [
    ...refused,
    ...(isStyled ? [] : ['the style was refused']),
    ...clipped,
  ])
  await close()
}

async function printed(browser, address, name) {
  const { page, close } = await opened(browser, address, name, { colorScheme: 'dark' })
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  check(`${name}: printed on ${sheets} sheets`, sheets > 0 && sheets < 30 ? [] : [`${sheets} sheets`])
  if (shots) writeFileSync(join(shots, `${name}.pdf`), pdf)
  await close()
}

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => existsSync(path))
if (!executablePath) throw new Error('Chromium is missing: install the Debian package chromium.')
if (shots) mkdirSync(shots, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'barometer-page-'))
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
let server
try {
  const made = compiled(folder)
  const pages = pagesFrom(made)
  server = await served(pages, made.pageCsp)
  const address = `http://127.0.0.1:${server.address().port}`
  // PAGES=plans tries those alone.
  for (const name of [...pages.keys()].filter(name => name.startsWith(process.env.PAGES ?? ''))) {
    for (const scheme of ['light', 'dark']) await accessible(browser, address, name, scheme)
    await accessible(browser, address, name, 'light', { width: 320, height: 640 })
    for (const width of [320, 720, 1100]) await within(browser, address, name, width)
    await within(browser, address, name, A4_INSIDE, 'print')
    await strict(browser, address, name)
    await printed(browser, address, name)
  }
} finally {
  await browser.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`)
process.exitCode = tally.failed ? 1 : 0
