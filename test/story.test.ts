import type { Documents } from '../src/store/documents'
import { openCosmos } from '../src/store/cosmos'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { da } from '../src/words/da'
import { impatience, standIn } from './store/stand-in'
import { answer, openTown, packs, startMeasurement, textOf, valuesOn, withButton, type Town } from './town'

const cosmos = standIn()
let databases = 0
const stores: Record<string, () => Promise<Documents>> = {
  SQLite: async () => queued(openSqlite(':memory:')),
  'Cosmos DB': async () => queued(await openCosmos(cosmos.client(), `story${++databases}`, impatience())),
}

describe.each(Object.entries(stores))('on %s', (_name, open) => {
  let town: Town
  const mette = '29:p0'
  beforeAll(async () => {
    town = await openTown({ documents: await open() })
  })
  afterAll(() => town.close())
  afterEach(() => {
    expect(town.faults()).toEqual([])
    expect(town.teams.faults).toEqual([])
    expect(town.teams.breaches).toEqual([])
  })

  test('whoever adds it becomes coordinator, and everybody is invited in their own chat', async () => {
    await startMeasurement(town)
    expect(town.teams.channel('19:family')).toHaveLength(1)
    expect(textOf(withButton(town, mette, 'answer.begin'))).toContain('Dine svar er fortrolige')
    for (let i = 0; i < 6; i++)
      expect(withButton(town, `29:p${i}`, 'answer.begin').summary).toContain('Du er inviteret')
  })

  test('a person answers, and the card becomes a receipt without the answers', async () => {
    const message = await answer(town, mette, 'leader', () => '4')
    expect(textOf(message)).toContain('Tak for dit svar')
    expect(JSON.stringify(message.card)).not.toMatch(/draft|Input/)
    for (let i = 1; i < 6; i++) await answer(town, `29:p${i}`, 'staff', item => (item.startsWith('plan') ? '2' : '5'))
  })

  test('luk måling: one report in the channel', async () => {
    await town.teams.say(mette, 'Luk måling!')
    await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
    await town.tick()
    const threads = town.teams.channel('19:family')
    const [report] = threads.at(-1)!.messages
    expect(threads).toHaveLength(2)
    const said = textOf(report!)
    expect(said).toContain('5–9 af 6 har svaret.')
    expect(said).toContain('Under 10 svar')
    // Five at 2 and one at 4: (1×5 + 3×1) / 6 × 25 = 33.3
    expect(said).toContain('En fælles plan, der bliver brugt: blandt de laveste, indeks 33 (5–9 svar)')
    expect(said).not.toContain('$')
  })

  test('two sigtepunkter become two plans, filled in from the report', async () => {
    await town.teams.say(mette, 'rapport')
    const card = withButton(town, mette, 'plan.choose')
    await town.teams.press(mette, card, 'plan.choose', { sigtepunkter: ['plan', 'time'], reason: 'Ring 40 12 34 56' })
    expect(textOf(card)).toContain('Det ligner et telefonnummer.')
    await town.teams.press(mette, card, 'plan.choose', { reason: 'De laveste' })
    expect(textOf(card)).toContain('En fælles plan, der bliver brugt')
    await town.teams.press(mette, card, { verb: 'plan.open', nth: 0 })
    const said = textOf(card)
    expect(said).toContain('Flere skal kunne sige')
    expect(said).toContain('Kladde')
    await town.teams.press(mette, card, 'plan.activate')
    expect(textOf(card)).toContain('Planen mangler et delmål med dato og ansvarlig')
  })

  test('a delmål with a named ansvarlig is set going', async () => {
    const card = withButton(town, mette, 'plan.activate')
    await town.teams.press(mette, card, { verb: 'plan.form', form: 'milestone' })
    await town.teams.press(mette, card, { title: da.plan.useHint, nth: 0 }, { dueOn: '2026-06-05' })
    const [hint] = packs.find('ics-syv', 'da')!.sigtepunkter.find(({ id }) => id === 'plan')!.planHints.milestones
    expect(valuesOn(card)).toMatchObject({ text: hint!.text })
    await town.teams.press(mette, card, 'milestone.save', { text: '', dueOn: '2026-06-05' })
    expect(textOf(card)).toContain('Vælg en person fra teamet.')
    const responsible = town.teams.person('29:p1').aadObjectId
    await town.teams.press(mette, card, 'milestone.save', { text: 'Planen er delt', dueOn: '2026-06-01', responsible })
    expect(textOf(card)).toContain('1. juni 2026 · ansvarlig: Person 1 Holm')
    await town.teams.press(mette, card, 'plan.activate')
    expect(textOf(card)).toContain('Planen er i gang')
    await town.tick()
    expect(textOf(town.teams.last('29:p1'))).toContain('Du er ansvarlig for et delmål')
  })

  test('the ansvarlig is reminded once on each rung, and answers on the card', async () => {
    const chat = () => town.teams.inbox('29:p1').length
    const before = chat()
    await town.goTo('2026-05-15T12:00:00Z')
    expect(chat()).toBe(before)
    await town.goTo('2026-05-18T06:29:00Z') // 08:29
    expect(chat()).toBe(before)
    await town.goTo('2026-05-18T06:30:00Z')
    await town.tick()
    await town.goTo('2026-05-19T10:00:00Z')
    expect(chat()).toBe(before + 1)
    await town.goTo('2026-05-29T10:00:00Z')
    expect(chat()).toBe(before + 2)
    const reminder = withButton(town, '29:p1', 'milestone.move')
    expect(textOf(reminder)).toContain('om 3 dage')
    await town.teams.press('29:p1', reminder, 'milestone.move', { dueOn: '2026-06-08', why: 'Mødet blev flyttet' })
    expect(textOf(reminder)).toContain('8. juni 2026')
    await town.goTo('2026-06-01T10:00:00Z') // the old date says nothing
    expect(chat()).toBe(before + 2)
    await town.goTo('2026-06-05T10:00:00Z') // closed, so the rung of 3 days before went to the day before
    expect(chat()).toBe(before + 2)
  })

  test('what is asked of time falls on working days, and done needs its evidence', async () => {
    await town.goTo('2026-06-08T07:00:00Z')
    const reminder = withButton(town, '29:p1', 'milestone.done')
    await town.teams.press('29:p1', reminder, 'milestone.done', { evidence: ' ' })
    expect(textOf(reminder)).toContain('Udfyld feltet.')
    await town.teams.press('29:p1', reminder, 'milestone.done', { evidence: 'Ligger i mappen' })
    expect(textOf(reminder)).toContain('Delmålet er nået')
    const before = town.teams.inbox('29:p1').length
    for (const day of ['2026-06-10', '2026-06-15', '2026-06-22']) await town.goTo(`${day}T09:00:00Z`)
    expect(town.teams.inbox('29:p1')).toHaveLength(before)
  })
})
