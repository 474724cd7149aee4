import type { Words } from '../words/language'
import type { Card } from './fill'
import { notice } from './notice'
import { button } from './parts'
import type { Ways } from './reportShape'
import type { Address } from './shapes'

/** Where the whole report is, and whether whoever looks may give it another address. */
export interface Addresses {
  readonly page: string
  readonly word: string
  readonly mayChange?: boolean
}

/** The page and the document, each a button that opens it. */
export const linksTo = ({ page, word }: Addresses, { link }: Words): Address[] => [
  { title: link.whole, url: page },
  { title: link.word, url: word },
]

/** All ways from a card to the whole report, and what may be done with its address. None where it has none. */
export function waysTo(to: Addresses | undefined, ref: string, words: Words): Ways {
  if (!to) return []
  const { renew, close } = words.link
  const changes = [button(renew, 'report.link', { ref }), button(close, 'report.unlink', { ref })]
  return [{ links: linksTo(to, words), buttons: to.mayChange ? changes : [] }]
}

/** Where all plans of a measurement are. */
export interface PlanAddresses {
  readonly page: string
  readonly word: string
  readonly calendar: string
}

/** The page, the form and the calendar, each a button that opens it. */
export const planLinksTo = ({ page, word, calendar }: PlanAddresses, { planPage: { link } }: Words): Address[] => [
  { title: link.whole, url: page },
  { title: link.word, url: word },
  { title: link.ics, url: calendar },
]

/** Ways from a plan: to the page with all plans of its measurement, to sharing that, and to what was changed. */
export const planWays = (to: PlanAddresses | undefined, ref: string, words: Words): Ways => {
  const log = button(words.planLog.see, 'plan.log', { ref })
  if (!to) return [{ links: [], buttons: [log] }]
  const { whole, share } = words.planPage.link
  return [{ links: [{ title: whole, url: to.page }], buttons: [button(share.button, 'plan.share', { ref }), log] }]
}

/** The address of the plans with all that may be done with it. */
export const shareCard = (to: PlanAddresses, ref: string, words: Words): Card => {
  const { renew, close } = words.link
  const { title, lines } = words.planPage.link.share
  const changes = [button(renew, 'plan.link', { ref }), button(close, 'plan.unlink', { ref })]
  return notice(title, lines, changes, planLinksTo(to, words))
}
