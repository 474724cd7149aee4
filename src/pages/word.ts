import type { Language } from '../domain/pack'
import type { Told } from '../domain/told'
import type { Words } from '../words/language'
import { pictureOf } from './picture'
import { wordFile } from './wordFile'
import { reportBlocks } from './wordReport'
import type { WordFacts } from './wordTelling'

/** A report as a document for Word: all that may be shown of it, the charts as pictures, and the page for talking. */
export function reportFile(told: Told, words: Words, facts: WordFacts): Promise<Uint8Array> {
  const { page, of } = words.inDepth
  const [{ title }, language] = [told, words.language as Language]
  return wordFile([reportBlocks(told, words, facts)], { title, language, page, of, drawn: pictureOf })
}
