import { MOST_AT_ONCE, type Share } from '../domain/load'
import type { ToldPlans } from '../domain/toldPlan'
import type { Words } from '../words/language'
import { html, type Content, type Html } from './html'
import { paragraphs, section } from './parts'
import { table } from './table'

/** So many months stand beside one another on a sheet of paper. */
const BESIDE = 12

/** Who has how much in which month, across all plans. */
export function loadPart({ load }: ToldPlans, words: Words): Html | undefined {
  if (!load) return undefined
  const { planPage, page } = words
  const { load: said, columns, nobody } = planPage
  const names = load.months.map(month => page.month(`${month}-01`))
  const parts = names.flatMap((_, at) => (at % BESIDE ? [] : [{ at, months: names.slice(at, at + BESIDE) }]))
  const tables = parts.map(({ at, months }) =>
    table(
      parts.length === 1 ? said.caption : said.captionPart(months[0]!, months.at(-1)!),
      columns.person,
      months.map(label => ({ label })),
      load.people.map(({ name, shares }) => ({
        head: name ?? html`<em>${nobody}</em>`,
        cells: shares.slice(at, at + BESIDE).map(share => cellOf(share, words)),
      })),
    ),
  )
  return section('load', said.title, tables, paragraphs([said.note(MOST_AT_ONCE)]))
}

function cellOf({ activities, milestones, isMuch }: Share, { planPage: { load: said } }: Words): Content {
  if (!activities && !milestones) return html`<span class="none">–</span>`
  const both = said.cell(activities, milestones)
  return isMuch ? html`<strong class="much">${both} <small>${said.much(MOST_AT_ONCE)}</small></strong>` : both
}
