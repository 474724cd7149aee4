import type { FormData, FormHead } from './formShapes'
import type { HandoverData, ReminderData } from './milestoneShape'
import type { ReportData, Ways } from './reportShape'
/** What each template in cards/ is filled with: text that is ready to show, lists (empty where nothing is shown). */
export interface CardData extends FormData {
  notice: { summary: string; title: Line[]; lines: Line[]; buttons: Button[]; links: Address[] }
  start: {
    summary: string
    title: string
    intro: string
    remarks: Line[]
    team: Choice & { several: boolean; hint: Line[] }
    pack: Choice
    language: Choice
    languageHint: string
    name: Field
    why: Field
    opensOn: Field & { hint: string }
    closesOn: Field
    level: Choice
    threshold: Choice
    units: Field & { hint: string }
    people: Field & { hint: string; line: string }
    preview: { id: string; title: string; value: string; hint: string }
    foresights: { title: string; lines: Line[] }[]
    baselines: { baseline: Choice }[]
    buttons: Button[]
  }
  invitation: {
    summary: string
    lead: Line[]
    title: string
    name: string
    why: Line[]
    only: Line[]
    intro: string
    promiseTitle: string
    promises: Line[]
    stated: Line[]
    levels: { level: Choice }[]
    unitChoices: { unit: Choice }[]
    buttons: Button[]
  }
  question: {
    summary: string
    progress: string
    title: string
    intro: Line[]
    problems: Line[]
    questions: { question: Choice }[]
    comments: { title: string; warnings: Line[]; comment: Field }[]
    ending: Line[]
    buttons: Button[]
  }
  comment: {
    summary: string
    title: string
    name: string
    intro: Line[]
    pages: Line[]
    kept: Line[]
    texts: Line[]
    comments: Choice
    buttons: Button[]
  }
  agenda: {
    summary: string
    title: string
    name: string
    intro: Line[]
    steps: { title: string; text: string; topics: { title: string; questions: Line[] }[]; agreements: Line[] }[]
  }
  report: ReportData
  choose: ReportData & { chooseTitle: string; chooseHint: string; sigtepunkter: Choice; reason: Field }
  list: { summary: string; title: string; intro: Line[]; rows: Row[]; dates: Field[]; buttons: Button[] }
  data: { summary: string; title: string; sections: { title: string; lines: Line[] }[]; buttons: Button[] }
  plan: {
    summary: string
    title: string
    description: string
    state: string
    facts: Line[]
    remarks: Line[]
    problems: Line[]
    sections: PlanSection[]
    ways: Ways
    buttons: Button[]
  }
  assess: {
    summary: string
    plan: string
    title: string
    facts: Line[]
    result: Choice
    counted: { cases: Field; casesMet: Field }[]
    note: Field
    buttons: Button[]
  }
  meeting: {
    summary: string
    plan: string
    title: string
    facts: Line[]
    sections: { title: string; lines: Line[] }[]
    dialoguesTitle: string
    dialogues: Line[]
    forms: { title: string; hint: string; fields: Field[] }[]
    ending: Line[]
    buttons: Button[]
  }
  role: FormHead & { people: Who[]; names: Field[]; choices: Choice[]; texts: Field[] }
  reminder: ReminderData
  handover: HandoverData
}

export interface Line {
  readonly text: string
}

/** An input with what stands in it and, when the form comes back, what is wrong with that. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly fault: Line[]
}

export interface Choice extends Field {
  readonly choices: { title: string; value: string }[]
}

/** A person: chosen from a list, or written where the list would be too long. One of the two is there. */
export interface Who {
  readonly fault: Line[]
  readonly pick: Omit<Choice, 'fault'>[]
  readonly write: Omit<Field, 'fault'>[]
}

export interface Button {
  readonly title: string
  readonly data: { readonly verb: string } & Readonly<Record<string, unknown>>
}

/** A button that opens a page of ours in the browser. */
export interface Address {
  readonly title: string
  readonly url: string
}

export interface Row {
  readonly text: string
  readonly notes: Line[]
  readonly buttons: Button[]
}

export interface PlanSection {
  readonly title: string
  readonly add: Button[]
  readonly empty: Line[]
  readonly rows: Row[]
}

/** What moves along with a date. */
export interface Others {
  readonly title: string
  readonly rows: Line[]
  readonly notes: Line[]
}
