import { lineOf } from '../src/domain/answers'
import type { Measurement } from '../src/domain/measurement'
import { isAsked, itemsOf, type Level, type Pack } from '../src/domain/pack'
import { freezeReport, type Report } from '../src/domain/report'
import { chance } from './domain/samples'
import { packs, team, tenant, type Town } from './town'

/** A measurement that has been, as it is kept: who measured, how many answered, in which units. */
export interface Been {
  readonly id?: string
  readonly answered?: number
  readonly invited?: number
  readonly units?: readonly string[]
  readonly title?: string
  readonly why?: string
  readonly pack?: Pack
  /** Around which value people answered, from 1 to 5. */
  readonly around?: number
  readonly seed?: number
  /** Something to do with the report before it is kept. */
  readonly also?: (report: Report) => Report
}

/** A questionnaire of two sigtepunkter: what is made of its report is soon made. */
const whole = packs.find('ics-syv', 'da')!
export const brief: Pack = { ...whole, sigtepunkter: whole.sigtepunkter.slice(0, 2) }

/** What was answered, made up: each line as it would have been handed in. */
export function answersTo(pack: Pack, { answered = 24, units = [], around = 3, seed = 7 }: Been): string[] {
  const { below } = chance(seed)
  return Array.from({ length: answered }, (_, person) => {
    const level: Level = person % 4 ? 'staff' : 'leader'
    const mark = () => (below(12) ? String(Math.min(5, Math.max(1, around - 1 + below(3)))) : '0')
    const marks = itemsOf(pack).map(item => (isAsked(item, level) ? mark() : '-'))
    return lineOf({ level, unit: units.length ? person % units.length : undefined, marks: marks.join('') })
  })
}

/** What it was, as everybody may know it. */
export const headOf = (town: Town, been: Been = {}): Measurement => {
  const { id = 'm1', answered = 24, invited = answered + 6, units = [], title = 'ICS i marts', why = '' } = been
  const pack = been.pack ?? brief
  return {
    ...{ schema: 1, id, tenant, team: town.world.secrets.name(team.id), state: 'sealed', pack: pack.id },
    ...{ version: pack.version, language: pack.language, title, why, asked: 'both', units, threshold: 5 },
    ...{ startedOn: '2026-02-01', closesOn: '2026-02-22', closedOn: '2026-02-22', boxes: 0, invited, tidied: true },
  }
}

/** Puts a sealed measurement with its report into the store, as though people had answered; the team knows Barometer. */
export async function sealedIn(town: Town, been: Been = {}): Promise<Report> {
  const { teams, world } = town
  if (!(await world.store.teams(tenant).list()).length) await teams.install('team', '29:p0')
  const head = headOf(town, been)
  const pack = been.pack ?? brief
  const frozen = freezeReport(head, pack, answersTo(pack, been), head.closedOn!)
  const report = been.also?.(frozen) ?? frozen
  await world.store.measurements(tenant).insert(head.id, head)
  await world.store.papers(head.id).pack.insert(pack)
  await world.store.papers(head.id).report.insert(report)
  return report
}
