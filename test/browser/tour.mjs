// The five-minute tour of README, lived in headless Chromium against a fresh `npm start`. With SHOTS=<folder> it keeps
// a picture of each card.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openPlayground } from './playground.mjs'

const root = resolve(import.meta.dirname, '../..')
const shots = process.env.SHOTS
const dataDir = mkdtempSync(join(tmpdir(), 'barometer-tour-'))
const ports = { PORT: process.env.PORT || '39781', PLAYGROUND_PORT: process.env.PLAYGROUND_PORT || '56151' }
const address = `http://localhost:${ports.PLAYGROUND_PORT}`

let passed = 0
async function step(name, act) {
  await act()
  passed++
  process.stdout.write(`  ok  ${name}\n`)
}

function startAll() {
  const child = spawn(process.execPath, [join(root, 'bin/start.mjs')], {
    env: { ...process.env, ...ports, DATA_DIR: dataDir, BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((done, failed) => {
    child.stdout.setEncoding('utf8').on('data', text => {
      if (process.env.VERBOSE) process.stdout.write(text)
      if (text.includes(address)) done(child)
    })
    child.once('exit', code => failed(new Error(`npm start ended with ${code}`)))
  })
}

/** Two units of the made-up department, and somebody it does not have. */
const LIST = 'Mette Holm; leder; Børn\nJens Ukendt\nJonas Rahbek; medarbejder; Unge'

async function tour(p) {
  const keep = (card, name) => (shots ? p.shot(card, join(shots, `${name}.png`)) : undefined)

  await step('a welcome, once', async () => {
    await p.sees('Goddag, jeg er Barometer')
    await keep(p.cardWith('Goddag, jeg er Barometer'), 'welcome')
  })
  await step('ny måling is started', async () => {
    await p.write('ny måling')
    await p.sees('Start målingen')
    await keep(p.cardWith('Start målingen'), 'start')
  })
  await step('a list says who is asked, and which unit is too small', async () => {
    const form = p.cardWith('Start målingen')
    await form.locator('textarea').last().fill(LIST)
    await p.press(form, 'Se, hvem der spørges')
    await p.sees('findes ikke i de valgte teams')
    await p.cardWith('Start målingen').locator('textarea').last().fill(LIST.replace('Jens Ukendt\n', ''))
    await p.press(p.cardWith('Start målingen'), 'Se, hvem der spørges')
    await p.sees('kan ikke vises, selv om alle svarer')
    await keep(p.cardWith('Start målingen'), 'foresee')
    await p.cardWith('Start målingen').locator('textarea').last().fill('')
    await p.press(p.cardWith('Start målingen'), 'Start målingen')
    await p.sees('er i gang')
  })
  await step('the invitation comes in the same chat', async () => {
    await p.sees('Vil du svare på en måling?')
    const invitation = p.cardWith('Vil du svare på en måling?')
    await keep(invitation, 'invitation')
    await invitation.getByText('Leder', { exact: true }).click()
    await p.press(invitation, 'Begynd')
  })
  await step('it is answered, back and forth', async () => {
    const choose = async (page, labels) => {
      await p.sees(`${page} af 7`)
      const card = p.cardWith(`${page} af 7`)
      const groups = card.locator('[role=radiogroup], .ac-choiceSetInput-expanded')
      const n = await groups.count()
      for (let i = 0; i < n; i++)
        await groups
          .nth(i)
          .getByText(labels[i % labels.length], { exact: true })
          .click()
      return card
    }
    const first = await choose(1, ['Overvejende enig', 'Overvejende uenig'])
    await keep(first, 'question')
    await p.press(first, 'Næste')
    await p.sees('2 af 7')
    await p.press(p.cardWith('2 af 7'), 'Næste')
    await p.sees('udsagn mangler et valg')
    await p.press(p.cardWith('2 af 7'), 'Tilbage')
    await p.sees('1 af 7')
    const labels = ['Overvejende enig', 'Helt enig', 'Overvejende uenig']
    for (let page = 1; page < 7; page++) await p.press(await choose(page, labels), 'Næste')
    const last = await choose(7, labels)
    await last.locator('textarea').fill('Ring til mig på 23 45 67 89.')
    await p.press(last, 'Aflevér')
    await p.sees('Det ligner et telefonnummer')
    await keep(p.cardWith('7 af 7'), 'comment')
    await p
      .cardWith('7 af 7')
      .locator('textarea')
      .fill('Det er godt, at vi er begyndt at tale om sagerne sammen hver uge.')
    await p.press(p.cardWith('7 af 7'), 'Aflevér')
    await p.sees('Tak for dit svar')
    await keep(p.cardWith('Tak for dit svar'), 'receipt')
  })
  await step('demo svar 24', async () => {
    await p.write('demo svar 24')
    await p.sees('24 opdigtede kolleger')
  })
  await step('luk måling', async () => {
    await p.write('luk måling')
    await p.sees('Vil du lukke målingen?')
    await p.press(p.cardWith('Vil du lukke målingen?'), 'Luk målingen')
    await p.sees('er lukket')
  })
  await step('the report stands in the channel, with charts', async () => {
    await p.open('ICS')
    await p.sees('Rapport fra målingen')
    const report = p.cardWith('Rapport fra målingen')
    await report.getByText('25 af 30 har svaret (83 %)').waitFor()
    await report.getByRole('img', { name: 'Højst mulige' }).waitFor()
    await keep(report, 'report')
    await p.press(report, 'Se rapporten')
    await p.open('Personal Chat')
  })
  await step('a comment is chosen for the report', async () => {
    await p.sees('Kommentarer fra målingen')
    const card = p.cardWith('Kommentarer fra målingen')
    await card.locator('[role=checkbox], input[type=checkbox]').first().click()
    await p.press(card, 'Gem valget')
    await p.sees('Gemt: 1 af 1 er med i rapporten.')
    await keep(p.cardWith('Gemt: 1 af 1 er med i rapporten.'), 'comments')
  })
  await step('the whole report opens as a page, and the page for talking as a card', async () => {
    await p.sees('Vælg sigtepunkter')
    const whole = await p.opened(p.cardWith('Vælg sigtepunkter'), 'Hele rapporten')
    await whole.getByRole('heading', { level: 1 }).waitFor()
    if (shots) await whole.screenshot({ path: join(shots, 'page.png') })
    await whole.close()
    await p.press(p.cardWith('Vælg sigtepunkter'), 'Tal om resultatet')
    await p.sees('20 minutter')
    await keep(p.cardWith('20 minutter'), 'agenda')
  })
  await step('two sigtepunkter are chosen', async () => {
    await p.sees('Vælg sigtepunkter')
    const card = p.cardWith('Vælg sigtepunkter')
    const boxes = card.locator('[role=checkbox], input[type=checkbox]')
    await boxes.nth(0).click()
    await boxes.nth(1).click()
    await keep(card, 'choose')
    await p.press(card, 'Lav planer')
    await p.sees('Planerne er fyldt ud')
    await keep(p.cardWith('Planerne er fyldt ud'), 'plans')
  })
  await step('the plan has a draft, and is not set going without a delmål', async () => {
    await p.press(p.cardWith('Planerne er fyldt ud'), 'Åbn')
    await p.sees('Sæt planen i gang')
    await p.press(p.cardWith('Sæt planen i gang'), 'Sæt planen i gang')
    await p.sees('Planen mangler et delmål')
  })
  await step('a delmål with oneself as ansvarlig', async () => {
    const plan = p.cardWith('Sæt planen i gang')
    await plan.getByRole('button', { name: 'Tilføj', exact: true }).nth(2).click()
    await p.sees('Er delmålet SMART?')
    await p.press(p.cardWith('Er delmålet SMART?'), 'Gem')
    await p.sees('Vælg en person fra teamet')
    const proposals = p.cardWith('Er delmålet SMART?').getByRole('button', { name: 'Brug', exact: true })
    const last = proposals.nth((await proposals.count()) - 1)
    await proposals.first().click()
    // What is used is no longer proposed: the form with it in its field has come.
    await last.waitFor({ state: 'detached' })
    const form = p.cardWith('Er delmålet SMART?')
    await p.choose(form, 'Ansvarlig', 'Mette Holm')
    await keep(form, 'milestone')
    await p.press(form, 'Gem')
    await p.sees('ansvarlig: Mette Holm')
    await p.press(p.cardWith('Sæt planen i gang'), 'Sæt planen i gang')
    await p.sees('Planen er i gang')
    await keep(p.cardWith('Planen er i gang'), 'plan')
  })
  await step('a role is given, and with it some of what there is to do', async () => {
    await p.write('roller')
    await p.sees('Roller i Familieafdelingen')
    await p.press(p.cardWith('Roller i Familieafdelingen'), 'Tilføj')
    await p.sees('En rolle giver adgang til det')
    const form = p.cardWith('En rolle giver adgang til det')
    await p.choose(form, 'Hvem?', 'Anders Kjær')
    await p.choose(form, 'Rolle', 'Superbruger')
    await p.choose(form, 'Metode (skal vælges for superbrugere)', 'ICS')
    await p.press(form, 'Gem')
    await p.sees('Er rollen ny for Anders Kjær')
    await keep(p.cardWith('Er rollen ny for Anders Kjær'), 'roles')
    await p.press(p.cardWith('Er rollen ny for Anders Kjær'), 'Hvem gør hvad')
    await p.sees('Lære kollegerne metoden')
    await keep(p.cardWith('Lære kollegerne metoden'), 'tasks')
  })
  await step('the follow-up: two are told, and the department has it on a day, and not any more', async () => {
    const plan = () => p.cardWith('Se ændringer')
    const followUp = async () => {
      await plan().getByRole('button', { name: 'Ret', exact: true }).last().click()
      await p.sees('Hvem følger op?')
      return p.cardWith('Hvem følger op?')
    }
    const form = await followUp()
    await p.chooseSeveral(form, 'Hvem i teamet får et resumé? (valgfrit)', ['Anders Kjær', 'Birgitte Østergaard'])
    await p.choose(form, 'Fast punkt på afdelingsmødet? (valgfrit)', 'Onsdag')
    await keep(form, 'followup')
    await p.press(form, 'Gem')
    await p.sees('Resumé til Anders Kjær og Birgitte Østergaard')
    await plan().getByText('Fast punkt på afdelingsmødet: onsdag').waitFor()
    const again = await followUp()
    await p.choose(again, 'Fast punkt på afdelingsmødet? (valgfrit)', 'Nej')
    await p.press(again, 'Gem')
    await p.sees('Resumé til Anders Kjær og Birgitte Østergaard')
    await plan().getByText('Fast punkt på afdelingsmødet').waitFor({ state: 'detached' })
  })
  await step('the plans open as a page, and the plan tells what was changed', async () => {
    const whole = await p.opened(p.cardWith('Se ændringer'), 'Alle planer (web)')
    await whole.getByRole('heading', { level: 1, name: 'Planer for Familieafdelingen' }).waitFor()
    if (shots) await whole.screenshot({ path: join(shots, 'plans-page.png') })
    await whole.close()
    await p.press(p.cardWith('Se ændringer'), 'Se ændringer')
    await p.sees('Plan sat i gang')
    await keep(p.cardWith('Plan sat i gang'), 'changes')
    await p.press(p.cardWith('Plan sat i gang'), 'Tilbage')
    await p.sees('Se ændringer')
  })
  await step('demo tid +80d: the reminder comes, and is answered', async () => {
    await p.write('demo tid +80d')
    await p.sees('Uret er nu')
    await p.sees('Et delmål')
    const reminder = p.cardWith('Hvad viser det?')
    await keep(reminder, 'reminder')
    await reminder.locator('textarea').first().fill('Teksten er delt på teammødet og ligger i mappen.')
    await reminder.locator('textarea').nth(1).fill('Det tog længere tid, end vi troede.')
    await p.press(reminder, 'Ja, det er nået')
    await p.sees('Det lærte I: Det tog længere tid, end vi troede.')
    await keep(p.cardWith('Det lærte I:'), 'done')
  })
  await step('it is followed up, and the plans show how far they are', async () => {
    await p.write('opfølgning')
    await p.sees('Se tilbage sammen')
    const meeting = p.cardWith('Se tilbage sammen')
    await meeting.locator('textarea').nth(1).fill('Teksten er delt, og alle ledere har talt om den.')
    await meeting.locator('textarea').nth(3).fill('Vi skal sætte mere tid af.')
    await keep(meeting, 'meeting')
    await p.press(meeting, 'Gem')
    await p.sees('Opfølgningen står i loggen')
    await p.press(p.cardWith('Opfølgningen står i loggen'), 'Se loggen')
    await p.sees('Vi skal sætte mere tid af.')
    await p.write('plan')
    await p.sees('1 af 1 delmål nået')
    await keep(p.cardWith('1 af 1 delmål nået'), 'progress')
  })
  await step('a measurement is planned', async () => {
    await p.write('ny måling')
    await p.sees('Start målingen')
    await p.cardWith('Start målingen').getByText('Barometer for indførelse af fagsystemet').click()
    await p.firstOf(p.cardWith('Start målingen'), 'Sidste dag at svare', 3)
    await p.firstOf(p.cardWith('Start målingen'), 'Første dag (valgfrit)', 4)
    await p.press(p.cardWith('Start målingen'), 'Start målingen')
    await p.sees('er planlagt')
    await keep(p.cardWith('er planlagt'), 'planned')
  })
  await step('it opens by itself, and who has not answered is reminded', async () => {
    await p.write('demo tid +45d')
    await p.sees('Vil du svare på en måling?')
    await p.write('demo tid +45d')
    await p.sees('Det er en påmindelse om en måling')
    await keep(p.cardWith('Det er en påmindelse om en måling'), 'nudge')
  })
  await step('a year on it is proposed to measure again', async () => {
    await p.write('demo tid +220d')
    await p.sees('Forbered målingen')
    await keep(p.cardWith('Forbered målingen'), 'again')
    await p.press(p.cardWith('Forbered målingen'), 'Forbered målingen')
    await p.sees('Sammenlign med')
    await p.press(p.cardWith('Start målingen'), 'Start målingen')
    await p.sees('er i gang')
  })
  await step('the report says what has changed', async () => {
    await p.write('demo svar 40')
    await p.sees('40 opdigtede kolleger')
    await p.write('luk måling')
    await p.sees('Vil du lukke målingen?')
    await p.press(p.cardWith('Vil du lukke målingen?'), 'Luk målingen')
    await p.sees('er lukket')
    await p.open('ICS')
    await p.sees('Siden »')
    await keep(p.cardWith('Siden »'), 'since')
  })
}

if (shots) mkdirSync(shots, { recursive: true })
const all = await startAll()
let failed = 0
const p = await openPlayground(address)
try {
  await tour(p)
} catch (error) {
  failed++
  process.stderr.write(`${error.stack}\n`)
  await p.page.screenshot({ path: join(tmpdir(), 'barometer-tour-failed.png') })
} finally {
  await p.close()
  all.removeAllListeners('exit')
  all.kill('SIGINT')
  await new Promise(done => all.once('exit', done))
  rmSync(dataDir, { recursive: true, force: true })
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed)
