import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretsFrom } from '../src/secrets'
import { openSqlite } from '../src/store/sqlite'
import { answerOf, handedIn, refOn } from '../test/answering'
import { startFakeTeams, type Message } from '../test/fakeTeams'
import { ballotSecret, people, team, tenant, textOf } from '../test/town'
import { freePort } from './freePort'

/** kill -9 at everything the bot waits for while one person begins and hands in; one person for each place to die. */
const MOST = 60
const RECEIPT = /Tak for dit svar|Du har allerede svaret/
const { mark, unlock } = secretsFrom(ballotSecret, '')

test('every place to die', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'barometer-answerpath-'))
  const teams = await startFakeTeams({ people: people(MOST), team, tenant, limits: false })
  const port = await freePort()
  teams.connectBot(`http://127.0.0.1:${port}`)
  let bot = await start(port, dataDir)
  const died: Record<string, { killed: number; 'receipt shown': number; 'kept before it was pressed again': number }> =
    {}
  const table = { killed: 0, 'shown and lost': 0, 'half written': 0, doubled: 0 }
  try {
    await teams.install('team', '29:p0')
    await teams.install('personal', '29:p0')
    await teams.say('29:p0', 'ny måling')
    await teams.press('29:p0', teams.last('29:p0'), 'measurement.start')
    await teams.until(() => people(MOST).every(({ id }) => begins(teams.inbox(id))), 10_000)

    for (let n = 1; ; n++) {
      if (n > MOST) throw new Error('more places to die than people')
      const who = `29:p${n - 1}`
      const message = begins(teams.inbox(who))!
      const place = armed(bot, n)
      await place.isArmed
      const alive = await handIn(message, who, n - 1).then(
        () => true,
        () => false,
      )
      if (alive && bot.exitCode === null && bot.signalCode === null) break
      const name = await place.name
      const shown = RECEIPT.test(textOf(message))
      const before = await inBox(dataDir, n - 1)
      bot = await start(port, dataDir)
      await handIn(message, who, n - 1)
      if (!RECEIPT.test(textOf(message))) throw new Error(`no receipt after ${name}: ${textOf(message)}`)
      const after = await inBox(dataDir, n - 1)
      const row = (died[name] ??= { killed: 0, 'receipt shown': 0, 'kept before it was pressed again': 0 })
      row.killed++
      row['receipt shown'] += Number(shown)
      row['kept before it was pressed again'] += before.lines
      table.killed++
      table['shown and lost'] += Number(shown && !before.lines)
      table['half written'] += Number(before.marks !== before.lines)
      table.doubled += Number(after.marks !== 1 || after.lines !== 1)
    }
    console.table(died)
    console.table(table)
    expect(table).toMatchObject({ 'shown and lost': 0, 'half written': 0, doubled: 0 })
    expect(table.killed).toBeGreaterThan(15)
  } finally {
    bot.kill('SIGKILL')
    await teams.close()
    rmSync(dataDir, { recursive: true, force: true })
  }

  /** Begins, if that is where they are, and hands in. */
  async function handIn(message: Message, who: string, i: number) {
    if (JSON.stringify(message.card).includes('answer.begin'))
      await heard(teams.press(who, message, 'answer.begin', { level: answerOf(i).level }))
    if (!RECEIPT.test(textOf(message))) await heard(teams.tap(who, message, handedIn(refOn(message.card), i)))
  }
}, 600_000)

async function heard(told: Promise<{ status: number }>) {
  if ((await told).status !== 200) throw new Error('the bot did not answer')
}

const begins = (inbox: readonly Message[]) =>
  inbox.find(({ card }) => JSON.stringify(card ?? {}).includes('"verb":"answer.begin"'))

/** Tells the bot to die, and hears where it did. */
function armed(bot: ChildProcess, n: number) {
  const told = (key: 'armed' | 'died') =>
    new Promise<string>(done =>
      bot.on('message', (message: Record<string, string>) => key in message && done(message[key]!)),
    )
  const place = { isArmed: told('armed'), name: Promise.race([told('died'), once(bot, 'exit').then(() => 'unheard')]) }
  bot.send(n)
  return place
}

async function inBox(dataDir: string, i: number) {
  const documents = openSqlite(join(dataDir, 'barometer.db'))
  const [measurement] = await documents.list<{ id: string; boxes: number }>(`measurements:${tenant}`)
  const { id } = measurement!
  const boxes = (await documents.list<{ answered?: string[]; locked?: string }>(`m:${id}`)).filter(one => one.locked)
  await documents.close()
  const mine = mark({ id }, people(i + 1)[i]!.aadObjectId)
  const lines = boxes.flatMap(({ locked }) => unlock(id, locked!).split('\n'))
  return {
    marks: boxes.flatMap(({ answered }) => answered!).filter(one => one === mine).length,
    lines: lines.filter(line => line === answerOf(i).line).length,
  }
}

async function start(port: number, dataDir: string): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ['bench/run.cjs', 'bench/dyingBot.ts'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(bot, 'message')
  return bot
}
