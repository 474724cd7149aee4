import { answerAtOnce, openTown, people, startMeasurement, tenant, textOf, withButton, type Town } from './town'

/** The starter who ticked it sees the report first. */
let town: Town
const mette = '29:p0'
const anna = '29:p1'

beforeEach(async () => {
  town = await openTown()
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const inChannel = () =>
  town.teams.channel('19:family').flatMap(({ messages }) => messages.map(textOf)).filter(text => text.includes('Rapport fra målingen')) // prettier-ignore
const inChat = (who: string, part: string) => town.teams.inbox(who).filter(message => textOf(message).includes(part))
const only = async () => (await town.world.store.measurements(tenant).list())[0]!

async function closed(preview = 'true') {
  await startMeasurement(town, { preview })
  for (const { id } of people(6)) await answerAtOnce(town, id, '4', 'staff')
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
}

test('not ticked, the report is posted at once', async () => {
  await closed('false')
  expect(inChannel()).toHaveLength(1)
  expect(inChat(mette, 'Du ser rapporten før de andre.')).toHaveLength(0)
})

describe('ticked', () => {
  beforeEach(() => closed())

  test('it comes to the starter alone, who is told when it is posted', async () => {
    const [preview, ...more] = inChat(mette, 'Du ser rapporten før de andre.')
    expect(more).toEqual([])
    // Closed on Monday the 2nd of March: five working days are the Monday after.
    expect(textOf(preview!)).toContain('ellers af sig selv 9. marts 2026')
    expect(textOf(preview!)).toContain('Indeks for hvert sigtepunkt')
    expect(inChannel()).toEqual([])
    expect(inChat(anna, 'Rapport fra målingen')).toEqual([])
  })

  test('until then nobody else reads it, and the coordinator does', async () => {
    await town.teams.say(anna, 'rapport')
    expect(textOf(town.teams.last(anna))).toContain('Der er ingen rapport endnu')
    await town.teams.say(mette, 'rapport')
    expect(textOf(town.teams.last(mette))).toContain('Rapport fra målingen')
  })

  test('a button made for the channel tells nobody of it beforehand', async () => {
    const { id } = await only()
    const ref = town.world.secrets.sign('', { measurement: id })
    await town.teams.tap(anna, town.teams.last(anna), { verb: 'report.show', ref })
    expect(textOf(town.teams.last(anna))).not.toContain('Indeks')
  })

  test('it is posted by itself, once', async () => {
    await town.goTo('2026-03-09T07:29:00Z')
    expect(inChannel()).toEqual([])
    await town.goTo('2026-03-09T07:30:00Z')
    await town.goTo('2026-03-10T09:00:00Z')
    expect(inChannel()).toHaveLength(1)
    await town.teams.say(anna, 'rapport')
    expect(textOf(town.teams.last(anna))).toContain('Rapport fra målingen')
  })

  test('a press posts it now, and pressing again posts no other', async () => {
    const preview = withButton(town, mette, 'report.post')
    const { data } = JSON.parse(JSON.stringify(preview.card)).actions[0] as { data: object }
    await town.teams.press(mette, preview, 'report.post')
    await town.tick()
    await town.teams.tap(mette, preview, data)
    await town.goTo('2026-03-10T09:00:00Z')
    expect(inChannel()).toHaveLength(1)
    expect(textOf(preview)).toContain('er på vej til kanalen')
  })

  test('somebody who may not post it is told so, and nothing is posted', async () => {
    const { id } = await only()
    const ref = town.world.secrets.sign('', { measurement: id })
    await town.teams.tap(anna, town.teams.last(anna), { verb: 'report.post', ref })
    await town.tick()
    expect(textOf(town.teams.last(anna))).toContain('Det kan kun')
    expect(inChannel()).toEqual([])
  })

  test('whoever was to see it first had everything deleted: it is posted all the same', async () => {
    await town.teams.say(mette, 'mine data')
    await town.teams.press(mette, town.teams.last(mette), 'data.delete')
    await town.teams.press(mette, town.teams.last(mette), 'data.delete')
    await town.goTo('2026-03-09T07:30:00Z')
    expect(inChannel()).toHaveLength(1)
  })
})
