import { da, type Words } from './da'
import { en } from './en'
import { sv } from './sv'

export type { Words } from './da'

const byLanguage = { da, sv, en } as const

export type SpokenLanguage = keyof typeof byLanguage

export const isSpoken = (text: unknown): text is SpokenLanguage =>
  typeof text === 'string' && Object.hasOwn(byLanguage, text)

export const wordsIn = (language: SpokenLanguage): Words => byLanguage[language]

/** What a person chose; else what their client speaks, if that is Danish or Swedish; else the house's language. */
export function languageOf(
  person: { language?: SpokenLanguage; locale?: string } | undefined,
  house: SpokenLanguage,
): SpokenLanguage {
  if (person?.language) return person.language
  const client = person?.locale?.slice(0, 2).toLowerCase()
  return client === 'da' || client === 'sv' ? client : house
}
