import { loadOf, MOST_AT_ONCE } from '../../src/domain/load'
import { meetingsBetween } from '../../src/domain/followUp'
import { erasedFrom } from '../../src/domain/erase'
import { changesOf } from '../../src/domain/toldLog'
import { toldPlans } from '../../src/domain/toldPlan'
import { changeLines } from '../../src/words/changed'
import { wordsIn } from '../../src/words/language'
import { around, draftedPlan, toldOf, usualPlan } from '../pages/samplePlans'
import { activity, calendar, jonas, mette, milestone, planWith } from './samples'

const told = (plan = usualPlan, today?: string) => toldOf([plan], today).plans[0]!

test('under each purpose stands what is done for it, by date', () => {
  const [first, second] = told().purposes
  expect(first!.activities.map(({ state, responsible }) => [state, responsible])).toEqual([
    ['running', 'Mette Holm-Østergaard'],
    ['running', 'Anna Sørensen'],
  ])
  expect(first!.milestones.map(({ id, state }) => [id, state])).toEqual([
    ['d1', 'reached'],
    ['d2', 'late'],
    ['d3', 'ahead'],
  ])
  expect(first!.milestones[2]!.waitsFor).toEqual(['Alle har prøvet den i mindst to sager'])
  expect(second!.milestones.map(({ id }) => id)).toEqual(['d4'])
})

test.each([
  ['2027-03-14', 'coming'],
  ['2027-03-15', 'running'],
  ['2027-06-30', 'running'],
  ['2027-07-01', 'over'],
])('on %s the first activity is %s', (today, state) => {
  const firstOf = (plan: typeof usualPlan) => told(plan, today).purposes[0]!.activities[0]!.state
  expect([firstOf(usualPlan), firstOf({ ...usualPlan, state: 'draft' })]).toEqual([state, 'coming'])
})

test.each([
  ['2027-06-04', 'active', 'ahead'],
  ['2027-06-05', 'active', 'late'],
  ['2027-06-05', 'draft', 'ahead'],
] as const)('on %s a milestone of 4 June in a plan that is %s is %s', (today, state, expected) => {
  expect(told({ ...usualPlan, state }, today).purposes[0]!.milestones[1]!.state).toBe(expected)
})

test('of a follow-up its date is told, and nothing of what was written about it', () => {
  expect(told().followUp!.held).toEqual(['2027-06-01'])
  expect(JSON.stringify(toldOf())).not.toMatch(/HEMMELIGT|r1/)
})

test('the next year’s meetings are told, each by its place in the series', () => {
  expect(told().followUp!.meetings).toEqual([
    { nth: 0, on: '2027-06-15' },
    { nth: 1, on: '2027-09-15' },
    { nth: 2, on: '2027-12-15' },
    { nth: 3, on: '2028-03-15' },
  ])
  const series = { firstOn: '2026-10-24', everyMonths: 1 }
  expect(meetingsBetween(series, calendar, '2026-12-20', '2027-01-25')).toEqual([
    { nth: 2, on: '2026-12-28' },
    { nth: 3, on: '2027-01-25' },
  ])
})

test('a milestone counts what was done to it, and says since when it is as it is', () => {
  const [d1, d2, d3] = told().purposes[0]!.milestones
  expect([d1, d2, d3].map(one => [one!.changes, one!.changedOn])).toEqual([
    [1, '2027-05-12'],
    [1, '2027-04-20'],
    [0, '2027-03-15'],
  ])
})

test('the log is told with names and texts, the newest first, across the plans', () => {
  const { log } = toldOf()
  expect(log.map(({ on, what, plan, who }) => [on, what, plan.slice(0, 5), who])).toEqual([
    ['2027-06-01', 'chosen', 'Super', undefined],
    ['2027-06-01', 'followed-up', 'Opføl', 'Mette Holm-Østergaard'],
    ['2027-05-12', 'milestone-done', 'Opføl', 'Anna Sørensen'],
    ['2027-04-20', 'milestone-moved', 'Opføl', 'Mette Holm-Østergaard'],
    ['2027-03-20', 'activated', 'Opføl', 'Mette Holm-Østergaard'],
    ['2027-03-15', 'chosen', 'Opføl', 'Mette Holm-Østergaard'],
  ])
  expect(log[3]).toMatchObject({
    ...{ about: 'Alle har prøvet den i mindst to sager', why: 'Påsken kom i vejen' },
    ...{ from: '2027-05-21', to: '2027-06-04' },
    stayed: ['Alle har haft to opfølgninger sammen med en superbruger'],
  })
})

test('of two on one day the later stands first, and what is gone is not named', () => {
  const log = [
    { on: '2027-01-01', what: 'activated' as const },
    { on: '2027-01-01', what: 'milestone-done' as const, about: 'removed', behind: 'removed too', stayed: ['gone'] },
  ]
  expect(changesOf([planWith([], { log })], () => undefined)).toEqual([
    { on: '2027-01-01', what: 'milestone-done', plan: 'Tidlig indsats', stayed: [] },
    { on: '2027-01-01', what: 'activated', plan: 'Tidlig indsats', stayed: [] },
  ])
})

test.each([
  [{ what: 'edited', part: 'milestone', about: 'd4' }, 'Rettede et delmål: »Alle har været på kursus i børnesamtaler«'],
  [{ what: 'removed', part: 'activity', about: 'gone', text: 'Et kursus' }, 'Slettede en aktivitet: »Et kursus«'],
  [{ what: 'added', part: 'followup' }, 'Tilføjede opfølgningen'],
  [{ what: 'edited' }, 'Rettede planen'],
  [{ what: 'approved' }, 'Plan godkendt'],
] as const)('%j is told as %s', (change, said) => {
  const [told] = changesOf([{ ...usualPlan, log: [{ on: '2027-06-01', ...change }] }], () => undefined)
  expect(changeLines(told!, wordsIn('da'))).toEqual([said])
})

test('who was erased is nowhere in what is told', () => {
  const anna = { id: 'anna', name: 'Anna Sørensen' }
  const facts = { ...around(), whoIs: (id: string) => (id === 'anna' ? undefined : id) }
  const shown = JSON.stringify(toldPlans([erasedFrom(usualPlan, anna)], facts))
  expect(JSON.stringify(toldOf())).toContain('Anna')
  expect(shown).not.toMatch(/anna/i)
})

const span = (startsOn: string, endsOn: string, responsible = mette) => ({ ...activity, startsOn, endsOn, responsible })
const shares = (plan = planWith([]), today = '2026-05-10') =>
  loadOf([plan], today)?.people.map(({ name, shares }) => [
    name,
    ...shares.map(one => `${one.activities}+${one.milestones}`),
  ])

test.each([
  ['an activity counts in each month it touches', { activities: [span('2026-05-31', '2026-07-01')] }, ['1+0', '1+0', '1+0']],
  ['one that began before counts from this month', { activities: [span('2025-01-01', '2026-05-01')] }, ['1+0']],
  ['one that has not begun yet leaves this month free', { activities: [span('2026-07-01', '2026-07-02')] }, ['0+0', '0+0', '1+0']],
])('%s', (_, more, expected) => {
  expect(shares(planWith([], more))).toEqual([['Mette Holm', ...expected]])
}) // prettier-ignore

test('a milestone counts in its month, a late one now, and one that is reached nowhere', () => {
  const milestones = [
    milestone('a', { dueOn: '2026-06-30' }),
    milestone('b', { dueOn: '2026-01-30' }),
    milestone('c', { dueOn: '2026-06-01', done: { on: '2026-05-01', evidence: 'Ja' } }),
  ]
  expect(shares(planWith(milestones, { activities: [] }))).toEqual([['Jonas Rahbek', '0+1', '0+1']])
})

test('people are told apart by who they are, by name, and what is nobody’s comes last', () => {
  const other = { id: 'other', name: mette.name }
  const { responsible, ...nobodys } = milestone('n')
  const activities = [span('2026-05-01', '2026-05-02'), span('2026-05-01', '2026-05-02', other)]
  const plan = planWith([{ ...nobodys, dueOn: '2026-05-12' }, milestone('j', { dueOn: '2026-05-12' })], { activities })
  expect(shares(plan)).toEqual([
    [jonas.name, '0+1'],
    [mette.name, '1+0'],
    [mette.name, '1+0'],
    [undefined, '0+1'],
  ])
})

test('across all plans more than three things in one month are much, and three are not', () => {
  const plan = (n: number) => planWith([], { activities: Array(n).fill(span('2026-05-01', '2026-05-31')) })
  const isMuch = (...plans: (typeof usualPlan)[]) => loadOf(plans, '2026-05-10')!.people[0]!.shares[0]!.isMuch
  expect(MOST_AT_ONCE).toBe(3)
  expect([isMuch(plan(3)), isMuch(plan(2), plan(2))]).toEqual([false, true])
})

test('where nothing is left to do there is no load, and nobody looks further ahead than two years', () => {
  expect(loadOf([planWith([], { activities: [span('2026-01-01', '2026-04-30')] })], '2026-05-01')).toBeUndefined()
  const { months } = loadOf([planWith([], { activities: [span('2026-01-01', '2099-04-30')] })], '2026-05-01')!
  expect([months.length, months[0], months.at(-1)]).toEqual([24, '2026-05', '2028-04'])
})

test('a draft with nothing in it is told as well', () => {
  const { goal, followUp, ...bare } = { ...draftedPlan, purposes: [], activities: [], milestones: [], log: [] }
  expect(toldOf([bare])).toMatchObject({ plans: [{ purposes: [], changes: 0 }], log: [] })
})
