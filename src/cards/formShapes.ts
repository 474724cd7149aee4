import type { Button, Choice, Field, Line, Others, Who } from './shapes'

/** What the templates of the forms of a plan's parts are filled with. */
export interface FormData {
  purpose: PartHead & { text: Helped } & Hints
  activity: PartHead & {
    purpose: HelpedChoice
    text: Helped
    startsOn: Helped
    endsOn: Helped
    responsible: HelpedWho
  } & Hints &
    Dates
  milestone: PartHead & {
    others: Others[]
    purpose: HelpedChoice
    text: Helped
    dueOn: Helped
    responsible: HelpedWho
    afters: { after: HelpedChoice }[]
    ticksTitle: string
    ticks: { id: string; title: string; value: string }[]
    ticked: Line[]
  } & Hints &
    Dates
  goal: PartHead & {
    text: Helped
    dueOn: Helped
    indicator: Helped
    target: Helped
    cases: Helped
    casesMet: Helped
  } & Hints &
    Dates
  followup: PartHead & {
    firstOn: Helped
    everyMonths: HelpedChoice
    owner: HelpedWho
    how: Helped
    inform: Helped
    informed: HelpedWho
    meetingDay: HelpedChoice
  }
}

/** What a form begins and ends with. */
export interface FormHead {
  summary: string
  plan: string
  title: string
  help: Line[]
  buttons: Button[]
}

interface PartHead extends FormHead {
  /** What there is to know before one saves. */
  notes: Line[]
  /** Once the plan is active a change may have its reason. */
  whys: { why: Helped }[]
  caution: string
}

interface Help {
  help: Line[]
}
type Helped = Field & Help
type HelpedChoice = Choice & Help
type HelpedWho = Who & Help

interface Hints {
  hintSet: { title: string; hints: { text: string; buttons: Button[] }[] }[]
}

/** Buttons that put a date into the form. */
interface Dates {
  dates: { buttons: Button[] }[]
}
