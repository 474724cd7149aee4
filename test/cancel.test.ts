import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { aTownForEach, anna, bo, mette } from './moments'
import { answerAtOnce, people, startMeasurement, tenant, textOf, withButton } from './town'

/** A measurement that is cancelled is destroyed. */
const { town, cancel, live, only, reopen, shown, status } = aTownForEach()

describe('cancelled', () => {
  const told = 'Målingen er aflyst, og det, du havde valgt, er ikke gemt.'

  test('all of it is destroyed, and only who presses is told', async () => {
    await startMeasurement(town())
    const { id } = await only()
    await answerAtOnce(town(), anna, '4', 'staff')
    await town().goTo('2026-03-12T08:00:00Z')
    const open = withButton(town(), bo, 'answer.begin')
    await town().teams.press(bo, open, 'answer.begin', { level: 'staff' })
    const before = [anna, bo].map(who => town().teams.inbox(who).length)
    await cancel()
    expect([anna, bo].map(who => town().teams.inbox(who).length)).toEqual(before)
    await gone(id)
    await town().teams.press(bo, open, 'answer.page')
    expect(textOf(open)).toContain(told)
    await live('2026-03-13', '2026-03-25')
    expect([anna, bo].map(who => town().teams.inbox(who).length)).toEqual(before)
    expect(await town().world.store.papers(id).report.get()).toBeUndefined()
    await town().teams.say(mette, 'luk måling')
    expect(shown(mette)).toContain('Der er ingen åben måling, som du kan lukke.')
    expect(textOf(await status())).toContain('Der er ingen måling i gang')
  })

  test('pressed twice it is cancelled once; what is closed stays', async () => {
    await startMeasurement(town())
    const message = await status()
    await town().teams.press(mette, message, 'measurement.askCancel')
    const data = JSON.parse(JSON.stringify(message.card).match(/\{"verb":"measurement.cancel".*?\}\}\}/)![0]) as object
    await town().teams.tap(mette, message, data)
    await town().tick()
    await town().teams.tap(mette, message, data)
    expect(shown(mette)).toContain('er aflyst')
    expect(await only()).toMatchObject({ state: 'cancelled' })
  })

  test('what has been closed cannot be cancelled', async () => {
    await startMeasurement(town())
    const message = await status()
    await town().teams.press(mette, message, 'measurement.askCancel')
    await town().goTo('2026-03-24T08:00:00Z')
    await town().teams.press(mette, message, 'measurement.cancel')
    expect(shown(mette)).toContain('Målingen er lukket, så den kan ikke aflyses.')
    expect(await only()).toMatchObject({ state: 'sealed' })
  })

  async function gone(id: string) {
    const { store } = town().world
    const papers = store.papers(id)
    expect(await Promise.all([papers.pack.get(), papers.audience.get(), store.boxes(id).get('box:00000')])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    for (const person of people(6))
      expect(JSON.stringify(await store.sent(tenant, { person: person.aadObjectId }).list())).not.toContain(id)
    const head = JSON.stringify(await only())
    expect(head).toContain('"cancelled"')
    for (const person of people(6)) expect(head).not.toContain(person.aadObjectId)
  }

  test('stopped after any of its writes, a rerun destroys the rest', async () => {
    for (let writes = 0; ; writes++) {
      let left = Infinity
      const real = queued(openSqlite(':memory:'))
      const spent = () => {
        if (--left < 0) throw new Error('stopped')
      }
      const documents = {
        ...real,
        remove: async (...given: Parameters<typeof real.remove>) => (spent(), real.remove(...given)),
        change: async (...given: Parameters<typeof real.change>) => (spent(), real.change(...given)),
        scrub: async () => (spent(), real.scrub()),
      } as typeof real
      await reopen({ documents })
      await startMeasurement(town())
      const { id } = await only()
      await town().goTo('2026-03-12T08:00:00Z')
      await documents.change('measurements:' + tenant, id, now => ({
        ...(now as object),
        state: 'cancelling',
        due: '2026-03-12T08:00:00.000Z',
      }))
      left = writes
      await town().tick()
      const wasStopped = left < 0
      left = Infinity
      await town().tick()
      await gone(id)
      town().logged.length = 0
      if (!wasStopped) return expect(writes).toBeGreaterThan(15)
    }
  }, 60_000)
})
