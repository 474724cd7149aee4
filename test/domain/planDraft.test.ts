import { missingIn } from '../../src/domain/plan'
import { draftPlan, planId, proposedDay, withSteps } from '../../src/domain/planDraft'
import type { Report, ReportedSigtepunkt } from '../../src/domain/report'
import { calendar, mette, milestone, packOf, planWith } from './samples'

const planHints = {
  activities: ['ICS på teammøder', 'Sidemandsoplæring'],
  milestones: [{ text: 'Et delmål', dueInMonths: 1 }],
  goal: { text: '8 af 10 sager', dueInMonths: 9 },
}
const pack = packOf({ en: 'a b -c', to: 'd e f' }, { planHints })

const reported = (id: string, means: (number | undefined)[]): ReportedSigtepunkt => {
  const { title, description, items } = pack.sigtepunkter.find(sigtepunkt => sigtepunkt.id === id)!
  return {
    id,
    title,
    description,
    items: items.map((item, i) => ({ ...item, ...(means[i] !== undefined && { n: 12, mean: means[i] }) })),
  }
}

const report = {
  measurement: 'm1',
  team: 'team1',
  language: 'da',
  pack: { id: 'prøve', version: '1.0.0', title: 'En prøve' },
} as Report

const facts = { tenant: 't1', chooser: mette, reason: 'Vi er svagest her', today: '2026-03-02', calendar }
const say = (statement: string | undefined, sigtepunkt: string) => `${statement ?? '–'} | ${sigtepunkt}`
const draft = (chosen: ReportedSigtepunkt, more: Partial<typeof facts> = {}) =>
  draftPlan(report, chosen, pack, { ...facts, ...more }, say)

test('a plan is filled in from the report and the hints, and only milestones are left to write', () => {
  const plan = draft(reported('en', [3, 2, 1]))
  expect(plan).toEqual({
    schema: 1,
    id: 'm1:en',
    tenant: 't1',
    team: 'team1',
    measurement: 'm1',
    pack: 'prøve',
    version: '1.0.0',
    language: 'da',
    sigtepunkt: { id: 'en', title: 'Titel en', description: 'Om en' },
    state: 'draft',
    chosenBy: mette,
    reason: 'Vi er svagest her',
    purposes: [{ id: 'p1', text: 'Udsagn b | Titel en' }],
    activities: [
      {
        id: 'a1',
        purpose: 'p1',
        text: 'ICS på teammøder',
        startsOn: '2026-03-02',
        endsOn: '2026-06-02',
        responsible: mette,
      },
    ],
    milestones: [],
    goal: { text: '8 af 10 sager', dueOn: '2026-12-02', indicator: '', target: '' },
    followUp: { firstOn: '2026-06-02', everyMonths: 3, owner: mette, how: '', inform: '' },
    log: [{ on: '2026-03-02', by: 'mette', what: 'chosen', why: 'Vi er svagest her' }],
  })
  expect(missingIn(plan)).toEqual(['milestone'])
})

test('where no figure may be shown, the purpose names no statement', () => {
  expect(draft(reported('to', [undefined, undefined, undefined])).purposes[0]!.text).toBe('– | Titel to')
})

test('a sigtepunkt that the questionnaire no longer has gives a plan without hints', () => {
  const plan = draft({ ...reported('en', [3, 2, 1]), id: 'gone' })
  expect(plan.activities).toEqual([])
  expect(plan.goal).toBeUndefined()
  expect(missingIn(plan)).toEqual(['activity', 'milestone', 'goal'])
})

test('no reason is no empty reason in the log', () => {
  expect(draft(reported('en', [3, 2, 1]), { reason: '' }).log).toEqual([
    { on: '2026-03-02', by: 'mette', what: 'chosen' },
  ])
})

test('whoever presses first and however often, it is the same plan', () => {
  expect(planId('m1', 'en')).toBe(planId('m1', 'en'))
  expect(new Set([planId('m1', 'en'), planId('m1', 'to'), planId('m2', 'en')]).size).toBe(3)
})

test.each([
  ['2026-03-02', 3, '2026-06-02'],
  ['2026-03-05', 3, '2026-06-04'], // closed on 5 June
  ['2026-01-31', 1, '2026-02-27'], // the last day of February is a Saturday
  ['2026-09-26', 3, '2026-12-23'], // Christmas
  ['2026-10-01', 3, '2026-12-30'], // New Year's Eve and Day
])('from %s %i months on, the working day before is %s', (today, months, day) => {
  expect(proposedDay(calendar, today, months)).toBe(day)
})

test('four steps, three months apart, each waits for the one before; a plan that has milestones keeps to them', () => {
  const empty = planWith([], { state: 'draft' })
  const given = { item: 'm', purpose: 'p1', by: mette, today: '2026-03-02', calendar }
  const { milestones } = withSteps(empty, ['Et', 'To', 'Tre', 'Fire'], given)
  expect(milestones.map(({ id, text, dueOn, after }) => [id, text, dueOn, after])).toEqual([
    ['m-0', 'Et', '2026-06-02', []],
    ['m-1', 'To', '2026-09-02', ['m-0']],
    ['m-2', 'Tre', '2026-12-02', ['m-1']],
    ['m-3', 'Fire', '2027-03-02', ['m-2']],
  ])
  for (const one of milestones) expect(one).toMatchObject({ responsible: mette, purpose: 'p1', setOn: '2026-03-02' })
  const has = planWith([milestone('a')])
  expect(withSteps(has, ['Et'], given)).toBe(has)
})
