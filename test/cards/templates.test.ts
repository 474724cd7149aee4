import activity from '../../cards/activity.data.json'
import agenda from '../../cards/agenda.data.json'
import assess from '../../cards/assess.data.json'
import choose from '../../cards/choose.data.json'
import comment from '../../cards/comment.data.json'
import data from '../../cards/data.data.json'
import followup from '../../cards/followup.data.json'
import goal from '../../cards/goal.data.json'
import handover from '../../cards/handover.data.json'
import invitation from '../../cards/invitation.data.json'
import list from '../../cards/list.data.json'
import meeting from '../../cards/meeting.data.json'
import milestone from '../../cards/milestone.data.json'
import notice from '../../cards/notice.data.json'
import plan from '../../cards/plan.data.json'
import purpose from '../../cards/purpose.data.json'
import question from '../../cards/question.data.json'
import reminder from '../../cards/reminder.data.json'
import report from '../../cards/report.data.json'
import role from '../../cards/role.data.json'
import start from '../../cards/start.data.json'
import { globSync } from 'node:fs'
import { fill, type Card } from '../../src/cards/fill'
import type { CardData } from '../../src/cards/shapes'
import { activeTextsIn, faultsIn, leavesOf } from './checks'

/** The samples beside the templates have the shape that src/cards/shapes.ts promises: the compiler checks it here. */
const samples: CardData = {
  activity,
  agenda,
  assess,
  choose,
  comment,
  data,
  followup,
  goal,
  handover,
  invitation,
  list,
  meeting,
  milestone,
  notice,
  plan,
  purpose,
  question,
  reminder,
  report,
  role,
  start,
}
const names = Object.keys(samples) as (keyof CardData)[]

const filled = (name: keyof CardData): Card => fill(name, samples[name] as never)

const UNSEEN = /\u200B/g

test('every template has its sample', () => {
  const templates = globSync('cards/*.json').filter(file => !file.endsWith('.data.json'))
  expect(templates.sort()).toEqual(names.map(name => `cards/${name}.json`))
})

test.each(names)('%s shows everything it is given, and has no hole', name => {
  const shown = leavesOf(filled(name)).map(text => text.replace(UNSEEN, ''))
  for (const text of leavesOf(samples[name])) expect(shown).toContain(text)
  expect(shown.filter(text => text.includes('${'))).toEqual([])
})

test.each(names)('%s is a card that Teams can read', name => {
  expect(faultsIn(filled(name))).toEqual([])
})

test.each(names)('%s reads nothing as Markdown', name => {
  expect(activeTextsIn(filled(name))).toEqual([])
})

const listsIn = (value: unknown, at: string): string[] =>
  Array.isArray(value)
    ? [...(value.length ? [] : [at]), ...value.flatMap(one => listsIn(one, at))]
    : typeof value === 'object' && value
      ? Object.entries(value).flatMap(([key, inner]) => listsIn(inner, `${at}.${key}`))
      : []

/** A person is either picked or written; a section has rows or says that it is empty. */
const ONE_OF_TWO = [/\.pick$/, /\.write$/, /^plan\.sections\.(add|empty|rows)$/, /^plan\.sections\.rows\.notes$/]

test.each(names)('the sample of %s shows every part of its template', name => {
  const empty = listsIn(samples[name], name)
  expect(empty.filter(at => !ONE_OF_TWO.some(known => known.test(at)))).toEqual([])
})

const shown: Card = filled('notice')
const block = { type: 'TextBlock', text: 'x', wrap: true }
const submit = { type: 'Action.Submit', title: 'x', data: { verb: 'x' } }
const input = { type: 'Input.Text', id: 'x', label: 'x' }

test.each<[string, object[], RegExp]>([
  ['a misspelt property', [{ ...block, sapcing: 'Small' }], /sapcing/],
  ['a misspelt value', [{ ...block, size: 'Huge' }], /Huge/],
  ['an element of a later version', [{ type: 'Table', rows: [] }], /Table/],
  ['text that does not wrap', [{ type: 'TextBlock', text: 'x' }], /wrap/],
  ['an input without a label', [{ type: 'Input.Text', id: 'x' }], /label/],
  ['two inputs with one name', [input, input], /two inputs/],
  [
    'a required input beside several buttons',
    [
      { ...input, isRequired: true },
      { type: 'ActionSet', actions: [submit, submit] },
    ],
    /required/,
  ],
  ['a row of no buttons', [{ type: 'ActionSet', actions: [] }], /button/],
  ['a button without a verb', [{ type: 'ActionSet', actions: [{ ...submit, data: {} }] }], /verb/],
  ['a chart that some clients show nothing for', [{ type: 'Chart.HorizontalBar', altText: 'x', data: [] }], /fallback/],
  ['a chart that says nothing', [{ type: 'Chart.HorizontalBar', fallback: block, data: [] }], /alternative/],
  [
    'a fault in what stands in for a chart',
    [{ type: 'Chart.HorizontalBar', altText: 'x', data: [], fallback: { ...block, size: 'Huge' } }],
    /Huge/,
  ],
  ['more than Teams takes', [{ ...block, text: 'x'.repeat(13_000) }], /bytes/],
])('%s is found', (_, body, complaint) => {
  expect(faultsIn({ ...shown, body }).join('\n')).toMatch(complaint)
})

test.each(['[a](b)', '**a**', '1. marts', '- a', '<at>a</at>', '{{DATE(x)}}', '${x}', '_a_', '# a', '&lt;'])(
  '%j as Markdown is found',
  text => {
    expect(activeTextsIn({ ...shown, body: [{ ...block, text }] })).toContain(text)
  },
)
