import { common } from './common'

export const when = {
  opensOn: 'First day (optional)',
  opensOnHint: 'Today',
  baseline: 'Compare with',
  noBaseline: 'No comparison',
  planned: (title: string) => `“${title}” is planned`,
  plannedLine: (opensOn: string, closesOn: string) =>
    `It opens on ${common.day(opensOn)} and takes answers until the end of ${common.day(closesOn)}.`,
  plannedAll: 'Whoever is in the team that day is invited.',
  plannedNext: 'Write “status” if you want to cancel it.',
  warnings: {
    winter: 'The period touches the winter holidays (weeks 7 and 8), when many are away.',
    easter: 'The period touches Easter, when many are away.',
    summer: 'The period touches the summer holidays (weeks 29–31), when only few get round to answering.',
    autumn: 'The period touches the autumn holidays (week 42), when many are away.',
    christmas: 'The period touches Christmas and New Year, when many are away.',
    'closed-week': 'The period touches a week in which you are closed. I send no reminders then.',
    'closes-when-closed': 'The last day is not a working day. Most people answer on a weekday.',
    soon: 'Less than six months have passed since the measurement you want to compare with. A new way of working takes longer to show.',
  },
  faults: {
    'opens-too-far': 'Choose a day within the next six months.',
    'opens-late': 'Choose a day that leaves at least one working day before the measurement closes.',
  },
  status: {
    opens: (opensOn: string, closesOn: string) => `Opens on ${common.day(opensOn)}, closes on ${common.day(closesOn)}.`,
    missed: 'It could not open before its last day to answer. Cancel it, and start a new one.',
    opensSoon: 'It should have opened. I try again as soon as Teams tells me who is in the team.',
    cancelling: 'The measurement is being cancelled.',
    closesOn: 'New last day to answer',
    extend: 'Extend',
    cancel: 'Cancel',
    more: 'Change',
  },
  extend: {
    extended: (title: string) => `“${title}” has been extended`,
    extendedLine: (closesOn: string) => `It now takes answers until the end of ${common.day(closesOn)}.`,
    notOpen: 'The measurement is not open, so it cannot be extended.',
    faults: {
      'no-day': 'Choose a date.',
      'not-later': 'Choose a later day than the present one.',
      'too-far': 'Choose a day within the next year.',
    },
  },
  cancel: {
    title: 'Do you want to cancel the measurement?',
    lines: (title: string) => [
      `“${title}” is cancelled for everyone, and all answers are deleted at once. This cannot be undone.`,
      'There will be no report. Those invited get no message, but can answer no more.',
    ],
    button: 'Cancel it',
    cancelled: (title: string) => `“${title}” is cancelled`,
    cancelledLine: 'Answers, invitations and the list of those invited are being deleted now.',
    opening: 'The measurement is just opening. Try again in a moment.',
    closed: 'The measurement is closed, so it cannot be cancelled.',
    told: 'The measurement has been cancelled, and what you had chosen has not been kept.',
  },
  nudge: {
    summary: (title: string) => `Reminder: ${title}`,
    line: 'This is a reminder of a measurement that you have not answered. You get two at most. Write “pause” and a date if you want no reminders before that day.',
    row: (closesOn: string) => `Measurement that you can answer until the end of ${common.day(closesOn)}`,
    open: 'Answer',
  },
  remeasure: {
    title: 'Will you measure again?',
    line: (title: string, closedOn: string) =>
      `“${title}” closed on ${common.day(closedOn)}. A new measurement with the same questionnaire shows what has changed.`,
    row: 'It is time to measure again',
    button: 'Prepare it',
    gone: 'That measurement cannot be used as a starting point.',
  },
  daily: {
    title: 'This needs you',
    summary: (n: number) => (n === 1 ? 'One thing needs you' : `${n} things need you`),
  },
}
