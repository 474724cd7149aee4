import { distributionThreshold } from '../domain/privacy'
import type { Told } from '../domain/told'
import type { Words } from '../words/language'
import { indexChart, lowestFirst } from './charts'
import { between, countText, indexText, rateText } from './figures'
import { talkSentence } from './overview'
import { keeping, paragraph, table, type Block, type Column } from './wordBlocks'
import { eachBlocks, levelsBlocks } from './wordEach'
import { trendBlocks, unitsBlocks } from './wordGroups'
import { sinceBlocks } from './wordSince'
import { talkBlocks } from './wordTalk'
import { drawn, NONE, tellingOf, theirCell, type Telling, type WordFacts } from './wordTelling'

/** A report as a document: what the page says in the same order, and last the page for talking about it. */
export function reportBlocks(told: Told, words: Words, facts: WordFacts): Block[] {
  const telling = tellingOf(told, words, facts)
  return [
    opening,
    overview,
    points,
    sinceBlocks,
    trendBlocks,
    levelsBlocks,
    eachBlocks,
    unitsBlocks,
    comments,
    method,
    talkBlocks,
  ].flatMap(part => part(telling))
}

function opening({ told, words, facts, Roles }: Telling): Block[] {
  const { page, report } = words
  const { title, closedOn, questionnaire, why, levels, caution } = told
  const each = levels && (['leader', 'staff'] as const).map(one => page.answered(Roles[one], countText(levels[one], words))) // prettier-ignore
  const about = [facts.team, page.closed(closedOn), page.questionnaire(questionnaire.title, questionnaire.version)]
  return [
    paragraph('title', title),
    paragraph('subtitle', about.join(' · ')),
    paragraph('lead', rateText(told, words)),
    ...(each ? [paragraph('body', each.join(' · '))] : []),
    ...(caution && lowestFirst(told).length ? [paragraph('caution', report.caution[caution])] : []),
    ...(why ? [paragraph('body', [{ text: `${page.why}: `, bold: true }, { text: why }])] : []),
  ]
}

function overview(telling: Telling): Block[] {
  const { told, words } = telling
  const { overview: said, columns, hidden } = words.page
  const shown = lowestFirst(told)
  const rest = told.sigtepunkter.filter(({ score }) => !score)
  if (!shown.length)
    return [paragraph('heading1', said.title), paragraph('caution', words.report.nothing(told.threshold))]
  const [isSure, isSpread] = [shown.some(({ score }) => score.interval), shown.some(({ score }) => score.spread)]
  const rows = [...shown, ...rest].map(({ title, score }) => [
    theirCell(telling, title),
    indexText(score?.index, words),
    ...(isSure ? [score ? (score.interval ? between(score.interval) : NONE) : hidden] : []),
    score ? countText(score.answers, words) : hidden,
    ...(isSpread ? [score ? String(score.spread ?? NONE) : hidden] : []),
  ])
  const head = [
    columns.index,
    ...(isSure ? [columns.interval] : []),
    columns.answers,
    ...(isSpread ? [columns.spread] : []),
  ]
  return [
    paragraph('heading1', said.title),
    ...drawn(look => indexChart(told, words, look)),
    ...table([[columns.sigtepunkt, 9], ...head.map((one): Column => [one, 2.5])], rows),
    paragraph('note', said.note),
  ]
}

function points(telling: Telling): Block[] {
  const { title, prompt } = telling.words.page.talk
  const said = telling.facts.talking.flatMap(talk => talkSentence(talk, telling) ?? [])
  return said.length
    ? [paragraph('heading1', title), ...said.map(text => keeping(paragraph('bullet', text))), paragraph('body', prompt)]
    : []
}

function comments({ facts, words }: Telling): Block[] {
  const { title, note } = words.page.comments
  return facts.comments?.length
    ? [paragraph('heading1', title), paragraph('note', note), ...facts.comments.map(text => paragraph('quote', text))]
    : []
}

function method({ told, words, facts }: Telling): Block[] {
  const { method: said } = words.page
  const { threshold, since } = told
  const bullets = (texts: readonly string[]) => texts.map(text => paragraph('bullet', text))
  return [
    paragraph('heading1', said.title),
    paragraph('body', words.report.method(threshold)),
    ...(facts.languages ? [paragraph('body', words.report.severalLanguages)] : []),
    paragraph('heading2', said.thresholds),
    ...bullets([
      said.figures(threshold),
      said.shares(distributionThreshold(threshold)),
      said.intervals,
      said.bands,
      said.hidden,
    ]),
    paragraph('heading2', said.reading),
    ...bullets([said.interval, said.spread, said.agree, ...(since ? [said.change] : []), said.cause]),
  ]
}
