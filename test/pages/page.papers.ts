import { createHash } from 'node:crypto'
import { XMLValidator } from 'fast-xml-parser'
import type { ShownCount, ShownIndex } from '../../src/domain/shown'
import { LANGUAGES } from '../../src/domain/pack'
import { freezeReport } from '../../src/domain/report'
import { inSeries } from '../../src/domain/series'
import { told as toldOf, type Told } from '../../src/domain/told'
import { reportPage } from '../../src/pages/page'
import { pageCsp, style } from '../../src/pages/style'
import { wordsIn } from '../../src/words/language'
import { all, named, parsed, tablesIn } from './reading'
import { emptyReport, packIn, pageIn, pageOf, smallReport, wholeReport } from './sample'

const report = wholeReport('da')
const { told, words, facts } = pageOf(report, 'da')
const page = parsed(reportPage(told, words, facts))
const tables = tablesIn(page)
const withCaption = (caption: string | RegExp) => tables.find(table => table.caption.match(caption))!

const index = (shown: ShownIndex | undefined) =>
  shown === undefined ? 'skjult' : 'whole' in shown ? String(shown.whole) : shown.band === 'low' ? '0–10' : '90–100'
const count = (shown: ShownCount) => ('exact' in shown ? String(shown.exact) : '5–9')
const plus = (points: number) => (points > 0 ? `+${points}` : String(points).replace('-', '−'))

test('the overview holds every index with interval, answers and spread, lowest first', () => {
  const expected = told.sigtepunkter.map(({ title, score }) => {
    const { interval, answers, spread } = score!
    const between = interval ? `${interval.low}–${interval.high}` : '–'
    return [title, index(score!.index), between, count(answers), spread === undefined ? '–' : String(spread)]
  })
  const { rows } = withCaption('det laveste øverst')
  expect([...rows].sort()).toEqual([...expected].sort())
  const order = rows.map(([, index]) => Number.parseInt(index!))
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

test('every statement stands with its index, answers, share, counts and don’t-know share', () => {
  const changes = [...told.since!.chosen, ...told.since!.others]
  for (const { id, title, items } of told.sigtepunkter) {
    const { rows } = withCaption(`Udsagnene om ${title}`)
    expect(rows).toHaveLength(items.length)
    for (const [i, item] of items.entries()) {
      const { text, reversed, audience, answers, favourable, distribution, notKnown } = item
      const [head, ...cells] = rows[i]!
      expect(head).toMatch(text)
      expect(/Omvendt formuleret/.test(head!)).toBe(reversed === true)
      expect(/Kun til (ledere|medarbejdere)/.test(head!)).toBe(audience !== undefined)
      const told = distribution
        ? [`${favourable} %${reversed ? ' gunstige svar' : ''}`, ...distribution.values.map(String), `${notKnown} %`]
        : Array.from({ length: 7 }, () => 'skjult')
      const higher = changes.find(change => change.id === id)!.higher[item.id]
      expect(cells).toEqual([
        index(item.index),
        answers ? count(answers) : 'skjult',
        ...told,
        higher === undefined ? '–' : `${higher} %`,
      ])
    }
  }
})

test('leaders and staff stand beside one another, with how far apart they are', () => {
  const { rows } = withCaption('Indeks for ledere og for medarbejdere')
  for (const [i, { title, levels }] of told.sigtepunkter.entries()) {
    const { leader, staff, gap, seenDifferently } = levels!
    const [head, ...cells] = rows[i]!
    expect(head).toBe(seenDifferently ? `${title} Ser forskelligt på dette` : title)
    const between = gap?.interval ? `${plus(gap.interval.low)} til ${plus(gap.interval.high)}` : '–'
    expect(cells).toEqual([
      ...[leader, staff].flatMap(one => [index(one.index), count(one.answers)]),
      ...[gap ? plus(gap.points) : '–', between],
    ])
  }
  expect(page.text).toContain('Ledere og medarbejdere ser forskelligt på dette.')
})

test('the chosen are judged in words, the others are not, and both waves are counted', () => {
  const { chosen, others, invited, answered, meanOfChosen, meanOfOthers } = told.since!
  const verdicts = { improved: 'Fremgang', declined: 'Tilbagegang', 'cannot-tell': 'Kan ikke afgøres med dette antal svar' } as Record<string, string> // prettier-ignore
  const judged = withCaption('Valgte sigtepunkter')
  expect(judged.rows.map(row => row.at(-1))).toEqual(chosen.map(({ verdict }) => verdicts[verdict]))
  const guiding = withCaption('Øvrige (vejledende)'.replace(/[()]/g, '\\$&'))
  expect(guiding.columns).not.toContain('Vurdering')
  for (const [table, changes] of [
    [judged, chosen],
    [guiding, others],
  ] as const)
    // prettier-ignore
    for (const [i, { id, before, difference }] of changes.entries()) {
      const { title, score } = told.sigtepunkter.find(one => one.id === id)!
      const expected = difference && [plus(difference.points), `${plus(difference.interval!.low)} til ${plus(difference.interval!.high)}`] // prettier-ignore
      const [banded, none] = ['vises ikke, fordi et af tallene er et spænd', '–']
      expect(table.rows[i]!.slice(0, 5)).toEqual([title, index(before), index(score!.index), ...(expected ?? [banded, none])]) // prettier-ignore
    }
  expect(page.text).toContain(`${count(answered)} af ${invited} svarede.`)
  expect(page.text).toContain(`${count(told.answered)} af ${told.invited} svarede.`)
  const aside = named(page, 'aside')[0]!.text
  expect(aside).toContain(`Valgte sigtepunkter: ${plus(meanOfChosen!)} point`)
  expect(aside).toContain(`Øvrige sigtepunkter: ${plus(meanOfOthers!)} point`)
  expect(aside).toContain('De laveste sigtepunkter stiger ofte lidt ved næste måling, også uden ændret praksis.')
})

test.each([
  ['not-assessed', undefined, 'rate', 'Ikke vurderet Under 40 % svarede i mindst en af målingerne.'],
  ['not-assessed', undefined, 'few', 'Ikke vurderet Færre end 10 svar bag tallet i mindst en af målingerne.'],
  ['not-assessed', undefined, 'items', 'Ikke vurderet De udsagn, som alle får, er ikke de samme som før.'],
  ['not-assessed', undefined, 'version', 'Ikke vurderet Spørgeskemaet er et andet eller har fået en ny hovedversion.'],
  ['improved', true, undefined, 'Fremgang, anslået til under 10 point'],
  ['unchanged', undefined, undefined, 'Stort set uændret'],
] as const)('%s, small %s, obstacle %s is told as: %s', (verdict, small, obstacle, said) => {
  const chosen = told.since!.chosen.map(({ difference, ...one }) => ({ ...one, verdict, small, obstacle }))
  const changed = { ...told, since: { ...told.since!, chosen } } as Told
  const [table] = tablesIn(parsed(reportPage(changed, words, facts))).filter(
    ({ caption }) => caption === 'Valgte sigtepunkter',
  )
  expect(table!.rows.map(row => row.at(-1))).toEqual(chosen.map(() => said))
})

test('nothing points upwards or downwards, and nothing says why', () => {
  for (const language of LANGUAGES) {
    const { text } = parsed(pageIn(wholeReport(language), language))
    expect(text).not.toMatch(/[←-⇿▲▼△▽⬆⬇]/)
    expect(text).not.toMatch(/på grund af|skyldes|på grund av|beror på|because of|due to|caused by/i)
  }
})

test('all measurements stand in the trend, this one last', () => {
  const { columns, rows } = withCaption('Indeks i hver måling')
  expect(columns).toEqual(['Sigtepunkt', 'mar. 2025', 'mar. 2026', 'mar. 2027'])
  expect(rows).toEqual(
    told.sigtepunkter.map(({ id, title }) => [title, ...told.trend!.map(({ indexes }) => index(indexes[id]))]),
  )
})

test('units that are told have their figures, and those that are hidden only their names', () => {
  const { shown, hidden } = told.units!
  const found = tables.filter(({ caption }) => caption.startsWith('Indeks for hver enhed'))
  expect(found.flatMap(({ columns }) => columns.slice(1)).map(name => name.replaceAll('\u00AD', ''))).toEqual(
    shown.map(({ name }) => name),
  )
  expect(found[0]!.rows[0]!.slice(1)).toEqual(shown.slice(0, 5).map(({ answers }) => count(answers)))
  for (const [i, { id, title }] of told.sigtepunkter.entries())
    expect(found[0]!.rows[i + 1]).toEqual([title, ...shown.slice(0, 5).map(({ indexes }) => index(indexes[id]))])
  expect(hidden.length).toBeGreaterThan(0)
  for (const name of hidden) expect(page.text.split(name)).toHaveLength(2)
})

test('what is hidden is said to be', () => {
  const [first, ...rest] = told.sigtepunkter
  const { score, levels, ...bare } = first!
  const items = bare.items.map(({ index, answers, favourable, distribution, notKnown, ...item }) => item)
  const hiding = { ...told, sigtepunkter: [{ ...bare, items }, ...rest] }
  const page = parsed(reportPage(hiding, words, facts))
  const [overview, statements] = [
    tablesIn(page).find(({ caption }) => caption.includes('øverst'))!,
    tablesIn(page).find(({ caption }) => caption.endsWith(bare.title))!,
  ]
  expect(overview.rows.at(-1)).toEqual([bare.title, 'skjult', 'skjult', 'skjult', 'skjult'])
  for (const row of statements.rows) expect(row.slice(1, 3)).toEqual(['skjult', 'skjult'])
  expect(page.text).toContain('Indeks: skjult af hensyn til fortrolighed.')
})

test('under ten answers there is no exact number, no share, no interval, and always the caution', () => {
  const text = parsed(pageIn(smallReport('da'), 'da')).text.replace(/Sådan er tallene blevet til .*/, '')
  const rest = text.slice(0, text.indexOf('Et tal vises'))
  expect(rest).toContain('5–9 af 12 har svaret.')
  expect(rest).toContain('Under 10 svar: Tallene kan ændre sig meget')
  expect(rest).not.toMatch(/\d %|\b[67] svar|95 %/)
})

test('where nobody can be told of, only the method stands', () => {
  const page = parsed(pageIn(emptyReport('da'), 'da'))
  expect(tablesIn(page)).toEqual([])
  expect(named(page, 'svg')).toEqual([])
  expect(page.text).toContain('12 er inviteret; færre end 5 har svaret.')
  expect(page.text).toContain('Der vises ingen tal')
})

test('another questionnaire since the baseline draws nothing and judges nothing', () => {
  const pack = packIn('da')
  const next = freezeReport(
    { ...{ id: 'm9', team: 't1', title: 'Ny', why: '', language: 'da', threshold: 5, invited: 10 }, asked: 'both', units: [] }, // prettier-ignore
    { ...pack, version: '2.0.0' },
    [],
    '2028-03-10',
  )
  const { words, facts } = pageOf(report, 'da')
  const other = parsed(reportPage(toldOf(inSeries(next, report, ['leadership'])), words, facts))
  expect(named(other, 'svg')).toEqual([])
})

test('three things to talk about, each about a sigtepunkt that is told', () => {
  const [talk] = all(page).filter(({ attributes }) => attributes.id === 'talk')
  const lines = named(talk!, 'ol').flatMap(one => named(one, 'li').map(({ text }) => text.trim()))
  expect(lines).toHaveLength(3)
  for (const [i, line] of lines.entries())
    expect(line).toContain(told.sigtepunkter.find(({ id }) => id === facts.talking[i]!.sigtepunkt.id)!.title)
})

test('the method says whose statements they are, and what is shown from how many answers', () => {
  for (const said of [
    'De er ikke Social- og Boligstyrelsens barometer, og tallene kan ikke sammenlignes med det.',
    'Et tal vises, når mindst 5 har svaret.',
    'Fordelinger og kommentarer vises, når mindst 10 har svaret.',
  ])
    expect(page.text).toContain(said)
})

test.each(LANGUAGES)('in %s every heading, caption and column is there, and the document is well-formed', language => {
  const source = pageIn(wholeReport(language), language)
  expect(XMLValidator.validate(source.replace('<!doctype html>', ''))).toBe(true)
  const page = parsed(source)
  expect(page.children[0]!.attributes.lang).toBe(language)
  const levels = all(page).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
  expect(levels[0]).toBe(1)
  expect(levels.filter(level => level === 1)).toHaveLength(1)
  levels.forEach((level, i) => i > 0 && expect(level - levels[i - 1]!).toBeLessThanOrEqual(1))
  const ids = all(page).flatMap(({ attributes }) => attributes.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { attributes } of named(page, 'a'))
    if (attributes.href!.startsWith('#')) expect(ids).toContain(attributes.href!.slice(1))
  for (const figure of named(page, 'figure')) expect(named(figure, 'svg')).toHaveLength(2)
  const section = all(page).filter(({ name, children }) => name === 'section' && named({ ...page, children }, 'figure').length) // prettier-ignore
  for (const one of section) expect(named(one, 'table').length).toBeGreaterThan(0)
  expect(page.text).not.toMatch(/undefined|NaN|\[object|null/)
})

test('the questionnaire’s own language is marked where the reader has another', () => {
  const page = parsed(pageIn(wholeReport('da'), 'en'))
  const marked = all(page).filter(({ name, attributes }) => name !== 'html' && attributes.lang === 'da')
  expect(marked.some(({ text }) => text.includes('Ledelse og retning'))).toBe(true)
  expect(all(parsed(pageIn(report, 'da'))).filter(({ attributes }) => attributes.lang)).toHaveLength(1)
})

test('the policy names the one style of the page, and lets nothing else in', () => {
  const source = reportPage(told, words, facts)
  const [, inside] = /<style>([\s\S]*?)<\/style>/.exec(source)!
  expect(inside).toBe(style)
  expect(pageCsp).toContain(`style-src 'sha256-${createHash('sha256').update(inside!).digest('base64')}'`)
  expect(pageCsp).toMatch(/^default-src 'none'; /)
  expect(source.match(/<style/g)).toHaveLength(1)
  expect(source).not.toMatch(
    / style=|<script|<link|<img|<iframe|<form| on\w+=|@import|url\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/,
  )
})

test('without files there are no links to them, and without comments no comments', () => {
  const { files, comments, ...bare } = facts
  const page = parsed(reportPage(told, words, bare))
  expect(named(page, 'a').filter(({ attributes }) => !attributes.href!.startsWith('#'))).toEqual([])
  expect(named(page, 'blockquote')).toEqual([])
})

test('a questionnaire’s own words for its roles are the page’s', () => {
  const roles = { staff: { one: 'udfører', many: 'udførere' }, leader: { one: 'opdragsgiver', many: 'opgavestillere' } }
  const { text } = parsed(reportPage(told, wordsIn('da'), { ...facts, roles }))
  expect(text).toContain('Opgavestillere og udførere ser forskelligt på dette.')
  expect(text).not.toMatch(/Ledere ligger|Kun til medarbejdere/)
})
