import { addDays, dayIn } from '../src/domain/calendar'
import type { Plan } from '../src/domain/plan'
import { answerAtOnce, openTown, people, startMeasurement, tenant, textOf, withButton, type Town } from './town'

/** Measured again and again: what the report says of the change. */
let town: Town
const mette = '29:p0'
const everybody = people(12).map(({ id }) => id)

beforeEach(async () => {
  town = await openTown({ people: people(12) })
})
afterEach(async () => {
  await town.close()
  expect(town.faults()).toEqual([])
  expect(town.teams.faults).toEqual([])
})

/** Twelve people answer nearly alike, so that what changes is no accident. */
async function answered(value: (person: number) => string, asksLevel = true) {
  for (const [i, who] of everybody.entries()) await answerAtOnce(town, who, value(i), asksLevel ? 'staff' : undefined)
  await town.teams.say(mette, 'luk måling')
  await town.teams.press(mette, town.teams.last(mette), 'measurement.close')
  await town.tick()
}

async function again(inputs: Record<string, string> = {}) {
  const [latest] = (await town.world.store.measurements(tenant).list())
    .filter(({ state }) => state === 'sealed')
    .slice(-1)
  const ref = town.world.secrets.sign(town.teams.person(mette).aadObjectId, { measurement: latest!.id })
  const today = dayIn('Europe/Copenhagen', town.clock.at)
  await town.goTo(`${addDays(today, 365)}T09:00:00Z`)
  await town.teams.tap(mette, town.teams.last(mette), { verb: 'measurement.again', ref })
  await town.teams.press(mette, town.teams.last(mette), 'measurement.start', inputs)
  await town.tick()
}

async function choose(...sigtepunkter: string[]) {
  const { id } = (await town.world.store.measurements(tenant).list()).at(-1)!
  const ref = town.world.secrets.sign(town.teams.person(mette).aadObjectId, { measurement: id })
  await town.teams.tap(mette, town.teams.inbox(mette)[0]!, { verb: 'report.show', ref })
  await town.teams.press(mette, withButton(town, mette, 'plan.choose'), 'plan.choose', { sigtepunkter: sigtepunkter.join(',') }) // prettier-ignore
}

/** Only a plan that was under way is told of in the next report. */
async function setGoing(sigtepunkt: string) {
  const plans = town.world.store.plans(tenant)
  const plan = (await plans.list()).find(one => one.sigtepunkt.id === sigtepunkt)!
  const on = dayIn('Europe/Copenhagen', town.clock.at)
  await plans.change<Plan>(plan.id, now => ({
    ...now!,
    state: 'active',
    log: [...now!.log, { on, what: 'activated' }],
  }))
}

const low = (person: number) => (person % 3 ? '2' : '3')
const high = (person: number) => (person % 3 ? '4' : '5')
const posted = () => town.teams.channel('19:family').at(-1)!.messages[0]!

test('the chosen are judged, and everybody is told that the lowest rise a little by themselves', async () => {
  await startMeasurement(town)
  await answered(low)
  expect(textOf(posted())).not.toContain('Før og nu')
  await choose('plan', 'time')
  await setGoing('plan')
  await again()
  await answered(high)
  const report = textOf(posted())
  expect(report).toContain('Siden »Familieafdelingen, marts 2026«, lukket 2. marts 2026')
  expect(report).toContain('En fælles plan, der bliver brugt, før 33 og nu 83: Fremgang (+50 point).')
  expect(report).toContain('De laveste sigtepunkter stiger ofte lidt ved næste måling, også uden ændret praksis.')
  const { id } = (await town.world.store.measurements(tenant).list()).at(-1)!
  const { since } = (await town.world.store.papers(id).report.get())!
  expect(since!.threads).toMatchObject([{ id: 'plan', milestones: { all: 0, done: 0 } }])
  expect(report).toMatch(/De valgte har i gennemsnit flyttet sig \+\d+ point, de øvrige \+\d+\./)
  expect(JSON.stringify(posted().card)).toContain('Chart.VerticalBar.Grouped')
  expect(JSON.stringify(posted().card)).not.toContain('Chart.Line')
})

test('nothing was chosen: nothing is judged', async () => {
  await startMeasurement(town)
  await answered(low)
  await again()
  await answered(high)
  expect(textOf(posted())).toContain('blev ingen sigtepunkter valgt')
  expect(textOf(posted())).not.toContain('Fremgang')
})

test('chosen after the second was started is not chosen beforehand', async () => {
  await startMeasurement(town)
  await answered(low)
  await again()
  const [first] = await town.world.store.measurements(tenant).list()
  const ref = town.world.secrets.sign(town.teams.person(mette).aadObjectId, { measurement: first!.id })
  await town.goTo(`${addDays(dayIn('Europe/Copenhagen', town.clock.at), 1)}T09:00:00Z`)
  await town.teams.tap(mette, town.teams.inbox(mette)[0]!, { verb: 'plan.choose', ref, sigtepunkter: 'plan,time' })
  await answered(high)
  expect(textOf(posted())).toContain('blev ingen sigtepunkter valgt')
})

test('another questionnaire is not compared', async () => {
  await startMeasurement(town)
  await answered(low)
  await again({ pack: 'dubu' })
  await answered(high)
  expect(textOf(posted())).toContain('Målingerne har brugt hver sit spørgeskema, så de sammenlignes ikke.')
})

test('asked of others than last time, it is not compared', async () => {
  await startMeasurement(town)
  await answered(low)
  await again({ level: 'staff' })
  await answered(high, false)
  expect(textOf(posted())).toContain('Målingerne har ikke spurgt de samme')
})

test('from the third on there is a line through all of them', async () => {
  await startMeasurement(town)
  await answered(low)
  await choose('plan')
  await again()
  await answered(low)
  expect(textOf(posted())).toContain('En fælles plan, der bliver brugt, før 33 og nu 33: ')
  await choose('plan')
  await again()
  await answered(high)
  expect(JSON.stringify(posted().card)).toContain('Chart.Line')
  expect(textOf(posted())).toMatch(/En fælles plan, der bliver brugt: fra \d+ i den første til \d+ nu/)
})
