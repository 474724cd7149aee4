import type { Card } from '../../src/cards/fill'
import { formCard } from '../../src/cards/forms'
import { dailyCard } from '../../src/cards/milestone'
import { planCard, planListCard } from '../../src/cards/plan'
import { isList } from '../../src/cards/planParts'
import type { Pack } from '../../src/domain/pack'
import { valuesFor } from '../../src/domain/planForm'
import { da } from '../../src/words/da'
import { loaded } from '../packs/own'
import { leavesOf, nodesOf } from './checks'
import { calendar, planOf, rosterOf, today, type Typed } from './everyCard'

const [pack] = loaded().all('da') as [Pack]
const sigtepunkt = pack.sigtepunkter[0]!
const typed: Typed = {
  ...{ people: 200, purposes: 4, activities: 25, milestones: 35 },
  text: (max, n = 0) => `${n}. ${'Familien er hørt i sagen. '.repeat(30)}`.slice(0, max),
}
const plan = planOf(typed, sigtepunkt)

interface Data {
  readonly verb: string
  readonly item?: string
  readonly only?: { part: string; from: number }
}
const buttonsOn = (card: Card) =>
  nodesOf(card).flatMap(({ type, node }) =>
    type === 'Action.Submit' ? [{ title: String(node.title), data: node.data as Data }] : [],
  )

test('everything in a plan that is too long for one card is reached by its buttons, and there is a way back', () => {
  const found = new Set<string>()
  const seen = new Set<string>()
  const look = (card: Card) => {
    for (const { title, data } of buttonsOn(card)) {
      if (data.item && title === da.edit) found.add(data.item)
      const { only } = data
      if (!only || !isList(only.part) || seen.has(JSON.stringify(only))) continue
      seen.add(JSON.stringify(only))
      look(planListCard(plan, 'ref', { part: only.part, from: only.from }, today, da))
    }
  }
  const overview = planCard(plan, 'ref', today, da)
  look(overview)
  expect([...found].sort()).toEqual(
    [...plan.purposes, ...plan.activities, ...plan.milestones].map(({ id }) => id).sort(),
  )
  expect(leavesOf(overview)).toContain('Delmål (35)')

  const page = (from: number) => buttonsOn(planListCard(plan, 'ref', { part: 'milestone', from }, today, da)).slice(-2)
  const open = (only?: object) => expect.objectContaining({ verb: 'plan.open', ref: 'ref', ...(only && { only }) })
  expect(page(10)).toEqual([
    { title: da.answer.next, data: open({ part: 'milestone', from: 20 }) },
    { title: da.back, data: open({ part: 'milestone', from: 0 }) },
  ])
  const [, back] = page(0)
  expect(back).toEqual({ title: da.back, data: open() })
  expect(back!.data.only).toBeUndefined()
})

test('a plan that fits is shown whole', () => {
  const short = planOf({ ...typed, purposes: 1, activities: 1, milestones: 2 }, sigtepunkt)
  const shown = leavesOf(planCard(short, 'ref', today, da))
  for (const { text } of [...short.purposes, ...short.activities, ...short.milestones]) expect(shown).toContain(text)
})

const everybody = rosterOf(typed)
const form = (roster: typeof everybody, responsible: string) => {
  const values = { ...valuesFor('milestone', plan, 'new', roster[0]!, today, calendar), responsible }
  const more = { plan: planOf({ ...typed, milestones: 1 }, sigtepunkt), ref: 'ref', item: 'new', isNew: true, values }
  const card = formCard({ form: 'milestone', roster, hints: undefined, today, calendar, ...more }, da)
  return nodesOf(card).find(({ node }) => node.id === 'responsible')!
}
const named = (names: readonly string[]) => everybody.map((person, n) => ({ ...person, name: names[n] ?? person.name }))

test('a person is picked from a team of some size, by their object id', () => {
  const few = named(['Mette Holm', 'Anders Kjær']).slice(0, 40)
  const { type, node } = form(few, few[1]!.id)
  expect(type).toBe('Input.ChoiceSet')
  expect(node).toMatchObject({
    value: few[1]!.id,
    choices: expect.arrayContaining([{ title: 'Anders Kjær', value: few[1]!.id }]),
  })
  expect(node.choices).toHaveLength(40)
})

test('in a team too large for a card the name is written, and picked when several have it', () => {
  const many = named(['Mette Holm', 'Mette Kjær', 'Anders Kjær'])
  expect(form(many, '')).toMatchObject({ type: 'Input.Text', node: { value: '' } })
  expect(form(many, many[2]!.id)).toMatchObject({ type: 'Input.Text', node: { value: 'Anders Kjær' } })
  expect(form(many, 'Jens')).toMatchObject({ type: 'Input.Text', node: { value: 'Jens' } })
  const { type, node } = form(many, 'mette')
  expect(type).toBe('Input.ChoiceSet')
  expect((node.choices as { title: string }[]).map(({ title }) => title)).toEqual(['Mette Holm', 'Mette Kjær'])
})

test('a daily message with more milestones than it can hold begins with the oldest and says how many there are', () => {
  const due = plan.milestones.map(milestone => ({ plan, milestone, ref: 'r'.repeat(200), asOwner: true }))
  const card = dailyCard(due, '2027-01-01', da)
  const texts = leavesOf(card.body)
  const shown = buttonsOn(card).filter(({ data }) => data.verb === 'milestone.open').length
  expect(card.speak).toBe(da.milestone.reminder.summarySeveral(35))
  expect(shown).toBeLessThan(35)
  expect(texts).toContain(da.firstOf(shown, 35))
  const first = [...plan.milestones].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]!
  expect(texts.find(text => text.endsWith('…'))).toMatch(first.text.slice(0, 20))
})
