import type { Language } from '../domain/pack'
import type { ToldActivity, ToldMilestone, ToldPlan, ToldPlans, ToldPurpose } from '../domain/toldPlan'
import type { Words } from '../words/language'
import { pictureOf } from './picture'
import { casesText, everyText, goalText, informedText, milestoneState } from './planParts'
import { ABOVE, form, paragraph, tightly, type Block, type Cell, type Table, type Tall } from './wordBlocks'
import { wordFile } from './wordFile'

/** The plans as a document for Word: the form of the guide, filled in, a page for each sigtepunkt. */
export function plansFile(told: ToldPlans, words: Words): Promise<Uint8Array> {
  const { page, of } = words.inDepth
  const [title, language] = [words.planPage.title(told.team), words.language as Language]
  const sections = told.plans.map(plan => planBlocks(plan, told, words))
  return wordFile(sections, { title, language, page, of, drawn: pictureOf, lying: true })
}

/** One plan: what it is about on top, then the form, and below it how it is followed up. */
export function planBlocks(plan: ToldPlan, { team, title, today }: ToldPlans, words: Words): Block[] {
  const { form: said, basis, asOf } = words.planPage
  const about = `${basis(title)}. ${asOf(today)}`
  return [
    tightly(
      paragraph('heading2', `${said.name(words.planPage.kinds[plan.kind], team)} · ${words.plan.state[plan.state]}`),
    ),
    paragraph('cellNote', about),
    form([[said.sigtepunkt, 14], [plan.title, 86, 'text']], [[said.description, plan.description]]), // prettier-ignore
    planTable(plan, words),
    ...followUpBlocks(plan, words),
  ]
}

/** A row for each activity; purpose, milestones and goal stand beside those they belong to. */
function planTable(plan: ToldPlan, words: Words): Table {
  const { form: said } = words.planPage
  const blocks = plan.purposes.map(purpose => ({ purpose, height: Math.max(1, purpose.activities.length) }))
  const all = blocks.reduce((sum, { height }) => sum + height, 0)
  const goal = goalCell(plan, Math.max(1, all), words)
  const rows = blocks.flatMap(({ purpose, height }, nth) =>
    Array.from({ length: height }, (_, n): Cell[] => [
      n ? ABOVE : { rows: height, parts: [purpose.text] },
      ...activityCells(purpose.activities[n], words),
      n ? ABOVE : milestonesCell(purpose, height, words),
      n || nth ? ABOVE : goal,
    ]),
  )
  return form(
    [
      [said.purpose, 19, 'text', said.purposeHint],
      [said.activity, 23, 'text', said.activityHint],
      [said.responsible, 12, 'text', said.responsibleHint],
      [said.milestone, 27, 'text', said.milestoneHint],
      [said.goal, 19, 'text', said.goalHint],
    ],
    rows.length ? rows : [['', '', '', '', goal]],
  )
}

function activityCells(activity: ToldActivity | undefined, { planPage }: Words): Cell[] {
  if (!activity) return ['', '']
  const { text, startsOn, endsOn, responsible } = activity
  return [{ spans: [{ text }], notes: [planPage.form.span(startsOn, endsOn)] }, responsible ?? planPage.nobody]
}

const milestonesCell = ({ milestones }: ToldPurpose, rows: number, words: Words): Tall => ({
  rows,
  parts: milestones.map(one => milestonePart(one, words)),
})

function milestonePart(one: ToldMilestone, words: Words) {
  const { text, dueOn, responsible, state } = one
  const { form: said, nobody } = words.planPage
  const notes = [said.by(dueOn), responsible ?? nobody, ...(state === 'ahead' ? [] : [milestoneState(one, words)])]
  return { spans: [{ text }], notes: [notes.join(' · ')] }
}

function goalCell({ goal }: ToldPlan, rows: number, words: Words): Tall {
  if (!goal) return { rows, parts: [] }
  const { text, dueOn, indicator, target } = goal
  const sign = words.plan.goalSign(indicator, target)
  const result = goalText(goal, words)
  const notes = [words.planPage.form.by(dueOn), sign, ...casesText(goal, words), result ?? '']
  return { rows, parts: [{ spans: [{ text }], notes: notes.filter(Boolean) }] }
}

function followUpBlocks({ followUp }: ToldPlan, words: Words): Block[] {
  const { followUp: title, followed: said, nobody } = words.planPage
  const informed = followUp ? informedText(followUp) : ''
  const cells = followUp
    ? [followUp.owner ?? nobody, everyText(followUp, words), followUp.how, informed]
    : ['', '', '', '']
  return [
    tightly(paragraph('heading3', title)),
    form(
      [
        [said.who, 19],
        [said.when, 23, 'text'],
        [said.how, 32, 'text'],
        [said.inform, 26, 'text'],
      ],
      [cells],
    ),
  ]
}
