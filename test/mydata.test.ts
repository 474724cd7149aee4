import { boxIds } from '../src/domain/box'
import { erase } from '../src/handlers/erase'
import type { Plan } from '../src/domain/plan'
import { answerAtOnce, openTown, people, startMeasurement, tenant, textOf, withButton, type Town } from './town'

/** What somebody is told is kept about them, and what is left when they have it deleted. */
let town: Town
const mette = '29:p0'
const anna = '29:p1'
const [metteId, annaId] = people(2).map(({ aadObjectId }) => aadObjectId) as [string, string]
beforeEach(async () => {
  town = await openTown()
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

const say = async (who: string, text: string) => {
  await town.teams.say(who, text)
  return textOf(town.teams.last(who))
}
/** Slet, and Ja, slet. */
async function eraseMe(who: string): Promise<string> {
  await town.teams.say(who, 'mine data')
  const card = town.teams.last(who)
  await town.teams.press(who, card, 'data.delete')
  expect(textOf(card)).toContain('Skal jeg slette')
  await town.teams.press(who, card, { verb: 'data.delete', confirmed: true })
  return textOf(card)
}
const plans = () => town.world.store.plans(tenant).list()

/** A sealed measurement, a plan under way with milestones of Anna's, and a new measurement that is open. */
async function live(): Promise<void> {
  await startMeasurement(town)
  for (let i = 0; i < 6; i++) await answerAtOnce(town, `29:p${i}`, '2', 'staff')
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
  await town.teams.say(mette, 'rapport')
  const card = withButton(town, mette, 'plan.choose')
  await town.teams.press(mette, card, 'plan.choose', {
    sigtepunkter: ['plan', 'time'],
    reason: 'Som Person 1 Holm sagde',
  })
  await town.teams.press(mette, card, { verb: 'plan.open', nth: 0 })
  for (const [text, dueOn] of [
    ['Planen er delt', '2026-04-15'],
    ['Planen er brugt', '2026-08-03'],
  ] as const) {
    await town.teams.press(mette, card, { verb: 'plan.form', form: 'milestone', nth: 0 })
    await town.teams.press(mette, card, 'milestone.save', { text, dueOn, responsible: annaId })
  }
  await town.teams.press(mette, card, 'plan.activate')
  expect(textOf(card)).toContain('Planen er i gang')
  await town.tick()
  await town.goTo('2026-04-01T08:00:00Z')
  await town.teams.say(mette, 'ny måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.start')
  await town.tick()
}

test('mine data says what is kept, in plain words', async () => {
  await live()
  const said = await say(anna, 'Mine data')
  for (const part of [
    'Navn: Person 1 Holm',
    annaId,
    anna,
    'Adressen på vores chat',
    'Sidst hørt fra dig: 1. april 2026',
    'Du er inviteret og har ikke svaret.',
    '1 invitation til en måling',
    '1 påmindelse',
    'ansvarlig for 2 delmål og dit navn i 2 tekster',
    'Svar, du har afleveret',
  ])
    expect(said).toContain(part)
  expect(said).not.toContain('Koordinator for')
  await answerAtOnce(town, anna, '3', 'staff')
  expect(await say(anna, 'my data')).toContain('Du er inviteret og har svaret. Hvad du svarede, kan jeg ikke se.')
  const metteSaid = await say(mette, 'mina data')
  expect(metteSaid).toContain('Koordinator for Familieafdelingen.')
  expect(metteSaid).toContain('følger op og har valgt sigtepunktet')
  expect(metteSaid).toContain('Det er dig, der har startet målingen.')
})

test('it is said in the reader’s language, and in a channel it comes in their own chat', async () => {
  await town.teams.install('team', mette)
  await town.teams.say(anna, 'sprog en')
  await town.teams.say(anna, 'my data', { where: 'ICS' })
  expect(textOf(town.teams.last(anna))).toContain('You are not invited to any measurement under way.')
  await town.teams.say(anna, 'språk sv')
  expect(await say(anna, 'mina data')).toContain('Språk som du har valt: sv')
})

test('deleted: everything that names the person, within the same turn', async () => {
  await live()
  const before = await town.world.store.measurements(tenant).list()
  const said = await eraseMe(anna)
  expect(said).toContain('er slettet')
  expect(said).toContain('I 1 måling, der er i gang, bliver et mærke uden navn liggende')
  expect(said).toContain('2 delmål er nu uden ansvarlig')
  const { store } = town.world
  expect(await store.people(tenant).get(annaId)).toBeUndefined()
  expect(await store.sent(tenant, { person: annaId }).list()).toEqual([])
  expect(JSON.stringify(await plans())).not.toMatch(new RegExp(`${annaId}|Person 1 Holm`))
  const open = before.find(({ state }) => state === 'open')!
  expect((await store.papers(open.id).audience.get())!.people).not.toContain(annaId)
  const mark = town.world.secrets.mark(open, annaId)
  const boxes = await Promise.all(boxIds(open.boxes).map(box => store.boxes(open.id).get(box)))
  expect(boxes.flatMap(box => box!.invited)).toContain(mark)
  // Those left over are asked; what was nobody's reaches the follow-up owner at once, and Anna hears nothing more.
  const heard = town.teams.inbox(anna).length
  await town.tick()
  await town.goTo('2026-04-08T08:00:00Z')
  expect(town.teams.inbox(anna)).toHaveLength(heard)
  expect(textOf(withButton(town, mette, 'milestone.open'))).toContain('Uden ansvarlig')
  await town.teams.say(mette, 'plan')
  const card = town.teams.last(mette)
  await town.teams.press(mette, card, { verb: 'plan.open', nth: 0 })
  expect(textOf(card)).toContain('uden ansvarlig')
})

test('the mark stays: N is the same, and they are not asked anew', async () => {
  await live()
  await answerAtOnce(town, anna, '4', 'staff')
  await eraseMe(anna)
  expect(await say(anna, 'svar')).toContain('Der venter')
  for (const i of [0, 2, 3, 4, 5]) await answerAtOnce(town, `29:p${i}`, '4', 'staff')
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
  expect((await town.world.store.measurements(tenant).list()).map(({ invited }) => invited)).toEqual([6, 6])
})

test('only the one it was made for confirms, and only with the second press', async () => {
  await town.teams.install('personal', anna)
  await town.teams.say(anna, 'mine data')
  const card = town.teams.last(anna)
  await town.teams.press(anna, card, 'data.delete')
  await town.teams.press(anna, card, 'data.show')
  expect(textOf(card)).toContain('Det har jeg gemt om dig')
  const foreign = town.world.secrets.sign(metteId, {})
  for (const data of [
    { verb: 'data.delete', ref: foreign, confirmed: true },
    { verb: 'data.delete', ref: town.world.secrets.sign('', {}), confirmed: true },
    { verb: 'data.delete', ref: town.world.secrets.sign(annaId, {}), confirmed: 'true' },
  ]) {
    await town.teams.tap(anna, card, data)
    expect(await town.world.store.people(tenant).get(annaId)).toBeDefined()
  }
})

test('the last coordinator and follow-up owner: it is said, and whoever adds the bot again takes over', async () => {
  await live()
  expect(await eraseMe(mette)).toContain('Familieafdelingen har ingen koordinator mere.')
  const [team] = await town.world.store.teams(tenant).list()
  expect(team!.coordinators).toEqual([])
  expect((await plans()).map(({ followUp }: Plan) => followUp!.owner)).toEqual([undefined, undefined])
  await town.teams.install('team', anna)
  expect((await town.world.store.teams(tenant).get(team!.id))!.coordinators).toEqual([annaId])
})

test('erasing twice at once, and again afterwards, is the same', async () => {
  await live()
  const who = { id: annaId, name: 'Person 1 Holm' }
  await Promise.all([erase(town.world, tenant, who), erase(town.world, tenant, who)])
  expect(await erase(town.world, tenant, who)).toEqual({ letters: 0, plans: 0, nobodys: 0, marks: 0, alone: [] })
})
