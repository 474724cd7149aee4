import { aTownForEach, anna, bo, mette } from './moments'
import { answerAtOnce, people, startMeasurement, tenant, textOf } from './town'

/** When a measurement opens and closes, on a clock that the test moves. */
const { town, cancel, inbox, invitedOf, live, nudgesOf, only, shown, status } = aTownForEach()

describe('planned', () => {
  test('it waits for its day, invites whoever is there then, and can be answered', async () => {
    await startMeasurement(town(), { opensOn: '2026-03-09', closesOn: '2026-03-27' })
    expect(shown(mette)).toContain('er planlagt')
    expect(shown(mette)).toContain('Den åbner 9. marts 2026 og kan besvares til og med 27. marts 2026.')
    expect(await only()).toMatchObject({ state: 'planned', due: '2026-03-09T07:30:00.000Z' })
    expect(
      await town()
        .world.store.papers((await only()).id)
        .audience.get(),
    ).toBeUndefined()
    expect(textOf(await status())).toContain('Åbner 9. marts 2026, lukker 27. marts 2026.')
    const [newcomer] = people(8).slice(7)
    await town().teams.joins(newcomer!)
    await town().teams.leaves(bo)
    await town().goTo('2026-03-09T07:29:00Z')
    expect(invitedOf(anna)).toBe(0)
    await town().goTo('2026-03-09T07:30:00Z')
    expect([anna, bo, newcomer!.id].map(invitedOf)).toEqual([1, 0, 1])
    expect(await only()).toMatchObject({ state: 'open', startedOn: '2026-03-09', invited: 6 })
    await answerAtOnce(town(), anna, '4', 'staff')
    expect(inbox(anna, 'Tak for dit svar')).toHaveLength(1)
  })

  test('planned for a Sunday it opens on Monday morning, also in the week of summer time', async () => {
    await startMeasurement(town(), { opensOn: '2026-03-29', closesOn: '2026-04-20' })
    expect(shown(mette)).toContain('Perioden rammer påsken')
    await town().goTo('2026-03-29T12:00:00Z')
    expect(invitedOf(anna)).toBe(0)
    await town().goTo('2026-03-30T06:30:00Z')
    expect(invitedOf(anna)).toBe(1)
  })

  test('Teams will not say who is there: it tries again, and says so in the status', async () => {
    await startMeasurement(town(), { opensOn: '2026-03-09' })
    const trouble = town().teams.fail('ServiceUnavailable', { on: 'members', times: Infinity })
    await town().goTo('2026-03-09T07:30:00Z')
    await town().goTo('2026-03-09T07:31:00Z')
    expect(await only()).toMatchObject({ state: 'planned' })
    trouble.stop()
    await town().goTo('2026-03-09T07:32:00Z')
    await town().tick()
    expect([anna, bo].map(invitedOf)).toEqual([1, 1])
  })

  test('down until its last day is over: nobody is asked, and the status says why', async () => {
    await startMeasurement(town(), { opensOn: '2026-03-09', closesOn: '2026-03-20' })
    await town().goTo('2026-03-21T09:00:00Z')
    await town().tick()
    expect(invitedOf(anna)).toBe(0)
    expect(textOf(await status())).toContain('Den nåede ikke at åbne')
  })

  test('cancelled before its day it never opens', async () => {
    await startMeasurement(town(), { opensOn: '2026-03-09' })
    await cancel()
    await town().goTo('2026-03-09T09:00:00Z')
    expect(invitedOf(anna)).toBe(0)
    expect(await only()).toMatchObject({ state: 'cancelled', startedBy: '' })
  })
})

test('down while it should have closed: it closes on its day, and nothing is asked of anybody after', async () => {
  await startMeasurement(town())
  await town().goTo('2026-03-30T08:00:00Z')
  expect(await only()).toMatchObject({ state: 'sealed', closedOn: '2026-03-23' })
  expect(nudgesOf(anna)).toBe(0)
})

test('a card that comes back says what to think of', async () => {
  await town().teams.install('team', mette)
  await town().teams.say(mette, 'ny måling')
  const card = town().teams.last(mette)
  await town().teams.press(mette, card, 'measurement.start', { title: '', closesOn: '2026-04-11' })
  expect(textOf(card)).toContain('Perioden rammer påsken')
  expect(textOf(card)).toContain('Sidste dag er ikke en arbejdsdag.')
})

describe('extended', () => {
  beforeEach(() => startMeasurement(town()))

  test('a later day counts for everybody, and the second reminder moves with it', async () => {
    const message = await status()
    await town().teams.press(mette, message, 'measurement.extend', { closesOn: '2026-03-31' })
    expect(textOf(message)).toContain('Der kan nu svares til og med 31. marts 2026.')
    expect(textOf(message)).toContain('Perioden rammer påsken')
    await live('2026-03-03', '2026-03-31')
    expect(nudgesOf(anna)).toBe(2)
    expect(await only()).toMatchObject({ state: 'open' })
    await answerAtOnce(town(), anna, '4', 'staff')
    await town().goTo('2026-03-31T22:00:00Z')
    expect(await only()).toMatchObject({ state: 'sealed', closedOn: '2026-03-31' })
  })

  test('after its last day nothing is extended, also before the next tick has closed it', async () => {
    const message = await status()
    town().clock.at = new Date('2026-03-23T23:00:00Z')
    await town().teams.press(mette, message, 'measurement.extend', { closesOn: '2026-03-31' })
    expect(shown(mette)).toContain('Målingen er ikke åben, så den kan ikke forlænges.')
    await town().tick()
    expect(await only()).toMatchObject({ state: 'sealed', closedOn: '2026-03-23' })
  })

  test('only its coordinator or who started it sees what may be done with it', async () => {
    await town().teams.install('personal', anna)
    expect(textOf(await status(anna))).not.toContain('Aflys')
  })

  test('of several, each has a way to its own form', async () => {
    await town().teams.say(mette, 'ny måling')
    await town().teams.press(mette, town().teams.last(mette), 'measurement.start', { title: 'Den anden' })
    const message = await status()
    expect(JSON.stringify(message.card)).not.toContain('Input.Date')
    const data = JSON.stringify(message.card).match(/\{"verb":"measurement.open".*?\}\}\}/g)!
    expect(data).toHaveLength(2)
    await town().teams.tap(mette, message, JSON.parse(data[1]!))
    await town().teams.press(mette, message, 'measurement.extend', { closesOn: '2026-03-31' })
    expect(textOf(message)).toContain('er forlænget')
    const days = (await town().world.store.measurements(tenant).list()).map(({ closesOn }) => closesOn).sort()
    expect(days).toEqual(['2026-03-23', '2026-03-31'])
  })
})
