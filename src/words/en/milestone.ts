import { common } from './common'

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

export const milestone = {
  mine: 'My milestones',
  none: 'You are not responsible for any milestones right now.',
  /** How far there is to the date, from today. */
  ahead: (n: number) => (n === 0 ? 'today' : n === 1 ? 'tomorrow' : n > 1 ? `in ${n} days` : `${days(-n)} overdue`),
  due: (on: string, n: number) => `${common.day(on)} (${milestone.ahead(n)})`,
  ofPlan: (sigtepunkt: string) => `Plan: ${sigtepunkt}`,
  responsible: (name: string | undefined) => (name ? `Responsible: ${name}` : 'Nobody is responsible'),
  reminder: {
    summary: (text: string, n: number) => `Milestone ${milestone.ahead(n)}: ${text}`,
    summarySeveral: (n: number) => (n === 1 ? '1 milestone needs you' : `${n} milestones need you`),
    title: 'A milestone is coming up',
    titleToday: 'A milestone is due today',
    titleLate: 'A milestone is overdue',
    titleNobody: 'A milestone has nobody responsible',
    titleLeft: 'A milestone has lost the person responsible',
    titleSeveral: 'Milestones that need you',
    why: 'You get this message because you are responsible for the milestone.',
    whyOwner: 'The milestone is overdue, and you are the one who follows up the plan.',
    whyNobody:
      'The milestone no longer has a person responsible. You get this because you follow up the plan or are its coordinator. The coordinator can choose somebody new in the plan.',
    whyLeft:
      'The person responsible has left the team. You get this because you follow up the plan or are its coordinator.',
    stop: 'Write “pause” and a date if you want no reminders before that day.',
  },
  doneTitle: 'Has the milestone been reached?',
  evidence: 'What shows it?',
  learned: 'What did you learn? (optional)',
  done: 'Yes, it has',
  moveTitle: 'Does the date need to move?',
  dueOn: 'New date',
  why: 'Why?',
  move: 'Move the date',
  doneNow: 'Good. The milestone has been reached',
  doneLine: (text: string, evidence: string) => `“${text}” How it shows: ${evidence}`,
  learnedLine: (text: string) => `What you learned: ${text}`,
  moved: 'The date has been moved',
  movedLine: (text: string, on: string) => `“${text}” New date: ${common.day(on)}. Reminders follow the new date.`,
  slip: {
    title: 'These move as well:',
    shift: (text: string, from: string, to: string) => `“${text}”: ${common.day(from)} → ${common.day(to)}`,
    rest: (n: number) => (n === 1 ? 'And 1 more milestone.' : `And ${n} more milestones.`),
    told: 'Those responsible are told at once.',
    before: (n: number) =>
      n === 1
        ? 'If you move only this one, 1 of those waiting for it will come before it.'
        : `If you move only this one, ${n} of those waiting for it will come before it.`,
    move: 'Move them too',
    leave: 'Move only this one',
    heldBack: (text: string, on: string) =>
      `It waits for “${text}”, which is not due until ${common.day(on)}. Choose that day or a later one.`,
    afterGoal: (on: string) => `Note: the new date is later than the goal’s, ${common.day(on)}.`,
    othersAfterGoal: (n: number, on: string) =>
      `Note: ${n} of those that move along will be later than the goal’s date, ${common.day(on)}.`,
    along: (n: number) =>
      n === 1 ? '1 milestone that waits for it has moved along.' : `${n} milestones that wait for it have moved along.`,
    stayed: (n: number) =>
      n === 1
        ? '1 milestone that waits for it has kept its date.'
        : `${n} milestones that wait for it have kept their dates.`,
    letter: {
      title: 'A milestone you are waiting for has moved',
      by: (name: string) => `${name} moved the date.`,
      why: (text: string) => `Reason: ${text}`,
      along: (text: string, from: string, to: string) =>
        `Your milestone “${text}” has moved along, from ${common.day(from)} to ${common.day(to)}.`,
      kept: (text: string, on: string) => `Your milestone “${text}” has kept its date, ${common.day(on)}.`,
      keptBefore: (text: string, on: string) =>
        `Your milestone “${text}” has kept its date, ${common.day(on)}, and now comes before what you are waiting for.`,
    },
  },
  alreadyDone: 'The milestone has already been reached, so the date cannot be moved.',
  gone: 'The milestone no longer exists.',
  notYours: 'Only the person responsible or the coordinator can do that.',
  faults: {
    needed: 'Fill in this field.',
    'no-day': 'Choose a date.',
    past: 'The date has passed. Choose today or a later day.',
    'before-earlier': 'The date is before that of a milestone that comes first.',
    'moved-meanwhile':
      'The date was moved in the meantime. See the new one above, and try again if it still needs to move.',
    same: 'The date is the same. Choose another.',
    ...common.isPrivate,
  },
}
