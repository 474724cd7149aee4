import type { Plan } from '../src/domain/plan'
import { da } from '../src/words/da'
import { en } from '../src/words/en'
import { milestone, planWith } from './domain/samples'
import { anna, bo, mette } from './moments'
import { dataOf, openTown, startMeasurement, team, tenant, textOf, valuesOn, type Town } from './town'

/** A plan under way: Mette and Anna coordinate, Bo answers for both milestones, and the second waits for the first. */
let town: Town
const plans = () => town.world.store.plans(tenant)
const plan = async () => (await plans().get('m1:tidlig'))!
const said = da.forms

beforeAll(async () => {
  town = await openTown()
  await startMeasurement(town)
  const { aadObjectId: id, name } = town.teams.person(bo)
  const responsible = { id, name }
  const milestones = [
    milestone('a', { dueOn: '2026-04-15', responsible }),
    milestone('b', { dueOn: '2026-05-15', after: ['a'], responsible }),
  ]
  const home = town.world.secrets.name(team.id)
  await plans().insert('m1:tidlig', planWith(milestones, { tenant, team: home }))
  const coordinators = [mette, anna].map(who => town.teams.person(who).aadObjectId)
  await town.world.store.teams(tenant).change(home, known => ({ ...known!, coordinators }))
})
afterAll(() => town.close())
afterEach(() => {
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
  expect(town.teams.breaches).toEqual([])
})

/** Somebody opens the form of a part of the plan. */
async function open(who: string, which: string | { form: string }) {
  await town.teams.say(who, 'plan')
  const card = town.teams.last(who)
  await town.teams.press(who, card, 'plan.open')
  await town.teams.press(who, card, { verb: 'plan.form', ...(typeof which === 'string' ? { item: which } : which) })
  return card
}

test('two who edit at once: the second sees what the first wrote, and loses nothing', async () => {
  const mine = await open(mette, 'a')
  const hers = await open(anna, 'a')
  await town.teams.press(anna, hers, 'milestone.save', { text: 'Annas ord', dueOn: '2026-04-14' })
  expect((await plan()).milestones[0]).toMatchObject({ text: 'Annas ord', dueOn: '2026-04-14' })

  await town.teams.press(mette, mine, 'milestone.save', { text: 'Mettes ord', why: 'Vi lærte det' })
  expect((await plan()).milestones[0]!.text).toBe('Annas ord')
  expect(textOf(mine)).toContain(said.changed('Person 1 Holm', '2026-03-02'))
  expect(textOf(mine)).toContain(said.nowSays('Delmål', 'Annas ord'))
  expect(textOf(mine)).toContain(said.nowSays('Dato', '14. april 2026'))
  expect(valuesOn(mine)).toMatchObject({ text: 'Mettes ord', dueOn: '2026-04-14', why: 'Vi lærte det' })

  await town.teams.press(mette, mine, 'milestone.save')
  expect((await plan()).milestones[0]).toMatchObject({ text: 'Mettes ord', dueOn: '2026-04-14' })
  expect((await plan()).log.map(({ what, why }) => [what, why])).toEqual([
    ['edited', undefined],
    ['milestone-moved', undefined],
    ['edited', 'Vi lærte det'],
  ])
})

test('who is informed meanwhile, and on which day the department meets, is told as people read it', async () => {
  const mine = await open(mette, { form: 'followup' })
  const theirs = await open(anna, { form: 'followup' })
  const { aadObjectId: id, name } = town.teams.person(bo)
  const { aadObjectId: owner } = town.teams.person(mette)
  await town.teams.press(anna, theirs, 'followup.save', { owner, informed: id, meetingDay: '2' })
  await town.teams.press(mette, mine, 'followup.save', { owner, how: 'Vi ser på referaterne' })
  expect(textOf(mine)).toContain(`Hvem i teamet får et resumé: Der står nu »${name}«`)
  expect(textOf(mine)).toContain('Fast punkt på afdelingsmødet: Der står nu »Tirsdag«')
})

test('while Teams will not say who is in the team, whoever follows up can still be chosen', async () => {
  const { aadObjectId: owner } = town.teams.person(mette)
  town.teams.fail('NotEnoughPermissions', { on: 'members', times: 2 })
  const card = await open(anna, { form: 'followup' })
  expect(valuesOn(card)).toMatchObject({ owner })
  await town.teams.press(anna, card, 'followup.save', { how: 'På teammødet' })
  expect((await plan()).followUp).toMatchObject({ owner: { id: owner }, how: 'På teammødet' })
})

test('what was changed meanwhile is not removed unseen, and the last of what a plan needs not at all', async () => {
  const mine = await open(mette, 'p1')
  const hers = await open(anna, 'p1')
  await town.teams.press(anna, hers, 'purpose.save', { text: 'Annas formål' })
  await town.teams.press(mette, mine, 'purpose.remove')
  expect(textOf(mine)).toContain(said.removeAgain)
  expect((await plan()).purposes).toHaveLength(1)
  await town.teams.press(mette, mine, 'purpose.remove')
  expect(textOf(mine)).toContain('Planen er i gang og ville mangle et formål')
  expect((await plan()).purposes).toHaveLength(1)
})

test('a date that moves others is offered first; moved along, those who wait hear it', async () => {
  const card = await open(mette, 'a')
  await town.teams.press(mette, card, 'milestone.save', { dueOn: '2026-04-21', why: 'Sygdom' })
  expect(textOf(card)).toContain(da.milestone.slip.title)
  expect(textOf(card)).toContain(da.milestone.slip.shift('Delmål b', '2026-05-15', '2026-05-22'))
  expect(valuesOn(card)).toMatchObject({ dueOn: '2026-04-21', why: 'Sygdom' })
  await town.teams.press(mette, card, { verb: 'milestone.save', others: 'move' })
  expect((await plan()).milestones.map(({ dueOn }) => dueOn)).toEqual(['2026-04-21', '2026-05-22'])
  expect(textOf(card)).toContain(da.milestone.slip.along(1))
  expect(textOf(card)).toContain(da.milestone.slip.told)
  await town.tick()
  const letters = town.teams.inbox(bo).filter(message => textOf(message).includes(da.milestone.slip.letter.title))
  expect(letters.map(textOf)).toEqual([expect.stringContaining('Sygdom')])
})

test('a proposed date keeps what was typed, and what was wrong with it is told on the overview', async () => {
  const card = await open(mette, 'b')
  await town.teams.press(mette, card, said.inMonths(6), { text: 'Vi øver os' })
  expect(valuesOn(card)).toMatchObject({ text: 'Vi øver os', dueOn: '2026-09-02', after: 'a' })
  await town.teams.press(mette, card, 'milestone.save', { dueOn: '2026-10-17' })
  expect(textOf(card)).toContain(said.about('Vi øver os', said.checks.closed('2026-10-16')))
  expect(textOf(card)).toContain(said.checks.autumn)
})

test('a circle is named', async () => {
  const card = await open(mette, 'a')
  await town.teams.press(mette, card, 'milestone.save', { after: ['b'], dueOn: '2026-12-01' })
  expect(textOf(card)).toContain('Det går i ring: »Mettes ord« venter på »Vi øver os«, som venter på »Mettes ord«.')
})

test('a plan without milestones is given four steps in its own language, once', async () => {
  await plans().insert(
    'm1:tom',
    planWith([], { ...(await plan()), id: 'm1:tom', state: 'draft', language: 'en', milestones: [] }),
  )
  await town.teams.say(mette, 'plan')
  const card = town.teams.last(mette)
  await town.teams.press(mette, card, { verb: 'plan.open', nth: 1 })
  await town.teams.press(mette, card, { verb: 'plan.form', form: 'milestone' })
  const data = dataOf(card, 'plan.steps')
  await town.teams.press(mette, card, 'plan.steps')
  expect(textOf(card)).toContain(said.stepsAdded)
  await town.teams.tap(mette, card, data)
  const { milestones } = (await plans().get('m1:tom'))!
  expect(milestones.map(({ text }) => text)).toEqual(en.forms.step)
  await plans().remove('m1:tom')
})

test('a plan for keeping a method in use is called so', async () => {
  await town.teams.say(mette, 'plan')
  const card = town.teams.last(mette)
  await town.teams.press(mette, card, 'plan.open')
  expect(textOf(card)).toContain('Implementeringsplan for Tidlig indsats')
  await town.teams.press(mette, card, 'plan.kind')
  expect(textOf(card)).toContain('Forankringsplan for Tidlig indsats')
})

test('a purpose is moved up, and what was typed in its form stays', async () => {
  await plans().change<Plan>('m1:tidlig', now => ({ ...now!, purposes: [...now!.purposes, { id: 'p2', text: 'To' }] }))
  const card = await open(mette, 'p2')
  await town.teams.press(mette, card, 'purpose.raise', { text: 'Nummer to' })
  expect(textOf(card)).toContain(said.raised(1, 2))
  expect(valuesOn(card)).toMatchObject({ text: 'Nummer to' })
  expect((await plan()).purposes.map(({ id }) => id)).toEqual(['p2', 'p1'])
  expect(textOf(card)).not.toContain(said.raise)
})
