import { erasedFrom, erasedFromHead, leftBehind, namedIn, withoutName } from '../../src/domain/erase'
import { assessGoal } from '../../src/domain/goal'
import { logFollowUp } from '../../src/domain/followUp'
import type { Measurement } from '../../src/domain/measurement'
import { missingIn } from '../../src/domain/plan'
import { activity, jonas, mette, milestone, planWith } from './samples'

const full = planWith(
  [
    milestone('a', { text: 'Mette Holm viser Jonas Rahbek skabelonen' }),
    milestone('b', { responsible: mette }),
    milestone('c', { done: { on: '2026-05-01', by: jonas, evidence: 'JONAS  RAHBEK har lagt den frem' } }),
  ],
  {
    reason: 'Foreslået af Jonas Rahbek.',
    activities: [activity, { ...activity, id: 'a2', responsible: jonas }],
    log: [
      { on: '2026-03-02', by: mette.id, what: 'chosen' },
      { on: '2026-05-01', by: jonas.id, what: 'milestone-moved', about: 'a', why: 'Jonas Rahbek var syg' },
    ],
  },
)

test('where a plan names somebody', () => {
  expect(namedIn(full, jonas)).toEqual({
    ...{
      milestones: 2,
      activities: 1,
      offered: 0,
      reported: 1,
      reviews: 0,
      log: 1,
      edits: 0,
      owner: false,
      informed: false,
      chooser: false,
      approver: false,
      texts: 4,
    },
  })
  expect(namedIn(full, mette)).toMatchObject({ milestones: 1, owner: true, chooser: true, texts: 1 })
  expect(namedIn(full, { id: 'x', name: 'Xenia Ravn' })).toBeUndefined()
})

test('erased: what was theirs is nobody’s, and everybody else stays', () => {
  const after = erasedFrom(full, jonas)
  expect(JSON.stringify(after)).not.toMatch(/jonas|rahbek/i)
  expect(after.milestones.map(({ responsible }) => responsible?.id)).toEqual([undefined, 'mette', undefined])
  expect(after.activities.map(({ responsible }) => responsible?.id)).toEqual(['mette', undefined])
  expect(after.log.map(({ by }) => by)).toEqual(['mette', undefined])
  expect(after.milestones[2]!.done).toEqual({ on: '2026-05-01', evidence: '[…] har lagt den frem' })
  expect(after).toMatchObject({ chosenBy: mette, followUp: { owner: mette }, reason: 'Foreslået af […].' })
  expect(leftBehind(full, after)).toBe(1)
  expect(missingIn(after)).toEqual(['activity', 'milestone'])
  const nobody = erasedFrom(after, mette)
  expect(JSON.stringify(nobody)).not.toMatch(/mette|holm/i)
  expect(missingIn(nobody)).toEqual(['activity', 'milestone', 'followup'])
})

test('erased, they are gone from the reviews too, whoever wrote them', () => {
  const said = (text: string) => ({ wanted: text, became: text, because: text, conclusion: text, next: text })
  const written = [
    { id: 'r1', by: jonas, ...said('Vi er enige') },
    { id: 'r2', by: mette, ...said('Jonas Rahbek tager den') },
  ].reduce((plan, { by, ...review }) => logFollowUp(plan, review, by, '2026-06-01') as typeof plan, planWith([]))
  expect(namedIn(written, jonas)).toMatchObject({ reviews: 1, log: 1, texts: 5 })
  const after = erasedFrom(written, jonas)
  expect(JSON.stringify(after)).not.toMatch(/jonas|rahbek/i)
  expect(after.followUps).toEqual([
    { id: 'r1', on: '2026-06-01', ...said('Vi er enige') },
    { id: 'r2', on: '2026-06-01', by: mette, ...said('[…] tager den') },
  ])
  expect(erasedFrom(planWith([]), mette)).not.toHaveProperty('followUps')
})

test('erased, they are gone from what was said of the goal', () => {
  const said = { result: 'partly', note: 'Jonas Rahbek talte sagerne' }
  const assessed = assessGoal(planWith([]), said, jonas, '2027-03-02') as ReturnType<typeof planWith>
  const after = erasedFrom(assessed, jonas)
  expect(JSON.stringify(after)).not.toMatch(/jonas|rahbek/i)
  expect(after.goal!.assessed).toEqual({ on: '2027-03-02', result: 'partly', note: '[…] talte sagerne' })
  expect(erasedFrom(assessed, mette).goal!.assessed).toMatchObject({ by: jonas })
})

test('erased twice, or of somebody who is not there, it is the same document', () => {
  const after = erasedFrom(full, jonas)
  expect(erasedFrom(after, jonas)).toBe(after)
})

test.each([
  ['Bo', 'Bo skal bo godt', 'Bo skal bo godt'],
  ['', 'Ingen', 'Ingen'],
  ['Bo Lund', 'bo\nlund og Bo Lundgren', '[…] og Bo Lundgren'],
  ['Åse Ø. (vikar)', 'Spørg Åse Ø. (vikar)!', 'Spørg […]!'],
  ['Mette Holm', 'Anemette Holm', 'Anemette Holm'],
])('the name %j in %j', (name, text, expected) => {
  expect(withoutName(text, name)).toBe(expected)
})

test('a measurement forgets who started it', () => {
  const measurement = { id: 'm1', title: 'ICS', why: 'Ønsket af Mette Holm', startedBy: 'mette' } as Measurement
  expect(erasedFromHead(measurement, mette)).toEqual({ id: 'm1', title: 'ICS', why: 'Ønsket af […]' })
  expect(erasedFromHead(measurement, jonas)).toBe(measurement)
})

test('erased, they are gone from who wrote in a draft, from the ticks, and from what was removed', () => {
  const on = '2026-03-02'
  const traced = planWith(
    [milestone('a', { responsible: mette, ticked: { specific: { on, by: jonas }, realistic: { on, by: mette } } })],
    {
      edited: { a: { on, by: jonas }, goal: { on, by: mette } },
      log: [{ on, by: mette.id, what: 'removed', part: 'milestone', about: 'b', text: 'Jonas Rahbek øver os' }],
    },
  )
  expect(namedIn(traced, jonas)).toMatchObject({ edits: 2, log: 0, texts: 1 })
  const after = erasedFrom(traced, jonas)
  expect(JSON.stringify(after)).not.toMatch(/jonas|rahbek/i)
  expect(after.edited).toEqual({ a: { on }, goal: { on, by: mette } })
  expect(after.milestones[0]!.ticked).toEqual({ specific: { on }, realistic: { on, by: mette } })
  expect(after.log[0]).toMatchObject({ by: mette.id, text: '[…] øver os' })
})

test('erased, they are gone from what was named, offered, changed and learned, and from who has left', () => {
  const anna = { id: 'anna', name: 'Anna Lund' }
  const act = { nth: 1, on: '2026-04-01', by: jonas.id }
  const plan = planWith(
    [
      milestone('a', { responsible: anna, named: { ...act, rid: ['jonas', 'mette'] }, changed: act }),
      milestone('b', { responsible: mette, offered: { to: jonas, by: mette.id, on: '2026-04-01' } }),
      milestone('c', { responsible: mette, offered: { to: anna, by: jonas.id, on: '2026-04-01' } }),
      milestone('d', { responsible: mette, done: { on: '2026-04-01', by: mette, evidence: 'Ja', learned: 'Spørg Jonas Rahbek' } }), // prettier-ignore
    ],
    { left: { jonas: '2026-04-01', mette: '2026-04-02' } },
  )
  expect(namedIn(plan, jonas)).toMatchObject({ milestones: 0, offered: 1, log: 5, texts: 1 })
  const after = erasedFrom(plan, jonas)
  expect(JSON.stringify(after)).not.toMatch(/jonas|rahbek/i)
  expect(after.milestones.map(({ offered }) => offered)).toEqual([
    undefined,
    undefined,
    { to: anna, on: '2026-04-01' },
    undefined,
  ])
  expect(after.milestones[0]).toMatchObject({ named: { nth: 1, rid: ['mette'] }, changed: { nth: 1 } })
  expect(after.left).toEqual({ mette: '2026-04-02' })
  expect(after.milestones[3]!.done!.learned).toBe('Spørg […]')
})
