import { common } from './common'
import { milestone } from './milestone'

export const followUp = {
  title: 'Follow-up',
  none: 'There is no plan under way to follow up. Write “plan” to see the team’s plans.',
  meeting: (on: string, n: number) => `Next follow-up: ${common.day(on)} (${milestone.ahead(n)})`,
  owner: (name: string | undefined) => (name ? `${name} follows up.` : 'Nobody has been chosen to follow up.'),
  inform: (who: string) => `To be informed afterwards: ${who}`,
  reached: (since: string | undefined) => (since ? `Reached since ${common.day(since)}` : 'Reached'),
  late: 'Overdue',
  ahead: (then: string) => `Due before the follow-up on ${common.day(then)}`,
  noMilestones: 'No milestones.',
  goal: 'The goal',
  dialoguesTitle: 'Four kinds of conversation. Choose the one you need now',
  dialogues: [
    'The idea: Is everybody on board? Do we know why we are doing this, and who is to benefit?',
    'The task: Are we pulling in the same direction? Is it clear who does what, and what can wait?',
    'The work: Are we on course? What goes well, what stands in the way, and what do we adjust?',
    'The result: Did we arrive? What shows it, and what do we take with us?',
  ],
  formTitle: 'Look back together, and write it in the log',
  formHint:
    'A few lines are enough. The coordinator and whoever follows up can read the log; those to be informed get a summary. Write nothing about citizens or individual cases.',
  onlyOwner: 'Whoever follows up, or the coordinator, writes in the log.',
  fields: {
    wanted: 'What did we want?',
    became: 'What came of it?',
    because: 'Why did it turn out that way?',
    conclusion: 'What do we conclude?',
    next: 'What do we do now?',
  },
  needed: 'Write at least what came of it, or what you conclude.',
  logged: 'The follow-up is in the log',
  nextOn: (on: string) =>
    `The next follow-up is on ${common.day(on)}. If you follow up, I will tell you on the working day before.`,
  seeLog: 'See the log',
  logOf: (title: string) => `Log for ${title}`,
  emptyLog: 'There is nothing in the log yet.',
  entry: (on: string, who: string | undefined) => [common.day(on), who].filter(Boolean).join(' · '),
  times: (n: number, on: string) =>
    n === 1 ? `Followed up once, on ${common.day(on)}` : `Followed up ${n} times, last on ${common.day(on)}`,
  followUp: 'Follow up',
  notYours: 'Only whoever follows up the plan, or the coordinator, can do that.',
  assess: {
    title: 'Was the goal met?',
    line: (title: string, on: string) => `The goal of the plan for “${title}” was to be reached by ${common.day(on)}.`,
    say: 'Assess the goal',
    result: 'How did it go?',
    results: { met: 'Met', partly: 'Partly met', not: 'Not met' },
    note: 'What shows it?',
    chooseResult: 'Choose how it went.',
    writeNote: 'Write briefly what shows it.',
    kept: 'The assessment is saved',
    told: (result: string, note: string) => `${result}: ${note}`,
  },
  reminder: {
    title: (n: number) => `Follow-up ${milestone.ahead(n)}`,
    line: (title: string, on: string) => `The plan for “${title}” is to be followed up on ${common.day(on)}.`,
    why: 'You get this message because you follow up the plan, or because you coordinate the team and nobody else has been chosen.',
    row: (on: string, n: number) => `Follow-up of the plan: ${common.day(on)} (${milestone.ahead(n)})`,
    open: 'See the agenda',
  },
}
