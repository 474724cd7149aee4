import { erase } from '../src/handlers/erase'
import type { Named, Plan } from '../src/domain/plan'
import { da } from '../src/words/da'
import { milestone, planWith } from './domain/samples'
import { sealedIn } from './sealed'
import { dataOf, openTown, tenant, textOf, valuesOn, withButton, type Town } from './town'

/** Mette coordinates, Anna follows up, and Bo is in the team. */
const [mette, anna, bo] = ['29:p0', '29:p1', '29:p2'] as const
let town: Town

const named = (who: string): Named => {
  const { aadObjectId: id, name } = town.teams.person(who)
  return { id, name }
}
const plans = () => town.world.store.plans(tenant)
const kept = async (id = 'm1:tidlig') => (await plans().get(id))!
const last = (who: string) => textOf(town.teams.last(who))
const verbsOn = (who: string) =>
  [...JSON.stringify(town.teams.last(who).card).matchAll(/"verb":"([\w.]+)"/g)].map(([, v]) => v)

/** A plan under way since March that is followed up on 1 June, and others like it. */
async function underWay(...ids: string[]) {
  town = await openTown()
  await town.teams.install('team', mette)
  for (const who of [mette, anna, bo]) await town.teams.install('personal', who)
  const [team] = await town.world.store.teams(tenant).list()
  for (const id of ['tidlig', ...ids]) {
    const responsible = named(bo)
    const done = { on: '2026-05-20', by: responsible, evidence: 'Referatet' }
    const milestones = [
      milestone(`${id}-a`, { text: 'Skabelonen er delt', dueOn: '2026-05-20', responsible, done }),
      milestone(`${id}-b`, { text: 'Alle har øvet sig', dueOn: '2026-05-25', responsible }),
      milestone(`${id}-c`, { text: 'Ti sager er set igennem', dueOn: '2026-08-20', responsible }),
    ]
    const more = { id: `m1:${id}`, tenant, team: team!.id, sigtepunkt: { id, title: `Om ${id}`, description: '' } }
    const followUp = { firstOn: '2026-06-01', everyMonths: 3, owner: named(anna), how: 'På teammødet', inform: '' }
    const goal = { text: 'Trekanten er i brug', dueOn: '2027-03-01', indicator: 'Sager', target: '8 af 10' }
    const log = [{ on: '2026-03-02', by: named(mette).id, what: 'activated' as const }]
    const due = '2026-03-02T09:00:00.000Z'
    await plans().insert(more.id, { ...planWith(milestones, more), followUp, goal, log, due })
  }
}

const change = (more: Partial<Plan>) => plans().change<Plan>('m1:tidlig', plan => ({ ...plan!, ...more }))

afterEach(async () => {
  expect(town.faults()).toEqual([])
  expect([...town.teams.faults, ...town.teams.breaches]).toEqual([])
  await town.close()
})

test('opfølgning: whoever follows up gets the agenda of the next meeting, and the form for its log', async () => {
  await underWay()
  await town.goTo('2026-05-28T09:00:00Z')
  await town.teams.say(anna, 'Opfølgning!')
  const said = last(anna)
  expect(said).toContain('Næste opfølgning: 1. juni 2026 (om 4 dage)')
  expect(said).toContain('Person 1 Holm følger op.\nPå teammødet')
  expect(said).toContain('Nået siden 2. marts 2026\nSkabelonen er delt · Nået 20. maj 2026')
  expect(said).toContain('Over tiden\nAlle har øvet sig · 25. maj 2026 · ansvarlig: Person 2 Holm')
  expect(said).toContain('Skal nås inden opfølgningen 1. september 2026\nTi sager er set igennem')
  expect(said).toContain(
    'Målet\nTrekanten er i brug\nSkal være nået 1. marts 2027\nMåles på: Sager · Målværdi: 8 af 10',
  )
  for (const dialogue of da.followUp.dialogues) expect(said).toContain(dialogue)
  expect(Object.keys(valuesOn(town.teams.last(anna)))).toEqual(['wanted', 'became', 'because', 'conclusion', 'next'])
})

const became = 'Halvdelen gør det'

test('what the meeting came to is kept once, however often it is pressed, and can be read', async () => {
  await underWay()
  await town.goTo('2026-06-01T09:00:00Z')
  await town.teams.say(anna, 'opfølgning')
  const card = town.teams.last(anna)
  const data = dataOf(card, 'followup.log')
  await town.teams.press(anna, card, 'followup.log', { wanted: 'At alle bruger den', became: ' ', next: 'Øve os' })
  expect(textOf(card)).toContain(da.followUp.needed)
  expect(valuesOn(card)).toMatchObject({ wanted: 'At alle bruger den', next: 'Øve os', became: '' })
  expect((await kept()).followUps).toBeUndefined()
  await town.teams.press(anna, card, 'followup.log', { wanted: 'At 010190-1234 bruger den', became })
  expect(textOf(card)).toContain(da.isPrivate.cpr)
  expect((await kept()).followUps).toBeUndefined()
  await town.teams.press(anna, card, 'followup.log', { wanted: 'At alle bruger den', became, next: 'Øve os' })
  expect(textOf(card)).toContain('Næste opfølgning er 1. september 2026.')
  await town.teams.tap(anna, card, { ...data, became: 'Noget andet' })
  const { followUps, log } = await kept()
  expect(followUps).toMatchObject([{ on: '2026-06-01', by: named(anna), wanted: 'At alle bruger den', became }])
  expect(log.filter(({ what }) => what === 'followed-up')).toHaveLength(1)

  await town.teams.press(anna, card, 'followup.read')
  expect(last(anna)).toBe(
    [
      'Log for Om tidlig',
      '1. juni 2026 · Person 1 Holm',
      'Hvad ville vi? At alle bruger den',
      `Hvad blev det til? ${became}`,
      'Hvad gør vi nu? Øve os',
    ].join('\n'),
  )
})

test('the plan says how often it was followed up, and leads to the meeting and to the log, and back', async () => {
  await underWay()
  await town.teams.say(mette, 'plan')
  const card = town.teams.last(mette)
  await town.teams.press(mette, card, 'plan.open')
  expect(textOf(card)).not.toContain('Fulgt op')
  expect(JSON.stringify(card.card)).not.toContain('followup.read')
  await town.teams.press(mette, card, 'followup.open')
  await town.teams.press(mette, card, 'followup.log', { conclusion: 'Det virker' })
  await town.teams.press(mette, card, 'plan.open')
  expect(textOf(card)).toContain('Fulgt op 1 gang, 2. marts 2026')
  await town.teams.press(mette, card, 'followup.read')
  expect(textOf(card)).toContain('Hvad lærer vi af det? Det virker')
  await town.teams.press(mette, card, 'plan.open')
  expect(textOf(card)).toContain('Implementeringsplan for Om tidlig')
})

test('a long log is read a card at a time, the newest first', async () => {
  await underWay()
  const text = 'Vi har set på det sammen. '.repeat(19).trim()
  const followUps = Array.from({ length: 9 }, (_, n) => ({
    ...{
      id: `r${n}`,
      on: `2026-03-0${n + 1}`,
      wanted: text,
      became: text,
      because: text,
      conclusion: text,
      next: text,
    },
  }))
  await change({ followUps })
  await town.teams.say(anna, 'opfølgning')
  const form = town.teams.last(anna)
  await town.teams.press(anna, form, 'followup.read')
  expect(textOf(form)).toContain(da.followUp.formTitle)
  const card = town.teams.last(anna)
  const seen: string[] = []
  for (;;) {
    seen.push(...textOf(card).match(/^\d\. marts 2026$/gm)!)
    if (!textOf(card).includes(da.answer.next)) break
    await town.teams.press(anna, card, { verb: 'followup.read', nth: 0 })
  }
  expect(seen).toEqual(followUps.map(({ on }) => da.day(on)).reverse())
  await town.teams.press(anna, card, 'followup.read')
  expect(textOf(card)).toContain('9. marts 2026')
})

test('several plans come as a list, each with a way in and back', async () => {
  await underWay('tid')
  await town.teams.say(anna, 'opfølgning')
  const card = town.teams.last(anna)
  expect(textOf(card)).toContain('Om tidlig\nNæste opfølgning: 1. juni 2026 (om 91 dage)\nPerson 1 Holm følger op.')
  await town.teams.press(anna, card, { verb: 'followup.open', nth: 0 })
  expect(textOf(card)).toContain('Implementeringsplan for Om tid\n')
  await town.teams.press(anna, card, 'followup.list')
  expect(textOf(card)).toContain('Om tidlig')
})

test('whoever is in the team sees the agenda alone, and may not write or read the log', async () => {
  await underWay()
  await town.teams.say(bo, 'opfølgning')
  expect(last(bo)).toContain(da.followUp.onlyOwner)
  expect(verbsOn(bo)).toEqual([])
  await town.teams.say(anna, 'opfølgning')
  const form = town.teams.last(anna)
  for (const verb of ['followup.log', 'followup.read', 'followup.open']) {
    const forged = { ...dataOf(form, 'followup.log'), verb, became }
    await town.teams.tap(bo, town.teams.last(bo), forged)
    expect(last(bo)).toBe(da.outdated)
    const ref = town.world.secrets.sign(named(bo).id, { plan: 'm1:tidlig' })
    await town.teams.tap(bo, town.teams.last(bo), { ...forged, ref })
    if (verb !== 'followup.open') expect(last(bo)).toBe(da.followUp.notYours)
  }
  expect((await kept()).followUps).toBeUndefined()
})

test('whoever has left the team sees nothing, unless they follow up the plan', async () => {
  await underWay()
  for (const who of [anna, bo]) await town.teams.leaves(who)
  for (const who of [anna, bo]) await town.teams.say(who, 'opfølgning')
  expect(last(bo)).toBe(da.followUp.none)
  expect(verbsOn(anna)).toContain('followup.log')
  const ref = town.world.secrets.sign(named(bo).id, { plan: 'm1:tidlig' })
  await town.teams.tap(bo, town.teams.last(bo), { verb: 'followup.open', ref })
  expect(last(bo)).toBe(da.outdated)
})

test('a plan that is not under way has no meeting', async () => {
  await underWay()
  await town.teams.say(anna, 'opfølgning')
  const form = town.teams.last(anna)
  await change({ state: 'draft' })
  await town.teams.press(anna, form, 'followup.log', { became })
  expect(last(anna)).toBe(da.outdated)
  await town.teams.say(anna, 'opfølgning')
  expect(last(anna)).toBe(da.followUp.none)
  expect((await kept()).followUps).toBeUndefined()
})

test('written in the channel it is answered in one’s own chat, in one’s own language', async () => {
  await underWay()
  await town.teams.say(anna, '<at>Barometer</at> opfølgning', { where: '19:family' })
  expect(last(anna)).toContain('Næste opfølgning: 1. juni 2026')
  const inChannel = town.teams.channel('19:family').flatMap(({ messages }) => messages.map(textOf))
  expect(inChannel.join()).not.toContain('Næste opfølgning')
  expect(inChannel).toContain(da.wroteToYou)
  await town.teams.say(anna, 'sprog sv')
  await town.teams.say(anna, 'uppföljning')
  expect(last(anna)).toContain('Nästa uppföljning: 1 juni 2026 (om 91 dagar)')
  await town.teams.say(anna, 'språk en')
  await town.teams.say(anna, 'follow-up')
  expect(last(anna)).toContain('Next follow-up: 1 June 2026 (in 91 days)')
})

describe('at the end of the plan', () => {
  const ended = (dueOn = '2026-03-31') =>
    change({ milestones: [], goal: { text: 'Trekanten er i brug', dueOn, indicator: 'Sager', target: '8 af 10' } })

  test('whoever follows up is asked once whether the goal was met, and what they say stands in the plan', async () => {
    await underWay()
    await ended()
    const before = town.teams.inbox(anna).length
    await town.goTo('2026-03-31T09:00:00Z')
    expect(town.teams.inbox(anna)).toHaveLength(before)
    await town.goTo('2026-04-01T07:00:00Z')
    expect(last(anna)).toContain('Målet i planen for »Om tidlig« skulle være nået 31. marts 2026.')
    for (const at of ['2026-04-07T07:00:00Z', '2026-04-20T07:00:00Z', '2026-05-20T07:00:00Z']) await town.goTo(at)
    expect(town.teams.inbox(anna)).toHaveLength(before + 1)

    const card = withButton(town, anna, 'goal.open')
    await town.teams.press(anna, card, 'goal.open')
    expect(textOf(card)).toContain('Måles på: Sager · Målværdi: 8 af 10')
    const data = dataOf(card, 'goal.assess')
    await town.teams.press(anna, card, 'goal.assess', { note: 'Seks af ti' })
    expect(textOf(card)).toContain(da.followUp.assess.chooseResult)
    await town.teams.press(anna, card, 'goal.assess', { result: 'partly', note: ' ' })
    expect(textOf(card)).toContain(da.followUp.assess.writeNote)
    expect(valuesOn(card)).toMatchObject({ result: 'partly' })
    await town.teams.press(anna, card, 'goal.assess', { result: 'partly', note: 'Seks af ti' })
    expect(textOf(card)).toContain('Delvist nået: Seks af ti')
    await town.teams.tap(anna, card, { ...data, result: 'met', note: 'Alle' })
    const { goal, log } = await kept()
    expect(goal!.assessed).toEqual({ on: '2026-05-20', by: named(anna), result: 'partly', note: 'Seks af ti' })
    expect(log.filter(({ what }) => what === 'goal-assessed')).toHaveLength(1)
    await town.teams.say(mette, 'plan')
    await town.teams.press(mette, town.teams.last(mette), 'plan.open')
    expect(last(mette)).toContain('Delvist nået: Seks af ti')
    expect(verbsOn(mette)).not.toContain('goal.open')
  })

  test('the coordinator may say it from the plan, and goes back there; another date asks anew', async () => {
    await underWay()
    await ended('2026-03-01')
    await town.teams.say(mette, 'plan')
    const card = town.teams.last(mette)
    await town.teams.press(mette, card, 'plan.open')
    await town.teams.press(mette, card, 'goal.open')
    await town.teams.press(mette, card, 'goal.assess', { result: 'met', note: 'Ni af ti' })
    await town.teams.press(mette, card, 'plan.open')
    expect(textOf(card)).toContain('Nået: Ni af ti')
    await town.teams.press(mette, card, { verb: 'plan.form', form: 'goal' })
    await town.teams.press(mette, card, 'goal.save', { text: 'Trekanten bruges', dueOn: '2026-03-01' })
    expect(textOf(card)).toContain('Nået: Ni af ti')
    await town.teams.press(mette, card, { verb: 'plan.form', form: 'goal' })
    await town.teams.press(mette, card, 'goal.save', { text: 'Trekanten bruges', dueOn: '2026-09-01' })
    expect(textOf(card)).not.toContain('Nået: Ni af ti')
  })

  test('where cases are reviewed, so many of so many are told beside the aim', async () => {
    await underWay()
    await ended('2026-03-01')
    await change({ goal: { ...(await kept()).goal!, cases: { of: 10, met: 7 } } })
    await town.teams.say(mette, 'plan')
    const card = town.teams.last(mette)
    await town.teams.press(mette, card, 'plan.open')
    expect(textOf(card)).toContain('Sagsgennemgang: 7 af 10 sager')
    await town.teams.press(mette, card, 'goal.open')
    const met = { result: 'met', note: 'Set i sagerne' }
    await town.teams.press(mette, card, 'goal.assess', { ...met, cases: '10', casesMet: '11' })
    expect(textOf(card)).toContain(da.plan.faults['more-than-reviewed'])
    expect(valuesOn(card)).toMatchObject({ ...met, cases: '10', casesMet: '11' })
    await town.teams.press(mette, card, 'goal.assess', { casesMet: '8' })
    expect(textOf(card)).toContain('8 af 10 sager (mål: 7 af 10)')
    expect((await kept()).goal!.assessed!.cases).toEqual({ of: 10, met: 8 })
  })

  test('nobody else may say it, and nobody before its date has passed', async () => {
    await underWay()
    const tap = async (who: string, verb: string) => {
      const ref = town.world.secrets.sign(named(who).id, { plan: 'm1:tidlig' })
      await town.teams.say(who, 'hej')
      await town.teams.tap(who, town.teams.last(who), { verb, ref, result: 'met', note: 'Alle' })
      return last(who)
    }
    for (const verb of ['goal.open', 'goal.assess']) {
      expect(await tap(bo, verb)).toBe(da.followUp.notYours)
      expect(await tap(anna, verb)).toBe(da.outdated)
    }
    expect((await kept()).goal).not.toHaveProperty('assessed')
  })
})

describe('before the meeting', () => {
  const heard = (who: string) =>
    town.teams.inbox(who).filter(({ summary }) => summary?.startsWith('Opfølgning ')).length
  /** Nothing else to hear of. */
  const alone = () => change({ milestones: [] })

  test('whoever follows up hears of it once, on the working day before, with a way into the form', async () => {
    await underWay()
    await alone()
    for (const at of ['2026-05-28T09:00:00Z', '2026-05-29T06:29:00Z']) await town.goTo(at)
    expect(heard(anna)).toBe(0)
    await town.goTo('2026-05-29T06:30:00Z')
    expect([heard(anna), heard(mette), heard(bo)]).toEqual([1, 0, 0])
    expect(last(anna)).toContain('Planen for »Om tidlig« skal følges op 1. juni 2026.')
    await town.tick()
    for (const at of ['2026-06-01T07:00:00Z', '2026-06-02T07:00:00Z']) await town.goTo(at)
    expect(heard(anna)).toBe(1)
    const card = withButton(town, anna, 'followup.open')
    await town.teams.press(anna, card, 'followup.open')
    expect(textOf(card)).toContain(da.followUp.formTitle)
    await town.goTo('2026-08-31T07:00:00Z')
    expect(last(anna)).toContain('Opfølgning i morgen')
  })

  test('together with what else the day brings it is one message', async () => {
    await underWay()
    await change({ milestones: [milestone('a', { dueOn: '2026-05-22', setOn: '2026-05-23', responsible: named(bo) })] })
    await town.goTo('2026-05-29T07:00:00Z')
    expect(last(anna)).toContain('Delmål a')
    expect(last(anna)).toContain('Om tidlig\nOpfølgning på planen: 1. juni 2026 (om 3 dage)')
    expect(verbsOn(anna)).toContain('followup.open')
  })

  test('whoever has asked for a pause is left in peace, and hears it on the day if the pause ends then', async () => {
    await underWay()
    await alone()
    await town.teams.say(anna, 'pause 2026-06-01')
    await town.goTo('2026-05-29T07:00:00Z')
    expect(heard(anna)).toBe(0)
    await town.goTo('2026-06-01T07:00:00Z')
    expect(last(anna)).toContain('Opfølgning i dag')
  })

  test('what was logged already is not told of', async () => {
    await underWay()
    await alone()
    await town.goTo('2026-05-29T05:00:00Z')
    await town.teams.say(anna, 'opfølgning')
    await town.teams.press(anna, town.teams.last(anna), 'followup.log', { became })
    for (const at of ['2026-05-29T07:00:00Z', '2026-06-01T07:00:00Z']) await town.goTo(at)
    expect(town.teams.inbox(anna).map(textOf).join()).not.toContain('skal følges op')
  })

  test('where whoever followed up was erased, the coordinator hears it', async () => {
    await underWay()
    await alone()
    await town.teams.say(anna, 'opfølgning')
    await town.teams.press(anna, town.teams.last(anna), 'followup.log', { became: 'Person 1 Holm øver sig' })
    await erase(town.world, tenant, named(anna))
    const [review] = (await kept()).followUps!
    expect(review).toMatchObject({ became: '[…] øver sig' })
    expect(review).not.toHaveProperty('by')
    await town.goTo('2026-05-29T07:00:00Z')
    expect(last(mette)).toContain('skal følges op')
    await town.teams.press(mette, town.teams.last(mette), 'followup.open')
    expect(last(mette)).toContain('Ingen er valgt til at følge op.')
  })
})

test('those who are to be informed get the summary, once, and whoever wrote it does not', async () => {
  await underWay()
  await change({ followUp: { ...(await kept()).followUp!, informed: [named(bo), named(anna)] } })
  await town.goTo('2026-06-01T09:00:00Z')
  await town.teams.say(anna, 'opfølgning')
  const card = town.teams.last(anna)
  await town.teams.press(anna, card, 'followup.log', { wanted: 'Ro', because: 'Tid', became, next: 'Øve os' })
  await town.tick()
  await town.goTo('2026-06-02T09:00:00Z')
  const summaries = (who: string) =>
    town.teams
      .inbox(who)
      .map(textOf)
      .filter(text => text.includes(da.progress.summaryOf.why))
  expect(summaries(bo)).toEqual([
    [
      'Opfølgning på planen for »Om tidlig«',
      'Person 1 Holm har fulgt op på planen 1. juni 2026.',
      '1 af 3 delmål er nået, og 1 er over tiden.',
      `Hvad blev det til? ${became}`,
      'Hvad gør vi nu? Øve os',
      da.progress.summaryOf.why,
    ].join('\n'),
  ])
  expect(summaries(anna)).toEqual([])
  // Kept on a Friday evening, and stopped before it was told on: it is on Monday, though the plan has been due anew since.
  await town.goTo('2026-06-12T16:00:00Z')
  const [first] = (await kept()).followUps!
  const again = { ...first!, id: 'again', on: '2026-06-12', next: 'Gøre det igen' }
  await change({ followUps: [first!, again], due: '2026-06-12T16:00:00.000Z' })
  await town.goTo('2026-06-14T09:00:00Z')
  await town.teams.say(bo, 'pause 2026-06-30')
  await town.goTo('2026-06-15T09:00:00Z')
  expect(summaries(bo)).toHaveLength(2)
  expect(summaries(bo)[1]).toContain('Gøre det igen')
})

test('three lines come the working day before the department’s meeting, every week there is one', async () => {
  await underWay()
  await change({ followUp: { ...(await kept()).followUp!, firstOn: '2026-12-01', meetingDay: 1 } })
  const lines = () =>
    town.teams
      .inbox(anna)
      .map(textOf)
      .filter(text => text.includes('Tre linjer til afdelingsmødet'))
  await town.goTo('2026-05-21T09:00:00Z')
  expect(lines()).toEqual([])
  // Friday; the Monday after it is the second day of Whitsun, so there is no meeting.
  await town.goTo('2026-05-22T09:00:00Z')
  expect(lines()).toEqual([])
  for (const day of ['2026-05-29', '2026-06-01', '2026-06-02']) await town.goTo(`${day}T09:00:00Z`)
  expect(lines()).toHaveLength(1)
  expect(lines()[0]).toContain('Tre linjer til afdelingsmødet 1. juni 2026')
  expect(lines()[0]).toContain('Nået: 1 af 3 delmål, senest »Skabelonen er delt«.')
  expect(lines()[0]).toContain('Over tiden: »Alle har øvet sig«.')
  expect(lines()[0]).toContain('Næste: »Ti sager er set igennem«, 20. august 2026.')
})

test('the team is asked once what to take up next, when four fifths of a plan are reached', async () => {
  await underWay()
  const asked = () =>
    town.teams
      .channel('19:family')
      .flatMap(({ messages }) => messages)
      .map(textOf)
      .filter(text => text.includes(da.progress.askNext.title))
  const all = (await kept()).milestones
  await town.goTo('2026-05-22T09:00:00Z')
  expect(asked()).toEqual([])
  const done = { on: '2026-05-22', by: named(bo), evidence: 'Referatet' }
  await change({ milestones: all.map(one => ({ ...one, done })), due: '2026-05-22T09:00:00.000Z' })
  await town.goTo('2026-05-26T09:00:00Z')
  await change({ due: '2026-05-26T09:00:00.000Z' })
  await town.goTo('2026-05-27T09:00:00Z')
  expect(asked()).toEqual([expect.stringContaining('I planen for »Om tidlig« er 3 af 3 delmål nået.')])
  expect((await kept()).log.filter(({ what }) => what === 'asked-next')).toHaveLength(1)
})

test('a channel that takes no question makes nobody look for a report', async () => {
  await underWay()
  const when = ({ body }: { body: unknown }) => JSON.stringify(body ?? {}).includes('"channel":')
  town.teams.fail('ConversationNotFound', { on: 'create', times: Infinity, when })
  const done = { on: '2026-05-22', by: named(bo), evidence: 'Referatet' }
  await change({ milestones: (await kept()).milestones.map(one => ({ ...one, done })) })
  await town.goTo('2026-05-26T09:00:00Z')
  const { store } = town.world
  const { team } = await kept()
  expect((await store.sent(tenant, { team }).list()).map(({ kind, state }) => [kind, state])).toEqual([
    ['next', 'failed'],
  ])
  expect(await store.sent(tenant, { person: named(mette).id }).list()).toEqual([])
})

describe('once every plan has come to its end', () => {
  const assess = async (who: string, id: string) => {
    await town.teams.say(who, 'plan')
    const list = town.teams.last(who)
    const nth = (await plans().list()).findIndex(plan => plan.id === id)
    await town.teams.press(who, list, { verb: 'plan.open', nth })
    await town.teams.press(who, list, 'goal.open')
    await town.teams.press(who, list, 'goal.assess', { result: 'met', note: 'Otte af ti' })
    return list
  }
  const proposals = () =>
    town.teams
      .inbox(mette)
      .map(textOf)
      .filter(text => text.includes(da.when.remeasure.title))

  test('it is proposed to measure again, at once and in the coordinator’s next message, but once', async () => {
    await underWay('sen')
    await sealedIn(town)
    await town.goTo('2027-03-02T09:00:00Z')
    expect(textOf(await assess(mette, 'm1:sen'))).not.toContain(da.progress.again.proposed)
    const card = await assess(mette, 'm1:tidlig')
    expect(textOf(card)).toContain(da.progress.again.proposed)
    await town.tick()
    for (const day of ['03', '04', '05']) await town.goTo(`2027-03-${day}T09:00:00Z`)
    expect(proposals()).toHaveLength(1)
    await town.teams.press(mette, card, 'measurement.again')
    expect(textOf(town.teams.last(mette))).toContain('Familieafdelingen')
  })

  test('less than half a year after the last time, it waits', async () => {
    await underWay()
    await sealedIn(town)
    await change({ goal: { ...(await kept()).goal!, dueOn: '2026-05-01' } })
    await town.goTo('2026-05-04T09:00:00Z')
    const card = await assess(mette, 'm1:tidlig')
    expect(textOf(card)).toContain('først forslaget om at måle igen 24. august 2026')
    expect(JSON.stringify(card.card)).not.toContain('measurement.again')
    await town.goTo('2026-08-21T09:00:00Z')
    expect(proposals()).toEqual([])
    await town.goTo('2026-08-24T09:00:00Z')
    expect(proposals()).toHaveLength(1)
  })
})
