import { common } from './common'

const every = (months: number) =>
  months === 1 ? 'Every month' : months === 12 ? 'Every year' : `Every ${months} months`

const by = (who: string | undefined) => (who ? `responsible: ${who}` : 'nobody responsible')

export const plan = {
  title: 'Plans',
  none: 'There are no plans yet. They are made from the report: write “report” and choose 2–3 focus areas.',
  ready:
    'The plans are filled in with suggestions from the report and the questionnaire. Open them, change what does not fit, and add milestones.',
  state: { draft: 'Draft', active: 'Under way' },
  counts: (done: number, all: number) =>
    all ? `${done} of ${all} ${all === 1 ? 'milestone' : 'milestones'} reached` : 'No milestones yet',
  late: (n: number) => `${n} overdue`,
  activate: 'Start the plan',
  activated: 'The plan is under way. The people responsible are reminded when the dates of their milestones draw near.',
  missing: (parts: readonly string[]) => `The plan needs ${common.list(parts)} before it can be started.`,
  parts: {
    purpose: 'a purpose',
    activity: 'an activity with a person responsible',
    milestone: 'a milestone with a date and a person responsible',
    goal: 'a goal',
    followup: 'a follow-up with somebody who follows up',
  },
  sections: {
    purpose: 'Purpose',
    activity: 'Activities',
    milestone: 'Milestones',
    goal: 'Goal',
    followup: 'Follow-up',
  },
  empty: {
    purpose: 'What is to change?',
    activity: 'What will you set in motion?',
    milestone: 'What is to be reached by when, and who is responsible?',
    goal: 'What change should be visible?',
    followup: 'When and how will you follow up?',
  },
  span: (from: string, to: string, who: string | undefined) => `${common.day(from)} – ${common.day(to)} · ${by(who)}`,
  due: (on: string, who: string | undefined) => `${common.day(on)} · ${by(who)}`,
  doneOn: (on: string) => `Reached on ${common.day(on)}`,
  goalDue: (on: string) => `To be reached by ${common.day(on)}`,
  goalSign: (indicator: string, target: string) =>
    [indicator && `Measured by: ${indicator}`, target && `Target: ${target}`].filter(Boolean).join(' · '),
  follow: (firstOn: string, months: number, owner: string | undefined) =>
    `First on ${common.day(firstOn)}, then ${every(months).toLowerCase()} · ${owner ?? 'nobody'} follows up`,
  /** A plan for getting a method into use, or for keeping it there. */
  planFor: (sigtepunkt: string, kind?: string) =>
    kind === 'anchoring' ? `Sustainment plan for ${sigtepunkt}` : `Implementation plan for ${sigtepunkt}`,
  help: {
    purpose: 'What does the report point to, and what should be different in everyday work?',
    activity: 'What will you set in motion, when does it begin and end, and who is in charge of it?',
    milestone:
      'A milestone is something that can be seen to have happened by a certain day, and that one named person is responsible for.',
    goal: 'How will you see that the work has succeeded? Preferably something that can be counted in the cases.',
    followup: 'Who makes sure that you meet and take stock, how often, and who should hear about it?',
  },
  fields: {
    purposeText: 'Purpose',
    activityText: 'Activity',
    milestoneText: 'Milestone',
    goalText: 'Goal',
    purpose: 'Belongs to the purpose',
    startsOn: 'Begins',
    endsOn: 'Ends',
    dueOn: 'Date',
    responsible: 'Person responsible',
    after: 'Waits for (optional)',
    indicator: 'What do you measure? (optional)',
    target: 'Target (optional)',
    firstOn: 'First follow-up',
    everyMonths: 'How often?',
    months: (n: number) => every(n),
    owner: 'Who follows up?',
    how: 'How? (optional)',
    inform: 'Who else is to be informed, and why? (optional)',
  },
  ticksTitle: 'Is the milestone SMART? Tick when you agree',
  ticks: {
    specific: 'Specific: it is clear what is to happen',
    measurable: 'Measurable: one can see whether it has been reached',
    accepted: 'Accepted: those concerned are on board',
    realistic: 'Realistic: it can be reached with the time and energy you have',
  },
  hints: 'Suggestions',
  useHint: 'Use',
  purposeFor: (statement: string | undefined, sigtepunkt: string) =>
    statement
      ? `More people should be able to say: “${statement}”`
      : `We want to strengthen “${sigtepunkt}” in daily work.`,
  faults: {
    needed: 'Fill in this field.',
    'no-day': 'Choose a date.',
    past: 'The date has passed. Choose today or a later day.',
    'ends-before': 'The end date is before the start date.',
    who: 'Choose a person from the team.',
    unknown: 'Choose a purpose.',
    'before-earlier': 'The date is before that of a milestone that has to be reached first.',
    months: 'Choose how often you follow up.',
    number: 'Write a whole number from 1 to 500, or leave both fields empty.',
    'more-than-reviewed': 'There cannot be more than you review.',
    ...common.isPrivate,
  },
}
