import { common } from './common'

const { format: count } = new Intl.NumberFormat('en-GB')

export const report = {
  summary: (title: string) => `The report is ready: ${title}`,
  title: 'Report from the measurement',
  name: (title: string, closedOn: string) => `${title} · closed on ${common.day(closedOn)}`,
  rate: (answered: number, invited: number, percent: number) =>
    `${count(answered)} of ${count(invited)} have answered (${percent}%).`,
  rateFew: (invited: number) => `5–9 of ${count(invited)} have answered.`,
  rateTooFew: (invited: number) => `${count(invited)} invited; fewer than 5 have answered.`,
  caution: {
    few: 'Under 10 answers: the figures can change a lot if just one person answers differently. Use them to start a conversation, not as a verdict.',
    'under-40':
      'Under 40% have answered. The figures say nothing about those who have not, and cannot support a conclusion.',
    'under-60': 'Under 60% have answered. Read the figures with caution.',
  },
  nothing: (threshold: number) =>
    `No figures are shown because fewer than ${threshold} people have answered enough statements. This protects those who have answered.`,
  chartTitle: 'Index for each focus area (0–100)',
  axis: 'Index',
  most: 'Highest possible',
  index: (whole: number) => `${whole}`,
  band: { low: '0–9', high: '91–100' },
  bar: (filled: string, empty: string, index: string) => `${filled}${empty} ${index}`,
  alt: (rows: readonly string[]) => `Horizontal bar chart. ${rows.join('. ')}.`,
  altRow: (title: string, index: string) => `${title}: ${index}`,
  talkTitle: 'Lowest – talk about these first',
  talk: (title: string, index: string, n: string, dontKnow: number | undefined) =>
    `${title}: index ${index} (${n} answers${dontKnow === undefined ? '' : `, ${dontKnow}% “don’t know”`}).`,
  talkAdvice:
    'A low value is not the only reason to choose a focus area. Read nothing into differences of less than 5 points.',
  few: '5–9',
  hiddenTitle: 'Hidden (too few answers)',
  hiddenSigtepunkt: (title: string, threshold: number) =>
    `${title}: fewer than ${threshold} people have answered enough statements.`,
  method: (threshold: number) =>
    `The index runs from 0 (strongly disagree) to 100 (strongly agree); statements worded the opposite way are turned round. Each person’s average counts the same, and “don’t know” is left out. At least ${threshold} people stand behind each index. The statements were written for this tool. They are not the barometer of Social- og Boligstyrelsen (the Danish Authority of Social Services and Housing), and the figures cannot be compared with it.`,
  severalLanguages:
    'Each person could read the statements in their own language. Small differences in the words make figures a little harder to compare.',
  show: 'See the report',
  none: 'There is no report in your teams yet.',
  several: 'Reports',
  gone: 'The report no longer exists.',
  choose: {
    title: 'Choose focus areas',
    hint: 'Choose 2–3 that you want to work on. The lowest come first.',
    field: 'Focus areas',
    option: (title: string, index: string | undefined) =>
      index === undefined ? `${title} (hidden)` : `${title} (${index})`,
    reason: 'Why these? (optional)',
    button: 'Make plans',
    none: 'Choose at least one focus area.',
    notTwoOrThree: (n: number) => `You have chosen ${n}. Working on 2–3 at a time is recommended, but you can go on.`,
  },
}
