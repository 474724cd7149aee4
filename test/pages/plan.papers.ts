import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { XMLValidator } from 'fast-xml-parser'
import { LANGUAGES } from '../../src/domain/pack'
import type { Plan } from '../../src/domain/plan'
import { planBlocks, plansFile } from '../../src/pages/planForm'
import { plansCsv } from '../../src/pages/planTable'
import { pageCsp } from '../../src/pages/style'
import { timelineChart } from '../../src/pages/timeline'
import { wordsIn } from '../../src/words/language'
import { unzip } from '../zip'
import { all, named, parsed, tablesIn } from './reading'
import { draftedPlan, planPageIn, strainedPlanPage, toldOf, usualPlan } from './samplePlans'
import { opened } from './spreadsheet'
import { allOf, readXml, textIn } from './xml'

/** What is made of the plans and takes long to draw: their page, the form for Word, the table, and dates in every zone. */
const da = wordsIn('da')
const page = parsed(planPageIn('da'))
const tables = tablesIn(page)
const sectionOf = (id: string) => all(page).find(({ attributes }) => attributes.id === id)!

test('each plan stands with everything that is written in it', () => {
  const { text } = sectionOf('plan0')
  const { purposes, activities, milestones, goal, followUp, sigtepunkt } = usualPlan
  const written = [
    ...[sigtepunkt.title, sigtepunkt.description, usualPlan.reason],
    ...[...purposes, ...activities, ...milestones].map(one => one.text),
    ...[goal!.text, goal!.indicator, goal!.target, followUp!.how, followUp!.inform, 'Bo Lindqvist'],
    ...['Nået 12. maj 2027', 'Den ligger på fællesdrevet og blev vedtaget på ledermødet.', 'Over tiden'],
    'To korte møder er bedre end ét langt.',
    ...[
      'Venter på: »Alle har prøvet den i mindst to sager«',
      'Skal være nået 15. marts 2028',
      'Fulgt op: 1. juni 2027',
    ],
    ...['I gang · 1 af 4 delmål nået · 1 over tiden', 'Første gang 15. juni 2027, derefter hver 3. måned'],
  ]
  for (const said of written) expect(text).toContain(said)
  expect(page.text).not.toContain('HEMMELIGT')
  expect(page.text).toContain('Alle, der har linket, kan læse planerne uden at logge ind.')
})

test('who said yes to a plan stands there, and how it went with its goal', () => {
  const by = { id: 'mette', name: 'Mette Holm-Østergaard' }
  const assessed = {
    on: '2028-03-20',
    by,
    result: 'partly' as const,
    note: 'De fleste sager',
    cases: { of: 10, met: 7 },
  }
  const plan = { ...usualPlan, approved: { on: '2027-03-18', by }, goal: { ...usualPlan.goal!, assessed } }
  const { text } = parsed(planPageIn('da', toldOf([plan])))
  expect(text).toContain('Godkendt af Mette Holm-Østergaard 18. marts 2027')
  expect(text).toContain('Vurderet 20. marts 2028: Delvist nået. De fleste sager')
  expect(text).toContain('Sagsgennemgang: 7 af 10 sager viste det')
})

test('who has how much when stands in a table, and what is much is said in words', () => {
  const { columns, rows } = tables.find(({ caption }) => caption.startsWith('Aktiviteter i gang'))!
  expect(columns.slice(0, 3)).toEqual(['Ansvarlig', 'jun. 2027', 'jul. 2027'])
  expect(rows.map(row => row.slice(0, 3))).toEqual([
    ['Anna Sørensen', '1+0', '1+0'],
    ['Bo Lindqvist', '–', '–'],
    ['Mette Holm-Østergaard', '3+2 over 3', '2+0'],
    ['Uden ansvarlig', '1+0', '1+0'],
  ])
})

test('more than a year stands in several tables', () => {
  const long = { ...usualPlan, activities: usualPlan.activities.map(one => ({ ...one, endsOn: '2028-12-31' })) }
  const captions = tablesIn(parsed(planPageIn('da', toldOf([long])))).map(({ caption }) => caption)
  expect(captions.filter(caption => caption.startsWith('Aktiviteter i gang'))).toEqual([
    'Aktiviteter i gang + delmål, der skal nås, for hver ansvarlig (jun. 2027–maj 2028)',
    'Aktiviteter i gang + delmål, der skal nås, for hver ansvarlig (jun. 2028–dec. 2028)',
  ])
})

test('what happened stands with who, what and why, the newest first', () => {
  const { rows } = tables.find(({ caption }) => caption === 'Hvad der er ændret, det nyeste øverst')!
  expect(rows.map(([on]) => on)).toEqual(['1. juni 2027', '1. juni 2027', '12. maj 2027', '20. april 2027', '20. marts 2027', '15. marts 2027']) // prettier-ignore
  const [, who, plan, what, why] = rows[3]!
  expect([who, plan, why]).toEqual(['Mette Holm-Østergaard', 'Opfølgning på barnets plan', 'Påsken kom i vejen'])
  expect(what).toContain('Fra 21. maj 2027 til 4. juni 2027')
})

test('the timeline has a bar for each activity, a mark for each milestone and goal, and a line for today', () => {
  const { svg, alt } = timelineChart(toldOf(), da, { ink: 'paper' })!
  expect(svg).toContain('I dag')
  expect(alt).toContain('Tidslinje')
  const { bar, ink } = { bar: '#3d78bd', ink: '#1b1f24' }
  const filled = (colour: string) =>
    [...svg.matchAll(/<(?:path|circle|polygon|rect)[^>]*>/g)].filter(([one]) => one.includes(`fill="${colour}"`)).length
  // Six bars and the one in the legend, and the milestone that was reached and its own.
  expect(filled(bar)).toBe(6 + 1 + 2)
  // One late, two goals, and the legend's.
  expect(filled(ink)).toBe(1 + 2 + 2)
  expect(svg).toContain('stroke-dasharray="5,3"')
  expect(timelineChart(toldOf([{ ...usualPlan, purposes: [], goal: undefined! }]), da)).toBeUndefined()
})

test.each(LANGUAGES)('in %s it is well-formed, in order, and what is nobody’s own words is translated', language => {
  const source = planPageIn(language)
  expect(XMLValidator.validate(source.replace('<!doctype html>', ''))).toBe(true)
  const page = parsed(source)
  expect(page.children[0]!.attributes.lang).toBe(language)
  const levels = all(page).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
  expect(levels.filter(level => level === 1)).toHaveLength(1)
  levels.forEach((level, i) => i > 0 && expect(level - levels[i - 1]!).toBeLessThanOrEqual(1))
  const ids = all(page).flatMap(({ attributes }) => attributes.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { attributes } of named(page, 'a'))
    if (attributes.href!.startsWith('#')) expect(ids).toContain(attributes.href!.slice(1))
  expect(page.text).not.toMatch(/undefined|NaN|\[object|null/)
  expect(source).not.toMatch(/ style=|<script|<link|<img|<iframe|<form| on\w+=|@import|url\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/) // prettier-ignore
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(source)!
  expect(pageCsp).toContain(`'sha256-${createHash('sha256').update(style!).digest('base64')}'`)
})

test('what people typed is no markup, however long', () => {
  const source = strainedPlanPage('da')
  expect(XMLValidator.validate(source.replace('<!doctype html>', ''))).toBe(true)
  expect(source).toContain('&lt;b&gt;Socialrådgiver')
})

test('the form has a lying page for each sigtepunkt, with its rows beside what they belong to', async () => {
  const file = Buffer.from(await plansFile(toldOf(), da))
  const body = readXml(unzip(file)['word/document.xml']!.toString())
  const pages = allOf(body, 'w:pgSz')
  expect(pages.map(({ attributes }) => [attributes['w:orient'], attributes['w:w'], attributes['w:h']])).toEqual([
    ['landscape', '16838', '11906'],
    ['landscape', '16838', '11906'],
  ])
  const [about, table, followUp] = allOf(body, 'w:tbl')
  const cells = (row: number) => allOf(allOf(table!, 'w:tr')[row]!, 'w:tc')
  const merged = (row: number) => cells(row).map(cell => allOf(cell, 'w:vMerge')[0]?.attributes['w:val'] ?? '')
  expect(textIn(about!)).toContain('Vi følger systematisk op')
  expect(cells(0).map(cell => textIn(allOf(cell, 'w:p')[0]!))).toEqual(['Formål', 'Aktivitet', 'Ansvarlig', 'Delmål', 'Mål']) // prettier-ignore
  expect(merged(1)).toEqual(['restart', '', '', 'restart', 'restart'])
  expect(merged(2)).toEqual(['continue', '', '', 'continue', 'continue'])
  expect(merged(3)).toEqual(['', '', '', '', 'continue'])
  const [, activity, responsible, milestones, goal] = cells(1).map(textIn)
  expect(activity).toContain('15. marts 2027 – 30. juni 2027')
  expect(responsible).toBe('Mette Holm-Østergaard')
  expect(milestones).toContain('Senest 10. december 2027 · Anna Sørensen')
  expect(goal).toContain('Senest 15. marts 2028')
  expect(textIn(followUp!)).toContain('Centerchefen og fagudvalget, Bo Lindqvist')
})

test('a form with nothing in it can be filled in by hand', () => {
  const { goal, followUp, ...bare } = { ...draftedPlan, purposes: [], activities: [], milestones: [] }
  const told = toldOf([bare as Plan])
  const forms = planBlocks(told.plans[0]!, told, da).flatMap(block => (block.kind === 'table' ? [block] : []))
  expect(forms.map(({ columns, rows }) => [columns.length, rows.map(row => row.length)])).toEqual([
    [2, [2]],
    [5, [5]],
    [4, [4]],
  ])
})

test('the table has a row for each thing, and nothing in it is a formula', () => {
  const evil = { ...usualPlan, purposes: [{ id: 'p1', text: '=HYPERLINK("x")' }, usualPlan.purposes[1]!] }
  const [head, ...rows] = opened(plansCsv(toldOf([evil, draftedPlan]), da), ';')
  expect(head).toHaveLength(11)
  const kinds = (sigtepunkt: string) => rows.filter(([of]) => of === sigtepunkt).map(([, kind]) => kind)
  expect(kinds('Opfølgning på barnets plan')).toEqual([
    ...[
      'Sigtepunkt',
      'Formål',
      'Aktivitet',
      'Aktivitet',
      'Delmål',
      'Delmål',
      'Delmål',
      'Formål',
      'Aktivitet',
      'Delmål',
    ],
    ...['Mål', 'Opfølgning', 'Opfølgning, holdt', ...Array(4).fill('Opfølgningsmøde')],
  ])
  expect(rows.find(row => row[3] === 'Arbejdsgangsbeskrivelsen er godkendt af ledelsen')!.slice(4)).toEqual([
    ...['Anna Sørensen', '', '2027-05-14', 'Nået 12. maj 2027'],
    ...['Den ligger på fællesdrevet og blev vedtaget på ledermødet.', '', ''],
  ])
  expect(rows.flat().some(cell => cell.startsWith('='))).toBe(false)
  expect(rows.flat().some(cell => cell.includes('HEMMELIGT'))).toBe(false)
})

test('the days of the calendar are the same wherever the machine stands', () => {
  const asked = `
    const { readFileSync } = require('node:fs')
    const { transformSync } = require('@swc/core')
    const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' }
    require.extensions['.ts'] = (module, file) =>
      module._compile(transformSync(readFileSync(file, 'utf8'), { jsc, module: { type: 'commonjs' } }).code, file)
    const { plansCalendar } = require('./src/pages/planCalendar.ts')
    const { wordsIn } = require('./src/words/language.ts')
    const { toldOf } = require('./test/pages/samplePlans.ts')
    const made = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Copenhagen'].map(zone => {
      process.env.TZ = zone
      return [new Date(0).getTimezoneOffset(), plansCalendar(toldOf(), wordsIn('da'))]
    })
    console.log(JSON.stringify(made))`
  const made = JSON.parse(execFileSync(process.execPath, ['-e', asked], { encoding: 'utf8' })) as [number, string][]
  expect(new Set(made.map(([offset]) => offset)).size).toBe(4)
  expect(new Set(made.map(([, text]) => text)).size).toBe(1)
  expect(made[0]![1]).toContain('DTSTART;VALUE=DATE:20270604')
})
