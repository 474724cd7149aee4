import { OWN_LANGUAGE } from '../cards/start'
import { LANGUAGES, type Language, type Pack } from '../domain/pack'
import type { Measurement } from '../domain/measurement'
import type { Person, World } from '../ports'
import { isSpoken, languageOf } from '../words/language'

/**
 * The questionnaire in the language that was chosen, if it is there in that one. For each person's own there must be
 * several; the main one is then `home`, the team's language, or the first there is.
 */
export function questionnaireIn({ packs }: World, id: string, chosen: string, home: Language): Pack | undefined {
  if (chosen === OWN_LANGUAGE) return packs.languagesOf(id).length > 1 ? packs.find(id, home) : undefined
  const found = isSpoken(chosen) ? packs.find(id, chosen) : undefined
  return found?.language === chosen ? found : undefined
}

/**
 * The statements are kept with the measurement, so that a changed questionnaire never reaches an open one. The main one
 * comes last: where it is, all are.
 */
export async function keepQuestionnaire(world: World, { id, languages }: Measurement, pack: Pack): Promise<void> {
  const papers = world.store.papers(id)
  for (const language of languages === 'own' ? world.packs.languagesOf(pack.id) : []) {
    const other = world.packs.find(pack.id, language)
    if (other && language !== pack.language && other.version === pack.version)
      await papers.translation(language).change<Pack>(() => other)
  }
  await papers.pack.insert(pack)
}

/** The statements as this person reads them: in their own language where that was chosen and is there. */
export async function questionnaireFor(
  world: World,
  { id, language, languages }: Measurement,
  person: Person,
): Promise<Pack | undefined> {
  const papers = world.store.papers(id)
  const own = languageOf(person, world.settings.language)
  const theirs = languages === 'own' && own !== language ? await papers.translation(own).get() : undefined
  return theirs ?? papers.pack.get()
}

/** The statements go with everything else of a measurement that comes to nothing. */
export async function removeQuestionnaire({ store }: World, { id, languages }: Measurement): Promise<void> {
  const papers = store.papers(id)
  for (const language of languages === 'own' ? LANGUAGES : []) await papers.translation(language).remove()
  await papers.pack.remove()
}
