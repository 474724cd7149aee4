import { addDays, addMonths, daysBetween, type Day } from '../domain/calendar'
import { inBrief } from '../domain/text'
import type { ToldPlan, ToldPlans } from '../domain/toldPlan'
import type { Words } from '../words/language'
import { drawn, type Drawing, type Look } from './charts'
import { LEADING, line, rect, sign, words as textAt, type Mark, type Shape, type Sheet } from './drawing'
import type { Colours } from './ink'
import { legendOf, type Entry } from './legend'
import { SIZE } from './rows'
import { wrapped } from './wrapped'

/** What takes from one day to another, or is to be on one. */
interface Stretch {
  readonly text: string
  readonly from: Day
  readonly to: Day
  readonly mark: Mark
}

/** So much of a text is enough to know it again. */
const BRIEF = 80
const SMALL = 11
const ROW = 20
const GAP = 10
/** Room for the name of a month, and between two lines. */
const MONTH = 62
const LINES_APART = 9
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120]

const marks = { reached: 'full', late: 'square', ahead: 'hollow' } as const

/** The activities and milestones of a plan as they begin, and last its goal. */
function stretchesOf({ purposes, goal }: ToldPlan): Stretch[] {
  const all = purposes.flatMap(({ activities, milestones }): Stretch[] => [
    ...activities.map(({ text, startsOn, endsOn }) => ({ text, from: startsOn, to: endsOn, mark: 'bar' as const })),
    ...milestones.map(({ text, dueOn, state }) => ({ text, from: dueOn, to: dueOn, mark: marks[state] })),
  ])
  const aim: Stretch[] = goal ? [{ text: goal.text, from: goal.dueOn, to: goal.dueOn, mark: 'diamond' }] : []
  return [...all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)), ...aim]
}

/** Every plan along one row of months: bars for activities, marks for milestones and goals, and a line for today. */
export function timelineChart({ plans, today }: ToldPlans, words: Words, look?: Look): Drawing | undefined {
  const groups = plans
    .map(plan => ({ title: plan.title, stretches: stretchesOf(plan) }))
    .filter(({ stretches }) => stretches.length > 0)
  if (groups.length === 0) return undefined
  const said = words.planPage.timeline
  const all = groups.flatMap(({ stretches }) => stretches)
  const names: [Mark, string][] = [
    ['bar', said.activity],
    ['full', said.reached],
    ['square', said.late],
    ['hollow', said.ahead],
    ['diamond', said.goal],
  ]
  const entries = names
    .filter(([mark]) => all.some(one => one.mark === mark))
    .map(([mark, text]): Entry => ({ mark, text }))
  return drawn(look, said.alt, (place, colours) => sheetOf(groups, entries, today, words, place, colours))
}

function sheetOf(
  groups: readonly { readonly title: string; readonly stretches: readonly Stretch[] }[],
  entries: readonly Entry[],
  today: Day,
  words: Words,
  { width, broad }: { width: number; broad: number },
  colours: Colours,
): Sheet {
  const letters = SIZE * broad
  const isRoomy = width >= 480
  const left = isRoomy ? Math.round(width * 0.4) : 8
  const days = groups.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to]))
  const [first, end] = spanOf([...days, today])
  const scale = (width - left - 8) / daysBetween(first, end)
  const x = (day: Day) => left + daysBetween(first, day) * scale
  const legend = legendOf(entries, { width, broad }, colours)
  const [monthsAt, todayAt] = [legend.height + 8, legend.height + 24]
  let y = todayAt + 12
  const rows: Shape[] = groups.flatMap(({ title, stretches }) => {
    const lines = wrapped(title, width, letters)
    const heading = textAt(lines, 0, y + GAP + ROW / 2, SIZE, colours.ink, { weight: 600, halo: colours.ground })
    y += GAP + ROW + (lines.length - 1) * SIZE * LEADING + 4
    return [...heading, ...stretches.flatMap(rowOf)]
  })

  function rowOf({ text, from, to, mark }: Stretch): Shape[] {
    const lines = wrapped(shortOf(text), isRoomy ? left - 16 : width, letters)
    const tall = lines.length * SIZE * LEADING
    const top = y
    y += (isRoomy ? Math.max(tall, ROW) : tall + ROW) + GAP
    const middle = isRoomy ? top + (y - GAP - top) / 2 : top + tall + ROW / 2
    const title = isRoomy
      ? textAt(lines, 0, middle, SIZE, colours.ink, { middle: true })
      : textAt(lines, 0, top + (SIZE * LEADING) / 2, SIZE, colours.ink, { halo: colours.ground })
    const drawing =
      mark === 'bar'
        ? [rect(x(from), middle - 6, Math.max(3, x(addDays(to, 1)) - x(from)), 12, { fill: colours.bar })]
        : sign(mark, x(from), middle, colours)
    return [...title, ...drawing]
  }

  const months = monthsBetween(first, end)
  const each = (width - left) / months.length
  const step = STEPS.find(one => one * each >= MONTH) ?? months.length
  const lined = STEPS.find(one => one * each >= LINES_APART) ?? months.length
  const ruled = months.filter((_, n) => n % lined === 0)
  const named = months.filter((month, n) => n % step === 0 && x(month) + MONTH - 6 <= width)
  const shapes = [
    ...legend.shapes,
    ...ruled.map(month => line(x(month), monthsAt + 9, x(month), y, { stroke: colours.line, lineWidth: 1 })),
    line(x(today), todayAt + 7, x(today), y, { stroke: colours.ink, lineWidth: 1.5, lineDash: [5, 3] }),
    ...textAt([words.planPage.timeline.today], x(today), todayAt, SMALL, colours.ink, {
      ...{ align: alignOf(x(today), left, width), weight: 600, halo: colours.ground },
    }),
    ...named.flatMap(month => textAt([words.page.month(month)], x(month) + 1, monthsAt, SMALL, colours.quiet)),
    ...rows,
  ]
  return { width, height: y + 4, grids: [], shapes }
}

/** The beginning of a text, up to a whole word. */
const shortOf = (text: string) => inBrief(text, BRIEF).replace(/\s+\S{0,20}…$/, '…')

/** A text at the edge stays inside. */
const alignOf = (at: number, left: number, width: number) =>
  at - left < 24 ? 'left' : width - at < 32 ? 'right' : 'center'

const firstOf = (day: Day) => `${day.slice(0, 7)}-01`

/** Whole months, from the first day of the first to the first after the last. */
function spanOf(days: readonly Day[]): [Day, Day] {
  const sorted = [...days].sort()
  return [firstOf(sorted[0]!), addMonths(firstOf(sorted.at(-1)!), 1)]
}

function monthsBetween(first: Day, end: Day): Day[] {
  const months: Day[] = []
  for (let month = first; month < end; month = addMonths(month, 1)) months.push(month)
  return months
}
