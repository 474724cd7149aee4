import { aTownForEach, anna, mette } from './moments'
import { tenant, textOf } from './town'

/** Bad input to what decides when: the sentence each gets. */
const { town, invitedOf, only } = aTownForEach()

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
    await town().teams.install('team', mette)
    await town().teams.say(mette, 'ny måling')
    const card = town().teams.last(mette)
    const data = JSON.parse(JSON.stringify(card.card).match(/\{"verb":"measurement.start".*?\}\}\}/)![0]) as object
    const form = { team: '', pack: 'ics-syv', language: 'da', title: 'Forår', closesOn: '2026-03-23', level: 'both' }
    const [team] = await town().world.store.teams(tenant).list()
    await town().teams.tap(mette, card, { ...data, ...form, threshold: '5', team: team!.id, [field]: value })
    expect(textOf(card)).toContain(sentence)
    if (field.endsWith('On')) expect(JSON.stringify(card.card)).toContain(`"value":"${value}"`)
    expect(await town().world.store.measurements(tenant).list()).toEqual([])
  })

  test('a card that comes back says what to think of', async () => {
    await town().teams.install('team', mette)
    await town().teams.say(mette, 'ny måling')
    const card = town().teams.last(mette)
    await town().teams.press(mette, card, 'measurement.start', { title: '', closesOn: '2026-04-11' })
    expect(textOf(card)).toContain('Perioden rammer påsken')
    expect(textOf(card)).toContain('Sidste dag er ikke en arbejdsdag.')
  })

  test('opened twice: what the first press said stands', async () => {
    await town().teams.install('team', mette)
    await town().teams.say(mette, 'ny måling')
    const card = town().teams.last(mette)
    const twin = JSON.parse(JSON.stringify(card.card).match(/\{"verb":"measurement.start".*?\}\}\}/)![0]) as object
    const [team] = await town().world.store.teams(tenant).list()
    const form = { pack: 'ics-syv', language: 'da', closesOn: '2026-03-23', level: 'both', threshold: '5' }
    await Promise.all(
      ['Den ene', 'Den anden'].map(title => town().teams.tap(mette, card, { ...twin, ...form, team: team!.id, title })),
    )
    await town().tick()
    expect(await town().world.store.measurements(tenant).list()).toHaveLength(1)
    expect(invitedOf(anna)).toBe(1)
    expect(textOf(card)).toContain(`»${(await only()).title}« er i gang`)
  })
})
