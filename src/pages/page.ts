import type { Told } from '../domain/told'
import type { Words } from '../words/language'
import { readingOf, type Facts, type Reading } from './facts'
import { countText, rateText } from './figures'
import { html, type Content, type Html } from './html'
import { levelsPart, overviewPart, talkPart } from './overview'
import { list } from './parts'
import { commentsPart, methodPart, unitsPart } from './rest'
import { sigtepunktParts } from './sigtepunkt'
import { sincePart, trendPart } from './since'
import { wholeDocument, type Part } from './wholeDocument'

/** The whole report as one document that needs nothing else: no script, no other file. It is to be sent with `pageCsp`. */
export function reportPage(told: Told, words: Words, facts: Facts): string {
  const reading = readingOf(told, words, facts)
  const { page, report } = words
  const parts: readonly Part[] = [
    ['overview', page.overview.title, overviewPart(reading)],
    ['talk', page.talk.title, talkPart(reading)],
    ['since', page.since.title, sincePart(reading)],
    ['trend', page.trend.title, trendPart(reading)],
    ['levels', page.levels.title(reading.roles.staff.many, reading.Roles.leader), levelsPart(reading)],
    ['sigtepunkter', page.sigtepunkter.title, isAnyTold(told) ? sigtepunktParts(reading) : undefined],
    ['units', page.units.title, unitsPart(reading)],
    ['comments', page.comments.title, commentsPart(reading)],
    ['method', page.method.title, methodPart(reading)],
  ] // prettier-ignore
  return wholeDocument(
    {
      ...{ id: 'report', title: `${told.title} – ${report.title}`, skip: page.skip, parts, until: facts.until },
      ...{ running: report.name(told.title, told.closedOn), head: head(reading), files: files(reading) },
    },
    words,
  )
}

const isAnyTold = ({ sigtepunkter }: Told) =>
  sigtepunkter.some(({ score, items }) => score ?? items.some(({ index }) => index))

function head({ told, words, Roles }: Reading): Html {
  const { page, report } = words
  const { title, closedOn, questionnaire, why, levels, caution } = told
  const each = levels && ([Roles.leader, Roles.staff] as const).map((who, i) => page.answered(who, countText(i ? levels.staff : levels.leader, words))) // prettier-ignore
  return html`<header>
    <p class="kind">${report.title}</p>
    <h1>${title}</h1>
    <p>${page.closed(closedOn)} · ${page.questionnaire(questionnaire.title, questionnaire.version)}</p>
    <p class="rate">${rateText(told, words)} ${each && html`<span>${each.join(' · ')}</span>`}</p>
    ${caution && isAnyTold(told) && html`<p class="caution">${report.caution[caution]}</p>`}
    ${why && html`<p class="why"><strong>${page.why}:</strong> ${why}</p>`}
  </header>`
}

function files({ facts: { files }, words: { page } }: Reading): Content {
  const { title, word, csv, json } = page.files
  return (
    files &&
    html`<nav aria-labelledby="files">
      <h2 id="files">${title}</h2>
      ${list([html`<a href="${files.word}">${word}</a>`, html`<a href="${files.csv}">${csv}</a>`, html`<a href="${files.json}">${json}</a>`])}
    </nav>`
  )
}
