import { da } from '../src/words/da'
import { handedIn } from './answering'
import type { ErrorCode, Message } from './fakeTeams'
import { aTownForEach, anna, mette } from './moments'
import { dataOf, keptIn, people, startMeasurement, team, textOf, withButton } from './town'

/**
 * What may happen to a measurement that is under way, and to its report, numbered as in the list of bad inputs: the
 * sentence each gets, and what is kept.
 */
const { town, idOf, inbox, only, reopen } = aTownForEach()

const linesOf = (message: Message) => textOf(message).split('\n')
const threads = () => {
  const { teams } = town()
  return teams.channel(team.id).flatMap(({ messages }) => messages)
}
const report = async () => {
  const { store } = town().world
  return store.papers((await only()).id).report.get()
}
const reports = () => threads().filter(message => linesOf(message)[0] === da.report.title)
/** Somebody hands in with one press. */
const handIn = async (who: string, i = 1) => {
  const ref = town().world.secrets.sign(idOf(who), { measurement: (await only()).id })
  return town().teams.tap(who, withButton(town(), who, 'answer.begin'), handedIn(ref, i))
}

async function close() {
  await town().teams.say(mette, 'luk måling')
  await town().teams.press(mette, town().teams.last(mette), 'measurement.close')
  await town().tick()
}

describe('86: on the day the clocks are put', () => {
  test.each([
    ['forward', '2026-03-20T09:00:00Z', '2026-03-29', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
    ['back', '2026-10-16T08:00:00Z', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
  ])('%s, a measurement lasts until the last second of its last day', async (_, at, closesOn, last, over) => {
    await reopen({ at })
    await startMeasurement(town(), { closesOn })
    for (const [i, instant, sentence] of [
      [1, last, da.answer.receipt],
      [2, over, da.answer.refused.closed],
    ] as const) {
      const own = withButton(town(), `29:p${i}`, 'answer.begin')
      town().clock.at = new Date(instant)
      await handIn(`29:p${i}`)
      expect(linesOf(own)[0]).toBe(sentence)
    }
    await town().tick()
    expect(await only()).toMatchObject({ state: 'sealed', closedOn: closesOn })
  })
})

test.each([
  ['Store bededag 2026, which is none any more', '2026-04-13', '2026-05-01', false],
  ['5 June', '2026-05-18', '2026-06-05', true],
  ['24 December', '2026-12-07', '2026-12-24', true],
  ['31 December', '2026-12-07', '2026-12-31', true],
])('87: closing on %s', async (_, from, closesOn, warned) => {
  await reopen({ at: `${from}T09:00:00Z` })
  await town().teams.install('team', mette)
  await town().teams.say(mette, 'ny måling')
  const card = town().teams.last(mette)
  await town().teams.press(mette, card, 'measurement.start', { closesOn })
  expect(linesOf(card).includes(da.when.warnings['closes-when-closed'])).toBe(warned)
  expect(await only()).toMatchObject({ closesOn, state: 'open' })
})

describe('90: too few', () => {
  test.each([
    ['an empty team', 1, [], 1, 5],
    ['a team of 4', 4, undefined, 4, 5],
    ['a team of 8, where 10 must answer', 8, undefined, 8, 10],
  ])('%s: it is said at once, and the report shows no figures', async (_, n, members, invited, threshold) => {
    await reopen({ people: people(n), team: { ...team, ...(members && { members }) } })
    await startMeasurement(town(), { threshold: String(threshold) })
    const started = inbox(mette, 'er i gang')[0]!
    expect(linesOf(started)).toContain(da.start.invited(invited, '2026-03-23'))
    expect(linesOf(started)).toContain(da.start.fewInvited(threshold))
    for (let i = 0; i < invited; i++) await handIn(`29:p${i}`)
    await close()
    expect(linesOf(threads().at(-1)!)).toEqual(expect.arrayContaining([da.report.nothing(threshold)]))
  })

  test('a team of 5 of whom one leaves: nobody is warned, and the report shows no figures', async () => {
    await reopen({ people: people(5) })
    await startMeasurement(town())
    expect(textOf(inbox(mette, 'er i gang')[0]!)).not.toContain(da.start.fewInvited(5))
    await town().teams.leaves('29:p4')
    for (let i = 0; i < 4; i++) await handIn(`29:p${i}`)
    await close()
    expect(linesOf(threads().at(-1)!)).toEqual(expect.arrayContaining([da.report.rateTooFew(5), da.report.nothing(5)]))
    expect(await report()).toMatchObject({ answered: 4, invited: 5 })
  })
})

test('93: closed while six hand in: each is told the truth, and the report counts those who were thanked', async () => {
  await startMeasurement(town())
  const invitations = people(6).map(({ id }) => withButton(town(), id, 'answer.begin'))
  await town().teams.say(mette, 'luk måling')
  const asked = town().teams.last(mette)
  const pressed = people(6).map(({ id }) => handIn(id))
  await Promise.all([...pressed, town().teams.press(mette, asked, 'measurement.close')])
  await town().tick()
  const said = invitations.map(message => linesOf(message)[0])
  const thanked = said.filter(title => title === da.answer.receipt)
  expect(said.filter(title => title !== da.answer.receipt && title !== da.answer.refused.closed)).toEqual([])
  expect(await report()).toMatchObject({ answered: thanked.length })
})

test('95: asked for twice at once, the report is made once, and shown as often as it was asked for', async () => {
  await startMeasurement(town())
  for (let i = 0; i < 6; i++) await handIn(`29:p${i}`)
  await town().teams.say(mette, 'luk måling')
  const asked = town().teams.last(mette)
  const data = dataOf(asked, 'measurement.close')
  await Promise.all(['submit', 'execute'].map(kind => town().teams.tap(mette, asked, data, kind as 'submit')))
  await town().tick()
  expect(linesOf(asked)[0]).toBe(da.close.done((await only()).title))
  expect(reports()).toHaveLength(1)
  const before = await keptIn(town())
  await Promise.all([1, 2].map(() => town().teams.press(anna, reports()[0]!, 'report.show')))
  await Promise.all([1, 2].map(() => town().teams.say(anna, 'rapport')))
  const shownTo = inbox(anna, da.report.title)
  expect(shownTo).toHaveLength(4)
  expect(new Set(shownTo.map(textOf)).size).toBe(1)
  expect(await keptIn(town())).toBe(before)
})

describe('96: a channel that does not take the report', () => {
  const lost: [string, ErrorCode][] = [
    ['deleted', 'ConversationNotFound'],
    ['archived', 'MessageWritesBlocked'],
    ['private', 'NotEnoughPermissions'],
    ['shared', 'BotNotInConversationRoster'],
  ]
  const closing = async (code: ErrorCode, where: string) => {
    await town().teams.install('team', mette)
    await town().teams.say(mette, 'ny måling', { where: 'ICS' })
    await town().teams.press(mette, town().teams.last(mette), 'measurement.start')
    await town().tick()
    const when = ({ body }: { body: unknown }) => JSON.stringify(body ?? {}).includes(where)
    town().teams.fail(code, { on: 'create', times: Infinity, when })
    await close()
  }

  test.each(lost)('%s: it comes in the team’s own instead', async (_, code) => {
    await closing(code, '19:ics')
    expect(reports()).toHaveLength(1)
    expect(inbox(mette, da.report.lost.title)).toEqual([])
  })

  test.each(lost)('%s, and the team’s own too: the coordinator hears where it is, once', async (_, code) => {
    await closing(code, '"channel":')
    await town().tick()
    const { title } = await only()
    expect(reports()).toEqual([])
    const [told, ...more] = inbox(mette, da.report.lost.title)
    expect(more).toEqual([])
    expect(linesOf(told!).slice(0, 3)).toEqual([da.report.lost.title, ...da.report.lost.lines(title)])
    expect(inbox(anna, da.report.lost.title)).toEqual([])
    await town().teams.press(mette, told!, 'report.show')
    expect(linesOf(town().teams.last(mette))[0]).toBe(da.report.title)
  })
})
