import { readFileSync } from 'node:fs'
import { agendaOf, questionText } from '../../src/domain/agenda'
import type { Report, ShownIndex } from '../../src/domain/report'
import { lowestFirst } from '../../src/pages/charts'
import { told } from '../../src/domain/told'
import { reportBlocks } from '../../src/pages/wordReport'
import { pictureOf } from '../../src/pages/picture'
import { reportFile } from '../../src/pages/word'
import { wordFile } from '../../src/pages/wordFile'
import { readPng } from '../png'
import type { WordFacts } from '../../src/pages/wordTelling'
import { wordsIn, type SpokenLanguage } from '../../src/words/language'
import { unzip } from '../zip'
import { documentOf, sampleReport, sampleSeries, type Sampled } from './madeUp'
import { allOf, readXml, textIn, type Element } from './xml'

/** A picture of one pixel, where it is not the pictures that are looked at. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A report's document as Word would read it: its parts, each of them well-formed. */
async function read(report: Report, language: SpokenLanguage = 'da', more: Partial<WordFacts> = {}) {
  const [told, words, facts] = documentOf(report, language)
  const blocks = reportBlocks(told, words, { ...facts, ...more })
  const file = { title: told.title, language, page: 'Side', of: 'af', drawn: async () => dot }
  return parsed(await wordFile([blocks], file))
}

function parsed(file: Uint8Array) {
  const files = unzip(Buffer.from(file))
  const texts = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name))
  const parts = Object.fromEntries(texts.map(([name, part]) => [name, readXml(part.toString('utf8'))]))
  const body = parts['word/document.xml']!
  const paragraphs = allOf(body, 'w:p').map(one => ({
    style: styleOf(one),
    text: textIn(one).replaceAll('\u200B', ''),
  }))
  const tables = allOf(body, 'w:tbl').map(rowsOf)
  return { files, parts, body, paragraphs, tables, text: paragraphs.map(({ text }) => text).join('\n') }
}

const styleOf = (one: Element) => allOf(one, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal'
const rowsOf = (one: Element) =>
  allOf(one, 'w:tr').map(row =>
    allOf(row, 'w:tc').map(cell => allOf(cell, 'w:p').map(textIn).join('\n').replaceAll('\u200B', '')),
  )
type File = ReturnType<typeof parsed>
const headings = ({ paragraphs }: File, level = 1) =>
  paragraphs.filter(({ style }) => style === `Heading${level}`).map(({ text }) => text)
const tableWith = ({ tables }: File, ...heads: string[]) =>
  tables.filter(([head]) => heads.every(one => head!.includes(one)))

const units = ['Modtagelsen', 'Familieteamet', 'Ungeteamet']
const many: Sampled = { people: 60, invited: 80, units }

describe('a report of all there may be', () => {
  const report = sampleSeries(many, 4, ['super-users', 'follow-up', 'interprofessional'])
  const figures = told(report)
  let file: File
  beforeAll(async () => {
    file = await read(report)
  })

  test('has its title, its sections and its sigtepunkter as headings', () => {
    expect(file.paragraphs[0]).toEqual({ style: 'Title', text: report.title })
    expect(headings(file)).toEqual([
      'Overblik',
      'Det er værd at tale om',
      'Før og nu',
      'Udvikling over tid',
      'Ledere og medarbejdere',
      'Sigtepunkterne ét for ét',
      'Enheder',
      'Kommentarer',
      wordsIn('da').page.method.title,
      'Tal om resultatet',
    ])
    expect(headings(file, 2)).toEqual(expect.arrayContaining(report.sigtepunkter.map(({ title }) => title)))
    const levels = file.paragraphs.flatMap(({ style }) => (/^Heading(\d)$/.exec(style) ?? []).slice(1).map(Number))
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1))
    expect(headings(file, 2)).toContain('Øvrige (vejledende)')
  })

  test('shows the index of every sigtepunkt as it is told, with how sure it is', () => {
    const [overview] = tableWith(file, 'Sigtepunkt', 'Indeks', 'Spredning')
    const text = (index: ShownIndex) =>
      'whole' in index ? String(index.whole) : { low: '0–10', high: '90–100' }[index.band]
    expect(overview!.slice(1)).toEqual(
      lowestFirst(figures).map(({ title, score: { index, interval, answers, spread } }) => [
        title,
        text(index),
        interval ? `${interval.low}–${interval.high}` : '–',
        'exact' in answers && String(answers.exact),
        spread === undefined ? '–' : String(spread),
      ]),
    )
  })

  test('shows of every statement what is told, and says which are turned or not for everybody', () => {
    const tables = tableWith(file, 'Udsagn', 'Andel enige')
    expect(tables).toHaveLength(9)
    figures.sigtepunkter.forEach(({ items }, s) =>
      items.forEach(({ text, reversed, audience, distribution, favourable, notKnown }, i) => {
        const row = tables[s]![i + 1]!
        expect(row[0]).toContain(text)
        expect(row[0]!.includes('Omvendt formuleret')).toBe(!!reversed)
        expect(row[0]!.includes('Kun til')).toBe(!!audience)
        expect(row.slice(3, 8)).toEqual(distribution ? distribution.values.map(String) : Array(5).fill('–'))
        const told = [favourable, notKnown].map(share => (share === undefined ? 'skjult' : `${share} %`))
        expect(row.slice(8)).toEqual([
          told[0] + (reversed && favourable !== undefined ? '\ngunstige svar' : ''),
          told[1],
        ])
      }),
    )
    expect(file.text).toContain('5 helt enig')
  })

  test('tells what has changed in the words of its verdicts, and nothing of causes', () => {
    const { chosen, others } = figures.since!
    const said = {
      ...{ improved: 'Fremgang', declined: 'Tilbagegang', unchanged: 'Stort set uændret' },
      ...{ 'cannot-tell': 'Kan ikke afgøres med dette antal svar', 'not-assessed': 'Ikke vurderet' },
    }
    const [mine] = tableWith(file, 'Vurdering')
    expect(mine!.slice(1).map(row => row.at(-1))).toEqual(
      chosen.map(({ verdict, small }) => (small ? 'Fremgang, anslået til under 10 point' : said[verdict])),
    )
    const [theirs] = tableWith(file, 'Før').filter(([head]) => !head!.includes('Vurdering'))
    expect(theirs!.slice(1).map(([title]) => title!.split('\n')[0])).toEqual(
      others.map(({ id }) => report.sigtepunkter.find(one => one.id === id)!.title),
    )
    expect(file.text).toContain('Øvrige (vejledende)')
    expect(file.text).toContain('De laveste sigtepunkter stiger ofte lidt ved næste måling, også uden ændret praksis')
    expect(file.text).not.toMatch(/på grund af|skyldes|takket være|førte til|[←-⇿➔➜▲▼]/i)
  })

  test('shows every measurement of the series, and every unit that may be told', () => {
    const [trend] = tableWith(file, 'mar. 2027')
    expect(trend![0]).toEqual(['Sigtepunkt', 'mar. 2023', 'mar. 2024', 'mar. 2025', 'mar. 2026', 'mar. 2027'])
    const [byUnit] = tableWith(file, 'Modtagelsen')
    expect(byUnit![0]!.slice(1)).toEqual(figures.units!.shown.map(({ name }) => name))
    expect(byUnit![1]!.slice(1)).toEqual(['20', '20', '20'])
  })

  test('has no figure that was not rounded', () => {
    expect(file.text.replace('version 1.0.0', '')).not.toMatch(/\d[.,]\d/)
  })

  test('repeats the first row of every table on each of its pages, and divides no row', () => {
    for (const one of allOf(file.body, 'w:tbl')) {
      const rows = allOf(one, 'w:tr')
      expect(allOf(rows[0]!, 'w:tblHeader')).toHaveLength(1)
      expect(rows.filter(row => allOf(row, 'w:cantSplit').length !== 1)).toEqual([])
    }
  })

  test('is A4, in Danish, with page numbers, by Barometer and by nobody else', () => {
    expect(allOf(file.body, 'w:pgSz').map(({ attributes }) => [attributes['w:w'], attributes['w:h']])).toEqual([
      ['11906', '16838'],
    ])
    const [language] = allOf(allOf(file.parts['word/styles.xml']!, 'w:docDefaults')[0]!, 'w:lang')
    expect(language!.attributes['w:val']).toBe('da-DK')
    const footer = Object.entries(file.parts).find(([name]) => name.startsWith('word/footer'))![1]
    expect(textIn(footer)).toMatch(/Side .*PAGE.* af .*NUMPAGES/)
    const core = file.parts['docProps/core.xml']!
    const property = (name: string) => allOf(core, name).map(textIn)
    expect(property('dc:title')).toEqual([report.title])
    expect([property('dc:creator'), property('cp:lastModifiedBy')]).toEqual([['Barometer'], ['Barometer']])
  })

  test('ends with a page for talking about it', () => {
    const last = file.paragraphs.slice(file.paragraphs.findIndex(({ text }) => text === 'Tal om resultatet'))
    const { topics } = agendaOf(report)!
    const { agenda, roles } = wordsIn('da')
    for (const { title, questions } of topics) {
      expect(last.some(({ style, text }) => style === 'Heading3' && text.startsWith(`${title} · indeks `))).toBe(true)
      for (const question of questions)
        expect(last.map(({ text }) => text)).toContain(questionText(question, agenda, roles))
    }
    expect(last.slice(-3).map(({ text }) => text)).toEqual([agenda.agreeWhat, agenda.agreeWho, agenda.agreeWhen])
    const start = allOf(file.body, 'w:p').find(one => textIn(one) === 'Tal om resultatet')!
    expect(allOf(start, 'w:pageBreakBefore')).toHaveLength(1)
  })
})

test('every chart is a picture as wide as the text, sharp on paper, with a text for whoever cannot see it', async () => {
  const report = sampleSeries(many, 4, ['super-users'])
  const blocks = reportBlocks(...documentOf(report))
  const drawings = blocks.flatMap(block => (block.kind === 'picture' ? [block.drawing] : []))
  const { files, body } = parsed(await reportFile(...documentOf(report)))
  const described = allOf(body, 'wp:docPr').map(({ attributes }) => attributes.descr)
  expect(described).toEqual(drawings.map(({ alt }) => alt))
  expect(drawings).toHaveLength(4 + report.sigtepunkter.length)
  for (const alt of described) expect(alt).toMatch(/diagram.*De samme tal står i en tabel\.$/)
  const pictures = Object.entries(files).filter(([name]) => name.startsWith('word/media/'))
  expect(pictures).toHaveLength(drawings.length)
  const heights = drawings.map(({ height }) => 2 * height)
  for (const [, picture] of pictures) {
    expect(picture.readUInt32BE(16)).toBe(1280)
    expect(heights).toContain(picture.readUInt32BE(20))
  }
}, 20_000)

test('letters are drawn with our own font, whatever the machine has', async () => {
  const drawn = async (text: string) => {
    const letters = `<text x="4" y="16" font-size="14" font-family="Segoe UI, sans-serif">${text}</text>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">${letters}</svg>`
    const { width, height, pixels } = readPng(Buffer.from(await pictureOf({ svg, width: 60, height: 20, alt: '' })))
    return { width, height, ink: pixels.filter(([, , , alpha]) => alpha! > 128).length }
  }
  const [nothing, little, much] = await Promise.all(['', 'æ', 'Æøåß'].map(drawn))
  expect(nothing).toEqual({ width: 120, height: 40, ink: 0 })
  expect(little!.ink).toBeGreaterThan(40)
  expect(much!.ink).toBeGreaterThan(3 * little!.ink)
})

test('without baseline and units there is nothing of them', async () => {
  const file = await read(sampleReport())
  expect(headings(file)).not.toContain('Enheder')
  expect(headings(file)).not.toContain('Før og nu')
  expect(headings(file)).not.toContain('Udvikling over tid')
})

test('from eight answers there is a warning, no distribution and no exact number of answers', async () => {
  const file = await read(sampleReport({ people: 8, invited: 12 }))
  expect(file.paragraphs.find(({ style }) => style === 'Caution')!.text).toMatch(/^Under 10 svar: /)
  expect(file.text).toContain('5–9 af 12 har svaret.')
  expect(tableWith(file, 'Andel enige')).toEqual([])
  expect(
    tableWith(file, 'Udsagn', 'Indeks')
      .flat()
      .filter(row => !['Svar', '5–9', 'skjult'].includes(row.at(-1)!)),
  ).toEqual([])
  expect(file.text).not.toMatch(/\b8 (?:af|svar)\b/)
})

test('from three answers there is no figure at all', async () => {
  const file = await read(sampleReport({ people: 3 }), 'da', { comments: [] })
  expect(file.tables).toEqual([])
  expect(file.text).toContain('Der vises ingen tal, fordi færre end 5 har svaret')
  expect(headings(file)).toEqual(['Overblik', wordsIn('da').page.method.title])
})

test('a unit of few is named as hidden, and has no column', async () => {
  const report = sampleReport({ people: 24, units: ['Store', 'Lille', 'Større', 'Mindst'] })
  const shown = told(report).units!
  const file = await read(report)
  expect(
    tableWith(file, 'Sigtepunkt')
      .flatMap(([head]) => head!)
      .filter(name => shown.hidden.includes(name)),
  ).toEqual([])
  for (const name of shown.hidden) expect(file.text).toMatch(new RegExp(`Skjult af hensyn til fortrolighed: .*${name}`))
})

test('where too few answered to compare, nothing is assessed and the reason is given', async () => {
  const now = sampleSeries({ people: 30, invited: 100 }, 1, ['super-users'])
  const file = await read(now)
  expect(tableWith(file, 'Vurdering')[0]![1]!.at(-1)).toBe(
    'Ikke vurderet\nUnder 40 % svarede i mindst en af målingerne.',
  )
  expect(file.text).toContain('Under 40 % har svaret.')
})

test.each([
  ['da', 'Overblik', 'da-DK', /Översikt|Overview|Focus|Fokusområde/],
  ['sv', 'Översikt', 'sv-SE', /Sigtepunkt|Overblik|Overview|Focus/],
  ['en', 'Overview', 'en-GB', /Sigtepunkt|Overblik|Översikt|Fokusområde/],
] as const)('in %s every word of ours is of that language', async (language, title, tag, foreign) => {
  const file = await read(sampleSeries({ ...many, language }, 3, ['super-users']), language)
  expect(headings(file)[0]).toBe(title)
  expect(headings(file)).toHaveLength(10)
  expect(file.text).not.toMatch(foreign)
  expect(allOf(allOf(file.parts['word/styles.xml']!, 'w:docDefaults')[0]!, 'w:lang')[0]!.attributes['w:val']).toBe(tag)
})

test('statements in another language than the reader’s are marked as such', async () => {
  const report = sampleReport({ people: 30, language: 'da' })
  const { body } = await read(report, 'en')
  const danish = allOf(body, 'w:r').filter(run => allOf(run, 'w:lang')[0]?.attributes['w:val'] === 'da-DK')
  const texts = danish.map(textIn)
  for (const { description, items } of report.sigtepunkter)
    for (const text of [description, ...items.map(item => item.text)]) expect(texts).toContain(text)
})

const hostile = [
  '${secret} ${$root} `${x}` \\${',
  '{{DATE(2026-01-01T00:00:00Z,SHORT)}} {{{x}}}',
  '{default-bullet-numbering-0} {x.png}',
  '**fed** [klik](https://evil.dk) ![x](https://evil.dk/x.png)',
  '<script>x</script> <w:p/> &lt;at&gt; & ]]> "\'',
  '=HYPERLINK("https://evil.dk") INCLUDETEXT',
  'a\u0000b\u0008c\u000Bd\uFFFEe \uD83D f \uDE00 \u202Eg\u200Bh',
  `Z${'\u0335'.repeat(500)}`,
  '👩\u200D👩\u200D👧 😀 æøå אבג',
  'linje\nto\r\ntre',
]
/** What a reader sees of it. */
const seen = (text: string) =>
  text
    .replace(/[\u0000\u0008\uFFFE\u202E\u200B]|\p{Cs}/gu, '')
    .replaceAll('\u000B', ' ')
    .replaceAll('\r\n', '\n')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')

const few: Sampled = { ...many, sigtepunkter: 3 }
const harmless = read(sampleSeries({ ...few, units: ['x', 'y', 'z'], title: 'x' }, 3, ['super-users']), 'da', {
  comments: ['x'],
})

test.each(hostile)('%j is text wherever it stands, and the file is one that can be opened', async text => {
  const report = sampleSeries({ ...few, units: [text, 'x', 'y'], title: text }, 3, ['super-users'])
  const sigtepunkter = report.sigtepunkter.map(one => ({
    ...{ ...one, title: text, description: text },
    items: one.items.map(item => ({ ...item, text })),
  }))
  const said = { ...report, why: text, sigtepunkter, pack: { ...report.pack, title: text } }
  const file = await read(said, 'da', { team: text, comments: [text], scale: Array(5).fill(text) })
  const plain = await harmless
  expect(file.paragraphs[0]).toEqual({ style: 'Title', text: seen(text) })
  for (const cell of file.tables[0]!.slice(1).map(([title]) => title)) expect(cell).toBe(seen(text))
  expect(file.paragraphs.filter(one => one.text.includes(seen(text))).length).toBeGreaterThan(50)
  expect(Object.keys(file.files).sort()).toEqual(Object.keys(plain.files).sort())
  for (const name of ['w:hyperlink', 'w:instrText', 'w:tbl', 'w:p', 'w:drawing'])
    expect([name, allOf(file.body, name).length]).toEqual([name, allOf(plain.body, name).length])
  const links = Object.entries(file.files).filter(([name]) => name.endsWith('.rels'))
  for (const [, part] of links) expect(part.toString()).not.toMatch(/TargetMode="External"|evil/)
})

test('forty units take several tables, and no table more columns than a page has room for', () => {
  const report = sampleReport({
    people: 400,
    invited: 400,
    units: Array.from({ length: 40 }, (_, n) => `Enhed ${n + 1}`),
  })
  const blocks = reportBlocks(...documentOf(report))
  const columns = blocks.flatMap(block => (block.kind === 'table' ? [block.columns.length] : []))
  expect(Math.max(...columns)).toBeLessThanOrEqual(10)
  expect(blocks.filter(block => block.kind === 'table' && block.columns[1]?.[0].startsWith('Enhed '))).toHaveLength(8)
})

test('what writes files and draws pictures is not loaded with the program', () => {
  for (const file of ['wordFile', 'wordStyles', 'picture', 'word'])
    expect(readFileSync(`src/pages/${file}.ts`, 'utf8')).not.toMatch(/^import (?!type ).*'(?:docx|@resvg)/m)
})
