import type { Words } from '../da'
import { common } from './common'

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

export const page: Words['page'] = {
  skip: 'Skip to the report',
  contents: 'Contents',
  closed: (closedOn: string) => `Closed on ${common.day(closedOn)}`,
  month: (day: string) => month.format(new Date(`${day}T12:00:00Z`)),
  questionnaire: (title: string, version: string) => `${title}, version ${version}`,
  why: 'Why we measure',
  count: { 'five-to-nine': '5–9', 'under-five': 'under 5' },
  answered: (who: string, n: string) => `${who}: ${n}`,
  files: {
    title: 'Download the report',
    word: 'Document (Word)',
    csv: 'Figures for a spreadsheet (CSV)',
    json: 'Data (JSON)',
    until: (day: string) => `The link to this page works until the end of ${common.day(day)}.`,
  },
  hidden: 'hidden',
  hiddenBecause: 'hidden (too few answers)',
  range: (low: string, high: string) => `${low} to ${high}`,
  share: (percent: number) => `${percent}%`,
  columns: {
    sigtepunkt: 'Focus area',
    index: 'Index',
    interval: '95% interval',
    answers: 'Answers',
    spread: 'Spread',
    statement: 'Statement',
    agree: 'Share who agree',
    notKnown: 'Don’t know',
    higher: 'Chance of a more positive answer now',
    before: 'Before',
    now: 'Now',
    difference: 'Difference in points',
    verdict: 'Assessment',
    measurement: 'Measurement',
  },
  overview: {
    title: 'Overview',
    caption: 'Index for each focus area, the lowest first',
    alt: 'Horizontal bar chart: the index for each focus area on a scale from 0 to 100, the lowest first, with 95% intervals. The same figures stand in a table.',
    note: 'Read nothing into differences of less than 5 points. A low value is not the only reason to choose a focus area.',
    whisker: '95% interval',
    span: 'Span instead of a figure',
  },
  talk: {
    title: 'Worth talking about',
    lowest: (title: string, index: string, n: string) =>
      `${title}: among the lowest, with index ${index} (${n} answers).`,
    declined: (title: string, index: string) => `${title}: declined since the earlier measurement, to index ${index}.`,
    differently: (title: string, leaders: string, atLeaders: string, staff: string, atStaff: string) =>
      `${title}: ${leaders} and ${staff} see this differently (${leaders} ${atLeaders}, ${staff} ${atStaff}).`,
    notKnown: (title: string, percent: number, statement: string) =>
      `${title}: ${percent}% answered “don’t know” to the statement “${statement}”`,
    prompt: 'When does it work in daily practice, and what stands in the way?',
  },
  levels: {
    title: (staff: string, leaders: string) => `${leaders} and ${staff}`,
    caption: (staff: string, leaders: string) => `Index for ${leaders} and for ${staff}`,
    alt: (staff: string, leaders: string) =>
      `Dot chart: the index for ${leaders} and for ${staff} in each focus area. The same figures stand in a table.`,
    gap: (leaders: string, staff: string, points: number, range: string | undefined) =>
      points === 0
        ? `${leaders} and ${staff} have the same index.`
        : `${leaders}: ${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'} ${points > 0 ? 'higher' : 'lower'} than ${staff}${range === undefined ? '' : ` (95% interval: ${range})`}.`,
    differently: (leaders: string, staff: string) => `${leaders} and ${staff} see this differently.`,
    indexes: (leaders: string, atLeaders: string, staff: string, atStaff: string) =>
      `${leaders}: index ${atLeaders}. ${staff}: index ${atStaff}.`,
    column: (who: string) => `${who}, answers`,
    isDifferent: 'See this differently',
  },
  sigtepunkter: {
    title: 'The focus areas one by one',
    index: (index: string, n: string) => `Index ${index} (${n} answers)`,
    between: (low: number, high: number) => `95% interval: ${low}–${high}.`,
    caption: (title: string) => `The statements on ${title}`,
    altShares: (title: string) =>
      `Horizontal bar chart: how the answers to the statements on ${title} are spread. The same figures stand in a table.`,
    counts: 'Number of answers',
    scaled: 'The figures in the bars are numbers of answers.',
    only: (who: string) => `For ${who} only; not part of the focus area’s index.`,
    turned: (statement: string) => `${statement} (worded the opposite way)`,
    reversed: 'Worded the opposite way: the index is turned round, so that a high figure is favourable.',
    favourable: 'favourable answers',
    higher: '50% means that answers to the statement are as positive now as then. Single statements are not assessed.',
  },
  units: {
    title: 'Units',
    caption: 'Index for each unit',
    captionPart: (first: number, last: number) => `Index for each unit (${first}–${last})`,
    note: 'Units stand in the order in which they were entered. The figures are not a ranking.',
    hidden: (names: readonly string[]) => `Hidden (too few answers): ${common.list(names)}.`,
    size: 'Number of answers',
  },
  since: {
    title: 'Before and now',
    before: (title: string, closedOn: string, answered: string, invited: number) =>
      `Before: ${title}, closed on ${common.day(closedOn)}. ${answered} of ${invited} answered.`,
    now: (title: string, closedOn: string, answered: string, invited: number) =>
      `Now: ${title}, closed on ${common.day(closedOn)}. ${answered} of ${invited} answered.`,
    same: 'It cannot be seen whether the same people answered both times.',
    chosen: 'Chosen focus areas',
    others: 'Others (for guidance)',
    othersNote: 'The other focus areas are not assessed: among many figures, some will always have moved by chance.',
    noneChosen: 'No focus areas were chosen after the earlier measurement, so nothing below is assessed.',
    alt: 'Dot chart: the index before and now for each focus area, the chosen ones first. The same figures stand in a table.',
    obstacle: {
      asked: 'Not the same people were asked.',
      version: 'The questionnaire is another one or has a new major version.',
      rate: 'Under 40% answered in at least one of the measurements.',
      items: 'The statements that everybody gets are not the same as before.',
      few: 'Fewer than 10 answers behind the figure in at least one of the measurements.',
    },
    banded: 'not shown, because one of the figures is a span',
    means: 'Average difference',
    meanOfChosen: (points: string) => `Chosen focus areas: ${points} points`,
    meanOfOthers: (points: string) => `Other focus areas: ${points} points`,
    regression: 'The lowest focus areas often rise a little at the next measurement, even without changed practice.',
  },
  trend: {
    title: 'Development over time',
    caption: 'Index in each measurement',
    alt: 'Small line charts, one for each focus area: the index in each measurement. The same figures stand in a table.',
    note: 'Differences between measurements may be mere chance. Only the section on before and now assesses whether something has moved.',
  },
  comments: {
    title: 'Comments',
    note: 'The coordinator has chosen which comments are included. Their order says nothing about who wrote them.',
  },
  method: {
    title: 'How the figures were made',
    thresholds: 'Limits',
    figures: (threshold: number) => `A figure is shown when at least ${threshold} people have answered.`,
    shares: (threshold: number) =>
      `Distributions and comments are shown when at least ${threshold} people have answered.`,
    intervals:
      'Intervals, spread and response rate are shown from 10 answers. Below 10 answers the number is given as 5–9.',
    hidden:
      'A figure is hidden when too few people stand behind it, or when it would show something about others who are too few. This holds for every version of the report.',
    reading: 'How to read the figures',
    interval:
      'The 95% interval shows how certain the figure is. If the measurement were repeated many times under the same conditions, about 95 out of 100 intervals would hold the true figure.',
    spread: 'The spread is the standard deviation in points: the higher it is, the more people’s answers differ.',
    bands:
      'An index at the very bottom or top is shown as a span (0–10 or 90–100), because an exact figure could show what nearly everybody answered.',
    agree:
      'The share who agree are those who chose one of the two most agreeing answers, out of all who took a position. For statements worded the opposite way, the two most disagreeing are counted instead: they are the favourable ones.',
    change:
      'Improved or declined is only said when the 95% interval of the difference lies entirely on one side of zero, also when allowing for several chosen focus areas being assessed at once (Holm’s method). Largely unchanged means that the whole interval lies within 10 points either way.',
    cause: 'The measurement shows what those who answered experience. It does not show why something has changed.',
  },
}
