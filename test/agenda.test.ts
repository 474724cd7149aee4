import { answer, dataOf, openTown, startMeasurement, textOf, withButton, type Town } from './town'
import { da } from '../src/words/da'

/** Mette coordinates; Anna is in the team, and so is Bo until he leaves it. */
const [mette, anna, bo] = ['29:p0', '29:p1', '29:p2']
let town: Town

async function reported(answers: number) {
  town = await openTown()
  await startMeasurement(town)
  for (let i = 0; i < answers; i++)
    await answer(town, `29:p${i}`, 'staff', item => (item.startsWith('plan') ? '2' : '4'))
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
}

afterEach(async () => {
  expect(town.faults()).toEqual([])
  expect([...town.teams.faults, ...town.teams.breaches]).toEqual([])
  await town.close()
})

test('whoever reads a report may open the page for talking about it, beside the report', async () => {
  await reported(6)
  for (const who of [mette, anna]) {
    await town.teams.say(who, 'rapport')
    const report = withButton(town, who, 'report.talk')
    const before = textOf(report)
    await town.teams.press(who, report, 'report.talk')
    expect(textOf(report)).toBe(before)
    const said = textOf(town.teams.last(who))
    expect(said).toMatch(/^Tal om resultatet\n.* · dagsorden på 20 minutter\n/)
    expect(said).toContain('En fælles plan, der bliver brugt · indeks 25 · ')
    expect(said).toMatch(/• Lavest ligger: ».+« Hvad ville vi se/)
    expect(said.split('\n').slice(-3)).toEqual(
      [da.agenda.agreeWhat, da.agenda.agreeWho, da.agenda.agreeWhen].map(text => `• ${text}`),
    )
  }
})

test('the channel’s report leads to one’s own, and has no button of its own for it', async () => {
  await reported(6)
  const [report] = town.teams.channel('19:family').at(-1)!.messages
  expect(JSON.stringify(report!.card)).not.toContain('report.talk')
  await town.teams.press(anna, report!, 'report.show')
  expect(textOf(withButton(town, anna, 'report.talk'))).toContain(da.report.title)
})

test('a report without figures has nothing to talk about', async () => {
  await reported(4)
  await town.teams.say(mette, 'rapport')
  expect(textOf(town.teams.last(mette))).toContain('Der vises ingen tal')
  expect(JSON.stringify(town.teams.last(mette).card)).not.toContain('report.talk')
})

test('whoever has left the team does not get it, nor with somebody else’s card', async () => {
  await reported(6)
  for (const who of [mette, anna, bo]) await town.teams.say(who, 'rapport')
  const [hers, his] = [anna, bo].map(who => withButton(town, who, 'report.talk'))
  await town.teams.leaves(bo)
  await town.teams.press(bo, his!, 'report.talk')
  expect(textOf(town.teams.last(bo))).toBe(da.outdated)
  await town.teams.tap(mette, withButton(town, mette, 'report.talk'), dataOf(hers!, 'report.talk'))
  expect(textOf(town.teams.last(mette))).toBe(da.outdated)
})
