import { told as toldOf, type Told } from '../../src/domain/told'
import type { Thread } from '../../src/domain/thread'
import type { Facts } from '../../src/pages/facts'
import { inert } from '../../src/pages/html'
import { reportPage } from '../../src/pages/page'
import { style } from '../../src/pages/style'
import { wordsIn } from '../../src/words/language'
import { all, parsed, type Element } from './reading'
import { pageOf, wholeReport } from './sample'

const report = wholeReport('da', 3)
const { told: whole, facts } = pageOf(report, 'da')
const told: Told = { ...whole, sigtepunkter: whole.sigtepunkter.slice(0, 2) }
const words = wordsIn('da')

const threadOf = (id: string, text: string): Thread => ({
  ...{ id, purposes: [text], activities: [text], milestones: { all: 1, done: 1 } },
  goal: { text, assessed: { result: 'met', note: text } },
})

/** The same text wherever a person or a questionnaire's author can put one. */
function everywhere(text: string): [Told, Facts] {
  const sigtepunkter = told.sigtepunkter.map(one => ({
    ...one,
    title: text,
    description: text,
    items: one.items.map(item => ({ ...item, text })),
  }))
  const units = { shown: told.units!.shown.map(unit => ({ ...unit, name: text })), hidden: [text, text] }
  const role = { one: text, many: text }
  const hostile: Told = {
    ...{ ...told, title: text, why: text, sigtepunkter, units },
    questionnaire: { id: text, version: text, title: text },
    since: { ...told.since!, title: text, threads: [threadOf(told.sigtepunkter[0]!.id, text)] },
    trend: told.trend!.map(wave => ({ ...wave, title: text })),
  }
  const scale = facts.scale.map(() => text)
  return [hostile, { ...facts, scale, roles: { staff: role, leader: role }, comments: [text] }]
}

/** The elements of a page, and the attributes that each of them has somewhere. */
const shapeOf = (element: Element) =>
  new Set(
    all(element).flatMap(({ name, attributes }) => [name, ...Object.keys(attributes).map(key => `${name} ${key}`)]),
  )
const linksIn = (element: Element) => all(element).flatMap(({ attributes }) => attributes.href ?? [])

const benign = parsed(reportPage(...withWords(everywhere('Børn og unge'))))
const shape = shapeOf(benign)

function withWords([told, facts]: [Told, Facts]): [Told, typeof words, Facts] {
  return [told, words, facts]
}

const hostile: readonly (readonly [string, string])[] = [
  ['a template', '${secret} ${string($root)} \\${x} `x`'],
  ['a macro', '{{DATE(2026-01-01T00:00:00Z,SHORT)}}'],
  ['a Markdown link', '[klik](https://evil.example)'],
  ['an address', '<https://evil.example> javascript:alert(1)'],
  ['Markdown and lists', '** - 1. # > ```'],
  ['two hundred new lines', `a${'\n'.repeat(200)}b`],
  ['a mention', '<at>Leder</at>'],
  ['a script', '<script>alert(1)</script>'],
  ['an image', '<img src=x onerror=alert(1)>'],
  ['a way out of an attribute', '" onmouseover="alert(1)" x="'],
  ['a way out of an attribute by the other quotes', "' autofocus onfocus='alert(1)"],
  ['a way out of the title', '</title><script>alert(1)</script>'],
  ['a way out of the style', '</style><style>*{display:none}</style>'],
  ['a way out of a drawing', '</text></svg><script>alert(1)</script>'],
  ['a comment', '<!-- --> --> <![CDATA[ ]]>'],
  ['entities', '&lt;script&gt; &#60; &amp;amp; &nbsp; &undefined;'],
  ['a formula', '=HYPERLINK("https://evil.example") +1 -1 @x ＝1'],
  ['SQL', "'; DROP TABLE reports; -- ' OR 1=1"],
  ['a chart’s own signs', '{a|b} {value} {b}: {c} %s $& $1'],
  ['controls', 'a\u0000b\u0008c\u000Bd\uFFFEe\u001Ff\u007Fg\u0085h'],
  ['half a character', 'a\uD83Db\uDC69c'],
  ['a text turned round', 'a\u202Eb\u2066c\u200Fd'],
  ['a pile of marks', `a${'\u0301'.repeat(500)}`],
  ['a family', '👩‍👩‍👧'.repeat(20)],
  ['composed and decomposed', 'æøå a\u030A'],
  ['a word of a program', 'Null undefined NaN Test ${'],
  ['one letter', 'x'],
  ['three hundred letters', 'å'.repeat(300)],
  ['quotes and dashes', "O’Neil-O'Neil. d’Été"],
  ['nothing but spaces', '   \u00A0\t'],
  ['nothing', ''],
  ['very much', 'Lorem ipsum '.repeat(300)],
  ['a name of an object’s own', '__proto__ constructor toString'],
]

test.each(hostile)('%s is only text on the page', (_, text) => {
  const source = reportPage(...withWords(everywhere(text)))
  const page = parsed(source)
  expect([...shapeOf(page)].filter(one => !shape.has(one))).toEqual([])
  expect(linksIn(page)).toEqual(linksIn(benign))
  expect(source.split(style)).toHaveLength(2)
  const seen = inert(text).replace(/\s+/g, ' ').trim()
  const [heading] = all(page).filter(({ name }) => name === 'h1')
  expect(heading!.text.trim()).toBe(seen)
  expect(source).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/)
  expect(source.isWellFormed()).toBe(true)
})

test('figures are the same whatever the texts are', () => {
  const digits = (page: Element) => all(page).filter(({ name }) => name === 'td').map(({ text }) => text) // prettier-ignore
  const page = parsed(reportPage(...withWords(everywhere('<b>'))))
  expect(digits(page)).toEqual(digits(benign))
})

test('a hidden sigtepunkt with the name of an object’s own part has no figures', () => {
  const odd = { ...report, sigtepunkter: report.sigtepunkter.map((one, i) => (i ? one : { ...one, id: 'constructor' })) } // prettier-ignore
  const page = parsed(reportPage(toldOf(odd), words, facts))
  expect(page.text).not.toMatch(/undefined|function|NaN/)
})
