import { type Milestone, type Plan } from '../src/domain/plan'
import { slip } from '../src/domain/slip'
import { da } from '../src/words/da'
import { calendar, milestone, planWith } from './domain/samples'
import { anna, aTownForEach, bo, mette } from './moments'
import { dataOf, startMeasurement, team, tenant, textOf, valuesOn } from './town'

/** When a delmål slips: Anna's is first, Bo's two wait for it, Mette's waits for one of Bo's. */
const { town, idOf, inbox, shown } = aTownForEach()
const said = da.milestone.slip
const TITLE = said.letter.title
const plans = () => town().world.store.plans(tenant)
const plan = async () => (await plans().get('m1:tidlig'))!
const dates = async () => (await plan()).milestones.map(({ id, dueOn }) => `${id} ${dueOn}`)
const change = (decide: (plan: Plan) => Plan) => plans().change<Plan>('m1:tidlig', now => decide(now!))
const lettersOf = (who: string) => inbox(who, TITLE)

beforeEach(async () => {
  await startMeasurement(town())
  const by = (who: string) => ({ responsible: { id: idOf(who), name: town().teams.person(who).name } })
  await plans().insert(
    'm1:tidlig',
    planWith(
      [
        milestone('a', { dueOn: '2026-04-15', ...by(anna) }),
        milestone('b', { dueOn: '2026-05-15', after: ['a'], ...by(bo) }),
        milestone('b2', { dueOn: '2026-05-19', after: ['a'], ...by(bo) }),
        milestone('c', { dueOn: '2026-06-15', after: ['b'], ...by(mette) }),
      ],
      { tenant, team: town().world.secrets.name(team.id) },
    ),
  )
})

/** Somebody's own delmål, opened from their list of one. */
async function open(who: string) {
  await town().teams.say(who, 'mine delmål')
  const card = town().teams.last(who)
  await town().teams.press(who, card, { verb: 'milestone.open', nth: 0 })
  return card
}
const press = (who: string, card: ReturnType<typeof lettersOf>[number], more: object, values: Record<string, string>) =>
  town().teams.press(who, card, { verb: 'milestone.move', ...more }, values)
const sick = { dueOn: '2026-04-22', why: 'Sygdom' }

test('before anything is kept it shows which others move, and what was typed stays', async () => {
  const card = await open(anna)
  const before = await plan()
  await press(anna, card, {}, { ...sick, evidence: 'Halvt færdigt' })
  const text = textOf(card)
  expect(text).toContain(said.title)
  expect(text).toContain(said.shift('Delmål b', '2026-05-15', '2026-05-22'))
  expect(text).toContain(said.shift('Delmål b2', '2026-05-19', '2026-05-26'))
  expect(text).toContain(said.shift('Delmål c', '2026-06-15', '2026-06-22'))
  expect(text).toContain(said.told)
  expect(valuesOn(card)).toMatchObject({ ...sick, evidence: 'Halvt færdigt' })
  await town().tick()
  expect(await plan()).toEqual(before)
  expect(lettersOf(bo)).toEqual([])
})

test('moved along: each who waits hears it at once, in one message', async () => {
  const card = await open(anna)
  await press(anna, card, {}, sick)
  await press(anna, card, { others: 'move' }, sick)
  expect(textOf(card)).toContain(said.along(3))
  expect(await dates()).toEqual(['a 2026-04-22', 'b 2026-05-22', 'b2 2026-05-26', 'c 2026-06-22'])
  await town().tick()
  const [letter, ...more] = lettersOf(bo)
  expect(more).toEqual([])
  const lines = textOf(letter!).split('\n')
  expect(lines).toEqual([
    TITLE,
    said.shift('Delmål a', '2026-04-15', '2026-04-22'),
    said.letter.by('Person 1 Holm'),
    said.letter.why('Sygdom'),
    said.letter.along('Delmål b', '2026-05-15', '2026-05-22'),
    said.letter.along('Delmål b2', '2026-05-19', '2026-05-26'),
    da.milestone.mine,
  ])
  expect(lettersOf(mette)).toHaveLength(1)
  expect(lettersOf(anna)).toEqual([])
  await town().teams.press(bo, letter!, 'milestone.list')
  expect(shown(bo)).toContain('22. maj 2026')
})

test('left where they are: each who waits hears that too, and what now comes before it', async () => {
  const card = await open(anna)
  const late = { dueOn: '2026-05-18', why: 'Sygdom' }
  await press(anna, card, {}, late)
  expect(textOf(card)).toContain(said.before(1))
  await press(anna, card, { others: 'leave' }, late)
  expect(textOf(card)).toContain(said.stayed(3))
  expect(await dates()).toEqual(['a 2026-05-18', 'b 2026-05-15', 'b2 2026-05-19', 'c 2026-06-15'])
  await town().tick()
  expect(textOf(lettersOf(bo)[0]!)).toContain(said.letter.keptBefore('Delmål b', '2026-05-15'))
  expect(textOf(lettersOf(bo)[0]!)).toContain(said.letter.kept('Delmål b2', '2026-05-19'))
})

test.each(['move', 'leave'])('pressed three times, and delivered again, it moves once: %s', async others => {
  const card = await open(anna)
  await press(anna, card, {}, sick)
  const pressed = { ...dataOf(card, 'milestone.move'), others, ...sick }
  const tap = () => town().teams.tap(anna, card, pressed)
  await tap()
  const once = await plan()
  await town().tick()
  await Promise.all([tap(), tap()])
  await town().tick()
  expect(await plan()).toEqual({ ...once, due: (await plan()).due })
  expect(textOf(card)).toContain(da.milestone.moved)
  expect(lettersOf(bo)).toHaveLength(1)
})

test('another date than the one that was shown is shown first', async () => {
  const card = await open(anna)
  await press(anna, card, {}, sick)
  await press(anna, card, { others: 'move' }, { ...sick, dueOn: '2026-04-29' })
  expect(textOf(card)).toContain(said.shift('Delmål b', '2026-05-15', '2026-05-29'))
  expect((await plan()).log).toEqual([])
})

test('from a card that shows an old date nothing moves, and the new one stands there', async () => {
  const card = await open(anna)
  await change(now => ({
    ...now,
    milestones: now.milestones.map(one => (one.id === 'a' ? { ...one, dueOn: '2026-04-20' } : one)),
  }))
  await press(anna, card, {}, sick)
  expect(textOf(card)).toContain(da.milestone.faults['moved-meanwhile'])
  expect(textOf(card)).toContain('20. april 2026')
  await press(anna, card, {}, sick)
  expect(textOf(card)).toContain(said.title)
})

test('with nobody waiting it moves at once, and earlier too', async () => {
  const card = await open(mette)
  await press(mette, card, {}, { dueOn: '2026-06-22', why: 'Ferie' })
  expect(textOf(card)).toContain(da.milestone.moved)
  const own = await open(anna)
  await press(anna, own, {}, { dueOn: '2026-04-01', why: 'Vi er foran' })
  expect(await dates()).toEqual(['a 2026-04-01', 'b 2026-05-15', 'b2 2026-05-19', 'c 2026-06-22'])
  await town().tick()
  for (const who of [mette, anna, bo]) expect(lettersOf(who)).toEqual([])
})

test('before what it waits for it does not go, and is told why', async () => {
  const card = await open(mette)
  await press(mette, card, {}, { dueOn: '2026-05-14', why: 'Det haster' })
  expect(textOf(card)).toContain(said.heldBack('Delmål b', '2026-05-15'))
  expect((await plan()).log).toEqual([])
})

test('after the goal’s date it goes with a warning', async () => {
  await change(now => ({ ...now, goal: { ...now.goal!, dueOn: '2026-06-16' } }))
  const own = await open(anna)
  await press(anna, own, {}, sick)
  expect(textOf(own)).toContain(said.othersAfterGoal(1, '2026-06-16'))
  const card = await open(mette)
  await press(mette, card, {}, { dueOn: '2026-06-17', why: 'Ferie' })
  expect(textOf(card)).toContain(said.afterGoal('2026-06-16'))
  expect(await dates()).toContain('c 2026-06-17')
})

test('a pause does not keep it from anybody, and mine data counts it', async () => {
  await town().teams.say(bo, 'pause 2026-09-01')
  const card = await open(anna)
  await press(anna, card, {}, sick)
  await press(anna, card, { others: 'move' }, sick)
  await town().tick()
  expect(lettersOf(bo)).toHaveLength(1)
  await town().teams.say(bo, 'mine data')
  expect(shown(bo)).toContain(da.data.kinds.moved(1))
})

test('who waits only for what is theirs is told by the card alone', async () => {
  const all = { responsible: { id: idOf(anna), name: 'Anna' } }
  await change(now => ({
    ...now,
    milestones: now.milestones.map((one): Milestone => (one.id === 'a' ? one : { ...one, ...all })),
  }))
  const card = await open(anna)
  await press(anna, card, {}, sick)
  expect(textOf(card)).not.toContain(said.told)
  await press(anna, card, { others: 'move' }, sick)
  expect(textOf(card)).not.toContain(said.told)
  await town().tick()
  expect(lettersOf(anna)).toEqual([])
})

test('stopped after the plan was kept, those who wait are told once when it goes on', async () => {
  const move = { ...sick, id: 'a', others: 'move' } as const
  const due = town().clock.at.toISOString()
  const by = { id: idOf(anna), name: 'Anna' }
  await change(now => ({ ...(slip(now, move, by, '2026-03-02', calendar) as Plan), due }))
  for (let n = 0; n < 3; n++) await town().tick()
  for (const who of [bo, mette]) expect(lettersOf(who)).toHaveLength(1)
  expect(lettersOf(anna)).toEqual([])
})

test('one that went along is reminded of by its new date, never by its old', async () => {
  const card = await open(anna)
  await press(anna, card, {}, sick)
  await press(anna, card, { others: 'move' }, sick)
  await town().tick()
  const before = town()
    .teams.inbox(mette)
    .filter(message => textOf(message).includes('Delmål c')).length
  const reminders = () =>
    town()
      .teams.inbox(mette)
      .filter(message => textOf(message).includes('Delmål c')).length - before
  await town().goTo('2026-06-01T08:00:00Z')
  expect(reminders()).toBe(0)
  await town().goTo('2026-06-08T08:00:00Z')
  expect(reminders()).toBe(1)
})
