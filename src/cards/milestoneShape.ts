import type { Button, Field, Line, Who } from './shapes'

/** A milestone's form, and what else may be done there. */
export interface ReminderData {
  summary: string
  title: string
  intro: Line[]
  text: string
  facts: Line[]
  doneTitle: string
  evidence: Field
  learned: Field
  doneButtons: Button[]
  moveTitle: string
  dueOn: Field
  why: Field
  others: { title: string; rows: Line[]; notes: Line[] }[]
  moveButtons: Button[]
  pauses: { title: string; until: Field; buttons: Button[] }[]
  buttons: Button[]
}

/** What is asked about one milestone: whether it is somebody's, or who is to take it over. */
export interface HandoverData {
  summary: string
  title: string
  intro: Line[]
  text: string
  facts: Line[]
  person: Who
  why: Field
  buttons: Button[]
}
