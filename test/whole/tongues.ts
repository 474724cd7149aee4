import type { Language, Pack } from '../../src/domain/pack'
import { wordsIn } from '../../src/words/language'
import { packs } from '../town'

const LANGUAGES = ['da', 'sv', 'en'] as const

const pack = (language: Language): Pack => packs.find('ics', language)!

function* textsIn(node: unknown): Generator<string> {
  // A single word may be an id, or the same thing's name elsewhere.
  if (typeof node === 'string') yield* node.includes(' ') ? [node.replaceAll('\u200b', '')] : []
  else for (const child of Object.values(node ?? {})) yield* textsIn(child)
}

const said = Object.fromEntries(
  LANGUAGES.map(language => [language, new Set([...textsIn([wordsIn(language), pack(language)])])]),
) as Record<Language, Set<string>>

/** The whole sentences that are said in one language and no other. */
const only = Object.fromEntries(
  LANGUAGES.map(language => {
    const others = LANGUAGES.filter(other => other !== language)
    return [language, new Set([...said[language]].filter(text => !others.some(other => said[other].has(text))))]
  }),
) as Record<Language, Set<string>>

/** The languages a message is in, by the sentences that are said in one of them only. */
export function tonguesOf(message: unknown): Language[] {
  const texts = [...textsIn(message)]
  return LANGUAGES.filter(language => texts.some(text => only[language].has(text)))
}
