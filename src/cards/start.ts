import type { MatchedList } from '../domain/audience'
import type { Foresight } from '../domain/foresight'
import { HIGHEST_THRESHOLD, type StartFault, type StartField } from '../domain/measurement'
import type { Pack } from '../domain/pack'
import type { Warning } from '../domain/when'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { foresightLines, unmatchedText } from './foresight'
import { button, choice, field, line, lineIf } from './parts'
import { levelChoices, rolesOf } from './roles'

export interface StartCard {
  readonly ref: string
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly packs: readonly { readonly pack: Pack; readonly minutes: number }[]
  readonly lowestThreshold: number
  readonly values: Readonly<Record<string, string>>
  readonly faults?: Readonly<Partial<Record<StartField | 'language', StartFault | 'language'>>>
  /** The measurement this one is proposed to be compared with. */
  readonly baseline?: { readonly id: string; readonly title: string } | undefined
  /** What to think of before starting. */
  readonly warnings?: readonly Warning[]
  /** The lines of the pasted list that stand for nobody. */
  readonly unmatched?: MatchedList['unmatched']
  /** What can be said of it before anybody has answered. */
  readonly foresight?: Foresight | undefined
  /** A fault that is not the form's: said at the team. */
  readonly trouble?: string
}

/** What a choice that is left empty carries: clients differ in what they do with an empty value. */
export const NO_BASELINE = 'none'

/** Chosen in place of a language: each person's own. */
export const OWN_LANGUAGE = 'own'

const THRESHOLDS = [5, 6, 8, 10, 12, 15, HIGHEST_THRESHOLD]

/** Start a measurement: who is asked what, until when. */
export function startCard(
  { ref, teams, packs, lowestThreshold, values, faults = {}, baseline, warnings = [], trouble, ...more }: StartCard,
  words: Words,
): Card {
  const { start: said, audience } = words
  const several = teams.length > 1
  const sentences: Partial<Record<string, string>> = { ...words.faults, ...words.when.faults }
  const fault = (at: StartField | 'language') => faults[at] && sentences[faults[at]]
  const options = <T extends string>(names: Readonly<Record<T, string>>) =>
    Object.entries<string>(names).map(([value, title]) => ({ value, title }))
  const chosen = packs.find(({ pack }) => pack.id === values.pack)?.pack ?? {}
  const thresholds = [...new Set([lowestThreshold, ...THRESHOLDS])]
    .filter(n => n >= lowestThreshold)
    .sort((a, b) => a - b)
  return fill('start', {
    summary: said.title,
    title: said.title,
    intro: said.intro,
    remarks: warnings.map(warning => line(words.when.warnings[warning])),
    team: {
      ...choice(
        'team',
        several ? audience.teams : said.team,
        teams.map(team => ({ title: team.name, value: team.id })),
        values.team,
        trouble ?? fault('team'),
      ),
      several,
      hint: lineIf(several && audience.teamsHint),
    },
    pack: choice(
      'pack',
      said.pack,
      packs.map(({ pack, minutes }) => ({
        title: [
          said.packChoice(pack.title, pack.sigtepunkter.length, minutes),
          ...(pack.language === words.language ? [] : [said.languages[pack.language].toLowerCase()]),
          ...(pack.roles ? [said.packRoles(pack.roles.staff.many, pack.roles.leader.many)] : []),
        ].join(', '),
        value: pack.id,
      })),
      values.pack,
      fault('pack'),
    ),
    language: choice(
      'language',
      said.language,
      [...options(said.languages), { title: said.ownLanguage, value: OWN_LANGUAGE }],
      values.language,
      fault('language'),
    ),
    languageHint: said.ownLanguageHint,
    name: field('title', said.name, values.title, fault('title')),
    why: field('why', said.why, values.why),
    opensOn: {
      ...field('opensOn', words.when.opensOn, values.opensOn, fault('opensOn')),
      hint: words.when.opensOnHint,
    },
    closesOn: field('closesOn', said.closesOn, values.closesOn, fault('closesOn')),
    level: choice('level', said.level, levelChoices(rolesOf(chosen, words), words), values.level, fault('level')),
    threshold: choice(
      'threshold',
      said.threshold,
      thresholds.map(n => ({ title: said.thresholdChoice(n), value: String(n) })),
      values.threshold,
      fault('threshold'),
    ),
    units: { ...field('units', said.units, values.units, fault('units')), hint: said.unitsHint },
    people: {
      ...field(
        'people',
        audience.people,
        values.people,
        more.unmatched?.length ? unmatchedText(more.unmatched, words) : undefined,
      ),
      hint: audience.peopleHint,
      line: audience.peopleLine,
    },
    foresights: foresightLines(
      more.foresight,
      { asked: values.level ?? '', threshold: Number(values.threshold) || lowestThreshold },
      words,
    ),
    baselines:
      baseline || faults.baseline
        ? [
            {
              baseline: choice(
                'baseline',
                words.when.baseline,
                [
                  ...(baseline ? [{ title: baseline.title, value: baseline.id }] : []),
                  { title: words.when.noBaseline, value: NO_BASELINE },
                ],
                baseline ? (values.baseline ?? NO_BASELINE) : NO_BASELINE,
                fault('baseline'),
              ),
            },
          ]
        : [],
    buttons: [
      button(said.button, 'measurement.start', { ref }),
      button(audience.foresee, 'measurement.foresee', { ref }),
    ],
  })
}
