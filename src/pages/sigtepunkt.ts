import { withCapital } from '../domain/text'
import type { ToldItem, ToldSigtepunkt } from '../domain/told'
import { distributionChart } from './charts'
import type { Reading } from './facts'
import { figureOf, betweenSigned, countText, indexText } from './figures'
import { html, type Content, type Html } from './html'
import { figure, hidden, indexCell, section } from './parts'
import { table, type Column } from './table'

/** Every sigtepunkt with what is told of it and of its statements. */
export const sigtepunktParts = (reading: Reading): Html =>
  section(
    'sigtepunkter',
    reading.words.page.sigtepunkter.title,
    reading.told.sigtepunkter.map((one, place) => sigtepunktPart(one, place, reading)),
  )

function sigtepunktPart(one: ToldSigtepunkt, place: number, reading: Reading): Html {
  const { words, facts, lang } = reading
  const said = words.page.sigtepunkter
  const { title, description, score } = one
  const index = score
    ? `${said.index(indexText(score.index, words), countText(score.answers, words))}.`
    : `${words.page.columns.index}: ${words.page.hiddenBecause}.`
  const chart = figure(look => distributionChart(one, facts.scale, words, look))
  return html`<section class="sigtepunkt" aria-labelledby="s${place}">
    <h3 id="s${place}"${own(lang)}>${title}</h3>
    <p${own(lang)}>${description}</p>
    <p>
      <strong>${index}</strong> ${score?.interval && said.between(score.interval.low, score.interval.high)}
    </p>
    ${levelLines(one, reading)} ${chart} ${chart && html`<p class="note">${said.scaled}</p>`}
    ${itemsTable(one, reading)}
  </section>`
}

export const own = (lang: string | undefined): Content => lang !== undefined && html` lang="${lang}"`

function levelLines({ levels }: ToldSigtepunkt, { words, roles, Roles }: Reading): Content {
  if (!levels) return undefined
  const said = words.page.levels
  const { leader, staff, gap, seenDifferently } = levels
  const range = gap?.interval && betweenSigned(gap.interval, words)
  return html`<p>
    ${said.indexes(Roles.leader, indexText(leader.index, words), Roles.staff, indexText(staff.index, words))}
    ${gap && said.gap(Roles.leader, roles.staff.many, gap.points, range)}
    ${seenDifferently && html`<strong>${said.differently(Roles.leader, roles.staff.many)}</strong>`}
  </p>`
}

function itemsTable({ id, title, items }: ToldSigtepunkt, { told, words, facts, roles, lang }: Reading): Content {
  const { columns, sigtepunkter: said, share } = words.page
  const change = [...(told.since?.chosen ?? []), ...(told.since?.others ?? [])].find(one => one.id === id)
  const isSpread = items.some(({ distribution }) => distribution)
  const isCompared = change !== undefined && items.some(item => figureOf(change.higher, item.id) !== undefined)
  const head: Column[] = [
    { label: columns.index },
    { label: columns.answers },
    ...(isSpread ? [columns.agree, ...facts.scale, columns.notKnown].map(label => ({ label })) : []),
    ...(isCompared ? [{ label: columns.higher }] : []),
  ]
  const cellsOf = (item: ToldItem): Content[] => {
    const { index, answers, favourable, distribution, notKnown, reversed } = item
    const higher = change && figureOf(change.higher, item.id)
    const agree = favourable !== undefined && [share(favourable), reversed && html`<small>${said.favourable}</small>`]
    return [
      indexCell(index, words),
      answers ? countText(answers, words) : hidden(words),
      ...(isSpread
        ? [
            agree || hidden(words),
            ...facts.scale.map((_, place) => (distribution ? distribution.values[place] : hidden(words))),
            notKnown === undefined ? hidden(words) : share(notKnown),
          ]
        : []),
      ...(isCompared ? [higher === undefined ? '–' : share(higher)] : []),
    ]
  }
  const lines = items.map(item => ({
    head: [
      html`<span${own(lang)}>${item.text}</span>`,
      item.reversed && html`<small>${said.reversed}</small>`,
      item.audience && html`<small>${said.only(roles[item.audience].many)}</small>`,
    ],
    cells: cellsOf(item),
  }))
  return [
    table(said.caption(title), columns.statement, head, lines),
    isCompared && html`<p class="note">${withCapital(said.higher)}</p>`,
  ]
}
