import { signed } from '../signed'
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
  band: { low: '0–10', high: '90–100' },
  bar: (filled: string, empty: string, index: string) => `${filled}${empty} ${index}`,
  alt: (rows: readonly string[]) => `Horizontal bar chart. ${rows.join('. ')}.`,
  altRow: (title: string, index: string) => `${title}: ${index}`,
  since: {
    title: (title: string, closedOn: string) => `Since “${title}”, closed on ${common.day(closedOn)}`,
    chartTitle: 'Before and now',
    before: 'Before',
    now: 'Now',
    alt: (rows: readonly string[]) => `Chart. ${rows.join('. ')}.`,
    altRow: (title: string, before: number, now: number) => `${title}, ${before} before and ${now} now`,
    judged: (title: string, verdict: string, points: number | undefined, reason: string | undefined) =>
      `${title}: ${verdict}${points === undefined ? '' : ` (${signed(points)} points)`}${reason ? `, ${reason}` : ''}.`,
    verdicts: {
      small: 'Improved, by an estimated less than 10 points',
      improved: 'Improved',
      declined: 'Declined',
      unchanged: 'Largely unchanged',
      'cannot-tell': 'Cannot be told from this number of answers',
      'not-assessed': 'Not assessed',
    },
    reasons: { items: 'the statements are not the same', few: 'fewer than 10 answers in one of the measurements' },
    obstacles: {
      asked: 'The measurements did not ask the same people (leaders, staff or both), so they are not compared.',
      version: 'The measurements used different questionnaires, so they are not compared.',
      rate: 'Fewer than 40 % answered one of the measurements, so they are not compared.',
    },
    nothingChosen: 'No focus areas were chosen after the previous measurement, so the changes are indicative only.',
    means: (chosen: number, others: number) =>
      `Those chosen have moved ${signed(chosen)} points on average, the others ${signed(others)}.`,
    regression:
      'The lowest focus areas often rise a little in the next measurement, even when practice has not changed.',
    trendTitle: 'All measurements',
    trendRow: (title: string, first: number, latest: number) => `${title}: from ${first} in the first to ${latest} now`,
  },
  talkTitle: 'Talk about this',
  talk: {
    lowest: (title: string, index: string, n: string, dontKnow: number | undefined) =>
      `${title}: among the lowest, index ${index} (${n} answers${dontKnow === undefined ? '' : `, ${dontKnow} % “don’t know”`}).`,
    declined: (title: string, index: string) => `${title}: a decline since last time, now index ${index}.`,
    seenDifferently: (title: string, leaders: string, staff: string) =>
      `${title}: ${leaders} and ${staff} see this differently.`,
    notKnown: (title: string, statement: string) => `${title}: Many do not know how to answer “${statement}”.`,
  },
  talkAdvice:
    'A low value is not the only reason to choose a focus area. Read nothing into differences of less than 5 points.',
  few: '5–9',
  hiddenTitle: 'Hidden (too few answers)',
  hiddenSigtepunkt: (title: string, threshold: number) =>
    `${title}: fewer than ${threshold} people have answered enough statements.`,
  shortMethod: (threshold: number) =>
    `Index from 0 to 100. At least ${threshold} people are behind each figure. The statements are this tool’s own, and the figures cannot be compared with the Danish authority’s barometer.`,
  method: (threshold: number) =>
    `The index runs from 0 (strongly disagree) to 100 (strongly agree); statements worded the opposite way are turned round. Each person’s average counts the same, and “don’t know” is left out. At least ${threshold} people stand behind each index. The statements were written for this tool. They are not the barometer of Social- og Boligstyrelsen (the Danish Authority of Social Services and Housing), and the figures cannot be compared with it.`,
  severalLanguages:
    'Each person could read the statements in their own language. Small differences in the words make figures a little harder to compare.',
  preview: {
    tick: 'I want to see the report first',
    hint: 'It comes in the channel when you send it, and after five working days at the latest. The figures can be neither changed nor left out.',
    lines: (day: string) => [
      'You see the report before the others.',
      `It comes in the channel when you send it, or else by itself on ${common.day(day)}. The figures can be neither changed nor left out.`,
    ],
    button: 'Send to the channel',
    posted: (title: string) => `The report of “${title}” has been sent`,
    postedLine: 'It is on its way to the channel, and everybody in the team can see it.',
    none: 'There is no report to send.',
  },
  show: 'See the report',
  none: 'There is no report in your teams yet.',
  several: 'Reports',
  lost: {
    title: 'The report could not be posted in the channel',
    lines: (title: string) => [
      `Teams did not take the report of “${title}”. The channel may be deleted, the team archived, or Barometer taken out of it.`,
      'Everybody in the team can see it by writing “report” to me here in the chat.',
    ],
  },
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
