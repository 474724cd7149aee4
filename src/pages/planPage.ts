import type { Day } from '../domain/calendar'
import type { ToldPlans } from '../domain/toldPlan'
import { changeLines } from '../words/changed'
import type { Words } from '../words/language'
import { html, type Content, type Html } from './html'
import { dayCell, figure, list, paragraphs, section } from './parts'
import { planPart } from './planEach'
import { loadPart } from './planLoad'
import { table } from './table'
import { timelineChart } from './timeline'
import { wholeDocument, type Part } from './wholeDocument'

/** What the page says beside the plans: where the files are, and the last day on which the link to it works. */
export interface PlanFacts {
  readonly files: { readonly word: string; readonly csv: string; readonly ics: string }
  readonly until: Day
}

/** All plans of a measurement as one document that needs nothing else. It is to be sent with `pageCsp`. */
export function plansPage(told: ToldPlans, words: Words, facts: PlanFacts): string {
  const { planPage: said } = words
  const title = said.title(told.team)
  const plans = told.plans.map((plan, n) => [`plan${n}`, plan.title, planPart(plan, `plan${n}`, words)] as const)
  const parts: readonly Part[] = [
    ['timeline', said.timeline.title, timelinePart(told, words)],
    ...plans,
    ['load', said.load.title, loadPart(told, words)],
    ['log', said.log.title, logPart(told, words)],
  ]
  const head = html`<header>
    <p class="kind">${said.kind}</p>
    <h1>${title}</h1>
    <p>${said.basis(told.title)}</p>
    <p>${said.asOf(told.today)}</p>
    <p class="caution">${said.whoever}</p>
  </header>`
  return wholeDocument(
    {
      ...{ id: 'plans', title, skip: said.skip, running: title, parts, until: facts.until },
      ...{ head, files: filesPart(facts, words) },
    },
    words,
  )
}

function filesPart({ files: { word, csv, ics } }: PlanFacts, { planPage: { files: said } }: Words): Html {
  const links = [[word, said.word], [csv, said.csv], [ics, said.ics]] as const // prettier-ignore
  return html`<nav aria-labelledby="files">
    <h2 id="files">${said.title}</h2>
    ${list(links.map(([to, text]) => html`<a href="${to}">${text}</a>`))}
    <p class="note">${said.note}</p>
  </nav>`
}

function timelinePart(told: ToldPlans, words: Words): Html | undefined {
  const { title, note } = words.planPage.timeline
  const chart = figure(look => timelineChart(told, words, look))
  return chart && section('timeline', title, chart, html`<p class="note">${note}</p>`)
}

function logPart({ log }: ToldPlans, words: Words): Html {
  const { columns, log: said } = words.planPage
  if (log.length === 0) return section('log', said.title, paragraphs([words.planLog.none]))
  const lines = log.map(change => {
    const [what, ...more] = changeLines(change, words)
    const told: Content = [what, more.map(text => html`<small class="theirs">${text}</small>`)]
    return { head: dayCell(change.on, words), cells: [change.who ?? '–', change.plan, told, change.why ?? '–'] }
  })
  const heads = [columns.who, columns.plan, columns.what, columns.why].map(label => ({ label, isText: true }))
  return section('log', said.title, table(said.caption, columns.date, heads, lines))
}
