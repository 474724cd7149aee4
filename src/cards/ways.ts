import type { Words } from '../words/language'
import { button } from './parts'
import type { Address, Button } from './shapes'

/** Where the whole report is, and whether whoever looks may give it another address. */
export interface Addresses {
  readonly page: string
  readonly word: string
  readonly mayChange?: boolean
}

/** Buttons that stand together: to the whole report, and what may be done with its address. None where it has none. */
export type Ways = { readonly links: Address[]; readonly buttons: Button[] }[]

/** The page and the document, each a button that opens it. */
export const linksTo = ({ page, word }: Addresses, { link }: Words): Address[] => [
  { title: link.whole, url: page },
  { title: link.word, url: word },
]

/** All ways from a card to the whole report. */
export function waysTo(to: Addresses | undefined, ref: string, words: Words): Ways {
  if (!to) return []
  const { renew, close } = words.link
  const changes = [button(renew, 'report.link', { ref }), button(close, 'report.unlink', { ref })]
  return [{ links: linksTo(to, words), buttons: to.mayChange ? changes : [] }]
}
