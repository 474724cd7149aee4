import { lineOf } from '../../src/domain/answers'
import { isAsked, itemsOf, type Language, type Level, type Pack } from '../../src/domain/pack'
import { freezeReport, type Report } from '../../src/domain/report'
import { inSeries } from '../../src/domain/series'
import { agendaOf } from '../../src/domain/agenda'
import type { SpokenLanguage } from '../../src/words/language'
import { chance } from '../domain/samples'
import { loaded } from '../packs/own'
import { pageOf, threadOf } from './sample'

export interface Sampled {
  readonly people?: number
  readonly invited?: number
  readonly units?: readonly string[]
  readonly language?: Language
  readonly pack?: string
  /** So many sigtepunkter of it; all, unless told. */
  readonly sigtepunkter?: number
  /** Whole points up or down, by the place of the sigtepunkt. */
  readonly better?: Readonly<Record<number, number>>
  readonly title?: string
  readonly id?: string
  readonly closedOn?: string
  readonly seed?: number
}

const packIn = (id: string, language: Language): Pack =>
  loaded()
    .all(language)
    .find(pack => pack.id === id)!

/** One made-up person's marks: every sigtepunkt has its own liking, leaders see some of it brighter. */
function marksOf(
  pack: Pack,
  level: Level,
  { below }: ReturnType<typeof chance>,
  better: Sampled['better'] = {},
): string {
  const mood = below(100) / 100 - 0.5
  return itemsOf(pack)
    .map(item => {
      if (!isAsked(item, level)) return '-'
      const place = pack.sigtepunkter.findIndex(({ items }) => items.includes(item))
      const brighter = level === 'leader' && place % 4 === 1 ? 1 : 0
      const liking = 2 + ((place * 5) % 7) * 0.35 + mood + brighter + (better[place] ?? 0) / 25
      const value = Math.min(5, Math.max(1, Math.round(liking + (below(260) - 130) / 100)))
      const unknown = place === 4 && item === pack.sigtepunkter[4]?.items[2] ? 40 : 6
      return below(100) < unknown ? '0' : String(item.reversed ? 6 - value : value)
    })
    .join('')
}

/** A report of made-up answers, the same each time. */
export function sampleReport(given: Sampled = {}): Report {
  const { people = 24, invited = 31, units = [], language = 'da', better, seed = 7 } = given
  const all = packIn(given.pack ?? 'ics', language)
  const pack = { ...all, sigtepunkter: all.sigtepunkter.slice(0, given.sigtepunkter) }
  const dice = chance(seed)
  const lines = Array.from({ length: people }, (_, n) => {
    const level: Level = n % 4 === 3 ? 'leader' : 'staff'
    return lineOf({
      level,
      unit: units.length ? n % units.length : undefined,
      marks: marksOf(pack, level, dice, better),
    })
  })
  const measurement = {
    ...{
      id: given.id ?? 'm9',
      team: 't',
      title: given.title ?? 'ICS hos os, forår 2027',
      language,
      threshold: 5,
      invited,
    },
    ...{ why: 'Vi vil vide, hvor langt vi er, før vi lægger næste års plan.', asked: 'both' as const, units },
  }
  return freezeReport(measurement, pack, lines, given.closedOn ?? '2027-03-26')
}

/** The same after one measurement or several before it, the last of which is its baseline. */
export function sampleSeries(given: Sampled = {}, waves = 1, chosen = ['super-users', 'cooperation']): Report {
  const before = Array.from({ length: waves }, (_, n) =>
    sampleReport({
      ...{ ...given, better: {}, units: [], seed: 20 + n, id: `m${n}`, title: `ICS hos os, ${2026 - waves + n + 1}` },
      ...{ closedOn: `${2026 - waves + n + 1}-03-20`, people: (given.people ?? 24) + n },
    }),
  )
  const now = sampleReport({ better: { 1: 30, 3: 14, 6: -25 }, ...given })
  return [...before, now].reduce((earlier, later) =>
    later === now ? inSeries(later, earlier, chosen, chosen.map(threadOf)) : inSeries(later, earlier, []),
  )
}

/** What the document of a report is made from. */
export function documentOf(report: Report, language: SpokenLanguage = 'da', comments?: readonly string[]) {
  const { told, words, facts } = pageOf(report, language, comments)
  const agenda = agendaOf(report)
  const { roles } = report.pack
  return [
    told,
    words,
    { ...facts, team: 'Familieafdelingen', ...(roles && { roles }), ...(agenda && { agenda }) },
  ] as const
}
