import { inBrief } from '../domain/text'
import type { Button, Choice, Field, Line, Row } from './shapes'

export const line = (text: string): Line => ({ text })

/** No line where there is nothing to say. */
export const lineIf = (text: string | undefined | false): Line[] => (text ? [{ text }] : [])

/** A button of ours: what it does, what it is about, and no "sent" line from the client. */
export const button = (title: string, verb: string, more: Readonly<Record<string, unknown>> = {}): Button => ({
  title,
  data: { verb, ...more, msteams: { feedback: { hide: true } } },
})

export const field = (id: string, label: string, value = '', fault?: string): Field => ({
  id,
  label,
  value,
  fault: lineIf(fault),
})

export const choice = (
  id: string,
  label: string,
  choices: readonly { title: string; value: string }[],
  value = '',
  fault?: string,
): Choice => ({ ...field(id, label, value, fault), choices: [...choices] })

/** Room for two dates and a long name. */
const NOTE = 120

/** The same row where there is little room: its text is shortened, and stands whole where its button leads. */
export const briefly = (row: Row, max: number): Row => ({
  ...row,
  text: inBrief(row.text, max),
  notes: row.notes.map(({ text }) => line(inBrief(text, NOTE))),
})
