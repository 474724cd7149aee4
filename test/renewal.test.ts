import type { Secrets } from '../src/ports'
import { secretsFrom } from '../src/secrets'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { storeIn } from '../src/store/store'
import { anna, aTownForEach, bo, mette } from './moments'
import { answerAtOnce, people, startMeasurement, textOf, withButton } from './town'

/** The secrets are renewed while a measurement is open: nobody is asked twice, nobody loses their card or their answer. */
const { town, reopen, only, nudgesOf, inbox, live } = aTownForEach()
const before = { ballot: 'the first ballot secret', link: 'the first link secret' }
const [first, second] = [
  secretsFrom(before.ballot, before.link),
  secretsFrom('the second ballot secret', 'the second link secret', before),
]
const alone = secretsFrom('the second ballot secret', 'the second link secret')
const [others, late] = [['29:p3', '29:p4'], '29:p5'] as const

let current = first
const secrets = new Proxy({} as Secrets, { get: (_, name: keyof Secrets) => current[name] })
let documents: ReturnType<typeof queued>
beforeEach(async () => {
  current = first
  documents = queued(openSqlite(':memory:'))
  await reopen({ secrets, documents, people: people(6) })
})

/** What somebody with these secrets alone finds in the only box. */
const seenWith = async (known: Secrets) =>
  storeIn(documents, known)
    .boxes((await only()).id)
    .get('box:00000')

test('both renewed half-way: one measurement, in which everybody answers once', async () => {
  town().teams.leaves(late)
  await startMeasurement(town())
  for (const who of [mette, anna]) await answerAtOnce(town(), who, '4', 'staff')
  const opened = await only()
  expect(opened.ballotKey).toBe(first.ballotKey)

  current = second
  await town().teams.say(anna, 'svar')
  expect(textOf(town().teams.last(anna))).toContain('venter')
  await town().teams.say(anna, 'mine data')
  expect(textOf(town().teams.last(anna))).toContain('Du er inviteret og har svaret')
  expect((await seenWith(first))!.answers).toHaveLength(2)
  await expect(seenWith(alone)).rejects.toThrow()
  await town().teams.joins(late)
  await live('2026-03-03', '2026-03-12')
  expect([mette, anna, bo, late].map(nudgesOf)).toEqual([0, 0, 1, 1])
  // From cards that were signed with the first.
  for (const who of [bo, ...others, late]) {
    await answerAtOnce(town(), who, '4', 'staff')
    expect(inbox(who, 'Tak for dit svar')).toHaveLength(1)
  }
  // What is handed in now is not for whoever has the first.
  expect((await seenWith(alone))!.answers).toHaveLength(6)
  await expect(seenWith(first)).rejects.toThrow()
  await town().goTo('2026-03-25T08:00:00Z')

  const sealed = await only()
  const report = await town().world.store.papers(sealed.id).report.get()
  expect([sealed.state, sealed.ballotKey, report!.invited, report!.answered]).toEqual(['sealed', first.ballotKey, 6, 6])
})

test('the old one taken away too early: a fault that says so, and nothing is lost when it is back', async () => {
  await startMeasurement(town())
  await answerAtOnce(town(), anna, '4', 'staff')
  const invitation = withButton(town(), bo, 'answer.begin')
  current = { ...second, mark: alone.mark, unlock: alone.unlock }
  await town().teams.press(bo, invitation, 'answer.begin', { level: 'staff' })
  expect(town().faults()).toEqual([
    expect.objectContaining({ facts: expect.objectContaining({ code: 'BALLOT_SECRET_OLD' }) }),
  ])
  town().logged.length = 0

  current = second
  await answerAtOnce(town(), bo, '4', 'staff')
  expect(inbox(bo, 'Tak for dit svar')).toHaveLength(1)
})

test('what opens afterwards keeps to the new one, and needs no other', async () => {
  current = second
  await startMeasurement(town())
  current = alone
  for (const who of [mette, anna, bo, ...others, late]) await answerAtOnce(town(), who, '4', 'staff')
  await town().goTo('2026-03-25T08:00:00Z')
  const { state, ballotKey, invited } = await only()
  expect([state, ballotKey, invited]).toEqual(['sealed', second.ballotKey, 6])
})
