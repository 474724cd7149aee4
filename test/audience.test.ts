import { da } from '../src/words/da'
import { milestone, planWith } from './domain/samples'
import { answerAtOnce, openTown, people, team, tenant, textOf, type Town } from './town'

/** Who is asked: several teams, or the people of a pasted list. */
let town: Town
const mette = '29:p0'
const other = { id: '19:youth', name: 'Ungeafdelingen', aadGroupId: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a63' }
const everybody = people(12).map((person, i) => ({ ...person, email: `P${i}@eks.example` }))
const ids = (from: number, to: number) => everybody.slice(from, to).map(({ id }) => id)

beforeEach(async () => {
  town = await openTown({
    people: everybody,
    teams: [
      { ...team, members: ids(0, 7) },
      { ...other, members: [mette, ...ids(7, 11)] },
    ],
    team: undefined as never,
  })
  await town.teams.install('19:youth', mette)
  await town.teams.install('19:family', mette)
  await town.teams.install('personal', mette)
  await town.teams.say(mette, 'ny måling', { where: 'ICS' })
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const lastTo = (who: string) => textOf(town.teams.last(who))
const press = (verb: string, inputs: Record<string, string>) =>
  town.teams.press(mette, town.teams.last(mette), verb, inputs)
const teamIds = async () => {
  const known = await town.world.store.teams(tenant).list()
  return ['Familieafdelingen', 'Ungeafdelingen'].map(name => known.find(one => one.name === name)!.id)
}
const invited = () => everybody.filter(({ id }) => town.teams.inbox(id).some(({ card }) => JSON.stringify(card).includes('answer.begin'))).map(({ id }) => id) // prettier-ignore
const measurement = async () => (await town.world.store.measurements(tenant).list())[0]!

describe('several teams', () => {
  beforeEach(async () => {
    await press('measurement.start', { team: (await teamIds()).join(',') })
    await town.tick()
  })

  test('everybody in them is invited once, and the report comes in each', async () => {
    expect(lastTo(mette)).toContain('Vil du svare på en måling?')
    expect(await measurement()).toMatchObject({ invited: 11, teams: await teamIds() })
    expect(invited()).toEqual(ids(0, 11))
    expect(town.teams.inbox(mette).filter(message => textOf(message).includes('Vil du svare'))).toHaveLength(1)
    for (const who of ids(1, 7)) await answerAtOnce(town, who, '4', 'staff')
    await town.teams.say(mette, 'luk måling')
    await press('measurement.close', {})
    await town.tick()
    for (const where of ['ICS', '19:youth'])
      expect(
        town.teams
          .channel(where)
          .flatMap(({ messages }) => messages.map(textOf))
          .join(),
      ).toContain('5–9 af 11')
    await town.tick()
    expect(town.teams.channel('19:youth').filter(({ messages }) => textOf(messages[0]!).includes('5–9 af 11'))).toHaveLength(1) // prettier-ignore
  })

  test('everybody in them can be named in its plans', async () => {
    const { id, team } = await measurement()
    await town.world.store.plans(tenant).insert(`${id}:tidlig`, planWith([milestone('a')], { id: `${id}:tidlig`, tenant, team, measurement: id })) // prettier-ignore
    await town.teams.say(mette, 'plan')
    const card = town.teams.last(mette)
    await town.teams.press(mette, card, 'plan.open')
    await town.teams.press(mette, card, { verb: 'plan.form', item: 'a' })
    const named = JSON.stringify(card.card)
    for (const { name } of everybody.slice(0, 11)) expect(named).toContain(`"title":"${name}"`)
    expect(named).not.toContain('"title":"Person 11 Holm"')
    expect(textOf(card)).toContain(da.forms.checks.left('Jonas Rahbek'))
    const responsible = town.teams.person('29:p9').aadObjectId
    await town.teams.press(mette, card, 'milestone.save', { responsible })
    expect(textOf(card)).toContain('ansvarlig: Person 9 Holm')
  })

  test('whoever is in any of them may read the report, and sees it in status', async () => {
    await town.teams.say('29:p8', 'status')
    expect(lastTo('29:p8')).toContain('Familieafdelingen')
    for (const who of ids(1, 7)) await answerAtOnce(town, who, '4', 'staff')
    await town.teams.say(mette, 'luk måling')
    await press('measurement.close', {})
    await town.tick()
    await town.teams.say('29:p8', 'rapport')
    expect(lastTo('29:p8')).toContain('Rapport fra målingen')
    await town.teams.say('29:p11', 'rapport')
    expect(lastTo('29:p11')).toContain('Der er ingen rapport endnu')
  })

  test('whoever leaves one and stays in another has not left, and whoever joins any of them is invited', async () => {
    await town.teams.leaves(mette, '19:youth')
    await town.teams.leaves('29:p9', '19:youth')
    await town.teams.joins('29:p11', '19:youth')
    await town.tick()
    const { gone } = (await town.world.store.papers((await measurement()).id).audience.get())!
    expect(gone).toEqual([everybody[9]!.aadObjectId])
    expect(invited()).toContain('29:p11')
  })
})

describe('a pasted list', () => {
  const list = [
    'Person 1 Holm; leder; Børn',
    'p2@eks.example; medarbejder; Unge',
    'HOLM, Person 3; Unge',
    'Person 4 Holm <p4@eks.example>',
  ]

  test('is matched against the rosters of the chosen teams, and only they are invited', async () => {
    await press('measurement.start', { people: list.join('\n') })
    await town.tick()
    expect(invited()).toEqual(ids(1, 5))
    expect(await measurement()).toMatchObject({ invited: 4, units: ['Børn', 'Unge'], listed: true })
    expect(JSON.stringify(await town.world.store.people(tenant).list())).not.toContain('eks.example')
  })

  test('what it states is not asked, and is shown to the person and in what is kept about them', async () => {
    await press('measurement.start', { people: list.join('\n') })
    await town.tick()
    expect(lastTo('29:p1')).toContain('Du står på listen som: Leder, Børn.')
    expect(lastTo('29:p1')).not.toContain('Jeg svarer som')
    expect(lastTo('29:p3')).toContain('Jeg svarer som')
    expect(lastTo('29:p3')).not.toContain('Min enhed')
    await town.teams.press('29:p1', town.teams.last('29:p1'), 'answer.begin')
    expect(JSON.stringify(town.teams.last('29:p1').card)).toContain('"level":"leader","unit":"Børn"')
    await town.teams.say('29:p3', 'mine data')
    expect(lastTo('29:p3')).toContain('I listen over de inviterede står du som: Unge.')
  })

  test('what it states goes when the person has everything deleted, and when the measurement is sealed', async () => {
    await press('measurement.start', { people: list.join('\n') })
    await town.tick()
    const papers = town.world.store.papers((await measurement()).id)
    await town.teams.say('29:p1', 'mine data')
    await town.teams.press('29:p1', town.teams.last('29:p1'), 'data.delete')
    await town.teams.press('29:p1', town.teams.last('29:p1'), 'data.delete')
    expect(JSON.stringify(await papers.audience.get())).not.toContain(everybody[1]!.aadObjectId)
    await town.teams.say(mette, 'luk måling')
    await press('measurement.close', {})
    await town.tick()
    expect(await papers.audience.get()).toBeUndefined()
  })

  test('what does not match is listed, nothing is started and nothing that was typed is lost', async () => {
    const typed = ['Person 1 Holm', 'Person 99 Holm', 'p8@eks.example', 'Person 2 Holm; Unge; Børn'].join('\n')
    await press('measurement.start', { people: typed, why: 'Fordi' })
    const card = lastTo(mette)
    expect(card).toContain('»Person 99 Holm« (findes ikke i de valgte teams)')
    expect(card).toContain('»p8@eks.example« (findes ikke i de valgte teams)')
    expect(card).toContain('»Person 2 Holm; Unge; Børn« (enheden er ikke en af dem, I har skrevet)')
    expect(card).toContain(typed)
    expect(card).toContain('Fordi')
    expect(await measurement()).toBeUndefined()
  })

  test('columns from a spreadsheet are columns', async () => {
    await press('measurement.start', { people: 'Person 1 Holm\tleder\tBørn\r\nPerson 2 Holm\tmedarbejder\tUnge\r\n' })
    await town.tick()
    expect(lastTo('29:p2')).toContain('Du står på listen som: Medarbejder, Unge.')
  })

  test('a list that is too long leaves the form as it is, and says why', async () => {
    const form = town.teams.last(mette)
    await press('measurement.start', { people: 'Person 1 Holm\n'.repeat(500) })
    expect(lastTo(mette)).toContain('Listen er for lang til et kort: Der er plads til 3.500 tegn.')
    expect(form.history).toEqual([])
  })

  test('planned, it is kept till its day, when those who are still there are invited, and nobody else later', async () => {
    await press('measurement.start', { people: list.join('\n'), opensOn: '2026-03-09' })
    expect(lastTo(mette)).toContain('De på listen, der er i teamet den dag, bliver inviteret.')
    await town.teams.leaves('29:p2', '19:family')
    await town.goTo('2026-03-09T09:00:00Z')
    expect(invited()).toEqual(['29:p1', '29:p3', '29:p4'])
    await town.teams.joins('29:p8', '19:family')
    await town.tick()
    expect(invited()).toHaveLength(3)
  })

  test('cancelled, nothing of it is left', async () => {
    await press('measurement.start', { people: list.join('\n'), opensOn: '2026-03-09' })
    const { id } = await measurement()
    await town.teams.say(mette, 'status')
    await press('measurement.askCancel', {})
    await press('measurement.cancel', {})
    await town.tick()
    expect(await town.world.store.papers(id).audience.get()).toBeUndefined()
  })
})

describe('before anything is started', () => {
  test('the form says how many there are, and what they could show', async () => {
    expect(lastTo(mette)).toContain('Før I starter')
    expect(lastTo(mette)).toContain('7 personer bliver inviteret.')
    expect(lastTo(mette)).toContain('Med færre end 10 svar kan en ny måling ikke vise, om noget har flyttet sig.')
  })

  test('a press shows it for what was chosen, and starts nothing', async () => {
    await press('measurement.foresee', { team: (await teamIds()).join(','), units: 'Børn, Unge', why: 'Fordi' })
    const card = lastTo(mette)
    expect(card).toContain('11 personer bliver inviteret.')
    expect(card).toContain('Hvor mange der er medarbejdere og ledere, kendes først ved svar.')
    expect(card).toContain('om en enhed bliver skjult, kendes først ved svar')
    expect(card).toContain('Med omkring 8 svar begge gange opdages en reel fremgang på 9 point i 13 % af tilfældene')
    expect(card).toContain('Fordi')
    expect(await measurement()).toBeUndefined()
    expect(invited()).toEqual([])
  })

  test('with a list it tells which units stay hidden, and their neighbour', async () => {
    const rows = [0, 1, 2, 3, 4, 5, 6].map(n => `Person ${n} Holm; ${n ? 'medarbejder' : 'leder'}; ${n < 2 ? 'Unge' : 'Børn'}`) // prettier-ignore
    await press('measurement.foresee', { people: rows.join('\n') })
    const card = lastTo(mette)
    expect(card).toContain('6 medarbejdere og 1 leder.')
    expect(card).toContain('Unge: 2, Børn: 5.')
    expect(card).toContain('kan ikke vises, selv om alle svarer: Unge.')
    expect(card).toContain('Skjules også, så det skjulte ikke kan regnes ud: Børn.')
    expect(card).toContain('Læg »Unge« sammen med »Børn« under ét navn')
  })

  test('a form that will not do says so, and one whose rosters Teams does not tell', async () => {
    await press('measurement.foresee', { title: '' })
    expect(lastTo(mette)).toContain('Udfyld feltet.')
    town.teams.fail('ServiceUnavailable', { on: 'members' })
    await press('measurement.foresee', { title: 'Forår' })
    expect(lastTo(mette)).toContain('Jeg kunne ikke få listen over teamets medlemmer fra Teams.')
    expect(lastTo(mette)).not.toContain('Før I starter')
  })
})
