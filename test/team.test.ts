import type { Named, Plan } from '../src/domain/plan'
import { erase } from '../src/handlers/erase'
import type { Team } from '../src/ports'
import { da } from '../src/words/da'
import { milestone, planWith } from './domain/samples'
import { buttonsOn } from './fakeTeams'
import { sealedIn } from './sealed'
import { dataOf, openTown, tenant, textOf, valuesOn, type Town } from './town'

/** Mette coordinates, Anna and Bo are in the team, and Lone, who is not, has written to Barometer. */
const [mette, anna, bo, lone] = ['29:p0', '29:p1', '29:p2', '29:p5'] as const
let town: Town

const named = (who: string): Named => {
  const { aadObjectId: id, name } = town.teams.person(who)
  return { id, name }
}
const team = async () => (await town.world.store.teams(tenant).list())[0]!
const last = (who: string) => town.teams.last(who)
const said = (who: string) => textOf(last(who))
const told = (who: string) => town.teams.inbox(who).filter(message => textOf(message).includes(da.role.told.title))
const say = async (who: string, text: string) => {
  await town.teams.say(who, text)
  return last(who)
}
const press = async (who: string, verb: string, inputs = {}) => {
  const message = last(who)
  await town.teams.press(who, message, verb, inputs)
  await town.tick()
  return message
}
/** Presses the button of the row, on the newest card, that leads to what is about somebody. */
async function into(who: string, verb: string, about: string) {
  const found = buttonsOn(last(who).card).find(
    ({ data }) => data.verb === verb && [data.item, data.task].some(one => one?.startsWith(about)),
  )
  await town.teams.tap(who, last(who), found!.data)
}

const give = async (inputs: Record<string, string>) => {
  await say(mette, 'roller')
  await press(mette, da.add)
  return press(mette, 'role.save', inputs)
}

beforeAll(async () => {
  town = await openTown()
  await town.teams.install('team', mette)
  for (const who of [mette, anna, bo, lone]) await town.teams.install('personal', who)
  await town.teams.leaves(lone)
  await sealedIn(town, { units: ['Nord', 'Syd'] })
  const more = { id: 'm1:tidlig', tenant, team: (await team()).id, due: '2026-03-02T09:00:00.000Z' }
  const responsible = named(bo)
  const steps = [milestone('a', { responsible }), milestone('b', { responsible, dueOn: '2026-03-31' })]
  const followUp = { firstOn: '2026-06-01', everyMonths: 3, owner: named(anna), how: '', inform: '' }
  await town.world.store.plans(tenant).insert(more.id, { ...planWith(steps, more), chosenBy: named(mette), followUp })
})
afterAll(async () => {
  expect(town.faults()).toEqual([])
  expect([...town.teams.faults, ...town.teams.breaches]).toEqual([])
  await town.close()
})

test('roller: everybody in the team sees who is what, and whoever coordinates may change it', async () => {
  const seen = await say(anna, 'Roller!')
  expect(textOf(seen)).toContain('Roller i Familieafdelingen')
  expect(textOf(seen)).toContain('Person 0 Holm\nKoordinator')
  expect(textOf(seen)).toContain('Person 1 Holm\nFølger op på »Tidlig indsats« (rettes i planen)')
  expect(textOf(seen)).toContain(da.role.advice.few('ICS'))
  expect(textOf(seen)).toContain('Anbefaling: en superbruger i hver enhed. Her mangler Nord og Syd.')
  expect(JSON.stringify(seen.card)).not.toMatch(/role\.(form|save|remove)/)
  expect(JSON.stringify((await say(mette, 'roles')).card)).toContain('role.form')
  expect(said(lone)).not.toContain('Familieafdelingen')
  expect(textOf(await say(lone, 'roller'))).toBe(da.role.noTeam)
})

test('a role is given in a form that says what is wrong, and the roles come back in its place', async () => {
  await say(mette, 'roller')
  const card = await press(mette, da.add)
  await press(mette, 'role.save', { role: 'superUser', level: 'staff' })
  expect(textOf(card)).toContain(da.role.faults.who)
  expect(textOf(card)).toContain(da.role.faults.needed)
  expect(valuesOn(card)).toMatchObject({ role: 'superUser', level: 'staff' })
  await press(mette, 'role.save', { person: named(anna).id, scope: 'ics', unit: 'Nord' })
  expect(textOf(card)).toContain('Person 1 Holm\nSuperbruger for ICS · medarbejderniveau · Nord')
  expect(textOf(card)).toContain('Her mangler Syd.')
  expect(textOf(card)).toContain(da.role.advice.teamLevel.leader)
  expect((await team()).roles).toEqual([
    { person: named(anna), role: 'superUser', scope: 'ics', level: 'staff', unit: 'Nord' },
  ])
})

test('whoever is given a role is told of it at once, once, with what it means', async () => {
  expect(told(anna).map(textOf)).toEqual([
    [
      'Du har fået en rolle',
      'Superbruger for ICS · medarbejderniveau · Nord i Familieafdelingen.',
      da.role.told.means.superUser,
      'Se rollerne',
    ].join('\n'),
  ])
  await give({ person: named(anna).id, role: 'superUser', scope: 'ics', unit: 'Nord', level: 'leader' })
  await give({ person: named(mette).id, role: 'leader' })
  expect([told(anna).length, told(mette).length]).toEqual([1, 0])
  await town.teams.press(anna, told(anna)[0]!, 'role.list')
  expect(said(anna)).toContain('Roller i Familieafdelingen')
})

test('whoever has had a role for long is not told of it because something in it is changed', async () => {
  const known = { person: named(bo), role: 'leader', scope: 'ics' } as const
  const store = town.world.store.teams(tenant)
  const { id, roles } = await team()
  await store.change<Team>(id, now => ({ ...now!, coordinators: [...now!.coordinators, named(bo).id], roles: [...now!.roles!, known] })) // prettier-ignore
  for (const item of [`coordinator|||${named(bo).id}`, `leader|ics||${named(bo).id}`]) {
    await say(mette, 'roller')
    await into(mette, 'role.form', item)
    await press(mette, 'role.save', item.startsWith('leader') ? { unit: 'Nord' } : {})
  }
  await town.tick()
  expect((await team()).roles).toContainEqual({ ...known, unit: 'Nord' })
  expect(said(mette)).toContain(da.role.kept)
  expect(told(bo)).toEqual([])
  await store.change<Team>(id, now => ({ ...now!, coordinators: [named(mette).id], roles: roles! }))
})

test('somebody outside the team is found by their whole name, if Barometer knows them', async () => {
  const card = await give({ role: 'sponsor', outside: 'Person 55 Holm' })
  expect(textOf(card)).toContain(da.role.faults.outside)
  await press(mette, 'role.save', { outside: 'person 5 holm' })
  expect(textOf(card)).toContain('Person 5 Holm\nSponsor')
  expect(told(lone).map(textOf).join()).toContain(da.role.told.means.sponsor)
})

test('the last coordinator cannot be removed, and another can be made', async () => {
  await say(mette, 'roller')
  await into(mette, 'role.form', `coordinator|||${named(mette).id}`)
  await press(mette, 'role.remove')
  expect(said(mette)).toContain(da.role.last)
  expect((await team()).coordinators).toEqual([named(mette).id])
  await give({ person: named(bo).id, role: 'coordinator' })
  expect((await team()).coordinators).toEqual([named(mette).id, named(bo).id])
  await into(mette, 'role.form', `coordinator|||${named(bo).id}`)
  await press(mette, 'role.remove')
  expect(said(mette)).toContain(da.role.removed)
  expect((await team()).coordinators).toEqual([named(mette).id])
})

test('a super user’s task stands in our words until others were agreed', async () => {
  await say(anna, 'roller')
  await into(anna, 'role.open', 'superUser|ics')
  const { usual, told: line } = da.task.duty
  for (const part of ['what', 'why', 'how', 'time'] as const) expect(said(anna)).toContain(line[part](usual.ics[part]))
  expect(said(anna)).toContain(da.task.duty.never)
  expect(JSON.stringify(last(anna).card)).not.toContain('role.form')
  await say(mette, 'roller')
  await into(mette, 'role.open', 'superUser|ics')
  await town.teams.press(mette, last(mette), da.task.duty.see)
  expect(valuesOn(last(mette))).toEqual(usual.ics)
  const form = await press(mette, 'role.save', { how: 'Sagen 010190-1234', time: 'Tirsdage' })
  expect(textOf(form)).toContain(da.isPrivate.cpr)
  expect(valuesOn(form)).toMatchObject({ how: 'Sagen 010190-1234', time: 'Tirsdage' })
  expect((await team()).roles![0]).not.toHaveProperty('duty')
  await press(mette, 'role.save', { how: 'Sammen med Person 2 Holm hver tirsdag', time: usual.ics.time })
  expect((await team()).roles![0]).toMatchObject({
    level: 'leader',
    duty: { how: 'Sammen med Person 2 Holm hver tirsdag' },
  })
  expect(Object.keys((await team()).roles![0]!.duty!)).toEqual(['how'])
  await into(mette, 'role.open', 'superUser|ics')
  expect(said(mette)).toContain(`Hvordan: Sammen med Person 2 Holm hver tirsdag\n${line.time(usual.ics.time)}`)
})

test('the checklist names somebody for each task, or says that nobody is', async () => {
  await say(mette, 'roller')
  await press(mette, 'task.list')
  expect(said(mette)).toContain('Beslutte, hvad metoden skal føre til\nPerson 5 Holm\nOrienteres: politikerne, lederne')
  expect(said(mette)).toContain('Følge op på planen\nPerson 1 Holm')
  expect(said(mette)).toContain('9 af 9 opgaver har et navn')
  await into(mette, 'task.form', 'measure')
  await press(mette, 'task.save', { person: named(bo).id })
  expect(said(mette)).toContain('Stå for målingen\nPerson 2 Holm')
  await into(mette, 'task.form', 'aim')
  await press(mette, 'task.save', { person: named(bo).id })
  await into(mette, 'task.form', 'aim')
  await press(mette, 'task.save', { person: 'none' })
  expect(said(mette)).toContain('Beslutte, hvad metoden skal føre til\nPerson 5 Holm')
  await say(anna, 'roller')
  await press(anna, 'task.list')
  expect(said(anna)).toContain('Stå for målingen\nPerson 2 Holm')
  expect(JSON.stringify(last(anna).card)).not.toContain('task.form')
})

test('a sponsor reads the report without its page and comments, and how far the plans are, but opens none', async () => {
  expect(textOf(await say(lone, 'rapport'))).toContain('24 af 30')
  expect(JSON.stringify(last(lone).card)).not.toMatch(/\/r\/|plan\.choose|comment/)
  expect(textOf(await say(lone, 'plan'))).toContain('0 af 2 delmål nået')
  expect(JSON.stringify(last(lone).card)).not.toContain('plan.open')
  expect(textOf(await say(lone, 'opfølgning'))).toBe(da.followUp.none)
})

test('the plan says who the implementation team is, and who has approved it, also when it was changed since', async () => {
  await say(mette, 'plan')
  await press(mette, 'plan.open')
  expect(said(mette)).toContain('Implementeringsteam: Person 0 Holm (leder) og Person 1 Holm (leder)')
  expect(said(mette)).toContain(da.role.advice.teamLevel.staff)
  await press(mette, 'plan.approve')
  expect(said(mette)).toContain('Godkendt af Person 0 Holm 2. marts 2026')
  expect(said(mette)).not.toContain('ændret siden')
  expect(JSON.stringify(last(mette).card)).not.toContain('plan.approve')
  const plans = town.world.store.plans(tenant)
  await plans.change<Plan>('m1:tidlig', now => ({
    ...now!,
    log: [...now!.log, { on: '2026-03-02', what: 'milestone-moved' }],
  }))
  await say(anna, 'plan')
  await press(anna, 'plan.open')
  expect(said(anna)).toContain('Godkendt af Person 0 Holm 2. marts 2026 · ændret siden')
  expect(JSON.stringify(last(anna).card)).not.toContain('plan.approve')
})

test('on the first working day of a quarter a sponsor gets one message with figures alone, and nobody else does', async () => {
  await town.goTo('2026-04-01T05:00:00Z')
  await town.goTo('2026-04-01T09:00:00Z')
  const quarters = (who: string) => town.teams.inbox(who).filter(one => textOf(one).includes('Kvartalsstatus'))
  expect(quarters(lone).map(textOf)).toHaveLength(1)
  const text = textOf(quarters(lone)[0]!)
  expect(text).toContain('Kvartalsstatus for Familieafdelingen')
  expect(text).toContain('Tidlig indsats: 0 delmål nået, 1 over tiden, 1 forude.')
  expect(text).toContain('24 af 30')
  expect(text).not.toMatch(/Person \d|Delmål [ab]/)
  for (const day of ['2026-04-01T10:00:00Z', '2026-04-07T09:00:00Z', '2026-04-08T09:00:00Z']) await town.goTo(day)
  expect([mette, anna, bo, lone].map(who => quarters(who).length)).toEqual([0, 0, 0, 1])
  await town.goTo('2026-07-01T09:00:00Z')
  expect(quarters(lone)).toHaveLength(2)
  await town.teams.press(lone, quarters(lone)[1]!, 'report.show')
  expect(said(lone)).toContain('24 af 30')
})

test('mine data tells of roles and tasks, and erased, neither they nor the name are left', async () => {
  expect(textOf(await say(bo, 'mine data'))).toContain(da.data.inDuties(1))
  expect(said(bo)).toContain(da.data.task(da.task.names.measure, 'Familieafdelingen'))
  expect(textOf(await say(lone, 'mine data'))).toContain('Sponsor i Familieafdelingen.')
  expect(said(lone)).toContain('1 besked om en rolle')
  for (const who of [bo, lone]) await erase(town.world, tenant, named(who))
  const after = await team()
  for (const who of [bo, lone]) expect(JSON.stringify(after)).not.toMatch(new RegExp(`${named(who).id}|${named(who).name}`)) // prettier-ignore
  expect(after.roles!.map(({ role }) => role)).toEqual(['superUser', 'leader'])
  expect(after.tasks).toEqual({})
})

test('the button of a role works from the contract’s fields alone', async () => {
  await say(mette, 'roller')
  await press(mette, da.add)
  const { ref } = dataOf(last(mette), 'role.save')
  const fields = { ref, person: named(anna).id, role: 'member', scope: '' }
  await town.teams.tap(mette, last(mette), { verb: 'role.save', ...fields })
  expect((await team()).roles!.map(({ role }) => role)).toContain('member')
  await town.teams.tap(mette, last(mette), { verb: 'role.remove', ...fields })
  expect((await team()).roles!.map(({ role }) => role)).not.toContain('member')
})

test('somebody with several teams is asked in which', async () => {
  const another = { ...(await team()), id: 'zzz', name: 'Ungeafdelingen', roles: [] }
  await town.world.store.teams(tenant).insert('zzz', another)
  const card = await say(mette, 'roller')
  expect(textOf(card)).toBe([da.role.several, 'Familieafdelingen', da.open, 'Ungeafdelingen', da.open].join('\n'))
  await town.teams.press(mette, card, { verb: 'role.list', nth: 1 })
  expect(textOf(card)).toContain('Roller i Ungeafdelingen')
  await town.world.store.teams(tenant).remove('zzz')
})
