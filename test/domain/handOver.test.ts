import {
  acceptMilestone,
  askedAt,
  declineMilestone,
  declineOffer,
  offerMilestone,
  takeOver,
} from '../../src/domain/handOver'
import { noteActs } from '../../src/domain/naming'
import { milestoneIn, type Milestone, type Named, type Plan } from '../../src/domain/plan'
import { activate, saveMilestone } from '../../src/domain/planEdits'
import { markDone } from '../../src/domain/reached'
import { slip } from '../../src/domain/slip'
import { freeAt, tidingsAt, tidingsOfActs } from '../../src/domain/tidings'
import { answersFor } from '../../src/domain/waiting'
import { calendar, jonas, mette, milestone, planWith } from './samples'

const today = '2026-04-01'
const anna: Named = { id: 'anna', name: 'Anna Lund' }
const bo: Named = { id: 'bo', name: 'Bo Krog' }
const plan = planWith([milestone('a'), milestone('b', { after: ['a'], responsible: anna })])

/** Who presses, and what it does. */
type Press = readonly [Named, Step]
type Outcome = Plan | { refused: string } | { faults: object } | { missing: object } | { shifts: object }
type Step = (plan: Plan) => Outcome
/** What several presses come to, one after the other, as a plan is changed. */
const after = (steps: readonly Press[], from = plan): Plan =>
  steps.reduce((before, [by, step]) => {
    const decided = step(before)
    return 'log' in decided && decided !== before ? noteActs(before, decided, by.id, today) : before
  }, from)
const press = (by: Named, step: Step): Press => [by, step]
const a = (of: Plan): Milestone => milestoneIn(of, 'a')!
const accept = (by: Named) => press(by, of => acceptMilestone(of, 'a', by, today))
const decline = (by: Named, why = 'Orlov') => press(by, of => declineMilestone(of, 'a', why, by, today))
const offer = (by: Named, to: Named | undefined, why = '') =>
  press(by, of => offerMilestone(of, 'a', to, why, by, today))
const take = (by: Named) => press(by, of => takeOver(of, 'a', by, today))
const pass = (by: Named, why = 'Ferie') => press(by, of => declineOffer(of, 'a', why, by, today))
const done = (by: Named) => press(by, of => markDone(of, 'a', 'Referatet', by, today))
const save = (by: Named, more: Partial<Milestone> & { who?: Named }) =>
  press(by, of => saveMilestone(of, { ...a(of), who: a(of).responsible, ...more }, today))

const entries = (of: Plan) => of.log.map(({ by, what, why }) => [by, what, why].filter(Boolean).join(' '))
const toldBy = (of: Plan, from = plan) =>
  [
    ...of.log.flatMap((_, entry) => (entry < from.log.length ? [] : tidingsAt(of, entry, () => [bo.id]))),
    ...tidingsOfActs(of, (from.acts ?? 0) + 1),
  ].map(({ kind, person }) => `${kind} ${person}`)

test.each<[string, Press[], string | undefined, string[]]>([
  ['silence changes nothing', [], 'jonas', []],
  ['a yes is noted', [accept(jonas)], 'jonas', ['jonas milestone-accepted']],
  ['and once', [accept(jonas), accept(jonas)], 'jonas', ['jonas milestone-accepted']],
  ['a no leaves it to whoever follows up', [decline(jonas)], undefined, ['jonas milestone-declined Orlov']],
  ['a no pressed twice', [decline(jonas), decline(jonas)], undefined, ['jonas milestone-declined Orlov']],
  ['a no after a yes', [accept(jonas), decline(jonas)], undefined, ['jonas milestone-accepted', 'jonas milestone-declined Orlov']], // prettier-ignore
  ['a no without a reason', [decline(jonas, '')], 'jonas', []],
  ['somebody else’s no', [decline(anna)], 'jonas', []],
  ['an offer alone', [offer(mette, anna, 'Orlov')], 'jonas', ['mette milestone-offered Orlov']],
  ['an offer pressed twice', [offer(mette, anna), offer(mette, anna)], 'jonas', ['mette milestone-offered']],
  ['an offer that is taken', [offer(mette, anna), take(anna)], 'anna', ['mette milestone-offered', 'anna milestone-taken']], // prettier-ignore
  ['taken twice', [offer(mette, anna), take(anna), take(anna)], 'anna', ['mette milestone-offered', 'anna milestone-taken']], // prettier-ignore
  ['passed on', [offer(mette, anna), pass(anna)], 'jonas', ['mette milestone-offered', 'anna offer-declined Ferie']],
  ['passed on twice', [offer(mette, anna), pass(anna), pass(anna)], 'jonas', ['mette milestone-offered', 'anna offer-declined Ferie']], // prettier-ignore
  ['passed on without a reason', [offer(mette, anna), pass(anna, '')], 'jonas', ['mette milestone-offered']],
  ['taken by somebody who was not asked', [offer(mette, anna), take(bo)], 'jonas', ['mette milestone-offered']],
  ['a second offer takes the first one’s place', [offer(mette, anna), offer(mette, bo), take(anna)], 'jonas', ['mette milestone-offered', 'mette milestone-offered']], // prettier-ignore
  ['and is taken', [offer(mette, anna), offer(mette, bo), take(bo)], 'bo', ['mette milestone-offered', 'mette milestone-offered', 'bo milestone-taken']], // prettier-ignore
  ['what was declined is offered and taken', [decline(jonas), offer(mette, anna), take(anna)], 'anna', ['jonas milestone-declined Orlov', 'mette milestone-offered', 'anna milestone-taken']], // prettier-ignore
  ['declined while it is offered', [offer(mette, anna), decline(jonas), take(anna)], 'anna', ['mette milestone-offered', 'jonas milestone-declined Orlov', 'anna milestone-taken']], // prettier-ignore
  ['given to whoever has it', [offer(mette, jonas)], 'jonas', []],
  ['given to nobody', [offer(mette, undefined)], 'jonas', []],
  ['taken over by whoever gives it', [offer(mette, mette, 'Vi mangler folk')], 'mette', ['mette milestone-taken Vi mangler folk']], // prettier-ignore
  ['and pressed twice', [offer(mette, mette), offer(mette, mette)], 'mette', ['mette milestone-taken']],
  ['reached meanwhile', [offer(mette, anna), done(jonas), take(anna)], 'jonas', ['mette milestone-offered', 'jonas milestone-done']], // prettier-ignore
])('%s', (_, steps, expected, log) => {
  const kept = after(steps)
  expect(a(kept).responsible?.id).toBe(expected)
  expect(entries(kept)).toEqual(log)
  expect(answersFor(kept, a(kept))).toBe(expected ?? 'mette')
})

test.each<[string, Press[], Step, string]>([
  ['gone', [], of => acceptMilestone(of, 'z', jonas, today), 'gone'],
  ['accepting what is another’s', [], of => acceptMilestone(of, 'a', anna, today), 'not-theirs'],
  ['accepting what was handed over', [offer(mette, anna), take(anna)], of => acceptMilestone(of, 'a', jonas, today), 'not-theirs'], // prettier-ignore
  ['declining what was handed over', [offer(mette, anna), take(anna)], of => declineMilestone(of, 'a', 'Nej', jonas, today), 'not-theirs'], // prettier-ignore
  ['declining what is reached', [done(jonas)], of => declineMilestone(of, 'a', 'Nej', jonas, today), 'reached'],
  ['offering what is reached', [done(jonas)], of => offerMilestone(of, 'a', anna, '', mette, today), 'reached'],
  ['taking what another is asked for now', [offer(mette, anna), offer(mette, bo)], of => takeOver(of, 'a', anna, today), 'replaced'], // prettier-ignore
  ['taking what the coordinator has given', [offer(mette, anna), save(mette, { who: bo })], of => takeOver(of, 'a', anna, today), 'replaced'], // prettier-ignore
  ['passing on what another is asked for now', [offer(mette, anna), offer(mette, bo)], of => declineOffer(of, 'a', 'Nej', anna, today), 'replaced'], // prettier-ignore
])('refused: %s', (_, steps, step, refused) => {
  expect(step(after(steps))).toEqual({ refused })
})

test('taken over it is theirs with a yes, and reminders count from that day', () => {
  const kept = a(after([accept(jonas), offer(mette, anna), take(anna)]))
  expect(kept).toMatchObject({ setOn: today, acceptedOn: today, named: { nth: 1, on: today, by: 'anna', rid: ['jonas', 'mette'] } }) // prettier-ignore
  expect(kept).not.toHaveProperty('offered')
})

const anew = { ...plan, state: 'draft' as const }

test.each<[string, Plan, Press[], string[]]>([
  ['set going', anew, [[mette, of => activate(of, mette.id, today)]], ['named jonas', 'named anna']],
  ['set going by one who is named', anew, [[anna, of => activate(of, anna.id, today)]], ['named jonas']],
  ['a draft', anew, [save(mette, { who: bo, dueOn: '2026-07-01' })], []],
  ['another is named', plan, [save(mette, { who: bo })], ['named bo', 'handed jonas']],
  ['one names oneself', plan, [save(mette, { who: mette })], ['handed jonas']],
  ['one gives one’s own away', plan, [save(jonas, { who: bo })], ['named bo']],
  ['another date', plan, [save(mette, { dueOn: '2026-06-22' })], ['changed jonas']],
  ['another text', plan, [save(mette, { text: 'Noget andet' })], ['changed jonas']],
  ['one’s own date', plan, [save(jonas, { dueOn: '2026-06-22' })], []],
  ['a tick alone', plan, [save(mette, { ticks: { ...milestone('a').ticks, accepted: false } })], []],
  ['another and another date: told once', plan, [save(mette, { who: bo, dueOn: '2026-07-01' })], ['named bo', 'handed jonas']], // prettier-ignore
  ['while an offer is out', plan, [offer(anna, mette), save(bo, { who: mette })], ['named mette', 'handed jonas', 'handed anna']], // prettier-ignore
  ['moved alone, by another', planWith([milestone('a')]), [[mette, of => slip(of, { id: 'a', dueOn: '2026-06-22', why: 'Syg' }, mette, today, calendar)]], ['changed jonas']], // prettier-ignore
  ['moved with those that wait', plan, [[mette, of => slip(of, { id: 'a', dueOn: '2026-06-22', why: 'Syg', others: 'move' }, mette, today, calendar)]], ['moved anna', 'changed jonas']], // prettier-ignore
  ['moved with one’s own that wait', planWith([milestone('a'), milestone('b', { after: ['a'] })]), [[mette, of => slip(of, { id: 'a', dueOn: '2026-06-22', why: 'Syg', others: 'move' }, mette, today, calendar)]], ['moved jonas']], // prettier-ignore
  ['declined', plan, [decline(jonas)], ['declined mette']],
  ['declined by whoever follows up', planWith([milestone('a', { responsible: mette })]), [decline(mette)], []],
  ['offered', plan, [offer(mette, anna)], ['offered anna']],
  ['offered to another', plan, [offer(mette, anna), offer(mette, bo)], ['offered bo']],
  ['passed on', plan, [offer(bo, anna), pass(anna)], ['declined bo']],
  ['taken over', plan, [offer(mette, anna), take(anna)], ['handed jonas', 'handed mette']],
  ['reached: those who wait may begin', plan, [done(jonas)], ['free anna']],
  ['reached by whoever waits', plan, [done(anna)], []],
])('who hears of it: %s', (_, from, steps, expected) => {
  expect(toldBy(after(steps, from), from)).toEqual(expected)
})

test('nobody follows up: those who stand in hear of a no', () => {
  const { owner: _, ...followUp } = plan.followUp!
  const from = { ...plan, followUp }
  expect(toldBy(after([decline(jonas)], from), from)).toEqual(['declined bo'])
})

test('whoever has left hears nothing', () => {
  const from = { ...plan, left: { jonas: today } }
  expect(toldBy(after([save(mette, { who: bo })], from), from)).toEqual(['named bo'])
  expect(toldBy(after([save(mette, { text: 'Nyt' })], from), from)).toEqual([])
})

test('what waits for two may begin when both are reached', () => {
  const two = planWith([milestone('a'), milestone('b'), milestone('c', { after: ['a', 'b'], responsible: anna })])
  const first = markDone(two, 'a', 'Ja', jonas, today) as Plan
  expect(freeAt(first, 0)).toEqual([])
  const both = markDone(first, 'b', 'Ja', jonas, today) as Plan
  expect(freeAt(both, 1).map(({ id }) => id)).toEqual(['c'])
  // Looked at again the same day, the first is not told of too.
  expect(toldBy(both, two)).toEqual(['free anna'])
})

test('looked at again, what was told before a milestone became theirs is no news to them', () => {
  const edited = { on: today, by: mette.id, what: 'edited', about: 'b' } as const
  const moved = after([
    press(mette, of => slip(of, { id: 'a', dueOn: '2026-06-22', why: 'Syg', others: 'move' }, mette, today, calendar)),
    press(mette, of => {
      const saved = saveMilestone(of, { ...milestoneIn(of, 'b')!, who: bo }, today) as Plan
      return { ...saved, log: [...saved.log, edited] }
    }),
  ])
  expect(toldBy(moved)).toEqual(['changed jonas', 'named bo', 'handed anna'])
  const declined = after([
    press(bo, of => slip(of, { id: 'a', dueOn: '2026-06-22', why: 'Syg', others: 'move' }, bo, today, calendar)),
    press(anna, of => declineMilestone(of, 'b', 'Orlov', anna, today)),
  ])
  expect(toldBy(declined)).toEqual(['declined mette', 'changed jonas'])
  const reached = after([done(jonas), offer(mette, anna)])
  expect(toldBy(reached)).toEqual(['free anna'])
  const taken = after([
    done(jonas),
    press(mette, of => offerMilestone(of, 'b', bo, '', mette, today)),
    press(bo, of => takeOver(of, 'b', bo, today)),
  ])
  expect(toldBy(taken)).toEqual(['handed anna', 'handed mette'])
})

test('who asked is whoever asked last before the no', () => {
  const kept = after([offer(mette, anna), offer(bo, anna), pass(anna), offer(mette, anna), pass(anna, 'Stadig nej')])
  const declined = kept.log.flatMap(({ what }, at) => (what === 'offer-declined' ? [askedAt(kept, at)] : []))
  expect(declined).toEqual(['mette', 'mette'])
})

test.each<[string, Press[]]>([
  ['a yes', [accept(jonas)]],
  ['a no', [decline(jonas)]],
  ['an offer', [offer(mette, anna)]],
  ['taking it oneself', [offer(mette, mette)]],
  ['taking it over', [offer(mette, anna), take(anna)]],
  ['a no to an offer', [offer(mette, anna), pass(anna)]],
])('pressed again it is the same plan: %s', (_, steps) => {
  const kept = after(steps)
  expect(steps.at(-1)![1](kept)).toBe(kept)
})

test('nothing is noted of a draft, nor of what one changes oneself', () => {
  expect(after([save(mette, { who: bo })], anew)).not.toHaveProperty('acts')
  expect(after([save(jonas, { text: 'Noget andet' })])).not.toHaveProperty('acts')
})

test('whoever follows up answers for what was theirs who left', () => {
  const left = { ...plan, left: { jonas: today } }
  expect(plan.milestones.map(one => answersFor(left, one))).toEqual(['mette', 'anna'])
})

test.each<[string, Step]>([
  ['why', of => declineMilestone(of, 'a', 'Sagen 010190-1234', jonas, today)],
  ['why', of => declineOffer(after([offer(mette, anna)], of), 'a', 'Sagen 010190-1234', anna, today)],
  ['why', of => offerMilestone(of, 'a', anna, 'Sagen 010190-1234', mette, today)],
  ['learned', of => markDone(of, 'a', 'Referatet', jonas, today, 'Sagen 010190-1234')],
])('nothing that belongs to a case is kept: %s', (field, step) => {
  expect(step(plan)).toEqual({ faults: { [field]: 'cpr' } })
})
