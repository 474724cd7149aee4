import { aTownForEach, anna, mette } from './moments'
import { startMeasurement, tenant, textOf, withButton } from './town'

/** A measurement that is to be made again. */
const { town, idOf, inbox, live, nudgesOf, only } = aTownForEach()

describe('measuring again', () => {
  const done = async () => {
    await startMeasurement(town(), { units: 'Børn, Unge', level: 'staff', threshold: '6' })
    await town().goTo('2026-03-24T08:00:00Z')
    expect(await only()).toMatchObject({ state: 'sealed', tidied: true })
  }

  test('a year after, the coordinator is asked once, and the card is filled in', async () => {
    await done()
    await town().goTo('2027-03-23T07:29:00Z')
    expect(inbox(mette, 'Skal I måle igen?')).toHaveLength(0)
    await town().goTo('2027-03-23T07:30:00Z')
    expect(inbox(mette, 'Skal I måle igen?')).toHaveLength(1)
    expect(inbox(anna, 'Skal I måle igen?')).toHaveLength(0)
    await live('2027-03-24', '2027-04-02')
    expect(inbox(mette, 'Skal I måle igen?')).toHaveLength(1)
    await town().teams.press(mette, withButton(town(), mette, 'measurement.again'), 'measurement.again')
    const card = town().teams.last(mette)
    expect(textOf(card)).toContain('Sammenlign med')
    expect(textOf(card)).toContain('Børn, Unge')
    await town().teams.press(mette, card, 'measurement.start', { closesOn: '2027-04-23' })
    const [first, second] = await town().world.store.measurements(tenant).list()
    expect(second).toMatchObject({ baseline: first!.id, units: ['Børn', 'Unge'], asked: 'staff', threshold: 6 })
  })

  test('within half a year of the one it is compared with, that is said', async () => {
    await done()
    const { id } = await only()
    const ref = town().world.secrets.sign(idOf(mette), { measurement: id })
    await town().teams.tap(mette, town().teams.last(mette), { verb: 'measurement.again', ref })
    const card = town().teams.last(mette)
    await town().teams.press(mette, card, 'measurement.start', { opensOn: '2026-09-21', closesOn: '2026-10-09' })
    expect(textOf(card)).toContain('Der er gået under seks måneder')
    expect(textOf(card)).toContain('er planlagt')
  })

  test('measured again already: nobody is asked', async () => {
    await done()
    await town().goTo('2027-02-01T08:00:00Z')
    await town().teams.say(mette, 'ny måling')
    await town().teams.press(mette, town().teams.last(mette), 'measurement.start')
    await town().goTo('2027-03-24T08:00:00Z')
    expect(inbox(mette, 'Skal I måle igen?')).toHaveLength(0)
  })

  test('a reminder and a proposal on one day are one message, with a way into each', async () => {
    await done()
    await town().goTo('2027-03-11T08:00:00Z')
    await town().teams.say(mette, 'ny måling')
    await town().teams.press(mette, town().teams.last(mette), 'measurement.start', {
      pack: 'dubu',
      closesOn: '2027-04-05',
    })
    await town().goTo('2027-03-23T08:00:00Z')
    const message = town().teams.last(mette)
    expect(textOf(message)).toContain('Det har brug for dig')
    expect(nudgesOf(anna)).toBe(1)
    await town().teams.press(mette, message, 'answer.open')
    expect(textOf(message)).toContain('Vil du svare på en måling?')
  })
})
