import { common } from './common'

/** Who is ansvarlig for a delmål: said when they are named, asked when somebody else is to take over. */
export const handOver = {
  summary: (title: string, text: string) => `${title}: ${text}`,
  why: (text: string) => `Reason: ${text}`,
  purpose: (text: string) => `It is meant to contribute to: ${text}`,
  writeWhy: 'Write briefly why.',
  named: {
    title: 'You are responsible for a milestone',
    titleSeveral: (n: number) => `You are responsible for ${n} ${n === 1 ? 'milestone' : 'milestones'}`,
    by: (name: string | undefined, sigtepunkt: string) =>
      name
        ? `${name} chose you as the person responsible in the plan for “${sigtepunkt}”.`
        : `You were chosen as the person responsible in the plan for “${sigtepunkt}”.`,
    silence: 'If that suits you, there is nothing you need to do.',
    unless: 'If you cannot: why not?',
    say: 'Yes, it is mine',
    refuse: 'I cannot',
    withdraw: 'I cannot do this',
    thanks: 'Good. The milestone is yours',
    refused: 'The milestone is no longer yours',
    refusedLine: 'Whoever follows up the plan is told, and will find a solution.',
  },
  offered: {
    title: 'Will you take over a milestone?',
    by: (name: string | undefined, sigtepunkt: string) =>
      name
        ? `${name} asks whether you will be responsible for a milestone in the plan for “${sigtepunkt}”.`
        : `You are asked whether you will be responsible for a milestone in the plan for “${sigtepunkt}”.`,
    silence: 'It becomes yours only when you say yes.',
    take: 'Yes, I take it over',
    pass: 'No, thank you',
    taken: 'You are now responsible for the milestone',
    passed: 'You have said no',
    passedLine: 'The milestone stays where it is. Whoever asked is told.',
  },
  give: {
    open: 'Hand over',
    title: 'Hand the milestone over',
    hint: 'Whoever you choose is told at once and has to say yes. Until then the milestone stays where it is.',
    hintSelf: 'If you choose yourself, it is yours at once.',
    waiting: (name: string) =>
      `${name} has been asked and has not replied. If you choose somebody else, that counts instead.`,
    person: 'Who is to take it over?',
    whyLabel: 'Why? (optional)',
    askNow: 'Ask',
    asked: 'They have been asked',
    askedLine: (name: string, text: string) =>
      `${name} has been asked to take over “${text}”. You will get the reply here.`,
    yours: 'The milestone is now yours',
    faults: { who: 'Choose somebody from the team.', theirs: 'They are responsible already. Choose somebody else.' },
  },
  changed: {
    title: 'Your milestone has been changed',
    by: (name: string) => `${name} changed it.`,
    moved: (from: string, to: string) => `The date has moved from ${common.day(from)} to ${common.day(to)}.`,
  },
  handed: {
    title: 'A milestone has somebody new responsible',
    line: (name: string, text: string) => `${name} is now responsible for “${text}”.`,
  },
  declined: {
    title: 'A milestone needs somebody responsible',
    line: (name: string | undefined, text: string) =>
      name ? `${name} cannot be responsible for “${text}”.` : `Nobody is responsible for “${text}”.`,
    till: 'Until somebody else is responsible, it is yours to follow up.',
    offerTitle: 'Somebody said no to a milestone',
    offerLine: (name: string | undefined, text: string) =>
      name ? `${name} cannot take over “${text}”.` : `Nobody takes over “${text}”.`,
    offerNext: 'It stays where it is until somebody else says yes.',
  },
  free: {
    title: 'You can begin now',
    line: (text: string) => `“${text}” has been reached.`,
    own: (text: string, on: string) => `Your milestone “${text}” waits for nothing any more. Due: ${common.day(on)}.`,
  },
  away: {
    title: 'Should somebody else take the milestone over?',
    left: (name: string) => `${name} has left the team.`,
    unreachable: (name: string) => `${name} cannot be reached in Teams.`,
    paused: (name: string, until: string) => `${name} has asked for no reminders until ${common.day(until)}.`,
  },
  no: {
    reached: 'The milestone has been reached, so it cannot be handed over.',
    'not-theirs': 'The milestone is not yours any more.',
    replaced: 'You are no longer asked to take the milestone over.',
  },
  pause: {
    title: 'Would you like no reminders for a while?',
    until: 'No reminders before',
    hold: 'Pause',
    wrong: 'Choose a day to come.',
  },
}
