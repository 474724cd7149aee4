import { isChangedSince } from '../domain/approval'
import type { Day } from '../domain/calendar'
import type { Missing, Plan } from '../domain/plan'
import { progressOf } from '../domain/progress'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { listCard } from './list'
import { briefly, button, line, lineIf } from './parts'
import { isList, PARTS, sectionsOf, type List } from './planParts'
import { progressLines } from './progress'
import type { PlanSection } from './shapes'
import { firstToFit } from './size'
import { planWays, type PlanAddresses } from './ways'

/** State and progress of a plan in one line. */
export function planState(plan: Plan, today: Day, words: Words): string {
  const said = words.plan
  const { done, all, late } = progressOf(plan, today)
  return [
    said.state[plan.state],
    said.counts(done, all),
    ...(late && plan.state === 'active' ? [said.late(late)] : []),
  ].join(' · ')
}

/** The team's plans, each with its state and a way in. */
export function plansCard(
  plans: readonly { plan: Plan; ref: string; mayOpen: boolean; onlyFigures?: boolean }[],
  intro: readonly string[],
  today: Day,
  words: Words,
): Card {
  const rows = plans.map(({ plan, ref, mayOpen, onlyFigures }) => ({
    text: plan.sigtepunkt.title,
    notes: [planState(plan, today, words), ...progressLines(plan, today, words, onlyFigures)].map(line),
    buttons: mayOpen ? [button(words.open, 'plan.open', { ref })] : [],
  }))
  return listCard({ title: words.plan.title, intro, rows }, words)
}

/** So many of a list on a card of its own. */
const PAGE = 10
const BRIEF = 120
const BRIEFER = 80

const shortened = (section: PlanSection, max: number): PlanSection => ({
  ...section,
  rows: section.rows.map(row => briefly(row, max)),
})

/** What is said of a plan to whoever sees it: who writes it, what is missing, and whether they may say yes to it. */
export interface Viewed {
  readonly missing?: readonly Missing[]
  readonly remark?: string | readonly string[]
  readonly problem?: string | undefined
  readonly team?: readonly string[]
  readonly mayApprove?: boolean
  /** Whether they may set it going. */
  readonly mayActivate?: boolean
  /** Whether they may say how it went, and read what was said. */
  readonly mayFollowUp?: boolean
  /** Where all plans of the measurement are, for whoever may see it. */
  readonly to?: PlanAddresses | undefined
}

/** Who has said yes to a plan, and whether it has been changed since. */
function approvalText(plan: Plan, { role: { approval: said } }: Words): string[] {
  const { approved } = plan
  if (!approved) return []
  return [[said.by(approved.by?.name, approved.on), ...(isChangedSince(plan) ? [said.changed] : [])].join(' · ')]
}

/** One plan on one card, with a way into the form of each part. A long plan is told in brief, and its lists open alone. */
export function planCard(plan: Plan, ref: string, today: Day, words: Words, given: Viewed = {}): Card {
  const said = words.plan
  const { mayActivate = true } = given
  const sections = sectionsOf(plan, ref, today, words, given.mayFollowUp)
  const kind = plan.kind === 'anchoring' ? 'implementing' : 'anchoring'
  const card = (view: (section: PlanSection, part: Missing) => PlanSection) =>
    fill('plan', {
      ...headOf(plan, today, words),
      facts: [...(given.team ?? []), ...approvalText(plan, words)].map(line),
      remarks: [given.remark ?? []].flat().map(line),
      problems: [
        ...lineIf(!!given.missing?.length && said.missing(given.missing.map(part => said.parts[part]))),
        ...lineIf(given.problem),
      ],
      sections: PARTS.map(part => view(sections[part], part)),
      ways: planWays(given.to, ref, words),
      buttons: [
        ...(plan.state === 'draft' && mayActivate ? [button(said.activate, 'plan.activate', { ref })] : []),
        ...(given.mayApprove ? [button(words.role.approval.button, 'plan.approve', { ref })] : []),
        button(words.forms.makeKind[kind], 'plan.kind', { ref, kind }),
      ],
    })
  const closed = (shown: number) => (section: PlanSection, part: Missing) =>
    isList(part) && section.rows.length
      ? {
          ...section,
          title: `${section.title} (${section.rows.length})`,
          add: [button(words.open, 'plan.open', { ref, only: { part, from: 0 } }), ...section.add],
          rows: section.rows.slice(0, shown).map(row => ({ ...briefly(row, BRIEFER), buttons: [] })),
        }
      : shortened(section, BRIEF)
  return firstToFit([
    () => card(section => section),
    () => card(section => shortened(section, BRIEF)),
    ...[PAGE, 6, 3, 0].map(shown => () => card(closed(shown))),
  ])
}

/** One list of a plan that is too long for one card, from its nth on. */
export function planListCard(
  plan: Plan,
  ref: string,
  { part, from }: { part: List; from: number },
  today: Day,
  words: Words,
): Card {
  const section = sectionsOf(plan, ref, today, words)[part]
  const page = { ...section, rows: section.rows.slice(from, from + PAGE) }
  const turn = (title: string, to: number) =>
    button(title, 'plan.open', { ref, ...(to >= 0 && { only: { part, from: to } }) })
  const buttons = [
    ...(from + PAGE < section.rows.length ? [turn(words.answer.next, from + PAGE)] : []),
    turn(words.back, from - PAGE),
  ]
  const card = (shown: PlanSection) =>
    fill('plan', {
      ...headOf(plan, today, words),
      facts: [],
      remarks: [],
      problems: [],
      sections: [shown],
      ways: [],
      buttons,
    })
  return firstToFit([() => card(page), () => card(shortened(page, BRIEF))])
}

const headOf = (plan: Plan, today: Day, words: Words) => ({
  summary: words.plan.planFor(plan.sigtepunkt.title, plan.kind),
  title: words.plan.planFor(plan.sigtepunkt.title, plan.kind),
  description: plan.sigtepunkt.description,
  state: planState(plan, today, words),
})
