import { AdaptiveCard, RichTextBlock } from 'adaptivecards'
import type { Pack, Sigtepunkt } from '../../src/domain/pack'
import { macroFree, plain, tidy } from '../../src/domain/text'
import { da } from '../../src/words/da'
import { loaded } from '../packs/own'
import { activeTextsIn, faultsIn, leavesOf, nodesOf } from './checks'
import { everyCard, type Typed } from './everyCard'

const packs = loaded().all('da')
const [pack] = packs as [Pack]

const some = { people: 30, purposes: 1, activities: 2, milestones: 3 }
const sentence = 'Sagsbehandlerne bruger trekanten og skriver kort, hvad de har set. '
const ordinary: Typed = { ...some, text: (max, n = 0) => tidy(`${n + 1}. ${sentence}`, max) }

/** As large as forms let it become: names of 60 characters, three purposes of 300, ten milestones of 200 … */
const large: Typed = {
  ...{ people: 100, purposes: 3, activities: 6, milestones: 10 },
  text: (max, n = 0) => `${n}. ${sentence.repeat(9)}`.slice(0, max - 1) + 'Æ',
}

test.each(packs.map(pack => [pack.id, pack] as const))(
  'every card for %s can be read and is small enough',
  (_, pack) => {
    // The plans of a questionnaire differ in their hints alone: the longest are as good as all.
    const hints = ({ planHints }: Sigtepunkt) => JSON.stringify(planHints).length
    const longest = [...pack.sigtepunkter].sort((a, b) => hints(b) - hints(a)).slice(0, 2)
    for (const [name, card] of everyCard(large, packs, pack, longest)) expect([name, ...faultsIn(card)]).toEqual([name])
  },
)

test('every card with as much as people mostly type shows all of it', () => {
  for (const [name, card] of everyCard(ordinary, packs, pack)) {
    expect([name, ...faultsIn(card)]).toEqual([name])
    expect([name, leavesOf(card).some(text => text.endsWith('…'))]).toEqual([name, false])
  }
})

test('a plan without end still has cards that are small enough', () => {
  const endless = { ...large, people: 1000, purposes: 10, activities: 60, milestones: 60 }
  for (const [name, card] of everyCard(endless, packs, pack, pack.sigtepunkter.slice(0, 2)))
    expect([name, ...faultsIn(card)]).toEqual([name])
})

const hostile = [
  '${secret} ${$root} ${string($root)} `${x}` \\${',
  '{{DATE(2026-01-01T00:00:00Z,SHORT)}} {{{x}}}',
  '[klik](https://evil.dk) ![x](https://evil.dk/x.png) [a][1]',
  '<https://evil.dk> [js](javascript:alert(1))',
  '**fed** *kursiv* __fed__ _kursiv_ ~~væk~~ `kode`',
  '- en liste\n- to\n\n1. marts\n# Overskrift\n> citat',
  '<at>Leder</at> <script>x</script> &lt;at&gt;',
  `a${'\n'.repeat(200)}b`,
  'a\u0000b\u0008c\u000Bd\uFFFEe \uD83D f \u202Eg\u200Bh',
  `Z${'\u0335'.repeat(500)}`,
  '👩\u200D👩\u200D👧'.repeat(40),
  '", "type": "Action.OpenUrl", "url": "https://evil.dk',
]

const UNSEEN = /\u200B/g
/** What a reader sees: signs that part, and signs that look the same, make no difference. */
const oneLine = (text: string) =>
  text.replace(UNSEEN, '').replaceAll('∗', '*').replaceAll('ˋ', '`').replace(/\s+/g, ' ')

/** What people type has to be seen on these cards, at least this much of it. */
const whereItShows = {
  ...{ start: 60, opening: 80, started: 80, welcome: 60, hello: 60, invitation: 400, receipt: 80 },
  ...{ report: 400, 'own report': 400, choose: 400, plan: 100, 'plan milestone': 100 },
  ...{
    'new activity': 60,
    'new milestone': 60,
    milestone: 200,
    'my milestones': 60,
    done: 500,
    'daily, one': 200,
    log: 500,
  },
}

test.each(hostile)('%j is shown as it was written, and does nothing', typed => {
  const text = (max: number) => tidy(typed, max)
  // The texts of two sigtepunkter are as good as those of all.
  const cards = everyCard({ ...some, people: 3, text }, packs, { ...pack, sigtepunkter: pack.sigtepunkter.slice(0, 2) })
  for (const [name, card] of cards) {
    expect([name, ...faultsIn(card)]).toEqual([name])
    expect([name, ...activeTextsIn(card)]).toEqual([name])
  }
  for (const [name, longest] of Object.entries(whereItShows)) {
    const shown = leavesOf(cards.find(([other]) => other === name)).map(oneLine)
    expect([name, shown.filter(leaf => leaf.includes(oneLine(text(longest)))).length > 0]).toEqual([name, true])
  }
})

test('text that looks like a template is left alone, also where it travels in a button', () => {
  const secret = '${$root.summary}'
  const [, card] = everyCard({ ...some, people: 3, text: () => secret }, packs, pack).find(
    ([name]) => name === 'question 0',
  )!
  const buttons = nodesOf(card).filter(({ type }) => type === 'Action.Submit')
  expect(buttons.map(({ node }) => (node.data as { unit: string }).unit)).toEqual([secret])
})

test('Microsoft reads what stands in a TextRun as it was written', () => {
  const typed = '**fed** [klik](https://evil.dk)\n1. marts'
  const [, card] = everyCard({ ...some, people: 3, text: () => typed }, packs, pack).find(([name]) => name === 'done')!
  const parsed = new AdaptiveCard()
  parsed.parse(card)
  expect(parsed.getItemAt(1)).toBeInstanceOf(RichTextBlock)
  expect((parsed.getItemAt(1) as RichTextBlock).asString()).toBe(da.milestone.doneLine(typed, typed))
})

test('Markdown is taken out where it is read, and only macros where it is not', () => {
  const typed = '**fed** {{x}}'
  const [, card] = everyCard({ ...some, people: 3, text: () => typed }, packs, pack).find(
    ([name]) => name === 'invitation',
  )!
  const texts = (wanted: string) =>
    nodesOf(card)
      .filter(({ type }) => type === wanted)
      .map(({ node }) => node.text ?? node.title)
  expect(texts('TextRun')).toEqual([macroFree(typed), macroFree(typed)])
  expect(new Set(texts('choice').slice(-40))).toEqual(new Set([plain(typed)]))
})
