import type { Plan } from '../domain/plan'
import type { ToldChange } from '../domain/toldLog'
import { inBrief } from '../domain/text'
import { changeLines } from '../words/changed'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { button, line } from './parts'
import { firstToFit } from './size'

const PAGES = [20, 12, 8, 5, 3, 1]
const BRIEF = 300

/** What happened to a plan, the newest first, as many changes as a card has room for. */
export function planLogCard(plan: Plan, changes: readonly ToldChange[], ref: string, words: Words, from = 0): Card {
  const { planLog: said } = words
  const title = said.title(plan.sigtepunkt.title)
  const turn = (to: number) => button(words.answer.next, 'plan.log', { ref, from: to })
  const back = from > 0 ? button(words.back, 'plan.log', { ref, from: 0 }) : button(words.back, 'plan.open', { ref })
  const sectionOf = (change: ToldChange) => ({
    title: said.entry(change.on, change.who),
    lines: [...changeLines(change, words), ...(change.why ? [said.why(change.why)] : [])].map(text =>
      line(inBrief(text, BRIEF)),
    ),
  })
  const card = (count: number) =>
    fill('data', {
      summary: title,
      title,
      sections: [
        ...changes.slice(from, from + count).map(sectionOf),
        ...(changes.length ? [] : [{ title: said.none, lines: [] }]),
      ],
      buttons: [...(from + count < changes.length ? [turn(from + count)] : []), back],
    })
  return firstToFit(PAGES.map(count => () => card(count)))
}
