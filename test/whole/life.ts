import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '../../src/domain/calendar'
import { isAsked, itemsOf, type Level } from '../../src/domain/pack'
import { queued } from '../../src/store/queued'
import { openSqlite } from '../../src/store/sqlite'
import { wordsIn } from '../../src/words/language'
import { refOn } from '../answering'
import type { Message } from '../fakeTeams'
import { openTown, packs, tenant, textOf, withButton, type Town } from '../town'
import { crowd, fates, type Fate, type FateName, type One } from './crowd'
import type { Seen } from './table'
import { tonguesOf } from './tongues'

export const TITLE = 'Måling 2026'
export const UNITS = Array.from({ length: 12 }, (_, i) => `Enhed ${i + 1}`)
const pack = packs.find('ics', 'da')!

export const homes = ['family', 'youth', 'disability'].map((name, i) => ({
  ...{ id: `19:${name}`, name: `Afdeling ${i + 1}`, aadGroupId: `7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a6${i}` },
  channels: [{ id: `19:${name}-ics`, name: `ICS ${i + 1}` }],
}))

/** A bot stands in a roster without an object id. */
const robots = homes.map((_, i) => ({ id: `28:robot${i}`, aadObjectId: '', name: `Robot ${i}` }))

export interface Options {
  readonly people: number
  readonly pageMax: number
  /** One in so many turns every page; the others hand in with one press. */
  readonly turning: number
}

/** One measurement from the first press to the report, lived through by everybody. */
export async function livedThrough({ people: n, pageMax, turning }: Options) {
  const everybody = crowd(n)
  const by = (...names: FateName[]) => everybody.filter(({ fate }) => names.includes(fate))
  const joining = by('joinsAnswers', 'joinsReminded', 'joinsSilent', 'joinsOpening', 'joinsLate')
  const folder = mkdtempSync(join(tmpdir(), 'barometer-whole-'))
  const town = await openTown({
    documents: queued(openSqlite(join(folder, 'barometer.db'))),
    people: [...everybody.map(({ person }) => person), ...robots],
    team: undefined as never,
    teams: homes.map((home, at) => ({ ...home, members: membersOf(everybody, joining, at) })),
    pageMax,
  })
  const { teams } = town
  const receipts = new Map<number, number>()
  const askedWhenAnswered = new Map<number, number>()
  const mette = everybody[0]!.person.id

  /** So many do it at the same time. */
  async function each(those: readonly One[], act: (one: One) => Promise<unknown>, together = 8) {
    const queue = [...those]
    const one = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await act(next)
    }
    await Promise.all(Array.from({ length: together }, one))
  }
  /** Whoever came or left at the same time as many others has been seen too. */
  async function settled() {
    await delivered()
    town.clock.at = new Date(town.clock.at.getTime() + 61_000)
    await delivered()
  }
  /** Everything that is on its way, at Teams' pace; what is to be said after a pause is not. */
  async function delivered() {
    const soon = () => new Date(town.clock.at.getTime() + 3_600_000)
    for (await town.tick(); (await town.world.store.queue(tenant).due(soon(), 1)).length; await town.tick())
      town.clock.at = new Date(town.clock.at.getTime() + 1_000)
  }
  async function until(day: string) {
    for (let on = addDays(town.clock.at.toISOString().slice(0, 10), 1); on <= day; on = addDays(on, 1)) {
      town.clock.at = new Date(`${on}T08:00:00Z`)
      await delivered()
    }
  }
  const answered = async (those: readonly One[]) =>
    each(those, async one => {
      askedWhenAnswered.set(one.i, askedOf(town, one).length)
      const message = await (one.i % turning ? handIn(town, one) : turnPages(town, one))
      if (textOf(message).includes(wordsIn(one.language).answer.receipt))
        receipts.set(one.i, (receipts.get(one.i) ?? 0) + 1)
    })
  const answering = (when: Fate['answers'], ...not: FateName[]) =>
    everybody.filter(({ fate }) => fates[fate].answers === when && !not.includes(fate))
  const leave = (those: readonly One[]) =>
    each(those, ({ person, teams: at }) => teams.leaves(person.id, homes[at[0]!]!.id))
  const joins = (those: readonly One[], away = 0) =>
    each(those, ({ person, teams: at }) => teams.joins(person.id, homes[(at[0]! + away) % 3]!.id))

  async function close() {
    await town.close()
    rmSync(folder, { recursive: true })
  }
  async function live() {
    // The app is there for most; who reads English says so.
    for (const { id } of homes) await teams.install(id, mette)
    await each(
      everybody.filter(({ fate, i }) => !['notInstalled', 'guest', 'elsewhere'].includes(fate) || i === 0),
      ({ person, language, fate }) =>
        language === 'en'
          ? teams.say(person.id, 'language en')
          : language === 'sv' || person.id === mette || fate.startsWith('block')
            ? teams.install('personal', person.id)
            : Promise.resolve(),
    )
    for (const { person } of by('blockedBefore')) teams.becomes(person.id, 'blocked')
    for (const { person } of by('notInstalled')) teams.becomes(person.id, 'not-installed')
    for (const { person } of by('leavesUnreached'))
      teams.fail('Throttled', { person: person.id, retryAfter: 600, times: Infinity, on: ['create', 'send'] })

    // Started.
    await teams.say(mette, 'ny måling', { where: 'ICS 1' })
    const ids = (await town.world.store.teams(tenant).list()).map(({ id }) => id).join(',')
    const filled = { title: TITLE, pack: 'ics', language: 'own', team: ids, units: UNITS.join(', ') }
    teams.clock.latency = 15
    const start = teams.last(mette)
    await teams.press(mette, start, 'measurement.start', filled)
    await joins(by('joinsOpening'))
    await town.tick()
    await leave(by('leavesUnreached'))
    await settled()

    // Before the first reminder.
    for (const { person } of by('blocks', 'blocksThenAnswers')) teams.becomes(person.id, 'blocked')
    await joins(by('joinsAnswers', 'joinsReminded', 'joinsSilent'))
    await settled()
    await each(by('pauses', 'pausesAnswers'), ({ person, language }) =>
      teams.say(person.id, `${{ da: 'pause', sv: 'paus', en: 'pause' }[language]} 2026-04-20`),
    )
    await answered(answering('first'))
    await each(by('erases', 'answersThenErases'), one => erased(town, one), 2)
    await leave(by('leaves', 'answersThenLeaves', 'returns'))
    await joins(by('returns'))
    await until('2026-03-12')

    // After it; on the day after that it is given more days.
    await leave(by('leavesReminded', 'moves'))
    await joins(by('moves'), 1)
    await each(by('blocksThenAnswers'), ({ person }) => teams.install('personal', person.id))
    await until('2026-03-13')
    await teams.say(mette, 'status')
    await teams.press(mette, teams.last(mette), 'measurement.extend', { closesOn: '2026-03-31' })
    await answered(answering('second'))

    // After the second, until it closes by itself.
    await until('2026-03-26')
    await joins(by('joinsLate'))
    await answered(answering('third'))
    await until('2026-03-31')
    await town.goTo('2026-03-31T22:00:00Z')
    await until('2026-04-01')
  }
  await live().catch(async error => {
    await close()
    throw error
  })

  const { id } = (await town.world.store.measurements(tenant).list())[0]!
  const seen = everybody.map((one): Seen => {
    const asked = askedOf(town, one)
    const { when, invitation } = wordsIn(one.language)
    return {
      one,
      invitations: asked.filter(summary => summary === invitation.summary(TITLE)).length,
      reminders: asked.filter(summary => summary === when.nudge.summary(TITLE)).length,
      receipts: receipts.get(one.i) ?? 0,
    }
  })
  return {
    ...{ town, id, everybody, robots, seen, askedWhenAnswered },
    /** Every byte of the database. */
    bytes: () => Buffer.concat(readdirSync(folder).map(file => readFileSync(join(folder, file)))).toString('latin1'),
    /** Whatever somebody was shown in another language than their own. */
    foreign: everybody.flatMap(({ person, language }) =>
      versionsOf(town, person.id).filter(version => tonguesOf(version).some(tongue => tongue !== language)),
    ),
    close,
  }
}

const membersOf = (everybody: readonly One[], joining: readonly One[], at: number) => [
  ...everybody.filter(one => one.teams.includes(at) && !joining.includes(one)).map(({ person }) => person.id),
  robots[at]!.id,
]

/** Everything that ever stood in somebody's chat. */
const versionsOf = ({ teams }: Town, who: string) =>
  teams.inbox(who).flatMap(({ history, activity }) => [...history, activity])

/** The messages that asked somebody to answer, as they came. */
export const askedOf = ({ teams }: Town, { person, language }: One): string[] => {
  const { when, invitation } = wordsIn(language)
  const asking = [invitation.summary(TITLE), when.nudge.summary(TITLE)]
  return teams
    .inbox(person.id)
    .map(({ history, activity }) => (history[0] ?? activity).summary ?? '')
    .filter(summary => asking.includes(summary))
}

const levelOf = ({ i }: One): Level => (i % 6 === 0 ? 'leader' : 'staff')
const unitOf = ({ i }: One) => UNITS[i % UNITS.length]!
/** What somebody chooses at one statement: 0 is that they do not know. */
const choiceOf = ({ i }: One, place: number) => String((i * 7 + place * (1 + (i % 3))) % 6)

/** Begins, turns every page and ends with a comment. */
async function turnPages(town: Town, one: One): Promise<Message> {
  const { id } = one.person
  const message = withButton(town, id, 'answer.begin')
  await town.teams.press(id, message, 'answer.begin', { level: levelOf(one), unit: unitOf(one) })
  for (let pages = 0; pages < 20; pages++) {
    const text = JSON.stringify(message.card)
    const items = [...text.matchAll(/"type":"Input.ChoiceSet","id":"([^"]+)"/g)].map(match => match[1]!)
    const chosen = Object.fromEntries(items.map((item, place) => [item, choiceOf(one, place)]))
    const last = text.includes('answer.submit')
    const comment = last && one.i % 2 === 0 ? { comment: `Vi mangler tid, og det er nummer ${one.i % 100}.` } : {}
    await town.teams.press(id, message, last ? 'answer.submit' : 'answer.page', { ...chosen, ...comment })
    if (last) return message
  }
  throw new Error(`${id} never came to the last page`)
}

/** Begins, and hands everything in as the last page does. */
async function handIn(town: Town, one: One): Promise<Message> {
  const { id } = one.person
  const [level, unit] = [levelOf(one), unitOf(one)]
  const message = withButton(town, id, 'answer.begin')
  await town.teams.press(id, message, 'answer.begin', { level, unit })
  const draft = itemsOf(pack)
    .map((item, place) => (isAsked(item, level) ? choiceOf(one, place) : '-'))
    .join('')
  const page = pack.sigtepunkter.length - 1
  await town.teams.tap(id, message, { verb: 'answer.submit', ref: refOn(message.card), level, unit, page, draft })
  return message
}

async function erased(town: Town, { person: { id }, language }: One) {
  await town.teams.say(id, { da: 'mine data', sv: 'mina data', en: 'my data' }[language])
  const card = withButton(town, id, 'data.delete')
  await town.teams.press(id, card, 'data.delete')
  await town.teams.press(id, card, { verb: 'data.delete', confirmed: true })
}
