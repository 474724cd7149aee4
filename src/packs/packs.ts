import { itemsOf, LANGUAGES, type Language, type Pack } from '../domain/pack'
import { cannotReplace, differences, faultsIn, parsed, type Shelved } from './faults'
import dubuDa from './dubu.da.json'
import icsDa from './ics.da.json'
import icsEn from './ics.en.json'
import icsSv from './ics.sv.json'
import icsSyvDa from './ics-syv.da.json'
import icsSyvEn from './ics-syv.en.json'
import icsSyvSv from './ics-syv.sv.json'
import samverkanSv from './samverkan.sv.json'
import styringsgrundlagDa from './styringsgrundlag.da.json'

/** A pack that someone has written beside those that come with the program. */
export interface PackFile {
  readonly file: string
  readonly text: string
}

/** The questionnaires to choose from. Where one is not in the language asked for, it comes in Danish, else as it is. */
export interface Packs {
  /** The newest, or exactly `version`. */
  readonly find: (id: string, language: Language, version?: string) => Pack | undefined
  /** The newest of each, the default first. */
  readonly all: (language: Language) => readonly Pack[]
  readonly languagesOf: (id: string) => readonly Language[]
  /** About how long it takes to answer. */
  readonly minutes: (pack: Pack) => number
}

export const DEFAULT_PACK = 'ics-syv'

const SECONDS_PER_ITEM = 12

const builtIn: readonly { file: string; content: unknown }[] = [
  { file: 'ics-syv.da.json', content: icsSyvDa },
  { file: 'ics-syv.sv.json', content: icsSyvSv },
  { file: 'ics-syv.en.json', content: icsSyvEn },
  { file: 'ics.da.json', content: icsDa },
  { file: 'ics.sv.json', content: icsSv },
  { file: 'ics.en.json', content: icsEn },
  { file: 'dubu.da.json', content: dubuDa },
  { file: 'styringsgrundlag.da.json', content: styringsgrundlagDa },
  { file: 'samverkan.sv.json', content: samverkanSv },
]

/**
 * All packs, or everything that is wrong with them: one faulty file is enough to have none. Those that come with the
 * program are whole, which a test sees to.
 */
export function loadPacks(extra: readonly PackFile[] = []): Packs | { readonly faults: readonly string[] } {
  const added = extra.map(({ file, text }) => ({ file, ...parsed(file, text) }))
  const faults = added.flatMap(each => ('faults' in each ? each.faults : faultsIn(each.file, each.content)))
  if (faults.length) return { faults }

  const shelf = [...builtIn, ...added].flatMap(each =>
    'content' in each ? [{ file: each.file, pack: each.content as Pack }] : [],
  )
  const disagreements = [...shelf.flatMap(replaced(shelf)), ...newest(shelf).flatMap(translated(newest(shelf)))]
  return disagreements.length ? { faults: disagreements } : packsOn(shelf)
}

const sameText = (a: Pack, b: Pack) => a.id === b.id && a.language === b.language

const newest = (shelf: readonly Shelved[]) =>
  shelf.filter(({ pack }, i) => !shelf.slice(i + 1).some(later => sameText(later.pack, pack)))

const replaced = (shelf: readonly Shelved[]) => (next: Shelved, i: number) => {
  const before = shelf.slice(0, i).findLast(earlier => sameText(earlier.pack, next.pack))
  return before ? cannotReplace(before, next) : []
}

const translated = (shelf: readonly Shelved[]) => (each: Shelved) => {
  const languages = shelf.filter(({ pack }) => pack.id === each.pack.id)
  return differences(languages.find(({ pack }) => pack.language === 'da') ?? languages[0]!, each)
}

function packsOn(shelf: readonly Shelved[]): Packs {
  const every = shelf.map(({ pack }) => pack)
  const current = newest(shelf).map(({ pack }) => pack)
  const ids = [...new Set([DEFAULT_PACK, ...every.map(({ id }) => id)])]

  const find = (id: string, language: Language, version?: string) => {
    const those = version ? every.filter(pack => pack.version === version) : current
    const languages = those.filter(pack => pack.id === id)
    const inLanguage = (wanted: Language) => languages.find(pack => pack.language === wanted)
    return inLanguage(language) ?? inLanguage('da') ?? languages[0]
  }
  return {
    find,
    all: language => ids.flatMap(id => find(id, language) ?? []),
    languagesOf: id => LANGUAGES.filter(language => current.some(pack => pack.id === id && pack.language === language)),
    minutes: pack => Math.max(1, Math.ceil((itemsOf(pack).length * SECONDS_PER_ITEM) / 60)),
  }
}
