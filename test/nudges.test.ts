import { appIn } from '../src/app'
import { readConfig } from '../src/config'
import { secretsFrom } from '../src/secrets'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { aTownForEach, anna, bo, mette } from './moments'
import { answerAtOnce, packs, people, startMeasurement, tenant, textOf, watching } from './town'

/** Reminders to those who have not answered. */
const { town, idOf, inbox, live, nudgesOf, only, reopen, shown } = aTownForEach()

describe('reminders', () => {
  const month = () => live('2026-03-03', '2026-03-22')

  test('twice and never more, each in a message that looks like the invitation', async () => {
    await startMeasurement(town())
    await live('2026-03-03', '2026-03-11')
    expect(nudgesOf(anna)).toBe(0)
    await live('2026-03-12', '2026-03-17')
    expect([mette, anna, bo].map(nudgesOf)).toEqual([1, 1, 1])
    await live('2026-03-18', '2026-03-22')
    expect([mette, anna, bo].map(nudgesOf)).toEqual([2, 2, 2])
    expect(shown(anna)).toContain('Du får højst to. Skriv »pause« og en dato')
    expect(town().teams.last(anna).summary).toContain('Påmindelse:')
    await answerAtOnce(town(), anna, '4', 'staff')
    expect(inbox(anna, 'Tak for dit svar')).toHaveLength(1)
    expect(town().teams.inbox(mette).map(textOf).join()).not.toContain('Person 1')
  })

  test('who answers hears no more, also when their reminder is already on its way', async () => {
    await startMeasurement(town())
    await answerAtOnce(town(), anna, '4', 'staff')
    await live('2026-03-03', '2026-03-12')
    expect([anna, bo].map(nudgesOf)).toEqual([0, 1])
    const crowd = town().teams.fail('Throttled', { on: 'send', person: bo, retryAfter: 40, times: Infinity })
    await town().goTo('2026-03-18T08:00:00Z')
    expect(await town().world.store.queue(tenant).list()).toHaveLength(1)
    await answerAtOnce(town(), bo, '4', 'staff')
    crowd.stop()
    const before = town().teams.inbox(bo).length
    await town().goTo('2026-03-18T08:01:00Z')
    await live('2026-03-19', '2026-03-22')
    expect(town().teams.inbox(bo)).toHaveLength(before)
    expect(await town().world.store.queue(tenant).list()).toEqual([])
  })

  test('a pause is obeyed, and others are not kept waiting', async () => {
    await startMeasurement(town())
    await town().teams.install('personal', anna)
    await town().teams.say(anna, 'pause 2026-03-15')
    await live('2026-03-03', '2026-03-14')
    expect([anna, bo].map(nudgesOf)).toEqual([0, 1])
    await live('2026-03-15', '2026-03-17')
    expect([anna, bo].map(nudgesOf)).toEqual([1, 1])
    await live('2026-03-18', '2026-03-22')
    expect([anna, bo].map(nudgesOf)).toEqual([2, 2])
  })

  test('down on both days: one, the later', async () => {
    await startMeasurement(town())
    await town().goTo('2026-03-19T08:00:00Z')
    await live('2026-03-20', '2026-03-22')
    expect(nudgesOf(anna)).toBe(1)
  })

  test('out of hours it waits for the morning', async () => {
    await startMeasurement(town())
    await town().goTo('2026-03-12T20:00:00Z')
    expect(nudgesOf(anna)).toBe(0)
    await town().goTo('2026-03-13T07:30:00Z')
    expect(nudgesOf(anna)).toBe(1)
  })

  test('Teams turned them away until after hours: they go out in the morning, once', async () => {
    await startMeasurement(town())
    const crowd = town().teams.fail('Throttled', { on: 'send', person: anna, retryAfter: 3_600, times: Infinity })
    for (const hour of ['08', '10', '12', '13', '15', '20']) await town().goTo(`2026-03-12T${hour}:00:00Z`)
    crowd.stop()
    await town().goTo('2026-03-12T23:00:00Z')
    expect(nudgesOf(anna)).toBe(0)
    await town().goTo('2026-03-13T07:30:00Z')
    expect(nudgesOf(anna)).toBe(1)
  })

  test('a process that stops while it makes them: everybody once', async () => {
    await startMeasurement(town())
    const { id } = await only()
    const { measurements, queue } = town().world.store
    await town().goTo('2026-03-12T07:30:00Z')
    expect(nudgesOf(anna)).toBe(1)
    // As it was when half of them lay in the queue.
    await measurements(tenant).change(id, now => ({
      ...now!,
      nudges: [{ number: 1, on: '2026-03-12' }],
      due: '2026-03-12T07:30:00.000Z',
    }))
    await town()
      .world.store.sent(tenant, { person: idOf(bo) })
      .remove(`daily:${idOf(bo)}:2026-03-12`)
    const before = nudgesOf(bo)
    await town().goTo('2026-03-12T07:31:00Z')
    expect([nudgesOf(anna), nudgesOf(bo)]).toEqual([1, before + 1])
    await month()
    expect(nudgesOf(anna)).toBe(2)
    expect(await queue(tenant).list()).toEqual([])
  })

  test('another process goes on where the first one stopped', async () => {
    const real = queued(openSqlite(':memory:'))
    await reopen({ documents: real })
    await startMeasurement(town())
    await live('2026-03-03', '2026-03-12')
    expect(nudgesOf(anna)).toBe(1)
    const next = await appIn(readConfig({ MODE: 'local' }), {
      documents: real,
      secrets: secretsFrom('ballot secret of the tests', 'link secret of the tests'),
      packs,
      now: () => town().clock.at,
      stopwatch: watching(() => town().clock.at.getTime()),
      newId: () => 'never',
      log: () => {},
    })
    for (const day of ['12', '13', '14', '15', '16', '17', '19', '20', '22']) {
      town().clock.at = new Date(`2026-03-${day}T09:00:00Z`)
      await next.tickAll()
    }
    expect([mette, anna, bo].map(nudgesOf)).toEqual([2, 2, 2])
  })

  test('whose message of the day has gone already hears the next working day', async () => {
    await startMeasurement(town())
    const id = `daily:${idOf(anna)}:2026-03-12`
    const settled = { schema: 1, id, kind: 'daily', to: { person: idOf(anna) }, madeOn: '2026-03-12' } as const
    const counts = { attempts: 1, turnedAway: 0, state: 'sent', reasons: ['a:2026-03-26:-14'] } as const
    await town()
      .world.store.sent(tenant, { person: idOf(anna) })
      .insert(id, { ...settled, ...counts })
    await town().goTo('2026-03-12T08:00:00Z')
    expect([anna, bo].map(nudgesOf)).toEqual([0, 1])
    await town().goTo('2026-03-13T08:00:00Z')
    expect([anna, bo].map(nudgesOf)).toEqual([1, 1])
  })

  test('a period of four days has none', async () => {
    await startMeasurement(town(), { closesOn: '2026-03-05' })
    await live('2026-03-03', '2026-03-05')
    expect(nudgesOf(anna)).toBe(0)
  })

  test('once made, a tick reads nobody any more', async () => {
    const real = queued(openSqlite(':memory:'))
    const read: string[] = []
    const documents = {
      ...real,
      get: <T>(partition: string, id: string) => (read.push(partition), real.get<T>(partition, id)),
      list: <T>(partition: string) => (read.push(partition), real.list<T>(partition)),
    }
    await reopen({ documents })
    await startMeasurement(town())
    await town().goTo('2026-03-12T08:00:00Z')
    expect(nudgesOf(anna)).toBe(1)
    read.length = 0
    for (let second = 15; second < 60; second += 15) await town().goTo(`2026-03-12T08:00:${second}Z`)
    expect(read.filter(partition => /^(sent|m|people):/.test(partition))).toEqual([])
    await town().goTo('2026-03-13T06:00:00Z') // the first of the day also sweeps
    read.length = 0
    await town().goTo('2026-03-13T08:00:00Z')
    expect(read.filter(partition => /^(sent|m|people):/.test(partition))).toEqual([])
  })

  test('closed while a reminder is on its way: that one is forgotten too', async () => {
    const real = queued(openSqlite(':memory:'))
    let close: (() => Promise<unknown>) | undefined
    const insert: typeof real.insert = async (partition, id, body) => {
      const now = partition.startsWith('sent:') && id.startsWith('daily:') ? close : undefined
      if (now) close = undefined
      await now?.()
      return real.insert(partition, id, body)
    }
    await reopen({ documents: { ...real, insert } })
    await startMeasurement(town())
    await town().teams.say(mette, 'luk måling')
    const card = town().teams.last(mette)
    close = () => town().teams.press(mette, card, 'measurement.close')
    await town().goTo('2026-03-12T08:00:00Z')
    expect(await only()).toMatchObject({ state: 'sealed' })
    for (const { aadObjectId: person } of people(6))
      expect(JSON.stringify(await town().world.store.sent(tenant, { person }).list())).not.toContain('nudge')
  })

  test('once it is sealed nothing tells who was reminded', async () => {
    await startMeasurement(town())
    await answerAtOnce(town(), anna, '4', 'staff')
    await live('2026-03-03', '2026-03-25')
    expect(await only()).toMatchObject({ state: 'sealed', tidied: true })
    expect(await only()).not.toHaveProperty('nudges')
    for (const who of [mette, anna, bo])
      expect(
        JSON.stringify(
          await town()
            .world.store.sent(tenant, { person: idOf(who) })
            .list(),
        ),
      ).not.toContain('nudge')
  })
})
