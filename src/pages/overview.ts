import { signed } from '../words/signed'
import { indexChart, levelsChart, lowestFirst } from './charts'
import type { Reading, Talk } from './facts'
import { between, betweenSigned, countText, indexText } from './figures'
import { html, type Html } from './html'
import { figure, hidden, indexCell, paragraphs, section } from './parts'
import { table, type Column } from './table'

/** The index of every sigtepunkt, lowest first, and those that are hidden. */
export function overviewPart({ told, words, lang }: Reading): Html {
  const { overview, columns } = words.page
  const shown = lowestFirst(told)
  if (shown.length === 0) return section('overview', overview.title, paragraphs([words.report.nothing(told.threshold)]))
  const rows = [...shown, ...told.sigtepunkter.filter(({ score }) => !score)]
  const [isSure, isSpread] = [rows.some(({ score }) => score?.interval), rows.some(({ score }) => score?.spread)]
  const head: Column[] = [
    { label: columns.index },
    ...(isSure ? [{ label: columns.interval }] : []),
    { label: columns.answers },
    ...(isSpread ? [{ label: columns.spread }] : []),
  ]
  const lines = rows.map(({ title, score }) => ({
    head: title,
    lang,
    cells: [
      indexCell(score?.index, words),
      ...(isSure ? [score?.interval ? between(score.interval) : score ? '–' : hidden(words)] : []),
      score ? countText(score.answers, words) : hidden(words),
      ...(isSpread ? [score?.spread ?? (score ? '–' : hidden(words))] : []),
    ],
  }))
  return section(
    'overview',
    overview.title,
    figure(look => indexChart(told, words, look)),
    table(overview.caption, columns.sigtepunkt, head, lines),
    paragraphs([overview.note]),
  )
}

/** At most three things to talk about. */
export function talkPart(reading: Reading): Html | undefined {
  const { facts, words } = reading
  const said = facts.talking.flatMap(talk => talkSentence(talk, reading) ?? [])
  const { title, prompt } = words.page.talk
  return said.length === 0
    ? undefined
    : section('talk', title, html`<ol>${said.map(one => html`<li>${one}</li>`)}</ol>`, html`<p class="prompt">${prompt}</p>`) // prettier-ignore
}

/** A talking point in words; nothing where its figure is hidden. */
export function talkSentence(
  { why, sigtepunkt, item }: Talk,
  { told, words, roles }: Pick<Reading, 'told' | 'words' | 'roles'>,
): string | undefined {
  const { talk } = words.page
  const one = told.sigtepunkter.find(({ id }) => id === sigtepunkt.id)
  if (!one?.score) return undefined
  const { title, score, levels } = one
  const index = indexText(score.index, words)
  const asked = one.items.find(({ id }) => id === item?.id)
  if (why === 'declined') return talk.declined(title, index)
  if (why === 'not-known' && asked?.notKnown !== undefined) return talk.notKnown(title, asked.notKnown, asked.text)
  if (why === 'seen-differently' && levels) {
    const { leader, staff } = levels
    return talk.differently(title, roles.leader.many, indexText(leader.index, words), roles.staff.many, indexText(staff.index, words)) // prettier-ignore
  }
  return talk.lowest(title, index, countText(score.answers, words))
}

/** Leaders and staff side by side, where both are told. */
export function levelsPart({ told, words, roles, Roles, lang }: Reading): Html | undefined {
  const both = told.sigtepunkter.flatMap(({ title, levels }) => (levels ? [{ title, levels }] : []))
  if (both.length === 0) return undefined
  const { columns, levels: said } = words.page
  const [staff, leaders] = [roles.staff.many, roles.leader.many]
  const isSure = both.some(({ levels }) => levels.gap?.interval)
  const head: Column[] = [
    { label: Roles.leader },
    { label: said.column(Roles.leader) },
    { label: Roles.staff },
    { label: said.column(Roles.staff) },
    { label: columns.difference },
    ...(isSure ? [{ label: columns.interval }] : []),
  ]
  const lines = both.map(({ title, levels: { leader, staff, gap, seenDifferently } }) => ({
    head: [title, seenDifferently && html`<strong class="tag">${said.isDifferent}</strong>`],
    lang,
    cells: [
      ...[leader, staff].flatMap(one => [indexText(one.index, words), countText(one.answers, words)]),
      gap ? signed(gap.points) : '–',
      ...(isSure ? [gap?.interval ? betweenSigned(gap.interval, words) : '–'] : []),
    ],
  }))
  return section(
    'levels',
    said.title(staff, Roles.leader),
    figure(look => levelsChart(told, roles, words, look)),
    table(said.caption(staff, leaders), columns.sigtepunkt, head, lines),
  )
}
