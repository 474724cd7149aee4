import { common } from './common'

const around = (self: string, others: readonly string[]) =>
  [...others, self]
    .map((name, n) => (n === 0 ? `“${self}” waits for “${name}”` : `which waits for “${name}”`))
    .join(', ')

export const forms = {
  help: {
    purpose: { text: 'What should be different for the families and for yourselves in a year?' },
    activity: {
      purpose: 'Which change is the activity to help along?',
      text: 'What exactly will you do, and who takes part?',
      startsOn: 'When are those who are to take part ready?',
      endsOn: 'When can you look at whether it has worked?',
      responsible: 'One person who sees to it that it happens – not a whole team.',
    },
    milestone: {
      purpose: 'Which purpose do you come closer to when the milestone is reached?',
      text: 'What can be seen to have happened by that day? Write it so that two colleagues would give the same answer.',
      dueOn: 'What can be reached in 3, 6, 9 and 12 months?',
      responsible: 'One person who sees to it that it happens – not a whole team.',
      after: 'What has to be in place first? If that is delayed, this can move along with it.',
    },
    goal: {
      text: 'What will you be able to see when the work has succeeded?',
      dueOn: 'When is it fair to decide whether it has succeeded?',
      indicator: 'Where do you look: in the cases, in the case management system, at meetings?',
      target: 'How many, how often or how large a share?',
      cases: 'Numbers only. Never write which cases they are.',
      casesMet: 'For instance 8 out of 10. What is enough for you to say that it has worked?',
    },
    followup: {
      firstOn: 'Which day suits everybody who takes part in the plan?',
      everyMonths: 'How long may something stand still before you notice?',
      owner: 'One person who calls the meeting and writes down what you arrived at.',
      how: 'What do you look at together, and what do you need to have found?',
      inform: 'Who outside the meeting should know how it goes?',
      informed: 'They get a short summary here in Teams each time the plan has been followed up.',
      meetingDay:
        'Choose the day of the meeting. On the working day before, whoever follows up gets three lines about the plan.',
    },
  },
  informed: 'Who in the team gets a summary? (optional)',
  meetingDay: 'A standing item at the department meeting? (optional)',
  noMeeting: 'No',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  informs: (names: readonly string[]) => `Summary to ${common.list(names)}`,
  meetsOn: (day: string) => `A standing item at the department meeting: ${day}`,
  caution: 'Do not write about citizens or single cases.',
  why: 'Why the change? (optional)',
  whyHelp: 'What have you learned since it was written? It will stand in the log of the plan.',
  inMonths: (n: number) => `In ${n} months`,
  circle: (self: string, others: readonly string[]) => `This goes in a circle: ${around(self, others)}.`,
  changed: (who: string | undefined, on: string) =>
    `${who ?? 'Somebody else'} changed this on ${common.day(on)} while you were writing. Nothing of yours has been saved yet.`,
  changedLately: 'Somebody changed this while you were writing. Nothing of yours has been saved yet.',
  nowSays: (field: string, value: string) => `${field}: it now says “${value}”`,
  nowEmpty: (field: string) => `${field}: it is now empty.`,
  saveAgain: 'What you wrote stands in the fields. Save again if it is to count.',
  removed: (who: string | undefined, on: string) => `${who ?? 'Somebody else'} removed this on ${common.day(on)}.`,
  removedLately: 'Somebody removed this while you were writing.',
  saveAsNew: 'Save if it is to be in the plan again.',
  removeAgain: 'Remove again if it is still to go.',
  wouldMiss: (parts: readonly string[]) =>
    `Nothing has been changed: the plan is under way and would lack ${common.list(parts)}. Add the new one first.`,
  yes: 'yes',
  no: 'no',
  tickNames: { specific: 'Specific', measurable: 'Measurable', accepted: 'Accepted', realistic: 'Realistic' },
  ticked: (ticks: readonly string[], who: string | undefined, on: string) =>
    `${common.list(ticks)}: ticked ${who ? `by ${who} ` : ''}on ${common.day(on)}`,
  about: (text: string, remark: string) => `“${text}”: ${remark}`,
  checks: {
    unreachable: (who: string) => `I cannot write to ${who}, so there will be no reminders.`,
    left: (who: string) => `${who} is no longer in the team.`,
    closed: (before: string) =>
      `The date is not a working day. The last working day before it is ${common.day(before)}.`,
    afterGoal: (goalOn: string) => `The date is after that of the goal, ${common.day(goalOn)}.`,
    beforeEarlier: (text: string, on: string) =>
      `The date is before “${text}”, which has to be reached first, on ${common.day(on)}.`,
    load: (who: string, n: number, week: number) => `${who} has ${n} milestones in week ${week}, counting all plans.`,
    winter: 'The date is in the winter holidays (weeks 7 and 8).',
    easter: 'The date is at Easter.',
    summer: 'The date is in the summer holidays (weeks 29–31).',
    autumn: 'The date is in the autumn holidays (week 42).',
    christmas: 'The date is at Christmas and New Year.',
    many: (who: string, n: number) => `${who} is in charge of ${n} activities at the same time.`,
    goalEarly: (last: string) => `The date of the goal is before the last milestone, ${common.day(last)}.`,
  },
  raise: 'Move up',
  raised: (n: number, all: number) => `The purpose is now number ${n} of ${all}.`,
  steps: 'Add four milestones',
  stepsAdded: 'Four milestones have been put in. Edit them so that they suit you.',
  step: [
    'We have prepared the new practice together with a few caseworkers.',
    'The new practice has been tried in a few cases.',
    'The new practice has been adjusted to what we learned from trying it.',
    'Everybody uses the new practice.',
  ],
  makeKind: { implementing: 'Make it an implementation plan', anchoring: 'Make it a sustainment plan' },
  cases: {
    of: 'How many cases will you review? (optional)',
    met: 'How many of them should show it? (optional)',
    foundOf: 'How many cases did you review? (optional)',
    foundMet: 'How many of them showed it? (optional)',
    aim: (met: number, of: number) => `Case review: ${met} of ${of} cases`,
    found: (met: number, of: number) => `${met} of ${of} cases`,
    foundOfAim: (met: number, of: number, aimMet: number, aimOf: number) =>
      `${met} of ${of} cases (goal: ${aimMet} of ${aimOf})`,
  },
}
