import { elsewhereLines } from '../../src/cards/formNotes'
import { formCard } from '../../src/cards/forms'
import { giveCard } from '../../src/cards/handOver'
import { planCard } from '../../src/cards/plan'
import type { Plan } from '../../src/domain/plan'
import { standing } from '../../src/domain/planForm'
import { da } from '../../src/words/da'
import { calendar, jonas, mette, milestone, planWith } from '../domain/samples'
import { leavesOf } from './checks'

const late = milestone('a', { dueOn: '2026-03-02' })
const whole = planWith([late, milestone('b', { dueOn: '2026-09-01' })])
const plan: Plan = { ...whole, followUp: { ...whole.followUp!, informed: [mette, jonas], meetingDay: 3 } }
const today = '2026-03-09'

test('a plan says who gets the summary, which day the department meets, and what is late', () => {
  const said = leavesOf(planCard(plan, 'ref', today, da))
  expect(said).toContain(`Resumé til ${mette.name} og ${jonas.name}`)
  expect(said).toContain('Fast punkt på afdelingsmødet: onsdag')
  expect(said.filter(text => text === 'Over tiden')).toHaveLength(1)
  const draft: Plan = { ...plan, state: 'draft' }
  expect(leavesOf(planCard(draft, 'ref', today, da))).not.toContain('Over tiden')
})

test('what another chose meanwhile is told with labels and names', () => {
  const now = standing('followup', plan, 'followup')
  const what = ['informed', 'meetingDay']
  const lines = elsewhereLines({ form: 'followup', plan, now, what, edit: undefined, isRemoving: false }, da)
  expect(lines).toContain(`Hvem i teamet får et resumé: Der står nu »${mette.name} og ${jonas.name}«`)
  expect(lines).toContain('Fast punkt på afdelingsmødet: Der står nu »Onsdag«')
})

test('what already stands in a plan is not proposed again', () => {
  const { text } = plan.activities[0]!
  const hints = { goal: { text: 'Et mål', dueInMonths: 6 }, activities: [text, 'Noget nyt'], milestones: [] }
  const form = { form: 'activity', plan, ref: 'ref', item: 'new', isNew: true, values: {}, roster: [] } as const
  const said = leavesOf(formCard({ ...form, hints, today, calendar }, da))
  expect(said).toContain('Noget nyt')
  expect(said).not.toContain(text)
})

test('only who may take a milestone themselves is told that they can', () => {
  const { give } = da.handOver
  const said = (isOwn: boolean) =>
    leavesOf(giveCard({ plan, milestone: late, ref: 'ref' }, today, da, { roster: [mette], isOwn }))
  expect([true, false].map(isOwn => said(isOwn).some(text => text.includes(give.hintSelf)))).toEqual([false, true])
})
