import fc from 'fast-check'
import { addDays } from '../../src/domain/calendar'
import { isFaulty } from '../../src/domain/faults'
import { missingIn, type Missing, type Named, type Plan } from '../../src/domain/plan'
import { activate } from '../../src/domain/planEdits'
import { signOf, standing, type Values } from '../../src/domain/planForm'
import { isRemovable, removePart, savePart } from '../../src/domain/planSave'
import { slip } from '../../src/domain/slip'
import { waitingFor } from '../../src/domain/waiting'
import { activity, calendar, jonas, mette, milestone, planWith } from './samples'

/** Two people with forms of the same plan open, each as old as it is, who save, remove and move in any order. */
const TODAY = '2026-03-09'
const editors: readonly Named[] = [mette, jonas]
const parts: readonly (readonly [Missing, string])[] = [
  ['purpose', 'p1'],
  ['activity', activity.id],
  ['milestone', 'a'],
  ['milestone', 'b'],
  ['milestone', 'new'],
  ['goal', 'goal'],
  ['followup', 'followup'],
]

/** Where they meet most. */
const often = [parts[2]!, parts[6]!]

const step = fc.record({
  what: fc.constantFrom('open', 'open', 'save', 'save', 'save', 'remove', 'slip'),
  by: fc.constantFrom(0, 1),
  part: fc.constantFrom(...parts, ...often, ...often),
  text: fc.constantFrom('Det ene', 'Det andet', 'Det tredje'),
  days: fc.integer({ min: 1, max: 90 }),
  who: fc.constantFrom('mette', 'jonas'),
  after: fc.subarray(['a', 'b', 'new']),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const start = activate(
  planWith([milestone('a', { dueOn: '2026-04-15' }), milestone('b', { dueOn: '2026-05-15', after: ['a'] })], {
    state: 'draft',
    activities: [activity],
  }),
  mette.id,
  TODAY,
) as Plan

const keyOf = ([form, item]: Step['part']) => `${form} ${item}`

/** What somebody types into the form as they see it. */
function typedOver(seen: Values | undefined, { part: [form], text, days, who, after }: Step): Values {
  const dueOn = addDays(TODAY, days)
  const typed: Record<Missing, Values> = {
    purpose: { text },
    activity: { text, responsible: who, purpose: 'p1', startsOn: TODAY, endsOn: dueOn },
    milestone: { text, dueOn, responsible: who, purpose: 'p1', after: after.join(',') },
    goal: { text, dueOn },
    followup: { how: text, owner: who, everyMonths: '3', firstOn: dueOn },
  }
  return { ...seen, ...typed[form] }
}

interface Looked {
  readonly before: Plan
  readonly after: Plan
  /** What the editor's form was opened on, where one was saved. */
  readonly seen?: Values | undefined
  readonly step: Step
}

function live(steps: readonly Step[], look: (looked: Looked) => void) {
  let plan = start
  const open = editors.map(() => new Map<string, Values | undefined>())
  for (const one of steps) {
    const [form, item] = one.part
    const by = editors[one.by]!
    const forms = open[one.by]!
    const now = standing(form, plan, item)
    if (one.what === 'open') {
      forms.set(keyOf(one.part), now)
      continue
    }
    const seen = forms.has(keyOf(one.part)) ? forms.get(keyOf(one.part)) : now
    const filled = { form, item, values: typedOver(seen, one), was: signOf(seen), others: 'leave' as const }
    const saver = { by, today: TODAY, calendar, roster: editors }
    const dueOn = addDays(TODAY, one.days)
    const outcome =
      one.what === 'save'
        ? savePart(plan, filled, saver)
        : one.what === 'remove' && isRemovable(form)
          ? removePart(plan, { ...filled, values: {} }, by, TODAY)
          : slip(plan, { id: item, dueOn, why: `Nr. ${plan.log.length}`, others: 'move' }, by, TODAY, calendar)
    const after = 'purposes' in outcome ? outcome : plan
    look({ before: plan, after, step: one, ...(one.what === 'save' && { seen }) })
    // Told of what the other did, they have seen it.
    if ('meanwhile' in outcome) forms.set(keyOf(one.part), now)
    if (after !== plan) forms.delete(keyOf(one.part))
    plan = after
  }
}

const always = (look: (looked: Looked) => void) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), steps => live(steps, look)),
    { numRuns: 80, seed: 2027 },
  )

test('what somebody else wrote since a form was opened is never overwritten unseen', () => {
  let stale = 0
  always(({ before, after, seen, step: { what, part } }) => {
    if (what !== 'save') return
    const [was, is] = [standing(...asked(part, before)), standing(...asked(part, after))]
    for (const [field, value] of Object.entries(was ?? {}))
      if (seen?.[field] !== value) {
        stale++
        expect([field, is![field]]).toEqual([field, value])
      }
  })
  // Otherwise nothing was tried.
  expect(stale).toBeGreaterThan(100)
})

const asked = ([form, item]: Step['part'], plan: Plan) => [form, plan, item] as const

test('what one saves leaves everything else as it is', () => {
  always(({ before, after, step: { what, part } }) => {
    if (what === 'slip' || before === after) return
    for (const other of parts.filter(([form, item]) => form !== part[0] || item !== part[1])) {
      const [was, is] = [standing(...asked(other, before)), standing(...asked(other, after))]
      // What is removed is waited for no more, and takes what belongs to it along.
      if (what === 'remove' && (part[0] === 'purpose' || other[0] === 'milestone')) continue
      expect([other, is]).toEqual([other, was])
    }
  })
})

test('nothing waits for itself, and a plan under way lacks nothing', () => {
  always(({ after }) => {
    for (const { id } of after.milestones) expect(waitingFor(after.milestones, id).has(id)).toBe(false)
    expect(missingIn(after)).toEqual([])
  })
})

test('each change stands in the log, and what stands there stays', () => {
  always(({ before, after }) => {
    expect(after.log.slice(0, before.log.length)).toEqual(before.log)
    if (before !== after) expect(after.log.length).toBeGreaterThan(before.log.length)
    if (before !== after) expect(isFaulty(after)).toBe(false)
  })
})
