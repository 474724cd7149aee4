import type { Address, Button, Line } from './shapes'

/** Several series of points over the same places. */
interface Chart {
  title: string
  axis: string
  alt: string
  series: { legend: string; color: string; values: { x: string; y: number }[] }[]
}

/** What stands on a report's card, in a channel or in somebody's own chat. */
export interface ReportData {
  summary: string
  title: string
  name: string
  rate: Line[]
  cautions: Line[]
  why: Line[]
  charts: {
    title: string
    alt: string
    bars: { x: string; y: number; color: string }[]
    rows: { title: string; bar: string }[]
  }[]
  remarks: Line[]
  changes: { title: string }[]
  beforeAndNow: Chart[]
  changeLines: Line[]
  trends: (Chart & { rows: Line[] })[]
  talks: { title: string }[]
  talk: Line[]
  hiddens: { title: string }[]
  hidden: Line[]
  commentTitles: { title: string }[]
  commentNotes: Line[]
  comments: Line[]
  method: string
  buttons: Button[]
  ways: Ways
}

/** Buttons that stand together, those that lead to a page of ours first. */
export type Ways = { links: Address[]; buttons: Button[] }[]
