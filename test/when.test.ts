import { appIn } from '../src/app'
import { readConfig } from '../src/config'
import { addDays } from '../src/domain/calendar'
import { secretsFrom } from '../src/secrets'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { answer, openTown, packs, people, startMeasurement, tenant, textOf, withButton, type Town } from './town'

/** When a measurement opens, reminds, closes and ends, on a clock that the test moves. */
let town: Town
const mette = '29:p0'
const anna = '29:p1'
const bo = '29:p2'

beforeEach(async () => {
  town = await openTown()
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const only = async () => (await town.world.store.measurements(tenant).list())[0]!
const inbox = (who: string, part: string) => town.teams.inbox(who).filter(message => textOf(message).includes(part))
const nudgesOf = (who: string) => inbox(who, 'Det er en påmindelse om en måling').length
const invitedOf = (who: string) => inbox(who, 'Vil du svare på en måling?').length
const idOf = (who: string) => town.teams.person(who).aadObjectId
const shown = (who: string) => textOf(town.teams.last(who))

async function status(who = mette) {
  await town.teams.say(who, 'status')
  return town.teams.last(who)
}

/** Every day at nine, from one to the other. */
async function live(from: string, to: string) {
  for (let day = from; day <= to; day = addDays(day, 1)) await town.goTo(`${day}T08:00:00Z`)
}

describe('planned', () => {
  test('it waits for its day, invites whoever is there then, and can be answered', async () => {
    await startMeasurement(town, { opensOn: '2026-03-09', closesOn: '2026-03-27' })
    expect(shown(mette)).toContain('er planlagt')
    expect(shown(mette)).toContain('Den åbner 9. marts 2026 og kan besvares til og med 27. marts 2026.')
    expect(await only()).toMatchObject({ state: 'planned', due: '2026-03-09T07:30:00.000Z' })
    expect(await town.world.store.papers((await only()).id).audience.get()).toBeUndefined()
    expect(textOf(await status())).toContain('Åbner 9. marts 2026, lukker 27. marts 2026.')
    const [newcomer] = people(8).slice(7)
    await town.teams.joins(newcomer!)
    await town.teams.leaves(bo)
    await town.goTo('2026-03-09T07:29:00Z')
    expect(invitedOf(anna)).toBe(0)
    await town.goTo('2026-03-09T07:30:00Z')
    expect([anna, bo, newcomer!.id].map(invitedOf)).toEqual([1, 0, 1])
    expect(await only()).toMatchObject({ state: 'open', startedOn: '2026-03-09', invited: 6 })
    await answer(town, anna, 'staff', () => '4')
    expect(inbox(anna, 'Tak for dit svar')).toHaveLength(1)
  })

  test('planned for a Sunday it opens on Monday morning, also in the week of summer time', async () => {
    await startMeasurement(town, { opensOn: '2026-03-29', closesOn: '2026-04-20' })
    expect(shown(mette)).toContain('Perioden rammer påsken')
    await town.goTo('2026-03-29T12:00:00Z')
    expect(invitedOf(anna)).toBe(0)
    await town.goTo('2026-03-30T06:30:00Z')
    expect(invitedOf(anna)).toBe(1)
  })

  test('Teams will not say who is there: it tries again, and says so in the status', async () => {
    await startMeasurement(town, { opensOn: '2026-03-09' })
    const trouble = town.teams.fail('ServiceUnavailable', { on: 'members', times: Infinity })
    await town.goTo('2026-03-09T07:30:00Z')
    await town.goTo('2026-03-09T07:31:00Z')
    expect(await only()).toMatchObject({ state: 'planned' })
    trouble.stop()
    await town.goTo('2026-03-09T07:32:00Z')
    await town.tick()
    expect([anna, bo].map(invitedOf)).toEqual([1, 1])
  })

  test('down until its last day is over: nobody is asked, and the status says why', async () => {
    await startMeasurement(town, { opensOn: '2026-03-09', closesOn: '2026-03-20' })
    await town.goTo('2026-03-21T09:00:00Z')
    await town.tick()
    expect(invitedOf(anna)).toBe(0)
    expect(textOf(await status())).toContain('Den nåede ikke at åbne')
  })

  test('cancelled before its day it never opens', async () => {
    await startMeasurement(town, { opensOn: '2026-03-09' })
    await cancel()
    await town.goTo('2026-03-09T09:00:00Z')
    expect(invitedOf(anna)).toBe(0)
    expect(await only()).toMatchObject({ state: 'cancelled', startedBy: '' })
  })
})

async function cancel() {
  const message = await status()
  await town.teams.press(mette, message, 'measurement.askCancel')
  expect(textOf(message)).toContain('alle svar slettes med det samme')
  await town.teams.press(mette, message, 'measurement.cancel')
  await town.tick()
  return message
}

describe('bad input gets its sentence, and what was typed stays', () => {
  test.each([
    ['opensOn', '2026-02-30', 'Vælg en dato.'],
    ['opensOn', '29/2/2027', 'Vælg en dato.'],
    ['opensOn', '01-02-2026', 'Vælg en dato.'],
    ['opensOn', '1. marts', 'Vælg en dato.'],
    ['opensOn', '20226-03-01', 'Vælg en dato.'],
    ['opensOn', '2026-03-01', 'Datoen er passeret. Vælg i dag eller en senere dag.'],
    ['opensOn', '2026-09-03', 'Vælg en dag inden for det næste halve år.'],
    ['opensOn', '2026-03-24', 'Vælg en dag, så der er mindst én arbejdsdag til og med sidste dag at svare.'],
    ['closesOn', '2026-02-30', 'Vælg en dato.'],
    ['closesOn', '1. marts', 'Vælg en dato.'],
    ['closesOn', '2026-03-01', 'Datoen er passeret.'],
    ['closesOn', '2027-03-03', 'Vælg en dag inden for det næste år.'],
    ['threshold', '0', 'Vælg et antal på listen.'],
    ['threshold', '1', 'Vælg et antal på listen.'],
    ['threshold', '1e9', 'Vælg et antal på listen.'],
    ['baseline', 'id-999', 'Vælg en af mulighederne.'],
    ['baseline', '__proto__', 'Vælg en af mulighederne.'],
  ])('%s %j', async (field, value, sentence) => {
    await town.teams.install('team', mette)
    await town.teams.say(mette, 'ny måling')
    const card = town.teams.last(mette)
    const data = JSON.parse(JSON.stringify(card.card).match(/\{"verb":"measurement.start".*?\}\}\}/)![0]) as object
    const form = { team: '', pack: 'ics-syv', language: 'da', title: 'Forår', closesOn: '2026-03-23', level: 'both' }
    const [team] = await town.world.store.teams(tenant).list()
    await town.teams.tap(mette, card, { ...data, ...form, threshold: '5', team: team!.id, [field]: value })
    expect(textOf(card)).toContain(sentence)
    if (field.endsWith('On')) expect(JSON.stringify(card.card)).toContain(`"value":"${value}"`)
    expect(await town.world.store.measurements(tenant).list()).toEqual([])
  })

  test('a card that comes back says what to think of', async () => {
    await town.teams.install('team', mette)
    await town.teams.say(mette, 'ny måling')
    const card = town.teams.last(mette)
    await town.teams.press(mette, card, 'measurement.start', { title: '', closesOn: '2026-04-11' })
    expect(textOf(card)).toContain('Perioden rammer påsken')
    expect(textOf(card)).toContain('Sidste dag er ikke en arbejdsdag.')
  })

  test('opened twice: what the first press said stands', async () => {
    await town.teams.install('team', mette)
    await town.teams.say(mette, 'ny måling')
    const card = town.teams.last(mette)
    const twin = JSON.parse(JSON.stringify(card.card).match(/\{"verb":"measurement.start".*?\}\}\}/)![0]) as object
    const [team] = await town.world.store.teams(tenant).list()
    const form = { pack: 'ics-syv', language: 'da', closesOn: '2026-03-23', level: 'both', threshold: '5' }
    await Promise.all(
      ['Den ene', 'Den anden'].map(title => town.teams.tap(mette, card, { ...twin, ...form, team: team!.id, title })),
    )
    await town.tick()
    expect(await town.world.store.measurements(tenant).list()).toHaveLength(1)
    expect(invitedOf(anna)).toBe(1)
    expect(textOf(card)).toContain(`»${(await only()).title}« er i gang`)
  })
})

describe('extended', () => {
  beforeEach(() => startMeasurement(town))

  test('a later day counts for everybody, and the second reminder moves with it', async () => {
    const message = await status()
    await town.teams.press(mette, message, 'measurement.extend', { closesOn: '2026-03-31' })
    expect(textOf(message)).toContain('Der kan nu svares til og med 31. marts 2026.')
    expect(textOf(message)).toContain('Perioden rammer påsken')
    await live('2026-03-03', '2026-03-31')
    expect(nudgesOf(anna)).toBe(2)
    expect(await only()).toMatchObject({ state: 'open' })
    await answer(town, anna, 'staff', () => '4')
    await town.goTo('2026-03-31T22:00:00Z')
    expect(await only()).toMatchObject({ state: 'sealed', closedOn: '2026-03-31' })
  })

  test.each([
    ['2026-03-23', 'Vælg en senere dag end den, der gælder nu.'],
    ['2026-03-10', 'Vælg en senere dag end den, der gælder nu.'],
    ['2027-03-03', 'Vælg en dag inden for det næste år.'],
    ['2027-02-29', 'Vælg en dato.'],
    ['1. april', 'Vælg en dato.'],
    ['', 'Vælg en dato.'],
  ])('%j is refused with its sentence, and stays', async (closesOn, sentence) => {
    const message = await status()
    const data = JSON.parse(JSON.stringify(message.card).match(/\{"verb":"measurement.extend".*?\}\}\}/)![0]) as object
    await town.teams.tap(mette, message, { ...data, closesOn })
    expect(textOf(message)).toContain(sentence)
    expect(JSON.stringify(message.card)).toContain(`"value":"${closesOn}"`)
    expect(await only()).toMatchObject({ closesOn: '2026-03-23' })
  })

  test('after its last day nothing is extended, also before the next tick has closed it', async () => {
    const message = await status()
    town.clock.at = new Date('2026-03-23T23:00:00Z')
    await town.teams.press(mette, message, 'measurement.extend', { closesOn: '2026-03-31' })
    expect(shown(mette)).toContain('Målingen er ikke åben, så den kan ikke forlænges.')
    await town.tick()
    expect(await only()).toMatchObject({ state: 'sealed', closedOn: '2026-03-23' })
  })

  test.each(['measurement.extend', 'measurement.askCancel', 'measurement.cancel', 'measurement.open'])(
    'only its coordinator or who started it may %s',
    async verb => {
      const { id } = await only()
      await town.teams.install('personal', anna)
      const ref = town.world.secrets.sign(idOf(anna), { measurement: id })
      await town.teams.tap(anna, town.teams.last(anna), { verb, ref, closesOn: '2026-04-01' })
      expect(shown(anna)).toContain('Det kan kun koordinatoren for teamet gøre.')
      expect(await only()).toMatchObject({ state: 'open', closesOn: '2026-03-23' })
      expect(textOf(await status(anna))).not.toContain('Aflys')
    },
  )

  test('of several, each has a way to its own form', async () => {
    await town.teams.say(mette, 'ny måling')
    await town.teams.press(mette, town.teams.last(mette), 'measurement.start', { title: 'Den anden' })
    const message = await status()
    expect(JSON.stringify(message.card)).not.toContain('Input.Date')
    const data = JSON.stringify(message.card).match(/\{"verb":"measurement.open".*?\}\}\}/g)!
    expect(data).toHaveLength(2)
    await town.teams.tap(mette, message, JSON.parse(data[1]!))
    await town.teams.press(mette, message, 'measurement.extend', { closesOn: '2026-03-31' })
    expect(textOf(message)).toContain('er forlænget')
    const days = (await town.world.store.measurements(tenant).list()).map(({ closesOn }) => closesOn).sort()
    expect(days).toEqual(['2026-03-23', '2026-03-31'])
  })
})

describe('reminders', () => {
  const month = () => live('2026-03-03', '2026-03-22')

  test('twice and never more, each in a message that looks like the invitation', async () => {
    await startMeasurement(town)
    await live('2026-03-03', '2026-03-11')
    expect(nudgesOf(anna)).toBe(0)
    await live('2026-03-12', '2026-03-17')
    expect([mette, anna, bo].map(nudgesOf)).toEqual([1, 1, 1])
    await live('2026-03-18', '2026-03-22')
    expect([mette, anna, bo].map(nudgesOf)).toEqual([2, 2, 2])
    expect(shown(anna)).toContain('Du får højst to. Skriv »pause« og en dato')
    expect(town.teams.last(anna).summary).toContain('Påmindelse:')
    await answer(town, anna, 'staff', () => '4')
    expect(inbox(anna, 'Tak for dit svar')).toHaveLength(1)
    expect(town.teams.inbox(mette).map(textOf).join()).not.toContain('Person 1')
  })

  test('who answers hears no more, also when their reminder is already on its way', async () => {
    await startMeasurement(town)
    await answer(town, anna, 'staff', () => '4')
    await live('2026-03-03', '2026-03-12')
    expect([anna, bo].map(nudgesOf)).toEqual([0, 1])
    const crowd = town.teams.fail('Throttled', { on: 'send', person: bo, retryAfter: 40, times: Infinity })
    await town.goTo('2026-03-18T08:00:00Z')
    expect(await town.world.store.queue(tenant).list()).toHaveLength(1)
    await answer(town, bo, 'staff', () => '4')
    crowd.stop()
    const before = town.teams.inbox(bo).length
    await town.goTo('2026-03-18T08:01:00Z')
    await live('2026-03-19', '2026-03-22')
    expect(town.teams.inbox(bo)).toHaveLength(before)
    expect(await town.world.store.queue(tenant).list()).toEqual([])
  })

  test('a pause is obeyed, and others are not kept waiting', async () => {
    await startMeasurement(town)
    await town.teams.install('personal', anna)
    await town.teams.say(anna, 'pause 2026-03-15')
    await live('2026-03-03', '2026-03-14')
    expect([anna, bo].map(nudgesOf)).toEqual([0, 1])
    await live('2026-03-15', '2026-03-22')
    expect([anna, bo].map(nudgesOf)).toEqual([1, 2])
  })

  test('down on both days: one, the later', async () => {
    await startMeasurement(town)
    await town.goTo('2026-03-19T08:00:00Z')
    await live('2026-03-20', '2026-03-22')
    expect(nudgesOf(anna)).toBe(1)
  })

  test('out of hours it waits for the morning', async () => {
    await startMeasurement(town)
    await town.goTo('2026-03-12T20:00:00Z')
    expect(nudgesOf(anna)).toBe(0)
    await town.goTo('2026-03-13T07:30:00Z')
    expect(nudgesOf(anna)).toBe(1)
  })

  test('Teams turned them away until after hours: they go out in the morning, once', async () => {
    await startMeasurement(town)
    const crowd = town.teams.fail('Throttled', { on: 'send', person: anna, retryAfter: 3_600, times: Infinity })
    for (const hour of ['08', '10', '12', '13', '15', '20']) await town.goTo(`2026-03-12T${hour}:00:00Z`)
    crowd.stop()
    await town.goTo('2026-03-12T23:00:00Z')
    expect(nudgesOf(anna)).toBe(0)
    await town.goTo('2026-03-13T07:30:00Z')
    expect(nudgesOf(anna)).toBe(1)
  })

  test('a process that stops while it makes them: everybody once', async () => {
    await startMeasurement(town)
    const { id } = await only()
    const { measurements, queue } = town.world.store
    await town.goTo('2026-03-12T07:30:00Z')
    expect(nudgesOf(anna)).toBe(1)
    // As it was when half of them lay in the queue.
    await measurements(tenant).change(id, now => ({
      ...now!,
      nudges: [{ number: 1, on: '2026-03-12' }],
      due: '2026-03-12T07:30:00.000Z',
    }))
    await town.world.store.sent(tenant, { person: idOf(bo) }).remove(`daily:${idOf(bo)}:2026-03-12`)
    const before = nudgesOf(bo)
    await town.goTo('2026-03-12T07:31:00Z')
    expect([nudgesOf(anna), nudgesOf(bo)]).toEqual([1, before + 1])
    await month()
    expect(nudgesOf(anna)).toBe(2)
    expect(await queue(tenant).list()).toEqual([])
  })

  test('another process goes on where the first one stopped', async () => {
    const real = queued(openSqlite(':memory:'))
    await town.close()
    town = await openTown({ documents: real })
    await startMeasurement(town)
    await live('2026-03-03', '2026-03-12')
    expect(nudgesOf(anna)).toBe(1)
    const next = await appIn(readConfig({ MODE: 'local' }), {
      documents: real,
      secrets: secretsFrom('ballot secret of the tests', 'link secret of the tests'),
      packs,
      now: () => town.clock.at,
      newId: () => 'never',
      log: () => {},
    })
    for (const day of ['12', '13', '14', '15', '16', '17', '19', '20', '22']) {
      town.clock.at = new Date(`2026-03-${day}T09:00:00Z`)
      await next.tickAll()
    }
    expect([mette, anna, bo].map(nudgesOf)).toEqual([2, 2, 2])
  })

  test('a period of four days has none', async () => {
    await startMeasurement(town, { closesOn: '2026-03-05' })
    await live('2026-03-03', '2026-03-05')
    expect(nudgesOf(anna)).toBe(0)
  })

  test('once it is sealed nothing tells who was reminded', async () => {
    await startMeasurement(town)
    await answer(town, anna, 'staff', () => '4')
    await live('2026-03-03', '2026-03-25')
    expect(await only()).toMatchObject({ state: 'sealed', tidied: true })
    expect(await only()).not.toHaveProperty('nudges')
    for (const who of [mette, anna, bo])
      expect(JSON.stringify(await town.world.store.sent(tenant, { person: idOf(who) }).list())).not.toContain('nudge')
  })
})

describe('cancelled', () => {
  const told = 'Målingen er aflyst, og det, du havde valgt, er ikke gemt.'

  test('all of it is destroyed, and only who presses is told', async () => {
    await startMeasurement(town)
    const { id } = await only()
    await answer(town, anna, 'staff', () => '4')
    await town.goTo('2026-03-12T08:00:00Z')
    const open = withButton(town, bo, 'answer.begin')
    await town.teams.press(bo, open, 'answer.begin', { level: 'staff' })
    const before = [anna, bo].map(who => town.teams.inbox(who).length)
    await cancel()
    expect([anna, bo].map(who => town.teams.inbox(who).length)).toEqual(before)
    await gone(id)
    await town.teams.press(bo, open, 'answer.page')
    expect(textOf(open)).toContain(told)
    await live('2026-03-13', '2026-03-25')
    expect([anna, bo].map(who => town.teams.inbox(who).length)).toEqual(before)
    expect(await town.world.store.papers(id).report.get()).toBeUndefined()
    await town.teams.say(mette, 'luk måling')
    expect(shown(mette)).toContain('Der er ingen åben måling, som du kan lukke.')
    expect(textOf(await status())).toContain('Der er ingen måling i gang')
  })

  test('pressed twice it is cancelled once; what is closed stays', async () => {
    await startMeasurement(town)
    const message = await status()
    await town.teams.press(mette, message, 'measurement.askCancel')
    const data = JSON.parse(JSON.stringify(message.card).match(/\{"verb":"measurement.cancel".*?\}\}\}/)![0]) as object
    await town.teams.tap(mette, message, data)
    await town.tick()
    await town.teams.tap(mette, message, data)
    expect(shown(mette)).toContain('er aflyst')
    expect(await only()).toMatchObject({ state: 'cancelled' })
  })

  test('what has been closed cannot be cancelled', async () => {
    await startMeasurement(town)
    const message = await status()
    await town.teams.press(mette, message, 'measurement.askCancel')
    await town.goTo('2026-03-24T08:00:00Z')
    await town.teams.press(mette, message, 'measurement.cancel')
    expect(shown(mette)).toContain('Målingen er lukket, så den kan ikke aflyses.')
    expect(await only()).toMatchObject({ state: 'sealed' })
  })

  async function gone(id: string) {
    const { store } = town.world
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
      await town.close()
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
      town = await openTown({ documents })
      await startMeasurement(town)
      const { id } = await only()
      await town.goTo('2026-03-12T08:00:00Z')
      await documents.change('measurements:' + tenant, id, now => ({
        ...(now as object),
        state: 'cancelling',
        due: '2026-03-12T08:00:00.000Z',
      }))
      left = writes
      await town.tick()
      const wasStopped = left < 0
      left = Infinity
      await town.tick()
      await gone(id)
      town.logged.length = 0
      if (!wasStopped) return expect(writes).toBeGreaterThan(15)
    }
  }, 60_000)
})

test('down while it should have closed: it closes on its day, and nothing is asked of anybody after', async () => {
  await startMeasurement(town)
  await town.goTo('2026-03-30T08:00:00Z')
  expect(await only()).toMatchObject({ state: 'sealed', closedOn: '2026-03-23' })
  expect(nudgesOf(anna)).toBe(0)
})

describe('measuring again', () => {
  const done = async () => {
    await startMeasurement(town, { units: 'Børn, Unge', level: 'staff', threshold: '6' })
    await town.goTo('2026-03-24T08:00:00Z')
    expect(await only()).toMatchObject({ state: 'sealed', tidied: true })
  }

  test('a year after, the coordinator is asked once, and the card is filled in', async () => {
    await done()
    await town.goTo('2027-03-23T07:29:00Z')
    expect(inbox(mette, 'Skal I måle igen?')).toHaveLength(0)
    await town.goTo('2027-03-23T07:30:00Z')
    expect(inbox(mette, 'Skal I måle igen?')).toHaveLength(1)
    expect(inbox(anna, 'Skal I måle igen?')).toHaveLength(0)
    await live('2027-03-24', '2027-04-02')
    expect(inbox(mette, 'Skal I måle igen?')).toHaveLength(1)
    await town.teams.press(mette, withButton(town, mette, 'measurement.again'), 'measurement.again')
    const card = town.teams.last(mette)
    expect(textOf(card)).toContain('Sammenlign med')
    expect(textOf(card)).toContain('Børn, Unge')
    await town.teams.press(mette, card, 'measurement.start', { closesOn: '2027-04-23' })
    const [first, second] = await town.world.store.measurements(tenant).list()
    expect(second).toMatchObject({ baseline: first!.id, units: ['Børn', 'Unge'], asked: 'staff', threshold: 6 })
  })

  test('within half a year of the one it is compared with, that is said', async () => {
    await done()
    const { id } = await only()
    const ref = town.world.secrets.sign(idOf(mette), { measurement: id })
    await town.teams.tap(mette, town.teams.last(mette), { verb: 'measurement.again', ref })
    const card = town.teams.last(mette)
    await town.teams.press(mette, card, 'measurement.start', { opensOn: '2026-09-21', closesOn: '2026-10-09' })
    expect(textOf(card)).toContain('Der er gået under seks måneder')
    expect(textOf(card)).toContain('er planlagt')
  })

  test('measured again already: nobody is asked', async () => {
    await done()
    await town.goTo('2027-02-01T08:00:00Z')
    await town.teams.say(mette, 'ny måling')
    await town.teams.press(mette, town.teams.last(mette), 'measurement.start')
    await town.goTo('2027-03-24T08:00:00Z')
    expect(inbox(mette, 'Skal I måle igen?')).toHaveLength(0)
  })

  test('a reminder and a proposal on one day are one message, with a way into each', async () => {
    await done()
    await town.goTo('2027-03-11T08:00:00Z')
    await town.teams.say(mette, 'ny måling')
    await town.teams.press(mette, town.teams.last(mette), 'measurement.start', { pack: 'dubu', closesOn: '2027-04-05' })
    await town.goTo('2027-03-23T08:00:00Z')
    const message = town.teams.last(mette)
    expect(textOf(message)).toContain('Det har brug for dig')
    expect(nudgesOf(anna)).toBe(1)
    await town.teams.press(mette, message, 'answer.open')
    expect(textOf(message)).toContain('Vil du svare på en måling?')
  })
})
