import { milestoneIn, TICKS } from '../domain/plan'
import { MONTHS_AHEAD, proposedDay } from '../domain/planDraft'
import type { Values } from '../domain/planForm'
import { informable } from '../domain/roster'
import { chosen, inBrief } from '../domain/text'
import type { Words } from '../words/language'
import { fill, type Card } from './fill'
import { tickedLines } from './formNotes'
import { buttonsOf, carriedBy, sentenceOf, type FormCard } from './formParts'
import { button, choice, field, line, lineIf } from './parts'
import { firstToFit } from './size'
import { othersOf, ROOM, type Room } from './slip'
import { several, who } from './who'

const MONTHS = [1, 2, 3, 4, 6, 12]

/** So much of what there is to know before saving, where there is little room. */
const NOTE = 160

/** How much of everything a card has room for; a part of the plan as a choice is one line. */
interface Space {
  readonly everybody: boolean
  readonly choice: number
  readonly others: Room
  readonly proposals: boolean
  readonly help: boolean
}
const [whole, some, few] = ROOM as [Room, Room, Room]
const SPACES: readonly Space[] = [
  { everybody: true, choice: 80, others: whole, proposals: true, help: true },
  { everybody: false, choice: 80, others: some, proposals: true, help: true },
  { everybody: false, choice: 30, others: few, proposals: true, help: true },
  { everybody: false, choice: 30, others: few, proposals: false, help: true },
  { everybody: false, choice: 15, others: few, proposals: false, help: false },
]

/** One form for one part of the plan. Several buttons, so no input is required by the client: the server checks. */
export const formCard = (form: FormCard, words: Words): Card =>
  firstToFit(SPACES.map(space => () => cardFor(form, words, space)))

function cardFor(given: FormCard, words: Words, space: Space): Card {
  const { form, plan, item, values, roster, hints, today, calendar, offered } = given
  const said = words.plan
  const fault = (id: string) => sentenceOf(given, id, words)
  const help = (id: string) => ({
    help: lineIf(space.help && (words.forms.help[form] as Readonly<Record<string, string>>)[id]),
  })
  const input = (id: string, label: string) => ({ ...field(id, label, values[id], fault(id)), ...help(id) })
  const pick = (id: string, label: string, choices: { title: string; value: string }[]) => ({
    ...choice(id, label, choices, values[id], fault(id)),
    ...help(id),
  })
  const person = (id: string, label: string) => ({
    ...who(id, label, roster, values[id] ?? '', fault(id), space.everybody),
    ...help(id),
  })
  const titled = ({ id, text }: { id: string; text: string }) => ({ title: inBrief(text, space.choice), value: id })
  const purposes = plan.purposes.map(titled)
  const proposed = (title: string, hint: Values) => button(title, 'plan.form', { ...carriedBy(given), form, hint })
  const written = [values, ...plan.activities, ...plan.milestones, ...(plan.goal ? [plan.goal] : [])].map(
    one => one.text,
  )
  const hintSet = (all: readonly { text: string; more?: Values }[] = []) => {
    const texts = all.filter(({ text }) => !written.includes(text))
    return texts.length && space.proposals
      ? [
          {
            title: said.hints,
            hints: texts.map(({ text, more }) => ({ text, buttons: [proposed(said.useHint, { text, ...more })] })),
          },
        ]
      : []
  }
  const ahead = (months: number) => proposedDay(calendar, today, months)
  const dated = ({ text, dueInMonths }: { text: string; dueInMonths: number }) => ({
    text,
    more: { dueOn: ahead(dueInMonths) },
  })
  // Four side by side are too wide for a phone.
  const dates = (id: string) =>
    (space.proposals ? [MONTHS_AHEAD.slice(0, 2), MONTHS_AHEAD.slice(2)] : []).map(row => ({
      buttons: row.map(months => proposed(words.forms.inMonths(months), { [id]: ahead(months) })),
    }))
  const head = {
    summary: said.sections[form],
    plan: said.planFor(plan.sigtepunkt.title, plan.kind),
    title: said.sections[form],
    help: [line(said.help[form])],
    notes: (given.notes ?? []).map(note => line(space.help ? note : inBrief(note, NOTE))),
    whys: plan.state === 'active' ? [{ why: { ...input('why', words.forms.why), ...whyHelp(words) } }] : [],
    caution: words.forms.caution,
    buttons: buttonsOf(given, words),
  }

  switch (form) {
    case 'purpose':
      return fill('purpose', { ...head, text: input('text', said.fields.purposeText), hintSet: [] })
    case 'activity':
      return fill('activity', {
        ...head,
        purpose: pick('purpose', said.fields.purpose, purposes),
        text: input('text', said.fields.activityText),
        startsOn: input('startsOn', said.fields.startsOn),
        endsOn: input('endsOn', said.fields.endsOn),
        dates: dates('endsOn'),
        responsible: person('responsible', said.fields.responsible),
        hintSet: hintSet(hints?.activities.map(text => ({ text }))),
      })
    case 'milestone': {
      // Nobody waits for what is reached.
      const waits = chosen(values.after)
      const others = plan.milestones.filter(({ id, done }) => id !== item && (!done || waits.includes(id)))
      return fill('milestone', {
        ...head,
        others: offered ? [othersOf(plan, offered, values.dueOn ?? '', words, space.others)] : [],
        purpose: pick('purpose', said.fields.purpose, purposes),
        text: input('text', said.fields.milestoneText),
        dueOn: input('dueOn', said.fields.dueOn),
        dates: dates('dueOn'),
        responsible: person('responsible', said.fields.responsible),
        afters: others.length ? [{ after: pick('after', said.fields.after, others.map(titled)) }] : [],
        ticksTitle: said.ticksTitle,
        ticks: TICKS.map(id => ({ id, title: said.ticks[id], value: values[id] === 'true' ? 'true' : 'false' })),
        ticked: tickedLines(milestoneIn(plan, item), words).map(line),
        hintSet: hintSet(hints?.milestones.map(dated)),
      })
    }
    case 'goal':
      return fill('goal', {
        ...head,
        text: input('text', said.fields.goalText),
        dueOn: input('dueOn', said.fields.dueOn),
        dates: dates('dueOn'),
        indicator: input('indicator', said.fields.indicator),
        target: input('target', said.fields.target),
        cases: input('cases', words.forms.cases.of),
        casesMet: input('casesMet', words.forms.cases.met),
        hintSet: hintSet(hints && [dated(hints.goal)]),
      })
    case 'followup': {
      const around = informable(plan, roster)
      return fill('followup', {
        ...head,
        firstOn: input('firstOn', said.fields.firstOn),
        everyMonths: pick(
          'everyMonths',
          said.fields.everyMonths,
          MONTHS.map(n => ({ title: said.fields.months(n), value: String(n) })),
        ),
        owner: person('owner', said.fields.owner),
        how: input('how', said.fields.how),
        inform: input('inform', said.fields.inform),
        informed: {
          ...several(
            'informed',
            words.forms.informed,
            around,
            values.informed ?? '',
            fault('informed'),
            space.everybody,
          ),
          ...help('informed'),
        },
        meetingDay: pick('meetingDay', words.forms.meetingDay, [
          { title: words.forms.noMeeting, value: '0' },
          ...words.forms.weekdays.map((title, day) => ({ title, value: String(day + 1) })),
        ]),
      })
    }
  }
}

const whyHelp = ({ forms }: Words) => ({ help: [line(forms.whyHelp)] })
