import type { Named, Plan } from '../src/domain/plan'
import { noteActs } from '../src/domain/naming'
import { activate } from '../src/domain/planEdits'
import { post } from '../src/handlers/letters'
import { da } from '../src/words/da'
import { milestone, planWith } from './domain/samples'
import { dataOf, openTown, tenant, textOf, valuesOn, withButton, type Town } from './town'

/** Mette coordinates and Anna follows up; Bo and Per are ansvarlige, and Eva is in the team. */
const [mette, anna, bo, per, eva] = ['29:p0', '29:p1', '29:p2', '29:p3', '29:p4'] as const
const said = da.handOver
let town: Town

const named = (who: string): Named => {
  const { aadObjectId: id, name } = town.teams.person(who)
  return { id, name }
}
const plans = () => town.world.store.plans(tenant)
const kept = async (id: string) => (await plans().get(`m1:${id}`))!
const milestoneOf = async (id: string, nth: string) =>
  (await kept(id)).milestones.find(one => one.id === `${id}-${nth}`)!
const last = (who: string) => textOf(town.teams.last(who))
const inbox = (who: string, part: string) => town.teams.inbox(who).filter(message => textOf(message).includes(part))
const told = (id: string, nth: string) => `Delmål ${id}-${nth}`

/** A plan of two milestones of Bo's, of which the second waits for the first, and one of Per's. */
async function aPlan(id: string, state: Plan['state'] = 'active') {
  const [team] = await town.world.store.teams(tenant).list()
  const one = (nth: string, who: string, dueOn: string, after: string[] = []) =>
    milestone(`${id}-${nth}`, { text: told(id, nth), dueOn, responsible: named(who), after })
  const draft = planWith(
    [one('a', bo, '2026-06-01'), one('b', bo, '2026-07-01', [`${id}-a`]), one('c', per, '2026-08-03')],
    {
      ...{ id: `m1:${id}`, tenant, team: team!.id, state: 'draft' },
      sigtepunkt: { id, title: `Om ${id}`, description: '' },
      followUp: { firstOn: '2027-06-01', everyMonths: 12, owner: named(anna), how: '', inform: '' },
    },
  )
  const begun = noteActs(draft, activate(draft, named(mette).id, '2026-03-02') as Plan, named(mette).id, '2026-03-02')
  await plans().insert(draft.id, state === 'draft' ? draft : begun)
}

/** A press on the newest card that has this button. */
async function press(who: string, verb: string, values: Record<string, string> = {}) {
  const card = withButton(town, who, verb)
  await town.teams.press(who, card, { verb, nth: 0 }, values)
  await town.tick()
  return card
}

beforeAll(async () => {
  town = await openTown()
  await town.teams.install('team', mette)
  for (const who of [mette, anna, bo, per, eva]) await town.teams.install('personal', who)
})

afterAll(async () => {
  expect(town.faults()).toEqual([])
  expect([...town.teams.faults, ...town.teams.breaches]).toEqual([])
  await town.close()
})

describe('named', () => {
  test('set going, everybody named hears it in one message, but for whoever set it going', async () => {
    await aPlan('ny', 'draft')
    await town.teams.say(mette, 'plan')
    const card = town.teams.last(mette)
    await town.teams.press(mette, card, { verb: 'plan.open', nth: 0 })
    await town.teams.press(mette, card, 'plan.activate')
    const before = town.teams.inbox(mette).length
    await town.tick()
    const [letter, ...more] = inbox(bo, 'Du er ansvarlig for 2 delmål')
    expect(more).toEqual([])
    expect(textOf(letter!)).toContain('Person 0 Holm har valgt dig som ansvarlig i planen for »Om ny«.')
    expect(textOf(letter!)).toContain(told('ny', 'b'))
    const own = inbox(per, said.named.title)
    expect(own).toHaveLength(1)
    for (const part of [told('ny', 'c'), '3. august 2026', said.named.silence, 'Vi taler om det hver uge'])
      expect(textOf(own[0]!)).toContain(part)
    expect(town.teams.inbox(mette)).toHaveLength(before)
    await town.tick()
    expect(inbox(per, said.named.title)).toHaveLength(1)
  })

  test('a yes is kept once', async () => {
    const card = withButton(town, per, 'milestone.accept')
    const data = dataOf(card, 'milestone.accept')
    for (let n = 0; n < 2; n++) await town.teams.tap(per, card, data)
    expect(textOf(card)).toContain(said.named.thanks)
    expect(await milestoneOf('ny', 'c')).toMatchObject({ acceptedOn: '2026-03-02' })
    const { log } = await kept('ny')
    expect(log.map(({ what }) => what)).toEqual(['activated', 'milestone-accepted'])
  })

  test('a no needs its reason, and goes to whoever follows up, who is not told the same again that day', async () => {
    await press(bo, 'milestone.named')
    const card = await press(bo, 'milestone.decline', { why: ' ' })
    expect(textOf(card)).toContain(said.writeWhy)
    expect((await milestoneOf('ny', 'a')).responsible).toEqual(named(bo))
    await press(bo, 'milestone.decline', { why: 'Jeg skifter afdeling' })
    expect(textOf(card)).toContain(said.named.refused)
    expect((await milestoneOf('ny', 'a')).responsible).toBeUndefined()
    const [letter, ...more] = inbox(anna, told('ny', 'a'))
    expect(more).toEqual([])
    expect(textOf(letter!)).toContain('Person 2 Holm kan ikke være ansvarlig for »Delmål ny-a«.')
    expect(textOf(letter!)).toContain('Begrundelse: Jeg skifter afdeling')
    await town.goTo('2026-03-03T09:00:00Z')
    expect(inbox(anna, told('ny', 'a'))).toHaveLength(1)
  })

  test('another date or another text is told once to whoever has it, if another changed it', async () => {
    await town.teams.say(mette, 'plan')
    const list = town.teams.last(mette)
    await town.teams.press(mette, list, { verb: 'plan.open', nth: 0 })
    const form = dataOf(list, 'plan.form')
    const data = { ...form, form: 'milestone', item: 'ny-b' }
    await town.teams.tap(mette, list, data)
    await town.teams.press(mette, list, 'milestone.save', { dueOn: '2026-07-06' })
    await town.tick()
    const [letter, ...more] = inbox(bo, said.changed.title)
    expect(more).toEqual([])
    expect(textOf(letter!)).toContain('Datoen er flyttet fra 1. juli 2026 til 6. juli 2026.')
    await town.teams.tap(mette, list, data)
    await town.teams.press(mette, list, 'milestone.save', {})
    await town.tick()
    expect(inbox(bo, said.changed.title)).toHaveLength(1)
    await town.teams.tap(mette, list, data)
    await town.teams.press(mette, list, 'milestone.save', { responsible: named(eva).id })
    await town.tick()
    expect(inbox(eva, said.named.title)).toHaveLength(1)
    expect(inbox(bo, said.handed.title)).toHaveLength(1)
  })
})

describe('handed over', () => {
  const ref = (who: string) => town.world.secrets.sign(named(who).id, { plan: 'm1:ny', milestone: 'ny-a' })
  async function offer(by: string, to: string) {
    await town.teams.tap(by, town.teams.last(by), { verb: 'milestone.offer', ref: ref(by), person: named(to).id })
    await town.tick()
  }

  test('whoever follows up asks somebody, who has to say yes; a second question takes the first one’s place', async () => {
    const form = await press(anna, 'milestone.give')
    expect(textOf(form)).toContain(said.give.hint)
    await press(anna, 'milestone.offer', { why: 'Du kender området' })
    expect(textOf(form)).toContain(said.give.faults.who)
    expect(valuesOn(form)).toMatchObject({ why: 'Du kender området' })
    const again = dataOf(form, 'milestone.offer')
    await press(anna, 'milestone.offer', { person: named(eva).id, why: 'Du kender området' })
    expect(textOf(form)).toContain(said.give.asked)
    const letter = inbox(eva, said.offered.title)[0]!
    expect(textOf(letter)).toContain('Person 1 Holm spørger')
    expect(textOf(letter)).toContain('Begrundelse: Du kender området')
    expect((await milestoneOf('ny', 'a')).responsible).toBeUndefined()

    await town.teams.tap(anna, form, { ...again, person: named(eva).id })
    await town.teams.tap(anna, form, { ...again, person: named(per).id })
    await town.tick()
    expect(inbox(eva, said.offered.title)).toHaveLength(1)
    await town.teams.press(eva, letter, 'handover.accept')
    expect(last(eva)).toBe(said.no.replaced)
    await press(per, 'handover.accept')
    expect(await milestoneOf('ny', 'a')).toMatchObject({ responsible: named(per), setOn: '2026-03-03' })
    expect(inbox(anna, said.handed.title)).toHaveLength(1)
    expect(inbox(per, said.named.title)).toHaveLength(0)
  })

  test('a no to it needs its reason too, and whoever asked is told', async () => {
    await offer(anna, bo)
    const card = await press(bo, 'handover.decline')
    expect(textOf(card)).toContain(said.writeWhy)
    await press(bo, 'handover.decline', { why: 'Jeg har nok' })
    expect(textOf(card)).toContain(said.offered.passed)
    expect(await milestoneOf('ny', 'a')).toMatchObject({ responsible: named(per) })
    expect(await milestoneOf('ny', 'a')).not.toHaveProperty('offered')
    expect(textOf(inbox(anna, said.declined.offerTitle)[0]!)).toContain('Jeg har nok')
    expect(inbox(per, said.declined.offerTitle)).toEqual([])
  })

  test('whoever chooses themselves has it at once, and only those who may hand it over can', async () => {
    await offer(bo, bo)
    expect(last(bo)).toBe(da.notAllowed)
    await town.teams.tap(bo, town.teams.last(bo), { verb: 'milestone.give', ref: ref(bo) })
    expect(last(bo)).toBe(da.notAllowed)
    for (const verb of ['milestone.accept', 'milestone.decline', 'milestone.named']) {
      await town.teams.tap(eva, town.teams.last(eva), { verb, ref: ref(eva), why: 'Nej' })
      expect(last(eva)).toBe(said.no['not-theirs'])
    }
    await offer(anna, anna)
    expect(await milestoneOf('ny', 'a')).toMatchObject({ responsible: named(anna) })
    expect(textOf(inbox(per, said.handed.title)[0]!)).toContain('Person 1 Holm er nu ansvarlig')
  })
})

describe('on the reminder', () => {
  test('a pause is asked for there, with a day to come', async () => {
    await aPlan('pause')
    await town.world.store.plans(tenant).change<Plan>('m1:pause', plan => ({ ...plan!, due: '2026-03-02T09:00:00.000Z' })) // prettier-ignore
    await town.goTo('2026-05-18T09:00:00Z')
    const card = withButton(town, bo, 'reminder.pause')
    expect(textOf(card)).toContain(told('pause', 'a'))
    await town.teams.press(bo, card, 'reminder.pause', { until: '2026-05-01', evidence: 'Næsten' })
    expect(textOf(card)).toContain(said.pause.wrong)
    expect(valuesOn(card)).toMatchObject({ until: '2026-05-01', evidence: 'Næsten' })
    await town.teams.press(bo, card, 'reminder.pause', { until: '2026-05-25' })
    expect(textOf(card)).toContain('før 25. maj 2026')
    expect(await town.world.store.people(tenant).get(named(bo).id)).toMatchObject({ pausedUntil: '2026-05-25' })
  })

  test('reached, with what was learned; those who wait for it hear that they may begin', async () => {
    await plans().change<Plan>('m1:pause', plan => ({
      ...plan!,
      milestones: plan!.milestones.map(one => (one.id === 'pause-b' ? { ...one, responsible: named(eva) } : one)),
    }))
    await town.teams.say(bo, 'mine delmål')
    const card = town.teams.last(bo)
    await town.teams.press(bo, card, { verb: 'milestone.open', nth: 0 })
    await town.teams.press(bo, card, 'milestone.done', { evidence: 'Referatet', learned: 'Begynd tidligere' })
    expect(textOf(card)).toContain('Det lærte I: Begynd tidligere')
    await town.tick()
    expect((await milestoneOf('pause', 'a')).done).toMatchObject({ evidence: 'Referatet', learned: 'Begynd tidligere' })
    expect(textOf(inbox(eva, said.free.title)[0]!)).toContain('Dit delmål »Delmål pause-b« venter ikke på mere.')
    await town.teams.say(mette, 'plan')
    const list = town.teams.last(mette)
    await town.teams.tap(mette, list, { verb: 'plan.open', ref: town.world.secrets.sign(named(mette).id, { plan: 'm1:pause' }) }) // prettier-ignore
    expect(last(mette)).toContain('Det lærte I: Begynd tidligere')
  })
})

describe('away', () => {
  const asks = (who: string, part: string) =>
    inbox(who, part).filter(message => textOf(message).includes(said.give.open)).length
  const left = 'Person 3 Holm har forladt teamet.'
  const unreachable = 'Person 3 Holm kan ikke nås i Teams.'
  /** No other plan that might bring the day's message about. */
  async function only(id: string, dueOn?: string) {
    for (const plan of await plans().list()) await plans().remove(plan.id)
    await aPlan(id)
    await plans().change<Plan>(`m1:${id}`, plan => ({
      ...plan!,
      milestones: plan!.milestones.map(one => ({ ...one, dueOn: dueOn ?? one.dueOn })),
      due: town.clock.at.toISOString(),
    }))
    await town.tick()
  }

  test('whoever follows up is asked once when somebody has left, and again if they leave again', async () => {
    await only('borte')
    await town.teams.leaves(per)
    expect((await kept('borte')).left).toEqual({ [named(per).id]: '2026-05-18' })
    await town.goTo('2026-05-19T09:00:00Z')
    await town.goTo('2026-05-20T09:00:00Z')
    expect(asks(anna, left)).toBe(1)
    await town.teams.joins(per)
    expect(await kept('borte')).not.toHaveProperty('left')
    await town.goTo('2026-05-21T09:00:00Z')
    await town.teams.leaves(per)
    await town.goTo('2026-05-22T09:00:00Z')
    expect(asks(anna, left)).toBe(2)
  })

  test('their reminders go to whoever follows up, who may answer', async () => {
    const before = inbox(per, told('borte', 'c')).length
    await town.goTo('2026-07-20T09:00:00Z')
    expect(inbox(per, told('borte', 'c'))).toHaveLength(before)
    const card = inbox(anna, told('borte', 'c')).at(-1)!
    await town.teams.press(anna, card, { verb: 'milestone.open', nth: 0 })
    await town.teams.press(anna, card, 'milestone.done', { evidence: 'Referatet' })
    expect((await milestoneOf('borte', 'c')).done).toMatchObject({ by: named(anna) })
  })

  test('left on the day of a reminder: one message, in which it stands once', async () => {
    await town.teams.joins(per)
    await only('dobbelt')
    await town.teams.leaves(per)
    await town.goTo('2026-07-21T09:00:00Z')
    const [message, ...more] = inbox(anna, told('dobbelt', 'c'))
    expect(more).toEqual([])
    expect(textOf(message!).split(told('dobbelt', 'c'))).toHaveLength(2)
    expect(textOf(message!)).toContain(left)
    await town.teams.joins(per)
  })

  test('a long pause, and only that, is said of whoever asked for it', async () => {
    await only('pauset', '2026-12-01')
    await town.goTo('2026-07-22T09:00:00Z')
    const before = town.teams.inbox(anna).length
    await town.teams.say(bo, 'pause 2026-08-10')
    await town.goTo('2026-07-23T09:00:00Z')
    expect(town.teams.inbox(anna)).toHaveLength(before)
    await town.teams.say(bo, 'pause 2026-11-02')
    await town.goTo('2026-07-24T09:00:00Z')
    await town.goTo('2026-07-27T09:00:00Z')
    expect(asks(anna, 'Person 2 Holm har bedt om ingen påmindelser til 2. november 2026.')).toBe(1)
    await town.teams.say(bo, 'pause slut')
  })

  test('who has removed Barometer cannot be reached, nor who blocks it, until they are back', async () => {
    const known = () => town.world.store.people(tenant).get(named(per).id)
    await only('fjernet', '2026-12-01')
    await town.goTo('2026-07-28T09:00:00Z')
    await town.teams.uninstall('personal', per)
    expect(await known()).toMatchObject({ unreachableOn: '2026-07-28' })
    await town.goTo('2026-07-29T09:00:00Z')
    await town.goTo('2026-07-30T09:00:00Z')
    expect(asks(anna, unreachable)).toBe(1)
    await town.teams.install('personal', per)
    expect(await known()).not.toHaveProperty('unreachableOn')
    await only('blokeret', '2026-12-01')
    await town.goTo('2026-07-31T09:00:00Z')
    town.teams.becomes(per, 'blocked')
    await plans().change<Plan>('m1:blokeret', plan => ({
      ...plan!,
      milestones: plan!.milestones.map(one => ({ ...one, named: { nth: 2, on: '2026-07-31', by: named(mette).id } })),
      acts: 2,
    }))
    const { id } = named(per)
    await post(town.world, tenant, { id: 'named:again', kind: 'named', to: { person: id }, about: 'm1:blokeret', entry: 2, due: town.clock.at }) // prettier-ignore
    await town.tick()
    expect(await known()).toMatchObject({ unreachable: 'opted-out', unreachableOn: '2026-07-31' })
    await town.goTo('2026-08-03T09:00:00Z')
    expect(asks(anna, unreachable)).toBe(2)
  })
})

describe('told once', () => {
  test('on the day of a reminder the message that it is theirs says it too', async () => {
    await aPlan('samme', 'draft')
    await plans().change<Plan>('m1:samme', plan => ({
      ...plan!,
      milestones: plan!.milestones.map(one => ({ ...one, dueOn: '2026-08-17', responsible: named(eva) })),
    }))
    const ref = town.world.secrets.sign(named(mette).id, { plan: 'm1:samme' })
    await town.teams.tap(mette, town.teams.last(mette), { verb: 'plan.activate', ref })
    await town.tick()
    await town.tick()
    expect(inbox(eva, told('samme', 'a'))).toHaveLength(1)
    await town.goTo('2026-08-14T09:00:00Z')
    expect(inbox(eva, told('samme', 'a'))).toHaveLength(2)
  })

  test('declined on the day of a reminder, the message that it is nobody’s says it too', async () => {
    const ref = town.world.secrets.sign(named(eva).id, { plan: 'm1:samme', milestone: 'samme-a' })
    await town.teams.tap(eva, town.teams.last(eva), { verb: 'milestone.decline', ref, why: 'Jeg er syg' })
    await town.tick()
    await town.tick()
    expect((await milestoneOf('samme', 'a')).responsible).toBeUndefined()
    expect(inbox(anna, told('samme', 'a'))).toHaveLength(1)
  })

  test('stopped after the plan was kept, they are told once when it goes on', async () => {
    await aPlan('stoppet', 'draft')
    const by = named(mette).id
    await plans().change<Plan>('m1:stoppet', plan => ({
      ...noteActs(plan!, activate(plan!, by, '2026-08-14') as Plan, by, '2026-08-14'),
      due: town.clock.at.toISOString(),
    }))
    for (let n = 0; n < 3; n++) await town.tick()
    expect(inbox(bo, told('stoppet', 'a'))).toHaveLength(1)
  })

  test('a draft is handed over by changing it', async () => {
    await aPlan('kladde', 'draft')
    const ref = town.world.secrets.sign(named(mette).id, { plan: 'm1:kladde', milestone: 'kladde-a' })
    await town.teams.tap(mette, town.teams.last(mette), { verb: 'milestone.offer', ref, person: named(eva).id })
    expect(last(mette)).toBe(da.outdated)
    expect(await milestoneOf('kladde', 'a')).not.toHaveProperty('offered')
  })
})
