const minutes = (n: number) => (n === 1 ? '1 minute' : `${n} minutes`)

/** Talking about a report: twenty minutes of a team meeting. */
export const agenda = {
  open: 'Talk about it',
  summary: (title: string) => `Conversation sheet: ${title}`,
  title: 'Talk about the result',
  name: (title: string, all: number) => `${title} · an agenda of ${minutes(all)}`,
  intro: [
    'For a team meeting. One of you keeps time. You need not cover everything, only arrive at one thing to try.',
    'Talk about how work is done and what it needs, not about persons. Nobody has to say what they answered themselves, and nobody guesses what others did.',
  ],
  step: (title: string, n: number) => `${title} (${minutes(n)})`,
  steps: {
    figures: {
      title: 'Look at the figures',
      text: 'Show the report. The figures tell how everyday work is experienced. They measure no single person, and small differences mean nothing.',
    },
    alone: {
      title: 'On your own',
      text: 'Think in silence and write down two things: something you recognise and something that surprises you.',
    },
    pairs: {
      title: 'In pairs',
      text: 'Interview each other in turn: What have we gained so far? Where in our work can we use it? What must be in place for that to happen?',
    },
    together: {
      title: 'Together, on the lowest',
      text: 'Take the focus areas below one at a time. Use the prompts that say most to you, and let everybody be heard.',
    },
    agree: {
      title: 'Agree on one thing to try',
      text: 'Choose something small enough to begin now. It can become a milestone in the plan.',
    },
  },
  topic: (title: string, index: string, n: number) => `${title} · index ${index} · ${minutes(n)}`,
  /** One for each sigtepunkt, so that none is asked twice. */
  well: [
    'When did this last go well here, and what did we do?',
    'Where in our work does this succeed already, and how do we get more of it?',
    'Who has an example of it going well, and what can the rest of us use from it?',
    'What has become easier since we began, and what helped us?',
  ],
  statement: (text: string) =>
    `The lowest statement: “${text}” What would we see from day to day if more people agreed?`,
  everyday: 'How do we notice this from day to day, and when do we not?',
  declined: 'The index is lower than last time. What is different now from then?',
  seenDifferently: (leaders: string, staff: string) =>
    `It looks different to ${leaders} and to ${staff}. What does either group see that the other does not?`,
  notKnown: (text: string) => `Many answered “don’t know” to: “${text}” What needs to be clearer, and to whom?`,
  trial: [
    'What is the smallest thing we can do that would be felt within a month?',
    'What could we begin as early as next week?',
    'What do we need from each other or from management to move on?',
    'What can we leave aside to make room for this?',
  ],
  agreeWhat: 'What do we try before next time?',
  agreeWho: 'Who takes the first step?',
  agreeWhen: 'When do we look at how it went?',
}
