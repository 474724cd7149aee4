import type { ToldActivity, ToldApproval, ToldMilestone, ToldPlan, ToldPurpose } from '../domain/toldPlan'
import type { Words } from '../words/language'
import { html, type Content, type Html } from './html'
import { dayCell, list, paragraphs, unbroken } from './parts'
import { casesText, everyText, goalText, informedText, milestoneState } from './planParts'
import { own } from './sigtepunkt'
import { table, type Line } from './table'

/** One plan with everything that is written in it. */
export function planPart(plan: ToldPlan, id: string, words: Words): Html {
  const { title, description, reason, approved, purposes, language } = plan
  const said = words.planPage
  const lang = language === words.language ? undefined : language
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title"${own(lang)}>${title}</h2>
    <p${own(lang)}>${description}</p>
    <p><strong>${stateOf(plan, words)}</strong></p>
    ${paragraphs([approved && approvalOf(approved, words), reason ? said.chosen(reason) : undefined])}
    ${purposes.length ? purposes.map(purpose => purposePart(purpose, words)) : html`<p><em>${said.noPurpose}</em></p>`}
    ${goalPart(plan, words)} ${followUpPart(plan, words)}
  </section>`
}

/** Who has said yes to it, and whether it has been changed since. */
const approvalOf = ({ on, by, isChanged }: ToldApproval, { role: { approval } }: Words): string =>
  [approval.by(by, on), ...(isChanged ? [approval.changed] : [])].join(' · ')

/** State and progress in one line. */
function stateOf({ state, kind, purposes }: ToldPlan, { plan: said, planPage }: Words): string {
  const all = purposes.flatMap(({ milestones }) => milestones)
  const count = (wanted: ToldMilestone['state']) => all.filter(one => one.state === wanted).length
  const late = count('late')
  return [
    planPage.kinds[kind],
    said.state[state],
    said.counts(count('reached'), all.length),
    ...(late ? [said.late(late)] : []),
  ].join(' · ')
}

function purposePart({ text, activities, milestones }: ToldPurpose, words: Words): Html {
  const said = words.planPage
  const { columns } = said
  const textColumn = (label: string) => ({ label, isText: true })
  const heads = [
    textColumn(columns.responsible),
    textColumn(columns.starts),
    textColumn(columns.ends),
    textColumn(columns.state),
  ]
  return html`<h3>${said.purpose(text)}</h3>
    ${
      activities.length > 0 &&
      table(
        said.activities,
        columns.activity,
        heads,
        activities.map(one => activityLine(one, words)),
      )
    }
    ${
      milestones.length > 0 &&
      table(
        said.milestones,
        columns.milestone,
        [textColumn(columns.responsible), textColumn(columns.due), textColumn(columns.state)],
        milestones.map(one => milestoneLine(one, words)),
      )
    }`
}

const whoOf = (responsible: string | undefined, words: Words): Content =>
  responsible ?? html`<em>${words.planPage.nobody}</em>`

const activityLine = ({ text, responsible, startsOn, endsOn, state }: ToldActivity, words: Words): Line => ({
  head: text,
  cells: [
    whoOf(responsible, words),
    dayCell(startsOn, words),
    dayCell(endsOn, words),
    unbroken(words.planPage.activity[state]),
  ],
})

function milestoneLine(one: ToldMilestone, words: Words): Line {
  const { text, responsible, dueOn, state, waitsFor, done } = one
  const said = words.planPage
  const told = milestoneState(one, words)
  return {
    head: [text, waitsFor.length > 0 && html`<small class="theirs">${said.waitsFor(waitsFor)}</small>`],
    cells: [
      whoOf(responsible, words),
      dayCell(dueOn, words),
      [
        state === 'late' ? html`<strong>${told}</strong>` : told,
        done && html`<small class="theirs">${said.evidence(done.evidence)}</small>`,
        done?.learned && html`<small class="theirs">${words.milestone.learnedLine(done.learned)}</small>`,
      ],
    ],
  }
}

function goalPart({ goal }: ToldPlan, words: Words): Html {
  const said = words.planPage
  if (!goal)
    return html`<h3>${said.goal}</h3>
      <p><em>${said.noGoal}</em></p>`
  const { text, dueOn, indicator, target, assessed } = goal
  const result = goalText(goal, words)
  return html`<h3>${said.goal}</h3>
    <p>${text}</p>
    ${list([
      words.plan.goalDue(dueOn),
      ...[words.plan.goalSign(indicator, target)].filter(Boolean),
      ...casesText(goal, words),
      ...(assessed && result ? [html`<strong>${said.assessed(assessed.on, result, assessed.note)}</strong>`] : []),
    ])}`
}

function followUpPart({ followUp }: ToldPlan, words: Words): Html {
  const said = words.planPage
  if (!followUp)
    return html`<h3>${said.followUp}</h3>
      <p><em>${said.noFollowUp}</em></p>`
  const { owner, how, meetings, held } = followUp
  const informed = informedText(followUp)
  const [next] = meetings
  const line = (label: string, text: Content) => html`${label}: ${text}`
  return html`<h3>${said.followUp}</h3>
    ${list([
      line(said.followed.who, whoOf(owner, words)),
      line(said.followed.when, everyText(followUp, words)),
      ...(next ? [said.nextMeeting(next.on)] : []),
      ...(how ? [line(said.followed.how, how)] : []),
      ...(informed ? [line(said.followed.inform, informed)] : []),
      ...(held.length ? [said.held(held)] : []),
    ])}`
}
