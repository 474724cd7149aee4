import { da } from '../src/words/da'
import type { Message } from './fakeTeams'
import { mette } from './moments'
import { dataOf, keptIn, openTown, startMeasurement, tenant, textOf, valuesOn, type Town } from './town'

/** What may go wrong for whoever starts a measurement, numbered as in the list of bad inputs: the sentence each gets. */
const linesOf = (message: Message) => textOf(message).split('\n')
const { 'no-day': noDay, past, 'too-far': tooFar, threshold, unknown, needed, units, 'long-unit': longUnit } = da.faults
const { 'opens-too-far': opensTooFar, 'opens-late': opensLate } = da.when.faults

describe('the form to start with comes back as it was filled in, with the reason at the field', () => {
  let town: Town
  let card: Message
  let data: object
  let form: Record<string, string>
  beforeAll(async () => {
    town = await openTown()
    await town.teams.install('team', mette)
    await town.teams.say(mette, 'ny måling')
    card = town.teams.last(mette)
    data = dataOf(card, 'measurement.start')
    const texts = { title: 'Forår', why: 'Fordi vi vil lære', units: 'Børn, Unge' }
    form = { ...valuesOn(card), ...texts, opensOn: '2026-03-09', closesOn: '2026-03-23', level: 'staff' }
  })
  afterAll(async () => {
    await town.close()
    expect(town.faults()).toEqual([])
    expect(town.teams.faults).toEqual([])
  })

  const noDays = ['2026-02-30', '29/2/2027', '01-02-2026', '1. marts', '20226-03-01', '2026-3-1', '٢٠٢٦-٠٣-٠٩', '1e400']
  test.each<[string, string, unknown, string]>([
    ...noDays.map((day): [string, string, string, string] => ['85', 'opensOn', day, noDay]),
    ...noDays.map((day): [string, string, string, string] => ['85', 'closesOn', day, noDay]),
    ['85', 'opensOn', '2026-03-01', past],
    ['85', 'opensOn', '2026-09-03', opensTooFar],
    ['85', 'opensOn', '2026-03-24', opensLate],
    ['85', 'closesOn', '', noDay],
    ['85', 'closesOn', '2026-03-01', past],
    ['85', 'closesOn', '2027-03-03', tooFar],
    ...['0', '1', '1e9', '4', '21', '5.5', '-5', '٥', '0x5', ''].map((n): [string, string, string, string] => [
      ...(['97', 'threshold', n, threshold] as const),
    ]),
    ['52', 'pack', '__proto__', unknown],
    ['52', 'level', 'constructor', unknown],
    ['52', 'language', 'toString', da.faults.language],
    ['52', 'baseline', '__proto__', unknown],
    ['52', 'baseline', 'id-999', unknown],
    ['52', 'baseline', 'id/1?x#', unknown],
    ['54', 'level', 'staff,leader', unknown],
    ['54', 'units', 'Børn,', units],
    ['54', 'units', `Børn, ${'Specialområdet '.repeat(3)}`, longUnit],
    ['55', 'team', '', needed],
    ['55', 'title', '', needed],
    ['55', 'title', ' \u00a0\u200b ', needed],
    ['55', 'title', ['Forår'], needed],
  ])('%s: %s %j', async (_, field, value, sentence) => {
    await town.teams.tap(mette, card, { ...data, ...form, [field]: value })
    expect(linesOf(card)).toContain(sentence)
    const typed = typeof value === 'string' ? value.replace(/[\s\u200b]+/g, ' ').trim() : ''
    expect(valuesOn(card)).toMatchObject({ ...form, ...(field !== 'baseline' && { [field]: typed }) })
    expect(await keptIn(town)).toBe('[[],[]]')
  })

  test('51: a team of others is not started in, and the form stays', async () => {
    const before = card.card
    await town.teams.tap(mette, card, { ...data, ...form, team: 'someone-elses' })
    expect(textOf(town.teams.last(mette))).toBe(da.notAllowed)
    expect(card.card).toBe(before)
    expect(await keptIn(town)).toBe('[[],[]]')
  })

  test('90: Teams will not say who is in the team: the form stays, with the reason', async () => {
    town.teams.fail('ServiceUnavailable', { on: 'members' })
    await town.teams.tap(mette, card, { ...data, ...form, opensOn: '' })
    expect(linesOf(card)).toContain(da.rosterUnknown)
    expect(valuesOn(card)).toMatchObject({ ...form, opensOn: '' })
    expect(await keptIn(town)).toBe('[[],[]]')
  })

  test.each([
    ['once more at the same moment', true],
    ['in both ways Teams has', false],
  ])('94 and 47: told %s, it is opened once, and both are told so', async (title, alike) => {
    const before = (await town.world.store.measurements(tenant).list()).length
    await town.teams.say(mette, 'ny måling')
    const own = town.teams.last(mette)
    const value = { ...dataOf(own, 'measurement.start'), ...form, opensOn: '', title }
    await Promise.all([town.teams.tap(mette, own, value), town.teams.tap(mette, own, value, alike ? 'submit' : 'execute')]) // prettier-ignore
    await town.tick()
    expect(linesOf(own)[0]).toBe(da.start.started(title))
    const shown = own.history.map(({ attachments }) => linesOf({ card: attachments![0]!.content } as Message)[0])
    // Whichever comes second may still find it opening.
    expect(shown.filter(line => line !== da.start.opening(title)).slice(0, 2)).toEqual([
      da.start.title,
      da.start.started(title),
    ])
    expect(await town.world.store.measurements(tenant).list()).toHaveLength(before + 1)
    const kept = await keptIn(town)
    await town.teams.tap(mette, own, { ...value, title: 'Noget andet' })
    expect(linesOf(own)[0]).toBe(da.start.started(title))
    expect(await keptIn(town)).toBe(kept)
  })
})

describe('85: a new last day that will not do', () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await startMeasurement(town)
  })
  afterAll(() => town.close())
  const { 'no-day': noDay, 'not-later': notLater, 'too-far': tooFar } = da.when.extend.faults

  test.each([
    ['2026-02-30', noDay],
    ['29/2/2027', noDay],
    ['2027-02-29', noDay],
    ['01-02-2026', noDay],
    ['1. april', noDay],
    ['20226-04-01', noDay],
    ['', noDay],
    ['2026-03-01', notLater],
    ['2026-03-23', notLater],
    ['2027-03-03', tooFar],
  ])('%j comes back with the reason', async (closesOn, sentence) => {
    await town.teams.say(mette, 'status')
    const [before, message] = [await keptIn(town), town.teams.last(mette)]
    await town.teams.tap(mette, message, { ...dataOf(message, 'measurement.extend'), closesOn })
    expect(linesOf(message)).toContain(sentence)
    expect(valuesOn(message)).toEqual({ closesOn })
    expect(await keptIn(town)).toBe(before)
  })
})
