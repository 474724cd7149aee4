import { freezeReport, type Report } from '../../src/domain/report'
import { inSeries } from '../../src/domain/series'
import { told, type Told } from '../../src/domain/told'
import { csv } from '../../src/pages/csv'
import { attachment, fileName } from '../../src/pages/fileName'
import { csvOf, jsonOf } from '../../src/pages/tables'
import { da } from '../../src/words/da'
import { en } from '../../src/words/en'
import { sv } from '../../src/words/sv'
import { answersTo, type Been } from '../sealed'
import { packs } from '../town'
import { opened, taken } from './spreadsheet'

const pack = packs.find('ics-syv', 'da')!
const spoken = { da, sv, en }

function reportOf(been: Been = {}): Report {
  const { answered = 24, units = [], title = 'ICS i marts', why = '', id = 'm1' } = been
  const head = { id, team: 't', title, why, language: 'da', threshold: 5, invited: answered + 4, asked: 'both', units } as const // prettier-ignore
  const report = freezeReport(head, pack, answersTo(pack, been), '2026-03-02')
  return been.also?.(report) ?? report
}

const units = ['Børn', 'Unge', 'Handicap', 'Lille']
const series = () => {
  const first = reportOf({ id: 'm1', around: 2, seed: 1, answered: 40 })
  const second = inSeries(reportOf({ id: 'm2', around: 3, seed: 2, answered: 40, title: '=2' }), first, [
    'plan',
    'time',
  ])
  return inSeries(reportOf({ id: 'm3', around: 2, seed: 3, answered: 44, units }), second, ['plan', 'time'])
}
const reports: Record<string, Report> = {
  'a plain one': reportOf(),
  'one with units': reportOf({ units, answered: 60 }),
  'a small one': reportOf({ answered: 7 }),
  'one of too few': reportOf({ answered: 3 }),
  'one where all agree': reportOf({ around: 5, seed: 4, answered: 30 }),
  'the third of a series': series(),
}

/** Every figure that a report tells, in whatever place, with a name for where it stands. */
function figuresIn(of: Told): string[] {
  const text = (shown: object | undefined): string[] =>
    !shown ? [] : 'whole' in shown ? [String(shown.whole)] : 'band' in shown ? [shown.band === 'low' ? '0–10' : '90–100'] : [] // prettier-ignore
  const maybe = (one: number | undefined) => (one === undefined ? [] : [String(one)])
  const score = (one: Told['sigtepunkter'][0]['score']) => (one ? [...text(one.index), ...maybe(one.spread)] : [])
  const changes = of.since ? [...of.since.chosen, ...of.since.others] : []
  return [
    ...of.sigtepunkter.flatMap(s => [
      ...score(s.score),
      ...(s.levels ? [...score(s.levels.staff), ...score(s.levels.leader), ...maybe(s.levels.gap?.points)] : []),
      ...(of.units?.shown ?? []).flatMap(({ indexes }) => text(indexes[s.id])),
      ...s.items.flatMap(one => [
        ...text(one.index),
        ...maybe(one.favourable),
        ...(one.distribution?.values ?? []).map(String),
        ...maybe(one.distribution?.dontKnow),
        ...maybe(one.notKnown),
      ]),
    ]),
    ...changes.flatMap(c => [
      ...text(c.before),
      ...maybe(c.difference?.points),
      ...Object.values(c.higher).map(String),
    ]),
    ...maybe(of.since?.meanOfChosen),
    ...maybe(of.since?.meanOfOthers),
    ...(of.trend ?? []).flatMap(({ indexes }) => of.sigtepunkter.flatMap(({ id }) => text(indexes[id]))),
  ].sort()
}

const isFigure = ([what, , , , , measure]: string[]) =>
  what !== da.tables.whats.all &&
  !(what === da.tables.whats.before) &&
  ![da.tables.measures.verdict, da.tables.measures.obstacle].includes(measure!)

describe.each(Object.entries(reports))('%s', (_, report) => {
  const shown = told(report)
  const rows = opened(csvOf(shown, da), ';').slice(1)

  test('has every figure that is told in its table, and no other', () => {
    const figures = rows.filter(isFigure).map(row => row[6]!)
    expect(figures.sort()).toEqual(figuresIn(shown))
  })

  test('has as many cells in every row, and each row says of what and of whom it is', () => {
    for (const row of rows) {
      expect(row).toHaveLength(10)
      for (const place of [0, 4, 5, 6]) expect(row[place]).not.toBe('')
    }
  })

  test('says the same in every language', () => {
    const numbers = (language: keyof typeof spoken) =>
      opened(csvOf(shown, spoken[language]), language === 'en' ? ',' : ';').map(row => [row[1], ...row.slice(6)].slice(0, 5).map(cell => taken(cell!, spoken[language].tables.decimal) === 'number' && cell)) // prettier-ignore
    expect(numbers('sv').slice(1)).toEqual(numbers('da').slice(1))
    expect(numbers('en').slice(1)).toEqual(numbers('da').slice(1))
    expect(rows.length).toBeGreaterThan(3)
  })

  test('is the same as data, in the same order, and names nobody', () => {
    const data = JSON.parse(jsonOf(shown)) as Told & { schema: number }
    expect(data).toEqual({ schema: 1, ...JSON.parse(JSON.stringify(shown)) })
    expect(jsonOf(told(JSON.parse(JSON.stringify(report)) as Report))).toBe(jsonOf(shown))
    expect(Object.keys(data)[0]).toBe('schema')
    expect(jsonOf(shown)).not.toMatch(/"(team|measurement|startedBy|kept|mean|sd)"/)
  })

  test('holds no formula', () => {
    for (const row of opened(csvOf(shown, da), ';')) expect(row.filter(cell => taken(cell, ',') === 'formula')).toEqual([]) // prettier-ignore
  })
})

test('what is hidden stands in no row: neither a small unit nor a sigtepunkt nor a statement', () => {
  const report = reports['one with units']!
  const [hidden, ...rest] = report.sigtepunkter
  const without = { ...hidden!, items: hidden!.items.map(({ id, text }) => ({ id, text })) }
  const shown = told({
    ...report,
    units: { shown: report.units!.shown.slice(1), hidden: [report.units!.shown[0]!.name] },
    sigtepunkter: [{ id: without.id, title: without.title, description: '', items: without.items }, ...rest],
  })
  const others = shown.units!.shown.map(unit => {
    const { [without.id]: _, ...indexes } = unit.indexes
    return { ...unit, indexes }
  })
  const rows = opened(csvOf({ ...shown, units: { ...shown.units!, shown: others } }, da), ';')
  const groups = new Set(rows.map(row => row[4]))
  expect(groups).toContain('Enhed: Unge')
  expect(groups).not.toContain('Enhed: Børn')
  expect(rows.filter(([, id]) => id === without.id)).toEqual([])
  expect(rows.flat().filter(cell => without.items.some(({ text }) => cell.startsWith(text)))).toEqual([])
})

test('counts under ten are spans, ends are bands, and from ten there is an interval', () => {
  const small = opened(csvOf(told(reports['a small one']!), da), ';')
  expect(small.flatMap(row => row[9]!).filter(cell => cell && !['5–9', 'Svar'].includes(cell))).toEqual([])
  const { questionnaire } = told(reports['a plain one']!)
  const plain = opened(csvOf(told(reports['a plain one']!), da), ';')
  expect(plain).toContainEqual(['Målingen', '', '', '', 'Alle', 'Antal, der har svaret', '24', '', '', ''])
  expect(plain).toContainEqual(['Målingen', '', '', '', 'Alle', 'Spørgeskema', `${questionnaire.title} (version ${questionnaire.version})`, '', '', '']) // prettier-ignore
  const [index] = plain.filter(([what, , , , , measure]) => what === 'Sigtepunkt' && measure === 'Indeks (0–100)')
  expect(Number(index![7])).toBeLessThan(Number(index![6]))
  expect(Number(index![8])).toBeGreaterThan(Number(index![6]))
  const agreed = opened(csvOf(told(reports['one where all agree']!), da), ';')
  expect(agreed.some(row => row[6] === '90–100' && row[7] === '' && row[8] === '')).toBe(true)
})

test('the levels are called what the questionnaire calls them', () => {
  const roles = { staff: { one: 'lærer', many: 'lærere' }, leader: { one: 'rektor', many: 'rektorer' } }
  const groups = new Set(opened(csvOf(told(reports['a plain one']!), da, roles), ';').map(row => row[4]))
  expect([...groups]).toEqual(expect.arrayContaining(['Alle', 'Lærere', 'Rektorer', 'Rektorer minus lærere']))
})

const dialect = { separator: ';', decimal: ',' } as const
const only = (text: string | number) => opened(csv([[text]], dialect), ';')[0]![0]!

test.each([
  ['=HYPERLINK("https://evil.example";"klik")', '\'=HYPERLINK("https://evil.example";"klik")'],
  ['+1+1', "'+1+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', "'=1+1"],
  ['\r=1+1', "'=1+1"],
  ['\n=1+1', "'=1+1"],
  [' =1+1', "'=1+1"],
  ['\u00a0=1+1', "'=1+1"],
  ['\uFEFF=1+1', "'=1+1"],
  ['\u200b=1+1', "'=1+1"],
  ['\0=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(1)', "'＠SUM(1)"],
  ['﹦1', "'﹦1"],
  ['"=1+1"', '"\'=1+1"'],
  ["'=1+1", "''=1+1"],
  ['a;=1+1', "a;'=1+1"],
  ['a,=1+1', "a,'=1+1"],
  ['a";=1+1', 'a";\'=1+1'],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['-5', "'-5"],
  ['-', "'-"],
])('%j is text in a spreadsheet', (text, cell) => {
  expect(only(text)).toBe(cell)
  for (const separator of [';', ',', '\t'])
    for (const part of csv([[text]], dialect)
      .slice(1)
      .split(separator))
      expect(taken(part.replace(/^"+|"+\r\n$/g, ''), ',')).not.toBe('formula')
})

test.each([
  ['Æbler, pærer og »citater«', 'Æbler, pærer og »citater«'],
  ['et "ord" til', 'et "ord" til'],
  ['a;b', 'a;b'],
  ['to\r\nlinjer\nog\u2028tre', 'to linjer og tre'],
  ['👩‍👩‍👧 og ﷽', '👩‍👩‍👧 og ﷽'],
  ['\ud800 halv', '\ufffd halv'],
  ['', ''],
  ['${x} {{y}} <b>', '${x} {{y}} <b>'],
  ['Tidlig indsats – før det er for sent', 'Tidlig indsats – før det er for sent'],
])('%j says %j', (text, cell) => {
  expect(only(text)).toBe(cell)
})

test('numbers are numbers, whatever their sign, and in the language of the spreadsheet', () => {
  for (const number of [-5, 0, 17, -100]) {
    expect(only(number)).toBe(String(number))
    expect(csv([[number]], dialect)).toBe(`\uFEFF${number}\r\n`)
  }
  expect(csv([[-1.5, 'a']], dialect)).toBe('\uFEFF-1,5;"a"\r\n')
  expect(csv([[-1.5, 'a']], { separator: ',', decimal: '.' })).toBe('\uFEFF-1.5,"a"\r\n')
  expect(taken('-1,5', ',')).toBe('number')
})

test('a thousand texts of whatever signs come back as one cell each, and none is a formula', () => {
  const signs = ['=', '+', '-', '@', '"', "'", ';', ',', '\t', '\r', '\n', ' ', 'a', '＝', '\0', '|', '\u00a0']
  let state = 1
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  const texts = Array.from({ length: 1000 }, () => Array.from({ length: 1 + (next() % 8) }, () => signs[next() % signs.length]).join('')) // prettier-ignore
  const rows = opened(
    csv(
      texts.map(text => [text, 1, text]),
      dialect,
    ),
    ';',
  )
  expect(rows.map(row => row.length)).toEqual(texts.map(() => 3))
  expect(rows.flat().filter(cell => taken(cell, ',') === 'formula')).toEqual([])
})

test.each([
  ['ICS i marts', 'Barometer ICS i marts.csv', 'report.csv'],
  ['../../etc/passwd', 'Barometer etc passwd.csv', 'report.csv'],
  ['C:\\CON', 'Barometer C CON.csv', 'report.csv'],
  ['a/b:c*d?e"f<g>h|i', 'Barometer a b c d e f g h i.csv', 'report.csv'],
  ['x\r\nSet-Cookie: a=b', 'Barometer x Set-Cookie a=b.csv', 'report.csv'],
  ['\u202Efdp.exe', 'Barometer fdp exe.csv', 'report.csv'],
  ['', 'Barometer.csv', 'report.csv'],
  ['...', 'Barometer.csv', 'report.csv'],
  ['æ'.repeat(200), `Barometer ${'æ'.repeat(80)}.csv`, 'report.csv'],
])('a report called %j is kept as %j', (title, expected, plainly) => {
  const name = fileName(title, 'csv')
  expect(name).toBe(expected)
  const header = attachment(name)
  expect(header).toMatch(/^[\x20-\x7e]+$/)
  expect(header).toContain(`filename="${plainly}"`)
  expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(expected)
  expect(header.split("UTF-8''")[1]).toMatch(/^[A-Za-z0-9._~%-]+$/)
})
