import { common } from './common'

/** The report in depth: every figure that may be shown, as a document. */
export const inDepth = {
  about: (team: string, questionnaire: string, closedOn: string) =>
    `${team} · ${questionnaire} · closed on ${common.day(closedOn)}`,
  page: 'Page',
  of: 'of',
  levels: (staff: string, ofStaff: string, leaders: string, ofLeaders: string) =>
    `Answers from ${staff}: ${ofStaff}. Answers from ${leaders}: ${ofLeaders}.`,
  underFive: 'under 5',
  hidden: 'hidden',
  range: (low: string, high: string) => `${low} to ${high}`,
  columns: {
    sigtepunkt: 'Focus area',
    index: 'Index',
    interval: 'Uncertainty',
    spread: 'Spread',
    answers: 'Answers',
    group: 'Group',
    item: 'Statement',
    favourable: 'Favourable',
    notKnown: 'Don’t know',
    before: 'Then',
    now: 'Now',
    difference: 'Difference',
    verdict: 'Assessment',
    unit: 'Unit',
    chance: 'Chance',
  },
  overview: {
    title: 'Overview',
    note: 'The uncertainty is a 95% interval. The fewer have answered, the wider it is. Read nothing into differences of less than 5 points.',
  },
  talk: {
    title: 'What you could talk about',
    lowest: (title: string, index: string) => `${title}: index ${index}, among the lowest.`,
    declined: (title: string, points: string) => `${title}: decline since the baseline (${points} points).`,
    seenDifferently: (title: string, leaders: string, staff: string) =>
      `${title}: ${leaders} and ${staff} see this differently.`,
    notKnown: (title: string, share: number, text: string) => `${title}: ${share}% answered “don’t know” to “${text}”`,
  },
  each: {
    title: 'The focus areas one by one',
    note: 'Columns 1–5 show how many chose each answer, from 1 (strongly disagree) to 5 (strongly agree). Favourable answers are 4 and 5, and 1 and 2 for statements worded the opposite way.',
    noteWithout: 'How the answers are spread is hidden (too few answers).',
    facts: (index: string, answers: string) => `Index ${index} · ${answers} answers`,
    interval: (range: string) => `uncertainty ${range}`,
    spread: (points: number) => `spread ${points} points`,
    reversed: 'Worded the opposite way: those who disagree count as favourable, and the index is turned round.',
    only: (asked: string) => `For ${asked} only; not part of the index.`,
    gap: (leaders: string, staff: string, points: string) => `Difference, ${leaders} less ${staff}: ${points} points.`,
    gapRange: (leaders: string, staff: string, points: string, range: string) =>
      `Difference, ${leaders} less ${staff}: ${points} points (uncertainty ${range}).`,
    seenDifferently: (leaders: string, staff: string) => `${leaders} and ${staff} see this differently.`,
    dash: '– means that the figure is hidden or does not exist.',
  },
  units: {
    title: 'Units',
    note: 'The units stand in the order in which they were written and are not set against one another. In small units, a few answers move a figure a lot.',
    hidden: (names: readonly string[]) =>
      `Hidden because too few have answered, or because what is hidden could otherwise be worked out: ${common.list(names)}.`,
  },
  since: {
    title: 'Since the baseline',
    lead: (title: string, closedOn: string, answered: string, invited: number) =>
      `Compared with “${title}”, closed on ${common.day(closedOn)}, when ${answered} of ${invited} answered. The figures are from everybody who answered each time; they are not necessarily the same people.`,
    chosenTitle: 'What you chose to work on',
    noneChosen: 'No focus area had been chosen before this measurement, so nothing is assessed.',
    verdict: {
      improved: 'Improvement',
      declined: 'Decline',
      unchanged: 'Largely unchanged',
      'cannot-tell': 'Cannot be decided with this number of answers',
      'not-assessed': 'Not assessed',
    },
    small: 'Improvement, estimated at less than 10 points',
    because: (verdict: string, obstacle: string) => `${verdict}: ${obstacle}`,
    obstacle: {
      version: 'another questionnaire or a new major version',
      rate: 'under 40% answered in one of the measurements',
      items: 'the statements that all are given are not the same',
      few: 'fewer than 10 answers in one of the measurements',
    },
    missing: (obstacle: string) => `Where difference or uncertainty is missing: ${obstacle}.`,
    lowestRise:
      'The lowest focus areas often rise a little in the next measurement, also when practice has not changed.',
    means: (chosen: string, others: string) => `On average: the chosen ${chosen} points, the others ${others} points.`,
    othersTitle: 'Others (indicative)',
    othersNote: 'Not assessed: they were not chosen beforehand, and among many figures some change by chance.',
    itemsTitle: 'The chosen, statement by statement (indicative)',
    itemsNote:
      'The chance that a random answer now is more favourable than a random answer then. 50% means no difference. Statements are not assessed one by one.',
    rule: 'The rule was fixed beforehand: improvement or decline requires the whole uncertainty to lie on one side of zero, also after allowing for several focus areas being assessed at once. Largely unchanged means that the whole uncertainty lies within 10 points either way.',
    beside:
      'The barometer shows how everyday work is experienced. Consider setting a figure from case reviews beside it: how many cases you have looked at, and in how many you found what you wanted to see. Counts only, never anything from a case.',
  },
  trend: {
    title: 'Over time',
    note: 'All measurements of the series, oldest first. They were not necessarily answered by the same people.',
  },
  method: {
    title: 'How the figures are made',
    shown: (threshold: number) =>
      `An index at an end of the scale is given as 0–10 or 90–100, and fewer than 10 answers as 5–9, so that nobody can work out what anyone answered. How answers are spread is shown from ${threshold} answers. The report was locked when the measurement closed.`,
    shares:
      'The share of favourable answers is of those who took a stand; the share of “don’t know” is of all who answered the statement.',
  },
}
