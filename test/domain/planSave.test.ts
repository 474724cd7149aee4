import type { Milestone, Plan } from '../../src/domain/plan'
import { activate } from '../../src/domain/planEdits'
import { lastEdit, merged, signOf, standing, type Values } from '../../src/domain/planForm'
import { asKept, removePart, savePart, type Filled, type Saver } from '../../src/domain/planSave'
import { calendar, jonas, mette, milestone, planWith } from './samples'

const today = '2026-03-09'
const saver: Saver = { by: mette, today, calendar, roster: [mette, jonas] }
const active = planWith([
  milestone('a', { dueOn: '2026-04-15' }),
  milestone('b', { dueOn: '2026-05-15', after: ['a'] }),
  milestone('c', { dueOn: '2026-06-15', after: ['b'] }),
])
const draft: Plan = { ...active, state: 'draft' }

type Form = Filled['form']
const opened = (plan: Plan, form: Form, item: string) => standing(form, plan, item) ?? {}
/** The form as it is sent in by somebody who opened it on `on`. */
const sent = (form: Form, item: string, typed: Values, on: Plan = active, more: Partial<Filled> = {}): Filled => ({
  ...{ form, item, values: { ...opened(on, form, item), ...typed }, was: signOf(standing(form, on, item)) },
  ...more,
})
const save = (plan: Plan, filled: Filled) => savePart(plan, filled, saver)
const kept = (outcome: object) => outcome as Plan
const other = (plan: Plan, form: Form, item: string, typed: Values) =>
  kept(savePart(plan, sent(form, item, typed, plan), { ...saver, by: jonas }))

const forms: [Form, string, Values, Values][] = [
  ['purpose', 'p1', { text: 'Mit' }, { text: 'Hans' }],
  ['activity', 'a1', { text: 'Mit' }, { endsOn: '2026-08-03' }],
  ['milestone', 'a', { text: 'Mit' }, { text: 'Hans' }],
  ['goal', 'goal', { target: '9 af 10' }, { indicator: 'Sager' }],
  ['followup', 'followup', { how: 'På mødet' }, { inform: 'Chefen' }],
]

describe.each([
  ['active', active],
  ['draft', draft],
])('two people at once in a plan that is %s', (_, plan) => {
  test.each(forms)(
    '%s: the second overwrites nothing, and saving again keeps what they wrote',
    (form, item, mine, his) => {
      const filled = sent(form, item, mine, plan)
      const now = other(plan, form, item, his)
      const outcome = save(now, filled)
      expect(outcome).toEqual({ meanwhile: Object.keys(his) })
      expect(lastEdit(now, form, item)).toMatchObject({ on: today, by: 'jonas' })
      const values = merged(filled.was!, standing(form, now, item)!, filled.values)
      expect(values).toEqual({ ...standing(form, now, item), ...mine })
      const again = kept(save(now, { ...filled, values, was: signOf(standing(form, now, item)) }))
      expect(standing(form, again, item)).toEqual(values)
    },
  )

  test('two different parts never collide', () => {
    const filled = sent('milestone', 'a', { text: 'Mit' }, plan)
    const now = forms.filter(([form]) => form !== 'milestone').reduce((so, [form, item, , his]) => other(so, form, item, his), plan) // prettier-ignore
    const both = kept(save(other(now, 'milestone', 'b', { text: 'Hans' }), filled))
    expect(both.milestones.map(({ text }) => text)).toEqual(['Mit', 'Hans', 'Delmål c'])
  })

  test('what somebody removed meanwhile is told, and can be saved as new', () => {
    const filled = sent('milestone', 'c', { text: 'Mit' }, plan)
    const now = kept(removePart(plan, sent('milestone', 'c', {}, plan), jonas, today))
    expect(save(now, filled)).toEqual({ meanwhile: 'removed' })
    expect(lastEdit(now, 'milestone', 'c')).toMatchObject({ by: 'jonas' })
    expect(kept(save(now, { ...filled, was: signOf(undefined) })).milestones.at(-1)).toMatchObject({
      id: 'c',
      text: 'Mit',
    })
  })

  test('what was changed meanwhile is not removed before it was seen', () => {
    const filled = sent('milestone', 'c', {}, plan)
    const now = other(plan, 'milestone', 'c', { text: 'Hans' })
    expect(removePart(now, filled, mette, today)).toEqual({ meanwhile: ['text'] })
    const seen = { ...filled, was: signOf(standing('milestone', now, 'c')) }
    expect(kept(removePart(now, seen, mette, today)).milestones).toHaveLength(2)
    expect(removePart(plan, sent('milestone', 'gone', {}, plan), mette, today)).toBe(plan)
  })

  test('a card from before the sign was on it is believed', () => {
    const now = other(plan, 'milestone', 'a', { text: 'Hans' })
    const { was: _, ...old } = sent('milestone', 'a', { text: 'Mit' }, plan)
    expect(kept(save(now, old)).milestones[0]!.text).toBe('Mit')
    expect(kept(save(now, { ...old, was: 'abc.def' })).milestones[0]!.text).toBe('Mit')
    expect(kept(removePart(now, { ...old, item: 'c' }, mette, today)).milestones).toHaveLength(2)
  })

  test('delivered twice, or wanting the same as the other, it changes nothing', () => {
    const filled = sent('milestone', 'a', { text: 'Mit' }, plan)
    const once = kept(save(plan, filled))
    expect(save(once, filled)).toBe(once)
    const { specific: _, ...withoutTicks } = filled.values
    const unticked = kept(save(plan, { ...filled, values: withoutTicks }))
    expect(unticked.milestones[0]!.ticks.specific).toBe(false)
    expect(save(unticked, { ...filled, values: withoutTicks })).toBe(unticked)
  })
})

test('a goal that two make at once is one of them’s, and the other is told', () => {
  const { goal: _, ...without } = draft
  const goal = { text: 'Mit', dueOn: '2027-03-01', indicator: '', target: '' }
  const his = kept(save(without, sent('goal', 'g1', { ...goal, text: 'Hans' }, without)))
  expect(save(his, sent('goal', 'g2', goal, without))).toMatchObject({ meanwhile: expect.arrayContaining(['text']) })
})

const entries = (outcome: object) => kept(outcome).log

test.each<[string, () => object, object]>([
  [
    'a purpose is added',
    () => save(active, sent('purpose', 'p2', { text: 'Nyt', why: 'Vi lærte det' })),
    { what: 'added', part: 'purpose', about: 'p2', why: 'Vi lærte det' },
  ],
  [
    'a purpose is edited',
    () => save(active, sent('purpose', 'p1', { text: 'Nyt' })),
    { what: 'edited', part: 'purpose', about: 'p1' },
  ],
  [
    'an activity is edited',
    () => save(active, sent('activity', 'a1', { text: 'Nyt' })),
    { what: 'edited', part: 'activity', about: 'a1' },
  ],
  [
    'a milestone is added',
    () => save(active, sent('milestone', 'd', { ...opened(active, 'milestone', 'c'), after: '' })),
    { what: 'added', part: 'milestone', about: 'd' },
  ],
  [
    'a milestone is worded anew',
    () => save(active, sent('milestone', 'a', { text: 'Nyt' })),
    { what: 'edited', part: 'milestone', about: 'a' },
  ],
  [
    'the date of one nobody waits for is moved',
    () => save(active, sent('milestone', 'c', { dueOn: '2026-06-22', why: 'Sygdom' })),
    { what: 'milestone-moved', about: 'c', from: '2026-06-15', to: '2026-06-22', why: 'Sygdom' },
  ],
  ['the goal is edited', () => save(active, sent('goal', 'x', { text: 'Nyt' })), { what: 'edited', part: 'goal' }],
  [
    'the follow-up is edited',
    () => save(active, sent('followup', 'x', { owner: 'jonas' })),
    { what: 'edited', part: 'followup' },
  ],
  [
    'a milestone is removed',
    () => removePart(active, sent('milestone', 'c', { why: 'Det virkede ikke' }), mette, today),
    { what: 'removed', part: 'milestone', about: 'c', text: 'Delmål c', why: 'Det virkede ikke' },
  ],
])('%s: it stands in the log of an active plan, once', (_, act, entry) => {
  expect(entries(act())).toEqual([{ on: today, by: 'mette', ...entry }])
})

test('worded anew and moved are two entries', () => {
  const both = save(active, sent('milestone', 'c', { text: 'Nyt', dueOn: '2026-06-22' }))
  expect(entries(both).map(({ what }) => what)).toEqual(['edited', 'milestone-moved'])
})

test('a save that changes nothing leaves none, whatever reason is given', () => {
  for (const [form, item] of forms) expect(save(active, sent(form, item, { why: 'Ingen' }))).toBe(active)
})

test('a draft has no entries, and forgets who wrote in it when it is set going', () => {
  const edited = kept(save(draft, sent('milestone', 'c', { text: 'Nyt', dueOn: '2026-06-22' }, draft)))
  expect(edited.log).toEqual([])
  expect(edited.edited).toEqual({ c: { on: today, by: mette } })
  expect(activate(edited, 'mette', today)).not.toHaveProperty('edited')
})

describe('an active plan keeps what it needs', () => {
  const last = planWith([milestone('a')])
  const remove = (plan: Plan, form: 'purpose' | 'activity' | 'milestone', item: string) =>
    removePart(plan, sent(form, item, {}, plan), mette, today)
  test.each([
    ['milestone', 'a', ['milestone']],
    ['activity', 'a1', ['activity']],
    ['purpose', 'p1', ['purpose', 'activity', 'milestone']],
  ] as const)('the last %s is not removed', (form, item, missing) => {
    expect(remove(last, form, item)).toEqual({ missing })
    expect(remove({ ...last, state: 'draft' }, form, item)).not.toHaveProperty('missing')
  })

  test('what was missing already stands in nobody’s way', () => {
    const { responsible: _, ...nobodys } = milestone('b')
    const lacking = planWith([milestone('a'), nobodys])
    expect(kept(remove(lacking, 'milestone', 'a')).milestones).toHaveLength(1)
  })
})

describe('a date moved in the form offers to move those that wait', () => {
  const later = (more: Partial<Filled> = {}, on = active) =>
    save(on, sent('milestone', 'a', { dueOn: '2026-04-22' }, on, more))
  const dates = (outcome: object) => kept(outcome).milestones.map(({ dueOn }: Milestone) => dueOn)

  test('before anything is kept', () => {
    expect(later()).toEqual({
      shifts: [
        { milestone: active.milestones[1], dueOn: '2026-05-22' },
        { milestone: active.milestones[2], dueOn: '2026-06-22' },
      ],
    })
  })

  test('moved along, left, and asked again about another proposal', () => {
    const along = later({ others: 'move', seen: '2026-05-22 2026-06-22' })
    expect(dates(along)).toEqual(['2026-04-22', '2026-05-22', '2026-06-22'])
    expect(entries(along)).toMatchObject([{ about: 'a' }, { about: 'b', behind: 'a' }, { about: 'c', behind: 'a' }])
    const left = later({ others: 'leave' })
    expect(dates(left)).toEqual(['2026-04-22', '2026-05-15', '2026-06-15'])
    expect(entries(left)).toMatchObject([{ about: 'a', stayed: ['b', 'c'] }])
    expect(later({ others: 'move', seen: '2026-05-29' })).toHaveProperty('shifts')
  })

  test('in a draft too, without entries', () => {
    expect(later({}, draft)).toHaveProperty('shifts')
    const along = later({ others: 'move' }, draft)
    expect(dates(along)).toEqual(['2026-04-22', '2026-05-22', '2026-06-22'])
    expect(entries(along)).toEqual([])
  })

  test('what is reached, or new, moves nobody', () => {
    const done = { on: today, by: jonas, evidence: 'Referat' }
    const reached = { ...active, milestones: active.milestones.map(one => (one.id === 'a' ? { ...one, done } : one)) }
    expect(entries(later({}, reached))).toMatchObject([{ what: 'edited' }])
  })
})

const PRIVATE = [
  ['010190-1234', 'cpr'],
  ['skriv til anna@kommune.dk', 'email'],
  ['ring 40 12 34 56', 'phone'],
] as const
const texts: [Form, string][] = [
  ['purpose', 'text'],
  ['activity', 'text'],
  ['milestone', 'text'],
  ['goal', 'text'],
  ['goal', 'indicator'],
  ['goal', 'target'],
  ['followup', 'how'],
  ['followup', 'inform'],
  ['milestone', 'why'],
]
test.each(texts)('%s: what leads to a person is refused in %s', (form, field) => {
  const item = forms.find(([name]) => name === form)![1]
  for (const [text, fault] of PRIVATE)
    expect(save(active, sent(form, item, { [field]: text }))).toEqual({ faults: { [field]: fault } })
})

test('why something goes does not lead to a person either', () => {
  expect(removePart(active, sent('milestone', 'c', { why: '010190-1234' }), mette, today)).toEqual({
    faults: { why: 'cpr' },
  })
})

test('whoever ticks is kept with the day, and whoever ticked before stays', () => {
  const bare = planWith([
    milestone('a', { ticks: { specific: false, measurable: true, accepted: false, realistic: false } }),
  ])
  const first = kept(save(bare, sent('milestone', 'a', { specific: 'true' }, bare)))
  expect(first.milestones[0]!.ticked).toEqual({ specific: { on: today, by: mette } })
  const values = { measurable: 'false', realistic: 'true' }
  const then = savePart(first, sent('milestone', 'a', values, first), { ...saver, by: jonas, today: '2026-03-10' })
  expect(kept(then).milestones[0]!.ticked).toEqual({
    specific: { on: today, by: mette },
    realistic: { on: '2026-03-10', by: jonas },
  })
})

test('given to another, a milestone is not accepted any more', () => {
  const theirs = { acceptedOn: '2026-03-03', offered: { to: mette, on: '2026-03-04' } }
  const plan = planWith([milestone('a', theirs)])
  expect(kept(save(plan, sent('milestone', 'a', { text: 'Nyt' }, plan))).milestones[0]).toMatchObject(theirs)
  const given = kept(save(plan, sent('milestone', 'a', { responsible: 'Mette Holm' }, plan))).milestones[0]
  expect(given).toMatchObject({ responsible: mette })
  expect(given).not.toHaveProperty('acceptedOn')
  expect(given).not.toHaveProperty('offered')
})

test('who is informed may be written by name, and stays when something else is changed', () => {
  const plan = kept(save(active, sent('followup', 'x', { informed: 'Jonas Rahbek; mette holm' }, active)))
  expect(plan.followUp!.informed).toEqual([jonas, mette])
  const later = kept(save(plan, sent('followup', 'x', { how: 'På mødet', meetingDay: '2' }, plan)))
  expect(later.followUp).toMatchObject({ informed: [jonas, mette], meetingDay: 2, how: 'På mødet' })
})

test('who is informed is nobody’s change, in whatever order the card sends them, though one has left', () => {
  const plan = { ...active, followUp: { ...active.followUp!, informed: [jonas, mette] } }
  const filled = sent('followup', 'x', { how: 'På mødet', informed: 'mette,jonas' }, plan)
  const now = { ...plan, followUp: { ...plan.followUp, informed: [mette] } }
  const { values } = asKept(filled, plan, [mette])
  expect(merged(filled.was!, standing('followup', now, 'x')!, values)).toMatchObject({ how: 'På mødet', informed: 'mette' }) // prettier-ignore
})

test('nobody has written in a part whose id is no id', () => {
  const edited = { p1: { on: today, by: mette } }
  expect(lastEdit({ ...draft, edited }, 'purpose', 'p1')).toEqual({ on: today, by: 'mette' })
  for (const item of ['constructor', 'valueOf', ''])
    expect(lastEdit({ ...draft, edited }, 'purpose', item)).toBeUndefined()
})
