import { HIGHEST_THRESHOLD, type StartFault, type StartField } from '../domain/measurement'
import type { Pack } from '../domain/pack'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { button, choice, field } from './parts'

export interface StartCard {
  readonly ref: string
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly packs: readonly { readonly pack: Pack; readonly minutes: number }[]
  readonly lowestThreshold: number
  readonly values: Readonly<Record<string, string>>
  readonly faults?: Readonly<Partial<Record<StartField | 'language', StartFault | 'language'>>>
  /** A fault that is not the form's: said at the team. */
  readonly trouble?: string
}

const THRESHOLDS = [5, 6, 8, 10, 12, 15, HIGHEST_THRESHOLD]

/** Start a measurement: who is asked what, until when. */
export function startCard(
  { ref, teams, packs, lowestThreshold, values, faults = {}, trouble }: StartCard,
  words: Words,
): Card {
  const said = words.start
  const fault = (at: StartField | 'language') => faults[at] && words.faults[faults[at]]
  const options = <T extends string>(names: Readonly<Record<T, string>>) =>
    Object.entries<string>(names).map(([value, title]) => ({ value, title }))
  const thresholds = [...new Set([lowestThreshold, ...THRESHOLDS])]
    .filter(n => n >= lowestThreshold)
    .sort((a, b) => a - b)
  return fill('start', {
    summary: said.title,
    title: said.title,
    intro: said.intro,
    team: choice(
      'team',
      said.team,
      teams.map(team => ({ title: team.name, value: team.id })),
      values.team,
      trouble ?? fault('team'),
    ),
    pack: choice(
      'pack',
      said.pack,
      packs.map(({ pack, minutes }) => ({
        title: [
          said.packChoice(pack.title, pack.sigtepunkter.length, minutes),
          ...(pack.language === words.language ? [] : [said.languages[pack.language].toLowerCase()]),
        ].join(', '),
        value: pack.id,
      })),
      values.pack,
      fault('pack'),
    ),
    language: choice('language', said.language, options(said.languages), values.language, fault('language')),
    name: field('title', said.name, values.title, fault('title')),
    why: field('why', said.why, values.why),
    closesOn: field('closesOn', said.closesOn, values.closesOn, fault('closesOn')),
    level: choice('level', said.level, options(said.levels), values.level, fault('level')),
    threshold: choice(
      'threshold',
      said.threshold,
      thresholds.map(n => ({ title: said.thresholdChoice(n), value: String(n) })),
      values.threshold,
      fault('threshold'),
    ),
    units: { ...field('units', said.units, values.units, fault('units')), hint: said.unitsHint },
    buttons: [button(said.button, 'measurement.start', { ref })],
  })
}
