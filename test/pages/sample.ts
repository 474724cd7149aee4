import { lineOf } from '../../src/domain/answers'
import type { Day } from '../../src/domain/calendar'
import { isAsked, type Level, type Pack } from '../../src/domain/pack'
import { freezeReport, type Report } from '../../src/domain/report'
import { inSeries } from '../../src/domain/series'
import { talkingPoints } from '../../src/domain/talking'
import type { Thread } from '../../src/domain/thread'
import { told } from '../../src/domain/told'
import type { Facts } from '../../src/pages/facts'
import { reportPage } from '../../src/pages/page'
import { loadPacks } from '../../src/packs/packs'
import { wordsIn, type SpokenLanguage } from '../../src/words/language'
import { chance } from '../domain/samples'

/** What was done about one of the chosen. */
export const threadOf = (id: string, n: number): Thread => ({
  id,
  purposes: ['Flere skal kunne sige: »Jeg ved, hvem jeg kan spørge«'],
  activities: ['Superbrugerne er med på teammødet hver anden uge', 'Sidemandsoplæring af nye kolleger'],
  milestones: { all: 5, done: 4 - n },
  goal: {
    text: 'I otte af ti sager er metoden brugt',
    ...(!n && { assessed: { result: 'partly', note: 'Set i sagsgennemgangen i maj', cases: { of: 10, met: 7 } } }),
  },
})

/** One wave: how many of each level, and how far each sigtepunkt lies from the middle. */
interface Wave {
  readonly id: string
  readonly title: string
  readonly closedOn: Day
  readonly staff: number
  readonly leaders: number
  readonly invited: number
  readonly levels: readonly number[]
  readonly units?: readonly string[]
  readonly why?: string
}

const loaded = loadPacks()
if ('faults' in loaded) throw new Error(loaded.faults.join(' '))
const packs = loaded
export const packIn = (language: SpokenLanguage, id = 'ics'): Pack => packs.find(id, language)!

const UNITS = ['Børn og familie', 'Ungeenheden', 'Specialområdet og udsatte familier', 'Modtagelsen', 'Familiehuset', 'PPR', 'Natteam'] // prettier-ignore

function linesOf(pack: Pack, { staff, leaders, levels, units = [] }: Wave, seed: number): string[] {
  const { below } = chance(seed)
  const one = (level: Level, place: number) => {
    const own = below(3) - 1
    const marks = pack.sigtepunkter.flatMap(({ items }, s) =>
      items.map((item, i) => {
        if (!isAsked(item, level)) return '-'
        if (below(100) < (s === 3 && i === 1 ? 45 : 6)) return '0'
        const apart = level === 'leader' && s % 4 === 1 ? 1 : 0
        const value = Math.round(3 + levels[s % levels.length]! + apart + own * 0.7 + (below(5) - 2) * 0.6)
        const kept = Math.min(5, Math.max(1, value))
        return String(item.reversed ? 6 - kept : kept)
      }),
    )
    // The last unit is left with three people.
    const unit = units.length ? (place < 3 ? units.length - 1 : place % (units.length - 1)) : undefined
    return lineOf({ level, unit, marks: marks.join('') })
  }
  return [
    ...Array.from({ length: staff }, (_, i) => one('staff', i)),
    ...Array.from({ length: leaders }, (_, i) => one('leader', i + 3)),
  ]
}

export function reportOf(pack: Pack, wave: Wave, seed = 7): Report {
  const measurement = {
    ...{ id: wave.id, team: 't1', title: wave.title, why: wave.why ?? '', language: pack.language },
    ...{ threshold: 5, invited: wave.invited, asked: 'both' as const, units: wave.units ?? [] },
  }
  return freezeReport(measurement, pack, linesOf(pack, wave, seed), wave.closedOn)
}

const LOW = [-1.1, 0.1, -0.4, 0.3, 0.9, -0.7, 0.2, 2.6, 0.5]
const MID = [-0.6, 0.1, -0.3, 0.2, 0.8, -0.8, 0.3, 2.6, 0.4]
const NOW = [-0.1, -0.5, -0.2, 0.4, 0.9, -0.7, 0.3, 2.6, 0.6]

const now: Wave = {
  ...{ id: 'm3', title: 'Familieafdelingen, marts 2027', closedOn: '2027-03-12' as Day, units: UNITS },
  ...{ staff: 64, leaders: 14, invited: 92, levels: NOW, why: 'Vi vil vide, om ICS hjælper os i sagerne.' },
}

/** Everything that there is: three waves, seven units, leaders and staff. */
export function wholeReport(language: SpokenLanguage, most?: number): Report {
  const all = packIn(language)
  const pack = { ...all, sigtepunkter: all.sigtepunkter.slice(0, most) }
  const wave = (id: string, closedOn: Day, levels: readonly number[], seed: number) =>
    reportOf(pack, { ...now, id, title: `Familieafdelingen, ${closedOn.slice(0, 4)}`, closedOn, levels }, seed)
  const [first, before] = [wave('m1', '2025-03-14', LOW, 3), wave('m2', '2026-03-13', MID, 5)]
  const chosen = [0, 1, 5].flatMap(place => pack.sigtepunkter[place]?.id ?? [])
  const second = inSeries(before, first, chosen)
  return inSeries(reportOf(pack, now), second, chosen, chosen.map(threadOf))
}

/** Seven people of twelve, once. */
export const smallReport = (language: SpokenLanguage) =>
  reportOf(packIn(language), { ...now, staff: 6, leaders: 1, invited: 12, units: [] })

/** Three people, of whom nothing can be told. */
export const emptyReport = (language: SpokenLanguage) =>
  reportOf(packIn(language), { ...now, staff: 3, leaders: 0, invited: 12, units: [] })

const COMMENTS = [
  'Det er godt, at vi er begyndt at tale om sagerne sammen hver uge.',
  'Der mangler tid til faglig sparring.\nDet samme skrev jeg sidste gang.',
]

/** What the page is given for a report. */
export function pageOf(report: Report, language: SpokenLanguage, comments: readonly string[] = COMMENTS) {
  const pack = packIn(report.language, report.pack.id)
  const facts: Facts = {
    scale: pack.scale.points.map(({ label }) => label),
    talking: talkingPoints(report),
    until: '2027-04-11' as Day,
    files: { word: 'rapport.docx?k=1&t=2', csv: 'rapport.csv?k=1&t=2', json: 'rapport.json?k=1&t=2' },
    comments,
  }
  return { told: told(report), words: wordsIn(language), pack, facts }
}

/** The page of a report, in the language of the reader. */
export function pageIn(report: Report, language: SpokenLanguage): string {
  const { told, words, facts } = pageOf(report, language)
  return reportPage(told, words, facts)
}

const LONG = 'Socialrådgiverbørnehandleplansopfølgningskoordinationsudvalgsmøder'
const STATEMENT = `<b>${LONG}${LONG}`.slice(0, 118)

/** The page with the longest words that may be anywhere, and with what would be markup. */
export function strainedPage(language: SpokenLanguage): string {
  const { told, words, facts } = pageOf(wholeReport(language), language)
  const sigtepunkter = told.sigtepunkter.map((one, i) => ({
    ...{ ...one, title: `${i}${LONG}`.slice(0, 60), description: LONG.repeat(4) },
    items: one.items.map(item => ({ ...item, text: STATEMENT })),
  }))
  const units = { shown: told.units!.shown.map(unit => ({ ...unit, name: LONG.slice(0, 40) })), hidden: [LONG, LONG] }
  const role = { one: LONG.slice(0, 30), many: LONG.slice(0, 30) }
  const scale = facts.scale.map(() => LONG.slice(0, 30))
  const strained = { ...told, title: LONG.repeat(2), why: LONG.repeat(5), sigtepunkter, units }
  return reportPage(strained, words, {
    ...facts,
    scale,
    roles: { staff: role, leader: role },
    comments: [LONG.repeat(8)],
  })
}
