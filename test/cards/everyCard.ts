import type { Card } from '../../src/cards/fill'
import { agendaCard } from '../../src/cards/agenda'
import { chosenCard, commentsCard, pagesOf } from '../../src/cards/comments'
import { dailyMessageCard } from '../../src/cards/daily'
import { checkLines, elsewhereLines } from '../../src/cards/formNotes'
import type { FormCard } from '../../src/cards/formParts'
import { formCard } from '../../src/cards/forms'
import {
  changedCard,
  declinedCard,
  freeCard,
  giveCard,
  handedCard,
  namedCard,
  namedSeveralCard,
  offeredCard,
} from '../../src/cards/handOver'
import { listCard } from '../../src/cards/list'
import { assessCard } from '../../src/cards/goal'
import { dataCard, type Kept } from '../../src/cards/data'
import { dailyCard, milestoneCard, milestonesCard, pauseCard } from '../../src/cards/milestone'
import { logCard, meetingCard, meetingsCard } from '../../src/cards/meeting'
import type { Theirs } from '../../src/cards/milestone'
import { notice, remark } from '../../src/cards/notice'
import { button, field } from '../../src/cards/parts'
import { planCard, planListCard, plansCard } from '../../src/cards/plan'
import { planLogCard } from '../../src/cards/planLog'
import { LISTS, PARTS } from '../../src/cards/planParts'
import { askForNextCard, linesCard, linesRow, summaryCard } from '../../src/cards/progress'
import { invitationCard, questionCard } from '../../src/cards/question'
import { dutyCard, dutyForm, roleForm } from '../../src/cards/roleForms'
import { chooseLevel, rolesOf } from '../../src/cards/roles'
import { chooseCard, ownReportCard, previewCard, reportCard } from '../../src/cards/report'
import { slippedCard, slippedLines } from '../../src/cards/slip'
import { startCard } from '../../src/cards/start'
import { shareCard } from '../../src/cards/ways'
import { taskForm, tasksCard } from '../../src/cards/tasks'
import { givenRoleCard, implementersText, rolesCard, whichTeamCard } from '../../src/cards/team'
import { agendaOf } from '../../src/domain/agenda'
import { emptyDraft, pagesFor } from '../../src/domain/answers'
import type { Calendar } from '../../src/domain/calendar'
import type { Measurement } from '../../src/domain/measurement'
import type { Pack, Sigtepunkt } from '../../src/domain/pack'
import type { Named, Plan } from '../../src/domain/plan'
import { LONGEST_LIST } from '../../src/domain/audience'
import { standing, valuesFor } from '../../src/domain/planForm'
import { meetingOf } from '../../src/domain/followUp'
import { foresee } from '../../src/domain/foresight'
import { inSeries } from '../../src/domain/series'
import type { Report, Shown } from '../../src/domain/report'
import type { Held } from '../../src/domain/roles'
import type { ToldChange } from '../../src/domain/toldLog'
import { openingCard, startedCard } from '../../src/handlers/opening'
import type { Ids } from '../../src/ports'
import { secretsFrom } from '../../src/secrets'
import { da } from '../../src/words/da'

/** What people have typed, and how much of it. */
export interface Typed {
  /** A text of at most so many characters, another for each `n`. */
  readonly text: (max: number, n?: number) => string
  readonly people: number
  readonly purposes: number
  readonly activities: number
  readonly milestones: number
}

export const today = '2026-09-01'
export const calendar: Calendar = {
  zone: 'Europe/Copenhagen',
  closed: new Set(),
  closedYearly: new Set(['12-24']),
  closedWeeks: new Set(),
}

const id = (kind: number, n: number) => `7a1d3c52-0b6e-4c0e-${9000 + kind}-${String(n).padStart(12, '0')}`
const ids = (kind: number, count: number) => Array.from({ length: count }, (_, n) => id(kind, n))
const plan = `${id(1, 0)}:${'s'.repeat(40)}`
const sign = (ids: Ids) => secretsFrom('b'.repeat(32), 'l'.repeat(32)).sign(id(0, 0), ids)
const ref = sign({ plan, milestone: id(4, 0) })
/** What a plan as such is known by. */
const planRef = sign({ plan })

export const rosterOf = ({ text, people }: Typed): Named[] => ids(0, people).map((id, n) => ({ id, name: text(60, n) }))

export function planOf(typed: Typed, { id: sigtepunkt, title, description }: Sigtepunkt): Plan {
  const { text } = typed
  const roster = rosterOf(typed)
  const someone = (n: number) => roster[n % roster.length]!
  const purposes = ids(2, typed.purposes).map((id, n) => ({ id, text: text(300, n) }))
  const purpose = purposes[0]?.id ?? ''
  const milestone = (id: string, n: number) => ({
    id,
    purpose,
    text: text(200, n),
    dueOn: `2026-1${n % 3}-0${1 + (n % 9)}`,
    setOn: today,
    responsible: someone(n),
    after: ids(4, n).slice(-1),
    ticks: { specific: true, measurable: false, accepted: true, realistic: true },
    ...(n % 3 === 1 && { done: { on: today, by: someone(n), evidence: text(500), learned: text(500) } }),
    ...(n % 3 === 2 && { offered: { to: someone(n + 1), on: today } }),
  })
  return {
    schema: 1,
    id: `${id(1, 0)}:${sigtepunkt}`,
    tenant: id(9, 1),
    team: 't',
    measurement: id(1, 0),
    pack: 'ics',
    version: '1.0.0',
    language: 'da',
    sigtepunkt: { id: sigtepunkt, title, description },
    state: 'draft',
    chosenBy: someone(0),
    reason: text(400),
    purposes,
    activities: ids(3, typed.activities).map((id, n) => ({
      id,
      purpose,
      text: text(300, n),
      startsOn: today,
      endsOn: '2026-12-01',
      responsible: someone(n),
    })),
    milestones: ids(4, typed.milestones).map(milestone),
    goal: { text: text(300), dueOn: '2027-09-01', indicator: text(200), target: text(100) },
    followUp: { firstOn: '2026-12-01', everyMonths: 3, owner: someone(1), how: text(500), inform: text(500) },
    log: [],
  }
}

function measurementOf({ text }: Typed): Measurement {
  const units = ids(5, 40).map((_, n) => text(40, n))
  return {
    ...{ schema: 1, id: id(1, 0), tenant: id(9, 1), team: 't', state: 'open', pack: 'ics', version: '1.0.0' },
    ...{ language: 'da', title: text(80), why: text(400), asked: 'both', units, threshold: 5, startedBy: id(0, 0) },
    ...{ startedOn: today, closesOn: '2026-09-22', boxes: 1, invited: 24 },
  } as Measurement
}

/** Of the sigtepunkter the first is hidden, and the last as high as can be. */
export const reportOf = ({ text }: Typed, pack: Pack): Report => ({
  ...{ schema: 1, measurement: id(1, 0), team: 't', title: text(80), why: text(400), language: 'da' as const },
  ...{ pack, closedOn: '2026-09-22', threshold: 5, invited: 24, answered: 13 },
  sigtepunkter: pack.sigtepunkter.map(({ id, title, description, items }, n) => ({
    ...{ id, title, description, items },
    ...(n > 0 && { score: { n: 13, mean: n === pack.sigtepunkter.length - 1 ? 5 : 1.5 + n / 4, sd: 1 } }),
  })),
})

/** The fourth of a series, with three sigtepunkter chosen after the third. */
function laterOf(report: Report): Report {
  const before = { ...report, measurement: id(1, 9) }
  const scores = Object.fromEntries(report.sigtepunkter.map(({ id }) => [id, { n: 13, mean: 2.5, sd: 1 }]))
  const earlier = [1, 2, 3].map(n => ({
    ...{ measurement: id(1, 6 + n), title: report.title, closedOn: `202${n}-09-22`, invited: 24, answered: 13, scores },
  }))
  const chosen = report.sigtepunkter.slice(0, 3).map(({ id }) => id)
  return { ...inSeries(report, before, chosen), earlier }
}

/** A list as long as may be, of which nothing fits, or of people in forty small units. */
function listed({ text }: Typed, refused = false) {
  const people = Array.from({ length: 50 }, (_, n) => text(100, n).replaceAll('\n', ' '))
    .join('\n')
    .slice(0, LONGEST_LIST)
  const units = Array.from({ length: 40 }, (_, n) => text(40, n))
  const values = { title: text(80), why: text(400), units: text(600), closedOn: '2026-09-22', people, level: 'both' }
  if (refused) return { values, unmatched: people.split('\n').map(line => ({ line, why: 'several' as const })) }
  const stated = units.map(unit => ({ unit, level: 'staff' as const }))
  return { values, foresight: foresee(stated, units, 5) }
}

const warnings = [
  'winter',
  'easter',
  'summer',
  'autumn',
  'christmas',
  'closed-week',
  'closes-when-closed',
  'soon',
] as const

function statusCard(text: Typed['text']): Card {
  const rows = [0, 1, 2].map(n => ({
    text: text(80, n),
    notes: [{ text: da.status.closes(today, 9) }, { text: da.status.counted }],
    buttons: [button(da.status.close, 'measurement.askClose', { ref })],
  }))
  const dates = [field('closesOn', da.when.status.closesOn, today, da.when.extend.faults['not-later'])]
  const said = da.when.status
  const buttons = [
    button(said.extend, 'measurement.extend', { ref }),
    button(said.cancel, 'measurement.askCancel', { ref }),
  ]
  return listCard({ title: da.status.title, rows, dates, buttons }, da)
}

const startFaults = { team: 'needed', pack: 'unknown', title: 'needed', closesOn: 'too-far', level: 'unknown' } as const

/** Every card there is for one questionnaire, as it looks when people have typed this; forms also with all their faults. */
export function everyCard(
  typed: Typed,
  packs: readonly Pack[],
  pack: Pack,
  planned = pack.sigtepunkter,
): [string, Card][] {
  const { text } = typed
  const measurement = measurementOf(typed)
  const report = reportOf(typed, pack)
  const later = laterOf(report)
  const values = { title: text(80), why: text(400), units: text(600), closesOn: '2026-09-22' }
  const start = { ref, packs: packs.map(pack => ({ pack, minutes: 9 })), lowestThreshold: 5, values }
  const teams = ids(6, 20).map((id, n) => ({ id: id.replaceAll('-', ''), name: text(60, n) }))
  const faults = { level: chooseLevel(rolesOf(pack, da), da), unit: da.invitation.chooseUnit }
  const place = (page: number) => ({
    page,
    unit: text(40),
    draft: emptyDraft(pack, 'staff'),
    level: 'staff' as const,
    comment: text(1_000),
  })
  const refused = { commentsFrom: 20, checked: true, commentFault: da.comment.isPerson(text(40)), askedAbout: ref }
  const to = { page, word: `${page}/report.docx`, mayChange: true }
  const comments = ids(7, 25).map((_, place) => ({ place, text: text(1_000, place) }))
  return [
    ['start', startCard({ ...start, teams }, da)],
    ['start, refused', startCard({ ...start, teams, faults: startFaults, trouble: da.rosterUnknown }, da)],
    ['start again', startCard({ ...start, teams, baseline: measurement, warnings }, da)],
    ['start with a list', startCard({ ...start, teams: teams.slice(0, 2), ...listed(typed) }, da)],
    [
      'start with a list, refused',
      startCard({ ...start, teams, faults: startFaults, trouble: da.rosterUnknown, ...listed(typed, true) }, da),
    ],
    [
      'invitation to somebody listed',
      invitationCard(measurement, pack, 9, ref, da, { stated: { level: 'leader', unit: text(40) } }),
    ],
    ['invitation', invitationCard(measurement, pack, 9, ref, da)],
    ['reminder to answer', invitationCard(measurement, pack, 9, ref, da, {}, true)],
    ['again', dailyMessageCard([{ kind: 'remeasure', measurement, ref }], today, da)],
    ['status', statusCard(text)],
    ['planned', notice(da.when.planned(text(80)), [da.when.plannedLine(today, today), da.when.plannedNext])],
    ['cancel', notice(da.when.cancel.title, da.when.cancel.lines(text(80)))],
    ['invitation to leaders', invitationCard({ ...measurement, asked: 'leader' }, pack, 9, ref, da)],
    ['invitation, refused', invitationCard(measurement, pack, 9, ref, da, faults)],
    ...pagesFor(pack, 'staff').flatMap((_, page): [string, Card][] => [
      [`question ${page}`, questionCard(pack, place(page), ref, da, { commentsFrom: 10 })],
      [`question ${page}, refused`, questionCard(pack, place(page), ref, da, refused)],
    ]),
    ['report', reportCard(report, ref, da)],
    ['report of several languages', reportCard({ ...report, languages: 'own' }, ref, da)],
    ['report with a baseline', reportCard(later, ref, da)],
    ['report to see first', previewCard(later, ref, da, today, to)],
    ['own report with a baseline', ownReportCard(later, ref, da, comments, to)],
    ['choose with a baseline', chooseCard(later, ref, da, { to, comments, mayChooseComments: true })],
    ['agenda', agendaCard(report, agendaOf(report)!, da)],
    ['own report', ownReportCard(report, ref, da, [], to)],
    ['own report with comments', ownReportCard(report, ref, da, comments, to)],
    ['choose', chooseCard(report, ref, da, { to, reason: text(400), fault: da.report.choose.none })],
    ['choose with comments', chooseCard(report, ref, da, { to, comments, mayChooseComments: true })],
    ...pagesOf(comments).flatMap((_, page): [string, Card][] => [
      [`comments ${page}`, commentsCard({ title: text(80), comments, chosen: comments, page, ref, kept: true }, da)],
      [`chosen comments ${page}`, chosenCard(text(80), comments, page, ref, da)],
    ]),
    ['receipt', notice(da.answer.receipt, da.answer.receiptLines(text(80), today))],
    ['opening', openingCard(da, measurement, 1240, 5000)],
    ['started', startedCard(da, measurement, ['summer', 'closes-when-closed', 'soon'])],
    ['started, on its way', startedCard(da, measurement, [], da.start.sending(1_240, 10_000, 7))],
    ['started, held up', startedCard(da, measurement, [], da.start.held(1_240, 10_000, 15))],
    ['welcome', notice(da.welcome.title, da.welcome.team(text(60)))],
    ['hello', remark(da.hello(text(60)))],
    ['done', notice(da.milestone.doneNow, [da.milestone.doneLine(text(200), text(500))])],
    ['data', dataCard(keptOf(typed), ref, da)],
    ...roleCards(typed, report),
    ...planned.flatMap(sigtepunkt => planCards(typed, sigtepunkt)),
  ]
}

/** A role with everything that can be said of it. */
const holding = (text: Typed['text'], n: number): Held => ({
  ...{ person: { id: id(0, n), name: text(60, n) }, role: 'superUser', scope: n % 2 ? 'ics' : text(40, n) },
  ...{ level: 'staff', unit: text(40, n) },
})

function roleCards(typed: Typed, report: Report): [string, Card][] {
  const { text } = typed
  const roster = rosterOf(typed)
  const team = text(60)
  const holdings = ids(0, 30).map((_, n) => holding(text, n))
  const advice = [
    { about: 'team-level' as const, lacks: 'staff' as const },
    { about: 'few' as const, method: 'dubu' },
    { about: 'method-level' as const, method: 'ics', lacks: 'leader' as const },
    { about: 'units' as const, units: ids(5, 20).map((_, n) => text(40, n)) },
  ]
  const duty = { what: text(300), why: text(300), how: text(300), time: text(300) }
  const followers = [{ person: roster[0]!, plans: [text(60), text(60, 1)] }]
  const offered = { roster, methods: ['ics', 'dubu'], units: ids(5, 40).map((_, n) => text(40, n)) }
  const values = { person: '', outside: text(120), role: 'superUser', scope: '', level: '', unit: '' }
  const faults = { person: 'who', outside: 'outside', role: 'needed', scope: 'needed', unit: 'unknown' } as const
  const named = { aim: roster.slice(0, 1), measure: [], plan: Array(6).fill(roster[0]) }
  const nobody = { train: [], sparring: [], followUp: [], informPoliticians: [], informLeaders: [], informStaff: [] }
  const ends = report.sigtepunkter.filter((one): one is Shown => one.score !== undefined).slice(0, 2)
  const figures = { title: text(60), done: 4, late: 1, ahead: 3, goal: 'partly' as const }
  const quarter = { report: { of: report, lowest: ends, highest: ends }, plans: Array(6).fill(figures) }
  const asFound = { team, ref, holdings, followers, advice }
  return [
    ['roles', rolesCard({ ...asFound, mayChange: true, from: 0, remark: da.role.saved(text(60)) }, da)],
    ['roles, further on', rolesCard({ ...asFound, mayChange: false, from: 24 }, da)],
    ['which team', whichTeamCard(Array(20).fill({ name: team, ref }), da)],
    ['role', roleForm({ team, ref, item: text(60), values, faults, ...offered }, da)],
    ['duty', dutyCard({ ...holdings[0]!, duty }, ref, true, da)],
    ['duty form', dutyForm({ ...holdings[0]!, duty }, team, ref, da)],
    ['given a role', givenRoleCard(holdings[0]!, team, ref, da)],
    ['tasks', tasksCard({ team, ref, who: { ...named, ...nobody }, mayChange: true }, da)],
    ['task', taskForm({ task: 'aim', team, ref, value: text(60), isUnknown: true, roster }, da)],
    ['quarter', dailyMessageCard([{ kind: 'quarter', quarter: { team, quarter, ref } }], today, da)],
    ['quarters', dailyMessageCard(Array(3).fill({ kind: 'quarter', quarter: { team, quarter, ref } }), today, da)],
  ]
}

/** Somebody who takes part in everything. */
const keptOf = ({ text }: Typed): Kept => ({
  person: { ...rosterPerson, name: text(60), locale: 'da-DK', language: 'da', pausedUntil: today, seenOn: today },
  measurements: ids(1, 3).map((_, n) => ({ title: text(80, n), answered: n > 0 })),
  started: [text(80)],
  messages: { invitation: 3, daily: 12 },
  coordinatorOf: [text(60)],
  roles: ids(3, 4).map((_, n) => ({ team: text(60, n), holding: holding(text, n) })),
  tasks: [{ team: text(60), task: 'informPoliticians' }],
  duties: 3,
  admin: true,
  plans: ids(2, 6).map((_, n) => ({
    title: text(60, n),
    named: {
      milestones: 2,
      activities: 1,
      offered: 1,
      reported: 1,
      reviews: 1,
      log: 4,
      edits: 3,
      texts: 2,
      owner: true,
      informed: true,
      chooser: true,
      approver: true,
    },
  })),
  retention: { rawMonths: 6, letterMonths: 12, peopleDays: 30 },
})
const rosterPerson = { id: id(7, 0), teamsId: `29:${'x'.repeat(80)}`, conversation: 'a:1' }

const page = `https://barometer.en-kommune-med-et-langt-navn.example/r/${'k'.repeat(195)}`
const planTo = { page, word: `${page}/plan.docx`, calendar: `${page}/plan.ics` }

/** As many as there can be, and as long. */
const changesMade = ({ text }: Typed): ToldChange[] =>
  Array.from({ length: 60 }, (_, n) => ({
    ...{ on: today, what: 'milestone-moved', plan: text(60), who: text(60, n), about: text(200, n) },
    ...{ from: today, to: '2026-12-01', behind: text(200), stayed: [text(200), text(200, n)], why: text(300, n) },
  }))

function planCards(typed: Typed, sigtepunkt: Sigtepunkt): [string, Card][] {
  const plan = planOf(typed, sigtepunkt)
  const roster = rosterOf(typed)
  const lines = { key: '', plan, on: today }
  const theirs = plan.milestones.map(milestone => ({ plan, milestone, ref, asOwner: false }))
  const measurement = measurementOf(typed)
  const kinds = [
    ...theirs.map(one => ({ ...one, kind: 'milestone' as const })),
    { kind: 'remeasure' as const, measurement, ref },
    { ...theirs[0]!, kind: 'away' as const, away: { why: 'paused' as const, day: today } },
    { kind: 'goal' as const, plan, ref },
    { kind: 'meeting' as const, reason: { key: '', plan, on: '2026-12-01' }, ref },
  ]
  const item = { purpose: id(2, 0), activity: id(3, 0), milestone: id(4, 1), goal: 'goal', followup: 'followup' }
  const shifts = plan.milestones.slice(1).map(milestone => ({ milestone, dueOn: '2027-12-01' }))
  const formFaults = Object.fromEntries([
    ...['purpose', 'text', 'startsOn', 'endsOn', 'dueOn', 'responsible', 'owner', 'why'].map(at => [
      at,
      'more-than-reviewed',
    ]),
    ['after', 'circle'],
  ])
  const formOf = (on: Plan, form: (typeof PARTS)[number], isNew: boolean, more: Partial<FormCard> = {}) => {
    const after = on.milestones
      .slice(-4)
      .map(({ id }) => id)
      .join(',')
    const values = { ...valuesFor(form, on, item[form], roster[0]!, today, calendar), text: typed.text(500), after }
    const hints = sigtepunkt.planHints
    return formCard(
      { form, plan: on, ref, item: item[form], isNew, values, roster, hints, today, calendar, ...more },
      da,
    )
  }
  const form = (form: (typeof PARTS)[number], isNew: boolean, faults = {}) => formOf(plan, form, isNew, { faults })
  const warned = checkLines([{ what: 'left', who: typed.text(60) }], da)
  const notesOf = (form: (typeof PARTS)[number]) => {
    const now = standing(form, plan, item[form])!
    const edit = { on: today, who: typed.text(60) }
    const said = { form, plan, now, what: Object.keys(now), edit, isRemoving: false }
    return [...elsewhereLines(said, da), ...warned]
  }
  const by = { id: id(0, 1), name: typed.text(60) }
  const underWay: Plan = {
    ...plan,
    state: 'active',
    milestones: plan.milestones.map(one => ({ ...one, ticked: { specific: { on: today, by } } })),
    goal: { ...plan.goal!, cases: { of: 500, met: 499 } },
  }
  const given = {
    values: { evidence: typed.text(500), why: typed.text(300) },
    faults: { evidence: 'needed', why: 'needed' },
  } as const
  const moving = { values: { ...given.values, dueOn: '2027-11-01' }, offered: { shifts, told: true } }
  const waiting = plan.milestones.slice(1).map((milestone, n) => ({ milestone, ...(n % 2 && { from: today }) }))
  const review = (n: number) => {
    const text = typed.text(500, n)
    return { on: today, by: roster[0]!, wanted: text, became: text, because: text, conclusion: text, next: text }
  }
  const cases = { of: 500, met: 250 }
  const assessed = { on: today, by: roster[0]!, result: 'partly' as const, note: typed.text(500), cases }
  const goal = { ...underWay.goal!, assessed }
  const followed = {
    ...plan,
    goal,
    state: 'active' as const,
    followUps: ids(8, 12).map((id, n) => ({ id, ...review(n) })),
  }
  const meeting = meetingOf(followed, calendar, today)!
  const met = { plan: followed, meeting, ref, item: id(8, 0), way: 'list' as const }
  return [
    ['followed plan', planCard(followed, planRef, today, da, { to: planTo })],
    ['meetings', meetingsCard(Array(12).fill(met), today, da)],
    ['meeting', meetingCard(met, today, da, { values: review(0), faults: { wanted: 'cpr', became: 'needed' } })],
    ['meeting to see', meetingCard({ ...met, item: undefined }, today, da)],
    ['goal past', dailyMessageCard(kinds.slice(-2, -1), today, da)],
    [
      'assess',
      assessCard(underWay, ref, da, {
        values: { result: 'met', note: typed.text(500), cases: '500', casesMet: '500' },
        faults: { result: 'needed', note: 'needed', cases: 'number', casesMet: 'more-than-reviewed' },
        isFromPlan: true,
      }),
    ],
    ['log', logCard(followed, ref, da, {})],
    ['log, further on', logCard(followed, ref, da, { from: 2, way: 'plan' })],
    ['meeting soon', dailyMessageCard(kinds.slice(-1), today, da)],
    [
      'plan, approved',
      planCard({ ...plan, approved: { on: today, by: roster[0]! } }, planRef, today, da, {
        team: implementersText(
          Array.from({ length: 9 }, (_, n) => holding(typed.text, n)),
          da,
        ),
        mayApprove: true,
        to: planTo,
      }),
    ],
    ['plan', planCard(plan, planRef, today, da, { to: planTo })],
    ['changes', planLogCard(plan, changesMade(typed), ref, da)],
    ['changes, further on', planLogCard(plan, changesMade(typed), ref, da, 40)],
    ['sharing', shareCard(planTo, ref, da)],
    ['no changes', planLogCard(plan, [], ref, da)],
    ['plan, refused', planCard(plan, planRef, today, da, { missing: PARTS, to: planTo })],
    ...LISTS.map((part): [string, Card] => [`plan ${part}`, planListCard(plan, planRef, { part, from: 0 }, today, da)]),
    ['plans', plansCard(Array(12).fill({ plan, ref, mayOpen: true }), [da.plan.ready], today, da)],
    ['ask for next', askForNextCard(plan, ref, da)],
    ['three lines', linesCard(lines, today, da)],
    ['three lines among others', listCard({ title: 't', rows: Array(9).fill(linesRow(lines, today, da)) }, da)],
    ['summary', summaryCard(plan, { id: 'r', ...review(0) }, today, da)],
    ...PARTS.flatMap((part): [string, Card][] => [
      [`new ${part}`, form(part, true)],
      [`${part}, refused`, form(part, false, formFaults)],
      [`${part}, changed meanwhile`, formOf(underWay, part, false, { notes: notesOf(part) })],
    ]),
    [
      'milestone, moving others in its form',
      formOf(underWay, 'milestone', false, { notes: warned, offered: { shifts, told: true } }),
    ],
    [
      'milestone',
      milestoneCard({ ...theirs[0]!, mayGive: true }, today, da, { back: true, pause: true, noPause: true, ...given }),
    ],
    ['milestone, moving others', milestoneCard(theirs[0]!, today, da, { back: true, pause: true, ...moving })],
    [
      'milestone, held back',
      milestoneCard(theirs.at(-1)!, today, da, {
        values: { ...given.values, dueOn: today },
        faults: { ...given.faults, dueOn: 'before-earlier' },
      }),
    ],
    ['moved', notice(da.milestone.moved, slippedLines(plan, plan.milestones[0]!, { waiting, told: true }, da))],
    [
      'what waits has moved',
      slippedCard(
        {
          text: typed.text(200),
          from: today,
          to: '2027-12-01',
          by: typed.text(60),
          why: typed.text(300),
          theirs: waiting,
        },
        da,
      ),
    ],
    ...handOverCards(typed, theirs, roster),
    ['my milestones', milestonesCard(da.milestone.mine, theirs, today, da)],
    ['daily', dailyCard(theirs, today, da)],
    ['daily, one', dailyCard(theirs.slice(0, 1), today, da)],
    ['daily, of many kinds', dailyMessageCard(kinds, today, da)],
  ]
}

/** Who has a milestone, and who is to take it over. */
function handOverCards({ text }: Typed, theirs: readonly Theirs[], roster: readonly Named[]): [string, Card][] {
  const [first] = theirs
  const milestones = theirs.map(({ milestone }) => milestone)
  const given = { by: text(60), reason: text(300), why: text(300), fault: 'needed' as const, back: true }
  const said = { by: text(60), why: text(300) }
  const asking = { ...first!, milestone: { ...first!.milestone, offered: { to: roster[0]!, on: today } } }
  const values = { person: text(60), why: text(300) }
  const away = (['left', 'unreachable', 'paused'] as const).map(why => ({
    ...{ ...first!, kind: 'away' as const, away: { why, day: today } },
  }))
  return [
    ['named', namedCard(first!, today, da, given)],
    ['named, several', namedSeveralCard(theirs, text(60), today, da)],
    ['asked to take over', offeredCard(first!, today, da, given)],
    ['give', giveCard(asking, today, da, { roster, values, faults: { person: 'who' } })],
    ['changed', changedCard({ ...first!.milestone, changed: { nth: 1, on: today, from: today } }, text(60), da)],
    ['handed', handedCard(milestones, da)],
    ['free', freeCard(first!.milestone, milestones, da)],
    ['declined', declinedCard(first!, { ...said, isOffer: false }, today, da)],
    ['offer declined', declinedCard(first!, { ...said, isOffer: true }, today, da)],
    ['pause', pauseCard(today, da)],
    ...away.map((one): [string, Card] => [`away: ${one.away.why}`, dailyMessageCard([one], today, da)]),
    [
      'left',
      dailyCard([{ ...first!, plan: { ...first!.plan, left: { [roster[0]!.id]: today } }, asOwner: true }], today, da),
    ],
  ]
}
