import { appIn } from '../src/app'
import { readConfig } from '../src/config'
import { addDays, type Day } from '../src/domain/calendar'
import type { Plan } from '../src/domain/plan'
import { secretsFrom } from '../src/secrets'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { milestone, planWith } from './domain/samples'
import { aTownForEach, anna, bo, mette } from './moments'
import { ballotSecret, packs, startMeasurement, tenant, watching } from './town'

/** What the clock alone causes is one message a day, whatever has been missed and whatever falls together. */
const { town, idOf, live, reopen, shown } = aTownForEach()

const plans = () => town().world.store.plans(tenant)

/** A plan that is followed up by Anna, under way since the second of March, of delmål that are Bo's. */
async function underWay(due: Record<string, Day>, more: Partial<Plan> = {}) {
  await town().teams.install('team', mette)
  for (const who of [mette, anna, bo]) await town().teams.install('personal', who)
  const [team] = await town().world.store.teams(tenant).list()
  const responsible = { id: idOf(bo), name: 'Bo' }
  const followUp = { ...planWith([]).followUp!, owner: { id: idOf(anna), name: 'Anna' }, firstOn: '2026-12-01' }
  const milestones = Object.entries(due).map(([id, dueOn]) =>
    milestone(id, { dueOn, setOn: '2026-03-02', responsible }),
  )
  const plan = { ...planWith(milestones), tenant, team: team!.id, followUp, due: '2026-03-02T09:00:00.000Z', ...more }
  await plans().insert(plan.id, plan)
}

/** What their daily messages named, by the day on which each was sent. */
async function told(who: string): Promise<Record<Day, readonly string[]>> {
  const sent = await town()
    .world.store.sent(tenant, { person: idOf(who) })
    .list()
  const daily = sent.filter(({ kind, state }) => kind === 'daily' && state === 'sent')
  return Object.fromEntries(daily.map(({ id, reasons = [] }) => [id.slice(-10), reasons]))
}
/** How many messages have come since it was last asked. */
function counting(who: string) {
  let before = town().teams.inbox(who).length
  return () => -before + (before = town().teams.inbox(who).length)
}
const nudge = async (n: number) => `nudge:${(await town().world.store.measurements(tenant).list())[0]!.id}:${n}`

test('missed while the bot was down, over a weekend and midnight: one message of what is true now', async () => {
  await startMeasurement(town())
  // Of the first all rungs have passed, of the second the last but one, and the third is two weeks away since Sunday.
  await underWay({ a: '2026-03-16', b: '2026-03-24', c: '2026-04-05', far: '2026-05-29' })
  const [ofBo, ofAnna] = [counting(bo), counting(anna)]
  for (const closed of ['2026-03-21T10:00:00Z', '2026-03-22T22:59:45Z', '2026-03-22T23:00:00Z', '2026-03-23T07:29:45Z'])
    await town().goTo(closed)
  expect([ofBo(), ofAnna()]).toEqual([0, 0])
  await town().goTo('2026-03-23T07:30:00Z')
  expect([ofBo(), ofAnna()]).toEqual([1, 1])
  for (let second = 15; second < 60; second += 15) await town().goTo(`2026-03-23T07:30:${second}Z`)
  await town().goTo('2026-03-23T13:59:00Z')
  expect([ofBo(), ofAnna()]).toEqual([0, 0])
  const both = await nudge(2)
  expect(await told(bo)).toEqual({ '2026-03-23': ['b:2026-03-24:-3', 'c:2026-04-05:-14', both] })
  expect(await told(anna)).toEqual({ '2026-03-23': ['a:2026-03-16:7', both] })
})

test('down until after hours: it comes on the next working day, whenever the bot is back', async () => {
  await underWay({ a: '2026-03-16', b: '2026-03-12' })
  const ofBo = counting(bo)
  await town().goTo('2026-03-13T14:00:00Z')
  expect(ofBo()).toBe(0)
  await town().goTo('2026-03-16T11:00:00Z')
  expect(await told(bo)).toEqual({ '2026-03-16': ['a:2026-03-16:0', 'b:2026-03-12:0'] })
  expect(ofBo()).toBe(1)
})

test('turned away until after hours, and next day nobody knows what arrives: two copies at most, half a minute apart', async () => {
  await startMeasurement(town(), { closesOn: '2026-03-16' })
  await underWay({ a: '2026-03-11', b: '2026-03-12' })
  const ofBo = counting(bo)
  const crowd = town().teams.fail('Throttled', { on: 'send', person: bo, retryAfter: 3_600, times: Infinity })
  for (const time of ['08', '10', '12', '14']) await town().goTo(`2026-03-10T${time}:00:00Z`)
  crowd.stop()
  town().teams.fail('BadGateway', { on: 'send', person: bo, accepted: true, times: Infinity })
  await town().goTo('2026-03-11T07:30:00Z')
  expect(ofBo()).toBe(1)
  for (const time of ['30:15', '30:31', '30:46', '31:02', '32:03']) await town().goTo(`2026-03-11T07:${time}Z`)
  expect(ofBo()).toBe(1)
  const sent = await town()
    .world.store.sent(tenant, { person: idOf(bo) })
    .list()
  const daily = sent.filter(({ kind, state }) => kind === 'daily' && state !== 'dropped')
  expect(daily).toMatchObject([{ state: 'unsure', attempts: 2, reasons: ['a:2026-03-11:0', 'b:2026-03-12:-3', await nudge(2)] }]) // prettier-ignore
})

test('whatever falls together, however often and in however many processes it ticks: one a day, and nothing twice', async () => {
  const documents = queued(openSqlite(':memory:'))
  await reopen({ documents, settings: { INSTANCE_ID: 'first' } })
  const second = await appIn(readConfig({ MODE: 'local', INSTANCE_ID: 'second' }), {
    documents,
    secrets: secretsFrom(ballotSecret, 'link secret of the tests'),
    packs,
    now: () => town().clock.at,
    stopwatch: watching(() => town().clock.at.getTime()),
    newId: () => 'never',
    log: (event, facts) => void town().logged.push({ event, facts }),
  })
  await startMeasurement(town(), { closesOn: '2026-05-04' })
  const due = Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`m${n}`, addDays('2026-03-06', 2 * n)]))
  const followUp = { ...planWith([]).followUp!, owner: { id: idOf(bo), name: 'Bo' }, firstOn: '2026-03-13', meetingDay: 4 as const } // prettier-ignore
  await underWay(due, { followUp, goal: { ...planWith([]).goal!, dueOn: '2026-03-11' } })
  const [ofBo, ofAnna] = [counting(bo), counting(anna)]
  const most = { bo: 0, anna: 0 }
  for (let day = '2026-03-03'; day <= '2026-04-30'; day = addDays(day, 1)) {
    // From the middle of the month the first process is gone, and the other takes over.
    const isAlone = day > '2026-03-16'
    for (const time of ['05:00:00', '07:30:00', '07:30:15', '10:00:00', '12:59:59', '19:00:00']) {
      town().clock.at = new Date(`${day}T${time}Z`)
      await Promise.all([isAlone ? second.takeOver() : town().app.tickAll(), second.tickAll()])
    }
    most.bo = Math.max(most.bo, ofBo())
    most.anna = Math.max(most.anna, ofAnna())
  }
  expect(most).toEqual({ bo: 1, anna: 1 })
  const reasons = Object.values(await told(bo)).flat()
  expect(new Set(reasons).size).toBe(reasons.length)
  const kinds = ['m9:2026-03-24:-14', 'm9:2026-03-24:-3', 'm9:2026-03-24:0', 'm9:2026-03-24:7', await nudge(1), await nudge(2)] // prettier-ignore
  expect(reasons).toEqual(expect.arrayContaining([...kinds, 'followup:m1:tidlig:2026-03-13', 'goal:m1:tidlig:2026-03-11', 'lines:m1:tidlig:2026-03-12'])) // prettier-ignore
  expect(await town().world.store.leases.get(tenant)).toMatchObject({ owner: 'second' })
})

test('a municipality reminds on days of its own, and not in the weeks it is closed', async () => {
  const settings = { REMIND_DAYS_BEFORE: '10,1', REMIND_DAYS_AFTER: '2', CLOSED_WEEKS: '12,14-15' }
  await reopen({ settings })
  await underWay({ a: '2026-03-13', b: '2026-03-26', c: '2026-04-08' })
  await live('2026-03-02', '2026-04-20')
  expect(await told(bo)).toEqual({
    '2026-03-03': ['a:2026-03-13:-10'],
    '2026-03-12': ['a:2026-03-13:-1'],
    '2026-03-13': ['b:2026-03-26:-10'], // the Monday before is closed
    '2026-03-25': ['b:2026-03-26:-1'],
    '2026-03-27': ['c:2026-04-08:-1'], // ten days before is the Sunday after, and all else is closed
  })
  // The Sunday after the first, and the weeks after the others, are closed.
  expect(await told(anna)).toEqual({
    '2026-03-23': ['a:2026-03-13:2'],
    '2026-04-13': ['b:2026-03-26:2', 'c:2026-04-08:2'],
  })
})

describe('a pause', () => {
  test('holds until its day; then one message says what is still true, and nothing else of what there was', async () => {
    await startMeasurement(town())
    await underWay({ a: '2026-03-16', b: '2026-03-24', c: '2026-04-02', done: '2026-03-25' })
    await town().teams.say(bo, 'pause 2026-03-12')
    await town().teams.say(bo, 'pause 2026-03-21')
    const ofBo = counting(bo)
    await live('2026-03-03', '2026-03-20')
    const done = { on: '2026-03-20', by: { id: idOf(bo), name: 'Bo' }, evidence: 'Referat' }
    await plans().change<Plan>('m1:tidlig', plan => ({
      ...plan!,
      milestones: plan!.milestones.map(one => (one.id === 'done' ? { ...one, done } : one)),
    }))
    await town().goTo('2026-03-21T10:00:00Z')
    expect(ofBo()).toBe(0)
    await live('2026-03-23', '2026-03-23')
    expect(ofBo()).toBe(1)
    expect(await told(bo)).toEqual({ '2026-03-23': ['b:2026-03-24:-3', 'c:2026-04-02:-14', await nudge(2)] })
  })

  test('a reminder to answer that fell into it comes when it is over, even where nothing else does', async () => {
    await startMeasurement(town())
    await town().teams.install('personal', anna)
    await town().teams.say(anna, 'pause 2026-03-20')
    await live('2026-03-03', '2026-03-22')
    expect(await told(anna)).toEqual({ '2026-03-20': [await nudge(2)] })
    expect(shown(anna)).toContain('Det er en påmindelse om en måling')
  })

  test('ended before its day, the same message comes at once, and on that day none', async () => {
    await startMeasurement(town())
    await town().teams.install('personal', anna)
    await town().teams.say(anna, 'pause 2026-03-16')
    await live('2026-03-03', '2026-03-12')
    await town().goTo('2026-03-13T19:00:00Z')
    await town().teams.say(anna, 'pause slut')
    await live('2026-03-14', '2026-03-17')
    expect(await told(anna)).toEqual({ '2026-03-16': [await nudge(1)] })
    expect(await town().world.store.queue(tenant).list()).toEqual([])
  })

  test('with nothing to say afterwards there is no message', async () => {
    await underWay({ a: '2026-06-15' })
    await town().teams.say(bo, 'pause 2026-03-10')
    const ofBo = counting(bo)
    await live('2026-03-03', '2026-03-12')
    expect(ofBo()).toBe(0)
    expect(await town().world.store.queue(tenant).list()).toEqual([])
  })
})
