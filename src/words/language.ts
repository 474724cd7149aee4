import { da, type Words } from './da'
import { en } from './en'
import { sv } from './sv'

export type { Words } from './da'

const byLanguage = { da, sv, en } as const

export type SpokenLanguage = keyof typeof byLanguage

export const isSpoken = (text: unknown): text is SpokenLanguage =>
  typeof text === 'string' && Object.hasOwn(byLanguage, text)

export const wordsIn = (language: SpokenLanguage): Words => byLanguage[language]

/** Of the languages a browser asks for, the one it likes best that we speak; else the house's. */
export function languageAsked(header: string, house: SpokenLanguage): SpokenLanguage {
  const asked = header.split(',').map(one => {
    const [language = '', ...more] = one.split(';')
    const weight = /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(more[0] ?? '')?.[1]
    return { language: language.trim().slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
  })
  const [best] = asked.filter(({ language, weight }) => isSpoken(language) && weight > 0).sort((a, b) => b.weight - a.weight) // prettier-ignore
  return best ? (best.language as SpokenLanguage) : house
}

/** What a person chose; else what their client speaks, if that is Danish or Swedish; else the house's language. */
export function languageOf(
  person: { language?: SpokenLanguage; locale?: string } | undefined,
  house: SpokenLanguage,
): SpokenLanguage {
  if (person?.language) return person.language
  const client = person?.locale?.slice(0, 2).toLowerCase()
  return client === 'da' || client === 'sv' ? client : house
}
