const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

export const common = {
  language: 'en',
  /** "1 March 2027". */
  day: (day: string) => date.format(new Date(`${day}T12:00:00Z`)),
  dayAndTime: (day: string, time: string) => `${date.format(new Date(`${day}T12:00:00Z`))} at ${time}`,
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items),
  /** What no text of a plan may hold. */
  isPrivate: {
    cpr: 'This looks like a civil registration number. Remove it; nothing has been saved yet.',
    email: 'This looks like an e-mail address. Remove it; nothing has been saved yet.',
    phone: 'This looks like a telephone number. Remove it; nothing has been saved yet.',
  },
  back: 'Back',
  save: 'Save',
  remove: 'Delete',
  edit: 'Edit',
  add: 'Add',
  firstOf: (shown: number, all: number) => `Here are the first ${shown} of ${all}.`,
  open: 'Open',
  welcome: {
    title: 'Hello, I’m Barometer',
    personal: [
      'I help you make a new way of working part of everyday practice: you measure how far you have come, choose 2–3 focus areas and make a plan, and I remind the people responsible about their milestones.',
      'What you answer in a measurement is confidential: neither your leader nor your colleagues can see your answers.',
      'Write “new measurement” to begin, or “help” to see what else I can do.',
    ],
    team: (coordinator: string | undefined) => [
      'I am here so that you can measure how far you have come with a new method and build on the result. The report from each measurement comes here in the channel. I handle answers, plans and reminders with each person in our own chat.',
      coordinator
        ? `${coordinator} is the coordinator and can start a measurement with “new measurement”.`
        : 'The coordinator can start a measurement with “new measurement”.',
    ],
  },
  help: {
    title: 'What you can write',
    lines: [
      'new measurement – start a measurement in your team',
      'answer – questionnaires waiting for you',
      'status – measurements and plans right now',
      'close measurement – close a measurement and get the report',
      'report – the latest report',
      'plan – the team’s plans',
      'my milestones – what you are responsible for',
      'follow-up – the next follow-up of your plans, and what to look at',
      'roles – who has which role in the team, and who does what',
      'my data – what I keep about you, and how to delete it',
      'pause 2027-01-15 – no reminders before that day; “pause off” ends the pause',
      'language en – change language (da, sv, en)',
    ],
    demo: [
      'In demo mode only:',
      'demo svar 24 – 24 made-up colleagues answer',
      'demo tid +80d – move the clock forward',
      'demo nulstil – start from the beginning',
    ],
  },
  hello: (name: string) =>
    `Hello ${name}. Write “answer” to see whether a questionnaire is waiting for you, or “help” to see what I can do.`,
  thanks: 'You’re welcome. Write “status” to see how far you have come.',
  unknown:
    'I didn’t understand that. You can write “new measurement”, “answer”, “plan” or “my milestones” – or “help” to see everything.',
  wroteToYou: 'I have written to you in our chat.',
  cannotWriteToYou: 'I can’t write to you yet. Add the Barometer app for yourself, then try again.',
  trouble: (code: string) =>
    `Something went wrong on my side. Try again in a moment – it does no harm if it was saved after all. If it happens again, give your IT department the code ${code}.`,
  outdated:
    'This card is out of date, has been altered or was made for someone else, so I have done nothing. Write “answer”, “status” or “plan” to get a new one.',
  notAllowed:
    'Only the coordinator or somebody else with the right role in the team can do that. Write “roles” to see who.',
  noTeam:
    'I know of no team where you can start a measurement. Find Barometer under Apps in Teams and add it to the team; whoever does so becomes the coordinator. If Barometer is already there, ask the coordinator.',
  rosterUnknown: 'I could not get the list of the team’s members from Teams. Try again in a moment.',
  pause: {
    until: (day: string) =>
      `You will get no reminders from me before ${date.format(new Date(`${day}T12:00:00Z`))}. Write “pause off” if you want reminders again.`,
    over: 'The pause is over. You will get reminders again.',
    wrong: 'Write “pause” and a future date, such as “pause 2027-01-15”. Write “pause off” to end the pause.',
  },
  languageSet: 'From now on I will write to you in English.',
  languageWrong: 'I speak Danish, Swedish and English: write “language da”, “language sv” or “language en”.',
  demo: {
    answered: (people: number) =>
      `${people} ${people === 1 ? 'made-up colleague has' : 'made-up colleagues have'} been invited and answered.`,
    noMeasurement: 'There is no open measurement to answer. Write “new measurement” first.',
    clock: (when: string) => `The clock now says ${when}. What was to happen before then has happened.`,
    clockWrong:
      'Write, for example, “demo tid +30d” or “demo tid 2027-03-01 09:00”. The clock can only be moved forward.',
    countWrong: 'Write a number between 1 and 1000, such as “demo svar 24”.',
    startedOver: 'Everything has been deleted, and the clock is right again. Write “new measurement” to start over.',
  },
}
