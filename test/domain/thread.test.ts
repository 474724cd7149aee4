import type { Change, Plan } from '../../src/domain/plan'
import { inSeries } from '../../src/domain/series'
import { erasedFromReport, threadsBetween } from '../../src/domain/thread'
import { told } from '../../src/domain/told'
import { threadsIn } from '../../src/pages/threads'
import { sampleReport } from '../pages/madeUp'
import { threadOf } from '../pages/sample'
import { da } from '../../src/words/da'
import { activity, jonas, milestone, planWith } from './samples'

const activated: Change = { on: '2026-03-10', by: 'mette', what: 'activated' }
const goal = { text: 'Otte af ti sager', dueOn: '2027-01-15', indicator: 'Sager', target: '8' }
const assessed = {
  on: '2027-01-16',
  by: jonas,
  result: 'partly' as const,
  note: 'Syv af ti',
  cases: { of: 10, met: 7 },
}
const done = { on: '2026-05-01', by: jonas, evidence: 'Referatet' }
const plan = (more: Partial<Plan> = {}): Plan => ({
  ...planWith([milestone('a', { done }), milestone('b', { responsible: jonas })]),
  activities: [activity],
  goal: { ...goal, assessed },
  log: [activated],
  ...more,
})

test('a thread is what was wanted, done and reached, and names nobody', () => {
  const [thread] = threadsBetween([plan()], plan().measurement, '2027-03-01')
  expect(thread).toEqual({
    id: plan().sigtepunkt.id,
    purposes: plan().purposes.map(({ text }) => text),
    activities: [activity.text],
    milestones: { all: 2, done: 1 },
    goal: { text: goal.text, assessed: { result: 'partly', note: 'Syv af ti', cases: { of: 10, met: 7 } } },
  })
  expect(JSON.stringify(thread)).not.toContain(jonas.name)
})

test.each<[string, Partial<Plan>]>([
  ['of another measurement', { measurement: 'another' }],
  ['that was never set going', { log: [] }],
  ['that was set going after the next began', { log: [{ ...activated, on: '2027-03-02' }] }],
])('a plan %s has no thread', (_, more) => {
  expect(threadsBetween([plan(more)], plan().measurement, '2027-03-01')).toEqual([])
})

const before = sampleReport({ sigtepunkter: 2, id: 'm1', title: 'ICS, forår 2026' })
const ids = before.sigtepunkter.map(({ id }) => id)
const report = inSeries(sampleReport({ sigtepunkter: 2 }), before, ids, ids.map(threadOf))

test('the later report leads from what was found to what came of it', () => {
  const { since, ...rest } = told(report)
  const [first, second] = threadsIn({ ...rest, since: since! }, since!, da)
  expect(first!.title).toBe(before.sigtepunkter[0]!.title)
  expect(first!.lines.slice(1, -1)).toEqual([
    'Formål: Flere skal kunne sige: »Jeg ved, hvem jeg kan spørge«',
    'Aktivitet: Superbrugerne er med på teammødet hver anden uge',
    'Aktivitet: Sidemandsoplæring af nye kolleger',
    'Delmål: 4 af 5 nået.',
    'Mål: I otte af ti sager er metoden brugt',
    'Vurdering af målet: Delvist nået. Set i sagsgennemgangen i maj · 7 af 10 sager',
  ])
  expect(first!.lines[0]).toMatch(/^Målingen »ICS, forår 2026« viste: (indeks )?[\d–]+\.$/)
  expect(first!.lines.at(-1)).toMatch(/^Nu: (indeks )?[\d–]+\.$/)
  expect(second!.lines).toContain('Målet er ikke vurderet.')
})

test('the name of somebody who is erased goes from it, and what does not name them stays as it is', () => {
  const named = { ...threadOf(ids[0]!, 0), activities: ['Jonas Rahbek lærer os op'] }
  const withName = inSeries(sampleReport({ sigtepunkter: 2 }), before, ids, [named])
  const cleared = erasedFromReport(withName, 'Jonas Rahbek')
  expect(cleared.since!.threads![0]!.activities).toEqual(['[…] lærer os op'])
  expect(erasedFromReport(withName, 'Anna Holm')).toBe(withName)
})
