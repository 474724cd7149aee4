import { common } from './common'

export const progress = {
  ahead: (n: number) => `${n} ahead`,
  upcoming: (text: string, on: string, who: string | undefined) =>
    `Next: “${text}” ${[common.day(on), who].filter(Boolean).join(' · ')}`,
  askNext: {
    title: 'A plan is almost there',
    reached: (sigtepunkt: string, done: number, all: number) =>
      `In the plan for “${sigtepunkt}”, ${done} of ${all} milestones are reached.`,
    choose:
      'You can now choose 1–2 new focus areas to work with. Open the report and see what else needs attention. What you have achieved still needs following up.',
    button: 'Show the report',
  },
  lines: {
    title: (on: string) => `Three lines for the department meeting on ${common.day(on)}`,
    reached: (done: number, all: number, last: string | undefined) =>
      `Reached: ${done} of ${all} ${all === 1 ? 'milestone' : 'milestones'}${last ? `, most recently “${last}”` : ''}.`,
    late: (n: number, first: string | undefined) =>
      first ? `Overdue: ${n === 1 ? `“${first}”` : `${n} milestones, among them “${first}”`}.` : 'Nothing is overdue.',
    upcoming: (text: string, on: string) => `Next: “${text}”, ${common.day(on)}.`,
    nothingAhead: 'Next: No further milestones lie ahead.',
    why: 'You get these lines on the working day before the meeting because you follow up the plan. The day of the meeting is chosen under the plan’s follow-up.',
  },
  summaryOf: {
    title: (sigtepunkt: string) => `Follow-up of the plan for “${sigtepunkt}”`,
    held: (on: string, who: string | undefined) =>
      who ? `${who} followed up the plan on ${common.day(on)}.` : `The plan was followed up on ${common.day(on)}.`,
    state: (done: number, all: number, late: number) =>
      `${done} of ${all} ${all === 1 ? 'milestone is' : 'milestones are'} reached${late ? `, and ${late} overdue` : ''}.`,
    why: 'You get this summary because the plan says you are to be informed.',
  },
  again: {
    proposed:
      'The goals of all plans under way have been assessed. Now you can measure again and see whether anything has changed.',
    button: 'Measure again',
    later: (on: string) =>
      `The goals of all plans under way have been assessed. It is less than six months since the last measurement, so the coordinator is not asked about measuring again until ${common.day(on)}.`,
  },
}
