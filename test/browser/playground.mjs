// Drives Microsoft's Playground as a person would: writes, presses, chooses, and waits for what is to be seen.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PATIENCE_MS = 20_000

export async function openPlayground(address, { width = 1280, height = 2200 } = {}) {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => existsSync(path))
  if (!executablePath) throw new Error('Chromium is missing: install the Debian package chromium.')
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const page = await browser.newPage({ viewport: { width, height }, locale: 'da-DK', timezoneId: 'Europe/Copenhagen' })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(address)

  const cards = () => page.locator('.ac-adaptiveCard:visible')
  const latest = () => cards().last()
  const cardWith = text => cards().filter({ hasText: text }).last()
  const sees = text => cardWith(text).waitFor()

  return {
    page,
    latest,
    cardWith,
    sees,
    async write(text) {
      const editor = page.locator('[contenteditable=true]:visible').first()
      await editor.click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    press: (card, title) => card.getByRole('button', { name: title, exact: true }).first().click(),
    open: name => page.getByText(name, { exact: true }).first().click(),
    async choose(card, label, option) {
      await card.getByRole('combobox', { name: label }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    async chooseSeveral(card, label, options) {
      await card.getByRole('combobox', { name: label }).click()
      for (const option of options) await page.getByText(option, { exact: true }).last().click()
      await page.keyboard.press('Escape')
    },
    /** Chooses the first of a month so many months from the real one: the calendar knows no other clock. */
    async firstOf(card, label, months) {
      await card.getByRole('combobox', { name: label }).click()
      for (let month = 0; month < months; month++) await page.getByRole('button', { name: /next month/i }).click()
      await page.getByRole('gridcell', { name: /^1, / }).first().click()
    },
    /** Presses a button that opens an address, and gives what opens. */
    async opened(card, title) {
      const [popup] = await Promise.all([
        page.context().waitForEvent('page'),
        card
          .getByRole('button', { name: title, exact: true })
          .or(card.getByRole('link', { name: title, exact: true }))
          .first()
          .click(),
      ])
      await popup.waitForLoadState()
      return popup
    },
    async shot(card, file) {
      await card.scrollIntoViewIfNeeded()
      await page.waitForTimeout(400)
      await card.screenshot({ path: file })
    },
    close: () => browser.close(),
  }
}
