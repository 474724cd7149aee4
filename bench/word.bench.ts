import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { agendaOf, type Agenda } from '../src/domain/agenda'
import type { Report } from '../src/domain/report'
import { reportFile } from '../src/pages/word'
import { plansFile } from '../src/pages/planForm'
import { wordsIn, type SpokenLanguage } from '../src/words/language'
import { documentOf, sampleReport, sampleSeries } from '../test/pages/madeUp'
import { draftedPlan, toldOf, usualPlan } from '../test/pages/samplePlans'

/** Reports of every kind, and plans, opened and printed by LibreOffice where there is one. `SHOTS=dir` keeps them to be looked at. */

const folder = process.env.SHOTS ?? mkdtempSync(join(tmpdir(), 'barometer-word-'))
mkdirSync(folder, { recursive: true })

const has = (program: string) => !spawnSync(program, ['--version']).error
const isThere = has('soffice') && has('pdftotext')
if (!isThere) console.log('LibreOffice (soffice) or poppler (pdftotext) is not installed: nothing is opened')

const units = [
  'Modtagelsen',
  'Familieteamet',
  'Ungeteamet',
  'Handicap og særlige behov',
  'Plejefamilier',
  'Ydelse',
  'Nord',
]
const chosen = ['super-users', 'interprofessional', 'follow-up']

const reports: [string, Report, SpokenLanguage][] = [
  ['first', sampleReport(), 'da'],
  ['fifth', sampleSeries({ people: 64, invited: 80, units }, 4, chosen), 'da'],
  ['few', sampleReport({ people: 8, invited: 12, language: 'sv' }), 'sv'],
  ['none', sampleReport({ people: 3 }), 'da'],
  ['second', sampleSeries({ language: 'en', units: ['North', 'South', 'West'] }), 'en'],
  ['own roles', sampleReport({ people: 40, invited: 50, language: 'sv', pack: 'samverkan' }), 'sv'],
  ['read in another language', sampleReport({ people: 30 }), 'en'],
]

/** As many questions, and as long, as there can be. */
function fullest({ steps, topics }: Agenda): Agenda {
  const text =
    'Sagsbehandlingen tager udgangspunkt i en helhedsvurdering af barnets forhold. '.repeat(2).slice(0, 119) + '.'
  const topic = (place: number) => ({
    ...{ ...topics[0]!, title: 'Opfølgning, forankring og fælles rum for faglig refleksion.', minutes: 2 },
    questions: [
      { kind: 'well' as const, place },
      { kind: 'statement' as const, text },
      { kind: 'notKnown' as const, text },
      { kind: 'trial' as const, place },
    ],
  })
  return { steps, topics: [0, 1, 2, 3].map(topic) }
}

function printed(name: string, file: Uint8Array): string[] {
  writeFileSync(join(folder, `${name}.docx`), file)
  const home = `-env:UserInstallation=file://${join(folder, '.libreoffice')}`
  const { stderr } = spawnSync(
    'soffice',
    [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, `${name}.docx`],
    {
      ...{ cwd: folder, encoding: 'utf8', timeout: 60_000 },
    },
  )
  const { status, stdout } = spawnSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} was not opened: ${stderr}`)
  return stdout.split('\f').slice(0, -1)
}

const whereIt = isThere ? test : test.skip

whereIt.each(reports)(
  'the report “%s” is opened, and ends with one page for talking about it',
  async (name, report, language) => {
    const words = wordsIn(language)
    const pages = printed(name, await reportFile(...documentOf(report, language)))
    console.log(`${name}: ${pages.length} pages`)
    expect(pages[0]).toContain(report.title)
    expect(pages.map((page, i) => page.includes(`${words.inDepth.page} ${i + 1} ${words.inDepth.of} ${pages.length}`))).not.toContain(false) // prettier-ignore
    const isTalk = (page: string) => page.includes(words.agenda.title) && page.includes(words.agenda.agreeWhen)
    expect(pages.filter(isTalk)).toEqual(agendaOf(report) ? [pages.at(-1)] : [])
  },
  90_000,
)

whereIt.each(['da', 'sv', 'en'] as const)(
  'with as much to ask as there can be, the page for talking is one page in %s',
  async language => {
    const report = sampleReport({ language })
    const [told, words, facts] = documentOf(report, language)
    const agenda = fullest(agendaOf(report)!)
    const pages = printed(`fullest ${language}`, await reportFile(told, words, { ...facts, agenda }))
    expect(pages.at(-1)).toContain(wordsIn(language).agenda.title)
    expect(pages.at(-1)).toContain(wordsIn(language).agenda.agreeWhen)
  },
  90_000,
)

whereIt.each(['da', 'sv', 'en'] as const)(
  'in %s a plan as they mostly are is a form on one page',
  async language => {
    const words = wordsIn(language)
    const pages = printed(`plans ${language}`, await plansFile(toldOf(), words))
    expect(pages).toHaveLength(2)
    for (const [place, { sigtepunkt }] of [usualPlan, draftedPlan].entries()) {
      expect(pages[place]).toContain(sigtepunkt.title)
      expect(pages[place]).toContain(words.planPage.followed.inform)
    }
  },
  90_000,
)
